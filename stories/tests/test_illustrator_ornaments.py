"""Endpapers, title vignettes and single things: in the book's colours, ending in the paper."""

import re
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from stories.illustrator import Actor, Colours, Look, Scene, endpaper, render_loose, spot, vignette
from stories.illustrator.kit.colour import apart
from stories.illustrator.model import CHILD
from stories.illustrator.ornaments import SMALL_THINGS
from stories.tests.illustrator_subset import breaches
from stories.vocabulary import (
    PLACES,
    PROP_NAMES,
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

COLOURS = Colours(tone="#24563f", tint="#e3eedb", accent="#c23b22", paper="#fffdf6")
PAPER = (255, 253, 246)
_HEX = re.compile(r"#[0-9a-f]{6}\b")


def pair(theme: Theme = Theme.FAIRY_TALE, companion: Companion = Companion.DRAGON) -> Scene:
    hero = Actor("hero", CHILD, Look(), Pose.WAVE, Expression.JOY, "star")
    friend = Actor("companion", companion, None, Pose.WAVE, Expression.HAPPY)
    box = Box(BoxSide.TOP, 90, 43, 820, 240)
    place = PLACES[theme][0]
    cast = (hero, friend)
    return Scene(theme, place, TimeOfDay.NIGHT, Weather.RAIN, Shot.MEDIUM, box, cast, (), "1:title")


def rgba(png: bytes) -> npt.NDArray[np.uint8]:
    found = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    return np.asarray(found, np.uint8)[..., [2, 1, 0, 3]]


@pytest.mark.parametrize("theme", list(Theme))
def test_small_things_are_props_and_enough_for_a_pattern(theme: Theme) -> None:
    assert set(SMALL_THINGS[theme]) <= set(PROP_NAMES)
    assert len(set(SMALL_THINGS[theme])) >= 8


@pytest.mark.parametrize("theme", list(Theme))
def test_endpaper_keeps_to_the_books_colours_and_stays_vector(theme: Theme) -> None:
    svg = endpaper(theme, COLOURS, "7", ("kite",)).svg()
    assert breaches(svg) == []
    assert max(apart(colour, COLOURS.tint) for colour in set(_HEX.findall(svg))) < 0.36


def test_endpaper_is_the_same_for_the_same_seed_and_other_for_another() -> None:
    first = endpaper(Theme.BEDTIME, COLOURS, "7")
    assert first == endpaper(Theme.BEDTIME, COLOURS, "7")
    assert first.svg() != endpaper(Theme.BEDTIME, COLOURS, "8").svg()


def test_endpaper_shows_the_storys_own_things() -> None:
    with_kite = endpaper(Theme.BEDTIME, COLOURS, "7", ("kite",)).svg()
    assert len(with_kite) != len(endpaper(Theme.BEDTIME, COLOURS, "7").svg())
    with pytest.raises(ValueError, match="props: cannot draw 'sofa'"):
        endpaper(Theme.BEDTIME, COLOURS, "7", ("sofa",))


@pytest.mark.parametrize("name", PROP_NAMES)
def test_spot_stays_on_its_sheet_and_fades_into_the_paper(name: str) -> None:
    drawing = spot(name, COLOURS)
    picture = rgba(render_loose(drawing, ArtStyle.FLAT, 80, COLOURS.paper))
    rim = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    assert breaches(drawing.svg()) == []
    assert rim[:, 3].max() <= 6
    assert picture[40, 40, 3] > 150


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("companion", [Companion.WHALE, Companion.OWL, Companion.UNICORN])
def test_vignette_ends_inside_its_sheet(theme: Theme, companion: Companion) -> None:
    drawing = vignette(pair(theme, companion), COLOURS)
    picture = rgba(render_loose(drawing, ArtStyle.FLAT, 160, COLOURS.paper))
    rim = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    assert breaches(drawing.svg()) == []
    assert rim[:, 3].max() <= 6
    assert (picture[..., 3] > 250).mean() > 0.12


def test_vignette_is_by_day_whatever_the_page_was() -> None:
    night = pair()
    day = replace(night, time=TimeOfDay.DAY, weather=Weather.CLEAR, shot=Shot.WIDE)
    assert vignette(night, COLOURS) == vignette(day, COLOURS)


def test_vignette_without_anybody_is_refused() -> None:
    with pytest.raises(ValueError, match="cast"):
        vignette(replace(pair(), cast=()), COLOURS)


@pytest.mark.parametrize("style", list(ArtStyle))
def test_render_loose_leaves_no_edge_on_the_paper_in_any_style(style: ArtStyle) -> None:
    picture = rgba(render_loose(spot("ball", COLOURS), style, 120, COLOURS.paper)).astype(float)
    share = picture[..., 3:] / 255
    page = picture[..., :3] * share + np.array(PAPER) * (1 - share)
    assert np.abs(page[:6] - PAPER).max() <= 4
    assert np.abs(page[30:90, 30:90] - PAPER).max() > 60


def test_render_loose_is_the_same_twice() -> None:
    drawing = vignette(pair(), COLOURS)
    first, second = (
        render_loose(drawing, ArtStyle.WATERCOLOUR, 120, COLOURS.paper) for _ in range(2)
    )
    assert first == second


def test_render_loose_keeps_the_night_off_light_paper() -> None:
    drawing = spot("ball", COLOURS)
    flat, night = (
        render_loose(drawing, style, 120, COLOURS.paper)
        for style in (ArtStyle.FLAT, ArtStyle.NIGHT_GLOW)
    )
    assert flat == night
