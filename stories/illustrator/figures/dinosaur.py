"""A small round dinosaur with three horns and a frill."""

import math
from functools import partial

from stories.illustrator.figures import companion_body as body
from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import carried, mirrored
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat

_COAT = Coat(main="#dca646", second="#ffedc4", accessory="none", trim="#3f4f9a")
_FRAME = body.Frame(
    top=126, shoulder=36, waist=56, hips=62, leg=24, apart=30, belly=(38, 40), feet="main"
)
_HORN = "#fff4dc"
_SKULL = smooth(
    [(0, -44), (34, -40), (54, -18), (58, 8), (46, 32), (0, 46), (-46, 32), (-58, 8), (-54, -18),
     (-34, -40)]
)  # fmt: skip
_LOBES = 11
_LOBE = "#e8855c"


def _frill_colour(build: Build) -> str:
    return mix(build.main, "#2b9aa0", 0.82)


def _tail(build: Build, line: tuple[Point, Point, Point]) -> str:
    tube = Tube(line, (52, 40, 24, 6))
    svg = path(tube.outline(), build.canvas.form(build.main, 0.1))
    return svg + "".join(
        circle(*tube.edge(at, 0.35), 4.5 - at * 2, _frill_colour(build), opacity=0.8)
        for at in (0.3, 0.5, 0.7)
    )


def _back(build: Build) -> str:
    (ax, ay), (bx, _), (cx, cy) = carried(build).line
    line: tuple[Point, Point, Point] = ((16, -34), (80, -24), (122, -14))
    if build.stance.legs != "sit":
        line = ((ax, ay), (bx * 0.86, -24), (cx * 1.14, max(cy, -58)))
    return placed(_tail(build, line), mirror=-build.facing)


def _legs(build: Build) -> str:
    nails = "".join(ellipse(dx, -3, 5, 5, _HORN) for dx in (-13, 0, 13))
    return body.legs(_FRAME, build) + body.shod(_FRAME, build, "" if build.behind else nails)


def _body(build: Build) -> str:
    spots = ((44, -64, 5), (50, -48, 6), (42, -36, 4), (34, -84, 4))
    colour = _frill_colour(build)
    marks = "".join(circle(x, y, r, colour, opacity=0.75) for x, y, r in spots)
    return body.torso(_FRAME, build, mirrored(marks))


def _frill(build: Build) -> str:
    """The collar of bone behind the head, with a rim of lobes."""
    colour = _frill_colour(build)
    rim: list[Point] = []
    lobes = dots = ""
    for i in range(_LOBES):
        angle = math.radians(-200 + i * 220 / (_LOBES - 1))
        x, y = math.cos(angle), math.sin(angle)
        lobes += circle(x * 82, y * 76 - 14, 13, _LOBE)
        rim.append((x * 83, y * 78 - 14))
        if i % 2:
            dots += ellipse(x * 66, y * 62 - 14, 6.5, 6.5, tone(colour, -0.1))
    disc = smooth([*rim, (40, 26), (0, 38), (-40, 26)])
    return lobes + path(disc, build.ball(colour, 0.08)) + dots


def _head(build: Build) -> str:
    canvas, mood = build.canvas, build.mood
    fs = mood.turn * 12
    svg = placed(_frill(build), -fs * 0.5, 0)
    if build.behind:
        back = ellipse(0, 4, 46, 40, build.ball(build.main))
        return back + svg
    svg += path(_SKULL, build.ball(build.main))
    for side in (-1, 1):
        horn = path("M16 -34Q18 -62 40 -82Q48 -56 38 -26Z", canvas.form(_HORN, 0.05))
        rings = stroke("M20 -44q9 6 18 1M25 -56q8 5 16 1", tone(_HORN, -0.14), 2.2, opacity=0.7)
        svg += placed(horn + rings, fs * 0.4, 0, mirror=side)
    svg += ellipse(fs, 22, 38, 25, canvas.form(tone(build.main, 0.06), 0.05))
    svg += faces.cheeks(canvas, mood, 38, 15, 11)
    svg += faces.eyes(canvas, mood, 28, -8, 9.8, "#5a7f3a", build.main)
    return svg + _beak(build, fs * 1.2)


def _beak(build: Build, x: float) -> str:
    """The third horn on a horny beak, nostrils at its sides, and the mouth under it."""
    canvas = build.canvas
    horn = pen("M", x - 9, 8, "Q", x - 4, -6, x + 1, -15, "Q", x + 8, -4, x + 9, 8, "Z")
    beak = pen("M", x - 19, 15, "Q", x, 1, x + 19, 15, "Q", x + 13, 27, x, 29)
    beak += pen("Q", x - 13, 27, x - 19, 15, "Z")
    nostrils = "".join(ellipse(x + side * 10, 15, 2.4, 3, build.dark) for side in (-1, 1))
    svg = faces.mouth(canvas, build.mood, x, 31, 11, "#5a3420")
    svg += path(beak, canvas.form(mix(_HORN, build.main, 0.3), 0.05)) + nostrils
    return svg + path(horn, _HORN) + stroke(f"M{num(x - 5)} 0q5 4 10 0", tone(_HORN, -0.14), 2)


def _lying(build: Build) -> str:
    tail = Tube(((-84, -24), (-150, -2), (-166, -20)), (52, 28, 5))
    art = placed(path(tail.outline(), build.canvas.form(build.main, 0.1)), mirror=build.facing)
    spots = "".join(
        circle(x, y, r, _frill_colour(build), opacity=0.75)
        for x, y, r in ((-78, -60, 6), (-56, -70, 5), (-34, -64, 6), (-92, -44, 4))
    )
    return art + body.lying(_FRAME, build, spots)


def _fours(build: Build) -> str:
    spots = "".join(
        circle(x, y, r, _frill_colour(build), opacity=0.75)
        for x, y, r in ((-50, -74, 6), (-28, -80, 5), (-6, -74, 6), (-40, -58, 4))
    )
    return body.on_fours(_FRAME, build, spots, _tail(build, ((-48, -58), (-112, -48), (-138, -30))))


DINOSAUR = Species(
    coat=_COAT,
    arm_root=(42, -102),
    arm_length=56,
    arm_widths=(30, 27, 23),
    head=(0, -156),
    head_reach=(96, 100),
    half_width=88,
    hip=40,
    sit=15,
    lying_head=(56, -50),
    neck=(38, -114),
    crown=(0, -44),
    legs=_legs,
    back=_back,
    body=_body,
    arm=partial(body.arm, _FRAME),
    face=_head,
    lying=_lying,
    fours=_fours,
    open_arms=16,
)
