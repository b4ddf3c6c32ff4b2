"""The jungle path: a roof of leaves, giant trunks, lianas and shafts of light on ferns."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import ellipse, path, placed
from stories.illustrator.scenes.greenery import blade, fern_clump
from stories.illustrator.scenes.ground import grass, land, lay_path, pebble, winding_path
from stories.illustrator.scenes.hour_sky import Hues, air, paint_sky, sunbeams, weathered
from stories.illustrator.scenes.jungle_expedition.fauna import butterfly, sloth
from stories.illustrator.scenes.jungle_expedition.hues import HUES
from stories.illustrator.scenes.jungle_expedition.trees import gate, giant, hanging, roof
from stories.illustrator.scenes.jungle_expedition.undergrowth import (
    corner_leaves,
    thicket,
    undergrowth,
)
from stories.illustrator.scenes.layout import SIDES
from stories.illustrator.scenes.outlook import FAR, MID, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, valley

MORPHO = "#4fa3e8"


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, (hues.far[1], hues.far[0], hues.mist, hues.sky[3]))
    _depths(stage, hues)
    _trunks(stage, hues)
    roof(stage, hues)
    hanging(stage, hues, (70, 150, 290, 420, 640, 760, 880, 950), 190)
    _light(stage, hues)
    _floor(stage, hues)
    fireflies(stage, "stage", (40, stage.outlook.horizon - 130, 920, 420))
    corner_leaves(stage, hues)


def _depths(stage: Stage, hues: Hues) -> None:
    """The glow at the end of the path, and pale trunks in it."""
    outlook, canvas = stage.outlook, stage.canvas
    y, x = outlook.horizon, outlook.focus(FAR)
    stage.paint("sky", canvas.glow(outlook.focus(1.0), y - 70, 360, hues.halo, 0.85))
    rng = stage.fixed("thin trunks")
    for i in range(15):
        px = -40 + i * 78 + rng.uniform(-24, 24)
        if abs(px - x) < 60 or not _free(stage, px, 10):
            continue
        w = rng.uniform(5, 12)
        shade = mix(hues.leaf[0], hues.mist, rng.uniform(0.3, 0.6))
        stage.paint(
            "far",
            path(
                f"M{num(px - w)} {num(y + 20)}L{num(px - w * 0.6)} -60L{num(px + w * 0.6)} -60"
                f"L{num(px + w)} {num(y + 20)}Z",
                shade,
            ),
        )
    rise = min(230.0, (y - outlook.ceiling(FAR)) * 0.8)
    for key, lift, leaf in (("pale", 1.0, hues.far[0]), ("green", 0.72, hues.far[1])):
        crowns(
            stage,
            "far",
            y + 16,
            rise * lift,
            mix(leaf, hues.leaf[0], 0.25),
            hues.lit,
            key,
            step=112,
            palms=0.45,
            profile=valley(x, 0.25, half=190),
        )
        air(stage, "far", hues.mist, y - 120, y + 30, 0.4)


def _free(stage: Stage, x: float, w: float) -> bool:
    """Whether a trunk of half-width `w` would stand outside a text at the side."""
    outlook = stage.outlook
    return outlook.box.side not in SIDES or outlook.clear(x, outlook.box.y + 60, MID, w + 40)


def _trunks(stage: Stage, hues: Hues) -> None:
    """Giants on both sides of the path, nearer ones darker, ferns at their feet."""
    outlook, rng = stage.outlook, stage.fixed("ferns")
    base, focus = outlook.ground(0.10), outlook.focus(MID)
    land(
        stage, "mid", outlook.ground(0.04), mix(hues.ground[0], hues.mist, 0.3), "mid", amplitude=8
    )
    for dx, w in ((-205, 15), (178, 17), (-330, 26), (306, 24), (450, 33), (-470, 36)):
        x = focus + dx
        if -80 < x < 1080 and _free(stage, x, w):
            fade = 0.5 - abs(dx) / 1200
            giant(
                stage,
                "mid",
                stage.fixed("giant", dx),
                x,
                base - 14 + abs(dx) * 0.05,
                w,
                hues,
                fade=fade,
            )
    for dx, size in ((-250, 78), (-150, 60), (134, 66), (232, 84), (380, 96), (-400, 92)):
        leaf = mix(hues.leaf[1], hues.mist, 0.16)
        stage.paint("mid", fern_clump(rng, focus + dx, base + 14, size, leaf))
    _sloth(stage, hues)


def _sloth(stage: Stage, hues: Hues) -> None:
    """A sloth under a bough beside the light."""
    outlook = stage.outlook
    x, y = (
        outlook.focus(MID) + (190 if outlook.focus_page < 600 else -210),
        outlook.ceiling(MID) + 92,
    )
    beside = outlook.box.side in SIDES and not outlook.clear(x, y, MID, 190)
    if outlook.horizon - y < 130 or beside:
        return
    bark = mix(hues.bark, hues.deep, 0.25)
    bough = (
        f"M{num(x - 150)} {num(y - 22)}Q{num(x - 40)} {num(y + 4)} {num(x + 60)} {num(y)}"
        f"Q{num(x + 130)} {num(y - 4)} {num(x + 168)} {num(y - 34)}Q{num(x + 128)} {num(y + 6)} "
        f"{num(x + 60)} {num(y + 10)}Q{num(x - 40)} {num(y + 16)} {num(x - 150)} {num(y)}Z"
    )
    leaves = ""
    for at, dy, first in ((166, -32, -70), (120, -14, -20), (-148, -12, 110), (-118, -4, 60)):
        for turn in (0, 46, 92):
            leaves += blade(x + at, y + dy, 46, 12, first + turn)
    leaf = mix(hues.leaf[1], hues.deep, 0.35)
    stage.paint("mid", path(bough, stage.canvas.form(bark, 0.08)), path(leaves, leaf))
    stage.paint("mid", placed(sloth(stage), x, y + 4, scale=0.9))


def _light(stage: Stage, hues: Hues) -> None:
    """Beams that fall through the roof beside the landmark."""
    outlook = stage.outlook
    strength = 0.16 if stage.light.dark else 0.5
    top = outlook.ceiling(MID) + 20
    x = outlook.focus(MID) + stage.loose("beams").uniform(-30, 60)
    if outlook.box.side in SIDES and not outlook.clear(x, top, MID, 120):
        return
    sunbeams(stage, "mid", x, top, outlook.ground(0.62), strength)


def _floor(stage: Stage, hues: Hues) -> None:
    outlook, rng = stage.outlook, stage.loose("floor")
    y, x = outlook.ground(0.13), outlook.focus(STAGE)
    ground = mix(hues.ground[0], hues.ground[1], 0.35)
    height = land(stage, "stage", y, ground, "floor", amplitude=9, tilt=-12, deepen=0.14)
    bend = rng.uniform(-50, 50)
    walk = winding_path(stage, (x, height(x) + 2), 500 + bend, widths=(30, 420), bend=84)
    lay_path(stage, "stage", walk, hues.path, "walk", y)
    pools = stage.canvas.radial([(0, hues.halo, 0.6), (1, hues.halo, 0)])
    for dx, share, w in ((-40, 0.4, 120), (90, 0.62, 150), (-150, 0.8, 130)):
        stage.paint("stage", ellipse(x + dx, outlook.ground(share), w, w * 0.2, pools))
    thicket(stage, hues, 0.16, lane=170)
    gate(stage, hues, outlook.ground(0.36), w=46)
    thicket(stage, hues, 0.46, lane=330, tall=1.15)
    region = (0.0, y + 18, 1000.0, 960 - y)
    grass(
        stage,
        "stage",
        region,
        hues.ground[1],
        "floor",
        spacing=42,
        limit=110,
        keep=lambda a, b: abs(a - 500) > 150 + (b - y) * 0.3,
    )
    undergrowth(stage, hues, region, lane=170, limit=44)
    for px, py in stage.scatter("stage", region, 130, "stones", limit=10):
        size = 9 * outlook.size_at(py)
        stage.paint("stage", pebble(stage.canvas, rng, px, py, size, hues.stone[0]))
    _butterflies(stage, hues)


def _butterflies(stage: Stage, hues: Hues) -> None:
    """Blue butterflies in the beams; at night they glow a little."""
    outlook = stage.outlook
    rng, x, y = stage.loose("butterflies"), outlook.focus(STAGE), outlook.horizon
    for dx, dy, size in ((-60, -40, 0.62), (44, -96, 0.5), (96, 18, 0.72)):
        px, py = x + dx + rng.uniform(-20, 20), y + dy
        if outlook.clear(px, py, STAGE, 30):
            stage.paint("stage", stage.canvas.glow(px, py, 42, tone(hues.halo, 0.02), 0.4))
            art = butterfly(stage, MORPHO)
            stage.paint("stage", placed(art, px, py, scale=size, turn=rng.uniform(-24, 24)))
