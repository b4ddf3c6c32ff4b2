"""What a secret hideout needs: a map board, costume hooks, a desk with a radio, a trunk, a lamp.

Everything stands with its foot at (0, 0) unless it says otherwise. Colours are finished.
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.shapes import circle, ellipse, heart, path, placed, rect, star, stroke
from stories.illustrator.scenes.superhero.hues import Hues


def map_board(canvas: Canvas, hues: Hues) -> str:
    """A cork board, 220 by 150 about (0, 0): the city's map with pins, a red thread, photos."""
    cork = mix("#c9935f", hues.wall[1], 0.25)
    art = rect(-116, -81, 232, 162, canvas.form(hues.wood[1], 0.1), rx=7) + rect(
        -106, -71, 212, 142, cork, rx=3
    )
    paper = mix(hues.cream, hues.grass[0], 0.25)
    art += placed(rect(-64, -52, 128, 104, canvas.form(paper, 0.04), rx=2), -30, 4, turn=-3)
    street = mix(hues.street[0], paper, 0.35)
    art += stroke("M-88 -20L32 -34M-86 22L34 10M-60 -46L-50 54M-10 -48L2 48", street, 5)
    art += stroke("M-92 40Q-50 30 -30 46T30 36", hues.water[1], 9)
    for x, y in ((-74, -34), (-36, -2), (10, -8), (18, -38), (-28, -36)):
        art += rect(x, y, 15, 11, mix(hues.walls[(x + y) % 5], paper, 0.3), rx=2)
    art += circle(-70, 4, 8, hues.leaf[1]) + star(20, 20, 9, hues.gold)
    pins = ((-78, -40), (-4, -18), (-44, 30), (62, -40), (70, 24))
    art += placed(rect(-24, -20, 48, 40, canvas.form(hues.cream, 0.05), rx=2), 66, -34, turn=6)
    art += placed(path("M-18 12Q-6 -12 4 4Q10 -6 18 12Z", hues.leaf[1]), 66, -34, turn=6)
    art += placed(rect(-22, -20, 44, 40, canvas.form(hues.cream, 0.05), rx=2), 72, 30, turn=-5)
    art += placed(heart(0, 2, 11, hues.red), 72, 30, turn=-5)
    thread = "M" + "L".join(f"{x} {y}" for x, y in pins)
    art += stroke(thread, hues.red, 2.6, opacity=0.9)
    for i, (x, y) in enumerate(pins):
        art += circle(x, y, 5.5, (hues.red, hues.gold, hues.teal)[i % 3]) + circle(
            x - 1.6, y - 1.8, 1.7, "#ffffff"
        )
    return art


def costumes(canvas: Canvas, hues: Hues) -> str:
    """A rail with hooks: two capes, a cap, goggles and a belt; the rail at y = 0, 230 wide."""
    art = rect(-116, -9, 232, 18, canvas.form(hues.wood[0], 0.09), rx=6)
    for x in (-90, -30, 30, 88):
        art += stroke(f"M{x} 0v10q0 8 8 4", hues.gold, 4)
    red = "M-100 8Q-90 2 -78 8Q-62 70 -56 128Q-70 120 -80 130"
    red += "Q-92 120 -104 130Q-116 122 -126 126Q-116 60 -100 8Z"
    art += path(red, canvas.form(hues.red, 0.11)) + star(-91, 62, 15, hues.gold)
    art += stroke(
        "M-98 16Q-110 70 -114 116M-80 16Q-72 70 -68 116", tone(hues.red, -0.1), 2.6, opacity=0.6
    )
    blue = "M-40 8Q-30 2 -20 8Q-4 64 0 112Q-14 104 -22 114"
    blue += "Q-34 106 -46 114Q-54 108 -62 110Q-54 60 -40 8Z"
    art += path(blue, canvas.form(hues.cloth[1], 0.11)) + heart(-30, 56, 12, hues.cream)
    cap = path("M10 30Q12 6 32 6Q54 6 56 30Z", canvas.form(hues.teal, 0.1)) + path(
        "M50 26Q72 26 76 34Q60 36 48 32Z", hues.gold
    )
    goggles = stroke("M62 18Q88 4 114 18", hues.frame, 4)
    for x in (78, 100):
        goggles += circle(x, 26, 12, canvas.form(hues.gold, 0.1)) + circle(x, 26, 8, hues.water[0])
        goggles += stroke(f"M{x - 3} 29l6 -8", "#ffffff", 2, opacity=0.8)
    return art + cap + goggles


def desk(canvas: Canvas, hues: Hues, lit: float) -> str:
    """A desk made of a door on trestles: a lamp, a radio with an aerial, a mug of pencils."""
    wood = hues.wood[0]
    art = stroke("M-120 0L-96 -84L-72 0M72 0L96 -84L120 0", tone(wood, -0.08), 9)
    art += rect(-146, -94, 292, 16, canvas.form(wood, 0.09), rx=5)
    art += path("M-96 -94L-62 -94L-68 -100L-90 -100Z", hues.metal[1])
    art += stroke("M-79 -98L-100 -142L-66 -172", hues.metal[1], 6) + circle(
        -100, -142, 5, hues.gold
    )
    shade = placed(
        path("M-14 -12L14 -12L30 18L-30 18Z", canvas.form(hues.red, 0.11)), -58, -170, turn=-28
    )
    art += canvas.glow(-38, -140, 120, hues.glow, max(lit, 0.3)) + shade
    radio = rect(-40, -40, 92, 42, canvas.form(hues.teal, 0.1), rx=8) + circle(
        -16, -19, 14, hues.cream
    )
    radio += "".join(
        circle(-16 + dx, -19 + dy, 1.9, hues.frame) for dx in (-6, 0, 6) for dy in (-6, 0, 6)
    )
    radio += (
        rect(8, -32, 34, 11, hues.pane, rx=3)
        + circle(16, -11, 5, hues.gold)
        + circle(34, -11, 5, hues.red)
    )
    radio += stroke("M44 -40L66 -88", hues.metal[0], 3.4) + circle(66, -88, 4, hues.red)
    art += placed(radio, 20, -94)
    mug = rect(-11, -24, 22, 24, canvas.form(hues.gold, 0.1), rx=4)
    pencils = (
        stroke("M-5 -22L-9 -46", hues.red, 5)
        + stroke("M1 -22L3 -50", hues.cloth[1], 5)
        + stroke("M6 -22L12 -42", hues.leaf[1], 5)
    )
    return art + placed(pencils + mug, 112, -94)


def trunk(canvas: Canvas, hues: Hues) -> str:
    """A travelling trunk with a star and stickers of shapes."""
    brown = mix(hues.wood[1], hues.red, 0.2)
    art = rect(-64, -62, 128, 64, canvas.form(brown, 0.1), rx=6)
    art += path("M-66 -60Q-64 -90 0 -92Q64 -90 66 -60Z", canvas.form(tone(brown, 0.03), 0.1))
    for x in (-44, 44):
        art += rect(x - 7, -88, 14, 90, mix(hues.gold, brown, 0.25))
    art += rect(-12, -66, 24, 20, hues.gold, rx=4) + star(0, -26, 13, hues.gold)
    return art + circle(-24, -22, 8, hues.teal) + heart(25, -24, 9, hues.cream)


def beanbag(canvas: Canvas, hues: Hues) -> str:
    """A soft round seat."""
    colour = mix(hues.cloth[3], hues.wall[1], 0.15)
    body = path(
        "M-82 0Q-98 -46 -52 -78Q-8 -104 36 -84Q92 -56 84 0Q0 16 -82 0Z", canvas.form(colour, 0.12)
    )
    seams = stroke(
        "M-10 -96Q-40 -50 -44 4M-4 -96Q36 -50 46 4", tone(colour, -0.09), 3.4, opacity=0.6
    )
    return body + seams + ellipse(-6, -68, 34, 12, tone(colour, -0.05), opacity=0.5)


def string_lights(
    canvas: Canvas, hues: Hues, start: float, end: float, y: float, lit: float
) -> str:
    """A cord with paper stars from x `start` to `end`."""
    middle = (start + end) / 2
    art = stroke(pen("M", start, y, "Q", middle, y + 52, end, y), hues.wood[1], 2.6)
    count = max(3, int((end - start) / 62))
    for i in range(count):
        share = (i + 0.5) / count
        x, drop = start + (end - start) * share, y + 104 * share * (1 - share)
        art += stroke(f"M{num(x)} {num(drop)}v10", hues.wood[1], 2)
        art += canvas.glow(x, drop + 20, 30, hues.glow, lit) + star(x, drop + 20, 8.5, hues.pane)
    return art
