"""What the rocket's cabin and the space station have inside: panels, lamps, buttons and plants."""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, puff
from stories.illustrator.kit.shapes import circle, ellipse, heart, path, placed, rect, stroke

Colours = tuple[str, ...]
LAMPS: Colours = ("#ff8f7f", "#ffd166", "#8fe0b0", "#7fc8f0", "#d8a0f0")


def console(canvas: Canvas, rng: Random, w: float, body: str, trim: str) -> str:
    """A control desk of width `w`, its foot on y = 0: screens, dials, buttons and a lever."""
    art = path(f"M0 0L{num(w * 0.06)} -92L{num(w * 0.94)} -92L{num(w)} 0Z", canvas.form(body, 0.1))
    top = f"M{num(w * 0.06)} -92L{num(w * 0.14)} -150L{num(w * 0.86)} -150L{num(w * 0.94)} -92Z"
    art += path(top, canvas.form(tone(body, 0.05), 0.08))
    art += rect(0, -98, w, 12, canvas.form(trim, 0.08), rx=6)
    screen = rect(w * 0.2, -142, w * 0.26, 36, "#22305c", rx=7)
    wave = [(w * 0.22 + i * w * 0.037, -124 + rng.uniform(-11, 11)) for i in range(7)]
    art += screen + stroke(open_curve(wave), "#8ff0d0", 3)
    art += rect(w * 0.53, -142, w * 0.16, 36, "#22305c", rx=7) + heart(
        w * 0.61, -124, 10, "#ff8fa0"
    )
    art += circle(w * 0.77, -124, 14, "#fff6e0")
    art += stroke(f"M{num(w * 0.77)} -124l7 -8", "#d8506a", 3)
    for row in range(2):
        for i in range(6):
            x, y = w * (0.16 + i * 0.115), -66 + row * 28
            colour = rng.choice(LAMPS)
            art += canvas.glow(x, y, 17, colour, 0.45) + circle(x, y, 7, colour)
            art += circle(x - 2, y - 2, 2, "#ffffff", opacity=0.8)
    art += stroke(f"M{num(w * 0.9)} -96L{num(w * 0.93)} -140", tone(body, -0.2), 7)
    return art + circle(w * 0.93, -144, 11, canvas.form(trim, 0.12))


def seat(canvas: Canvas, colour: str, shell: str) -> str:
    """A round-backed space seat seen from the front, its foot on y = 0."""
    art = path("M-16 0L-10 -46L10 -46L16 0Z", tone(shell, -0.1)) + ellipse(
        0, 0, 44, 9, tone(shell, -0.16)
    )
    art += path("M-62 -50Q-76 -196 0 -206Q76 -196 62 -50Z", canvas.form(shell, 0.1))
    art += path("M-48 -60Q-58 -184 0 -192Q58 -184 48 -60Z", canvas.form(colour, 0.1))
    for y in (-90, -128):
        art += stroke(f"M-44 {y}Q0 {y + 12} 44 {y}", tone(colour, -0.1), 3, opacity=0.7)
    art += path(
        "M-66 -62Q0 -84 66 -62Q72 -36 54 -34L-54 -34Q-72 -36 -66 -62Z",
        canvas.form(tone(colour, 0.03), 0.1),
    )
    return art + rect(-20, -178, 40, 22, canvas.form(tone(colour, 0.08), 0.08), rx=10)


def pot_plant(canvas: Canvas, rng: Random, h: float, leaf: str, pot: str) -> str:
    """A leafy plant in a pot, its foot on y = 0."""
    art = ""
    for i, side in enumerate((-1, 1, -1, 1, -1, 1)):
        reach, lift = h * (0.42 - 0.03 * i), h * (0.42 + 0.10 * i)
        data = (
            f"M0 {num(-h * 0.3)}Q{num(side * reach * 0.2)} "
            f"{num(-lift - h * 0.12)} {num(side * reach)} {num(-lift)}"
            f"Q{num(side * reach * 0.5)} {num(-lift + h * 0.16)} 0 {num(-h * 0.3)}Z"
        )
        art += path(data, canvas.form(mix(leaf, "#c8e87f", 0.08 * rng.randint(0, 4)), 0.12))
    w = h * 0.22
    body = (
        f"M{num(-w)} {num(-h * 0.34)}L{num(w)} {num(-h * 0.34)}"
        f"L{num(w * 0.72)} 0L{num(-w * 0.72)} 0Z"
    )
    art += path(body, canvas.form(pot, 0.12))
    return art + rect(
        -w * 1.12, -h * 0.38, w * 2.24, h * 0.09, canvas.form(tone(pot, 0.05), 0.1), rx=4
    )


def glass_globe(canvas: Canvas, rng: Random, r: float, drop: float, leaf: str) -> str:
    """A glass ball with a small plant, hanging from y = 0 on a cord of length `drop`."""
    art = stroke(f"M0 0L0 {num(drop)}", "#c9b48f", 3)
    ball, y = (
        canvas.radial([(0, "#ffffff", 0.10), (0.8, "#ffffff", 0.16), (1, "#ffffff", 0.6)]),
        drop + r,
    )
    art += ellipse(0, y + r * 0.62, r * 0.66, r * 0.24, "#8a6a58")
    art += path(puff(rng, 0, y + r * 0.25, r * 0.5, r * 0.42, bumps=9), canvas.form(leaf, 0.12))
    art += circle(0, y, r, ball)
    return art + ellipse(-r * 0.4, y - r * 0.42, r * 0.16, r * 0.26, "#ffffff", opacity=0.8)


def lamp_string(canvas: Canvas, points: list[tuple[float, float]], cord: str, glow: float) -> str:
    """Little warm lamps along a line; `glow` is the strength of their light."""
    art = stroke(open_curve(points), cord, 3)
    for i, (x, y) in enumerate(points[1:-1]):
        colour = ("#ffd98a", "#ffb38a", "#ffe9b8")[i % 3]
        art += canvas.glow(x, y + 12, 34, colour, glow) + ellipse(x, y + 12, 7, 9.5, colour)
        art += rect(x - 3.5, y, 7, 6, cord, rx=2)
    return art


def floating(canvas: Canvas, rng: Random, x: float, y: float) -> str:
    """A small weightless thing: a pencil, an apple, a paper star or a mug."""
    kind = rng.randrange(3)
    if kind == 0:
        art = rect(-26, -5, 44, 10, canvas.form("#ffc95f", 0.1), rx=2)
        art += path("M18 -5L32 0L18 5Z", "#f6dcb8") + rect(-32, -5, 8, 10, "#f08f9a", rx=3)
    elif kind == 1:
        art = path(
            "M0 -8Q16 -18 20 -2Q18 18 4 18Q0 16 -4 18Q-18 18 -20 -2Q-16 -18 0 -8Z",
            canvas.form("#e8606a", 0.12),
        )
        art += stroke("M0 -8Q0 -16 4 -20", "#7a5640", 3) + path(
            "M4 -16Q14 -24 20 -16Q12 -10 4 -16Z", "#7fb86a"
        )
    else:
        art = rect(-15, -16, 28, 32, canvas.form("#7fb8d8", 0.1), rx=6)
        art += stroke("M13 -8Q26 -8 24 2Q22 10 13 8", "#6aa4c8", 5)
    return placed(art, x, y, turn=rng.uniform(-40, 40))
