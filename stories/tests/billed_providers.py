"""Providers that cost money and write every call down, for tests that end their workers.

A line of the log is `word process key`: `begin` when a call comes in, `end` when it is answered,
and `kept` once its answer lies in storage: from there on it must never be made again.
"""

import os
import time
from collections import Counter
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from media_assets.moderation import Decision, ImageCheck, TextCheck, Verdict
from stories.pipeline.ports import (
    Drawn,
    Reference,
    RewriteRequest,
    Rewritten,
    RunsIn,
    WriteRequest,
    Written,
)
from stories.pipeline.schemas import RenderSpec
from stories.tests.fake_providers import FakePainter, FakeWriter

SECONDS = "BILLED_SECONDS"
LOG = "bills.log"
SETTINGS = {
    "AISTORY_TEXT_PROVIDER": f"{__name__}.BilledWriter",
    "AISTORY_IMAGE_PROVIDER": f"{__name__}.BilledPainter",
    "AISTORY_MODERATION_PROVIDER": f"{__name__}.BilledModerator",
    "AISTORY_MONTHLY_BUDGET": "100000",
    "AISTORY_SITE_MONTHLY_BUDGET": "100000",
    "AISTORY_SITE_DAILY_BUDGET": "100000",
    "AISTORY_PICTURE_WIDTH": "60",
}


def note(word: str, key: str) -> None:
    """One short line, appended in one go: several workers write to the same file."""
    path = Path(os.environ["AISTORY_DATA_DIR"]) / LOG
    with path.open("a", encoding="ascii") as log:
        log.write(f"{word} {os.getpid()} {key.replace(' ', '_')}\n")


def _bill(key: str) -> None:
    note("begin", key)
    time.sleep(float(os.environ.get(SECONDS, "0")))
    note("end", key)


class BilledWriter(FakeWriter):
    name = "billed"
    paid = True

    def write(self, request: WriteRequest, *, idempotency_key: str) -> Written:
        _bill(idempotency_key)
        return super().write(request, idempotency_key=idempotency_key)

    def rewrite(self, request: RewriteRequest, *, idempotency_key: str) -> Rewritten:
        _bill(idempotency_key)
        return super().rewrite(request, idempotency_key=idempotency_key)


class BilledPainter(FakePainter):
    name = "billed"
    paid = True

    def draw(
        self, spec: RenderSpec, *, references: tuple[Reference, ...] = (), idempotency_key: str
    ) -> Drawn:
        _bill(idempotency_key)
        drawn = super().draw(spec, references=references, idempotency_key=idempotency_key)
        return replace(drawn, png=_picture(spec))


def _picture(spec: RenderSpec) -> bytes:
    """Another one for every page: a check of one picture is no check of the next."""
    out = BytesIO()
    Image.new("RGB", (spec.width, spec.width), f"#{spec.sha256[:6]}").save(out, "PNG")
    return out.getvalue()


class BilledModerator:
    name = "billed"
    model = "m"
    paid = True
    runs_in: RunsIn = "thread"

    def check_text(self, request: TextCheck, *, idempotency_key: str) -> Verdict:
        _bill(idempotency_key)
        return Verdict(Decision.APPROVE, source="billed")

    def check_image(self, request: ImageCheck, *, idempotency_key: str) -> Verdict:
        _bill(idempotency_key)
        return Verdict(Decision.APPROVE, source="billed")


@dataclass(frozen=True)
class Bills:
    """What the log says, by key: how often a call came in, how often its answer was kept, and how
    often the process that made it was gone before that."""

    begun: Counter[str]
    kept: Counter[str]
    cut_off: Counter[str]


def bills(folder: Path) -> Bills:
    told = [line.split() for line in (folder / LOG).read_text("ascii").splitlines()]
    begun, kept = (
        Counter((process, key) for word, process, key in told if word == wanted)
        for wanted in ("begin", "kept")
    )
    # An answer that lay in storage already is "kept" again, without a call.
    return Bills(*(_by_key(counted) for counted in (begun, begun & kept, begun - kept)))


def _by_key(counted: Counter[tuple[str, str]]) -> Counter[str]:
    return Counter(key for _, key in counted.elements())
