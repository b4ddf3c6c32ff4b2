"""The episode's part of blind_test_report: is it understood, does it move, does it breathe?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from stories.pipeline.nodes.blind_test import LIMITS, MOST_REWRITES, READER
from stories.pipeline.nodes.qc_panels import LEAST_SILENT
from stories.pipeline.schemas import (
    BlindTestReport,
    EpisodeGate,
    PanelPlanNormalized,
    SceneSemantics,
)
from stories.pipeline.schemas.words import Grammar

BLIND, RHYTHM, SILENCE, THUMB_STOP = 0.5, 0.2, 0.2, 0.1
PASS = 0.35

_STOPPING = frozenset({Grammar.REVEAL, Grammar.IMPACT_SILENCE, Grammar.EMOTION_CLOSEUP})


@dataclass(frozen=True, slots=True)
class SceneFacts:
    """One scene of the episode with its own blind test."""

    blind: BlindTestReport
    plan: PanelPlanNormalized
    described: SceneSemantics


def judge(scenes: Sequence[SceneFacts], *, rewrites: int = 0) -> BlindTestReport:
    """The gate over all scenes in order; scenes that failed their own test are named.

    Raises ValueError for an episode without scenes."""
    if not scenes:
        raise ValueError("an episode has at least one scene")
    blind = sum(scene.blind.score for scene in scenes) / len(scenes)
    grammars = [panel.grammar for scene in scenes for panel in scene.plan.panels]
    silent = [not panel.dialogue for scene in scenes for panel in scene.described.panels]
    parts = {
        "blind": blind,
        "rhythm": rhythm(grammars),
        "silence": min(1.0, sum(silent) / len(silent) / LEAST_SILENT),
        "thumb_stop": sum(_stops(scene.plan) for scene in scenes) / len(scenes),
    }
    score = (
        BLIND * parts["blind"]
        + RHYTHM * parts["rhythm"]
        + SILENCE * parts["silence"]
        + THUMB_STOP * parts["thumb_stop"]
    )
    passed = round(score, 4) >= PASS
    rounded = {name: round(value, 4) for name, value in parts.items()}
    return BlindTestReport(
        passed=passed,
        score=round(score, 4),
        reader=READER,
        limits=LIMITS,
        gate=EpisodeGate(score=round(score, 4), **rounded),
        weak_scenes=tuple(n for n, s in enumerate(scenes, start=1) if not s.blind.passed),
        rewrites_left=0 if passed else max(0, MOST_REWRITES - rewrites),
    )


def rhythm(grammars: Sequence[Grammar]) -> float:
    """Share of neighbouring panels that differ in kind; a single panel has no rhythm to lose."""
    pairs = list(pairwise(grammars))
    return sum(a is not b for a, b in pairs) / len(pairs) if pairs else 1.0


def _stops(plan: PanelPlanNormalized) -> bool:
    """Whether a scene holds a panel at which a scrolling thumb stops."""
    return any(panel.must_be_large or panel.grammar in _STOPPING for panel in plan.panels)
