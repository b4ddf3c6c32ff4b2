"""The quality report: each limit by itself, at the limit and beyond it."""

import io

import pytest
from PIL import Image

from stories.books.boxes import PageCopy
from stories.pipeline.nodes import layout, qc, qc_panels
from stories.pipeline.nodes.contrast import text_contrast
from stories.pipeline.nodes.qc import Measured, Setting
from stories.pipeline.nodes.qc_panels import PanelFacts
from stories.pipeline.schemas import BoxPayload, DialogueLine, LayoutTemplate, QcReport
from stories.pipeline.schemas.words import BubbleType, Camera, LayoutFamily
from stories.tests.planning_kit import BRIEF, draft_with, page
from stories.tests.test_pipeline_nodes import result
from stories.vocabulary import AgeGroup, BoxSide

TOP = BoxPayload(side="top", x=100, y=70, w=800, h=200)
LAYOUT = LayoutTemplate(template="top", box=TOP, art_box=TOP, size_pt=24)


def line(text: str = "Hm.", speaker: str = "Mia", kind: str = "chat") -> DialogueLine:
    return DialogueLine(speaker=speaker, text=text, type=BubbleType(kind))


def panel(*lines: DialogueLine, camera: Camera = Camera.WIDE, width: float = 1.0) -> PanelFacts:
    return PanelFacts(camera, lines, width)


def codes(*panels: PanelFacts) -> set[str]:
    widths = [1.0, 0.5]  # never three alike: that is a rule of its own
    varied = [
        PanelFacts(each.camera, each.lines, each.width if each.width != 1 else widths[at % 2])
        for at, each in enumerate(panels)
    ]
    return {issue.code for issue in qc_panels.check_panels(varied)[0]}


SILENT, TALK, CLOSE = panel(), panel(line()), panel(camera=Camera.CLOSEUP)


# --- panels ---
def test_half_of_the_panels_may_be_close_and_no_more():
    assert codes(CLOSE, CLOSE, SILENT, SILENT) == set()
    assert codes(CLOSE, CLOSE, SILENT) == {"too_many_close_ups"}
    extreme = panel(camera=Camera.EXTREME_CLOSEUP)
    assert codes(extreme, CLOSE, SILENT) == {"too_many_close_ups"}
    assert codes(panel(camera=Camera.MEDIUM_CLOSEUP), CLOSE, SILENT) == set()


def test_people_may_talk_in_sixty_percent_of_the_panels():
    assert codes(TALK, TALK, TALK, SILENT, SILENT) == set()
    assert codes(TALK, TALK, SILENT) == {"too_much_talk"}


def test_fifteen_percent_of_the_panels_are_silent():
    told = panel(line(kind="narration"), line("Ah, I see."), line("You?"))
    assert "too_little_silence" in codes(told, told)
    sound = panel(line("Bang", speaker="", kind="sfx"))
    assert codes(*[sound] * 17, *[SILENT] * 3) == set()
    assert codes(*[sound] * 18, *[SILENT] * 3) == {"too_little_silence"}


def test_single_panel_is_not_judged_by_shares():
    assert codes(panel(line(), camera=Camera.CLOSEUP)) == set()


def test_panel_holds_25_words_and_a_line_15():
    fifteen, ten, eleven = ("word " * count for count in (15, 10, 11))
    assert codes(panel(line(fifteen), line(ten))) == set()
    assert codes(panel(line(fifteen), line(eleven))) == {"panel_too_wordy"}
    assert codes(panel(line("word " * 16))) == {"line_too_long"}


def test_lines_like_a_narrators_are_at_most_35_percent():
    told, said = panel(line(kind="narration")), panel(line())
    assert "too_much_narration" not in codes(told, said, said, SILENT)
    assert "too_much_narration" in codes(told, told, said, said, said, SILENT)
    assert "too_much_narration" not in codes(told, told, SILENT)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (line("The hill was high.", speaker=""), True),
        (line("The hill was high."), False),
        (line("I am here.", speaker=""), False),
        (line("Hello!", speaker=""), False),
        (line("Bang", speaker="", kind="sfx"), False),
        (line("Meanwhile.", kind="narration"), True),
    ],
)
def test_narration_is_a_caption_or_a_statement_by_nobody(words, expected):
    assert qc_panels.is_narration(words) == expected


def test_stock_phrases_are_at_most_40_percent():
    stock, own = panel(line("Oh no, the kite.")), panel(line("A spoon has no teeth."))
    assert "too_many_stock_phrases" not in codes(stock, stock, own, own, own, SILENT)
    assert "too_many_stock_phrases" in codes(stock, own, stock, SILENT, SILENT)


def test_stock_phrase_is_found_with_either_apostrophe():
    assert qc_panels.is_stock("Let's go home")
    assert qc_panels.is_stock("LET’S GO")
    assert not qc_panels.is_stock("Let it go")


def test_three_equal_widths_in_a_row_are_monotonous_and_fail_nothing():
    issues, metrics = qc_panels.check_panels([panel(), panel(), panel()])
    assert [issue.code for issue in issues] == ["monotonous_widths"]
    assert qc.report(issues, metrics).passed
    for widths in ((1, 1, 0.5), (1, 0.5, 1, 1), (1, 1)):
        assert not qc_panels.is_monotonous(widths)


def test_metrics_are_the_shares():
    metrics = qc_panels.check_panels([CLOSE, TALK, SILENT, panel(line("Oh no!"))])[1]
    assert metrics == {
        "panels": 4.0,
        "close_ups": 0.25,
        "talking": 0.5,
        "silent": 0.5,
        "narration": 0.0,
        "stock": 0.5,
    }


# --- pages ---
def check(**changes: object) -> QcReport:
    return qc.check_page(LAYOUT, result(), "Mia runs.", **changes)


def test_contrast_of_seven_is_enough():
    assert check(measured=Measured(contrast=7.0)).passed
    low = check(measured=Measured(contrast=6.94))
    assert [issue.code for issue in low.issues] == ["low_contrast"]
    assert low.metrics["contrast"] == 6.94


def test_contrast_matters_only_where_text_stands_on_the_picture():
    facing = LAYOUT.model_copy(update={"family": LayoutFamily.TEXT_PAGE})
    report = qc.check_page(facing, result(), "Mia runs.", measured=Measured(contrast=2.0))
    assert report.passed


def test_hero_who_looks_like_somebody_else_is_drawn_again():
    report = check(measured=Measured(likeness=0.49))
    assert (report.passed, report.needs_redraw) == (False, True)
    assert check(measured=Measured(likeness=0.5)).passed
    assert not check(measured=Measured(contrast=1.0)).needs_redraw


@pytest.mark.parametrize(
    ("product", "width", "passed"),
    [
        (qc.SCREEN, 1225, True),
        (qc.SCREEN, 1224, False),
        (qc.PRINT, 2625, True),
        (qc.PRINT, 2624, False),
    ],
)
def test_pixels_per_inch_are_those_of_the_product(product, width, passed):
    report = qc.check_page(LAYOUT, result(width=width), "Mia runs.", product=product)
    assert report.passed == passed


def test_text_that_fits_its_box_is_told_from_text_that_does_not():
    short = page("Mia ran home again.")
    (template,) = layout.plan(draft_with(short), BRIEF)

    def fits(text: str) -> bool:
        return qc.fits(template, Setting(PageCopy((text,)), AgeGroup.PRESCHOOL))

    assert fits("Mia ran home again.")
    assert not fits("Mia ran home again. " * 40)
    assert not fits("Mia ran home \U00012345.")
    report = qc.check_page(
        template,
        result(),
        "Mia runs.",
        setting=Setting(PageCopy(("Mia ran home again. " * 40,)), AgeGroup.PRESCHOOL),
    )
    assert [issue.code for issue in report.issues] == ["text_does_not_fit"]


def test_words_of_a_panel_page_stand_in_bubbles():
    panels = LAYOUT.model_copy(update={"template": "one", "family": LayoutFamily.PANELS})
    assert qc.fits(panels, Setting(PageCopy(("word " * 500,)), AgeGroup.PRESCHOOL))


# --- contrast ---
def picture(colour: str, format_: str = "PNG") -> bytes:
    held = io.BytesIO()
    image = Image.new("RGB", (200, 200), "#808080")
    image.paste(Image.new("RGB", (160, 40), colour), (20, 14))
    image.save(held, format_)
    return held.getvalue()


def test_contrast_is_measured_inside_the_box():
    assert text_contrast(picture("#000000"), TOP, "#ffffff") == pytest.approx(21)
    assert text_contrast(picture("#ffffff"), TOP, "#ffffff") == pytest.approx(1)
    assert text_contrast(picture("#ffffff", "WEBP"), TOP, "#000000") == pytest.approx(21, abs=0.2)


def test_contrast_needs_a_box_and_a_picture():
    nothing = TOP.model_copy(update={"side": BoxSide.NONE})
    assert text_contrast(picture("#000000"), nothing, "#ffffff") is None
    with pytest.raises(OSError, match="cannot identify"):
        text_contrast(b"no picture", TOP, "#ffffff")
