"""qc_report: does the finished page hold what it promises?

`check_page` looks at a page and its picture, `check_panels` (module qc_panels) at how panels tell
their scene; `report` turns what both found into one report.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stories.books.boxes import Layout, PageCopy
from stories.books.errors import MissingGlyphError, TextTooLongError
from stories.books.layout import refit
from stories.pipeline.schemas import BoxPayload, Issue, LayoutTemplate, QcReport, RenderResult
from stories.pipeline.schemas.words import LayoutFamily
from stories.vocabulary import AgeGroup, Box

LEAST_CONTRAST = 7.0
"""WCAG AAA, of the ink on what is drawn under the text."""

LEAST_LIKENESS = 0.5
"""Below this the hero looks like somebody else; see the measure for what it can see."""

ADVICE = frozenset({"monotonous_widths"})
"""Worth saying, and no reason to fail: the documented stacks are of one width."""


@dataclass(frozen=True, slots=True)
class Product:
    """What a picture is for: its side with bleed, in inches, and the pixels per inch it needs."""

    name: str
    inches: float
    ppi: float


SCREEN = Product("screen", 8.75, 140)
PRINT = Product("print", 8.75, 300)
TRIM_INCHES = 8.5
BLEED_INCHES, SCREEN_PPI = SCREEN.inches, SCREEN.ppi


@dataclass(frozen=True, slots=True)
class Setting:
    """The words of a page and the book they are set in."""

    copy: PageCopy
    age_group: AgeGroup
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of a picture: the contrast of its ink in the text box, and how like the
    hero of the first pages its hero is (0-1). None: not measured."""

    contrast: float | None = None
    likeness: float | None = None


UNMEASURED = Measured()


def check_page(
    layout: LayoutTemplate,
    result: RenderResult,
    alt_text: str,
    *,
    setting: Setting | None = None,
    measured: Measured = UNMEASURED,
    product: Product = SCREEN,
) -> QcReport:
    """Faces clear of the text, text that reads and fits, enough pixels, the picture described,
    the hero recognisable. Without `setting` the fit is not looked at."""
    ppi = result.width / product.inches
    issues = [
        *_faces(layout, result),
        *_pixels(ppi, product),
        *_words(alt_text),
        *_fit(layout, setting),
        *_measures(layout, measured),
    ]
    metrics = {"ppi": round(ppi, 1), "faces": float(len(result.faces))}
    if measured.contrast is not None:
        metrics["contrast"] = round(measured.contrast, 2)
    if measured.likeness is not None:
        metrics["likeness"] = round(measured.likeness, 3)
    return report(issues, metrics)


def is_somebody_else(result: RenderResult) -> bool:
    """Whether the picture's hero was measured and found too little like the hero."""
    return result.likeness is not None and result.likeness < LEAST_LIKENESS


def report(issues: Sequence[Issue], metrics: Mapping[str, float]) -> QcReport:
    """Advice alone fails nothing; a hero who is somebody else asks for another try."""
    codes = {issue.code for issue in issues}
    return QcReport(
        passed=codes <= ADVICE,
        issues=tuple(issues),
        metrics=dict(metrics),
        summary=" ".join(issue.message for issue in issues) or "Clean.",
        needs_redraw="not_the_hero" in codes,
    )


def _faces(layout: LayoutTemplate, result: RenderResult) -> list[Issue]:
    covered = Issue(
        code="text_over_face",
        message="The text would cover a face.",
        hint="Move the text to another side or redraw the page.",
    )
    return [covered for face in result.faces if overlap(face, layout.art_box)]


def _pixels(ppi: float, product: Product) -> list[Issue]:
    if ppi >= product.ppi:
        return []
    return [
        Issue(
            code="low_resolution",
            message=f"The picture has {ppi:.0f} pixels per inch.",
            hint="Redraw the page.",
        )
    ]


def _words(alt_text: str) -> list[Issue]:
    if alt_text.strip():
        return []
    return [
        Issue(
            code="no_alt_text",
            message="The picture is not described.",
            hint="Describe the picture for people who cannot see it.",
        )
    ]


def _fit(layout: LayoutTemplate, setting: Setting | None) -> list[Issue]:
    if setting is None or fits(layout, setting):
        return []
    return [
        Issue(
            code="text_does_not_fit",
            message="The text does not fit its place.",
            hint="Shorten the text or move it to another side.",
        )
    ]


def fits(layout: LayoutTemplate, setting: Setting) -> bool:
    """Whether the words can be set where the picture leaves room for them."""
    if layout.family is LayoutFamily.PANELS:
        return True
    box = Box(layout.box.side, layout.box.x, layout.box.y, layout.box.w, layout.box.h)
    place = Layout(layout.template)
    try:
        refit(setting.copy, setting.age_group, place, box, layout.size_pt, setting.language)
    except (TextTooLongError, MissingGlyphError):
        return False
    return True


def _measures(layout: LayoutTemplate, measured: Measured) -> list[Issue]:
    found = []
    has_text = layout.family is LayoutFamily.FULL_BLEED
    if has_text and measured.contrast is not None and measured.contrast < LEAST_CONTRAST:
        found.append(
            Issue(
                code="low_contrast",
                message=f"The text stands out by {measured.contrast:.1f} instead of 7.",
                hint="Redraw the page or move the text to a calmer side.",
            )
        )
    if measured.likeness is not None and measured.likeness < LEAST_LIKENESS:
        found.append(
            Issue(
                code="not_the_hero",
                message="The hero does not look like on the other pages.",
                hint="Redraw the page.",
            )
        )
    return found


def overlap(a: BoxPayload, b: BoxPayload) -> bool:
    return a.x < b.x + b.w and b.x < a.x + a.w and a.y < b.y + b.h and b.y < a.y + a.h
