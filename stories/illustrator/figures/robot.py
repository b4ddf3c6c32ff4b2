"""A solemn robot; its one round eye is a screen that shows what it feels."""

from dataclasses import replace

from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_faces import mouth_line
from stories.illustrator.figures.companion_parts import mirrored
from stories.illustrator.figures.poses import Bend
from stories.illustrator.figures.stances import Stance
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat
from stories.vocabulary import Pose

_COAT = Coat(main="#a6bdcb", second="#f2a33a", accessory="none", trim="#c8433f")
_GLASS = "#1d2b48"
_GLOW = "#a8f5e6"
_BLUSH = "#ff9a86"
_SCREEN = 43.0  # radius
_FEET: dict[str, tuple[tuple[float, float, float], ...]] = {
    "stand": ((-24, 0, 0), (24, 0, 0)),
    "stride": ((-31, -4, -13), (28, 0, 7)),
    "tuck": ((-26, 0, 10), (26, 0, -10)),
    "trail": ((-21, 6, 8), (21, 0, -4)),
}


def _steel(build: Build) -> str:
    return mix(build.main, "#3d4468", 0.62)


def _legs(build: Build) -> str:
    if build.stance.legs == "sit":
        return mirrored(placed(_sole(build), 38, -21, turn=8))
    return "".join(
        placed(_leg(build), x * build.facing, y, turn=turn * build.facing)
        for x, y, turn in _FEET[build.stance.legs]
    )


def _leg(build: Build) -> str:
    """A piston in a heavy boot."""
    steel, fill = _steel(build), build.canvas.form(build.main, 0.1)
    piston = rect(-8, -44, 16, 32, steel, rx=4)
    piston += stroke("M-8 -33h16M-8 -26h16", tone(steel, 0.1), 3)
    ahead = 4 * build.facing
    boot = f"M{ahead - 20} -4Q{ahead - 19} -24 {ahead} -24Q{ahead + 19} -24 {ahead + 20} -4Z"
    return piston + path(boot, fill) + rect(ahead - 24, -8, 48, 8, build.second, rx=4)


def _sole(build: Build) -> str:
    sole = circle(0, 0, 22, build.second) + circle(0, 0, 15.5, _steel(build))
    return sole + stroke("M-9 -5h18M-11 1h22M-9 7h18", build.main, 2.6, opacity=0.7)


def _back(build: Build) -> str:
    """The key that winds it up."""
    x = 0 if build.behind else -46 * build.facing
    bow = circle(-9, 0, 10, "none", stroke=build.second, stroke_width=6)
    bow += circle(9, 0, 10, "none", stroke=build.second, stroke_width=6)
    if build.behind:
        return placed(circle(0, 0, 6, _steel(build)) + bow, 0, -78)
    stem = stroke("M0 0h16", tone(build.second, -0.1), 6)
    return placed(stem + placed(bow, -8, 0, turn=90), x, -78, mirror=build.facing)


def _body(build: Build) -> str:
    steel, x = _steel(build), build.shift
    neck = rect(-13, -126, 26, 20, steel, rx=4) + stroke("M-13 -117h26", tone(steel, 0.12), 3)
    box = "M-34 -114L34 -114Q46 -114 48 -101L52 -46Q52 -32 38 -32L-38 -32Q-52 -32 -52 -46"
    box += "L-48 -101Q-46 -114 -34 -114Z"
    svg = neck + path(box, build.ball(build.main, 0.09))
    rivets = "".join(circle(side * dx, y, 2.6, build.dark) for side in (-1, 1)
                     for dx, y in ((40, -102), (44, -42)))  # fmt: skip
    seam = stroke("M-51 -54Q0 -46 51 -54", build.dark, 2.4, opacity=0.6)
    if build.behind:
        vents = stroke("M-16 -58h32M-13 -50h26", steel, 3.4)
        return svg + rivets + seam + vents
    panel = rect(x - 24, -100, 48, 40, mix(build.main, "#fffaf0", 0.55), rx=9)
    panel += circle(x - 8, -80, 11.5, "#fffaf0") + stroke(
        f"M{num(x - 8)} -80l6 -6", build.coat.trim, 2.8
    )
    lamps = zip((-90.0, -79.0, -68.0), ("#e4572e", build.second, "#6fae6a"), strict=True)
    panel += "".join(circle(x + 13, y, 3.8, colour) for y, colour in lamps)
    return svg + rivets + seam + panel


def _arm(build: Build, tube: Tube, index: int) -> str:
    """A ribbed hose with a cuff and a three-fingered hand."""
    steel = _steel(build)
    svg = circle(*tube.point(0), 12, build.dark) + path(tube.outline(), steel)
    for at in (0.16, 0.3, 0.44, 0.58):
        svg += path(tube.outline(at, at + 0.06, extra=1.2), tone(steel, 0.1))
    svg += path(tube.outline(0.68, 0.9, extra=3.5), build.second)
    fingers = "".join(
        placed(rect(0, -4.2, 17, 8.4, build.main, rx=4.2), turn=angle) for angle in (-42, 0, 42)
    )
    palm = circle(0, 0, 10.5, build.ball(build.main))
    return svg + placed(fingers + palm, *tube.point(0.96), turn=tube.angle(0.97))


def _head(build: Build) -> str:
    fs = build.mood.turn * 13
    steel = _steel(build)
    mast = stroke("M0 -50L0 -72", steel, 5) + circle(0, -77, 9, build.second)
    mast += circle(-3, -80, 2.8, "#fff3c4")
    bolts = mirrored(rect(52, -13, 17, 30, build.second, rx=6))
    shell = "M-38 -52L38 -52Q62 -50 62 -26L62 26Q62 50 38 50L-38 50Q-62 50 -62 26L-62 -26"
    shell += "Q-62 -50 -38 -52Z"
    svg = placed(mast, -fs * 0.3, 0) + bolts + path(shell, build.ball(build.main, 0.08))
    if build.behind:
        vents = stroke("M-26 -12h52M-26 2h52M-26 16h52", steel, 4)
        return svg + vents
    svg += circle(fs, 0, _SCREEN + 6, tone(build.main, -0.12)) + circle(fs, 0, _SCREEN + 2, steel)
    glass = build.canvas.radial([(0, tone(_GLASS, 0.09)), (1, _GLASS)], 0.42, 0.36, 0.7)
    svg += circle(fs, 0, _SCREEN, glass) + placed(_picture(build), fs * 1.15, 2)
    return svg + stroke(f"M{num(fs - 31)} -16Q{num(fs - 24)} -31 {num(fs - 10)} -36", "#ffffff", 4,
                        opacity=0.4)  # fmt: skip


def _picture(build: Build) -> str:
    """Eyes, brows, cheeks and mouth as lines of light on the screen."""
    mood = build.mood
    gx, gy = mood.gaze[0] * 3, mood.gaze[1] * 2.4
    svg = "".join(placed(_eye(build, side), side * 17 + gx, -7 + gy) for side in (-1, 1))
    dash = stroke("M-4 0h8", _BLUSH, 4, opacity=min(1.0, 0.75 * mood.shape.blush))
    svg += placed(dash, -29, 11) + placed(dash, 29, 11)
    return svg + placed(_mouth(mood.shape.mouth), gx * 0.5, 17)


def _eye(build: Build, side: int) -> str:
    shape = build.mood.shape
    kind = ("arc" if side > 0 else "open") if shape.eyes == "wink" else shape.eyes
    if kind in ("arc", "closed"):
        bend = -13 if kind == "arc" else 8
        return stroke(f"M-8 2Q0 {bend} 8 2", _GLOW, 4.4)
    rx, ry = (7.6, 11.5) if kind == "wide" else (6.4, 9.6)
    svg = ellipse(0, 0, rx, ry, _GLOW) + ellipse(-1.8, -3.4, 2.2, 2.8, "#ffffff")
    if shape.lid:
        y, slant = -ry + 2 * ry * shape.lid, shape.brow_slant * 0.5 * side
        open_part = pen("M", -10, y + slant, "L", 10, y - slant, "L", 10, 16, "L", -10, 16, "Z")
        svg = build.canvas.clipped(svg, open_part)
    if shape.brow_slant or shape.brow_rise >= 3:
        y = -15.0 - shape.brow_rise * 0.5
        inner, outer = shape.brow_slant * 0.5, -shape.brow_slant * 0.36
        svg += stroke(pen("M", -side * 8, y + inner, "L", side * 8, y + outer), _GLOW, 3)
    return svg


def _mouth(kind: str) -> str:
    if kind in ("grin", "laugh"):
        deep = 10 if kind == "grin" else 14
        return path(f"M-12 -2Q0 1 12 -2Q11 {deep} 0 {deep}Q-11 {deep} -12 -2Z", _GLOW)
    if kind == "oh":
        return ellipse(0, 4, 5, 6, "none", stroke=_GLOW, stroke_width=3.4)
    return stroke(mouth_line(kind, 11), _GLOW, 3.6)


def _resting(build: Build) -> str:
    """Robots sleep sitting, switched off."""
    seated = replace(build, stance=replace(build.stance, legs="sit"))
    ends: tuple[tuple[Point, Point, Point], ...] = (
        ((-47, -84), (-58, -58), (-50, -30)),
        ((47, -84), (58, -58), (50, -30)),
    )
    arms = "".join(_arm(seated, Tube(end, (15, 15, 15)), i) for i, end in enumerate(ends))
    return placed(_back(seated) + _body(seated), 0, 18) + _legs(seated) + placed(arms, 0, 14)


def _fours(build: Build) -> str:
    steel, svg = _steel(build), ""
    for x, y, shade in ((-44, -3, -0.06), (46, -3, -0.06), (-62, 0, 0), (28, 0, 0)):
        leg = rect(-7, -50, 14, 40, tone(steel, shade), rx=4)
        leg += path("M-14 -3Q-14 -19 0 -19Q15 -19 16 -3Z", tone(build.main, shade))
        svg += placed(leg + rect(-17, -6, 35, 6, build.second, rx=3), x, y)
    box = rect(-78, -94, 128, 54, build.ball(build.main, 0.09), rx=18)
    seam = stroke("M-40 -94v54M-4 -94v54", build.dark, 2.4, opacity=0.6)
    return placed(svg + box + seam, mirror=build.facing)


ROBOT = Species(
    coat=_COAT,
    arm_root=(48, -98),
    arm_length=60,
    arm_widths=(15, 15, 15),
    head=(0, -166),
    head_reach=(68, 88),
    half_width=70,
    hip=38,
    sit=18,
    lying_head=(4, -142),
    neck=(34, -112),
    crown=(0, -52),
    legs=_legs,
    back=_back,
    body=_body,
    arm=_arm,
    face=_head,
    lying=_resting,
    fours=_fours,
    fours_head=(52, -112),
    band=((-30.0, -92.0), (0.0, -76.0), (30.0, -92.0)),
    open_arms=8,
    stances={
        Pose.STAND: Stance(Bend(-12, -2), Bend(12, 2), tilt=0),
        Pose.WALK: Stance(Bend(20, 24), Bend(-12, -8), legs="stride", lean=2, tilt=0),
    },
)
