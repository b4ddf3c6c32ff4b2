"""The market: striped stalls with pyramids of fruit on a cobbled square, flags between houses."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.paving import cobbles
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero.facades import SHOP, front
from stories.illustrator.scenes.superhero.hues import Hues, hues_of
from stories.illustrator.scenes.superhero.skyline import city_sky, skyline
from stories.illustrator.scenes.superhero.stalls import (
    STALL_HEIGHT,
    basket,
    flags,
    flower_bucket,
    fruit_of,
    melons,
    stall,
)
from stories.illustrator.scenes.superhero.things import crate, lamp_post, pigeon
from stories.vocabulary import BoxSide

SQUARE = 0.2  # share of the ground where the cobbles begin


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    stage.bank = hues.bank
    city_sky(stage, hues)
    skyline(stage, hues, "far", stage.outlook.horizon + 60, (0.3, 0.7), "far")
    _houses(stage, hues)
    _square(stage, hues)
    _stalls(stage, hues)
    _goods(stage, hues)
    _frame(stage, hues)


def _houses(stage: Stage, hues: Hues) -> None:
    """Tall old houses round the square, paler than the stalls, with a chapel's dome."""
    canvas, outlook = stage.canvas, stage.outlook
    foot, lit = outlook.horizon + 70, hues.lamp if late(stage) else 0.0
    for i, x in enumerate((-20, 122, 262, 404, 548, 690, 832, 974)):
        rng = stage.fixed("house", i)
        w = rng.uniform(126, 152)
        room = foot - outlook.ceiling_at(x, w * 0.6, MID)
        h = min(rng.uniform(190, 290), room * 0.78)
        if h < 70:
            continue
        wall = mix(hues.walls[(i * 3) % 5], hues.far[1], 0.38)
        size = (w, max(h, SHOP + 70.0)) if room > SHOP + 100 else (w, h)
        art = front(canvas, hues, rng, size, wall, lit)
        roof = mix(hues.roof[i % 2], hues.far[1], 0.35)
        slope = pen("M", -w * 0.56, -size[1] - 8, "L", -w * 0.3, -size[1] - w * 0.34)
        slope += pen("L", w * 0.3, -size[1] - w * 0.34, "L", w * 0.56, -size[1] - 8, "Z")
        if room > size[1] + w * 0.4:
            art = path(slope, canvas.form(roof, 0.07)) + art
        stage.paint("mid", placed(art, x, foot))


def _square(stage: Stage, hues: Hues) -> None:
    """Cobbles, with a lighter way through them."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.ground(SQUARE) - 20
    shape = pen("M", -60, y, "L", 1060, y, "L", 1060, 1060, "L", -60, 1060, "Z")
    far, near = mix(hues.pave[0], hues.street[0], 0.2), mix(hues.pave[1], hues.street[1], 0.2)
    stage.paint("stage", path(shape, canvas.linear([(0, far), (1, near)])))
    cobbles(stage, "stage", shape, mix(far, near, 0.5), y + 6)
    pool = canvas.radial([(0, hues.glow, 0.3), (1, hues.glow, 0)])
    stage.paint("stage", ellipse(outlook.focus(STAGE), outlook.ground(0.45), 380, 120, pool))


def _stalls(stage: Stage, hues: Hues) -> None:
    """The landmark stall in the middle, one on each side, flags from lamp to lamp."""
    canvas, outlook = stage.canvas, stage.outlook
    lit, focus = hues.lamp if late(stage) else 0.0, outlook.focus(STAGE)
    side = -1 if outlook.focus_page > 500 else 1
    lamps = []
    for x in (focus - 190, focus + 190):
        y = outlook.ground(SQUARE) - 6
        room = y - outlook.ceiling_at(x, 40, STAGE)
        if 20 < x < 980 and room > 150:
            stage.paint("stage", placed(lamp_post(canvas, hues, min(250.0, room - 8)), x, y))
            lamps.append((x, y - min(250.0, room - 8) + 8))
    if len(lamps) == 2 and outlook.box.side not in (BoxSide.LEFT, BoxSide.RIGHT):
        stage.paint("stage", flags(hues, lamps[0], lamps[1], 26))
    places = (
        (focus, 0.27, 0.94, 0),
        (500 + side * 420, 0.33, 1.08, 1),
        (500 - side * 440, 0.36, 1.12, 3),
    )
    for i, (x, share, most, first) in enumerate(places):
        if i and abs(x - focus) < 230:
            continue
        y = outlook.ground(share)
        size = min(most, (y - outlook.ceiling_at(x, 140, STAGE) - 6) / STALL_HEIGHT)
        if size < 0.4:
            continue
        stage.paint("stage", cast_shade(stage, "stage", x, y + 2, 150 * size))
        art = stall(canvas, hues, hues.cloth[i], first, lit)
        stage.paint("stage", placed(art, x, y, scale=round(size, 3)))


def _goods(stage: Stage, hues: Hues) -> None:
    """Crates, baskets, melons and flowers before the stalls; pigeons that hope for crumbs."""
    canvas, outlook = stage.canvas, stage.outlook
    side, fruit = -1 if outlook.focus_page > 500 else 1, fruit_of(hues)
    things = (
        (500 + side * 330, 0.37, basket(canvas, hues, fruit[0])),
        (500 + side * 462, 0.46, flower_bucket(canvas, stage.fixed("flowers"), hues)),
        (
            500 - side * 330,
            0.40,
            crate(canvas, hues, 92, 46) + placed(melons(canvas, hues), -6, -44),
        ),
        (500 - side * 466, 0.48, basket(canvas, hues, fruit[1])),
    )
    for x, share, art in things:
        y = outlook.ground(share)
        if outlook.clear(x, y - 60, STAGE, 40):
            stage.paint(
                "stage", cast_shade(stage, "stage", x, y + 1, 48), placed(art, x, y, scale=1.1)
            )
    rng = stage.loose("pigeons")
    top = outlook.ground(0.5)
    for px, py in stage.scatter("stage", (330, top, 340, 110), 100, "pigeons", limit=3):
        size = round(outlook.size_at(py) * 0.9, 3)
        stage.paint(
            "stage", placed(pigeon(canvas, hues), px, py, scale=size, mirror=rng.choice((-1, 1)))
        )


def _frame(stage: Stage, hues: Hues) -> None:
    """Two dark crates of greens in the corners, cut by the page."""
    canvas, outlook = stage.canvas, stage.outlook
    for i, (x, w, h) in enumerate(((6, 190, 88), (1000, 180, 76))):
        if not outlook.clear(x, 940, FRAME, 60):
            continue
        wood = mix(hues.wood[1], hues.frame, 0.6)
        leaf = mix(hues.leaf[2], hues.frame, 0.4)
        for j in range(5):
            px = x + (j - 2) * w * 0.2
            stage.paint(
                "frame",
                circle(
                    px,
                    1000 - h - 10 + 8 * abs(j - 2),
                    30,
                    canvas.form(tone(leaf, 0.02 * (j % 2)), 0.08),
                ),
            )
            dot = mix(fruit_of(hues)[(i * 2 + j) % 5], hues.frame, 0.35)
            stage.paint(
                "frame", circle(px + 8, 1000 - h - 4 + 6 * (j % 2), 15, canvas.form(dot, 0.1))
            )
        stage.paint("frame", rect(x - w / 2, 1000 - h, w, h + 60, canvas.form(wood, 0.08), rx=4))
        line = pen("M", x - w / 2, 1000 - h * 0.5, "L", x + w / 2, 1000 - h * 0.5)
        stage.paint("frame", stroke(line, tone(wood, -0.08), 5, opacity=0.7))
