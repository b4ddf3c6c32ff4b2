"""The reader who sees only the panels, and the gate of an episode."""

import pytest

from stories.pipeline.nodes import blind_test, episode_gate
from stories.pipeline.nodes.episode_gate import SceneFacts
from stories.pipeline.planning import BookForm, plan_scene
from stories.pipeline.schemas import BlindScores, BlindTestReport, DraftPage, SceneSemantics
from stories.pipeline.schemas.words import Grammar
from stories.tests.planning_kit import context, draft_with, page

TEXT = "Mia ran over the hill. The kite flew into the river. “Come back!” said Mia."
ALT = "Mia runs over a hill after a kite that flies to a river."


def seen(told: DraftPage) -> SceneSemantics:
    return plan_scene(draft_with(told), 1, context()).panel_semantics


def scores(told: DraftPage, shown: DraftPage) -> BlindScores:
    made = blind_test.read(told, seen(shown)).scores
    assert made is not None
    return made


PAGE = page(TEXT, alt=ALT, face="worried")


def test_reader_retells_panels_and_bubbles_and_nothing_else():
    report = blind_test.read(PAGE, seen(PAGE))
    assert ALT in report.retelling
    assert "Mia: “Come back!”" in report.retelling
    assert "The kite flew into the river" not in report.retelling


def test_whole_scene_gets_all_points():
    made = scores(PAGE, PAGE)
    assert (made.plot, made.emotion, made.visual, made.characters) == (30, 30, 25, 15)
    assert made.total == 1.0


def test_plot_is_lost_when_the_panels_show_something_else():
    other = page("It rained.", alt="Two bears in a boat.", face="worried")
    assert scores(PAGE, other).plot == 0
    half = page("It rained.", alt="A green hill.", face="worried")
    assert scores(PAGE, half).plot == 15


def test_emotion_is_lost_by_the_distance_of_the_faces():
    assert scores(page(TEXT, face="sad"), page(TEXT, face="joy")).emotion == 0
    assert scores(page(TEXT, face="sad"), page(TEXT, face="sad")).emotion == 30
    assert scores(page(TEXT, face="sad"), page(TEXT, face="sleepy")).emotion == 15


def test_visual_counts_place_time_weather_and_things():
    assert scores(PAGE, page(TEXT, place="village", props=[], time="night")).visual == 10


def test_characters_count_who_is_seen():
    alone = [{"who": "hero", "pose": "run", "expression": "happy"}]
    assert scores(PAGE, page(TEXT, cast=alone)).characters == 7.5


def test_scene_passes_from_a_quarter_on():
    for total, passed in ((25, True), (24.9, False)):
        points = BlindScores(plot=total, emotion=0, visual=0, characters=0)
        assert (points.total >= blind_test.PASS) == passed


def test_failing_scene_may_be_rewritten_three_times():
    empty = page("It rained.", alt="Rain.", face="joy", cast=[], props=[], place="cave")
    sad = page("Mia sang loudly.", face="sad", time="night", weather="snow")
    left = [blind_test.read(sad, seen(empty), rewrites=made).rewrites_left for made in range(5)]
    assert left == [3, 2, 1, 0, 0]
    assert not blind_test.read(sad, seen(empty)).passed
    assert blind_test.read(PAGE, seen(PAGE)).rewrites_left == 0


def test_report_says_what_the_reader_cannot_see():
    report = blind_test.read(PAGE, seen(PAGE))
    assert report.reader == "embedded"
    assert "cannot see the drawing itself" in report.limits


# --- episode ---
def report(score: float) -> BlindTestReport:
    return BlindTestReport(passed=score >= 0.25, score=score, reader="embedded", limits="")


def facts(score: float = 1.0, text: str = TEXT) -> SceneFacts:
    plan = plan_scene(draft_with(page(), page(text), page()), 2, context(BookForm.WEBTOON))
    return SceneFacts(report(score), plan.panel_plan_normalized, plan.panel_semantics)


def with_grammar(scene: SceneFacts, *kinds: Grammar) -> SceneFacts:
    panels = tuple(
        panel.model_copy(update={"grammar": kind, "must_be_large": False})
        for panel, kind in zip(scene.plan.panels, kinds, strict=True)
    )
    return SceneFacts(
        scene.blind, scene.plan.model_copy(update={"panels": panels}), scene.described
    )


def test_gate_weighs_blind_rhythm_silence_and_thumb_stop():
    scene = with_grammar(facts(0.4), Grammar.ESTABLISHING, Grammar.REVEAL)
    made = episode_gate.judge([scene]).gate
    assert made is not None
    assert (made.blind, made.rhythm, made.silence, made.thumb_stop) == (0.4, 1, 1, 1)
    assert made.score == pytest.approx(0.5 * 0.4 + 0.2 + 0.2 + 0.1)


def test_rhythm_is_the_share_of_changes():
    a, b = Grammar.ACTION, Grammar.REVEAL
    assert episode_gate.rhythm([a, b, a]) == 1
    assert episode_gate.rhythm([a, a, b]) == 0.5
    assert episode_gate.rhythm([a]) == 1


def test_thumb_stop_is_the_share_of_scenes_that_hold_a_stopping_panel():
    calm = with_grammar(facts(), Grammar.ESTABLISHING, Grammar.REACTION)
    loud = with_grammar(facts(), Grammar.ESTABLISHING, Grammar.IMPACT_SILENCE)
    made = episode_gate.judge([calm, loud]).gate
    assert made is not None
    assert made.thumb_stop == 0.5


def test_silence_is_full_from_fifteen_percent_on():
    scene = facts()
    spoken = scene.described.panels[0].model_copy(
        update={"dialogue": seen(PAGE).panels[0].dialogue}
    )
    loud = SceneFacts(
        scene.blind, scene.plan, SceneSemantics(panels=(spoken,) * len(scene.plan.panels))
    )
    made = episode_gate.judge([loud]).gate
    assert made is not None
    assert made.silence == 0


def test_episode_names_its_weak_scenes():
    made = episode_gate.judge([facts(0.9), facts(0.1), facts(0.2)])
    assert made.weak_scenes == (2, 3)
    assert made.passed


def test_episode_fails_below_its_gate_and_may_be_rewritten_three_times():
    scene = facts(0.0)
    spoken = scene.described.panels[0].model_copy(
        update={"dialogue": seen(PAGE).panels[0].dialogue}
    )
    loud = SceneSemantics(panels=(spoken,) * 2)
    dull = with_grammar(
        SceneFacts(scene.blind, scene.plan, loud), Grammar.REACTION, Grammar.REACTION
    )
    made = episode_gate.judge([dull], rewrites=1)
    assert (made.passed, made.score, made.rewrites_left) == (False, 0.0, 2)


def test_episode_without_scenes_is_refused():
    with pytest.raises(ValueError, match="at least one scene"):
        episode_gate.judge([])
