"""Animals with wings: pigeon, pterosaur and insects; foot at (0, 0), figure units.

What flies is drawn above its foot, so that its shadow stays on the ground.
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.props_animals import INK, blush, eye


def pigeon(canvas: Canvas) -> str:
    """A proud town pigeon with a shimmering neck."""
    coat = "#93a0bd"
    legs = stroke("M-6 -16L-8 -1M10 -16L12 -1M-18 0L-4 0M3 0L18 0", "#e2808a", 3.6)
    tail = path("M26 -38L60 -22L54 -12L24 -20Z", tone(coat, -0.12))
    outline = smooth([
        (32, -32), (16, -14), (-10, -13), (-30, -30), (-32, -54), (-26, -76), (-12, -86), (2, -76),
        (4, -58), (22, -46),
    ])  # fmt: skip
    neck = path("M-60 -70L20 -64L20 -52Q-12 -42 -60 -52Z", "#6fae9a") + path(
        "M-60 -56Q-12 -44 20 -54L20 -46Q-12 -36 -60 -42Z", "#a583c0"
    )
    body = path(outline, canvas.form(coat, 0.11)) + canvas.clipped(neck, outline)
    wing = path(
        "M-6 -48Q18 -54 38 -32L50 -22Q26 -12 4 -18Q-10 -30 -6 -48Z",
        canvas.form(tone(coat, 0.06), 0.1),
    )
    bars = stroke("M14 -44Q12 -32 18 -20M26 -40Q24 -30 32 -20", "#4f5878", 5)
    beak = path("M-25 -76L-42 -70L-26 -66Z", "#4f4a5c") + ellipse(-27, -76, 4, 3, "#fbf3ea")
    look = (
        circle(-15, -76, 5.6, "#f6a04a")
        + circle(-15.500, -76, 3.6, INK)
        + circle(-16.800, -77.500, 1.3, "#ffffff")
    )
    return legs + tail + body + wing + bars + beak + look + blush(-12, -67, 3.8)


def flyer(canvas: Canvas) -> str:
    """A small pterosaur that glides, its wings spread."""
    skin, web = "#d9825a", "#f3c08a"
    form = canvas.form(skin, 0.11)
    far = path(
        "M-4 -112Q-26 -146 -62 -152Q-50 -138 -52 -126Q-40 -128 -34 -116Q-22 -118 -8 -100Z",
        canvas.form(tone(web, -0.08), 0.08),
    ) + stroke("M-4 -112Q-26 -146 -62 -152", tone(skin, -0.07), 6)
    near = path(
        "M6 -114Q26 -154 72 -154Q60 -140 62 -126Q48 -126 44 -112Q30 -112 14 -94Z",
        canvas.form(web, 0.1),
    ) + stroke("M6 -114Q26 -154 72 -154", skin, 7)
    ribs = stroke("M14 -120Q36 -134 60 -130M12 -112Q28 -120 42 -114", tone(web, -0.09), 2)
    feet = stroke("M20 -88Q32 -84 40 -76M14 -86Q22 -78 28 -68", tone(skin, -0.06), 4.5)
    tail = path("M24 -98Q42 -96 54 -84Q36 -86 22 -90Z", form)
    body = path(
        smooth([(28, -94), (16, -110), (-8, -116), (-20, -104), (-10, -88), (14, -84)]), form
    )
    belly = ellipse(-2, -93, 15, 7, "#ffe6c4", opacity=0.9)
    crest = path("M-18 -128Q4 -142 20 -132Q4 -128 -8 -116Z", "#4f9f95")
    head = path(
        smooth([(-4, -116), (-12, -130), (-28, -130), (-38, -120), (-30, -106), (-12, -104)]), form
    )
    beak = path("M-32 -124Q-52 -116 -70 -102Q-50 -100 -30 -108Z", canvas.form("#f6c453", 0.1))
    face = eye(-23, -120, 4.4) + stroke("M-62 -103Q-46 -108 -34 -110", "#a5702f", 1.8)
    return (
        far
        + feet
        + tail
        + body
        + belly
        + near
        + ribs
        + crest
        + beak
        + head
        + face
        + blush(-15, -112, 3.6)
    )


def dragonfly(canvas: Canvas) -> str:
    """A dragonfly that stands in the air."""
    teal = "#2f9f9a"
    wings = "".join(
        placed(
            ellipse(0, -28, 9.5, 28, canvas.linear([(0, "#f4fdff", 0.95), (1, "#a9dcec", 0.8)]))
            + stroke("M0 -4L0 -50M0 -20L5 -36M0 -20L-5 -36", "#7fb8cc", 1.3, opacity=0.7),
            x,
            -92,
            turn=turn,
        )
        for x, turn in ((4, 46), (-4, -34), (10, 74), (0, 4))
    )
    tail = "".join(
        ellipse(
            14 + i * 10, -88 + i * 3.4, 7.5 - i * 0.7, 5.4 - i * 0.5, tone(teal, 0.07 * (i % 2))
        )
        for i in range(6)
    )
    body = ellipse(-2, -92, 15, 11, canvas.form(teal, 0.12))
    head = circle(-20, -94, 12.5, canvas.form(teal, 0.1))
    eyes = eye(-27, -98, 5.6) + eye(-13, -100, 5.2)
    face = stroke("M-26 -88Q-21 -83 -15 -87", "#175f62", 2.2) + blush(-11, -90, 3)
    legs = stroke("M-8 -83l-3 9M0 -82l0 9M7 -83l4 8", "#175f62", 2.2)
    return placed(legs + tail + wings + body + head + eyes + face, -18)


def moth(canvas: Canvas) -> str:
    """A soft moth that loves lamps, seen from the front in flight."""
    wing, mark = "#d9b48a", "#8f6a74"
    half = (
        path("M4 -92Q12 -128 46 -130Q62 -118 54 -94Q46 -80 6 -84Z", canvas.form(wing, 0.12))
        + path("M4 -86Q40 -86 40 -66Q34 -52 20 -58Q8 -66 4 -78Z", canvas.form("#e8c69e", 0.1))
        + stroke("M50 -124Q56 -108 47 -92M36 -64Q30 -58 22 -62", "#fff1d8", 3, opacity=0.9)
        + circle(34, -106, 9, mark) + circle(34, -106, 5.5, "#ffe6b0") + circle(35, -106, 2.6, INK)
        + circle(24, -72, 4, mark, opacity=0.8)
    )  # fmt: skip
    halves = placed(half, mirror=-1) + half
    body = path(
        smooth([(-9, -96), (9, -96), (10, -72), (0, -54), (-10, -72)]), canvas.form("#c99a76", 0.11)
    )
    rings = stroke("M-8 -80Q0 -76 8 -80M-7 -71Q0 -67 7 -71", "#fff1d8", 2.6, opacity=0.8)
    ruff = ellipse(0, -95, 15, 8, "#fff3df")
    head = circle(0, -106, 13, canvas.form("#d9b48a", 0.1))
    feelers = stroke("M-5 -117Q-10 -132 -24 -134M5 -117Q10 -132 24 -134", mark, 2.6) + stroke(
        "M-10 -126l-5 2M-15 -131l-3 4M10 -126l5 2M15 -131l3 4M-12 -129l1 -6M12 -129l-1 -6",
        mark,
        1.8,
    )
    face = (
        eye(-5.500, -107, 3.8)
        + eye(5.500, -107, 3.8)
        + stroke("M-3 -99Q0 -96 3 -99", "#7a4a3c", 1.8)
    )
    cheeks = blush(-10, -101, 2.6) + blush(10, -101, 2.6)
    return halves + body + rings + ruff + feelers + head + face + cheeks


def butterfly(canvas: Canvas) -> str:
    """A butterfly in the air, a little aslant."""
    half = (
        path("M3 -94Q10 -134 44 -138Q64 -126 54 -100Q44 -84 4 -86Z", canvas.form("#f28c3c", 0.12))
        + path("M3 -88Q42 -90 44 -70Q40 -52 24 -56Q8 -64 3 -80Z", canvas.form("#f6b84a", 0.1))
        + path("M12 -98Q20 -122 38 -125Q46 -118 40 -106Q32 -96 12 -96Z", "#ffd98a")
        + circle(47, -124, 3.6, "#fffaf0") + circle(52, -113, 3, "#fffaf0")
        + circle(49, -103, 2.6, "#fffaf0") + circle(30, -70, 6, "#4f8fd0")
        + circle(30, -70, 3, "#d6ecff")
        + stroke("M44 -138Q64 -126 54 -100M44 -70Q40 -52 24 -56", "#6f3f4a", 3)
    )  # fmt: skip
    body = path(
        smooth([(-5, -98), (5, -98), (6, -78), (0, -58), (-6, -78)]), canvas.form("#6f4a52", 0.1)
    )
    feelers = stroke("M-3 -112Q-8 -128 -18 -130M3 -112Q8 -128 18 -130", "#6f4a52", 2.4) + "".join(
        circle(x, -131, 3, "#6f4a52") for x in (-18, 18)
    )
    head = circle(0, -105, 11.5, canvas.form("#a8745c", 0.1))
    face = eye(-4.500, -106, 3.4) + eye(4.500, -106, 3.4)
    smile = stroke("M-3 -99Q0 -96 3 -99", "#5a2f38", 1.8) + blush(-8, -101, 2) + blush(8, -101, 2)
    shape = placed(half, mirror=-1) + half + body + feelers + head + face + smile
    return placed(placed(shape, 0, 96), 0, -96, turn=-12)


def ladybird(canvas: Canvas) -> str:
    red, dark = "#dd4238", "#4a3440"
    legs = stroke("M-18 -10L-24 0M2 -8L0 0M22 -10L28 0", dark, 4.5)
    feelers = stroke("M-38 -44Q-44 -58 -54 -58M-30 -47Q-32 -62 -40 -66", dark, 2.8) + "".join(
        circle(x, y, 3, dark) for x, y in ((-55, -58), (-41, -67))
    )
    head = ellipse(-34, -30, 20, 18, canvas.form(dark, 0.1))
    dome = "M-26 -8Q-30 -62 12 -62Q50 -60 48 -8Q10 -2 -26 -8Z"
    spots = "".join(
        ellipse(x, y, rx, ry, dark)
        for x, y, rx, ry in (
            (-2, -44, 7, 8),
            (26, -48, 8, 7),
            (6, -20, 8, 8),
            (36, -26, 7, 9),
            (-20, -22, 5, 7),
        )
    )
    back = path(dome, canvas.form(red, 0.13)) + canvas.clipped(spots, dome)
    seam = stroke("M-18 -46Q16 -40 48 -12", tone(red, -0.16), 2.6, opacity=0.7)
    shine = stroke("M-8 -55Q4 -60 16 -58", "#ffffff", 3.4, opacity=0.6)
    eyes = "".join(
        circle(x, y, 6.5, "#fffaf0")
        + circle(x - 1, y + 0.5, 3.8, INK)
        + circle(x - 2, y - 1, 1.3, "#ffffff")
        for x, y in ((-42, -33), (-27, -34))
    )
    face = eyes + stroke("M-42 -22Q-36 -17 -30 -22", "#fbe6dc", 2.4) + blush(-48, -24, 3.4)
    return legs + feelers + back + seam + shine + head + face
