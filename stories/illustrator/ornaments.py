"""What a book is decorated with beside its pages: endpapers and single things.

They are drawn from the things of the story and of its theme, in the book's own colours.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point, poisson_disc
from stories.illustrator.kit.colour import lightness, mix
from stories.illustrator.kit.shapes import circle, ellipse, placed, rect, sparkle
from stories.illustrator.model import PAGE, Drawing
from stories.illustrator.scenes.placing import bounds, prop_named
from stories.vocabulary import Theme

SMALL_THINGS: dict[Theme, tuple[str, ...]] = {
    Theme.FAIRY_TALE: (
        "key", "acorn", "feather", "crown", "snail", "bell", "flower", "butterfly", "lantern",
    ),
    Theme.SPACE_ADVENTURE: (
        "star", "telescope", "rover", "helmet", "alien", "compass", "torch", "spanner",
    ),
    Theme.BEDTIME: (
        "star", "slipper", "moth", "button", "pillow", "cup", "sock", "teddy", "lantern",
    ),
    Theme.JUNGLE_EXPEDITION: (
        "parrot", "leaf", "butterfly", "banana", "frog", "compass", "dragonfly", "flower",
    ),
    Theme.DINOSAUR_TIME: (
        "egg", "leaf", "little_dino", "bone", "dragonfly", "shell", "stone", "flower",
    ),
    Theme.OCEAN_EXPLORATION: (
        "shell", "fish", "starfish", "seahorse", "pearl", "crab", "anchor", "turtle", "bottle",
    ),
    Theme.SUPERHERO: (
        "mask", "star", "pigeon", "medal", "whistle", "torch", "watch", "balloon", "ladybird",
    ),
}  # fmt: skip
"""Things of a theme that make a pattern; each row is a mix of large and small, round and long."""

SPACING = 118.0  # page units between the things of a pattern
FILLER_SPACING, FILLER_ROOM = 74.0, 64.0  # between the dots, and from a dot to a thing
THING = 92.0  # longest side of a thing in a pattern
LEAN = 26.0  # degrees that a thing of a pattern may lean to either side
NEIGHBOURS = 5  # things nearby that must be others
SPOT = 620.0  # longest side of a single thing


@dataclass(frozen=True, slots=True)
class Colours:
    """A book's colours as #rrggbb: `tone` is dark, `tint` and `paper` are light."""

    tone: str
    tint: str
    accent: str
    paper: str


def endpaper(theme: Theme, colours: Colours, seed: str, things: Sequence[str] = ()) -> Drawing:
    """A quiet pattern all over the page: the story's own `things` among those of its theme.

    Same arguments, same pattern. Raises ValueError for a thing that nobody can draw.
    """
    canvas = Canvas(f"endpaper|{theme}|{seed}|{'|'.join(things)}|{colours}")
    names = list(dict.fromkeys((*things, *SMALL_THINGS[theme])))
    canvas.layer("ground", rect(-20, -20, PAGE + 40, PAGE + 40, colours.tint), 1.0)
    spots = poisson_disc(canvas.rng("things"), (-30, -30, PAGE + 60, PAGE + 60), SPACING)
    canvas.layer("pattern", _things(canvas, names, spots, colours))
    canvas.layer("fillers", _fillers(canvas, spots, colours))
    return canvas.drawing()


def _things(canvas: Canvas, names: list[str], spots: list[Point], colours: Colours) -> str:
    """A thing on every spot, in shades of two colours; no two of a kind are neighbours."""
    dark, light = mix(colours.tint, colours.tone, 0.56), mix(colours.tint, "#ffffff", 0.8)
    rng, chosen, pieces = canvas.rng("kinds"), list[str](), list[str]()
    for number, (x, y) in enumerate(spots):
        near = sorted(range(number), key=lambda i: math.dist(spots[i], spots[number]))
        taken = {chosen[i] for i in near[:NEIGHBOURS]}
        free = [name for name in names if name not in taken] or names
        rarest = min(chosen.count(name) for name in free)
        chosen.append(rng.choice([name for name in free if chosen.count(name) == rarest]))
        since = canvas.mark()
        art = _fitted(canvas, chosen[-1], THING * rng.uniform(0.88, 1.08))
        art = canvas.recolour(art, since, lambda colour: mix(dark, light, _share(colour)))
        pieces.append(placed(art, x, y, turn=rng.uniform(-LEAN, LEAN)))
    return "".join(pieces)


def _share(colour: str) -> float:
    """Share of the light shade: pale things stay visible on pale paper."""
    return max(0.0, (lightness(colour) - 0.32) / 0.78)


def _fillers(canvas: Canvas, spots: list[Point], colours: Colours) -> str:
    """Dots and sparkles where there is room between the things."""
    rng, colour = canvas.rng("fillers"), mix(colours.tint, colours.tone, 0.2)
    places = poisson_disc(
        rng,
        (0, 0, PAGE, PAGE),
        FILLER_SPACING,
        keep=lambda x, y: all(math.dist((x, y), spot) > FILLER_ROOM for spot in spots),
    )
    return "".join(_filler(rng, x, y, colour) for x, y in places)


def _filler(rng: Random, x: float, y: float, colour: str) -> str:
    if rng.random() < 0.3:
        return sparkle(x, y, rng.uniform(9, 13), colour)
    return circle(x, y, rng.uniform(2.6, 4.4), colour)


def _fitted(canvas: Canvas, name: str, side: float) -> str:
    """A thing whose longest side is `side`, with its middle at (0, 0)."""
    prop = prop_named(name)
    scale = side / max(prop.width, prop.height)
    return placed(prop.draw(canvas), 0, prop.height * scale / 2, scale=round(scale, 4))


def spot(name: str, colours: Colours) -> Drawing:
    """One thing in the middle of nothing, on a breath of the book's colour.

    Raises ValueError for a thing that nobody can draw.
    """
    canvas = Canvas(f"spot|{name}|{colours}")
    prop = prop_named(name)
    wide, high = bounds(prop, 1.0)
    foot = PAGE / 2 + high * SPOT / max(wide, high) / 2
    canvas.layer("wash", wash(canvas, colours, PAGE / 2, PAGE / 2, 430, 400), 1.0)
    fill = canvas.radial([(0, colours.tone, 0.34), (0.6, colours.tone, 0.18), (1, colours.tone, 0)])
    half = wide * SPOT / max(wide, high) * 0.52
    under = ellipse(PAGE / 2, foot - 4, half, max(18.0, half * 0.16), fill)
    canvas.layer("figure", under + placed(_fitted(canvas, name, SPOT), PAGE / 2, PAGE / 2))
    return canvas.drawing()


def wash(canvas: Canvas, colours: Colours, x: float, y: float, rx: float, ry: float) -> str:
    """A breath of the book's colour that fades into the paper on all sides."""
    heart = mix(colours.tint, colours.tone, 0.14)
    fill = canvas.radial([(0, heart, 0.95), (0.62, colours.tint, 0.85), (1, colours.tint, 0)])
    return ellipse(x, y, rx, ry, fill)
