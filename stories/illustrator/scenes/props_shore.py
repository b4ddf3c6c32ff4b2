"""Animals of sea and shore, friendly and round; foot at (0, 0), figure units."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.props_animals import INK, blush, eye
from stories.illustrator.scenes.props_parts import rounded_star, spiral, taper


def turtle(canvas: Canvas) -> str:
    skin, shell, plate = "#8fc06a", "#4f8f6a", "#7fb87a"
    form = canvas.form(skin, 0.11)
    far = placed(ellipse(0, 0, 8, 16, tone(skin, -0.08)), -8, -10, turn=24) + placed(
        ellipse(0, 0, 8, 13, tone(skin, -0.08)), 24, -9, turn=-24
    )
    tail = path("M46 -18Q60 -16 62 -6Q52 -6 44 -12Z", form)
    neck = path("M-26 -40Q-38 -42 -48 -34Q-44 -18 -22 -14Z", form)
    head = ellipse(-47, -47, 20, 18, form)
    dome = "M-34 -20Q-34 -66 8 -66Q50 -66 52 -20Q8 -8 -34 -20Z"
    plates = "".join(
        path(data, plate)
        for data in (
            "M-2 -60L18 -60L26 -44L14 -30L-6 -31L-14 -46Z",
            "M24 -58L44 -50L50 -34L40 -26L20 -30L31 -44Z",
            "M-8 -58L-20 -46L-12 -31L-30 -26L-40 -40L-24 -56Z",
        )
    )
    house = path(dome, canvas.form(shell, 0.13)) + canvas.clipped(plates, dome)
    rim = stroke("M-34 -20Q8 -8 52 -20", "#e8d9a0", 7.5)
    near = placed(ellipse(0, 0, 9.5, 19, form), -24, -11, turn=38) + placed(
        ellipse(0, 0, 9, 15, form), 38, -9, turn=-46
    )
    face = eye(-52, -51, 4.2) + stroke("M-62 -40Q-55 -34 -47 -39", "#4a7a45", 2.2)
    shine = stroke("M-18 -48Q-10 -58 0 -61", "#ffffff", 3, opacity=0.4)
    return tail + far + neck + house + shine + rim + near + head + face + blush(-43, -42, 4)


def crab(canvas: Canvas) -> str:
    """A crab that raises both claws in greeting."""
    shell = "#e8604c"
    form, dark = canvas.form(shell, 0.12), tone(shell, -0.08)
    legs = "".join(
        stroke(
            f"M{s * 26} {y}Q{s * (44 + i * 3)} {y - 8} {s * (48 + i)} {-1 - (2 - i) * 2}", dark, 5
        )
        for s in (-1, 1)
        for i, y in enumerate((-24, -18, -12))
    )
    arms = stroke("M-28 -32Q-50 -38 -46 -58M28 -32Q50 -38 46 -58", dark, 7.5)
    claw = path("M0 6Q-20 0 -17 -20Q-13 -32 -1 -34L-3 -17L10 -30Q20 -14 11 0Z", form)
    claws = placed(claw, -46, -58) + placed(claw, 46, -58, mirror=-1)
    stalks = stroke("M-11 -44L-13 -60M11 -44L13 -60", dark, 5)
    body = path(
        smooth([(-38, -26), (-30, -44), (0, -51), (30, -44), (38, -26), (20, -7), (-20, -7)]), form
    )
    eyes = "".join(
        circle(x, -62, 8.5, "#fffaf0")
        + circle(x - 2, -62, 5, INK)
        + circle(x - 4, -64, 1.7, "#ffffff")
        for x in (-13, 13)
    )
    face = stroke("M-11 -26Q0 -16 11 -26", "#8a2f33", 2.6) + blush(-22, -26, 5) + blush(22, -26, 5)
    spots = "".join(
        circle(x, y, r, tone(shell, 0.08))
        for x, y, r in ((-10, -42, 3.2), (4, -44, 2.2), (14, -39, 3))
    )
    return legs + arms + claws + stalks + body + spots + eyes + face


def octopus(canvas: Canvas) -> str:
    skin = "#b678c4"
    form, dark = canvas.form(skin, 0.12), canvas.form(tone(skin, -0.07), 0.1)
    behind = "".join(
        path(taper([(x * 0.4, -30), (x * 0.8, -14), (x * 1.1, -6), (x * 1.5, -10)], 13, 5), dark)
        for x in (-36, 36)
    )
    arms = "".join(
        path(taper(_curled_arm(root, x), 15, 3), form)
        for root, x in ((-18, -48), (18, 48), (-6, -20), (6, 20))
    )
    suckers = "".join(
        circle(x, y, r, "#f0d0ee", opacity=0.85)
        for x, y, r in (
            (-26, -12, 2.6), (-35, -7, 2.2), (26, -12, 2.6), (35, -7, 2.2), (-10, -13, 2.4),
            (10, -13, 2.4),
        )
    )  # fmt: skip
    outline = smooth([
        (-24, -34), (-36, -62), (-26, -90), (0, -100), (26, -90), (36, -62), (24, -34), (0, -27),
    ])  # fmt: skip
    head = path(outline, form)
    spots = "".join(
        ellipse(x, y, r, r * 0.8, tone(skin, 0.07))
        for x, y, r in ((14, -88, 6), (24, -78, 4), (3, -93, 3))
    )
    face = eye(-15, -58, 5.4) + eye(11, -58, 5.4) + stroke("M-9 -46Q-2 -38 5 -46", "#6f3a80", 2.6)
    return behind + arms + suckers + head + spots + face + blush(-25, -48, 5) + blush(21, -48, 5)


def _curled_arm(root: float, x: float) -> list[Point]:
    """Down from the head to the ground at `x`, the tip rolled up outwards."""
    turn = -0.85 if x > 0 else 0.85
    return [
        (root, -34),
        ((root + x) / 2, -12),
        (x * 0.8, -5),
        *spiral((x, -15), (x, -5), turn, 0.3),
    ]


def seahorse(canvas: Canvas) -> str:
    """A seahorse that stands on its curled tail."""
    skin, fin = "#f2a24a", "#f7cf78"
    form = canvas.form(skin, 0.12)
    back_fin = path("M18 -66Q40 -66 42 -50Q36 -36 20 -42Z", canvas.form(fin, 0.1)) + stroke(
        "M22 -60L36 -58M22 -53L38 -50M22 -47L34 -43", "#e0a04a", 1.8
    )
    tail = path(taper([(5, -44), (10, -28), *spiral((-4, -14), (9, -16), 0.95, 0.22)], 20, 5), form)
    body = path(
        smooth(
            [
                (-8, -104),
                (14, -100),
                (22, -74),
                (22, -52),
                (14, -32),
                (0, -30),
                (-12, -50),
                (-12, -76),
            ]
        ),
        form,
    )
    belly = "".join(
        stroke(f"M{-10 + i * 1.6:.1f} {-72 + i * 10}q12 6 24 0", "#fbdc9c", 3, opacity=0.9)
        for i in range(4)
    )
    crest = path("M6 -112L12 -128L16 -114L28 -122L24 -106L36 -106L24 -94L34 -86L18 -84Z", fin)
    head = ellipse(-1, -101, 20, 17, form)
    snout = path("M-14 -106Q-30 -102 -46 -102Q-50 -94 -46 -88Q-28 -88 -14 -90Z", form)
    face = eye(-6, -104, 4.6) + blush(0, -93, 4) + stroke("M-44 -93Q-40 -90 -36 -92", "#b5653a", 2)
    return back_fin + tail + crest + body + belly + snout + head + face


def starfish(canvas: Canvas) -> str:
    skin = "#f0805f"
    shape = rounded_star((0, -38), 43, 19, -84)
    dots = "".join(
        circle(x, y, r, "#ffc9a4")
        for x, y, r in (
            (3, -70, 2.8), (2, -62, 2.2), (32, -44, 2.8), (25, -44, 2.1), (-30, -50, 2.8),
            (-24, -47, 2.1), (23, -12, 2.8), (18, -17, 2.1), (-22, -14, 2.8), (-17, -19, 2.1),
        )
    )  # fmt: skip
    face = eye(-9, -41, 4) + eye(8, -41, 4) + stroke("M-7 -32Q-1 -25 6 -32", "#a5402f", 2.4)
    return (
        path(shape, canvas.form(skin, 0.13)) + dots + face + blush(-15, -34, 4) + blush(14, -34, 4)
    )


def gull(canvas: Canvas) -> str:
    """A plump gull with one eye on somebody's sandwich."""
    white, grey = "#fdf8ee", "#9fb0c4"
    legs = stroke("M-4 -16L-6 -1M10 -16L10 -1M-16 0L-2 0M2 0L16 0", "#f0a040", 3.6)
    tail = path("M26 -34L58 -32L54 -22L28 -20Z", tone(white, -0.06)) + path(
        "M40 -34L60 -33L57 -26L42 -27Z", "#4a4a60"
    )
    body = path(
        smooth([
            (32, -34), (18, -15), (-8, -13), (-26, -28), (-34, -54), (-36, -80), (-20, -92),
            (-5, -82), (0, -58), (20, -48),
        ]),
        canvas.form(white, 0.09),
    )  # fmt: skip
    wing = path(
        "M-10 -48Q16 -58 36 -36L56 -30Q30 -16 4 -22Q-12 -30 -10 -48Z", canvas.form(grey, 0.09)
    )
    tips = path("M36 -36L60 -29Q46 -22 32 -22Z", "#4a4a60") + stroke(
        "M2 -34Q16 -28 30 -29M6 -42Q20 -38 32 -34", tone(grey, -0.09), 2
    )
    beak = path("M-36 -82Q-52 -80 -58 -70Q-56 -66 -52 -69L-34 -70Z", canvas.form("#f6b63f", 0.1))
    spot = circle(-51, -71, 2.6, "#d9453f")
    return legs + tail + body + wing + tips + beak + spot + eye(-24, -80, 3.8) + blush(-18, -70, 4)


def penguin(canvas: Canvas) -> str:
    """A young penguin on its way somewhere."""
    coat, white, orange = "#3f4f78", "#fffaf0", "#f5a53c"
    form = canvas.form(coat, 0.11)
    feet = ellipse(-18, -3, 16, 6, orange) + ellipse(14, -3, 16, 6, canvas.form(orange, 0.08))
    tail = path("M22 -12L40 -4L20 0Z", tone(coat, -0.05))
    body = path(
        smooth([
            (30, -36), (22, -6), (-4, -2), (-28, -8), (-34, -38), (-28, -72), (-32, -96),
            (-16, -116), (10, -116), (26, -98), (24, -70),
        ]),
        form,
    )  # fmt: skip
    belly = path(
        smooth([(14, -40), (8, -9), (-10, -6), (-26, -14), (-30, -40), (-23, -64), (-2, -66)]),
        white,
    )
    mask = ellipse(-17, -90, 13, 14, white) + ellipse(6, -90, 14, 14, white)
    wings = path("M-26 -66Q-50 -54 -54 -34Q-42 -32 -30 -42Z", tone(coat, -0.04)) + path(
        "M22 -68Q48 -58 54 -38Q40 -34 26 -44Z", form
    )
    beak = path("M-17 -90Q-9 -96 0 -90Q-6 -79 -10 -78Q-15 -80 -17 -90Z", canvas.form(orange, 0.1))
    eyes = eye(-21, -94, 4.2) + eye(6, -94, 4.4)
    scarf = stroke("M-28 -70Q-4 -58 23 -72", "#e4572e", 9) + path(
        "M6 -66L18 -68L24 -46L11 -44Z", "#c9442a"
    )
    return (
        feet
        + tail
        + wings
        + body
        + belly
        + mask
        + beak
        + eyes
        + blush(-27, -82, 4)
        + blush(14, -81, 4.6)
        + scarf
    )


def jellyfish(canvas: Canvas) -> str:
    """A jellyfish that drifts, its threads waving."""
    skin = "#e79ac2"
    threads = "".join(
        stroke(data, colour, width, opacity=0.85)
        for data, colour, width in (
            ("M-26 -78Q-36 -58 -24 -42T-30 -12", tone(skin, 0.04), 3.4),
            ("M26 -78Q36 -58 24 -42T30 -14", tone(skin, 0.04), 3.4),
            ("M-10 -78Q-20 -54 -8 -36T-12 -4", "#f6c9de", 6),
            ("M11 -78Q1 -54 13 -36T9 -6", "#f6c9de", 6),
            ("M0 -78Q-8 -60 2 -46T-2 -22", tone(skin, -0.05), 3.4),
        )
    )
    glow = canvas.glow(0, -94, 60, "#ffe0f0", 0.5)
    bell = path(
        "M-40 -84Q-42 -132 0 -134Q42 -132 40 -84Q32 -74 26 -82Q18 -72 10 -81Q0 -70 -10 -81"
        "Q-18 -72 -26 -82Q-32 -74 -40 -84Z",
        canvas.linear([(0, "#f9cfe2"), (0.55, skin), (1, tone(skin, -0.08))]),
    )
    frill = stroke("M-38 -90Q0 -78 38 -90", "#fbe0ec", 3, opacity=0.8)
    spots = "".join(
        ellipse(x, y, r, r * 0.75, "#fdeaf3", opacity=0.8)
        for x, y, r in ((-18, -120, 5), (4, -126, 4), (20, -116, 5.5))
    )
    face = eye(-14, -102, 4.8) + eye(10, -102, 4.8) + stroke("M-8 -94Q-2 -88 4 -94", "#8a3f6a", 2.4)
    return glow + threads + bell + frill + spots + face + blush(-22, -95, 4.4) + blush(18, -95, 4.4)
