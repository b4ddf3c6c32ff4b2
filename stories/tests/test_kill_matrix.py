"""kill -9 at every moment of every kind of step: the book is finished, nothing is paid twice."""

import json
import subprocess
from pathlib import Path

import pytest

from stories.enums import CallStatus
from stories.models import Export, ProviderCall
from stories.tests.billed_providers import SETTINGS, Bills, bills
from stories.tests.engine_kit import small_story
from stories.tests.wholeness import assert_whole
from stories.tests.worker_process import start_process

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE_SECONDS = 300
PAGES = 8
CALLS = 1 + 1 + 1 + 2 * (PAGES + 1)
"""Wishes looked at, story told, story looked at; each picture painted and looked at."""

STEP = ("begun", "made", "written", "committed")
ASKING = ("asked", "answered", "kept")
PAINTING = ("asked", "answered", "stored", "kept")
Point = tuple[str, str]


def in_step(key: str) -> list[Point]:
    return [(key, moment) for moment in STEP]


def in_call(key: str, purpose: str, moments: tuple[str, ...]) -> list[Point]:
    return [(key, f"{purpose} {moment}") for moment in moments]


# No step may end its worker five times: it would be parked. So the points are spread over books.
# The cover's plan is made while pages are painted, so no point of theirs stands before it.
STEPS = [
    ("order", "in"),
    ("order", "committed"),
    *in_step("write"),
    *in_step("read"),
    *in_step("plan:001")[2:],
    *in_step("paint:003"),
    *in_step("inspect:004"),
    *in_step("paint_cover"),
    *in_step("finish"),
    ("export", "begun"),
    ("export", "stored"),
    ("export", "committed"),
]
WORDS_AND_PICTURES = [
    ("order", "committed"),
    *in_call("write", "text", ASKING),
    *in_step("plan:001")[:2],
    *in_call("paint:002", "image", PAINTING),
    *in_call("paint:005", "moderation", ASKING),
    *in_call("paint_cover", "image", PAINTING),
]
CHECKS = [
    ("order", "committed"),
    *in_call("write", "moderation", ASKING),
    *in_call("read", "moderation", ASKING),
    *in_step("plan_cover"),
    *in_call("paint_cover", "moderation", ASKING),
]


def make_with_deaths(points: list[Point], data: Path) -> Bills:
    """What was billed for a book whose workers were all killed at their points but the last."""
    workers = start_process(
        data,
        "-m",
        "stories.tests.mortal_worker",
        json.dumps(points),
        stderr=subprocess.PIPE,
        AISTORY_IMAGE_CONCURRENCY="1",
        AISTORY_LOG_LEVEL="ERROR",
        **SETTINGS,
    )
    _, told = workers.communicate(timeout=PATIENCE_SECONDS)
    assert workers.returncode == 0, told.decode()
    return bills(data)


@pytest.mark.parametrize(
    "points",
    [
        pytest.param(STEPS, id="steps"),
        pytest.param(WORDS_AND_PICTURES, id="words-and-pictures"),
        pytest.param(CHECKS, id="checks"),
    ],
)
def test_worker_killed_at_every_point_repeats_only_the_call_that_was_cut_off(
    points: list[Point], tmp_path: Path
) -> None:
    story = small_story(pages=PAGES)
    billed = make_with_deaths(points, tmp_path)
    assert_whole(story)
    assert Export.objects.get().status == "completed"
    assert set(ProviderCall.objects.values_list("status", flat=True)) == {CallStatus.SUCCEEDED}
    assert ProviderCall.objects.count() == CALLS
    assert len(billed.begun) == CALLS
    # Every answer was kept once; a call came in again only because it had been cut off.
    assert set(billed.kept.values()) == {1}
    assert billed.begun == billed.kept + billed.cut_off
    cut_off = [point for point in points if point[1].endswith((" answered", " stored"))]
    assert len(cut_off) <= billed.cut_off.total() < len(points)
