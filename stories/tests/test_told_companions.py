"""Only companions whose wants are written for every age go along; the others are refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stories.forms.story import COMPANION_WORDS, StoryForm
from stories.tests.shelf_kit import plan_answers
from stories.vocabulary import AgeGroup, Companion
from stories.writer import library
from stories.writer.library import told_companions

STORY = """
- id: {kind}.one
  companion: {kind}
  names: [Pim, Pom]
  words: {{want: "a nap"}}
  tries: [["{{comp.name}} yawns."]]
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(library, "DATA", tmp_path)
    told_companions.cache_clear()
    yield tmp_path
    told_companions.cache_clear()


def tell(data: Path, kind: Companion, *groups: AgeGroup) -> None:
    for group in groups:
        folder = data / "shared" / group
        folder.mkdir(parents=True, exist_ok=True)
        text = STORY.format(kind=kind.value)
        (folder / f"companion_{kind}.yaml").write_text(text, encoding="utf-8")


def test_companion_is_told_when_every_age_has_its_story(data: Path) -> None:
    tell(data, Companion.WHALE, *AgeGroup)
    tell(data, Companion.BEAR, *AgeGroup)
    tell(data, Companion.ROBOT, *list(AgeGroup)[1:])
    assert told_companions() == (Companion.BEAR, Companion.WHALE)


def test_companion_without_data_is_not_told(data: Path) -> None:
    assert told_companions() == ()


def test_story_form_offers_told_companions_only(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (Companion.BEAR, Companion.GHOST)
    monkeypatch.setattr("stories.forms.story.told_companions", lambda: told)
    form = StoryForm(plan_answers(companion="owl"))
    offered = [(str(value), label) for value, label in form.fields["companion"].choices]
    assert offered == [("bear", "A bear"), ("ghost", "A friendly ghost")]
    assert form.errors == {"companion": ["Pick somebody to go along."]}
    assert StoryForm(plan_answers(companion="ghost")).is_valid()


def test_every_companion_has_plain_words() -> None:
    assert set(COMPANION_WORDS) == set(Companion)
    assert set(told_companions()) >= {Companion.DRAGON, Companion.BEAR, Companion.OWL}
