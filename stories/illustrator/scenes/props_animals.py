"""Small animals, friendly and round, all looking to the page's left at the figures' side.

Foot at (0, 0); units of figures (a child's skull is 104 high).
"""

import math

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke

INK, BLUSH = "#3a2a33", "#ff8f7a"


def eye(x: float, y: float, r: float) -> str:
    return ellipse(x, y, r, r * 1.15, INK) + circle(x - r * 0.3, y - r * 0.4, r * 0.36, "#ffffff")


def blush(x: float, y: float, r: float) -> str:
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
    face = eye(-19, -31, 3.6) + circle(-40, -23, 3.4, "#e27f86") + blush(-16, -21, 4)
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
        stroke("M-18 -40Q0 -28 18 -40", "#3f6a3a", 2.8) + blush(-23, -38, 4.5) + blush(23, -38, 4.5)
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
    eyes = eye(-52, -57, 4) + eye(-36, -59, 4)
    house = circle(10, -32, 29, canvas.form(shell, 0.14))
    spiral = stroke(
        "M34 -22A24 24 0 1 1 18 -54A18 18 0 1 1 0 -24A12 12 0 1 1 16 -40", "#f2cfae", 4.4
    )
    smile = stroke("M-46 -22Q-42 -18 -38 -22", "#9a6a4c", 2) + blush(-37, -26, 3)
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
        + eye(-31, -17, 3.4)
        + stroke("M-42 -4Q-37 -1 -33 -4", "#8a5f47", 1.8)
        + blush(-24, -9, 4)
    )
    feet = "".join(ellipse(x, 0, 8, 3.6, "#d9b592") for x in (-16, 8, 30))
    return feet + coat + marks + snout + ear + details


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
        eye(-19, -93, 3.6) + stroke("M-25 -84Q-20 -80 -15 -84", "#5a3f36", 2) + blush(-12, -86, 3.4)
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
        + eye(-18, -41, 3.6)
        + blush(-13, -33, 3.4)
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
    return ring + placed(_fish(canvas), 0, -52, turn=38) + drops


def swimming_fish(canvas: Canvas) -> str:
    """The same fish at home under water, with bubbles and no splash."""
    breath = circle(-44, -66, 5, "#e8fbff", opacity=0.75) + circle(
        -50, -82, 7.5, "#e8fbff", opacity=0.6
    )
    return placed(_fish(canvas), 0, -52) + breath


def _fish(canvas: Canvas) -> str:
    skin = "#f2953a"
    tail = path("M18 0Q36 -18 44 -16Q38 0 44 16Q34 18 18 0Z", canvas.form(tone(skin, -0.05), 0.1))
    body = path(
        "M-32 0Q-14 -24 10 -16Q22 -10 26 0Q20 12 6 17Q-16 22 -32 0Z", canvas.form(skin, 0.12)
    )
    fins = path(
        "M-8 -18Q4 -34 16 -28Q14 -18 8 -15ZM-2 16Q4 28 14 26Q14 18 8 15Z", tone(skin, -0.07)
    )
    marks = stroke("M-6 -14Q2 0 -6 15M8 -13Q14 0 8 14", "#fff0dc", 4.5, opacity=0.85)
    face = eye(-18, -4, 3.8) + stroke("M-29 4Q-25 7 -21 5", "#a5502f", 2)
    return fins + tail + body + marks + face
