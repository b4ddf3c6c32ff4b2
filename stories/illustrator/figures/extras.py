"""Capes, the book that is read, and the wheelchair."""

from stories.illustrator.figures.skeleton import Skeleton
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import to_oklab, tone
from stories.illustrator.kit.geometry import num, pen, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.model import Look


def back_of_cape(canvas: Canvas, bones: Skeleton, colour: str) -> str:
    """A cape in the trunk's frame, streaming away from the side faced."""
    if not colour:
        return ""
    size, yaw = bones.size, bones.shape.yaw
    wide = size.shoulder
    low = min(size.torso + size.leg * 0.55, max(40.0, -bones.neck[1] - 6))
    sway = -bones.facing * (4 + yaw * 30 + abs(bones.shape.lean) * 0.6)
    outline = [
        (-wide * 0.7, 0), (wide * 0.7, 0), (wide * 1.25 + sway * 0.2, low * 0.34),
        (wide * 1.7 + sway * 0.8, low * 0.86), (wide * 1.1 + sway, low),
        (wide * 0.35 + sway, low * 0.93), (-wide * 0.35 + sway, low * 1.02),
        (-wide * 1.1 + sway, low * 0.95), (-wide * 1.75 + sway * 0.9, low * 0.9),
        (-wide * 1.25 + sway * 0.3, low * 0.34),
    ]  # fmt: skip
    data = smooth(outline, 0.9)
    folds = ""
    for x in (-0.8, -0.3, 0.3, 0.8):
        folds += f"M{num(x * wide * 0.7)} 16Q{num(x * wide + sway * 0.3)} {num(low * 0.5)} "
        folds += f"{num(x * wide * 1.25 + sway)} {num(low * 0.93)}"
    fill = canvas.linear([(0, colour), (1, tone(colour, -0.10))])
    inner = stroke(folds, tone(colour, -0.13), 2.4, opacity=0.5)
    svg = path(data, fill) + canvas.clipped(inner, data)
    return placed(svg, *bones.neck, turn=bones.spine)


def book(canvas: Canvas, bones: Skeleton, look: Look) -> str:
    """The child's picture book, held up by both hands, in a colour that its clothes set off."""
    a, b = to_oklab(look.colour_main)[1:]
    cover = "#c8433f" if b < 0 and a < 0.08 else "#3f7fc0"
    return open_book(canvas, bones.arms[0].tip, bones.arms[1].tip, cover)


def open_book(canvas: Canvas, left: Point, right: Point, cover: str) -> str:
    """An open picture book seen from its back, between two hands."""
    x, y = (left[0] + right[0]) / 2, (left[1] + right[1]) / 2
    half = abs(right[0] - left[0]) / 2 + 7
    page = f"M0 -25Q{num(-half * 0.5)} -33 {num(-half + 2)} -27L{num(-half + 2)} 14L0 17"
    page += f"L{num(half - 2)} 14L{num(half - 2)} -27Q{num(half * 0.5)} -33 0 -25Z"
    back = (
        f"M0 -20Q{num(-half * 0.5)} -27 {num(-half)} -22L{num(-half)} 19Q{num(-half * 0.5)} 14 0 20"
    )
    back += f"Q{num(half * 0.5)} 14 {num(half)} 19L{num(half)} -22Q{num(half * 0.5)} -27 0 -20Z"
    svg = path(page, "#fffaf0") + path(back, canvas.form(cover, 0.1))
    svg += stroke("M0 -19L0 19", tone(cover, -0.14), 3)
    svg += circle(half * 0.5, -3, 7, tone(cover, 0.12)) + rect(
        -half * 0.78, -10, half * 0.5, 4, tone(cover, 0.12), rx=2
    )
    return placed(svg, x, y - 4)


def wheelchair_back(canvas: Canvas, bones: Skeleton, look: Look) -> str:
    """Far wheel, back rest, seat and footrest."""
    facing, (x, y) = bones.facing, bones.pelvis
    frame, cloth = "#5c6b86", tone(look.colour_main, -0.12)
    seat = y + bones.size.seat
    hub = (x - facing * 4, -bones.size.wheel)
    svg = circle(
        hub[0] + facing * 14, hub[1], bones.size.wheel - 4, "none", stroke="#47526a", stroke_width=4
    )
    rest = smooth([
        (x - facing * 27, seat), (x - facing * 36, seat - 46), (x - facing * 34, seat - 62),
        (x - facing * 20, seat - 60), (x - facing * 10, seat),
    ])  # fmt: skip
    svg += path(rest, canvas.form(cloth, 0.1))
    handle = (
        f"M{num(x - facing * 33)} {num(seat - 60)}q{num(-facing * 6)} -10 {num(-facing * 18)} -9"
    )
    svg += stroke(handle, frame, 5) + stroke(handle, tone(frame, 0.15), 2)
    svg += rect(min(x - facing * 28, x + facing * 36), seat - 4, 64, 11, cloth, rx=5)
    foot = bones.legs[1].tip
    front = (
        f"M{num(x + facing * 34)} {num(seat + 2)}L{num(foot[0] - facing * 12)} {num(foot[1] + 12)}"
    )
    svg += stroke(front, frame, 5)
    heel, toe = foot[0] - facing * 18, foot[0] + facing * 26
    plate = pen("M", heel, foot[1] + 12, "L", toe, foot[1] + 12)
    return svg + stroke(plate, frame, 6)


def wheelchair_front(canvas: Canvas, bones: Skeleton, look: Look) -> str:
    """Near wheel with its spokes and hand rim, arm rest and the small front wheel."""
    facing, (x, y) = bones.facing, bones.pelvis
    hub_x, hub_y, r = x - facing * 6, -bones.size.wheel, bones.size.wheel
    seat = y + bones.size.seat
    spokes = ""
    for dx, dy in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7)):
        spokes += pen("M", hub_x - dx * r, hub_y - dy * r, "L", hub_x + dx * r, hub_y + dy * r)
    svg = stroke(spokes, "#aab6cc", 1.6, opacity=0.8)
    svg += circle(hub_x, hub_y, r - 3, "none", stroke="#3a4358", stroke_width=6)
    svg += circle(hub_x, hub_y, r - 10, "none", stroke=look.colour_main, stroke_width=3)
    svg += circle(hub_x, hub_y, 6, look.colour_second) + circle(hub_x, hub_y, 2.4, "#fffaf0")
    small_x = bones.legs[1].joint[0] + facing * 4
    fork = f"M{num(small_x - facing * 4)} {num(seat + 6)}L{num(small_x)} -12"
    svg = (
        stroke(fork, "#5c6b86", 5)
        + circle(small_x, -12, 9.5, "none", stroke="#3a4358", stroke_width=5)
        + svg
    )
    return svg + ellipse(small_x, -12, 3, 3, "#aab6cc")
