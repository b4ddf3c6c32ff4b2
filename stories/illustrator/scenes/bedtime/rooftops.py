"""The rooftops: a town of lit windows under the moon, seen from a flat roof with a railing."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.bedtime.hues import HUES, Hues
from stories.illustrator.scenes.bedtime.outdoors import house, lantern, late, sky
from stories.illustrator.scenes.floors import boarded
from stories.illustrator.scenes.outlook import FAR, MID, STAGE
from stories.illustrator.scenes.stage import Stage

WASHING = ("#f0a3a0", "#8fb3de", "#f6d37c", "#b9a4e0", "#9fd0b0")


def build(stage: Stage) -> None:
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    sky(stage, hues, disc=58)
    _skyline(stage, hues)
    _town(stage, hues)
    _roof(stage, hues)
    _frame(stage, hues)


def _skyline(stage: Stage, hues: Hues) -> None:
    """Pale towers and gables in the distance, a church spire among them."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("skyline")
    y, room = outlook.horizon + 60, outlook.horizon - outlook.ceiling(FAR)
    focus = outlook.focus(FAR)
    x = -40.0
    while x < 1060:
        w, h = rng.uniform(46, 92), rng.uniform(0.22, 0.5) * room + 40
        colour = mix(hues.far[0], hues.far[1], rng.random())
        peak = h + rng.choice((0, w * 0.5, w * 0.7))
        shape = (
            f"M{num(x)} {num(y)}L{num(x)} {num(y - h)}L{num(x + w / 2)} "
            f"{num(y - peak)}L{num(x + w)} {num(y - h)}L{num(x + w)} {num(y)}Z"
        )
        stage.paint(
            "far", path(shape, canvas.linear([(0, colour), (1, mix(colour, hues.sky[3], 0.35))]))
        )
        for _ in range(3 if late(stage) else 0):
            px, py = x + rng.uniform(0.15, 0.75) * w, y - rng.uniform(0.35, 0.9) * h
            stage.paint("far", rect(px, py, 6, 9, hues.pane, rx=2, opacity=0.85))
        x += w * rng.uniform(0.8, 1.05)
    tall = min(room * 0.86, 300)
    spire = rect(-19, -tall * 0.62, 38, tall * 0.62 + 60, hues.far[1]) + path(
        f"M-25 {num(-tall * 0.6)}L0 {num(-tall)}L25 {num(-tall * 0.6)}Z", tone(hues.far[1], -0.05)
    )
    spire += circle(0, -tall * 0.5, 12, hues.linen) + stroke(
        f"M0 {num(-tall * 0.5)}l0 -8M0 {num(-tall * 0.5)}l6 3", hues.frame, 2
    )
    stage.paint("far", placed(spire, focus, outlook.horizon))


def _town(stage: Stage, hues: Hues) -> None:
    """The neighbours' houses with glowing windows and smoke from their chimneys."""
    canvas, outlook = stage.canvas, stage.outlook
    y, focus = outlook.horizon + 104, outlook.focus(MID)
    room = y - outlook.ceiling(MID)
    glow = hues.lamp if late(stage) else 0.0
    for i, (at, w, h) in enumerate(
        (
            (-470, 130, 250),
            (-350, 116, 190),
            (-236, 104, 160),
            (-120, 96, 118),
            (0, 110, 140),
            (118, 98, 112),
            (236, 110, 170),
            (352, 124, 215),
            (474, 136, 260),
        )
    ):
        x, rng = focus + at, stage.fixed("house", i)
        if not -90 < x < 1090:
            continue
        tall = min(h, room * 0.56)
        roof = hues.roof[i % 3]
        stage.paint("mid", placed(house(canvas, rng, w, tall, hues, roof, lit=glow), x, y))
        if i % 3 == 0:
            top = y - tall - w * 0.7
            puff = [(x + 20, top), (x + 34, top - 26), (x + 18, top - 46), (x + 40, top - 70)]
            if outlook.clear(x + 30, top - 50, MID, 30):
                stage.paint("mid", stroke(open_curve(puff), hues.cloud[0], 11, opacity=0.35))


def _roof(stage: Stage, hues: Hues) -> None:
    """The flat roof we stand on: boards, a tiled edge, a railing with lanterns."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.ground(0.31)
    deck = mix(hues.floor[0], hues.roof[1], 0.22)
    boarded(stage, y, (deck, tone(deck, -0.11)), "deck", step=84, spread=2, seam=-0.06)
    tile = mix(hues.roof[0], hues.roof[1], 0.4)
    for i in range(-1, 22):
        x = i * 50
        data = (
            f"M{x} {num(y - 12)}L{x + 50} {num(y - 12)}L{x + 50} {num(y + 8)}"
            f"A25 17 0 0 1 {x} {num(y + 8)}Z"
        )
        stage.paint("stage", path(data, canvas.form(tone(tile, 0.03 * (i % 3) - 0.03), 0.09)))
    _railing(stage, hues, y - 10)
    _blanket(stage, hues)
    for x, size in ((62, 1.0), (962, 0.9)):
        foot = outlook.ground(0.46)
        shade = ellipse(x, foot, 44, 8, tone(deck, -0.18), opacity=0.5)
        stage.paint("stage", shade, placed(_flower_pot(stage, hues), x, foot, scale=size))


def _flower_pot(stage: Stage, hues: Hues) -> str:
    """A pot with a round flowering bush; its foot on y = 0."""
    canvas = stage.canvas
    clay = canvas.form(hues.roof[0], 0.1)
    pot = path("M-30 -46L30 -46L22 0L-22 0Z", clay) + rect(-34, -54, 68, 13, clay, rx=4)
    for x, y, r in ((-22, -68, 20), (18, -74, 24), (0, -92, 22)):
        pot += circle(x, y, r, canvas.form(hues.leaf[1], 0.1))
        pot += circle(x - 6, y - 4, 4, "#fff3e0") + circle(x + 8, y + 5, 4, "#ffd6dc")
    return pot


def _blanket(stage: Stage, hues: Hues) -> None:
    """A picnic blanket spread for star-gazing, and a telescope on its three legs."""
    canvas, outlook = stage.canvas, stage.outlook
    y, ry = outlook.ground(0.70), (1000 - outlook.ground(0.31)) * 0.24
    cloth = (
        f"M130 {num(y + ry * 0.7)}L250 {num(y - ry * 0.8)}L760 "
        f"{num(y - ry * 0.8)}L880 {num(y + ry * 0.7)}Z"
    )
    body = path(cloth, canvas.form(hues.cloth[1], 0.08))
    for i in range(1, 8):
        top, foot = 250 + i * 64, 130 + i * 94
        body += stroke(
            f"M{num(top)} {num(y - ry)}L{num(foot)} {num(y + ry)}", hues.linen, 12, opacity=0.28
        )
    for share in (-0.45, -0.05, 0.4):
        body += stroke(
            f"M100 {num(y + ry * share)}L900 {num(y + ry * share)}", hues.linen, 12, opacity=0.28
        )
    stage.paint("stage", canvas.clipped(body, cloth))
    side = 1 if outlook.focus_page > 500 else -1
    x, foot_y = 500 + side * 385, outlook.ground(0.45)
    if outlook.clear(x, foot_y - 60, STAGE, 50):
        brass = mix("#d9a05c", hues.roof[1], 0.15)
        scope = stroke("M0 -92L-34 0M0 -92L4 6M0 -92L36 -2", tone(hues.wood, -0.06), 6)
        scope += placed(
            rect(-34, -11, 92, 22, canvas.form(brass, 0.1), rx=5)
            + rect(52, -15, 26, 30, canvas.form(brass, 0.12), rx=5)
            + rect(-52, -8, 20, 16, tone(brass, -0.12), rx=4),
            0,
            -100,
            turn=-32,
        )
        stage.paint("stage", placed(scope, x, foot_y, scale=1.15, mirror=-side))


def _railing(stage: Stage, hues: Hues, y: float) -> None:
    canvas = stage.canvas
    iron = mix(hues.frame, hues.roof[2], 0.35)
    stage.paint("stage", stroke(f"M-60 {num(y - 62)}L1060 {num(y - 62)}", iron, 7))
    for x in range(-20, 1060, 40):
        stage.paint("stage", stroke(f"M{x} {num(y)}L{x} {num(y - 62)}", iron, 4))
    for i, x in enumerate((60, 220, 780, 940)):
        stage.paint("stage", lantern(canvas, x, y - 62, 6, 15 + 2 * (i % 2), hues.lamp + 0.1))


def _frame(stage: Stage, hues: Hues) -> None:
    """Washing on a line across the upper corner, and a weather vane."""
    canvas, outlook = stage.canvas, stage.outlook
    side = 1 if outlook.focus_page > 500 else -1
    x = 500 - side * 440
    chimney = rect(-52, -210, 104, 270, canvas.form(mix(hues.roof[0], hues.frame, 0.5), 0.1), rx=5)
    chimney += rect(-62, -228, 124, 26, canvas.form(mix(hues.roof[0], hues.frame, 0.6), 0.08), rx=6)
    for row in range(5):
        chimney += stroke(
            f"M-52 {-180 + row * 42}L52 {-180 + row * 42}",
            mix(hues.roof[0], hues.frame, 0.72),
            3,
            opacity=0.6,
        )
    if outlook.clear(x, 930, 0, 50):
        stage.paint("frame", placed(chimney, x, 1000))
    line = [
        (500 + side * 560, outlook.ceiling(0) + 20),
        (500 + side * 400, outlook.ceiling(0) + 46),
        (500 + side * 250, outlook.ceiling(0) + 30),
    ]
    if outlook.clear(line[1][0], line[1][1] + 40, 0, 40):
        stage.paint("far", stroke(open_curve(line), hues.linen, 2.5))
        for i in range(4):
            px, py = 500 + side * (500 - i * 62), outlook.ceiling(0) + 34 + 8 * (i % 3)
            colour = mix(WASHING[i], hues.sky[1], 0.28)
            cloth = path("M-20 0L20 0L22 46Q0 54 -22 46Z", canvas.form(colour, 0.09))
            stage.paint("far", placed(cloth, px, py, turn=4 * (i % 2) - 2))
