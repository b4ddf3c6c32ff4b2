"""The stories are in British English, and the check sees what is not."""

from dataclasses import replace

import pytest

from stories.vocabulary import AgeGroup, Theme
from stories.writer.library import library, told_themes
from stories.writer.lint_spelling import spelling_findings, written_texts
from stories.writer.spelling import is_spelt, misspelt, slips


def test_every_story_is_spelt_right() -> None:
    texts = {
        text
        for theme in told_themes()
        for age_group in AgeGroup
        for _, text in written_texts(library(theme, age_group))
    }
    assert len(texts) > 20_000
    faults = {word for text in texts for word in misspelt(text)}
    faults |= {slip for text in texts for slip in slips(text)}
    assert faults == set()


@pytest.mark.parametrize(
    "word",
    ["colour", "grey", "Harbour’s", "isn’t", "GOAT", "Shhhhh", "slooow", "I'M", "children's"],
)
def test_british_word_is_right(word: str) -> None:
    assert is_spelt(word)


@pytest.mark.parametrize("word", ["color", "gray", "freind", "teh", "paris", "organize"])
def test_other_spelling_is_wrong(word: str) -> None:
    assert not is_spelt(word)


def test_slots_are_no_words_and_parts_of_compounds_are() -> None:
    assert list(misspelt("{^name} met a one-eyd {a:w.caller} and {if fav}waved{end}.")) == ["eyd"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was a eyebrow.", ["a eyebrow"]),
        ("A HOOK, an hour, a unicorn, a HOOK.", []),
        ("It was an hen.", ["an hen"]),
        ("It ran to the the sea.", ["the the"]),
        ("It ran. {comp.they} sat. and so on. {^They} left.", [". {comp.they}", ". and"]),
        ("He had had it, that that is.", []),
    ],
)
def test_slips_are_seen(text: str, found: list[str]) -> None:
    assert list(slips(text)) == found


def test_linter_says_where_a_fault_stands() -> None:
    lib = library(Theme.FAIRY_TALE, AgeGroup.PRESCHOOL)
    premise = lib.premises[0].model_copy(update={"blurb": "A gray day."})
    found = list(spelling_findings(replace(lib, premises=(premise,))))
    assert [(f.where, f.message.split(" is")[0], f.error) for f in found] == [
        (premise.id, "'gray'", True)
    ]
