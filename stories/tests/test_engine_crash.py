"""A worker that dies between a paid answer and its commit: the answer is there, paid once."""

from decimal import Decimal
from pathlib import Path

import pytest

from media_assets.moderation import Decision, Verdict
from stories.enums import CallStatus, RunStatus
from stories.models import ProviderCall, Story
from stories.services import claims, exports, ledger, runs, scheduling
from stories.tests.engine_kit import ME, OTHER, small_story, work
from stories.tests.fake_providers import FakePainter, FakeWriter

pytestmark = pytest.mark.django_db
PAGES = 8


class PaidWriter(FakeWriter):
    paid = True


class PaidPainter(FakePainter):
    paid = True


class PaidModerator:
    """Looks at pictures that are all alike, and counts."""

    name, model, paid, runs_in = "fake", "m", True, "thread"
    looks = 0
    dies_at = 0

    def check_text(self, request, *, idempotency_key: str) -> Verdict:
        return Verdict(Decision.APPROVE, source="fake")

    def check_image(self, request, *, idempotency_key: str) -> Verdict:
        type(self).looks += 1
        if self.looks == self.dies_at:
            raise Killed
        return Verdict(Decision.APPROVE, source="fake")


class Killed(BaseException):
    """Nothing catches it, as nothing catches kill -9."""


@pytest.fixture(autouse=True)
def paid(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER = f"{__name__}.PaidWriter"
    settings.IMAGE_PROVIDER = f"{__name__}.PaidPainter"
    settings.PICTURE_WIDTH = 60
    settings.LANE_LIMITS = {"image": 1}
    settings.MONTHLY_BUDGET = Decimal(100)
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])
    monkeypatch.setattr(PaidWriter, "calls", 0)


@pytest.fixture
def story() -> Story:
    return small_story(pages=PAGES)


def die_before_keeping(kind: str, monkeypatch) -> None:
    """The worker ends when it is about to complete the first step of this kind."""
    complete = scheduling.complete

    def killed(*, step, **kept):
        if step.kind == kind:
            raise Killed
        return complete(step=step, **kept)

    with monkeypatch.context() as patch:
        patch.setattr(scheduling, "complete", killed)
        with pytest.raises(Killed):
            work(ME)


@pytest.mark.parametrize("kind", ["write", "paint_cover", "paint"])
def test_answer_that_was_paid_and_not_kept_is_used_by_the_next_worker(
    kind: str, story: Story, monkeypatch, settings
) -> None:
    run = runs.start_run(story=story)
    die_before_keeping(kind, monkeypatch)
    assert ProviderCall.objects.filter(status=CallStatus.OPEN).count() == 1
    ledger.settle_crashed(boot=ME.boot)
    claims.release(boot=ME.boot)

    work(OTHER)
    run.refresh_from_db()
    assert run.status == RunStatus.COMPLETED
    assert PaidWriter.calls == 1
    assert sorted(FakePainter.seeds) == sorted(set(FakePainter.seeds))
    assert len(FakePainter.seeds) == PAGES + 1
    assert set(ProviderCall.objects.values_list("status", "attempts")) == {("succeeded", 1)}
    assert not list(Path(settings.MEDIA_ROOT).rglob("spool/*"))


def test_call_that_was_cut_off_is_made_once_more_and_counts_twice(
    story: Story, monkeypatch
) -> None:
    def cut_off() -> None:
        monkeypatch.setattr(FakePainter, "on_draw", staticmethod(lambda: None))
        raise Killed

    monkeypatch.setattr(FakePainter, "on_draw", staticmethod(cut_off))
    run = runs.start_run(story=story)
    with pytest.raises(Killed):
        work(ME)
    ledger.settle_crashed(boot=ME.boot)
    claims.release(boot=ME.boot)

    work(OTHER)
    run.refresh_from_db()
    assert run.status == RunStatus.COMPLETED
    again = ProviderCall.objects.get(attempts=2)
    others = ProviderCall.objects.filter(purpose="image", attempts=1)
    assert len(FakePainter.seeds) == PAGES + 2
    assert again.cost > others.first().cost


def test_check_that_was_cut_off_is_not_answered_by_that_of_a_picture_alike(
    story: Story, monkeypatch, settings
) -> None:
    settings.MODERATION_PROVIDER = f"{__name__}.PaidModerator"
    monkeypatch.setattr(PaidModerator, "looks", 0)
    monkeypatch.setattr(PaidModerator, "dies_at", 3)
    run = runs.start_run(story=story)
    with pytest.raises(Killed):
        work(ME)
    ledger.settle_crashed(boot=ME.boot)
    claims.release(boot=ME.boot)

    work(OTHER)
    run.refresh_from_db()
    assert run.status == RunStatus.COMPLETED
    assert len({image.sha256 for image in story.images.all()}) == 1
    assert PaidModerator.looks == PAGES + 1 + 1
