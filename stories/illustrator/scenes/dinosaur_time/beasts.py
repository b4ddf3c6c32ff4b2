"""Gentle beasts of long ago, for the background. Each stands, flies or swims at (0, 0).

They look to the right and take their skin from the caller, already in the scene's light.
"""

import math

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.greenery import blade
from stories.illustrator.scenes.stage import Stage

EYE, SHINE = "#2a1c34", "#ffffff"
LONG_NECK = (
    "M-232 -12C-184 -34 -146 -86 -92 -112C-46 -134 22 -138 60 -116C86 -104 96 -164 106 -214"
    "C114 -258 126 -292 156 -302C182 -310 210 -298 212 -284C214 -272 196 -266 178 -266"
    "C162 -264 154 -256 148 -238C136 -194 142 -132 114 -82C106 -66 98 -56 92 -48L90 -4Q76 4 60 -2"
    "L54 -40C20 -30 -20 -30 -50 -42L-52 -4Q-68 4 -84 -2L-90 -58C-124 -54 -168 -22 -232 -12Z"
)
TRI_BODY = (
    "M-206 -16C-174 -50 -150 -88 -100 -108C-44 -130 34 -128 70 -104C90 -88 88 -54 70 -36L70 -4"
    "Q54 4 38 -2L34 -28C2 -18 -40 -18 -68 -30L-68 -4Q-84 4 -100 -2L-106 -46"
    "C-134 -42 -166 -22 -206 -16Z"
)


def _eye(x: float, y: float, r: float) -> str:
    return circle(x, y, r, EYE) + circle(x + r * 0.3, y - r * 0.4, r * 0.38, SHINE)


def _spots(places: tuple[tuple[float, float, float], ...], colour: str) -> str:
    return "".join(ellipse(x, y, r, r * 0.72, colour, opacity=0.75) for x, y, r in places)


def long_neck(stage: Stage, skin: str) -> str:
    """A long-necked giant, 445 long and 305 high, that smiles."""
    canvas, dark, pale = stage.canvas, tone(skin, -0.07), tone(skin, 0.07)
    art = "".join(
        path(f"M{x} -60L{x + 3} -4Q{x + 17} 4 {x + 31} -4L{x + 36} -60Z", dark) for x in (8, -50)
    )
    fill = canvas.linear([(0, tone(skin, 0.05)), (0.6, skin), (1, tone(skin, -0.06))])
    art += path(LONG_NECK, fill)
    belly = "M-86 -62C-40 -44 30 -40 96 -62C112 -90 122 -120 128 -160C116 -120 96 -92 60 -80"
    art += canvas.clipped(path(belly + "C0 -66 -50 -72 -86 -62Z", pale, opacity=0.7), LONG_NECK)
    art += canvas.clipped(
        _spots(
            (
                (-70, -104, 15),
                (-34, -118, 18),
                (8, -122, 16),
                (44, -112, 13),
                (-108, -84, 11),
                (102, -176, 9),
                (112, -214, 8),
                (-140, -62, 8),
            ),
            tone(skin, -0.08),
        ),
        LONG_NECK,
    )
    toes = "".join(f"M{x - 8} -3a5 5 0 0 1 10 0M{x + 4} -3a5 5 0 0 1 10 0" for x in (-72, 68))
    art += stroke(toes, pale, 2.6) + _eye(178, -286, 5)
    art += stroke("M188 -272Q198 -270 206 -278", dark, 3) + circle(204, -289, 2, dark)
    return art + ellipse(176, -275, 8, 5, mix(skin, "#ff7f6e", 0.4), opacity=0.6)


def three_horns(stage: Stage, skin: str, frill: str) -> str:
    """A three-horned mother, 400 long and 180 high, with a scalloped frill."""
    canvas, dark, horn = stage.canvas, tone(skin, -0.07), mix(tone(skin, 0.2), "#fff3d8", 0.5)
    art = "".join(
        path(f"M{x} -50L{x + 4} -4Q{x + 18} 4 {x + 32} -4L{x + 34} -50Z", dark) for x in (-14, -58)
    )
    art += path(TRI_BODY, canvas.form(skin, 0.09))
    art += canvas.clipped(_spots(((-80, -98, 14), (-44, -112, 17), (-4, -112, 15), (32, -104, 12),
                                  (-118, -78, 10)), tone(skin, -0.07)), TRI_BODY)  # fmt: skip
    knobs = ""
    for i in range(9):
        angle = math.radians(-196 + i * 27)
        knobs += circle(98 + math.cos(angle) * 55, -120 + math.sin(angle) * 56, 9, frill)
    art += knobs + ellipse(98, -120, 54, 56, canvas.form(frill, 0.09))
    art += ellipse(100, -118, 38, 40, tone(frill, 0.08), opacity=0.7)
    art += path(
        "M136 -150C150 -166 160 -176 176 -182C172 -160 164 -142 148 -130Z", tone(horn, -0.05)
    )
    face = (
        "M86 -112C104 -136 144 -132 158 -104C176 -98 200 -88 202 -66C202 -52 186 -54 174 -46"
        "C148 -32 106 -36 92 -58C80 -76 76 -98 86 -112Z"
    )
    art += path(face, canvas.form(tone(skin, 0.02), 0.08))
    art += path(
        "M178 -92C196 -92 206 -78 202 -64C198 -54 188 -56 182 -52C184 -66 182 -80 178 -92Z", horn
    )
    art += path("M104 -128C106 -160 122 -178 140 -188C138 -164 134 -142 124 -124Z", horn)
    art += path("M164 -100C168 -114 176 -122 186 -126C186 -112 184 -102 178 -94Z", horn)
    art += _eye(132, -98, 6) + stroke("M128 -112Q138 -116 146 -108", dark, 3)
    art += stroke("M178 -58Q156 -46 142 -60", tone(skin, -0.2), 3)
    return art + ellipse(140, -80, 11, 7, mix(skin, "#ff7f6e", 0.45), opacity=0.6)


def duckbill(stage: Stage, skin: str) -> str:
    """A crested grazer on its hind legs, 310 long and 180 high."""
    canvas, dark = stage.canvas, tone(skin, -0.07)
    body = (
        "M-166 -66C-120 -70 -86 -102 -40 -110C4 -116 38 -102 52 -78C66 -98 72 -122 86 -138"
        "C76 -156 58 -172 34 -180C66 -184 96 -170 106 -148C128 -148 152 -136 152 -122"
        "C152 -110 130 -108 116 -110C110 -90 106 -62 84 -44C74 -34 60 -28 48 -26L52 -3Q36 4 22 -2"
        "L10 -28C-10 -20 -28 -22 -42 -30L-38 -3Q-56 4 -74 -2L-80 -52C-104 -50 -136 -56 -166 -66Z"
    )
    art = path("M-30 -60L-20 -4Q-6 4 8 -4L6 -60Z", dark) + path(body, canvas.form(skin, 0.09))
    stripes = "M-60 -104q-6 20 2 34M-34 -110q-6 22 2 38M-8 -112q-6 22 2 36M16 -108q-6 18 2 30"
    art += canvas.clipped(stroke(stripes, tone(skin, -0.08), 8), body)
    art += path(
        "M34 -180C66 -184 96 -170 106 -148C96 -152 80 -164 34 -180Z", mix(skin, "#f08a5c", 0.5)
    )
    art += stroke("M54 -66Q66 -46 60 -34", dark, 8) + _eye(110, -132, 5)
    art += stroke("M128 -116Q140 -114 148 -122", tone(skin, -0.2), 2.6)
    return art + ellipse(112, -120, 8, 5, mix(skin, "#ff7f6e", 0.45), opacity=0.6)


def pterosaur(stage: Stage, skin: str) -> str:
    """A gliding reptile with spread wings, 300 across, that looks to the right."""
    dark, wing = tone(skin, -0.08), tone(skin, 0.05)
    art = ""
    for side in (-1, 1):
        half = "M4 -8C40 -44 92 -52 152 -26C122 -22 104 -6 96 14C78 2 58 6 44 22C30 10 14 10 0 20Z"
        web = path(half, stage.canvas.linear([(0, wing), (1, dark)]))
        web += stroke(
            "M4 -8C40 -44 92 -52 152 -26M70 -40Q84 -16 96 12M34 -28Q40 0 44 20", dark, 3.4
        )
        art += placed(web, mirror=side)
    art += path("M-12 -6C-10 16 -6 34 0 46C6 34 10 16 12 -6Z", skin)
    art += path(
        "M-12 -4C-12 -20 -4 -34 6 -44C-10 -50 -26 -60 -38 -74C-16 -70 6 -66 18 -60"
        "C38 -62 60 -52 74 -42C56 -40 36 -38 24 -36C18 -24 14 -14 12 -4Z",
        stage.canvas.form(skin, 0.08),
    )
    crest = "M-38 -74C-16 -70 6 -66 18 -60C8 -56 0 -52 6 -44C-10 -50 -26 -60 -38 -74Z"
    return art + path(crest, mix(skin, "#f08a5c", 0.55)) + _eye(22, -51, 3.6)


def hatchling(stage: Stage, skin: str, shell: str) -> str:
    """A baby that looks out of its egg, 90 high, with a piece of shell for a hat."""
    canvas = stage.canvas
    art = ellipse(2, -54, 25, 23, canvas.form(skin, 0.08)) + ellipse(
        18, -48, 18, 13, tone(skin, 0.05)
    )
    art += _eye(-4, -57, 5.4) + _eye(18, -58, 5.4) + circle(28, -51, 1.8, tone(skin, -0.2))
    art += stroke("M10 -42Q20 -36 30 -43", tone(skin, -0.22), 2.4)
    blush = mix(skin, "#ff7f6e", 0.5)
    art += ellipse(-6, -46, 5, 3.4, blush, opacity=0.7) + ellipse(30, -46, 4, 3, blush, opacity=0.7)
    art += path("M-22 -66L-12 -72L-4 -64L6 -72L14 -65L22 -70C18 -92 -14 -94 -22 -66Z", shell)
    art += circle(0, -78, 3.4, tone(shell, -0.12))
    half = (
        "M-30 -34L-20 -42L-10 -33L0 -42L10 -33L20 -42L30 -34C36 -14 26 0 0 2C-26 0 -36 -14 -30 -34Z"
    )
    art += path(half, canvas.form(shell, 0.09))
    for x, y, r in ((-16, -20, 4), (4, -12, 5), (18, -24, 3.6), (-4, -28, 3)):
        art += circle(x, y, r, tone(shell, -0.12))
    return art


def egg(stage: Stage, shell: str, lean: float) -> str:
    """A speckled egg, 66 high."""
    shape = "M-24 -4C-34 -18 -28 -44 -16 -58C-6 -68 8 -68 16 -58C28 -44 34 -18 24 -4Q0 8 -24 -4Z"
    art = path(shape, stage.canvas.form(shell, 0.1))
    for x, y, r in ((-12, -36, 4), (6, -46, 3.4), (12, -24, 4.6), (-8, -16, 3.4), (2, -30, 2.4)):
        art += circle(x, y, r, tone(shell, -0.13))
    art += stroke("M-14 -50Q-20 -40 -20 -28", tone(shell, 0.08), 3.4, opacity=0.8)
    return placed(art, turn=lean)


def dragonfly(stage: Stage, colour: str) -> str:
    """A dragonfly as large as a bird, 110 long, heading to the right."""
    wing = tone(mix(colour, "#ffffff", 0.62), 0.02)
    art = "".join(
        path(blade(x, -4, reach, 9, angle), wing, opacity=0.72)
        + stroke(f"M{x} -4l{num(math.cos(math.radians(angle)) * reach * 0.8)} "
                 f"{num(math.sin(math.radians(angle)) * reach * 0.8)}", tone(colour, 0.1), 1.2)
        for x, reach, angle in ((8, 62, -118), (20, 66, -62), (6, 50, 122), (20, 52, 60))
    )  # fmt: skip
    art += path("M-64 0Q-20 -8 10 -6L10 6Q-20 6 -64 3Z", stage.canvas.form(colour, 0.1))
    bands = "M-48 -3l0 6M-36 -4l0 8M-24 -5l0 9M-12 -5l0 10"
    art += stroke(bands, tone(colour, -0.1), 2) + ellipse(16, 0, 17, 9, tone(colour, -0.03))
    return art + circle(34, -1, 9, tone(colour, 0.05)) + _eye(37, -3, 4)
