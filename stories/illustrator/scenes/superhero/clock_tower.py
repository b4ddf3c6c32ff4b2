"""The clock tower: a ledge high over the city before the great shining face, pigeons about."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.sky import birds
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero.hues import Hues, hues_of
from stories.illustrator.scenes.superhero.skyline import city_sky, skyline
from stories.illustrator.scenes.superhero.things import pigeon
from stories.vocabulary import BoxSide, TimeOfDay

TOWER_HALF = 292.0  # half-width of the tower's wall in page units
LEDGE = 0.28  # share of the ground where the ledge begins
SIDES = (BoxSide.LEFT, BoxSide.RIGHT)
TIMES = {
    TimeOfDay.MORNING: (8, 10),
    TimeOfDay.DAY: (2, 50),
    TimeOfDay.DUSK: (7, 5),
    TimeOfDay.NIGHT: (9, 20),
}
"""What the clock says: hour and minute."""


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    stage.bank = hues.bank
    city_sky(stage, hues, aside=400)
    _city(stage, hues)
    _wall(stage, hues)
    _clock(stage, hues)
    _ledge(stage, hues)
    _frame(stage, hues)


def _city(stage: Stage, hues: Hues) -> None:
    """Roofs far below: only the tallest towers reach the horizon."""
    outlook = stage.outlook
    y = outlook.horizon
    skyline(stage, hues, "far", y + 100, (0.3, 0.5), "far", width=(40, 76))
    skyline(stage, hues, "far", y + 150, (0.2, 0.34), "near", width=(60, 110))
    top = outlook.ceiling(MID)
    birds(stage, "far", (30, top + 20, 940, max(40.0, y - top - 60)))


def _stone(stage: Stage, hues: Hues) -> tuple[str, str]:
    """Upper and lower colour of the wall: clearly light or clearly dark, so that text reads."""
    if late(stage):
        return tone(hues.mid[0], -0.03), mix(hues.mid[0], hues.walls[0], 0.3)
    return mix(hues.trim, hues.walls[1], 0.22), mix(hues.trim, hues.walls[0], 0.42)


def _wall(stage: Stage, hues: Hues) -> None:
    """The tower: big blocks, two pilasters, a cornice under the clock."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("blocks")
    x, foot = _middle(stage), outlook.horizon + 150
    upper, lower = _stone(stage, hues)
    half = TOWER_HALF
    hold = (
        min(0.6, (outlook.box.y + outlook.box.h) / foot) if outlook.box.side is BoxSide.TOP else 0.2
    )
    fill = canvas.linear_at([(hold, upper), (1, lower)], 0, 0, 0, foot)
    stage.paint("mid", rect(x - half, -60, half * 2, foot + 200, fill))
    for row, y in enumerate(range(52, int(foot) + 60, 46)):
        for column in range(6):
            px = x - half + 40 + column * 100 + (50 if row % 2 else 0)
            if (
                rng.random() < 0.4
                and px + 84 < x + half
                and outlook.clear(px + 40, y + 20, MID, 60)
            ):
                shade = tone(lower, rng.choice((-0.035, 0.025)))
                stage.paint("mid", rect(px, y, rng.uniform(60, 88), 36, shade, rx=4, opacity=0.6))
    for side in (-1, 1):
        px = x + side * (half - 26)
        stage.paint(
            "mid",
            rect(px - 26, -60, 52, foot + 200, canvas.linear([(0, upper), (1, tone(lower, 0.02))])),
        )
        stage.paint(
            "mid",
            rect(
                px - 26 if side > 0 else px + 22,
                -60,
                4,
                foot + 200,
                tone(lower, -0.09),
                opacity=0.5,
            ),
        )
        edge = x + side * half
        stage.paint("mid", rect(edge - 3, -60, 6, foot + 200, tone(lower, -0.1), opacity=0.4))


def _middle(stage: Stage) -> float:
    """x of the tower: the landmark, kept far enough in that sky shows on one side at least."""
    focus = stage.outlook.focus(MID)
    return focus if stage.outlook.box.side in SIDES else min(max(focus, 330.0), 670.0)


def _clock(stage: Stage, hues: Hues) -> None:
    """The landmark: the great round face with golden rays, marks and two hands."""
    canvas, outlook = stage.canvas, stage.outlook
    foot = outlook.ground(LEDGE) - 36
    x = _middle(stage)
    if outlook.box.side in SIDES:
        r = min(150.0, outlook.reach(MID) / 1.2)
    else:
        r = min(190.0, (foot - outlook.ceiling(MID) - 16) / 2.32)
    if r < 50:
        return
    y = foot - r * 1.14
    stage.paint("mid", placed(_face(stage, hues), x, y, scale=round(r / 100, 3)))
    if late(stage):
        stage.paint("mid", canvas.glow(x, y, r * 1.5, hues.glow, hues.lamp * 0.35))


def _face(stage: Stage, hues: Hues) -> str:
    """A clock face of radius 100 about (0, 0)."""
    canvas = stage.canvas
    gold, ink = hues.gold, mix(hues.frame, hues.roof[1], 0.2)
    upper, lower = _stone(stage, hues)
    art = circle(0, 0, 116, canvas.form(tone(lower, -0.06), 0.1)) + circle(
        0, 0, 109, tone(upper, 0.03)
    )
    art += circle(0, 0, 103, canvas.form(gold, 0.12))
    light = hues.pane if late(stage) else hues.cream
    art += circle(
        0, 0, 94, canvas.radial([(0, tone(light, 0.04)), (0.7, light), (1, tone(light, -0.07))])
    )
    sun = mix(gold, light, 0.55)
    for i in range(12):
        art += placed(path("M-6 -34L0 -58L6 -34Z", sun), turn=i * 30 + 15)
    art += circle(0, 0, 34, "none", stroke=sun, stroke_width=4)
    for i in range(60):
        long = i % 5 == 0
        mark = stroke(
            f"M0 -88V{-74 if long else -83}", ink, 5.5 if i % 15 == 0 else 3.6 if long else 1.4
        )
        art += placed(mark, turn=i * 6)
    for i in range(4):
        art += placed(star(0, -64, 6.5, gold), turn=i * 90)
    hour, minute = TIMES[stage.light.time]
    hand = path("M-4.500 10L-3 -40Q-11 -48 0 -60Q11 -48 3 -40L4.500 10Z", ink)
    art += placed(hand, turn=hour * 30 + minute / 2)
    art += placed(path("M-3.500 14L-2 -72L0 -82L2 -72L3.500 14Z", ink), turn=minute * 6)
    shine = pen("M", -80, -30, "A", 86, 86, 0, 0, 1, -30, -80)
    return (
        art
        + circle(0, 0, 7, gold)
        + circle(0, 0, 3, ink)
        + stroke(shine, "#ffffff", 5, opacity=0.4)
    )


def _ledge(stage: Stage, hues: Hues) -> None:
    """The stone ledge we stand on, a cornice behind us, balusters where the wall ends."""
    canvas, outlook = stage.canvas, stage.outlook
    y, lower = outlook.ground(LEDGE), _stone(stage, hues)[1]
    stone = mix(lower, hues.pave[0], 0.5)
    near = mix(hues.pave[1], lower, 0.3)
    shape = pen("M", -60, y, "L", 1060, y, "L", 1060, 1060, "L", -60, 1060, "Z")
    stage.paint("stage", path(shape, canvas.linear([(0, stone), (1, near)])))
    seam = tone(near, -0.06)
    for share in (0.36, 0.47, 0.62, 0.82):
        at = outlook.ground(share)
        stage.paint("stage", stroke(pen("M", -60, at, "L", 1060, at), seam, 3, opacity=0.45))
    for i in range(-4, 5):
        line = pen("M", 500 + i * 170, y, "L", 500 + i * 330, 1060)
        stage.paint("stage", stroke(line, seam, 3, opacity=0.45))
    stage.paint("stage", stage.grain("stage", shape, (0, y, 1000, 1000 - y), stone, "ledge"))
    _cornice(stage, hues, y)
    _balustrade(stage, hues, y, tone(stone, 0.03))
    if late(stage):
        pool = canvas.radial([(0, hues.glow, 0.34), (1, hues.glow, 0)])
        stage.paint("stage", ellipse(_middle(stage), outlook.ground(0.5), 420, 130, pool))


def _cornice(stage: Stage, hues: Hues, y: float) -> None:
    """Mouldings where the wall meets the ledge."""
    canvas, x = stage.canvas, _middle(stage)
    upper, lower = _stone(stage, hues)
    half = TOWER_HALF + 16
    stage.paint(
        "stage", rect(x - half, y - 34, half * 2, 22, canvas.form(tone(upper, 0.02), 0.06), rx=4)
    )
    stage.paint(
        "stage",
        rect(x - half + 8, y - 14, half * 2 - 16, 18, canvas.form(tone(lower, -0.03), 0.06)),
    )
    teeth = "".join(
        rect(x - half + 16 + i * 24, y - 14, 12, 11, tone(lower, 0.04), rx=2)
        for i in range(int(half / 12) - 1)
    )
    stage.paint("stage", teeth)
    stage.paint("stage", rect(-60, y + 3, 1120, 12, hues.frame, opacity=0.12))


def _balustrade(stage: Stage, hues: Hues, y: float, stone: str) -> None:
    """Balusters on both sides of the tower, pigeons on their rail."""
    canvas, outlook, x = stage.canvas, stage.outlook, _middle(stage)
    for side in (-1, 1):
        start, end = x + side * (TOWER_HALF + 18), 500 + side * 580.0
        px = start
        while (end - px) * side > 0:
            body = "M-7 0L-8 -10Q-14 -26 -6 -42L6 -42Q14 -26 8 -10L7 0Z"
            stage.paint(
                "stage", placed(path(body, canvas.form(stone, 0.09)), px + side * 16, y - 6)
            )
            px += side * 32
        left, wide = min(start, end), abs(end - start)
        stage.paint(
            "stage", rect(left, y - 62, wide, 16, canvas.form(tone(stone, 0.03), 0.07), rx=5)
        )
        stage.paint("stage", rect(left, y - 10, wide, 14, canvas.form(stone, 0.06), rx=3))
        for i, bird in enumerate((start + side * 60, start + side * 126)):
            if 20 < bird < 980 and outlook.clear(bird, y - 90, STAGE, 20):
                art = pigeon(canvas, hues)
                stage.paint(
                    "stage", placed(art, bird, y - 62, scale=0.95, mirror=side if i else -side)
                )
    rng = stage.loose("birds on the ledge")
    for px, py in stage.scatter(
        "stage", (360, outlook.ground(0.36), 280, 60), 110, "birds", limit=2
    ):
        stage.paint(
            "stage", placed(pigeon(canvas, hues), px, py, scale=0.75, mirror=rng.choice((-1, 1)))
        )


def _frame(stage: Stage, hues: Hues) -> None:
    """Round stone knobs at the corners, dark and near."""
    canvas, outlook = stage.canvas, stage.outlook
    for side in (-1, 1):
        x = 500 + side * 488
        if not outlook.clear(x, 930, FRAME, 60):
            continue
        stone = mix(hues.frame, hues.mid[1], 0.2)
        art = rect(-70, -60, 140, 130, canvas.form(stone, 0.08), rx=6) + rect(
            -82, -74, 164, 24, tone(stone, 0.05), rx=6
        )
        art += circle(0, -116, 48, canvas.form(tone(stone, 0.02), 0.1)) + rect(
            -26, -80, 52, 14, tone(stone, -0.03), rx=4
        )
        light = f"M-30 -130Q{num(-20)} -152 4 -154"
        stage.paint(
            "frame", placed(art + stroke(light, tone(stone, 0.15), 5, opacity=0.7), x, 1000)
        )
