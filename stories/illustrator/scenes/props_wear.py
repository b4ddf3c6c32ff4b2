"""Things to wear and to carry: crown, hat, boots, umbrella, letter and map."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import circle, ellipse, heart, path, placed, rect, stroke
from stories.illustrator.scenes.props_toys import CREAM, RED, WOOD, YELLOW


def crown(canvas: Canvas) -> str:
    gold = canvas.linear([(0, "#ffe28f"), (1, "#eda62f")])
    body = path(
        "M-36 0L-42 -44L-21 -24L0 -54L21 -24L42 -44L36 0Q0 10 -36 0Z",
        gold,
        stroke="#f6c14e",
        stroke_width=3,
        stroke_linejoin="round",
    )
    band = path("M-36 -2Q0 8 36 -2L37.500 -13Q0 -3 -37.500 -13Z", "#f7cf6a")
    gems = (
        circle(0, -22, 6.5, "#e4496a")
        + circle(-21, -13, 4.5, "#4cb5d8")
        + circle(21, -13, 4.5, "#4cb5d8")
    )
    knobs = "".join(circle(x, y, 4.5, "#ffedb0") for x, y in ((-42, -46), (0, -57), (42, -46)))
    return body + band + gems + knobs


def hat(canvas: Canvas) -> str:
    """A pointed hat with a wide brim, a band and a feather."""
    felt = "#4f7f9f"
    cone = path("M-28 -12Q-18 -54 4 -84Q10 -76 8 -68Q24 -44 28 -12Z", canvas.form(felt, 0.12))
    brim = ellipse(0, -9, 54, 12, tone(felt, -0.03)) + ellipse(
        0, -13, 30, 6, tone(felt, -0.1), opacity=0.5
    )
    band = path("M-28 -14Q0 -4 28 -14L25 -27Q0 -17 -25 -27Z", YELLOW)
    plume = path("M20 -24Q44 -44 40 -70Q20 -54 16 -28Z", canvas.form(RED, 0.1)) + stroke(
        "M20 -26Q32 -46 37 -62", CREAM, 1.6
    )
    return brim + cone + band + plume


def boots(canvas: Canvas) -> str:
    """A pair of wellington boots."""
    rubber = YELLOW
    one = path(
        "M-13 -56L13 -56L13 -20Q30 -18 34 -6Q35 0 28 0L-13 0Q-16 -2 -15 -10Z",
        canvas.form(rubber, 0.12),
    )
    trim = rect(-15, -60, 30, 10, tone(rubber, 0.06), rx=4) + path(
        "M-14 -3L33 -3Q34 2 28 2L-12 2Z", "#8a5f47"
    )
    shine = stroke("M-6 -44L-6 -24", "#ffffff", 4, opacity=0.6)
    boot = one + trim + shine
    return placed(boot, -18, -3) + placed(boot, 14, 0)


def umbrella(canvas: Canvas) -> str:
    """An open umbrella with a hooked handle; held at the handle."""
    handle = stroke("M0 -104L0 -10Q0 4 -10 4Q-18 3 -17 -6", WOOD, 5)
    panels = (
        ("M0 -150Q-62 -146 -72 -92Q-60 -104 -44 -92Q-36 -132 0 -150Z", RED),
        ("M0 -150Q-36 -132 -44 -92Q-22 -106 0 -94Z", CREAM),
        ("M0 -150Q36 -132 44 -92Q22 -106 0 -94Z", RED),
        ("M0 -150Q62 -146 72 -92Q60 -104 44 -92Q36 -132 0 -150Z", CREAM),
    )
    cloth = "".join(path(data, canvas.form(colour, 0.08)) for data, colour in panels)
    return handle + cloth + stroke("M0 -150L0 -158", WOOD, 4)


def letter(canvas: Canvas) -> str:
    paper = canvas.linear([(0, "#fffaf0"), (1, "#f0e2c6")])
    body = rect(-34, -46, 68, 46, paper, rx=3)
    flap = path(
        "M-34 -45L0 -16L34 -45Z",
        "#f7ead2",
        stroke="#dcc8a2",
        stroke_width=2,
        stroke_linejoin="round",
    )
    return (
        body
        + stroke("M-34 -1L-8 -24M34 -1L8 -24", "#dcc8a2", 2)
        + flap
        + circle(0, -20, 8, "#d9453f")
        + heart(0, -20, 3.6, "#fff0e0")
    )


def flag_map(canvas: Canvas) -> str:
    """An old map, half unrolled, with a dotted way and a cross."""
    sheet = path(
        "M-44 -56Q-22 -62 0 -56T44 -56L44 -8Q22 -2 0 -8T-44 -8Z", canvas.form("#f2dfb0", 0.08)
    )
    rolls = "".join(
        rect(
            x - 5, -60, 10, 56, canvas.linear([(0, "#fff0c8"), (1, "#d9bd84")], (0, 0, 1, 0)), rx=5
        )
        for x in (-44, 44)
    )
    sea = path(smooth([(-30, -44), (-14, -50), (-2, -40), (-16, -30), (-30, -34)]), "#9fd0d6")
    way = stroke("M-24 -20Q-6 -14 2 -26T26 -34", "#b5593f", 3, stroke_dasharray="1 7")
    cross = stroke("M22 -42l10 10M32 -42l-10 10", "#d9453f", 3.6)
    hills = stroke("M2 -44q6 -9 12 0M10 -44q6 -9 12 0", tone("#c9a86a", -0.12), 2)
    return sheet + sea + hills + way + cross + rolls
