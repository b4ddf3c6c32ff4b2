"""Which drawing instructions of a book would be others today."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from stories.models import Artifact, Scene, Story
from stories.pipeline.freshness import Cause, Today, cause_of
from stories.pipeline.schemas import RenderPlan
from stories.services import briefs, planning, styles
from storycreator.lib.errors import ModelValidationError


def causes(story: Story, plans: Iterable[UUID]) -> dict[UUID, Cause]:
    """Why, by artifact; `plans` are its newest drawing instructions. What cannot be told, because
    the style or the hero is gone, is left out. As many queries for any number of pages, and one
    more for each style that is a scene's own."""
    found: dict[UUID, Cause] = {}
    made = Artifact.objects.filter(pk__in=list(plans)).select_related("scene").order_by("pk")
    days: dict[str, Today | None] = {}
    for artifact in made:
        today = _today(story, artifact.scene, days)
        plan = _plan(artifact)
        cause = cause_of(plan, today) if plan and today else None
        if cause is not None:
            found[artifact.pk] = cause
    return found


def _today(story: Story, scene: Scene | None, days: dict[str, Today | None]) -> Today | None:
    """What holds for the scene, or for the cover; `days` are those that were asked for before, by
    the name of their style."""
    name = scene.image_style_override if scene else ""
    if name not in days:
        days[name] = _asked(story, scene)
    today = days[name]
    if today is not None and scene is not None and scene.planning_locked:
        return replace(today, look=None)
    return today


def _asked(story: Story, scene: Scene | None) -> Today | None:
    try:
        return Today(
            look=briefs.look_of(story),
            style=styles.image_style_of(story, scene),
            cards=planning.cards_of(story, has_reference=False),
            hero_name=story.child_name,
            rejected=planning.rejected_specs(story),
        )
    except ModelValidationError:
        return None


def _plan(artifact: Artifact) -> RenderPlan | None:
    """None for instructions of a program that nobody has any more."""
    try:
        return RenderPlan.parse(artifact.payload)
    except ValueError:
        return None
