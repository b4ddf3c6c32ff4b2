"""The canvas collects gradients, clips and named ordered layers of one drawing."""

import hashlib
from collections.abc import Callable, Sequence
from random import Random

from stories.illustrator.kit.chance import rng_for
from stories.illustrator.kit.colour import mix, recoloured, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle
from stories.illustrator.model import Drawing, Layer
from stories.vocabulary import Box

Stop = tuple[float, str] | tuple[float, str, float]
DEFAULT_INK = "#2b2140"


class Canvas:
    """One drawing in the making. Ids carry a hash of the seed, so drawings can share a page."""

    def __init__(self, seed: str) -> None:
        self.seed = seed
        self._prefix = "d" + hashlib.sha256(seed.encode()).hexdigest()[:6]
        self._defs: list[tuple[str, str]] = []
        self._known: dict[str, str] = {}
        self._layers: list[Layer] = []

    def rng(self, *key: object) -> Random:
        """Chance for one named use; other uses do not disturb it."""
        return rng_for(self.seed, *key)

    # Gradients and clips. Each returns the text to use as fill or attribute.

    def linear(
        self, stops: Sequence[Stop], vector: tuple[float, float, float, float] = (0, 0, 0, 1)
    ) -> str:
        """Fill along a vector in fractions of the shape's box; top to bottom by default."""
        x1, y1, x2, y2 = vector
        place = f'x1="{num2(x1)}" y1="{num2(y1)}" x2="{num2(x2)}" y2="{num2(y2)}"'
        return self._fill("linearGradient", place, stops)

    def linear_at(self, stops: Sequence[Stop], x1: float, y1: float, x2: float, y2: float) -> str:
        """Fill along a vector in user units."""
        place = (
            f'gradientUnits="userSpaceOnUse" x1="{num(x1)}" y1="{num(y1)}" '
            f'x2="{num(x2)}" y2="{num(y2)}"'
        )
        return self._fill("linearGradient", place, stops)

    def radial(
        self, stops: Sequence[Stop], cx: float = 0.5, cy: float = 0.5, r: float = 0.5
    ) -> str:
        """Fill from a centre outwards, in fractions of the shape's box."""
        place = f'cx="{num2(cx)}" cy="{num2(cy)}" r="{num2(r)}"'
        return self._fill("radialGradient", place, stops)

    def radial_at(self, stops: Sequence[Stop], cx: float, cy: float, r: float) -> str:
        """Fill from a centre outwards, in user units."""
        place = f'gradientUnits="userSpaceOnUse" cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}"'
        return self._fill("radialGradient", place, stops)

    def form(
        self,
        colour: str,
        depth: float = 0.10,
        vector: tuple[float, float, float, float] = (0, 0, 1, 1),
    ) -> str:
        """Soft volume in three stops, lit from the upper left."""
        return self.linear(
            [(0, tone(colour, depth * 0.55)), (0.45, colour), (1, tone(colour, -depth))], vector
        )

    def clipped(self, inner: str, outline: str) -> str:
        """`inner` cut to the path data `outline`."""
        if not inner:
            return ""
        identity = self._define("clipPath", "", f'<path d="{outline}"/>')
        return f'<g clip-path="url(#{identity})">{inner}</g>'

    def glow(self, x: float, y: float, r: float, colour: str, opacity: float = 0.8) -> str:
        """Soft round light that fades to nothing."""
        stops: list[Stop] = [
            (0, colour, opacity),
            (0.35, colour, opacity * 0.45),
            (1, colour, 0),
        ]
        return circle(x, y, r, self.radial(stops))

    def _fill(self, element: str, place: str, stops: Sequence[Stop]) -> str:
        return f"url(#{self._define(element, place, ''.join(_stop(stop) for stop in stops))})"

    def _define(self, element: str, attributes: str, inner: str) -> str:
        """Id of the definition; an equal one is shared."""
        key = f"{element} {attributes}>{inner}"
        if key not in self._known:
            identity = f"{self._prefix}-{len(self._defs)}"
            self._known[key] = identity
            text = f'<{element} id="{identity}" {attributes}>{inner}</{element}>'
            self._defs.append((identity, text.replace(" >", ">")))
        return self._known[key]

    # Light

    def mark(self) -> int:
        """Remembers what is defined so far; hand it to `relight`."""
        self._known.clear()  # a gradient made before the mark must not be shared across it
        return len(self._defs)

    def relight(self, svg: str, since: int, ambient: str, amount: float) -> str:
        """Moves `svg` and the gradients made since the mark towards the scene's light.

        Design figure: 0.05 to 0.13; more turns skin grey.
        """
        return self.recolour(svg, since, lambda colour: mix(colour, ambient, amount))

    def recolour(self, svg: str, since: int, change: Callable[[str], str]) -> str:
        """Changes every colour of `svg` and of the gradients made since the mark."""
        self._defs[since:] = [(name, recoloured(text, change)) for name, text in self._defs[since:]]
        self._known.clear()
        return recoloured(svg, change)

    # Layers

    def layer(self, name: str, svg: str, depth: float = 0.0, *, under: str = "") -> None:
        """Adds a layer in front of the earlier ones, or right under the one named.

        Depth 0 is near, 1 the sky.
        """
        names = [layer.name for layer in self._layers]
        at = names.index(under) if under else len(names)
        self._layers.insert(at, Layer(name, depth, svg))

    def drawing(
        self,
        *,
        faces: tuple[Box, ...] = (),
        ink: str = DEFAULT_INK,
        veil: bool = False,
        calm: Box | None = None,
    ) -> Drawing:
        """The finished drawing."""
        return Drawing(tuple(self._layers), tuple(self._defs), faces, ink, veil, calm)


def num2(value: float) -> str:
    """Shortest text with two decimals, for fractions of a box."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def _stop(stop: Stop) -> str:
    opacity = f' stop-opacity="{num2(stop[2])}"' if len(stop) == 3 else ""
    return f'<stop offset="{num2(stop[0])}" stop-color="{stop[1]}"{opacity}/>'
