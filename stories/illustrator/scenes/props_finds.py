"""Things that explorers carry and find: compass, bottle post, pearl, telescope and their like.

Foot at (0, 0); units of figures (a child's skull is 104 high).
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import (
    circle,
    ellipse,
    heart,
    path,
    placed,
    rect,
    sparkle,
    star,
    stroke,
)

BRASS, WOOD, RED, BLUE, TEAL = "#e2ac48", "#a5714f", "#e4572e", "#4f8fd0", "#3f9f95"
CREAM, INK, YELLOW = "#fff4e0", "#3a2a33", "#f6c453"


def compass(canvas: Canvas) -> str:
    """A brass pocket compass, its lid open behind it."""
    gold = canvas.linear([(0, "#ffe596"), (0.5, "#efba4a"), (1, "#c2812c")], (0, 0, 1, 1))
    ring = circle(0, -82, 8, "none", stroke="#d99a34", stroke_width=4.5) + rect(
        -6, -76, 12, 8, "#d99a34", rx=3
    )
    case = circle(0, -36, 37, gold) + circle(0, -36, 30, "#b87a2a") + circle(0, -37, 29, "#fffaf0")
    marks = "".join(
        placed(rect(-1.6, -26, 3.2, 7 if k % 2 == 0 else 4, "#8a6a5c", rx=1), 0, -37, turn=k * 45)
        for k in range(8)
    )
    needle = placed(
        path("M-6.500 0L0 -23L6.500 0Z", RED) + path("M-6.500 0L0 23L6.500 0Z", "#5f78a8"),
        0,
        -37,
        turn=32,
    )
    pin = circle(0, -37, 4.5, "#efba4a")
    shine = stroke("M-24 -46Q-20 -58 -8 -62", "#ffffff", 4, opacity=0.8)
    return ring + case + marks + needle + pin + shine


def medal(canvas: Canvas) -> str:
    """A gold medal with a star on a folded ribbon."""
    ribbons = path("M-28 -94L-6 -94L10 -44L-8 -40Z", canvas.form(BLUE, 0.1)) + path(
        "M28 -94L6 -94L-10 -44L8 -40Z", canvas.form(RED, 0.1)
    )
    lines = stroke("M-17 -93L0 -44M17 -93L0 -44", CREAM, 3.4)
    gold = canvas.linear([(0, "#ffeca6"), (0.5, "#f6c24c"), (1, "#d08f2c")], (0, 0, 1, 1))
    disc = circle(0, -30, 29, gold) + circle(0, -30, 23, "none", stroke="#d99f38", stroke_width=3)
    loop = rect(-8, -64, 16, 9, "#d99f38", rx=4)
    shine = stroke("M-19 -40Q-15 -49 -6 -52", "#fffbe0", 3.4, opacity=0.9)
    return ribbons + lines + loop + disc + star(0, -29, 13, "#fff6d2", inner=0.5) + shine


def mask(canvas: Canvas) -> str:
    """A hero's mask with its ribbons loose."""
    cloth = "#5a63b8"
    ribbons = stroke(
        "M40 -38Q58 -44 56 -26Q54 -14 64 -8M42 -34Q50 -30 48 -18Q46 -8 50 0", tone(cloth, -0.08), 6
    )
    shape = smooth([
        (0, -40), (22, -52), (48, -52), (46, -28), (28, -12), (10, -14), (0, -24), (-10, -14),
        (-28, -12), (-46, -28), (-48, -52), (-22, -52),
    ])  # fmt: skip
    body = path(shape, canvas.form(cloth, 0.13))
    eyes = "".join(
        placed(ellipse(0, 0, 12.5, 8.5, "#fff6e2"), side * 23, -33, turn=side * -10)
        for side in (-1, 1)
    )
    rims = "".join(
        placed(
            ellipse(0, 0, 12.5, 8.5, "none", stroke=YELLOW, stroke_width=3),
            side * 23,
            -33,
            turn=side * -10,
        )
        for side in (-1, 1)
    )
    gem = star(0, -46, 9, YELLOW)
    return (
        ribbons
        + body
        + eyes
        + rims
        + gem
        + stroke("M-42 -47Q-32 -52 -22 -47", "#ffffff", 3, opacity=0.4)
    )


def bottle(canvas: Canvas) -> str:
    """A bottle with a letter inside, corked against the sea."""
    glass = (
        "M-11 -82L-11 -66Q-28 -56 -28 -38L-28 -8Q-28 0 -20 0L20 0Q28 0 28 -8L28 -38"
        "Q28 -56 11 -66L11 -82Z"
    )
    back = path(glass, "#dff4ec", opacity=0.9)
    scroll = placed(
        rect(-12, -44, 24, 42, canvas.linear([(0, "#fff6dc"), (1, "#e9d3a2")], (0, 0, 1, 0)), rx=6)
        + stroke("M-6 -36L5 -36M-6 -29L6 -29M-6 -9L5 -9", "#c9ab74", 2.2)
        + rect(-13, -24, 26, 7, "#d9453f", rx=2)
        + heart(0, -20.500, 5, "#ffe3d6"),
        1,
        -4,
        turn=9,
    )
    front = path(
        glass,
        canvas.linear(
            [(0, "#7fcab4", 0.65), (0.4, "#bfeadb", 0.15), (1, "#3f9f8c", 0.6)], (0, 0, 1, 0)
        ),
        stroke="#4fa593",
        stroke_width=2.6,
        stroke_linejoin="round",
    )
    cork = path("M-9 -82L-11 -97Q0 -101 11 -97L9 -82Z", canvas.form("#c9935c", 0.12))
    lip = rect(-14, -84, 28, 8, "#6fbfa8", rx=4)
    shine = stroke("M-20 -44Q-21 -28 -20 -16", "#ffffff", 4.5, opacity=0.85)
    return back + scroll + front + cork + lip + shine


def pearl(canvas: Canvas) -> str:
    """A shimmering pearl in its open shell."""
    lid = path("M-44 -22Q-46 -66 0 -74Q46 -66 44 -22Q0 -8 -44 -22Z", canvas.form("#c88fae", 0.12))
    ribs = stroke(
        "M0 -16L-28 -58M0 -16L-11 -68M0 -16L11 -68M0 -16L28 -58", "#a86f95", 2.6, opacity=0.7
    )
    inside = path("M-37 -22Q-38 -54 0 -61Q38 -54 37 -22Q0 -10 -37 -22Z", "#ffe9ea")
    bowl = path("M-46 -22Q0 -34 46 -22Q38 0 0 2Q-38 0 -46 -22Z", canvas.form("#b87f9f", 0.13))
    lip = path("M-46 -22Q0 -36 46 -22Q0 -10 -46 -22Z", "#ffdfe2")
    ball = circle(
        0,
        -34,
        18,
        canvas.radial([(0, "#ffffff"), (0.5, "#f6eaf2"), (1, "#c3b6dc")], 0.35, 0.3, 0.75),
    )
    light = canvas.glow(0, -34, 46, "#fff3d6", 0.7)
    gleam = ellipse(-6, -41, 5, 3.6, "#ffffff") + sparkle(14, -52, 9, "#fffaf0")
    return lid + ribs + inside + light + bowl + lip + ball + gleam


def leaf(canvas: Canvas) -> str:
    """A big leaf, as good as an umbrella."""
    shape = "M-2 -18Q-42 -30 -34 -74Q-22 -98 10 -108Q38 -84 38 -52Q34 -22 -2 -18Z"
    blade = path(shape, canvas.form("#6fb45a", 0.13))
    half = canvas.clipped(path("M-4 -16L10 -110L60 -110L60 0Z", "#5a9e54", opacity=0.45), shape)
    veins = stroke(
        "M-1 -22Q2 -66 9 -100M1 -44L-22 -58M3 -60L-18 -78M5 -76L-6 -92M1 -44L28 -50M3 -60"
        "L30 -70M6 -76L24 -88",
        "#d6ecae",
        2.6,
        opacity=0.9,
    )
    stalk = stroke("M-10 0Q-4 -12 -1 -24", "#5a8e4c", 5)
    drop = ellipse(-18, -46, 4.5, 5.5, "#e6fbff", opacity=0.9) + ellipse(
        -19, -48, 1.6, 2, "#ffffff"
    )
    return stalk + blade + half + veins + drop


def whistle(canvas: Canvas) -> str:
    """A red whistle on a cord, with a note in the air."""
    cord = stroke("M36 -30Q60 -40 56 -18Q52 0 30 -1Q4 2 -10 -2", YELLOW, 4)
    body = path(
        "M-44 -46L14 -50Q40 -50 42 -27Q42 -4 18 -3Q-4 -3 -8 -24L-44 -26Q-47 -36 -44 -46Z",
        canvas.form(RED, 0.13),
    )
    slot = path("M-14 -48L2 -49L-2 -38L-12 -38Z", "#7a2430")
    pea = circle(18, -27, 11, "#b83a24") + circle(16, -29, 7.5, canvas.form(YELLOW, 0.12))
    mouth = rect(-50, -47, 9, 22, tone(RED, -0.1), rx=3)
    ring = circle(40, -30, 5, "none", stroke="#c9d2de", stroke_width=3.4)
    shine = stroke("M-34 -42L-20 -43", "#ffffff", 3, opacity=0.7)
    notes = (
        stroke("M-22 -66L-22 -86L-8 -90L-8 -70", TEAL, 3.4)
        + ellipse(-26, -65, 5.5, 4.2, TEAL)
        + ellipse(-12, -69, 5.5, 4.2, TEAL)
    )
    return cord + body + slot + pea + mouth + ring + shine + notes


def telescope(canvas: Canvas) -> str:
    """A brass telescope drawn out in three lengths, looking up to the left."""
    brass = canvas.linear([(0, "#fff0b4"), (0.4, "#eab84c"), (1, "#a8702a")])
    wood = canvas.linear([(0, "#c98a5c"), (0.4, "#9c5f44"), (1, "#6f3f34")])
    tube = (
        rect(18, -8, 36, 16, brass, rx=3)
        + rect(-14, -11, 36, 22, wood, rx=3)
        + rect(-50, -15, 40, 30, wood, rx=3)
        + "".join(
            rect(x, -h / 2, 7, h, brass, rx=2)
            for x, h in ((-56, 36), (-16, 32), (16, 24), (50, 21))
        )
        + ellipse(-56, 0, 4.5, 15, "#bfe6f2")
        + ellipse(-57, -5, 1.8, 6, "#ffffff", opacity=0.9)
    )
    return placed(tube, 0, -30, turn=22)


def flag(canvas: Canvas) -> str:
    """A flag that the wind plays with."""
    pole = rect(-31, -124, 6, 124, canvas.form(WOOD, 0.12, (0, 0, 1, 0)), rx=3) + circle(
        -28, -126, 5.5, YELLOW
    )
    outline = "M-25 -118Q-2 -130 18 -118T56 -116L56 -64Q36 -56 16 -66T-25 -66Z"
    cloth = path(outline, canvas.form(RED, 0.1))
    band = path("M-25 -101Q-2 -113 18 -101T60 -99L60 -82Q36 -73 16 -83T-25 -83Z", "#ffd98a")
    folds = path("M14 -130Q24 -96 12 -56L26 -56Q32 -96 24 -130Z", "#5a2038", opacity=0.1)
    return pole + cloth + canvas.clipped(band + folds, outline) + star(-4, -92, 8, BLUE)


def anchor(canvas: Canvas) -> str:
    """A small old anchor with a length of rope."""
    iron = "#66708c"
    form = canvas.form(iron, 0.13)
    arms = path(
        "M-44 -30L-40 -44L-30 -34Q-26 -16 -6 -13L-6 -72L6 -72L6 -13Q26 -16 30 -34L40 -44L44 -30"
        "L36 -32Q30 -2 0 2Q-30 -2 -36 -32Z",
        form,
        stroke=iron,
        stroke_width=3,
        stroke_linejoin="round",
    )
    bar = (
        rect(-24, -72, 48, 9, form, rx=4) + circle(-24, -67.5, 6, form) + circle(24, -67.5, 6, form)
    )
    ring = circle(0, -86, 11, "none", stroke=iron, stroke_width=6)
    rope = stroke("M4 -92Q30 -96 24 -70Q14 -48 -8 -44Q-24 -38 -10 -28Q6 -24 16 -34", "#e0c594", 5.5)
    twist = stroke("M22 -88l4 5M22 -68l5 2M8 -52l3 5M-10 -44l-1 5", "#b5925c", 2)
    shine = stroke("M-2.500 -62L-2.500 -24M-30 -22Q-24 -12 -14 -8", "#b9c3da", 2.6, opacity=0.8)
    return ring + arms + bar + shine + rope + twist


def helmet(canvas: Canvas) -> str:
    """A round helmet with a clear visor, as good for the moon as for a scooter."""
    shell = "#f3efe8"
    dome = path(
        "M-44 -36Q-44 -86 2 -86Q46 -84 46 -36Q46 -14 34 -8L-22 -8Q-40 -14 -44 -36Z",
        canvas.form(shell, 0.11),
    )
    stripe = path("M-6 -86Q4 -88 14 -85Q34 -60 34 -8L20 -8Q22 -58 -6 -86Z", RED)
    visor = path(
        "M-42 -58Q-12 -66 6 -52Q12 -34 4 -20Q-14 -14 -34 -18Q-46 -34 -42 -58Z",
        canvas.linear([(0, "#9fdcea"), (0.6, "#4f8fc4"), (1, "#3a5f9a")], (0, 0, 1, 1)),
        stroke="#c3ccda",
        stroke_width=4.5,
    )
    gleam = stroke("M-32 -50Q-22 -55 -12 -53M-35 -40L-35 -35", "#ffffff", 4.5, opacity=0.85)
    rim = rect(-30, -13, 70, 13, canvas.form("#aeb9cc", 0.1), rx=6)
    ear = circle(24, -36, 11, canvas.form("#c3ccda", 0.1)) + circle(24, -36, 5, YELLOW)
    return dome + stripe + rim + visor + gleam + ear


def bus_ticket(canvas: Canvas) -> str:
    """A paper ticket with a small bus printed on it, one corner punched."""
    sheet = "M-46 -54L46 -54L46 -38Q38 -34 46 -28L46 -2L-46 -2L-46 -28Q-38 -34 -46 -38Z"
    paper = path(sheet, canvas.linear([(0, "#fff3cf"), (1, "#f3d79a")], (0, 0, 1, 1)))
    edge = stroke("M22 -52L22 -4", "#c99a5c", 2.2, stroke_dasharray="1 6")
    bus = (
        rect(-38, -42, 50, 26, canvas.form(RED, 0.1), rx=6)
        + "".join(rect(x, -37, 9, 9, "#dff1f6", rx=2) for x in (-34, -22, -10, 2))
        + rect(-38, -25, 50, 3, CREAM)
        + circle(-26, -15, 5.5, INK) + circle(0, -15, 5.5, INK)
        + circle(-26, -15, 2.2, "#c9d2de") + circle(0, -15, 2.2, "#c9d2de")
    )  # fmt: skip
    lines = stroke("M28 -18L40 -18M28 -11L38 -11", "#c99a5c", 2.6) + star(34, -40, 5.5, TEAL)
    hole = circle(34, -27, 3.4, "#8a6a4c", opacity=0.6)
    return placed(paper + edge + bus + lines + hole, 0, -4, turn=-5)


def watch(canvas: Canvas) -> str:
    """A round wrist watch on a striped strap."""
    strap = "".join(
        path(data, canvas.form(BLUE, 0.12))
        for data in (
            "M-15 -74L-12 -110Q0 -115 12 -110L15 -74Z",
            "M-15 -30L-12 -2Q0 4 12 -2L15 -30Z",
        )
    )
    holes = "".join(circle(0, y, 2.2, "#2f4f7a") for y in (-8, -15)) + rect(
        -14, -104, 28, 6, "#c9d2de", rx=3
    )
    case = circle(0, -53, 30, canvas.form(YELLOW, 0.13)) + rect(28, -57, 8, 8, "#d99f38", rx=2)
    dial = circle(0, -53, 23, "#fffaf0")
    ticks = "".join(
        placed(rect(-1.4, -21, 2.8, 5.500, "#8a7a8a", rx=1), 0, -53, turn=k * 30) for k in range(12)
    )
    hands = (
        stroke("M0 -53L-8 -62", INK, 4) + stroke("M0 -53L9 -66", INK, 3) + circle(0, -53, 3.4, RED)
    )
    shine = stroke("M-24 -62Q-20 -74 -8 -79", "#fff6d0", 3, opacity=0.9)
    return strap + holes + case + dial + ticks + hands + shine
