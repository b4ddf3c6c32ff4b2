"""A small sturdy unicorn with feathered hooves."""

from functools import partial

from stories.illustrator.figures import companion_body as body
from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import Tail, carried, mirrored, soft
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat

_COAT = Coat(main="#efe6ea", second="#3f8a8c", accessory="none", trim="#c8433f")
_FRAME = body.Frame(
    top=134, shoulder=36, waist=54, hips=58, leg=23, apart=28, belly=(0, 0), hoofed=True
)
_HORN = "#f6c14e"
_SKULL = smooth(
    [(0, -54), (32, -50), (50, -28), (51, -2), (43, 17), (47, 36), (30, 51), (0, 55), (-30, 51),
     (-47, 36), (-43, 17), (-51, -2), (-50, -28), (-32, -50)]
)  # fmt: skip
_MANE = (
    "M-6 -62C-40 -66 -66 -44 -70 -12C-72 14 -84 22 -88 40C-76 42 -68 38 -62 30C-64 46 -72 54 -76 66"
    "C-58 64 -46 52 -44 34L-24 -20Z"
)
_FORELOCK = (
    "M-20 -56C-4 -70 26 -64 34 -44C38 -32 34 -22 26 -16C28 -26 26 -32 20 -36C20 -24 14 -16 4 -13"
    "C9 -24 6 -34 -2 -40C-6 -32 -14 -28 -22 -28C-16 -38 -18 -48 -20 -56Z"
)


def _streak(build: Build) -> str:
    """A lighter lock in mane and tail."""
    return mix(build.second, "#ffd98a", 0.55)


def _tail(build: Build, tail: Tail) -> str:
    tube = Tube(tail.line, (12, 28, 34, 30, 4))
    svg = path(tube.outline(), build.canvas.form(build.second, 0.09))
    return svg + path(tube.strip(0.1, 0.95, -0.5, 0.05), _streak(build), opacity=0.75)


def _back(build: Build) -> str:
    tail = carried(build)
    svg = "" if tail.in_front else placed(_tail(build, tail), mirror=-build.facing)
    if build.behind:
        svg += path("M-14 -160Q22 -120 -4 -70Q26 -96 20 -160Z", build.second)
    return svg


def _legs(build: Build) -> str:
    tail = carried(build)
    svg = body.legs(_FRAME, build) + body.shod(_FRAME, build, _feathers(build))
    return svg + placed(_tail(build, tail), mirror=-build.facing) if tail.in_front else svg


def _feathers(build: Build) -> str:
    """Long hair over the hooves, as on a heavy horse."""
    side = -4 * build.facing  # feathers stand on the leg, not ahead of it
    hair = "M-24 -28Q0 -36 24 -28L29 -9L21 -14L16 -6L8 -13L0 -5L-8 -13L-16 -6L-21 -14L-29 -9Z"
    strands = stroke("M-14 -24l-2 10M0 -25l0 11M14 -24l2 10", build.dark, 2, opacity=0.4)
    return placed(path(hair, tone(build.main, 0.035)) + strands, side, 0)


def _body(build: Build) -> str:
    spots = ((36, -40, 5), (44, -54, 4), (30, -52, 3.4), (38, -68, 3))
    dapple = "".join(ellipse(x, y, r, r * 0.9, build.dark, opacity=0.22) for x, y, r in spots)
    return body.torso(_FRAME, build, mirrored(dapple))


def _head(build: Build) -> str:
    canvas, mood = build.canvas, build.mood
    fs, behind = mood.turn * 12, build.behind
    away = -build.facing
    mane = path(_MANE, canvas.form(build.second, 0.09)) + stroke(
        "M-34 -50Q-58 -22 -58 10Q-60 30 -68 46", _streak(build), 6, opacity=0.75
    )
    svg = placed(mane, mirror=-away) + placed(mirrored(_ear(build)), -fs * 0.3, 0)
    svg += _horn(build, 0) if behind else ""
    svg += path(_SKULL, build.ball(build.main, 0.07))
    if behind:
        crest = "M-16 -60Q20 -40 -8 0Q14 22 -6 56Q30 30 22 -8Q34 -40 18 -60Z"
        return svg + path(crest, canvas.form(build.second, 0.08))
    muzzle = ellipse(fs, 40, 50, 25, mix(build.main, "#d99f95", 0.42))
    svg += canvas.clipped(muzzle, _SKULL)
    dots = "".join(ellipse(fs * 1.2 + side * 15, 33, 3.4, 4.4, "#7c5560") for side in (-1, 1))
    svg += dots + faces.cheeks(canvas, mood, 32, 15, 10)
    svg += faces.eyes(canvas, mood, 30, -6, 9.8, "#4f7f9a", build.main)
    svg += faces.mouth(canvas, mood, fs * 1.2, 39, 10.5, "#6a3f4c")
    forelock = path(_FORELOCK, canvas.form(build.second, 0.08)) + stroke(
        "M-6 -58Q20 -56 26 -34", _streak(build), 4.5, opacity=0.75
    )
    return svg + _horn(build, fs) + placed(forelock, fs * 0.5, 0, mirror=build.facing)


def _horn(build: Build, fs: float) -> str:
    horn = f"M{num(fs * 0.5 - 12)} -44Q{num(fs * 0.5 - 5)} -84 {num(fs * 0.3)} -108"
    horn += f"Q{num(fs * 0.5 + 6)} -84 {num(fs * 0.5 + 13)} -44Z"
    turns = "".join(f"M{num(fs * 0.5 - w)} {y}q{w} 7 {num(2 * w)} -3" for y, w in
                    ((-56, 10), (-68, 8), (-80, 6), (-91, 4)))  # fmt: skip
    svg = soft(horn, _HORN, 3) + stroke(turns, tone(_HORN, -0.13), 2.6)
    return svg + stroke(f"M{num(fs * 0.5 - 5)} -56Q{num(fs * 0.5 - 2)} -84 {num(fs * 0.35)} -100",
                        "#fff3c4", 2.4, opacity=0.8)  # fmt: skip


def _ear(build: Build) -> str:
    svg = soft("M26 -46C26 -66 36 -80 48 -84C56 -70 56 -52 46 -38Z", build.main, 3)
    pink = mix(build.main, "#e79aa0", 0.6)
    inner = path("M33 -50C34 -62 40 -72 47 -76C51 -66 50 -54 44 -46Z", pink)
    return svg if build.behind else svg + inner


def _lying(build: Build) -> str:
    tail = Tube(((-92, -34), (-138, -34), (-150, -8)), (14, 30, 30, 4))
    art = placed(path(tail.outline(), build.second), mirror=build.facing)
    return art + body.lying(_FRAME, build)


def _fours(build: Build) -> str:
    tail = Tube(((-68, -76), (-116, -66), (-112, -12)), (12, 28, 32, 26, 4))
    art = path(tail.outline(), build.canvas.form(build.second, 0.09))
    art += path(tail.strip(0.1, 0.9, -0.5, 0), _streak(build))
    return body.on_fours(_FRAME, build, "", art)


UNICORN = Species(
    coat=_COAT,
    arm_root=(41, -110),
    arm_length=64,
    arm_widths=(32, 30, 27),
    head=(0, -172),
    head_reach=(60, 110),
    half_width=74,
    hip=40,
    sit=16,
    lying_head=(54, -58),
    neck=(38, -122),
    crown=(-30, -50),
    legs=_legs,
    back=_back,
    body=_body,
    arm=partial(body.arm, _FRAME),
    face=_head,
    lying=_lying,
    fours=_fours,
    fours_head=(58, -112),
)
