"""The star garden: curling ferns, lantern pods and star flowers along a path of shining stones."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.ground import grass, land
from stories.illustrator.scenes.heavens import (
    beside_text,
    comet,
    halo,
    planet,
    sky_wash,
    starry,
    text_share,
)
from stories.illustrator.scenes.outlook import FAR, MID, SKY, STAGE
from stories.illustrator.scenes.space_adventure.hues import HUES, Hues
from stories.illustrator.scenes.space_adventure.terrain import bulb_plant, spiral_fern, star_flower
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay

_MEADOW = {
    TimeOfDay.MORNING: "#b5dcc0",
    TimeOfDay.DAY: "#93d3a6",
    TimeOfDay.DUSK: "#75609f",
    TimeOfDay.NIGHT: "#375797",
}
"""Grass of the garden by time of day."""


def build(stage: Stage) -> None:
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    _sky(stage, hues)
    _islands(stage, hues)
    _grove(stage, hues)
    _garden(stage, hues)
    _frame(stage, hues)


def _sky(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    horizon, foot = outlook.horizon, outlook.horizon + 30
    stage.paint("sky", sky_wash(canvas, hues.sky, foot, hold=text_share(stage, foot)))
    focus, top = outlook.focus(SKY), outlook.ceiling(SKY)
    for x, y, reach, colour in (
        (240.0, horizon * 0.4, 360.0, hues.mist[1]),
        (800.0, horizon * 0.7, 340.0, hues.mist[0]),
    ):
        stage.paint("sky", halo(stage, x, max(y, top + reach * 0.6), reach, colour, 0.4))
    stage.paint("sky", starry(stage, (0, 0, 1000, horizon - 60), hues.star, spacing=40, big=8))
    r = min(62.0, (horizon - top) * 0.27)
    side = -1 if focus > 500 else 1
    x, y = beside_text(stage, focus + side * 310, r * 1.85), top + r * 1.3
    rose, gold, blue = hues.crystals
    stage.paint("sky", canvas.glow(x, y, r * 2.4, hues.glow, 0.3))
    stage.paint("sky", planet(canvas, x, y, r, gold, bands=rose, ring=tone(blue, 0.1)))
    x = beside_text(stage, focus - side * 190, 22)
    stage.paint("sky", planet(canvas, x, top + r * 0.7, r * 0.35, blue))
    if outlook.clear(focus, top, SKY, 60):
        stage.paint("sky", comet(canvas, focus, top + 10, 90, hues.star))


def _islands(stage: Stage, hues: Hues) -> None:
    """Floating islands with small trees, and a soft ridge behind the garden."""
    canvas, outlook = stage.canvas, stage.outlook
    focus, horizon = outlook.focus(FAR), outlook.horizon
    top = outlook.ceiling(FAR)
    for at, rise, full in ((-20, 0.55, 120), (150, 0.30, 70), (-210, 0.22, 60)):
        w = full * min(1.0, (horizon - top) / 250)
        x, y = focus + at, horizon - (horizon - top) * rise
        rock = smooth(
            [
                (-w, 0),
                (-w * 0.5, 10),
                (w * 0.5, 8),
                (w, 0),
                (w * 0.5, w * 0.42),
                (0, w * 0.85),
                (-w * 0.45, w * 0.4),
            ],
            0.8,
        )
        art = path(rock, canvas.linear([(0, hues.mid[1]), (1, hues.mid[0])]))
        art += ellipse(0, 0, w, w * 0.17, canvas.form(mix(hues.leaf, hues.far[1], 0.35), 0.08))
        rng = stage.fixed("island", at)
        for dx, h in ((-w * 0.42, w * 0.7), (w * 0.1, w * 0.95), (w * 0.5, w * 0.55)):
            leaf = mix(rng.choice(hues.crystals), hues.far[1], 0.3)
            art += stroke(
                f"M{num(dx)} 2L{num(dx)} {num(-h * 0.5)}", mix(hues.mid[0], hues.frame, 0.3), 5
            )
            art += circle(dx, -h * 0.66, h * 0.3, canvas.form(leaf, 0.12))
        stage.paint("far", canvas.glow(x, y + w * 0.3, w * 1.4, hues.glow, 0.22), placed(art, x, y))
    land(
        stage, "far", horizon - 8, mix(hues.far[0], hues.leaf, 0.25), "far", amplitude=22, base=1.7
    )


def _grove(stage: Stage, hues: Hues) -> None:
    """Tall plants that stand back from the path and leave the middle open."""
    canvas, outlook = stage.canvas, stage.outlook
    y, focus = outlook.horizon + 40, outlook.focus(MID)
    height = land(
        stage, "mid", y, mix(_MEADOW[stage.light.time], hues.mid[1], 0.3), "grove", amplitude=14
    )
    room = y - outlook.ceiling(MID)
    for at, h, kind in (
        (-455, 300, "fern"),
        (-360, 220, "pod"),
        (-285, 130, "flower"),
        (-205, 120, "pod"),
        (205, 130, "flower"),
        (275, 140, "pod"),
        (365, 270, "fern"),
        (450, 230, "pod"),
        (-120, 74, "flower"),
        (110, 84, "pod"),
    ):
        x = focus + at
        if not -60 < x < 1060:
            continue
        rng, tall = stage.fixed("grove", at), min(h, room * 0.92)
        foot = height(x) + 16
        if kind == "fern":
            fern = spiral_fern(
                x, foot, tall, mix(hues.leaf, hues.crystals[2], 0.25), 1 if at < 0 else -1
            )
            stage.paint("mid", fern)
        elif kind == "pod":
            stage.paint("mid", bulb_plant(canvas, rng, x, foot, tall, hues))
        else:
            stage.paint("mid", star_flower(canvas, rng, x, foot, tall, hues))


def _garden(stage: Stage, hues: Hues) -> None:
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.loose("garden")
    y = outlook.ground(0.30)
    green = _MEADOW[stage.light.time]
    height = land(stage, "stage", y, green, "garden", amplitude=14, deepen=0.13)
    x0 = outlook.focus(STAGE)
    for i in range(9):
        t = i / 8
        py = height(x0) + 16 + (980 - y) * t**1.25
        px = x0 + (510 - x0) * t + 46 * (1 if i % 2 else -1) * t
        w = 20 + 58 * t
        if outlook.clear(px, py, STAGE):
            stage.paint("stage", canvas.glow(px, py, w * 1.7, hues.glow, 0.35))
            stage.paint("stage", ellipse(px, py + 4, w, w * 0.3, tone(green, -0.14)))
            stage.paint(
                "stage",
                ellipse(px, py, w, w * 0.28, canvas.form(mix(hues.lit, hues.glow, 0.4), 0.07)),
            )
    region = (0.0, y + 30, 1000.0, 960 - y)
    grass(stage, "stage", region, green, "garden", spacing=46)
    for px, py in stage.scatter(
        "stage", region, 92, "blossoms", limit=30, keep=lambda a, b: abs(a - 500) > 170
    ):
        size = outlook.size_at(py)
        draw = star_flower if rng.random() < 0.6 else bulb_plant
        stage.paint("stage", draw(canvas, rng, px, py, 62 * size, hues))


def _frame(stage: Stage, hues: Hues) -> None:
    dark = mix(hues.frame, hues.leaf, 0.22)
    rng = stage.fixed("frame")
    for x, h, side in ((-14, 330, 1), (60, 190, 1), (1014, 350, -1), (940, 200, -1)):
        if stage.outlook.clear(x + 60 * side, 860, 0, 40):
            stage.paint("frame", spiral_fern(x, 1030, h, dark, side))
    for x, h in ((110, 120), (890, 130), (20, 96), (985, 110)):
        if stage.outlook.clear(x, 900, 0, 40):
            stage.paint("frame", bulb_plant(stage.canvas, rng, x, 1020, h, hues))
