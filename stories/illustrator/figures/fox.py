"""A quick fox whose brush says what it feels."""

from functools import partial

from stories.illustrator.figures import companion_body as body
from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import Tail, carried, mirrored, nose, soft, tufts
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.shapes import path, placed, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat

_COAT = Coat(main="#e0733a", second="#fbe8cd", accessory="none", trim="#2f8f83")
_FRAME = body.Frame(
    top=128, shoulder=30, waist=44, hips=50, leg=17, apart=23, belly=(27, 43), feet="sock"
)
_SKULL = (
    "M0 -52C28 -54 50 -40 58 -14C62 -2 70 6 84 15C78 20 72 22 66 22C70 27 72 31 72 36"
    "C56 40 44 40 36 42C26 48 14 51 0 51C-14 51 -26 48 -36 42C-44 40 -56 40 -72 36"
    "C-72 31 -70 27 -66 22C-72 22 -78 20 -84 15C-70 6 -62 -2 -58 -14C-50 -40 -28 -54 0 -52Z"
)


def _brush(build: Build, tail: Tail) -> str:
    """The tail: full in the middle, with a pale tip of uneven hair."""
    tube = Tube(tail.line, (12, 38, 46, 38, 5))
    svg = path(tube.outline(), build.canvas.form(build.main, 0.1))
    svg += path(tube.strip(0.1, 0.7, -1, -0.4), build.dark, opacity=0.35)
    edge = [tube.edge(at, side) for at, side in ((0.66, 1), (0.78, 0.5), (0.68, 0.1),
                                                  (0.79, -0.4), (0.66, -1))]  # fmt: skip
    points = "".join(f"L{num(x)} {num(y)}" for x, y in edge)
    tip = tube.outline(0.66, 1)
    svg += path(tip, build.second) + path("M" + points[1:] + "Z", build.main)
    return svg + path(tube.strip(0.7, 0.97, -1, -0.35), tone(build.second, -0.08), opacity=0.5)


def _back(build: Build) -> str:
    tail = carried(build)
    return "" if tail.in_front else placed(_brush(build, tail), mirror=-build.facing)


def _legs(build: Build) -> str:
    tail = carried(build)
    svg = body.legs(_FRAME, build)
    return svg + placed(_brush(build, tail), mirror=-build.facing) if tail.in_front else svg


def _body(build: Build) -> str:
    bib = ""
    if not build.behind:
        x = build.shift * 0.6
        hair = "M-22 -122Q-20 -96 -10 -88L-7 -96L0 -82L7 -96L10 -88Q20 -96 22 -122Z"
        bib = placed(path(hair, build.second), x, 0)
    return body.torso(_FRAME, build, bib + tufts(((-36, -60), (38, -66), (36, -48)), build.dark))


def _head(build: Build) -> str:
    canvas, mood, second = build.canvas, build.mood, build.second
    fs = mood.turn * 12
    svg = placed(mirrored(_ear(build)), -fs * 0.3, 0)
    if build.behind:
        svg += path(_SKULL, build.ball(build.main))
        return svg + tufts(((-12, -34), (10, -38), (0, -22)), build.dark)
    brow = "M-100 -80L100 -80L100 15L86 15C74 12 64 6 58 2"  # the red of the upper face
    brow += f"C34 0 {num(fs + 12)} -10 {num(fs)} 2C{num(fs - 12)} -10 -34 0 -58 2"
    brow += "C-64 6 -74 12 -86 15L-100 15Z"
    svg += path(_SKULL, canvas.form(second, 0.04))
    svg += canvas.clipped(path(_SKULL, build.ball(build.main)), brow)
    low = fs * 1.2
    bridge = pen("M", fs - 7, -22, "Q", fs, -28, fs + 7, -22, "Q", fs + 12, 2, low + 9, 14)
    bridge += pen("L", low - 9, 14, "Q", fs - 12, 2, fs - 7, -22, "Z")
    svg += path(bridge, build.main)
    svg += tufts(((-4, -46), (8, -44)), build.dark)
    svg += faces.cheeks(canvas, mood, 44, 20, 12)
    svg += faces.eyes(canvas, mood, 28, -5, 9.8, "#b0702a", build.main)
    x = fs * 1.25
    return svg + nose(x, 11, 9) + faces.mouth(canvas, mood, x * 0.97, 29, 10, "#4a2630")


def _ear(build: Build) -> str:
    outer = "M20 -44C26 -74 40 -96 54 -104C62 -90 66 -60 58 -26Z"
    inner = "M33 -48C36 -66 44 -80 51 -86C55 -74 57 -56 53 -38Z"
    tip = "M36 -82C42 -94 48 -101 54 -104C59 -96 62 -86 63 -74Q50 -70 36 -82Z"
    sock = body.colour_of(build, "sock")
    svg = soft(outer, build.main) + soft(tip, sock)
    return svg if build.behind else svg + path(inner, build.second) + _hair_of_ear(build)


def _hair_of_ear(build: Build) -> str:
    return stroke("M40 -46l4 -16M46 -44l4 -14", tone(build.second, -0.1), 2.2, opacity=0.7)


def _lying(build: Build) -> str:
    """Asleep with the brush round its nose."""
    tail = Tail(((-92, -34), (-56, -10), (34, -24)), in_front=True)
    fur = tufts(((-70, -56), (-40, -66)), build.dark)
    return body.lying(_FRAME, build, fur, _brush(build, tail))


def _fours(build: Build) -> str:
    tail = Tail(((-66, -72), (-128, -48), (-150, -104)))
    return body.on_fours(_FRAME, build, "", _brush(build, tail))


FOX = Species(
    coat=_COAT,
    arm_root=(33, -104),
    arm_length=66,
    arm_widths=(25, 25, 21),
    head=(0, -160),
    head_reach=(74, 104),
    half_width=72,
    hip=36,
    sit=14,
    lying_head=(50, -50),
    neck=(33, -119),
    crown=(8, -52),
    legs=_legs,
    back=_back,
    body=_body,
    arm=partial(body.arm, _FRAME),
    face=_head,
    lying=_lying,
    fours=_fours,
    open_arms=12,
)
