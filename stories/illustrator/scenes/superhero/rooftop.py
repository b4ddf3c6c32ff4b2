"""The rooftop: a water tank on legs, chimneys, washing lines, and the whole city behind."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero.hues import Hues, hues_of
from stories.illustrator.scenes.superhero.skyline import city_sky, search_beam, skyline
from stories.illustrator.scenes.superhero.things import pigeon, planter

TANK_HEIGHT = 292.0  # page units of the drawing


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    stage.bank = hues.bank
    city_sky(stage, hues)
    _city(stage, hues)
    _tank(stage, hues)
    _roof(stage, hues)
    _washing(stage, hues)
    _frame(stage, hues)


def _city(stage: Stage, hues: Hues) -> None:
    outlook = stage.outlook
    skyline(stage, hues, "far", outlook.horizon + 40, (0.3, 0.78), "far")
    if late(stage):
        x, y = outlook.focus(0.75) - 190, outlook.horizon - 40
        room = y - outlook.ceiling(0.75)
        if outlook.clear(x, y - room, 0.75, 60):
            stage.paint("far", search_beam(stage.canvas, x, y, room, hues.glow, -60))
    skyline(stage, hues, "mid", outlook.horizon + 120, (0.22, 0.5), "mid", width=(80, 140))


def _tank(stage: Stage, hues: Hues) -> None:
    """The landmark: a round wooden tank with a pointed hat, on four legs, on the next roof."""
    outlook, canvas = stage.outlook, stage.canvas
    x, foot = outlook.focus(MID), outlook.horizon + 128
    size = min(1.15, (foot - outlook.ceiling_at(x, 84, MID) - 10) / TANK_HEIGHT)
    if size < 0.3:
        return
    wood, hat = mix(hues.wood[0], hues.mid[1], 0.14), mix(hues.roof[0], hues.mid[1], 0.1)
    steel = hues.metal[1]
    art = rect(-120, -44, 240, 90, canvas.form(mix(hues.walls[2], hues.mid[1], 0.25), 0.07))
    art += rect(-128, -52, 256, 14, mix(hues.trim, hues.mid[1], 0.3), rx=4)
    art += stroke("M-58 -52L-50 -142M58 -52L50 -142M-20 -52L-18 -142M20 -52L18 -142", steel, 8)
    art += stroke("M-56 -60L22 -136M56 -60L-22 -136M-54 -98L54 -98", steel, 4)
    body = "M-72 -142L-66 -234L66 -234L72 -142Q0 -128 -72 -142Z"
    shade = canvas.linear([(0, tone(wood, 0.03)), (0.35, tone(wood, 0.05)), (1, tone(wood, -0.12))],
                          (0, 0, 1, 0))  # fmt: skip
    planks = "".join(
        stroke(pen("M", i * 12, -240, "L", i * 13, -130), tone(wood, -0.09), 2, opacity=0.6)
        for i in range(-5, 6)
    )
    hoops = stroke("M-72 -158Q0 -144 72 -158M-69 -190Q0 -176 69 -190M-67 -222Q0 -208 67 -222",
                   steel, 5)  # fmt: skip
    art += path(body, shade) + canvas.clipped(planks + hoops, body)
    art += path("M-80 -230Q0 -216 80 -230L6 -286Q0 -292 -6 -286Z", canvas.form(hat, 0.12))
    art += star(0, -186, 20, hues.gold)
    if late(stage):
        art += canvas.glow(0, -186, 60, hues.glow, hues.lamp * 0.6)
    ladder = "M60 -232L78 -54M74 -234L92 -56"
    rungs = "".join(f"M{num(62 + i * 2.2)} {-214 + i * 20}l14 -1" for i in range(9))
    art += stroke(ladder + rungs, tone(steel, -0.05), 3)
    stage.paint("mid", placed(art, x, foot, scale=round(size, 3)))


def _roof(stage: Stage, hues: Hues) -> None:
    """The flat roof we stand on, its parapet, and what is on it."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.ground(0.3)
    floor = mix(hues.pave[0], hues.walls[0], 0.12)
    shape = pen("M", -60, y, "L", 1060, y, "L", 1060, 1060, "L", -60, 1060, "Z")
    deck = canvas.linear([(0, floor), (1, mix(hues.pave[1], hues.walls[0], 0.12))])
    stage.paint("stage", path(shape, deck))
    seam = tone(hues.pave[1], -0.04)
    for share in (0.36, 0.45, 0.57, 0.73, 0.93):
        line = pen("M", -60, outlook.ground(share), "L", 1060, outlook.ground(share))
        stage.paint("stage", stroke(line, seam, 2.5, opacity=0.4))
    for i in range(-6, 7):
        line = pen("M", 500 + i * 120, y, "L", 500 + i * 250, 1060)
        stage.paint("stage", stroke(line, seam, 2.5, opacity=0.4))
    stage.paint("stage", stage.grain("stage", shape, (0, y, 1000, 1000 - y), floor, "roof"))
    _parapet(stage, hues, y)
    _chimneys(stage, hues)


def _parapet(stage: Stage, hues: Hues, y: float) -> None:
    """A low brick wall with a stone coping, lamps and pigeons on it."""
    canvas, rng = stage.canvas, stage.fixed("parapet")
    brick = mix(hues.walls[3], hues.walls[0], 0.4)
    stage.paint("stage", rect(-60, y - 54, 1120, 60, canvas.form(brick, 0.05)))
    marks = ""
    for row in range(3):
        x = -60.0 - 24 * (row % 2)
        while x < 1060:
            if rng.random() < 0.5:
                shade = tone(brick, rng.choice((-0.05, 0.04)))
                marks += rect(x + 2, y - 50 + row * 17, 42, 13, shade, rx=3, opacity=0.6)
            x += 48
    stage.paint("stage", marks)
    stage.paint("stage", rect(-60, y - 68, 1120, 18, canvas.form(hues.trim, 0.06), rx=5))
    stage.paint("stage", rect(-60, y - 50, 1120, 6, tone(brick, -0.12), opacity=0.5))
    stage.paint("stage", rect(-60, y + 2, 1120, 16, tone(hues.pave[1], -0.1), opacity=0.3))
    for x, side in ((92, 1), (150, -1), (846, -1)):
        if stage.outlook.clear(x, y - 80, STAGE, 20):
            stage.paint("stage", placed(pigeon(canvas, hues), x, y - 68, mirror=side, scale=0.9))


def _chimneys(stage: Stage, hues: Hues) -> None:
    """A brick stack with pots on one side, a round vent and a planter on the other."""
    canvas, outlook = stage.canvas, stage.outlook
    side = 1 if outlook.focus_page > 500 else -1
    foot = outlook.ground(0.40)
    x = 500 - side * 432
    free = foot - outlook.ceiling_at(x, 70, STAGE)
    size = min(1.0, free / 270)
    if size > 0.4:
        brick = mix(hues.roof[0], hues.walls[3], 0.4)
        stack = rect(-56, -190, 112, 192, canvas.form(brick, 0.1), rx=3)
        for row in range(8):
            line = pen("M", -56, -170 + row * 23, "L", 56, -170 + row * 23)
            stack += stroke(line, tone(brick, -0.08), 2.5, opacity=0.6)
        stack += rect(-64, -206, 128, 22, canvas.form(hues.trim, 0.08), rx=4)
        for dx in (-30, 0, 30):
            pot = path("M-12 -204L-9 -244L9 -244L12 -204Z", canvas.form(tone(brick, 0.03), 0.1))
            stack += placed(pot, dx)
        stage.paint("stage", cast_shade(stage, "stage", x, foot, 74 * size))
        stage.paint("stage", placed(stack, x, foot, scale=round(size, 3)))
    vent_x, vent_y = 500 + side * 448, outlook.ground(0.42)
    if outlook.clear(vent_x, vent_y - 60, STAGE, 40):
        steel = canvas.form(hues.metal[0], 0.13)
        vent = rect(-16, -60, 32, 62, steel) + ellipse(0, -66, 40, 26, steel)
        stage.paint(
            "stage", cast_shade(stage, "stage", vent_x, vent_y, 44), placed(vent, vent_x, vent_y)
        )
    pot_x = 500 + side * 360
    stage.paint(
        "stage", placed(planter(canvas, stage.fixed("pot"), hues), pot_x, outlook.ground(0.36))
    )


def _washing(stage: Stage, hues: Hues) -> None:
    """A washing line from a pole to the chimneys: shirts, socks and a very small cape."""
    outlook = stage.outlook
    side = 1 if outlook.focus_page > 500 else -1
    y = outlook.ground(0.30) - 150
    near, pole = 500 - side * 420, 500 - side * 150
    if y < outlook.ceiling_at((near + pole) / 2, 150, STAGE) + 10:
        return
    stage.paint("stage", stroke(pen("M", pole, y + 150, "L", pole, y - 14), hues.wood[1], 8))
    line = [(near, y - 6), ((near + pole) / 2, y + 18), (pole, y - 6)]
    stage.paint("stage", stroke(open_curve(line), hues.cream, 2.5))
    for i, share in enumerate((0.16, 0.36, 0.56, 0.74, 0.88)):
        x, at = near + (pole - near) * share, y - 6 + 96 * share * (1 - share)
        stage.paint("stage", placed(_cloth(stage, hues, i), x, at, turn=3 if i % 2 else -4))


def _cloth(stage: Stage, hues: Hues, index: int) -> str:
    """One thing on the line, hanging from (0, 0)."""
    fill = stage.canvas.form(hues.cloth[index % 4], 0.09)
    if index == 1:
        return path("M-18 0L18 0L30 62Q16 54 8 64Q0 54 -10 64Q-18 54 -30 60Z", fill) + star(
            0, 30, 9, hues.gold
        )
    if index in (2, 4):
        return path("M-5 0L7 0L7 20L14 30Q6 36 -5 26Z", fill)
    shirt = "M-20 0L-8 0Q0 6 8 0L20 0L30 20L20 26L18 18L18 52L-18 52L-18 18L-20 26L-30 20Z"
    return path(shirt, fill) + circle(0, 24, 5, hues.cream, opacity=0.8)


def _frame(stage: Stage, hues: Hues) -> None:
    """The edge of a roof hatch and an aerial, dark and near."""
    canvas, outlook = stage.canvas, stage.outlook
    side = 1 if outlook.focus_page > 500 else -1
    x = 500 + side * 486
    if outlook.clear(x, 930, FRAME, 60):
        box = rect(-90, -84, 180, 150, canvas.form(hues.frame, 0.08), rx=8)
        box += rect(-102, -100, 204, 24, canvas.form(tone(hues.frame, 0.06), 0.08), rx=8)
        stage.paint("frame", placed(box, x, 1000))
    x = 500 - side * 478
    if outlook.clear(x, 900, FRAME, 30):
        aerial = stroke("M0 40L0 -150M-44 -132L44 -132M-34 -104L34 -104M-24 -76L24 -76",
                        hues.frame, 7)  # fmt: skip
        stage.paint("frame", placed(aerial, x, 1000, turn=4))
