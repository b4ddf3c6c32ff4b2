"""A round brown bear with a scarf."""

from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species, shaded
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, pen, smooth
from stories.illustrator.kit.palette import EYE
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube

_FUR = "#a9714b"
_LIGHT = tone(_FUR, 0.14)
_PALE = "#e9c9a2"
_DARK = tone(_FUR, -0.11)
_SCARF = "#e4572e"
_BODY = [(0, -136), (34, -126), (54, -92), (58, -56), (46, -24), (0, -14), (-46, -24), (-58, -56)]
_BODY += [(-54, -92), (-34, -126)]


def _legs(build: Build) -> str:
    canvas, kind = build.canvas, build.stance.legs
    fill = canvas.form(_FUR, 0.1)
    if kind == "sit":
        parts = ""
        for side in (-1, 1):
            x = side * 42 + build.shift * 0.4
            parts += ellipse(side * 34, -22, 28, 20, fill)
            sole = ellipse(0, 0, 21, 23, fill) + ellipse(0, 3, 11.5, 11, _PALE)
            for dx, dy in ((-10, -10), (0, -14.5), (10, -10)):
                sole += ellipse(dx, dy, 3.8, 4.2, _PALE)
            parts += placed(sole, x + side * 5, -21, turn=side * 12)
        return parts
    spots = {"stand": ((-27, 0, 0), (27, 0, 0)), "stride": ((-34, -5, -16), (32, 0, 8)),
             "tuck": ((-30, -2, 14), (30, -2, -14))}[kind]  # fmt: skip
    parts = ""
    for x, y, turn in spots:
        leg = path(smooth([(-21, -44), (21, -44), (21, -14), (26, -4), (0, 0), (-26, -4),
                           (-21, -14)]), fill)  # fmt: skip
        leg += ellipse(4 * build.facing, -7, 23, 9, fill)
        claws = "".join(f"M{4 * build.facing + dx} -8l0 5" for dx in (-9, 0, 9))
        leg += "" if build.behind else stroke(claws, _DARK, 2, opacity=0.7)
        parts += placed(leg, x * build.facing, y, turn=turn * build.facing)
    return parts


def _back(build: Build) -> str:
    x = 0 if build.behind else -52 * build.facing
    y = -40
    return ellipse(x, y, 16, 15, build.canvas.form(_LIGHT if build.behind else _FUR, 0.1))


def _body(build: Build) -> str:
    canvas = build.canvas
    outline = smooth(_BODY)
    fill = canvas.radial(
        [(0, tone(_FUR, 0.055)), (0.6, _FUR), (1, tone(_FUR, -0.08))], 0.4, 0.34, 0.8
    )
    svg = path(outline, fill)
    inner = _tufts(((-40, -60), (-36, -44), (40, -70), (44, -52), (34, -34), (-30, -30)))
    inner += ellipse(0, -128, 46, 22, tone(_FUR, -0.14), opacity=0.35)
    if not build.behind:
        x = build.shift * 0.8
        inner += ellipse(x, -62, 36, 42, canvas.form(_PALE, 0.05))
        marks = ((-12, -84), (2, -90), (12, -76), (-4, -70), (-16, -62), (10, -58))
        inner += _tufts(tuple((x + dx, dy) for dx, dy in marks), tone(_PALE, -0.1))
    return svg + canvas.clipped(inner, outline) + _scarf(build)


def _tufts(spots: tuple[tuple[float, float], ...], colour: str = _DARK) -> str:
    """Little strokes of fur."""
    data = "".join(f"M{num(x - 4)} {num(y - 2)}l4 5l3.5 -5" for x, y in spots)
    return stroke(data, colour, 2, opacity=0.45)


def _scarf(build: Build) -> str:
    wrap = stroke("M-40 -126Q0 -106 40 -126", _SCARF, 20)
    wrap += stroke("M-36 -119Q0 -101 37 -120", tone(_SCARF, -0.1), 3, opacity=0.6)
    wrap += stroke("M-28 -128l3 12M-8 -122l1 12M14 -123l-1 12M31 -130l-3 12", tone(_SCARF, 0.13), 4)
    if build.behind:
        return wrap
    side = build.facing
    tail = smooth([(12, -116), (30, -118), (37, -84), (34, -68), (18, -66), (15, -84)])
    ends = stroke("M19 -67l0 7M25 -67l1 7M31 -68l1 7", _SCARF, 2.6)
    cloth = ends + path(tail, tone(_SCARF, -0.05))
    cloth += stroke("M17 -86L35 -88M18 -78L35 -80", tone(_SCARF, 0.13), 3.4)
    return placed(cloth, mirror=-side) + wrap


def _arm(build: Build, tube: Tube, index: int) -> str:
    colour = tone(_FUR, -0.02)
    svg = path(tube.outline(round_tip=True), colour) + shaded(tube, colour)
    svg += ellipse(*tube.point(0), tube.width(0) / 2, tube.width(0) / 2, colour)
    raised = tube.line[2][1] < tube.line[0][1] + 8
    tip = tube.point(1.0)
    pads = ""
    if raised and not build.behind:
        pads = ellipse(2, 0, 7.5, 7, _PALE)
        pads += "".join(ellipse(11, dy, 2.8, 2.6, _PALE) for dy in (-7, 0, 7))
    else:
        pads = stroke("M8 -7l5 -1M9 0l6 0M8 7l5 1", _DARK, 2.2, opacity=0.7)
    return svg + placed(pads, *tip, turn=tube.angle(0.97))


def _head(build: Build) -> str:
    canvas, mood = build.canvas, build.mood
    fill, fs = canvas.form(_FUR, 0.1), mood.turn * 12
    svg = ""
    for side in (-1, 1):
        x = side * 46 - fs * 0.3
        svg += ellipse(x, -44, 20, 20, fill)
        if not build.behind:
            svg += ellipse(x, -41, 11.5, 11.5, _PALE)
    outline = smooth([(0, -57), (38, -50), (60, -20), (65, 12), (44, 38), (0, 47), (-44, 38),
                      (-65, 12), (-60, -20), (-38, -50)])  # fmt: skip
    shell = canvas.radial(
        [(0, tone(_FUR, 0.055)), (0.6, _FUR), (1, tone(_FUR, -0.07))], 0.4, 0.36, 0.75
    )
    svg += path("M-9 -54Q-7 -68 -1 -67Q0 -62 4 -68Q10 -66 8 -54Z", _FUR) + path(outline, shell)
    svg += _tufts(((-50, 8), (-46, 22), (50, 6), (45, 21), (0, -46), (-10, -42), (10, -43)))
    if build.behind:
        return svg
    svg += ellipse(fs, 20, 29, 22, canvas.form(_PALE, 0.05)) + faces.cheeks(
        canvas, mood, 44, 17, 13
    )
    svg += faces.eyes(canvas, mood, 25, -6, 8.4, "#7a4a26", _FUR)
    x = fs * 1.2
    nose = pen("M", x - 10, 8, "Q", x, 2.5, x + 10, 8, "Q", x + 7, 18, x, 18)
    nose += pen("Q", x - 7, 18, x - 10, 8, "Z")
    svg += path(nose, EYE) + ellipse(x - 3, 8.6, 3.4, 1.8, "#ffffff", opacity=0.75)
    svg += stroke(f"M{num(x)} 18L{num(x * 0.97)} 23", EYE, 2.6)
    return svg + faces.mouth(canvas, mood, x * 0.97, 24, 10, "#4a2630")


def _lying(build: Build) -> str:
    canvas, facing = build.canvas, build.facing
    fill = canvas.radial(
        [(0, tone(_FUR, 0.05)), (0.6, _FUR), (1, tone(_FUR, -0.08))], 0.42, 0.3, 0.8
    )
    back = smooth([(-112, -10), (-118, -44), (-92, -78), (-44, -90), (8, -78), (40, -40), (44, -8),
                   (-30, -2)])  # fmt: skip
    body = ellipse(-114, -42, 14, 14, _FUR) + path(back, fill)
    body += _tufts(((-80, -60), (-60, -48), (-90, -36), (-40, -64), (-20, -50)))
    thigh = ellipse(-72, -28, 36, 27, canvas.form(_FUR, 0.09)) + ellipse(-58, -10, 30, 11, fill)
    thigh += ellipse(-36, -11, 8, 7, _PALE)
    paws = ellipse(36, -11, 34, 12, canvas.form(_FUR, 0.1)) + ellipse(
        74, -10, 26, 11, canvas.form(_FUR, 0.1)
    )
    scarf = stroke("M-22 -84Q-4 -48 -4 -12", _SCARF, 20) + stroke(
        "M-15 -82Q3 -46 2 -14", tone(_SCARF, 0.13), 3
    )
    return placed(body + thigh + scarf + paws, mirror=facing)


BEAR = Species(
    arm_root=(44, -112),
    arm_length=66,
    arm_widths=(34, 33, 27),
    head=(0, -172),
    head_reach=(66, 68),
    half_width=66,
    hip=40,
    sit=16,
    lying_head=(52, -48),
    legs=_legs,
    back=_back,
    body=_body,
    arm=_arm,
    face=_head,
    lying=_lying,
)
