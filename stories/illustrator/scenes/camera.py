"""The camera's height and nearness, which change a little from page to page.

A book that always looks from the same height and distance tires the eye; the changes are small
enough that a place stays the place it was. A picture that is no page keeps the plain view.
"""

from stories.illustrator.model import Scene
from stories.illustrator.scenes.arrangement import page_number, rotated_choice
from stories.illustrator.scenes.outlook import ZOOM, horizon_for
from stories.vocabulary import Shot

HEIGHTS = (0.0, -34.0, 22.0, -14.0)  # page units that the horizon moves
NEARNESS = (1.0, 1.12, 1.04, 1.2, 1.08)  # factors of the shot's zoom
_STEADY = (Shot.ESTABLISHING, Shot.SMALL_HERO, Shot.BIRDS_EYE)


def horizon_of(scene: Scene) -> float:
    """y of the horizon on this page."""
    horizon = horizon_for(scene.shot, scene.box)
    if scene.shot in _STEADY or page_number(scene.seed) is None:
        return horizon
    return horizon + rotated_choice(scene.seed, HEIGHTS, "horizon")


def zoom_of(scene: Scene) -> float:
    """Zoom of this page; far views are never cropped."""
    if scene.shot in _STEADY or page_number(scene.seed) is None:
        return ZOOM[scene.shot]
    return ZOOM[scene.shot] * rotated_choice(scene.seed, NEARNESS, "zoom")
