"""What every adapter of a port must do: mixins that run over each of them."""

from typing import Any

import pytest

from stories.pipeline.ports import (
    ImageProvider,
    RewriteRequest,
    TextProvider,
    Usage,
    WriteRequest,
)
from stories.pipeline.schemas import BriefPayload, PanelSemantics, RenderSpec, StoryDraft
from stories.tests.pictures_kit import decoded
from storycreator.lib.providers import ErrorKind, ProviderError

BRIEF = BriefPayload.parse(
    {
        "child_name": "Mia",
        "child_age": 4,
        "pronouns": "she",
        "theme": "fairy_tale",
        "moral": "courage",
        "tone": "whimsical",
        "age_group": "3-5",
        "page_count": 12,
        "companion": "dragon",
        "favourite_thing": "my red kite",
        "fear": "the dark",
        "seed": 7,
    }
)
LOOK = {"age": 4, "glasses": "#c8433f"}
SCENE = PanelSemantics.parse(
    {
        "theme": "fairy_tale",
        "place": "old_oak",
        "time": "day",
        "weather": "clear",
        "shot": "wide",
        "box": {"side": "top", "x": 60, "y": 60, "w": 880, "h": 220},
        "cast": [
            {
                "who": "hero",
                "kind": "child",
                "look": LOOK,
                "pose": "cheer",
                "expression": "joy",
                "holding": "kite",
            }
        ],
        "props": ["mouse"],
        "description": "Mia holds up her kite under the old oak.",
    }
)
SPEC = RenderSpec(scene=SCENE, style="flat", width=160, seed="7:1", sha256="0" * 64)


class ProviderContract:
    """`make` builds the adapter; what it needs around it is the subclass's fixtures."""

    def make(self) -> Any:
        raise NotImplementedError

    def test_adapter_says_what_it_is(self) -> None:
        provider = self.make()
        assert provider.name
        assert provider.model
        assert provider.runs_in in ("process", "thread")
        assert type(provider.paid) is bool


class TextContract(ProviderContract):
    rewrites: bool

    def write(self, **changes: Any) -> StoryDraft:
        provider: TextProvider = self.make()
        brief = BRIEF.model_copy(update=changes)
        written = provider.write(WriteRequest(brief), idempotency_key="key-1")
        assert isinstance(written.usage, Usage)
        assert written.usage.model == provider.model
        return written.draft

    def test_write_gives_the_pages_that_are_asked_for(self) -> None:
        assert [page.number for page in self.write().pages] == list(range(1, 13))

    def test_write_gives_a_draft_that_survives_storing(self) -> None:
        draft = self.write()
        assert StoryDraft.parse(draft.data()) == draft

    def test_write_names_and_shows_the_hero(self) -> None:
        draft = self.write()
        assert "Mia" in " ".join(draft.pages[0].paragraphs)
        assert any(one.who == "hero" for page in draft.pages for one in page.scene.cast)

    def test_write_describes_every_picture(self) -> None:
        assert [page.number for page in self.write().pages if not page.alt_text] == []

    def test_rewrite_keeps_all_but_the_words(self) -> None:
        provider: TextProvider = self.make()
        draft = self.write()
        request = RewriteRequest(BRIEF, draft, 3, ("51 words; at most 50 fit.",))
        if not self.rewrites:
            with pytest.raises(ProviderError) as caught:
                provider.rewrite(request, idempotency_key="key-2")
            assert (caught.value.kind, caught.value.permanent) == (ErrorKind.REFUSED, True)
            return
        page = provider.rewrite(request, idempotency_key="key-2").page
        old = draft.pages[2]
        assert page.paragraphs != old.paragraphs
        kept = replace_words(page.data()) == replace_words(old.data())
        assert kept


def replace_words(page: dict[str, object]) -> dict[str, object]:
    return {**page, "paragraphs": [], "alt_text": ""}


class ImageContract(ProviderContract):
    def test_draw_gives_a_whole_picture_of_the_right_shape(self) -> None:
        provider: ImageProvider = self.make()
        drawn = provider.draw(SPEC, idempotency_key="key-1")
        picture = decoded(drawn.png)
        assert (picture.format, picture.mode) == ("PNG", "RGB")
        assert picture.size == (drawn.width, drawn.height) == (160, 160)

    def test_draw_chooses_an_ink_that_reads(self) -> None:
        drawn = self.make().draw(SPEC, idempotency_key="key-1")
        assert drawn.ink in ("#2b2140", "#fffaf0")

    def test_draw_counts_one_picture(self) -> None:
        provider: ImageProvider = self.make()
        usage = provider.draw(SPEC, idempotency_key="key-1").usage
        assert (usage.images, usage.model) == (1, provider.model)

    def test_draw_finds_faces_inside_the_page_or_none(self) -> None:
        drawn = self.make().draw(SPEC, idempotency_key="key-1")
        assert all(0 <= face.x <= 1000 and 0 <= face.y <= 1000 for face in drawn.faces)
