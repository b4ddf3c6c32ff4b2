"""Poses of companions, written for one who faces the page's right.

Companions have short limbs and round bodies, so each of the child's poses maps to a stance of
arms, legs, lean and lift. Angles are as in `poses`: degrees from straight down, positive towards
the side faced, 180 up.
"""

from dataclasses import dataclass

from stories.illustrator.figures.poses import Bend
from stories.vocabulary import Pose

_DOWN_LEFT = Bend(-24, -8)
_DOWN_RIGHT = Bend(24, 8)


@dataclass(frozen=True, slots=True)
class Stance:
    """`legs` names a drawing: stand, stride, sit, tuck, trail, lie or fours; trailing legs lean
    with the body. Lift is in figure units."""

    near_arm: Bend = _DOWN_LEFT
    far_arm: Bend = _DOWN_RIGHT
    legs: str = "stand"
    lean: float = 0
    tilt: float = 4
    lift: float = 0
    wings: float = 0  # -1 folded, 0 half open, 1 raised
    asleep: bool = False
    grip_hand: int = 1
    reads: bool = False


STANCES: dict[Pose, Stance] = {
    Pose.STAND: Stance(),
    Pose.WAVE: Stance(far_arm=Bend(112, 158), tilt=7, lean=-2),
    Pose.CHEER: Stance(Bend(-120, -156), Bend(120, 156), lift=16, legs="tuck", tilt=-4, wings=1),
    Pose.POINT: Stance(far_arm=Bend(80, 96), tilt=-3, lean=3),
    Pose.WALK: Stance(Bend(26, 44), Bend(-14, 4), legs="stride", lean=4, tilt=2),
    Pose.RUN: Stance(Bend(-52, -30), Bend(60, 110), legs="stride", lean=11, tilt=-5, lift=12,
                     wings=0.5),
    Pose.JUMP: Stance(Bend(-112, -140), Bend(112, 140), legs="tuck", lift=52, tilt=-5, wings=1),
    Pose.HUG: Stance(Bend(46, 74), Bend(58, 84), lean=-6, tilt=11, grip_hand=0),
    Pose.SHY: Stance(Bend(24, 64), Bend(-24, -64), tilt=10, lean=-2, wings=-1, grip_hand=0),
    Pose.HIPS: Stance(Bend(-62, 58), Bend(62, -58), tilt=-4),
    Pose.REACH: Stance(far_arm=Bend(134, 166), lean=4, tilt=-10, wings=0.5),
    Pose.HOLD: Stance(Bend(28, 78), Bend(42, 104), tilt=6, grip_hand=0),
    Pose.SIT: Stance(Bend(-20, 26), Bend(20, -26), legs="sit", tilt=5),
    Pose.KNEEL: Stance(Bend(20, 48), Bend(44, 66), legs="sit", lean=7, tilt=8),
    Pose.CRAWL: Stance(legs="fours", tilt=-2),
    Pose.CLIMB: Stance(Bend(-112, -158), Bend(130, 170), legs="stride", lean=8, tilt=-8, lift=10),
    Pose.FLY: Stance(Bend(-30, -16), Bend(138, 160), legs="trail", lean=46, tilt=-38, lift=78,
                     wings=1),
    Pose.SWIM: Stance(Bend(-44, -24), Bend(128, 146), legs="trail", lean=62, tilt=-52, lift=30),
    Pose.READ: Stance(Bend(-16, 30), Bend(16, -30), legs="sit", tilt=8, grip_hand=0, reads=True),
    Pose.SLEEP: Stance(legs="lie", tilt=9, wings=-1, asleep=True),
}  # fmt: skip
