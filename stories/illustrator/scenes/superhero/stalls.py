"""Market stalls with pyramids of fruit, baskets, buckets of flowers and strings of flags.

Everything stands with its foot at (0, 0) and is placed by the caller. Colours are finished.
"""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.superhero.facades import awning
from stories.illustrator.scenes.superhero.hues import Hues

STALL_HEIGHT, STALL_WIDTH = 236.0, 260.0


def pyramid(canvas: Canvas, colour: str, rows: int, r: float, leaf: str) -> str:
    """A heap of round fruit, `rows` high, standing on y = 0."""
    fill, art = canvas.form(colour, 0.13), ""
    for row in range(rows):
        count = rows - row
        for i in range(count):
            x, y = (i - (count - 1) / 2) * r * 1.9, -r - row * r * 1.62
            art += circle(x, y, r, fill)
            art += ellipse(x - r * 0.3, y - r * 0.4, r * 0.24, r * 0.16, "#ffffff", opacity=0.6)
            art += circle(x + r * 0.1, y - r * 0.75, r * 0.14, leaf)
    return art


def melons(canvas: Canvas, hues: Hues) -> str:
    """Three striped melons and a cut one."""
    green, art = mix(hues.leaf[2], hues.leaf[1], 0.4), ""
    for x, y in ((-30, -18), (8, -18), (-11, -48)):
        art += ellipse(x, y, 20, 18, canvas.form(green, 0.12))
        stripes = f"M{x - 10} {y - 14}q-6 14 0 28M{x} {y - 17}v34M{x + 10} {y - 14}q6 14 0 28"
        art += stroke(stripes, tone(green, 0.1), 2.6, opacity=0.8)
    cut = path("M26 -2Q28 -36 58 -34Q60 -8 26 -2Z", hues.red) + stroke(
        "M26 -2Q28 -36 58 -34", green, 5
    )
    seeds = "".join(
        circle(x, y, 1.8, hues.frame) for x, y in ((38, -14), (46, -22), (50, -14), (40, -24))
    )
    return art + cut + seeds


def fruit_of(hues: Hues) -> tuple[str, ...]:
    """Orange, apple, lemon, plum and pear."""
    return (
        mix("#f2913a", hues.cloth[2], 0.25),
        hues.red,
        mix("#f7d24a", hues.gold, 0.4),
        mix("#8a4f9a", hues.cloth[3], 0.4),
        mix("#a9c24f", hues.leaf[1], 0.4),
    )


def stall(canvas: Canvas, hues: Hues, colour: str, first: int, lit: float) -> str:
    """A stall of 260 by 236 with a striped roof and three heaps of fruit on a slanting counter."""
    wood, art = hues.wood[0], ""
    for x in (-116, 116):
        art += rect(x - 5, -206, 10, 208, canvas.form(tone(wood, -0.04), 0.1), rx=3)
    back = mix(hues.wood[1], hues.frame, 0.25)
    art += rect(-112, -170, 224, 90, back, opacity=0.55)
    if lit > 0.4:
        art += stroke("M0 -206V-176", hues.frame, 2.5) + canvas.glow(0, -166, 150, hues.glow, lit)
        art += ellipse(0, -168, 9, 11, hues.pane)
    art += path("M-126 -62L-112 -104L112 -104L126 -62Z", canvas.form(tone(wood, 0.03), 0.08))
    fruit = fruit_of(hues)
    leaf = hues.leaf[2]
    art += placed(pyramid(canvas, fruit[first % 5], 4, 10.5, leaf), -74, -76)
    art += placed(pyramid(canvas, fruit[(first + 2) % 5], 4, 10.5, leaf), 74, -76)
    art += placed(pyramid(canvas, fruit[(first + 1) % 5], 5, 9, leaf), 0, -76)
    art += rect(-130, -70, 260, 20, canvas.form(wood, 0.08), rx=4)
    for i in range(6):
        x = -122 + i * 41
        art += rect(x, -52, 38, 52, canvas.form(tone(wood, -0.03 * (i % 2)), 0.07), rx=3)
    cloth = "M-124 -54" + "q20.5 26 41 0" * 6 + "Z"
    art += path(cloth, colour, opacity=0.9)
    roof = placed(awning(canvas, hues, 250, colour), 0, -224)
    ridge = path("M-125 -222L-104 -240L104 -240L125 -222Z", canvas.form(tone(colour, 0.03), 0.08))
    return art + ridge + roof


def basket(canvas: Canvas, hues: Hues, colour: str) -> str:
    """A round wicker basket heaped with fruit."""
    wicker = mix("#c9965c", hues.wood[0], 0.4)
    art = placed(pyramid(canvas, colour, 3, 10, hues.leaf[2]), 0, -30)
    art += path("M-36 -36L36 -36L28 0Q0 8 -28 0Z", canvas.form(wicker, 0.11))
    lines = "M-34 -26Q0 -18 34 -26M-32 -14Q0 -6 32 -14"
    return (
        art
        + stroke(lines, tone(wicker, -0.1), 3, opacity=0.7)
        + stroke("M-38 -36Q0 -28 38 -36", tone(wicker, 0.06), 6)
    )


def flower_bucket(canvas: Canvas, rng: Random, hues: Hues) -> str:
    """A tin bucket full of long-stemmed flowers."""
    art = ""
    for i in range(9):
        x, h = (i - 4) * 8.5, rng.uniform(58, 92)
        art += stroke(f"M{num(x * 0.4)} -20L{num(x)} {num(-h)}", hues.leaf[2], 3)
        art += circle(x, -h, 8.5, hues.cloth[i % 4]) + circle(x, -h, 3, hues.gold)
    tin = hues.metal[0]
    art += path("M-28 -44L28 -44L22 0Q0 6 -22 0Z", canvas.form(tin, 0.12))
    return art + stroke("M-28 -42Q0 -34 28 -42", tone(tin, 0.08), 4)


def flags(hues: Hues, start: Point, end: Point, sag: float) -> str:
    """A string of small pointed flags."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
    art = stroke(open_curve([start, middle, end]), hues.cream, 2.4)
    count = max(4, int((end[0] - start[0]) / 46))
    for i in range(count):
        share = (i + 0.5) / count
        x = start[0] + (end[0] - start[0]) * share
        y = start[1] + (end[1] - start[1]) * share + sag * 4 * share * (1 - share) * 0.97
        art += path(pen("M", x - 12, y, "L", x + 12, y, "L", x, y + 26, "Z"), hues.cloth[i % 4])
    return art
