"""House fronts and shops: walls with windows, striped awnings, displays, signs without words.

Everything stands with its foot at (0, 0) and is placed by the caller. Colours are finished.
"""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.superhero.hues import Hues

SHOP = 96.0  # height of the ground floor
TRADES = ("bread", "flower", "shoe", "clock", "apple")


def front(
    canvas: Canvas, hues: Hues, rng: Random, size: tuple[float, float], wall: str, lit: float
) -> str:
    """A house front of (width, height) with rows of windows and a cornice; `lit` warms panes."""
    w, h = size
    art = rect(-w / 2, -h, w, h + 4, canvas.form(wall, 0.05))
    art += rect(-w / 2 - 5, -h - 12, w + 10, 16, canvas.form(tone(hues.trim, -0.02), 0.06), rx=3)
    art += rect(-w / 2, -h + 4, w, 6, tone(wall, -0.1), opacity=0.5)
    columns = max(2, int(w / 56))
    step, y = w / columns, -h + 24
    while y < -SHOP - 46:
        for column in range(columns):
            art += placed(_window(canvas, hues, rng, lit, wall), -w / 2 + step * (column + 0.5), y)
        y += 66
    return art


def _window(canvas: Canvas, hues: Hues, rng: Random, lit: float, wall: str) -> str:
    """A sash window, its top at y = 0; some have a flower box."""
    home = lit > 0.4 and rng.random() < 0.62
    pane = hues.pane if home else mix(hues.dim, wall, 0.15)
    art = canvas.glow(0, 22, 46, hues.glow, lit * 0.5) if home else ""
    art += rect(-16, -4, 32, 50, mix(hues.trim, wall, 0.2), rx=3) + rect(-12, 0, 24, 42, pane, rx=2)
    art += stroke("M0 0V42M-12 20H12", mix(hues.trim, wall, 0.2), 3)
    if rng.random() < 0.4:
        art += rect(-17, 42, 34, 9, hues.wood[0], rx=3)
        for x in (-12, -4, 4, 12):
            art += circle(x, 40, 5.5, hues.leaf[2]) + circle(x, 37, 3, rng.choice(hues.cloth))
    return art


def awning(canvas: Canvas, hues: Hues, w: float, colour: str) -> str:
    """A striped, scalloped awning of width `w`; its upper edge at y = 0."""
    count = max(4, round(w / 26))
    step, art = w / count, ""
    for i in range(count):
        x, shade = -w / 2 + i * step, colour if i % 2 == 0 else hues.cream
        left, right = x * 1.08, (x + step) * 1.08
        data = (
            pen("M", x, 0, "L", x + step, 0, "L", right, 34)
            + f"A{num(step * 0.54)} 11 0 0 1 {num(left)} 34Z"
        )
        art += path(data, canvas.linear([(0, tone(shade, 0.02)), (1, tone(shade, -0.06))]))
    return art + rect(-w / 2 - 2, -5, w + 4, 8, tone(colour, -0.1), rx=3)


def shop(
    canvas: Canvas, hues: Hues, rng: Random, w: float, colour: str, trade: str, lit: float
) -> str:
    """The ground floor of a house: a display, a door, an awning and a hanging sign."""
    frame = tone(colour, -0.12)
    glass = mix(hues.pane, hues.cream, 0.25) if lit > 0.4 else mix(hues.pane, hues.dim, 0.35)
    art = rect(-w / 2 + 3, -SHOP, w - 6, SHOP + 3, canvas.form(frame, 0.05), rx=3)
    door = w / 2 - 30
    wide = w - 66
    left = -w / 2 + 10
    if lit > 0.4:
        art += canvas.glow(left + wide / 2, -40, wide * 0.75, hues.glow, lit * 0.55)
    art += rect(left, -70, wide, 56, glass, rx=4) + rect(
        door - 17, -72, 34, 74, tone(frame, -0.04), rx=3
    )
    art += rect(door - 11, -66, 22, 38, glass, rx=3) + circle(door - 8, -20, 3, hues.gold)
    shelf = "".join(
        placed(_goods(canvas, hues, trade, rng), left + 16 + i * 28, -16)
        for i in range(int((wide - 14) / 28))
    )
    art += shelf + rect(left - 3, -17, wide + 6, 8, tone(hues.trim, -0.03), rx=2)
    art += stroke(pen("M", left + 10, -30, "L", left + 34, -66), "#ffffff", 5, opacity=0.35)
    art += placed(awning(canvas, hues, w - 10, colour), 0, -SHOP + 6)
    return art + placed(sign(canvas, hues, trade), -w / 2 + 16, -SHOP - 12)


def _goods(canvas: Canvas, hues: Hues, trade: str, rng: Random) -> str:
    """One thing in a display, about 24 wide."""
    if trade == "bread":
        loaf = ellipse(0, -8, 12, 8, canvas.form("#d9985a", 0.1))
        return loaf + stroke("M-5 -13l3 5M1 -14l3 5", "#f3d19a", 2)
    if trade == "flower":
        pot = path("M-7 -10L7 -10L5 0L-5 0Z", hues.roof[0]) + circle(0, -15, 8, hues.leaf[2])
        return pot + "".join(
            circle(x, y, 3.4, rng.choice(hues.cloth)) for x, y in ((-5, -18), (4, -20), (6, -12))
        )
    if trade == "shoe":
        return path("M-11 0L-11 -13Q-4 -16 -2 -10Q10 -8 11 0Z", rng.choice(hues.cloth))
    if trade == "clock":
        return (
            circle(0, -11, 10, hues.gold)
            + circle(0, -11, 7, hues.cream)
            + stroke("M0 -11v-5M0 -11h4", hues.frame, 1.6)
        )
    low = circle(-5, -6, 6, hues.red) + circle(6, -6, 6, hues.gold)
    return low + circle(0, -15, 6, hues.leaf[1])


def sign(canvas: Canvas, hues: Hues, trade: str) -> str:
    """A round painted sign on an iron arm, a picture in place of words."""
    iron = mix(hues.metal[1], hues.frame, 0.4)
    art = stroke("M0 0H26M0 -10L18 0", iron, 3) + stroke("M26 0V7", iron, 2)
    art += circle(26, 24, 18, canvas.form(hues.cream, 0.06), stroke=hues.gold, stroke_width=3.5)
    if trade == "bread":
        picture = "M-11 4Q-12 -6 -4 -4Q0 -10 5 -5Q13 -7 11 3Q0 8 -11 4Z"
        return art + placed(path(picture, "#d9985a"), 26, 24)
    if trade == "flower":
        petals = "".join(placed(circle(0, -6, 4.4, hues.cloth[0]), turn=i * 72) for i in range(5))
        return art + placed(petals + circle(0, 0, 3.4, hues.gold), 26, 24)
    if trade == "shoe":
        return art + placed(path("M-9 7L-9 -8Q-1 -10 0 -2Q10 0 11 7Z", hues.cloth[1]), 26, 24)
    if trade == "clock":
        return art + placed(stroke("M0 0V-9M0 0H7", hues.frame, 3), 26, 24)
    apple = circle(0, 2, 8, hues.red) + stroke("M0 -5q1 -4 4 -5", hues.wood[1], 2)
    return art + placed(apple, 26, 24)


def bus(canvas: Canvas, hues: Hues, lit: float) -> str:
    """A round friendly bus seen from the side, 330 wide and 150 high."""
    body = canvas.linear([(0, tone(hues.red, 0.05)), (0.5, hues.red), (1, tone(hues.red, -0.1))])
    art = path(
        "M-160 -16L-160 -104Q-160 -146 -116 -148L118 -148Q150 -146 158 -104L162 -52L162 -16Z", body
    )
    art += rect(-158, -58, 318, 12, hues.cream) + rect(
        -160, -24, 322, 10, tone(hues.red, -0.14), rx=4
    )
    pane = hues.pane if lit > 0.4 else mix(hues.dim, hues.cream, 0.3)
    if lit > 0.4:
        art += canvas.glow(0, -96, 190, hues.glow, lit * 0.4)
    for x in (-142, -88, -34, 20):
        art += rect(x, -126, 46, 52, pane, rx=9)
        art += stroke(f"M{x + 10} -84L{x + 26} -118", "#ffffff", 5, opacity=0.35)
    art += rect(76, -126, 40, 104, tone(hues.cream, -0.02), rx=7) + rect(
        81, -121, 30, 60, pane, rx=6
    )
    art += path("M124 -126Q144 -124 150 -100L153 -76L124 -76Z", pane)
    for x in (-92, 96):
        art += (
            circle(x, -14, 28, hues.frame)
            + circle(x, -14, 14, hues.metal[0])
            + circle(x, -14, 5, hues.frame)
        )
    beam = canvas.glow(164, -34, 60, hues.glow, lit)
    art += beam + circle(157, -36, 8, hues.cream) + rect(-168, -20, 18, 12, hues.metal[0], rx=4)
    return art + star(-128, -38, 9, hues.gold)
