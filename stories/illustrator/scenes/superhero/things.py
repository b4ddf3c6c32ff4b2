"""Small things of the city: pigeons, planters, lamp posts, benches, crates.

Everything stands with its foot at (0, 0) and is placed by the caller. Colours are finished.
"""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen, puff, smooth
from stories.illustrator.kit.palette import EYE
from stories.illustrator.kit.shapes import circle, ellipse, path, rect, stroke
from stories.illustrator.scenes.superhero.hues import Hues


def pigeon(canvas: Canvas, hues: Hues) -> str:
    """A plump pigeon that looks to the right."""
    grey = mix("#9fa8c4", hues.mid[0], 0.25)
    legs = stroke("M-2 0L-2 -9M6 0L6 -9", "#e0857a", 2.6)
    tail = path("M-18 -18L-42 -10L-38 -4L-14 -8Z", tone(grey, -0.1))
    body = smooth([(-22, -18), (-8, -32), (10, -30), (20, -20), (12, -8), (-6, -6)])
    wing = smooth([(-24, -14), (-8, -26), (8, -20), (0, -11), (-14, -9)])
    head = circle(17, -38, 9.5, canvas.form(tone(grey, 0.02), 0.08))
    neck = path("M8 -32L24 -32Q24 -22 16 -18Q8 -22 8 -32Z", mix(grey, "#5fa894", 0.5))
    beak = path("M25 -39L33 -36L25 -34Z", "#f2b05a")
    eye = circle(19, -40, 3, "#ffe1c0") + circle(19.4, -40, 1.7, EYE)
    return (
        legs
        + tail
        + path(body, canvas.form(grey, 0.1))
        + path(wing, tone(grey, -0.06))
        + neck
        + head
        + beak
        + eye
    )


def planter(canvas: Canvas, rng: Random, hues: Hues) -> str:
    """A wooden box of green with red flowers."""
    art = ""
    for x, y, r in ((-26, -44, 18), (2, -54, 22), (28, -44, 19)):
        art += path(puff(rng, x, y, r, r * 0.9, bumps=9), canvas.form(hues.leaf[2], 0.1))
    for x, y in ((-28, -52), (-8, -64), (14, -66), (32, -54), (2, -48)):
        art += circle(x, y, 5.5, hues.cloth[0]) + circle(x, y, 2, hues.gold)
    art += rect(-48, -36, 96, 38, canvas.form(hues.wood[0], 0.1), rx=4)
    return art + stroke("M-44 -18L44 -18", tone(hues.wood[0], -0.1), 2.5, opacity=0.7)


def lamp_post(canvas: Canvas, hues: Hues, h: float) -> str:
    """A curved iron lamp of height `h` whose globe hangs to the right."""
    iron = mix(hues.metal[1], hues.frame, 0.35)
    art = stroke(
        pen("M", 0, 0, "L", 0, -h + 40, "Q", 0, -h, 30, -h, "Q", 48, -h, 48, -h + 18), iron, 7
    )
    art += rect(-13, -26, 26, 28, canvas.form(iron, 0.1), rx=4) + rect(
        -8, -h * 0.42, 16, 9, iron, rx=3
    )
    art += path(
        pen("M", 34, -h + 18, "L", 62, -h + 18, "L", 56, -h + 8, "L", 40, -h + 8, "Z"), iron
    )
    art += canvas.glow(48, -h + 30, 90, hues.glow, hues.lamp)
    globe = mix(hues.pane, hues.cream, 0.4)
    return art + ellipse(48, -h + 30, 13, 15, globe)


def bench(canvas: Canvas, hues: Hues) -> str:
    """A park bench seen from the front."""
    iron = mix(hues.metal[1], hues.frame, 0.3)
    art = stroke("M-62 0L-62 -34L-58 -78M62 0L62 -34L58 -78M-50 0L-50 -34M50 0L50 -34", iron, 6)
    for y in (-76, -62, -48):
        art += rect(-72, y, 144, 10, canvas.form(hues.wood[0], 0.08), rx=4)
    return art + rect(-76, -36, 152, 13, canvas.form(tone(hues.wood[0], 0.03), 0.08), rx=5)


def crate(canvas: Canvas, hues: Hues, w: float, h: float) -> str:
    """A slatted wooden crate."""
    wood = hues.wood[0]
    art = rect(-w / 2, -h, w, h, canvas.form(wood, 0.09), rx=3)
    for i in range(1, 3):
        y = -h + i * h / 3
        art += stroke(pen("M", -w / 2 + 2, y, "L", w / 2 - 2, y), tone(wood, -0.12), 3, opacity=0.7)
    for x in (-w / 2 + 6, w / 2 - 6):
        art += stroke(f"M{num(x)} {num(-h + 3)}V-3", tone(wood, -0.07), 7, opacity=0.8)
    return art
