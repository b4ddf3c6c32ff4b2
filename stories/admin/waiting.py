"""What of the books waits for staff: told on their first page, to whoever may see it."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from media_assets.enums import ReviewStatus
from stories.admin.step import stuck
from stories.enums import GenerationStatus
from stories.models import ModerationItem, NodeRun, Story, Worker
from stories.services import budgets
from storycreator.lib import money
from storycreator.lib.admin import WHAT_WAITS, Waiting, changelist_address

NOBODY = "No worker is at work: no book is being made"


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """One query for each line."""
    may = request.user.has_perm
    if may("stories.view_moderationitem"):
        items = ModerationItem.objects.filter(status=ReviewStatus.WAITING).count()
        address = changelist_address("stories.ModerationItem", stand="waits")
        yield from _counted(items, "in the moderation queue", address)
    if may("stories.view_story"):
        failed = Story.objects.filter(generation_status=GenerationStatus.FAILED).count()
        address = changelist_address("stories.Story", generation_status__exact="failed")
        yield from _counted(failed, "books that did not come out", address)
    if may("stories.view_noderun"):
        address = changelist_address("stories.NodeRun", stuck="any")
        yield from _counted(stuck(NodeRun.objects.all(), "any").count(), "stuck steps", address)
    if may("stories.view_worker") and not _workers():
        yield Waiting("0", NOBODY, changelist_address("stories.Worker"))
    if may("stories.view_providercall"):
        day, month = budgets.site_purses()
        words = (
            f"spent today, of {money.purse_words(day.cap)}; "
            f"{money.price_words(month.committed)} this month, of {money.purse_words(month.cap)}"
        )
        address = changelist_address("stories.ProviderCall")
        yield Waiting(money.price_words(day.committed), words, address)


def _counted(number: int, words: str, address: str) -> Iterator[Waiting]:
    if number:
        yield Waiting(str(number), words, address)


def _workers() -> int:
    alive = timezone.now() - timedelta(seconds=settings.WORKER_LEASE_SECONDS)
    return Worker.objects.filter(beat_at__gte=alive).count()


WHAT_WAITS.append(waiting)
