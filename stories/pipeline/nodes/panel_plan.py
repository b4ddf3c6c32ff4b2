"""panel_plan: how many panels a scene has, and what each is for."""

from dataclasses import dataclass

from stories.pipeline.nodes import panel_grammar
from stories.pipeline.schemas import PanelPlan, PlannedPanel, SceneIntent, VisualBeat, VisualPlan
from stories.pipeline.schemas.words import NarrativeFunction, Purpose

LONG_WORDS, VERY_LONG_WORDS = 120, 220
ASKED_MOST, ASKED_USUALLY = 3, 2
MOST_TALKING = 0.6
"""Share of a scene's panels that may speak; a single panel may."""

_LOUD = (NarrativeFunction.CLIMAX, NarrativeFunction.CLIFFHANGER)


@dataclass(frozen=True, slots=True)
class Count:
    """How many panels, and the line of the table that says so."""

    panels: int
    rule: str


ONE = Count(1, "picture book: one")


def count_panels(intent: SceneIntent, asked: int | None = None) -> Count:
    """The documented table for webtoon scenes.

    `asked` is a wish for a scene that builds, held between 1 and 3; without one it gets two.
    """
    function, words = intent.narrative_function, intent.words
    if function in _LOUD:
        return Count(1, f"{function.value}: one")
    if function is NarrativeFunction.SETUP:
        if intent.is_busy:
            return Count(4, "setup, busy: four")
        return Count(2, "setup, short: two") if words < LONG_WORDS else Count(3, "setup: three")
    if intent.is_busy and words >= VERY_LONG_WORDS:
        return Count(5, f"{function.value}, busy and very long: five")
    if intent.is_busy and words >= LONG_WORDS:
        return Count(4, f"{function.value}, busy and long: four")
    if function is NarrativeFunction.RELEASE:
        return Count(2, "release: two")
    return Count(min(max(asked or ASKED_USUALLY, 1), ASKED_MOST), "build: as asked")


def plan(intent: SceneIntent, visual: VisualPlan, count: Count) -> PanelPlan:
    """The weightiest beats in their order; where there are fewer beats than panels, the place
    comes first, a face last and a breath before it."""
    chosen = _chosen(visual, count.panels)
    panels = [_panel(beat, intent, visual) for beat in chosen]
    while len(panels) < count.panels:
        panels = _with_one_more(panels, visual)
    numbered = [panel.model_copy(update={"index": i}) for i, panel in enumerate(panels)]
    return PanelPlan(panels=tuple(_quietened(numbered)), rule=count.rule)


def _chosen(visual: VisualPlan, count: int) -> list[VisualBeat]:
    """The key beat and the weightiest others, as they happen."""
    ranked = sorted(visual.beats, key=lambda b: (b.index != visual.key, -b.weight, b.index))
    return sorted(ranked[:count], key=lambda b: b.index)


def _panel(beat: VisualBeat, intent: SceneIntent, visual: VisualPlan) -> PlannedPanel:
    return PlannedPanel(
        index=beat.index,
        grammar=panel_grammar.GRAMMAR[beat.purpose].value,
        weight=beat.weight,
        purpose=beat.purpose,
        has_dialogue=beat.has_dialogue,
        utility=panel_grammar.utility_of(beat.purpose),
        must_be_large=panel_grammar.must_be_large(intent.narrative_function, beat.purpose),
        beat=beat.index,
    )


def _with_one_more(panels: list[PlannedPanel], visual: VisualPlan) -> list[PlannedPanel]:
    present = {panel.purpose for panel in panels}
    if Purpose.ESTABLISHING not in present:
        return [_filler(Purpose.ESTABLISHING, 0), *panels]
    last = visual.beats[-1].index
    if panels[-1].purpose is not Purpose.REACTION:
        return [*panels, _filler(Purpose.REACTION, last)]
    return [*panels[:-1], _filler(Purpose.SILENT_BEAT, last), panels[-1]]


def _filler(purpose: Purpose, beat: int) -> PlannedPanel:
    return PlannedPanel(
        index=0,
        grammar=panel_grammar.GRAMMAR[purpose].value,
        weight=0.4,
        purpose=purpose,
        utility=panel_grammar.utility_of(purpose),
        beat=beat,
    )


def _quietened(panels: list[PlannedPanel]) -> list[PlannedPanel]:
    """So many panels may speak that the scene still breathes; the weightiest keep their words."""
    talking = [panel for panel in panels if panel.has_dialogue]
    most = max(1, int(MOST_TALKING * len(panels)))
    kept = sorted(talking, key=lambda panel: (-panel.weight, panel.index))[:most]
    loud = {panel.index for panel in kept}
    return [panel.model_copy(update={"has_dialogue": panel.index in loud}) for panel in panels]
