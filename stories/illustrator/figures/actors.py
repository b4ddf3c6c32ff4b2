"""One entry for everybody: a person or a companion as a figure."""

from stories.illustrator.figures.bear import BEAR
from stories.illustrator.figures.bunny import BUNNY
from stories.illustrator.figures.cat import CAT
from stories.illustrator.figures.child import draw_child
from stories.illustrator.figures.companion import Species
from stories.illustrator.figures.companion_assembly import assemble
from stories.illustrator.figures.dinosaur import DINOSAUR
from stories.illustrator.figures.dog import DOG
from stories.illustrator.figures.dragon import DRAGON
from stories.illustrator.figures.figure import Embrace, Figure, View
from stories.illustrator.figures.fox import FOX
from stories.illustrator.figures.ghost import GHOST
from stories.illustrator.figures.owl import OWL
from stories.illustrator.figures.robot import ROBOT
from stories.illustrator.figures.unicorn import UNICORN
from stories.illustrator.figures.whale import WHALE
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.model import Actor
from stories.vocabulary import Companion

SPECIES: dict[str, Species] = {
    Companion.BEAR: BEAR,
    Companion.DRAGON: DRAGON,
    Companion.OWL: OWL,
    Companion.GHOST: GHOST,
    Companion.ROBOT: ROBOT,
    Companion.WHALE: WHALE,
    Companion.FOX: FOX,
    Companion.UNICORN: UNICORN,
    Companion.DOG: DOG,
    Companion.DINOSAUR: DINOSAUR,
    Companion.CAT: CAT,
    Companion.BUNNY: BUNNY,
}


def draw_actor(
    canvas: Canvas,
    actor: Actor,
    turn: float = 0.55,
    gaze: Point = (0.0, 0.0),
    view: View = View.FRONT,
    embrace: Embrace | None = None,
) -> Figure:
    """The actor in its pose and expression; see `figures` for the parameters."""
    if actor.is_person:
        return draw_child(canvas, actor, turn, gaze, view, embrace)
    return assemble(SPECIES[actor.kind], canvas, actor, turn, gaze, view, embrace)
