"""A small, round, wise owl; its wings are its arms."""

from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import shaded
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, pen, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat

_COAT = Coat(main="#8a6a58", second="#f3dfc1", accessory="none", trim="#c23b55")
_BEAK = "#f0952f"
_GOLD = "#ffc857"


def _legs(build: Build) -> str:
    kind = build.stance.legs
    spots = {
        "stand": ((-17, 0), (17, 0)),
        "stride": ((-22, -4), (22, 0)),
        "tuck": ((-15, 2), (15, 2)),
        "trail": ((-15, 4), (15, 0)),
        "sit": ((-26, 0), (26, 0)),
    }[kind]
    parts = ""
    for x, y in spots:
        foot = stroke("M0 -14L0 -5", tone(_BEAK, -0.1), 6)
        foot += "".join(ellipse(dx, -3.5, 5, 6.5, _BEAK) for dx in (-8, 8, 0))
        parts += placed(foot, x * build.facing, y)
    return parts


def _back(build: Build) -> str:
    tail = smooth([(-18, -30), (18, -30), (24, 0), (8, 5), (0, -1), (-8, 5), (-24, 0)])
    if build.behind:
        quills = stroke("M-8 -20L-12 0M8 -20L12 0M0 -22L0 -4", build.main, 2.4)
        return path(tail, build.dark) + quills
    side = build.facing
    return placed(path(tail, build.dark), -24 * side, -6, turn=26 * side, scale=0.9)


def _body(build: Build) -> str:
    canvas, x = build.canvas, build.shift
    outline = smooth([(0, -112), (40, -100), (56, -66), (52, -32), (32, -12), (0, -7), (-32, -12),
                      (-52, -32), (-56, -66), (-40, -100)])  # fmt: skip
    fill = build.ball(build.main)
    svg = path(outline, fill)
    if build.behind:
        return svg + _scales(
            ((-24, -70), (0, -74), (24, -70), (-14, -52), (14, -52), (0, -34)), build.dark
        )
    belly = smooth([(x * 0.6, -92), (30 + x * 0.6, -78), (37 + x * 0.4, -48), (25, -18), (0, -11),
                    (-25, -18), (-37 + x * 0.4, -48), (-30 + x * 0.6, -78)])  # fmt: skip
    rows: list[tuple[float, float]] = []
    for row, y in enumerate((-66, -52, -38, -25)):
        rows += [(dx + x * 0.5, y) for dx in ((-20, -7, 7, 20) if row % 2 else (-14, 0, 14))]
    svg += path(belly, canvas.form(build.second, 0.05))
    return svg + canvas.clipped(_scales(tuple(rows), tone(build.main, 0.06)), belly)


def _scales(spots: tuple[tuple[float, float], ...], colour: str) -> str:
    data = "".join(
        f"M{num(x - 5.5)} {num(y)}Q{num(x)} {num(y + 8)} {num(x + 5.5)} {num(y)}" for x, y in spots
    )
    return stroke(data, colour, 2.8, opacity=0.7)


def _arm(build: Build, tube: Tube, index: int) -> str:
    """A wing: a broad blade that ends in three feathers."""
    canvas = build.canvas
    fill = canvas.form(build.dark, 0.08)
    svg = _flight_feathers(tube, fill) if build.stance.wings > 0 else ""
    x, y = tube.point(0.8)
    for angle, length in ((-22, 24), (22, 24), (0, 29)):
        feather = ellipse(length * 0.5, 0, length * 0.62, 8.5, fill)
        svg += placed(feather, x, y, turn=tube.angle(0.95) + angle)
    svg += path(tube.outline(round_tip=True), build.dark) + shaded(tube, build.dark)
    svg += ellipse(*tube.point(0), tube.width(0) / 2, tube.width(0) / 2, build.dark)
    marks = ""
    for at in (0.35, 0.55, 0.75):
        (ax, ay), (bx, by) = tube.edge(at, 0.5), tube.edge(at, -0.5)
        mx, my = tube.point(at + 0.12)
        marks += f"M{num(ax)} {num(ay)}Q{num(mx)} {num(my)} {num(bx)} {num(by)}"
    return svg + stroke(marks, tone(build.main, 0.08), 2.4, opacity=0.6)


def _flight_feathers(tube: Tube, fill: str) -> str:
    """Long feathers along the lower edge of an opened wing."""
    svg = ""
    outward = 1 if tube.line[2][0] > tube.line[0][0] else -1
    for at, length in ((0.2, 20), (0.38, 25), (0.56, 28), (0.74, 30), (0.9, 30)):
        feather = ellipse(0, length * 0.55, 8.5, length * 0.7, fill)
        svg += placed(feather, *tube.point(at), turn=-outward * (8 + 46 * at))
    return svg


def _head(build: Build) -> str:
    canvas, mood = build.canvas, build.mood
    fs = mood.turn * 9
    outline = smooth(
        [(-44, -34), (-52, -62), (-26, -47), (0, -44), (26, -47), (52, -62), (44, -34), (58, -6),
         (50, 26), (28, 40), (0, 43), (-28, 40), (-50, 26), (-58, -6)]
    )  # fmt: skip
    shell = build.ball(build.main)
    svg = path(outline, shell)
    svg += path("M-46 -36Q-50 -52 -48 -56Q-40 -48 -34 -46Z", build.dark, opacity=0.7)
    svg += path("M46 -36Q50 -52 48 -56Q40 -48 34 -46Z", build.dark, opacity=0.7)
    if build.behind:
        return svg + _scales(((-20, -16), (0, -20), (20, -16), (-10, 2), (10, 2)), build.dark)
    svg += path(
        f"M{num(fs - 12)} -42Q{num(fs)} -20 {num(fs + 12)} -42Q{num(fs)} -47 {num(fs - 12)} -42Z",
        build.dark,
        opacity=0.6,
    )
    for side in (-1, 1):
        svg += ellipse(side * 25 + fs * 1.1, -2, 27, 28, canvas.form(build.second, 0.05))
    svg += "".join(_eye_disc(build, side, fs) for side in (-1, 1))
    svg += faces.eyes(canvas, mood, 24, -2, 12, "#8a5a24", build.second)
    return svg + _beak(build, fs) + faces.cheeks(canvas, mood, 42, 22, 10)


def _eye_disc(build: Build, side: int, fs: float) -> str:
    """Rays of the face's disc and, round an open eye, its gold."""
    mood = build.mood
    rays = ""
    for dx, dy in ((22, -8), (23, 4), (18, 15), (17, -18)):
        x = side * 25 + fs * 1.1
        near, far = (x + side * dx * 0.86, x + side * dx * 1.06)
        rays += pen("M", near, -2 + dy * 0.86, "L", far, -2 + dy * 1.06)
    svg = stroke(rays, tone(build.second, -0.13), 2, opacity=0.6)
    if mood.shape.eyes in ("open", "wide", "sad") or (mood.shape.eyes == "wink" and side < 0):
        away = max(0.0, side * mood.turn)
        x = side * 24 * (1 - 0.1 * away) + mood.turn * 11
        svg += ellipse(x, -2, 18 * (1 - 0.15 * away), 18, _GOLD)
    return svg


def _beak(build: Build, fs: float) -> str:
    canvas, mood, svg = build.canvas, build.mood, ""
    bx = fs * 1.3
    beak = pen("M", bx - 8, 9, "Q", bx, 2, bx + 8, 9, "Q", bx + 5, 22, bx, 25)
    beak += pen("Q", bx - 5, 22, bx - 8, 9, "Z")
    if mood.shape.mouth in ("grin", "laugh", "oh"):
        svg += ellipse(fs * 1.3, 22, 6.5, 8, "#7a2430") + ellipse(fs * 1.3, 26, 4, 3.4, "#f08b84")
    svg += path(beak, canvas.form(_BEAK, 0.1)) + ellipse(
        fs * 1.3 - 2, 9.5, 2.4, 1.6, "#ffffff", opacity=0.6
    )
    return svg


def _lying(build: Build) -> str:
    """Owls sleep sitting: a ball of feathers with the wings wrapped round."""
    canvas = build.canvas
    ball = smooth(
        [(-4, -92), (44, -78), (62, -42), (50, -10), (0, -3), (-50, -10), (-62, -42), (-48, -78)]
    )
    svg = path(
        ball,
        build.ball(build.main),
    )
    belly = smooth([(0, -64), (26, -50), (24, -14), (0, -6), (-24, -14), (-26, -50)])
    svg += path(belly, canvas.form(build.second, 0.05)) + _scales(
        ((-12, -30), (0, -34), (12, -30), (-6, -18), (6, -18)), tone(build.main, 0.06)
    )
    for side in (-1, 1):
        wing = smooth([(52, -66), (62, -36), (46, -8), (16, -8), (26, -30), (32, -58)])
        wing_svg = path(wing, canvas.form(build.dark, 0.08)) + stroke(
            "M44 -50Q46 -28 30 -14M54 -44Q54 -24 40 -12", tone(build.main, 0.08), 2.4, opacity=0.6
        )
        svg += placed(wing_svg, mirror=side)
    return svg


OWL = Species(
    coat=_COAT,
    arm_root=(46, -84),
    arm_length=52,
    arm_widths=(26, 28, 20),
    head=(0, -116),
    head_reach=(58, 64),
    half_width=62,
    hip=30,
    sit=4,
    lying_head=(3, -92),
    neck=(40, -86),
    crown=(0, -44),
    band=((-40.0, -60.0), (0.0, -42.0), (40.0, -60.0)),
    legs=_legs,
    back=_back,
    body=_body,
    arm=_arm,
    face=_head,
    lying=_lying,
)
