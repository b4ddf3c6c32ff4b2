"""The coral reef: an arch of coral, gardens of fans and brains, shoals, a turtle in the light."""

from random import Random

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import blob, pen, ridge
from stories.illustrator.kit.shapes import path, placed
from stories.illustrator.scenes.ocean_exploration.corals import (
    anemone,
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
    mound,
    sea_floor,
    shoal,
)
from stories.illustrator.scenes.ocean_exploration.hues import Hues, hues_of
from stories.illustrator.scenes.ocean_exploration.sealife import (
    angel_fish,
    reef_fish,
    starfish,
    turtle,
)
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    backdrop(stage, hues)
    _distance(stage, hues)
    _arch(stage, hues)
    _gardens(stage, hues)
    beams(stage, "mid", hues, stage.outlook.focus(MID) + 90, reach=0.9)
    sea_floor(stage, hues, 0.25)
    _floor_life(stage, hues)
    _swimmers(stage, hues)
    _frame(stage, hues)


def _distance(stage: Stage, hues: Hues) -> None:
    """Reefs that fade into the blue, and a shoal before them."""
    canvas, outlook = stage.canvas, stage.outlook
    y, room = outlook.horizon, outlook.horizon - outlook.ceiling(FAR)
    far = hues.water[3]
    for key, lift, amplitude, shade in (("ridge a", 10, 34, -0.02), ("ridge b", 44, 26, -0.06)):
        line, ground = ridge(stage.fixed(key), y + lift, min(amplitude, room * 0.2), base=2.0)
        colour = tone(far, shade)
        stage.paint("far", path(line, canvas.linear([(0, colour), (0.4, tone(colour, -0.05))])))
        rng = stage.fixed("far corals", key)
        for i in range(9):
            x = -20 + i * 128 + rng.uniform(-30, 30)
            art = branch_coral(rng, min(rng.uniform(50, 84), room * 0.4), tone(colour, -0.015))
            stage.paint("far", placed(art, x, ground(x) + 6))
    focus = outlook.focus(FAR)
    for i, (dx, share, reach) in enumerate(((-250, 0.36, 120), (230, 0.62, 96))):
        swim = y - room * share
        if outlook.clear(focus + dx, swim, FAR, 60):
            shoal(stage, "far", focus + dx, swim, reach, tone(far, -0.09), f"s{i}", 1 - 2 * (i % 2))


def _arch(stage: Stage, hues: Hues) -> None:
    """The landmark: a gate of rock overgrown with coral."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("arch")
    x, y = outlook.focus(MID), outlook.horizon + 96
    room = y - outlook.ceiling_at(x, 190, MID)
    size = min(1.0, (room - 20) / 330, outlook.reach(MID) / 170)
    if size < 0.3:
        return
    haze = hues.water[3]
    top = mix(mix(hues.coral[3], hues.bed[1], 0.45), haze, 0.34)
    foot = mix(tone(top, -0.12), haze, 0.3)
    gate = pen("M", -190, 20, "Q", -210, -120, -150, -200, "Q", -90, -270, 10, -262)
    gate += pen("Q", 120, -262, 165, -190, "Q", 205, -110, 186, 20, "L", 96, 20)
    gate += pen("Q", 122, -80, 84, -128, "Q", 40, -176, -20, -166, "Q", -88, -152, -98, -80)
    gate += pen("Q", -102, -30, -84, 20, "Z")
    art = path(gate, canvas.linear([(0, tone(top, 0.06)), (0.5, top), (1, foot)]))
    marks = ""
    for px, py in ((-150, -60), (-140, -150), (-60, -226), (60, -222), (140, -150), (150, -50)):
        marks += path(blob(rng, px, py, 34, 22), tone(top, -0.06), opacity=0.5)
        marks += path(blob(rng, px - 10, py - 16, 20, 9), tone(top, 0.1), opacity=0.4)
    art += canvas.clipped(marks, gate)
    art += "".join(_grown(stage, rng, hues, i, 0.24) for i in range(8))
    stage.paint("mid", placed(art, x, y, scale=round(size, 3)))


_ON_ARCH = ((-172, -130, -40), (-122, -226, -24), (-62, -258, -10), (8, -260, 2), (76, -256, 12),
            (132, -224, 28), (176, -140, 44), (-20, -256, -4))  # fmt: skip


def _grown(stage: Stage, rng: Random, hues: Hues, index: int, fade: float) -> str:
    """One coral on the arch."""
    x, y, turn = _ON_ARCH[index]
    colour = mix(hues.coral[(index * 2) % 5], hues.water[3], fade)
    kinds = (
        fan_coral(stage.canvas, rng, 88, colour),
        branch_coral(rng, 70, colour),
        brain_coral(stage.canvas, rng, 30, colour),
        tube_coral(stage.canvas, rng, 62, colour),
    )
    return placed(kinds[index % 4], x, y + 8, turn=turn)


def _gardens(stage: Stage, hues: Hues) -> None:
    """Mounds of coral to the left and right of the arch."""
    canvas, outlook = stage.canvas, stage.outlook
    focus, base = outlook.focus(MID), outlook.horizon + 116
    for i, (dx, w, h) in enumerate(
        ((-400, 150, 96), (-270, 90, 52), (290, 100, 60), (420, 150, 104))
    ):
        x, rng = focus + dx, stage.fixed("garden", i)
        if not -120 < x < 1120:
            continue
        high = min(h, (base - outlook.ceiling_at(x, w, MID)) * 0.36)
        if high < 18:
            continue
        rock = mix(mix(hues.bed[1], hues.coral[3], 0.4), hues.water[3], 0.3)
        stage.paint("mid", mound(canvas, rng, x, base, w, high, (rock, tone(rock, -0.12))))
        for j in range(6):
            px = x + (j - 2.5) * w * 0.33
            py = base - high * (1 - ((px - x) / w) ** 2) ** 0.5 + 10
            colour = mix(hues.coral[(i + j * 2) % 5], hues.water[3], 0.16)
            stage.paint("mid", placed(_coral(stage, rng, j + i, high * 0.95, colour), px, py))


def _coral(stage: Stage, rng: Random, kind: int, h: float, colour: str) -> str:
    """One of five kinds, `h` high."""
    canvas = stage.canvas
    if kind % 5 == 0:
        return fan_coral(canvas, rng, h * 1.15, colour)
    if kind % 5 == 1:
        return brain_coral(canvas, rng, h * 0.5, colour)
    if kind % 5 == 2:
        return branch_coral(rng, h, colour)
    if kind % 5 == 3:
        return tube_coral(canvas, rng, h * 0.9, colour)
    return anemone(canvas, rng, h * 0.55, colour)


def _floor_life(stage: Stage, hues: Hues) -> None:
    """Corals, grass and starfish on the sand, away from where the figures stand."""
    outlook, canvas = stage.outlook, stage.canvas
    for i, (x, share, h) in enumerate(
        ((36, 0.30, 120), (128, 0.34, 84), (880, 0.33, 96), (968, 0.30, 130), (200, 0.29, 56),
         (806, 0.29, 60))
    ):  # fmt: skip
        rng, y = stage.fixed("floor", i), outlook.ground(share)
        high = min(h, (y - outlook.ceiling_at(x, 50, STAGE)) * 0.6)
        if high > 20 and outlook.clear(x, y - high * 0.6, STAGE, 30):
            stage.paint("stage", placed(_coral(stage, rng, i * 2, high, hues.coral[i % 5]), x, y))
    rng = stage.loose("stars")
    top = outlook.ground(0.38)
    for px, py in stage.scatter("stage", (30, top, 940, 960 - top), 210, "stars", limit=6):
        size = outlook.size_at(py)
        colour = hues.coral[rng.randrange(3)]
        stage.paint(
            "stage", placed(starfish(canvas, 17 * size, colour, rng.uniform(0, 72)), px, py)
        )
    grass = tone(hues.kelp[1], 0.03)
    for px, py in stage.scatter("stage", (0, top - 30, 1000, 150), 150, "grass", limit=8):
        stage.paint("stage", placed(sea_grass(rng, 46 * outlook.size_at(py), grass, 5), px, py))


def _swimmers(stage: Stage, hues: Hues) -> None:
    """A turtle and two or three bright fish round the arch; bubbles and plankton."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.loose("swimmers")
    focus, room = outlook.focus(MID), outlook.horizon - outlook.ceiling(MID)
    side = -1 if focus > 500 else 1
    x, y = focus + side * 300, outlook.horizon - room * 0.34
    if outlook.clear(x, y, MID, 70):
        skin, shell = mix("#7fb88a", hues.water[2], 0.25), mix("#a8764f", hues.water[2], 0.25)
        art = turtle(canvas, min(62.0, room * 0.3), skin, shell)
        stage.paint("mid", placed(art, x, y, turn=-8 * side, mirror=-side))
    kinds = (reef_fish, angel_fish)
    for i, (dx, share) in enumerate(
        ((-30, 0.24), (60, 0.12), (-side * 250, 0.42), (-side * 330, 0.2))
    ):
        px, py = focus + dx + rng.uniform(-20, 20), outlook.horizon - room * share
        if outlook.clear(px, py, MID, 40):
            colour = hues.coral[(i * 2 + 2) % 5]
            art = kinds[i % 2](canvas, 26 - 3 * (i % 3), colour, "#fff6e2")
            stage.paint("mid", placed(art, px, py, mirror=1 if dx < 0 else -1))
    for px in (focus - 170, focus + 210):
        if outlook.clear(px, outlook.horizon - 40, MID, 30):
            rise = min(150.0, room * 0.6)
            stage.paint("mid", bubbles(rng, px, outlook.horizon + 40, rise, hues.ray[0]))
    motes(stage, "mid", (0, outlook.horizon - room, 1000, room + 120), hues.glow)


def _frame(stage: Stage, hues: Hues) -> None:
    """Dark branches and grass in the corners, nearest to us."""
    outlook = stage.outlook
    for i, (x, h, turn) in enumerate(
        ((-6, 190, 14), (74, 110, 6), (1008, 200, -16), (930, 104, -4))
    ):
        rng = stage.fixed("frame", i)
        if not outlook.clear(x, 940, FRAME, 40):
            continue
        colour = mix(hues.frame, hues.coral[(i + 1) % 5], 0.24)
        art = branch_coral(rng, h, colour) if i % 2 == 0 else sea_grass(rng, h, colour)
        stage.paint("frame", placed(art, x, 1016, turn=turn))
