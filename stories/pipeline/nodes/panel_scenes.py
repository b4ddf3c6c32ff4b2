"""panel_semantics: every panel of a scene, typed for the illustrator and in words for the rest."""

from collections.abc import Sequence

from stories.pipeline.nodes import panel_grammar, panel_words, picture_words, reading
from stories.pipeline.nodes.characters import CharacterCard
from stories.pipeline.nodes.dialogue import spoken
from stories.pipeline.schemas import (
    ActorPayload,
    BoxPayload,
    DialogueLine,
    DialogueSuggestions,
    DraftPage,
    Panel,
    PanelDescription,
    PanelSemantics,
    SceneSemantics,
    VisualPlan,
)
from stories.pipeline.schemas.words import Camera, Grammar
from stories.vocabulary import BoxSide

BUBBLES = BoxPayload(side=BoxSide.TOP, x=90, y=72, w=820, h=200)
"""What a panel that speaks keeps calm, in page units of the panel."""

NOTHING = BoxPayload(side=BoxSide.NONE, x=0, y=0, w=0, h=0)


def describe_page(
    page: DraftPage, scene: PanelSemantics, cards: Sequence[CharacterCard]
) -> SceneSemantics:
    """A picture-book page: one panel, the writer's own shot, the text beside the picture."""
    text = " ".join(page.paragraphs)
    lines = tuple(
        DialogueLine(speaker=speaker, text=says, type=kind) for speaker, says, kind in spoken(text)
    )
    panel = panel_words.describe(
        scene,
        index=0,
        camera=picture_words.CAMERA_OF[scene.shot],
        shows=page.scene.picture or scene.description or reading.cut(text, 20),
        cards=cards,
        dialogue=lines,
    )
    return SceneSemantics(panels=(panel,))


def describe_panels(
    whole: PanelSemantics,
    panels: Sequence[Panel],
    visual: VisualPlan,
    cards: Sequence[CharacterCard],
) -> SceneSemantics:
    """A webtoon scene; `whole` is the scene as one picture would show it."""
    return SceneSemantics(panels=tuple(_panel(whole, each, visual, cards) for each in panels))


def with_dialogue(semantics: SceneSemantics, told: DialogueSuggestions) -> SceneSemantics:
    """The same panels with their suggested lines."""
    lines = {each.panel: each.lines for each in told.panels}
    return SceneSemantics(
        panels=tuple(
            panel.model_copy(update={"dialogue": lines.get(panel.index, ())})
            for panel in semantics.panels
        )
    )


def _panel(
    whole: PanelSemantics, panel: Panel, visual: VisualPlan, cards: Sequence[CharacterCard]
) -> PanelDescription:
    camera = panel_grammar.CAMERA[panel.grammar]
    beat = visual.beats[min(panel.beat, len(visual.beats) - 1)]
    is_key = beat.index == visual.key
    seen = reading.unspoken(beat.shows)
    shows = whole.description if is_key or not reading.words(seen) else seen
    scene = whole.model_copy(
        update={
            "shot": picture_words.SHOT_OF[camera],
            "box": BUBBLES if panel.has_dialogue else NOTHING,
            "cast": _cast(whole.cast, panel, camera),
            "description": shows,
        }
    )
    return panel_words.describe(scene, index=panel.index, camera=camera, shows=shows, cards=cards)


def _cast(cast: tuple[ActorPayload, ...], panel: Panel, camera: Camera) -> tuple[ActorPayload, ...]:
    """Everybody, or the first alone where the view is close: one face fills a close-up."""
    alone = panel.grammar in (Grammar.REACTION, *panel_grammar.CLOSE_UPS)
    return cast[:1] if alone else cast
