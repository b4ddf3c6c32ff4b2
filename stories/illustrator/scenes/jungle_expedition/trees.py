"""What grows in the jungle: giant trunks, a roof of leaves, lianas."""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import ellipse, path, stroke
from stories.illustrator.scenes.greenery import (
    blade,
    leaf_fringe,
    liana,
)
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import Hues
from stories.illustrator.scenes.layout import SIDES
from stories.illustrator.scenes.outlook import DEPTHS
from stories.illustrator.scenes.stage import Stage


def giant(
    stage: Stage,
    layer: str,
    rng: Random,
    x: float,
    foot: float,
    w: float,
    hues: Hues,
    *,
    fade: float = 0.0,
    top: float = -70.0,
) -> None:
    """A trunk of half-width `w` on buttress roots that leaves the page at the top."""
    canvas = stage.canvas
    bark = mix(hues.bark, hues.mist, fade)
    stage.paint(layer, cast_shade(stage, layer, x + w * 0.6, foot + w * 0.2, w * 3.4))
    stage.paint(layer, _buttresses(canvas, x, foot, w, bark))
    outline = (
        f"M{num(x - w * 1.2)} {num(foot + w * 0.2)}Q{num(x - w * 0.62)} {num(foot - w * 1.6)} "
        f"{num(x - w * 0.55)} {num(top)}L{num(x + w * 0.55)} {num(top)}"
        f"Q{num(x + w * 0.62)} {num(foot - w * 1.6)} {num(x + w * 1.2)} {num(foot + w * 0.2)}Z"
    )
    fill = canvas.linear(
        [(0, mix(tone(bark, 0.05), hues.lit, 0.16)), (0.4, bark), (1, tone(bark, -0.08))],
        (0, 0, 1, 0),
    )
    ridges = ""
    for i in range(8):
        at = (i - 3.5) / 4.4 * w * 0.6
        wave = rng.uniform(-5, 5)
        ridges += (
            f"M{num(x + at)} {num(top)}Q{num(x + at + wave)} {num(foot - w * 3)} "
            f"{num(x + at * 1.7)} {num(foot)}"
        )
    stage.paint(layer, path(outline, fill))
    lines = stroke(ridges, tone(bark, -0.055), max(1.6, w * 0.05), opacity=0.5)
    stage.paint(layer, canvas.clipped(lines, outline))
    stage.paint(layer, _moss(rng, x, foot, w, mix(hues.leaf[1], hues.lit, 0.2)))


def _moss(rng: Random, x: float, foot: float, w: float, moss: str) -> str:
    """Cushions of moss on a trunk."""
    art = ""
    for dy, size in ((1.0, 0.9), (2.6, 0.6), (4.4, 0.5)):
        side = rng.choice((-1, 1)) * w * 0.6
        art += ellipse(x + side, foot - w * dy, w * size * 0.6, w * 0.16, moss, opacity=0.55)
    return art


def _buttresses(canvas: Canvas, x: float, foot: float, w: float, bark: str) -> str:
    """Roots like walls that hold a giant up."""
    art = ""
    for side, reach, lift in ((-1, 2.9, 3.2), (1, 2.7, 2.8), (-1, 1.7, 4.4), (1, 1.5, 4.8)):
        root = (
            f"M{num(x + side * w * 0.3)} {num(foot - w * lift)}Q{num(x + side * w * 0.9)} "
            f"{num(foot - w * 0.7)} {num(x + side * w * reach)} {num(foot + w * 0.24)}"
            f"Q{num(x + side * w)} {num(foot + w * 0.36)} {num(x)} {num(foot + w * 0.2)}Z"
        )
        art += path(root, canvas.form(tone(bark, -0.02 * (1 + side)), 0.08))
    return art


def roof(stage: Stage, hues: Hues, *, sag: float = 90.0) -> None:
    """A dark roof of leaves over the whole page, deep enough for a text in cream."""
    outlook, canvas = stage.outlook, stage.canvas
    rng, depth = stage.fixed("roof"), DEPTHS["mid"]
    low, size = outlook.ceiling(depth), outlook.scale(depth)
    box = outlook.box
    rim: list[Point] = []
    for i in range(23):
        x = -60 + i * 51.0
        arch = abs(x - outlook.focus(depth)) / 500
        y = low + 8 + sag * min(1.2, arch) ** 1.6 + rng.uniform(-12, 14)
        px = 500 + (x - 500) * size
        if box.side in SIDES and box.x - 60 < px < box.x + box.w + 60:
            y = min(y, outlook.horizon + (box.y - 40 - outlook.horizon) / size)
        rim.append((x, y))
    dark = hues.deep
    shape = open_curve(rim, 0.8) + "L1120 -80L-60 -80Z"
    back = leaf_fringe(rng, rim, 62, (tone(dark, 0.05), tone(dark, 0.02)))
    stage.paint(
        "mid",
        back,
        path(shape, canvas.linear_at([(0, tone(dark, -0.02)), (1, dark)], 0, -60, 0, low)),
    )
    tiers = ""
    for share, shade in ((0.92, 0.016), (0.66, 0.004), (0.42, -0.008), (0.2, -0.02)):
        line = [(x + rng.uniform(-20, 20), y * share + rng.uniform(-16, 16)) for x, y in rim]
        colour = tone(dark, shade)
        tiers += leaf_fringe(rng, line, 74, (colour,)) + path(
            open_curve(line, 0.8) + "L1120 -80L-60 -80Z", tone(dark, shade - 0.006)
        )
    stage.paint("mid", canvas.clipped(tiers, shape))
    shine = "".join(
        blade(x + rng.uniform(-24, 24), y - rng.uniform(2, 22), 42, 9, rng.uniform(50, 130))
        for x, y in rim
    )
    stage.paint("mid", path(shine, mix(tone(dark, 0.05), hues.lit, 0.12)))


def hanging(stage: Stage, hues: Hues, xs: tuple[float, ...], reach: float) -> None:
    """Lianas that hang from the roof or from above the page, at the given x of the middle layer."""
    outlook, rng = stage.outlook, stage.fixed("lianas")
    low = outlook.ceiling(DEPTHS["mid"])
    for x in xs:
        drop = low + reach * rng.uniform(0.5, 1.0)
        if outlook.box.side in SIDES and not outlook.clear(x, low + 80, DEPTHS["mid"], 40):
            continue
        colour = mix(hues.leaf[2], hues.deep, rng.uniform(0.2, 0.5))
        stage.paint("mid", liana(rng, x, low - 20, drop, colour, leaf=13))


def gate(stage: Stage, hues: Hues, foot: float, *, w: float = 40.0) -> None:
    """A great trunk at each edge of the page, where no text stands."""
    for x, thick in ((14.0, w), (990.0, w * 1.1)):
        if stage.outlook.clear(x, 320, DEPTHS["stage"], pad=thick + 16):
            giant(stage, "stage", stage.fixed("gate", x), x, foot, thick, hues)
