"""Stories and everything that belongs to one, made up for tests."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from accounts.tests.factories import UserFactory
from media_assets.enums import ModeratedPart
from stories.enums import (
    AgeGroup,
    ArtifactType,
    CallPurpose,
    EpisodeAssetType,
    ExportKind,
    ExportStatus,
    GenerationStatus,
    LaneName,
    LayerType,
    MoralLesson,
    PriceUnit,
    RunStatus,
    StepKind,
    StepStatus,
    StoryStatus,
    StyleType,
)
from stories.models import (
    Artifact,
    DialogueLayer,
    EnvironmentAnchor,
    Episode,
    EpisodeAsset,
    EpisodeScene,
    Export,
    Lane,
    Layer,
    ModerationItem,
    NodeNeed,
    NodeRun,
    Price,
    Project,
    ProviderCall,
    Run,
    Scene,
    Story,
    StoryPage,
    StylePreset,
    Worker,
)

SHA256 = "0f" * 32


class ProjectFactory(DjangoModelFactory):
    class Meta:
        model = Project

    user = factory.SubFactory(UserFactory)
    name = factory.Sequence("My books {}".format)


class StoryFactory(DjangoModelFactory):
    """A story waiting to be made; `completed=True` says the book is there (without its pages)."""

    class Meta:
        model = Story

    class Params:
        completed = factory.Trait(
            status=StoryStatus.COMPLETED,
            generation_status=GenerationStatus.COMPLETED,
            title=factory.Sequence("Mia and the dragon {}".format),
        )
        failed = factory.Trait(
            status=StoryStatus.FAILED,
            generation_status=GenerationStatus.FAILED,
            error_message="The pictures could not be drawn.",
            generation_error="The pictures could not be drawn.",
        )

    user = factory.SubFactory(UserFactory)
    project = factory.SubFactory(ProjectFactory, user=factory.SelfAttribute("..user"))
    child_name = "Mia"
    child_age = 5
    age_group = AgeGroup.PRESCHOOL
    story_theme = "fairy_tale"
    moral_lesson = MoralLesson.COURAGE
    default_image_style = "watercolour"
    brief = factory.LazyFunction(lambda: {"pronouns": "she", "companion": "dragon", "seed": 7})


class EnvironmentAnchorFactory(DjangoModelFactory):
    class Meta:
        model = EnvironmentAnchor

    project = factory.SubFactory(ProjectFactory)
    description = factory.Sequence("A village by a river, number {}".format)


class SceneFactory(DjangoModelFactory):
    class Meta:
        model = Scene

    story = factory.SubFactory(StoryFactory)
    order_index = factory.Sequence(int)
    source_text = "Mia climbs the hill."


class StoryPageFactory(DjangoModelFactory):
    class Meta:
        model = StoryPage

    story = factory.SubFactory(StoryFactory)
    page_number = factory.Sequence(lambda number: number + 1)
    text = "Mia climbs the hill."
    alt_text = "A child on a green hill."


class DialogueLayerFactory(DjangoModelFactory):
    class Meta:
        model = DialogueLayer

    scene = factory.SubFactory(SceneFactory)


class LayerFactory(DjangoModelFactory):
    class Meta:
        model = Layer

    scene = factory.SubFactory(SceneFactory)
    layer_type = LayerType.BACKGROUND
    order_index = factory.Sequence(int)


class ArtifactFactory(DjangoModelFactory):
    """Of a scene; give `story=` and `scene=None` for one of the story as a whole."""

    class Meta:
        model = Artifact

    scene = factory.SubFactory(SceneFactory)
    type = ArtifactType.SCENE_INTENT
    version = 1
    payload = factory.LazyFunction(lambda: {"logline": "A climb."})
    created_by = "system"


class StylePresetFactory(DjangoModelFactory):
    """A project's own; `system=True` for one that comes with StoryCreator."""

    class Meta:
        model = StylePreset

    class Params:
        system = factory.Trait(is_system=True, project=None)

    project = factory.SubFactory(ProjectFactory)
    style_type = StyleType.IMAGE
    name = factory.Sequence("style-{}".format)
    label = factory.Sequence("Style {}".format)
    style_config = factory.LazyFunction(lambda: {"base": "flat"})


class EpisodeFactory(DjangoModelFactory):
    class Meta:
        model = Episode

    story = factory.SubFactory(StoryFactory)
    title = factory.Sequence("Episode {}".format)


class EpisodeSceneFactory(DjangoModelFactory):
    class Meta:
        model = EpisodeScene

    episode = factory.SubFactory(EpisodeFactory)
    scene = factory.SubFactory(SceneFactory, story=factory.SelfAttribute("..episode.story"))
    order_index = factory.Sequence(int)


class EpisodeAssetFactory(DjangoModelFactory):
    class Meta:
        model = EpisodeAsset

    episode = factory.SubFactory(EpisodeFactory)
    asset_type = EpisodeAssetType.IMAGE
    asset_id = factory.LazyFunction(uuid4)


class ExportFactory(DjangoModelFactory):
    class Meta:
        model = Export

    class Params:
        completed = factory.Trait(
            status=ExportStatus.COMPLETED,
            output_key=factory.Sequence("exports/{}.pdf".format),
            sha256=SHA256,
            size_bytes=1_000_000,
        )

    story = factory.SubFactory(StoryFactory)
    kind = ExportKind.SCREEN_PDF


class ProviderCallFactory(DjangoModelFactory):
    class Meta:
        model = ProviderCall

    story = factory.SubFactory(StoryFactory)
    user = factory.SelfAttribute("story.user")
    idempotency_key = factory.Sequence("call-{}".format)
    provider = "openai"
    model = "a-model"
    purpose = CallPurpose.TEXT


class PriceFactory(DjangoModelFactory):
    """Two dollars per million tokens that were sent."""

    class Meta:
        model = Price

    provider = "openai"
    model = factory.Sequence("a-model-{}".format)
    unit = PriceUnit.TEXT_IN
    usd = Decimal(2)
    valid_from = date(2026, 1, 1)
    source = "The service's price page."


class RunFactory(DjangoModelFactory):
    """Ordered; it has no steps yet."""

    class Meta:
        model = Run

    class Params:
        running = factory.Trait(
            status=RunStatus.RUNNING, started_at=factory.LazyFunction(timezone.now)
        )
        completed = factory.Trait(
            status=RunStatus.COMPLETED, finished_at=factory.LazyFunction(timezone.now)
        )

    story = factory.SubFactory(StoryFactory)


class WorkerFactory(DjangoModelFactory):
    class Meta:
        model = Worker

    name = factory.Sequence("worker-{}".format)
    boot_id = factory.LazyFunction(uuid4)
    host = "localhost"
    pid = 4242
    started_at = factory.LazyFunction(timezone.now)
    beat_at = factory.LazyAttribute(lambda worker: worker.started_at)


class NodeRunFactory(DjangoModelFactory):
    """A page's picture that waits for its plan; `ready=True` or `running=True` for later."""

    class Meta:
        model = NodeRun

    class Params:
        ready = factory.Trait(status=StepStatus.READY, open_needs=0)
        running = factory.Trait(
            status=StepStatus.RUNNING,
            open_needs=0,
            attempt=1,
            lease_token=factory.LazyFunction(uuid4),
            lease_expires_at=factory.LazyFunction(timezone.now),
            started_at=factory.LazyFunction(timezone.now),
        )

    run = factory.SubFactory(RunFactory)
    kind = StepKind.PAINT
    key = factory.Sequence("paint:{:03}".format)
    lane = LaneName.IMAGE
    open_needs = 1


class NodeNeedFactory(DjangoModelFactory):
    class Meta:
        model = NodeNeed

    node = factory.SubFactory(NodeRunFactory)
    needs = factory.SubFactory(NodeRunFactory, run=factory.SelfAttribute("..node.run"))


class LaneFactory(DjangoModelFactory):
    class Meta:
        model = Lane

    name = factory.Sequence("lane-{}".format)


class ModerationItemFactory(DjangoModelFactory):
    """A story's wishes that wait for a person."""

    class Meta:
        model = ModerationItem

    part = ModeratedPart.BRIEF
    story = factory.SubFactory(StoryFactory)
    digest = SHA256
    source = "house rules 1"
    snapshot = factory.LazyFunction(lambda: {"texts": ["Mia", "the dark"]})
    reasons = factory.LazyFunction(lambda: ["There are rude words in it."])
    scores = factory.LazyFunction(lambda: {"profanity": 1.0})
