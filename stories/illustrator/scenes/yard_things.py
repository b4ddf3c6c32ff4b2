"""What stands about in a castle's yard; each with its foot at (0, 0)."""

from random import Random

from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.flora import crown
from stories.illustrator.scenes.stage import Stage


def well(stage: Stage) -> str:
    stone, wood, roof = stage.tint("#d9cdbd"), stage.tint("#8a5f47"), stage.tint("#d9606f")
    dark = tone(stone, -0.13)
    drum = path("M-56 -44L-52 0Q0 16 52 0L56 -44Z", stage.canvas.form(stone, 0.1))
    rows = "".join(
        rect(x, y, 22, 11, dark if i % 2 else tone(stone, 0.05), rx=4, opacity=0.6)
        for i, (x, y) in enumerate(
            ((-46, -34), (-18, -30), (12, -32), (30, -14), (-36, -14), (-6, -12))
        )
    )
    rim = ellipse(0, -45, 58, 15, tone(stone, 0.04)) + ellipse(
        0, -45, 43, 9.5, stage.tint("#3d5f7d")
    )
    posts = stroke("M-46 -46L-46 -112M46 -46L46 -112", wood, 8)
    bar = stroke("M-46 -96L46 -96", wood, 6) + stroke("M0 -96L0 -64", stage.tint("#e8d8b0"), 2.4)
    bucket = path("M-9 -66L9 -66L7 -50L-7 -50Z", stage.canvas.form(wood, 0.1))
    tiles = path("M-66 -108L0 -150L66 -108Q0 -98 -66 -108Z", stage.canvas.form(roof, 0.12))
    return drum + rows + rim + posts + bar + bucket + tiles


def tub_tree(stage: Stage, rng: Random) -> str:
    tub, leaf = stage.tint("#c98a5a"), stage.tint("#5fa363")
    pot = path("M-24 -32L24 -32L19 0L-19 0Z", stage.canvas.form(tub, 0.12)) + rect(
        -27, -38, 54, 9, tone(tub, 0.04), rx=3
    )
    trunk = stroke("M0 -38L0 -66", stage.tint("#86644c"), 6)
    ball = crown(stage.canvas, rng, 0, -96, 36, 36, leaf, 12)
    fruit = "".join(
        circle(x, y, 4.6, stage.canvas.form(stage.tint("#f2953a"), 0.1))
        for x, y in ((-16, -100), (8, -112), (18, -90), (-4, -84), (-22, -84))
    )
    return pot + trunk + ball + fruit


def pigeon(stage: Stage) -> str:
    grey = stage.tint("#9fa9c4")
    return (
        stroke("M-2 0l0 5M3 0l0 5", stage.tint("#e08a7a"), 1.8)
        + path(
            "M-20 -6Q-8 -20 6 -18Q8 -26 14 -24Q19 -22 16 -15Q14 0 -2 1Q-12 0 -20 -6Z",
            stage.canvas.form(grey, 0.1),
        )
        + path("M-14 -8Q-2 -16 6 -10Q0 -2 -10 -3Z", tone(grey, -0.08))
        + path("M17 -21l6 2l-6 2Z", stage.tint("#e9a23b"))
        + circle(13.5, -20.5, 1.4, stage.tint("#3a2a2a"))
    )


def barrels(stage: Stage) -> str:
    """Two barrels and one lying on them."""
    wood, hoop = stage.tint("#b07a4e"), stage.tint("#6f7488")
    staves = "".join(
        stroke(f"M{x} -60Q{x * 1.25} -30 {x} -2", tone(wood, -0.1), 1.8) for x in (-12, 0, 12)
    )
    one = path("M-22 -62Q-32 -30 -22 0L22 0Q32 -30 22 -62Z", stage.canvas.form(wood, 0.13)) + staves
    one += stroke("M-26 -46L26 -46M-26 -16L26 -16", hoop, 5)
    one += ellipse(0, -62, 22, 6, tone(wood, 0.05))
    lying = circle(0, -22, 25, stage.canvas.form(wood, 0.12)) + circle(
        0, -22, 24, "none", stroke=hoop, stroke_width=4
    )
    grain = stroke("M-14 -36L-14 -8M0 -42L0 -2M14 -36L14 -8", tone(wood, -0.1), 2)
    return placed(one, -26, 0) + placed(one, 30, 3) + placed(lying + grain, 2, -58)


def hay_cart(stage: Stage) -> str:
    """A two-wheeled cart heaped with hay."""
    wood, hay = stage.tint("#a06c46"), stage.tint("#ecc869")
    heap = path(
        "M-72 -58Q-66 -108 -22 -112Q16 -128 46 -102Q76 -92 74 -58Z", stage.canvas.form(hay, 0.12)
    )
    straws = "".join(
        stroke(f"M{x} {y}l{dx} {dy}", tone(hay, step), 2.6)
        for x, y, dx, dy, step in (
            (-52, -72, -12, -14, -0.1),
            (-30, -92, 8, -16, 0.08),
            (-8, -76, -10, -16, -0.1),
            (12, -100, 12, -12, 0.08),
            (34, -80, 10, -16, -0.1),
            (56, -74, 14, -8, 0.08),
            (-66, -60, -16, -2, 0.05),
        )
    )
    bed = path("M-80 -60L80 -60L70 -34L-70 -34Z", stage.canvas.form(wood, 0.12))
    slats = stroke("M-40 -60L-38 -34M0 -60L0 -34M40 -60L38 -34", tone(wood, -0.12), 3)
    shaft = stroke("M70 -44L128 -20", tone(wood, -0.04), 7)
    spokes = "".join(placed(stroke("M0 0L0 -26", wood, 4), 0, -28, turn=45 * i) for i in range(8))
    wheel = circle(0, -28, 27, "none", stroke=tone(wood, -0.08), stroke_width=7) + spokes
    return heap + straws + shaft + bed + slats + wheel + circle(0, -28, 6, tone(wood, -0.12))


def laundry(stage: Stage) -> str:
    """A washing line between two poles."""
    pole = stroke("M-96 0L-96 -122M96 0L96 -122", stage.tint("#a06c46"), 6)
    line = stroke("M-96 -116Q0 -100 96 -116", stage.tint("#f3e9d6"), 2.4)
    things = (
        ("M-74 -111l26 2l2 40l-30 0Z", "#8fb7d9"),
        ("M-36 -108l30 1l8 16l-9 3l-3 -6l0 32l-23 -1l0 -32l-3 6l-9 -4Z", "#f2a3a3"),
        ("M18 -107l34 -1l0 46q-17 5 -34 0Z", "#fff6e2"),
        ("M62 -110l18 -2l3 30l-8 14l-6 -8Z", "#f4d27a"),
    )
    cloth = "".join(path(data, stage.canvas.form(stage.tint(c), 0.08)) for data, c in things)
    return pole + line + cloth
