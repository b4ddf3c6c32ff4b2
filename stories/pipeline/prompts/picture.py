"""A picture's prompt: nine layers in a fixed order, compiled from what is planned.

Nothing that a family typed goes into an instruction. Characters are named by their role, never
by the child's name, and free text stands as quoted JSON in the panel's layer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stories.pipeline.ports import MAX_REFERENCES, ReferenceKind
from stories.pipeline.prompts.files import load_prompt
from stories.pipeline.prompts.looks import identity_words, outfit_words
from stories.pipeline.prompts.quoting import quoted
from stories.pipeline.prompts.without_name import without_name
from stories.pipeline.schemas import ActorPayload, BoxPayload, PanelSemantics, RenderSpec
from stories.pipeline.schemas.render import PromptLayer
from stories.pipeline.schemas.words import LayerName
from stories.vocabulary import ArtStyle, BoxSide, Expression, Pose, Shot

HERO = "hero"
ANGLES = {
    Shot.ESTABLISHING: "from far, the place comes first",
    Shot.WIDE: "whole figures with much room around them",
    Shot.MEDIUM: "figures from the knees up, at a child's eye level",
    Shot.CLOSEUP: "a face or a thing in a hand fills the picture",
    Shot.BACK: "seen from behind, looking where the characters look",
    Shot.BIRDS_EYE: "from high above",
    Shot.SMALL_HERO: "from far, a tiny hero in a big world",
}
ACTS = {
    Pose.HIPS: "stands with hands on hips",
    Pose.HUG: "hugs",
    Pose.SHY: "stands shyly, hands together",
    Pose.HOLD: "holds something up with both hands",
    Pose.CHEER: "cheers with both arms up",
}
MOODS = {
    Expression.JOY: "joyful",
    Expression.LAUGH: "laughing",
    Expression.WOW: "amazed",
    Expression.CROSS: "cross",
    Expression.WINK: "winking",
}


@dataclass(frozen=True, slots=True)
class Portrayal:
    """How somebody of the cast is described, beyond what the scene knows. `variant` is what is
    worn in this scene, "" for the usual clothes."""

    identity_line: str = ""
    variant: str = ""


def picture_layers(
    panel: PanelSemantics,
    *,
    style: ArtStyle,
    size: tuple[int, int],
    camera: str = "",
    description: str = "",
    config: Mapping[str, object] | None = None,
    portrayals: Mapping[str, Portrayal] | None = None,
    references: Sequence[ReferenceKind] = (),
    hero_name: str = "",
) -> tuple[PromptLayer, ...]:
    """The nine layers in order.

    `size` is in pixels; `camera` and `description` win over the scene's own; `config` is the image
    half of a style preset (`prompt`, `art_direction`, `negative`: texts); `portrayals` is by `who`;
    `references` are the kinds of the pictures sent along, in order, the first six counting. The
    hero's name is taken out of whatever is sent.
    """
    parts = load_prompt("picture").parts
    chosen = config or {}
    shown = tuple(references)[:MAX_REFERENCES]
    width, height = size
    seen = without_name(description or panel.description, hero_name)
    people = {
        who: Portrayal(without_name(one.identity_line, hero_name), one.variant)
        for who, one in (portrayals or {}).items()
    }
    texts = {
        LayerName.STYLE: _override(chosen, "prompt", parts[f"style.{style.value}"]),
        LayerName.ART_DIRECTION: _override(chosen, "art_direction", parts["art_direction"]),
        LayerName.FORMAT: parts["format"].format(width=width, height=height),
        LayerName.REFERENCES: _references(shown),
        LayerName.COMPOSITION: parts["composition"].format(
            camera=(camera or panel.shot.value).replace("_", " "),
            angle=ANGLES.get(panel.shot, panel.shot.value.replace("_", " ")),
            room=_room(panel.box),
        ),
        LayerName.CHARACTERS: _characters(panel.cast, people, shown),
        LayerName.PANEL: f"{parts['panel']}\n{_panel_data(panel, seen)}",
        LayerName.TECHNICAL: parts["technical"],
        LayerName.NEGATIVE: _negative(parts["negative"], chosen),
    }
    return tuple(PromptLayer(name=name, text=texts[name]) for name in LayerName)


def compile_prompt(spec: RenderSpec, references: Sequence[ReferenceKind] = ()) -> str:
    """What is sent to a painter: the spec's layers, with the pictures that are really sent.

    A spec that was planned without layers gets them here, from its scene alone.
    """
    shown = tuple(references)[:MAX_REFERENCES]
    size = (spec.width, spec.height or spec.width)
    layers = spec.layers or picture_layers(
        spec.scene, style=spec.style, size=size, references=shown
    )
    return "\n\n".join(
        _references(shown) if layer.name is LayerName.REFERENCES else layer.text for layer in layers
    )


def _override(config: Mapping[str, object], key: str, usual: str) -> str:
    """A preset's own words, as quoted data, after the usual ones."""
    own = str(config.get(key) or "").strip()
    return f"{usual} House style, as data: {quoted(own)}" if own else usual


def _negative(usual: str, config: Mapping[str, object]) -> str:
    own = config.get("negative")
    words = ", ".join(map(str, own)) if isinstance(own, list | tuple) else str(own or "")
    return f"{usual}. Also, as data: {quoted(words)}." if words.strip() else f"{usual}."


def _references(kinds: tuple[ReferenceKind, ...]) -> str:
    parts = load_prompt("picture").parts
    if not kinds:
        return parts["references.none"]
    lines = [
        parts[f"reference.{kind.value}"].format(number=number)
        for number, kind in enumerate(kinds, start=1)
    ]
    count = "1 picture is" if len(kinds) == 1 else f"{len(kinds)} pictures are"
    return parts["references.some"].format(count=count, list=" ".join(lines))


def _room(box: BoxPayload) -> str:
    parts = load_prompt("picture").parts
    if box.side is BoxSide.NONE or box.w <= 0 or box.h <= 0:
        return parts["room.none"]
    return parts["room.some"].format(
        side=box.side.value,
        left=_percent(box.x),
        right=_percent(box.x + box.w),
        top=_percent(box.y),
        bottom=_percent(box.y + box.h),
    )


def _percent(units: float) -> int:
    """Page units (0-1000) as whole percents within the page."""
    return min(100, max(0, round(units / 10)))


def _characters(
    cast: Sequence[ActorPayload],
    portrayals: Mapping[str, Portrayal],
    references: tuple[ReferenceKind, ...],
) -> str:
    if not cast:
        return "Characters: nobody is in this picture."
    lines = [
        _character(actor, portrayals.get(actor.who, Portrayal()), references) for actor in cast
    ]
    return "\n".join(["Characters:", *lines])


def _character(
    actor: ActorPayload, portrayal: Portrayal, references: tuple[ReferenceKind, ...]
) -> str:
    """One line; hair, face and build are left out where a reference picture speaks."""
    kind = ReferenceKind.HERO if actor.who == HERO else ReferenceKind.COMPANION
    role = "The hero" if actor.who == HERO else f"The companion, a friendly {actor.kind}"
    looks: list[str] = []
    if kind in references:
        looks.append(f"exactly as in picture {references.index(kind) + 1}")
    elif portrayal.identity_line:
        looks.append(f"described as data: {quoted(portrayal.identity_line)}")
    elif actor.look is not None:
        looks.append(identity_words(actor.look))
    if portrayal.variant:
        looks.append(f"wearing, as data: {quoted(portrayal.variant)}")
    elif actor.look is not None:
        looks.append(outfit_words(actor.look))
    act = ACTS.get(actor.pose, f"is shown in the pose “{actor.pose.value.replace('_', ' ')}”")
    mood = MOODS.get(actor.expression, actor.expression.value)
    holding = f", holding: {quoted(actor.holding)}" if actor.holding else ""
    return f"- {role}{', ' if looks else ''}{'; '.join(looks)}. Looks {mood}, {act}{holding}."


def _panel_data(panel: PanelSemantics, description: str) -> str:
    return quoted(
        {
            "description": description,
            "place": panel.place.replace("_", " "),
            "time of day": panel.time.value,
            "weather": panel.weather.value,
            "things": list(panel.props),
        }
    )
