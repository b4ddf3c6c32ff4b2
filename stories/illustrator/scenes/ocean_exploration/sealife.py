"""Animals of the sea that live in the background: fish, a turtle, jellyfish, starfish, a crab.

Swimmers face right round (0, 0); what crawls stands on y = 0. Colours are finished.
"""

import math
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.palette import EYE
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, star, stroke

CREAM = "#fff6e2"


def _sized(art: str, size: float) -> str:
    """Art of half-length 100 at half-length `size`."""
    return placed(art, scale=size / 100)


def _eye(x: float, y: float, r: float) -> str:
    return (
        circle(x, y, r * 1.6, CREAM)
        + circle(x + r * 0.2, y, r, EYE)
        + circle(x - r * 0.15, y - r * 0.4, r * 0.36, "#ffffff")
    )


def little_fish(colour: str, size: float) -> str:
    """A plain small fish of half-length `size`, for shoals."""
    s = size
    body = f"M{num(-s * 0.6)} 0Q{num(s * 0.1)} {num(-s * 0.62)} {num(s)} 0"
    body += f"Q{num(s * 0.1)} {num(s * 0.62)} {num(-s * 0.6)} 0Z"
    tail = f"M{num(-s * 0.5)} 0L{num(-s * 1.1)} {num(-s * 0.42)}L{num(-s * 0.92)} 0"
    tail += f"L{num(-s * 1.1)} {num(s * 0.42)}Z"
    return path(tail + body, colour) + circle(s * 0.55, -s * 0.1, max(1.0, s * 0.09), EYE)


def reef_fish(canvas: Canvas, size: float, colour: str, stripe: str) -> str:
    """A round striped fish of half-length `size`."""
    outline = smooth(
        [(100, 2), (60, -44), (0, -62), (-55, -30), (-72, 0), (-55, 30), (0, 60), (60, 42)]
    )
    fin = tone(colour, -0.06)
    tail = smooth([(-60, 0), (-115, -50), (-102, 0), (-115, 50)], 0.8)
    top = smooth([(30, -50), (-10, -92), (-50, -60), (-30, -40)])
    low = smooth([(10, 50), (-24, 86), (-50, 50), (-20, 40)])
    bands = "".join(stroke(f"M{x} -100Q{x - 16} 0 {x} 100", stripe, 15) for x in (30, -22))
    side = path("M-2 6q-34 -2 -30 26q26 6 30 -26Z", fin)
    smile = stroke("M94 12q-10 8 -20 0", tone(colour, -0.25), 5)
    body = path(outline, canvas.form(colour, 0.1)) + canvas.clipped(bands, outline)
    fins = path(tail, fin) + path(top, fin) + path(low, fin)
    return _sized(fins + body + side + smile + _eye(62, -14, 9), size)


def angel_fish(canvas: Canvas, size: float, colour: str, stripe: str) -> str:
    """A tall fish with long trailing fins."""
    outline = smooth([(80, 0), (20, -56), (-50, -30), (-60, 0), (-50, 30), (20, 56)])
    sail = "M30 -45Q-20 -130 -110 -120Q-50 -80 -45 -20Z"
    keel = "M30 45Q-20 130 -110 120Q-50 80 -45 20Z"
    tail = smooth([(-55, 0), (-100, -34), (-90, 0), (-100, 34)], 0.8)
    band = stroke("M10 -100L2 100", stripe, 17)
    fin = mix(colour, stripe, 0.3)
    body = path(outline, canvas.form(colour, 0.1)) + canvas.clipped(band, outline)
    fins = path(sail, fin) + path(keel, fin) + path(tail, fin)
    return _sized(fins + body + _eye(50, -8, 8), size)


def turtle(canvas: Canvas, size: float, skin: str, shell: str) -> str:
    """A sea turtle gliding, half-length `size`."""
    wing = smooth([(34, 10), (30, 50), (-10, 98), (-30, 100), (-2, 46), (6, 12)])
    back_wing = smooth([(36, -16), (60, -60), (46, -90), (16, -50), (10, -20)])
    foot = smooth([(-60, 10), (-98, 30), (-112, 22), (-70, -6)])
    dark = tone(skin, -0.07)
    head = ellipse(84, -12, 25, 20, canvas.form(skin, 0.09))
    dome = "M-78 14Q-50 -50 5 -48Q52 -42 66 6Q0 34 -78 14Z"
    plates = stroke("M-42 -50L-48 30M-8 -50L-14 30M28 -50L22 30", tone(shell, -0.09), 3.5)
    plates += stroke("M-70 -2Q0 18 62 -8", tone(shell, 0.09), 5)
    spots = "".join(circle(x, y, 2.2, dark) for x, y in ((78, -20), (87, -23), (96, -20)))
    smile = stroke("M105 -8q-8 7 -16 2", tone(skin, -0.28), 3)
    body = path(dome, canvas.form(shell, 0.12)) + canvas.clipped(plates, dome)
    limbs = path(back_wing, dark) + path(foot, dark)
    near_wing = path(wing, canvas.form(skin, 0.1))
    art = limbs + head + spots + smile + _eye(92, -17, 5) + body + near_wing
    return _sized(art, size)


def jellyfish(canvas: Canvas, rng: Random, r: float, colour: str, glow: float) -> str:
    """A glowing bell of radius `r` with trailing threads."""
    art = canvas.glow(0, 0, 260, colour, glow)
    for i in range(7):
        x = (i - 3) * 26
        drop, lean = 100 * rng.uniform(1.5, 2.6), 100 * rng.uniform(-0.3, 0.3)
        data = f"M{x} 20q{num(lean)} {num(drop * 0.35)} 0 {num(drop * 0.6)}"
        data += f"q{num(-lean)} {num(drop * 0.2)} {num(lean * 0.4)} {num(drop * 0.4)}"
        art += stroke(data, tone(colour, 0.06), 9 if i % 2 else 5, opacity=0.65)
    bell = "M-100 24C-110 -110 110 -110 100 24"
    hem = "q-20 20 -40 0" * 5
    fill = canvas.linear([(0, tone(colour, 0.14), 0.95), (0.6, colour, 0.8), (1, colour, 0.5)])
    art += path(f"{bell}{hem}Z", fill)
    art += ellipse(0, -5, 50, 30, tone(colour, 0.16), opacity=0.4)
    shine = "M-60 -22Q-46 -54 -10 -60"
    return _sized(art + stroke(shine, "#ffffff", 8, opacity=0.75), r)


def starfish(canvas: Canvas, r: float, colour: str, turn: float) -> str:
    """A starfish lying flat, seen at a slant."""
    body = star(0, 0, r, colour, turn=turn, inner=0.42)
    dots = ""
    for i in range(5):
        angle = math.radians(turn + i * 72)
        for reach in (0.3, 0.58):
            dots += circle(
                math.cos(angle) * r * reach,
                math.sin(angle) * r * reach,
                r * 0.06,
                tone(colour, 0.14),
            )
    return f'<g transform="scale(1 .55)">{body}{dots}</g>'


def crab(canvas: Canvas, size: float, colour: str) -> str:
    """A small crab with raised claws, its feet on y = 0."""
    art = ""
    for side in (-1, 1):
        for i in range(3):
            x = side * (50 + 16 * i)
            leg = f"M{side * 40} -34Q{x} {10 * i - 60} {x + side * 20} 0"
            art += stroke(leg, tone(colour, -0.08), 9)
        arm = f"M{side * 50} -50Q{side * 95} -60 {side * 84} -92"
        art += stroke(arm, colour, 13)
        claw = ellipse(0, 0, 26, 19, canvas.form(colour, 0.1))
        claw += path("M0 0L30 -12L30 4Z", tone(colour, -0.16))
        art += placed(claw, side * 86, -100, turn=-60 * side, mirror=side)
        art += stroke(f"M{side * 16} -60l0 -20", colour, 7)
    art += ellipse(0, -40, 60, 36, canvas.form(colour, 0.11))
    for side in (-1, 1):
        art += _eye(side * 16, -84, 7)
    return _sized(art + stroke("M-14 -34q14 12 28 0", tone(colour, -0.25), 5), size)


def gull(size: float, white: str, wing: str) -> str:
    """A gull on the wing, seen from the side; `size` is half its span."""
    near = "M-10 0Q-30 -60 -100 -62Q-50 -30 16 8Z"
    far = "M10 -4Q30 -56 92 -72Q60 -24 22 6Z"
    body = smooth([(-42, 10), (-10, -6), (36, -4), (46, 4), (20, 14), (-20, 15)])
    beak = path("M44 0L60 6L42 8Z", "#f2a33a")
    tip = path("M-100 -62Q-80 -50 -66 -40L-70 -58Z", tone(wing, -0.25))
    wings = path(far, tone(wing, -0.05)) + path(body, white) + path(near, wing)
    return _sized(wings + tip + beak + circle(34, 1, 3.5, EYE), size)
