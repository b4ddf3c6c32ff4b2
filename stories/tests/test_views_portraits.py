"""Portraits, style cards and swatches: vectors on demand, the same for everybody."""

import pytest
from django.urls import reverse

from stories.illustrator import LOOK_OPTIONS
from stories.templatetags.portraits import portrait_url
from stories.views.drawings import VIEWS
from stories.vocabulary import ArtStyle

PORTRAIT = reverse("stories:portrait")
STYLE = reverse("stories:style")


@pytest.mark.parametrize("view", VIEWS)
def test_portrait_is_svg_and_cached(client, view):
    answer = client.get(PORTRAIT, {"view": view, "age": "7", "freckles": "on"})
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Cache-Control"] == "public, max-age=3600"
    assert answer.content.startswith(b"<svg")


def test_portrait_answers_304_to_a_kept_copy(client):
    tag = client.get(PORTRAIT, {"age": "7"})["ETag"]
    again = client.get(PORTRAIT, {"age": "7"}, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_portrait_is_small_on_the_wire(client):
    answer = client.get(PORTRAIT, headers={"Accept-Encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
    assert len(answer.content) < 20_000


def test_portraits_of_two_looks_differ(client):
    first, second = (client.get(PORTRAIT, {"skin": skin}) for skin in ("#fde0cc", "#4f3224"))
    assert first.content != second.content


@pytest.mark.parametrize(
    "query",
    [
        {"view": "x-ray"},
        {"pose": "moonwalk"},
        {"skin": "red"},
        {"age": "seven"},
        {"age": "99"},
        {"nose": "long"},
        {"hairstyle": "<script>"},
    ],
)
def test_portrait_of_impossible_look_is_missing(client, query):
    assert client.get(PORTRAIT, query).status_code == 404


@pytest.mark.parametrize("theme", ["fairy_tale", "space_adventure", "bedtime"])
@pytest.mark.parametrize("companion", ["dragon", "bear", "owl"])
def test_style_card_shows_every_theme_with_every_friend(client, theme, companion):
    answer = client.get(STYLE, {"theme": theme, "companion": companion})
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")


def test_style_card_of_unknown_theme_is_missing(client):
    assert client.get(STYLE, {"theme": "taxes", "companion": "owl"}).status_code == 404


def test_style_cards_of_all_styles_differ_and_keep_the_hero(client):
    asked = {"theme": "fairy_tale", "companion": "owl", "skin": "#4f3224"}
    cards = {style: client.get(STYLE, {**asked, "style": style}).content for style in ArtStyle}
    assert cards.pop(ArtStyle.WATERCOLOUR) == cards[ArtStyle.FLAT]  # the style sheet paints it
    assert len(set(cards.values())) == len(cards)
    other = {"theme": "fairy_tale", "companion": "owl", "skin": "#fde0cc"}
    for style, card in cards.items():
        assert (b"<filter" in card) == (style is not ArtStyle.FLAT)
        assert client.get(STYLE, {**other, "style": style}).content != card


def test_night_card_turns_a_day_over_and_leaves_a_night(client):
    day, night = (
        client.get(STYLE, {"theme": theme, "companion": "owl", "style": "night_glow"}).content
        for theme in ("fairy_tale", "bedtime")
    )
    assert (b"hueRotate" in day, b"hueRotate" in night) == (True, False)


def test_style_card_of_unknown_style_is_missing(client):
    asked = {"theme": "fairy_tale", "companion": "owl", "style": "oil"}
    assert client.get(STYLE, asked).status_code == 404


def test_swatches_hold_every_colour_of_the_look(client):
    answer = client.get(reverse("stories:swatches"))
    assert answer["Content-Type"] == "text/css"
    sheet = answer.content.decode()
    for part in ("skin", "hair_colour", "eyes", "colour_main", "glasses"):
        for choice in LOOK_OPTIONS[part]:
            if choice.value:
                assert f'[data-c="{choice.value[1:]}"]{{--c:{choice.value}}}' in sheet


def test_portrait_url_changes_one_part_and_leaves_out_what_is_not_there():
    look = {"skin": "#fde0cc", "freckles": True, "lashes": False, "glasses": ""}
    url = portrait_url(look, part="skin", value="#4f3224", view="head")
    assert url == f"{PORTRAIT}?view=head&skin=%234f3224&freckles=on"
