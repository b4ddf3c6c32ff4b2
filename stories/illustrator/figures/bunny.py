"""A floppy bunny whose ears say what it feels."""

from functools import partial

from stories.illustrator.figures import companion_body as body
from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import (
    GLAD_MOUTHS,
    LOW_MOUTHS,
    mirrored,
    nose,
    soft,
    tufts,
)
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.palette import TEETH
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.model import Coat

_COAT = Coat(main="#d6b39b", second="#fff3e6", accessory="bow", trim="#5b8fc9")
_FRAME = body.Frame(
    top=104, shoulder=26, waist=40, hips=47, leg=18, apart=23, belly=(26, 32), sole="pink"
)
_PINK = "#f0a8a0"
_SKULL = smooth(
    [(0, -47), (32, -43), (52, -22), (57, 4), (62, 20), (46, 36), (0, 43), (-46, 36), (-62, 20),
     (-57, 4), (-52, -22), (-32, -43)]
)  # fmt: skip
_UP = "M10 -38C0 -78 2 -124 20 -136C40 -128 44 -82 38 -34Z"
_UP_INNER = "M18 -46C12 -80 13 -112 21 -122C31 -112 34 -80 31 -44Z"
_FLOP = "M12 -42C24 -68 62 -72 78 -40C90 -14 92 30 77 36C60 38 60 -6 38 -28Z"
_FLOP_INNER = "M34 -48C50 -58 66 -52 73 -34C82 -12 84 16 77 24C68 18 68 -20 46 -38Z"


def _back(build: Build) -> str:
    x = 0 if build.behind else -48 * build.facing
    puffs = ((0, 0, 15), (-9, -7, 9), (9, -7, 9), (-9, 7, 9), (9, 7, 9))
    return "".join(circle(x + dx, -34 + dy, r, build.second) for dx, dy, r in puffs)


def _feet(build: Build) -> str:
    """Long feet, as far as they show from the front."""
    foot = ellipse(0, -8, 25, 10, build.canvas.form(build.main, 0.1))
    toes = "" if build.behind else stroke("M-7 -9l0 5M3 -9l0 5", build.dark, 2, opacity=0.7)
    return body.legs(_FRAME, build) + body.shod(_FRAME, build, foot + toes)


def _body(build: Build) -> str:
    return body.torso(_FRAME, build, tufts(((-34, -50), (36, -56), (33, -36)), build.dark))


def _ears_up(build: Build) -> tuple[bool, bool]:
    """Which ears stand: both for joy, none for sorrow, else the one on the page's right."""
    mouth = build.mood.shape.mouth
    if mouth in GLAD_MOUTHS or build.mood.shape.eyes == "wide" or build.stance.wings > 0:
        return True, True
    return False, mouth not in LOW_MOUTHS and not build.stance.asleep


def _ear(build: Build, *, stands: bool) -> str:
    outer, inner = (_UP, _UP_INNER) if stands else (_FLOP, _FLOP_INNER)
    svg = path(outer, build.canvas.form(build.main, 0.09))
    return svg if build.behind else svg + path(inner, _PINK, opacity=0.85)


def _head(build: Build) -> str:
    canvas, mood, second = build.canvas, build.mood, build.second
    fs = mood.turn * 11
    left, right = _ears_up(build)
    ears = placed(_ear(build, stands=left), mirror=-1) + _ear(build, stands=right)
    svg = placed(ears, -fs * 0.3, 0) + path(_SKULL, build.ball(build.main))
    svg += soft("M-7 -46Q-4 -58 2 -60Q1 -54 8 -56Q10 -52 8 -45Z", build.main, 3)
    if build.behind:
        return svg + tufts(((-10, -24), (12, -20), (0, -4)), build.dark)
    cheeks = ellipse(fs - 14, 24, 18, 14, second) + ellipse(fs + 14, 24, 18, 14, second)
    svg += canvas.clipped(cheeks, _SKULL)
    svg += faces.cheeks(canvas, mood, 40, 17, 11)
    svg += faces.eyes(canvas, mood, 27, -7, 9.8, "#6a4a36", build.main)
    x = fs * 1.15
    if mood.shape.mouth in ("smile", "smirk"):
        svg += rect(x - 5.2, 27, 4.8, 8, TEETH, rx=1.6) + rect(x + 0.4, 27, 4.8, 8, TEETH, rx=1.6)
    svg += nose(x, 9, 6.5, "#dc7f86") + faces.mouth(canvas, mood, x, 23, 9.5, "#4a2a30")
    hair = stroke("M26 22l16 -3M26 27l15 3", tone(build.main, -0.12), 1.6, opacity=0.5)
    return svg + placed(mirrored(hair), fs, 0)


def _lying(build: Build) -> str:
    tail = placed(circle(-108, -34, 16, build.second), mirror=build.facing)
    fur = tufts(((-80, -56), (-56, -50), (-30, -62)), build.dark)
    return tail + body.lying(_FRAME, build, fur)


def _fours(build: Build) -> str:
    tail = circle(-80, -66, 16, build.second)
    return body.on_fours(_FRAME, build, tufts(((-40, -68), (-10, -72)), build.dark), tail)


BUNNY = Species(
    coat=_COAT,
    arm_root=(29, -84),
    arm_length=52,
    arm_widths=(22, 21, 18),
    head=(0, -132),
    head_reach=(62, 136),
    half_width=62,
    hip=30,
    sit=11,
    lying_head=(50, -44),
    neck=(29, -97),
    crown=(0, -45),
    legs=_feet,
    back=_back,
    body=_body,
    arm=partial(body.arm, _FRAME),
    face=_head,
    lying=_lying,
    fours=_fours,
    open_arms=6,
)
