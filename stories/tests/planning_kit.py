"""Drafts and contexts for tests of planning."""

from stories import illustrator
from stories.pipeline.planning import BookForm, PlanContext, SceneWishes
from stories.pipeline.schemas import BriefPayload, DraftPage, StoryDraft
from stories.pipeline.styles import ImageStyle
from stories.vocabulary import ArtStyle

LOOK = illustrator.Look().to_dict()
BRIEF = BriefPayload(
    child_name="Mia",
    child_age=5,
    pronouns="she",
    theme="fairy_tale",
    moral="courage",
    tone="whimsical",
    age_group="3-5",
    page_count=16,
    companion="dragon",
    seed=7,
)


def page(
    text: str = "Mia had a red kite.",
    *,
    beat: str = "open",
    face: str = "happy",
    alt: str = "Mia flies a kite beside a dragon.",
    **scene: object,
) -> DraftPage:
    """A page in the courtyard with hero and companion; `face` is the hero's."""
    shown = {
        "place": "courtyard",
        "time": "day",
        "weather": "wind",
        "shot": "wide",
        "box_side": "top",
        "cast": [
            {"who": "hero", "pose": "run", "expression": face, "holding": "kite"},
            {"who": "companion", "pose": "sit", "expression": "happy"},
        ],
        "props": ["mouse"],
    }
    return DraftPage.model_validate(
        {
            "number": 1,
            "beat": beat,
            "paragraphs": (text,),
            "alt_text": alt,
            "scene": shown | scene,
        }
    )


def draft_with(*pages: DraftPage) -> StoryDraft:
    """A draft of these pages, numbered in order."""
    return StoryDraft(
        title="The Kite",
        title_choices=("The Kite",),
        dedication_choices=("For Mia",),
        blurb="A kite.",
        questions=("Why?",),
        refrain="",
        companion_name="Pim",
        triple=(1, 2, 3),
        pages=tuple(
            each.model_copy(update={"number": number}) for number, each in enumerate(pages, 1)
        ),
    )


def context(
    form: BookForm = BookForm.PICTURE_BOOK, wishes: SceneWishes | None = None
) -> PlanContext:
    return PlanContext(
        brief=BRIEF,
        look=LOOK,
        style=ImageStyle(base=ArtStyle.FLAT),
        width=900,
        form=form,
        wishes=wishes or SceneWishes(),
    )
