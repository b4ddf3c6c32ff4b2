"""Checks the writer's data: python -m stories.writer.lint [--theme fairy_tale] [ages …]

Prints errors, warnings, the coverage table and how much two seeds share; exit code 1 on errors.
"""

import argparse
import re
import sys
from collections.abc import Iterable

from stories.vocabulary import AgeGroup, Form, Theme
from stories.writer.brief import RHYMED_PAGES, most_pages
from stories.writer.library import DATA, ContentError, Library, library
from stories.writer.lint_books import book_findings, longest, sharing
from stories.writer.lint_coverage import Row, contract_findings, coverage
from stories.writer.lint_spelling import spelling_findings
from stories.writer.lint_text import Finding, text_findings
from stories.writer.lint_verse import verse_findings

BOOKS = 150
PAIRS = 40


def findings(lib: Library, books: int = BOOKS) -> list[Finding]:
    """Everything that the linter has to say about one theme and age group."""
    found = [
        *(contract_findings(lib) if lib.form == Form.PROSE else ()),
        *text_findings(lib),
        *spelling_findings(lib),
        *verse_findings(lib),
        *book_findings(lib, books),
    ]
    return list(dict.fromkeys(found))


def rows_of(lib: Library) -> list[Row]:
    """The coverage table with the length that every story reaches."""
    return [*coverage(lib), ("pages reached", longest(lib), most_pages(lib.age_group, lib.form))]


def gaps(lib: Library) -> list[Finding]:
    """What is still to be written, as errors: for a theme that claims to be complete."""
    return [
        Finding("coverage", f"{what}: {have} of {want}")
        for what, have, want in rows_of(lib)
        if have < want
    ]


def _alike(notes: Iterable[Finding]) -> list[list[Finding]]:
    """Notes about whole books in one group per kind; the kind is the message up to a figure."""
    groups: dict[str, list[Finding]] = {}
    for note in notes:
        kind = re.split(r"\d+\s*[:;]|'|\d", note.message.removeprefix("page 0: "))[0]
        key = kind if note.where.startswith("book of seed") else f"{note.where}: {note.message}"
        groups.setdefault(key, []).append(note)
    return list(groups.values())


def _report(lib: Library, found: list[Finding]) -> str:
    lines = [f"== {lib.theme}, ages {lib.age_group}, {lib.form} =="]
    for finding in (f for f in found if f.error):
        lines.append(f"ERROR {finding.where}: {finding.message}")
    for notes in _alike(f for f in found if not f.error):
        first = f"note  {notes[0].where}: {notes[0].message}"
        lines.append(first if len(notes) == 1 else f"{first} (and {len(notes) - 1} more)")
    lines.append("-- coverage --")
    for what, have, want in rows_of(lib):
        lines.append(f"  {what:<24}{have:>4} of {want}{'' if have >= want else '  <-'}")
    errors = sum(finding.error for finding in found)
    if not errors:
        share = sharing(lib, PAIRS)
        lines.append(f"-- equal sentences between seeds: mean {share.mean}, worst {share.worst} --")
    lines.append(f"{errors} errors, {len(found) - errors} notes")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="stories.writer.lint", description=__doc__)
    parser.add_argument("ages", nargs="*", help="age groups, all by default")
    parser.add_argument("--theme", default=Theme.FAIRY_TALE, choices=list(Theme))
    parser.add_argument("--form", default=Form.PROSE, choices=list(Form))
    parser.add_argument("--complete", action="store_true", help="gaps in coverage are errors")
    options = parser.parse_args(arguments)
    failed, form = False, Form(options.form)
    for age in options.ages or (list(AgeGroup) if form == Form.PROSE else list(RHYMED_PAGES)):
        theme, age_group = Theme(options.theme), AgeGroup(age)
        if not options.ages and not (DATA / theme / age_group).is_dir():
            sys.stdout.write(f"== {theme}, ages {age_group}: nothing written yet ==\n")
            continue
        try:
            lib = library(theme, age_group, form)
            found = [*findings(lib), *(gaps(lib) if options.complete else [])]
        except ContentError as error:
            sys.stdout.write(f"ERROR {error}\n")
            failed = True
            continue
        failed |= any(finding.error for finding in found)
        sys.stdout.write(_report(lib, found) + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
