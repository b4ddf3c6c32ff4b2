"""The screen PDF: what it holds, where its text stands, and what it refuses."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdfminer.high_level import extract_pages, extract_text
from pdfminer.layout import LTChar, LTTextContainer

from stories.books.book import DigitalSource
from stories.books.boxes import UNIT_PT
from stories.books.errors import ArtError, MissingGlyphError, TextTooLongError
from stories.books.preflight import check_screen_pdf, figures
from stories.books.screen_pdf import build_screen_pdf
from stories.tests.books_kit import draw_art, small_book, story_pages
from stories.vocabulary import AgeGroup

PAGE_PT = 612
BLEED_PT = 9
FIRST_STORY_PAGE = 5
INJECTIONS = (
    '#panic("x")', "{{7*7}}", "{% debug %}", "<b>Mia</b>", "\\", "\\u{41}", "$x^2$", "*bold* _it_",
    "@ref <label>", "//comment", "/* c */", "#eval(\"1+1\")", '#read("/etc/passwd")', "= Heading",
    '"quoted"', "`code`", "~ --- ...", "#import \"@preview/x:1.0.0\"",
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished small book."""
    folder = tmp_path_factory.mktemp("book")
    build_screen_pdf(small_book(folder), folder, folder / "book.pdf")
    return folder / "book.pdf"


def _flat(text: str) -> str:
    return "".join(text.split())


def _chars(path: Path, page: int) -> list[LTChar]:
    layout = next(iter(extract_pages(path, page_numbers=[page])))
    lines = [line for box in layout if isinstance(box, LTTextContainer) for line in box]
    return [char for line in lines for char in line if isinstance(char, LTChar)]


def test_build_reports_pages_bytes_fonts_and_standard(tmp_path: Path) -> None:
    report = build_screen_pdf(small_book(tmp_path), tmp_path, tmp_path / "out" / "book.pdf")
    assert report.pages == 16
    assert report.bytes == (tmp_path / "out" / "book.pdf").stat().st_size
    assert report.fonts == ("Andika", "Andika-Bold", "Andika-Italic", "Caprasimo-Regular")
    assert report.standard == "PDF/UA-1"


def test_build_passes_its_own_preflight(made: Path) -> None:
    assert check_screen_pdf(made) == []


def test_build_describes_cover_story_and_portrait_pictures(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        texts = [str(figure.Alt) for figure in figures(pdf)]
    assert texts == [
        "Mia waves to a small dragon.",
        *(f"Picture {n}: Mia and her dragon on a hill." for n in (1, 2, 3, 4)),
        "Mia, smiling.",
    ]


def test_build_carries_title_language_bookmarks_and_ai_mark(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            assert metadata["dc:title"] == "Mia and the Small Dragon"
            source = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType"
            assert metadata[source] == DigitalSource.ALGORITHMIC.value
            assert metadata["xmp:CreateDate"].startswith("2026-05-04")
        assert str(pdf.Root.Lang) == "en"
        assert "AI-generated" in str(pdf.docinfo.Keywords)
        with pdf.open_outline() as outline:
            assert len(outline.root) == 5
        assert pdf.Root.PageLayout == pikepdf.Name.TwoPageRight


def test_build_tells_in_the_colophon_how_and_when_the_book_was_made(made: Path) -> None:
    colophon = " ".join(extract_text(made, page_numbers=[3]).split())
    assert "Made with StoryCreator, 4 May 2026." in colophon
    assert "A computer program (AI) made the pictures." in colophon
    assert "SIL Open Font License 1.1" in colophon


def test_build_is_byte_identical_for_the_same_book(made: Path, tmp_path: Path) -> None:
    build_screen_pdf(small_book(tmp_path), tmp_path, tmp_path / "again.pdf")
    digests = [
        hashlib.sha256(path.read_bytes()).hexdigest() for path in (made, tmp_path / "again.pdf")
    ]
    assert digests[0] == digests[1]


@pytest.mark.parametrize("age_group", AgeGroup)
def test_build_keeps_story_text_inside_its_box(tmp_path: Path, age_group: AgeGroup) -> None:
    pages = story_pages(draw_art(tmp_path), age_group=age_group)
    book = small_book(tmp_path, pages=pages, age_group=age_group)
    build_screen_pdf(book, tmp_path, tmp_path / "book.pdf")
    for index, page in enumerate(pages):
        assert not page.layout.is_facing
        left = page.box.x * UNIT_PT - BLEED_PT
        bottom = PAGE_PT - ((page.box.y + page.box.h) * UNIT_PT - BLEED_PT)
        chars = _chars(tmp_path / "book.pdf", FIRST_STORY_PAGE + index)
        assert _flat("".join(c.get_text() for c in chars)) == _flat("".join(page.paragraphs))
        for char in chars:
            x, baseline = char.matrix[4], char.matrix[5]
            assert left <= x
            assert char.x1 <= left + page.box.w * UNIT_PT
            assert bottom <= baseline
            assert baseline + 0.72 * (page.size_pt or 0) <= bottom + page.box.h * UNIT_PT


def test_build_centres_the_lines_of_a_page_for_the_youngest(made: Path) -> None:
    lines: dict[float, list[LTChar]] = {}
    for char in _chars(made, FIRST_STORY_PAGE):
        if char.get_text().strip():
            lines.setdefault(round(char.matrix[5]), []).append(char)
    assert len(lines) == 2
    for chars in lines.values():
        middle = (min(c.x0 for c in chars) + max(c.x1 for c in chars)) / 2
        assert middle == pytest.approx(PAGE_PT / 2, abs=0.5)


@pytest.mark.parametrize("text", INJECTIONS)
def test_build_prints_markup_as_plain_words(tmp_path: Path, text: str) -> None:
    art = draw_art(tmp_path)
    book = small_book(
        tmp_path,
        title=f"Mia {text}",
        child_name=f"Mia {text}",
        dedication=f"For {text}",
        blurb=text,
        author_line=text,
        questions=(text,),
        pages=story_pages(art, ((f"Mia said {text} and waved.",),)),
    )
    build_screen_pdf(book, tmp_path, tmp_path / "book.pdf")
    assert check_screen_pdf(tmp_path / "book.pdf") == []
    story = extract_text(tmp_path / "book.pdf", page_numbers=[FIRST_STORY_PAGE])
    assert _flat(story) == _flat(f"Mia said {text} and waved.")


NAMES = st.text(
    alphabet="abcdeXYZ åøüłşжияΩλעמרنورعم李明さ한김'’-", min_size=1, max_size=50
).filter(str.strip)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(name=NAMES, title=NAMES)
def test_build_sets_names_and_titles_of_many_scripts(tmp_path: Path, name: str, title: str) -> None:
    pages = story_pages(draw_art(tmp_path), ((f"Hello {name}, said the bear.",),))
    book = small_book(tmp_path, child_name=name, title=title, pages=pages)
    build_screen_pdf(book, tmp_path, tmp_path / "book.pdf")
    assert check_screen_pdf(tmp_path / "book.pdf") == []


def test_build_opens_chapters_with_heading_and_drop_cap(tmp_path: Path) -> None:
    texts = ((" ".join(["The lantern had belonged to her grandmother."] * 8),),) * 2
    pages = story_pages(draw_art(tmp_path), texts, AgeGroup.MIDDLE, chapter="The Late Owl")
    book = small_book(tmp_path, pages=pages, age_group=AgeGroup.MIDDLE)
    build_screen_pdf(book, tmp_path, tmp_path / "book.pdf")
    chars = _chars(tmp_path / "book.pdf", FIRST_STORY_PAGE)
    caps = [char for char in chars if char.size > 60]
    assert [char.get_text() for char in caps] == ["T"]
    assert check_screen_pdf(tmp_path / "book.pdf") == []


def test_build_draws_a_cover_without_art(tmp_path: Path) -> None:
    book = small_book(tmp_path, cover_art=None, vignette=None, author_line="", blurb="")
    build_screen_pdf(book, tmp_path, tmp_path / "book.pdf")
    assert check_screen_pdf(tmp_path / "book.pdf") == []


def test_build_refuses_a_character_without_a_glyph(tmp_path: Path) -> None:
    with pytest.raises(MissingGlyphError, match="ROCKET"):
        build_screen_pdf(small_book(tmp_path, title="🚀"), tmp_path, tmp_path / "book.pdf")
    assert not (tmp_path / "book.pdf").exists()


def test_build_refuses_a_dedication_that_is_too_long(tmp_path: Path) -> None:
    book = small_book(tmp_path, dedication="For you. " * 400)
    with pytest.raises(TextTooLongError, match="the dedication"):
        build_screen_pdf(book, tmp_path, tmp_path / "book.pdf")


def test_build_refuses_art_outside_its_folder(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    outside = draw_art(tmp_path)[0]
    book = small_book(inner, cover_art=Path("..") / outside)
    with pytest.raises(ArtError, match="outside"):
        build_screen_pdf(book, inner, tmp_path / "book.pdf")


@pytest.mark.parametrize("damage", ["missing", "truncated", "not an image"])
def test_build_refuses_damaged_art(tmp_path: Path, damage: str) -> None:
    book = small_book(tmp_path)
    cover = tmp_path / "picture-0.png"
    if damage == "missing":
        cover.unlink()
    elif damage == "truncated":
        cover.write_bytes(cover.read_bytes()[:-200])
    else:
        cover.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n")
    with pytest.raises(ArtError):
        build_screen_pdf(book, tmp_path, tmp_path / "book.pdf")


def test_build_refuses_a_picture_without_alt_text(tmp_path: Path) -> None:
    book = small_book(tmp_path)
    first = replace(book.pages[0], alt_text="")
    with pytest.raises(ArtError, match="description"):
        build_screen_pdf(
            replace(book, pages=(first, *book.pages[1:])), tmp_path, tmp_path / "book.pdf"
        )


def test_templates_import_no_packages_and_evaluate_no_text() -> None:
    folder = Path(__file__).parents[1] / "books" / "typst"
    sources = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.typ")}
    assert set(sources) == {"book.typ", "cover.typ", "matter.typ", "ornament.typ", "text.typ"}
    for source in sources.values():
        assert "@preview" not in source
        assert "eval(" not in source
