"""All pages of a finished book: what can be changed, what is being changed, what it has cost."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.humanize.templatetags.humanize import apnumber
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from stories import access, queries
from stories.enums import ArtifactType, GenerationStatus, PageStatus
from stories.forms.copies import CopyForm
from stories.models import Story
from stories.pipeline.freshness import Cause
from stories.services import estimates, lineage, staleness, versions
from stories.services.lineage import Stale
from stories.views.books import READY, STOP_POLLING, now_words, show_book, state_of, time_left
from stories.views.costs import Costs, Price, tell_costs, tell_price
from stories.views.ordering import refusal_of
from stories.views.pictures import COVER, picture_url

SHOWN, NOW, STALE, MISSING = "p", "n", "s", "f"
WORDS = (ArtifactType.STORY_DRAFT.label, ArtifactType.READABILITY_REPORT.label)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, or the cover as number 0; `state` is a letter of the codes above, `why` what is
    the matter with it in words."""

    number: int
    name: str
    state: str
    text: str
    picture: str
    alt: str
    why: str
    cost: str


@dataclass(frozen=True, slots=True)
class Desk:
    """`seen` is the states of all sheets in one word: what a browser has, and asks with."""

    sheets: tuple[Sheet, ...]
    open: bool
    headline: str
    detail: str
    failed: str
    stale: int
    price: Price
    costs: Costs | None

    @property
    def seen(self) -> str:
        return "".join(sheet.state for sheet in self.sheets)


@require_safe
@never_cache
def pages(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    if state_of(story) != READY:
        return redirect("stories:book", story.pk)
    book = show_book(story, ink=queries.cover_ink_of(story))
    context = {
        "book": book,
        "desk": show_desk(story),
        "copy_form": CopyForm(initial={"key": uuid4()}),
    }
    return render(request, "stories/pages/pages.html", context)


@require_safe
@never_cache
def fragment(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """The news since `seen`: the words, and the sheets that changed. 286 when nothing will come."""
    story = access.shown_story_or_404(request, story_id)
    desk = show_desk(story)
    seen = request.GET.get("seen", "")
    changed = [sheet for at, sheet in enumerate(desk.sheets) if seen[at : at + 1] != sheet.state]
    context = {"book": show_book(story), "desk": desk, "changed": changed}
    status = 200 if desk.open else STOP_POLLING
    return render(request, "stories/pages/_fragment.html", context, status=status)


@require_POST
def update(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Draw again what is older than what it was made from, or did not come."""
    story = access.story_or_404(request, story_id)
    refusal = refusal_of(lambda: versions.remake_stale(story=story), family=story.user)
    if refusal:
        messages.warning(request, refusal)
    return redirect("stories:pages", story.pk)


@require_POST
def keep(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Give up what was ordered and did not come."""
    story = access.story_or_404(request, story_id)
    by = f"user:{story.user_id}"
    refusal = refusal_of(lambda: versions.keep_shown(story=story, by=by), family=story.user)
    if refusal:
        messages.warning(request, refusal)
    return redirect("stories:pages", story.pk)


def show_desk(story: Story) -> Desk:
    """Four queries; more where something is paid."""
    run = queries.open_run_of(story)
    redrawn = queries.redrawn_now(story) if run else set()
    stale = [] if run else lineage.stale_of(story)
    costs = tell_costs(story)
    sheets = _sheets(story, redrawn, _reasons(stale), costs)
    failed = "" if run else _failure(story)
    headline, detail = _at_work(story, sheets) if run else _at_rest(sheets, failed)
    marked = sum(sheet.state == STALE for sheet in sheets)
    count = staleness.pictures(story, [one.artifact for one in stale]) if marked else 0
    return Desk(
        sheets=sheets,
        open=run is not None,
        headline=headline,
        detail=detail,
        failed=failed,
        stale=marked,
        price=tell_price(story, estimates.of_pictures(count)) if count else Price(),
        costs=costs,
    )


def _failure(story: Story) -> str:
    """What kept the last change from coming out."""
    is_failed = story.generation_status == GenerationStatus.FAILED
    return story.generation_error if is_failed else ""


def _reasons(stale: Iterable[Stale]) -> dict[int, str]:
    """Why the picture of a page is out of date, by page number; the cover is 0."""
    found: dict[int, str] = {}
    for one in stale:
        if one.artifact.type in lineage.REPORTS:  # nobody misses an old one
            continue
        scene = one.artifact.scene
        found.setdefault(scene.order_index + 1 if scene else COVER, _because(one.because))
    return found


def _because(kind: str) -> str:
    if kind in WORDS:
        return _("The words have changed since this picture.")
    if kind == ArtifactType.RENDER_SPEC.label:
        return _("Another picture was asked for and did not come.")
    if kind == Cause.CHARACTER:
        return _("Somebody in it looks different now.")
    if kind == Cause.STYLE:
        return _("The way of painting has changed since this picture.")
    if kind == Cause.REJECTED:
        return _("This picture may not be in the book. Another one can be drawn.")
    return _("What is to be seen here has changed since this picture.")


def _sheets(
    story: Story, redrawn: set[int], reasons: dict[int, str], costs: Costs | None
) -> tuple[Sheet, ...]:
    def sheet(number: int, text: str, key: str, alt: str, missing: str) -> Sheet:
        state = NOW if number in redrawn else STALE if number in reasons else SHOWN
        return Sheet(
            number=number,
            name=_("Page %(number)s") % {"number": number} if number else _("Cover"),
            state=MISSING if state == SHOWN and not key else state,
            text=text,
            picture=picture_url(story, number, key, 480),
            alt=alt,
            why=reasons.get(number, "") or ("" if key else missing),
            cost=costs.pages.get(number, "") if costs else "",
        )

    waits = _("A person will look at this picture first.")
    none = _("There is no picture yet.")
    cover = sheet(COVER, "", queries.cover_key(story), "", waits)
    pages = [
        sheet(
            page.page_number,
            page.text,
            queries.picture_key(page),
            page.alt_text,
            none if page.image_generation_status == PageStatus.FAILED else waits,
        )
        for page in queries.pages_of(story)
    ]
    return (cover, *pages)


def _at_work(story: Story, sheets: Iterable[Sheet]) -> tuple[str, str]:
    """The news in one sentence, and what stands behind it."""
    headline = _drawing([sheet.name for sheet in sheets if sheet.state == NOW])
    if "again_at" in story.progress:
        headline = now_words(story.progress)
    safe = _("The book stays readable meanwhile.")
    return headline, f"{safe} {time_left(story.progress)}".strip()


def _at_rest(sheets: Iterable[Sheet], failed: str) -> tuple[str, str]:
    if failed:
        return _("The last change did not come out."), _("The book is as it was.")
    stale = sum(sheet.state == STALE for sheet in sheets)
    if stale:
        told = ngettext(
            "%(count)s picture is out of date.", "%(count)s pictures are out of date.", stale
        )
        count = str(apnumber(stale)).capitalize()
        return told % {"count": count}, _("The book can be read as it is.")
    kept = _("Every picture and every telling is kept, and you can go back to it.")
    return _("Change what you like."), kept


def _drawing(names: list[str]) -> str:
    if not names:
        return _("We are looking at every page again.")
    if len(names) == 1:
        return _("We are drawing anew: %(name)s.") % {"name": names[0]}
    return _("We are drawing %(count)s pictures anew.") % {"count": apnumber(len(names))}
