"""The village: half-timbered cottages along a cobbled lane, a clock tower, market day."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.cottages import PLASTERS, ROOFS, Builder, bunting
from stories.illustrator.scenes.flora import BLOSSOMS, bush, flower, round_tree
from stories.illustrator.scenes.ground import cast_shade, grass, land, lay_path, winding_path
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.paving import cobbles
from stories.illustrator.scenes.sky import birds, open_sky
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import BoxSide

GREEN, LANE, LEAF = "#9bcb78", "#eddcbc", "#66a765"
ROW = (
    # (distance from the landmark, wall width, wall height, plaster, roof) of the far row
    (-400, 108, 92, 3, 3),
    (-282, 92, 78, 1, 0),
    (-176, 84, 84, 0, 2),
    (182, 86, 76, 4, 1),
    (290, 98, 96, 2, 4),
    (408, 112, 82, 0, 0),
)
NEAR = ((66, 196, 188, 1, 1), (944, 206, 172, 2, 2))
TOWER_HEIGHT = 250.0
SMALLEST_TREE = 26.0  # page units; where less room is left under the text, none is planted


def build(stage: Stage) -> None:
    open_sky(stage)
    birds(stage, "far", (150, 140, 700, 200))
    y = stage.outlook.horizon
    hills = stage.tint("#8fb98a", 0.58)
    land(stage, "far", y - 34, hills, "hills", amplitude=30, base=1.8)
    _far_row(stage)
    height = land(stage, "stage", stage.outlook.ground(0.16), stage.tint(GREEN), "green", tilt=8)
    focus = stage.outlook.focus(STAGE)
    outline = winding_path(
        stage,
        (focus, height(focus)),
        500,
        widths=(84, 520),
        bend=stage.fixed("bend").choice((40, 56)),
    )
    lay_path(stage, "stage", outline, stage.tint(LANE), "lane", stage.outlook.ground(0.15))
    cobbles(stage, "stage", outline, stage.tint(LANE), stage.outlook.ground(0.17))
    _near_houses(stage)
    _market(stage)
    _gardens(stage)
    _frame(stage)
    stage.bank = "#c8e59c"
    stage.verdant = True


def _far_row(stage: Stage) -> None:
    """Cottages in the middle distance and the clock tower between them."""
    outlook = stage.outlook
    focus, base = outlook.focus(MID), outlook.ground(0.05)
    room = base - outlook.ceiling(MID)
    ground = land(stage, "mid", base - 8, stage.tint(GREEN, 0.2), "mid green", amplitude=8)
    builder = Builder(stage.canvas, stage.light, depth=0.2)
    rng = stage.fixed("row")
    size = min(1.12, (room - 10) / (TOWER_HEIGHT + 20))
    tower_x = focus + 14
    lane = (
        f"M{num(tower_x - 16)} {num(base)}L{num(tower_x + 16)} {num(base)}"
        f"Q{num(focus + 48)} {num(base + 40)} {num(focus + 44)} {num(base + 110)}"
        f"L{num(focus - 44)} {num(base + 110)}Q{num(focus - 36)} {num(base + 40)} "
        f"{num(tower_x - 16)} {num(base)}Z"
    )
    stage.paint("mid", path(lane, stage.tint(LANE, 0.16)))
    stage.paint("mid", placed(_clock_tower(stage), tower_x, base + 6, scale=round(size, 3)))
    leaf, bark = stage.tint(LEAF, 0.26), stage.tint("#86644c", 0.26)
    for offset in (-330, -122, 124, 236, 352):
        free = base - outlook.ceiling_at(focus + offset, 44, MID)
        high = min(130.0, free * 0.6) * rng.uniform(0.8, 1.05)
        if high < SMALLEST_TREE:
            continue
        stage.paint(
            "mid",
            round_tree(stage.canvas, rng, focus + offset, base + 4, high, leaf, bark, marks=12),
        )
    for dx, w, tall, plaster, roof in ROW:
        h = float(tall)
        art = builder.cottage(rng, w, h, PLASTERS[plaster], ROOFS[roof])
        x = focus + dx
        foot = ground(x) + 16 + abs(dx) * 0.03
        free = foot - outlook.ceiling_at(x, w * 0.66, MID)
        house = min(size * 1.05, (free - 6) / (h + w * 1.1))
        if house < 0.55:
            continue
        stage.paint("mid", cast_shade(stage, "mid", x, foot + 2, w * 0.7 * house))
        stage.paint("mid", placed(art, x, foot, scale=round(house, 3)))


def _clock_tower(stage: Stage) -> str:
    builder = Builder(stage.canvas, stage.light, depth=0.2)
    stone, roof = builder.hue("#f1e2cd"), builder.hue("#7f86bb")
    face = stage.canvas.linear([(0, tone(stone, 0.03)), (1, tone(stone, -0.09))], (0, 0, 1, 0))
    body = rect(-28, -156, 56, 160, face) + rect(-33, -160, 66, 10, tone(stone, -0.06), rx=3)
    cone = path(
        "M0 -246Q9 -190 36 -158Q0 -150 -36 -158Q-9 -190 0 -246Z", stage.canvas.form(roof, 0.12)
    )
    dial = circle(0, -126, 19, tone(stone, -0.14)) + circle(0, -126, 15, builder.hue("#fffaf0"))
    hands = stroke("M0 -126L0 -136M0 -126L7 -122", builder.hue("#4a3f5c"), 2.6)
    slits = "".join(rect(-5, y, 10, 20, stage.light.pane(), rx=5) for y in (-92, -56))
    ball = stroke("M0 -246L0 -256", builder.hue("#8a6a58"), 2.4) + circle(
        0, -257, 4, builder.hue("#f2c14e")
    )
    door = placed(builder.door(22, 34, stage.fixed("tower door")), 0, 2)
    return body + cone + ball + dial + hands + slits + door


def _near_houses(stage: Stage) -> None:
    """The first house on each side, cut by the page's edge."""
    outlook, rng = stage.outlook, stage.fixed("near houses")
    builder = Builder(stage.canvas, stage.light, depth=0.03)
    base = outlook.ground(0.24)
    for x, w, h, plaster, roof in NEAR:
        side = -1 if x < 500 else 1
        art = builder.cottage(rng, w, h, PLASTERS[plaster], ROOFS[roof])
        px = x + side * 14
        room = base - outlook.ceiling_at(px, w * 0.66, STAGE) - 8
        size = min(1.0, room / (h + w * 1.05))
        if size < 0.35 or not outlook.clear(px, base - h * size, STAGE, pad=w * 0.5 * size):
            continue
        stage.paint("stage", cast_shade(stage, "stage", px, base + 4, w * 0.66 * size))
        stage.paint("stage", placed(art, px, base, scale=round(size, 3)))
    level = outlook.box.side not in (BoxSide.LEFT, BoxSide.RIGHT)
    if (
        level
        and outlook.clear(500, outlook.ceiling(STAGE) + 20, STAGE, pad=10)
        and outlook.box.h < 300
    ):
        y = max(outlook.ceiling(STAGE) + 34, base - 318)
        start, end = (-30.0, y + 6), (1030.0, y)
        if y < base - 240:
            stage.paint("stage", bunting(stage.light, start, end, 46))


def _market(stage: Stage) -> None:
    """One stall and a lamp; which side they stand on changes from page to page."""
    outlook, rng = stage.outlook, stage.loose("market")
    builder = Builder(stage.canvas, stage.light, depth=0.0)
    y = outlook.ground(0.30)
    side = rng.choice((-1, 1))
    stall_x, lamp_x = 500 + side * 338, 500 - side * 330
    stripe = rng.choice(("#e0655f", "#5f9fb5", "#e0a045"))
    if outlook.clear(stall_x, y - 120, STAGE, pad=70):
        art = builder.stall(rng, 150, 104, stripe)
        stage.paint("stage", cast_shade(stage, "stage", stall_x, y + 2, 92))
        stage.paint("stage", placed(art, stall_x, y))
    if outlook.clear(lamp_x, y - 170, STAGE, pad=20):
        stage.paint(
            "stage",
            placed(builder.lamp_post(min(176.0, y - outlook.ceiling(STAGE) - 30)), lamp_x, y + 4),
        )


def _gardens(stage: Stage) -> None:
    outlook, rng = stage.outlook, stage.loose("gardens")
    top = outlook.ground(0.32)

    def off(x: float, y: float) -> bool:
        return abs(x - 500) > 200 + (y - top) * 0.32

    region = (0.0, top, 1000.0, 980 - top)
    grass(stage, "stage", region, stage.tint(GREEN), "gardens", keep=off, spacing=38)
    stem = stage.tint("#4f8f5b")
    for x, y in stage.scatter("stage", region, 44, "garden flowers", keep=off, limit=40):
        petal = stage.tint(rng.choice(BLOSSOMS))
        stage.paint("stage", flower(rng, x, y, petal, stem, outlook.size_at(y)))
    for x, y in stage.scatter("stage", (330, top + 60, 340, 150), 110, "hens", limit=3):
        stage.paint("stage", placed(_hen(stage), x, y, scale=round(outlook.size_at(y) * 1.1, 3)))


def _hen(stage: Stage) -> str:
    body, comb = stage.tint("#fbf3e4"), stage.tint("#dd5a4e")
    return (
        stroke("M-3 0l-1 7M4 0l1 7", stage.tint("#e0a045"), 2.2)
        + path(
            "M-18 -14Q-22 -26 -14 -27Q-10 -14 0 -16Q6 -28 12 -26Q18 -22 13 -12Q10 "
            "2 -4 2Q-16 0 -18 -14Z",
            body,
        )
        + path("M8 -27q1 -6 4 -3q3 -5 4 1q4 1 0 4Z", comb)
        + path("M17 -23l7 2l-7 3Z", stage.tint("#e9a23b"))
        + ellipse(12.5, -22, 1.6, 1.8, stage.tint("#3a2a2a"))
    )


def _frame(stage: Stage) -> None:
    """A picket fence with hollyhocks in the corners."""
    rng, wood = stage.loose("frame"), stage.tint("#fff4e0")
    shade = mix(wood, stage.light.shadow, 0.25)
    leaf = stage.tint("#3f7d5a")
    for left, right in ((-20, 150), (850, 1020)):
        if not stage.outlook.clear((left + right) / 2, 930, FRAME, pad=80):
            continue
        for x in range(left, right, 30):
            y = 918 + (x % 60) / 10
            data = (
                f"M{x} 1020L{x} {num(y + 12)}L{x + 10} {num(y)}L{x + 20} {num(y + 12)}"
                f"L{x + 20} 1020Z"
            )
            stage.paint("frame", path(data, stage.canvas.linear([(0, wood), (1, shade)])))
        stage.paint(
            "frame",
            rect(left, 950, right - left, 9, shade),
            rect(left, 984, right - left, 9, shade),
        )
        stage.paint("frame", bush(stage.canvas, rng, (left + right) / 2, 1026, 86, leaf))
        for i in range(4):
            x = left + 24 + i * 38
            petal = stage.tint(rng.choice(BLOSSOMS))
            stage.paint("frame", flower(rng, x, 1000 - (i % 2) * 12, petal, tone(leaf, 0.06), 1.5))
