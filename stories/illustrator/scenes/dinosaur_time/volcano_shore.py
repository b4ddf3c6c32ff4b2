"""The volcano shore: a friendly cone that puffs round clouds, mirrored in a still lake."""

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, puff
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.scenes.dinosaur_time.beasts import duckbill, long_neck, pterosaur
from stories.illustrator.scenes.dinosaur_time.hues import HUES
from stories.illustrator.scenes.dinosaur_time.plants import (
    frame,
    horsetail,
    meadow,
    stand,
    top_fronds,
)
from stories.illustrator.scenes.ground import grass, land, pebble
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    drift,
    late,
    paint_sky,
    standing,
    sun_or_moon,
    weathered,
)
from stories.illustrator.scenes.outlook import FAR, MID, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, valley
from stories.vocabulary import TimeOfDay

FROM_ABOVE = 0.2  # share of the ground where the cone stands when seen from above
SHORE = 0.46  # share of the ground where the near shore begins
PUFFS = ((0, 0.10, 22), (-16, 0.24, 30), (10, 0.42, 40), (-24, 0.62, 50), (-70, 0.80, 58),
         (-138, 0.90, 50), (-196, 0.98, 36), (-238, 1.0, 24))  # fmt: skip
"""Puffs of smoke: x from the crater, share of the way up the free sky, radius."""

SMOKE = {
    TimeOfDay.MORNING: ("#fffaf0", "#f2cfc4"),
    TimeOfDay.DAY: ("#ffffff", "#d9d6e4"),
    TimeOfDay.DUSK: ("#ffb09a", "#a8608e"),
    TimeOfDay.NIGHT: ("#a9a8dc", "#555a9c"),
}


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=late(stage))
    sun_or_moon(stage, hues.disc, hues.halo, aside=330, low=0.1)
    drift(stage, hues.cloud, count=2, opacity=0.5 if late(stage) else 0.85)
    _cone(stage, hues)
    _far_shore(stage, hues)
    _lake(stage, hues)
    _shore(stage, hues)
    _grazers(stage, hues)
    fireflies(stage, "stage", (40, stage.outlook.ground(0.1), 920, 320))
    frame(stage, hues)
    top_fronds(stage, hues)


def _height(stage: Stage) -> float:
    """How high the cone rises over the horizon."""
    return min(270.0, (_foot(stage) - stage.outlook.ceiling(FAR)) * 0.62)


def _foot(stage: Stage) -> float:
    """y of the far shore on which the cone stands."""
    return stage.outlook.ground(standing(stage, 0.0, FROM_ABOVE))


def _cone(stage: Stage, hues: Hues) -> None:
    """The cone with its glowing crater, streaks of old lava and the smoke."""
    outlook, canvas = stage.outlook, stage.canvas
    x, y, h = outlook.focus(FAR), _foot(stage), _height(stage)
    if h < 20:
        return
    back = mix(hues.far[0], hues.sky[3], 0.25)
    hills: list[Point] = [(-60, y - h * 0.3), (x - 420, y - h * 0.42), (x - 230, y - h * 0.18)]
    hills += [(x + 230, y - h * 0.2), (x + 400, y - h * 0.46), (1160, y - h * 0.3)]
    hills.sort()
    stage.paint("far", path(open_curve(hills) + "L1160 1060L-60 1060Z", back))
    stage.paint("far", canvas.glow(x, y - h, h * 1.1, hues.glow, 0.35 + hues.lamp * 0.6))
    _smoke(stage, x, y - h)
    stage.paint("far", _mountain(stage, hues, x, y, h))
    air(stage, "far", hues.mist, y - h * 0.5, y + 6, 0.5)


def _mountain(stage: Stage, hues: Hues, x: float, y: float, h: float) -> str:
    """The cone itself, also used for its mirror in the lake."""
    canvas, w = stage.canvas, h * 1.28
    rock = mix(hues.far[1], hues.beast[1], 0.34)
    shape = (
        f"M{num(x - w)} {num(y)}Q{num(x - w * 0.42)} {num(y - h * 0.3)} {num(x - w * 0.2)} "
        f"{num(y - h)}"
        f"Q{num(x)} {num(y - h * 0.93)} {num(x + w * 0.2)} {num(y - h)}"
        f"Q{num(x + w * 0.42)} {num(y - h * 0.3)} {num(x + w)} {num(y)}Z"
    )
    stops = [(0, tone(rock, 0.05)), (0.5, rock), (1, tone(rock, -0.07))]
    art = path(shape, canvas.linear(stops, (0, 0, 1, 0.5)))
    cap = (
        f"M{num(x - w * 0.2)} {num(y - h)}Q{num(x)} {num(y - h * 0.93)} {num(x + w * 0.2)} "
        f"{num(y - h)}"
        f"L{num(x + w * 0.31)} {num(y - h * 0.62)}L{num(x + w * 0.2)} {num(y - h * 0.72)}"
        f"L{num(x + w * 0.1)} {num(y - h * 0.52)}L{num(x)} {num(y - h * 0.7)}L{num(x - w * 0.12)} "
        f"{num(y - h * 0.5)}L{num(x - w * 0.2)} {num(y - h * 0.72)}L{num(x - w * 0.31)} "
        f"{num(y - h * 0.6)}Z"
    )
    art += path(
        cap,
        mix(hues.cloth[0], rock, 0.22),
        stroke=mix(hues.cloth[0], rock, 0.22),
        stroke_width=6,
        stroke_linejoin="round",
    )
    art += _lava(hues, rock, x, y, h)
    crater = ellipse(x, y - h * 0.985, w * 0.2, h * 0.055, mix(rock, "#7a3040", 0.5))
    crater += ellipse(x, y - h * 0.975, w * 0.14, h * 0.035, tone(hues.glow, 0.03))
    ribs = "".join(
        f"M{num(x + k * w * 0.24)} {num(y - h * 0.5)}Q{num(x + k * w * 0.4)} {num(y - h * 0.24)} "
        f"{num(x + k * w * 0.8)} {num(y - 8)}"
        for k in (-0.9, -0.4, 0.2, 0.7)
    )
    return art + stroke(ribs, tone(rock, -0.06), 7, opacity=0.4) + crater


def _lava(hues: Hues, rock: str, x: float, y: float, h: float) -> str:
    """Three thin streams that glow after sunset."""
    w = h * 1.28
    lava = ""
    for dx, end, sway in ((-0.1, 0.5, -0.1), (0.06, 0.36, 0.06), (0.13, 0.62, 0.16)):
        lava += (
            f"M{num(x + dx * w)} {num(y - h * 0.97)}Q{num(x + (dx + sway * 0.2) * w)} "
            f"{num(y - h * 0.75)} {num(x + (dx + sway) * w)} {num(y - h * end)}"
        )
    hot = mix(rock, hues.glow, 0.25 + hues.lamp)
    return stroke(lava, mix(hot, "#ff6a3a", 0.35), h * 0.05) + stroke(lava, hot, h * 0.022)


def _smoke(stage: Stage, x: float, y: float) -> None:
    """Round puffs that climb from the crater and lean away in a row below the text."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("smoke")
    lit, shaded = SMOKE[stage.light.time]
    room = y - outlook.ceiling(FAR)
    lean = 1 if outlook.focus_page > 500 else -1
    fit = max(0.4, min(1.0, room / 150))
    for dx, up, r in PUFFS:
        px, py = x + dx * lean * (0.6 + 0.4 * fit), y - room * up + r * fit * 1.3 * up
        if py - r * fit * 1.2 < outlook.ceiling_at(px, r, FAR) - 4:
            py = outlook.ceiling_at(px, r, FAR) + r * fit
        cloud = puff(rng, px, py, r * fit, r * fit * 0.82, bumps=9, depth=0.16)
        fill = canvas.linear([(0, lit), (0.6, mix(lit, shaded, 0.4)), (1, shaded)])
        stage.paint("far", path(cloud, fill))
        curl = (
            f"M{num(px - r * fit * 0.4)} {num(py)}q{num(r * fit * 0.3)} {num(-r * fit * 0.4)} "
            f"{num(r * fit * 0.66)} {num(-r * fit * 0.06)}"
        )
        stage.paint("far", stroke(curl, tone(lit, 0.02), r * fit * 0.1, opacity=0.8))


def _far_shore(stage: Stage, hues: Hues) -> None:
    outlook = stage.outlook
    y, x = _foot(stage), outlook.focus(MID)
    rise = min(150.0, (y - outlook.ceiling(MID)) * 0.5)
    crowns(
        stage,
        "mid",
        y + 8,
        rise,
        mix(hues.leaf[0], hues.mist, 0.3),
        hues.lit,
        "shore",
        step=92,
        palms=0.45,
        profile=valley(x, 0.16, half=260),
    )
    foot = y + (1000 - outlook.horizon) * 0.035
    side = -1 if outlook.focus_page > 500 else 1
    for dx, size, skin in ((side * 270, 0.36, 0), (side * 350, 0.24, 2)):
        px = x + dx
        if outlook.clear(px, foot - 90, MID, 50) and -20 < px < 1020:
            colour = mix(hues.beast[skin], hues.mist, 0.3)
            fit = min(size, (foot - outlook.ceiling_at(px, 60, MID)) / 330)
            if fit > 0.1:
                stage.paint(
                    "mid",
                    placed(
                        long_neck(stage, colour), px, foot + 4, scale=round(fit, 3), mirror=-side
                    ),
                )


def _lake(stage: Stage, hues: Hues) -> None:
    """The lake, with the sky, the cone and its glow upside down in it."""
    outlook, canvas = stage.outlook, stage.canvas
    top = _foot(stage) + (1000 - outlook.horizon) * 0.03
    foot = outlook.ground(0.58)
    depth = foot - top
    far, near = hues.water
    outline = f"M-60 {num(top)}L1060 {num(top)}L1060 {num(foot)}L-60 {num(foot)}Z"
    stops = [(0, mix(far, hues.sky[3], 0.35)), (0.45, mix(far, near, 0.6)), (1, tone(near, -0.04))]
    stage.paint("stage", path(outline, canvas.linear_at(stops, 0, top, 0, foot)))
    _mirror(stage, hues, outline, top, depth)
    stage.paint(
        "stage",
        stage.strokes(
            "stage",
            outline,
            (-20, top, 1040, depth),
            (far, tone(near, 0.1), tone(near, -0.05)),
            "lake",
            count=100,
            length=(30, 130),
            width=(1.6, 4.4),
            opacity=0.55,
        ),
    )
    pale = mix(far, "#ffffff", 0.35)
    stage.paint("stage", stroke(f"M-60 {num(top + 3)}L1060 {num(top + 3)}", pale, 5, opacity=0.5))


def _mirror(stage: Stage, hues: Hues, outline: str, top: float, depth: float) -> None:
    """The cone and its glow upside down in the lake."""
    outlook, canvas, near = stage.outlook, stage.canvas, hues.water[1]
    x, h = outlook.focus(STAGE), _height(stage)
    if h < 20:
        return
    ratio = outlook.scale(FAR) / outlook.scale(STAGE)
    fall = min(h * ratio * 0.8, depth * 0.86)
    w = h * 1.28 * ratio
    mirror = (
        f"M{num(x - w)} {num(top)}Q{num(x - w * 0.42)} {num(top + fall * 0.3)} "
        f"{num(x - w * 0.2)} "
        f"{num(top + fall)}L{num(x + w * 0.2)} {num(top + fall)}Q{num(x + w * 0.42)} "
        f"{num(top + fall * 0.3)} {num(x + w)} {num(top)}Z"
    )
    rock = mix(mix(hues.far[1], hues.beast[1], 0.34), near, 0.35)
    fill = canvas.linear_at([(0, rock, 0.75), (1, rock, 0.15)], 0, top, 0, top + fall)
    glow = ellipse(
        x,
        top + fall,
        w * 0.5,
        fall * 0.2,
        canvas.radial([(0, hues.glow, 0.75), (1, hues.glow, 0)]),
    )
    stage.paint("stage", canvas.clipped(path(mirror, fill) + glow, outline))


def _shore(stage: Stage, hues: Hues) -> None:
    """The near shore: dark sand with smooth pebbles and green above."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.loose("shore")
    y = outlook.ground(SHORE)
    sand = mix(hues.path, hues.stone[0], 0.45)
    height = land(stage, "stage", y, sand, "sand", amplitude=12, tilt=-14, deepen=0.08)
    foam = open_curve([(px, height(px) - 2) for px in range(-60, 1061, 56)])
    stage.paint("stage", stroke(foam, mix(hues.water[0], "#ffffff", 0.5), 6, opacity=0.8))
    region = (0.0, y + 12, 1000.0, outlook.ground(SHORE + 0.2) - y)
    for px, py in stage.scatter("stage", region, 40, "pebbles", limit=46):
        stone = mix(rng.choice(hues.stone), hues.far[1], rng.choice((0.0, 0.3)))
        stage.paint("stage", pebble(canvas, rng, px, py, rng.uniform(6, 13), stone))
    top = outlook.ground(SHORE + 0.2)
    land(stage, "stage", top, hues.ground[0], "green", amplitude=13, tilt=12, deepen=0.12)
    green = (0.0, top + 18, 1000.0, 960 - top)
    grass(stage, "stage", green, hues.ground[1], "green", spacing=36, limit=120)
    for px, h in ((30, 190), (88, 140), (930, 150), (982, 210)):
        if outlook.clear(px, height(px) - h, STAGE, 20):
            leaf = mix(hues.leaf[1], hues.leaf[2], rng.random())
            stage.paint("stage", horsetail(rng, px, height(px) + 40, h, leaf, hues.lit))
    stand(stage, hues, SHORE + 0.2, lane=390, tall=0.8)
    meadow(stage, hues, green, lane=230, limit=34)


def _grazers(stage: Stage, hues: Hues) -> None:
    """A crested grazer that drinks, and gliders round the cone."""
    outlook = stage.outlook
    side = -1 if outlook.focus_page > 500 else 1
    x, y = outlook.focus(STAGE) - side * 215, outlook.ground(0.44)
    if outlook.clear(x, y - 100, STAGE, 80) and 120 < x < 890:
        stage.paint("stage", ellipse(x, y, 90, 12, stage.light.shadow, opacity=0.2))
        beast = placed(duckbill(stage, hues.beast[1]), x, y, scale=0.74, mirror=side)
        stage.paint("stage", beast)
    room = outlook.horizon - outlook.ceiling(MID)
    for dx, dy, size in ((side * 190, 0.62, 0.3), (side * 280, 0.78, 0.22)):
        px, py = outlook.focus(MID) + dx, outlook.horizon - room * dy
        if room > 130 and outlook.clear(px, py, MID, 50):
            skin = mix(hues.beast[2], hues.sky[2], 0.2)
            stage.paint(
                "mid", placed(pterosaur(stage, skin), px, py, scale=size, turn=-10, mirror=-side)
            )
