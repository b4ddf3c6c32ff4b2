"""Favourite things: kite, ball, teddy, book, drum, boat, car, blanket and their like.

All stand with their foot at (0, 0); units of figures (a child's skull is 104 high).
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.shapes import circle, ellipse, heart, path, placed, rect, star, stroke

RED, YELLOW, TEAL, BLUE, CREAM = "#e4572e", "#f6c453", "#3f9f95", "#4f8fd0", "#fff4e0"
WOOD, STEEL, INK = "#a5714f", "#c9d2de", "#3a2a33"


def kite(canvas: Canvas) -> str:
    """A red diamond with a bow tail; the string runs down to the hand at the origin."""
    string = stroke("M0 0Q-6 -34 4 -66", "#f3e3c3", 2)
    tail_line = "M30 -70Q52 -52 40 -34T58 -6"
    bows = "".join(
        placed(path("M0 0L-9 -6L-9 6ZM0 0L9 -6L9 6Z", colour), x, y, turn=turn)
        for x, y, turn, colour in (
            (44, -52, 60, YELLOW),
            (43, -32, 120, TEAL),
            (54, -12, 70, "#f08a9b"),
        )
    )
    quarters = (
        ("M4 -166L4 -106L-38 -112Z", RED),
        ("M4 -166L46 -118L4 -106Z", YELLOW),
        ("M-38 -112L4 -106L30 -58Z", "#f08a5a"),
        ("M46 -118L30 -58L4 -106Z", TEAL),
    )
    cloth = "".join(path(data, canvas.form(colour, 0.08)) for data, colour in quarters)
    frame = stroke("M4 -166L30 -58M-38 -112Q6 -100 46 -118", tone(WOOD, -0.05), 2.6)
    edge = stroke("M4 -166L46 -118L30 -58L-38 -112Z", CREAM, 2.6)
    return string + stroke(tail_line, "#f3e3c3", 2.2) + bows + cloth + frame + edge


def ball(canvas: Canvas) -> str:
    """A beach ball in four colours."""
    disc = "M-34 -34A34 34 0 1 1 34 -34A34 34 0 1 1 -34 -34Z"
    slices = (
        path("M0 -34L-40 -10L-40 -80L0 -80Z", RED)
        + path("M0 -34L0 -80L44 -60L44 -30Z", CREAM)
        + path("M0 -34L44 -30L30 10L-6 10Z", BLUE)
        + path("M0 -34L-6 10L-44 6L-40 -10Z", YELLOW)
    )
    shade = ellipse(
        0,
        -34,
        34,
        34,
        canvas.radial([(0, "#ffffff", 0.4), (0.5, "#ffffff", 0), (1, INK, 0.22)], 0.35, 0.3, 0.75),
    )
    return canvas.clipped(slices, disc) + circle(-4, -36, 7, CREAM) + shade


def teddy(canvas: Canvas) -> str:
    """A sitting teddy with a patch and a scarf."""
    fur, pale = "#c98f5a", "#f0d3a8"
    form = canvas.form(fur, 0.11)
    ears = "".join(
        circle(side * 23, -92, 12, form) + circle(side * 23, -91, 6.5, pale) for side in (-1, 1)
    )
    legs = "".join(
        ellipse(side * 27, -11, 17, 13, form) + ellipse(side * 32, -10, 8, 9, pale)
        for side in (-1, 1)
    )
    arms = "".join(
        placed(ellipse(0, 0, 10, 19, form), side * 29, -38, turn=side * -32) for side in (-1, 1)
    )
    body = ellipse(0, -32, 29, 31, form) + ellipse(0, -28, 17, 19, pale)
    stitch = stroke("M-6 -34l12 10M-6 -24l12 -10", tone(pale, -0.2), 1.8)
    scarf = stroke("M-22 -56Q0 -46 22 -56", TEAL, 9) + path(
        "M10 -54L22 -52L26 -30L14 -31Z", tone(TEAL, -0.05)
    )
    head = ellipse(0, -76, 33, 29, form) + ellipse(0, -67, 15, 11.5, pale)
    nose = path("M-5.500 -73Q0 -76 5.500 -73Q4 -67 0 -66Q-4 -67 -5.500 -73Z", INK)
    mouth = stroke("M0 -66Q-1 -61 -7 -62M0 -66Q1 -61 7 -62", INK, 1.8)
    eyes = "".join(
        circle(side * 13, -81, 4, INK) + circle(side * 13 - 1.3, -82.4, 1.3, "#ffffff")
        for side in (-1, 1)
    )
    return ears + legs + body + stitch + arms + scarf + head + nose + mouth + eyes


def book(canvas: Canvas) -> str:
    """A thick story book with a star on the cover."""
    cover = "#7d63b5"
    back = rect(-33, -46, 68, 46, tone(cover, -0.1), rx=5)
    pages = rect(-30, -43, 62, 41, "#fff6e2", rx=2) + stroke(
        "M30 -40L30 -5M27 -40L27 -5", "#e3d3b4", 1.2
    )
    front = path(
        "M-36 -50Q-36 -54 -31 -54L24 -54Q28 -54 28 -50L28 -8Q28 -4 24 -4L-31 -4Q-36 -4 -36 -8Z",
        canvas.form(cover, 0.1),
    )
    spine = rect(-36, -54, 10, 50, tone(cover, -0.08), rx=3)
    return (
        back
        + pages
        + front
        + spine
        + star(2, -30, 11, "#ffd98a")
        + rect(-16, -13, 36, 4, "#ffd98a", rx=2)
    )


def magnet(canvas: Canvas) -> str:
    arch = "M-30 -4L-30 -36A30 30 0 0 1 30 -36L30 -4L13 -4L13 -36A13 13 0 0 0 -13 -36L-13 -4Z"
    tips = rect(-30, -18, 17, 18, STEEL, rx=1.5) + rect(13, -18, 17, 18, STEEL, rx=1.5)
    shine = stroke("M-22 -36A22 22 0 0 1 -4 -57", "#ffffff", 4, opacity=0.5)
    sparks = stroke("M-36 4l-6 6M36 4l6 6M-22 8l0 8M22 8l0 8", YELLOW, 3)
    return placed(path(arch, canvas.form("#d9453f", 0.12)) + tips + shine + sparks, 0, -10)


def drum(canvas: Canvas) -> str:
    side = path("M-40 -52L-36 -6Q0 10 36 -6L40 -52Z", canvas.form(RED, 0.12))
    cords = stroke("M-40 -50L-24 0L-8 -46L8 2L22 -46L37 -8", CREAM, 2.6)
    rims = stroke("M-37 -8Q0 8 37 -8", YELLOW, 6) + ellipse(0, -53, 41, 12, YELLOW)
    skin = ellipse(0, -54, 36, 9.5, canvas.linear([(0, "#fffaf0"), (1, "#f0dfbf")]))
    sticks = "".join(
        placed(
            stroke("M0 0L0 -44", "#d9a86a", 4.5) + circle(0, -46, 6, "#e9c08a"), x, -56, turn=turn
        )
        for x, turn in ((-6, -38), (12, 34))
    )
    return side + cords + rims + skin + sticks


def boat(canvas: Canvas) -> str:
    """A toy sailing boat."""
    hull = path("M-44 -24L46 -24Q38 0 22 0L-24 0Q-40 -4 -44 -24Z", canvas.form(RED, 0.12))
    band = stroke("M-41 -17L43 -17", CREAM, 4)
    mast = stroke("M2 -24L2 -96", WOOD, 4.5)
    sail = path("M7 -92Q40 -66 42 -34L7 -34Z", canvas.form("#fff8ea", 0.07))
    jib = path("M-3 -84Q-26 -60 -34 -34L-3 -34Z", canvas.form("#9fd0e0", 0.07))
    flag = path("M2 -97L20 -91L2 -86Z", YELLOW)
    return mast + sail + jib + hull + band + flag + star(20, -50, 6.5, TEAL)


def car(canvas: Canvas) -> str:
    body = path(
        "M-50 -12Q-52 -30 -36 -33L-26 -33Q-18 -54 4 -54Q24 -54 32 -33Q50 -32 "
        "50 -14L50 -10L-50 -10Z",
        canvas.form(RED, 0.12),
    )
    glass = path("M-18 -34Q-12 -48 1 -48L1 -34ZM7 -34L7 -48Q20 -47 25 -34Z", "#cfeaf2")
    wheels = "".join(
        circle(x, -11, 12, INK) + circle(x, -11, 6, STEEL) + circle(x, -11, 2.4, INK)
        for x in (-27, 27)
    )
    lamp = circle(46, -22, 4, "#ffe9a0")
    stripe = stroke("M-49 -20L50 -20", CREAM, 3.4)
    return body + glass + stripe + lamp + wheels


def blanket(canvas: Canvas) -> str:
    """A folded patchwork blanket with a fringe."""
    colours = ("#8fb7d9", "#f4d27a", "#f2a3a3", "#a9cf9a", "#c3b0e3")
    pieces = []
    for row in range(3):
        y = -16 - row * 15
        pieces.append(
            path(
                f"M-44 {y + 15}Q-52 {y + 7} -44 {y}L42 {y}Q50 {y + 7} 42 {y + 15}Z",
                canvas.form(colours[row], 0.09),
            )
        )
        pieces += [
            rect(-30 + k * 22, y + 3, 12, 9, colours[(row + k + 2) % 5], rx=2, opacity=0.9)
            for k in range(3)
        ]
    fringe = "".join(
        stroke(f"M{-40 + i * 9} -1l{(i % 3) - 1} 6", colours[0], 2.4) for i in range(10)
    )
    return fringe + "".join(pieces) + heart(0, -53, 6, RED)


def toy_star(canvas: Canvas) -> str:
    """A fallen star that glows, with a sleepy face."""
    glow = canvas.glow(0, -38, 78, "#ffe08a", 0.65)
    body = star(0, -36, 33, "#ffd65c", inner=0.52)
    light = star(-3, -39, 20, "#ffe99a", inner=0.52)
    face = "".join(circle(side * 9, -38, 2.8, INK) for side in (-1, 1)) + stroke(
        "M-5 -30Q0 -25 5 -30", INK, 2.2
    )
    blush = "".join(ellipse(side * 15, -32, 4, 2.8, "#ff8f6f", opacity=0.6) for side in (-1, 1))
    return glow + body + light + face + blush


def cake(canvas: Canvas) -> str:
    """A small layer cake with cream, cherries and one candle."""
    sponge = path("M-42 -44L-42 -6Q0 12 42 -6L42 -44Z", canvas.form("#e3ad6b", 0.1))
    jam = path("M-42 -28Q0 -10 42 -28L42 -20Q0 -2 -42 -20Z", "#e86a7c")
    icing = path(
        "M-42 -46Q0 -64 42 -46L42 -36Q36 -24 30 -32Q22 -20 14 -28Q6 -16 -2 -27Q-10 -16 -18 -28"
        "Q-26 -20 -32 -32Q-40 -26 -42 -36Z",
        "#fff3ea",
    )
    top = ellipse(0, -46, 42, 12, "#fffaf4")
    cherries = "".join(
        circle(x, y, 5.5, canvas.form("#d9364f", 0.12))
        for x, y in ((-26, -50), (26, -50), (-10, -45), (12, -45))
    )
    candle = rect(-3, -76, 6, 27, "#8fd3e8", rx=2) + path(
        "M0 -92Q7 -82 0 -76Q-7 -82 0 -92Z", "#ffcf5a"
    )
    plate = ellipse(0, 0, 54, 9, "#dfe8f0")
    return (
        plate
        + sponge
        + jam
        + top
        + icing
        + candle
        + cherries
        + canvas.glow(0, -84, 26, "#ffd98a", 0.6)
    )
