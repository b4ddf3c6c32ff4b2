"""Under water: light that falls from above, the sea floor with its net of light, bubbles, shoals.

A place paints `backdrop` first, then its own far and middle things, then `sea_floor`.
"""

import math
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import poisson_disc
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import TAU, blob, num, open_curve, pen, ridge
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.heavens import sky_wash, text_share
from stories.illustrator.scenes.ocean_exploration.hues import Hues
from stories.illustrator.scenes.ocean_exploration.sealife import little_fish
from stories.illustrator.scenes.stage import Region, Stage

_RAYS = ((-330, 60, 0.7), (-190, 100, 1.0), (-40, 70, 0.8), (90, 120, 1.0), (260, 76, 0.7))
"""(x at the surface from the light's middle, width, share of the strength) of each beam."""

_SLANT = -0.34  # how far beams lean to the left on their way down
_TOP = 70.0  # depth of the bright skin of the surface


def backdrop(stage: Stage, hues: Hues, colours: tuple[str, ...] = ()) -> None:
    """Water from the bright surface to the distance; weather does not reach down here."""
    stage.indoors = True
    stage.bank = hues.deep_bank
    bottom = stage.outlook.horizon + 70
    wash = sky_wash(stage.canvas, colours or hues.water, bottom, hold=text_share(stage, bottom))
    stage.paint("sky", wash, _surface(stage, hues))
    beams(stage, "sky", hues, stage.outlook.focus(1.0))


def _surface(stage: Stage, hues: Hues) -> str:
    """The underside of the waves along the page's top."""
    rng, colour = stage.loose("surface"), hues.ray[0]
    strength = 0.3 if stage.light.dark else 0.75
    art = ""
    for _ in range(26):
        x, y = rng.uniform(-60, 1000), rng.uniform(-30, _TOP)
        reach = rng.uniform(50, 150) * (1.2 - y / _TOP * 0.6)
        wave = f"M{num(x)} {num(y)}q{num(reach / 2)} {num(rng.uniform(8, 18))} {num(reach)} 0"
        fade = strength * (1 - max(y, 0.0) / (_TOP * 1.15))
        art += stroke(wave, colour, rng.uniform(2.5, 6), opacity=round(fade, 3))
    return art


def beams(stage: Stage, layer: str, hues: Hues, middle: float, *, reach: float = 1.0) -> None:
    """Slanting pillars of light round `middle`, to `reach` of the way to below the horizon."""
    colour, strength = hues.ray
    foot = 40 + (stage.outlook.horizon + 130) * reach
    for dx, width, share in _RAYS:
        x = middle + dx - _SLANT * foot * 0.6
        lean = _SLANT * foot
        data = (
            f"M{num(x)} -60L{num(x + width * 0.5)} -60L{num(x + lean + width)} {num(foot)}"
            f"L{num(x + lean - width * 0.4)} {num(foot)}Z"
        )
        most = strength * share * 0.62
        fill = stage.canvas.linear([(0, colour, most * 0.5), (0.35, colour, most), (1, colour, 0)])
        stage.paint(layer, path(data, fill))


def sea_floor(stage: Stage, hues: Hues, share: float = 0.27, *, amplitude: float = 15.0) -> None:
    """Rippled sand from `share` of the ground to the page's end, with the net of light on it."""
    canvas, outlook = stage.canvas, stage.outlook
    top = outlook.ground(share)
    outline, _ = ridge(stage.fixed("bed"), top, amplitude, base=0.9)
    lit, body, near = hues.bed
    fill = canvas.linear_at([(0, lit), (0.3, body), (1, near)], 0, top - amplitude, 0, 1010)
    region = (-40.0, top - 20, 1080.0, 1030 - top)
    marks = stage.strokes(
        "stage",
        outline,
        region,
        (tone(body, -0.05), lit),
        "ripples",
        count=60,
        length=(40, 120),
        width=(2, 4.5),
        opacity=0.4,
    )
    stage.paint("stage", path(outline, fill), marks)
    stage.paint("stage", canvas.clipped(_net_of_light(stage, hues, top + 16), outline))


def _net_of_light(stage: Stage, hues: Hues, top: float) -> str:
    """Caustics: flat cells of light that grow towards the viewer."""
    rng, art = stage.loose("net"), ""
    strength = hues.ray[1] * (0.9 if stage.light.dark else 0.6)
    for x, y in stage.scatter("stage", (-20, top, 1040, 1000 - top), 78, "net", limit=70):
        size = stage.outlook.size_at(y) * rng.uniform(46, 62)
        cell = blob(rng, 0, 0, size, size * 0.34, points=7, wobble=0.2)
        line = path(
            cell,
            "none",
            stroke=hues.ray[0],
            stroke_width=4.5,
            stroke_linejoin="round",
            opacity=round(strength * rng.uniform(0.35, 0.9), 3),
        )
        art += placed(line, x, y)
    return art


def bubbles(rng: Random, x: float, y: float, rise: float, colour: str, count: int = 7) -> str:
    """A wavering string of bubbles that starts at (x, y) and grows on its way up."""
    art = ""
    for i in range(count):
        up = (i + rng.uniform(0.1, 0.8)) / count
        r = 2.5 + 6 * up * rng.uniform(0.6, 1.2)
        px = x + math.sin(up * 7 + x) * 9 + rng.uniform(-4, 4)
        art += bubble(px, y - rise * up, r, colour)
    return art


def bubble(x: float, y: float, r: float, colour: str) -> str:
    """A ring with a highlight."""
    ring = circle(
        x,
        y,
        r,
        colour,
        fill_opacity=0.16,
        stroke=colour,
        stroke_width=max(1.2, r * 0.16),
        stroke_opacity=0.8,
    )
    return ring + ellipse(x - r * 0.36, y - r * 0.38, r * 0.24, r * 0.18, "#ffffff", opacity=0.9)


def shoal(
    stage: Stage, layer: str, x: float, y: float, reach: float, colour: str, key: str, facing: int
) -> None:
    """Small fish that swim one way in a long drop-shaped swarm."""
    rng = stage.loose("shoal", key)

    def inside(px: float, py: float) -> bool:
        u = (px - x) * facing / reach
        return abs(py - y) < reach * 0.24 * max(0.0, 1 - u * u) * (1.15 + 0.5 * u)

    region = (x - reach, y - reach * 0.4, reach * 2, reach * 0.8)
    for px, py in stage.scatter(layer, region, reach * 0.16, f"shoal {key}", keep=inside, limit=34):
        shade = tone(colour, rng.uniform(-0.04, 0.05))
        fish = little_fish(shade, reach * rng.uniform(0.062, 0.085))
        turn = rng.uniform(-12, 12)
        stage.paint(layer, placed(fish, px, py, turn=turn, mirror=facing))


def motes(stage: Stage, layer: str, region: Region, colour: str, key: str = "motes") -> None:
    """Plankton: specks that shine at night and only drift by day."""
    rng, dark = stage.loose(key), stage.light.dark
    for x, y in stage.scatter(layer, region, 54, key, limit=46 if dark else 16):
        r = rng.uniform(1.4, 3.2)
        if dark:
            stage.paint(layer, stage.canvas.glow(x, y, r * 6, colour, 0.5))
        stage.paint(layer, circle(x, y, r, colour, opacity=0.9 if dark else 0.55))


def mound(
    canvas: Canvas, rng: Random, x: float, y: float, w: float, h: float, colours: tuple[str, str]
) -> str:
    """A rounded sea rock of half-width `w`, its foot on `y`."""
    top, foot = colours
    count = 9
    line = []
    for i in range(count):
        angle = math.pi * i / (count - 1)
        reach = rng.uniform(0.88, 1.1)
        line.append((x - math.cos(angle) * w * reach, y - math.sin(angle) ** 0.7 * h * reach))
    outline = open_curve(line, 0.8) + f"L{num(x + w)} {num(y + 40)}L{num(x - w)} {num(y + 40)}Z"
    body = path(outline, canvas.linear([(0, tone(top, 0.04)), (0.5, top), (1, foot)]))
    dents = ""
    for px, py in poisson_disc(
        rng, (x - w * 0.8, y - h * 0.85, w * 1.6, h * 0.9), max(w, h) * 0.27
    ):
        r = rng.uniform(0.05, 0.11) * w
        dents += ellipse(px, py, r * 1.5, r, mix(top, foot, 0.85), opacity=0.4)
    cap = pen("M", x - w * 0.6, y - h * 0.78, "q", w * 0.34, -h * 0.26, w * 0.78, 0)
    lit = stroke(cap, tone(top, 0.1), max(3.0, w * 0.05), opacity=0.5)
    return body + canvas.clipped(dents + lit, outline)


def sway(rng: Random) -> float:
    """How a plant leans in the current, -1 to 1."""
    return math.sin(rng.random() * TAU)
