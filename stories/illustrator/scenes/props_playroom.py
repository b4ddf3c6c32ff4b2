"""From the playroom: doll, toy animals, toy robot, blocks and paints.

Foot at (0, 0); units of figures (a child's skull is 104 high).
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import circle, ellipse, heart, path, placed, rect, star, stroke
from stories.illustrator.scenes.props_animals import blush
from stories.illustrator.scenes.props_parts import taper

RED, YELLOW, TEAL, BLUE, CREAM = "#e4572e", "#f6c453", "#3f9f95", "#4f8fd0", "#fff4e0"
WOOD, STEEL, INK = "#a5714f", "#c9d2de", "#3a2a33"


def doll(canvas: Canvas) -> str:
    """A rag doll with woollen plaits and button eyes."""
    skin, wool, dress = "#dba377", "#8a4a34", "#8a63b8"
    legs = "".join(
        stroke(f"M{s * 10} -22L{s * 16} -6", CREAM, 11)
        + stroke(
            f"M{s * 10} -20L{s * 12.5} -14M{s * 14} -11L{s * 15} -8", RED, 5, stroke_linecap="butt"
        )
        + ellipse(s * 19, -4, 10, 6, "#5b3a4a")
        for s in (-1, 1)
    )
    arms = stroke("M-16 -50Q-32 -44 -36 -32M16 -50Q32 -44 36 -32", skin, 9)
    gown = path("M-13 -58Q0 -64 13 -58L31 -18Q0 -8 -31 -18Z", canvas.form(dress, 0.11))
    sleeves = ellipse(-16, -51, 9, 8, tone(dress, -0.04)) + ellipse(
        16, -51, 9, 8, tone(dress, -0.04)
    )
    hem = stroke("M-29 -20Q0 -10 29 -20", YELLOW, 4.5) + heart(0, -38, 7, CREAM)
    plaits = "".join(
        ellipse(s * x, y, 8, 8.5, canvas.form(wool, 0.1))
        for s in (-1, 1)
        for x, y in ((29, -78), (33, -66), (34, -54))
    ) + "".join(path(f"M{s * 34} -48l-7 -4l0 8ZM{s * 34} -48l7 -4l0 8Z", RED) for s in (-1, 1))
    hair = circle(0, -84, 31, canvas.form(wool, 0.1))
    face = ellipse(0, -80, 26, 23, canvas.form(skin, 0.07))
    fringe = path("M-27 -84Q-22 -110 0 -108Q22 -110 27 -84Q14 -92 4 -100Q-8 -90 -27 -84Z", wool)
    buttons = "".join(
        circle(x, -79, 4.6, INK) + circle(x - 1.2, -80.5, 1.4, "#ffffff") for x in (-10, 10)
    )
    smile = stroke("M-8 -69Q0 -62 8 -69", "#8a3f3a", 2.4) + blush(-17, -71, 4) + blush(17, -71, 4)
    return legs + arms + gown + sleeves + hem + hair + plaits + face + fringe + buttons + smile


def dino_toy(canvas: Canvas) -> str:
    """A wooden dinosaur with plates, on wheels, with a string to pull it."""
    body_colour = "#7fb65f"
    cord = stroke("M-40 -18Q-56 -16 -58 -4", "#d9bd8a", 3) + circle(-58, -2, 4.5, RED)
    plates = "".join(
        path(f"M{x} {y}l8 -17l10 15Z", canvas.form("#f0a04a", 0.1))
        for x, y in ((-22, -64), (-8, -70), (8, -68), (22, -58), (34, -46))
    )
    body = path(
        smooth([
            (60, -34), (40, -46), (20, -62), (-4, -68), (-24, -62), (-44, -66), (-54, -56),
            (-46, -44),
            (-32, -42), (-26, -24), (26, -24), (42, -32),
        ]),
        canvas.form(body_colour, 0.12),
    )  # fmt: skip
    spots = "".join(
        circle(x, y, r, tone(body_colour, 0.09))
        for x, y, r in ((-8, -52, 6), (10, -46, 5), (24, -40, 4))
    )
    legs = rect(-26, -32, 15, 18, tone(body_colour, -0.04), rx=4) + rect(
        14, -32, 15, 18, tone(body_colour, -0.04), rx=4
    )
    board = rect(-42, -20, 80, 9, canvas.form(WOOD, 0.12), rx=4)
    wheels = "".join(
        circle(x, -11, 11, canvas.form(RED, 0.12)) + circle(x, -11, 4.5, YELLOW) for x in (-26, 22)
    )
    face = (
        circle(-43, -58, 4, INK)
        + circle(-44.5, -59.5, 1.4, "#ffffff")
        + stroke("M-52 -52Q-46 -47 -38 -50", "#3f6a3a", 2)
    )
    return cord + plates + legs + body + spots + board + wheels + face + blush(-36, -54, 3.4)


def unicorn_toy(canvas: Canvas) -> str:
    """A soft unicorn that sits, stitched, with a rainbow mane."""
    cloth, pink = "#fdf3f4", "#f2a8c0"
    form = canvas.form(cloth, 0.1)
    tail = "".join(
        path(
            taper([(20, -12), (38, -14 - i * 4), (50, -24 - i * 6), (52, -38 - i * 4)], 10, 2),
            colour,
        )
        for i, colour in enumerate(("#8fb7e8", "#f6c96a", "#e78ab0"))
    )
    body = ellipse(2, -28, 27, 28, form) + ellipse(-3, -24, 15, 18, "#fff9f2")
    legs = "".join(
        placed(ellipse(0, 0, 17, 11, form), x, -10, turn=turn) + circle(x + d, -10, 8, pink)
        for x, turn, d in ((-22, 8, -8), (24, -8, 8))
    )
    arms = "".join(
        placed(ellipse(0, 0, 9, 17, form), x, -38, turn=turn) for x, turn in ((-24, 36), (26, -36))
    )
    patch = star(-3, -25, 7, YELLOW)
    return tail + body + patch + legs + arms + _unicorn_head(form, canvas)


def _unicorn_head(cloth: str, canvas: Canvas) -> str:
    mane = "".join(
        circle(x, y, r, colour)
        for x, y, r, colour in (
            (10, -103, 8.5, "#e78ab0"), (21, -97, 9, "#f6c96a"), (28, -86, 9.5, "#8fd0b0"),
            (31, -72, 9, "#8fb7e8"), (28, -59, 8.5, "#b79be0"), (-1, -101, 7, "#f6c96a"),
        )
    )  # fmt: skip
    ears = path("M-24 -92L-30 -110L-12 -100ZM14 -100L28 -110L26 -90Z", cloth) + path(
        "M-23 -95L-26 -104L-17 -99ZM18 -99L25 -104L24 -94Z", "#f2a8c0"
    )
    head = ellipse(-2, -78, 30, 26, cloth)
    muzzle = ellipse(-8, -66, 19, 13, canvas.form("#fbdde4", 0.06))
    horn = path("M-8 -100L-4 -132L6 -101Z", canvas.form("#f6c453", 0.12)) + stroke(
        "M-7 -108L4 -111M-6 -117L2 -120", "#fff0c0", 2.4
    )
    eyes = "".join(
        circle(x, -79, 4.2, INK) + circle(x - 1.3, -80.5, 1.4, "#ffffff") for x in (-18, 6)
    )
    nose = circle(-13, -66, 1.8, "#b5607a") + circle(-3, -66, 1.8, "#b5607a")
    smile = stroke("M-13 -60Q-8 -56 -3 -60", "#b5607a", 2)
    cheeks = blush(-25, -70, 4) + blush(14, -70, 4)
    return mane + ears + head + muzzle + horn + eyes + nose + smile + cheeks


def robot_toy(canvas: Canvas) -> str:
    """A tin robot with a wind-up key in its side."""
    tin = "#8fb3c9"
    form = canvas.form(tin, 0.12)
    winder = (
        stroke("M26 -42L40 -42", "#d99f38", 5)
        + circle(46, -49, 7, "none", stroke="#d99f38", stroke_width=4.5)
        + circle(46, -35, 7, "none", stroke="#d99f38", stroke_width=4.5)
    )
    legs = rect(-20, -20, 13, 16, STEEL) + rect(7, -20, 13, 16, STEEL)
    feet = rect(-27, -9, 24, 9, RED, rx=4) + rect(3, -9, 24, 9, RED, rx=4)
    arms = stroke("M-26 -54Q-42 -50 -40 -34", STEEL, 8) + stroke("M26 -56Q40 -66 38 -80", STEEL, 8)
    hands = stroke("M-46 -28Q-46 -36 -40 -36Q-33 -36 -34 -28", RED, 5) + stroke(
        "M32 -88Q32 -80 38 -80Q45 -80 44 -88", RED, 5
    )
    body = rect(-28, -64, 56, 46, form, rx=8)
    panel = (
        rect(-19, -56, 38, 22, CREAM, rx=4)
        + circle(-10, -45, 4.5, RED)
        + circle(2, -45, 4.5, YELLOW)
        + circle(12, -45, 3, TEAL)
    )
    bolts = "".join(circle(x, -25, 2.2, tone(tin, -0.16)) for x in (-20, 0, 20))
    head = rect(-25, -104, 50, 38, form, rx=11) + rect(-6, -68, 12, 6, STEEL)
    eyes = "".join(
        circle(x, -87, 8.5, "#fff6d2")
        + circle(x - 1, -87, 4.6, INK)
        + circle(x - 2.5, -89, 1.6, "#ffffff")
        for x in (-11, 11)
    )
    mouth = rect(-10, -76, 20, 5, "#5f7f96", rx=2.5) + stroke(
        "M-5 -76L-5 -71M0 -76L0 -71M5 -76L5 -71", CREAM, 1.4
    )
    aerial = stroke("M0 -104L0 -114", STEEL, 4) + circle(0, -117, 5, YELLOW)
    return winder + arms + hands + legs + feet + body + panel + bolts + aerial + head + eyes + mouth


def blocks(canvas: Canvas) -> str:
    """A small tower of bright building bricks with studs."""
    pieces = []
    for x, y, w, colour in (
        (-46, 0, 44, RED), (2, 0, 46, BLUE), (-34, -24, 62, YELLOW), (-16, -48, 34, "#6fae6a"),
        (32, -24, 20, "#e4799b"),
    ):  # fmt: skip
        studs = round(w / 15)
        step = w / studs
        pieces += [
            rect(x + step * (k + 0.5) - 5, y - 30, 10, 8, tone(colour, 0.04), rx=2)
            for k in range(studs)
        ]
        pieces.append(rect(x, y - 24, w, 24, canvas.form(colour, 0.11), rx=3))
        pieces.append(
            stroke(f"M{x + 4} {y - 20}L{x + w - 5} {y - 20}", "#ffffff", 2.2, opacity=0.45)
        )
    return "".join(pieces)


def paint_box(canvas: Canvas) -> str:
    """An open box of paints with a brush in it."""
    lid = path("M-48 -30L-40 -66Q0 -72 40 -66L48 -30Z", canvas.form("#4f5f8f", 0.12)) + path(
        "M-41 -33L-34 -61Q0 -66 34 -61L41 -33Z", "#fff8ea"
    )
    smears = "".join(
        path(data, colour, opacity=0.85)
        for data, colour in (
            ("M-30 -42Q-24 -56 -10 -52Q-16 -40 -30 -42Z", "#f2a33a"),
            ("M-4 -40Q2 -58 14 -50Q10 -38 -4 -40Z", "#6fae6a"),
            ("M16 -42Q24 -56 32 -48Q30 -38 16 -42Z", "#e4799b"),
        )
    )
    tray = path("M-52 -30L52 -30L48 -4Q0 2 -48 -4Z", canvas.form("#3f4f7d", 0.12))
    pans = "".join(
        ellipse(-38 + i * 15.2, -22, 6.6, 5.6, colour)
        + ellipse(-40 + i * 15.2, -24, 2, 1.4, "#ffffff", opacity=0.7)
        for i, colour in enumerate(
            ("#d9453f", "#f2a33a", "#f6d365", "#6fae6a", "#4f8fd0", "#8a63b8")
        )
    )
    brush = placed(
        stroke("M-24 0L18 0", RED, 5) + stroke("M18 0L27 0", STEEL, 6, stroke_linecap="butt")
        + path("M27 -4Q38 -3 44 1Q36 5 27 4Z", BLUE),
        2,
        -11,
        turn=-5,
    )  # fmt: skip
    return lid + smears + tray + pans + brush
