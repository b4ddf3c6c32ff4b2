"""Books for one and two year olds: a pattern, a pattern and a surprise, in very few words."""

import pytest

from stories.vocabulary import AgeGroup, Moral, Pronouns, Theme, Tone
from stories.writer import Brief, Draft, write
from stories.writer.library import library, told_companions
from stories.writer.readability import LIMITS, measure, words

HARD = LIMITS[AgeGroup.TODDLER].page_hard


def book(pages: int, seed: int = 7, **changes: object) -> Draft:
    base = {
        "child_name": "Mia",
        "child_age": 2,
        "pronouns": Pronouns.SHE,
        "theme": Theme.FAIRY_TALE,
        "moral": list(Moral)[seed % 6],
        "tone": list(Tone)[seed % 4],
        "age_group": AgeGroup.TODDLER,
        "page_count": pages,
        "companion": told_companions()[seed % 3],
        "seed": seed,
    }
    return write(Brief(**{**base, **changes}))  # type: ignore[arg-type]


@pytest.mark.parametrize("pages", range(8, 17))
def test_every_length_keeps_to_its_words_and_its_refrain(pages: int) -> None:
    for seed in range(12):
        draft = book(
            pages, seed, favourite_thing="red kite", fear="the dark", sibling="Tom", pet="Bo"
        )
        texts = [page.text for page in draft.pages]
        report = measure(texts, AgeGroup.TODDLER, ("Mia", draft.companion_name))
        assert [miss for miss in report.misses if miss.hard] == []
        assert 2 * sum(draft.refrain in text for text in texts) >= pages


def test_story_has_no_quest_but_a_hero_who_acts() -> None:
    beats = [page.beat for page in book(8).pages]
    assert beats == ["open", "trouble", "try1", "try2", "turn", "favourite", "get", "home"]


def test_age_group_brings_its_own_contract() -> None:
    assert library(Theme.FAIRY_TALE, AgeGroup.TODDLER).contract.premise_words == []
    assert "quest" in library(Theme.FAIRY_TALE, AgeGroup.PRESCHOOL).contract.premise_words


def test_line_that_would_pass_the_hard_limit_is_left_out() -> None:
    crowd = "Ada Bea Cleo Dot"
    draft = book(8, sibling=crowd, pet="Hop Ivo Jam Kit Lou Mop Nan")
    assert max(len(words(page.text)) for page in draft.pages) <= HARD
    assert any(crowd in page.text for page in draft.pages)


def test_short_book_has_room_for_more_words_a_page() -> None:
    totals = {12: 0, 13: 0}
    for pages in totals:
        for seed in range(6):
            draft = book(pages, seed)
            told = [page.text for page in draft.pages if page.beat in ("trouble", "payoff")]
            totals[pages] += sum(len(words(text)) for text in told)
    assert totals[12] > totals[13]


def test_calming_book_ends_without_a_shout() -> None:
    for seed in range(12):
        draft = book(12, seed, tone=Tone.CALMING, fear="dogs", pet="Bo")
        assert not any("!" in page.text for page in draft.pages[-4:])
