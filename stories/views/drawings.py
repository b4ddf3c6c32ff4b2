"""Which vector drawing belongs to which picture of the hero.

Everything here composes SVG and never makes pixels: the rasteriser would hold up the web server.
"""

from collections.abc import Callable

from stories.illustrator.model import CHILD, Actor, Look, Scene
from stories.illustrator.portrait import Framing, option_picture, portrait
from stories.illustrator.scenes.compose import compose
from stories.views.style_filters import impression
from stories.vocabulary import (
    ArtStyle,
    Box,
    BoxSide,
    Companion,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

NO_TEXT = Box(BoxSide.NONE, 0, 0, 0, 0)
SHOWN_AT = {
    Theme.FAIRY_TALE: ("forest_path", TimeOfDay.DAY),
    Theme.SPACE_ADVENTURE: ("moon_plain", TimeOfDay.DAY),
    Theme.BEDTIME: ("bedroom", TimeOfDay.NIGHT),
    Theme.OCEAN_EXPLORATION: ("coral_reef", TimeOfDay.DAY),
    Theme.SUPERHERO: ("rooftop", TimeOfDay.DUSK),
    Theme.JUNGLE_EXPEDITION: ("waterfall", TimeOfDay.DAY),
    Theme.DINOSAUR_TIME: ("fern_valley", TimeOfDay.DAY),
}
CARD = (0, 220, 1000, 750)  # the part of the page with the people, 4:3
MOODS = {Pose.CHEER: Expression.JOY, Pose.JUMP: Expression.LAUGH, Pose.RUN: Expression.JOY}


def _figure(look: Look, pose: Pose) -> str:
    return portrait(look, MOODS.get(pose, Expression.HAPPY), pose, framing=Framing.FULL).svg()


def _bust(look: Look, pose: Pose) -> str:
    return portrait(look).svg()


def _head(look: Look, pose: Pose) -> str:
    return option_picture(look, "hairstyle", look.hairstyle).svg()


def _clothes(look: Look, pose: Pose) -> str:
    return option_picture(look, "outfit", look.outfit).svg()


def _runner(look: Look, pose: Pose) -> str:
    """The hero alone, to run along a line of progress."""
    drawing = portrait(look, Expression.JOY, Pose.RUN, framing=Framing.FULL)
    return drawing.svg(only={"cast"}, view=(60, 40, 880, 880))


VIEWS: dict[str, Callable[[Look, Pose], str]] = {
    "figure": _figure,
    "bust": _bust,
    "head": _head,
    "clothes": _clothes,
    "runner": _runner,
}


def draw(look: Look, view: str, pose: str) -> str:
    """SVG of one of VIEWS; `pose` may be empty. Raises ValueError for an unknown pose."""
    return VIEWS[view](look, Pose(pose or Pose.STAND))


def draw_style(look: Look, theme: str, companion: str, style: str = ArtStyle.FLAT) -> str:
    """SVG of the hero with the companion in a place of the theme, as the style would have it.

    Raises ValueError for words that nobody knows.
    """
    place, time = SHOWN_AT[Theme(theme)]
    cast = (
        Actor("hero", CHILD, look, Pose.WAVE, Expression.LAUGH),
        Actor("companion", Companion(companion), None, Pose.STAND, Expression.HAPPY),
    )
    scene = Scene(Theme(theme), place, time, Weather.CLEAR, Shot.WIDE, NO_TEXT, cast, (), "style")
    drawing = impression(compose(scene), ArtStyle(style), dark=time is TimeOfDay.NIGHT)
    return drawing.svg(view=CARD)
