"""The ten expressions as numbers and names of parts."""

from dataclasses import dataclass

from stories.vocabulary import Expression


@dataclass(frozen=True, slots=True)
class FaceShape:
    """Eyes and mouth name a drawing; brows rise and slant (positive = inner ends down)."""

    eyes: str = "open"
    mouth: str = "smile"
    brow_rise: float = 0
    brow_slant: float = 0
    lid: float = 0  # 0 open to 1 closed upper lid
    blush: float = 1


FACES: dict[Expression, FaceShape] = {
    Expression.HAPPY: FaceShape(brow_rise=1),
    Expression.JOY: FaceShape(mouth="grin", brow_rise=4, blush=1.15),
    Expression.LAUGH: FaceShape(eyes="arc", mouth="laugh", brow_rise=4.5, blush=1.25),
    Expression.WOW: FaceShape(eyes="wide", mouth="oh", brow_rise=8, blush=0.9),
    Expression.BRAVE: FaceShape(mouth="smirk", brow_rise=-1.5, brow_slant=5, lid=0.16),
    Expression.WORRIED: FaceShape(mouth="wobble", brow_rise=3, brow_slant=-6.5, blush=0.7),
    Expression.SAD: FaceShape(
        eyes="sad", mouth="frown", brow_rise=2, brow_slant=-8, lid=0.22, blush=0.8
    ),
    Expression.CROSS: FaceShape(mouth="cross", brow_rise=-3.5, brow_slant=8.5, lid=0.28, blush=1.3),
    Expression.SLEEPY: FaceShape(mouth="tiny", brow_rise=1, brow_slant=-3, lid=0.62),
    Expression.WINK: FaceShape(eyes="wink", mouth="grin", brow_rise=3, blush=1.1),
}
ASLEEP = FaceShape(eyes="closed", mouth="tiny", brow_rise=0, brow_slant=-2)
