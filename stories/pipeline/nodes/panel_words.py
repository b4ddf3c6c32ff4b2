"""The words of panel_semantics: camera, focus, people, place and a description of each panel."""

from collections.abc import Sequence

from stories.pipeline.nodes import picture_words, reading
from stories.pipeline.nodes.characters import CharacterCard
from stories.pipeline.schemas import (
    DialogueLine,
    Environment,
    PanelCharacter,
    PanelDescription,
    PanelSemantics,
)
from stories.pipeline.schemas.panels import DESCRIPTION_WORDS
from stories.pipeline.schemas.words import Camera

_FILLERS = (
    "The background stays simple, so that the figures read at once.",
    "The light is soft and the colours are warm.",
    "Nothing important touches the edge of the picture.",
    "The eye finds the faces first.",
)
"""True of every picture of ours; they fill a description that would be too short."""


def describe(
    scene: PanelSemantics,
    *,
    index: int,
    camera: Camera,
    shows: str,
    cards: Sequence[CharacterCard],
    dialogue: tuple[DialogueLine, ...] = (),
) -> PanelDescription:
    """`shows` is what happens in the panel, in a sentence."""
    characters = people(scene, cards)
    environment = Environment(
        location=scene.place, props=scene.props, time=scene.time, weather=scene.weather
    )
    return PanelDescription(
        index=index,
        camera=camera,
        focus=_focus(characters, scene),
        description=_description(scene, camera, shows, characters),
        characters=characters,
        environment=environment,
        dialogue=dialogue,
        scene=scene,
    )


def people(scene: PanelSemantics, cards: Sequence[CharacterCard]) -> tuple[PanelCharacter, ...]:
    known = {card.who: card for card in cards}
    names = [known[m.who].name if m.who in known else f"the {m.kind}" for m in scene.cast]
    result = []
    for at, member in enumerate(scene.cast):
        others = names[:at] + names[at + 1 :]
        action = picture_words.POSES[member.pose]
        if member.holding:
            action = f"{action}, with the {member.holding}"
        card = known.get(member.who)
        result.append(
            PanelCharacter(
                name=names[at],
                position=picture_words.position(at, len(names)),
                gaze=_gaze(others, scene),
                expression=picture_words.FACES[member.expression],
                action=action,
                variant=card.variant if card else "",
            )
        )
    return tuple(result)


def _gaze(others: Sequence[str], scene: PanelSemantics) -> str:
    if others:
        return f"towards {others[0]}"
    return f"towards the {scene.props[0]}" if scene.props else "out of the picture"


def _focus(characters: Sequence[PanelCharacter], scene: PanelSemantics) -> str:
    if characters:
        return characters[0].name
    return f"the {scene.props[0]}" if scene.props else picture_words.place(scene.place)


def _description(
    scene: PanelSemantics, camera: Camera, shows: str, characters: Sequence[PanelCharacter]
) -> str:
    """What happens, then who, where and when; as much as the documented length holds."""
    fewest, most = DESCRIPTION_WORDS
    parts = [f"{picture_words.CAMERAS[camera]}{_angle(scene)}: {_sentence(shows)}"]
    parts += [_upper(f"{c.name} is {c.action}, {c.expression}, {_stands(c)}.") for c in characters]
    where = f"{picture_words.place(scene.place)} {picture_words.TIMES[scene.time]}"
    parts.append(f"It is {where}, {picture_words.WEATHERS[scene.weather]}.")
    if scene.props:
        parts.append(f"In sight: {', '.join(scene.props)}.")
    if scene.props_high:
        parts.append(f"High up, out of reach: {', '.join(scene.props_high)}.")
    text = reading.cut(parts[0], most)
    for part in (*parts[1:], *_FILLERS):
        joined = f"{text} {part}"
        is_filler = part in _FILLERS
        if len(joined.split()) <= most and not (is_filler and len(text.split()) >= fewest):
            text = joined
    return text


def _angle(scene: PanelSemantics) -> str:
    angle = picture_words.ANGLES.get(scene.shot, "")
    return f", {angle}" if angle else ""


def _sentence(text: str) -> str:
    tidy = " ".join(text.split())
    return tidy if tidy[-1:] in ".!?…”" else f"{tidy}."


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _stands(character: PanelCharacter) -> str:
    if character.position in ("left", "right"):
        return f"on the {character.position}"
    return f"in the {character.position}"
