"""The treetops: a platform in the highest crown above a sea of leaves, toucans on its rail."""

import itertools

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import circle, path, placed, rect, stroke
from stories.illustrator.scenes.greenery import fern_clump, liana
from stories.illustrator.scenes.ground import shadow
from stories.illustrator.scenes.heavens import halo
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    covered,
    drift,
    late,
    paint_sky,
    veils,
    weathered,
)
from stories.illustrator.scenes.jungle_expedition.fauna import macaw, toucan
from stories.illustrator.scenes.jungle_expedition.hues import HUES
from stories.illustrator.scenes.jungle_expedition.trees import giant
from stories.illustrator.scenes.jungle_expedition.undergrowth import corner_leaves, top_leaves
from stories.illustrator.scenes.outlook import FAR, MID, SKY, STAGE
from stories.illustrator.scenes.sky import fireflies, moon
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, dome

DECK = 0.30  # share of the ground where the platform begins
BOARDS = 9


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = mix(hues.wood, hues.cloth[0], 0.62)
    paint_sky(stage, hues.sky, stars=stage.light.dark)
    _disc(stage, hues)
    drift(stage, hues.cloud, count=4, opacity=0.4 if late(stage) else 0.85, lowest=90)
    _sea(stage, hues)
    _crown(stage, hues)
    _deck(stage, hues)
    _rail(stage, hues)
    fireflies(stage, "stage", (60, stage.outlook.horizon - 40, 880, 260))
    corner_leaves(stage, hues, tall=0.8)
    top_leaves(stage, hues)


def _disc(stage: Stage, hues: Hues) -> None:
    """The great sun or moon that stands on the horizon of leaves."""
    outlook, canvas = stage.outlook, stage.canvas
    if covered(stage):
        return
    horizon = outlook.horizon
    r = min(118.0, (horizon - outlook.ceiling(SKY)) * 0.4)
    x, y = outlook.focus(SKY), horizon - r * 0.75
    stage.paint("sky", halo(stage, x, y, r * 3.4, hues.halo, 0.75))
    if stage.light.dark:
        stage.paint("sky", moon(canvas, x, y, r, hues.disc))
        return
    stops = [(0, hues.disc), (0.85, hues.disc), (1, mix(hues.disc, hues.halo, 0.7))]
    stage.paint("sky", circle(x, y, r, canvas.radial(stops)))
    stage.paint(
        "sky", circle(x, y, r * 1.16, "none", stroke=hues.disc, stroke_width=4, opacity=0.5)
    )


def _sea(stage: Stage, hues: Hues) -> None:
    """Crowns to the horizon, row before row, with mist in their valleys and hills behind."""
    outlook, canvas = stage.outlook, stage.canvas
    y = outlook.horizon
    depth = outlook.ground(DECK) - y
    hills: list[Point] = [(-60, y - 30), (120, y - 62), (300, y - 20), (520, y - 34),
                          (720, y - 76), (860, y - 30), (1060, y - 54)]  # fmt: skip
    pale = mix(hues.far[0], hues.sky[3], 0.45)
    stage.paint("far", path(open_curve(hills) + "L1060 1060L-60 1060Z", pale))
    air(stage, "far", hues.mist, y - 60, y + 16, 0.6)
    rows = ((0.02, 26.0, 62.0, 0.72), (0.2, 36.0, 76.0, 0.5), (0.44, 50.0, 96.0, 0.28))
    for share, ry, step, fade in rows:
        rng, row = stage.fixed("row", share), y + depth * share
        layer = "far" if share < 0.3 else "mid"
        leaf = mix(hues.leaf[0], hues.far[0], fade)
        stage.paint(layer, rect(-60, row, 1120, 1060 - row, tone(leaf, -0.03)))
        for i in range(int(1140 / step) + 1):
            x = -40 + i * step + rng.uniform(-12, 12)
            lift = rng.uniform(-0.5, 0.6) * ry
            shade = tone(leaf, rng.uniform(-0.025, 0.025))
            stage.paint(layer, dome(canvas, rng, x, row + lift, step * 0.66, ry, shade, hues.lit))
        veils(stage, layer, hues.mist, (
            (rng.uniform(100, 400), row + ry, 260, 20), (rng.uniform(560, 900), row + ry, 300, 22),
        ))  # fmt: skip
    base = y + depth * 0.2
    focus = outlook.focus(FAR)
    for dx, h in ((-280, 150), (190, 110), (330, 176)):
        top = max(base - h, outlook.ceiling_at(focus + dx, 110, FAR) + 30)
        rng, leaf = stage.fixed("tall", dx), mix(hues.leaf[0], hues.far[0], 0.3)
        if base - top < 50:
            continue
        trunk = f"M{num(focus + dx)} {num(base + 20)}L{num(focus + dx + 4)} {num(top)}"
        stage.paint("far", stroke(trunk, mix(hues.bark, hues.mist, 0.4), 9))
        for ox, oy, rx in ((-44, 12, 58), (46, 16, 54), (2, 0, 74)):
            stage.paint(
                "far", dome(canvas, rng, focus + dx + ox, top + oy, rx, rx * 0.36, leaf, hues.lit)
            )


def _crown(stage: Stage, hues: Hues) -> None:
    """The platform's own tree: its trunk at one side with boughs, and near crowns below."""
    outlook, canvas = stage.outlook, stage.canvas
    y = outlook.ground(DECK)
    crowns(
        stage,
        "mid",
        y + 14,
        (y - outlook.horizon) * 0.9,
        mix(hues.leaf[1], hues.mist, 0.08),
        hues.lit,
        "near",
        step=112,
        palms=0.2,
    )
    side = 1 if outlook.focus_page < 620 else -1
    x = 500 + side * 452.0
    if not outlook.clear(x, 300, MID, 50) and outlook.box.h > 300:
        return
    rng = stage.fixed("own tree")
    giant(stage, "stage", rng, x, outlook.ground(DECK + 0.12), 38, hues)
    low = outlook.ceiling(STAGE)
    bough = (
        f"M{num(x)} {num(low + 70)}Q{num(x - side * 90)} {num(low + 50)} "
        f"{num(x - side * 150)} {num(low + 22)}"
    )
    if outlook.clear(x - side * 100, low + 60, STAGE, 0):
        stage.paint("stage", stroke(bough, hues.bark, 17))
        for dx, dy, rx in ((150, 16, 66), (86, 30, 72), (30, 40, 60)):
            leaf = mix(hues.leaf[1], hues.leaf[2], 0.4)
            crown = dome(canvas, rng, x - side * dx, low + dy + 14, rx, 28, leaf, hues.lit)
            stage.paint("stage", crown)
        lamp = (x - side * 112, low + 60.0)
        stage.paint("stage", _lantern(stage, hues, *lamp))


def _lantern(stage: Stage, hues: Hues, x: float, y: float) -> str:
    """A lantern on a cord below the bough at (x, y)."""
    art = stroke("M0 -20L0 26", hues.bark, 2.4) + stage.canvas.glow(0, 42, 78, hues.glow, hues.lamp)
    art += rect(-11, 26, 22, 30, mix(hues.glow, "#fff6d8", 0.4), rx=7)
    art += rect(-13, 23, 26, 7, hues.cloth[1], rx=3) + rect(-13, 53, 26, 6, hues.cloth[1], rx=3)
    return placed(art, x, y)


def _deck(stage: Stage, hues: Hues) -> None:
    """A round platform of boards on boughs; everybody stands on it."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("boards")
    y, wood = outlook.ground(DECK), hues.wood
    edge = f"M-60 {num(y + 56)}Q60 {num(y + 4)} 500 {num(y)}Q940 {num(y + 4)} 1060 {num(y + 56)}"
    outline = edge + "L1060 1060L-60 1060Z"
    lit = mix(tone(wood, 0.07), hues.halo, 0.22)
    fill = canvas.linear_at([(0, lit), (0.4, wood), (1, tone(wood, -0.07))], 0, y, 0, 1000)
    boards, height = "", 1000 - y
    for i in range(BOARDS + 1):
        at = y + height * (i / BOARDS) ** 1.35
        boards += stroke(
            f"M-60 {num(at + 10)}Q500 {num(at - 8)} 1060 {num(at + 10)}",
            tone(wood, -0.1),
            3 + 0.4 * i,
            opacity=0.6,
        )
        for _ in range(3):
            x, down = rng.uniform(0, 1000), height * 0.1 * (0.4 + i / BOARDS)
            boards += stroke(
                f"M{num(x)} {num(at + 8)}l{num((x - 500) * 0.03)} {num(down)}",
                tone(wood, -0.1),
                2.6,
                opacity=0.5,
            )
    rim = f"{edge}l0 40Q500 {num(y + 60)} -60 {num(y + 96)}Z"
    stage.paint("stage", placed(path(rim, tone(wood, -0.13)), 0, -6))
    stage.paint("stage", path(outline, fill), canvas.clipped(boards, outline))
    stage.paint("stage", stage.grain("stage", outline, (-20, y, 1040, height), wood, "boards"))
    stage.paint("stage", stroke(edge, tone(wood, 0.1), 5, opacity=0.7))
    for x, share, size in ((96, 0.44, 60.0), (905, 0.48, 66.0)):
        foot = outlook.ground(share)
        if outlook.clear(x, foot - 60, STAGE, 40):
            stage.paint("stage", shadow(canvas, x, foot, 56, stage.light.shadow, 0.3))
            stage.paint("stage", fern_clump(rng, x, foot - 22, size, hues.leaf[1]))
            pot = f"M{num(x - 26)} {num(foot - 30)}l6 32q20 7 40 0l6 -32Z"
            stage.paint("stage", path(pot, canvas.form(hues.cloth[1], 0.09)))


def _rail(stage: Stage, hues: Hues) -> None:
    """Posts with two ropes along the far edge; two toucans and a vine sit on them."""
    outlook, rng = stage.outlook, stage.fixed("rail")
    y, rope = outlook.ground(DECK), mix(hues.wood, hues.cloth[0], 0.5)
    h = min(92.0, (1000 - outlook.horizon) * 0.2)
    posts = [
        (x, y + 2 + 54 * (abs(x - 500) / 560) ** 2.2) for x in (-30, 150, 330, 510, 690, 870, 1040)
    ]
    for share, width in ((0.92, 5.0), (0.5, 4.0)):
        line = ""
        for (ax, ay), (bx, by) in itertools.pairwise(posts):
            top = ay - h * share
            line += (
                f"M{num(ax)} {num(top)}Q{num((ax + bx) / 2)} "
                f"{num((top + by - h * share) / 2 + 18)} {num(bx)} {num(by - h * share)}"
            )
        stage.paint(
            "stage", stroke(line, tone(rope, -0.08), width + 1.5), stroke(line, rope, width)
        )
    for x, foot in posts:
        post = f"M{num(x)} {num(foot + 4)}L{num(x)} {num(foot - h)}"
        stage.paint("stage", stroke(post, hues.bark, 13), stroke(post, tone(hues.bark, 0.06), 4))
        stage.paint("stage", liana(rng, x, foot - h, foot - h * 0.2, hues.leaf[1], leaf=10))
    focus = outlook.focus(STAGE)
    for dx, mirror in ((62, -1), (-30, 1)):
        x, foot = min(posts, key=lambda post: abs(post[0] - focus - dx * 2))
        art = placed(toucan(stage), x + dx * 0.35, foot - h * 0.92 - 6, scale=0.66, mirror=mirror)
        stage.paint("stage", art)
    loose = stage.loose("macaws")
    for dx, dy, size in ((-190, 96, 0.5), (-120, 64, 0.36)):
        px, py = outlook.focus(MID) + dx, outlook.horizon - dy + loose.uniform(-14, 14)
        if outlook.clear(px, py, MID, 50):
            stage.paint("mid", placed(macaw(stage), px, py, scale=size, turn=-10))
