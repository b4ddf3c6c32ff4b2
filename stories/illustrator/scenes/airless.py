"""Round bubble helmets where there is no air to breathe, and the bubbles that rise under water.

A helmet is a clear ball with a thin rim and two highlights: it never hides the face, and it is
as large as the hair, hat, ears or horns inside it. Who already wears one keeps it; who does not
breathe needs none.
"""

import math

from stories.illustrator.figures.actors import SPECIES
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import rng_for
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, stroke
from stories.illustrator.model import Look, Scene
from stories.illustrator.scenes.air import Air, air_of
from stories.illustrator.scenes.layout import CROPPED, ground_line
from stories.illustrator.scenes.staging import Mark
from stories.vocabulary import Box, BoxSide, Companion, Pose

GLASS = "#e9fbff"
BALL = (90.0, -6.0)
"""(radius, middle below the face's middle) round ordinary hair, in figure units."""

HAIR = {
    "afro": (110.0, -20.0),
    "puffs": (112.0, -18.0),
    "bun": (96.0, -22.0),
    "buns": (98.0, -18.0),
    "pony": (108.0, -6.0),
    "pigtails": (108.0, -6.0),
    "long_curls": (96.0, -8.0),
    "wavy": (96.0, -4.0),
}
"""The same where the hair stands out; measured on the drawn heads of ages 3 and 12."""

HATS = {
    "sunhat": (112.0, -10.0),
    "beanie": (100.0, -24.0),
    "crown": (96.0, -22.0),
    "bow": (98.0, -8.0),
    "patka": (92.0, -14.0),
    "hijab": (92.0, -2.0),
}
CHIN = 62.0  # a companion's ball ends so far below the face's middle
ROOM = 9.0  # figure units between ears or horns and the glass
RISE = 210.0  # page units that bubbles rise beside a hero of scale 1.66
BUBBLES = (0.05, 0.2, 0.42, 0.7, 1.0)  # shares of that way

HOVER = (9.0, 20.0)  # figure units that feet float over the sea floor
HIGH = frozenset({Pose.FLY, Pose.SWIM})
RESTING = frozenset({Pose.SIT, Pose.KNEEL, Pose.CRAWL, Pose.READ, Pose.SLEEP})

BREATHLESS: dict[Air, frozenset[str]] = {
    Air.FRESH: frozenset(),
    Air.WATER: frozenset({Companion.ROBOT, Companion.GHOST, Companion.WHALE}),
    Air.NONE: frozenset({Companion.ROBOT, Companion.GHOST}),
}
"""Kinds of actors that are at home without air."""


def helmet(canvas: Canvas, scene: Scene, mark: Mark) -> str:
    """The ball over one head in figure units; empty where it is not needed."""
    air = air_of(scene.theme, scene.place)
    if air is Air.FRESH or mark.actor.kind in BREATHLESS[air]:
        return ""
    look = mark.actor.look
    if look is not None and look.outfit == "spacesuit":
        return ""
    radius, below = ball_for(mark, look)
    face = mark.figure.face
    return _glass(canvas, face.x + face.w / 2, face.y + face.h / 2 + below, radius)


def height_over_floor(scene: Scene, mark: Mark) -> float:
    """How far under the feet a figure's shadow lies, in page units.

    Who flies or swims casts it on the ground line; under water everybody floats a little.
    """
    pose = mark.actor.pose
    if scene.shot in CROPPED or pose in RESTING:
        return 0.0
    if pose in HIGH:
        return max(0.0, ground_line(scene) - mark.y)
    if air_of(scene.theme, scene.place) is not Air.WATER:
        return 0.0
    rng = rng_for(scene.seed, scene.place, "hover", mark.actor.who)
    return rng.uniform(*HOVER) * mark.scale


def ball_for(mark: Mark, look: Look | None) -> tuple[float, float]:
    """(radius, middle below the face's middle) of the smallest ball for this head."""
    if look is None:
        half, rise = SPECIES[mark.actor.kind].head_reach
        radius = max(half, (rise + CHIN) / 2) + ROOM
        return radius, CHIN - radius
    hair, hat = HAIR.get(look.hairstyle, BALL), HATS.get(look.headwear, BALL)
    if look.headwear in ("hijab", "patka"):
        return hat
    return max(hair, hat)


def _glass(canvas: Canvas, x: float, y: float, r: float) -> str:
    fill = canvas.radial([(0, GLASS, 0), (0.72, GLASS, 0.02), (0.92, GLASS, 0.16), (1, GLASS, 0.4)])
    ball = circle(x, y, r, fill) + circle(
        x, y, r - 1.2, "none", stroke="#ffffff", stroke_width=2.8, stroke_opacity=0.9
    )
    high = _arc(x, y, r * 0.86, 205, 248) + _arc(x, y, r * 0.86, 192, 197)
    low = _arc(x, y, r * 0.87, 28, 58)
    return (
        ball
        + stroke(high, "#ffffff", r * 0.065, opacity=0.9)
        + stroke(low, "#ffffff", r * 0.04, opacity=0.55)
    )


def _arc(x: float, y: float, r: float, start: float, end: float) -> str:
    """Path data of an arc from `start` to `end`, degrees clockwise from the right."""
    (x0, y0), (x1, y1) = (
        (x + math.cos(math.radians(angle)) * r, y + math.sin(math.radians(angle)) * r)
        for angle in (start, end)
    )
    return f"M{num(x0)} {num(y0)}A{num(r)} {num(r)} 0 0 1 {num(x1)} {num(y1)}"


def breath(scene: Scene, marks: tuple[Mark, ...]) -> str:
    """Small trails of bubbles beside the heads under water, clear of faces and text."""
    if air_of(scene.theme, scene.place) is not Air.WATER:
        return ""
    faces = [mark.face for mark in marks]
    middle = sum(face.x + face.w / 2 for face in faces) / max(1, len(faces))
    art = ""
    for number, (mark, face) in enumerate(zip(marks, faces, strict=True)):
        if mark.actor.kind in BREATHLESS[Air.WATER]:
            continue
        rng = rng_for(scene.seed, scene.place, "breath", number)
        centre = face.x + face.w / 2
        side = -1 if centre < middle or (centre == middle and number % 2) else 1
        x, y = centre + side * face.w * 0.86, face.y + face.h * 0.2
        rise = RISE * mark.scale / 1.66 * (0.7 if scene.shot in CROPPED else 1.0)
        for share in BUBBLES:
            r = (4 + 7 * share) * mark.scale / 1.66 * rng.uniform(0.8, 1.2)
            at = (x + math.sin(share * 6) * 12 + rng.uniform(-5, 5), y - rise * share)
            if not any(_inside(*at, r + 8, box) for box in (*faces, scene.box)):
                art += _bubble(*at, r)
    return art


def _inside(x: float, y: float, pad: float, box: Box) -> bool:
    if box.side is BoxSide.NONE and not box.w:
        return False
    return box.x - pad < x < box.x + box.w + pad and box.y - pad < y < box.y + box.h + pad


def _bubble(x: float, y: float, r: float) -> str:
    ring = circle(x, y, r, GLASS, fill_opacity=0.2, stroke="#ffffff",
                  stroke_width=max(1.2, r * 0.15), stroke_opacity=0.85)  # fmt: skip
    return ring + ellipse(x - r * 0.35, y - r * 0.36, r * 0.25, r * 0.2, "#ffffff", opacity=0.9)
