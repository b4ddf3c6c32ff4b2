"""Things of big children and small: skateboard, tablet, truck and doll's house.

Foot at (0, 0); units of figures (a child's skull is 104 high).
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.shapes import circle, ellipse, heart, path, rect, star, stroke

RED, YELLOW, TEAL, BLUE, CREAM = "#e4572e", "#f6c453", "#3f9f95", "#4f8fd0", "#fff4e0"
WOOD, STEEL, INK = "#a5714f", "#c9d2de", "#3a2a33"


def skateboard(canvas: Canvas) -> str:
    """A board with upturned ends and a star, seen from its side and a little from above."""
    wheels = "".join(
        rect(x - 9, -17, 18, 6, STEEL, rx=3)
        + circle(x, -9, 9, canvas.form(YELLOW, 0.12))
        + circle(x, -9, 3.2, "#8a6a34")
        for x in (-36, 36)
    )
    edge = path("M-66 -31Q-56 -17 -38 -16L38 -16Q56 -17 66 -31L60 -33Q52 -22 38 -22Z", WOOD)
    deck = path(
        "M-67 -34Q-58 -44 -44 -36Q-40 -34 -34 -34L34 -34Q40 -34 44 -36Q58 -44 67 -34"
        "Q56 -19 38 -19L-38 -19Q-56 -19 -67 -34Z",
        canvas.form(TEAL, 0.13),
    )
    stripe = stroke("M-46 -27Q-40 -24 -34 -24L34 -24Q40 -24 46 -27", CREAM, 3, opacity=0.9)
    return wheels + edge + deck + stripe + star(0, -29, 6.5, YELLOW)


def tablet(canvas: Canvas) -> str:
    """A tablet in a soft cover, with a drawing of a hill and a sun on it."""
    cover = rect(-44, -66, 88, 66, canvas.form("#8a63b8", 0.12), rx=11)
    corners = "".join(circle(x, y, 6, "#a98ad0") for x in (-37, 37) for y in (-59, -7))
    frame = rect(-37, -59, 74, 52, INK, rx=5)
    screen = "M-32 -54L32 -54L32 -12L-32 -12Z"
    sky = path(screen, canvas.linear([(0, "#aee0f2"), (1, "#fdf3cf")]))
    drawn = (
        circle(15, -40, 7.5, YELLOW)
        + ellipse(-16, -10, 34, 17, "#7fbf78")
        + ellipse(24, -8, 30, 14, "#5fa56a")
        + stroke("M-14 -28L-14 -38", WOOD, 3.4)
        + circle(-14, -42, 8, "#4f9a6d")
    )
    shine = path("M-32 -54L-12 -54L-30 -12L-32 -12Z", "#ffffff", opacity=0.2)
    return cover + corners + frame + sky + canvas.clipped(drawn + shine, screen)


def truck(canvas: Canvas) -> str:
    """A toy tipper with a load of sand."""
    sand = path("M-58 -46Q-40 -72 -20 -64Q-2 -72 8 -46Z", canvas.form("#f0cf8a", 0.1))
    bed = path("M-66 -52L14 -48L8 -22L-56 -22Z", canvas.form(YELLOW, 0.13)) + stroke(
        "M-66 -52L14 -48", tone(YELLOW, -0.1), 5
    )
    ribs = stroke("M-42 -47L-38 -26M-22 -46L-20 -26M-2 -45L-3 -26", tone(YELLOW, -0.08), 4)
    cab = path("M18 -22L18 -70Q18 -74 22 -74L42 -74Q47 -74 50 -68L62 -46L62 -22Z",
               canvas.form(RED, 0.12))  # fmt: skip
    window = path("M26 -66L40 -66L50 -46L26 -46Z", "#dff1f6") + stroke(
        "M30 -50L38 -63", "#ffffff", 3
    )
    base = rect(-58, -24, 122, 10, canvas.form("#4f5470", 0.1), rx=4)
    lamp = circle(60, -32, 4.2, "#fff6d2")
    wheels = "".join(
        circle(x, -13, 13, INK) + circle(x, -13, 6, STEEL) + circle(x, -13, 2.4, "#7d8a9c")
        for x in (-38, -8, 42)
    )
    return sand + bed + ribs + cab + window + lamp + base + wheels


def dolls_house(canvas: Canvas) -> str:
    """A doll's house with its front open: a bed above, a table below."""
    wall = rect(-46, -78, 92, 78, canvas.form("#f2b8a8", 0.1), rx=3)
    rooms = "".join(
        rect(x, y, 38, 32, colour, rx=2)
        for x, y, colour in (
            (-41, -72, "#cfe6ee"), (3, -72, "#fdeab8"), (-41, -36, "#e6dcf2"), (3, -36, "#d6ecd0"),
        )
    )  # fmt: skip
    bed = rect(-38, -50, 30, 9, "#e4799b", rx=3) + rect(-38, -56, 10, 8, CREAM, rx=3)
    lamp = stroke("M22 -72L22 -64", INK, 2) + path("M15 -56L29 -56L25 -65L19 -65Z", YELLOW)
    chair = rect(14, -50, 16, 9, TEAL, rx=3)
    table = rect(-34, -20, 24, 4, WOOD, rx=2) + stroke("M-30 -16L-30 -5M-14 -16L-14 -5", WOOD, 3.4)
    cup = rect(-25, -25, 6, 5, CREAM, rx=1.6)
    door = rect(13, -29, 18, 25, canvas.form(BLUE, 0.1), rx=4) + circle(27, -16, 1.8, YELLOW)
    floor = rect(-49, -5, 98, 5, WOOD, rx=2) + rect(-46, -41, 92, 4, WOOD)
    roof = path("M-56 -76L0 -118L56 -76Z", canvas.form(RED, 0.13), stroke=tone(RED, -0.1),
                stroke_width=4, stroke_linejoin="round")  # fmt: skip
    chimney = rect(24, -116, 13, 26, canvas.form("#b5614a", 0.1), rx=2)
    return (
        chimney + wall + rooms + bed + lamp + chair + table + cup + door + floor + roof
    ) + heart(0, -90, 8, CREAM)
