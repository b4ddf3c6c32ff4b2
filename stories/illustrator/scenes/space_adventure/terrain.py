"""The grounds of other worlds: craters, rocks, crystals and glowing plants."""

import math
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import blob, num, polygon
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, sparkle, stroke
from stories.illustrator.scenes.space_adventure.hues import Hues
from stories.illustrator.scenes.stage import Stage


def crater(canvas: Canvas, x: float, y: float, w: float, hues: Hues) -> str:
    """A shallow crater of half-width `w` with a lit rim."""
    shadow, floor = hues.crater
    art = ellipse(x, y, w, w * 0.28, tone(shadow, -0.02), opacity=0.85)
    fill = canvas.linear([(0, shadow), (1, floor)])
    art += ellipse(x, y + w * 0.055, w * 0.93, w * 0.22, fill)
    rim = (
        f"M{num(x - w * 0.96)} {num(y + 2)}A{num(w)} {num(w * 0.29)} 0 0 0 "
        f"{num(x + w * 0.96)} {num(y + 2)}"
    )
    return art + stroke(rim, hues.lit, max(2.0, w * 0.045), opacity=0.85)


def rock(canvas: Canvas, rng: Random, x: float, y: float, size: float, colour: str) -> str:
    """A rounded stone standing on y."""
    art = ellipse(x + size * 0.1, y, size * 1.05, size * 0.2, tone(colour, -0.16), opacity=0.5)
    outline = blob(rng, x, y - size * 0.38, size, size * 0.5, points=7, wobble=0.1)
    art += path(outline, canvas.form(colour, 0.12))
    lit = (
        f"M{num(x - size * 0.6)} {num(y - size * 0.5)}q{num(size * 0.3)} "
        f"{num(-size * 0.28)} {num(size * 0.7)} {num(-size * 0.24)}"
    )
    return art + stroke(lit, tone(colour, 0.14), size * 0.08, opacity=0.7)


def crystal(canvas: Canvas, x: float, y: float, h: float, colour: str, *, lean: float = 0) -> str:
    """One six-sided crystal, three facets seen, standing on (x, y)."""
    w = h * 0.19
    left = polygon([(-w, -4), (-w * 1.15, -h * 0.68), (-w * 0.25, -h), (-w * 0.25, 0)])
    front = polygon([(-w * 0.3, 2), (-w * 0.3, -h), (w * 0.5, -h * 0.74), (w * 0.5, 3)])
    right = polygon([(w * 0.45, 2), (w * 0.45, -h * 0.74), (w, -h * 0.6), (w * 0.9, -4)])
    top = polygon(
        [(-w * 1.15, -h * 0.68), (-w * 0.3, -h), (w * 0.5, -h * 0.74), (-w * 0.4, -h * 0.6)]
    )
    art = path(left, canvas.linear([(0, tone(colour, 0.05)), (1, tone(colour, -0.08))]))
    art += path(front, canvas.linear([(0, tone(colour, 0.12)), (1, colour)]))
    art += path(right, canvas.linear([(0, tone(colour, -0.03)), (1, tone(colour, -0.14))]))
    art += path(top, tone(colour, 0.16), opacity=0.7)
    shine = f"M{num(-w * 0.05)} {num(-h * 0.78)}L{num(-w * 0.05)} {num(-h * 0.3)}"
    art += stroke(shine, "#ffffff", w * 0.14, opacity=0.75)
    return placed(art, x, y, turn=lean)


def crystals(
    stage: Stage, rng: Random, x: float, y: float, h: float, colours: tuple[str, ...]
) -> str:
    """A cluster of crystals, the tallest `h` high, with its own light."""
    base = rng.choice(colours)
    art = stage.canvas.glow(x, y - h * 0.45, h * 0.95, base, 0.42)
    shape = (
        (-0.42, 0.55, -20),
        (0.44, 0.62, 17),
        (-0.18, 0.82, -8),
        (0.2, 0.46, 9),
        (0.02, 1.0, 2),
    )
    for offset, size, lean in shape:
        colour = mix(base, rng.choice(colours), 0.35)
        reach = h * size * rng.uniform(0.92, 1.06)
        art += crystal(stage.canvas, x + offset * h * 0.5, y, reach, colour, lean=lean)
    return art + sparkle(x + h * 0.16, y - h * 0.86, h * 0.08, "#ffffff", 0.9)


def bulb_plant(canvas: Canvas, rng: Random, x: float, y: float, h: float, hues: Hues) -> str:
    """A curved stem with two leaves that carries a glowing seed pod."""
    bend = rng.choice((-1, 1)) * h * rng.uniform(0.12, 0.22)
    colour = rng.choice(hues.crystals)
    stem = (
        f"M{num(x)} {num(y)}Q{num(x - bend * 0.6)} {num(y - h * 0.55)} {num(x + bend)} {num(y - h)}"
    )
    art = stroke(stem, tone(hues.leaf, -0.08), max(2.5, h * 0.04))
    for side, at in ((-1, 0.22), (1, 0.38)):
        art += _leaf(canvas, x - bend * 0.3, y - h * at, h * 0.3, side, hues.leaf)
    top, r = (x + bend, y - h), h * 0.13
    pod = canvas.radial([(0, "#fffbe6"), (0.5, tone(colour, 0.08)), (1, colour)], 0.4, 0.36, 0.7)
    art += canvas.glow(*top, r * 3.2, colour, 0.6) + ellipse(*top, r, r * 1.16, pod)
    return art + ellipse(
        top[0] - r * 0.34, top[1] - r * 0.4, r * 0.2, r * 0.28, "#ffffff", opacity=0.8
    )


def star_flower(canvas: Canvas, rng: Random, x: float, y: float, h: float, hues: Hues) -> str:
    """A flower whose petals are a star."""
    colour = rng.choice(hues.crystals)
    stem = f"M{num(x)} {num(y)}Q{num(x + h * 0.12)} {num(y - h * 0.5)} {num(x)} {num(y - h)}"
    art = stroke(stem, tone(hues.leaf, -0.06), max(2.2, h * 0.05))
    art += _leaf(canvas, x + h * 0.05, y - h * 0.3, h * 0.26, rng.choice((-1, 1)), hues.leaf)
    r, turn = h * 0.30, rng.uniform(0, 70)
    points = []
    for i in range(10):
        reach, angle = (r if i % 2 == 0 else r * 0.5), math.radians(turn + i * 36)
        points.append((x + math.cos(angle) * reach, y - h + math.sin(angle) * reach * 0.85))
    fill = canvas.radial([(0, tone(colour, 0.14)), (1, colour)])
    art += path(
        polygon(points),
        fill,
        stroke=tone(colour, 0.02),
        stroke_width=r * 0.2,
        stroke_linejoin="round",
    )
    return art + circle(x, y - h, r * 0.24, "#fff1b8")


def spiral_fern(x: float, y: float, h: float, colour: str, side: int) -> str:
    """A tall fern that curls in at its tip; `side` is the way it curls."""
    points = [(x, y)]
    for i in range(26):
        t = i / 25
        angle = -math.pi / 2 + side * t * t * 8.2
        step = h / 11 * (1 - 0.78 * t)
        px, py = points[-1]
        points.append((px + math.cos(angle) * step, py + math.sin(angle) * step))
    line = "M" + "L".join(f"{num(px)} {num(py)}" for px, py in points)
    art = stroke(line, colour, h * 0.05)
    for i in range(2, 15):
        (px, py), reach = points[i], h * 0.11 * (1 - i / 22)
        dx, dy = points[i + 1][0] - px, points[i + 1][1] - py
        size = math.hypot(dx, dy) or 1
        ox, oy = -dy / size * reach * -side, dx / size * reach * -side
        art += stroke(
            f"M{num(px)} {num(py)}q{num(ox * 0.6 + dx)} {num(oy * 0.6 + dy)} "
            f"{num(ox)} {num(oy + 4)}",
            tone(colour, 0.06),
            h * 0.022,
        )
    return art


def _leaf(canvas: Canvas, x: float, y: float, size: float, side: int, colour: str) -> str:
    data = (
        f"M0 0Q{num(size * 0.3)} {num(-size * 0.5)} {num(size)} "
        f"{num(-size * 0.45)}Q{num(size * 0.7)} {num(size * 0.1)} 0 0Z"
    )
    return placed(path(data, canvas.form(colour, 0.1)), x, y, mirror=side)
