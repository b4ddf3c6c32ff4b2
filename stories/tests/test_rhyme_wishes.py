"""Rhyme as a family's wish: what the form takes, what a model is told, how a verse is set."""

import pytest

from stories.books.boxes import PageCopy
from stories.books.fonts import BODY
from stories.books.lines import break_text, count_lines, same_width
from stories.books.measure import prepare
from stories.forms.story import StoryForm
from stories.pipeline.ports import WriteRequest
from stories.pipeline.prompts.story import story_messages
from stories.pipeline.prompts.story_reply import paragraphs_of
from stories.tests.shelf_kit import plan_answers
from stories.tests.test_prompts import brief
from stories.vocabulary import AgeGroup, Form

VERSE = "A star fell down, and what a sight,\nit lit the courtyard up all night."


@pytest.fixture(autouse=True)
def told_in_rhyme(monkeypatch) -> None:
    monkeypatch.setattr("stories.forms.story.rhymed_themes", lambda: ("fairy_tale",))


def errors(**changes: object) -> dict[str, list[str]]:
    return StoryForm(plan_answers(form="rhyme", **changes)).errors


def test_rhyme_may_be_wished_for_small_children() -> None:
    form = StoryForm(plan_answers(form="rhyme"))
    assert form.is_valid()
    assert form.cleaned_data["form"] == Form.RHYME


def test_rhyme_for_readers_is_refused_kindly() -> None:
    found = errors(age_group="6-8")
    assert found == {"form": ["Rhymes are for ages 1 to 5. Pick sentences for this age."]}


def test_rhyme_longer_than_there_are_verses_is_refused() -> None:
    found = errors(length="long")
    assert found == {"length": ["A book in rhyme has at most 16 pages. Pick a shorter one."]}


def test_rhyme_of_a_place_without_verses_is_refused(monkeypatch) -> None:
    monkeypatch.setattr("stories.forms.story.rhymed_themes", lambda: ())
    found = errors()
    assert found == {"form": ["This place has no rhymes yet. Pick sentences, or another place."]}


def test_model_is_told_to_rhyme_only_when_wished() -> None:
    told = [
        story_messages(WriteRequest(brief=brief(form=form)))[0].content
        for form in (Form.PROSE, Form.RHYME)
    ]
    assert ["In rhyme: every page is" in text for text in told] == [False, True]


def test_verse_of_a_model_keeps_its_lines() -> None:
    assert paragraphs_of("One line, / two lines.\n\nNext.") == ("One line,\ntwo lines.", "Next.")


def test_printed_verse_keeps_its_lines() -> None:
    words = prepare(PageCopy((VERSE,)), AgeGroup.PRESCHOOL, "en")
    assert break_text(words.paragraphs[0], BODY, same_width(30)) == tuple(VERSE.split("\n"))


@pytest.mark.parametrize("width", [6, 8, 12, 30])
def test_lines_of_a_verse_are_counted_as_they_are_set(width) -> None:
    set_lines = break_text(VERSE, BODY, same_width(width))
    assert count_lines(VERSE, BODY, same_width(width)) == len(set_lines)
