"""Books in rhyme: verses keep their beats and rhyme, and whole books are told in them."""

import pytest

from stories.tests.test_writer_books import brief as make_brief
from stories.vocabulary import AgeGroup, BoxSide, Form, Theme
from stories.writer import write
from stories.writer.library import ContentError, library
from stories.writer.lint_verse import verse_findings
from stories.writer.prosody import UnknownWord, do_rhyme, line_beats
from stories.writer.rhymes import in_verse
from stories.writer.schema import PageSpec, Telling


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Twinkle, twinkle, little star", 4),
        ("A star fell down, and what a sight", 4),
        ("The goat put on the {q} and ran", 4),
        ("High, so high! Roll it, jump!", 4),
        ("Step and step, in we go", 3),
    ],
)
def test_line_of_verse_has_its_beats(line, count) -> None:
    assert count in line_beats(line)


@pytest.mark.parametrize(
    "line",
    [
        "{name} held the {q} on high",
        "Whatever may happen tomorrow, perhaps we shall see",
    ],
)
def test_line_that_stumbles_has_no_four_beats(line) -> None:
    assert 4 not in line_beats(line)


@pytest.mark.parametrize(
    ("one", "two", "rhymes"),
    [
        ("and what a sight", "all the night", True),
        ("so very clear", "I am here", True),
        ("a little star", "a far-off star", False),
        ("upon the moon", "a silver fox", False),
    ],
)
def test_lines_rhyme_on_different_words(one, two, rhymes) -> None:
    assert do_rhyme(one, two) is rhymes


def test_name_at_the_end_of_a_line_cannot_rhyme() -> None:
    with pytest.raises(UnknownWord):
        do_rhyme("here comes {name}", "all the same")


def page(*kinds: str, extra: int = 0) -> PageSpec:
    return PageSpec.model_validate(
        {
            "shot": ["wide"],
            "only": "a mouse",
            "alt": "A mouse.",
            "extra": extra,
            "en": [{kind: f"told as {kind}"} for kind in kinds],
        }
    )


def test_page_with_verses_is_told_in_them_alone() -> None:
    (told,) = in_verse([page("any", "rhyme"), page("any", extra=1)])
    assert [(t.kind, t.text) for t in told.en] == [("any", "told as rhyme\n\n")]


def test_verse_stands_above_or_below_and_keeps_the_burden() -> None:
    spec = page("any", "rhyme").model_copy(update={"box": [BoxSide.LEFT, BoxSide.TOP]})
    spec = spec.model_copy(
        update={"en": [Telling(kind="any", text="told {+refrain}"), *spec.en[1:]]}
    )
    (told,) = in_verse([spec])
    assert told.box == [BoxSide.TOP]
    assert told.en[0].paragraphs == ("told as rhyme", "{+refrain}")


def test_item_with_a_core_page_in_prose_is_not_in_rhyme() -> None:
    assert in_verse([page("any", "rhyme"), page("quiet", "bright")]) == []


@pytest.mark.parametrize("age_group", [AgeGroup.TODDLER, AgeGroup.PRESCHOOL])
def test_every_verse_of_space_keeps_its_metre(age_group) -> None:
    lib = library(Theme.SPACE_ADVENTURE, age_group, Form.RHYME)
    assert [finding.message for finding in verse_findings(lib)] == []


def test_book_in_rhyme_breaks_its_lines() -> None:
    draft = write(
        make_brief(theme=Theme.SPACE_ADVENTURE, age_group=AgeGroup.PRESCHOOL, form=Form.RHYME)
    )
    for told in draft.pages:
        verses = [p for p in told.paragraphs if draft.refrain not in p]
        assert all(verse.count("\n") in (1, 3) for verse in verses), told.text
    assert not any(" / " in told.text for told in draft.pages)


def test_same_brief_in_prose_has_no_verse() -> None:
    draft = write(make_brief(theme=Theme.SPACE_ADVENTURE, age_group=AgeGroup.PRESCHOOL))
    assert not any("\n" in p for told in draft.pages for p in told.paragraphs)


def test_book_in_rhyme_for_readers_is_refused() -> None:
    with pytest.raises(ValueError, match="no books in rhyme for ages 6-8"):
        make_brief(age_group=AgeGroup.EARLY_READER, page_count=16, form=Form.RHYME)


def test_book_in_rhyme_has_its_own_longest() -> None:
    with pytest.raises(ValueError, match="book in rhyme for ages 3-5 has 12 to 16 pages, not 24"):
        make_brief(age_group=AgeGroup.PRESCHOOL, page_count=24, form=Form.RHYME)


def test_theme_without_verses_says_so(monkeypatch) -> None:
    library.cache_clear()
    monkeypatch.setattr("stories.writer.library.rhymed", lambda items: ())
    with pytest.raises(ContentError, match="No stories in rhyme yet for fairy_tale, ages 3-5"):
        library(Theme.FAIRY_TALE, AgeGroup.PRESCHOOL, Form.RHYME)
    library.cache_clear()


def test_slash_that_a_family_types_breaks_no_line() -> None:
    draft = write(make_brief(favourite_thing="cat / dog", fear="?!"))
    assert "cat / dog" in " ".join(told.text for told in draft.pages)
    assert not any("\n" in p for told in draft.pages for p in told.paragraphs)
