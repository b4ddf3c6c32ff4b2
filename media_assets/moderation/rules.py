"""The house's own judgement on a text: no network, no model, the same answer every time.

It holds for a person and never rejects: a rule cannot tell a cruel sentence from a quoted one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from media_assets.moderation import personal
from media_assets.moderation.lists import Category, CompiledRule, Lists, lists
from media_assets.moderation.lookalikes import as_latin
from media_assets.moderation.normalise import (
    Sentence,
    Token,
    disguises,
    masks,
    readable,
    sentences,
    spelled_out,
)
from media_assets.moderation.ports import CheckKind, Decision, TextCheck, Verdict

SOURCE = "house rules 1"
REASONS = {
    Category.PROFANITY: "There are rude words in it.",
    Category.HATE: "There are words in it that insult people for who they are.",
    Category.SEXUAL: "There is something in it that is not for children.",
    Category.VIOLENCE: "It speaks of violence that is too hard for a children’s book.",
    Category.SELF_HARM: "It speaks of somebody hurting themselves.",
    Category.DANGER: "It could lead a child to do something dangerous.",
    Category.GROOMING: "It has a child keep a secret from home or follow somebody it should not.",
    Category.DRUGS: "It speaks of alcohol, tobacco or drugs.",
    Category.PERSONAL: "There is a telephone number, an address or a link in it. "
    "Please keep such things out of a book.",
}
SURE, LIKELY = 1.0, 0.8  # a term of the lists; a rule about context
BEFORE = 5  # words before a match in which a "never" counts
END = Token("", "", "", 0)
LEAST_PARTED = 4  # letters of a word that is looked for in two halves


@dataclass(frozen=True, slots=True)
class Finding:
    """`what` names the rule or list for staff; never the words of the text."""

    category: Category
    what: str
    score: float


def judge(request: TextCheck) -> Verdict:
    """Hold what a rule finds, with its reasons; approve the rest."""
    found = [finding for text in request.texts for finding in findings(text, request.kind)]
    scores: dict[str, float] = {}
    for finding in found:
        name = finding.category.value
        scores[name] = max(finding.score, scores.get(name, 0.0))
    reasons = tuple(REASONS[category] for category in Category if category.value in scores)
    return Verdict(Decision.HOLD if found else Decision.APPROVE, SOURCE, scores, reasons)


def findings(text: str, kind: CheckKind = CheckKind.TOLD) -> Iterator[Finding]:
    """Everything that the lists and rules find in one text."""
    seen = readable(text)
    what = personal.found_in(seen, told=kind.value == CheckKind.TOLD.value)
    if what:
        yield Finding(Category.PERSONAL, what, SURE)
    for sentence in sentences(seen):
        yield from _in_sentence(sentence, lists())


def _in_sentence(sentence: Sentence, known: Lists) -> Iterator[Finding]:
    allowed = _allowed_places(sentence, known)
    for place, token in enumerate(sentence.tokens):
        if place not in allowed:
            yield from _in_token(token, known)
    for joined in (*spelled_out(sentence), *_halves(sentence, known)):
        yield from _in_run(joined, known)
    plain = " ".join(sentence.words)
    yield from _by_rules(plain, known)
    meant = " ".join(_meant(sentence, known))
    if meant != plain:
        yield from _by_rules(meant, known)


def _allowed_places(sentence: Sentence, known: Lists) -> set[int]:
    """The tokens that belong to a harmless phrase ("a murder of crows")."""
    text, starts = "", []
    for token in sentence.tokens:
        starts.append(len(text))
        text += f"{token.word} "
    places: set[int] = set()
    for found in known.phrases.finditer(text):
        places |= {
            place
            for place, start in enumerate(starts)
            if found.start() <= start < found.end() and sentence.tokens[place].word
        }
    return places


def _in_token(token: Token, known: Lists) -> Iterator[Finding]:
    terms = known.terms
    for word in (*token.exact.split(), as_latin(token.exact)):
        if word in terms.exact:
            yield Finding(terms.exact[word], "exact", SURE)
    for word in token.word.split():
        if word not in known.allowed:
            yield from _plain(word, known)
    if token.word in known.allowed:
        return
    for reading in disguises(token):
        if reading not in known.allowed:
            yield from _disguised(reading, known)
    for mask in masks(token):
        for word, category in _all_items(terms.words, terms.disguised, terms.starts):
            if mask.fullmatch(word):
                yield Finding(category, "masked", SURE)


def _plain(word: str, known: Lists) -> Iterator[Finding]:
    terms = known.terms
    category = terms.words.get(word) or terms.plain.get(word)
    if category:
        yield Finding(category, "word", SURE)
    yield from _parts(word, known)


def _disguised(word: str, known: Lists) -> Iterator[Finding]:
    category = known.terms.words.get(word) or known.terms.disguised.get(word)
    if category:
        yield Finding(category, "disguised", SURE)
    yield from _parts(word, known)


def _parts(word: str, known: Lists) -> Iterator[Finding]:
    terms = known.terms
    if word.startswith(terms.any_start):
        start = next(start for start in terms.any_start if word.startswith(start))
        yield Finding(terms.starts[start], "start", SURE)
    if inner := terms.any_inside.search(word):
        yield Finding(terms.inside[inner.group()], "inside", SURE)


def _in_run(run: str, known: Lists) -> Iterator[Finding]:
    """Letters that stood one by one: several words may be in them."""
    yield from _disguised(run, known)
    for word, category in _all_items(known.terms.words, known.terms.starts):
        if len(word) >= LEAST_PARTED and word in run and run not in known.allowed:
            yield Finding(category, "spelled out", SURE)


def _all_items(*terms: dict[str, Category]) -> Iterator[tuple[str, Category]]:
    return chain.from_iterable(some.items() for some in terms)


def _halves(sentence: Sentence, known: Lists) -> Iterator[str]:
    """Two neighbours that are a listed word together, and not two everyday words."""
    for first, second in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        joined = first.word + second.word
        if len(joined) < LEAST_PARTED or not first.raw.isalpha() or " " in second.word:
            continue
        if first.word in known.short and second.word in known.short:
            continue
        if any(joined in some for some in (*known.terms.of_words, known.vocabulary)):
            yield joined


def _meant(sentence: Sentence, known: Lists) -> Iterator[str]:
    """The words of a sentence with those disguises undone that give a word of the rules."""
    singles: list[str] = []
    parted = set(_halves(sentence, known))
    first = ""
    for token in (*sentence.tokens, END):
        if first and first + token.word in parted:
            yield from _joined(singles, known)
            singles, first = [], first + token.word
            continue
        if len(first) > 1:
            yield from _joined(singles, known)
            singles = []
            yield from first.split()
        elif first:
            singles.append(first)
        meant = next((one for one in disguises(token) if one in known.vocabulary), "")
        first = meant if meant and token.word not in known.vocabulary else token.word
    yield from _joined(singles, known)


def _joined(singles: list[str], known: Lists) -> Iterator[str]:
    """Letters that stood one by one, as the longest words of the rules that they spell."""
    run, place = "".join(singles), 0
    if len(singles) < 3:
        yield from singles
        return
    while place < len(run):
        ends = (end for end in range(len(run), place + 2, -1) if run[place:end] in known.vocabulary)
        end = next(ends, place + 1)
        yield run[place:end]
        place = end


def _by_rules(text: str, known: Lists) -> Iterator[Finding]:
    for rule in known.rules:
        for found in rule.pattern.finditer(text):
            if _is_negated(text, found, rule):
                continue
            if rule.unless is None or not rule.unless.search(text):
                yield Finding(rule.category, rule.id, LIKELY)
            break


def _is_negated(text: str, found: re.Match[str], rule: CompiledRule) -> bool:
    if rule.negated is None:
        return False
    before = text[: found.start()].split()[-BEFORE:]
    after = text[found.end() :].split()[: rule.negated_after]
    return rule.negated.search(" ".join([*before, found.group(), *after])) is not None
