"""panel_plan_normalized: the plan after the rules of the page, with what was changed and why.

The rules run in their documented order. One goes further than the document: three reactions in a
row would be replaced by a reaction, so the third of these becomes a silent impact.
"""

from dataclasses import dataclass, field

from stories.pipeline.nodes.panel_grammar import CLOSE_UPS, CLOSINGS
from stories.pipeline.schemas import (
    Panel,
    PanelPlan,
    PanelPlanNormalized,
    PlanChange,
    PlannedPanel,
)
from stories.pipeline.schemas.words import Grammar, PanelRole

MOST_INSETS = 2


@dataclass(slots=True)
class _Work:
    panels: list[PlannedPanel]
    changes: list[PlanChange] = field(default_factory=list)

    def become(self, at: int, grammar: Grammar, rule: str, why: str) -> None:
        panel = self.panels[at]
        if panel.grammar == grammar.value:
            return
        self._note(panel, rule, panel.grammar, grammar.value, why)
        self.panels[at] = panel.model_copy(update={"grammar": grammar.value})

    def drop(self, panel: PlannedPanel, rule: str, why: str) -> None:
        self._note(panel, rule, panel.role.value, "dropped", why)
        self.panels.remove(panel)

    def _note(self, panel: PlannedPanel, rule: str, before: str, after: str, why: str) -> None:
        self.changes.append(
            PlanChange(panel=panel.index, rule=rule, before=before, after=after, why=why)
        )


def normalise(plan: PanelPlan) -> PanelPlanNormalized:
    work = _Work(list(plan.panels))
    _known_words(work)
    _useful_insets(work)
    _open_and_close(work)
    _few_close_ups(work)
    _no_third_time(work)
    return PanelPlanNormalized(
        panels=tuple(
            Panel.parse({**panel.data(), "index": index}) for index, panel in enumerate(work.panels)
        ),
        changes=tuple(work.changes),
    )


def _known_words(work: _Work) -> None:
    for at, panel in enumerate(work.panels):
        if panel.grammar not in set(Grammar):
            why = "There is no such kind of panel."
            work.become(at, Grammar.DIALOGUE_MEDIUM, "unknown_grammar", why)


def _useful_insets(work: _Work) -> None:
    """Insets without a purpose go, then all but the two most useful; one panel always stays."""
    insets = [panel for panel in work.panels if panel.role is PanelRole.INSET]
    for panel in insets:
        if panel.purpose is None and len(work.panels) > 1:
            work.drop(panel, "purposeless_inset", "A small picture needs a purpose.")
    left = [panel for panel in work.panels if panel.role is PanelRole.INSET]
    ranked = sorted(left, key=lambda panel: (-panel.utility, -panel.weight, panel.index))
    for panel in ranked[MOST_INSETS:]:
        work.drop(panel, "too_many_insets", "A scene holds two small pictures.")


def _open_and_close(work: _Work) -> None:
    if len(work.panels) == 1:
        why = "A single panel must show where we are."
        work.become(0, Grammar.ESTABLISHING, "single_panel", why)
        return
    why = "The first panel shows where we are."
    work.become(0, Grammar.ESTABLISHING, "first_panel", why)
    if work.panels[-1].grammar not in CLOSINGS:
        why = "The last panel answers what happened."
        work.become(len(work.panels) - 1, Grammar.REACTION, "last_panel", why)


def _few_close_ups(work: _Work) -> None:
    """At most half the panels, and one in any case; the weightiest stay close."""
    close = [at for at, panel in enumerate(work.panels) if panel.grammar in CLOSE_UPS]
    most = max(1, len(work.panels) // 2)
    ranked = sorted(close, key=lambda at: (-work.panels[at].weight, at))
    for at in sorted(ranked[most:]):
        why = f"{len(work.panels)} panels hold at most {most} seen from close by."
        work.become(at, Grammar.REACTION, "too_many_close_ups", why)


def _no_third_time(work: _Work) -> None:
    for at in range(2, len(work.panels)):
        same = {panel.grammar for panel in work.panels[at - 2 : at + 1]}
        if len(same) == 1:
            repeats = Grammar.REACTION.value in same
            other = Grammar.IMPACT_SILENCE if repeats else Grammar.REACTION
            work.become(at, other, "third_in_a_row", "Three of a kind in a row tire the eye.")
