"""The castle on its hill: towers against the sun, a road winding down to the meadow."""

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.scenes.flora import BLOSSOMS, bush, flower, pine, round_tree
from stories.illustrator.scenes.ground import cast_shade, grass, land, lay_path, winding_path
from stories.illustrator.scenes.masonry import FLAGS, Mason
from stories.illustrator.scenes.outlook import FAR, MID, STAGE
from stories.illustrator.scenes.sky import birds, fireflies, open_sky
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import Shot

GRAND = 1.4  # size of the castle where the picture is about the place
CASTLE_HALF = 170.0  # half of its width, flags included
CASTLE_HEIGHT = 330.0  # units of the drawing below, hill excluded
MEADOW, HILL, LEAF, BARK = "#8cc46d", "#a8cf7a", "#5a9e5f", "#86644c"
ROAD, FRAME = "#f4e3b8", "#2f6f5c"


def build(stage: Stage) -> None:
    open_sky(stage)
    birds(stage, "far", (120, 120, 760, 240))
    _mountains(stage)
    _hill(stage)
    height = land(
        stage, "stage", stage.outlook.ground(0.26), stage.tint(MEADOW), "meadow", tilt=-18
    )
    outline = winding_path(
        stage,
        (stage.outlook.focus(STAGE), height(stage.outlook.focus(STAGE)) + 4),
        470 + stage.loose("road").uniform(-50, 50),
        widths=(52, 330),
        bend=70,
    )
    lay_path(stage, "stage", outline, stage.tint(ROAD), "road", stage.outlook.ground(0.24))
    _orchard(stage, height)
    _meadow(stage)
    fireflies(stage, "stage", (60, stage.outlook.ground(0.1), 880, 300))
    _frame(stage)
    stage.bank = "#bfe08f"
    stage.verdant = True


def _mountains(stage: Stage) -> None:
    y = stage.outlook.horizon
    for key, rise, colour, depth in (
        ("peaks", 118.0, "#8f9ec9", 0.66),
        ("foothills", 70.0, "#8fb3a6", 0.55),
    ):
        rng = stage.fixed(key)
        peaks = 5 if key == "peaks" else 7
        rise = min(rise, (y - stage.outlook.ceiling(FAR)) * 0.62)
        step = 1160 / peaks
        points: list[Point] = [(-80, y)]
        for i in range(peaks):
            x = -80 + i * step
            points.append((x + step * 0.5 + rng.uniform(-20, 20), y - rise * rng.uniform(0.5, 1)))
            points.append((x + step, y - rise * rng.uniform(0.02, 0.2)))
        outline = open_curve(points, 0.6) + "L1060 1060L-60 1060Z"
        lit = stage.tint(colour, depth)
        fill = stage.canvas.linear_at(
            [(0, lit), (1, mix(lit, stage.light.haze, 0.7))], 0, y - rise, 0, y + 20
        )
        stage.paint("far", path(outline, fill))
        if key == "peaks":
            caps = [_snow_cap(stage, *points[i]) for i in range(1, len(points), 2)]
            stage.paint("far", stage.canvas.clipped("".join(caps), outline))
        stage.paint(
            "far",
            stage.strokes(
                "far", outline, (0, y - rise, 1000, rise), (tone(lit, 0.04),), key, slope=0.5
            ),
        )


def _snow_cap(stage: Stage, x: float, y: float) -> str:
    shape = [(0, -20), (30, 16), (14, 12), (4, 24), (-8, 12), (-30, 18)]
    return path(
        smooth([(x + dx, y + dy) for dx, dy in shape], 0.5),
        stage.tint("#ffffff", 0.35),
        opacity=0.8,
    )


def _hill(stage: Stage) -> None:
    """The hill, the castle on it, small firs and a few sheep."""
    outlook = stage.outlook
    cx, base = outlook.focus(MID), outlook.horizon + (130 if outlook.high else 30)
    room = base - outlook.ceiling(MID)
    rise = min(70.0, room * 0.2)
    largest = GRAND if stage.scene.shot in (Shot.ESTABLISHING, Shot.SMALL_HERO) else 1.05
    size = min(largest, (room - rise) / CASTLE_HEIGHT, max(outlook.reach(MID), 110.0) / CASTLE_HALF)
    crest = base - rise
    hill = smooth(
        [
            (cx - 560, base + 190),
            (cx - 330, base + 42),
            (cx - 150, crest + 16),
            (cx, crest),
            (cx + 150, crest + 14),
            (cx + 330, base + 36),
            (cx + 560, base + 190),
            (cx, 1200),
        ],
        0.9,
    )
    colour = stage.tint(HILL, 0.16)
    fill = stage.canvas.linear_at(
        [(0, tone(colour, 0.05)), (0.5, colour), (1, tone(colour, -0.08))], 0, crest, 0, base + 160
    )
    castle = placed(castle_art(stage), cx, crest + 10, scale=round(size, 3))
    stage.paint("mid", castle, path(hill, fill))
    stage.paint("mid", stage.grain("mid", hill, (cx - 420, crest, 840, 260), colour, "hill"))
    stage.paint("mid", path(_hill_road(cx, crest, base), stage.tint(ROAD, 0.1)))
    rng = stage.fixed("firs")
    for dx, dy, h in ((-190, 36, 78), (-222, 50, 60), (-160, 32, 54), (186, 32, 72), (222, 46, 56)):
        leaf, bark = stage.tint("#4f8f63", 0.22), stage.tint("#6b4a3c", 0.2)
        stage.paint("mid", pine(stage.canvas, rng, cx + dx, crest + dy, h * size, leaf, bark))
    for i, x in enumerate(stage.loose("sheep").sample((-120, -92, 96, 128, 150), 3)):
        stage.paint("mid", _sheep(stage, cx + x, crest + 40 + 9 * i))


def _hill_road(cx: float, crest: float, base: float) -> str:
    """The road from the gate down the hill."""
    return (
        f"M{num(cx - 13)} {num(crest + 8)}C{num(cx - 40)} {num(crest + 50)} {num(cx + 60)} "
        f"{num(base + 20)} {num(cx - 26)} {num(base + 130)}L{num(cx + 40)} {num(base + 130)}"
        f"C{num(cx + 104)} {num(base + 20)} {num(cx + 8)} {num(crest + 50)} "
        f"{num(cx + 13)} {num(crest + 8)}Z"
    )


def castle_art(stage: Stage) -> str:
    """The castle of the book, always the same: five towers, a keep, a lit gate."""
    mason = Mason(stage.canvas, stage.light, depth=0.12)
    rng = stage.fixed("castle")
    back = (
        placed(mason.tower(34, 132, FLAGS[3]), -66, -62)
        + placed(mason.tower(30, 96, FLAGS[1], windows=1), 84, -60)
        + placed(mason.tower(46, 158, FLAGS[2]), 12, -56)
    )
    keep = placed(mason.wall(150, 112, rng, stones=16), 8, -10)
    upper = mason.slit(-30, -84, 9) + mason.slit(46, -84, 9) + mason.slit(8, -90, 11)
    front = placed(mason.wall(246, 66, rng, stones=30), 0, 0)
    corners = placed(mason.tower(46, 104, FLAGS[0]), -120, 2) + placed(
        mason.tower(48, 118, FLAGS[1]), 122, 2
    )
    glow = stage.canvas.glow(0, -24, 60, stage.light.lamp, 0.5) if stage.light.dark else ""
    return back + keep + upper + front + corners + placed(mason.gate(40, 52), 0, 4) + glow


def _sheep(stage: Stage, x: float, y: float) -> str:
    wool, face = stage.tint("#fff8ec", 0.1), stage.tint("#6b5560", 0.1)
    return (
        stroke(f"M{num(x - 4)} {num(y)}l0 5M{num(x + 4)} {num(y)}l0 5", face, 2)
        + ellipse(x, y - 3, 9, 6.5, wool)
        + ellipse(x + 8.5, y - 5, 3.4, 3, face)
    )


def _orchard(stage: Stage, height: object) -> None:
    """Trees at the sides, behind the figures."""
    rng, outlook = stage.fixed("orchard"), stage.outlook
    y = outlook.ground(0.27)
    for x, h, fruit in (
        (52, 215, "#e5604d"),
        (955, 240, ""),
        (878, 165, "#e5604d"),
        (146, 150, ""),
    ):
        foot = y + 14 + abs(x - 500) * 0.03
        reach = foot - outlook.ceiling_at(x, h * 0.36, STAGE)
        if reach < h * 0.45 or abs(x - outlook.focus(STAGE)) < 190:
            continue
        leaf, bark = stage.tint(LEAF, 0.06), stage.tint(BARK, 0.05)
        stage.paint(
            "stage",
            cast_shade(stage, "stage", x + 12, foot, h * 0.26),
            round_tree(
                stage.canvas,
                rng,
                x,
                foot,
                min(h, reach),
                leaf,
                bark,
                fruit=stage.tint(fruit) if fruit else "",
            ),
        )


def _meadow(stage: Stage) -> None:
    outlook = stage.outlook
    top = outlook.ground(0.34)
    region = (0.0, top, 1000.0, 990 - top)

    def off_road(x: float, y: float) -> bool:
        return abs(x - 480) > 90 + (y - top) * 0.35

    grass(stage, "stage", region, stage.tint(MEADOW), "meadow", keep=off_road)
    rng = stage.loose("flowers")
    stem = stage.tint("#4f8f5b")
    for x, y in stage.scatter("stage", region, 52, "flowers", keep=off_road, limit=46):
        petal = stage.tint(rng.choice(BLOSSOMS))
        stage.paint("stage", flower(rng, x, y, petal, stem, outlook.size_at(y) * 0.95))


def _frame(stage: Stage) -> None:
    """Dark bushes and big flowers cropped by the page's corners."""
    rng, leaf = stage.loose("frame"), stage.tint(FRAME)
    for x, w in ((-10, 140), (104, 92), (1010, 138), (902, 88)):
        if stage.outlook.clear(x, 960, 0.0, pad=w * 0.4):
            stage.paint("frame", bush(stage.canvas, rng, x, 1022, w, leaf))
    for x, y in ((30, 968), (92, 990), (150, 1004), (966, 966), (912, 992), (856, 1006)):
        if stage.outlook.clear(x, y, 0.0, pad=40):
            petal = stage.tint(rng.choice(BLOSSOMS[:3]))
            stage.paint("frame", flower(rng, x, y, petal, tone(leaf, 0.1), 1.5))
