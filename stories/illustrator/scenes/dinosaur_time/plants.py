"""Plants of long ago: cycads, horsetails, scale trees and curled ferns; the cropped frame."""

import math
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.greenery import blade, feather, fern_clump, frond
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import Hues
from stories.illustrator.scenes.outlook import DEPTHS, FRAME
from stories.illustrator.scenes.stage import Region, Stage

STEPS = tuple(enumerate((0.0, 0.16, 0.32, 0.48, 0.64, 0.8, 1.0)))
"""Stations up a cycad's trunk, old leaf bases making every other one wider."""


def cycad(canvas: Canvas, rng: Random, x: float, y: float, h: float, leaf: str, bark: str) -> str:
    """A stout scaly trunk with a stiff crown of fronds and a cone; `h` high over all."""
    t, top = h * 0.105, y - h * 0.4
    left = [(x - t * (1.25 - 0.25 * k + 0.16 * (i % 2)), y - h * 0.4 * k) for i, k in STEPS]
    right = [(2 * x - px, py) for px, py in reversed(left)]
    art = path(smooth([*left, *right], 0.5), canvas.form(bark, 0.1, (0, 0, 1, 0.3)))
    scales = "".join(
        f"M{num(x + (c - 1.5 + 0.5 * (r % 2)) * t * 0.5 - 4)} {num(y - r * h * 0.07 - 6)}l4 5l4 -5"
        for r in range(5)
        for c in range(4)
    )
    art += stroke(scales, tone(bark, -0.08), max(1.4, h * 0.012), opacity=0.7)
    cone = mix(mix(bark, leaf, 0.3), "#f2a35c", 0.3)
    art += ellipse(x, top - h * 0.08, h * 0.045, h * 0.13, canvas.form(cone, 0.1))
    for i in (5, 3, 6, 2, 7, 1, 8, 0, 9):
        angle = math.radians(-180 + i * 20 + rng.uniform(-4, 4))
        reach = h * rng.uniform(0.56, 0.66)
        end = (x + math.cos(angle) * reach, top + math.sin(angle) * reach * 0.95 + h * 0.06)
        bend = ((x + end[0]) / 2, (top + end[1]) / 2 - h * 0.2)
        shade = tone(leaf, 0.055 - 0.02 * abs(i - 4.5))
        art += feather((x, top + h * 0.03), bend, end, h * 0.2, shade, 12)
    return art


def horsetail(rng: Random, x: float, y: float, h: float, leaf: str, lit: str) -> str:
    """A jointed stalk with whorls of needles, `h` high."""
    lean, joints = rng.uniform(-0.06, 0.06) * h, 9
    stem = f"M{num(x)} {num(y)}Q{num(x)} {num(y - h * 0.5)} {num(x + lean)} {num(y - h)}"
    dark, pale = "", ""
    for i in range(1, joints):
        t = i / joints
        px, py = x + lean * t * t, y - h * t
        reach = h * 0.17 * (1 - t) ** 0.7 + h * 0.03
        for k, angle in enumerate((-168, -150, -132, -48, -30, -12)):
            mark = blade(px, py, reach, reach * 0.09, angle)
            if k < 3:
                dark += mark
            else:
                pale += mark
    knots = "".join(
        ellipse(
            x + lean * (i / joints) ** 2,
            y - h * i / joints,
            h * 0.017,
            h * 0.011,
            tone(leaf, -0.08),
        )
        for i in range(1, joints)
    )
    art = path(dark, tone(leaf, -0.04)) + path(pale, mix(leaf, lit, 0.3))
    art += stroke(stem, leaf, max(2.0, h * 0.024)) + knots
    return art + ellipse(x + lean, y - h, h * 0.018, h * 0.045, mix(leaf, "#e0a060", 0.5))


def scale_tree(
    canvas: Canvas, rng: Random, x: float, y: float, h: float, leaf: str, lit: str, bark: str
) -> str:
    """A tall bare trunk patterned with scales under two or three tufts of needles."""
    t = h * 0.036
    trunk = (
        f"M{num(x - t * 2)} {num(y + 4)}Q{num(x - t * 0.9)} {num(y - h * 0.12)} {num(x - t * 0.7)} "
        f"{num(y - h * 0.74)}L{num(x + t * 0.7)} {num(y - h * 0.74)}Q{num(x + t * 0.9)} "
        f"{num(y - h * 0.12)} {num(x + t * 2)} {num(y + 4)}Z"
    )
    art = path(trunk, canvas.form(bark, 0.1, (0, 0, 1, 0)))
    scales = "".join(
        f"M{num(x - t * 0.6 + (i % 2) * t * 0.6)} "
        f"{num(y - h * 0.05 - i * h * 0.034)}l{num(t * 0.3)} "
        f"{num(t * 0.5)}l{num(t * 0.3)} {num(-t * 0.5)}"
        for i in range(20)
    )
    art += stroke(scales, tone(bark, -0.07), max(1.2, t * 0.16), opacity=0.7)
    for dx, dy, size in ((-0.11, 0.80, 0.15), (0.12, 0.84, 0.15), (0.0, 0.94, 0.18)):
        cx, cy = x + dx * h, y - h * dy
        art += stroke(
            f"M{num(x)} {num(y - h * 0.72)}Q{num(x)} {num(cy + h * 0.03)} {num(cx)} {num(cy)}",
            bark,
            t * 0.9,
        )
        for colour, first in ((tone(leaf, -0.05), 0.0), (mix(leaf, lit, 0.2), 13.0)):
            tuft = "".join(
                blade(cx, cy, h * size * rng.uniform(0.8, 1.1), h * size * 0.11, first + k * 26)
                for k in range(14)
            )
            art += path(tuft, colour)
    return art


def crozier(x: float, y: float, h: float, colour: str, side: int) -> str:
    """A young fern still curled up like a snail, `h` high."""
    points = [(x, y)]
    for i in range(30):
        t = i / 29
        angle = -math.pi / 2 + side * max(0.0, t - 0.42) ** 1.1 * 17
        step = h / 17 * (1 - 0.72 * t)
        px, py = points[-1]
        points.append((px + math.cos(angle) * step, py + math.sin(angle) * step))
    hairs = "".join(
        blade(px, py, h * 0.09, h * 0.02, -90 + side * 70 - side * i * 2)
        for i, (px, py) in enumerate(points[4:15:2])
    )
    line = open_curve(points)
    return (
        path(hairs, tone(colour, 0.03))
        + stroke(line, tone(colour, -0.03), h * 0.075)
        + stroke(line, tone(colour, 0.05), h * 0.03)
    )


def meadow(stage: Stage, hues: Hues, region: Region, *, lane: float = 190, limit: int = 30) -> None:
    """Ferns, curled shoots, cycad seedlings and old flowers on the ground, off the middle lane."""
    outlook, rng = stage.outlook, stage.loose("meadow")

    def aside(x: float, y: float) -> bool:
        return abs(x - 500) > lane + (y - region[1]) * 0.25

    spots = stage.scatter("stage", region, 66, "old plants", keep=aside, limit=limit)
    for i, (x, y) in enumerate(spots):
        size = outlook.size_at(y)
        leaf = mix(hues.leaf[1], hues.leaf[2], rng.random())
        if i % 4 == 0:
            stage.paint("stage", fern_clump(rng, x, y, 64 * size, leaf))
        elif i % 4 == 1:
            for dx, h in ((-6, 54), (8, 40)):
                side = 1 if dx > 0 else -1
                stage.paint("stage", crozier(x + dx * size, y, h * size, leaf, side))
        elif i % 4 == 2:
            stage.paint("stage", old_flower(rng, x, y, 34 * size, hues))
        else:
            stage.paint("stage", horsetail(rng, x, y, 70 * size, leaf, hues.lit))


def old_flower(rng: Random, x: float, y: float, h: float, hues: Hues) -> str:
    """A cup of waxy petals among round leaves, as the first flowers had."""
    colour, stem = rng.choice(hues.bloom), hues.leaf[2]
    lean = rng.uniform(-0.15, 0.15) * h
    art = stroke(f"M0 0Q0 {num(-h * 0.5)} {num(lean)} {num(-h)}", stem, h * 0.08)
    art += ellipse(-h * 0.24, -h * 0.14, h * 0.26, h * 0.1, stem)
    art += ellipse(h * 0.26, -h * 0.2, h * 0.26, h * 0.1, tone(stem, 0.05))
    back = "".join(blade(lean, -h * 0.86, h * 0.52, h * 0.16, a) for a in (-150, -30))
    front = "".join(blade(lean, -h * 0.86, h * 0.5, h * 0.17, a) for a in (-122, -58, -90))
    art += path(back, tone(colour, -0.06)) + path(front, colour)
    return placed(art + circle(lean, -h * 0.98, h * 0.07, hues.bloom[1]), x, y)


def stand(
    stage: Stage, hues: Hues, share: float, *, lane: float = 300.0, tall: float = 1.0
) -> None:
    """Cycads, large ferns and horsetails beside the lane, their feet at a share of the ground."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("stand", share)
    y, focus, depth = outlook.ground(share), outlook.focus(DEPTHS["stage"]), DEPTHS["stage"]
    room = (y - outlook.ceiling(depth)) * 0.8
    for i in range(9):
        x = -6 + i * 126 + rng.uniform(-24, 24)
        if abs(x - 500) < lane or abs(x - focus) < lane * 0.55:
            continue
        foot, leaf = y + rng.uniform(-14, 14), mix(hues.leaf[1], hues.leaf[2], rng.random())
        size = min(rng.uniform(104, 150) * tall, room)
        if not outlook.clear(x, foot - size, depth, 60):
            continue
        stage.paint("stage", cast_shade(stage, "stage", x, foot, size * 0.55))
        if i % 3 == 0:
            stage.paint("stage", cycad(canvas, rng, x, foot, size, leaf, hues.bark))
        elif i % 3 == 1:
            stage.paint("stage", fern_clump(rng, x, foot, size * 0.8, leaf, spread=9))
        else:
            for dx, share_of in ((-22, 0.9), (20, 1.15), (0, 0.7)):
                stalk = horsetail(rng, x + dx, foot, size * share_of, leaf, hues.lit)
                stage.paint("stage", stalk)


def frame(stage: Stage, hues: Hues, *, tall: float = 1.0) -> None:
    """Dark fronds, curled ferns and horsetails that crop the lower corners."""
    outlook, rng = stage.outlook, stage.fixed("frame")
    dark = hues.deep
    for x, side in ((-16.0, 1), (1016.0, -1)):
        if not outlook.clear(x + side * 60, 900, FRAME, 20):
            continue
        pale = mix(tone(dark, 0.08), hues.leaf[2], 0.5)
        for dx, h in ((118, 150), (84, 116)):
            stage.paint("frame", crozier(x + side * dx, 1030, h * tall, pale, side))
        for reach, angle in ((250, -76), (270, -52), (230, -28)):
            turn = math.radians(angle if side > 0 else -180 - angle)
            end = (x + math.cos(turn) * reach * tall, 1036 + math.sin(turn) * reach * tall)
            bend = (x + math.cos(turn) * reach * 0.4, 1030 + math.sin(turn) * reach * 0.9)
            shade = mix(tone(dark, rng.uniform(0.02, 0.07)), hues.leaf[2], 0.22)
            stage.paint("frame", frond((x, 1040), bend, end, 78 * tall, shade, pairs=14))


def top_fronds(stage: Stage, hues: Hues) -> None:
    """Fronds that hang into the upper corners where no text stands."""
    outlook = stage.outlook
    for x, side in ((-20.0, 1), (1020.0, -1)):
        if not outlook.clear(x + side * 40, 60, FRAME, 4):
            continue
        wide = outlook.clear(x + side * 190, 120, FRAME, 10)
        for reach, angle in ((280, 20), (250, 48), (190, 78)) if wide else ((130, 74), (160, 88)):
            turn = math.radians(angle if side > 0 else 180 - angle)
            end = (x + math.cos(turn) * reach, -26 + math.sin(turn) * reach)
            bend = (x + math.cos(turn) * reach * 0.66, -60 + math.sin(turn) * reach * 0.3)
            shade = mix(tone(hues.deep, 0.04), hues.leaf[2], 0.25)
            stage.paint("frame", feather((x, -30), bend, end, 86, shade, 15))
