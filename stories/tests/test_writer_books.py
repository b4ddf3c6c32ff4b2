"""Whole books of the story writer: shape, state, determinism, any name and wish."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.vocabulary import PLACES, PROP_NAMES, AgeGroup, Companion, Moral, Pronouns, Theme, Tone
from stories.writer import Brief, Draft, write
from stories.writer.choose import choose_triple, side
from stories.writer.favourites import read_favourite
from stories.writer.library import LengthError, library, told_companions, word_lists
from stories.writer.lint_books import sample_brief
from stories.writer.plan import lay_out
from stories.writer.select import select_parts

SHORTEST = {AgeGroup.TODDLER: 8, AgeGroup.PRESCHOOL: 12, AgeGroup.MIDDLE: 20}
AGES = tuple(SHORTEST)

names = st.text(min_size=1, max_size=50).filter(
    lambda s: any(c.isalpha() for c in s) and s.isprintable()
)
wishes = st.one_of(
    st.just(""), st.text(max_size=60), st.sampled_from(["kite", "the dark", "spiders"])
)


def brief(**changes: object) -> Brief:
    base = {
        "child_name": "Mia",
        "child_age": 5,
        "pronouns": Pronouns.SHE,
        "theme": Theme.FAIRY_TALE,
        "moral": Moral.COURAGE,
        "tone": Tone.WHIMSICAL,
        "age_group": AgeGroup.PRESCHOOL,
        "page_count": 12,
        "companion": Companion.DRAGON,
        "seed": 7,
    }
    return Brief(**{**base, **changes})  # type: ignore[arg-type]


def check_shape(draft: Draft, pages: int) -> None:
    assert [page.number for page in draft.pages] == list(range(1, pages + 1))
    assert draft.pages[0].beat == "open"
    assert draft.pages[-1].beat == "home"
    for left, right in zip(draft.pages, draft.pages[1:], strict=False):
        assert left.scene.shot != right.scene.shot
    for page in draft.pages:
        assert page.paragraphs
        assert page.scene.place in PLACES[Theme.FAIRY_TALE]
        assert set(page.scene.props) <= set(PROP_NAMES)
        assert {member.holding for member in page.scene.cast} <= {*PROP_NAMES, ""}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(
    name=names,
    companion_name=st.one_of(st.just(""), names),
    pronouns=st.sampled_from(list(Pronouns)),
    moral=st.sampled_from(list(Moral)),
    tone=st.sampled_from(list(Tone)),
    companion=st.sampled_from(told_companions()),
    age_group=st.sampled_from(AGES),
    extra_pages=st.integers(0, 8),
    favourite=wishes,
    fear=wishes,
    sibling=wishes,
    seed=st.integers(0, 10**12),
)
def test_any_brief_makes_a_book(
    name, companion_name, pronouns, moral, tone, companion, age_group, extra_pages, favourite,
    fear, sibling, seed,
) -> None:  # fmt: skip
    pages = SHORTEST[age_group] + extra_pages
    wish = brief(
        child_name=name, companion_name=companion_name, pronouns=pronouns, moral=moral, tone=tone,
        companion=companion, age_group=age_group, page_count=pages, favourite_thing=favourite,
        fear=fear, sibling=sibling, seed=seed,
    )  # fmt: skip
    draft = write(wish)
    check_shape(draft, pages)
    assert write(wish) == draft
    assert any(wish.child_name in page.text for page in draft.pages)


@pytest.mark.parametrize("moral", list(Moral))
@pytest.mark.parametrize("age_group", AGES)
def test_no_slot_or_markup_is_left(age_group: AgeGroup, moral: Moral) -> None:
    for tone in Tone:
        for companion in told_companions():
            pages = SHORTEST[age_group]
            wish = brief(
                age_group=age_group, moral=moral, tone=tone, companion=companion, page_count=pages,
                favourite_thing="kite", fear="the dark", sibling="Tom", pet="Bo", trait="careful",
            )  # fmt: skip
            draft = write(wish)
            whole = repr(draft)
            assert not re.search(r"[{}]|\+\w+_", whole.replace("+", "+ "))
            assert all(word in whole for word in ("kite", "Tom", "Bo"))


def test_hero_pronouns_change_nothing_but_pronouns() -> None:
    pages = {p: write(brief(pronouns=p)).pages for p in Pronouns}
    scenes = {p: [page.scene.cast for page in found] for p, found in pages.items()}
    assert scenes[Pronouns.SHE] == scenes[Pronouns.HE] == scenes[Pronouns.THEY]
    pronoun = r"\b(?:s?he|they|him|her|them|his|hers|theirs?|(?:him|her|them)self|was|were)\b"
    masked = {
        p: [re.sub(pronoun, "_", page.text.lower()) for page in found] for p, found in pages.items()
    }
    assert masked[Pronouns.SHE] == masked[Pronouns.HE]


def test_favourite_works_and_fear_shrinks() -> None:
    draft = write(brief(favourite_thing="my torch", fear="the dark", page_count=14))
    text = [page.text for page in draft.pages]
    named = [i for i, page in enumerate(text, start=1) if "torch" in page]
    assert named[0] <= 4
    assert named[-1] > 14 * 2 / 3
    assert "dark" in text[-1] or "lamp" in text[-1]


def test_time_never_runs_back() -> None:
    order = ["morning", "day", "dusk", "night"]
    for seed in range(40):
        for age_group in AGES:
            pages = SHORTEST[age_group]
            draft = write(sample_brief(library(Theme.FAIRY_TALE, age_group), seed, pages))
            times = [order.index(page.scene.time) for page in draft.pages]
            assert times == sorted(times)


def test_two_triples_agree_in_at_most_two_parts() -> None:
    triples = [(a, b, c) for a in range(7) for b in range(7) for c in range(7)]
    rows = [tuple(side(t, part) for part in range(6)) for t in triples]
    worst = max(
        sum(x == y for x, y in zip(one, two, strict=True))
        for i, one in enumerate(rows)
        for two in rows[i + 1 :]
    )
    assert worst == 2


def test_used_triples_are_avoided_until_none_is_left() -> None:
    used: list[tuple[int, int, int]] = []
    for _ in range(343):
        used.append(choose_triple(7, used))
    assert len(set(used)) == 343
    assert choose_triple(7, used) == used[0]
    first = write(brief())
    assert write(brief(used=(first.triple,))).triple != first.triple


def test_longer_book_keeps_turn_in_the_last_half() -> None:
    for pages in range(12, 25):
        draft = write(brief(page_count=pages))
        turn = next(page.number for page in draft.pages if page.beat == "turn")
        assert 0.55 <= turn / pages <= 0.78


def test_too_long_a_book_is_refused_in_words() -> None:
    wish = brief(age_group=AgeGroup.MIDDLE, page_count=48)
    lib = library(wish.theme, wish.age_group)
    no_wish = read_favourite("", word_lists())
    parts = select_parts(wish, lib, (0, 0, 0), no_wish, "", "")
    with pytest.raises(LengthError, match="pages, not 900"):
        lay_out(parts, 900)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"child_name": "  "}, "The child's name needs 1 to 50 characters."),
        ({"child_name": "x" * 51}, "The child's name needs 1 to 50 characters."),
        ({"child_name": "123"}, "The child's name needs at least one letter."),
        ({"child_age": 40}, "The child's age must be between 0 and 17."),
        ({"page_count": 11}, "A book for ages 3-5 has 12 to 24 pages, not 11."),
        ({"fear": "x" * 81}, "The fear may have at most 80 characters."),
        ({"used": ((1, 2, 9),)}, "Each used choice must be three numbers from 0 to 6."),
    ],
)
def test_brief_refuses_in_plain_words(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        brief(**changes)


def test_brief_is_frozen_and_tidied() -> None:
    wish = brief(child_name="  Zoë \n Ann ")
    assert wish.child_name == "Zoë Ann"
    assert replace(wish, seed=8).seed == 8


def test_companion_meets_no_second_one_of_its_kind() -> None:
    told = {
        companion: {
            situation
            for seed in range(20)
            for situation in write(
                brief(theme=Theme.BEDTIME, page_count=16, companion=companion, seed=seed)
            ).situations
        }
        for companion in (Companion.CAT, Companion.OWL)
    }
    with_cat = {
        item.id
        for item in library(Theme.BEDTIME, AgeGroup.PRESCHOOL).situations
        if "cat" in item.tags
    }
    assert with_cat & told[Companion.OWL]
    assert not with_cat & told[Companion.CAT]
