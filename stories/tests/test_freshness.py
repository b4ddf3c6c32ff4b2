"""What would be drawn otherwise today: the hero looks otherwise, the style says otherwise, a
picture was rejected."""

import pytest

from accounts.tests.factories import UserFactory
from media_assets.models import Image
from media_assets.moderation import Decision, Verdict
from stories.enums import ArtifactType, RunStatus, StyleType
from stories.models import ModerationItem, Story, StylePreset
from stories.services import exports, lineage, moderating, planning, reviews, styles, versions
from stories.services.styles import PresetFacts
from stories.tests.engine_kit import make, small_story, work
from stories.tests.factories import ProjectFactory
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter

pytestmark = pytest.mark.django_db
PAGES = 8
EVERYTHING = {"7:cover", *(f"7:{page}" for page in range(1, PAGES + 1))}


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH = 60
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])


@pytest.fixture
def story() -> Story:
    story = small_story(pages=PAGES)
    story.project = ProjectFactory(user=story.user)
    story.save()
    make(story)
    FakePainter.seeds = []
    return story


def stale_specs(story: Story) -> list[str]:
    """Why drawing instructions are stale: one line for each that are."""
    stale = lineage.stale_of(Story.objects.get(pk=story.pk))
    return [one.because for one in stale if one.artifact.type == ArtifactType.RENDER_SPEC]


def remade(story: Story) -> set[str]:
    """What is drawn when the book is brought up to date."""
    run = versions.remake_stale(story=story)
    work()
    run.refresh_from_db()
    assert run.status == RunStatus.COMPLETED
    assert lineage.stale_of(Story.objects.get(pk=story.pk)) == []
    return set(FakePainter.seeds)


def own_style(story: Story, config: dict[str, object]) -> StylePreset:
    """The project's own preset in the place of the one that the book was drawn in."""
    facts = PresetFacts(StyleType.IMAGE, "flat", "Ours", {"base": "flat", **config})
    return styles.create_preset(project=story.project, facts=facts)


def test_new_look_of_the_hero_makes_every_picture_stale(story: Story) -> None:
    story.character.appearance = {"age": 2, "hairstyle": "bun"}
    story.character.save()
    assert stale_specs(story) == ["Character"] * (PAGES + 1)
    drawn = [
        one.because
        for one in lineage.stale_of(story)
        if one.artifact.type == ArtifactType.RENDER_RESULT
    ]
    assert drawn == ["Character"] * (PAGES + 1)
    assert remade(story) == EVERYTHING


def test_new_description_of_the_hero_makes_every_picture_stale(story: Story) -> None:
    story.character.identity_line = "a small boy with a big green hat"
    story.character.save()
    assert stale_specs(story) == ["Character"] * (PAGES + 1)
    assert remade(story) == EVERYTHING


@pytest.mark.parametrize(
    "config", [{"warmth": 0.2}, {"prompt": "thick chalk"}, {"negative": ["grey"]}], ids=str
)
def test_style_that_says_otherwise_makes_every_picture_stale(story: Story, config) -> None:
    own_style(story, config)
    assert stale_specs(story) == ["Style"] * (PAGES + 1)
    assert remade(story) == EVERYTHING


def test_style_of_the_same_words_makes_nothing_stale(story: Story) -> None:
    same = styles.image_style_of(story)
    own_style(story, dict(same.config))
    assert stale_specs(story) == []


def test_style_that_is_gone_says_nothing(story: Story) -> None:
    Story.objects.filter(pk=story.pk).update(default_image_style="gone")
    assert stale_specs(story) == []


def test_locked_scene_keeps_its_look(story: Story) -> None:
    scene = story.scenes.get(order_index=2)
    planning.lock_planning(scene=scene)
    story.character.appearance = {"age": 2, "hairstyle": "bun"}
    story.character.save()
    assert stale_specs(story) == ["Character"] * PAGES
    assert remade(story) == EVERYTHING - {"7:3"}


def test_rejected_picture_of_a_finished_book_is_drawn_otherwise(story: Story) -> None:
    key = story.pages.get(page_number=3).base_image_key
    image, verdict = Image.objects.get(object_key=key), Verdict(Decision.HOLD, "staff")
    moderating.write_status(image, verdict)
    image.save()
    moderating.queue_picture(image=image, verdict=verdict)
    item = ModerationItem.objects.get(image=image)
    reviews.reject(item=item, by=UserFactory(staff=True), reason="It is too dark.")
    assert stale_specs(story) == ["Rejected picture"]
    assert remade(story) == {"7:3:again1"}
    assert story.pages.get(page_number=3).base_image_key != key


def test_number_of_questions_does_not_grow_with_the_pages(
    story: Story, django_assert_num_queries
) -> None:
    story = Story.objects.get(pk=story.pk)
    with django_assert_num_queries(6):
        lineage.stale_of(story)
