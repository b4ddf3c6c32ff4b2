"""The rocket's cabin: padded walls, a big round window, a desk full of buttons and two seats."""

import math

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.heavens import planet, sky_wash, text_share
from stories.illustrator.scenes.outlook import MID
from stories.illustrator.scenes.space_adventure.hues import HUES, Hues
from stories.illustrator.scenes.space_adventure.interior import (
    console,
    floating,
    lamp_string,
    pot_plant,
    seat,
)
from stories.illustrator.scenes.space_adventure.rocket import CREAM, METAL, RED, rocket
from stories.illustrator.scenes.stage import Stage

_PANEL = 125.0
"""Width of a wall cushion in page units."""


_SMALLEST = 44.0
"""Radius of a window under which the wall is better left plain, page units."""


def build(stage: Stage) -> None:
    stage.indoors = True
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    _wall(stage, hues)
    _porthole(stage, hues)
    _pictures(stage, hues)
    _furniture(stage, hues)
    _floor(stage, hues)
    _frame(stage, hues)


def _wall(stage: Stage, hues: Hues) -> None:
    canvas, floor = stage.canvas, stage.outlook.horizon
    middle = max(0.5, text_share(stage, floor))
    stops = list(zip((0.0, middle, 1.0), hues.wall, strict=True))
    stage.paint("far", rect(-60, -60, 1120, 1120, canvas.linear_at(stops, 0, 0, 0, floor)))
    seam = tone(hues.wall[1], -0.06)
    for i in range(-1, 10):
        x = i * _PANEL
        bow = (x - 500) * 0.10
        line = f"M{num(x + bow)} -60Q{num(x - bow)} {num(floor * 0.5)} {num(x + bow)} {num(floor)}"
        stage.paint("far", stroke(line, seam, 3, opacity=0.5))
    for y in (floor - 40, floor - 190):
        line = f"M-60 {num(y)}Q500 {num(y + 26)} 1060 {num(y)}"
        stage.paint("far", stroke(line, seam, 3, opacity=0.45))
    top = "M-60 -60L1060 -60L1060 4Q500 58 -60 4Z"
    stage.paint("far", path(top, canvas.form(mix(hues.wall[2], hues.trim, 0.3), 0.08)))
    points = [(float(x), 8 + 24 * (1 - ((x - 500) / 560) ** 2)) for x in range(-60, 1061, 80)]
    glow = 0.4 if stage.light.dark else 0.3
    stage.paint("far", lamp_string(canvas, points, tone(hues.wall[2], -0.2), glow))


def _porthole(stage: Stage, hues: Hues) -> None:
    """A round window with planets in it; its light falls into the cabin."""
    canvas, outlook = stage.canvas, stage.outlook
    top, floor = outlook.ceiling(MID), outlook.horizon
    r = min(180.0, (floor - 34 - top) / 2.32)
    if r < _SMALLEST:
        return
    x, y = outlook.focus(MID), floor - 34 - r * 1.16
    stage.paint("mid", canvas.glow(x, y, r * 2.2, hues.glow, 0.4))
    stage.paint("mid", circle(x, y, r * 1.16, canvas.form(hues.trim, 0.1)))
    stage.paint("mid", circle(x, y, r * 1.04, tone(hues.trim, -0.12)))
    disc = f"M{num(x)} {num(y - r)}A{num(r)} {num(r)} 0 1 0 {num(x + 0.1)} {num(y - r)}Z"
    stage.paint("mid", canvas.clipped(_space(stage, hues, x, y, r), disc))
    gleam = (
        f"M{num(x - r * 0.78)} {num(y - r * 0.2)}Q{num(x - r * 0.66)} {num(y - r * 0.68)} "
        f"{num(x - r * 0.2)} {num(y - r * 0.8)}"
    )
    stage.paint("mid", stroke(gleam, "#ffffff", r * 0.06, opacity=0.6))
    for i in range(8):
        dx, dy = (1.1 * r * turn(i * math.tau / 8) for turn in (math.cos, math.sin))
        bolt = canvas.form(tone(hues.trim, 0.12), 0.1)
        stage.paint("mid", circle(x + dx, y + dy, r * 0.03, bolt))


def _space(stage: Stage, hues: Hues, x: float, y: float, r: float) -> str:
    """What is seen through a round window of radius `r`."""
    canvas, rng = stage.canvas, stage.fixed("porthole")
    view = placed(sky_wash(canvas, hues.sky, 1000), x - r, y - r, scale=r / 500)
    for _ in range(26):
        px, py = x + rng.uniform(-r, r), y + rng.uniform(-r, r)
        view += circle(px, py, rng.choice((1.3, 1.8, 2.6)), hues.star, opacity=0.9)
    view += canvas.glow(x - r * 0.3, y + r * 0.2, r, hues.mist[1], 0.5)
    gold, rose, blue = hues.crystals[1], hues.crystals[0], hues.crystals[2]
    at = (x + r * 0.28, y + r * 0.16)
    view += planet(canvas, *at, r * 0.38, gold, bands=rose, ring=tone(gold, 0.1))
    return view + planet(canvas, x - r * 0.52, y - r * 0.42, r * 0.16, blue)


def _pictures(stage: Stage, hues: Hues) -> None:
    """Drawings pinned to the wall and a round clock."""
    canvas, outlook = stage.canvas, stage.outlook
    focus, y = outlook.focus(MID), outlook.horizon - 150
    side = -1 if focus > 500 else 1
    sheets = ((side * 235, 0, 5), (side * 310, 34, -6), (-side * 222, 20, -4))
    for i, (at, drop, turn) in enumerate(sheets):
        x = focus + at
        if not outlook.clear(x, y + drop, MID, 50):
            continue
        art = rect(-30, -36, 60, 72, canvas.form("#fff6e4", 0.05), rx=3)
        if i == 0:
            art += planet(canvas, 0, 2, 14, hues.crystals[1], ring=hues.crystals[0])
        elif i == 1:
            art += star(0, 0, 15, "#ffc95f")
        else:
            art += rocket(canvas, 0, 26, 0.17, (RED, CREAM, METAL))
        art += circle(0, -32, 4.5, hues.trim)
        stage.paint("mid", placed(art, x, y + drop, turn=turn))


def _furniture(stage: Stage, hues: Hues) -> None:
    """Desks at the sides; under the window only a low bench, so that the view stays free."""
    canvas, outlook = stage.canvas, stage.outlook
    floor, focus = outlook.horizon + 46, outlook.focus(MID)
    stage.paint("mid", rect(-60, outlook.horizon - 8, 1120, 16, canvas.form(hues.trim, 0.06), rx=6))
    _bench(stage, hues, focus, floor)
    shell = mix(hues.wall[2], hues.floor[1], 0.45)
    for at, mirror in ((40, 1), (960, -1)):
        if abs(at - focus) > 250:
            desk = console(canvas, stage.fixed("desk", at), 330, shell, hues.trim)
            stage.paint("mid", placed(desk, at - mirror * 120, floor + 10, mirror=mirror))
    side = -1 if focus > 500 else 1
    for x, h in ((focus + side * 262, 150), (focus - side * 216, 110)):
        plant = pot_plant(canvas, stage.fixed("plant", h), h, hues.leaf, hues.trim)
        stage.paint("mid", placed(plant, x, floor + 12))
    fabric = mix(hues.crystals[0], hues.wall[1], 0.2)
    chair = seat(canvas, fabric, tone(hues.wall[2], -0.05))
    stage.paint("mid", placed(chair, 500 + side * 420, floor + 54, scale=1.15))


def _bench(stage: Stage, hues: Hues, x: float, floor: float) -> None:
    """A padded bench with a locker in it, under the window."""
    canvas = stage.canvas
    shell, pad = mix(hues.wall[2], hues.floor[0], 0.3), mix(hues.crystals[2], hues.wall[0], 0.2)
    bench = rect(-170, -58, 340, 62, canvas.form(shell, 0.09), rx=12)
    for at in (-104, 0, 104):
        bench += rect(at - 44, -44, 88, 38, tone(shell, -0.04), rx=9)
        bench += circle(at, -25, 6, canvas.form(hues.trim, 0.1))
    bench += rect(-182, -78, 364, 30, canvas.form(pad, 0.1), rx=15)
    stage.paint("mid", placed(bench, x, floor + 10))


def _floor(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.horizon + 62
    shape = f"M-60 {num(y)}Q500 {num(y + 22)} 1060 {num(y)}L1060 1060L-60 1060Z"
    stage.paint("stage", path(shape, canvas.linear([(0, hues.floor[0]), (1, hues.floor[1])])))
    seam = tone(hues.floor[1], -0.05)
    for i in range(-2, 13):
        x = i * 100
        stage.paint(
            "stage",
            stroke(
                f"M{num(500 + (x - 500) * 0.8)} {num(y + 10)}L{num(500 + (x - 500) * 1.7)} 1060",
                seam,
                3,
                opacity=0.4,
            ),
        )
    for share in (0.34, 0.52, 0.78):
        yy = outlook.ground(share)
        stage.paint(
            "stage",
            stroke(f"M-60 {num(yy)}Q500 {num(yy + 20)} 1060 {num(yy)}", seam, 3, opacity=0.4),
        )
    box = (0, y, 1000, 1000 - y)
    stage.paint("stage", stage.grain("stage", shape, box, hues.floor[0], "floor"))
    ry = (1000 - y) * 0.30
    cy = outlook.ground(0.66)
    rug = mix(hues.crystals[2], hues.wall[1], 0.25)
    stage.paint("stage", ellipse(500, cy, 390, ry, canvas.form(rug, 0.08)))
    stage.paint(
        "stage",
        ellipse(
            500, cy, 346, ry * 0.85, "none", stroke=tone(rug, 0.14), stroke_width=7, opacity=0.8
        ),
    )
    stage.paint("stage", star(500, cy + 4, min(70, ry * 0.6), tone(rug, 0.10)))


def _frame(stage: Stage, hues: Hues) -> None:
    """Weightless small things and the rim of the hatch we look through."""
    rng = stage.loose("floating")
    for x, y in ((70, 470), (930, 430), (60, 330), (945, 320)):
        if stage.outlook.clear(x, y, 0, 40):
            stage.paint("frame", floating(stage.canvas, rng, x + rng.uniform(-14, 14), y))
    for mirror, x in ((1, 0), (-1, 1000)):
        if stage.outlook.clear(x, 960, 0, 20):
            edge = path(
                "M-60 1060L-60 760Q10 800 40 900Q70 980 190 1010L190 1060Z",
                stage.canvas.form(hues.frame, 0.08),
            )
            edge += circle(6, 880, 8, tone(hues.frame, 0.18)) + circle(
                58, 972, 8, tone(hues.frame, 0.18)
            )
            stage.paint("frame", placed(edge, x, 0, mirror=mirror))
