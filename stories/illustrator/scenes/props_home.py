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
