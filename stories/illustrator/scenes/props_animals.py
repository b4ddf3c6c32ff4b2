"""Small animals, friendly and round, all looking to the page's left at the figures' side.

Foot at (0, 0); units of figures (a child's skull is 104 high).
"""

import math

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke

INK, BLUSH = "#3a2a33", "#ff8f7a"


def _eye(x: float, y: float, r: float) -> str:
    return ellipse(x, y, r, r * 1.15, INK) + circle(x - r * 0.3, y - r * 0.4, r * 0.36, "#ffffff")


def _blush(x: float, y: float, r: float) -> str:
    return ellipse(x, y, r * 1.3, r, BLUSH, opacity=0.45)


def mouse(canvas: Canvas) -> str:
    fur = "#b9a7a0"
    tail = stroke("M20 -8Q46 -4 44 -24Q42 -36 54 -38", "#e0a99f", 3.4)
    body = path(
        smooth([(24, -4), (26, -22), (8, -34), (-14, -30), (-24, -10), (-12, 0), (14, 0)]),
        canvas.form(fur, 0.11),
    )
    ears = "".join(
        circle(x, y, 12, canvas.form(fur, 0.1)) + circle(x, y + 1, 7.5, "#f2bdb4")
        for x, y in ((-2, -46), (-28, -44))
    )
    head = path(
        smooth([(4, -34), (-8, -46), (-26, -40), (-40, -22), (-26, -14), (-2, -18)]),
        canvas.form(fur, 0.1),
    )
    face = _eye(-19, -31, 3.6) + circle(-40, -23, 3.4, "#e27f86") + _blush(-16, -21, 4)
    whiskers = stroke("M-34 -22L-50 -28M-34 -20L-52 -19", "#f6efe8", 1.4)
    return tail + body + ears + head + face + whiskers + ellipse(-14, -1, 7, 3.4, "#e8b5a9")


def frog(canvas: Canvas) -> str:
    skin, belly = "#7fbf5f", "#e3efb0"
    back_legs = "".join(
        ellipse(s * 30, -12, 15, 13, canvas.form(skin, 0.12))
        + ellipse(s * 36, -2, 15, 4.5, tone(skin, -0.04))
        for s in (-1, 1)
    )
    body = ellipse(0, -22, 31, 24, canvas.form(skin, 0.11)) + ellipse(0, -15, 20, 15, belly)
    head = ellipse(0, -42, 31, 20, canvas.form(skin, 0.1))
    eyes = "".join(
        circle(s * 18, -60, 11.5, canvas.form(skin, 0.08))
        + circle(s * 18, -61, 7.5, "#fffbe6")
        + circle(s * 18 - 2, -61, 4.6, INK)
        for s in (-1, 1)
    )
    mouth = (
        stroke("M-18 -40Q0 -28 18 -40", "#3f6a3a", 2.8)
        + _blush(-23, -38, 4.5)
        + _blush(23, -38, 4.5)
    )
    arms = stroke("M-14 -18Q-18 -6 -15 -1M14 -18Q18 -6 15 -1", tone(skin, -0.05), 7)
    return back_legs + body + arms + head + eyes + mouth


def snail(canvas: Canvas) -> str:
    skin, shell = "#e8c79a", "#c9785a"
    body = path(
        "M-46 -2Q-52 -30 -42 -36Q-32 -36 -30 -16Q-10 -14 20 -10Q44 -8 50 0Q10 4 -46 -2Z",
        canvas.form(skin, 0.1),
    )
    stalks = stroke("M-44 -32L-52 -54M-38 -34L-36 -56", skin, 4.4)
    eyes = _eye(-52, -57, 4) + _eye(-36, -59, 4)
    house = circle(10, -32, 29, canvas.form(shell, 0.14))
    spiral = stroke(
        "M34 -22A24 24 0 1 1 18 -54A18 18 0 1 1 0 -24A12 12 0 1 1 16 -40", "#f2cfae", 4.4
    )
    smile = stroke("M-46 -22Q-42 -18 -38 -22", "#9a6a4c", 2) + _blush(-37, -26, 3)
    return stalks + eyes + body + house + spiral + smile


def hedgehog(canvas: Canvas) -> str:
    spines, face = "#8a6a58", "#f0d6b4"
    points = []
    for i in range(25):
        angle = math.radians(186 + i * 7.2)
        reach = 46 if i % 2 else 38
        points.append((8 + math.cos(angle) * reach, -8 + math.sin(angle) * reach * 0.98))
    coat = path(
        "M-36 -2L" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "L46 -2Z",
        canvas.form(spines, 0.13),
    )
    marks = "".join(
        stroke(f"M{x} {y}l4 -9", "#c9a98a", 2.4)
        for x, y in (
            (-10, -34),
            (6, -40),
            (22, -32),
            (-2, -22),
            (14, -22),
            (30, -18),
            (2, -10),
            (22, -8),
        )
    )
    snout = path(
        smooth([(-18, -30), (-34, -22), (-52, -8), (-34, 0), (-12, -2), (-10, -18)]),
        canvas.form(face, 0.08),
    )
    ear = circle(-17, -28, 7, canvas.form("#c9a98a", 0.1))
    details = (
        circle(-52, -9, 4, INK)
        + _eye(-31, -17, 3.4)
        + stroke("M-42 -4Q-37 -1 -33 -4", "#8a5f47", 1.8)
        + _blush(-24, -9, 4)
    )
    feet = "".join(ellipse(x, 0, 8, 3.6, "#d9b592") for x in (-16, 8, 30))
    return feet + coat + marks + snout + ear + details


def hen(canvas: Canvas) -> str:
    white = "#fbf1e0"
    legs = stroke("M-6 -14L-8 0M8 -14L8 0M-14 1L-4 1M2 1L14 1", "#e5a03c", 3.6)
    tail = path(
        "M24 -40Q54 -62 50 -82Q34 -76 30 -62Q24 -82 12 -76Q14 -58 18 -46Z",
        canvas.form(tone(white, -0.05), 0.08),
    )
    body = path(
        smooth(
            [
                (36, -38),
                (26, -16),
                (0, -10),
                (-26, -20),
                (-34, -44),
                (-26, -66),
                (-8, -48),
                (14, -48),
            ]
        ),
        canvas.form(white, 0.09),
    )
    wing = path("M-8 -42Q20 -48 30 -32Q14 -20 -4 -26Q-12 -34 -8 -42Z", tone(white, -0.07))
    head = circle(-24, -70, 16, canvas.form(white, 0.07))
    comb = path("M-34 -84q1 -12 8 -6q3 -10 9 -2q8 -4 6 8q-10 4 -23 0Z", "#e0524a")
    beak = path("M-39 -72L-54 -66L-38 -62Z", "#f0a830") + ellipse(-36, -56, 4.5, 7, "#e0524a")
    return (
        legs + tail + body + wing + comb + head + beak + _eye(-29, -73, 3) + _blush(-22, -65, 3.4)
    )


def goat(canvas: Canvas) -> str:
    coat, pale = "#efe3d3", "#fff8ec"
    legs = "".join(
        rect(x - 5, -36, 10, 36, tone(coat, -0.07 if i % 2 else 0), rx=4)
        + rect(x - 6, -7, 12, 7, "#6b5560", rx=2)
        for i, x in enumerate((-22, -8, 22, 36))
    )
    body = path(
        smooth([(46, -56), (44, -30), (10, -26), (-28, -30), (-36, -56), (-18, -72), (20, -68)]),
        canvas.form(coat, 0.1),
    )
    tail = path("M44 -62Q62 -68 58 -82Q46 -78 40 -66Z", tone(coat, -0.03))
    neck = path("M-40 -42Q-46 -76 -42 -92L-16 -92Q-14 -70 -10 -48Z", canvas.form(coat, 0.08))
    horns = stroke("M-34 -112Q-30 -134 -12 -134M-24 -112Q-18 -128 -4 -126", "#a58a72", 6)
    ears = path("M-22 -104Q-4 -106 2 -96Q-12 -92 -22 -96Z", tone(coat, -0.08))
    head = path(
        smooth([(-18, -114), (-40, -114), (-60, -90), (-56, -78), (-36, -80), (-18, -92)]),
        canvas.form(pale, 0.08),
    )
    beard = path("M-50 -80Q-52 -62 -46 -56Q-40 -66 -40 -79Z", tone(coat, -0.05))
    face = (
        _eye(-36, -102, 3.8)
        + ellipse(-59, -86, 3.4, 2.8, "#8a6470")
        + stroke("M-58 -80Q-52 -76 -47 -79", "#8a6470", 2)
    )
    bell = stroke("M-42 -66Q-28 -58 -12 -64", "#c94f4a", 5) + circle(-28, -56, 7, "#f2c14e")
    return (
        tail + legs + body + neck + horns + ears + beard + head + face + bell + _blush(-32, -92, 4)
    )


def sheep(canvas: Canvas) -> str:
    wool, face = "#fff5e6", "#6f5a66"
    fleece = _wool_outline()
    legs = "".join(rect(x - 5, -28, 10, 28, face, rx=4) for x in (-20, -4, 22, 36))
    body = path(fleece, canvas.form(wool, 0.1))
    curls = "".join(
        stroke(f"M{x} {y}a8 8 0 1 1 10 8", tone(wool, -0.08), 2.6)
        for x, y in ((-8, -62), (18, -66), (34, -48), (6, -42), (-16, -40))
    )
    head = path(
        smooth([(-30, -84), (-48, -80), (-58, -58), (-48, -44), (-34, -50), (-26, -66)]),
        canvas.form(face, 0.08),
    )
    ear = path("M-28 -76Q-10 -80 -6 -68Q-18 -62 -28 -68Z", tone(face, -0.04))
    fringe = "".join(circle(x, y, 9, wool) for x, y in ((-44, -84), (-32, -88), (-22, -82)))
    look = (
        circle(-43, -68, 5.5, "#ffffff")
        + circle(-44.500, -67.500, 3.2, INK)
        + stroke("M-54 -52Q-49 -48 -44 -52", "#e8cfc4", 2)
    )
    return legs + body + curls + ear + head + fringe + look


def _wool_outline() -> str:
    data = "M-34 -40"
    centre = (8.0, -50.0)
    previous = (-34.0, -40.0)
    for i in range(1, 12):
        angle = math.radians(166 + i * 360 / 11)
        x, y = centre[0] + math.cos(angle) * 43, centre[1] + math.sin(angle) * 29
        mx, my = (previous[0] + x) / 2, (previous[1] + y) / 2
        bulge = 1.34
        data += f"Q{num(centre[0] + (mx - centre[0]) * bulge)} {num(centre[1] + (my - centre[1]) * bulge)} {num(x)} {num(y)}"
        previous = (x, y)
    return data + "Z"


def rabbit(canvas: Canvas) -> str:
    fur, pale = "#c9a487", "#fbeede"
    ears = "".join(
        placed(
            ellipse(0, -30, 9, 30, canvas.form(fur, 0.1)) + ellipse(0, -28, 4.8, 22, "#f4c0b4"),
            x,
            -70,
            turn=turn,
        )
        for x, turn in ((-20, -14), (-6, 12))
    )
    tail = circle(36, -16, 11, pale)
    body = path(
        smooth([(34, -8), (32, -34), (10, -52), (-14, -46), (-26, -20), (-18, 0), (22, 0)]),
        canvas.form(fur, 0.11),
    )
    belly = ellipse(-10, -18, 12, 17, pale)
    head = ellipse(-14, -62, 26, 23, canvas.form(fur, 0.09)) + ellipse(-24, -54, 13, 10, pale)
    face = (
        _eye(-20, -66, 4)
        + path("M-34 -60l7 0l-3.500 5Z", "#e27f86")
        + stroke("M-30 -55Q-30 -50 -24 -51M-30 -55Q-31 -51 -35 -52", "#8a5f57", 1.8)
        + _blush(-10, -56, 4.4)
    )
    feet = ellipse(-18, -1, 12, 5, pale) + ellipse(16, -1, 17, 6, tone(fur, -0.03))
    return ears + tail + body + belly + head + face + feet


def bee(canvas: Canvas) -> str:
    """A bee in the air, at the height of a child's chest, with a looping trail."""
    trail = stroke(
        "M62 -52Q44 -30 30 -50Q24 -66 38 -66Q48 -60 34 -46", "#fff6d0", 2.4, stroke_dasharray="1 7"
    )
    wings = "".join(
        placed(ellipse(0, -17, 11, 18, "#eaf6ff", opacity=0.85), x, -104, turn=turn)
        for x, turn in ((2, 22), (-9, -14))
    )
    shape = "M-30 -90A30 21 0 1 1 30 -90A30 21 0 1 1 -30 -90Z"
    stripes = "".join(
        path(f"M{x} -116Q{x + 7} -90 {x} -64L{x + 11} -64Q{x + 18} -90 {x + 11} -116Z", "#5a3f36")
        for x in (-6, 13)
    )
    body = path(shape, canvas.form("#ffcb47", 0.12)) + canvas.clipped(stripes, shape)
    feelers = stroke("M-22 -104Q-32 -114 -36 -112M-17 -108Q-22 -120 -28 -120", "#5a3f36", 2.6)
    face = (
        _eye(-19, -93, 3.6)
        + stroke("M-25 -84Q-20 -80 -15 -84", "#5a3f36", 2)
        + _blush(-12, -86, 3.4)
    )
    return trail + wings + path("M29 -90L40 -88L29 -84Z", "#5a3f36") + body + feelers + face


def bird(canvas: Canvas) -> str:
    """A round robin."""
    coat, breast = "#8a7a6a", "#f08a5a"
    legs = stroke("M-4 -12L-6 0M8 -12L8 0M-12 1L-2 1M2 1L14 1", "#8a5f47", 2.8)
    tail = path("M26 -28L52 -20L48 -10L24 -14Z", tone(coat, -0.06))
    body = ellipse(2, -31, 31, 25, canvas.form(coat, 0.11))
    front = path(
        smooth([(-27, -44), (-12, -46), (2, -28), (-6, -10), (-22, -14), (-30, -30)]),
        canvas.form(breast, 0.09),
    )
    wing = path("M2 -40Q30 -40 36 -22Q18 -12 2 -22Z", tone(coat, -0.08))
    belly = ellipse(-8, -10, 12, 5, "#fff0dc", opacity=0.9)
    return (
        legs
        + tail
        + body
        + front
        + belly
        + wing
        + path("M-28 -38L-42 -33L-28 -30Z", "#f0b040")
        + _eye(-18, -41, 3.6)
        + _blush(-13, -33, 3.4)
    )


def fish(canvas: Canvas) -> str:
    """A fish that leaps out of a ring of splashing water."""
    ring = ellipse(0, -2, 44, 9, "#8fd3e8", opacity=0.85) + ellipse(
        0, -3, 30, 5.5, "#c9f0f6", opacity=0.9
    )
    drops = "".join(
        path(f"M{x} {y}q6 9 0 13q-6 -4 0 -13Z", "#8fd3e8")
        for x, y in ((-34, -30), (36, -34), (-22, -52), (44, -16))
    )
    skin = "#f2953a"
    tail = path("M18 0Q36 -18 44 -16Q38 0 44 16Q34 18 18 0Z", canvas.form(tone(skin, -0.05), 0.1))
    body = path(
        "M-32 0Q-14 -24 10 -16Q22 -10 26 0Q20 12 6 17Q-16 22 -32 0Z", canvas.form(skin, 0.12)
    )
    fins = path(
        "M-8 -18Q4 -34 16 -28Q14 -18 8 -15ZM-2 16Q4 28 14 26Q14 18 8 15Z", tone(skin, -0.07)
    )
    marks = stroke("M-6 -14Q2 0 -6 15M8 -13Q14 0 8 14", "#fff0dc", 4.5, opacity=0.85)
    face = _eye(-18, -4, 3.8) + stroke("M-29 4Q-25 7 -21 5", "#a5502f", 2)
    return ring + placed(fins + tail + body + marks + face, 0, -52, turn=38) + drops


def cat(canvas: Canvas) -> str:
    fur, pale = "#e09a56", "#fff1de"
    tail = stroke("M26 -10Q56 -12 50 -44Q46 -58 56 -64", fur, 11) + stroke(
        "M53 -58L56 -64", pale, 10
    )
    body = path(
        smooth([(28, 0), (32, -28), (14, -54), (-14, -54), (-26, -24), (-24, 0)]),
        canvas.form(fur, 0.11),
    )
    bib = ellipse(-6, -30, 13, 19, pale)
    stripes = stroke("M30 -30L18 -28M31 -18L19 -17M24 -44L14 -40", tone(fur, -0.12), 4)
    paws = ellipse(-14, -2, 10, 6, pale) + ellipse(6, -2, 10, 6, pale)
    ears = path("M-34 -80L-36 -108L-14 -94ZM6 -94L26 -108L26 -80Z", canvas.form(fur, 0.1)) + path(
        "M-31 -86L-32 -99L-20 -92ZM12 -92L22 -99L23 -86Z", "#f4b8a8"
    )
    head = ellipse(-5, -74, 33, 27, canvas.form(fur, 0.09)) + ellipse(-6, -64, 15, 11, pale)
    brow = stroke("M-5 -100L-5 -90M-14 -98L-13 -90M4 -98L3 -90", tone(fur, -0.12), 3.4)
    face = _eye(-18, -76, 4.4) + _eye(8, -76, 4.4) + path("M-9 -68l8 0l-4 5Z", "#e27f86")
    mouth = stroke("M-5 -63Q-6 -58 -12 -59M-5 -63Q-4 -58 2 -59", "#8a4f3a", 1.9)
    whiskers = stroke(
        "M-24 -64L-44 -68M-24 -61L-43 -58M14 -64L34 -68M14 -61L33 -58", "#fff8ee", 1.6
    )
    return (
        tail
        + body
        + stripes
        + bib
        + paws
        + ears
        + head
        + brow
        + face
        + mouth
        + whiskers
        + _blush(-26, -66, 4.6)
        + _blush(16, -66, 4.6)
    )
