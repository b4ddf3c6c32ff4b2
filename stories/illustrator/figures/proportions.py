"""Anybody's measurements by age, in figure units (skull 104 high, 110 wide at every age).

Heights in heads come from the art direction: 2.35 at age 2 up to 3.7 at age 12; drawn children
keep large heads, so that faces read at page size. Grown-ups keep rather large heads, too.
"""

from dataclasses import dataclass, replace

_HEADS = {
    1: 2.2,
    2: 2.35,
    3: 2.5,
    4: 2.6,
    5: 2.7,
    6: 2.85,
    7: 3.0,
    8: 3.15,
    9: 3.3,
    10: 3.45,
    11: 3.57,
    12: 3.7,
}
_HEAD = 100.0
GROWN_UP, GRANDPARENT = 18, 60  # ages from which somebody is drawn so


@dataclass(frozen=True, slots=True)
class Proportions:
    """Lengths of one age's body."""

    age: int
    torso: float  # neck to pelvis
    leg: float  # hip to ankle
    arm: float  # shoulder to wrist
    shoulder: float  # half the width of the shoulders
    hip: float  # half the width of the pelvis
    arm_width: float
    leg_width: float
    hand: float  # scale of the hand
    foot: float  # scale of the foot
    neck: float  # neck's base to the skull's centre
    head_width: float  # scale of the skull's width: rounder when young
    eye: float  # scale of the eyes
    eye_line: float  # below the skull's centre
    chin: float = 0.0  # how much longer the lower face is than a child's
    belly: float = 1.03  # of the hips' width
    wheel: float = 38.0  # radius of the wheels of a wheelchair

    @property
    def seat(self) -> float:
        """From the pelvis to what it sits on."""
        return self.hip * 0.62


def proportions(age: int) -> Proportions:
    if age >= GROWN_UP:
        return replace(_GRANDPARENT if age >= GRANDPARENT else _ADULT, age=age)
    body = _HEAD * (_HEADS[age] - 1)
    leg_share = 0.455 + 0.010 * (age - 3)
    leg = body * leg_share
    torso = body - leg - 2
    growth = (age - 1) / 11
    return Proportions(
        age=age,
        torso=torso,
        leg=leg - 9,  # the ankle stands a shoe's height over the ground
        arm=torso * 0.58 + leg * 0.29 + 8,
        shoulder=24.5 + 5.0 * growth,
        hip=23.0 + 2.0 * growth,
        arm_width=17.0 - 1.2 * growth,
        leg_width=21.0 - 1.2 * growth,
        hand=1.04 + 0.16 * growth,
        foot=0.86 + 0.22 * growth,
        neck=43.0 + 4.0 * growth,
        head_width=1.06 - 0.09 * growth,
        eye=1.06 - 0.16 * growth,
        eye_line=12.0 - 4.0 * growth,
        belly=1.1 if age < 4 else 1.03,
    )


_ADULT = Proportions(
    age=GROWN_UP,
    torso=152.0,
    leg=161.0,
    arm=148.0,
    shoulder=38.0,
    hip=30.5,
    arm_width=18.5,
    leg_width=24.5,
    hand=1.3,
    foot=1.28,
    neck=50.0,
    head_width=0.95,
    eye=0.78,
    eye_line=3.5,
    chin=6.0,
    belly=1.06,
    wheel=54.0,
)
_GRANDPARENT = Proportions(
    age=GRANDPARENT,
    torso=144.0,
    leg=136.0,
    arm=138.0,
    shoulder=36.0,
    hip=33.0,
    arm_width=18.5,
    leg_width=24.0,
    hand=1.28,
    foot=1.26,
    neck=46.0,
    head_width=0.98,
    eye=0.78,
    eye_line=4.5,
    chin=5.0,
    belly=1.14,
    wheel=50.0,
)
