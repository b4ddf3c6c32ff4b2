"""Which shape covers which pixel: the drawing as a stack of sheets.

Styles that cut or outline need to know where one shape ends and the next begins, and which lies
above. Every opaque shape is drawn once more in a colour that is its number, without smoothing, so
one pass of the rasteriser tells it for all of them.
"""

import re
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import resvg_py

from stories.illustrator.model import Drawing

Numbers = npt.NDArray[np.int32]

SHEER = 0.72
"""Shapes more transparent than this are light, shade or mist and no sheet of their own."""

_TOKEN = re.compile(r"<[^>]+>")
_NAME = re.compile(r"</?(\w+)")
_PAINT = re.compile(r' (fill|stroke)="([^"]*)"')
_VALUE = re.compile(r' (opacity|fill-opacity|stroke-opacity)="([^"]*)"')
_STOP = re.compile(r'stop-opacity="([^"]*)"')
_SHAPES = frozenset({"path", "ellipse", "rect", "circle", "line"})


@dataclass(frozen=True, slots=True)
class Cutouts:
    """`shape` numbers the topmost opaque shape at each pixel, 0 where there is none; a higher
    number lies above. `sheet` numbers what belongs together likewise: a layer of the scenery, or
    one figure."""

    shape: Numbers
    sheet: Numbers


def cutouts(drawing: Drawing, width: int) -> Cutouts:
    """The stack of the drawing's shapes, `width` pixels square."""
    counter = _Counter(_sheer_fills(drawing))
    numbered = Drawing(
        tuple(
            type(layer)(layer.name, layer.depth, counter.numbered(layer.name, layer.svg))
            for layer in drawing.layers
        ),
        drawing.defs,
    )
    svg = numbered.svg().replace("<svg ", '<svg shape-rendering="crispEdges" ', 1)
    png = resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True)
    bgra = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    if bgra is None:
        raise ValueError(f"the rasteriser gave no picture at {width} pixels")
    found = bgra.astype(np.int32)
    shape = found[..., 0] | found[..., 1] << 8 | found[..., 2] << 16
    shape[(found[..., 3] < 255) | (shape >= len(counter.sheets))] = 0
    return Cutouts(shape, np.asarray(counter.sheets, np.int32)[shape])


def _sheer_fills(drawing: Drawing) -> frozenset[str]:
    """Fills that fade out: gradients with a stop that lets much through."""
    return frozenset(
        f"url(#{name})"
        for name, text in drawing.defs
        if any(float(value) < SHEER for value in _STOP.findall(text))
    )


class _Counter:
    """Numbers shapes from 1 up; `sheets[number]` is the sheet a shape belongs to."""

    def __init__(self, sheer: frozenset[str]) -> None:
        self._sheer = sheer
        self._sheet = 0
        self.sheets = [0]

    def numbered(self, name: str, svg: str) -> str:
        """The layer with every opaque shape in its number's colour, the others left out."""
        self._sheet += 1
        parts: list[str] = []
        lit = [True]  # whether each open group is opaque enough to be seen
        for token in _TOKEN.findall(svg):
            kind = _NAME.match(token)
            if kind and kind.group(1) in _SHAPES:
                if lit[-1]:
                    parts.append(self._shape(token))
                continue
            if token.startswith("</"):
                lit.pop()
            else:
                self._sheet += name == "cast" and len(lit) == 1
                lit.append(lit[-1] and _opacity(token, "opacity") >= SHEER)
                token = _VALUE.sub("", token)
            parts.append(token)
        return "".join(parts)

    def _shape(self, token: str) -> str:
        whole = _opacity(token, "opacity")
        colour = f"#{len(self.sheets):06x}"
        seen = False

        def number(match: re.Match[str]) -> str:
            nonlocal seen
            kind, value = match.groups()
            share = whole * _opacity(token, f"{kind}-opacity")
            if value == "none" or value in self._sheer or share < SHEER:
                return f' {kind}="none"'
            seen = True
            return f' {kind}="{colour}"'

        painted = _VALUE.sub("", _PAINT.sub(number, token))
        if not seen:
            return ""
        self.sheets.append(self._sheet)
        return painted


def _opacity(token: str, name: str) -> float:
    """Value of the opacity attribute, 1 where it is not given."""
    return next((float(value) for kind, value in _VALUE.findall(token) if kind == name), 1.0)
