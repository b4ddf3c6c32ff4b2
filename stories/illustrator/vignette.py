"""The picture of a title page: the hero and a friend on a little ground, no world around them."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import poisson_disc
from stories.illustrator.kit.colour import mix
from stories.illustrator.kit.shapes import circle, ellipse, group, sparkle, stroke
from stories.illustrator.model import PAGE, Drawing, Scene
from stories.illustrator.ornaments import Colours, wash
from stories.illustrator.scenes.airless import height_over_floor
from stories.illustrator.scenes.compose import cast_art
from stories.illustrator.scenes.flora import fern, flower
from stories.illustrator.scenes.ground import tuft
from stories.illustrator.scenes.light import light_of
from stories.illustrator.scenes.staging import Mark, stage_cast
from stories.vocabulary import Box, BoxSide, Shot, Theme, TimeOfDay, Weather

FOOT = 850.0  # y of the nearest feet
WIDEST, TALLEST = 720.0, 640.0  # room of the group in page units
BODY_SHARE = 0.7  # of a figure's width is its body; arms and wings reach beyond it
CLOSE = 0.96  # share of a figure's width that the next one leaves free
BACK_ROW = 8.0  # figure units that friends stand behind the hero
GROUND = 300.0  # half-width of the ground beyond the feet
AROUND = 230.0  # page units beside the group in which motes hang in the air

Grown = Callable[[Random, float, float, float, Colours], str]


def _grass(rng: Random, x: float, y: float, size: float, colours: Colours) -> str:
    if rng.random() < 0.3:
        return flower(rng, x, y, colours.accent, mix(colours.tone, "#8cc06a", 0.6), size * 1.5)
    return tuft(rng, x, y, mix(colours.tone, "#9ccf74", 0.7), size * 2.1)


def _ferns(rng: Random, x: float, y: float, size: float, colours: Colours) -> str:
    if rng.random() < 0.35:
        return fern(x, y, 0.62 * size, mix(colours.tone, "#7fb85a", 0.6), rng.choice((-1, 1)))
    return tuft(rng, x, y, mix(colours.tone, "#a7c85f", 0.7), size * 2.1)


def _pebbles(rng: Random, x: float, y: float, size: float, colours: Colours) -> str:
    rx, colour = rng.uniform(9, 21) * size, mix(colours.tint, colours.tone, rng.uniform(0.2, 0.4))
    return ellipse(x, y, rx, rx * 0.6, colour)


def _weed(rng: Random, x: float, y: float, size: float, colours: Colours) -> str:
    if rng.random() < 0.45:
        return _pebbles(rng, x, y, size, colours)
    colour = rng.choice((mix(colours.tone, "#4fb3a0", 0.7), mix(colours.accent, "#ffb08a", 0.45)))
    high = rng.uniform(34, 62) * size
    blades = (
        stroke(
            f"M{x + dx:.1f} {y:.1f}q{dx - 9:.1f} {-high / 2:.1f} {dx:.1f} {-high:.1f}", colour, 7
        )
        for dx in (-9, 0, 9)
    )
    return "".join(blades)


GROWS: dict[Theme, Grown] = {
    Theme.FAIRY_TALE: _grass,
    Theme.SPACE_ADVENTURE: _pebbles,
    Theme.BEDTIME: _grass,
    Theme.JUNGLE_EXPEDITION: _ferns,
    Theme.DINOSAUR_TIME: _ferns,
    Theme.OCEAN_EXPLORATION: _weed,
    Theme.SUPERHERO: _pebbles,
}
"""What stands on a theme's piece of ground."""


def vignette(scene: Scene, colours: Colours) -> Drawing:
    """The scene's cast by day on a piece of ground that fades into the paper.

    Place and text box are not drawn. Same scene and colours, same drawing. Raises ValueError when
    a prop is unknown or nobody is there.
    """
    if not scene.cast:
        raise ValueError("cast: a vignette shows somebody")
    plain = replace(
        scene,
        time=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        shot=Shot.WIDE,
        box=Box(BoxSide.NONE, 0, 0, 0, 0),
        props_high=(),
    )
    canvas = Canvas(f"vignette|{scene.theme}|{scene.seed}|{colours}")
    light = light_of(plain.time, plain.weather)
    marks = _gathered(plain, stage_cast(canvas, plain, light))
    people = cast_art(canvas, plain, light, marks)
    left, right, top, foot = _extent(marks)
    scale = min(WIDEST / (right - left), TALLEST / (foot - top))
    middle = (left + right) / 2
    move = (
        f"translate({PAGE / 2 - middle * scale:.1f} {FOOT - foot * scale:.1f}) scale({scale:.4f})"
    )
    half = (right - left) / 2 * scale
    high = (foot - top) * scale
    canvas.layer("wash", wash(canvas, colours, PAGE / 2, FOOT - high * 0.46, 490, 430), 1.0)
    canvas.layer("ground", _ground(canvas, plain.theme, colours, half), 0.3)
    canvas.layer("motes", _motes(canvas, plain.theme, colours, half, FOOT - high), 0.3)
    canvas.layer("cast", group(people, transform=move))
    return canvas.drawing()


def _gathered(scene: Scene, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The cast shoulder to shoulder on one line; who hugs is close enough already."""
    if any(mark.figure.hug for mark in marks):
        return marks
    floor = max(mark.y + height_over_floor(scene, mark) for mark in marks)
    placed: dict[int, Mark] = {}
    edge = 0.0
    for i in sorted(range(len(marks)), key=lambda i: marks[i].x):
        mark = marks[i]
        half, centre = mark.figure.width * mark.scale / 2, mark.figure.centre * mark.scale
        behind = BACK_ROW if i else 0.0
        y = floor - height_over_floor(scene, mark) - behind * mark.scale
        placed[i] = replace(mark, x=edge + half - centre, y=y)
        edge += 2 * half * CLOSE
    return tuple(placed[i] for i in range(len(marks)))


def _extent(marks: tuple[Mark, ...]) -> tuple[float, float, float, float]:
    """Left, right, top and foot of the whole group on the page."""
    bodies = [mark.body for mark in marks]
    arms = [box.w * (1 / BODY_SHARE - 1) / 2 for box in bodies]
    return (
        min(box.x - arm for box, arm in zip(bodies, arms, strict=True)),
        max(box.x + box.w + arm for box, arm in zip(bodies, arms, strict=True)),
        min(box.y - mark.figure.lift * mark.scale for box, mark in zip(bodies, marks, strict=True)),
        max(mark.y for mark in marks),
    )


def _ground(canvas: Canvas, theme: Theme, colours: Colours, half: float) -> str:
    """A soft oval under the feet with what grows there, mostly beside the group."""
    rng = canvas.rng("ground")
    reach = min(half + GROUND * 0.45, 470.0)
    colour = mix(colours.tint, colours.tone, 0.36)
    fill = canvas.radial([(0, colour, 0.75), (0.6, colour, 0.45), (1, colour, 0)])
    pieces = [ellipse(PAGE / 2, FOOT, reach, 74, fill)]
    spots = poisson_disc(
        rng,
        (PAGE / 2 - reach, FOOT - 46, reach * 2, 92),
        62,
        keep=lambda x, y: ((x - PAGE / 2) / reach) ** 2 + ((y - FOOT) / 58) ** 2 < 0.8,
        limit=26,
    )
    for x, y in sorted(spots, key=lambda point: point[1]):
        pieces.append(GROWS[theme](rng, x, y, rng.uniform(0.8, 1.15), colours))
    return "".join(pieces)


def _motes(canvas: Canvas, theme: Theme, colours: Colours, half: float, top: float) -> str:
    """Stars, bubbles or seeds in the air round the group."""
    rng = canvas.rng("motes")
    spots = poisson_disc(
        rng,
        (PAGE / 2 - half - AROUND, top - 60, 2 * (half + AROUND), FOOT - top - 120),
        128,
        keep=lambda x, y: 60 < x < PAGE - 60 and y > 60,
        limit=16,
    )
    return "".join(_mote(rng, theme, colours, x, y) for x, y in spots)


def _mote(rng: Random, theme: Theme, colours: Colours, x: float, y: float) -> str:
    colour = mix(colours.accent, colours.tint, rng.uniform(0.25, 0.6))
    if theme is Theme.OCEAN_EXPLORATION:
        colour, r = mix(colours.tone, colours.tint, 0.6), rng.uniform(6, 13)
        ring = circle(x, y, r, "none", stroke=colour, stroke_width=2.4)
        return ring + circle(x - r * 0.3, y - r * 0.3, r * 0.2, colour)
    if theme in (Theme.SPACE_ADVENTURE, Theme.BEDTIME, Theme.SUPERHERO):
        return sparkle(x, y, rng.uniform(11, 20), colour)
    return circle(x, y, rng.uniform(3.5, 6.5), colour)
