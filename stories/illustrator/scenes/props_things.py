"""Story things: lantern, key, spoon, rope, bucket, bell, torch, basket, and finds from nature."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke

BRASS, WOOD, IRON, CREAM = "#e2ac48", "#a5714f", "#5a5670", "#fff4e0"
ROPE = "#d9bd8a"


def lantern(canvas: Canvas) -> str:
    """A carried lantern; the hand is at the ring."""
    ring = circle(0, -84, 11, "none", stroke=IRON, stroke_width=4)
    roof = path("M-25 -56Q-16 -74 0 -76Q16 -74 25 -56Z", canvas.form(IRON, 0.12))
    glass = rect(-19, -56, 38, 42, canvas.linear([(0, "#fff3c4"), (1, "#ffc967")]), rx=5)
    flame = path("M0 -46Q9 -34 0 -22Q-9 -34 0 -46Z", "#ff9d4a") + path(
        "M0 -38Q4 -31 0 -24Q-4 -31 0 -38Z", "#fff0b0"
    )
    bars = stroke("M-19 -56L-19 -14M19 -56L19 -14M0 -56L0 -48", IRON, 3.6)
    foot = path("M-24 -14L24 -14L28 0L-28 0Z", canvas.form(IRON, 0.12))
    return canvas.glow(0, -34, 96, "#ffd98a", 0.55) + ring + glass + flame + bars + roof + foot


def key(canvas: Canvas) -> str:
    """A big old key lying aslant."""
    gold = canvas.linear([(0, "#ffe08a"), (1, "#d9932f")])
    bow = path(
        "M0 -42C-22 -60 -44 -40 -32 -24C-48 -8 -28 12 -10 2C-4 0 0 -6 2 -12L58 "
        "-12L58 6L66 6L66 -4L72 -4L72 8"
        "L80 8L80 -22L2 -22C4 -30 4 -38 0 -42ZM-16 -30A10 10 0 1 1 -16.100 -30Z",
        gold,
        fill_rule="evenodd",
    )
    shine = stroke("M-32 -32Q-30 -42 -20 -44M8 -18L60 -18", "#fff3c0", 2.4, opacity=0.8)
    return placed(bow + shine, -16, -14, scale=0.86, turn=-8)


def spoon(canvas: Canvas) -> str:
    """A long wooden spoon, standing."""
    wood = canvas.form("#c98f58", 0.12)
    handle = path("M-4 0L4 0L5 -66L-5 -66Z", wood)
    bowl = ellipse(0, -84, 17, 23, wood) + ellipse(-1, -85, 11.5, 16, tone("#c98f58", -0.10))
    return (
        handle
        + bowl
        + stroke("M-9 -94Q-8 -100 -3 -102", "#f3d3a6", 2.4)
        + stroke("M-1 -60L-1 -8", "#e3b27d", 1.8)
    )


def bell(canvas: Canvas) -> str:
    gold = canvas.linear([(0, "#ffe596"), (0.5, "#f0b843"), (1, "#c9862c")], (0, 0, 1, 0.3))
    handle = path("M-6 -60Q-8 -86 0 -88Q8 -86 6 -60Z", canvas.form(WOOD, 0.12))
    body = path(
        "M-34 -10Q-24 -22 -22 -40Q-20 -62 0 -62Q20 -62 22 -40Q24 -22 34 -10Q0 2 -34 -10Z", gold
    )
    lip = stroke("M-34 -10Q0 2 34 -10", "#fff0b8", 4)
    clapper = circle(0, -2, 7, "#b87a2a")
    return (
        clapper
        + handle
        + body
        + lip
        + stroke("M-12 -46Q-12 -30 -18 -20", "#fff6d0", 3.4, opacity=0.8)
    )


def rope(canvas: Canvas) -> str:
    """A coil of rope."""
    loops = []
    for i, y in enumerate((-7, -18, -29)):
        rx = 42 - i * 3
        loops.append(ellipse(0, y, rx, 13, "none", stroke=tone(ROPE, -0.1), stroke_width=13))
        loops.append(ellipse(0, y, rx, 13, "none", stroke=ROPE, stroke_width=10))
        loops += [
            stroke(
                f"M{num(-rx + 12 + k * 13)} {num(y + 16 - abs(k - 2.5))}l6 -7", tone(ROPE, -0.15), 2
            )
            for k in range(6)
        ]
    end = stroke("M36 -10Q62 -8 58 6", tone(ROPE, -0.1), 12) + stroke("M36 -10Q62 -8 58 6", ROPE, 9)
    return end + "".join(loops)


def bucket(canvas: Canvas) -> str:
    body = path("M-32 -54L32 -54L24 0Q0 8 -24 0Z", canvas.form("#8fa9c4", 0.13, (0, 0, 1, 0.2)))
    bands = stroke("M-30 -40Q0 -32 30 -40M-26 -12Q0 -4 26 -12", "#6f88a8", 4)
    mouth = ellipse(0, -54, 33, 9, "#b9cadb") + ellipse(0, -53, 27, 6.5, "#6fb7d0")
    handle = stroke("M-31 -56Q-28 -98 0 -98Q28 -98 31 -56", "#7d8aa5", 4) + rect(
        -11, -103, 22, 9, WOOD, rx=4
    )
    return body + bands + mouth + handle


def basket(canvas: Canvas) -> str:
    """A wicker basket of apples under a cloth."""
    wicker = "#c9965c"
    handle = stroke("M-34 -40Q-34 -98 0 -98Q34 -98 34 -40", tone(wicker, -0.06), 8)
    body = path("M-44 -42L44 -42L36 -2Q0 8 -36 -2Z", canvas.form(wicker, 0.12))
    weave = "".join(
        stroke(f"M{num(x)} {num(y)}q5 -5 10 0", tone(wicker, -0.11 if (i + j) % 2 else 0.08), 3)
        for j, y in enumerate((-30, -19, -8))
        for i, x in enumerate(range(-38, 32, 11))
    )
    apples = "".join(
        circle(x, y, 11, canvas.form(colour, 0.12))
        for x, y, colour in ((-20, -46, "#d9453f"), (2, -50, "#e9a23b"), (22, -46, "#d9453f"))
    )
    cloth = path(
        "M-46 -44Q-20 -34 -8 -46L4 -20L16 -45Q32 -36 46 -44L42 -30Q20 -24 10 "
        "-30L4 -14L-6 -30Q-24 -24 -42 -30Z",
        "#fff1e0",
    )
    checks = stroke("M-36 -38l6 10M-20 -38l4 10M24 -38l-2 10M36 -38l-4 8", "#e4796b", 2.4)
    return handle + apples + body + weave + cloth + checks


def torch(canvas: Canvas) -> str:
    """A pocket torch that shines upwards to the right."""
    beam = path(
        "M16 -14L120 -52L120 26L16 8Z",
        canvas.linear([(0, "#fff3b0", 0.7), (1, "#fff3b0", 0)], (0, 0, 1, 0)),
    )
    body = rect(-46, -13, 46, 20, canvas.form("#4f8fd0", 0.13, (0, 0, 0, 1)), rx=6)
    head = path("M0 -13L16 -20L16 14L0 7Z", canvas.form("#f2b134", 0.12, (0, 0, 0, 1)))
    lens = ellipse(16, -3, 4.5, 17, "#fff6cc")
    switch = rect(-26, -17, 14, 6, "#d9453f", rx=3)
    return placed(beam + body + head + lens + switch, 0, -10, turn=-12)


def flower(canvas: Canvas) -> str:
    """One big flower to give away."""
    stem = stroke("M0 0Q5 -24 0 -52", "#5a9e5f", 5)
    leaves = path(
        "M1 -16Q22 -22 26 -38Q6 -34 1 -16ZM0 -26Q-20 -30 -25 -46Q-4 -42 0 -26Z",
        canvas.form("#6bb06a", 0.1),
    )
    petals = "".join(
        placed(ellipse(0, -17, 10, 15, canvas.form("#f58fa8", 0.1)), 0, -66, turn=i * 51.4)
        for i in range(7)
    )
    return stem + leaves + petals + circle(0, -66, 10.5, canvas.form("#ffd166", 0.12))


def feather(canvas: Canvas) -> str:
    """A long blue feather, standing on its quill."""
    vane = path(
        "M2 -14Q-22 -40 -12 -78Q-4 -98 12 -104Q26 -70 12 -34Q8 -22 2 -14Z",
        canvas.form("#5f9fd0", 0.13),
    )
    slits = path("M-17 -52L-6 -54L-16 -60ZM18 -56L8 -54L19 -48Z", "#ffffff", opacity=0.75)
    quill = stroke("M-2 0Q4 -44 10 -98", "#f3ead8", 3)
    barbs = stroke(
        "M2 -30L-10 -40M4 -46L-10 -58M6 -62L-6 -76M4 -36L14 -46M7 -54L18 -64M9 -72L18 -82",
        "#4a82b4",
        1.8,
        opacity=0.6,
    )
    return vane + slits + barbs + quill


def acorn(canvas: Canvas) -> str:
    nut = path("M-25 -38Q-28 -10 0 2Q28 -10 25 -38Z", canvas.form("#c98a4a", 0.13))
    cup = path("M-30 -36Q-30 -62 0 -62Q30 -62 30 -36Q0 -22 -30 -36Z", canvas.form("#8a5f47", 0.12))
    marks = "".join(
        stroke(f"M{num(x)} {num(y)}q5 5 10 0", "#6f4a38", 2.2)
        for x, y in ((-22, -46), (-6, -50), (10, -46), (-14, -38), (4, -38))
    )
    stalk = stroke("M0 -62Q2 -70 8 -72", "#6f4a38", 5)
    return nut + cup + marks + stalk + stroke("M-14 -28Q-14 -16 -8 -8", "#f0c48a", 3, opacity=0.8)


def stone(canvas: Canvas) -> str:
    """A smooth stone with a white ring."""
    shape = smooth([(-38, -10), (-30, -34), (-4, -44), (26, -36), (40, -14), (28, 0), (-26, 0)])
    ring = stroke("M-34 -22Q0 -8 38 -22", "#f3eee6", 5, opacity=0.9)
    body = path(shape, canvas.form("#9fa6b8", 0.13))
    return body + canvas.clipped(ring, shape) + ellipse(-12, -34, 9, 4, "#c6ccd8", opacity=0.8)


def shell(canvas: Canvas) -> str:
    """A scallop shell."""
    shape = "M0 0L-10 -4Q-40 -18 -38 -38Q-30 -58 -14 -58Q0 -68 14 -58Q30 -58 38 -38Q40 -18 10 -4Z"
    ribs = stroke(
        "M0 -6L-28 -44M0 -6L-14 -55M0 -6L0 -60M0 -6L14 -55M0 -6L28 -44", "#e0938a", 2.6, opacity=0.8
    )
    return (
        path(shape, canvas.linear([(0, "#ffe3d2"), (1, "#f2a79a")]))
        + ribs
        + path("M-12 0L12 0L8 -8L-8 -8Z", "#f2b7a6")
    )
