"""Line breaking: nothing lost, nothing too wide, no lonely last word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.books.fonts import BODY, text_width
from stories.books.lines import break_text, count_lines, longest_word, same_width

WORDS = st.sampled_from(
    ["Mia", "the", "a", "bear", "hummed", "“There,”", "extraordinary", "moon.", "李明", "عمر", "I"]
)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS, st.floats(min_value=8, max_value=40))
def test_break_text_keeps_every_word_in_lines_that_fit(text: str, width: float) -> None:
    lines = break_text(text, BODY, same_width(width))
    assert " ".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line, BODY) <= width + 1e-6 for line in lines)
    assert len(lines) == count_lines(text, BODY, same_width(width))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(["hello", "small", "brave", "green"]), min_size=24, max_size=40))
def test_break_text_leaves_no_word_alone_on_the_last_line(words: list[str]) -> None:
    lines = break_text(" ".join([*words, "extraordinary"]), BODY, same_width(12))
    assert len(lines[-1].split()) >= 2


def test_break_text_balances_two_lines() -> None:
    lines = break_text("Mia had a red scarf and a very small dragon.", BODY, same_width(18.9))
    assert lines == ("Mia had a red scarf", "and a very small dragon.")


def test_break_text_ends_a_line_with_the_sense_where_it_costs_little() -> None:
    lines = break_text("So they sat down, and they were quiet.", BODY, same_width(14))
    assert lines[0] == "So they sat down,"


def test_break_text_cuts_a_word_that_no_line_can_hold() -> None:
    lines = break_text("M" * 40, BODY, same_width(10))
    assert "".join(lines) == "M" * 40
    assert len(lines) > 1
    assert all(text_width(line, BODY) <= 10 for line in lines)


def test_break_text_may_break_between_ideographs_but_not_before_a_full_stop() -> None:
    lines = break_text("小明有一条红围巾和一条很小的龙。", BODY, same_width(5))
    assert "".join(lines) == "小明有一条红围巾和一条很小的龙。"
    assert all(not line.startswith("。") for line in lines)


def test_break_text_keeps_korean_words_whole() -> None:
    text = "민준이는 빨간 목도리와 아주 작은 용이 있었어요."
    lines = break_text(text, BODY, same_width(8))
    assert " ".join(lines) == text


def test_break_text_keeps_a_sentence_start_off_the_end_of_a_line() -> None:
    lines = break_text("“Puff,” went Tuff. Out came a smell of toast.", BODY, same_width(15))
    assert lines == ("“Puff,” went Tuff.", "Out came a smell of toast.")


def test_break_text_breaks_after_a_dash_without_a_space() -> None:
    lines = break_text("The brave—really brave—bear", BODY, same_width(9))
    assert all(not line.startswith("—") for line in lines)
    assert "".join(lines).replace(" ", "") == "Thebrave—reallybrave—bear"


def test_break_text_narrows_the_lines_beside_a_drop_cap() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    lines = break_text(text, BODY, lambda line: 8 if line < 2 else 16)
    assert all(text_width(line, BODY) <= 8 for line in lines[:2])


@pytest.mark.parametrize("text", ["", "   ", "\u2003"])
def test_break_text_of_nothing_is_no_line(text: str) -> None:
    assert break_text(text, BODY, same_width(10)) == ()


def test_longest_word_measures_the_widest_piece() -> None:
    assert longest_word("a bear hummed", BODY) == pytest.approx(text_width("hummed", BODY))
