"""panel_semantics: the typed scene of one page, with the real looks of its cast."""

from collections.abc import Mapping

from stories.pipeline.schemas import (
    ActorPayload,
    BoxPayload,
    DraftPage,
    LayoutTemplate,
    PanelSemantics,
)
from stories.vocabulary import Companion, Shot, Theme

HERO, COMPANION, CHILD = "hero", "companion", "child"


def plan_panel(
    page: DraftPage,
    layout: LayoutTemplate,
    *,
    theme: Theme,
    look: Mapping[str, object],
    companion: Companion,
) -> PanelSemantics:
    scene = page.scene
    return PanelSemantics(
        theme=theme,
        place=scene.place,
        time=scene.time,
        weather=scene.weather,
        shot=scene.shot,
        box=layout.art_box,
        cast=tuple(
            ActorPayload(
                who=member.who,
                kind=CHILD if member.who == HERO else companion.value,
                look=dict(look) if member.who == HERO else None,
                pose=member.pose,
                expression=member.expression,
                holding=member.holding,
            )
            for member in scene.cast
        ),
        props=scene.props,
        description=page.alt_text,
    )


def plan_cover(
    page: DraftPage,
    box: BoxPayload,
    *,
    theme: Theme,
    look: Mapping[str, object],
    companion: Companion,
) -> PanelSemantics:
    """The cover shows the hero and the companion, happy, where the story opens.

    `box` is the room that the title needs; `page` is the first of the story.
    """
    pose_of = {HERO: ("cheer", "joy"), COMPANION: ("wave", "happy")}
    return PanelSemantics.parse(
        {
            "theme": theme,
            "place": page.scene.place,
            "time": page.scene.time,
            "weather": page.scene.weather,
            "shot": Shot.WIDE,
            "box": box.data(),
            "cast": [
                {
                    "who": who,
                    "kind": CHILD if who == HERO else companion.value,
                    "look": dict(look) if who == HERO else None,
                    "pose": pose,
                    "expression": expression,
                }
                for who, (pose, expression) in pose_of.items()
            ],
            "props": (),
            "description": "The cover: " + page.alt_text,
        }
    )
