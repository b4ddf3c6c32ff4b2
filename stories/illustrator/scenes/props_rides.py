"""Toys that roll, fly and sound: train, plane, bike, scooter, football and guitar.

Foot at (0, 0); units of figures (a child's skull is 104 high).
"""

import math

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import polygon
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke

RED, YELLOW, TEAL, BLUE, CREAM = "#e4572e", "#f6c453", "#3f9f95", "#4f8fd0", "#fff4e0"
WOOD, STEEL, INK = "#a5714f", "#c9d2de", "#3a2a33"


def train(canvas: Canvas) -> str:
    """A wooden steam engine with one wagon."""
    steam = (
        circle(-40, -84, 8, "#ffffff", opacity=0.85)
        + circle(-28, -94, 10, "#ffffff", opacity=0.75)
        + circle(-12, -103, 7, "#ffffff", opacity=0.6)
    )
    chimney = path("M-47 -46L-46 -64L-51 -72L-33 -72L-38 -64L-37 -46Z", canvas.form("#4f5470", 0.1))
    boiler = rect(-58, -50, 44, 28, canvas.form(TEAL, 0.12, (0, 0, 0, 1)), rx=11) + stroke(
        "M-30 -50L-30 -22", YELLOW, 4
    )
    cab = rect(-20, -66, 28, 46, canvas.form(RED, 0.11), rx=4) + rect(
        -14, -58, 16, 16, "#dff1f6", rx=3
    )
    roof = rect(-25, -72, 38, 8, YELLOW, rx=4)
    base = rect(-58, -24, 68, 9, canvas.form("#4f5470", 0.1), rx=3) + path(
        "M-58 -15L-68 -6L-56 -6Z", RED
    )
    hook = stroke("M10 -18L20 -18", "#4f5470", 4.5)
    wagon = path("M18 -44L64 -44L60 -16L22 -16Z", canvas.form(BLUE, 0.12)) + rect(
        16, -46, 50, 6, tone(BLUE, -0.06), rx=2
    )
    load = (
        circle(30, -49, 8, "#f2a33a")
        + circle(42, -52, 9, "#e4799b")
        + circle(54, -49, 7.5, "#6fae6a")
    )
    wheels = "".join(
        circle(x, -r, r, canvas.form(WOOD, 0.12)) + circle(x, -r, r * 0.4, YELLOW)
        for x, r in ((-46, 11), (-24, 11), (-1, 13), (31, 10), (53, 10))
    )
    face = circle(-57, -38, 3, "#fff6d2")
    return steam + chimney + boiler + cab + roof + base + hook + load + wagon + wheels + face


def plane(canvas: Canvas) -> str:
    """A toy aeroplane that swoops over its own shadow."""
    tail = path("M38 -4L58 -30L66 -28L58 2Z", canvas.form(YELLOW, 0.1)) + path(
        "M42 4L66 6L62 14L44 12Z", tone(YELLOW, -0.06)
    )
    body = path(
        "M-50 2Q-50 -20 -22 -20L36 -12Q60 -6 60 4Q30 20 -20 22Q-50 20 -50 2Z",
        canvas.form(RED, 0.12),
    )
    belly = path("M-48 10Q0 18 52 8Q26 20 -20 22Q-42 20 -48 10Z", CREAM, opacity=0.9)
    glass = path("M-24 -19Q-18 -36 -2 -35Q10 -34 14 -16Z", "#cfeaf2") + stroke(
        "M-14 -24Q-10 -30 -4 -31", "#ffffff", 3
    )
    far = path("M-8 -12L8 -40L22 -38L18 -12Z", tone(YELLOW, -0.1))
    near = path("M-16 4L14 44Q26 46 30 40L18 2Z", canvas.form(YELLOW, 0.12))
    nose = ellipse(-51, 1, 6, 9, "#4f5470")
    propeller = ellipse(-58, 1, 3.6, 31, "#ffffff", opacity=0.45) + placed(
        ellipse(0, -13, 4, 14, WOOD) + ellipse(0, 13, 4, 14, WOOD), -58, 1, turn=14
    )
    mark = star(34, 2, 7.5, CREAM)
    portholes = circle(-2, -2, 4, "#dff1f6") + circle(12, -1, 4, "#dff1f6")
    return placed(
        far + tail + body + belly + glass + portholes + near + nose + propeller + mark,
        0,
        -96,
        turn=9,
    )


def bike(canvas: Canvas) -> str:
    """A child's bicycle with a bell and a basket."""
    wheels = _spoked_wheel(-44) + _spoked_wheel(44)
    guards = stroke("M-72 -40A31 31 0 0 1 -24 -52M22 -50A31 31 0 0 1 74 -38", YELLOW, 4.5)
    frame = stroke("M44 -28L20 -66L-30 -66L2 -24L44 -28M2 -24L22 -74", RED, 6.5)
    fork = stroke("M-44 -28L-28 -84", RED, 6.5)
    bars = stroke("M-28 -84Q-32 -94 -20 -96L-10 -94", STEEL, 5) + stroke("M-18 -96L-8 -94", INK, 7)
    saddle = path("M6 -80Q16 -86 38 -82Q40 -74 26 -74Q12 -74 6 -80Z", canvas.form(WOOD, 0.12))
    crank = (
        circle(2, -24, 8.5, STEEL)
        + stroke("M2 -24L-8 -12M2 -24L12 -36", "#7d88a0", 3.6)
        + stroke("M-13 -11L-3 -11M7 -37L17 -37", INK, 4.5)
    )
    basket = path("M-62 -84L-34 -84L-37 -62L-58 -62Z", canvas.form("#d9a868", 0.12)) + stroke(
        "M-60 -77L-36 -77M-59 -70L-37 -70M-54 -83L-53 -63M-46 -83L-46 -63M-40 -83L-41 -63",
        "#a8743f",
        1.8,
    )
    posy = (
        circle(-55, -88, 6, "#f58fa8")
        + circle(-45, -90, 6, YELLOW)
        + circle(-38, -87, 5, "#8fb7e8")
    )
    bell = circle(-24, -99, 4.5, YELLOW)
    return wheels + guards + frame + fork + crank + saddle + posy + basket + bars + bell


def _spoked_wheel(x: float) -> str:
    spokes = "".join(
        placed(stroke("M0 -22L0 22", "#aeb9cc", 1.3), x, -28, turn=k * 36) for k in range(5)
    )
    tyre = circle(x, -28, 26, "none", stroke=INK, stroke_width=5)
    rim = circle(x, -28, 22.5, "none", stroke=STEEL, stroke_width=2.4)
    return tyre + rim + spokes + circle(x, -28, 4, STEEL)


def scooter(canvas: Canvas) -> str:
    """A kick scooter."""
    wheels = "".join(
        circle(x, -12, 12, INK) + circle(x, -12, 6.5, YELLOW) + circle(x, -12, 2.4, INK)
        for x in (-42, 42)
    )
    deck = path("M-26 -16L34 -16Q40 -16 42 -12L42 -8L-22 -8Z", canvas.form(TEAL, 0.12)) + stroke(
        "M-12 -16L26 -16", INK, 2.6
    )
    guard = stroke("M28 -20Q40 -30 54 -20", TEAL, 5.5)
    neck = stroke("M-42 -12L-38 -24L-24 -12", TEAL, 7)
    stem = stroke("M-39 -22L-28 -112", STEEL, 6) + stroke("M-37 -36L-34 -62", RED, 8.5)
    bars = stroke("M-44 -116L-12 -109", STEEL, 5) + stroke(
        "M-46 -116L-36 -114M-20 -111L-9 -108", RED, 8
    )
    ribbons = stroke(
        "M-47 -116Q-56 -110 -54 -100M-47 -115Q-60 -114 -62 -104", "#f58fa8", 3
    ) + stroke("M-8 -108Q2 -104 0 -94", YELLOW, 3)
    lamp = circle(-34, -98, 5.5, "#fff0b0", stroke=STEEL, stroke_width=2.4)
    return guard + wheels + neck + stem + deck + ribbons + bars + lamp


def football(canvas: Canvas) -> str:
    """A leather football with dark patches."""
    disc = "M-34 -34A34 34 0 1 1 34 -34A34 34 0 1 1 -34 -34Z"
    patches = path(_pentagon(0, 0, 12.5, -90), INK) + "".join(
        placed(path(_pentagon(0, -33, 12.5, 90), INK), turn=k * 72)
        + placed(stroke("M0 -12L0 -22", "#8a7f8f", 2.2), turn=k * 72)
        for k in range(5)
    )
    leather = circle(0, -34, 34, "#fdf9f0") + placed(patches, -3, -36)
    shade = ellipse(
        0,
        -34,
        34,
        34,
        canvas.radial([(0, "#ffffff", 0.35), (0.5, "#ffffff", 0), (1, INK, 0.26)], 0.35, 0.3, 0.75),
    )
    return canvas.clipped(leather, disc) + shade


def _pentagon(x: float, y: float, r: float, turn: float) -> str:
    angles = [math.radians(turn + 72 * i) for i in range(5)]
    return polygon([(x + r * math.cos(a), y + r * math.sin(a)) for a in angles])


def guitar(canvas: Canvas) -> str:
    """A small guitar with a coloured strap."""
    strap = stroke("M-4 -124Q44 -112 40 -64Q38 -30 24 -10", TEAL, 5)
    neck = rect(-6, -112, 12, 66, canvas.form("#7a4a34", 0.1, (0, 0, 1, 0)), rx=2)
    head = path("M-9 -112L-11 -134Q0 -140 11 -134L9 -112Z", canvas.form("#5f3a2c", 0.1))
    pegs = "".join(circle(s * 13, y, 3.4, YELLOW) for s in (-1, 1) for y in (-130, -121))
    body = path(
        "M0 -62Q-28 -64 -27 -46Q-26 -38 -32 -30Q-42 -2 0 0Q42 -2 32 -30Q26 -38 27 -46"
        "Q28 -64 0 -62Z",
        canvas.form("#e0934a", 0.13),
        stroke="#8a5030",
        stroke_width=3,
    )
    hole = circle(0, -40, 11, "#f6d08a") + circle(0, -40, 8.5, "#5a3028")
    bridge = rect(-13, -16, 26, 5, "#6f4030", rx=2)
    frets = stroke("M-6 -100L6 -100M-6 -88L6 -88M-6 -76L6 -76M-6 -65L6 -65", "#e6d2a8", 1.5)
    strings = stroke("M-3 -130L-3 -14M0 -131L0 -14M3 -130L3 -14", "#fff4dc", 1.2)
    flower = star(19, -20, 6, CREAM)
    shine = stroke("M-25 -22Q-26 -12 -16 -7", "#ffd9a0", 3.4, opacity=0.9)
    return strap + body + flower + hole + neck + head + pegs + frets + bridge + strings + shine
