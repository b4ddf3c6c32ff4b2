"""Every theme is known wherever one is shown: words, sample pictures, sheets and cards."""

from django.contrib.staticfiles import finders

from stories.forms.story import THEME_WORDS, TOLD_THEMES
from stories.illustrator.theme_sheets import FRIENDS, HEROES
from stories.services import site_art
from stories.views.drawings import SHOWN_AT
from stories.vocabulary import PLACES, Theme


def test_theme_has_places_words_and_sheets() -> None:
    for known in (PLACES, THEME_WORDS, HEROES, FRIENDS, SHOWN_AT, site_art.PLACES):
        assert set(known) == set(Theme)


def test_theme_sample_pictures_show_places_of_their_theme() -> None:
    for theme in Theme:
        assert SHOWN_AT[theme][0] in PLACES[theme]
        assert site_art.PLACES[theme][0] in PLACES[theme]


def test_theme_that_families_may_pick_has_its_card() -> None:
    assert TOLD_THEMES
    for theme in TOLD_THEMES:
        assert finders.find(f"img/themes/{theme}.webp"), theme
