"""A book being made: what is happening in words, and the pages as they come."""

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.contrib.humanize.templatetags.humanize import apnumber
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from stories import access, queries
from stories.enums import PageStatus
from stories.models import Story, StoryPage
from stories.pipeline.graph import RENDER_RESULT
from stories.services import estimates, runs
from stories.services.budgets import BudgetExceeded
from stories.views.books import (
    DRAFT,
    FAILED,
    HELD,
    MAKING,
    READY,
    REFUSED,
    STOP_POLLING,
    STOPPED,
    now_words,
    show_book,
    state_of,
    time_left,
)
from stories.views.costs import Price, tell_costs, tell_price
from stories.views.pictures import picture_url
from storycreator.lib.errors import StateError

WAITING, WRITTEN, NOW, PAINTED, MISSING = "-", "w", "n", "p", "f"
RUNNER_STEPS = 20


@dataclass(frozen=True, slots=True)
class Tile:
    """One page; `state` is a letter of the codes above."""

    number: int
    state: str
    text: str = ""
    picture: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Making:
    """`seen` is the states of all pages in one word: what a browser has, and asks with."""

    open: bool
    stopped: bool
    readable: bool
    changeable: bool
    headline: str
    detail: str
    done: int
    total: int
    twentieths: int
    tiles: tuple[Tile, ...]
    look: dict[str, object]

    @property
    def seen(self) -> str:
        return "".join(tile.state for tile in self.tiles)


@require_safe
@never_cache
def making(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    if state_of(story) == DRAFT:
        return redirect("stories:book", story.pk)
    context = {"book": show_book(story), "making": show_making(story), **_money(story)}
    return render(request, "stories/making/making.html", context)


@require_safe
@never_cache
def fragment(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """The news since `seen`: the words, and the pages that changed. 286 when nothing will come."""
    story = access.story_or_404(request, story_id)
    now = show_making(story)
    seen = request.GET.get("seen", "")
    changed = [tile for tile in now.tiles if seen[tile.number - 1 : tile.number] != tile.state]
    context = {"book": show_book(story), "making": now, "changed": changed, **_money(story)}
    status = 200 if now.open else STOP_POLLING
    return render(request, "stories/making/_fragment.html", context, status=status)


@require_POST
def cancel(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    run = queries.open_run_of(story)
    if run is not None:
        runs.cancel_run(run=run)
    return redirect("stories:pages" if state_of(story) == READY else "stories:making", story.pk)


@require_POST
def retry(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    if _can_go_on(story):
        try:
            with suppress(StateError):  # another tab was faster: making, finished, deleted
                runs.retry_run(story=story)
        except BudgetExceeded as refusal:
            messages.warning(request, str(refusal))
    return redirect("stories:making", story.pk)


def _money(story: Story) -> dict[str, object]:
    """What was spent, and what going on may cost. No query for a book that is free."""
    price = tell_price(story, estimates.of_book(story)) if _can_go_on(story) else Price()
    return {"costs": tell_costs(story), "price": price}


def _can_go_on(story: Story) -> bool:
    return state_of(story) in (FAILED, STOPPED)


def show_making(story: Story) -> Making:
    """One query, for the pages: what is counted and named is what they show."""
    state = state_of(story)
    pages = [] if state in (HELD, REFUSED) else queries.pages_of(story)
    tiles = _tiles(story, pages, painting=_is_painting(story, state))
    states = [tile.state for tile in tiles]
    painted = states.count(PAINTED)
    written = len(tiles) - states.count(WAITING)
    total = 2 * story.page_count
    headline, detail = _words(story, state, tiles, written, painted)
    return Making(
        open=state == MAKING,
        stopped=state == STOPPED,
        readable=painted > 0,
        changeable=state in (HELD, REFUSED) and not story.content,
        headline=headline,
        detail=detail,
        done=written + painted,
        total=total,
        twentieths=round(RUNNER_STEPS * (written + painted) / total),
        tiles=tiles,
        look=story.character.appearance if story.character else {},
    )


def _is_painting(story: Story, state: str) -> bool:
    return state == MAKING and story.progress.get("node") == RENDER_RESULT.type


def _tiles(story: Story, pages: list[StoryPage], *, painting: bool) -> tuple[Tile, ...]:
    """All pages of the book to be, the ones that exist filled in."""
    known = {page.page_number: page for page in pages}
    tiles = []
    for number in range(1, story.page_count + 1):
        page = known.get(number)
        if page is None or not page.text:
            tiles.append(Tile(number, WAITING))
            continue
        state = _state(page)
        if state == WRITTEN and painting:
            state, painting = NOW, False
        key = queries.picture_key(page)
        url = picture_url(story, number, key, 480) if state == PAINTED else ""
        tiles.append(Tile(number, state, page.text, url, page.alt_text))
    return tuple(tiles)


def _state(page: StoryPage) -> str:
    if page.image_generation_status == PageStatus.COMPLETED:
        return PAINTED
    return MISSING if page.image_generation_status == PageStatus.FAILED else WRITTEN


def _words(
    story: Story, state: str, tiles: tuple[Tile, ...], written: int, painted: int
) -> tuple[str, str]:
    """The news in one sentence, and what stands behind it."""
    counted = _counted(story.page_count, written, painted)
    if state == READY:
        return "Your book is ready.", f"All {story.page_count} pages are written and painted."
    if state == HELD:
        return "Your book waits.", story.moderation_reason
    if state == REFUSED:
        return "This book cannot be made like this.", story.moderation_reason
    if state == FAILED:
        return "We could not finish this book.", story.error_message
    if state == STOPPED:
        return "You stopped this book.", counted
    now = next((tile.number for tile in tiles if tile.state == NOW), None)
    headline = now_words(story.progress)
    if now and "again_at" not in story.progress:
        headline = f"We are painting page {now} of {story.page_count}."
    return headline, f"{counted} {time_left(story.progress)}".strip()


def _counted(total: int, written: int, painted: int) -> str:
    """As in: Nine of 12 pages are written and four are painted."""
    if not written:
        return f"It will have {total} pages."
    first = "All" if written == total else f"{apnumber(written)} of".capitalize()
    verb = "is" if written == 1 else "are"
    rest = "none is" if not painted else f"{apnumber(painted)} {'is' if painted == 1 else 'are'}"
    return f"{first} {total} pages {verb} written and {rest} painted."
