"""The sea of clouds: billows to the horizon, a moon with a hammock, stars hung on threads."""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, puff
from stories.illustrator.kit.shapes import circle, path, placed, stroke
from stories.illustrator.scenes.bedtime.hues import HUES, Hues
from stories.illustrator.scenes.bedtime.outdoors import hung_star, lantern, late, sky
from stories.illustrator.scenes.heavens import crescent, halo
from stories.illustrator.scenes.outlook import FAR, MID, SKY, STAGE
from stories.illustrator.scenes.stage import Stage


def build(stage: Stage) -> None:
    hues = HUES[stage.light.time]
    stage.bank = mix(hues.cloud[0], hues.bank, 0.92 if late(stage) else 0.4)
    sky(stage, hues, clouds=2, disc=0)
    _moon(stage, hues)
    _billows(stage, hues)
    _boat(stage, hues)
    _cloud_top(stage, hues)
    _frame(stage, hues)


def _moon(stage: Stage, hues: Hues) -> None:
    """A big crescent low over the clouds, with small lanterns on its lower horn."""
    canvas, outlook = stage.canvas, stage.outlook
    horizon, top = outlook.horizon, outlook.ceiling(SKY)
    r = min(116.0, (horizon - top) * 0.4)
    x, y = outlook.focus(SKY), horizon - r * 1.1
    gold = hues.disc if late(stage) else mix(hues.disc, "#ffd27a", 0.6)
    stage.paint("sky", halo(stage, x, y, r * 3, hues.halo, 0.6))
    stage.paint("far", crescent(canvas, x, y, r, gold))
    stage.paint("far", lantern(canvas, x + r * 0.86, y + r * 0.4, 14, r * 0.13, hues.lamp))
    for at, drop, size in (
        (-300, 0.30, 15),
        (-200, 0.62, 11),
        (190, 0.24, 12),
        (290, 0.56, 16),
        (110, 0.08, 9),
        (-110, 0.14, 10),
    ):
        px, py = outlook.focus(FAR) + at, top + (horizon - top) * drop
        if outlook.clear(px, 160, FAR, 6) or outlook.box.y > 300:
            stage.paint("far", hung_star(canvas, px, py, size, hues.lamp))
        else:
            stage.paint("far", canvas.glow(px, py, size * 2.6, "#ffe39a", hues.lamp))
            stage.paint("far", hung_star(canvas, px, py, size, 0.0).split("/>", 1)[1])


def _billow(canvas: Canvas, rng: Random, x: float, y: float, w: float, lit: str, foot: str) -> str:
    """One heap of cloud: a back puff and two nearer ones, shaded to its foot."""
    fill = canvas.linear([(0, lit), (0.55, mix(lit, foot, 0.45)), (1, foot)])
    art = path(puff(rng, x, y, w, w * 0.44, bumps=11, depth=0.15), fill)
    art += path(puff(rng, x - w * 0.42, y + w * 0.14, w * 0.56, w * 0.3, bumps=9, depth=0.15), fill)
    curl = (
        f"M{num(x - w * 0.3)} {num(y - w * 0.08)}q{num(w * 0.2)} "
        f"{num(-w * 0.22)} {num(w * 0.42)} {num(-w * 0.04)}"
    )
    return art + stroke(curl, tone(lit, 0.05), w * 0.03, opacity=0.6)


def _billows(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    lit, foot = hues.cloud
    rows = (("far", 20.0, 74.0, 0.55), ("far", 48.0, 96.0, 0.3), ("mid", 92.0, 120.0, 0.12))
    for layer, drop, w, fade in rows:
        rng, y = stage.fixed("row", drop), outlook.horizon + drop
        for i in range(int(1180 / (w * 1.05)) + 1):
            x = -60 + i * w * 1.05 + rng.uniform(-14, 14)
            shade = mix(foot, hues.sky[3], fade)
            stage.paint(
                layer,
                _billow(
                    canvas, rng, x, y + rng.uniform(-14, 10), w, mix(lit, hues.sky[3], fade), shade
                ),
            )


def _boat(stage: Stage, hues: Hues) -> None:
    """A little sailing boat that rides the clouds on the far side."""
    canvas, outlook = stage.canvas, stage.outlook
    side = -1 if outlook.focus_page > 790 else 1
    x, y = (outlook.focus(MID) - 330 if side < 0 else 905.0), outlook.horizon + 60
    art = stroke("M0 -24L0 -142", tone(hues.wood, -0.05), 7)
    art += path("M6 -138Q78 -96 74 -40Q38 -30 6 -34Z", canvas.form(hues.linen, 0.08))
    art += path("M-6 -128Q-50 -84 -54 -44Q-26 -34 -6 -38Z", canvas.form(hues.cloth[0], 0.09))
    art += path(
        "M-86 -28Q0 -12 92 -30Q78 24 40 32L-40 32Q-76 22 -86 -28Z", canvas.form(hues.wood, 0.11)
    )
    art += stroke("M-80 -10Q0 6 86 -12", hues.cloth[2], 6)
    art += path("M0 -144L34 -154L28 -142L34 -132L0 -138Z", canvas.form(hues.cloth[2], 0.08))
    art += canvas.glow(66, -52, 44, "#ffd98a", hues.lamp) + circle(66, -52, 7, "#ffe9b0")
    stage.paint("mid", placed(art, x, y, scale=0.95, turn=-3 * side))
    rng = stage.fixed("wake")
    for dx, w in ((-80, 58), (10, 70), (96, 56)):
        stage.paint("mid", _billow(canvas, rng, x + dx, y + 46, w, hues.cloud[0], hues.cloud[1]))


def _cloud_top(stage: Stage, hues: Hues) -> None:
    """The cloud that carries us, soft as a quilt."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("top")
    lit, foot = hues.cloud
    y = outlook.ground(0.34)
    fill = canvas.linear_at(
        [(0, lit), (0.45, mix(lit, foot, 0.4)), (1, mix(foot, hues.sky[1], 0.25))],
        0,
        y - 30,
        0,
        1000,
    )
    for i in range(9):
        x = -20 + i * 130 + rng.uniform(-18, 18)
        w = rng.uniform(92, 122)
        stage.paint("stage", path(puff(rng, x, y + 34, w, w * 0.46, bumps=10, depth=0.15), fill))
    body = f"M-60 {num(y + 44)}L1060 {num(y + 44)}L1060 1060L-60 1060Z"
    stage.paint("stage", path(body, fill))
    region = (0.0, y, 1000.0, 1000 - y)
    stage.paint(
        "stage",
        stage.strokes(
            "stage",
            body,
            region,
            (tone(lit, 0.02), foot),
            "soft",
            count=50,
            length=(50, 150),
            width=(4, 11),
            opacity=0.28,
        ),
    )
    _curls(stage, hues, y)


def _curls(stage: Stage, hues: Hues, y: float) -> None:
    """Soft lines and heaps on the cloud that carries us, and sparks when it is late."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("heaps")
    lit, foot = hues.cloud
    near = mix(lit, foot, 0.25)
    for px, py in stage.scatter("stage", (20, y + 60, 960, 900 - y), 150, "curls", limit=16):
        size = outlook.size_at(py)
        curl = (
            f"M{num(px - 44 * size)} {num(py)}q{num(18 * size)} "
            f"{num(-30 * size)} {num(44 * size)} {num(-8 * size)}"
            f"q{num(20 * size)} {num(-22 * size)} {num(44 * size)} "
            f"{num(6 * size)}"
        )
        stage.paint("stage", stroke(curl, mix(near, foot, 0.5), 5 * size, opacity=0.5))
    for x, share, w in ((80, 0.52, 120), (930, 0.50, 126), (240, 0.58, 90), (790, 0.60, 96)):
        heap_y = outlook.ground(share)
        if outlook.clear(x, heap_y, STAGE, 70):
            stage.paint("stage", _billow(canvas, rng, x, heap_y, w, lit, mix(foot, near, 0.35)))
    if late(stage):
        for px, py in stage.scatter("stage", (20, y + 40, 960, 920 - y), 190, "sparks", limit=10):
            stage.paint(
                "stage", canvas.glow(px, py, 18, "#fff0b8", 0.5), circle(px, py, 3, "#fff6d6")
            )


def _frame(stage: Stage, hues: Hues) -> None:
    canvas, rng = stage.canvas, stage.fixed("frame")
    lit, foot = mix(hues.cloud[0], hues.cloud[1], 0.5), mix(hues.cloud[1], hues.far[1], 0.6)
    for x, y, w in ((-30, 1010, 170), (130, 1040, 110), (1030, 1006, 180), (876, 1040, 112)):
        if stage.outlook.clear(x, y - 60, 0, 30):
            stage.paint("frame", _billow(canvas, rng, x, y, w, lit, foot))
