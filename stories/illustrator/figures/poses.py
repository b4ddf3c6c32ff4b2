"""The twenty poses, written for a child who faces the page's right.

Angles are degrees from straight down, positive towards the side faced; 90 is level, 180 up.
"Near" is the limb on the page's left, which is the nearer one in a three-quarter view. Hands may
aim at a spot instead: (x, y) in shoulder half-widths and torso lengths from the neck's base.
"""

from dataclasses import dataclass

from stories.vocabulary import Pose


@dataclass(frozen=True, slots=True)
class Bend:
    """Directions of a limb's two bones."""

    upper: float
    lower: float


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a hand goes; `elbow` -1 bends it to the page's left, 1 to the right."""

    x: float
    y: float
    elbow: int


Arm = Bend | Aim
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PoseShape:
    """One pose. Lifts are in leg lengths off the ground; yaw 0 faces us, 1 is nearly profile."""

    near_arm: Arm = Bend(-24, -3)
    far_arm: Arm = Bend(24, 6)
    near_leg: Bend = Bend(-4, -2)
    far_leg: Bend = Bend(4, 2)
    hands: Pair = ("relaxed", "relaxed")
    feet: Pair = ("front", "front")  # front, side, tiptoe, sole, trailing
    lean: float = 0  # of the spine
    tilt: float = 3  # of the head
    head_forward: float = 0  # towards the side faced, in figure units
    yaw: float = 0
    lift: float = 0
    roll: float = 0  # of the whole figure
    over_head: tuple[bool, bool] = (False, False)  # arms in front of the head and its hair
    ground: tuple[str, ...] = ("feet",)  # what may touch the ground
    closed_eyes: bool = False
    grip_hand: int = 1  # 1 the far hand, -1 the near one, 0 between both
    book: bool = False


POSES: dict[Pose, PoseShape] = {
    Pose.STAND: PoseShape(near_leg=Bend(-5, -1), far_leg=Bend(6, 3)),
    Pose.WAVE: PoseShape(
        far_arm=Bend(104, 158),
        hands=("relaxed", "open"),
        lean=-2,
        tilt=5,
        far_leg=Bend(7, 4),
        over_head=(False, True),
        grip_hand=-1,
    ),
    Pose.CHEER: PoseShape(
        near_arm=Bend(-118, -152),
        far_arm=Bend(118, 152),
        hands=("open", "open"),
        near_leg=Bend(-15, -9),
        far_leg=Bend(15, 9),
        tilt=-4,
        over_head=(True, True),
    ),
    Pose.POINT: PoseShape(
        near_arm=Aim(-1.25, 0.86, -1),
        far_arm=Bend(82, 92),
        hands=("hip", "point"),
        grip_hand=-1,
        near_leg=Bend(-7, -3),
        far_leg=Bend(9, 5),
        lean=3,
        tilt=-4,
        yaw=0.3,
    ),
    Pose.WALK: PoseShape(
        near_arm=Bend(30, 52),
        far_arm=Bend(-30, -8),
        near_leg=Bend(-20, -38),
        far_leg=Bend(27, 10),
        feet=("trailing", "side"),
        lean=3,
        tilt=2,
        yaw=0.8,
        grip_hand=-1,
    ),
    Pose.RUN: PoseShape(
        near_arm=Bend(-58, 38),
        far_arm=Bend(48, 138),
        near_leg=Bend(62, -12),
        far_leg=Bend(-38, -88),
        hands=("fist", "fist"),
        feet=("side", "trailing"),
        lean=13,
        tilt=-6,
        yaw=0.9,
        lift=0.14,
        head_forward=4,
    ),
    Pose.JUMP: PoseShape(
        near_arm=Bend(-112, -140),
        far_arm=Bend(118, 146),
        near_leg=Bend(-44, 18),
        far_leg=Bend(40, -34),
        hands=("open", "open"),
        feet=("tiptoe", "tiptoe"),
        tilt=-5,
        lift=0.55,
        over_head=(True, True),
    ),
    Pose.HUG: PoseShape(
        near_arm=Bend(50, 84),
        far_arm=Bend(72, 98),
        hands=("open", "open"),
        near_leg=Bend(-9, -9),
        far_leg=Bend(8, 2),
        feet=("side", "side"),
        lean=7,
        tilt=9,
        yaw=0.6,
        head_forward=3,
        grip_hand=0,
    ),
    Pose.SHY: PoseShape(
        near_arm=Aim(-0.16, 0.84, -1),
        far_arm=Aim(0.22, 0.86, 1),
        hands=("clasp", "clasp"),
        near_leg=Bend(2, 3),
        far_leg=Bend(-3, 9),
        tilt=9,
        head_forward=-2,
    ),
    Pose.HIPS: PoseShape(
        near_arm=Aim(-1.22, 0.84, -1),
        far_arm=Aim(1.22, 0.84, 1),
        hands=("hip", "hip"),
        near_leg=Bend(-11, -8),
        far_leg=Bend(11, 8),
        tilt=-4,
    ),
    Pose.REACH: PoseShape(
        near_arm=Bend(-34, -16),
        far_arm=Bend(136, 164),
        hands=("relaxed", "open"),
        near_leg=Bend(-6, -8),
        far_leg=Bend(6, 2),
        feet=("tiptoe", "tiptoe"),
        lean=4,
        tilt=-12,
        yaw=0.3,
    ),
    Pose.HOLD: PoseShape(
        near_arm=Aim(0.1, 0.6, -1),
        far_arm=Aim(0.98, 0.58, 1),
        hands=("cup", "cup"),
        tilt=6,
        yaw=0.25,
        grip_hand=0,
    ),
    Pose.SIT: PoseShape(
        near_arm=Aim(-1.7, 0.9, -1),
        far_arm=Aim(1.9, 0.8, 1),
        near_leg=Bend(88, 80),
        far_leg=Bend(128, 34),
        hands=("plant", "relaxed"),
        feet=("sole", "side"),
        lean=-6,
        tilt=4,
        yaw=0.6,
        ground=("seat", "feet"),
    ),
    Pose.KNEEL: PoseShape(
        near_arm=Bend(26, 52),
        far_arm=Aim(1.5, 0.98, 1),
        near_leg=Bend(10, -84),
        far_leg=Bend(84, 2),
        hands=("relaxed", "flat"),
        feet=("instep", "side"),
        lean=6,
        tilt=7,
        yaw=0.7,
        ground=("knees", "feet"),
        grip_hand=-1,
    ),
    Pose.CRAWL: PoseShape(
        near_arm=Bend(-2, 4),
        far_arm=Bend(26, 20),
        near_leg=Bend(6, -84),
        far_leg=Bend(34, -78),
        hands=("plant", "plant"),
        feet=("instep", "instep"),
        lean=56,
        tilt=2,
        head_forward=14,
        yaw=0.9,
        ground=("knees", "hands"),
    ),
    Pose.CLIMB: PoseShape(
        near_arm=Bend(72, 118),
        far_arm=Bend(98, 150),
        near_leg=Bend(2, -22),
        far_leg=Bend(86, 2),
        hands=("fist", "fist"),
        feet=("tiptoe", "side"),
        lean=8,
        tilt=-9,
        yaw=0.6,
        lift=0.1,
    ),
    Pose.FLY: PoseShape(
        near_arm=Bend(-38, -28),
        far_arm=Bend(104, 138),
        near_leg=Bend(-12, -32),
        far_leg=Bend(8, -8),
        hands=("relaxed", "fist"),
        feet=("instep", "instep"),
        roll=58,
        tilt=-46,
        head_forward=6,
        yaw=0.6,
        lift=0.6,
    ),
    Pose.SWIM: PoseShape(
        near_arm=Bend(-62, -40),
        far_arm=Bend(102, 136),
        near_leg=Bend(-28, -44),
        far_leg=Bend(18, -6),
        hands=("flat", "flat"),
        feet=("instep", "instep"),
        roll=72,
        tilt=-62,
        head_forward=8,
        yaw=0.6,
        lift=0.2,
    ),
    Pose.READ: PoseShape(
        near_arm=Aim(-0.62, 0.74, -1),
        far_arm=Aim(0.72, 0.74, 1),
        near_leg=Bend(-68, 70),
        far_leg=Bend(68, -70),
        hands=("cup", "cup"),
        feet=("crossed", "crossed"),
        tilt=6,
        ground=("seat", "feet"),
        grip_hand=0,
        book=True,
    ),
    Pose.SLEEP: PoseShape(
        near_arm=Aim(0.45, 0.06, -1),
        far_arm=Aim(1.15, 0.1, 1),
        near_leg=Bend(24, -26),
        far_leg=Bend(38, -12),
        hands=("flat", "flat"),
        feet=("trailing", "trailing"),
        roll=82,
        tilt=-16,
        head_forward=2,
        yaw=0.35,
        ground=("side",),
        closed_eyes=True,
    ),
}
