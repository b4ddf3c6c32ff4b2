"""A whale calf that rides a hand above the ground on a cushion of water."""

from dataclasses import replace

from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import LOW_MOUTHS, mirrored, shaded
from stories.illustrator.figures.poses import Bend
from stories.illustrator.figures.stances import Stance
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, pen, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat
from stories.vocabulary import Pose

_COAT = Coat(main="#5a8ccb", second="#eef6f4", accessory="none", trim="#e4572e")
_WATER = "#8fd4ec"
_FOAM = "#f4fcff"
_OUTLINE = smooth(
    [(0, -158), (44, -150), (76, -116), (80, -76), (58, -40), (0, -24), (-58, -40), (-80, -76),
     (-76, -116), (-44, -150)]
)  # fmt: skip
_FLUKE = "M0 2C8 -14 26 -30 52 -26C50 -8 34 8 14 8C8 8 4 6 0 2Z"


def _cushion(build: Build) -> str:
    """A round wave with foam at its rim and a few drops."""
    canvas, kind = build.canvas, build.stance.legs
    wide = {"sit": 78.0, "stride": 64.0}.get(kind, 60.0)
    fill = canvas.linear([(0, _FOAM, 0.95), (0.4, _WATER, 0.9), (1, tone(_WATER, -0.12), 0.85)])
    shift = -10 * build.facing if kind in ("stride", "trail") else 0
    svg = ellipse(shift, -12, wide, 12.5, fill)
    svg += stroke(f"M{num(shift - wide * 0.7)} -8Q{num(shift)} 4 {num(shift + wide * 0.7)} -8",
                  _FOAM, 3, opacity=0.8)  # fmt: skip
    drops: tuple[tuple[float, float, float], ...] = ((wide + 10, -14, 5), (wide + 2, -26, 3.4))
    if kind in ("stride", "trail", "tuck"):
        drops += ((wide + 26, -22, 3.4), (wide + 20, -8, 4.4))
    for x, y, r in drops:
        drop = circle(x, y, r, _WATER, opacity=0.9)
        drop += circle(x - r * 0.3, y - r * 0.3, r * 0.35, _FOAM)
        svg += placed(drop, mirror=-build.facing)
    return svg


def _back(build: Build) -> str:
    """The tail with its two flukes; high when the whale is glad."""
    low = build.mood.shape.mouth in LOW_MOUTHS or build.stance.asleep
    line: tuple[Point, Point, Point] = ((46, -62), (122, -58), (118, -126))
    if low:
        line = ((46, -60), (112, -40), (142, -62))
    tube = Tube(line, (72, 40, 15))
    x, y = tube.point(1)
    svg = path(tube.outline(), build.canvas.form(build.main, 0.1))
    if build.behind:  # it comes towards us, out of the round of the back
        svg = circle(46, -62, 36, build.ball(build.main)) + svg
    fluke = mirrored(path(_FLUKE, build.canvas.form(build.main, 0.09)))
    svg += placed(fluke, x, y, turn=tube.angle(0.96) + 90)
    return placed(svg, mirror=-build.facing)


def _body(build: Build) -> str:
    canvas, x = build.canvas, build.shift * 1.4
    svg = _spout(build) + path(_OUTLINE, build.ball(build.main, 0.09))
    if build.behind:
        return svg + ellipse(0, -140, 9, 4, build.dark)
    belly = path(f"M-90 -70Q{num(x)} -46 90 -70L90 0L-90 0Z", canvas.form(build.second, 0.05))
    grooves = ""
    for dx in (-45, -27, -9, 9, 27, 45):
        top, bend = x + dx, x * 0.6 + dx * 0.86
        grooves += pen("M", top, -57 + abs(dx) * 0.05, "Q", bend, -38, dx * 0.7, -20)
    inner = belly + stroke(grooves, tone(build.second, -0.13), 2.6, opacity=0.75)
    spots = "".join(circle(dx, dy, r, tone(build.main, 0.1), opacity=0.7) for dx, dy, r in
                    ((-34, -138, 4), (-22, -146, 3), (40, -132, 3.6)))  # fmt: skip
    return svg + canvas.clipped(inner + spots, _OUTLINE)


def _spout(build: Build) -> str:
    """A little fountain, unless the whale sleeps or is sad."""
    low = build.stance.asleep or build.mood.shape.mouth in LOW_MOUTHS
    if low:
        return circle(0, -166, 5, _WATER, opacity=0.9)
    curl = "M1 -154C2 -176 6 -188 20 -190C31 -190 34 -180 28 -174"
    svg = stroke(curl, _WATER, 8) + stroke(curl, _FOAM, 3, opacity=0.85)
    drops = circle(36, -164, 4.4, _WATER) + circle(15, -204, 4, _WATER) + circle(32, -201, 3, _FOAM)
    return mirrored(svg + drops)


def _flipper(build: Build, tube: Tube, index: int) -> str:
    colour = tone(build.main, -0.04)
    svg = path(tube.outline(round_tip=True), colour) + shaded(tube, colour)
    return svg + ellipse(*tube.point(0), tube.width(0) / 2, tube.width(0) / 2, colour)


def _face(build: Build) -> str:
    if build.behind:
        return ""
    canvas, mood = build.canvas, build.mood
    fs = mood.turn * 14
    svg = faces.cheeks(canvas, mood, 51, 15, 13)
    svg += faces.eyes(canvas, mood, 37, -5, 10.4, "#3f5f8a", build.main)
    return svg + faces.mouth(canvas, mood, fs * 1.2, 12, 15, "#27406b")


def _lying(build: Build) -> str:
    """At rest the whale sinks into its cushion and folds its flippers."""
    build = replace(build, stance=replace(build.stance, legs="sit"))
    whale = _back(build) + _cushion(build) + _body(build)
    lines: tuple[tuple[Point, Point, Point], ...] = (
        ((-58, -70), (-58, -44), (-24, -38)), ((58, -70), (58, -44), (24, -38)),
    )  # fmt: skip
    arms = "".join(_flipper(build, Tube(line, (26, 24, 15)), i) for i, line in enumerate(lines))
    return placed(whale + arms, 0, 12)


WHALE = Species(
    coat=_COAT,
    arm_root=(64, -78),
    arm_length=50,
    arm_widths=(27, 29, 16),
    head=(0, -98),
    head_reach=(80, 108),
    half_width=84,
    hip=60,
    sit=10,
    lying_head=(0, -86),
    neck=(66, -66),
    crown=(0, -56),
    chin=38,
    legs=_cushion,
    back=_back,
    body=_body,
    arm=_flipper,
    face=_face,
    lying=_lying,
    band=((-64.0, -54.0), (0.0, -26.0), (64.0, -54.0)),
    stances={
        Pose.STAND: Stance(Bend(-52, -30), Bend(52, 30), lift=4),
        Pose.HOLD: Stance(Bend(-46, -24), Bend(74, 88), lift=4, tilt=4),  # clear of its wide face
        Pose.SWIM: Stance(Bend(-80, -60), Bend(76, 54), legs="trail", lean=9, tilt=-6, lift=40),
        Pose.FLY: Stance(Bend(-96, -112), Bend(96, 112), legs="trail", lean=-8, tilt=4, lift=78,
                         wings=1),
    },
)  # fmt: skip
