"""Draws the cast: turned to what it looks at, in the scene's light, holding each other in a hug."""

from dataclasses import replace

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.figure import Embrace, Figure, View
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.model import Actor, Scene
from stories.illustrator.scenes.arrangement import EMBRACE, arrangement_for
from stories.illustrator.scenes.gaze import gaze_of
from stories.illustrator.scenes.layout import CROPPED
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.stature import is_grown_up, share_of
from stories.vocabulary import Pose, Shot

HANGING = frozenset({Pose.STAND, Pose.WALK, Pose.RUN})  # poses with a low hand
SMALL_FRIEND = -105.0  # y of a chin so low that a child kneels for the hug
SMALL_CHILD = -230.0  # the same for a grown-up


def hugs(scene: Scene, index: int) -> bool:
    """Whether an actor puts its arms round a friend at its side."""
    together = arrangement_for(scene) is EMBRACE and scene.shot is not Shot.BACK
    return together and scene.cast[index].pose is Pose.HUG


def draw_cast(canvas: Canvas, scene: Scene, light: Light) -> list[Figure]:
    """Everybody, in the cast's order; who hugs a small friend is drawn again, on its knees."""
    figures = [draw_one(canvas, scene, light, i) for i in range(len(scene.cast))]
    shares = [share_of(scene, actor) for actor in scene.cast]
    chins = [
        (figure.face.y + figure.face.h) * share
        for figure, share in zip(figures, shares, strict=True)
    ]
    for i in range(len(figures)):
        if hugs(scene, i):
            chin = chins[1 - i] / shares[i]
            small = SMALL_CHILD if is_grown_up(scene.cast[i]) else SMALL_FRIEND
            embrace = Embrace(in_front=i == 0, low=chin > small, chin=chin)
            figures[i] = draw_one(canvas, scene, light, i, embrace)
    return figures


def draw_one(
    canvas: Canvas, scene: Scene, light: Light, index: int, embrace: Embrace | None = None
) -> Figure:
    """One figure, turned to what it looks at and pulled towards the light."""
    gaze = gaze_of(scene, index)
    view = View.BACK if scene.shot is Shot.BACK else View.FRONT
    since = canvas.mark()
    actor = _in_sight(scene, index)
    figure = draw_actor(canvas, actor, turn=gaze.turn, gaze=gaze.eyes, view=view, embrace=embrace)
    parts = "\0".join((figure.svg, figure.front, *figure.embrace))
    lit = canvas.relight(parts, since, light.ambient, light.pull)
    svg, front, behind, before = lit.split("\0")
    return replace(figure, svg=svg, front=front, embrace=(behind, before), hug=embrace)


def _in_sight(scene: Scene, index: int) -> Actor:
    """Close by, who carries a thing at the side lifts it; of two who read, one holds the book."""
    actor = scene.cast[index]
    if index and actor.pose is Pose.READ and scene.cast[0].pose is Pose.READ:
        return replace(actor, pose=Pose.SIT)
    lifts = scene.shot in CROPPED and actor.holding and actor.pose in HANGING
    return replace(actor, pose=Pose.HOLD) if lifts else actor
