"""Things of every day: cup, sock, pillow, balloon, spanner, watch and their like.

Foot at (0, 0); units of figures (a child's skull is 104 high).
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke

RED, YELLOW, TEAL, BLUE, CREAM = "#e4572e", "#f6c453", "#3f9f95", "#4f8fd0", "#fff4e0"
WOOD, STEEL, INK = "#a5714f", "#c3ccda", "#3a2a33"


def balloon(canvas: Canvas) -> str:
    """A red balloon; held at the end of its string."""
    string = stroke("M0 0Q-10 -24 2 -44T0 -80", "#f3e3c3", 2.4)
    knot = path("M0 -84L-6 -75L6 -75Z", tone(RED, -0.08))
    shape = "M0 -84Q-36 -104 -36 -132Q-34 -164 0 -166Q34 -164 36 -132Q36 -104 0 -84Z"
    body = path(
        shape,
        canvas.radial([(0, "#ff9a7a"), (0.45, RED), (1, tone(RED, -0.13))], 0.36, 0.3, 0.75),
    )
    shine = placed(ellipse(0, 0, 6, 11, "#ffffff", opacity=0.75), -17, -144, turn=28)
    return string + knot + body + shine + circle(-23, -126, 2.6, "#ffffff", opacity=0.7)


def spanner(canvas: Canvas) -> str:
    """A double-ended spanner."""
    steel = canvas.linear([(0, "#f0f4fa"), (0.5, "#b9c4d4"), (1, "#8490a8")], (0, 0, 1, 0))
    tool = path(
        "M-8 -30L-8 -72Q-24 -80 -22 -98Q-20 -108 -12 -112L-12 -96L0 -89L12 -96L12 -112"
        "Q20 -108 22 -98"
        "Q24 -80 8 -72L8 -30Q20 -24 19 -12Q16 2 0 2Q-16 2 -19 -12Q-20 -24 -8 -30Z",
        steel,
    )
    hole = circle(0, -13, 8, "#6f7a94") + circle(
        0, -13, 8, "none", stroke="#e6ebf3", stroke_width=2
    )
    groove = rect(-3, -66, 6, 32, "#97a3b8", rx=3)
    return tool + hole + groove + stroke("M-17 -100Q-19 -88 -10 -80", "#ffffff", 3, opacity=0.8)


def cup(canvas: Canvas) -> str:
    """A mug of something warm."""
    steam = stroke(
        "M-14 -70Q-20 -80 -12 -88T-12 -104M10 -70Q4 -80 12 -88T10 -102",
        "#ffffff",
        4.5,
        opacity=0.75,
    )
    handle = stroke("M30 -46Q54 -48 50 -28Q46 -14 28 -16", tone(TEAL, -0.06), 9)
    body = path(
        "M-34 -58L34 -58L31 -10Q29 0 18 0L-18 0Q-29 0 -31 -10Z",
        canvas.form(TEAL, 0.12, (0, 0, 1, 0.3)),
    )
    band = path("M-33 -40L33 -40L32.500 -32L-32.500 -32Z", CREAM, opacity=0.9)
    dots = "".join(circle(x, -20, 4, CREAM, opacity=0.9) for x in (-20, 0, 20))
    rim = ellipse(0, -58, 34, 8.5, "#d9efe6") + ellipse(0, -57, 28, 6, "#8a5a44")
    foam = ellipse(-6, -57, 13, 3, "#f3dcc0")
    return steam + handle + body + band + dots + rim + foam


def sock(canvas: Canvas) -> str:
    """A striped woolly sock with a darned heel."""
    outline = (
        "M-20 -92L16 -92L16 -44Q18 -34 -2 -16Q-18 0 -34 0Q-52 -2 -50 -18Q-46 -28 -30 -34"
        "Q-20 -40 -20 -52Z"
    )
    body = path(outline, canvas.form("#f08a5a", 0.12))
    stripes = "".join(rect(-60, y, 90, 9, TEAL) for y in (-74, -56)) + placed(
        rect(-4, -40, 9, 70, TEAL), -24, -14, turn=-30
    )
    heel = ellipse(14, -28, 18, 17, YELLOW)
    toe = ellipse(-52, -10, 16, 18, YELLOW)
    cuff = rect(-24, -100, 44, 20, canvas.form("#fff1d6", 0.08), rx=7) + stroke(
        "M-14 -97L-14 -84M-6 -97L-6 -84M2 -97L2 -84M10 -97L10 -84", "#e2cda6", 2
    )
    patch = stroke("M4 -34l8 8M12 -36l-8 10", "#b5803a", 2)
    return placed(body + canvas.clipped(stripes + heel + toe + patch, outline) + cuff, 12)


def pillow(canvas: Canvas) -> str:
    """A plump pillow with stars and moons on it."""
    shape = smooth([
        (-52, -52), (-26, -50), (0, -54), (26, -50), (52, -54), (47, -28), (54, -2), (26, -3),
        (0, 0),
        (-26, -3), (-54, 0), (-48, -27),
    ])  # fmt: skip
    body = path(shape, canvas.form("#cfdcf3", 0.1))
    piping = path(shape, "none", stroke="#9fb4dd", stroke_width=3.4, stroke_linejoin="round")
    moons = "".join(
        placed(path("M0 -9A9 9 0 1 0 9 0A7 7 0 1 1 0 -9Z", "#f6c96a"), x, y, turn=turn)
        for x, y, turn in ((-30, -36, 0), (14, -16, 30), (34, -40, -20))
    )
    dots = "".join(
        circle(x, y, 2.6, "#fffaf0")
        for x, y in (
            (
                -8,
                -42,
            ),
            (-34, -14),
            (-10, -20),
            (36, -16),
            (12, -38),
        )
    )
    creases = stroke(
        "M-46 -46Q-38 -38 -34 -28M46 -8Q38 -12 32 -12M-46 -8Q-40 -14 -34 -18",
        "#a9bce0",
        2.6,
        opacity=0.8,
    )
    return body + moons + dots + creases + piping


def slipper(canvas: Canvas) -> str:
    """One soft slipper with rabbit ears."""
    felt = "#e58fa6"
    ears = "".join(
        placed(
            ellipse(0, -17, 7.5, 18, canvas.form(felt, 0.1)) + ellipse(0, -15, 3.6, 11, "#fbdce2"),
            x,
            -34,
            turn=turn,
        )
        for x, turn in ((-30, -22), (-14, 8))
    )
    sole = path("M-54 -6Q-56 2 -48 2L46 2Q54 2 52 -8Z", "#8a5f6f")
    lining = path("M-8 -38Q24 -50 52 -32Q56 -22 50 -14L-2 -18Z", "#b0607a")
    upper = path(
        "M-54 -6Q-58 -32 -30 -38Q-8 -42 2 -34Q14 -22 34 -22Q48 -22 52 -30Q59 -20 54 -6"
        "Q10 4 -54 -6Z",
        canvas.form(felt, 0.12),
    )
    trim = stroke("M-2 -37Q14 -22 34 -22Q47 -22 52 -30", "#fff6ee", 6.5)
    face = (
        circle(-40, -23, 3.2, INK)
        + circle(-24, -24, 3.2, INK)
        + path("M-36 -18l8 0l-4 5Z", "#b5486a")
    )
    return lining + ears + sole + upper + trim + face


def button(canvas: Canvas) -> str:
    """A big blue coat button with a thread in it."""
    disc = circle(0, -34, 34, canvas.form(BLUE, 0.14))
    dish = circle(
        0, -34, 24, canvas.linear([(0, tone(BLUE, -0.08)), (1, tone(BLUE, 0.05))], (0, 0, 1, 1))
    )
    holes = "".join(circle(x, y, 4.6, "#2f3f6a") for x in (-8, 8) for y in (-42, -26))
    thread = stroke("M-8 -42L8 -26M8 -42L-8 -26", CREAM, 3.6) + stroke(
        "M-8 -26Q-30 -20 -34 -4T-50 -2", CREAM, 3
    )
    shine = stroke("M-24 -46Q-18 -58 -6 -62", "#ffffff", 4, opacity=0.7)
    return disc + dish + holes + thread + shine


def banana(canvas: Canvas) -> str:
    """A banana, a third of it peeled."""
    peel, flesh = "#f7cf4f", "#ffeab4"
    fruit = path(
        "M-34 -66Q-46 -82 -34 -88Q-20 -90 -14 -74Q-8 -52 10 -40L-6 -26Q-28 -42 -34 -66Z", flesh
    )
    line = stroke("M-28 -78Q-22 -54 0 -38", "#ead9a0", 2.4)
    rear = path("M6 -46Q-2 -66 12 -76Q10 -58 22 -44Z", tone(peel, -0.1))
    body = path(
        "M-14 -42Q2 -46 14 -48Q20 -26 50 -22Q54 -14 44 -8Q6 2 -14 -42Z", canvas.form(peel, 0.12)
    )
    flaps = path(
        "M-14 -42Q-42 -34 -48 -6Q-30 -16 -8 -26Q-2 -30 2 -36Z", canvas.form(peel, 0.1)
    ) + path(
        "M14 -48Q30 -62 44 -58Q34 -44 24 -34Q16 -38 14 -48Z", canvas.form(tone(peel, 0.03), 0.1)
    )
    inside = path("M-14 -40Q-34 -32 -42 -16Q-28 -24 -10 -32Z", "#fdf0bf")
    end = path("M46 -22L55 -22Q58 -14 52 -10L44 -9Z", "#8a6a3c")
    return rear + fruit + line + body + flaps + inside + end


def bone(canvas: Canvas) -> str:
    """A bone for somebody very good."""
    ivory = "#fbf0dc"
    shape = (
        "M-30 -8L30 -8Q30 -20 42 -20Q54 -18 50 -6Q60 2 52 12Q42 20 32 8L-32 8Q-42 20 -52 12"
        "Q-60 2 -50 -6Q-54 -18 -42 -20Q-30 -20 -30 -8Z"
    )
    body = path(
        shape,
        canvas.form(ivory, 0.12, (0, 0, 0, 1)),
        stroke="#d9c3a0",
        stroke_width=2.4,
        stroke_linejoin="round",
    )
    marks = stroke("M-24 -2L10 -2", "#ffffff", 4) + stroke(
        "M-10 4L24 4", "#dcc7a4", 2.4, opacity=0.8
    )
    return placed(body + marks, 0, -22, turn=-16)


def paint_brush(canvas: Canvas) -> str:
    """A paint brush, wet with blue."""
    handle = path("M-4 -2Q0 4 4 -2L7 -58Q0 -62 -7 -58Z", canvas.form("#e4572e", 0.13, (0, 0, 1, 0)))
    tip = path("M-4 -2Q0 4 4 -2L4.500 -12L-4.500 -12Z", YELLOW)
    ferrule = path(
        "M-8 -56L8 -56L10 -78L-10 -78Z",
        canvas.linear([(0, "#eef2f8"), (1, "#8f9ab2")], (0, 0, 1, 0)),
    )
    rings = stroke("M-8.500 -62Q0 -59 8.500 -62M-9.500 -72Q0 -69 9.500 -72", "#7f8aa4", 1.8)
    hair = path("M-10 -77Q-18 -94 -2 -116Q18 -96 10 -77Z", canvas.form("#c98f5a", 0.12))
    paint = path(
        "M-13 -92Q-12 -104 -2 -116Q12 -104 13 -90Q6 -84 2 -91Q-4 -83 -13 -92Z",
        canvas.form(BLUE, 0.12),
    )
    drop = path("M20 -110q9 13 0 16q-9 -3 0 -16Z", BLUE) + stroke(
        "M-6 -100L-3 -107", "#cfe6fa", 2.6
    )
    return handle + tip + ferrule + rings + hair + paint + drop
