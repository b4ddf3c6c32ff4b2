"""The river landing: a broad jade river, a jetty with a canoe, giant lily pads, a pink dolphin."""

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.flora import reeds
from stories.illustrator.scenes.greenery import blade
from stories.illustrator.scenes.ground import grass, land, lay_path, winding_path
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    drift,
    late,
    paint_sky,
    sun_or_moon,
    weathered,
)
from stories.illustrator.scenes.jungle_expedition.fauna import dolphin, heron, macaw
from stories.illustrator.scenes.jungle_expedition.hues import HUES
from stories.illustrator.scenes.jungle_expedition.undergrowth import (
    corner_leaves,
    thicket,
    top_leaves,
    undergrowth,
)
from stories.illustrator.scenes.outlook import FAR, MID, SKY, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, valley

SHORE = 0.50  # share of the ground where the near bank begins
JETTY = (0.24, 0.60)  # shares of the ground between which the jetty runs


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=stage.light.dark)
    sun_or_moon(stage, hues.disc, hues.halo, aside=60, low=0.22, r=58)
    drift(stage, hues.cloud, count=4, opacity=0.4 if late(stage) else 0.85)
    _far_bank(stage, hues)
    _water(stage, hues)
    _lilies(stage, hues)
    _life(stage, hues)
    _near_bank(stage, hues)
    _jetty(stage, hues)
    fireflies(stage, "stage", (60, stage.outlook.horizon - 30, 880, 300))
    corner_leaves(stage, hues)
    top_leaves(stage, hues)


def _far_bank(stage: Stage, hues: Hues) -> None:
    """The other side: forest that opens where the river comes round a bend."""
    outlook = stage.outlook
    y, focus = outlook.horizon, outlook.focus(FAR)
    room = y - outlook.ceiling(FAR)
    pale = mix(hues.far[0], hues.sky[3], 0.3)
    crowns(
        stage,
        "far",
        y - 4,
        min(250, room * 0.7),
        pale,
        hues.sky[3],
        "far",
        step=120,
        palms=0.15,
        profile=valley(focus, 0.35, half=200),
    )
    air(stage, "far", hues.mist, y - 130, y + 10, 0.55)
    crowns(
        stage,
        "far",
        y + 6,
        min(210, room * 0.6),
        hues.far[1],
        hues.lit,
        "wood",
        step=108,
        palms=0.4,
        profile=valley(focus, 0.12, half=190),
    )
    _bend(stage, hues)


def _bend(stage: Stage, hues: Hues) -> None:
    """The nearer wood, which leaves the bend of the river open."""
    outlook = stage.outlook
    x = outlook.focus(MID)
    rise = min(270.0, (outlook.horizon - outlook.ceiling(MID)) * 0.85)
    crowns(
        stage,
        "mid",
        outlook.ground(0.045),
        rise,
        hues.leaf[0],
        hues.lit,
        "bank",
        step=100,
        palms=0.45,
        profile=valley(x, 0.0, half=270),
    )


def _water(stage: Stage, hues: Hues) -> None:
    """The river with the sky and the far trees in it."""
    outlook, canvas = stage.outlook, stage.canvas
    top, foot, x = outlook.ground(0.035), outlook.ground(0.62), outlook.focus(STAGE)
    far, near = hues.water
    outline = f"M-60 {num(top)}L1060 {num(top)}L1060 {num(foot)}L-60 {num(foot)}Z"
    stops = [(0, mix(far, hues.sky[3], 0.4)), (0.35, mix(far, near, 0.45)), (1, tone(near, -0.05))]
    stage.paint("stage", path(outline, canvas.linear_at(stops, 0, top, 0, foot)))
    depth, rng = foot - top, stage.fixed("mirror")
    trees: list[Point] = [(-60, top - 6)]
    for i in range(29):
        px = -60 + i * 40
        away = min(1.0, abs(px - x) / 400)
        trees.append((px, top + depth * (0.03 + 0.3 * away**1.4) * rng.uniform(0.55, 1.1)))
    shade = mix(near, hues.leaf[1], 0.5)
    fill = canvas.linear_at([(0, shade, 0.75), (1, shade, 0.0)], 0, top, 0, top + depth * 0.42)
    mirror = path(open_curve([*trees, (1060, top - 6)], 0.9) + "Z", fill)
    stage.paint("stage", canvas.clipped(mirror, outline))
    stage.paint(
        "stage",
        stage.strokes(
            "stage",
            outline,
            (-20, top, 1040, depth),
            (far, tone(near, 0.08), tone(near, -0.05)),
            "river",
            count=110,
            length=(30, 120),
            width=(1.6, 4.4),
            opacity=0.5,
        ),
    )
    glitter = canvas.radial([(0, hues.disc, 0.85), (0.5, hues.halo, 0.35), (1, hues.halo, 0)])
    gx = outlook.focus(SKY) + (60 if outlook.focus(SKY) <= 500 else -60)
    stage.paint("stage", ellipse(gx, top + depth * 0.3, 120, depth * 0.36, glitter))
    for i in range(7):
        w, py = 20 + 13 * i, top + 12 + depth * 0.09 * i
        line = f"M{num(gx - w)} {num(py)}q{num(w)} 5 {num(2 * w)} 0"
        stage.paint("stage", stroke(line, hues.disc, 3.4, opacity=0.6))


def _lilies(stage: Stage, hues: Hues) -> None:
    """Giant lily pads with raised rims, some in bloom; a frog-sized world of their own."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.loose("lilies")
    x, top = outlook.focus(STAGE), outlook.ground(0.2)
    region = (20.0, top, 960.0, outlook.ground(SHORE - 0.05) - top)
    leaf = mix(hues.leaf[0], hues.lit, 0.25)
    for i, (px, py) in enumerate(stage.scatter(
        "stage", region, 78, "lilies", keep=lambda a, b: abs(a - x) > 150, limit=13)):  # fmt: skip
        w = 50 * outlook.size_at(py) * rng.uniform(0.7, 1.1)
        h = w * 0.3
        stage.paint(
            "stage",
            ellipse(px + 2, py + h * 0.4, w * 1.02, h, tone(hues.water[1], -0.09), opacity=0.5),
        )
        stage.paint("stage", ellipse(px, py, w, h, tone(leaf, -0.08)))
        stage.paint(
            "stage", ellipse(px, py - h * 0.14, w * 0.94, h * 0.84, canvas.form(leaf, 0.05))
        )
        veins = "".join(
            f"M{num(px)} {num(py - h * 0.1)}l{num(w * 0.8 * c)} {num(h * 0.7 * s)}"
            for c, s in ((1, 0), (-1, 0), (0.6, 0.7), (-0.6, 0.7), (0.6, -0.7), (-0.6, -0.7))
        )
        stage.paint("stage", stroke(veins, tone(leaf, 0.06), 1.6, opacity=0.7))
        if i % 3 == 0:
            bloom = hues.bloom[2]
            back = "".join(
                blade(px, py - h * 0.2, w * 0.4, w * 0.1, a) for a in (-150, -120, -60, -30)
            )
            front = "".join(blade(px, py - h * 0.2, w * 0.36, w * 0.1, a) for a in (-105, -75, -90))
            stage.paint("stage", path(back, bloom), path(front, tone(bloom, 0.07)))
            stage.paint("stage", circle(px, py - h * 0.4, w * 0.06, hues.bloom[1]))


def _life(stage: Stage, hues: Hues) -> None:
    """A pink dolphin that leaps by the jetty, a heron in the shallows, macaws over the bend."""
    outlook = stage.outlook
    x, y = outlook.focus(STAGE), outlook.ground(0.1)
    side = -1 if outlook.focus_page > 560 else 1
    if outlook.clear(x + side * 112, y - 40, STAGE, 60):
        art = dolphin(stage)
        stage.paint("stage", placed(art, x + side * 112, y, scale=0.7, mirror=-side))
    if outlook.clear(x - side * 300, y - 60, STAGE, 50):
        stage.paint("stage", placed(heron(stage), x - side * 270, y + 12, scale=0.7, mirror=side))
    for dx, dy, size, colour in ((-60, 120, 0.5, "#ef4f48"), (-130, 92, 0.4, "#3f9ad6")):
        px, py = outlook.focus(MID) + dx * -side, outlook.horizon - dy
        if outlook.clear(px, py, MID, 60) and not stage.light.dark:
            stage.paint("mid", placed(macaw(stage, colour), px, py, scale=size, turn=-10))


def _near_bank(stage: Stage, hues: Hues) -> None:
    outlook, rng = stage.outlook, stage.loose("near bank")
    y, x = outlook.ground(SHORE), outlook.focus(STAGE)
    height = land(stage, "stage", y, hues.ground[0], "near", amplitude=12, tilt=-18, deepen=0.13)
    sand = mix(hues.path, hues.ground[0], 0.2)
    wet = "M-60 " + num(height(-60) + 12)
    for px in range(0, 1061, 60):
        wet += f"L{px} {num(height(px) + 9 + rng.uniform(-3, 5))}"
    for px in range(1060, -61, -60):
        wet += f"L{px} {num(height(px) - 3)}"
    stage.paint("stage", path(wet + "Z", sand))
    walk = winding_path(stage, (x, outlook.ground(JETTY[1]) - 4), 500, widths=(130, 330), bend=30)
    lay_path(stage, "stage", walk, sand, "walk", y)
    region = (0.0, y + 24, 1000.0, 960 - y)
    grass(
        stage,
        "stage",
        region,
        hues.ground[1],
        "near",
        spacing=38,
        limit=120,
        keep=lambda a, b: abs(a - 500) > 150,
    )
    for px in (62, 148, 866, 950):
        if outlook.clear(px, height(px) - 60, STAGE, 50) and abs(px - x) > 120:
            stalk, head = mix(hues.leaf[1], hues.leaf[2], 0.4), tone(hues.bark, 0.02)
            stage.paint("stage", reeds(rng, px, height(px) + 14, 1.0, stalk, head))
    thicket(stage, hues, SHORE + 0.1, lane=370)
    undergrowth(stage, hues, region, lane=230, limit=32)


def _jetty(stage: Stage, hues: Hues) -> None:
    """Boards on posts from the bank into the river, a canoe tied to its end."""
    outlook, wood = stage.outlook, hues.wood
    x, far, near = outlook.focus(STAGE), outlook.ground(JETTY[0]), outlook.ground(JETTY[1])
    under = (
        f"M{num(x - 60)} {num(far + 16)}L{num(x + 62)} {num(far + 16)}L{num(x + 98)} "
        f"{num(near)}L{num(x - 94)} {num(near)}Z"
    )
    stage.paint("stage", path(under, stage.light.shadow, opacity=0.2))
    side = 1 if outlook.focus_page < 560 else -1
    _canoe(stage, hues, x - side * 158, outlook.ground(0.36), side)
    art, rows = "", 11
    for i in range(rows):
        t, t2 = i / rows, (i + 0.86) / rows
        top, foot = far + (near - far) * t, far + (near - far) * t2
        half, half2 = 52 + 34 * t, 52 + 34 * t2
        plank = (
            f"M{num(x - half)} {num(top)}L{num(x + half)} {num(top)}L{num(x + half2)} {num(foot)}"
            f"L{num(x - half2)} {num(foot)}Z"
        )
        art += path(plank, tone(wood, 0.05 if i % 2 else 0.0))
        art += stroke(
            f"M{num(x - half2)} {num(foot + 1)}L{num(x + half2)} {num(foot + 1)}",
            tone(wood, -0.14),
            2.6,
        )
    stage.paint("stage", art + _mooring(stage, hues, (x, far, near), side))


def _mooring(stage: Stage, hues: Hues, place: tuple[float, float, float], side: int) -> str:
    """The jetty's posts and hand ropes, and a lantern; `place` is its x, far y and near y."""
    canvas, (x, far, near), wood, art = stage.canvas, place, hues.wood, ""
    rope = mix(wood, hues.cloth[0], 0.5)
    for at, tall in ((0.0, 62.0), (0.52, 74.0)):
        py, half = far + (near - far) * at, 54 + 34 * at
        for way in (-1, 1):
            px = x + way * half
            art += rect(
                px - 8, py - tall, 16, tall + 26, canvas.form(hues.bark, 0.1, (0, 0, 1, 0)), rx=5
            )
            art += ellipse(px, py - tall + 2, 8, 4, tone(wood, 0.08))
    for way in (-1, 1):
        line = (
            f"M{num(x + way * 54)} {num(far - 46)}Q{num(x + way * 64)} {num(far - 10)} "
            f"{num(x + way * 72)} {num(far + (near - far) * 0.52 - 56)}"
        )
        art += stroke(line, rope, 4.5)
    lamp = (x + side * 54, far - 74)
    art += canvas.glow(*lamp, 80, hues.glow, hues.lamp)
    art += rect(lamp[0] - 9, lamp[1] - 14, 18, 24, mix(hues.glow, "#fff6d8", 0.4), rx=6)
    art += rect(lamp[0] - 11, lamp[1] - 17, 22, 6, hues.cloth[1], rx=3)
    return art


def _canoe(stage: Stage, hues: Hues, x: float, y: float, side: int) -> None:
    """A red canoe with a stripe and a paddle, lying beside the jetty."""
    if not stage.outlook.clear(x, y, STAGE, 90):
        return
    canvas, (cloth, red, blue) = stage.canvas, hues.cloth
    art = ellipse(0, 12, 122, 13, stage.light.shadow, opacity=0.25)
    hull = "M-124 -38Q-104 12 -60 16L64 16Q106 12 126 -40Q96 -14 0 -14Q-92 -14 -124 -38Z"
    art += path(
        "M-124 -38Q-92 -20 0 -20Q96 -20 126 -40Q90 -6 0 -6Q-92 -6 -124 -38Z", tone(hues.wood, -0.12)
    )
    art += rect(-36, -17, 14, 10, hues.wood, rx=3) + rect(34, -17, 14, 10, hues.wood, rx=3)
    art += path(hull, canvas.form(red, 0.1))
    art += canvas.clipped(stroke("M-124 -16Q-92 4 0 4Q96 4 126 -18", cloth, 7), hull)
    art += stroke("M-124 -38Q-92 -14 0 -14Q96 -14 126 -40", tone(red, 0.1), 4)
    paddle = stroke("M-70 -34L74 -52", hues.wood, 6) + path(blade(70, -52, 44, 15, -7), blue)
    foam = mix(hues.water[0], "#ffffff", 0.3)
    ripple = stroke("M-140 20q70 10 140 2t140 -2M-90 30q60 8 150 0", foam, 3, opacity=0.6)
    art += paddle + ripple
    stage.paint("stage", placed(art, x, y, scale=0.94, mirror=-side))
