"""What stands in a child's room: bed, lamp, shelf, rug, toys and strings of light."""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import circle, ellipse, heart, path, placed, rect, star, stroke
from stories.illustrator.scenes.bedtime.hues import Hues

BOOKS = ("#e4796b", "#f1b95f", "#6fb2a8", "#9a86cf", "#ef9d8a", "#7fa8d8")


def bed(canvas: Canvas, hues: Hues) -> str:
    """A bed whose foot points to the left and whose head is cut off by the page's right edge.

    Origin: the front leg's foot; the drawing runs 420 units to the right and 270 up.
    """
    wood = canvas.form(hues.wood, 0.09)
    art = rect(0, -250, 30, 250, wood, rx=12) + circle(15, -256, 17, wood)
    art += rect(18, -92, 420, 74, canvas.form(tone(hues.wood, -0.05), 0.08), rx=8)
    sheet = smooth([(16, -150), (80, -178), (220, -176), (440, -184), (440, -90), (20, -88)], 0.6)
    art += path(sheet, hues.linen)
    quilt = smooth(
        [(6, -96), (70, -150), (210, -154), (440, -156), (440, -6), (260, 4), (110, -4), (10, -14)],
        0.7,
    )
    art += path(quilt, canvas.form(hues.cloth[1], 0.09))
    patches = ""
    for i in range(8):
        for j in range(4):
            x, y = 10 + i * 62 + (31 if j % 2 else 0), -160 + j * 46
            patches += rect(x, y, 31, 46, "#ffffff", opacity=0.11)
            patches += star(x + 46, y + 24, 7, "#ffe3a0")
    patches += stroke("M0 -100Q150 -128 440 -114", tone(hues.cloth[1], 0.12), 15)
    art += canvas.clipped(patches, quilt)
    pillow = smooth(
        [(232, -196), (262, -240), (350, -250), (436, -236), (446, -176), (350, -160), (250, -166)]
    )
    return art + path(pillow, canvas.form(hues.linen, 0.06))


def bedside(canvas: Canvas, hues: Hues) -> str:
    """A little table with a shaded lamp, a book and a glass; its foot on y = 0."""
    art = canvas.glow(0, -170, 300, "#ffc27a", hues.lamp)
    for x in (-52, 42):
        art += rect(x, -108, 12, 108, tone(hues.wood, -0.07), rx=4)
    art += rect(-66, -58, 132, 9, tone(hues.wood, -0.09), rx=4)
    art += rect(-74, -118, 148, 17, canvas.form(hues.wood, 0.08), rx=7)
    art += rect(-30, -128, 46, 10, "#e4796b", rx=2) + rect(-26, -137, 40, 9, "#7fa8d8", rx=2)
    art += ellipse(36, -120, 20, 5, tone(hues.wood, -0.16)) + rect(
        31, -170, 10, 50, "#c98f6a", rx=4
    )
    shade = canvas.linear([(0, "#fff4cc"), (1, "#ffcf85")])
    return art + path("M-8 -168L80 -168L60 -232L12 -232Z", shade)


def shelf(canvas: Canvas, rng: Random, hues: Hues, w: float) -> str:
    """A wall shelf of width `w` with books, a little rocket and a ball; its board on y = 0."""
    art, x = "", 14.0
    while x < w * 0.62:
        h, thick = rng.uniform(44, 72), rng.uniform(13, 21)
        art += rect(x, -h, thick, h, canvas.form(rng.choice(BOOKS), 0.07), rx=3)
        art += rect(x + 3, -h + 9, thick - 6, 4, "#fff3d6", opacity=0.7)
        x += thick + 2
    art += path(
        f"M{num(x + 4)} 0L{num(x + 22)} -58L{num(x + 38)} -52L{num(x + 22)} 0Z",
        canvas.form(BOOKS[4], 0.07),
    )
    art += circle(w * 0.82, -20, 20, canvas.form("#f0a06a", 0.12))
    art += stroke(f"M{num(w * 0.82 - 18)} -24q18 14 36 0", "#fff0d0", 4)
    return art + rect(0, 0, w, 13, canvas.form(hues.wood, 0.08), rx=5)


def rug(canvas: Canvas, hues: Hues, x: float, y: float, rx: float, ry: float) -> str:
    """An oval rug with a stitched border."""
    art = ellipse(x, y + 5, rx, ry, tone(hues.rug, -0.16), opacity=0.6)
    art += ellipse(x, y, rx, ry, canvas.form(hues.rug, 0.08))
    art += ellipse(
        x,
        y,
        rx * 0.88,
        ry * 0.84,
        "none",
        stroke=tone(hues.rug, 0.16),
        stroke_width=5,
        stroke_dasharray="2 16",
        stroke_linecap="round",
    )
    return art + ellipse(x, y, rx * 0.72, ry * 0.64, tone(hues.rug, 0.05), opacity=0.6)


def toy_chest(canvas: Canvas, hues: Hues) -> str:
    """An open chest of toys, 150 wide, its foot on y = 0."""
    art = circle(-34, -92, 25, canvas.form("#f0a06a", 0.12)) + circle(
        -40, -99, 6, "#fff3d6", opacity=0.6
    )
    art += rect(2, -126, 34, 50, canvas.form("#7fb8d8", 0.1), rx=5, transform="rotate(12 19 -100)")
    art += path("M44 -76L44 -116Q58 -132 70 -116L70 -76Z", canvas.form("#e58fb0", 0.1))
    art += rect(-76, -80, 152, 80, canvas.form(hues.wood, 0.1), rx=9)
    art += rect(-82, -88, 164, 18, canvas.form(tone(hues.wood, 0.05), 0.08), rx=8)
    return art + star(0, -38, 16, tone(hues.wood, 0.13))


def mobile(canvas: Canvas, hues: Hues, drop: float) -> str:
    """A mobile of paper moon and stars, hung from (0, 0)."""
    art = stroke(f"M0 0L0 {num(drop)}", tone(hues.wood, -0.05), 2.5)
    art += stroke(f"M-64 {num(drop + 8)}Q0 {num(drop - 14)} 64 {num(drop + 8)}", hues.wood, 5)
    for x, length, kind in (
        (-62, 40, "star"),
        (0, 58, "moon"),
        (62, 34, "star"),
        (-30, 74, "cloud"),
        (32, 66, "star"),
    ):
        y = drop + 4 + length
        art += stroke(f"M{x} {num(drop)}L{x} {num(y)}", tone(hues.wood, 0.04), 2)
        if kind == "moon":
            art += placed(
                path("M6 -20A21 21 0 1 0 20 8A17 17 0 0 1 6 -20Z", canvas.form("#ffe09a", 0.08)),
                x,
                y + 18,
            )
        elif kind == "cloud":
            art += ellipse(x, y + 10, 19, 11, hues.linen) + circle(x - 6, y + 3, 10, hues.linen)
        else:
            art += star(x, y + 10, 11, "#ffd98a")
    return art


def fairy_lights(canvas: Canvas, hues: Hues, y: float, sag: float, count: int = 3) -> str:
    """A string of small warm lamps across the page in `count` swags."""
    points: list[Point] = []
    for i in range(count * 8 + 1):
        x = -30 + i * 1060 / (count * 8)
        points.append((x, y + sag * (1 - (2 * ((i / 8) % 1) - 1) ** 2)))
    art = stroke(open_curve(points), tone(hues.wall[0], -0.16), 3)
    for i, (x, top) in enumerate(points[1:-1]):
        colour = ("#ffd98a", "#ffb38a", "#ffe9b8")[i % 3]
        art += canvas.glow(x, top + 12, 34, colour, hues.lamp) + ellipse(
            x, top + 12, 6.5, 9, colour
        )
    return art


def framed(canvas: Canvas, hues: Hues, w: float, motif: int) -> str:
    """A small framed picture of half-width `w` round (0, 0): a sailing boat, a hill or a heart."""
    art = rect(-w - 6, -w * 1.2 - 6, 2 * w + 12, 2.4 * w + 12, canvas.form(hues.wood, 0.09), rx=6)
    art += rect(-w, -w * 1.2, 2 * w, 2.4 * w, hues.linen, rx=3)
    if motif % 3 == 0:
        art += path(
            f"M{num(-w * 0.6)} {num(w * 0.3)}L{num(w * 0.6)} {num(w * 0.3)}"
            f"L{num(w * 0.36)} {num(w * 0.6)}L{num(-w * 0.36)} {num(w * 0.6)}Z",
            "#d98a6a",
        )
        return art + path(
            f"M0 {num(w * 0.2)}L0 {num(-w * 0.7)}L{num(w * 0.5)} {num(w * 0.1)}Z", "#7fa8d8"
        )
    if motif % 3 == 1:
        art += circle(w * 0.3, -w * 0.4, w * 0.26, "#f6c65c")
        return art + path(
            f"M{num(-w * 0.8)} {num(w * 0.8)}Q{num(-w * 0.1)} {num(-w * 0.5)} "
            f"{num(w * 0.8)} {num(w * 0.8)}Z",
            "#8fbf9c",
        )
    return art + heart(0, 0, w * 0.5, "#e58fa0")


def cushion(canvas: Canvas, colour: str, size: float) -> str:
    """A plump cushion of width 2 x `size`, its lower edge on y = 0."""
    points: list[Point] = [
        (-1.0, -0.1),
        (-0.92, -1.25),
        (0, -1.08),
        (0.92, -1.25),
        (1.0, -0.1),
        (0, 0.02),
    ]
    art = path(smooth([(u * size, v * size) for u, v in points], 0.8), canvas.form(colour, 0.1))
    return art + star(0, -size * 0.6, size * 0.24, tone(colour, 0.13))
