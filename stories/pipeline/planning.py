"""The planning of one scene: from the written page to what is drawn, one payload for each step.

Pure and deterministic: the same draft and context give the same payloads, byte for byte.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from stories.pipeline import graph
from stories.pipeline.nodes import (
    dialogue,
    layout,
    panel_layout,
    panel_normalise,
    panel_plan,
    panel_scenes,
    panel_words,
    picture_words,
    render_spec,
    scene_intent,
    semantics,
    visual_plan,
)
from stories.pipeline.nodes.characters import CharacterCard, cards_of, portrayal
from stories.pipeline.nodes.references import ReferenceUse
from stories.pipeline.prompts.picture import picture_layers
from stories.pipeline.prompts.redraw import with_wish
from stories.pipeline.schemas import (
    BriefPayload,
    DialogueSuggestions,
    DraftPage,
    LayoutTemplate,
    PanelDescription,
    PanelPlan,
    PanelPlanNormalized,
    PanelSemantics,
    Payload,
    Redraw,
    RenderPlan,
    RenderSpec,
    SceneIntent,
    SceneSemantics,
    StoryDraft,
    VisualPlan,
)
from stories.pipeline.schemas.words import Importance, NarrativeFunction
from stories.pipeline.styles import ImageStyle

WEBTOON_RATIO = 16 / 9
"""Height of a webtoon page over its width."""


class BookForm(StrEnum):
    PICTURE_BOOK = "picture_book"
    WEBTOON = "webtoon"


@dataclass(frozen=True, slots=True)
class SceneWishes:
    """What people decided about one scene; everything may be left to the rules.

    `panels` is asked of a webtoon scene that builds (1-3). `before` names the templates of the
    scenes before, oldest first, where a person changed them; None plans them afresh. `place`
    describes an environment that several scenes share. `references` are the pictures to be sent
    along, in their documented order. `redraw` is what somebody wished for instead of the last
    picture.
    """

    function: NarrativeFunction | None = None
    importance: Importance | None = None
    panels: int | None = None
    before: tuple[str, ...] | None = None
    place: str = ""
    references: tuple[ReferenceUse, ...] = ()
    redraw: Redraw | None = None


@dataclass(frozen=True, slots=True)
class PlanContext:
    """What a scene's planning depends on besides the draft.

    `look` is the hero's; `width` is in pixels, of the picture or of the webtoon page, bleed
    included; `cards` describe characters for a model beyond their names.
    """

    brief: BriefPayload
    look: Mapping[str, object]
    style: ImageStyle
    width: int
    form: BookForm = BookForm.PICTURE_BOOK
    cards: tuple[CharacterCard, ...] = ()
    wishes: SceneWishes = field(default_factory=SceneWishes)


@dataclass(frozen=True, slots=True)
class ScenePlan:
    """One payload for each artifact type, in the order in which they arise."""

    scene_intent: SceneIntent
    visual_plan: VisualPlan
    panel_plan: PanelPlan
    panel_plan_normalized: PanelPlanNormalized
    layout_template: LayoutTemplate
    panel_semantics: SceneSemantics
    dialogue_suggestions: DialogueSuggestions | None
    render_spec: RenderPlan

    def artifacts(self) -> tuple[tuple[str, Payload], ...]:
        """(type, payload) of every step that was taken, in order."""
        return tuple((node.type, payload) for node, payload in self.steps())

    def steps(self) -> tuple[tuple[graph.Node, Payload], ...]:
        """(node, payload) of every step that was taken, in order."""
        made = (getattr(self, node.type) for node in graph.PLANNING)
        steps = zip(graph.PLANNING, made, strict=True)
        return tuple((node, payload) for node, payload in steps if payload is not None)


def plan_scene(draft: StoryDraft, page_number: int, context: PlanContext) -> ScenePlan:
    """Plan page `page_number` (from 1). Raises IndexError when the draft has no such page,
    TextTooLongError or MissingGlyphError when its text cannot be set."""
    page = page_of(draft, page_number)
    wishes = context.wishes
    intent = scene_intent.plan(
        draft, page_number, function=wishes.function, importance=wishes.importance
    )
    visual = visual_plan.plan(intent, page.alt_text)
    planned = panel_plan.plan(intent, visual, _count(intent, context))
    normal = panel_normalise.normalise(planned)
    template = _template(draft, page_number, normal, context)
    described = _semantics(draft, page, normal, visual, template, context)
    told = None
    if context.form is BookForm.WEBTOON:
        told = dialogue.suggest(normal.panels, visual)
        described = panel_scenes.with_dialogue(described, told)
    return ScenePlan(
        scene_intent=intent,
        visual_plan=visual,
        panel_plan=planned,
        panel_plan_normalized=normal,
        layout_template=template,
        panel_semantics=described,
        dialogue_suggestions=told,
        render_spec=plan_render(draft, page_number, template, described, context),
    )


def plan_render(
    draft: StoryDraft,
    page_number: int,
    template: LayoutTemplate,
    described: SceneSemantics,
    context: PlanContext,
) -> RenderPlan:
    """What is drawn for a scene whose layout and panels are decided: also for a locked one."""
    cards = _cards(draft, context)
    specs = []
    for rect, panel in zip(template.panels, described.panels, strict=True):
        seed = f"{context.brief.seed}:{page_number}"
        size = (context.width, context.width)
        if context.form is BookForm.WEBTOON:
            seed = f"{seed}:{panel.index}"
            size = (
                round(rect.w * context.width),
                round(rect.h * context.width * WEBTOON_RATIO),
            )
        specs.append(_spec(panel, cards, context, size=size, seed=seed))
    return RenderPlan(panels=tuple(specs), redraw=context.wishes.redraw)


def _spec(
    panel: PanelDescription,
    cards: tuple[CharacterCard, ...],
    context: PlanContext,
    *,
    size: tuple[int, int],
    seed: str,
) -> RenderSpec:
    style, wishes = context.style, context.wishes
    width, height = size
    layers = picture_layers(
        panel.scene,
        style=style.base,
        size=size,
        camera=panel.camera.value,
        description=f"{panel.description} {wishes.place}".strip(),
        config=style.config,
        portrayals={card.who: portrayal(card) for card in cards},
        references=[use.kind for use in wishes.references],
        hero_name=context.brief.child_name,
    )
    if wishes.redraw is not None:
        layers = with_wish(layers, wishes.redraw, hero_name=context.brief.child_name)
        seed = f"{seed}:again{wishes.redraw.take}"
    return render_spec.compile_spec(
        panel.scene,
        style=style.base,
        toning=style.toning,
        width=width,
        height=0 if height == width else height,
        seed=seed,
        index=panel.index,
        layers=layers,
        references=[use.id for use in wishes.references],
    )


def plan_cover(draft: StoryDraft, title: str, context: PlanContext) -> RenderPlan:
    """The front cover under `title`. Raises MissingGlyphError."""
    brief = context.brief
    panel = semantics.plan_cover(
        draft,
        layout.plan_cover(title, brief.child_name, brief.language),
        theme=brief.theme,
        look=context.look,
        companion=brief.companion,
    )
    cards = _cards(draft, context)
    described = panel_words.describe(
        panel,
        index=0,
        camera=picture_words.CAMERA_OF[panel.shot],
        shows=panel.description,
        cards=cards,
    )
    size = (context.width, context.width)
    spec = _spec(described, cards, context, size=size, seed=f"{brief.seed}:cover")
    return RenderPlan(panels=(spec,), redraw=context.wishes.redraw)


def page_of(draft: StoryDraft, page_number: int) -> DraftPage:
    if not 1 <= page_number <= len(draft.pages):
        raise IndexError(f"the draft has no page {page_number}")
    return draft.pages[page_number - 1]


def _count(intent: SceneIntent, context: PlanContext) -> panel_plan.Count:
    if context.form is BookForm.PICTURE_BOOK:
        return panel_plan.ONE
    return panel_plan.count_panels(intent, context.wishes.panels)


def _template(
    draft: StoryDraft, page_number: int, normal: PanelPlanNormalized, context: PlanContext
) -> LayoutTemplate:
    if context.form is BookForm.PICTURE_BOOK:
        return layout.plan(draft, context.brief)[page_number - 1]
    before = context.wishes.before
    if before is None:
        before = _templates_before(draft, page_number, context)
    return panel_layout.choose(normal.panels, before)


def _templates_before(draft: StoryDraft, page_number: int, context: PlanContext) -> tuple[str, ...]:
    """What the rules choose for the scenes before: the choice depends on the two last ones."""
    names: list[str] = []
    for number in range(1, page_number):
        intent = scene_intent.plan(draft, number)
        visual = visual_plan.plan(intent, draft.pages[number - 1].alt_text)
        planned = panel_plan.plan(intent, visual, panel_plan.count_panels(intent))
        panels = panel_normalise.normalise(planned).panels
        names.append(panel_layout.choose(panels, names).template)
    return tuple(names)


def _semantics(
    draft: StoryDraft,
    page: DraftPage,
    normal: PanelPlanNormalized,
    visual: VisualPlan,
    template: LayoutTemplate,
    context: PlanContext,
) -> SceneSemantics:
    whole: PanelSemantics = semantics.plan_panel(
        page,
        template,
        theme=context.brief.theme,
        look=context.look,
        companion=context.brief.companion,
        thing=semantics.quest(draft),
    )
    cards = _cards(draft, context)
    if context.form is BookForm.PICTURE_BOOK:
        return panel_scenes.describe_page(page, whole, cards)
    return panel_scenes.describe_panels(whole, normal.panels, visual, cards)


def _cards(draft: StoryDraft, context: PlanContext) -> tuple[CharacterCard, ...]:
    """Everybody by name; what is told about somebody wins."""
    named = cards_of(context.brief, draft.companion_name)
    told = {card.who: card for card in context.cards}
    usual = {card.who: card for card in named}
    return tuple((usual | told).values())
