"""Puts a person together: skeleton, clothes, limbs and head in their order of depth."""

from dataclasses import dataclass, replace

from stories.illustrator.figures.cloth import Cloth
from stories.illustrator.figures.collars import collar
from stories.illustrator.figures.extras import back_of_cape, book, wheelchair_back, wheelchair_front
from stories.illustrator.figures.figure import Embrace, Figure, HandAnchor, View
from stories.illustrator.figures.garments import details, skirt_pattern
from stories.illustrator.figures.head import HeadPlan, draw_head
from stories.illustrator.figures.limbs import LimbPlan, arm, grip_of, hand_of, leg
from stories.illustrator.figures.outfits import cape_of, outfit_of
from stories.illustrator.figures.poses import PoseShape
from stories.illustrator.figures.posing import (
    clasping,
    embracing,
    gripping,
    in_wheelchair,
    shape_of,
)
from stories.illustrator.figures.proportions import Proportions, proportions
from stories.illustrator.figures.skeleton import Skeleton, solve
from stories.illustrator.figures.torso import draw_seat, draw_skirt, draw_trunk, trunk_of
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import rotated
from stories.illustrator.kit.shapes import path, placed
from stories.illustrator.model import Actor, Look
from stories.vocabulary import Box, BoxSide

_UNDER_CHIN = 20.0  # figure units that a hug's hands keep from the friend's face
_NECK = "M-9.5 -20L9.5 -20L12 3Q0 11 -12 3Z"
_FACE = 56.0  # half the width of the box round a face
_HAIR_RISE = {"afro": 44.0, "bun": 46.0, "buns": 34.0, "puffs": 34.0, "tousled": 30.0}
_HAT_RISE = {"crown": 50.0, "beanie": 54.0, "sunhat": 32.0, "patka": 36.0, "cap": 26.0}


@dataclass(frozen=True, slots=True)
class _Body:
    """Everything that the parts of one child share."""

    look: Look
    bones: Skeleton
    limbs: LimbPlan
    cloth: Cloth
    view: View


def draw_child(
    canvas: Canvas,
    actor: Actor,
    turn: float = 0.55,
    gaze: Point = (0.0, 0.0),
    view: View = View.FRONT,
    embrace: Embrace | None = None,
) -> Figure:
    """The child of the actor. Raises ValueError when the actor has no look."""
    if actor.look is None:
        raise ValueError("look: a child needs a look")
    body = _body(canvas, actor, turn, view, embrace)
    bones, shape = body.bones, body.bones.shape
    plan = HeadPlan(actor.look, bones.size, actor.expression, shape.closed_eyes, turn, gaze, view)
    head = draw_head(canvas, plan)
    arms = [arm(body.limbs, index) for index in (0, 1)]
    hugging = embrace.arms(arms[0], arms[1]) if embrace else ("", "")
    below, above = _layers(canvas, body, actor, ["", ""] if embrace else arms)
    front = _fingers(body) if actor.holding else ""
    head_at = (bones.head[0], bones.head[1])
    back = placed(head.back, *head_at, turn=_hang(bones, actor.look))
    svg = below[0] + back + below[1] + placed(head.front, *head_at, turn=bones.head_turn) + above
    return replace(_figure(body, svg, front), embrace=hugging)


def _body(canvas: Canvas, actor: Actor, turn: float, view: View, embrace: Embrace | None) -> _Body:
    look = actor.look
    assert look is not None
    shape = shape_of(actor.pose, wheelchair=look.wheelchair)
    if actor.holding:
        shape = gripping(shape)
    if embrace is not None:
        shape = _hugging(shape, proportions(look.age), embrace)
    bones = solve(shape, proportions(look.age), 1 if turn >= 0 else -1)
    outfit = outfit_of(look)
    limbs = LimbPlan(canvas, look, outfit, bones, view is View.BACK)
    cloth = Cloth(canvas, look, outfit, trunk_of(bones, outfit), view)
    return _Body(look, bones, limbs, cloth, view)


def _hugging(shape: PoseShape, size: Proportions, embrace: Embrace) -> PoseShape:
    """Arms round the friend, hands below its chin."""
    shape = embracing(shape, low=embrace.low)
    neck = solve(shape, size, 1).neck[1]
    return clasping(shape, size, embrace.chin + _UNDER_CHIN - neck)


def _hang(bones: Skeleton, look: Look) -> float:
    """Long hair hangs rather than tilting with the head."""
    loose = look.hairstyle in ("long", "wavy", "locs", "long_curls")
    return bones.head_turn * (0.5 if loose and abs(bones.head_turn) < 40 else 1.0)


def _layers(
    canvas: Canvas, body: _Body, actor: Actor, arms: list[str]
) -> tuple[tuple[str, str], str]:
    """((behind the back hair, between it and the head), over the head)."""
    bones, look, behind = body.bones, body.look, body.view is View.BACK
    in_chair = in_wheelchair(bones.shape)
    cape = back_of_cape(canvas, bones, cape_of(look))
    sideways = bones.shape.yaw >= 0.5
    legs = [leg(body.limbs, index) for index in (1, 0)]
    trunk = _trunk(canvas, body)
    chair = wheelchair_back(canvas, bones, look) if in_chair else ""
    rim = wheelchair_front(canvas, bones, look) if in_chair else ""
    skirt = _skirt(canvas, body)
    seat = draw_seat(canvas, bones, body.limbs.outfit)
    lower = legs[0] + legs[1] + seat + skirt + rim
    if behind:
        held_back = arms[0] + arms[1]
        return ("", held_back + chair + lower + trunk + cape), ""
    raised = "".join(arms[i] for i in (0, 1) if bones.shape.over_head[i])
    arms = ["" if bones.shape.over_head[i] else arms[i] for i in (0, 1)]
    far, near = (arms[1], arms[0]) if sideways else ("", arms[0] + arms[1])
    reading = book(canvas, bones, look) if bones.shape.book and not actor.holding else ""
    body_svg = chair + far + lower + trunk
    return (cape, body_svg + reading + near), raised


def _fingers(body: _Body) -> str:
    """The holding hands once more, to close over what they hold; hidden from behind."""
    if body.view is View.BACK:
        return ""
    holding = {1: (1,), -1: (0,), 0: (1, 0)}[body.bones.shape.grip_hand]
    return "".join(hand_of(body.limbs, index) for index in holding)


def _skirt(canvas: Canvas, body: _Body) -> str:
    x, y = body.bones.pelvis
    reach = body.bones.size.leg + 30
    region = (x - reach, y - reach * 0.6, reach * 2, reach * 1.6)
    pattern = skirt_pattern(body.cloth, region)
    return draw_skirt(canvas, body.bones, body.limbs.outfit, pattern)


def _trunk(canvas: Canvas, body: _Body) -> str:
    """Neck, top and collar in the trunk's frame."""
    cloth, bones = body.cloth, body.bones
    skin = tone(body.look.skin, -0.075, 1.06)
    neck = path(_NECK, skin)
    inner = draw_trunk(canvas, cloth.trunk, body.limbs.outfit, details(cloth))
    return placed(inner + neck + collar(cloth), *bones.neck, turn=bones.spine)


def _figure(body: _Body, svg: str, front: str) -> Figure:
    bones, look = body.bones, body.look
    points = [bones.pelvis, bones.neck]
    points += [point for limb in (*bones.arms, *bones.legs) for point in limb.line]
    hair = _HAIR_RISE.get(look.hairstyle, 16.0)
    rise = max(hair, _HAT_RISE.get(look.headwear, 0.0)) + 52
    crown = rotated((0.0, -rise), bones.head_turn)
    tip = (bones.head[0] + crown[0], bones.head[1] + crown[1])
    left = min(min(x for x, _ in points) - 18, bones.head[0] - 66, tip[0])
    right = max(max(x for x, _ in points) + 18, bones.head[0] + 66, tip[0])
    top = min(min(y for _, y in points) - 14, bones.head[1] - 58, tip[1])
    far, near = grip_of(body.limbs, 1), grip_of(body.limbs, 0)
    grip = {1: far, -1: near, 0: _between(near, far)}[bones.shape.grip_hand]
    free = near if bones.shape.grip_hand >= 0 else far
    x, y = bones.head
    return Figure(
        svg=svg,
        height=-top,
        width=right - left,
        face=Box(BoxSide.NONE, x - _FACE, y - _FACE, 2 * _FACE, 2 * _FACE + 2),
        grip=grip,
        free=free,
        front=front,
        centre=(left + right) / 2,
        lift=bones.lift,
    )


def _between(near: HandAnchor, far: HandAnchor) -> HandAnchor:
    at = ((near.at[0] + far.at[0]) / 2, (near.at[1] + far.at[1]) / 2)
    return HandAnchor(at, -90.0, far.side)
