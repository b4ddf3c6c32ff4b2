"""How tall people are beside each other: a toddler, a schoolchild, a mother, a grandfather."""

import itertools

from stories.illustrator.figures.proportions import GRANDPARENT, GROWN_UP, proportions
from stories.illustrator.figures.skeleton import ANKLE
from stories.illustrator.model import CHILD, Actor, Scene

COMPANION = 0.94  # of a child's scale
CROWN = 53.0  # figure units from the skull's middle to its top
GROWTH = {1: 0.78, 3: 0.88, 5: 1.0, 7: 1.09, 9: 1.18, 12: 1.3}
"""Heights in those of a five-year-old; real children differ a little more."""

ADULT_HEIGHT, ELDER_HEIGHT = 1.47, 1.38
ANY_AGE = 5


def age_of_hero(scene: Scene) -> int:
    """The first child's age; scenes without a child are measured like a five-year-old's."""
    ages = (actor.look.age for actor in scene.cast if actor.kind == CHILD and actor.look)
    return next(ages, ANY_AGE)


def share_of(scene: Scene, actor: Actor) -> float:
    """Scale of an actor over the hero's, so that everybody's height is true to the others'."""
    if actor.look is None:
        return COMPANION
    return _scale(actor.look.age) / _scale(age_of_hero(scene))


def height_over_hero(scene: Scene, actor: Actor) -> float:
    """Height of a person over the hero's height."""
    age = age_of_hero(scene) if actor.look is None else actor.look.age
    return height(age) / height(age_of_hero(scene))


def is_grown_up(actor: Actor) -> bool:
    return actor.look is not None and actor.look.age >= GROWN_UP


def height(age: int) -> float:
    """Height in those of a five-year-old, between the ages of the table by straight lines."""
    if age >= GROWN_UP:
        return ELDER_HEIGHT if age >= GRANDPARENT else ADULT_HEIGHT
    for young, old in itertools.pairwise(sorted(GROWTH)):
        if age <= old:
            return GROWTH[young] + (GROWTH[old] - GROWTH[young]) * (age - young) / (old - young)
    return GROWTH[max(GROWTH)]


def _scale(age: int) -> float:
    size = proportions(age)
    return height(age) / (size.torso + size.leg + ANKLE + size.neck + CROWN)
