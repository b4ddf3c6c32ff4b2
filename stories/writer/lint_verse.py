"""Checks of texts in rhyme: every verse keeps its beats, and its lines rhyme."""

from collections.abc import Iterator

from stories.vocabulary import Form
from stories.writer.library import Library
from stories.writer.lines import PLUS
from stories.writer.lint_text import Finding, pages_of, spare_lines
from stories.writer.prosody import UnknownWord, do_rhyme, line_beats
from stories.writer.rhymes import RHYME
from stories.writer.words import VERSE_BREAK

METRES: dict[int, tuple[tuple[int, ...], ...]] = {
    2: ((2, 2), (3, 3), (4, 4)),
    4: ((4, 4, 4, 4), (4, 3, 4, 3), (3, 3, 3, 3), (2, 2, 2, 2)),
}
"""Beats of the lines of a verse, by the number of its lines."""

SCHEMES: dict[int, tuple[tuple[tuple[int, int], ...], ...]] = {
    2: (((0, 1),),),
    4: (((0, 1), (2, 3)), ((1, 3),)),
}
"""Pairs of lines that rhyme: couplets, or the second line with the fourth."""


def verse_findings(lib: Library) -> Iterator[Finding]:
    """What is wrong with the verses of a library: each page's own, and those on request if the
    whole library is in rhyme."""
    for where, page in pages_of(lib):
        for telling in page.en:
            if telling.kind == RHYME or lib.form == Form.RHYME:
                for block in telling.paragraphs:
                    yield from _block_findings(f"{where} (rhyme)", block)
    if lib.form == Form.RHYME:
        for text in spare_lines(lib):
            if text.where != "lines:dedications":
                yield from _block_findings(text.where, text.template)


def _block_findings(where: str, block: str) -> Iterator[Finding]:
    if not block.strip() or PLUS.fullmatch(block.strip()):
        return
    lines = [line.strip() for line in block.split(VERSE_BREAK)]
    if len(lines) not in METRES:
        yield Finding(where, f"a verse has two or four lines, not {len(lines)}: {block}")
        return
    try:
        found = [line_beats(line) for line in lines]
        rhymed = any(
            all(do_rhyme(lines[one], lines[two]) for one, two in scheme)
            for scheme in SCHEMES[len(lines)]
        )
    except UnknownWord as word:
        yield Finding(where, f"how does '{word}' sound? {block}")
        return
    fits = (
        all(count in options for count, options in zip(metre, found, strict=True))
        for metre in METRES[len(lines)]
    )
    if not any(fits):
        said = " ".join("/".join(map(str, sorted(options))) or "?" for options in found)
        yield Finding(where, f"the beats do not match ({said}): {block}")
    if not rhymed:
        yield Finding(where, f"the lines do not rhyme: {block}")
