"""A cat that is pleased with itself."""

from dataclasses import replace
from functools import partial

from stories.illustrator.figures import companion_body as body
from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_faces import Mood
from stories.illustrator.figures.companion_parts import Tail, carried, mirrored, nose, soft
from stories.illustrator.figures.poses import Bend
from stories.illustrator.figures.stances import Stance
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, pair, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.model import Coat
from stories.vocabulary import Pose

_COAT = Coat(main="#9a95b0", second="#f8efe6", accessory="collar", trim="#d9536b")
_FRAME = body.Frame(
    top=122, shoulder=27, waist=41, hips=48, leg=16, apart=21, belly=(25, 38), feet="second",
    sole="pink",
)  # fmt: skip
_PINK = "#e79aa0"
_SMUG = 0.15  # how far the lids of a calm cat hang
_SKULL = smooth(
    [(0, -47), (34, -43), (57, -20), (66, 8), (59, 28), (34, 43), (0, 47), (-34, 43), (-59, 28),
     (-66, 8), (-57, -20), (-34, -43)]
)  # fmt: skip


def _tail(build: Build, tail: Tail) -> str:
    """Thin and long; its end asks a question."""
    start, bend, end = tail.line
    if tail.in_front:
        line = "M58 -24Q34 -6 0 -10Q-26 -13 -38 -22"
    else:
        hook = "q3 -26 -17 -27" if end[1] < -40 else "q14 -3 18 -16"
        line = f"M{pair(start)}Q{pair(bend)} {pair(end)}{hook}"
    svg = stroke(line, build.main, 16) + stroke(line, tone(build.main, 0.06), 5, opacity=0.6)
    if end[1] > -100:
        return svg
    rings = f"M{num(end[0] - 9)} {num(end[1] + 8)}l18 1M{num(end[0] - 10)} {num(end[1] + 22)}l18 4"
    return svg + stroke(rings, build.dark, 5, stroke_linecap="butt")


def _back(build: Build) -> str:
    tail = carried(build)
    return "" if tail.in_front else placed(_tail(build, tail), mirror=-build.facing)


def _legs(build: Build) -> str:
    tail = carried(build)
    svg = body.legs(_FRAME, build)
    return svg + placed(_tail(build, tail), mirror=-build.facing) if tail.in_front else svg


def _stripes(build: Build) -> str:
    lines = "M-52 -84q10 2 16 8M-56 -64q10 2 17 8M52 -84q-10 2 -16 8M56 -64q-10 2 -17 8"
    if build.behind:
        lines += "M-14 -100q14 8 28 0M-16 -82q16 8 32 0M-16 -64q16 8 32 0"
    return stroke(lines, build.dark, 6, opacity=0.8)


def _body(build: Build) -> str:
    return body.torso(_FRAME, build, _stripes(build))


def _smug(mood: Mood) -> Mood:
    """A cat looks down on things a little, whatever it feels."""
    shape = mood.shape
    if shape.eyes not in ("open", "wink"):
        return mood
    return replace(mood, shape=replace(shape, lid=max(shape.lid, _SMUG)))


def _head(build: Build) -> str:
    canvas, mood, second = build.canvas, _smug(build.mood), build.second
    fs = mood.turn * 12
    svg = placed(mirrored(_ear(build)), -fs * 0.3, 0) + path(_SKULL, build.ball(build.main))
    crown = stroke("M-13 -47l3 15M0 -49l0 19M13 -47l-3 15", build.dark, 6)
    sides = stroke("M70 2l-15 4M68 16l-13 1M-70 2l15 4M-68 16l13 1", build.dark, 5)
    svg += canvas.clipped(placed(crown, fs * 0.5, 0) + sides, _SKULL)
    if build.behind:
        return svg + stroke("M-20 -18q20 9 40 0M-18 0q18 9 36 0", build.dark, 6, opacity=0.8)
    muzzle = ellipse(fs - 10, 25, 15, 12.5, second) + ellipse(fs + 10, 25, 15, 12.5, second)
    muzzle += ellipse(fs, 34, 13, 11, second) + ellipse(fs, 10, 6, 14, second)
    svg += canvas.clipped(muzzle, _SKULL)
    hairs = "M{a} 22L{b} 14M{a} 27L{b} 28"
    for side in (-1, 1):
        near, far = num(fs + side * 22), num(side * 78 + fs * 0.4)
        svg += stroke(hairs.format(a=near, b=far), tone(second, -0.04), 1.8, opacity=0.9)
    svg += faces.cheeks(canvas, mood, 43, 20, 11)
    svg += faces.eyes(canvas, mood, 28, -5, 10.2, "#9fb24a", build.main)
    x = fs * 1.2
    return svg + nose(x, 12, 6.5, "#d4697f") + _mouth(build, x)


def _mouth(build: Build, x: float) -> str:
    if build.mood.shape.mouth not in ("smile", "smirk", "tiny"):
        return faces.mouth(build.canvas, build.mood, x, 26, 9.5, "#4a2a3a")
    wide = build.mood.shape.mouth != "tiny"
    curl = "M-13 1Q-8 9 0 2Q8 9 13 1" if wide else "M-8 3Q-4 7 0 3Q4 7 8 3"
    return placed(stroke(curl, "#4a2a3a", 2.8), x, 25)


def _ear(build: Build) -> str:
    svg = soft("M20 -40L50 -80Q61 -50 59 -16Z", build.main)
    return svg if build.behind else svg + soft("M34 -44L49 -65Q55 -48 53 -30Z", _PINK, 3)


def _lying(build: Build) -> str:
    """A cat sleeps in a ring, its tail along its side."""
    stripes = stroke("M-60 -88q-4 16 2 26M-36 -90q-3 16 3 26M-82 -80q-6 14 0 24", build.dark, 6)
    tail = stroke("M-98 -16Q-60 8 10 -6", build.main, 15)
    return body.lying(_FRAME, build, stripes, tail)


def _fours(build: Build) -> str:
    stripes = stroke("M-50 -94l2 22M-28 -96l2 22M-6 -98l2 22", build.dark, 6)
    tail = stroke("M-66 -70Q-118 -70 -112 -118Q-110 -140 -92 -138", build.main, 15)
    return body.on_fours(_FRAME, build, stripes, tail)


CAT = Species(
    coat=_COAT,
    arm_root=(30, -100),
    arm_length=62,
    arm_widths=(23, 22, 19),
    head=(0, -152),
    head_reach=(68, 82),
    half_width=64,
    hip=34,
    sit=13,
    lying_head=(50, -46),
    neck=(30, -114),
    crown=(4, -46),
    legs=_legs,
    back=_back,
    body=_body,
    arm=partial(body.arm, _FRAME),
    face=_head,
    lying=_lying,
    fours=_fours,
    open_arms=6,
    stances={Pose.STAND: Stance(far_arm=Bend(58, -50), tilt=-5, lean=-2)},
)
