"""The kelp forest: tall stalks in green-gold water, pillars of light, an otter wrapped in weed."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import ridge
from stories.illustrator.kit.palette import EYE
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.ocean_exploration.corals import anemone, kelp, sea_grass
from stories.illustrator.scenes.ocean_exploration.depths import (
    backdrop,
    beams,
    bubbles,
    motes,
    mound,
    sea_floor,
    shoal,
)
from stories.illustrator.scenes.ocean_exploration.hues import Hues, hues_of
from stories.illustrator.scenes.ocean_exploration.sealife import starfish
from stories.illustrator.scenes.outlook import DEPTHS, FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage

GREEN = (0.16, 0.2, 0.34, 0.4)  # how far the water turns to the weed's colour, top to distance
RISE = (0.6, 1.0)  # share of the free room that a stalk fills
OPEN = 96.0  # half-width of the clearing round the landmark, page units


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    pull = 0.3 if stage.light.dark else 1.0
    water = tuple(
        mix(colour, hues.kelp[0], share * pull)
        for colour, share in zip(hues.water, GREEN, strict=True)
    )
    backdrop(stage, hues, water)
    stage.bank = mix(hues.deep_bank, hues.kelp[0], 0.25)
    _far_forest(stage, hues, water[3])
    if not stage.light.dark:
        beams(stage, "far", hues, stage.outlook.focus(FAR) + 60)
    _stalks(stage, hues, water[3])
    beams(stage, "mid", hues, stage.outlook.focus(MID) + 150)
    sea_floor(stage, hues, 0.27)
    _floor_life(stage, hues)
    _frame(stage, hues)


def _row(stage: Stage, layer: str, spots: tuple[float, ...], colour: str, leaf: float) -> None:
    """Stalks at page offsets from the landmark, as high as the text lets them grow."""
    outlook, depth = stage.outlook, DEPTHS[layer]
    foot = outlook.horizon + (60 if layer == "far" else 104)
    focus = outlook.focus(depth)
    for i, dx in enumerate(spots):
        x, rng = focus + dx, stage.fixed("stalk", layer, i)
        if not -60 < x < 1060:
            continue
        room = foot - outlook.ceiling_at(x, 104 * leaf, depth)
        h = min(room - 6, 720.0) * rng.uniform(*RISE)
        if h > 70:
            art = kelp(stage.canvas, rng, h, tone(colour, rng.uniform(-0.02, 0.03)), leaf=leaf)
            stage.paint(layer, placed(art, x, foot))


def _far_forest(stage: Stage, hues: Hues, haze: str) -> None:
    """Pale stalks one behind the other, rocks between them and a shoal."""
    canvas, outlook = stage.canvas, stage.outlook
    hill, _ = ridge(stage.fixed("hill"), outlook.horizon + 30, 24, base=1.8)
    colour = mix(hues.kelp[1], haze, 0.55)
    stage.paint("far", path(hill, canvas.linear([(0, colour), (0.4, tone(colour, -0.05))])))
    pale = mix(hues.kelp[0], haze, 0.5)
    _row(stage, "far", (-520, -430, -350, -262, -150, 140, 250, 330, 420, 520), pale, 0.55)
    focus, room = outlook.focus(FAR), outlook.horizon - outlook.ceiling(FAR)
    for i, (dx, share, reach) in enumerate(((-130, 0.5, 110), (160, 0.28, 90))):
        y = outlook.horizon - room * share
        if outlook.clear(focus + dx, y, FAR, 50):
            shoal(stage, "far", focus + dx, y, reach, tone(colour, -0.08), f"s{i}", 1 - 2 * i)


def _stalks(stage: Stage, hues: Hues, haze: str) -> None:
    """The nearer stalks round a clearing, rocks at their feet, the otter in the light."""
    canvas, outlook = stage.canvas, stage.outlook
    near = mix(hues.kelp[1], haze, 0.12)
    spots = (-520, -430, -340, -268, -OPEN * 2.0, OPEN * 2.1, 276, 350, 440, 530)
    _row(stage, "mid", spots, near, 1.0)
    focus, base = outlook.focus(MID), outlook.horizon + 118
    for i, (dx, w, h) in enumerate(
        ((-390, 130, 62), (-236, 74, 40), (240, 84, 46), (392, 140, 70))
    ):
        x = focus + dx
        if -120 < x < 1120:
            rock = mix(mix(hues.bed[2], hues.kelp[2], 0.35), haze, 0.25)
            stone = mound(canvas, stage.fixed("rock", i), x, base, w, h, (rock, tone(rock, -0.1)))
            stage.paint("mid", stone)
    room = outlook.horizon - outlook.ceiling_at(focus, 80, MID)
    size = min(0.92, room / 210)
    if size > 0.3:
        art = _otter(canvas, mix("#8a5f45", haze, 0.16), mix("#f3d9b4", haze, 0.1), near)
        y = outlook.horizon - room * 0.42
        stage.paint("mid", placed(art, focus, y, scale=round(size, 3), turn=-8))
        stage.paint("mid", bubbles(stage.loose("otter"), focus + 96 * size, y - 20, room * 0.4,
                                   hues.ray[0], 5))  # fmt: skip
    top = outlook.ceiling(MID)
    motes(stage, "mid", (0, top, 1000, outlook.horizon + 60 - top), hues.glow)


def _otter(canvas: Canvas, fur: str, face: str, weed: str) -> str:
    """A sea otter that floats on its back with a shell on its belly, about 220 wide."""
    tail = path("M86 6Q132 10 150 -14Q156 -22 146 -26Q122 -14 84 -18Z", tone(fur, -0.05))
    feet = ellipse(92, -26, 20, 10, tone(fur, -0.09)) + ellipse(80, -34, 18, 9, tone(fur, -0.05))
    body = path("M-66 -22Q-30 -44 30 -36Q84 -30 96 -8Q90 16 40 24Q-30 32 -64 12Z",
                canvas.form(fur, 0.09))  # fmt: skip
    belly = path("M-52 -18Q-10 -36 40 -28Q66 -22 70 -10Q20 -6 -46 -4Z", mix(fur, face, 0.5))
    shell = path("M-4 -28Q-18 -34 -14 -46Q-2 -58 12 -46Q16 -34 2 -28Z", "#f7b9a6")
    shell += stroke("M-1 -30L-8 -46M-1 -30L0 -50M-1 -30L8 -45", "#d98f85", 2)
    arms = ellipse(-16, -34, 13, 8, tone(fur, -0.05)) + ellipse(16, -34, 13, 8, tone(fur, -0.05))
    wrap = stroke("M24 -40Q34 -4 28 26M44 -36Q56 -6 48 22", weed, 9, opacity=0.95)
    wrap += stroke("M24 -40Q34 -4 28 26", tone(weed, 0.09), 2.5, opacity=0.8)
    head = ellipse(-88, -22, 36, 33, canvas.form(fur, 0.08))
    ears = circle(-114, -44, 8, tone(fur, -0.08)) + circle(-64, -48, 8, tone(fur, -0.08))
    muzzle = ellipse(-88, -12, 27, 21, face)
    nose = path("M-97 -20Q-88 -27 -79 -20Q-82 -11 -88 -10Q-94 -11 -97 -20Z", EYE)
    smile = stroke("M-88 -10Q-90 -2 -98 -3M-88 -10Q-86 -2 -78 -3", EYE, 2.4)
    eyes = "".join(
        circle(x, -30, 4.6, EYE) + circle(x - 1.4, -31.6, 1.6, "#ffffff") for x in (-103, -73)
    )
    whiskers = stroke("M-108 -12l-16 -4M-108 -7l-15 3M-68 -12l16 -4M-68 -7l15 3", face, 1.8)
    return (
        tail
        + feet
        + body
        + belly
        + wrap
        + shell
        + arms
        + ears
        + head
        + muzzle
        + whiskers
        + nose
        + smile
        + eyes
    )


def _floor_life(stage: Stage, hues: Hues) -> None:
    """Urchins, anemones, starfish and low weed among pebbles."""
    canvas, outlook = stage.canvas, stage.outlook
    for i, (x, share, r) in enumerate(
        ((54, 0.34, 40), (150, 0.31, 26), (862, 0.31, 28), (950, 0.35, 42))
    ):
        y = outlook.ground(share)
        if not outlook.clear(x, y - r, STAGE, 30):
            continue
        rng, colour = stage.fixed("floor", i), hues.coral[(i + 3) % 5]
        art = anemone(canvas, rng, r * 1.2, colour) if i % 2 else _urchin(canvas, r, colour)
        stage.paint("stage", placed(art, x, y))
    rng, top = stage.loose("floor"), outlook.ground(0.36)
    for px, py in stage.scatter("stage", (20, top, 960, 960 - top), 150, "weed", limit=12):
        size = outlook.size_at(py)
        if rng.random() < 0.3:
            art = starfish(canvas, 17 * size, hues.coral[rng.randrange(3)], rng.uniform(0, 72))
        elif rng.random() < 0.5:
            art = ellipse(
                0, 0, 16 * size, 8 * size, canvas.form(mix(hues.bed[2], hues.bed[1], 0.4), 0.1)
            )
        else:
            art = sea_grass(rng, 50 * size, hues.kelp[1], 5)
        stage.paint("stage", placed(art, px, py))


def _urchin(canvas: Canvas, r: float, colour: str) -> str:
    """A round urchin with short spines, standing on y = 0."""
    spines = "".join(
        placed(stroke(f"M0 {-r * 0.6:.1f}L0 {-r:.1f}", tone(colour, -0.08), r * 0.11), 0, -r * 0.5,
               turn=-104 + i * 16)
        for i in range(14)
    )  # fmt: skip
    return spines + ellipse(0, -r * 0.5, r * 0.66, r * 0.58, canvas.form(colour, 0.13))


def _frame(stage: Stage, hues: Hues) -> None:
    """Two dark stalks at the edges, cut by the page."""
    outlook = stage.outlook
    colour = mix(hues.frame, hues.kelp[2], 0.45)
    for i, (x, lean) in enumerate(((-36, 3), (1036, -3))):
        room = 1030 - outlook.ceiling_at(x, 110, FRAME)
        art = kelp(stage.canvas, stage.fixed("frame", i), min(room, 900), colour, leaf=1.2)
        if outlook.clear(x, 700, FRAME, 70):
            stage.paint("frame", placed(art, x, 1030, turn=lean))
