"""The places of the space adventure and of bedtime: complete, legible, distinct, repeatable."""

import io
from functools import lru_cache

import numpy as np
import pytest
from PIL import Image

from stories.illustrator.kit.colour import luminance
from stories.illustrator.model import Actor, Drawing, Look, Scene
from stories.illustrator.raster import ink_on, rasterise, render
from stories.illustrator.scenes.bedtime import PLACES as BEDTIME
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.dinosaur_time import PLACES as DINOSAURS
from stories.illustrator.scenes.jungle_expedition import PLACES as JUNGLE
from stories.illustrator.scenes.ocean_exploration import PLACES as OCEAN
from stories.illustrator.scenes.space_adventure import PLACES as SPACE
from stories.illustrator.scenes.superhero import PLACES as CITY
from stories.tests.illustrator_subset import breaches
from stories.vocabulary import (
    PLACES,
    ArtStyle,
    Box,
    BoxSide,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

TOP = Box(BoxSide.TOP, 110, 70, 780, 220)
BOXES = (
    TOP,
    Box(BoxSide.BOTTOM, 110, 710, 780, 220),
    Box(BoxSide.LEFT, 70, 70, 330, 420),
    Box(BoxSide.RIGHT, 600, 70, 330, 420),
    Box(BoxSide.NONE, 0, 0, 0, 0),
)
SPOTS = [
    (theme, place) for theme in Theme if theme is not Theme.FAIRY_TALE for place in PLACES[theme]
]
HERO = Actor("hero", "child", Look(), Pose.STAND, Expression.HAPPY)
READABLE = 7.0
"""Contrast of text that the design asks for, at the 3rd percentile of the box's pixels."""


def _scene(
    theme: Theme,
    place: str,
    time: TimeOfDay = TimeOfDay.DAY,
    *,
    shot: Shot = Shot.WIDE,
    box: Box = TOP,
    seed: str = "one",
) -> Scene:
    return Scene(theme, place, time, Weather.CLEAR, shot, box, (HERO,), (), seed)


@lru_cache(maxsize=96)
def _drawing(theme: Theme, place: str, time: TimeOfDay) -> Drawing:
    return compose(_scene(theme, place, time))


def _thumbnail(drawing: Drawing, width: int = 48) -> np.ndarray:
    return rasterise(drawing.svg(), width)[..., :3].astype(np.float64)


def _contrast_in_box(drawing: Drawing, style: ArtStyle, width: int = 160) -> float:
    """Contrast of the drawing's ink with the finished picture, at the box's 3rd percentile."""
    with Image.open(io.BytesIO(render(drawing, style, width))) as image:
        pixels = np.asarray(image, np.float64) / 255
    scale = width / 1000
    rows = slice(int(TOP.y * scale), int((TOP.y + TOP.h) * scale))
    box = pixels[rows, int(TOP.x * scale) : int((TOP.x + TOP.w) * scale)]
    linear = np.where(box <= 0.04045, box / 12.92, ((box + 0.055) / 1.055) ** 2.4)
    paper, ink = linear @ np.array([0.2126, 0.7152, 0.0722]), luminance(ink_on(drawing, style))
    high, low = np.maximum(paper, ink), np.minimum(paper, ink)
    return float(np.percentile((high + 0.05) / (low + 0.05), 3))


def test_places_are_those_of_the_vocabulary() -> None:
    assert tuple(SPACE) == PLACES[Theme.SPACE_ADVENTURE]
    assert tuple(BEDTIME) == PLACES[Theme.BEDTIME]
    assert tuple(OCEAN) == PLACES[Theme.OCEAN_EXPLORATION]
    assert tuple(CITY) == PLACES[Theme.SUPERHERO]
    assert tuple(JUNGLE) == PLACES[Theme.JUNGLE_EXPEDITION]
    assert tuple(DINOSAURS) == PLACES[Theme.DINOSAUR_TIME]


@pytest.mark.parametrize(("theme", "place"), SPOTS)
def test_place_at_every_time_keeps_to_the_subset_without_a_veil(theme: Theme, place: str) -> None:
    for time in TimeOfDay:
        drawing = _drawing(theme, place, time)
        assert breaches(drawing.svg()) == []
        assert not drawing.veil, time


@pytest.mark.parametrize(
    ("theme", "place"), [(theme, place) for theme in Theme for place in PLACES[theme]]
)
def test_finished_place_of_every_theme_leaves_text_readable(theme: Theme, place: str) -> None:
    """Each hour in another two styles: all styles are met in every theme."""
    styles = list(ArtStyle) * 2
    for index, time in enumerate(TimeOfDay):
        drawing = _drawing(theme, place, time)
        first = (PLACES[theme].index(place) + 2 * index) % len(ArtStyle)
        for style in styles[first : first + 2]:
            assert _contrast_in_box(drawing, style) >= READABLE, (time, style)


@pytest.mark.parametrize(("theme", "place"), SPOTS)
def test_place_times_of_day_look_different(theme: Theme, place: str) -> None:
    pictures = [_thumbnail(_drawing(theme, place, time)) for time in TimeOfDay]
    for index, one in enumerate(pictures):
        for other in pictures[index + 1 :]:
            assert np.abs(one - other).mean() > 8


@pytest.mark.parametrize("theme", [theme for theme in Theme if theme is not Theme.FAIRY_TALE])
def test_places_of_a_theme_look_different(theme: Theme) -> None:
    pictures = [_thumbnail(_drawing(theme, place, TimeOfDay.DAY)) for place in PLACES[theme]]
    for index, one in enumerate(pictures):
        for other in pictures[index + 1 :]:
            assert np.abs(one - other).mean() > 9


@pytest.mark.parametrize(("theme", "place"), SPOTS)
def test_place_repeats_exactly_and_varies_gently_on_the_next_page(theme: Theme, place: str) -> None:
    page = _drawing(theme, place, TimeOfDay.DAY)
    next_page = compose(_scene(theme, place, seed="two"))
    elsewhere = _thumbnail(_drawing(Theme.FAIRY_TALE, "village", TimeOfDay.DAY))
    assert compose(_scene(theme, place)).svg() == page.svg()
    assert next_page.svg() != page.svg()
    change = np.abs(_thumbnail(page) - _thumbnail(next_page)).mean()
    assert change < 0.35 * np.abs(_thumbnail(page) - elsewhere).mean()


@pytest.mark.parametrize("shot", list(Shot))
@pytest.mark.parametrize("box", BOXES, ids=lambda box: box.side)
def test_every_shot_and_box_draws_in_the_subset(shot: Shot, box: Box) -> None:
    turn = (list(Shot).index(shot) + BOXES.index(box)) % 4  # every place meets most of them
    for theme, place in SPOTS[turn::4]:
        drawing = compose(_scene(theme, place, TimeOfDay.DUSK, shot=shot, box=box))
        assert breaches(drawing.svg()) == []
