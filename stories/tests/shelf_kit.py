"""Whole books for tests of pages: rows and small pictures, with no worker and no drawing."""

from functools import cache
from io import BytesIO

from django.test import Client
from PIL import Image

from accounts.models import User
from characters.models import Character
from media_assets.imaging import DERIVATIVE_WIDTHS
from media_assets.services.images import put_picture
from media_assets.tests.factories import ImageFactory
from stories.enums import ArtifactType, GenerationStatus, PageStatus, RunStatus, StoryStatus
from stories.forms.hero import first_hero
from stories.illustrator.model import Look
from stories.models import Story
from stories.pipeline.schemas import BriefPayload
from stories.services import progress
from stories.tests.factories import (
    ArtifactFactory,
    ProjectFactory,
    RunFactory,
    SceneFactory,
    StoryFactory,
    StoryPageFactory,
)
from stories.tests.fake_providers import draft_of

INK = "#2b2140"
TOLD = BriefPayload.parse(
    {
        "child_name": "Mia",
        "child_age": 5,
        "pronouns": "she",
        "theme": "fairy_tale",
        "moral": "courage",
        "tone": "calming",
        "age_group": "3-5",
        "page_count": 8,
        "companion": "bear",
        "seed": 1,
    }
)
TEXT = "Mia climbed the hill.\n\n“Is anybody home?” she called."


@cache
def small_picture(colour: str = "#a5cf88") -> bytes:
    with BytesIO() as out:
        Image.new("RGB", (60, 60), colour).save(out, "WEBP")
        return out.getvalue()


def hero_of(user: User, name: str = "Mia") -> Character:
    return Character.objects.create(user=user, name=name, appearance=Look().to_dict())


def store_picture(key: str, content: bytes) -> str:
    put_picture(
        object_key=key,
        master=content,
        derivatives=dict.fromkeys(DERIVATIVE_WIDTHS, content),
    )
    return key


def finished_book(
    user: User, *, pages: int = 4, title: str = "Mia and the Hill", cover_ink: str = INK
) -> Story:
    """A completed book with a cover and `pages` painted pages."""
    story = _book(user, pages=pages, title=title, status=StoryStatus.COMPLETED)
    story.generation_status = GenerationStatus.COMPLETED
    ArtifactFactory(
        story=story, scene=None, type=ArtifactType.RENDER_RESULT, payload={"ink": cover_ink}
    )
    story.cover_image_key = store_picture(f"stories/{story.pk}/cover.jpg", small_picture())
    story.save()
    for number in range(1, pages + 1):
        add_page(story, number, painted=True)
    return story


def book_in_work(user: User, *, pages: int = 6, written: int = 3, painted: int = 1) -> Story:
    """A book that a worker is at, some of its pages written and some painted."""
    story = _book(user, pages=pages, title="Mia and the Hill", status=StoryStatus.PENDING)
    story.generation_status = GenerationStatus.PROCESSING
    story.progress = progress.waiting(pages) | {
        "node": "render_result",
        "words": f"We are painting page {painted + 1} of {pages}.",
        "done": written + painted,
        "pages_written": written,
        "pages_painted": painted,
        "seconds_left": 120,
    }
    story.save()
    RunFactory(story=story, status=RunStatus.QUEUED)
    for number in range(1, written + 1):
        add_page(story, number, painted=number <= painted)
    return story


def add_page(story: Story, number: int, *, painted: bool) -> None:
    key = f"stories/{story.pk}/page{number}.jpg" if painted else ""
    if key:
        store_picture(key, small_picture())
    StoryPageFactory(
        story=story,
        page_number=number,
        text=TEXT,
        alt_text=f"Mia on the hill, picture {number}.",
        base_image_key=key,
        personalized_image_key=key,
        layout={"ink": INK} if painted else {},
        text_generation_status=PageStatus.COMPLETED,
        image_generation_status=PageStatus.COMPLETED if painted else PageStatus.PENDING,
    )


def add_history(story: Story) -> None:
    """What the making of page 1 left: a telling, drawing instructions and their picture."""
    page = story.pages.get(page_number=1)
    page.scene = SceneFactory(story=story, order_index=0)
    page.save()
    draft = draft_of(TOLD).data()
    ArtifactFactory(story=story, scene=None, type=ArtifactType.STORY_DRAFT, payload=draft)
    spec = ArtifactFactory(scene=page.scene, type=ArtifactType.RENDER_SPEC, payload={})
    drawn = ArtifactFactory(
        scene=page.scene,
        type=ArtifactType.RENDER_RESULT,
        parent=spec,
        payload={"object_key": page.base_image_key},
    )
    ImageFactory(
        user=story.user,
        story=story,
        artifact=drawn,
        object_key=page.base_image_key,
        alt_text=page.alt_text,
        grid_position=0,
        is_selected=True,
    )


def _book(user: User, *, pages: int, title: str, status: StoryStatus) -> Story:
    return StoryFactory(
        user=user,
        project=user.projects.first() or ProjectFactory(user=user),
        character=hero_of(user),
        title=title,
        page_count=pages,
        status=status,
        dedication="For Mia, who asks why.",
        content={"questions": ["Who was afraid?", "What would you have done?"]},
    )


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def hero_answers(**changes: object) -> dict[str, object]:
    """A filled form of step 1, as a browser sends it."""
    answers = {**first_hero(), "child_name": "Mia", "pronouns": "she", **changes}
    return {name: value for name, value in answers.items() if value is not False}


def plan_answers(**changes: object) -> dict[str, object]:
    """A filled form of step 2."""
    answers: dict[str, object] = {
        "story_theme": "fairy_tale",
        "companion": "bear",
        "moral": "courage",
        "tone": "calming",
        "form": "prose",
        "age_group": "3-5",
        "length": "short",
    }
    return answers | changes
