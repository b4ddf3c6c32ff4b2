"""A round brown bear with a scarf."""

from functools import partial

from stories.illustrator.figures import companion_body as body
from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import nose, tufts
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import ellipse, path, placed
from stories.illustrator.model import Coat

_COAT = Coat(main="#a9714b", second="#e9c9a2", accessory="scarf", trim="#e4572e")
_FRAME = body.Frame()


def _back(build: Build) -> str:
    """A stub of a tail."""
    x = 0 if build.behind else -52 * build.facing
    colour = tone(build.main, 0.14) if build.behind else build.main
    return ellipse(x, -40, 16, 15, build.canvas.form(colour, 0.1))


def _body(build: Build) -> str:
    marks = tufts(((-40, -60), (-36, -44), (40, -70), (44, -52), (34, -34), (-30, -30)), build.dark)
    if not build.behind:
        hair = ((-12, -84), (2, -90), (12, -76), (-4, -70), (-16, -62), (10, -58))
        shaded = tone(build.second, -0.1)
        marks += placed(tufts(hair, shaded), build.shift * 0.8, 0)
    return body.torso(_FRAME, build, marks)


def _head(build: Build) -> str:
    canvas, mood, second = build.canvas, build.mood, build.second
    fill, fs = canvas.form(build.main, 0.1), mood.turn * 12
    svg = ""
    for side in (-1, 1):
        x = side * 46 - fs * 0.3
        svg += ellipse(x, -44, 20, 20, fill)
        if not build.behind:
            svg += ellipse(x, -41, 11.5, 11.5, second)
    outline = smooth([(0, -57), (38, -50), (60, -20), (65, 12), (44, 38), (0, 47), (-44, 38),
                      (-65, 12), (-60, -20), (-38, -50)])  # fmt: skip
    svg += path("M-9 -54Q-7 -68 -1 -67Q0 -62 4 -68Q10 -66 8 -54Z", build.main)
    svg += path(outline, build.ball(build.main))
    hair = ((-50, 8), (-46, 22), (50, 6), (45, 21), (0, -46), (-10, -42), (10, -43))
    svg += tufts(hair, build.dark)
    if build.behind:
        return svg
    svg += ellipse(fs, 20, 29, 22, canvas.form(second, 0.05))
    svg += faces.cheeks(canvas, mood, 44, 17, 13)
    svg += faces.eyes(canvas, mood, 25, -6, 8.4, "#7a4a26", build.main)
    x = fs * 1.2
    return svg + nose(x, 2.5, 10) + faces.mouth(canvas, mood, x * 0.97, 24, 10, "#4a2630")


def _lying(build: Build) -> str:
    tail = placed(ellipse(-112, -42, 14, 14, build.main), mirror=build.facing)
    hair = ((-80, -60), (-60, -48), (-90, -36), (-40, -64), (-20, -50))
    return tail + body.lying(_FRAME, build, tufts(hair, build.dark))


def _fours(build: Build) -> str:
    tail = ellipse(-78, -74, 14, 14, build.main)
    return body.on_fours(_FRAME, build, tufts(((-40, -70), (-10, -76)), build.dark), tail)


BEAR = Species(
    coat=_COAT,
    arm_root=(44, -112),
    arm_length=66,
    arm_widths=(34, 33, 27),
    head=(0, -172),
    head_reach=(66, 68),
    half_width=66,
    hip=40,
    sit=16,
    lying_head=(52, -48),
    neck=(40, -126),
    crown=(6, -54),
    legs=partial(body.legs, _FRAME),
    back=_back,
    body=_body,
    arm=partial(body.arm, _FRAME),
    face=_head,
    lying=_lying,
    fours=_fours,
)
