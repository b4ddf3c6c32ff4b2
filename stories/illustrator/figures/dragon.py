"""A young green dragon with small wings and a heart-tipped tail."""

from stories.illustrator.figures import companion_body as body
from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import shaded
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, pen, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat

_COAT = Coat(main="#63b98f", second="#ffe3a3", accessory="none", trim="#f08a6b")
_FRAME = body.Frame(leg=20)
_WING = "#f08a6b"
_HORN = "#fff3d6"
_BODY = [(0, -134), (30, -122), (50, -84), (54, -50), (40, -20), (0, -12), (-40, -20), (-54, -50)]
_BODY += [(-50, -84), (-30, -122)]


def _legs(build: Build) -> str:
    canvas, kind = build.canvas, build.stance.legs
    fill = canvas.form(build.main, 0.11)
    parts = ""
    if kind == "sit":
        for side in (-1, 1):
            parts += ellipse(side * 36, -22, 28, 20, fill)
            sole = ellipse(0, 0, 18, 21, fill) + ellipse(0, 3, 10, 11, build.second)
            sole += "".join(
                ellipse(dx, dy, 4, 5, _HORN) for dx, dy in ((-10, -15), (0, -19), (10, -15))
            )
            parts += placed(sole, side * 46 + build.shift * 0.4, -19, turn=side * 14)
        return parts
    spots = {"stand": ((-27, 0, 0), (27, 0, 0)), "stride": ((-33, -5, -18), (33, 0, 8)),
             "tuck": ((-28, -2, 16), (28, -2, -16)),
             "trail": ((-22, 6, 10), (22, 0, -4))}[kind]  # fmt: skip
    for x, y, turn in spots:
        leg = path(smooth([(-19, -46), (19, -46), (20, -14), (26, -4), (0, 0), (-26, -4),
                           (-20, -14)]), fill)  # fmt: skip
        leg += ellipse(5 * build.facing, -8, 23, 9.5, fill)
        if not build.behind:
            leg += "".join(ellipse(5 * build.facing + dx, -3, 4.4, 5, _HORN) for dx in (-12, 0, 12))
        parts += placed(leg, x * build.facing, y, turn=turn * build.facing)
    return parts


def _back(build: Build) -> str:
    """Tail and wings; from behind they lie over the body."""
    canvas, side = build.canvas, -build.facing
    tail = Tube(((18, -30), (92, 2), (112, -52)), (40, 24, 9))
    svg = path(tail.outline(), canvas.form(build.main, 0.11)) + ellipse(18, -30, 20, 20, build.main)
    for at in (0.3, 0.48, 0.64, 0.8):
        x, y = tail.edge(at, 1)
        svg += placed(path("M-7 3Q-2 -10 4 -11Q8 -4 7 3Z", _WING), x, y, turn=tail.angle(at))
    heart = "M112 -50Q90 -66 97 -82Q106 -90 113 -78Q121 -90 130 -82Q136 -66 112 -50Z"
    svg += path(heart, canvas.form(_WING, 0.1))
    svg = placed(svg, mirror=side)
    spread = build.stance.wings
    for wing_side in (-1, 1):
        size = 1.12 + 0.2 * max(0.0, spread) if spread > -0.5 else 0.8
        turn = -spread * 26 + (34 if spread < -0.5 else 0)
        wing = f'<g transform="scale({size} {size}) rotate({turn})">{_wing(build)}</g>'
        svg += placed(wing, wing_side * (14 if build.behind else 28), -98, mirror=wing_side)
    return svg + (_spikes() if build.behind else "")


def _wing(build: Build) -> str:
    fill = build.canvas.linear([(0, tone(_WING, 0.08)), (1, tone(_WING, -0.08))])
    data = "M0 0Q6 -58 66 -80Q62 -60 82 -50Q66 -42 72 -24Q54 -26 52 -6Q28 -8 0 0Z"
    bones = "M4 -4Q22 -44 62 -74M8 -4Q36 -32 76 -48M8 -2Q36 -18 66 -25"
    return (
        path(data, fill)
        + stroke(bones, tone(_WING, -0.14), 3, opacity=0.6)
        + stroke("M0 0Q6 -56 66 -80", build.main, 6)
    )


def _spikes() -> str:
    parts = ""
    for y, size in ((-120, 9), (-100, 11), (-78, 11), (-56, 10), (-36, 8)):
        parts += path(f"M{-size * 0.7:.1f} {y + size}Q-1 {y - size} 0 {y - size * 1.2:.1f}"
                      f"Q1 {y - size} {size * 0.7:.1f} {y + size}Z", _WING)  # fmt: skip
    return parts


def _body(build: Build) -> str:
    canvas, x = build.canvas, build.shift
    outline = smooth(_BODY)
    fill = build.ball(build.main)
    svg = path(outline, fill)
    spots = ((-42, -62), (-46, -46), (-38, -34), (43, -66), (46, -50))
    inner = "".join(ellipse(dx, dy, 4.5, 3.6, build.dark, opacity=0.32) for dx, dy in spots)
    if not build.behind:
        belly = smooth([(x * 0.7, -122), (23 + x * 0.7, -106), (33 + x * 0.5, -66), (31, -36),
                        (16, -18), (0, -15), (-16, -18), (-31, -36), (-33 + x * 0.5, -66),
                        (-23 + x * 0.7, -106)])  # fmt: skip
        lines = "".join(f"M-44 {y}Q{num(x)} {y + 10} 44 {y}" for y in range(-100, -16, 17))
        inner += path(belly, canvas.form(build.second, 0.05))
        inner += canvas.clipped(stroke(lines, tone(build.second, -0.12), 2.8, opacity=0.65), belly)
    inner += ellipse(0, -130, 46, 18, tone(build.main, -0.16), opacity=0.32)
    return svg + canvas.clipped(inner, outline)


def _arm(build: Build, tube: Tube, index: int) -> str:
    colour = tone(build.main, -0.015)
    svg = path(tube.outline(round_tip=True), colour) + shaded(tube, colour)
    svg += ellipse(*tube.point(0), tube.width(0) / 2, tube.width(0) / 2, colour)
    claws = ""
    for angle, reach in ((-38, 9.5), (0, 12), (38, 9.5)):
        claws += placed(ellipse(reach, 0, 5, 4.2, _HORN), turn=angle)
    x, y = tube.point(0.98)
    return svg + placed(claws, x, y, turn=tube.angle(0.97))


def _head(build: Build) -> str:
    canvas, mood = build.canvas, build.mood
    fs, behind = mood.turn * 12, build.behind
    svg = ""
    for side in (-1, 1):
        ear = path("M54 -12Q84 -32 94 -12Q86 -6 84 5Q68 11 54 8Z", build.dark)
        inner = "M60 -6Q78 -16 84 -9Q76 -3 74 2Q66 5 60 3Z"
        svg += placed(ear + path(inner, tone(_WING, 0.02), opacity=0.85), mirror=side)
        horn = f"M{side * 25} -46Q{side * 28} -76 {side * 49} -88Q{side * 54} -64 {side * 44} -40Z"
        svg += path(horn, canvas.linear([(0, _HORN), (1, "#eec98e")]))
        rings = stroke("M29 -60Q38 -55 48 -58M34 -72Q41 -68 49 -71", "#dcb272", 2, opacity=0.7)
        svg += placed(rings, mirror=side)
    crest = ""
    for dx, q in ((-15, 10), (15, 10), (0, 15)):
        x = dx - fs * 0.3
        tip = pen("Q", x - q * 0.3, -48 - q * 1.6, x + 3, -50 - q * 1.7)
        side_line = pen("Q", x + q * 0.8, -46 - q, x + q * 0.8, -48, "Z")
        crest += path(pen("M", x - q * 0.8, -48) + tip + side_line, _WING)
    outline = smooth([(0, -57), (40, -50), (60, -22), (64, 10), (46, 36), (0, 47), (-46, 36),
                      (-64, 10), (-60, -22), (-40, -50)])  # fmt: skip
    shell = build.ball(build.main)
    svg += crest + path(outline, shell)
    spots = ((-42, -34), (-32, -42), (40, -36))
    svg += "".join(ellipse(x, y, 4.6, 3.6, build.dark, opacity=0.32) for x, y in spots)
    if behind:
        return svg + placed(_spikes(), 0, 80, scale=0.9)
    around = ((-36, 13), (-24, 2), (0, -1), (24, 2), (36, 13), (31, 33), (0, 42), (-31, 33))
    snout = smooth([(fs + dx, dy) for dx, dy in around])
    svg += path(snout, canvas.form(tone(build.main, 0.085), 0.05))
    svg += ellipse(fs - 11, 9.5, 3.4, 4.2, build.dark) + ellipse(fs + 11, 9.5, 3.4, 4.2, build.dark)
    svg += faces.cheeks(canvas, mood, 46, 16, 13)
    svg += faces.eyes(canvas, mood, 28, -12, 10.4, "#d98a30", build.main)
    svg += faces.mouth(canvas, mood, fs, 22, 11, "#2f5a48")
    if mood.shape.mouth in ("smile", "smirk", "cross"):
        svg += path(f"M{num(fs + 4)} 25l3.4 6.5l3.6 -7.5Z", "#ffffff")
    return svg


def _ridge(spots: tuple[tuple[float, float, float], ...]) -> str:
    """Spikes along the back: x, y and turn of each."""
    spike = path("M-9 6Q-3 -12 3 -14Q9 -5 9 6Z", _WING)
    return "".join(placed(spike, x, y, turn=turn) for x, y, turn in spots)


def _trailing(build: Build, tail: Tube) -> str:
    """The tail of one who is not upright, with its heart."""
    heart = "M0 0Q-22 -16 -15 -32Q-6 -40 1 -28Q9 -40 18 -32Q24 -16 0 0Z"
    x, y = tail.point(1)
    return path(tail.outline(), build.canvas.form(build.main, 0.1)) + placed(
        path(heart, _WING), x, y + 4
    )


def _lying(build: Build) -> str:
    tail = Tube(((-76, -18), (-146, 6), (-156, -44)), (36, 22, 9))
    spots = ((-96, -62, -40), (-74, -78, -22), (-48, -86, -8), (-22, -85, 6))
    behind = _trailing(build, tail) + _ridge(spots)
    before = placed(_wing(build), -30, -62, scale=0.7, turn=-52, mirror=-1)
    before += "".join(ellipse(x, -5, 4.4, 4.6, _HORN) for x in (84, 92, 99))
    svg = placed(behind, mirror=build.facing) + body.lying(_FRAME, build)
    return svg + placed(before, mirror=build.facing)


def _fours(build: Build) -> str:
    tail = Tube(((-60, -62), (-128, -42), (-132, -92)), (44, 24, 9))
    spots = ((-66, -86, -30), (-46, -92, -8), (-4, -96, 2), (16, -98, 4))
    wing = placed(_wing(build), -18, -84, scale=0.8, turn=-24, mirror=-1)
    behind = _trailing(build, tail) + _ridge(spots)
    svg = placed(behind, mirror=build.facing) + body.on_fours(_FRAME, build)
    return svg + placed(wing, mirror=build.facing)


DRAGON = Species(
    coat=_COAT,
    arm_root=(38, -104),
    arm_length=58,
    arm_widths=(27, 25, 20),
    head=(0, -170),
    head_reach=(66, 90),
    half_width=92,
    hip=40,
    sit=14,
    lying_head=(52, -48),
    neck=(36, -122),
    crown=(0, -54),
    legs=_legs,
    back=_back,
    body=_body,
    arm=_arm,
    face=_head,
    lying=_lying,
    fours=_fours,
    fours_head=(56, -108),
)
