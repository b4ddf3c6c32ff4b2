"""The beach: dunes with grass, a groyne, the tide line, a rowing boat and a far sail."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, pen, ridge
from stories.illustrator.kit.shapes import ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.ocean_exploration.boats import rowing_boat, sail_boat
from stories.illustrator.scenes.ocean_exploration.corals import sea_grass
from stories.illustrator.scenes.ocean_exploration.hues import Hues, hues_of
from stories.illustrator.scenes.ocean_exploration.sealife import crab, starfish
from stories.illustrator.scenes.ocean_exploration.water import gulls, sea, sea_sky
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage

TIDE = 0.26  # share of the ground where the sand begins


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    stage.bank = hues.bank
    sun = sea_sky(stage, hues, aside=210)
    sea(stage, hues, sun, stage.outlook.ground(TIDE) + 30)
    _offshore(stage, hues)
    _dunes(stage, hues)
    _groyne(stage, hues)
    _sand(stage, hues)
    _finds(stage, hues)
    _frame(stage, hues)


def _side(stage: Stage) -> int:
    """The side of the page where the dunes are: away from the landmark."""
    return -1 if stage.outlook.focus_page > 500 else 1


def _offshore(stage: Stage, hues: Hues) -> None:
    """The far sail, the landmark, with a cape of pale cliffs beyond it."""
    canvas, outlook = stage.canvas, stage.outlook
    y, focus, side = outlook.horizon, outlook.focus(FAR), _side(stage)
    cliff = pen("M", 0, 6, "L", 0, -46, "Q", 60, -60, 110, -52, "Q", 140, -40, 190, -38)
    cliff += pen("Q", 250, -26, 320, 0, "L", 330, 6, "Z")
    shade = canvas.linear(
        [(0, mix(hues.far[0], hues.grass[1], 0.3)), (0.3, hues.far[0]), (1, hues.far[1])]
    )
    stage.paint("far", placed(path(cliff, shade), -60 if side < 0 else 1060, y, mirror=-side))
    room = y + 30 - outlook.ceiling_at(focus, 80, FAR)
    size = min(1.0, room / 176)
    if size > 0.25:
        boat = sail_boat(canvas, hues.red, hues.white, hues.gold)
        stage.paint(
            "far", ellipse(focus, y + 36, 80 * size, 7, tone(hues.sea[1], -0.08), opacity=0.5)
        )
        stage.paint("far", placed(boat, focus, y + 30, scale=round(size, 3), turn=-3, mirror=side))
    tiny = sail_boat(canvas, mix(hues.blue, hues.sea[0], 0.3), hues.white, hues.gold)
    stage.paint("far", placed(tiny, focus - side * 210, y + 8, scale=0.26, mirror=side))
    top = outlook.ceiling(MID)
    gulls(stage, hues, "far", (60, top + 30, 880, max(40.0, y - top - 50)), 5)


def _dunes(stage: Stage, hues: Hues) -> None:
    """Two dunes with tufts of marram grass."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    base = outlook.ground(TIDE) + 60
    lit, body, near = hues.sand
    for i, (dx, w, h) in enumerate(((470, 330, 178), (330, 230, 104))):
        x, rng = 500 + side * dx, stage.fixed("dune", i)
        high = min(h, (base - outlook.ceiling_at(x, w * 0.5, MID)) * 0.62)
        if high < 24:
            continue
        outline = open_curve(
            [
                (x - w, base + 20),
                (x - w * 0.6, base - high * 0.42),
                (x - w * 0.18 * side, base - high),
                (x + w * 0.5, base - high * 0.62),
                (x + w, base + 20),
            ],
            0.9,
        )
        shape = outline + "Z"
        fill = canvas.linear([(0, tone(lit, 0.01)), (0.5, body), (1, mix(body, near, 0.6))])
        ripples = "".join(
            stroke(pen("M", x - w * 0.7, base - high * share, "q", w * 0.6, -22, w * 1.4, 6),
                   mix(body, near, 0.7), 3, opacity=0.35)
            for share in (0.12, 0.28, 0.44, 0.6)
        )  # fmt: skip
        stage.paint("mid", path(shape, fill), canvas.clipped(ripples, shape))
        for j in range(9):
            px = x + (j - 4) * w * 0.17 + rng.uniform(-12, 12)
            py = base - high * (1 - ((px - x) / w) ** 2) ** 1.4 + 12
            tuft = sea_grass(
                rng, rng.uniform(34, 62), mix(hues.grass[0], hues.grass[1], rng.random()), 8
            )
            stage.paint("mid", placed(tuft, px, py))


def _groyne(stage: Stage, hues: Hues) -> None:
    """Wooden posts that run from the dunes into the sea."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    base = outlook.ground(TIDE) + 60
    wood = mix(hues.wood[1], hues.rock[1], 0.3)
    x0, y0 = outlook.focus(MID) - side * 60, outlook.horizon + 26
    for i in range(7):
        share = i / 6
        px, py = x0 - side * (30 + 250 * share), y0 + (base - 40 - y0) * share
        h, w = 16 + 34 * share, 5 + 8 * share
        stage.paint("mid", rect(px - w / 2, py - h, w, h + 6, canvas.form(wood, 0.1), rx=2))
        stage.paint("mid", ellipse(px, py + 4, w * 1.3, 3, hues.foam, opacity=0.6))


def _sand(stage: Stage, hues: Hues) -> None:
    """Sand with a wet, mirroring edge and two lines of foam."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.ground(TIDE)
    shape, ground = ridge(stage.fixed("sand"), y + 8, 15, base=0.8)
    lit, body, near = hues.sand
    stage.paint(
        "stage", path(shape, canvas.linear_at([(0, lit), (0.4, body), (1, near)], 0, y, 0, 1010))
    )
    wet = open_curve([(float(x), ground(x)) for x in range(-60, 1061, 40)])
    edge = open_curve(
        [(float(x), ground(x) + 34 + 12 * ((x // 140) % 2)) for x in range(1060, -61, -70)]
    )
    sheen = canvas.linear([(0, mix(hues.sea[1], lit, 0.3), 0.9), (1, body, 0.2)])
    stage.paint("stage", path(wet + "L" + edge[1:] + "Z", sheen))
    for lift, width, fade in ((0.0, 9, 0.95), (17.0, 4, 0.6), (40.0, 2.5, 0.35)):
        foam = open_curve(
            [(float(x), ground(x) + lift + 5 * ((x // 46) % 2)) for x in range(-60, 1061, 46)]
        )
        stage.paint("stage", stroke(foam, hues.foam, width, opacity=fade))
    region = (0.0, y + 50, 1000.0, 950 - y)
    stage.paint("stage", stage.grain("stage", shape, region, body, "sand"))
    ripple = mix(body, near, 0.6)
    rng = stage.loose("ripples")
    for px, py in stage.scatter("stage", (0, y + 80, 1000, 900 - y), 88, "ripples", limit=46):
        reach = 46 * outlook.size_at(py) * rng.uniform(0.7, 1.3)
        line = f"M{num(px - reach)} {num(py)}q{num(reach / 2)} -6 {num(reach)} 0t{num(reach)} 0"
        stage.paint("stage", stroke(line, ripple, 2.4, opacity=0.4))


def _finds(stage: Stage, hues: Hues) -> None:
    """A rowing boat on one side, a sand castle on the other; shells, starfish and a crab."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    boat_x, boat_y = 500 + side * 400, outlook.ground(0.42)
    if outlook.clear(boat_x, boat_y - 50, STAGE, 60):
        stage.paint("stage", cast_shade(stage, "stage", boat_x, boat_y + 2, 140))
        boat = rowing_boat(canvas, hues.blue, mix(hues.wood[0], hues.white, 0.2))
        stage.paint("stage", placed(boat, boat_x, boat_y, scale=1.1, turn=-4 * side, mirror=side))
    x, y = 500 - side * 410, outlook.ground(0.40)
    if outlook.clear(x, y - 60, STAGE, 50):
        stage.paint(
            "stage", cast_shade(stage, "stage", x, y + 2, 80), placed(_castle(stage, hues), x, y)
        )
    rng, top = stage.loose("shells"), outlook.ground(0.46)
    for i, (px, py) in enumerate(
        stage.scatter("stage", (40, top, 920, 960 - top), 170, "shells", limit=9)
    ):
        size = outlook.size_at(py)
        if i % 3 == 0:
            art = starfish(canvas, 15 * size, mix(hues.red, hues.gold, 0.3), rng.uniform(0, 72))
        elif i % 3 == 1:
            art = placed(_shell(stage, hues), scale=round(size * 0.7, 3), turn=rng.uniform(-30, 30))
        else:
            art = ellipse(0, 0, 11 * size, 6 * size, canvas.form(hues.rock[0], 0.1))
        stage.paint("stage", placed(art, px, py))
    crab_x, crab_y = 500 - side * 300, outlook.ground(0.6)
    if outlook.clear(crab_x, crab_y, STAGE, 30):
        stage.paint(
            "stage", placed(crab(canvas, 30, mix(hues.red, hues.gold, 0.2)), crab_x, crab_y)
        )


def _castle(stage: Stage, hues: Hues) -> str:
    """Three towers of sand with a paper flag, their foot on y = 0."""
    canvas, sand = stage.canvas, mix(hues.sand[1], hues.sand[2], 0.35)
    art = ellipse(0, -2, 92, 16, mix(hues.sand[1], hues.sand[2], 0.6))
    for x, w, h in ((-44, 38, 58), (44, 38, 52), (0, 50, 88)):
        tower = pen("M", -w / 2, 0, "L", -w * 0.4, -h, "L", w * 0.4, -h, "L", w / 2, 0, "Z")
        teeth = "".join(
            rect(-w * 0.42 + i * w * 0.31, -h - 9, w * 0.2, 12, tone(sand, 0.03), rx=2)
            for i in range(3)
        )
        art += placed(teeth + path(tower, canvas.form(sand, 0.08)), x, 0)
    art += path("M-11 0L-11 -22Q0 -36 11 -22L11 0Z", tone(sand, -0.13))
    art += stroke("M0 -94L0 -138", hues.wood[1], 4) + path("M2 -138L32 -128L2 -116Z", hues.red)
    return art


def _shell(stage: Stage, hues: Hues) -> str:
    """A ribbed shell lying on y = 0."""
    pink = mix(hues.red, hues.white, 0.55)
    fan = path(
        "M0 2Q-30 -8 -24 -26Q-12 -40 0 -38Q12 -40 24 -26Q30 -8 0 2Z", stage.canvas.form(pink, 0.08)
    )
    return fan + stroke(
        "M0 0L-15 -28M0 0L-5 -35M0 0L6 -35M0 0L16 -27", tone(pink, -0.1), 2.4, opacity=0.7
    )


def _frame(stage: Stage, hues: Hues) -> None:
    """Marram grass in the corners, dark against the sand; a lantern in the evening."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    for i, (x, h) in enumerate(((-4, 170), (58, 120), (1004, 180), (938, 124))):
        if outlook.clear(x, 940, FRAME, 40):
            colour = mix(hues.frame, hues.grass[1], 0.3)
            stage.paint("frame", placed(sea_grass(stage.fixed("frame", i), h, colour, 11), x, 1012))
    x = 500 + side * 420
    if late(stage) and outlook.clear(x, 940, FRAME, 60):
        lamp = canvas.glow(0, -40, 130, hues.pane, hues.lamp)
        lamp += rect(-18, -64, 36, 48, hues.pane, rx=6) + rect(-22, -18, 44, 14, hues.frame, rx=4)
        lamp += path("M-24 -64L24 -64L10 -82L-10 -82Z", hues.frame)
        lamp += stroke("M-19 -70Q-24 -112 0 -114Q24 -112 19 -70", hues.frame, 4)
        stage.paint("frame", placed(lamp, x, 984))
