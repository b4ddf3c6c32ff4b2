"""Portraits of a child for the avatar builder, the library and the cover of a form.

``portrait`` paints the child before a soft, cheerful ground; ``option_picture`` shows one choice
of LOOK_OPTIONS on the child as it is, cropped to what the choice changes.
"""

from dataclasses import replace
from enum import StrEnum

from stories.illustrator.figures.child import draw_child
from stories.illustrator.figures.figure import Figure
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import poisson_disc
from stories.illustrator.kit.colour import mix, to_oklab, tone
from stories.illustrator.kit.geometry import puff, ridge
from stories.illustrator.kit.palette import CREAM, SHADOW
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, sparkle, stroke
from stories.illustrator.model import CHILD, PAGE, Actor, Drawing, Look
from stories.vocabulary import Expression, Pose

# Sky above, sky below, sun, far hill, near hill.
_GROUNDS = (
    ("#cfeaf0", "#fdf1d4", "#ffe6a3", "#bfdcb0", "#8fc18a"),
    ("#fbdcd3", "#fff1d6", "#ffd3a0", "#cfd9a4", "#9cc08a"),
    ("#dcd9f3", "#fbe6e4", "#fff0c2", "#b9cdc2", "#86b49a"),
    ("#cdeedd", "#fbf3d2", "#ffe1a0", "#a9d3b6", "#77b28e"),
)
_PETALS = ("#f08a9b", "#fff6e2", "#f6c65a", "#a78ad0")
_BUST_SCALE = 4.25
_HEAD_SCALE = 5.0
_HEAD_AT = 455.0  # y of the head's centre in a bust


class Framing(StrEnum):
    """How much of the child a portrait shows."""

    BUST = "bust"
    FULL = "full"


def portrait(
    look: Look,
    expression: Expression = Expression.HAPPY,
    pose: Pose = Pose.STAND,
    seed: str = "portrait",
    framing: Framing = Framing.BUST,
) -> Drawing:
    """The child before hills and sky; deterministic by look, mood, pose, framing and seed."""
    key = "|".join((seed, framing, pose, expression, *map(str, look.to_dict().values())))
    canvas = Canvas(key)
    ground = _ground_for(look)
    actor = Actor("portrait", CHILD, look, pose, expression)
    figure = draw_child(canvas, actor, 0.35, (0.1, 0.0))
    _backdrop(canvas, ground, framing)
    canvas.layer("cast", _framed(canvas, figure, framing))
    return canvas.drawing()


def option_picture(look: Look, field: str, value: str) -> Drawing:
    """The look with one choice changed, on a plain ground: the head, or all for clothes.

    Raises ValueError for a field or value that a Look does not have.
    """
    changed = Look.from_dict({**look.to_dict(), field: value})
    whole = field in ("outfit", "colour_main", "colour_second", "shoes", "cape")
    canvas = Canvas(f"option|{field}|{'|'.join(map(str, changed.to_dict().values()))}")
    if not whole:
        changed = replace(changed, wheelchair=False)
    actor = Actor("option", CHILD, changed, Pose.STAND, Expression.HAPPY)
    figure = draw_child(canvas, actor, 0.3)
    sky, low, *_ = _ground_for(changed)
    fill = canvas.radial([(0, mix(low, "#ffffff", 0.4)), (1, sky)], 0.5, 0.45, 0.7)
    canvas.layer("ground", rect(0, 0, PAGE, PAGE, fill))
    if whole:
        canvas.layer("cast", _standing(canvas, figure, 930))
    else:
        middle = figure.face.y + figure.face.h / 2
        scale = _HEAD_SCALE if figure.height + middle < 72 else _HEAD_SCALE * 0.84
        x = PAGE / 2 - (figure.face.x + figure.face.w / 2) * scale
        canvas.layer("cast", placed(figure.svg, x, 520 - middle * scale, scale=scale))
    return canvas.drawing()


def _ground_for(look: Look) -> tuple[str, str, str, str, str]:
    """A ground whose hue sets the clothes off."""
    lightness, a, b = to_oklab(look.colour_main)
    if b < -0.03:
        return _GROUNDS[1]
    if a < -0.04:
        return _GROUNDS[2]
    return _GROUNDS[0] if lightness < 0.72 else _GROUNDS[3]


def _framed(canvas: Canvas, figure: Figure, framing: Framing) -> str:
    if framing is Framing.FULL:
        return _standing(canvas, figure, 900)
    middle = figure.face.y + figure.face.h / 2
    scale = _BUST_SCALE if figure.height + middle < 84 else _BUST_SCALE * 0.86
    x = PAGE / 2 - (figure.face.x + figure.face.w / 2) * scale
    return placed(figure.svg + figure.front, x, _HEAD_AT + 40 - middle * scale, scale=scale)


def _standing(canvas: Canvas, figure: Figure, y: float) -> str:
    """The whole figure with a shadow under its feet."""
    scale = min(y * 0.86 / (figure.height + figure.lift), 880 / figure.width)
    x = PAGE / 2 - figure.centre * scale
    fill = canvas.radial([(0, SHADOW, 0.3), (1, SHADOW, 0)])
    shadow = ellipse(PAGE / 2, y, min(figure.width, 150) * scale * 0.52, 26, fill)
    return shadow + placed(figure.svg + figure.front, x, y, scale=scale)


def _backdrop(canvas: Canvas, ground: tuple[str, str, str, str, str], framing: Framing) -> None:
    """Sky with a sun behind the head, clouds, two hills and flowers."""
    sky, low, sun, far, near = ground
    svg = rect(0, 0, PAGE, PAGE, canvas.linear([(0, sky), (1, low)]))
    disc = canvas.radial([(0, mix(sun, "#ffffff", 0.55), 0.95), (0.7, sun, 0.75), (1, sun, 0.55)])
    radius = 400.0 if framing is Framing.BUST else 330.0
    svg += circle(PAGE / 2, 430, radius + 60, sun, opacity=0.22) + circle(
        PAGE / 2, 430, radius, disc
    )
    rng = canvas.rng("sky")
    for x, y, wide in ((130.0, 190.0, 120), (880.0, 270.0, 105), (60.0, 520.0, 80)):
        cloud = puff(rng, x, y, wide, wide * 0.3, bumps=9, depth=0.2)
        svg += path(cloud, CREAM, opacity=0.8)
    for x, y in poisson_disc(rng, (40, 40, 920, 520), 150):
        if abs(x - 500) > 260:
            svg += sparkle(x, y, rng.uniform(9, 17), "#ffffff", 0.85)
    canvas.layer("sky", svg, 1.0)
    high = 700 if framing is Framing.BUST else 730
    canvas.layer("hills", _hills(canvas, far, near, high), 0.5)


def _hills(canvas: Canvas, far: str, near: str, high: float) -> str:
    rng = canvas.rng("hills")
    back, _ = ridge(rng, high, 46, base=1.1)
    front, top = ridge(rng, high + 110, 30, base=0.9)
    svg = path(back, canvas.linear([(0, tone(far, 0.05)), (1, far)]))
    svg += path(front, canvas.linear([(0, tone(near, 0.06)), (1, tone(near, -0.05))]))
    for x, y in poisson_disc(rng, (20, high + 90, 960, 250), 64):
        if y < top(x) + 14:
            continue
        if rng.random() < 0.45:
            colour = _PETALS[rng.randrange(len(_PETALS))]
            for dx, dy in ((-7, 0), (7, 0), (0, -7), (0, 7)):
                svg += circle(x + dx, y + dy, 7, colour)
            svg += circle(x, y, 5, "#f2a33a")
        else:
            blades = "M0 0q-6 -14 -14 -18M0 0q0 -16 2 -24M0 0q7 -12 15 -15"
            svg += placed(stroke(blades, tone(near, -0.09), 4, opacity=0.7), x, y)
    return svg
