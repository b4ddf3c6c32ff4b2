"""The deep field of a night picture: every colour turned into glass with little light behind it.

By night the drawing only sinks. A day is turned over: what is pale becomes the deep, what is dark
or colourful rises out of it, and all keep their hue.
"""

import cv2
import numpy as np
import numpy.typing as npt

from stories.illustrator.styles.noise import Field

Light = npt.NDArray[np.float32]

LUMA = np.array([[0.2126, 0.7152, 0.0722]], np.float32)

_NIGHT = (0.070, 0.055, 0.205)
"""The field's own colour, which shines through everywhere: deep violet blue, sRGB 0..1."""

_NEUTRAL = (0.50, 0.52, 1.0)
_OWN_HUE = 0.24
"""Hue lent to what has none, and the saturation from which a colour keeps its own."""

_GREY_TAKEN = 0.80
"""Share of its grey that a colour loses to become coloured glass."""

_DAY_FROM, _DAY_FULL = 0.34, 0.56
"""Mean brightness of the scenery from which the day begins to be turned over, and is wholly."""

_DEEP, _NEARER, _TURNED, _COLOUR, _BRIGHTEST = 0.085, 0.065, 0.47, 0.80, 0.78
"""By day: brightness of all scenery, what nearness, darkness and strong colour add, and its end."""

_KEPT, _GAMMA, _DARK_LEVEL = 0.46, 1.2, 0.25
"""By night: brightness that the brightest scenery keeps, how the darker sinks, and the brightness
of the whole below which it is not lifted further."""

_FEW_COLOURS = 0.16
"""Colours darker than this count as less saturated than they are: their hue is chance."""

_LOOKED_AT = 4
"""The hour is read on every so many pixels each way."""


def daylight(luma: Field, people: Field) -> float:
    """0 for a night's scenery, 1 for a day's."""
    scenery = _scenery(luma, people)
    if not scenery.size:
        return 0.0
    return float(np.clip((scenery.mean() - _DAY_FROM) / (_DAY_FULL - _DAY_FROM), 0, 1))


def vivid(source: Light) -> tuple[Light, Field]:
    """The hue of every pixel at full strength, 0..1, and how colourful it was: the distance of the
    strongest from the weakest channel. What has no hue gets that of the night."""
    planes = [np.asarray(plane, np.float32) for plane in cv2.split(source)]
    # Far quicker than numpy's maximum along the short axis.
    strongest = np.asarray(cv2.max(cv2.max(planes[0], planes[1]), planes[2]), np.float32)
    weakest = np.asarray(cv2.min(cv2.min(planes[0], planes[1]), planes[2]), np.float32)
    chroma = strongest - weakest
    own = np.maximum(strongest, _FEW_COLOURS)
    np.divide(chroma, own, out=own)
    own *= np.float32(1 / _OWN_HUE)
    np.minimum(own, 1, out=own)
    weakest *= np.float32(_GREY_TAKEN)
    strongest -= weakest
    np.maximum(strongest, 0.02, out=strongest)
    np.divide(own, strongest, out=strongest)
    np.subtract(1, own, out=own)
    for plane, neutral in zip(planes, _NEUTRAL, strict=True):
        plane -= weakest
        plane *= strongest
        plane += np.float32(neutral) * own
    return np.asarray(cv2.merge(planes), np.float32), chroma


def field(hues: Light, luma: Field, chroma: Field, near: Field, people: Field) -> Light:
    """The scenery sunk into the deep, 0..1."""
    day = daylight(luma, people)
    bright = np.zeros_like(luma)
    if day > 0:
        rich = chroma * chroma / np.maximum(luma, _FEW_COLOURS)
        turned = _DEEP + _NEARER * near + _TURNED * (1 - luma) + _COLOUR * rich
        bright += np.float32(day) * np.minimum(turned, _BRIGHTEST)
    if day < 1:
        scenery = _scenery(luma, people)
        level = max(_DARK_LEVEL, float(np.percentile(scenery, 90))) if scenery.size else 1.0
        sunk = cv2.pow(np.clip(luma / np.float32(level), 0, 1.1), _GAMMA)
        bright += np.float32((1 - day) * _KEPT) * sunk
    deep = hues * bright[..., None]
    deep += np.array(_NIGHT, np.float32)
    return np.asarray(deep, np.float32)


def _scenery(luma: Field, people: Field) -> Field:
    """Some of the pixels that are no figure's."""
    few = (slice(None, None, _LOOKED_AT),) * 2
    return luma[few][people[few] < 0.5]
