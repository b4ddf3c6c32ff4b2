"""What grows near the viewer in the jungle: ferns, broad leaves, flowers, dark cropped leaves."""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, path, placed, stroke
from stories.illustrator.scenes.greenery import blade, broad_leaf, fern_clump, liana, monstera
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import Hues
from stories.illustrator.scenes.outlook import DEPTHS, FRAME
from stories.illustrator.scenes.stage import Region, Stage


def undergrowth(
    stage: Stage, hues: Hues, region: Region, *, lane: float = 190.0, limit: int = 26
) -> None:
    """Ferns, small broad leaves and flowers on the ground, off the middle lane."""
    outlook, rng, canvas = stage.outlook, stage.loose("undergrowth"), stage.canvas

    def aside(x: float, y: float) -> bool:
        return abs(x - 500) > lane + (y - region[1]) * 0.25

    for i, (x, y) in enumerate(
        stage.scatter("stage", region, 64, "undergrowth", keep=aside, limit=limit)
    ):
        size = outlook.size_at(y)
        leaf = mix(hues.leaf[1], hues.leaf[2], rng.random())
        if i % 3 == 0:
            stage.paint("stage", fern_clump(rng, x, y, 62 * size, leaf))
        elif i % 3 == 1:
            stage.paint("stage", plantlet(canvas, rng, x, y, 54 * size, leaf, hues))
        else:
            stage.paint("stage", blossom(rng, x, y, 40 * size, hues))


def thicket(
    stage: Stage, hues: Hues, share: float, *, lane: float = 250.0, tall: float = 1.0
) -> None:
    """Large ferns and banana plants beside the lane, their feet at a share of the ground."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("thicket", share)
    y, focus = outlook.ground(share), outlook.focus(DEPTHS["stage"])
    room = (y - outlook.ceiling(DEPTHS["stage"])) * 0.7
    for i in range(9):
        x = -10 + i * 128 + rng.uniform(-24, 24)
        if abs(x - 500) < lane or abs(x - focus) < lane * 0.6:
            continue
        foot = y + rng.uniform(-14, 14)
        leaf = mix(hues.leaf[1], hues.leaf[2], rng.uniform(0.0, 0.8))
        size = min(rng.uniform(96, 140) * tall, room)
        if not outlook.clear(x, foot - size, DEPTHS["stage"], 60):
            continue
        stage.paint("stage", cast_shade(stage, "stage", x, foot, size * 0.6))
        if i % 2:
            stage.paint("stage", fern_clump(rng, x, foot, size, leaf, spread=9))
        else:
            stage.paint("stage", banana(canvas, rng, x, foot, size * 1.25, leaf, hues.lit))


def banana(canvas: Canvas, rng: Random, x: float, y: float, h: float, leaf: str, lit: str) -> str:
    """A clump of broad leaves on short stems, `h` high."""
    art = ""
    for angle, reach in ((-150, 0.62), (-32, 0.6), (-122, 0.86), (-58, 0.9), (-92, 1.0)):
        turn = angle + rng.uniform(-7, 7)
        shade = mix(tone(leaf, rng.uniform(-0.03, 0.03)), lit, 0.12 if angle > -100 else 0.0)
        side = 1 if angle > -90 else -1
        art += broad_leaf(canvas, x, y, h * reach, turn, shade, bow_by=h * 0.13 * side)
    return art


def plantlet(
    canvas: Canvas, rng: Random, x: float, y: float, size: float, leaf: str, hues: Hues
) -> str:
    """A rosette of pointed leaves, in the sun on one side."""
    art = ""
    for colour, angles in (
        (tone(leaf, -0.06), (-160, -20, -128, -52)),
        (mix(leaf, hues.lit, 0.25), (-142, -38, -106, -76)),
    ):
        data = "".join(
            blade(x, y, size * rng.uniform(0.75, 1.1), size * 0.2, angle + rng.uniform(-8, 8))
            for angle in angles
        )
        art += path(data, colour)
    return art + stroke(f"M{num(x)} {num(y)}l{num(size * 0.16)} {num(-size * 0.7)}", leaf, 1.4)


def blossom(rng: Random, x: float, y: float, h: float, hues: Hues) -> str:
    """One of three flowers of the jungle: a torch, an orchid spray or a bell."""
    colour, stem = rng.choice(hues.bloom), mix(hues.leaf[2], hues.deep, 0.2)
    kind, lean = rng.choice(("torch", "spray", "star")), rng.uniform(-0.2, 0.2) * h
    art = stroke(f"M0 0Q{num(lean * 0.2)} {num(-h * 0.5)} {num(lean)} {num(-h)}", stem, h * 0.07)
    art += path(
        blade(0, -h * 0.1, h * 0.6, h * 0.14, -40) + blade(0, 0, h * 0.6, h * 0.14, -140),
        tone(stem, 0.04),
    )
    if kind == "torch":
        petals = "".join(
            blade(lean, -h * 0.8, h * 0.5, h * 0.13, a) for a in (-130, -50, -105, -75)
        )
        return placed(
            art
            + path(petals, colour)
            + path(blade(lean, -h * 0.8, h * 0.44, h * 0.1, -90), tone(colour, 0.08)),
            x,
            y,
        )
    if kind == "spray":
        dots = "".join(
            circle(
                lean * k + (h * 0.1 if i % 2 else -h * 0.1),
                -h * k,
                h * 0.11,
                tone(colour, 0.03 * i),
            )
            for i, k in enumerate((0.6, 0.74, 0.88, 1.02))
        )
        return placed(art + dots, x, y)
    petals = "".join(blade(lean, -h, h * 0.34, h * 0.12, 72 * i - 90) for i in range(5))
    return placed(art + path(petals, colour) + circle(lean, -h, h * 0.08, hues.bloom[1]), x, y)


def corner_leaves(stage: Stage, hues: Hues, *, tall: float = 1.0) -> None:
    """Big dark leaves that crop the lower corners of the picture."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("corner leaves")
    dark = hues.deep
    for x, side in ((-24.0, 1), (1024.0, -1)):
        if not outlook.clear(x + side * 60, 900, FRAME, 20):
            continue
        pale = mix(tone(dark, 0.08), hues.leaf[2], 0.5)
        stage.paint("frame", fern_clump(rng, x + side * 150, 1030, 104 * tall, pale))
        for reach, angle, bow_by in ((250, -70, 34), (226, -34, 40)):
            turn = angle + rng.uniform(-6, 6)
            turn = turn if side > 0 else -180 - turn
            shade = mix(tone(dark, rng.uniform(0.02, 0.06)), hues.leaf[2], 0.18)
            stage.paint(
                "frame",
                broad_leaf(canvas, x, 1046, reach * tall, turn, shade, bow_by=bow_by * side),
            )
        leaf = mix(tone(dark, 0.05), hues.leaf[2], 0.42)
        stage.paint("frame", monstera(canvas, x + side * 76, 934, 84, 34 * side, leaf))
        stage.paint("frame", monstera(canvas, x + side * 36, 956, 92, -8 * side, tone(dark, 0.03)))


def top_leaves(stage: Stage, hues: Hues) -> None:
    """Leaves and lianas that hang into the upper corners where no text stands."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("top leaves")
    for x, side in ((-24.0, 1), (1024.0, -1)):
        if not outlook.clear(x + side * 40, 60, FRAME, 4):
            continue
        for at, foot in ((46, 300), (78, 210)):
            vine = liana(rng, x + side * at, -30, foot, mix(hues.leaf[2], hues.deep, 0.55), leaf=17)
            stage.paint("frame", vine)
        wide = outlook.clear(x + side * 190, 120, FRAME, 10)
        for reach, angle in ((250, 22), (236, 50)) if wide else ((120, 66), (150, 88)):
            turn = angle if side > 0 else 180 - angle
            shade = mix(tone(hues.deep, rng.uniform(0.02, 0.06)), hues.leaf[2], 0.15)
            leaf = broad_leaf(canvas, x, -30, reach, turn, shade, bow_by=-34 * side)
            stage.paint("frame", leaf)
