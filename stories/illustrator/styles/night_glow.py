"""Night glow: a deep field on which edges shine, figures are rim-lit and every light blooms.

Works by day too: what is pale sinks into the deep, what is dark or colourful rises out of it as a
jewel, windows are lit and flowers glow. Text on it is always light.
"""

import math

import cv2
import numpy as np

from stories.illustrator.styles.night_field import LUMA, Light, daylight, field, vivid
from stories.illustrator.styles.night_lights import WARM, Shapes, day_lights, flowers, lamps
from stories.illustrator.styles.noise import PAGE, Field, blur, paper_tooth, resize
from stories.illustrator.styles.plates import Pixels, Plates
from stories.illustrator.styles.strokes import borders

_STEPS = (12.0, 60.0)
"""Steps of colour (of 255) from which an edge begins to shine, and shines fully."""

_LINE_WIDTH, _LINE, _LINE_PALE = 1.3, 0.58, 0.16
_AURA = ((2.4, 0.15), (9.0, 0.10))
"""A shining edge: width in page units, strength and share of white; the light round it, radius and
strength."""

_RIM_WIDTH, _RIM = 2.6, 0.70
_HALO_WIDTH, _HALO = 18.0, 0.40
_RIM_COLOUR = (0.71, 0.81, 1.0)
"""Light on the rims of figures and behind them: widths in page units, strengths, colour."""

_MOSTLY, _SMOOTH = 0.6, 0.6
"""A sheet is a figure if this share of it lies under the figures' mask; its rim's softness."""

_PANE, _FLOWER, _SUN = 0.85, 0.55, 0.75
_MOON = (1.0, 0.93, 0.76)
"""How much of a full light window panes, flowers and a sun are, and the sun's colour at night."""

_BLOOM = ((5.0, 0.50), (20.0, 0.65), (60.0, 0.75))
_BLOOM_SIDE = 500
"""Halos of lights: radius in page units and strength; they are worked out at most this wide."""

_TEXT_SPARED = 0.9
_TEXT_BRIGHTEST, _TEXT_EDGE = 0.082, 1.4
"""Share of all light that a text is spared, luminance (of 1) that nothing beneath it passes, and
how soon that holds towards its edges."""

_GRAIN_SIZE, _GRAIN = 4.2, 0.05


def shine(plates: Plates, rng: np.random.Generator) -> Pixels:
    """The page as a glowing night picture: uint8 RGB of the same size as `plates.picture`."""
    side = plates.side
    source = plates.picture.astype(np.float32)
    source *= np.float32(1 / 255)
    people, calm = _people(plates), resize(plates.calm, side)
    luma = np.asarray(cv2.transform(source, LUMA), np.float32)
    hues, chroma = vivid(source)
    light = field(hues, luma, chroma, resize(plates.near, side), people)
    quiet = np.asarray((1 - people) * (1 - np.float32(_TEXT_SPARED) * calm), np.float32)
    hues += (1 - hues) * np.float32(_LINE_PALE)
    _draw_edges(light, hues, borders(plates.picture, plates.shape, _STEPS) * quiet)
    shapes = Shapes.of(plates.shape)
    _light_up(light, source, lamps(luma, people) * quiet)
    if daylight(luma, people) > 0:
        day = np.float32(daylight(luma, people)) * quiet
        panes, sun = day_lights(shapes, source, luma, 1 - plates.near)
        _light_up(light, WARM, np.float32(_PANE) * panes * day)
        _light_up(light, _MOON, np.float32(_SUN) * sun * day)
    _light_up(light, hues, np.float32(_FLOWER) * flowers(shapes, chroma) * quiet)
    _screen(light, _RIM_COLOUR, _HALO * blur(people, _HALO_WIDTH) * quiet)
    _calm_down(light, calm)
    _lay_figures(light, source, people)
    return _finished(light, np.maximum(people, calm), rng)


def _people(plates: Plates) -> Field:
    """0..1: the sheets that are people, animals and what they hold, with smooth rims."""
    sheets = Shapes.of(plates.sheet)
    share = sheets.mean(resize(plates.figures, plates.side))
    return blur((share > _MOSTLY).astype(np.float32)[plates.sheet], _SMOOTH)


def _draw_edges(light: Light, hues: Light, edges: Field) -> None:
    """Let the edges shine in their own hue, and the air beside them, in place."""
    unit = edges.shape[0] / PAGE
    sigma = max(0.55, _LINE_WIDTH * 0.5 * unit)
    # A border of one pixel, blurred to sigma s, peaks at 1 / (s sqrt(2 pi)).
    peak = sigma * math.sqrt(2 * math.pi) * min(1.0, 1.3 * unit)
    line = np.asarray(cv2.GaussianBlur(edges, (0, 0), sigma), np.float32)
    dark = 1 - np.clip(line * np.float32(_LINE * peak), 0, 1)
    for radius, strength in _AURA:
        dark *= 1 - np.clip(blur(edges, radius) * np.float32(strength * radius * unit), 0, 0.5)
    _screen(light, hues, 1 - dark)


def _light_up(light: Light, colour: Light | tuple[float, ...], share: Field) -> None:
    """Let a light of this colour shine where `share` says, and bloom, in place."""
    if share.max() <= 0:
        return
    _screen(light, colour, share)
    small = min(share.shape[0], _BLOOM_SIDE)
    thin = resize(share, small)
    if isinstance(colour, tuple):
        given = np.broadcast_to(np.array(colour, np.float32), (small, small, 3))
    else:
        given = np.asarray(cv2.resize(colour, (small, small), interpolation=cv2.INTER_AREA))
    for channel in range(3):
        shining = np.ascontiguousarray(given[..., channel]) * thin
        dark = np.ones_like(thin)
        for radius, strength in _BLOOM:
            dark *= 1 - np.clip(np.float32(strength) * blur(shining, radius), 0, 1)
        plane = light[..., channel]
        plane += (1 - plane) * (1 - resize(dark, share.shape[0]))


def _screen(light: Light, colour: Light | tuple[float, ...], share: Field) -> None:
    """Add light of a colour (0..1) without overexposing, in place."""
    for channel in range(3):
        hue = colour[channel] if isinstance(colour, tuple) else colour[..., channel]
        plane = light[..., channel]
        plane += (1 - plane) * np.clip(share * hue, 0, 1)


def _calm_down(light: Light, calm: Field) -> None:
    """Keep the ground of a text so dark that light ink reads on it, in place."""
    if calm.max() <= 0:
        return
    # Squares stand for linear light: a little more than it, so that the end is kept.
    reached = np.asarray(cv2.transform(np.square(light), LUMA), np.float32)
    held = np.sqrt(np.minimum(1, np.float32(_TEXT_BRIGHTEST) / np.maximum(reached, 0.001)))
    light *= (1 + (held - 1) * np.clip(_TEXT_EDGE * calm, 0, 1))[..., None]


def _lay_figures(light: Light, source: Light, people: Field) -> None:
    """Lay the figures over the field in their own colours, with a rim of light, in place."""
    rim = np.float32(_RIM) * np.square(np.clip(2 * blur(1 - people, _RIM_WIDTH), 0, 1))
    for channel, shine_of in enumerate(_RIM_COLOUR):
        own, plane = source[..., channel], light[..., channel]
        lit = own + (1 - own) * rim * np.float32(shine_of)
        plane += (lit - plane) * people


def _finished(light: Light, smooth: Field, rng: np.random.Generator) -> Pixels:
    """The light on slightly rough paper, as uint8 RGB."""
    tooth = paper_tooth(smooth.shape[0], _GRAIN_SIZE, rng)
    level = 255 * (1 + np.float32(_GRAIN) * (1 - np.float32(0.6) * smooth) * (tooth - 0.5))
    out = np.empty(light.shape, np.uint8)
    for channel in range(3):
        out[..., channel] = np.clip(light[..., channel] * level + 0.5, 0, 255)
    return out
