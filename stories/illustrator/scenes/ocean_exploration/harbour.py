"""The harbour: a quay with bollards and gulls, small boats, painted houses and the lighthouse."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import pen, ridge, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.floors import boarded
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.ocean_exploration.boats import (
    LIGHTHOUSE_HEIGHT,
    bollard,
    fishing_boat,
    light_beam,
    lighthouse,
    lobster_pot,
    sail_boat,
)
from stories.illustrator.scenes.ocean_exploration.hues import Hues, hues_of
from stories.illustrator.scenes.ocean_exploration.water import gulls, perched_gull, sea, sea_sky
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage

QUAY = 0.3  # share of the ground where the quay begins


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    stage.bank = hues.bank
    sun = sea_sky(stage, hues)
    sea(stage, hues, sun, stage.outlook.ground(QUAY) + 40)
    _coast(stage, hues)
    _town(stage, hues)
    _moored(stage, hues)
    _quay(stage, hues)
    _frame(stage, hues)


def _side(stage: Stage) -> int:
    """The side of the landmark on which the town lies: away from the page's edge."""
    return -1 if stage.outlook.focus_page > 500 else 1


def _coast(stage: Stage, hues: Hues) -> None:
    """A headland with the lighthouse on it, and sails on the horizon."""
    canvas, outlook = stage.canvas, stage.outlook
    y, focus, side = outlook.horizon, outlook.focus(FAR), _side(stage)
    hills, _ = ridge(stage.fixed("hills"), y - 16, 13, base=2.2)
    shape = hills.split("L1060 1060")[0] + f"L1060 {y + 4:.0f}L-60 {y + 4:.0f}Z"
    stage.paint("far", path(shape, canvas.linear([(0, hues.far[0]), (1, hues.far[1])])))
    room = y + 10 - outlook.ceiling_at(focus, 40, FAR)
    size = min(1.0, (room - 26) / LIGHTHOUSE_HEIGHT)
    if size < 0.25:
        return
    top, foot = mix(hues.rock[0], hues.grass[1], 0.35), mix(hues.rock[1], hues.sea[1], 0.25)
    outline = smooth([(-150, 26), (-116, -8), (-60, -30), (-4, -40), (60, -32), (112, -6),
                      (168, 24), (0, 34)], 0.9)  # fmt: skip
    rock = path(outline, canvas.linear([(0, top), (0.5, mix(top, foot, 0.5)), (1, foot)]))
    rock += canvas.clipped(
        stroke("M-100 -4L-70 24M-30 -30L-40 24M40 -28L60 22M96 -8L90 24", foot, 6, opacity=0.5),
        outline,
    )
    base = y + 14
    stage.paint("far", placed(rock, focus, base, scale=max(size, 0.6)))
    lamp_y = base - 30 * max(size, 0.6) - 216 * size
    if late(stage):
        for way, reach in ((side, 430), (-side, 230)):
            if outlook.clear(focus + way * reach * 0.7, lamp_y - reach * 0.1, FAR, 20):
                stage.paint("far", light_beam(canvas, focus, lamp_y, reach, hues.pane, way))
    tower = lighthouse(canvas, hues, hues.lamp if late(stage) else 0.1)
    stage.paint("far", placed(tower, focus, base - 30 * max(size, 0.6), scale=round(size, 3)))
    for dx, scale in ((side * 250, 0.34), (-side * 190, 0.22)):
        hull = mix(hues.red, hues.sea[0], 0.3)
        boat = sail_boat(canvas, hull, mix(hues.white, hues.sea[0], 0.15), hues.gold)
        stage.paint("far", placed(boat, focus + dx, y + 14, scale=scale, mirror=side))


def _town(stage: Stage, hues: Hues) -> None:
    """A row of narrow painted houses on the other quay, on the far side of the page."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    foot, x = outlook.horizon + 62, 500 + side * 560.0
    paints = (hues.gold, hues.red, hues.white, hues.blue, mix(hues.grass[1], hues.white, 0.3))
    for i in range(5):
        rng = stage.fixed("house", i)
        w = rng.uniform(64, 84)
        x -= side * w * 0.5
        room = foot - outlook.ceiling_at(x, w * 0.6, MID)
        h = min(rng.uniform(96, 140), room * 0.5) * (1 - 0.07 * i)
        if h > 34:
            wall = mix(paints[(i * 2) % 5], hues.far[1], 0.3)
            stage.paint("mid", placed(_house(stage, hues, w, h, wall), x, foot))
        x -= side * w * 0.5
    wall = mix(hues.rock[0], hues.rock[1], 0.4)
    left, right = sorted((500 + side * 620, x - side * 30))
    stage.paint("mid", rect(left, foot - 4, right - left, 46, canvas.form(wall, 0.08), rx=3))
    stage.paint("mid", rect(left, foot - 8, right - left, 10, tone(wall, 0.07), rx=3))


def _house(stage: Stage, hues: Hues, w: float, h: float, wall: str) -> str:
    """A narrow gabled house, its foot on y = 0."""
    canvas, roof = stage.canvas, mix(hues.wood[1], hues.red, 0.35)
    art = rect(-w / 2, -h, w, h + 4, canvas.form(wall, 0.06))
    peak = h + w * 0.62
    art += path(pen("M", -w * 0.58, -h + 4, "L", 0, -peak, "L", w * 0.58, -h + 4, "Z"),
                canvas.form(roof, 0.08))  # fmt: skip
    art += path(
        pen("M", -w * 0.4, -h + 2, "L", 0, -peak + w * 0.24, "L", w * 0.4, -h + 2, "Z"), wall
    )
    lit, size = late(stage), w * 0.2
    for y in (-h - w * 0.04, -h * 0.72, -h * 0.36):
        columns = (0,) if y < -h else (-w * 0.22, w * 0.22)
        for x in columns:
            if lit:
                art += canvas.glow(x, y + size * 0.6, size * 1.7, hues.pane, hues.lamp * 0.6)
            art += rect(x - size / 2 - 2, y - 2, size + 4, size * 1.3 + 4, tone(wall, 0.08), rx=2)
            art += rect(x - size / 2, y, size, size * 1.3, hues.pane if lit else hues.blue, rx=1)
    return art


def _moored(stage: Stage, hues: Hues) -> None:
    """A fishing boat and a sailing boat lie in the harbour with their mirror images."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    focus, y = outlook.focus(MID), outlook.ground(QUAY) - 34
    boats = (
        (focus - side * 30, fishing_boat(canvas, hues, hues.blue, hues.lamp), 0.92, 150),
        (focus + side * 300, sail_boat(canvas, hues.red, hues.white, hues.gold), 1.05, 156),
    )
    for x, art, size, high in boats:
        room = y - outlook.ceiling_at(x, 110, MID)
        scale = min(size, room / high)
        if scale < 0.3 or not -60 < x < 1060:
            continue
        stage.paint("mid", ellipse(x, y + 12 * scale, 120 * scale, 14 * scale,
                                   tone(hues.sea[2], -0.08), opacity=0.5))  # fmt: skip
        stage.paint("mid", placed(art, x, y, scale=round(scale, 3), mirror=side))
        for i in range(3):
            wave = pen("M", x - (100 - 22 * i) * scale, y + (12 + 9 * i) * scale)
            wave += pen("q", (50 - 11 * i) * scale * 2, 8, (100 - 22 * i) * scale * 2, 0)
            stage.paint("mid", stroke(wave, hues.foam, 3, opacity=0.5 - 0.12 * i))
    top = outlook.ceiling(MID)
    gulls(stage, hues, "mid", (60, top + 30, 880, max(40.0, outlook.horizon - top - 40)), 4)


def _quay(stage: Stage, hues: Hues) -> None:
    """The planks we stand on, with an edge beam, bollards, pots and a coil of rope."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    y = outlook.ground(QUAY)
    boarded(stage, y, hues.wood, "quay", step=74, spread=2.1, seam=-0.1)
    stage.paint(
        "stage", rect(-60, y - 10, 1120, 22, canvas.form(tone(hues.wood[0], 0.03), 0.08), rx=4)
    )
    stage.paint("stage", rect(-60, y + 12, 1120, 9, tone(hues.wood[1], -0.1), opacity=0.45))
    iron, rope = mix(hues.rock[1], hues.frame, 0.5), mix(hues.sand[1], hues.gold, 0.25)
    for x in (500 - side * 250, 500 + side * 330):
        stage.paint("stage", cast_shade(stage, "stage", x, y + 14, 34))
        stage.paint("stage", placed(bollard(canvas, iron, rope), x, y + 14, mirror=side))
    bird = 500 + side * 330
    if outlook.clear(bird, y - 70, STAGE, 30):
        stage.paint("stage", placed(perched_gull(stage, hues), bird, y - 40, mirror=-side))
    pot_x, pot_y = 500 + side * 440, outlook.ground(0.43)
    stage.paint("stage", cast_shade(stage, "stage", pot_x, pot_y, 60))
    stage.paint(
        "stage", placed(lobster_pot(canvas, hues.wood[1], hues.sand[0]), pot_x, pot_y, scale=1.2)
    )
    ring_x, ring_y = 500 - side * 438, outlook.ground(0.42)
    if outlook.clear(ring_x, ring_y - 60, STAGE, 40):
        ring = circle(0, -34, 27, "none", stroke=hues.red, stroke_width=15)
        ring += circle(0, -34, 27, "none", stroke=hues.white, stroke_width=15,
                       stroke_dasharray="21.200 21.200")  # fmt: skip
        post = rect(-6, -80, 12, 84, canvas.form(hues.wood[1], 0.1), rx=3)
        stage.paint(
            "stage",
            cast_shade(stage, "stage", ring_x, ring_y, 34),
            placed(post + ring, ring_x, ring_y),
        )


def _frame(stage: Stage, hues: Hues) -> None:
    """A dark post with a rope in one corner and floats in the other."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    x = 500 - side * 488
    if outlook.clear(x, 900, FRAME, 50):
        post = rect(-44, -150, 88, 220, canvas.form(hues.frame, 0.1), rx=10)
        post += ellipse(0, -150, 44, 14, tone(hues.frame, 0.08))
        for y in (-92, -72, -52):
            post += stroke(f"M-50 {y}Q0 {y + 16} 50 {y}", tone(hues.frame, 0.16), 15)
        stage.paint("frame", placed(post, x, 1000))
    x = 500 + side * 476
    if outlook.clear(x, 940, FRAME, 60):
        for dx, r, colour in ((-52, 40, hues.red), (20, 52, hues.gold)):
            ball = mix(colour, hues.frame, 0.5)
            stage.paint("frame", circle(x + dx * side, 984, r, canvas.form(ball, 0.12)))
            stage.paint(
                "frame",
                stroke(
                    pen("M", x + dx * side - r * 0.7, 978, "q", r * 0.7, 20, r * 1.4, 0),
                    tone(ball, 0.1),
                    7,
                    opacity=0.6,
                ),
            )
