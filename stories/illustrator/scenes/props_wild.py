"""Animals of jungle and wood: monkey, parrot and their like; foot at (0, 0), figure units."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.props_animals import blush, eye
from stories.illustrator.scenes.props_parts import taper


def monkey(canvas: Canvas) -> str:
    """A sitting monkey who scratches its head and thinks."""
    fur, skin = "#9b6a48", "#f5d3ab"
    form, line = canvas.form(fur, 0.12), "#7a4a3c"
    tail = path(
        taper([(16, -8), (40, -6), (56, -22), (58, -46), (48, -60), (39, -54), (42, -45)], 9, 3),
        form,
    )
    far_arm = stroke("M16 -46Q40 -56 38 -78Q36 -96 18 -100", tone(fur, -0.06), 10)
    body = path(
        smooth([(26, -4), (27, -32), (14, -52), (-14, -52), (-27, -30), (-24, -4), (0, 0)]), form
    )
    belly = ellipse(-4, -25, 15, 20, skin)
    feet = "".join(
        placed(ellipse(0, 0, 15, 7, canvas.form(skin, 0.08)), x, -5, turn=turn)
        for x, turn in ((-24, -10), (18, 10))
    )
    near_arm = stroke("M-20 -44Q-36 -30 -22 -16", tone(fur, -0.03), 10) + circle(
        -20, -15, 6.5, skin
    )
    ears = "".join(circle(x, -80, 14, form) + circle(x, -79, 8.5, "#eeb592") for x in (-38, 32))
    head = ellipse(-3, -84, 33, 29, form) + path("M-10 -110Q-6 -124 4 -121Q0 -116 8 -110Z", fur)
    mask = ellipse(-15, -86, 14, 15, skin) + ellipse(7, -86, 14, 15, skin)
    muzzle = ellipse(-5, -71, 22, 14, canvas.form(skin, 0.06))
    face = eye(-15, -86, 4.4) + eye(7, -86, 4.4) + blush(-24, -75, 4.4) + blush(15, -75, 4.4)
    smile = stroke("M-16 -69Q-5 -60 7 -69", line, 2.2) + stroke(
        "M-8 -77l1 1M-2 -77l-1 1", line, 2.6
    )
    hand = circle(16, -103, 7, skin)
    return (
        tail + far_arm + body + belly + feet + near_arm + ears + head + mask + muzzle
        + face + smile + hand
    )  # fmt: skip


def parrot(canvas: Canvas) -> str:
    """A scarlet parrot with a striped wing, its tail on the ground behind it."""
    red, blue, gold = "#e2503f", "#3f7fc4", "#f6c453"
    tail = "".join(
        path(data, canvas.form(colour, 0.1))
        for data, colour in (
            ("M8 -30L58 -2Q54 5 44 3L2 -14Z", blue),
            ("M8 -34L50 -10Q48 -1 38 -3L2 -20Z", tone(red, -0.05)),
        )
    )
    claws = stroke("M-8 -10L-10 0M6 -10L6 0M-18 1L-5 1M0 1L13 1", "#7d6a72", 3.4)
    outline = smooth(
        [(18, -14), (27, -44), (18, -78), (0, -98), (-20, -92), (-28, -70), (-27, -38), (-12, -10)]
    )
    body = path(outline, canvas.form(red, 0.11))
    crest = path("M-6 -96Q-2 -114 14 -114Q8 -106 10 -104Q18 -106 22 -102Q10 -96 8 -90Z", red)
    feathers = "M0 -66Q32 -66 36 -34Q36 -14 24 0Q-6 -24 0 -66Z"
    bands = (
        path("M-10 -80L50 -80L50 -46Q20 -36 -10 -50Z", gold)
        + path("M-10 -48Q20 -34 50 -45L50 -28Q20 -20 -10 -32Z", "#4fae7a")
        + path("M-10 -32Q20 -18 50 -28L50 10L-10 10Z", blue)
    )
    quills = stroke("M10 -26L22 -6M20 -28L27 -12M8 -48l4 6M20 -46l4 6", "#fff4e0", 1.8, opacity=0.6)
    cheek = ellipse(-15, -79, 12, 11, "#fff3e4")
    beak = path("M-25 -90Q-46 -88 -42 -62Q-35 -60 -34 -68Q-27 -70 -24 -74Z", canvas.form(gold, 0.1))
    under = path("M-34 -67Q-32 -60 -24 -66L-24 -73Q-30 -70 -34 -67Z", "#8a5f47")
    return (
        tail + claws + crest + body + canvas.clipped(bands + quills, feathers) + cheek + under
        + beak + eye(-16, -82, 4.2) + blush(-12, -72, 3.4)
    )  # fmt: skip


def squirrel(canvas: Canvas) -> str:
    """A red squirrel that sits up, paws together, its tail as tall as itself."""
    fur, pale = "#c8703c", "#fbe6cc"
    form = canvas.form(fur, 0.12)
    tail = path(
        smooth([
            (12, -4), (36, -6), (52, -28), (50, -60), (58, -84), (48, -108), (26, -112), (14, -96),
            (24, -84), (26, -64), (18, -40), (8, -24),
        ]),
        canvas.form(tone(fur, 0.03), 0.13),
    )  # fmt: skip
    streak = stroke("M26 -12Q46 -34 38 -62Q36 -84 44 -96", "#f0ac72", 6, opacity=0.75)
    body = path(smooth([(20, -2), (24, -28), (10, -54), (-12, -54), (-22, -28), (-18, -2)]), form)
    belly = ellipse(-10, -28, 11, 20, pale)
    haunch = ellipse(10, -15, 16, 15, canvas.form(tone(fur, -0.02), 0.1))
    feet = ellipse(-12, -3, 14, 5.5, tone(fur, -0.06)) + ellipse(8, -2, 13, 5, tone(fur, -0.06))
    arm = stroke("M4 -44Q-2 -32 -18 -36", tone(fur, -0.05), 8) + circle(
        -20, -37, 5, tone(fur, -0.07)
    )
    ears = "".join(
        path(f"M{x} -84Q{x - 4} -104 {x + 2} -112Q{x + 12} -102 {x + 14} -86Z", form)
        for x in (-26, -6)
    )
    head = path(
        smooth([(14, -70), (8, -88), (-14, -94), (-32, -82), (-42, -68), (-30, -56), (-4, -54)]),
        form,
    )
    cheek = ellipse(-26, -62, 14, 8.5, pale)
    face = eye(-17, -76, 4.8) + circle(-42, -69, 3.6, "#5a3038") + blush(-10, -64, 4.6)
    smile = stroke("M-38 -62Q-32 -57 -26 -61", "#8a4f3a", 2)
    return tail + streak + ears + body + haunch + belly + feet + head + cheek + face + smile + arm


def sloth(canvas: Canvas) -> str:
    """A sloth that has sat down for a moment, a leaf grown on its head."""
    fur, pale, dark = "#b39a80", "#f0e0c4", "#6f5a52"
    form = canvas.form(fur, 0.12)
    body = path(smooth([(30, -4), (32, -34), (18, -58), (-18, -58), (-32, -34), (-30, -4)]), form)
    belly = ellipse(-3, -28, 18, 22, tone(fur, 0.08))
    legs = "".join(
        placed(ellipse(0, 0, 19, 9.5, form), x, -8, turn=turn)
        + stroke(
            f"M{x + d} -13l{d * 0.5} -5M{x + d} -8l{d * 0.6} -1M{x + d} -4l{d * 0.5} 3", pale, 4
        )
        for x, turn, d in ((-30, 8, -13), (28, -8, 13))
    )
    arms = stroke("M-26 -48Q-46 -30 -24 -20M24 -48Q44 -32 20 -20", tone(fur, -0.04), 13)
    claws = stroke("M-24 -24l10 -1M-23 -19l11 1M-24 -15l9 4M20 -24l-10 -1M19 -19l-11 1", pale, 4)
    shag = stroke("M-28 -40l-3 8M28 -40l4 8M-22 -52l-4 7M24 -52l4 6", tone(fur, -0.12), 3)
    head = path(
        smooth([(32, -84), (24, -104), (0, -112), (-26, -104), (-36, -84), (-24, -62), (20, -62)]),
        form,
    )
    mask = path(
        smooth([(24, -82), (16, -99), (-3, -98), (-22, -99), (-30, -82), (-18, -66), (12, -66)]),
        pale,
    )
    patches = placed(ellipse(0, 0, 12, 6.5, dark), -18, -84, turn=-24) + placed(
        ellipse(0, 0, 12, 6.5, dark), 12, -84, turn=24
    )
    eyes = (
        circle(-14, -85, 4.4, "#241a20")
        + circle(8, -85, 4.4, "#241a20")
        + "".join(circle(x, -86.500, 1.6, "#ffffff") for x in (-15.5, 6.5))
    )
    nose = ellipse(-3, -78, 6, 4, dark) + stroke("M-14 -71Q-3 -63 8 -71", dark, 2.4)
    leaf = path("M4 -110Q8 -128 26 -126Q24 -112 4 -110Z", "#6fb45a") + stroke(
        "M4 -110L18 -121", "#d6ecae", 1.8
    )
    return (
        body + belly + shag + legs + arms + claws + head + mask + patches + eyes + nose + leaf
        + blush(-23, -74, 4) + blush(17, -74, 4)
    )  # fmt: skip


def fox_cub(canvas: Canvas) -> str:
    """A fox cub that sits and looks up."""
    fur, pale, dark = "#e8803c", "#fff3e2", "#5f4048"
    form = canvas.form(fur, 0.12)
    brush = smooth([
        (18, -4), (44, 0), (62, -18), (64, -42), (52, -58), (44, -44), (42, -26), (22, -22),
    ])  # fmt: skip
    tip = path(smooth([(64, -42), (52, -60), (43, -44), (50, -36), (56, -40)]), pale)
    body = path(smooth([(26, 0), (30, -28), (14, -52), (-14, -52), (-24, -26), (-22, 0)]), form)
    bib = path(smooth([(6, -50), (8, -34), (-4, -14), (-16, -34), (-14, -50)]), pale)
    legs = stroke("M-12 -26L-13 -8M4 -26L4 -8", tone(fur, -0.05), 10)
    paws = "".join(ellipse(x, -4, 10.5, 6, dark) for x in (-14, 5, 25))
    return path(brush, form) + tip + body + bib + legs + paws + _fox_head(fur, pale, dark, form)


def _fox_head(fur: str, pale: str, dark: str, form: str) -> str:
    ears = "".join(
        path(
            f"M{x} -84L{x + lean} -122L{x + wide} -96Z",
            form,
            stroke=fur,
            stroke_width=4,
            stroke_linejoin="round",
        )
        + path(f"M{x + wide * 0.25} -92L{x + lean} -113L{x + wide * 0.75} -96Z", dark)
        for x, lean, wide in ((-36, -2, 24), (30, 0, -24))
    )
    skull = smooth([
        (30, -90), (14, -103), (-20, -103), (-38, -90), (-44, -72), (-22, -60), (-4, -54),
        (16, -60),
        (38, -72),
    ])  # fmt: skip
    cheeks = smooth([
        (-43, -72), (-30, -77), (-12, -74), (-4, -80), (6, -74), (24, -77), (37, -72), (14, -61),
        (-4, -56), (-22, -61),
    ])  # fmt: skip
    nose = path("M-10 -69Q-4 -72 2 -69Q0 -63 -4 -62Q-8 -63 -10 -69Z", dark)
    smile = stroke("M-11 -60Q-5 -57 -4 -62Q-3 -57 4 -60", dark, 1.8)
    face = eye(-19, -81, 4.8) + eye(11, -81, 4.8) + nose + smile
    return (
        ears
        + path(skull, form)
        + path(cheeks, pale)
        + face
        + blush(-29, -70, 4)
        + blush(22, -70, 4)
    )


def snake(canvas: Canvas) -> str:
    """A friendly snake on its own coils."""
    skin, belly = "#6fb85f", "#f3e69a"
    form = canvas.form(skin, 0.12)
    tail = path(taper([(30, -10), (52, -8), (62, -16), (60, -26)], 14, 3), form)
    lower = ellipse(2, -13, 48, 13, form) + stroke("M-44 -10Q2 8 48 -10", belly, 4, opacity=0.7)
    upper = ellipse(4, -31, 35, 12, form) + stroke("M-30 -28Q4 -12 38 -28", belly, 4, opacity=0.7)
    neck = path(taper([(16, -34), (20, -54), (4, -66), (-10, -80), (-14, -96)], 22, 19), form)
    bands = "".join(
        placed(ellipse(0, 0, 6.5, 3.6, "#f0a84a"), x, y, turn=turn)
        for x, y, turn in (
            (-34, -16, -30), (-16, -8, -12), (6, -6, 0), (28, -9, 14), (-18, -32, -24), (2, -27, 0),
            (24, -31, 18), (18, -55, 70), (3, -70, 40), (-10, -84, 62),
        )
    )  # fmt: skip
    tongue = stroke("M-42 -94L-54 -92M-54 -92l-6 -4M-54 -92l-5 4", "#d9455a", 2.6)
    head = path(
        smooth(
            [(4, -96), (-2, -112), (-20, -116), (-38, -106), (-46, -95), (-36, -86), (-12, -84)]
        ),
        form,
    )
    face = (
        eye(-22, -104, 5.4)
        + stroke("M-44 -93Q-34 -87 -22 -92", "#3f6a3a", 2.4)
        + blush(-13, -95, 4.4)
    )
    return tail + lower + upper + neck + bands + tongue + head + face
