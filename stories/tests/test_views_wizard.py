"""The wizard: four steps that save a draft, forgive reloads and double clicks, and make a book."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.tests.factories import UserFactory
from characters.models import Character
from stories.enums import RunStatus, StoryStatus
from stories.models import Run, Story
from stories.services import drafts
from stories.tests.factories import StylePresetFactory
from stories.tests.shelf_kit import book_in_work, hero_answers, plan_answers, signed_in
from stories.vocabulary import ArtStyle
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db


def step(name, story):
    return reverse(f"stories:{name}", args=[story.pk])


@pytest.fixture
def family():
    return UserFactory()


@pytest.fixture
def client(family):
    return signed_in(family)


@pytest.fixture
def draft(client):
    """A draft whose hero is told."""
    client.post(reverse("stories:new_hero", args=[uuid4()]), hero_answers())
    return Story.objects.get()


def test_new_book_gets_own_address(client):
    first, second = (client.get(reverse("stories:new")).url for _ in range(2))
    assert first.startswith("/make/new/")
    assert first != second


def test_hero_step_saves_draft_and_character(client):
    key = uuid4()
    answers = hero_answers(child_age=7, glasses="#c8433f", freckles="on", fear="the dark")
    answer = client.post(reverse("stories:new_hero", args=[key]), answers)
    story = Story.objects.get()
    assert answer.url == step("story", story)
    assert (story.status, story.child_name, story.child_age) == (StoryStatus.DRAFT, "Mia", 7)
    assert (story.age_group, story.page_count) == ("6-8", 24)
    assert story.brief["pronouns"] == "she"
    assert story.brief["fear"] == "the dark"
    assert story.brief["step"] == 2
    look = story.character.appearance
    assert (look["age"], look["glasses"], look["freckles"]) == (7, "#c8433f", True)
    assert story.character.gender == "female"


def test_hero_sent_twice_makes_one_draft(client):
    url = reverse("stories:new_hero", args=[uuid4()])
    client.post(url, hero_answers())
    client.post(url, hero_answers(child_name="Ada"))
    assert Story.objects.get().child_name == "Ada"
    assert Character.objects.count() == 1


def test_going_back_to_new_hero_finds_draft(client):
    key = uuid4()
    client.post(reverse("stories:new_hero", args=[key]), hero_answers())
    answer = client.get(reverse("stories:new_hero", args=[key]))
    assert answer.url == step("hero", Story.objects.get())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"child_name": ""}, "What is the hero called?"),
        ({"child_name": "123"}, "A name needs at least one letter."),
        ({"child_age": "42"}, "Books suit children from 1 to 12."),
        ({"pronouns": ""}, "Pick the word we should use."),
        ({"skin": "#123456"}, "Select a valid choice."),
    ],
)
def test_hero_step_says_what_is_missing(client, change, words):
    url = reverse("stories:new_hero", args=[uuid4()])
    page = client.post(url, hero_answers(fear="the dark") | change).content.decode()
    assert words in page
    assert 'value="the dark"' in page
    assert not Story.objects.exists()


def test_saved_answers_come_back(client, draft):
    client.post(step("hero", draft), hero_answers(child_name="Zoë", pet="Biscuit the dog"))
    page = client.get(step("hero", draft)).content.decode()
    assert 'value="Zoë"' in page
    assert 'value="Biscuit the dog"' in page


def test_surprise_keeps_what_was_typed_and_saves_nothing(client):
    url = reverse("stories:new_hero", args=[uuid4()])
    page = client.post(url, hero_answers(child_name="Mia", fear="bees", go="surprise"))
    assert 'value="Mia"' in page.content.decode()
    assert 'value="bees"' in page.content.decode()
    assert not Story.objects.exists()


def test_story_step_saves_plan(client, draft):
    answers = plan_answers(moral="none", age_group="1-2", length="long")
    answer = client.post(step("story", draft), answers)
    draft.refresh_from_db()
    assert answer.url == step("look", draft)
    assert (draft.story_theme, draft.moral_lesson, draft.story_tone) == (
        "fairy_tale",
        None,
        "calming",
    )
    assert (draft.age_group, draft.page_count) == ("1-2", 16)
    assert draft.brief["companion"] == "bear"


def test_new_age_brings_its_age_group_at_same_length(client, draft):
    client.post(step("story", draft), plan_answers(length="long"))
    client.post(step("hero", draft), hero_answers(child_age=10))
    draft.refresh_from_db()
    assert (draft.age_group, draft.page_count) == ("9-12", 48)


def test_look_step_shows_the_familys_hero_in_every_style(client, draft):
    client.post(step("hero", draft), hero_answers(skin="#4f3224"))
    page = client.get(step("look", draft)).content.decode()
    cards = re.findall(r'src="([^"]*style\.svg[^"]*)"', page)
    assert [card.count("skin=%234f3224") for card in cards] == [1] * len(ArtStyle)
    assert {style.value for style in ArtStyle} == {
        parse_qs(urlsplit(unescape(card)).query)["style"][0] for card in cards
    }


def test_two_tabs_do_not_undo_each_other(client, draft):
    client.post(step("look", draft), {"style": "flat"})
    client.post(step("story", draft), plan_answers())
    client.post(step("hero", draft), hero_answers(child_name="Ada"))
    draft.refresh_from_db()
    kept = (draft.default_image_style, draft.story_theme, draft.child_name)
    assert kept == ("flat", "fairy_tale", "Ada")
    assert draft.brief["companion"] == "bear"
    assert draft.brief["step"] == 4


@pytest.mark.parametrize(("go", "lands"), [("back", "hero"), ("close", "shelf")])
def test_leaving_a_step_saves_it(client, draft, go, lands):
    answer = client.post(step("story", draft), plan_answers(go=go))
    draft.refresh_from_db()
    assert draft.story_tone == "calming"
    assert answer.url == (reverse("stories:shelf") if lands == "shelf" else step(lands, draft))


def test_leaving_an_empty_step_still_leaves(client, draft):
    assert client.post(step("story", draft), {"go": "back"}).url == step("hero", draft)


def test_create_starts_one_run(client, draft):
    finish_steps(client, draft)
    answer = client.post(step("ready", draft), {"dedication": "For Mia.", "go": "on"})
    again = client.post(step("ready", draft), {"dedication": "For Mia.", "go": "on"})
    assert answer.url == step("making", draft)
    assert again.url == step("book", draft)
    draft.refresh_from_db()
    assert draft.dedication == "For Mia."
    assert draft.status == StoryStatus.PENDING
    assert Run.objects.get(story=draft).status == RunStatus.QUEUED


def test_create_in_two_tabs_at_once_leads_both_to_the_making(client, draft, monkeypatch):
    finish_steps(client, draft)

    def taken(**kwargs):
        raise StateError("This book is already being made.")

    monkeypatch.setattr(drafts, "save_dedication", taken)
    answer = client.post(step("ready", draft), {"dedication": "", "go": "on"})
    assert answer.url == step("making", draft)


def test_ready_step_sums_up(client, draft):
    finish_steps(client, draft)
    page = client.get(step("ready", draft)).content.decode()
    for words in ("Mia, 5", "Fairy tale", "A bear", "Courage", "Calm", "12 pages", "Watercolour"):
        assert words in page
    assert "It takes about a minute." in page


@pytest.mark.parametrize(
    ("preset", "words"),
    [("linocut", "Grandpa’s linocut"), ("gone", "style is not there any more")],
)
def test_ready_step_names_a_style_of_ones_own(client, draft, preset, words):
    finish_steps(client, draft)
    StylePresetFactory(project=draft.project, name="linocut", label="Grandpa’s linocut")
    Story.objects.update(default_image_style=preset)
    assert words in client.get(step("ready", draft)).content.decode()


def test_ready_step_waits_for_the_others(client, draft):
    assert client.get(step("ready", draft)).url == step("book", draft)


def test_book_being_made_is_closed_to_the_wizard(client, family):
    story = book_in_work(family)
    for name in ("hero", "story", "look", "ready"):
        assert client.get(step(name, story)).url == step("book", story)


def finish_steps(client, draft):
    client.post(step("story", draft), plan_answers())
    client.post(step("look", draft), {"style": "watercolour"})
