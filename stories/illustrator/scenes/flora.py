"""Plants: round trees, pines, birches' trunks, bushes, flowers, ferns, mushrooms, reeds, ivy.

Colours are given in the scene's light. Plants stand with their foot at (x, y).
"""

import math
from collections.abc import Sequence
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, puff, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke

BLOSSOMS = ("#fff3e0", "#f7a6b4", "#ffd166", "#c7b2ee", "#ff9f80")


def leaf_marks(
    rng: Random, cx: float, cy: float, rx: float, ry: float, colour: str, count: int
) -> str:
    """Small scallops over foliage, lit on the upper left."""
    marks = []
    for _ in range(count):
        angle, reach = rng.uniform(0, math.tau), rng.uniform(0.12, 0.92) ** 0.7
        x, y = cx + math.cos(angle) * rx * reach, cy + math.sin(angle) * ry * reach
        lit = (x - cx) / rx + (y - cy) / ry < -0.1
        shade = tone(colour, 0.085) if lit else tone(colour, -0.10)
        data = f"M{num(x - 4.5)} {num(y)}Q{num(x)} {num(y + 5.5)} {num(x + 4.5)} {num(y)}"
        marks.append(stroke(data, shade, 2.4, opacity=0.7))
    return "".join(marks)


def crown(
    canvas: Canvas, rng: Random, cx: float, cy: float, rx: float, ry: float, colour: str, marks: int
) -> str:
    """A mass of foliage in three tones, light from the upper left."""
    outer = path(puff(rng, cx, cy, rx, ry, bumps=13, depth=0.13), tone(colour, -0.07))
    body = path(
        puff(rng, cx - rx * 0.07, cy - ry * 0.1, rx * 0.88, ry * 0.84, bumps=12, depth=0.13),
        canvas.linear([(0, tone(colour, 0.03)), (1, tone(colour, -0.02))]),
    )
    lit = path(
        puff(rng, cx - rx * 0.24, cy - ry * 0.3, rx * 0.54, ry * 0.48, bumps=10, depth=0.14),
        tone(colour, 0.055),
    )
    return outer + body + lit + leaf_marks(rng, cx, cy, rx * 0.88, ry * 0.84, colour, marks)


def round_tree(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    h: float,
    leaf: str,
    bark: str,
    *,
    marks: int = 26,
    fruit: str = "",
) -> str:
    """An orchard tree of height `h`: forked trunk, crown of two or three masses."""
    w = h * rng.uniform(0.32, 0.38)
    t = h * 0.055
    trunk = path(
        f"M{num(x - t * 1.9)} {num(y + 4)}Q{num(x - t * 0.7)} {num(y - h * 0.1)} "
        f"{num(x - t * 0.6)} {num(y - h * 0.5)}L{num(x + t * 0.6)} {num(y - h * 0.5)}"
        f"Q{num(x + t * 0.7)} {num(y - h * 0.1)} {num(x + t * 2)} {num(y + 4)}Z",
        canvas.form(bark, 0.12, (0, 0, 1, 0.2)),
    )
    branches = stroke(
        f"M{num(x)} {num(y - h * 0.34)}L{num(x + w * 0.45)} {num(y - h * 0.54)}", bark, t * 0.55
    ) + stroke(
        f"M{num(x)} {num(y - h * 0.38)}L{num(x - w * 0.4)} {num(y - h * 0.56)}", bark, t * 0.5
    )
    side = rng.choice((-1, 1))
    cy = y - h * 0.68
    low = crown(
        canvas, rng, x + side * w * 0.5, cy + h * 0.09, w * 0.55, h * 0.17, tone(leaf, -0.035), 8
    )
    main = crown(canvas, rng, x, cy, w * 0.95, h * 0.29, leaf, marks)
    fruits = ""
    if fruit:
        for _ in range(9):
            angle, reach = rng.uniform(0, math.tau), rng.uniform(0.2, 0.8)
            fx, fy = x + math.cos(angle) * w * reach, cy + math.sin(angle) * h * 0.25 * reach
            fruits += circle(fx, fy, h * 0.021, canvas.form(fruit, 0.12))
    return trunk + branches + low + main + fruits


def pine(canvas: Canvas, rng: Random, x: float, y: float, h: float, leaf: str, bark: str) -> str:
    """A fir with drooping skirts."""
    lean = rng.uniform(-0.02, 0.02) * h
    pieces = [
        path(
            f"M{num(x - h * 0.03)} {num(y + 3)}L{num(x - h * 0.022)} {num(y - h * 0.16)}"
            f"L{num(x + h * 0.022)} {num(y - h * 0.16)}L{num(x + h * 0.034)} {num(y + 3)}Z",
            bark,
        )
    ]
    for i in range(4):
        foot, w = y - h * 0.09 - i * h * 0.2, h * (0.27 - 0.052 * i)
        tip, cx = foot - h * 0.36, x + lean * i
        skirt = (
            f"M{num(cx)} {num(tip)}Q{num(cx + w * 0.3)} {num(foot - h * 0.1)} "
            f"{num(cx + w)} {num(foot)}Q{num(cx + w * 0.7)} {num(foot + h * 0.035)} "
            f"{num(cx + w * 0.42)} {num(foot + h * 0.008)}Q{num(cx + w * 0.2)} "
            f"{num(foot + h * 0.05)} {num(cx)} {num(foot + h * 0.012)}"
            f"Q{num(cx - w * 0.22)} {num(foot + h * 0.05)} {num(cx - w * 0.44)} "
            f"{num(foot + h * 0.008)}Q{num(cx - w * 0.7)} {num(foot + h * 0.035)} "
            f"{num(cx - w)} {num(foot)}Q{num(cx - w * 0.3)} {num(foot - h * 0.1)} "
            f"{num(cx)} {num(tip)}Z"
        )
        step = 0.022 * i
        fill = canvas.linear(
            [(0, tone(leaf, 0.045 + step)), (0.6, tone(leaf, step)), (1, tone(leaf, step - 0.07))],
            (0, 0, 0.5, 1),
        )
        pieces.append(path(skirt, fill))
    return "".join(pieces)


def bush(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    w: float,
    leaf: str,
    *,
    berries: Sequence[str] = (),
) -> str:
    """A low round bush of half-width `w`, with blossoms or berries."""
    pieces = [
        path(
            puff(rng, x, y - w * 0.3, w, w * 0.46, bumps=12, depth=0.15),
            canvas.linear([(0, leaf), (1, tone(leaf, -0.09))]),
        ),
        path(
            puff(rng, x - w * 0.2, y - w * 0.42, w * 0.6, w * 0.26, bumps=9, depth=0.15),
            tone(leaf, 0.05),
        ),
        leaf_marks(rng, x, y - w * 0.3, w * 0.85, w * 0.36, leaf, int(6 + w / 8)),
    ]
    for i in range(9 if berries else 0):
        angle, reach = i * 2.4, 0.25 + 0.6 * rng.random()
        bx, by = x + math.cos(angle) * w * 0.8 * reach, y - w * 0.32 + math.sin(angle) * w * 0.3
        pieces.append(circle(bx, by, max(2.4, w * 0.055), rng.choice(berries)))
    return "".join(pieces)


def flower(rng: Random, x: float, y: float, petal: str, stem: str, size: float = 1.0) -> str:
    """One of three kinds: daisy, tulip or bell, chosen by chance."""
    kind = rng.choice(("daisy", "daisy", "tulip", "bell"))
    lean = rng.uniform(-5, 5)
    top = -rng.uniform(20, 28)
    stalk = stroke(f"M0 0Q{num(lean * 0.2 + 2)} {num(top / 2)} {num(lean)} {num(top)}", stem, 2.6)
    leaf = path(f"M1 -3Q10 -8 {num(13)} -17Q3 -13 1 -3Z", stem)
    if kind == "daisy":
        head = "".join(
            ellipse(
                lean + math.cos(i * 1.2566 + 0.3) * 5.6,
                top + math.sin(i * 1.2566 + 0.3) * 5.6,
                4.7,
                4.7,
                petal,
            )
            for i in range(5)
        ) + circle(lean, top, 3.6, tone(mix("#ffd166", petal, 0.15), -0.02))
    elif kind == "tulip":
        head = path(
            f"M{num(lean - 7)} {num(top - 9)}L{num(lean - 3)} {num(top - 4)}L{num(lean)} "
            f"{num(top - 11)}L{num(lean + 3)} {num(top - 4)}L{num(lean + 7)} {num(top - 9)}"
            f"Q{num(lean + 9)} {num(top + 4)} {num(lean)} {num(top + 5)}"
            f"Q{num(lean - 9)} {num(top + 4)} {num(lean - 7)} {num(top - 9)}Z",
            petal,
        )
    else:
        head = "".join(
            path(
                f"M{num(lean + dx)} {num(top + dy)}q-5 2 -5 9l10 0q0 -7 -5 -9Z",
                tone(petal, -0.03 * i),
            )
            for i, (dx, dy) in enumerate(((-3, 3), (5, 7), (0, -4)))
        )
    return placed(stalk + leaf + head, x, y, scale=round(size, 3))


def fern(x: float, y: float, size: float, colour: str, side: int = 1) -> str:
    """A fan of fronds, each with paired leaves that grow smaller to the tip."""
    pieces = []
    for i in range(5):
        angle = math.radians(-90 + side * (i * 24 - 44))
        tip = (x + math.cos(angle) * 92 * size, y + math.sin(angle) * 92 * size)
        bend = ((x + tip[0]) / 2, (y + tip[1]) / 2 - 16 * size)
        pieces.append(
            stroke(
                f"M{num(x)} {num(y)}Q{num(bend[0])} {num(bend[1])} {num(tip[0])} {num(tip[1])}",
                tone(colour, -0.03),
                3.2 * size,
            )
        )
        for step in range(3, 12):
            t = step / 12
            px = (1 - t) ** 2 * x + 2 * t * (1 - t) * bend[0] + t * t * tip[0]
            py = (1 - t) ** 2 * y + 2 * t * (1 - t) * bend[1] + t * t * tip[1]
            reach = (15 - 11 * t) * size
            for way in (-1, 1):
                turn = math.degrees(angle) + way * 58
                leaf = ellipse(reach * 0.6, 0, reach * 0.7, reach * 0.26, tone(colour, 0.07 * t))
                pieces.append(placed(leaf, px, py, turn=turn))
    return "".join(pieces)


def mushroom(canvas: Canvas, x: float, y: float, size: float, cap: str, stem: str) -> str:
    body = path("M-9 0Q-7 -22 -8 -30L8 -30Q7 -22 10 0Q0 5 -9 0Z", canvas.form(stem, 0.1)) + path(
        "M-28 -27Q-27 -58 0 -59Q27 -58 28 -27Q0 -18 -28 -27Z", canvas.form(cap, 0.12)
    )
    gills = path(
        "M-28 -27Q0 -18 28 -27Q14 -23.500 0 -23.500Q-14 -23.500 -28 -27Z", tone(cap, -0.14)
    )
    dots = "".join(
        ellipse(dx, dy, rx, rx * 0.8, stem)
        for dx, dy, rx in ((-10, -46, 5), (7, -50, 4), (14, -36, 4.6), (-18, -34, 3.6))
    )
    return placed(body + gills + dots, x, y, scale=round(size, 3))


def reeds(rng: Random, x: float, y: float, size: float, colour: str, head: str) -> str:
    """Bulrushes at the water's edge."""
    pieces = []
    for i in range(6):
        dx, h = (i - 2.5) * 9 * size, rng.uniform(70, 125) * size
        lean = dx * 0.7 + rng.uniform(-8, 8)
        data = (
            f"M{num(x + dx)} {num(y)}Q{num(x + dx)} {num(y - h / 2)} "
            f"{num(x + dx + lean)} {num(y - h)}"
        )
        pieces.append(stroke(data, tone(colour, rng.uniform(-0.05, 0.06)), 4.2 * size))
        if i % 2:
            pieces.append(
                stroke(
                    f"M{num(x + dx + lean)} {num(y - h)}l{num(1.5 * size)} {num(-20 * size)}",
                    head,
                    8 * size,
                )
            )
    return "".join(pieces)


def ivy(rng: Random, points: Sequence[tuple[float, float]], colour: str, size: float = 1.0) -> str:
    """Leaves along a line of points: climbs walls, hangs from arches."""
    pieces = []
    for x, y in points:
        for _ in range(3):
            lx, ly = x + rng.uniform(-9, 9) * size, y + rng.uniform(-9, 9) * size
            leaf = smooth([(0, 8), (7, 0), (4, -7), (0, -4), (-4, -7), (-7, 0)], 0.7)
            shade = tone(colour, rng.uniform(-0.07, 0.07))
            pieces.append(
                placed(path(leaf, shade), lx, ly, scale=round(size, 3), turn=rng.uniform(-50, 50))
            )
    return "".join(pieces)
