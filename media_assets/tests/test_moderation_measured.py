"""How often the house's rules are wrong, in figures. The examples lie in `moderation_sets/`; half
of each set was never looked at while the rules were written."""

import pytest

from media_assets.moderation.rules import findings
from media_assets.tests.moderation_sets import both, lines

MOST_FALSE_ALARMS = 0.02
LEAST_FOUND = 0.95
PARTS = pytest.mark.parametrize("part", ["tuned", "held_out"])


def is_held(text: str) -> bool:
    return any(True for _ in findings(text))


def share_held(texts: list[str]) -> float:
    return sum(map(is_held, texts)) / len(texts)


def test_sets_are_large_enough_to_measure_with():
    assert len(both("clean")) == len(set(both("clean"))) >= 500
    assert len(both("evasions")) == len(set(both("evasions"))) >= 200
    assert len(both("harm")) == len(set(both("harm"))) >= 150


@PARTS
def test_clean_sentences_and_names_pass(part):
    assert share_held(lines("clean", part)) <= MOST_FALSE_ALARMS


@PARTS
def test_disguised_words_are_held(part):
    assert share_held(lines("evasions", part)) >= LEAST_FOUND


@PARTS
def test_sentences_that_lead_to_harm_are_held(part):
    assert share_held(lines("harm", part)) >= LEAST_FOUND
