"""Providers that count their calls and fail on demand, for tests of the runs around them."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image

from stories.pipeline.ports import (
    Drawn,
    Reference,
    RewriteRequest,
    Rewritten,
    RunsIn,
    Usage,
    WriteRequest,
    Written,
)
from stories.pipeline.schemas import BriefPayload, RenderSpec, StoryDraft
from storycreator.lib.providers import ProviderError

TEXT_PATH = "stories.tests.fake_providers.FakeWriter"
IMAGE_PATH = "stories.tests.fake_providers.FakePainter"


def draft_of(brief: BriefPayload) -> StoryDraft:
    scene = {
        "place": "castle_hill",
        "time": "day",
        "weather": "clear",
        "shot": "wide",
        "box_side": "top",
        "cast": [{"who": "hero", "pose": "stand", "expression": "happy"}],
    }
    return StoryDraft.model_validate(
        {
            "title": f"{brief.child_name} and the Hill",
            "title_choices": ["The Hill"],
            "dedication_choices": ["For you"],
            "blurb": "A hill.",
            "questions": ["Why?", "Who?", "How?"],
            "refrain": "",
            "companion_name": "Pim",
            "triple": (1, 2, 3),
            "pages": [
                {
                    "number": number,
                    "beat": "open",
                    "paragraphs": [f"{brief.child_name} took step {number}."],
                    "alt_text": f"Step {number} up a hill.",
                    "scene": scene,
                }
                for number in range(1, brief.page_count + 1)
            ],
        }
    )


class FakeWriter:
    name = "fake"
    model = "w"
    paid = False
    runs_in: RunsIn = "thread"
    calls = 0

    def write(self, request: WriteRequest, *, idempotency_key: str) -> Written:
        type(self).calls += 1
        return Written(draft=draft_of(request.brief), usage=Usage(model="w"))

    def rewrite(self, request: RewriteRequest, *, idempotency_key: str) -> Rewritten:
        page = request.draft.pages[request.page_number - 1]
        return Rewritten(page=page, usage=Usage(model="w"))


class FakePainter:
    """Fails on the seeds in `broken`; remembers the seeds of all calls."""

    name = "fake"
    model = "p"
    paid = False
    runs_in: RunsIn = "thread"
    takes_references = False
    seeds: list[str] = []
    broken: set[str] = set()
    on_draw: Callable[[], None] = staticmethod(lambda: None)

    def draw(
        self, spec: RenderSpec, *, references: tuple[Reference, ...] = (), idempotency_key: str
    ) -> Drawn:
        self.seeds.append(spec.seed)
        self.on_draw()
        if spec.seed in self.broken:
            raise ProviderError("The brush broke.", permanent=True)
        out = BytesIO()
        Image.new("RGB", (spec.width, spec.width), "#88aacc").save(out, "PNG")
        return Drawn(
            png=out.getvalue(),
            width=spec.width,
            height=spec.width,
            ink="#2b2140",
            faces=(),
            usage=Usage(model="p", images=1),
        )
