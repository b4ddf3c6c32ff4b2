"""The flat cover: the front is the book's cover, the world goes on behind it."""

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from stories.illustrator import Actor, Look, Scene, compose, render
from stories.illustrator.model import CHILD
from stories.illustrator.scenes.legibility import CONTRAST, box_luminance, contrast_of
from stories.illustrator.wrap import WrapSize, cover_wrap, render_wrap
from stories.tests.illustrator_subset import breaches
from stories.vocabulary import (
    PLACES,
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

PAPERBACK = WrapSize(17.382, 8.75, spine=0.132)
CASE = WrapSize(19.0, 10.25, spine=0.25, margin=0.875, hinge=0.25)


def cover_scene(
    theme: Theme = Theme.FAIRY_TALE,
    place: str = "castle_hill",
    time: TimeOfDay = TimeOfDay.DAY,
    shot: Shot = Shot.MEDIUM,
) -> Scene:
    hero = Actor("hero", CHILD, Look(), Pose.CHEER, Expression.JOY, "star")
    friend = Actor("companion", Companion.DRAGON, None, Pose.WAVE, Expression.HAPPY)
    box = Box(BoxSide.TOP, 90, 43, 820, 240)
    cast = (hero, friend)
    return Scene(theme, place, time, Weather.CLEAR, shot, box, cast, (), "wrap:cover")


def pixels(png: bytes) -> npt.NDArray[np.int64]:
    found = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR_RGB)
    return np.asarray(found, np.int64)


def test_wrap_front_is_the_cover_itself() -> None:
    scene = cover_scene()
    assert cover_wrap(scene, PAPERBACK).front == compose(scene)


def test_wrap_back_shows_nobody_and_stays_vector() -> None:
    wrap = cover_wrap(cover_scene(), PAPERBACK)
    assert {layer.name for layer in wrap.back.layers}.isdisjoint({"cast", "halo", "bank"})
    assert "cast" not in {layer.name for layer in wrap.turn.layers}
    assert breaches(wrap.back.svg()) + breaches(wrap.turn.svg()) == []


@pytest.mark.parametrize("style", [ArtStyle.FLAT, ArtStyle.WATERCOLOUR])
def test_wrap_picture_has_no_seam_at_the_fold(style: ArtStyle) -> None:
    flat = pixels(render_wrap(cover_wrap(cover_scene(), PAPERBACK), style, 200))
    fold = round(PAPERBACK.fold / 5)
    steps = np.abs(np.diff(flat, axis=1)).mean(axis=(0, 2))
    assert flat.shape == (200, 398, 3)
    assert steps[fold - 1] <= 1.3 * np.median(steps[fold - 30 : fold + 30])


def test_wrap_picture_right_of_the_fold_is_the_rendered_cover() -> None:
    scene = cover_scene()
    flat = pixels(render_wrap(cover_wrap(scene, CASE), ArtStyle.FLAT, 160))
    cover = pixels(render(compose(scene), ArtStyle.FLAT, 160))
    assert flat.shape == (160, 296, 3)
    assert np.array_equal(flat[:, -148:], cover[:, -148:])


@pytest.mark.parametrize("size", [PAPERBACK, CASE])
@pytest.mark.parametrize("shot", [Shot.MEDIUM, Shot.WIDE])
@pytest.mark.parametrize("theme", list(Theme))
def test_wrap_keeps_faces_off_spine_and_hinge(theme: Theme, shot: Shot, size: WrapSize) -> None:
    wrap = cover_wrap(cover_scene(theme, PLACES[theme][0], shot=shot), size)
    edge = size.fold + size.units(size.spine / 2 + size.hinge)
    assert wrap.front.faces
    assert min(wrap.on_front(face.x) for face in wrap.front.faces) > edge


@pytest.mark.parametrize("time", [TimeOfDay.DAY, TimeOfDay.DUSK, TimeOfDay.NIGHT])
@pytest.mark.parametrize("theme", list(Theme))
def test_wrap_ink_reads_on_the_blurb(theme: Theme, time: TimeOfDay) -> None:
    wrap = cover_wrap(cover_scene(theme, PLACES[theme][-1], time), CASE)
    assert contrast_of(box_luminance(wrap.back, wrap.blurb), wrap.ink) >= CONTRAST


@pytest.mark.parametrize("size", [PAPERBACK, CASE])
def test_wrap_places_lie_on_the_back_board_apart(size: WrapSize) -> None:
    wrap = cover_wrap(cover_scene(), size)
    cut, board = size.units(size.margin), size.fold - size.units(size.spine / 2 + size.hinge)
    for box in (wrap.blurb, wrap.barcode):
        assert cut < box.x < box.x + box.w < board
        assert cut < box.y < box.y + box.h < 1000 - cut
    assert wrap.blurb.y + wrap.blurb.h < wrap.barcode.y


def test_wrap_is_the_same_for_the_same_scene() -> None:
    first, second = (cover_wrap(cover_scene(), CASE) for _ in range(2))
    assert first == second
    assert render_wrap(first, ArtStyle.CRAYON, 120) == render_wrap(second, ArtStyle.CRAYON, 120)


@pytest.mark.parametrize(
    ("changes", "word"),
    [({"width": 18.0}, "width"), ({"width": 8.0}, "width"), ({"hinge": -0.1}, "hinge")],
)
def test_wrap_size_that_cannot_be_covered_is_refused(changes: dict[str, float], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        WrapSize(**({"width": 17.0, "height": 8.75} | changes))
