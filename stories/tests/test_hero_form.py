"""The parts of a hero that a family may leave as they are."""

import pytest

from stories.forms.hero import EXTRAS, HeroForm, look_shown
from stories.forms.surprise import surprised
from stories.illustrator import Look
from stories.tests.shelf_kit import hero_answers

CHOSEN = {
    "shoes": "#f2b134",
    "headwear_colour": "#6fae6a",
    "cape": "#c23b55",
    "birthmark_place": "eye",
}


def test_hero_without_extras_has_the_usual_ones() -> None:
    form = HeroForm(hero_answers(**dict.fromkeys(EXTRAS, "")))
    assert form.is_valid(), form.errors
    usual = Look().to_dict()
    assert {part: form.cleaned_data["look"][part] for part in EXTRAS} == {
        part: usual[part] for part in EXTRAS
    }


def test_hero_keeps_the_extras_that_were_chosen() -> None:
    form = HeroForm(hero_answers(**CHOSEN))
    assert form.is_valid(), form.errors
    assert {part: form.cleaned_data["look"][part] for part in EXTRAS} == CHOSEN


@pytest.mark.parametrize("part", EXTRAS)
def test_hero_with_an_extra_that_nobody_offers_is_refused(part: str) -> None:
    form = HeroForm(hero_answers(**{part: "#123456"}))
    assert not form.is_valid()
    assert list(form.errors) == [part]
    assert look_shown(form)[part] == Look().to_dict()[part]


def test_surprise_gives_no_cape_to_who_did_not_ask() -> None:
    form = surprised(HeroForm(hero_answers()), at_random=True)
    assert not form.initial["cape"]
