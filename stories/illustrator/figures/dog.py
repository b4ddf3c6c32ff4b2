"""A shaggy dog with one dark ear."""

from functools import partial

from stories.illustrator.figures import companion_body as body
from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import Tail, carried, mirrored, nose, soft, tufts
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.palette import TONGUE
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat

_COAT = Coat(main="#e6c393", second="#fff5e4", accessory="none", trim="#3f7fc0")
_FRAME = body.Frame(top=130, shoulder=33, waist=49, hips=54, leg=20, apart=25, belly=(0, 0))
_SKULL = smooth(
    [(0, -54), (36, -49), (58, -24), (62, 8), (48, 36), (0, 49), (-48, 36), (-62, 8), (-58, -24),
     (-36, -49)]
)  # fmt: skip
_JOWL = "M50 -4L74 6L63 13L74 26L60 28L66 42L50 40L50 52L34 44Z"  # shaggy cheek
_FRINGE = (
    "M-44 -42Q-48 -24 -40 -14Q-36 -24 -27 -27Q-27 -16 -19 -11Q-15 -23 -6 -26Q-3 -14 6 -11"
    "Q8 -23 16 -27Q24 -19 32 -19Q32 -30 40 -36Q46 -32 50 -33Q42 -54 16 -60Q-24 -64 -44 -42Z"
)
_LOCKS = "M-30 -126L-34 -104L-26 -108L-24 -86L-15 -94L-8 -74L0 -86L8 -74L15 -94L24 -86L26 -108"


def _sock(build: Build) -> str:
    """The ear that looks as if it wore a sock, and the patch round an eye."""
    return mix(build.main, "#6d3826", 0.78)


def _wag(build: Build, tail: Tail) -> str:
    (ax, ay), (bx, by), (cx, cy) = tail.line
    short = ((ax, ay), (ax + (bx - ax) * 0.8, by), (ax + (cx - ax) * 0.78, cy * 0.86))
    tube = Tube(short, (12, 27, 32, 22, 3))
    fur = tone(build.main, -0.05) if build.behind else build.main
    svg = path(tube.outline(), build.canvas.form(fur, 0.09))
    svg += path(tube.strip(0.62, 1, -1, 1), build.second)
    hair = [tube.edge(at, side) for at, side in ((0.3, -0.2), (0.45, 0.3), (0.56, -0.3))]
    return svg + tufts(hair, build.dark)


def _back(build: Build) -> str:
    tail = carried(build)
    return "" if tail.in_front else placed(_wag(build, tail), mirror=-build.facing)


def _body(build: Build) -> str:
    marks = tufts(((-40, -58), (-34, -40), (42, -64), (40, -46), (-44, -78), (30, -30)), build.dark)
    if not build.behind:
        bib = path(_LOCKS + "L34 -104L30 -126Z", build.second)
        bib += path("M-20 -24Q0 -96 20 -24Q0 -8 -20 -24Z", build.second)
        marks += placed(bib, build.shift * 0.7, 0)
    hem = "M-50 -44l-9 14l10 -2l-6 14l12 -4"  # hair that stands off the hips
    return mirrored(path(f"{hem}L-30 -40Z", build.main)) + body.torso(_FRAME, build, marks)


def _head(build: Build) -> str:
    canvas, mood, second = build.canvas, build.mood, build.second
    fs, sock = mood.turn * 12, _sock(build)
    svg = mirrored(soft(_JOWL, build.main, 3)) + path(_SKULL, build.ball(build.main))
    if build.behind:
        hair = ((-20, -30), (0, -36), (20, -30), (-12, -8), (14, -6), (0, 14))
        return svg + tufts(hair, build.dark) + _ears(build, fs)
    patch = ellipse(fs * 0.8 + 28, -6, 21, 23, sock, opacity=0.9)
    blaze = path("M-9 -50Q0 -20 -22 10L22 10Q0 -20 9 -50Z", second)
    muzzle = ellipse(fs, 23, 33, 24, canvas.form(second, 0.04))
    svg += canvas.clipped(patch + placed(blaze, fs, 0) + muzzle, _SKULL)
    svg += faces.cheeks(canvas, mood, 47, 22, 11)
    svg += faces.eyes(canvas, mood, 27, -4, 9.4, "#6b4226", build.main, sock)
    x = fs * 1.25
    tongue = ellipse(x + 5, 38, 6.4, 9, TONGUE) + stroke(
        f"M{num(x + 5)} 33l0 8", tone(TONGUE, -0.12), 1.8
    )
    svg += tongue if mood.shape.mouth in ("smile", "smirk") else ""
    svg += faces.mouth(canvas, mood, x * 0.97, 28, 11.5, "#4a2630") + nose(x, 4, 12.5)
    fringe = path(_FRINGE, mix(build.main, second, 0.55))
    fringe += tufts(((-20, -44), (0, -48), (20, -44)), build.dark)
    return svg + placed(fringe, fs * 0.4, 0) + _ears(build, fs)


def _ears(build: Build, fs: float) -> str:
    """Hanging ears, drawn over the head's sides; the dark one is always the same."""
    ear = "M36 -48C60 -60 84 -36 87 2C88 24 76 38 64 33C54 27 56 -4 42 -22Z"
    folds = "M70 -20Q78 2 72 22"
    svg = ""
    for side, colour in ((-1, _sock(build)), (1, tone(build.main, -0.045))):
        art = soft(ear, colour, 3) + stroke(folds, tone(colour, -0.09), 3, opacity=0.6)
        svg += placed(art, -fs * 0.3, 0, mirror=-side if build.behind else side)
    return svg


def _lying(build: Build) -> str:
    hair = tufts(((-80, -58), (-58, -48), (-92, -36), (-40, -66), (-16, -50)), build.dark)
    tail = Tube(((-96, -22), (-140, 2), (-150, -34)), (20, 26, 24, 3))
    art = placed(path(tail.outline(), build.main), mirror=build.facing)
    return art + body.lying(_FRAME, build, hair)


def _fours(build: Build) -> str:
    tail = Tube(((-64, -70), (-112, -66), (-112, -124)), (14, 27, 30, 20, 3))
    art = path(tail.outline(), build.main) + path(tail.strip(0.62, 1, -1, 1), build.second)
    hair = tufts(((-40, -70), (-12, -74), (16, -70), (-30, -50), (4, -48)), build.dark)
    return body.on_fours(_FRAME, build, hair, art)


DOG = Species(
    coat=_COAT,
    arm_root=(37, -106),
    arm_length=64,
    arm_widths=(29, 28, 24),
    head=(0, -164),
    head_reach=(84, 64),
    half_width=76,
    hip=38,
    sit=15,
    lying_head=(52, -48),
    neck=(37, -120),
    crown=(4, -54),
    legs=partial(body.legs, _FRAME),
    back=_back,
    body=_body,
    arm=partial(body.arm, _FRAME),
    face=_head,
    lying=_lying,
    fours=_fours,
    open_arms=10,
)
