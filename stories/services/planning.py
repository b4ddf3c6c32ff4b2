"""The planning of a scene: what it starts from, and what locking it means.

A scene whose planning is locked is planned no more: its artifacts stay as they are, and only what
is drawn from them may be made anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.db import transaction

from characters.models import Character, CharacterVariant
from media_assets.enums import ModerationStatus
from stories.enums import PLANNING_ARTIFACTS, ArtifactType, SceneImportance, StoryFormat
from stories.models import Artifact, Scene, Story
from stories.pipeline import graph, planning
from stories.pipeline.graph import Node
from stories.pipeline.nodes import blind_test
from stories.pipeline.nodes.characters import CharacterCard
from stories.pipeline.planning import BookForm, PlanContext, SceneWishes
from stories.pipeline.schemas import (
    BlindTestReport,
    LayoutTemplate,
    Payload,
    Redraw,
    RenderPlan,
    SceneSemantics,
    StoryDraft,
)
from stories.pipeline.schemas.words import Importance
from stories.services import artifacts, briefs, styles
from stories.services.references import references_of
from stories.vocabulary import RedrawReason
from storycreator.lib.errors import StateError

HERO = "hero"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be recorded for a scene: `chain` in order, the first derived from `parent`.
    `told` is the draft's own artifact, `blind` what a reader of the new panels makes of them."""

    chain: Sequence[tuple[Node, Payload]]
    parent: Artifact | None
    told: Artifact | None
    is_locked: bool
    blind: BlindTestReport | None = None


def book_context(story: Story) -> PlanContext:
    """What the planning of every picture of a book depends on besides the draft.

    Raises ModelValidationError when hero or style are missing."""
    references = references_of(story, None, story.default_image_style)
    webtoon = story.format == StoryFormat.WEBTOON
    return PlanContext(
        brief=briefs.brief_of(story),
        look=briefs.look_of(story),
        style=styles.image_style_of(story),
        width=settings.PICTURE_WIDTH,
        form=BookForm.WEBTOON if webtoon else BookForm.PICTURE_BOOK,
        cards=cards_of(story, has_reference=bool(references)),
        wishes=SceneWishes(references=references),
    )


def context_of(
    story: Story,
    scene: Scene | None = None,
    *,
    book: PlanContext | None = None,
    redraw: Redraw | None = None,
) -> PlanContext:
    """The same for a scene, or for the cover; `book` is the book's own, where it is known. A wish
    for another picture holds until the next one.

    Raises ModelValidationError when hero or style are missing."""
    book = book or book_context(story)
    own_style = scene.image_style_override if scene else ""
    references = book.wishes.references
    if scene is not None and references:  # which of them, and in which order, is the scene's own
        references = references_of(story, scene, own_style or story.default_image_style)
    return replace(
        book,
        style=styles.image_style_of(story, scene) if own_style else book.style,
        wishes=SceneWishes(
            importance=_importance(scene),
            place=_place(scene),
            references=references,
            redraw=redraw or wish_of(story, scene),
        ),
    )


def plan_scene(
    *, scene: Scene, draft: StoryDraft, context: PlanContext, told: Artifact | None = None
) -> Plan:
    """What planning makes of a scene. Writes nothing.

    A locked scene keeps its planning, and only its drawing instructions are compiled anew. Raises
    StateError with the list when something of it is missing."""
    number = scene.order_index + 1
    if not scene.planning_locked:
        planned = planning.plan_scene(draft, number, context)
        blind = blind_test.read(draft.pages[scene.order_index], planned.panel_semantics)
        return Plan(planned.steps(), parent=told, told=told, is_locked=False, blind=blind)
    kept = kept_planning(scene)
    meant = kept[ArtifactType.PANEL_SEMANTICS]
    render = planning.plan_render(
        draft,
        number,
        LayoutTemplate.parse(kept[ArtifactType.LAYOUT_TEMPLATE].payload),
        SceneSemantics.parse(meant.payload),
        context,
    )
    return Plan([(graph.RENDER_SPEC, render)], parent=meant, told=told, is_locked=True)


def record_plan(
    *, scene: Scene, draft: StoryDraft, context: PlanContext, plan: Plan, by: str
) -> Artifact:
    """Keep the plan and return its last artifact, the drawing instructions.

    The scene may have been locked or opened since: then it is planned again, within this
    transaction."""
    with transaction.atomic(savepoint=False):
        scene = Scene.objects.select_for_update(no_key=True).get(pk=scene.pk)
        if scene.planning_locked != plan.is_locked:
            plan = plan_scene(scene=scene, draft=draft, context=context, told=plan.told)
        beside = [(graph.BLIND_TEST, plan.blind)] if plan.blind else []
        return artifacts.record_chain(
            owner=scene, chain=plan.chain, parent=plan.parent, by=by, beside=beside
        )


def lock_planning(*, scene: Scene) -> Scene:
    """Keep the scene's planning as it is. Raises StateError naming what is missing."""
    with transaction.atomic():
        scene = Scene.objects.select_for_update(no_key=True).get(pk=scene.pk)
        kept_planning(scene)
        scene.planning_locked = True
        scene.save(update_fields=["planning_locked", "updated_at"])
        return scene


def unlock_planning(*, scene: Scene) -> Scene:
    with transaction.atomic():
        scene = Scene.objects.select_for_update(no_key=True).get(pk=scene.pk)
        scene.planning_locked = False
        scene.save(update_fields=["planning_locked", "updated_at"])
        return scene


def kept_planning(scene: Scene) -> dict[str, Artifact]:
    """The newest artifact of each planning type. Raises StateError with the list of those that
    are missing."""
    newest: dict[str, Artifact] = {}
    for artifact in scene.artifacts.filter(type__in=PLANNING_ARTIFACTS).order_by("version"):
        newest[artifact.type] = artifact
    missing = [str(kind.label) for kind in PLANNING_ARTIFACTS if kind not in newest]
    if missing:
        raise StateError(f"This scene's planning is not whole. Missing: {', '.join(missing)}.")
    return newest


def wish_of(story: Story, scene: Scene | None) -> Redraw | None:
    """What the next picture is to heed: the last wish, and another take where the picture was
    rejected. Up to two queries."""
    newest = artifacts.latest(owner=scene or story, node=graph.RENDER_SPEC)
    if newest is None:
        return None
    plan = RenderPlan.parse(newest.payload)
    last = plan.redraw
    if rejected_specs(story).isdisjoint(spec.sha256 for spec in plan.panels):
        return last
    if last is None:
        return Redraw(take=1, reason=RedrawReason.OTHER)
    return last.model_copy(update={"take": last.take + 1})


def rejected_specs(story: Story) -> frozenset[str]:
    """The specs (sha256) whose pictures may not be in the book. In one query."""
    rejected = story.images.filter(moderation_status=ModerationStatus.REJECTED)
    return frozenset(rejected.values_list("metadata__prompt_hash", flat=True))


# --- what people decided ------------------------------------------------------------------------
def _importance(scene: Scene | None) -> Importance | None:
    """A scene is medium until somebody says otherwise; then the rules do not decide."""
    if scene is None or scene.scene_importance == SceneImportance.MEDIUM:
        return None
    return Importance(scene.scene_importance)


def _place(scene: Scene | None) -> str:
    """The environment that the scene shares with others, with what must not change in it."""
    if scene is None or scene.environment is None:
        return ""
    locked = [str(element) for element in scene.environment.locked_elements]
    always = f" Always there: {', '.join(locked)}." if locked else ""
    return f"{scene.environment.description}{always}"


def cards_of(story: Story, *, has_reference: bool) -> tuple[CharacterCard, ...]:
    """The hero, as far as somebody described them in words."""
    hero = story.character
    if hero is None:
        return ()
    look = CharacterVariant.objects.filter(story=story, character=hero, is_active_for_story=True)
    return (_card(hero, look.first(), has_reference=has_reference),)


def _card(hero: Character, look: CharacterVariant | None, *, has_reference: bool) -> CharacterCard:
    worn = {**look.traits, **look.override_attributes} if look else {}
    return CharacterCard(
        who=HERO,
        name=hero.name,
        role=str(hero.get_role_display()).lower(),
        given_line=hero.identity_line,
        age_range=str(hero.get_age_range_display() or "").lower(),
        gender=str(hero.get_gender_display() or "").lower(),
        hair=hero.hair_description,
        outfit=hero.base_outfit,
        variant=look.variant_name if look else "",
        variant_words=", ".join(str(value) for value in worn.values() if value),
        has_reference=has_reference,
    )
