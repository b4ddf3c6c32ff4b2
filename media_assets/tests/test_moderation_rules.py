"""What the house's rules look through, and what they leave alone."""

import pytest

from media_assets.moderation import CheckKind, Decision, TextCheck, Verdict, strictest
from media_assets.moderation.lists import lists
from media_assets.moderation.normalise import readable, sentences
from media_assets.moderation.rules import REASONS, findings, judge


def words(text: str) -> tuple[str, ...]:
    return tuple(word for sentence in sentences(readable(text)) for word in sentence.words)


def categories(text: str, kind: CheckKind = CheckKind.TOLD) -> set[str]:
    return {finding.category.value for finding in findings(text, kind)}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Zoë’s kite", ("zoe", "s", "kite")),
        ("Who’re you? I don’t know.", ("who", "re", "you", "i", "dont", "know")),
        ("ki\u200bte k\u00adite", ("kite", "kite")),
        ("𝐤𝐢𝐭𝐞 ｋｉｔｅ ⓚⓘⓣⓔ", ("kite", "kite", "kite")),
        ("\u202eetik\u202c", ("kite",)),
        ("&#107;ite", ("kite",)),
        ("Straße", ("strasse",)),
        ("छोटा भालू", ("छोटा", "भालू")),
        ("мой йод", ("мой", "йод")),
    ],
)
def test_text_is_read_as_a_person_sees_it(text, seen):
    assert words(text) == seen


def test_data_personal_to_a_family_counts_only_where_it_was_told():
    text = "They lived at 12 Elm Street."
    assert categories(text) == {"personal"}
    assert categories(text, CheckKind.WRITTEN) == set()
    assert categories("Write to mum@example.org", CheckKind.WRITTEN) == {"personal"}


@pytest.mark.parametrize(
    ("harmful", "harmless"),
    [
        ("You should drink the bleach.", "You should never drink the bleach."),
        ("Put a fork in the socket.", "Do not put a fork in the socket."),
        ("Do not tell Mum what we did.", "Do not tell Mum about the birthday cake."),
        ("Learn how to make a bomb.", "Learn how to make a bath bomb."),
        ("Kill your teacher.", "The knight killed the dragon."),
    ],
)
def test_context_decides(harmful, harmless):
    assert (bool(categories(harmful)), bool(categories(harmless))) == (True, False)


def test_verdict_has_a_reason_for_each_category_and_quotes_nothing():
    verdict = judge(TextCheck(("You should drink the bleach.", "Call 0151 234 5678 9")))
    assert verdict.decision is Decision.HOLD
    assert dict(verdict.scores) == {"danger": 0.8, "personal": 1.0}
    assert len(verdict.reasons) == 2
    assert not any("bleach" in reason for reason in verdict.reasons)


def test_every_category_has_a_reason_and_every_rule_compiles():
    known = lists()
    assert {rule.category for rule in known.rules} <= set(REASONS)
    assert len({rule.id for rule in known.rules}) == len(known.rules) > 80


def test_strictest_verdict_wins_with_all_reasons():
    one = Verdict(Decision.APPROVE, "a", {"x": 0.1})
    two = Verdict(Decision.HOLD, "b", {"x": 0.7, "y": 0.2}, ("Why.",))
    assert strictest([one, two]) == Verdict(Decision.HOLD, "a + b", {"x": 0.7, "y": 0.2}, ("Why.",))
    with pytest.raises(ValueError, match="no verdict"):
        strictest([])
