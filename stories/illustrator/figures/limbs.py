"""Arms and legs with their sleeves, trousers, socks, hands and feet, on a solved skeleton."""

from dataclasses import dataclass, replace

from stories.illustrator.figures.feet import shoe
from stories.illustrator.figures.figure import HandAnchor
from stories.illustrator.figures.hands import GRIP, hand
from stories.illustrator.figures.outfits import Outfit
from stories.illustrator.figures.prostheses import (
    GLOVE,
    SOCKET_FROM,
    TROUSERS_TO,
    lower_limb,
    right_limb,
)
from stories.illustrator.figures.skeleton import Limb, Skeleton
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point, rng_for
from stories.illustrator.kit.colour import apart, tone
from stories.illustrator.kit.geometry import rotated
from stories.illustrator.kit.shapes import path, placed, star, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Look

_TOES_BACK = {"trailing": 14.0, "instep": 74.0}  # degrees by which the toes point down the shin


@dataclass(frozen=True, slots=True)
class LimbPlan:
    """What arms and legs need to know."""

    canvas: Canvas
    look: Look
    outfit: Outfit
    bones: Skeleton
    behind: bool = False  # seen from the back


def arm(plan: LimbPlan, index: int) -> str:
    """One arm with its hand; index 0 is the near one."""
    limb, size = plan.bones.arms[index], plan.bones.size
    wide = size.arm_width
    tube = Tube(limb.line, (wide, wide * 0.94, wide * 0.72))
    skin = plan.look.skin
    if _has_prosthesis(plan, "arm", index):
        upper = path(tube.outline(0, 0.55), skin) + _shaded(tube, skin, 0.0, 0.55)
        upper += _sleeve(plan, tube, most=SOCKET_FROM)
        return upper + lower_limb(tube, plan.look) + hand_of(plan, index)
    svg = path(tube.outline(round_tip=True), skin) + _shaded(tube, skin, 0.0, 1.0)
    svg += hand_of(plan, index)
    return svg + _sleeve(plan, tube)


def _has_prosthesis(plan: LimbPlan, limb: str, index: int) -> bool:
    """Whether this arm or leg is one; a spacesuit covers everything."""
    look = plan.look
    worn = look.prosthetic_arm if limb == "arm" else look.prosthetic_leg
    if not worn or look.outfit == "spacesuit":
        return False
    return index == right_limb(plan.bones, behind=plan.behind)


def hand_of(plan: LimbPlan, index: int) -> str:
    """The hand alone, to be laid over what it holds."""
    limb = plan.bones.arms[index]
    side = hand_side(plan, index)
    colour = plan.outfit.glove or plan.look.skin
    if _has_prosthesis(plan, "arm", index):
        colour = plan.outfit.glove or GLOVE
    kind = limb.end
    angle = limb.angle + _wrist(kind, side)
    if kind == "plant":  # the palm lies on the ground, fingers ahead
        angle = 90 - 76 * plan.bones.facing
    shape = hand(kind, colour)
    scale = plan.bones.size.hand * (1.12 if plan.outfit.glove else 1.0)
    flip = f"scale({scale:.3f} {scale * -side * 1.0:.3f})"
    x, y = limb.tip
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({angle:.1f}) {flip}">{shape}</g>'


def hand_side(plan: LimbPlan, index: int) -> int:
    """1 when the thumb lies clockwise of the fingers: thumbs point to the middle or up."""
    limb = plan.bones.arms[index]
    outward = -1 if index == 0 else 1
    outward *= plan.bones.facing
    raised = limb.tip[1] < limb.root[1] - 6
    level = abs(limb.tip[1] - limb.root[1]) < abs(limb.tip[0] - limb.root[0])
    if plan.bones.shape.roll:
        return -plan.bones.facing
    if plan.bones.shape.yaw >= 0.6 and not raised:
        return -plan.bones.facing
    if level or raised:
        return -1 if limb.tip[0] > limb.root[0] else 1
    return outward


def _wrist(kind: str, side: int) -> float:
    return {"hip": 34.0 * side, "clasp": 16.0 * side}.get(kind, 0.0)


def grip_of(plan: LimbPlan, index: int) -> HandAnchor:
    limb = plan.bones.arms[index]
    reach = rotated((GRIP * plan.bones.size.hand, 0.0), limb.angle)
    at = (limb.tip[0] + reach[0], limb.tip[1] + reach[1])
    side = 1 if limb.tip[0] >= plan.bones.neck[0] else -1
    return HandAnchor(at, limb.angle, side)


def _sleeve(plan: LimbPlan, tube: Tube, most: float = 1.0) -> str:
    """The sleeve, rolled up to `most` of the arm."""
    outfit = plan.outfit
    if not outfit.sleeve:
        return ""
    if outfit.sleeve > most:
        outfit = replace(outfit, sleeve=most)
    end, extra, colour = outfit.sleeve, outfit.sleeve_extra, outfit.sleeve_colour
    loose = Tube(tube.line, tuple(width + extra * 2 for width in tube.widths))
    svg = path(loose.outline(0, end), colour)
    svg += _round(loose, colour)
    if outfit.stripes:
        for at in (stripe for stripe in (0.22, 0.4, 0.58, 0.76) if stripe < most):
            svg += path(loose.outline(at, at + 0.055), outfit.stripes)
    svg += _shaded(loose, colour, 0.0, end)
    if plan.look.outfit == "pyjamas" and most == 1:
        svg += _stars(loose, plan)
    if plan.look.outfit == "spacesuit":
        svg += path(loose.outline(0.46, 0.54, extra=0.6), tone(colour, -0.1))
    if end > 0.6:
        svg += _elbow_fold(loose, colour)
    if outfit.cuff:
        cuff = loose.outline(end - 0.09, end, extra=0.9)
        svg += path(cuff, outfit.cuff)
    return svg


def _round(tube: Tube, colour: str) -> str:
    """Rounds the root, so that the shoulder or hip has no corner."""
    x, y = tube.point(0)
    r = tube.width(0) / 2
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{colour}"/>'


def _shaded(tube: Tube, colour: str, start: float, end: float) -> str:
    """A soft dark strip on the side away from the light (upper left)."""
    nx, ny = tube.normal(0.5)
    side = 1.0 if nx * 0.6 + ny * 0.8 > 0 else -1.0
    strip = tube.strip(start, end, side, side * 0.36)
    return path(strip, tone(colour, -0.09, 1.06), opacity=0.42)


def _elbow_fold(tube: Tube, colour: str) -> str:
    (ax, ay), (bx, by) = tube.edge(0.5, 0.75), tube.edge(0.54, -0.1)
    (cx, cy), (dx, dy) = tube.edge(0.6, 0.8), tube.edge(0.58, 0.1)
    data = f"M{ax:.1f} {ay:.1f}L{bx:.1f} {by:.1f}M{cx:.1f} {cy:.1f}L{dx:.1f} {dy:.1f}"
    return stroke(data, tone(colour, -0.13), 1.7, opacity=0.45)


def _stars(tube: Tube, plan: LimbPlan) -> str:
    rng, colour = rng_for("pyjama stars", round(tube.widths[0])), _star_colour(plan.look)
    svg = ""
    for at in (0.16, 0.34, 0.52, 0.7, 0.84):
        x, y = tube.edge(at, rng.uniform(-0.5, 0.5))
        svg += star(x, y, rng.uniform(2.2, 3.0), colour, turn=rng.uniform(0, 72))
    return svg


def _star_colour(look: Look) -> str:
    main, second = look.colour_main, look.colour_second
    return second if apart(main, second) > 0.09 else tone(main, 0.15)


def leg(plan: LimbPlan, index: int) -> str:
    """One leg with its shoe; the far one is a little darker."""
    limb, size, outfit = plan.bones.legs[index], plan.bones.size, plan.outfit
    wide = size.leg_width
    tube = Tube(limb.line, (wide * 1.06, wide * 0.92, wide * 0.74))
    skin = plan.look.skin
    far = index == 1 and plan.bones.shape.yaw > 0.5
    if _has_prosthesis(plan, "leg", index):
        short = replace(plan, outfit=replace(outfit, leg=min(outfit.leg, TROUSERS_TO)))
        thigh = path(tube.outline(0, 0.55), skin) + _shaded(tube, skin, 0, 0.55)
        bare = replace(plan, look=replace(plan.look, skin=GLOVE))
        below = lower_limb(tube, plan.look) + _foot(bare, limb, index)
        return thigh + below + (_trouser(short, tube, far=far) if outfit.leg else "")
    svg = path(tube.outline(round_tip=True), skin) + _shaded(tube, skin, 0, 1)
    if outfit.leg < 0.9:
        svg += _knee(tube, skin)
    if outfit.socks:
        svg += path(tube.outline(outfit.sock_from, 1, extra=1.1, round_tip=True), outfit.socks)
        rim = tube.outline(outfit.sock_from, outfit.sock_from + 0.05, extra=1.6)
        svg += path(rim, plan.look.colour_main)
    below = _foot(plan, limb, index)
    if outfit.leg:
        svg += below + _trouser(plan, tube, far=far)
    else:
        svg += below
    return svg


def _knee(tube: Tube, skin: str) -> str:
    a, b = tube.edge(0.5, 0.3), tube.edge(0.53, -0.35)
    data = f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}"
    return stroke(data, tone(skin, -0.1, 1.15), 2, opacity=0.45)


def _trouser(plan: LimbPlan, tube: Tube, *, far: bool) -> str:
    outfit = plan.outfit
    colour = tone(outfit.leg_colour, -0.045) if far else outfit.leg_colour
    widths = (tube.widths[0], tube.widths[1] * 1.02, tube.widths[2] * 1.12)
    loose = Tube(tube.line, tuple(width + outfit.leg_extra * 2 for width in widths))
    svg = _round(loose, colour) + path(loose.outline(0, outfit.leg), colour)
    svg += _shaded(loose, colour, 0, outfit.leg)
    if outfit.leg > 0.8 and outfit.leg_extra > 2:
        a, b = loose.edge(0.5, -0.8), loose.edge(0.53, 0.0)
        c, d = loose.edge(0.58, -0.75), loose.edge(0.58, -0.1)
        data = f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}"
        data += f"M{c[0]:.1f} {c[1]:.1f}L{d[0]:.1f} {d[1]:.1f}"
        svg += stroke(data, tone(colour, -0.12), 1.8, opacity=0.45)
    if plan.look.outfit == "pyjamas":
        svg += _stars(loose, plan)
    if plan.look.outfit == "spacesuit":
        svg += path(loose.outline(0.48, 0.57, extra=0.6), tone(colour, -0.1))
    if outfit.leg_cuff:
        start = outfit.leg - (0.1 if outfit.leg > 0.6 else 0.06)
        svg += path(loose.outline(start, outfit.leg, extra=0.8), outfit.leg_cuff)
    return svg


def _foot(plan: LimbPlan, limb: Limb, index: int) -> str:
    """The shoe, turned to suit the pose."""
    facing, outfit = plan.bones.facing, plan.outfit
    outward = (-1 if index == 0 else 1) * facing
    kind, x, y = limb.end, *limb.tip
    front = "front" if kind in ("front", "tiptoe") else "side"
    if plan.bones.shape.yaw > 0.5 and kind == "tiptoe":
        front = "side"
    colour = outfit.shoe_colour
    svg = shoe(plan.canvas, outfit.footwear, colour, plan.look.skin, front=front)
    mirror, turn = _foot_turn(kind, limb, facing, outward)
    if front == "front" and kind == "front":
        x += outward * 1.5
    return placed(svg, x, y, scale=plan.bones.size.foot, turn=turn, mirror=mirror)


def _foot_turn(kind: str, limb: Limb, facing: int, outward: int) -> tuple[int, float]:
    """Whether the shoe is mirrored, and its turn in degrees."""
    if kind == "front":
        return outward, -6.0 * outward
    if kind == "tiptoe":
        return facing, 16.0 * facing
    if kind == "sole":
        return facing, -58.0 * facing
    if kind == "crossed":
        return -outward, 8.0 * outward
    if kind in _TOES_BACK:
        return facing, limb.angle - 90 + _TOES_BACK[kind] * facing
    return facing, 0.0


def hips(bones: Skeleton) -> tuple[Point, Point]:
    return bones.legs[0].root, bones.legs[1].root
