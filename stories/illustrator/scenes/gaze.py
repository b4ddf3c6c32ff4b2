"""Where everybody looks: at each other, at the thing the page is about, or at the landmark."""

from dataclasses import dataclass

from stories.illustrator.figures.actors import SPECIES
from stories.illustrator.kit.chance import Point, rng_for
from stories.illustrator.model import Actor, Scene
from stories.illustrator.scenes.arrangement import Posture, posture
from stories.illustrator.scenes.layout import focus_for, heads, wanted_columns
from stories.illustrator.scenes.stature import age_of_hero, height_over_hero
from stories.vocabulary import Pose

TURNS = (0.5, 0.66, 0.82)
"""How far heads turn; 1 is the most that the drawing of faces allows."""

EYES = 1.5  # gaze to the side as a share of the head's turn
SKULL, CROWN = 104.0, 64.0  # a child's head, and a companion's over its middle, in figure units
_LOWERED = {Posture.TALL: 1.0, Posture.LOW: 0.72, Posture.FLAT: 0.34}
_AT_THE_THING = frozenset({Pose.POINT, Pose.KNEEL, Pose.CRAWL, Pose.HOLD, Pose.READ, Pose.SHY})
_DOWN, _UP = 0.8, -0.9  # gaze at things on the ground and above


@dataclass(frozen=True, slots=True)
class Gaze:
    """Turn of the head (-1 to 1) and direction of the eyes (right, down)."""

    turn: float
    eyes: Point


def gaze_of(scene: Scene, index: int) -> Gaze:
    """What the actor at `index` looks at."""
    columns = wanted_columns(scene)
    mine = columns[index]
    target = _target(scene, index, columns)
    side = 1 if target >= mine else -1
    amount = rng_for(scene.seed, "turn", index).choice(TURNS)
    return Gaze(side * amount, (side * amount * EYES, _level(scene, index)))


def _target(scene: Scene, index: int, columns: dict[int, float]) -> float:
    """Page x of what somebody looks at.

    Two look at each other. A group looks at the thing between them, or else at the hero, who
    looks back at whoever comes next.
    """
    others = [x for i, x in columns.items() if i != index]
    if not others:
        return focus_for(scene)
    if len(others) == 1:
        return others[0]
    if scene.props:
        first, second = sorted(columns.values())[:2]
        return (first + second) / 2
    return columns[0] if index else columns[1]


def _level(scene: Scene, index: int) -> float:
    """How far up or down the eyes look."""
    actor = scene.cast[index]
    if scene.props_high or actor.pose in (Pose.REACH, Pose.CLIMB):
        return _UP
    if actor.pose in _AT_THE_THING and (scene.props or actor.holding):
        return _DOWN
    others = [other for i, other in enumerate(scene.cast) if i != index]
    if not others:
        return _DOWN if scene.props else 0.0
    watched = others[:1]  # the hero, or for the hero whoever comes next
    mean = sum(_eye_height(scene, other) for other in watched) / len(watched)
    return max(_UP, min(_DOWN, _eye_height(scene, actor) - mean))


def _eye_height(scene: Scene, actor: Actor) -> float:
    """Height of the eyes in heads."""
    if actor.is_person:
        full = heads(age_of_hero(scene)) * height_over_hero(scene, actor)
    else:
        full = (CROWN - SPECIES[actor.kind].head[1]) / SKULL
    return full * _LOWERED[posture(actor)]
