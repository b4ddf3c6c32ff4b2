"""The amber cave: honey-coloured resin that glows in dark rock and keeps small things safe."""

from stories.illustrator.kit.canvas import Stop
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.dinosaur_time.beasts import long_neck
from stories.illustrator.scenes.dinosaur_time.hues import HUES
from stories.illustrator.scenes.dinosaur_time.resin import HONEY, drip, lump
from stories.illustrator.scenes.greenery import fern_clump
from stories.illustrator.scenes.ground import land, pebble
from stories.illustrator.scenes.hour_sky import Hues, late
from stories.illustrator.scenes.layout import SIDES
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.sky import moon
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import BoxSide, TimeOfDay

ROCK = {
    TimeOfDay.MORNING: "#70464f",
    TimeOfDay.DAY: "#52341f",
    TimeOfDay.DUSK: "#462352",
    TimeOfDay.NIGHT: "#23204e",
}
"""The cave's rock by the light that comes in; dark enough for a text in cream."""

LUMPS = ((-455, 74), (-345, 46), (-262, 60), (262, 56), (350, 78), (452, 60), (-196, 30))
"""Offset from the landmark and half-width of the lumps on the ledges."""


def build(stage: Stage) -> None:
    stage.indoors = True
    hues = HUES[stage.light.time]
    rock = ROCK[stage.light.time]
    stage.bank = tone(rock, -0.02)
    _back(stage, hues, rock)
    _opening(stage, hues, rock)
    _masses(stage, rock)
    _vault(stage, rock)
    _floor(stage, rock)
    _beam(stage, hues)
    _motes(stage)
    _frame(stage, rock)


def _back(stage: Stage, hues: Hues, rock: str) -> None:
    """The warm dimness of the cave, brightest round the landmark."""
    canvas, outlook = stage.canvas, stage.outlook
    x, y = outlook.focus(1.0), outlook.horizon
    shape = "M-60 -60L1060 -60L1060 1060L-60 1060Z"
    stops = [(0, tone(rock, -0.04)), (0.6, tone(rock, 0.03)), (1, mix(rock, HONEY[3], 0.4))]
    stage.paint("sky", path(shape, canvas.linear_at(stops, 0, 0, 0, y + 60)))
    reach = 430.0 if outlook.box.side not in SIDES else 330.0
    stage.paint("far", canvas.glow(x, y - 30, reach, HONEY[1], 0.55))


def _opening(stage: Stage, hues: Hues, rock: str) -> None:
    """The way out at the landmark: sky, hills and a long-neck who looks in."""
    outlook, canvas = stage.outlook, stage.canvas
    x, base = outlook.focus(MID), outlook.ground(0.06)
    room = base - outlook.ceiling(MID)
    h = min(300.0, room * 0.86)
    if h < 40:
        return
    w = h * 0.62
    rim = smooth([
        (x - w, base + 30), (x - w * 0.98, base - h * 0.4), (x - w * 0.62, base - h * 0.86),
        (x - w * 0.06, base - h), (x + w * 0.56, base - h * 0.84), (x + w * 0.96, base - h * 0.42),
        (x + w, base + 30),
    ])  # fmt: skip
    view = _view(stage, hues, (x, base, w, h), rim)
    edge = mix(tone(rock, 0.1), HONEY[1], 0.35)
    rng = stage.fixed("drops")
    for k in (-0.72, -0.3, 0.3, 0.66):
        top = base - h * (1.0 - k * k * 0.34)
        view += drip(canvas, x + k * w, top - h * 0.06, h * rng.uniform(0.2, 0.34))
    stage.paint("mid", stroke(rim, tone(rock, -0.05), 34), canvas.clipped(view, rim))
    stage.paint("mid", stroke(rim, edge, 8, opacity=0.8))


def _view(stage: Stage, hues: Hues, place: tuple[float, float, float, float], rim: str) -> str:
    """The bright world outside; `place` is the opening's x, foot, half-width and height."""
    canvas, (x, base, w, h) = stage.canvas, place
    stops = [(0, hues.sky[2]), (1, hues.sky[3])]
    view = path(rim, canvas.linear_at(stops, 0, base - h, 0, base))
    disc_x, disc_y, r = x - w * 0.4, base - h * 0.66, h * 0.12
    glow = canvas.glow(disc_x, disc_y, r * 4, hues.halo, 0.8)
    view += glow + (
        moon(canvas, disc_x, disc_y, r, hues.disc)
        if stage.light.dark
        else circle(disc_x, disc_y, r, hues.disc)
    )
    hills = [(x - w * 1.2, base - h * 0.2), (x - w * 0.4, base - h * 0.3),
             (x + w * 0.3, base - h * 0.18),
             (x + w * 1.2, base - h * 0.34)]  # fmt: skip
    view += path(
        open_curve(hills) + f"L{num(x + w * 1.2)} {num(base + 60)}L{num(x - w * 1.2)} "
        f"{num(base + 60)}Z",
        mix(hues.far[1], hues.leaf[0], 0.4),
    )
    beast = long_neck(stage, mix(hues.beast[0], hues.mist, 0.12))
    view += placed(beast, x - w * 0.2, base + 2, scale=round(h / 400, 3))
    rng = stage.fixed("doorstep")
    for k in (-0.8, -0.4, 0.1, 0.55, 0.9):
        leaf = mix(hues.leaf[1], hues.leaf[2], rng.random())
        view += fern_clump(rng, x + k * w, base + 24, h * 0.3, leaf)
    return view


def _beam(stage: Stage, hues: Hues) -> None:
    """Light of the hour that falls in from the opening towards the viewer."""
    outlook, canvas = stage.outlook, stage.canvas
    x, top, foot = outlook.focus(MID), outlook.ground(0.04), outlook.ground(0.7)
    reach = 500 - x
    data = (
        f"M{num(x - 110)} {num(top)}L{num(x + 110)} {num(top)}L{num(x + 250 + reach * 0.7)} "
        f"{num(foot)}L{num(x - 250 + reach * 0.7)} {num(foot)}Z"
    )
    strength = 0.2 if stage.light.dark else 0.42
    light = hues.sky[3]
    stops: list[Stop] = [(0, light, 0), (0.4, light, strength), (1, light, 0)]
    fill = canvas.linear_at(stops, 0, top, 0, foot)
    stage.paint("stage", path(data, fill))


def _masses(stage: Stage, rock: str) -> None:
    """Ledges of rock at both sides with great lumps of resin on them."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("masses")
    x, y = outlook.focus(MID), outlook.ground(0.09)
    room = y - outlook.ceiling(MID)
    ledge: list[Point] = [(-60, y - 66), (x - 360, y - 44), (x - 210, y - 6), (x, y + 6),
                          (x + 210, y - 4), (x + 350, y - 40), (1060, y - 70)]  # fmt: skip
    ledge.sort()
    fill = canvas.linear_at(
        [(0, mix(rock, HONEY[2], 0.34)), (1, tone(rock, -0.02))], 0, y - 60, 0, y + 70
    )
    stage.paint("mid", path(open_curve(ledge, 0.8) + "L1060 1060L-60 1060Z", fill))
    keeps = ("fern", "insect", "shoot", "fern", "insect", "shoot", "fern")
    for i, (dx, w) in enumerate(LUMPS):
        px = x + dx
        size = min(w, room * 0.4, (y - 30 - outlook.ceiling_at(px, w, MID)) * 0.66)
        if -60 < px < 1060 and size > 16:
            stage.paint("mid", lump(stage, rng, px, y - 16 - abs(dx) * 0.06, size, keeps[i]))


def _rim(stage: Stage) -> list[Point]:
    """The near edge of the vault, round the text where it stands at a side."""
    outlook, rng = stage.outlook, stage.fixed("vault")
    crest, foot = outlook.ceiling(MID) - 8, outlook.horizon + 60
    points: list[Point] = [(-60, foot)]
    for x, share in ((20, 0.6), (64, 0.34), (140, 0.15)):
        points.append((x, crest + (foot - crest) * share))
    for i in range(11):
        hang = rng.uniform(8, 26) if i % 2 else 0
        x = 205 + i * 59
        points.append((x, crest + hang - 8 + 40 * ((x - 500) / 300) ** 2))
    for x, share in ((858, 0.15), (936, 0.34), (980, 0.6)):
        points.append((x, crest + (foot - crest) * share))
    points.append((1060, foot))
    box = outlook.box
    if box.side not in SIDES:
        return points
    size = outlook.scale(MID)
    low = outlook.horizon + (box.y + box.h + 40 - outlook.horizon) / size
    reach = box.x + box.w if box.side is BoxSide.LEFT else 1000 - box.x
    edge = 500 + (reach + 40 - 500) / size
    wall = [
        (-60.0, low + 30),
        (edge * 0.55, low + 14),
        (edge - 22, low - 26),
        (edge + 12, (low + crest) / 2),
    ]
    if box.side is BoxSide.LEFT:
        return wall + [point for point in points if point[0] > edge + 40]
    mirrored: list[Point] = [(1000 - x, y) for x, y in wall]
    return [point for point in points if point[0] < 960 - edge] + mirrored[::-1]


def _vault(stage: Stage, rock: str) -> None:
    """Dark rock overhead and down both sides, with resin that drips from its edge."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("drips")
    rim = _rim(stage)
    crest = outlook.ceiling(MID)
    shape = open_curve(rim, 0.9) + "L1060 -60L-60 -60Z"
    stops = [(0, tone(rock, -0.07)), (1, tone(rock, -0.03))]
    for x, y in rim[2:-2:2]:
        h = rng.uniform(70, 140)
        if outlook.clear(x, y + 20, MID, 30) and y + h < outlook.horizon - 20:
            stage.paint("mid", drip(canvas, x, y - 30, h))
    stage.paint("mid", path(shape, canvas.linear_at(stops, 0, 0, 0, crest)))
    stage.paint(
        "mid", stage.grain("mid", shape, (0, 0, 1000, outlook.horizon), tone(rock, -0.04), "vault")
    )
    stage.paint(
        "mid", stroke(open_curve(rim, 0.9), mix(tone(rock, 0.08), HONEY[2], 0.5), 6, opacity=0.7)
    )


def _floor(stage: Stage, rock: str) -> None:
    """The floor with a pool of liquid honey and amber pebbles."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.loose("floor")
    y = outlook.ground(0.22)
    ground = mix(tone(rock, 0.12), HONEY[3], 0.3)
    land(stage, "stage", y, ground, "floor", amplitude=9, deepen=0.15)
    x, cy = outlook.focus(STAGE), outlook.ground(0.40)
    ry = (1000 - y) * 0.07
    stage.paint("stage", canvas.glow(x, cy, 300, HONEY[1], 0.42))
    stage.paint("stage", ellipse(x, cy + 3, 170, ry * 1.25, tone(ground, -0.12)))
    pool = canvas.radial([(0, HONEY[0]), (0.5, HONEY[1]), (1, HONEY[2])])
    stage.paint("stage", ellipse(x, cy, 160, ry, pool))
    for dx, w in ((-70, 40), (20, 60), (80, 26)):
        line = f"M{num(x + dx - w)} {num(cy + dx * 0.05)}q{num(w)} 6 {num(2 * w)} 0"
        stage.paint("stage", stroke(line, "#fff6d4", 3, opacity=0.7))
    for px, py in stage.scatter("stage", (0, y + 30, 1000, 950 - y), 96, "amber", limit=22):
        size = outlook.size_at(py)
        if abs(px - 500) < 250 and py > outlook.ground(0.5):
            continue
        if rng.random() < 0.5:
            stage.paint("stage", canvas.glow(px, py - 4, 34 * size, HONEY[1], 0.5))
            gem = ellipse(
                px,
                py,
                13 * size,
                9 * size,
                canvas.radial([(0, HONEY[0]), (0.6, HONEY[1]), (1, HONEY[2])], 0.4, 0.35, 0.7),
            )
            stage.paint(
                "stage", gem, ellipse(px - 4 * size, py - 3 * size, 3 * size, 2 * size, "#fffaf0")
            )
        else:
            stage.paint("stage", pebble(canvas, rng, px, py, 13 * size, tone(ground, -0.04)))
    for px, share, w in ((70, 0.36, 62), (932, 0.4, 70), (150, 0.5, 36)):
        foot = outlook.ground(share)
        if outlook.clear(px, foot - w, STAGE, w) and abs(px - x) > 210:
            keeps = "insect" if px > 500 else "fern"
            stage.paint("stage", lump(stage, stage.fixed("near", px), px, foot, w, keeps))


def _motes(stage: Stage) -> None:
    """Golden dust in the warm air."""
    rng, outlook = stage.loose("motes"), stage.outlook
    strength = 0.7 if late(stage) else 0.5
    region = (40, outlook.horizon - 190, 920, 480)
    for x, y in stage.scatter("stage", region, 56, "motes", limit=30):
        r = rng.uniform(1.6, 3.4)
        stage.paint("stage", stage.canvas.glow(x, y, r * 6, HONEY[1], strength))
        stage.paint("stage", circle(x, y, r, HONEY[0]))


def _frame(stage: Stage, rock: str) -> None:
    """Dark boulders with a few drops of resin in the lower corners."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("frame")
    dark = tone(rock, -0.07)
    for x, side in ((0.0, 1), (1000.0, -1)):
        if not outlook.clear(x, 930, FRAME, 20):
            continue
        for dx, w, h in ((-20, 150, 120), (110, 90, 66)):
            px = x + side * dx
            stone = smooth([(px - w, 1060), (px - w * 0.8, 1000 - h * 0.5),
                            (px - w * 0.1, 1000 - h),
                            (px + w * 0.7, 1000 - h * 0.55), (px + w, 1060)])  # fmt: skip
            stage.paint("frame", path(stone, canvas.form(dark, 0.06)))
            stage.paint(
                "frame", lump(stage, rng, px + side * w * 0.4, 1004 - h * 0.5, w * 0.24, "fern")
            )
