"""The matrix of books: it has every cell, and its report sees what is wrong."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from django.core.management import call_command
from PIL import Image

from stories.management.commands import book_matrix
from stories.services import book_sheets
from stories.vocabulary import AgeGroup, ArtStyle, Form, Moral, Theme, Tone
from stories.writer.library import rhymed_themes, told_companions, told_themes
from stories.writer.matrix import Case, brief_of, cases, examine, fragments, measured, turns
from stories.writer.matrix_report import Matrix, as_text, figures, misses

CASE = Case(5, Theme.FAIRY_TALE, AgeGroup.PRESCHOOL, Form.PROSE, Moral.HONESTY, Tone.CALMING)


def test_matrix_has_every_theme_age_moral_and_tone_once() -> None:
    found = list(cases())
    cells = len(Moral) * len(Tone)
    assert sum(case.form == Form.PROSE for case in found) == len(told_themes()) * 4 * cells
    assert sum(case.form == Form.RHYME for case in found) == len(rhymed_themes()) * 2 * cells
    assert len({replace(case, number=0) for case in found}) == len(found)
    assert [case.number for case in found] == list(range(len(found)))


def test_two_books_of_a_case_differ_in_their_seed_alone() -> None:
    assert replace(brief_of(CASE, 1), seed=2) == brief_of(CASE, 2)


def test_good_book_has_no_fault() -> None:
    _, book, told = examine(CASE, 3)
    assert book.pages == book.wanted_pages
    assert (book.hard, book.repeated, book.broken, book.avoided, book.misspelt) == ((),) * 5
    assert told & fragments(CASE.library)


def test_faults_of_a_page_are_measured() -> None:
    draft, _, _ = examine(CASE, 3)
    text = "Suddenly the the gray hen went {there}. " + "And on it went, " * 20 + "on."
    first, *others = draft.pages
    broken = replace(draft, pages=(replace(first, paragraphs=(text,)), *others))
    book = measured(broken, brief_of(CASE, 3), CASE)
    assert book.avoided == ("Suddenly",)
    assert book.misspelt == ("gray", "the the")
    assert book.broken == (text,)
    assert [part.split(":")[0] for part in book.hard] == ["page 1", "page 1"]


def test_sentence_on_two_pages_is_a_repeat() -> None:
    draft, _, _ = examine(CASE, 3)
    first, second, *others = draft.pages
    said = ("It rained on the hens.",)
    pages = (replace(first, paragraphs=said), replace(second, paragraphs=said), *others)
    book = measured(replace(draft, pages=pages), brief_of(CASE, 3), CASE)
    assert book.repeated == ("'It rained on the hens.' on 1 and 2",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("It sat. “Who is it?”", True), ("But it did not.", True), ("It went up …", True),
     ("It sat. All was well.", False)],
)  # fmt: skip
def test_page_turns_on_a_question_or_an_open_end(text: str, *, expected: bool) -> None:
    assert turns(text) is expected


def written() -> Matrix:
    matrix = Matrix()
    matrix.add(CASE, 2)
    return matrix


def test_report_of_good_books_has_no_miss() -> None:
    matrix = written()
    found = figures(matrix)
    group = found["groups"]["3-5, prose"]
    assert (group["books"], group["hard limits met"], group["grade in band"]) == (2, 1.0, 1.0)
    assert misses(found) == []
    assert as_text(found).endswith("0 misses\n")


def test_report_names_each_hard_miss() -> None:
    matrix = written()
    matrix.books = [
        replace(book, hard=("page 1: long",), grade_fits=False, pages=2) for book in matrix.books
    ]
    matrix.sharing = dict.fromkeys(matrix.sharing, 0.5)
    assert misses(figures(matrix)) == [
        "hard: 2 in 2 books",
        "some books are not as long as was wished",
        "3-5, prose: only 0% of the grades are in the band",
        "3-5, prose: two seeds share 50% of sentences",
    ]


@pytest.mark.parametrize("fault", [(), ("gray",)])
def test_command_writes_texts_and_report_and_ends_by_them(
    fault: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def few() -> Iterator[Case]:
        yield CASE

    def found(matrix: Matrix) -> dict[str, object]:
        matrix.books = [replace(book, misspelt=fault) for book in matrix.books]
        return figures(matrix)

    folder = tmp_path / "matrix"
    monkeypatch.setattr(book_matrix, "cases", few)
    monkeypatch.setattr(book_matrix, "figures", found)
    if fault:
        with pytest.raises(SystemExit) as stop:
            call_command("book_matrix", output=folder, cell=0)
        assert stop.value.code == 1
    else:
        call_command("book_matrix", output=folder, cell=0)
    names = {path.name for path in folder.iterdir()}
    assert names == {"fairy_tale-3-5-prose.txt", "report.json", "report.txt"}
    assert "######## honesty, calming ########" in (folder / "fairy_tale-3-5-prose.txt").read_text()


def test_every_two_of_theme_style_companion_and_hero_meet() -> None:
    rows = book_sheets.pictures()
    lists = (told_themes(), tuple(ArtStyle), told_companions(), range(len(book_sheets.HEROES)))
    for one, two in combinations(range(4), 2):
        met = {(row[one], row[two]) for row in rows}
        assert len(met) == len(lists[one]) * len(lists[two])
    assert len(rows) <= 1.5 * len(told_companions()) * len(book_sheets.HEROES)


def test_picture_of_a_sheet_is_a_page_as_wide_as_asked() -> None:
    wanted = book_sheets.pictures()[0]
    picture = book_sheets.paint(wanted, 0, 40)
    assert (picture.size, picture.mode) == ((40, 40), "RGB")
    assert isinstance(picture, Image.Image)
