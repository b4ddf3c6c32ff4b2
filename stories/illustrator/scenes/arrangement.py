"""How a page groups its figures: face to face, one nearer than the other, side by side, hugging.

Neighbouring pages take different arrangements, so that a book does not show the same two dolls
on the same line again and again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from stories.illustrator.kit.chance import rng_for
from stories.illustrator.model import ADULT, ELDER, Actor, Scene
from stories.vocabulary import BoxSide, Pose, Shot

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Places of the one who leads the page (index 0 of the cast) and of the other.

    `spots` are fractions of the free width with the lead on the left; `sizes` multiply the
    shot's scale; `drops` say how far behind the ground line feet stand, in figure units (negative
    is nearer). `claim` is the share of a figure's width that the other must leave free, `head`
    the same for half a head in widths of the face. `open_side` is where the landmark shows,
    as a fraction; None is the gap.
    """

    spots: tuple[float, float]
    sizes: tuple[float, float] = (1.0, 1.0)
    drops: tuple[float, float] = (0.0, 16.0)
    claim: float = 0.88
    head: float = 0.93
    open_side: float | None = None


FACING = Arrangement((0.30, 0.71))
LEAD_NEAR = Arrangement((0.29, 0.69), sizes=(1.12, 0.88), drops=(-24, 40), claim=0.7)
OTHER_NEAR = Arrangement((0.31, 0.72), sizes=(0.9, 1.12), drops=(34, -22), claim=0.7)
TOGETHER = Arrangement(
    (0.30, 0.55), sizes=(1.04, 0.96), drops=(-8, 22), claim=0.6, head=0.7, open_side=0.82
)
EMBRACE = Arrangement(
    (0.42, 0.58), drops=(0, 8), claim=0.1, head=0.53, sizes=(1.06, 1.02), open_side=0.86
)
DEEP = Arrangement((0.30, 0.74), sizes=(1.06, 0.84), drops=(-30, 56), claim=0.45, head=0.62)
"""For the narrow room beside a text: the lead in front, the other behind."""

CROWD = Arrangement((0.30, 0.71), claim=0.7, head=0.6)
"""Three or four: close enough to be a family, with every face free."""

_GROWN_TURNS = (FACING, TOGETHER)  # nobody nearer than the other: a grown-up is tall enough
_TURNS = (FACING, LEAD_NEAR, TOGETHER, OTHER_NEAR)
_COVER_TURNS = (LEAD_NEAR, TOGETHER)
_TINY = (Shot.ESTABLISHING, Shot.SMALL_HERO, Shot.BIRDS_EYE)
_CROPPED = (Shot.MEDIUM, Shot.CLOSEUP)


class Posture(StrEnum):
    """How much room a pose needs below the head: cropped shots must not hide it."""

    TALL = "tall"
    LOW = "low"
    FLAT = "flat"


_CHILD_LOW = frozenset({Pose.SIT, Pose.KNEEL, Pose.READ})
_CHILD_FLAT = frozenset({Pose.CRAWL, Pose.SLEEP, Pose.SWIM, Pose.FLY})
_COMPANION_FLAT = frozenset({Pose.CRAWL, Pose.SLEEP})


def posture(actor: Actor) -> Posture:
    if not actor.is_person:
        return Posture.FLAT if actor.pose in _COMPANION_FLAT else Posture.TALL
    if actor.pose in _CHILD_FLAT:
        return Posture.FLAT
    seated = actor.look is not None and actor.look.wheelchair
    return Posture.LOW if seated or actor.pose in _CHILD_LOW else Posture.TALL


def rotated_choice(seed: str, choices: Sequence[T], *key: object) -> T:
    """The choices in turn by the page's number, so that neighbours differ.

    A seed ends in ":" and the page's number; any other seed chooses by chance.
    """
    page = page_number(seed)
    if page is None:
        return rng_for(seed, *key).choice(choices)
    first = rng_for(seed.rpartition(":")[0], *key).randrange(len(choices))
    return choices[(first + page) % len(choices)]


def page_number(seed: str) -> int | None:
    """The page that a seed belongs to; None for covers and single pictures."""
    number = seed.rpartition(":")[2] if ":" in seed else ""
    return int(number) if number.isdecimal() else None


def arrangement_for(scene: Scene) -> Arrangement:
    """The arrangement of a cast of two; three and four only use its claims."""
    poses = [actor.pose for actor in scene.cast]
    if len(poses) == 2 and Pose.HUG in poses and scene.shot not in _TINY:
        return EMBRACE
    if len(poses) > 2:
        return CROWD
    if len(poses) != 2 or scene.shot in _TINY:
        return FACING
    if poses == [Pose.READ, Pose.READ]:
        return TOGETHER
    if scene.box.side in (BoxSide.LEFT, BoxSide.RIGHT):
        return DEEP
    if scene.shot in _CROPPED and any(posture(a) is Posture.FLAT for a in scene.cast):
        return FACING
    if any(actor.kind in (ADULT, ELDER) for actor in scene.cast):
        return rotated_choice(scene.seed, _GROWN_TURNS, "arrangement")
    if on_cover(scene):
        return rotated_choice(scene.seed, _COVER_TURNS, "arrangement")
    return rotated_choice(scene.seed, _TURNS, "arrangement")


def on_cover(scene: Scene) -> bool:
    """Whether the picture is a book's cover: its seed ends so, where a page's ends in a number."""
    return scene.seed.endswith(":cover")
