"""What grows on the sea floor: fans, brains, branches, tubes, anemones, sea grass and kelp.

Everything stands with its foot at (0, 0) and is placed by the caller. Colours are finished.
"""

import math
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, open_curve, pen, puff
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke


def _twigs(
    rng: Random, start: Point, angle: float, length: float, width: float, turns: int
) -> list[tuple[str, float]]:
    """(line, width) of a branch and its twigs, thick ones first."""
    end = (start[0] + math.sin(angle) * length, start[1] - math.cos(angle) * length)
    bend = rng.uniform(-0.12, 0.12) * length
    middle = ((start[0] + end[0]) / 2 + bend, (start[1] + end[1]) / 2)
    line = pen("M", start[0], start[1], "Q", middle[0], middle[1], end[0], end[1])
    lines = [(line, width)]
    if turns:
        for side in (-1, 1):
            spread = side * rng.uniform(0.34, 0.62)
            lines += _twigs(
                rng, end, angle + spread, length * rng.uniform(0.66, 0.82), width * 0.74, turns - 1
            )
    return lines


def branch_coral(rng: Random, h: float, colour: str) -> str:
    """A staghorn of height `h`, with paler tips."""
    lines: list[tuple[str, float]] = []
    for angle in (-0.62, -0.08, 0.5):
        lines += _twigs(rng, (angle * h * 0.1, 0), angle, h * 0.36, h * 0.105, 2)
    body = "".join(stroke(line, tone(colour, -0.05), width) for line, width in lines)
    lit = "".join(
        stroke(line, tone(colour, 0.06), width * 0.42, opacity=0.8) for line, width in lines
    )
    return body + lit


def fan_coral(canvas: Canvas, rng: Random, h: float, colour: str) -> str:
    """A lacy sea fan: a thin web between fine branches."""
    veil = path(puff(rng, 0, -h * 0.58, h * 0.5, h * 0.42, bumps=13, depth=0.1),
                canvas.radial([(0, colour, 0.75), (1, colour, 0.45)], 0.5, 0.9, 0.9))  # fmt: skip
    stem = stroke(
        pen("M", 0, 0, "Q", -h * 0.03, -h * 0.1, 0, -h * 0.22), tone(colour, -0.1), h * 0.06
    )
    ribs = ""
    for i in range(9):
        angle = math.radians(-68 + i * 17)
        reach = h * (0.9 - 0.16 * abs(i - 4) / 4) * rng.uniform(0.9, 1)
        tip = (math.sin(angle) * reach * 0.58, -h * 0.16 - math.cos(angle) * reach * 0.86)
        bend = (tip[0] * 0.35, tip[1] * 0.66)
        ribs += f"M0 {num(-h * 0.12)}Q{num(bend[0])} {num(bend[1])} {num(tip[0])} {num(tip[1])}"
        side = (tip[0] * 0.62 + h * 0.05, tip[1] * 0.9)
        ribs += f"M{num(bend[0] * 1.2)} {num(bend[1] * 1.02)}L{num(side[0])} {num(side[1])}"
    return stem + veil + stroke(ribs, tone(colour, -0.09), max(1.6, h * 0.018), opacity=0.85)


def brain_coral(canvas: Canvas, rng: Random, r: float, colour: str) -> str:
    """A dome of radius `r` with winding furrows."""
    dome = "M-100 6C-108 -112 108 -112 100 6Q0 20 -100 6Z"
    furrows, steps = "", 10
    for row in range(5):
        half = 100 * math.sqrt(max(0.05, 1 - (row / 5.2) ** 2))
        points = []
        for i in range(steps + 1):
            wave = (7 if i % 2 else -7) * rng.uniform(0.7, 1.3)
            points.append((-half + 2 * half * i / steps, wave - 16 - 18 * row))
        furrows += open_curve(points)
    lines = stroke(furrows, tone(colour, -0.1), 7, opacity=0.7)
    light = ellipse(-30, -55, 40, 20, tone(colour, 0.12), opacity=0.4)
    art = path(dome, canvas.form(colour, 0.13)) + canvas.clipped(lines + light, dome)
    return placed(art, scale=r / 100)


def tube_coral(canvas: Canvas, rng: Random, h: float, colour: str) -> str:
    """A bunch of open pipes."""
    art = ""
    for x, share, lean in (
        (-0.26, 0.62, -9),
        (0.27, 0.7, 10),
        (-0.06, 1.0, -2),
        (0.12, 0.46, 14),
        (-0.15, 0.4, -16),
    ):
        w, top = h * 0.11, h * share * rng.uniform(0.92, 1.05)
        body = f"M{num(-w * 0.7)} 4L{num(-w)} {num(-top)}L{num(w)} {num(-top)}L{num(w * 0.7)} 4Z"
        shade = canvas.linear(
            [(0, tone(colour, 0.06)), (0.5, colour), (1, tone(colour, -0.1))], (0, 0, 1, 0)
        )
        pipe = path(body, shade) + ellipse(0, -top, w, w * 0.42, tone(colour, 0.1))
        pipe += ellipse(0, -top, w * 0.66, w * 0.26, tone(colour, -0.2))
        art += placed(pipe, x * h * 0.6, 0, turn=lean)
    return art


def anemone(canvas: Canvas, rng: Random, r: float, colour: str) -> str:
    """A cushion of soft fingers with light tips, swaying one way."""
    art, lean = "", rng.choice((-1, 1)) * 0.2
    for i in range(17):
        angle = math.radians(-78 + i * 9.75) + lean
        reach = r * rng.uniform(0.85, 1.1)
        x, y = math.sin(angle) * reach, -math.cos(angle) * reach * 0.9 - r * 0.1
        root = math.sin(angle) * r * 0.4
        shade = tone(colour, rng.uniform(-0.05, 0.05))
        art += stroke(pen("M", root, 0, "Q", root * 1.2, y * 0.6, x, y), shade, r * 0.13)
        art += circle(x, y, r * 0.085, tone(colour, 0.16))
    foot = pen(
        "M",
        -r * 0.5,
        -r * 0.14,
        "Q",
        0,
        -r * 0.36,
        r * 0.5,
        -r * 0.14,
        "L",
        r * 0.4,
        r * 0.06,
        "Q",
        0,
        r * 0.16,
        -r * 0.4,
        r * 0.06,
        "Z",
    )
    return art + path(foot, canvas.form(tone(colour, -0.06), 0.1))


def sea_grass(rng: Random, h: float, colour: str, blades: int = 7) -> str:
    """Long ribbons that lean with the current."""
    art, lean = "", rng.uniform(0.1, 0.3) * rng.choice((-1, 1))
    for i in range(blades):
        x = (i - (blades - 1) / 2) * h * 0.07
        top = h * rng.uniform(0.6, 1.0)
        tip = x + top * lean + rng.uniform(-8, 8)
        data = pen(
            "M",
            x - h * 0.018,
            2,
            "Q",
            x - top * lean * 0.4,
            -top * 0.55,
            tip,
            -top,
            "Q",
            x - top * lean * 0.2 + h * 0.03,
            -top * 0.5,
            x + h * 0.022,
            2,
            "Z",
        )
        art += path(data, tone(colour, rng.uniform(-0.06, 0.07)))
    return art


def kelp(canvas: Canvas, rng: Random, h: float, colour: str, *, leaf: float = 1.0) -> str:
    """A giant kelp: a wavering stalk with long blades and little floats; `leaf` sizes them."""
    phase, swing = rng.random() * math.tau, h * 0.035

    def stalk(share: float) -> Point:
        return math.sin(share * 5.2 + phase) * swing * (0.3 + share), -h * share

    line = open_curve([stalk(i / 9) for i in range(10)])
    art = stroke(line, tone(colour, -0.06), max(3.0, 6 * leaf))
    count = max(6, int(h / (34 * leaf)))
    for i in range(count):
        share = (i + 0.6) / count
        size = leaf * rng.uniform(0.8, 1.15) * (1.1 - 0.35 * share)
        blade = _blade(canvas, tone(colour, rng.uniform(-0.03, 0.06)), rng.uniform(0.6, 1.3))
        art += placed(blade, *stalk(share), scale=round(size, 3), mirror=1 if i % 2 else -1)
    return art


def _blade(canvas: Canvas, colour: str, rise: float) -> str:
    """One leaf of kelp about 96 long to the right of (0, 0), with the float that lifts it."""
    tip = num(-40 * rise)
    leaf = path(
        f"M0 0Q29 {num(-36 * rise - 6)} 96 {tip}Q63 {num(9 - 8 * rise)} 29 7Q4 6 0 0Z", colour
    )
    vein = stroke(
        pen("M", 8, 0, "Q", 38, -16 * rise, 82, -34 * rise), tone(colour, 0.07), 1.8, opacity=0.7
    )
    return leaf + vein + ellipse(7, 0, 7, 5, canvas.form(tone(colour, 0.09), 0.1))
