"""What a cosy submarine has inside: pipes, dials, levers, a wheel, a shelf with a toaster.

Everything stands with its foot at (0, 0) unless it says otherwise. Colours are finished.
"""

import math

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.ocean_exploration.hues import Hues

BRASS = "#d9a14c"


def brass(hues: Hues) -> str:
    return mix(BRASS, hues.wall[2], 0.18)


def toaster(canvas: Canvas, hues: Hues) -> str:
    """A round-shouldered toaster with two slices, 96 wide."""
    steel = mix("#d8e2e6", hues.wall[1], 0.2)
    art = ""
    for x, lift in ((-17, 34), (15, 26)):
        slice_ = f"M{x - 15} -46V{-52 - lift}q-6 -16 8 -16h14q14 0 8 16V-46Z"
        art += path(slice_, "#c98a4f") + placed(path(slice_, "#f3d19a"), x * 0.2, -10, scale=0.8)
    body = path(
        "M-48 0L-46 -40Q-44 -62 -20 -62L20 -62Q44 -62 46 -40L48 0Z", canvas.form(steel, 0.12)
    )
    slot = rect(-34, -62, 66, 7, tone(steel, -0.24), rx=3)
    lever = rect(44, -40, 12, 9, hues.red, rx=4) + stroke("M47 -50V-14", tone(steel, -0.16), 4)
    shine = stroke("M-36 -12Q-38 -36 -30 -46", "#ffffff", 5, opacity=0.8)
    feet = rect(-40, -3, 16, 7, tone(steel, -0.25), rx=3) + rect(
        24, -3, 16, 7, tone(steel, -0.25), rx=3
    )
    knob = circle(0, -18, 7, hues.gold) + stroke("M0 -18l4 -4", tone(hues.gold, -0.25), 2.4)
    return feet + art + body + slot + lever + shine + knob


def shelf(canvas: Canvas, hues: Hues, w: float) -> str:
    """A shelf on two brackets with the toaster, a teapot, mugs and books; its top on y = 0."""
    wood = mix("#a9714b", hues.wall[2], 0.2)
    art = stroke(
        pen("M", -w * 0.36, 12, "v", 30, "l", 26, -30, "M", w * 0.36, 12, "v", 30, "l", -26, -30),
        brass(hues),
        5,
    )
    art += rect(-w / 2, 0, w, 15, canvas.form(wood, 0.1), rx=4)
    art += rect(-w / 2, -17, w, 5, brass(hues), rx=2)
    things = placed(toaster(canvas, hues), -w * 0.24, 0)
    pot = path("M-30 0Q-42 -40 0 -44Q42 -40 30 0Z", canvas.form(hues.blue, 0.1))
    pot += stroke("M30 -28Q52 -30 46 -8Q40 0 31 -6", hues.blue, 7) + path(
        "M-30 -22L-56 -40L-50 -44L-28 -32Z", hues.blue
    )
    pot += ellipse(0, -44, 17, 6, tone(hues.blue, 0.06)) + circle(0, -52, 6, hues.gold)
    pot += stroke("M-20 -30q6 -6 12 0t12 0t12 0", hues.white, 3, opacity=0.8)
    things += placed(pot, w * 0.1, 0, scale=0.9)
    for x, colour in ((w * 0.28, hues.red), (w * 0.39, hues.gold)):
        mug = rect(-12, -26, 24, 26, canvas.form(colour, 0.09), rx=5) + stroke(
            "M12 -20q12 0 10 8q-2 6 -10 4", colour, 4
        )
        things += placed(mug, x, 0)
    return things + art


def dial(canvas: Canvas, hues: Hues, r: float, turn: float) -> str:
    """A round gauge of radius `r` about (0, 0) whose needle points to `turn` degrees."""
    art = circle(0, 0, r, canvas.form(brass(hues), 0.12)) + circle(0, 0, r * 0.8, hues.white)
    for i in range(9):
        angle = math.radians(150 + i * 30)
        ends = [(math.cos(angle) * r * reach, math.sin(angle) * r * reach) for reach in (0.58, 0.7)]
        art += stroke(pen("M", *ends[0], "L", *ends[1]), hues.frame, max(1.4, r * 0.06))
    needle = stroke(f"M0 0L0 {num(-r * 0.56)}", hues.red, max(2.0, r * 0.1))
    return art + placed(needle, turn=turn) + circle(0, 0, r * 0.13, hues.frame)


def wheel(canvas: Canvas, hues: Hues, r: float) -> str:
    """A steering wheel with six spokes about (0, 0)."""
    wood = mix("#9a6242", hues.wall[2], 0.15)
    art = ""
    for i in range(6):
        spoke = stroke(f"M0 0L0 {num(-r * 1.18)}", wood, r * 0.13)
        spoke += ellipse(0, -r * 1.2, r * 0.1, r * 0.15, tone(wood, 0.05))
        art += placed(spoke, turn=i * 60 + 15)
    art += circle(0, 0, r * 0.84, "none", stroke=tone(wood, 0.02), stroke_width=r * 0.2)
    art += circle(0, 0, r * 0.84, "none", stroke=tone(wood, 0.13), stroke_width=r * 0.04)
    return art + circle(0, 0, r * 0.24, canvas.form(brass(hues), 0.12))


def control_desk(canvas: Canvas, hues: Hues) -> str:
    """A rounded desk, 330 wide, with dials, levers with coloured knobs and small lamps."""
    body = mix(mix(hues.blue, hues.wall[2], 0.35), hues.wall[1], 0.1)
    art = path("M-165 0L-152 -84Q0 -98 152 -84L165 0Z", canvas.form(body, 0.09))
    top = "M-155 -82L-132 -122Q0 -136 132 -122L155 -82Q0 -98 -155 -82Z"
    art += path(top, canvas.form(tone(body, 0.06), 0.07))
    art += stroke("M-158 -82Q0 -98 158 -82", brass(hues), 7)
    for x, turn in ((-89, -40), (0, 20), (89, 70)):
        art += placed(dial(canvas, hues, 22, turn), x, -106)
    knobs = (hues.red, hues.gold, hues.coral[4], hues.coral[3])
    for x, lean, colour in zip((-119, -40, 40, 119), (-21, 15, -9, 24), knobs, strict=True):
        lever = stroke("M0 0L0 -46", brass(hues), 6) + circle(0, -50, 11, canvas.form(colour, 0.12))
        art += rect(x - 15, -60, 30, 14, tone(body, -0.12), rx=7)
        art += placed(lever, x, -54, turn=lean)
    for i in range(7):
        x, colour = (i - 3) * 40, (hues.gold, hues.coral[0], hues.glow)[i % 3]
        art += canvas.glow(x, -26, 18, colour, 0.4) + circle(x, -26, 6.5, colour)
    return art


def periscope(canvas: Canvas, hues: Hues, h: float) -> str:
    """A brass tube that comes down from y = 0 to its two handles at y = `h`."""
    metal = brass(hues)
    shade = canvas.linear(
        [(0, tone(metal, 0.05)), (0.4, tone(metal, 0.1)), (1, tone(metal, -0.12))], (0, 0, 1, 0)
    )
    art = rect(-15, -80, 30, h + 20, shade) + rect(-22, h - 96, 44, 12, tone(metal, 0.06), rx=4)
    art += rect(-27, h - 66, 54, 58, canvas.form(metal, 0.12), rx=9)
    art += stroke(pen("M", -27, h - 34, "h", -34, "M", 27, h - 34, "h", 34), tone(metal, -0.1), 9)
    art += stroke(pen("M", -48, h - 34, "h", -16, "M", 48, h - 34, "h", 16), hues.red, 12)
    return (
        art
        + ellipse(0, h - 40, 15, 12, hues.frame)
        + ellipse(-4, h - 44, 5, 3, "#ffffff", opacity=0.7)
    )
