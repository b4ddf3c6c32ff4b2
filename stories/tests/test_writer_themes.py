"""Shared pieces fit every theme: its own words, its own tone lines, its own animals."""

from dataclasses import replace

import pytest

from stories.vocabulary import AgeGroup, Theme, Tone, Weather
from stories.writer import write
from stories.writer.compose import FACTS_WANTED
from stories.writer.engine import FACTS_LISTED
from stories.writer.favourites import NOTHING
from stories.writer.library import DATA, library
from stories.writer.lint_books import sample_brief
from stories.writer.lint_coverage import THEME_WORDS, TONE_LINES, contract_findings
from stories.writer.scenes import Camera
from stories.writer.schema import PageSpec, ThemeContract
from stories.writer.state import State

WRITTEN = [
    (theme, age)
    for theme in Theme
    for age in AgeGroup
    if (DATA / theme / age / "try1.yaml").exists()
]
KINDS = ("aside", "clock", "hush")

AT_SEA = ThemeContract(
    premise_words=[], mem={}, route={}, words={"caller": "gull", "leaf": "scrap of weed"}
)

PAGE = {"shot": "wide", "only": "a snail", "alt": "A hill.", "en": [{"any": "A hen sat."}]}


@pytest.mark.parametrize(("theme", "age_group"), WRITTEN)
def test_theme_names_every_word_of_the_shared_pieces(theme: Theme, age_group: AgeGroup) -> None:
    words = library(theme, age_group).contract.words
    assert [word for word in THEME_WORDS if not words.get(word)] == []


def test_linter_sees_a_theme_that_lacks_a_word() -> None:
    lib = replace(library(Theme.FAIRY_TALE, AgeGroup.PRESCHOOL), contract=AT_SEA)
    lacking = {f.message for f in contract_findings(lib) if f.where == "theme" and f.error}
    assert lacking == {
        f"the theme lacks the word '{word}'"
        for word in THEME_WORDS
        if word not in ("caller", "leaf")
    }


@pytest.mark.parametrize("age_group", AgeGroup)
def test_themes_share_enough_tone_lines_and_keep_their_own(age_group: AgeGroup) -> None:
    fairy, space = (
        library(theme, age_group).tone_lines for theme in (Theme.FAIRY_TALE, Theme.SPACE_ADVENTURE)
    )
    for kind in KINDS:
        both = [line for line in fairy[kind] if line in space[kind]]
        assert len(both) >= TONE_LINES, kind
        assert not any(line.place for line in both), kind
    assert fairy["hush"][0] not in space["hush"]
    assert space["clock"][0] not in fairy["clock"]


def test_picture_shows_the_animal_of_the_theme() -> None:
    state = State(place="harbour", weather=Weather.CLEAR, contract=AT_SEA)
    page = PageSpec.model_validate({**PAGE, "props": ["caller", "leaf", "beast", "stone"]})
    scene = Camera(7, "crown", NOTHING).scene(page, "a", state, "", {})
    assert scene.props == ("gull", "stone")


def test_linter_sees_a_fact_without_a_source() -> None:
    lib = library(Theme.FAIRY_TALE, AgeGroup.PRESCHOOL)
    fact = lib.tone_lines["fact"][0]
    lines = {**lib.tone_lines, "fact": (fact, fact.model_copy(update={"source": "hearsay"}))}
    messages = [f.message for f in contract_findings(replace(lib, tone_lines=lines))]
    assert messages == [f"no source of shared/sources.yaml for '{fact.text}'"]


def test_educational_book_lists_the_facts_that_it_tells() -> None:
    brief = sample_brief(library(Theme.OCEAN_EXPLORATION, AgeGroup.EARLY_READER), 4, 24)
    told = write(replace(brief, tone=Tone.EDUCATIONAL))
    text = " ".join(page.text for page in told.pages)
    in_text = [fact.text in text for fact in told.facts]
    assert len(told.facts) == FACTS_LISTED
    assert sum(in_text) >= FACTS_WANTED[AgeGroup.EARLY_READER]
    assert in_text == sorted(in_text, reverse=True)
    assert all(fact.source for fact in told.facts)
    assert write(replace(brief, tone=Tone.CALMING)).facts == ()
