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
