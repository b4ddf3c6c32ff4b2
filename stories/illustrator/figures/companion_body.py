"""The round upright body that most animals share: trunk, legs, arms, and lying or on all fours."""

from dataclasses import dataclass

from stories.illustrator.figures.companion import Build
from stories.illustrator.figures.companion_parts import shaded
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube

TOES: tuple[Point, ...] = ((-10, -10), (0, -14.5), (10, -10))


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Measures of a body in figure units; colours are words of `colour_of`."""

    top: float = 136.0
    shoulder: float = 34.0  # half-widths
    waist: float = 54.0
    hips: float = 58.0
    leg: float = 21.0
    apart: float = 27.0  # of a leg from the middle
    belly: Point = (36.0, 42.0)  # half-width and half-height of the pale front; 0 for none
    feet: str = "main"
    sole: str = "second"
    hoofed: bool = False

    @property
    def outline(self) -> str:
        top, waist, hips = self.top, self.waist, self.hips
        half = [(self.shoulder, -top + 10), (waist, -top * 0.68), (hips, -top * 0.41)]
        half += [(hips * 0.79, -24.0)]
        left = [(-x, y) for x, y in reversed(half)]
        return smooth([(0.0, -top), *half, (0.0, -14.0), *left])


def colour_of(build: Build, name: str) -> str:
    """A part's colour by its word; a sock is the main colour deep in the shade."""
    words = {
        "main": build.main,
        "second": build.second,
        "dark": build.dark,
        "sock": mix(build.main, "#3a2233", 0.72),
        "pink": "#e79aa0",
    }
    return words[name]


def torso(frame: Frame, build: Build, marks: str = "") -> str:
    """The trunk with its belly; `marks` lie on the fur, cut to the trunk."""
    canvas, outline = build.canvas, frame.outline
    svg = path(outline, build.ball(build.main))
    inner = marks
    wide, high = frame.belly
    if wide and not build.behind:
        x, y = build.shift * 0.8, -14.0 - high * 1.14
        inner = ellipse(x, y, wide, high, canvas.form(build.second, 0.05)) + inner
    chin = ellipse(0, -frame.top + 7, frame.shoulder * 1.4, 21, tone(build.main, -0.15))
    return svg + canvas.clipped(inner + f'<g opacity="0.36">{chin}</g>', outline)


def legs(frame: Frame, build: Build) -> str:
    """Legs and feet of the stance; soles show when sitting."""
    kind = build.stance.legs
    if kind == "sit":
        return _sitting(frame, build)
    return "".join(
        placed(_leg(frame, build), x, y, turn=turn) for x, y, turn in _spots(frame, build)
    )


def _spots(frame: Frame, build: Build) -> list[tuple[float, float, float]]:
    """x, y and turn of both legs, in the way faced."""
    a, side = frame.apart, build.facing
    ways = {
        "stand": ((-a, 0, 0), (a, 0, 0)),
        "stride": ((-a - 7, -5, -16), (a + 5, 0, 8)),
        "tuck": ((-a - 3, -2, 14), (a + 3, -2, -14)),
        "trail": ((-a * 0.8, 6, 10), (a * 0.8, 0, -4)),
    }
    return [(x * side, y, turn * side) for x, y, turn in ways[build.stance.legs]]


def shod(frame: Frame, build: Build, foot: str) -> str:
    """`foot` on each leg of one who stands or strides, ahead a little; nothing otherwise."""
    if build.stance.legs not in ("stand", "stride"):
        return ""
    ahead = 4 * build.facing
    return "".join(placed(foot, x + ahead, y) for x, y, _ in _spots(frame, build))


def _leg(frame: Frame, build: Build) -> str:
    canvas, w = build.canvas, frame.leg
    fill, foot = canvas.form(build.main, 0.1), colour_of(build, frame.feet)
    svg = path(smooth([(-w, -46), (w, -46), (w, -14), (w + 2, -4), (0, 0), (-w - 2, -4),
                       (-w, -14)]), fill)  # fmt: skip
    if frame.hoofed:
        return svg + hoof(build, 0, 0, w + 3)
    ahead = 4 * build.facing
    paw = ellipse(ahead, -8, w + 4, 10, canvas.form(foot, 0.1))
    if frame.feet != "main":
        cuff = smooth([(-w - 0.5, -22), (0, -18), (w + 0.5, -22), (w + 2, -4), (-w - 2, -4)])
        paw = path(cuff, canvas.form(foot, 0.08)) + paw
    toes = "".join(f"M{ahead + dx} -9l0 6" for dx in (-9, 0, 9))
    return svg + paw + ("" if build.behind else stroke(toes, tone(foot, -0.12), 2, opacity=0.7))


def hoof(build: Build, x: float, y: float, w: float) -> str:
    """A hoof of half-width w that stands on y."""
    data = smooth([(x - w * 0.86, y - 15), (x + w * 0.86, y - 15), (x + w, y - 2), (x, y + 1),
                   (x - w, y - 2)], 0.6)  # fmt: skip
    colour = tone(build.second, -0.16)
    return path(data, build.canvas.form(colour, 0.1))


def _sitting(frame: Frame, build: Build) -> str:
    fill, w = build.canvas.form(build.main, 0.1), frame.leg
    foot = build.canvas.form(colour_of(build, frame.feet), 0.1)
    svg = ""
    for side in (-1, 1):
        svg += ellipse(side * (frame.hips - 22), -22, w + 7, 20, fill)
        if frame.hoofed:
            sole = ellipse(0, 0, w, w, fill) + ellipse(0, 2, w * 0.72, w * 0.72, foot)
            sole += ellipse(0, 2, w * 0.72, w * 0.72, tone(build.second, -0.16))
        else:
            sole = ellipse(0, 0, w, w + 2, foot) + _sole(build, colour_of(build, frame.sole))
        svg += placed(sole, side * (frame.hips - 12) + build.shift * 0.4, -w, turn=side * 12)
    return svg


def _sole(build: Build, colour: str) -> str:
    pads = "".join(ellipse(dx, dy, 3.8, 4.2, colour) for dx, dy in TOES)
    return ellipse(0, 3, 11.5, 11, colour) + pads


def arm(frame: Frame, build: Build, tube: Tube, index: int) -> str:
    """An arm that ends in a paw or a hoof; pads show when it is raised."""
    colour, end = tone(build.main, -0.02), colour_of(build, frame.feet)
    svg = path(tube.outline(round_tip=True), colour) + shaded(tube, colour)
    svg += ellipse(*tube.point(0), tube.width(0) / 2, tube.width(0) / 2, colour)
    if frame.hoofed:
        tip = tone(build.second, -0.16)
        return svg + path(tube.outline(0.82, 1, extra=0.8, round_tip=True), tip)
    if frame.feet != "main":
        svg += path(tube.outline(0.62, 1, extra=0.4, round_tip=True), tone(end, -0.01))
    raised = tube.line[2][1] < tube.line[0][1] + 8
    if raised and not build.behind:
        pad = colour_of(build, frame.sole)
        pads = ellipse(2, 0, 7.2, 6.6, pad)
        pads += "".join(ellipse(10.5, dy, 2.7, 2.5, pad) for dy in (-6.5, 0, 6.5))
    else:
        pads = stroke("M7 -6l5 -1M8 0l6 0M7 6l5 1", tone(end, -0.13), 2.2, opacity=0.7)
    return svg + placed(pads, *tube.point(1.0), turn=tube.angle(0.97))


def lying(frame: Frame, build: Build, marks: str = "", tail: str = "") -> str:
    """Curled up facing right, paws in front; the head comes on top of it."""
    canvas = build.canvas
    fill = build.ball(build.main)
    back = smooth([(-108, -8), (-114, -42), (-90, -74), (-44, -86), (8, -76), (40, -40), (44, -8),
                   (-30, -2)])  # fmt: skip
    svg = path(back, fill) + canvas.clipped(marks, back)
    foot = canvas.form(colour_of(build, frame.feet), 0.1)
    limb = canvas.form(build.main, 0.1)
    svg += ellipse(-72, -28, 36, 26, canvas.form(build.main, 0.09))
    svg += ellipse(-56, -10, 29, 11, foot)
    svg += tail + ellipse(36, -11, 34, 12, limb) + ellipse(72, -10, 27, 11, foot)
    if frame.hoofed:
        svg += ellipse(90, -9, 12, 10, tone(build.second, -0.16))
    return placed(svg, mirror=build.facing)


def on_fours(frame: Frame, build: Build, marks: str = "", tail: str = "") -> str:
    """Standing on four legs facing right; the head comes on top of it."""
    canvas = build.canvas
    trunk = smooth([(-78, -60), (-66, -88), (-20, -92), (30, -98), (58, -84), (60, -52), (36, -34),
                    (-20, -28), (-64, -34)])  # fmt: skip
    far = _four_legs(frame, build, ((-40, -3), (52, -3)), tone(build.main, -0.06))
    near = _four_legs(frame, build, ((-60, 0), (28, 0)), build.main)
    svg = tail + far + path(trunk, build.ball(build.main)) + canvas.clipped(marks, trunk)
    return placed(svg + near, mirror=build.facing)


def _four_legs(frame: Frame, build: Build, spots: tuple[Point, ...], colour: str) -> str:
    w, svg = frame.leg * 0.8, ""
    foot = colour_of(build, frame.feet) if frame.feet != "main" else colour
    for x, y in spots:
        leg = smooth([(-w, -52), (w, -52), (w * 0.86, -8), (0, 0), (-w * 0.86, -8)])
        art = path(leg, build.canvas.form(colour, 0.1))
        if frame.hoofed:
            art += hoof(build, 0, 0, w)
        else:
            art += ellipse(4, -7, w + 3, 8, build.canvas.form(foot, 0.1))
        svg += placed(art, x, y)
    return svg
