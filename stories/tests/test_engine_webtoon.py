"""A webtoon story through the engine: every panel drawn, every artifact made."""

import pytest
from django.db.models import Count

from media_assets.models import Image
from stories.enums import ArtifactType, RunStatus, StoryFormat
from stories.models import Artifact, Story
from stories.pipeline.schemas import SCHEMAS, RenderPlan, RenderResult
from stories.services import pictures
from stories.tests.engine_kit import make, small_story
from stories.tests.fake_providers import IMAGE_PATH
from stories.tests.pictures_kit import decoded
from storycreator.lib import files

pytestmark = pytest.mark.django_db
PAGES = 8
OF_A_SCENE = set(ArtifactType) - {ArtifactType.STORY_DRAFT, ArtifactType.READABILITY_REPORT}
OF_THE_STORY = {
    ArtifactType.STORY_DRAFT,
    ArtifactType.READABILITY_REPORT,
    ArtifactType.RENDER_SPEC,
    ArtifactType.RENDER_RESULT,
    ArtifactType.BLIND_TEST_REPORT,
}


@pytest.fixture
def story(settings) -> Story:
    settings.PICTURE_WIDTH = 100
    made = small_story(pages=PAGES)
    made.format = StoryFormat.WEBTOON
    made.save()
    return made


@pytest.fixture
def painted_plain(settings) -> None:
    """Where it does not matter what is in the pictures."""
    settings.IMAGE_PROVIDER = IMAGE_PATH


def plans_and_results(story: Story) -> list[tuple[RenderPlan, RenderResult]]:
    made = Artifact.objects.filter(scene__story=story, type=ArtifactType.RENDER_RESULT)
    return [
        (RenderPlan.parse(one.parent.payload), RenderResult.parse(one.payload))
        for one in made.select_related("parent").order_by("scene__order_index")
    ]


def test_webtoon_is_made_to_its_last_artifact(story: Story) -> None:
    run = make(story)
    assert (run.status, run.error) == (RunStatus.COMPLETED, "")
    for scene in story.scenes.all():
        assert set(scene.artifacts.values_list("type", flat=True)) == OF_A_SCENE
    assert set(story.artifacts.values_list("type", flat=True)) == OF_THE_STORY
    for artifact in Artifact.objects.all():
        assert SCHEMAS[artifact.type].parse(artifact.payload).data() == artifact.payload
    # A webtoon is read on a screen; there is no PDF of pages to wait for.
    assert not story.exports.exists()
    check_sizes(story)


def check_sizes(story: Story) -> None:
    """Every panel is drawn in its own size, and every face is in it."""
    made = plans_and_results(story)
    assert max(len(plan.panels) for plan, _ in made) > 1
    for plan, result in made:
        drawn = [(one.width, one.height) for one in result.pictures]
        assert drawn == [(spec.width, spec.height or spec.width) for spec in plan.panels]
        assert [decoded(files.get(one.object_key)).size for one in result.pictures] == drawn
        assert result.object_key == result.pictures[0].object_key
        for picture in result.pictures:
            for face in picture.faces:
                assert 0 <= face.x < face.x + face.w <= 1000
                assert 0 <= face.y < face.y + face.h <= 1000


def test_every_panel_is_entered_and_the_first_is_shown(story: Story, painted_plain) -> None:
    make(story)
    made = plans_and_results(story)
    entered = Image.objects.filter(artifact__scene__story=story)
    keys = {one.object_key for _, result in made for one in result.pictures}
    assert set(entered.values_list("object_key", flat=True)) == keys
    shown = entered.filter(is_selected=True, grid_position=0)
    assert set(shown.values_list("object_key", flat=True)) == {
        page.base_image_key for page in story.pages.all()
    }
    counted = entered.values("artifact").annotate(panels=Count("pk")).values_list("panels")
    assert sorted(count for (count,) in counted) == sorted(
        len(result.pictures) for _, result in made
    )


def test_panels_of_an_earlier_version_are_known(story: Story, painted_plain) -> None:
    make(story)
    scene = next(scene for scene in story.scenes.all() if _panels_of(scene) > 1)
    spec = scene.artifacts.get(type=ArtifactType.RENDER_SPEC)
    tasks = [
        pictures.Task(scene, one, spec, None, "", panel=panel)
        for panel, one in enumerate(RenderPlan.parse(spec.payload).panels)
    ]
    assert set(pictures.known_panels(tasks, IMAGE_PATH)) == {task.name for task in tasks}
    elsewhere = "stories.providers.image.openai_image.OpenAIIllustrator"
    assert pictures.known_panels(tasks, elsewhere) == {}


def _panels_of(scene) -> int:
    return len(scene.artifacts.get(type=ArtifactType.RENDER_SPEC).payload["panels"])
