"""The blind test of a whole story: is it understood by its panels alone, does it move?"""

from collections import defaultdict

from stories.enums import ArtifactType
from stories.models import Artifact, Story
from stories.pipeline import graph
from stories.pipeline.nodes import episode_gate
from stories.pipeline.nodes.episode_gate import SceneFacts
from stories.pipeline.schemas import BlindTestReport, PanelPlanNormalized, SceneSemantics
from stories.services import artifacts
from storycreator.lib.errors import StateError

NEEDED = (
    ArtifactType.BLIND_TEST_REPORT,
    ArtifactType.PANEL_PLAN_NORMALIZED,
    ArtifactType.PANEL_SEMANTICS,
)


def judge_story(*, story: Story, by: str, rewrites: int = 0) -> Artifact:
    """Record the gate over all scenes as they are planned now, after so many rewrites.

    Raises StateError while a scene is not planned or there is none."""
    return record_judgement(story=story, made=judgement_of(story, rewrites=rewrites), by=by)


def judgement_of(story: Story, *, rewrites: int = 0) -> BlindTestReport:
    """The gate over all scenes as they are planned now; writes nothing, in two queries.

    Raises StateError while a scene is not planned or there is none."""
    return episode_gate.judge(_facts(story), rewrites=rewrites)


def record_judgement(*, story: Story, made: BlindTestReport, by: str) -> Artifact:
    """Derived from the telling as it was read: the scenes are planned from that."""
    read = artifacts.latest(owner=story, node=graph.READABILITY)
    return artifacts.record_chain(
        owner=story, chain=[(graph.EPISODE_TEST, made)], parent=read, by=by
    )


def _facts(story: Story) -> list[SceneFacts]:
    """The newest planning of each scene, in order; in two queries."""
    newest: dict[object, dict[str, Artifact]] = defaultdict(dict)
    found = Artifact.objects.filter(scene__story=story, type__in=NEEDED).order_by("version")
    for artifact in found:
        newest[artifact.scene_id][artifact.type] = artifact
    scenes = list(story.scenes.order_by("order_index").values_list("pk", flat=True))
    if not scenes or any(set(newest[scene]) != set(NEEDED) for scene in scenes):
        raise StateError("This story is not planned yet.")
    return [_scene_facts(newest[scene]) for scene in scenes]


def _scene_facts(made: dict[str, Artifact]) -> SceneFacts:
    return SceneFacts(
        blind=BlindTestReport.parse(made[ArtifactType.BLIND_TEST_REPORT].payload),
        plan=PanelPlanNormalized.parse(made[ArtifactType.PANEL_PLAN_NORMALIZED].payload),
        described=SceneSemantics.parse(made[ArtifactType.PANEL_SEMANTICS].payload),
    )
