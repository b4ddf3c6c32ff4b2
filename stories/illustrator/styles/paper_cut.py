"""Cut paper: every shape a sheet of its own, lit from the upper left.

Gradients are cut down to nearly one colour a sheet, each sheet has its own fibre, a lit edge, a
tight shadow on what lies right under it, and each layer and figure a wide one on the scenery.
"""

import math

import cv2
import numpy as np
import numpy.typing as npt

from stories.illustrator.styles.noise import PAGE, Field, blur, paper_tooth, relief, resize
from stories.illustrator.styles.pigment import hold_text, restraint
from stories.illustrator.styles.plates import Numbers, Pixels, Plates

Light = npt.NDArray[np.float32]

_FIGURE_RESTRAINT, _TEXT_RESTRAINT = 0.45, 0.80
"""Share of every effect that figures and the text box are spared."""

_GRADIENT = 0.45
"""Share of a sheet's shading that is left, outside figures; these keep nearly all."""

_UNDER_TEXT = 5.0
"""The sheet behind a text keeps its shading, for the ink was chosen on it: wholly from a fifth."""

_FIBRES = 3
"""So many different papers, which are one paper turned: neighbouring sheets seldom share one."""

_FIBRE_SIZE, _FIBRE, _RELIEF = 2.4, 0.050, 0.052
_SHEET_SPREAD = 0.016
"""Sheets of one colour differ by this share of brightness."""

_LIGHT_FROM = (-0.5, -1.0)
"""Direction (x, y) towards the lamp."""

_TIGHT_STEPS, _TIGHT_BLUR, _TIGHT = (1.0, 1.9, 2.8), 0.7, 0.34
_WIDE_STEPS, _WIDE_BLUR, _WIDE = (2.5, 5.0, 7.5, 10.0, 13.0), 3.6, 0.46
"""Shadows: reach in page units, softness, and share of the light they take."""

_SHADOW = (1.0, 0.98, 0.80)
"""Shadows take less blue than red and green: they lean to violet."""

_EDGE_WIDTH, _EDGE = 1.1, 0.34
"""The lit cut edge: width in page units and share of the way to white."""


def cut(plates: Plates, rng: np.random.Generator) -> Pixels:
    """The page as cut paper: uint8 RGB of the same size as `plates.picture`."""
    side = plates.side
    soft = resize(restraint(plates, _FIGURE_RESTRAINT, _TEXT_RESTRAINT), side)
    light = plates.picture.astype(np.float32)
    _level(light, plates, soft)
    light *= _fibre(plates.shape, soft, rng)[..., None]
    edge = _EDGE * soft * _lit_edges(plates.shape)
    shade = _shadows(plates, soft)
    for channel, share in enumerate(_SHADOW):
        plane = light[..., channel]
        plane += (255 - plane) * edge
        plane *= 1 - np.float32(share) * shade
    hold_text(light, plates.picture, plates.calm)
    return np.asarray(np.clip(light + 0.5, 0, 255), np.uint8)


def _level(light: Light, plates: Plates, soft: Field) -> None:
    """Bring each sheet nearer to its mean colour, in place.

    Pixels on a rim are mixtures of two sheets; they move as the insides next to them do.
    """
    shape = plates.shape
    flat, count = shape.ravel(), int(shape.max()) + 1
    members = np.maximum(np.bincount(flat, minlength=count), 1)
    inside = _inside(shape)
    near = cv2.blur(inside, (5, 5)) + np.float32(1e-6)
    calm = resize(plates.calm, plates.side).ravel()
    under = np.bincount(flat, calm, count) / members
    free = (1 - np.clip(_UNDER_TEXT * under, 0, 1)).astype(np.float32)[shape]
    amount = (1 - _GRADIENT) * free * np.clip(1.6 * soft - 0.6, 0.12, 1)
    for channel in range(3):
        plane = light[..., channel]
        mean = (np.bincount(flat, plane.ravel(), count) / members).astype(np.float32)
        move = (mean[shape] - plane) * inside
        beside = cv2.blur(move, (5, 5)) / near
        light[..., channel] += (move + beside * (1 - inside)) * amount


def _inside(shape: Numbers) -> Field:
    """1 where a pixel and its neighbours belong to the same sheet, else 0."""
    level = shape.astype(np.float32)
    around = np.ones((3, 3), np.uint8)
    same = cv2.dilate(level, around) == cv2.erode(level, around)
    return np.asarray(same, np.float32)


def _fibre(shape: Numbers, soft: Field, rng: np.random.Generator) -> Field:
    """Brightness of the paper, about 1: grain, relief and a tint of each sheet's own."""
    side = shape.shape[0]
    tint = rng.uniform(-_SHEET_SPREAD, _SHEET_SPREAD, int(shape.max()) + 1).astype(np.float32)
    kind = (shape % _FIBRES).astype(np.uint8)
    tooth = paper_tooth(side, _FIBRE_SIZE, rng)
    brightness = np.zeros(shape.shape, np.float32)
    for paper in range(_FIBRES):
        turned = np.rot90(tooth, paper)
        own = _FIBRE * (turned - 0.5) + _RELIEF * relief(turned)
        np.copyto(brightness, own, where=kind == paper)
    brightness *= np.float32(0.35) + np.float32(0.65) * soft
    brightness += 1 + tint[shape] * soft
    return brightness


def _moved(numbers: Numbers, units: float) -> Numbers:
    """The map moved away from the lamp by `units` page units; what enters repeats the rim."""
    size = units * numbers.shape[0] / PAGE / math.hypot(*_LIGHT_FROM)
    right, down = (round(-part * size) for part in _LIGHT_FROM)
    reach = max(abs(right), abs(down))
    wide = np.pad(numbers, reach, mode="edge")
    side = numbers.shape[0]
    return wide[reach - down : reach - down + side, reach - right : reach - right + side]


def _lit_edges(shape: Numbers) -> Field:
    """1 along the edges that face the lamp, softened."""
    unit = shape.shape[0] / PAGE
    lit = (shape > _moved(shape, max(_EDGE_WIDTH, 0.8 / unit))).astype(np.float32)
    return blur(lit, max(0.5, 0.45 / unit))


def _shadows(plates: Plates, soft: Field) -> Field:
    """Share of the light taken, 0..1."""
    tight = _cast(plates.shape, _TIGHT_STEPS, _TIGHT_BLUR)
    wide = _cast(plates.sheet, _WIDE_STEPS, _WIDE_BLUR)
    return np.asarray(1 - (1 - _TIGHT * soft * tight) * (1 - _WIDE * wide), np.float32)


def _cast(numbers: Numbers, steps: tuple[float, ...], softness: float) -> Field:
    """How deep each pixel lies in the shadow of higher sheets, 0..1."""
    dark = sum(
        ((_moved(numbers, step) > numbers).astype(np.float32) for step in steps),
        np.zeros(numbers.shape, np.float32),
    )
    return blur(np.asarray(dark / len(steps), np.float32), softness)
