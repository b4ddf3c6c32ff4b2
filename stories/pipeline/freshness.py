"""Whether a picture would be planned otherwise today: the hero's look, their description or the
style have changed since. Pure; compares what a spec carries, so nothing has to be planned anew.

A reference picture that came in since makes nothing stale: it is for the next pictures. Nor does a
newer version of this program.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from stories.pipeline.nodes.characters import CharacterCard, portrayal
from stories.pipeline.prompts.picture import HERO, picture_layers
from stories.pipeline.schemas import RenderPlan, RenderSpec
from stories.pipeline.schemas.words import LayerName
from stories.pipeline.styles import ImageStyle

OF_STYLE = (LayerName.STYLE, LayerName.ART_DIRECTION, LayerName.NEGATIVE)


class Cause(StrEnum):
    """What has changed, in words."""

    CHARACTER = "Character"
    STYLE = "Style"
    REJECTED = "Rejected picture"


@dataclass(frozen=True, slots=True)
class Today:
    """What a picture would be drawn by. `look` is None where the planning is locked and keeps the
    look that it has; `rejected` holds the specs (sha256) whose pictures were rejected."""

    look: Mapping[str, object] | None
    style: ImageStyle
    cards: tuple[CharacterCard, ...]
    hero_name: str
    rejected: frozenset[str] = frozenset()


def cause_of(plan: RenderPlan, today: Today) -> Cause | None:
    """Why `plan` would be another one today; None when it would not."""
    causes = (_cause(spec, today) for spec in plan.panels)
    return next((cause for cause in causes if cause is not None), None)


def _cause(spec: RenderSpec, today: Today) -> Cause | None:
    if spec.sha256 in today.rejected:
        return Cause.REJECTED
    if _looks_otherwise(spec, today):
        return Cause.CHARACTER
    if (spec.style, spec.toning) != (today.style.base, today.style.toning):
        return Cause.STYLE
    then = {layer.name: layer.text for layer in spec.layers}
    now = _layers(spec, today)
    if any(then.get(name, now[name]) != now[name] for name in OF_STYLE):
        return Cause.STYLE
    told = then.get(LayerName.CHARACTERS)
    if told is None or spec.references or told == now[LayerName.CHARACTERS]:
        return None
    return Cause.CHARACTER


def _looks_otherwise(spec: RenderSpec, today: Today) -> bool:
    if today.look is None:
        return False
    heroes = [actor for actor in spec.scene.cast if actor.who == HERO]
    return any(actor.look is not None and actor.look != today.look for actor in heroes)


def _layers(spec: RenderSpec, today: Today) -> dict[LayerName, str]:
    layers = picture_layers(
        spec.scene,
        style=today.style.base,
        size=(spec.width, spec.height or spec.width),
        config=today.style.config,
        portrayals={card.who: portrayal(card) for card in today.cards},
        hero_name=today.hero_name,
    )
    return {layer.name: layer.text for layer in layers}
