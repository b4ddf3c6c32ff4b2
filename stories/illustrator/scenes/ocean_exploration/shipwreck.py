"""The shipwreck: a wooden ship asleep on the sand, a carved goat at its bow, fish in its ribs."""

from dataclasses import replace

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, ridge
from stories.illustrator.kit.palette import EYE
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.ocean_exploration.corals import (
    brain_coral,
    branch_coral,
    fan_coral,
    sea_grass,
    tube_coral,
)
from stories.illustrator.scenes.ocean_exploration.depths import (
    backdrop,
    beams,
    bubbles,
    motes,
    sea_floor,
    shoal,
)
from stories.illustrator.scenes.ocean_exploration.hues import Hues, hues_of
from stories.illustrator.scenes.ocean_exploration.sealife import reef_fish
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay

SHIP_HEIGHT = 330.0  # of the drawing
OLD_GOLD = (0.1, 0.12, 0.11, 0.07)  # how far gold warms the water, surface to distance
HULL = ("M-306 24L-304 -84Q-300 -168 -262 -176L-176 -164L-168 -104Q-20 -62 120 -96"
        "Q206 -122 262 -196Q272 -84 176 24Z")  # fmt: skip
HOLE = "M-64 -54Q-36 -72 8 -62Q44 -64 52 -34Q62 -2 22 6Q-30 14 -58 -6Q-82 -30 -64 -54Z"


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    if stage.light.time in (TimeOfDay.MORNING, TimeOfDay.DUSK):
        hues = replace(hues, water=_gilded(hues))
    backdrop(stage, hues)
    _distance(stage, hues)
    _ship(stage, hues)
    beams(stage, "mid", hues, stage.outlook.focus(MID) + 120, reach=0.94)
    sea_floor(stage, hues, 0.26, amplitude=18)
    _cargo(stage, hues)
    _frame(stage, hues)


def _gilded(hues: Hues) -> tuple[str, str, str, str]:
    """The water with a breath of old gold in it, when the sun stands low."""
    top, upper, lower, far = (
        mix(colour, hues.gold, share) for colour, share in zip(hues.water, OLD_GOLD, strict=True)
    )
    return top, upper, lower, far


def _distance(stage: Stage, hues: Hues) -> None:
    """Two swells of the sea floor and a shoal that circles the masts."""
    canvas, outlook = stage.canvas, stage.outlook
    for key, lift, shade in (("a", 8, -0.02), ("b", 48, -0.05)):
        line, _ = ridge(stage.fixed(key), outlook.horizon + lift, 22, base=1.4)
        colour = tone(mix(hues.water[3], hues.bed[1], 0.12), shade)
        stage.paint("far", path(line, canvas.linear([(0, colour), (0.5, tone(colour, -0.05))])))
    focus, room = outlook.focus(FAR), outlook.horizon - outlook.ceiling(FAR)
    for i, (dx, share, reach) in enumerate(((-260, 0.5, 130), (250, 0.3, 100), (60, 0.8, 80))):
        y = outlook.horizon - room * share
        if outlook.clear(focus + dx, y, FAR, 60):
            shoal(
                stage,
                "far",
                focus + dx,
                y,
                reach,
                tone(hues.water[3], -0.1),
                f"s{i}",
                1 - 2 * (i % 2),
            )


def _ship(stage: Stage, hues: Hues) -> None:
    """The landmark, leaning a little; its bow looks to the page's middle."""
    outlook = stage.outlook
    x, y = outlook.focus(MID), outlook.horizon + 104
    room = y - outlook.ceiling_at(x, 260, MID)
    size = min(1.06, (room - 14) / SHIP_HEIGHT, outlook.reach(MID) / 170)
    if size < 0.3:
        return
    side = -1 if outlook.focus_page > 560 else 1
    wood = mix(mix("#8f6247", hues.bed[2], 0.2), hues.water[3], 0.3)
    art = _masts(stage, hues, wood) + _hull(stage, hues, wood)
    art += placed(_goat(stage.canvas, mix(hues.gold, wood, 0.3)), 268, -196)
    art += _growth(stage, hues)
    stage.paint("mid", placed(art, x, y, scale=round(size, 3), turn=-5 * side, mirror=side))


def _hull(stage: Stage, hues: Hues, wood: str) -> str:
    """Planks, a stern castle with windows, and the hole with the ribs in it."""
    canvas, rng = stage.canvas, stage.fixed("hull")
    body = path(HULL, canvas.linear([(0, tone(wood, 0.05)), (0.5, wood), (1, tone(wood, -0.13))]))
    seams = ""
    for i in range(6):
        dy = i * 24
        seams += f"M-306 {-70 + dy}Q-150 {-62 + dy} -20 {-44 + dy}Q130 {-52 + dy} 262 {-150 + dy}"
    lines = stroke(seams, tone(wood, -0.1), 3.2, opacity=0.7)
    nails = "".join(
        circle(rng.uniform(-290, 200), rng.uniform(-80, 10), 2.6, tone(wood, -0.16))
        for _ in range(24)
    )
    rail = stroke(
        "M-262 -176L-176 -164L-168 -104Q-20 -62 120 -96Q206 -122 262 -196", tone(wood, 0.1), 9
    )
    lit = stage.light.dark
    glass = hues.pane if lit else mix(hues.water[1], wood, 0.3)
    windows = ""
    for x in (-286, -248, -212):
        windows += canvas.glow(x + 12, -128, 40, hues.pane, 0.5) if lit else ""
        windows += rect(x - 4, -150, 30, 40, tone(wood, 0.09), rx=12) + rect(
            x, -146, 22, 32, glass, rx=9
        )
        windows += stroke(f"M{x + 11} -146v32M{x} -130h22", tone(wood, 0.06), 2.6)
    dark = mix(hues.frame, hues.water[3], 0.25)
    hole = path(HOLE, dark)
    ribs = "".join(
        stroke(f"M{x} -76Q{x - 14} -30 {x + 6} 16", tone(wood, -0.04), 10) for x in (-40, -6, 30)
    )
    guest = placed(reef_fish(canvas, 21, hues.coral[2], "#fff6e2"), 4, -26)
    edge = stroke(HOLE, tone(wood, 0.07), 5)
    planks = placed(rect(-46, -5, 92, 11, tone(wood, 0.03), rx=3), -70, -58, turn=24)
    planks += placed(rect(-30, -5, 60, 10, tone(wood, -0.03), rx=3), 58, -48, turn=-32)
    inner = (
        canvas.clipped(lines + nails, HULL) + windows + hole + canvas.clipped(ribs + guest, HOLE)
    )
    return body + inner + edge + planks + rail


def _masts(stage: Stage, hues: Hues, wood: str) -> str:
    """A broken mast with a ragged sail, a stump, and ropes from the bow."""
    canvas = stage.canvas
    spar = tone(wood, -0.05)
    sail = mix(mix(hues.white, hues.water[2], 0.42), wood, 0.08)
    art = stroke("M-60 -70L-84 -318", spar, 15) + stroke("M70 -80L76 -176L70 -190", spar, 13)
    art += path("M60 -176L68 -196L74 -184L82 -198L84 -172Z", spar)
    art += stroke("M-176 -262L22 -284", spar, 9)
    cloth = ("M-168 -258L16 -279Q20 -230 4 -196L-8 -214L-22 -178L-44 -198L-62 -152L-92 -190"
             "L-112 -160L-136 -196Q-158 -206 -168 -258Z")  # fmt: skip
    art += path(cloth, canvas.linear([(0, tone(sail, 0.04)), (1, tone(sail, -0.08))]))
    art += canvas.clipped(
        stroke("M-130 -262L-122 -160M-84 -268L-74 -150M-38 -274L-34 -170", tone(sail, -0.07), 3.4),
        cloth,
    )
    art += circle(-96, -226, 12, tone(sail, -0.16), opacity=0.7)
    art += stroke(
        "M-82 -306Q120 -250 258 -190M-82 -306Q-200 -240 -286 -170", spar, 2.6, opacity=0.8
    )
    art += ellipse(-84, -300, 26, 8, tone(spar, 0.04)) + rect(
        -106, -318, 44, 20, tone(wood, 0.03), rx=5
    )
    return art


def _goat(canvas: Canvas, gold: str) -> str:
    """The carved goat that looks ahead, its neck at (0, 0)."""
    dark, light = tone(gold, -0.14), tone(gold, 0.1)
    neck = path("M-34 26Q-30 -22 -12 -42L26 -26Q26 4 4 34Q-14 40 -34 26Z", canvas.form(gold, 0.12))
    curls = stroke("M-20 -4q10 10 22 4M-24 12q12 10 24 4M-12 -22q10 8 20 3", dark, 3, opacity=0.7)
    horn = "M-4 -58Q-6 -98 -42 -96Q-66 -92 -66 -66Q-64 -50 -50 -52Q-54 -74 -38 -78Q-22 -78 -22 -50Z"
    horns = path(horn, canvas.form(light, 0.12)) + stroke(
        "M-12 -82l8 -6M-28 -92l0 -8M-46 -92l-6 -6M-60 -78l-8 -2", dark, 2.4, opacity=0.7
    )
    ear = path("M-18 -44Q-46 -44 -52 -28Q-34 -24 -14 -32Z", dark)
    head = path("M-22 -54Q-4 -68 16 -58Q38 -48 56 -26Q60 -12 44 -10Q20 -6 2 -22Q-20 -30 -22 -54Z",
                canvas.form(gold, 0.1))  # fmt: skip
    beard = path("M30 -12Q40 12 24 26Q16 6 18 -12Z", light)
    face = circle(10, -42, 6, light) + circle(11, -42, 3.6, EYE) + circle(50, -22, 2.6, dark)
    smile = stroke("M56 -16Q44 -10 34 -18", dark, 2.6)
    return neck + curls + horns + ear + head + beard + face + smile


def _growth(stage: Stage, hues: Hues) -> str:
    """Corals and weed that have made the ship their home."""
    canvas, art = stage.canvas, ""
    spots = (
        (-300, -70, 0, 54, -60),
        (-150, -96, 1, 60, 0),
        (96, -92, 2, 44, 8),
        (-216, 10, 3, 70, 0),
        (120, 14, 4, 66, 0),
        (200, 4, 0, 60, 10),
        (-60, 16, 1, 44, 0),
    )
    for i, (x, y, kind, h, turn) in enumerate(spots):
        rng, colour = stage.fixed("growth", i), mix(hues.coral[(i * 2 + 1) % 5], hues.water[3], 0.2)
        kinds = (fan_coral(canvas, rng, h, colour), branch_coral(rng, h, colour),
                 brain_coral(canvas, rng, h * 0.5, colour), tube_coral(canvas, rng, h, colour),
                 sea_grass(rng, h, mix(hues.kelp[1], hues.water[3], 0.15), 6))  # fmt: skip
        art += placed(kinds[kind], x, y + 6, turn=turn)
    for x, y, drop in ((-230, -170, 56), (20, -72, 40), (180, -118, 54), (-84, -300, 46)):
        weed = f"M{x} {y}q-7 {num(drop * 0.4)} 2 {num(drop * 0.6)}t-4 {num(drop * 0.4)}"
        art += stroke(weed, mix(hues.kelp[1], hues.water[3], 0.1), 6)
    return art


def _cargo(stage: Stage, hues: Hues) -> None:
    """What fell from the ship: an anchor, a chest, jars; grass round them."""
    canvas, outlook = stage.canvas, stage.outlook
    side = -1 if outlook.focus_page > 500 else 1
    things = ((500 + side * 400, 0.36, _anchor(canvas, mix(hues.rock[1], hues.water[3], 0.3)), 104),
              (500 - side * 410, 0.40, _chest(canvas, hues), 84),
              (500 - side * 310, 0.33, _jar(canvas, hues), 60))  # fmt: skip
    for i, (x, share, art, w) in enumerate(things):
        y = outlook.ground(share)
        if outlook.clear(x, y - 50, STAGE, 50):
            stage.paint("stage", cast_shade(stage, "stage", x, y + 2, w * 0.7), placed(art, x, y))
            stage.paint(
                "stage",
                placed(sea_grass(stage.fixed("by", i), 44, hues.kelp[1], 5), x + w * 0.5, y + 4),
            )
    rng, focus = stage.loose("bubbles"), outlook.focus(MID)
    room = outlook.horizon - outlook.ceiling(MID)
    for dx in (-20, 150):
        if outlook.clear(focus + dx, outlook.horizon - 60, MID, 30):
            stage.paint(
                "mid", bubbles(rng, focus + dx, outlook.horizon + 30, room * 0.7, hues.ray[0])
            )
    motes(stage, "mid", (0, outlook.horizon - room, 1000, room + 110), hues.glow)
    for px, py in stage.scatter(
        "stage", (20, outlook.ground(0.4), 960, 480), 190, "pebbles", limit=12
    ):
        size = outlook.size_at(py)
        stage.paint(
            "stage",
            ellipse(
                px, py, 17 * size, 8 * size, canvas.form(mix(hues.bed[2], hues.bed[1], 0.5), 0.1)
            ),
        )


def _anchor(canvas: Canvas, iron: str) -> str:
    """A big anchor leaning in the sand."""
    art = stroke("M0 -132L0 -14M-40 -104L40 -104", iron, 13)
    art += circle(0, -148, 17, "none", stroke=iron, stroke_width=9)
    art += stroke("M-62 -48Q-50 -4 0 -6Q50 -4 62 -48", iron, 13)
    art += path("M-62 -70L-82 -36L-46 -40ZM62 -70L82 -36L46 -40Z", iron)
    lit = stroke("M-4 -130L-4 -20M-56 -40Q-44 -10 -4 -10", tone(iron, 0.13), 3.4, opacity=0.8)
    return placed(art + lit, 0, 6, turn=14)


def _chest(canvas: Canvas, hues: Hues) -> str:
    """An open sea chest with gold that shines."""
    wood, iron = mix("#96603f", hues.bed[2], 0.2), mix(hues.rock[1], hues.frame, 0.3)
    lid = path(
        "M-56 -52Q-60 -96 0 -102Q60 -96 56 -52L48 -60Q0 -72 -48 -60Z", canvas.form(wood, 0.1)
    )
    inner = path("M-52 -54Q0 -72 52 -54L48 -44L-48 -44Z", tone(wood, -0.18))
    coins = canvas.glow(0, -56, 76, hues.gold, 0.5)
    for x, y in ((-30, -50), (-12, -58), (8, -54), (26, -52), (40, -48), (-2, -48), (18, -62)):
        coins += ellipse(x, y, 11, 7, tone(hues.gold, 0.05)) + ellipse(
            x, y, 7, 4, tone(hues.gold, -0.07)
        )
    box = rect(-56, -48, 112, 50, canvas.form(wood, 0.1), rx=4)
    for x in (-40, 0, 40):
        box += rect(x - 6, -48, 12, 50, iron)
    return lid + inner + coins + box + rect(-10, -40, 20, 20, hues.gold, rx=4)


def _jar(canvas: Canvas, hues: Hues) -> str:
    """A clay jar with two handles, half sunk in the sand."""
    clay = mix("#c97f5c", hues.water[3], 0.12)
    body = path(
        "M-12 -84L12 -84L10 -70Q40 -50 26 -8Q18 6 -18 6Q-42 -30 -10 -70Z", canvas.form(clay, 0.12)
    )
    rim = ellipse(0, -84, 16, 5.5, tone(clay, -0.14))
    handles = stroke("M-12 -76Q-34 -70 -26 -50M12 -76Q34 -70 26 -50", tone(clay, -0.06), 5)
    wave = stroke("M-30 -38q8 -8 16 0t16 0t16 0t12 0", hues.sand[0], 3.4, opacity=0.8)
    return placed(handles + body + wave + rim, turn=-16)


def _frame(stage: Stage, hues: Hues) -> None:
    """A dark broken rib of the ship at one edge, weed at the other."""
    canvas, outlook = stage.canvas, stage.outlook
    side = -1 if outlook.focus_page > 500 else 1
    x = 500 + side * 490
    if outlook.clear(x, 900, FRAME, 60):
        rib = path(
            "M-30 60Q-64 -90 -14 -214L14 -206L4 -190L22 -180Q-16 -80 34 60Z",
            canvas.form(hues.frame, 0.1),
        )
        stage.paint("frame", placed(rib, x, 1000, mirror=side))
    for i, (dx, h) in enumerate(((486, 150), (436, 92))):
        x = 500 - side * dx
        if outlook.clear(x, 940, FRAME, 40):
            weed = sea_grass(stage.fixed("frame", i), h, mix(hues.frame, hues.kelp[2], 0.4), 9)
            stage.paint("frame", placed(weed, x, 1014))
