"""Drawn strokes as fields: parallel hatching of a crayon or a chalk, and contours along edges."""

import math

import cv2
import numpy as np

from stories.illustrator.styles.noise import PAGE, Field, blur, resize, value_noise
from stories.illustrator.styles.plates import Numbers, Pixels

_REACH = 1.5
"""Side of the rotated sheet of strokes in pages: enough to cover the page at any angle."""

_BEND_WAVE, _BEND = 190.0, 9.0
"""A hand swings: strokes bend by this much (height) over this length, page units."""


def hatching(
    side: int, degrees: float, width: float, length: float, rng: np.random.Generator
) -> Field:
    """Strokes at an angle, about -1..1 with mean 0; positive where a stroke lies thick.

    `degrees` is counter-clockwise from the right, `width` and `length` of one stroke in page units.
    """
    across, along = math.ceil(_REACH * PAGE / width), math.ceil(_REACH * PAGE / length)
    sheet = rng.standard_normal((across, along), dtype=np.float32)
    pixel = PAGE / side
    if pixel > width / 2:  # finer than the raster: average instead of aliasing
        fewer = max(1, round(across * width / (2 * pixel)))
        sheet = np.asarray(cv2.resize(sheet, (along, fewer), interpolation=cv2.INTER_AREA))
    bend = resize(_BEND * value_noise(min(side, 160), _BEND_WAVE, 1, rng), side)
    columns, rows = _turned(side, degrees, bend)
    columns *= np.float32(sheet.shape[1] / _REACH)
    rows *= np.float32(sheet.shape[0] / _REACH)
    strokes = cv2.remap(sheet, columns, rows, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101)
    return np.asarray(0.8 * strokes, np.float32)


def _turned(side: int, degrees: float, bend: Field) -> tuple[Field, Field]:
    """Where each pixel lies on the sheet of strokes, in pages from its corner."""
    angle = math.radians(-degrees)
    line: Field = (np.arange(side, dtype=np.float32) + np.float32(0.5)) / np.float32(side)
    line -= np.float32(0.5)
    cos, sin, half = (np.float32(value) for value in (math.cos(angle), math.sin(angle), _REACH / 2))
    along = cos * line[None, :] + sin * line[:, None] + half
    across = cos * line[:, None] - sin * line[None, :] + half + bend / np.float32(PAGE)
    return np.asarray(along, np.float32), np.asarray(across, np.float32)


def contours(picture: Pixels, softness: float, faint: float, strong: float) -> Field:
    """0..1: how much of an edge runs here, softened by `softness` page units.

    Steps of colour up to `faint` (of 255) draw no line, from `strong` on a full one.
    """
    side = picture.shape[0]
    unit = side / PAGE
    work = np.asarray(cv2.GaussianBlur(picture, (0, 0), max(0.6, softness * unit)), np.float32)
    steepest = np.zeros((side, side), np.float32)
    for channel in range(3):
        plane = np.ascontiguousarray(work[..., channel])
        slope_x = cv2.Scharr(plane, cv2.CV_32F, 1, 0, scale=1 / 32)
        slope_y = cv2.Scharr(plane, cv2.CV_32F, 0, 1, scale=1 / 32)
        np.maximum(steepest, cv2.magnitude(slope_x, slope_y), out=steepest)
    # The peak slope of a blurred step is its height / (sigma * sqrt(2 pi)).
    height = steepest * np.float32(max(0.6, softness * unit) * math.sqrt(2 * math.pi))
    return np.asarray(np.clip((height - faint) / (strong - faint), 0, 1), np.float32)


def borders(picture: Pixels, numbers: Numbers, steps: tuple[float, float]) -> Field:
    """0..1 on pixels whose right or lower neighbour has another number and another colour.

    Colours up to `steps[0]` (of 255) apart make no border, from `steps[1]` a full one.
    """
    found = np.zeros(numbers.shape, np.float32)
    smooth = cv2.blur(picture, (3, 3))
    faint, full = steps
    steepness = np.clip((np.arange(256) - faint) / (full - faint), 0, 1).astype(np.float32)
    for axis in (0, 1):
        other = np.roll(numbers, -1, axis) != numbers
        red, green, blue = cv2.split(
            cv2.absdiff(np.roll(smooth, -3, axis), np.roll(smooth, 2, axis))
        )
        gap = cv2.max(cv2.max(red, green), blue)
        np.maximum(found, other * cv2.LUT(gap, steepness), out=found)
    found[-3:], found[:, -3:] = 0, 0
    return found


def darkest_near(picture: Pixels, units: float) -> Pixels:
    """Each pixel's darkest colours within `units` page units, per channel."""
    across = 2 * max(1, round(units * picture.shape[0] / PAGE)) + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (across, across))
    return np.asarray(cv2.erode(picture, kernel), np.uint8)


def soft_choice(side: int, wave: float, firmness: float, rng: np.random.Generator) -> Field:
    """A field of patches, 0 or 1 with soft borders, for changing between two strokes."""
    small = min(side, 220)
    patches = blur(value_noise(small, wave, 2, rng), 4)
    return resize(np.asarray(1 / (1 + np.exp(-firmness * patches)), np.float32), side)
