"""Animals of farm and house: hen, goat, sheep, rabbit and cat; foot at (0, 0), figure units."""

import math

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.props_animals import INK, blush, eye


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
    return legs + tail + body + wing + comb + head + beak + eye(-29, -73, 3) + blush(-22, -65, 3.4)


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
        eye(-36, -102, 3.8)
        + ellipse(-59, -86, 3.4, 2.8, "#8a6470")
        + stroke("M-58 -80Q-52 -76 -47 -79", "#8a6470", 2)
    )
    bell = stroke("M-42 -66Q-28 -58 -12 -64", "#c94f4a", 5) + circle(-28, -56, 7, "#f2c14e")
    return (
        tail + legs + body + neck + horns + ears + beard + head + face + bell + blush(-32, -92, 4)
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
        data += (
            f"Q{num(centre[0] + (mx - centre[0]) * bulge)} "
            f"{num(centre[1] + (my - centre[1]) * bulge)} {num(x)} {num(y)}"
        )
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
        eye(-20, -66, 4)
        + path("M-34 -60l7 0l-3.500 5Z", "#e27f86")
        + stroke("M-30 -55Q-30 -50 -24 -51M-30 -55Q-31 -51 -35 -52", "#8a5f57", 1.8)
        + blush(-10, -56, 4.4)
    )
    feet = ellipse(-18, -1, 12, 5, pale) + ellipse(16, -1, 17, 6, tone(fur, -0.03))
    return ears + tail + body + belly + head + face + feet


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
    face = eye(-18, -76, 4.4) + eye(8, -76, 4.4) + path("M-9 -68l8 0l-4 5Z", "#e27f86")
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
        + blush(-26, -66, 4.6)
        + blush(16, -66, 4.6)
    )


def dog(canvas: Canvas) -> str:
    """A puppy that sits and hopes."""
    coat, brown = "#fbf0df", "#b5794a"
    form, patch = canvas.form(coat, 0.09), canvas.form(brown, 0.11)
    tail = stroke("M24 -12Q44 -16 48 -40", brown, 10) + stroke("M48 -37L48 -42", coat, 9)
    body = path(smooth([(28, 0), (32, -28), (14, -54), (-14, -54), (-26, -24), (-24, 0)]), form)
    spot = path(smooth([(31, -16), (30, -36), (16, -48), (8, -34), (16, -18)]), patch)
    paws = ellipse(-14, -3, 11, 6.5, "#fffaf0") + ellipse(6, -3, 11, 6.5, "#fffaf0")
    legs = stroke("M-4 -20L-4 -4", tone(coat, -0.08), 2.4)
    outline = smooth([
        (26, -82), (16, -104), (-6, -110), (-28, -104), (-38, -82), (-28, -62), (-6, -56),
        (16, -62),
    ])  # fmt: skip
    head = path(outline, form)
    eye_patch = path(
        smooth([(26, -82), (17, -103), (2, -108), (-2, -88), (6, -72), (20, -68)]), patch
    )
    ears = path("M-26 -104Q-48 -104 -50 -76Q-46 -60 -38 -64Q-30 -76 -24 -92Z", patch) + path(
        "M14 -105Q38 -102 40 -76Q36 -58 28 -64Q20 -76 12 -92Z", canvas.form(tone(brown, -0.06), 0.1)
    )
    muzzle = ellipse(-9, -69, 18, 13, "#fffaf0")
    face = (
        eye(-21, -85, 4.6)
        + eye(6, -85, 4.6)
        + path("M-16 -77Q-9 -81 -2 -77Q-4 -70 -9 -69Q-14 -70 -16 -77Z", INK)
    )
    mouth = stroke("M-9 -69Q-10 -62 -18 -64M-9 -69Q-8 -62 0 -64", "#7a4a3c", 2) + path(
        "M-13 -62Q-9 -60 -5 -62Q-5 -53 -9 -53Q-13 -53 -13 -62Z", "#f08b84"
    )
    collar = stroke("M-20 -54Q-4 -46 14 -55", "#e4572e", 7) + circle(-6, -45, 5, "#f6c453")
    return (
        tail + body + spot + legs + paws + collar + head + eye_patch + ears + muzzle + face + mouth
        + blush(-29, -72, 4.4) + blush(14, -72, 4.4)
    )  # fmt: skip
