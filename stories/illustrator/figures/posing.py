"""Fits a pose to the child: seated in a wheelchair, or holding something."""

import math
from dataclasses import replace

from stories.illustrator.figures.poses import POSES, Aim, Arm, Bend, PoseShape
from stories.illustrator.figures.proportions import Proportions
from stories.vocabulary import Pose

_CARRYING: dict[Arm, Arm] = {
    POSES[Pose.RUN].far_arm: Bend(58, 88),
    POSES[Pose.REACH].far_arm: Bend(112, 142),
    POSES[Pose.CHEER].far_arm: Bend(104, 140),
    POSES[Pose.JUMP].far_arm: Bend(104, 136),
}
"""Arms that would hold a thing before the face stretch further out when they carry one."""

_HIGHEST_HUG, _LOWEST_HUG, _STRETCH = 0.4, 1.0, 0.97  # of a hug's arms, in arm lengths
_SHOULDER = 13.0  # figure units from the neck down to the shoulder

_ROLLING = frozenset({Pose.FLY, Pose.SWIM, Pose.SLEEP})
_IN_A_CHAIR = {Pose.KNEEL: Pose.POINT, Pose.CRAWL: Pose.POINT, Pose.CLIMB: Pose.REACH}
"""What the arms do in a wheelchair where the pose itself needs legs."""


def shape_of(pose: Pose, *, wheelchair: bool) -> PoseShape:
    """The pose, seated when the child uses a wheelchair and the pose can be done in it."""
    shape = POSES[pose]
    if not wheelchair or pose in _ROLLING:
        return shape
    arms = POSES[_IN_A_CHAIR.get(pose, pose)]
    return replace(
        arms,
        near_leg=Bend(76, 8),
        far_leg=Bend(80, 12),
        feet=("side", "side"),
        lean=min(arms.lean, 4),
        yaw=max(0.4, arms.yaw),
        lift=0,
        roll=0,
        ground=("wheels",),
    )


def gripping(shape: PoseShape) -> PoseShape:
    """The pose with closed fingers, and the face free, for who holds something."""
    near, far = shape.hands
    shape = replace(shape, far_arm=_CARRYING.get(shape.far_arm, shape.far_arm))
    if shape.grip_hand == 1:
        return replace(shape, hands=(near, "fist"))
    return replace(shape, hands=("fist", far)) if shape.grip_hand == -1 else shape


def embracing(shape: PoseShape, *, low: bool) -> PoseShape:
    """A hug round a friend at one's side; the child goes down on its knees for a small one."""
    shape = replace(shape, lean=-6, head_forward=-4)
    if in_wheelchair(shape) or not low:
        return shape
    return replace(
        shape,
        near_leg=Bend(4, -86),
        far_leg=Bend(16, -80),
        feet=("instep", "instep"),
        ground=("knees",),
    )


def clasping(shape: PoseShape, size: Proportions, drop: float) -> PoseShape:
    """The same with both hands as far out as they reach at `drop` figure units below the neck."""
    drop = min(_LOWEST_HUG * size.arm, max(_HIGHEST_HUG * size.arm, drop))
    out = math.sqrt((_STRETCH * size.arm) ** 2 - (drop - _SHOULDER) ** 2)
    near, far = (
        Aim((out + side * size.shoulder * 0.5) / size.shoulder, drop / size.torso, side)
        for side in (-1, 1)
    )
    return replace(shape, near_arm=near, far_arm=far)


def in_wheelchair(shape: PoseShape) -> bool:
    return "wheels" in shape.ground
