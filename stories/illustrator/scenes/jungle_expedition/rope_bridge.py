"""The rope bridge: planks on two ropes over a gorge full of shining mist, a fall far below."""

from collections.abc import Callable

from stories.illustrator.kit.canvas import Stop
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import path, placed, stroke
from stories.illustrator.scenes.greenery import fern_clump, liana
from stories.illustrator.scenes.ground import grass, land, lay_path, winding_path
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    drift,
    late,
    paint_sky,
    sun_or_moon,
    veils,
    weathered,
)
from stories.illustrator.scenes.jungle_expedition.fauna import macaw
from stories.illustrator.scenes.jungle_expedition.hues import HUES
from stories.illustrator.scenes.jungle_expedition.undergrowth import (
    corner_leaves,
    thicket,
    top_leaves,
    undergrowth,
)
from stories.illustrator.scenes.outlook import FAR, MID, STAGE
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, dome, valley

Deck = Callable[[float], tuple[float, float, float]]
"""x, y and half-width of the bridge from its near end (0) to its far end (1)."""

EDGE = 0.34  # share of the ground where the near cliff begins
PLANKS = 17


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=stage.light.dark)
    sun_or_moon(stage, hues.disc, hues.halo, aside=210, low=0.12, r=54)
    drift(stage, hues.cloud, count=2, opacity=0.35 if late(stage) else 0.7)
    _distance(stage, hues)
    _cliffs(stage, hues)
    _bridge(stage, hues)
    _ledge(stage, hues)
    _macaws(stage)
    corner_leaves(stage, hues)
    top_leaves(stage, hues)


def _distance(stage: Stage, hues: Hues) -> None:
    """Cloud-forest ridges, one behind the other, that fade into the gorge."""
    outlook = stage.outlook
    y = outlook.horizon
    room = y - outlook.ceiling(FAR)
    focus = outlook.focus(FAR)
    pale = mix(hues.far[0], hues.sky[2], 0.45)
    crowns(
        stage,
        "far",
        y + 10,
        min(330, room * 0.9),
        pale,
        hues.sky[3],
        "ridge",
        step=150,
        palms=0.0,
        profile=valley(focus, 0.45),
    )
    _far_fall(stage, hues, focus - 70, y - room * 0.34)
    air(stage, "far", hues.mist, y - 150, y + 40, 0.6)
    crowns(
        stage,
        "far",
        y + 70,
        min(280, room * 0.7),
        hues.far[1],
        hues.lit,
        "wood",
        step=126,
        palms=0.15,
        profile=valley(focus, 0.1, half=200),
    )
    air(stage, "far", hues.mist, y - 30, y + 130, 0.9)


def _far_fall(stage: Stage, hues: Hues, x: float, top: float) -> None:
    """A thread of water that drops from the distant ridge."""
    white = mix(hues.water[0], "#ffffff", 0.55)
    stops: list[Stop] = [(0.0, white), (0.7, white, 0.8), (1.0, white, 0.0)]
    data = f"M{num(x - 9)} {num(top)}q9 -7 18 0l8 230l-34 0Z"
    stage.paint("far", path(data, stage.canvas.linear(stops)))


def _cliff(stage: Stage, hues: Hues, edge: float, top: float, side: int) -> None:
    """A wall of rock from the page's side to `edge`, in facets, with hanging green."""
    rng, canvas = stage.fixed("cliff", side), stage.canvas
    rock = mix(hues.stone[1], hues.mist, 0.2)
    out = -80.0 if side < 0 else 1080.0
    rim: list[Point] = [(out, top - 26), (edge + side * 150, top - 12), (edge + side * 14, top)]
    for i in range(6):
        jut = 18 if i % 2 else -6
        rim.append((edge - side * (jut + 9 * i), top + 30 + i * 74))
    shape = open_curve(rim, 0.5) + f"L{num(rim[-1][0])} 1060L{num(out)} 1060Z"
    fill = canvas.linear_at(
        [(0, tone(rock, 0.05)), (0.3, rock), (1, mix(rock, hues.mist, 0.8))], 0, top, 0, top + 420
    )
    facets, x = "", edge - side * 70
    while -100 < x < 1100:
        w = rng.uniform(26, 70)
        y = top + rng.uniform(-30, 60)
        shade = tone(rock, rng.choice((-0.045, 0.035, -0.02)))
        slab = (
            f"M{num(x)} {num(y)}L{num(x + side * w)} {num(y - 16)}L{num(x + side * (w + 12))} "
            f"{num(y + 190)}L{num(x + side * 10)} {num(y + rng.uniform(150, 240))}Z"
        )
        facets += path(slab, canvas.linear_at([(0, shade), (1, shade, 0)], 0, y, 0, y + 210))
        x += side * w * 0.8
    facets += stroke(open_curve(rim, 0.5), mix(tone(rock, 0.09), hues.lit, 0.3), 9, opacity=0.7)
    stage.paint("mid", path(shape, fill), canvas.clipped(facets, shape))
    for dx in (10, 34, 78, 140, 190):
        green = mix(hues.leaf[1], hues.mist, 0.16)
        foot = top + rng.uniform(60, 190)
        stage.paint("mid", liana(rng, edge + side * dx, top - 8, foot, green, leaf=15))


def _cliffs(stage: Stage, hues: Hues) -> None:
    """The walls of the gorge on both sides, wooded, and the pillar at the bridge's far end."""
    outlook = stage.outlook
    focus, y = outlook.focus(MID), outlook.horizon
    room = y - outlook.ceiling(MID)
    for side, gap, lift in ((-1, 265.0, 0.2), (1, 190.0, 0.34)):
        edge, rng = focus + side * gap, stage.fixed("rim", side)
        if not -60 < edge < 1060:
            continue
        free = outlook.ceiling_at(edge + side * 120, 150, MID)
        top = max(y + 30 - room * lift, free + 110)
        tall = top - free
        for dx, share in ((250, 1.0), (60, 0.62), (160, 0.9)):
            h = min(170.0, tall) * share
            leaf = mix(hues.leaf[0], hues.leaf[1], rng.random())
            if h > 50:
                crown = dome(
                    stage.canvas,
                    rng,
                    edge + side * dx,
                    top - h * 0.5,
                    h * 0.62,
                    h * 0.46,
                    mix(leaf, hues.mist, 0.14),
                    hues.lit,
                )
                stage.paint("mid", crown)
        _cliff(stage, hues, edge, top, side)
        for dx, size in ((16, 54), (92, 80), (210, 70), (300, 84)):
            leaf = mix(hues.leaf[1], hues.mist, 0.12)
            fern = fern_clump(rng, edge + side * dx, top + 6, min(size, tall * 0.8), leaf)
            stage.paint("mid", fern)
    _far_rim(stage, hues, focus, y)
    veils(stage, "mid", hues.mist, (
        (focus, y + 150, 420, 70), (focus - 260, y + 220, 380, 70), (focus + 280, y + 210, 380, 70),
    ))  # fmt: skip


def _far_rim(stage: Stage, hues: Hues, x: float, y: float) -> None:
    """The far end of the bridge: a mossy pillar of rock with two posts, and a fall beside it."""
    canvas, rock = stage.canvas, mix(hues.stone[1], hues.mist, 0.42)
    top = y + 6
    shape = (
        f"M{num(x - 96)} {num(top)}Q{num(x)} {num(top - 16)} {num(x + 104)} {num(top)}"
        f"Q{num(x + 88)} {num(top + 90)} {num(x + 120)} {num(top + 330)}L{num(x - 120)} "
        f"{num(top + 330)}Q{num(x - 80)} {num(top + 100)} {num(x - 96)} {num(top)}Z"
    )
    fill = canvas.linear_at(
        [(0, tone(rock, 0.03)), (1, mix(rock, hues.mist, 0.95))], 0, top, 0, top + 190
    )
    stage.paint("mid", path(shape, fill))
    fall = f"M{num(x + 62)} {num(top)}q8 60 4 190l26 0q0 -130 -8 -188Z"
    white = mix(hues.water[0], "#ffffff", 0.5)
    stage.paint("mid", path(fall, canvas.linear([(0, white), (0.6, white, 0.7), (1, white, 0)])))
    rng = stage.fixed("far rim")
    for dx, size in ((-78, 40), (-44, 30), (44, 34), (84, 44)):
        leaf = mix(hues.leaf[1], hues.mist, 0.36)
        stage.paint("mid", fern_clump(rng, x + dx, top + 6, size, leaf))


def _bridge(stage: Stage, hues: Hues) -> None:
    """Planks that sag from the near cliff to the far one, with ropes to hold on to."""
    outlook = stage.outlook
    x0, y0 = 500 + (outlook.focus(STAGE) - 500) * 0.72, outlook.ground(EDGE) + 26
    x1, y1 = outlook.focus(STAGE), outlook.horizon + 16
    wood, rope = hues.wood, mix(hues.wood, hues.cloth[0], 0.55)

    def deck(at: float) -> tuple[float, float, float]:
        near = (1 - at) ** 1.7
        sag = 46 * (4 * at * (1 - at)) * (0.4 + near)
        return x1 + (x0 - x1) * near, y1 + (y0 - y1) * near + sag, 17 + 96 * near

    planks, shade = "", ""
    for i in range(PLANKS, -1, -1):
        x, y, half = deck(i / PLANKS)
        x2, y2, half2 = deck(min(1.0, (i + 0.72) / PLANKS))
        data = (
            f"M{num(x - half)} {num(y)}L{num(x + half)} {num(y)}L{num(x2 + half2)} {num(y2)}"
            f"L{num(x2 - half2)} {num(y2)}Z"
        )
        tint = mix(tone(wood, 0.04 if i % 2 else -0.015), hues.mist, 0.42 * i / PLANKS)
        planks += path(data, tint)
        shade += f"M{num(x - half)} {num(y + 2)}L{num(x + half)} {num(y + 2)}"
    under = stroke(shade, tone(wood, -0.14), 3, opacity=0.5)
    stage.paint("stage", planks, under, _ropes(deck, rope))
    _posts(stage, hues, deck, rope)


def _ropes(deck: Deck, rope: str) -> str:
    """The ropes underfoot and at hand on both sides, with the cords between them."""
    ropes = ""
    for side in (-1, 1):
        rail: list[Point] = []
        for i in range(PLANKS + 1):
            x, y, half = deck(i / PLANKS)
            rail.append((x + side * half * 1.04, y - half * 0.96))
            if i % 2 == 0:
                line = f"M{num(x + side * half)} {num(y)}L{num(rail[-1][0])} {num(rail[-1][1])}"
                ropes += stroke(line, rope, max(1.4, half * 0.04))
        ropes += stroke(open_curve(rail), tone(rope, 0.05), 4.5)
        base = [(x + side * h, y + 2) for x, y, h in (deck(i / 12) for i in range(13))]
        ropes += stroke(open_curve(base), tone(rope, -0.08), 3.5)
    return ropes


def _posts(stage: Stage, hues: Hues, deck: Deck, rope: str) -> None:
    """Posts at both ends; lamps burn on the near ones after sunset."""
    for side in (-1, 1):
        x, y, half = deck(1.0)
        post = f"M{num(x + side * half)} {num(y + 12)}l0 {num(-46)}"
        stage.paint("stage", stroke(post, mix(hues.bark, hues.mist, 0.3), 7))
        x, y, half = deck(0.0)
        post = f"M{num(x + side * half * 1.06)} {num(y + 26)}l{num(side * 3)} {num(-half * 1.28)}"
        stage.paint("stage", stroke(post, hues.bark, 17), stroke(post, tone(hues.bark, 0.06), 5))
        knot = f"M{num(x + side * half * 1.06 - 9)} {num(y - half * 0.9)}l20 5m-20 4l20 5"
        stage.paint("stage", stroke(knot, rope, 5))
        if late(stage):
            lamp = y - half * 1.3
            px = x + side * (half * 1.06 + 3)
            stage.paint("stage", stage.canvas.glow(px, lamp, 90, hues.glow, hues.lamp))
            flame = f"M{num(px - 9)} {num(lamp)}q9 -18 18 0q-2 18 -9 20q-7 -2 -9 -20Z"
            stage.paint("stage", path(flame, tone(hues.glow, 0.08)))


def _ledge(stage: Stage, hues: Hues) -> None:
    """The near cliff, on which everybody stands, with a trodden way to the bridge."""
    outlook, canvas = stage.outlook, stage.canvas
    y = outlook.ground(EDGE) + 26
    rock = hues.stone[1]
    rim = [(-60.0, y - 30), (150, y - 8), (330, y + 6), (500, y + 10), (680, y + 6), (860, y - 10),
           (1060, y - 34)]  # fmt: skip
    stage.paint(
        "stage",
        path(
            open_curve(rim) + "L1060 1060L-60 1060Z",
            canvas.linear_at([(0, tone(rock, 0.04)), (1, tone(rock, -0.08))], 0, y, 0, y + 60),
        ),
    )
    height = land(stage, "stage", y + 20, hues.ground[0], "ledge", amplitude=8, deepen=0.13)
    x0 = 500 + (outlook.focus(STAGE) - 500) * 0.72
    walk = winding_path(stage, (x0, height(x0) - 16), 500, widths=(196, 380), bend=30)
    lay_path(stage, "stage", walk, mix(hues.path, hues.ground[0], 0.25), "walk", y)
    region = (0.0, y + 30, 1000.0, 950 - y)
    grass(
        stage,
        "stage",
        region,
        hues.ground[1],
        "ledge",
        spacing=40,
        limit=110,
        keep=lambda a, b: abs(a - 500) > 190,
    )
    thicket(stage, hues, 0.44, lane=390, tall=0.85)
    undergrowth(stage, hues, region, lane=240, limit=30)


def _macaws(stage: Stage) -> None:
    outlook, rng = stage.outlook, stage.loose("macaws")
    x, y = outlook.focus(MID), outlook.horizon
    for dx, dy, size, colour in ((-150, 62, 0.62, "#ef4f48"), (120, 40, 0.5, "#3f9ad6"),
                                 (-70, 120, 0.44, "#f0a63c")):  # fmt: skip
        px, py = x + dx + rng.uniform(-24, 24), y - dy
        if outlook.clear(px, py, MID, 60) and py > outlook.ceiling(MID) + 30:
            art = macaw(stage, colour)
            stage.paint(
                "mid", placed(art, px, py, scale=size, turn=-12, mirror=-1 if dx > 0 else 1)
            )
