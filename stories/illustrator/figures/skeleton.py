"""Solves a pose for one age: where every joint is, with the ground at y = 0."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from stories.illustrator.figures.poses import Aim, Arm, Bend, PoseShape
from stories.illustrator.figures.proportions import Proportions
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.geometry import rotated

ANKLE = 9.0  # ankle over the sole, in figure units
KNEE = 9.0  # knee over the ground when kneeling
PALM = 6.0
SIDE = 30.0  # half the body's breadth, lying down


@dataclass(frozen=True, slots=True)
class Limb:
    """Root, joint and tip of an arm or leg; `end` is the hand's or foot's kind."""

    root: Point
    joint: Point
    tip: Point
    end: str

    @property
    def line(self) -> tuple[Point, Point, Point]:
        return (self.root, self.joint, self.tip)

    @property
    def angle(self) -> float:
        """Direction of the lower bone in degrees, 0 = right, 90 = down."""
        dx, dy = self.tip[0] - self.joint[0], self.tip[1] - self.joint[1]
        return math.degrees(math.atan2(dy, dx))


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Joints of a posed child. `facing` is 1 towards the page's right, else -1.

    `spine` and `head_turn` are clockwise degrees from upright. Index 0 is the near limb.
    """

    size: Proportions
    shape: PoseShape
    facing: int
    pelvis: Point
    neck: Point
    spine: float
    head: Point
    head_turn: float
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]
    lift: float

    def on_torso(self, x: float, y: float) -> Point:
        """A spot of the torso's own frame (x across, y down from the neck) on the page."""
        turned = rotated((x, y), self.spine)
        return (self.neck[0] + turned[0], self.neck[1] + turned[1])


def solve(shape: PoseShape, size: Proportions, facing: int) -> Skeleton:
    """The pose grounded, rolled and mirrored to the side faced."""
    pelvis = (0.0, 0.0)
    neck = off(pelvis, 180 - shape.lean, size.torso)
    legs = tuple(_leg(shape, size, index) for index in (0, 1))
    arms = tuple(_arm(shape, size, neck, index) for index in (0, 1))
    head = off(neck, 180 - shape.lean * 0.7, size.neck)
    head = (head[0] + shape.head_forward, head[1] + abs(shape.lean) * 0.18)
    raw = Skeleton(
        size, shape, 1, pelvis, neck, shape.lean, head, shape.tilt, (arms[0], arms[1]),
        (legs[0], legs[1]), shape.lift * size.leg,
    )  # fmt: skip
    return _grounded(raw, facing)


def off(start: Point, degrees: float, length: float) -> Point:
    """Walks from a point; 0 is straight down, 90 to the right."""
    angle = math.radians(degrees)
    return (start[0] + math.sin(angle) * length, start[1] + math.cos(angle) * length)


def _leg(shape: PoseShape, size: Proportions, index: int) -> Limb:
    bend = (shape.near_leg, shape.far_leg)[index]
    spread = size.hip * 0.52 * (1 - 0.55 * shape.yaw)
    root = ((-spread, spread)[index], 0.0)
    joint = off(root, bend.upper, size.leg * 0.5)
    return Limb(root, joint, off(joint, bend.lower, size.leg * 0.5), shape.feet[index])


def _arm(shape: PoseShape, size: Proportions, neck: Point, index: int) -> Limb:
    arm: Arm = (shape.near_arm, shape.far_arm)[index]
    across = (size.shoulder - size.arm_width * 0.32) * (1 - 0.5 * shape.yaw)
    offset = rotated(((-across, across)[index], 13.0), shape.lean)
    root = (neck[0] + offset[0], neck[1] + offset[1])
    bone = size.arm * 0.5
    if isinstance(arm, Bend):
        joint = off(root, arm.upper, bone)
        return Limb(root, joint, off(joint, arm.lower, bone), shape.hands[index])
    goal = rotated((arm.x * size.shoulder, arm.y * size.torso), shape.lean)
    joint, tip = _reach(root, (neck[0] + goal[0], neck[1] + goal[1]), bone, arm)
    return Limb(root, joint, tip, shape.hands[index])


def _reach(root: Point, goal: Point, bone: float, aim: Aim) -> tuple[Point, Point]:
    """Elbow and wrist for a hand at the goal, or as near as the arm is long."""
    distance = math.dist(root, goal) or 1.0
    reach = min(distance, bone * 1.98)
    ux, uy = (goal[0] - root[0]) / distance, (goal[1] - root[1]) / distance
    tip = (root[0] + ux * reach, root[1] + uy * reach)
    out = math.sqrt(max(0.0, bone * bone - reach * reach / 4))
    side = -aim.elbow
    joint = (
        root[0] + ux * reach / 2 + uy * out * -side,
        root[1] + uy * reach / 2 + ux * out * side,
    )
    if (joint[0] - (root[0] + tip[0]) / 2) * aim.elbow < 0:
        joint = (root[0] + tip[0] - joint[0], root[1] + tip[1] - joint[1])
    return joint, tip


def _grounded(raw: Skeleton, facing: int) -> Skeleton:
    """Rolls the figure, sets it on the ground and mirrors it."""
    roll = raw.shape.roll

    def turned(point: Point) -> Point:
        return rotated(point, roll)

    base = _lowest(raw, turned)
    centre = turned((0.0, -raw.size.torso * 0.35))[0] if roll else 0.0

    def final(point: Point) -> Point:
        x, y = turned(point)
        return ((x - centre) * facing, y - base - raw.lift)

    def limb(part: Limb) -> Limb:
        return Limb(final(part.root), final(part.joint), final(part.tip), part.end)

    return Skeleton(
        size=raw.size,
        shape=raw.shape,
        facing=facing,
        pelvis=final(raw.pelvis),
        neck=final(raw.neck),
        spine=(raw.spine + roll) * facing,
        head=final(raw.head),
        head_turn=(raw.head_turn + roll) * facing,
        arms=(limb(raw.arms[0]), limb(raw.arms[1])),
        legs=(limb(raw.legs[0]), limb(raw.legs[1])),
        lift=raw.lift,
    )


def _lowest(raw: Skeleton, turned: Callable[[Point], Point]) -> float:
    """The y of what touches the ground."""
    touching: list[float] = []
    for part in raw.shape.ground:
        if part == "feet":
            extra = {"tiptoe": ANKLE + 7}
            touching += [turned(leg.tip)[1] + extra.get(leg.end, ANKLE) for leg in raw.legs]
        elif part == "knees":
            touching += [turned(leg.joint)[1] + KNEE for leg in raw.legs]
        elif part == "hands":
            touching += [turned(arm.tip)[1] + PALM for arm in raw.arms]
        elif part == "seat":
            touching.append(turned(raw.pelvis)[1] + raw.size.seat)
        elif part == "wheels":
            touching.append(turned(raw.pelvis)[1] + raw.size.seat + _seat_height(raw.size))
        elif part == "side":
            touching += [turned(raw.pelvis)[1] + SIDE, turned(raw.head)[1] + 50]
    return max(touching)


def _seat_height(size: Proportions) -> float:
    """A wheelchair's seat: high enough for the wheel and for feet on the footrest."""
    return max(size.wheel * 1.35, size.leg * 0.62 + 8)
