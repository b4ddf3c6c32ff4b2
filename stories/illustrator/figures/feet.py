"""Shoes, boots and bare feet. The ankle is at (0, 0), the sole at y = 9, toes towards +x."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import is_dark, tone
from stories.illustrator.kit.palette import WOOL_WHITE
from stories.illustrator.kit.shapes import ellipse, path, stroke

_SIDE = "M-10 -7Q-11.5 3 -11 6L24 6Q27 -3 15 -6.5Q8 -8.5 6.5 -12Q-2 -16 -9.5 -12Z"
_SIDE_SOLE = "M-11.6 4.6L25.4 4.6Q26.6 9.4 21 9.4L-8 9.4Q-12.4 9.4 -11.6 4.6Z"
_FRONT = (
    "M-9.5 -12Q0 -16 9.5 -12Q10 -5 13 -1Q16.5 6 9 7.5Q0 9 -9 7.5Q-16.5 6 -13 -1Q-10 -5 -9.5 -12Z"
)
_FRONT_SOLE = "M-14.4 3.4Q0 9 14.4 3.4Q16 9.4 9 9.6Q0 10.4 -9 9.6Q-16 9.4 -14.4 3.4Z"
_BOOT_SIDE = "M-11 -24L9 -24L8 -11Q10 -8 16 -6Q26 -3 24.5 6L-11.5 6Z"
_BOOT_FRONT = "M-10.5 -24L10.5 -24L10.5 -8Q16 0 13 7Q0 9 -13 7Q-16 0 -10.5 -8Z"
_FOOT_SIDE = "M-8 -9Q-12 4 -9 7Q-5 9.4 4 8.6Q12 9.6 19 9Q24 8 22 3.5Q19 0 12 -1.5Q8 -4 7.5 -9Z"
_FOOT_FRONT = "M-8 -9Q0 -11 8 -9Q9 -3 12 2Q14 8 9 9Q0 10 -9 9Q-14 8 -12 2Q-9 -3 -8 -9Z"


def shoe(canvas: Canvas, kind: str, colour: str, skin: str, *, front: str) -> str:
    """`kind` trainers, boots, straps, slippers or bare; `front` is "front" or "side"."""
    ahead = front == "front"
    if kind == "bare":
        return _bare(skin, ahead=ahead)
    if kind == "boots":
        return _boot(canvas, colour, ahead=ahead)
    upper = path(_FRONT if ahead else _SIDE, canvas.form(colour, 0.11))
    sole_colour = tone(colour, -0.14) if kind in ("straps", "slippers") else WOOL_WHITE
    sole = path(_FRONT_SOLE if ahead else _SIDE_SOLE, sole_colour)
    if kind == "straps":
        return _strap(colour, skin, upper + sole, ahead=ahead)
    if kind == "slippers":
        fluff = tone(colour, 0.16)
        top = "M-9.5 -12Q0 -8 9.5 -12" if ahead else "M-9 -12Q0 -9 7 -12"
        return upper + sole + stroke(top, fluff, 5)
    return upper + sole + _laces(colour, ahead=ahead)


def _laces(colour: str, *, ahead: bool) -> str:
    light = "#ffffff"
    shade = tone(colour, -0.12)
    if ahead:
        laces = stroke("M-5 -9L5 -9M-5.5 -4.5L5.5 -4.5", light, 2, opacity=0.9)
        return laces + stroke("M-9.5 1.5Q0 -3.5 9.5 1.5", shade, 1.6, opacity=0.5)
    laces = stroke("M2.5 -11.5L7.5 -14M6 -8L11 -10", light, 2, opacity=0.9)
    return laces + stroke("M15 -6Q12 0 13.5 5", shade, 1.6, opacity=0.5)


def _strap(colour: str, skin: str, base: str, *, ahead: bool) -> str:
    """A shoe with an open instep and a strap across it."""
    shade = tone(skin, -0.05)
    if ahead:
        return base + ellipse(0, -7.5, 7, 5, shade) + stroke("M-8.5 -6.5Q0 -3 8.5 -6.5", colour, 3)
    instep = path("M-4 -13Q4 -15 7 -12Q9 -9 12 -7.5Q4 -4 -3 -8Z", shade)
    return base + instep + stroke("M-4 -7Q3 -9 8 -12", colour, 3)


def _boot(canvas: Canvas, colour: str, *, ahead: bool) -> str:
    upper = path(_BOOT_FRONT if ahead else _BOOT_SIDE, canvas.form(colour, 0.11))
    sole = path(_FRONT_SOLE if ahead else _SIDE_SOLE, tone(colour, -0.16))
    cuff = "M-10 -21L10 -21" if ahead else "M-10.5 -21L8.5 -21"
    rim = tone(colour, 0.12 if is_dark(colour) else -0.1)
    return upper + sole + stroke(cuff, rim, 5)


def _bare(skin: str, *, ahead: bool) -> str:
    shade = tone(skin, -0.11, 1.1)
    foot = path(_FOOT_FRONT if ahead else _FOOT_SIDE, skin)
    if ahead:
        toes = "M-7 8.4L-6.5 5M-2.6 9L-2.4 5.4M2 9L1.8 5.4M6.2 8.6L5.8 5.2"
    else:
        toes = "M20.4 5.4Q18.6 5 17.8 6.6M16.6 4.6Q15 4.6 14.4 6.2"
    return foot + stroke(toes, shade, 1.4, opacity=0.8)
