"""Every authored text in British spelling: what is read, heard as alt text, or drawn."""

from collections.abc import Iterator

from stories.writer.library import Library
from stories.writer.lint_text import Finding, page_texts, spare_lines
from stories.writer.schema import Premise
from stories.writer.spelling import misspelt, slips


def written_texts(lib: Library) -> Iterator[tuple[str, str]]:
    """Where a text stands and the text. Companions' names are names and left out."""
    for text in (*page_texts(lib), *spare_lines(lib)):
        yield text.where, text.template
        if text.page:
            yield from ((text.where, words) for words in (text.page.alt, text.page.only))
    for premise in lib.premises:
        yield from ((premise.id, text) for text in _premise_texts(premise))
    for item in lib.situations:
        yield from ((item.id, text) for text in (item.chapter, *item.mem.values()))
    for companion in lib.companions:
        yield from ((companion.id, text) for text in companion.words.values())
    yield from (("theme", text) for text in lib.contract.words.values())


def _premise_texts(premise: Premise) -> tuple[str, ...]:
    return (
        *premise.titles,
        premise.blurb,
        *premise.questions,
        *(premise.refrain, premise.said, premise.flip),
        *(premise.q.noun, *premise.words.values()),
        *(premise.chapter, premise.chapter_home),
    )


def spelling_findings(lib: Library) -> Iterator[Finding]:
    for where, text in dict.fromkeys(written_texts(lib)):
        for word in misspelt(text):
            yield Finding(where, f"'{word}' is in no list of words; see shared/spelling.yaml")
        for slip in slips(text):
            yield Finding(where, f"'{slip}' is a slip")
