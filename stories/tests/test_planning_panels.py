"""Panel counts, the grammar of panels and its normalisation: each documented rule by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.pipeline.nodes import panel_grammar, panel_normalise, panel_plan, visual_plan
from stories.pipeline.nodes.panel_grammar import CLOSE_UPS, CLOSINGS
from stories.pipeline.nodes.scene_intent import plan as plan_intent
from stories.pipeline.schemas import PanelPlan, PanelPlanNormalized, PlannedPanel, SceneIntent
from stories.pipeline.schemas.words import Grammar, NarrativeFunction, PanelRole, Purpose
from stories.tests.planning_kit import draft_with, page

INTENT = plan_intent(draft_with(page("The hill was green. Mia ran. “Oh!” said Pim.")), 1)


def scene(function: str, words: int = 20, **changes: object) -> SceneIntent:
    return INTENT.model_copy(
        update={"narrative_function": NarrativeFunction(function), "words": words} | changes
    )


def panels(*grammars: str, **changes: object) -> tuple[PlannedPanel, ...]:
    return tuple(
        PlannedPanel.model_validate(
            {"index": i, "grammar": grammar, "weight": 0.5, "utility": 0.5} | changes
        )
        for i, grammar in enumerate(grammars)
    )


def normalised(*planned: PlannedPanel) -> PanelPlanNormalized:
    return panel_normalise.normalise(PanelPlan(panels=planned, rule="test"))


def grammars(*names: str) -> list[str]:
    return [panel.grammar.value for panel in normalised(*panels(*names)).panels]


# --- count ---
@pytest.mark.parametrize(
    ("function", "words", "busy", "asked", "count"),
    [
        ("climax", 20, False, None, 1),
        ("climax", 400, True, 3, 1),
        ("cliffhanger", 400, True, None, 1),
        ("release", 20, False, None, 2),
        ("release", 400, False, None, 2),
        ("release", 119, True, None, 2),
        ("release", 120, True, None, 4),
        ("release", 219, True, None, 4),
        ("release", 220, True, None, 5),
        ("setup", 119, False, None, 2),
        ("setup", 120, False, None, 3),
        ("setup", 20, True, None, 4),
        ("setup", 300, True, None, 4),
        ("build", 20, False, None, 2),
        ("build", 20, False, 1, 1),
        ("build", 20, False, 2, 2),
        ("build", 20, False, 3, 3),
        ("build", 20, False, 9, 3),
        ("build", 20, False, -4, 1),
        ("build", 400, False, 1, 1),
        ("build", 119, True, 1, 1),
        ("build", 120, True, 1, 4),
        ("build", 220, True, 1, 5),
    ],
)
def test_number_of_panels_follows_the_table(function, words, busy, asked, count):
    assert panel_plan.count_panels(scene(function, words, is_busy=busy), asked).panels == count


@given(
    st.sampled_from(NarrativeFunction),
    st.integers(0, 2000),
    st.booleans(),
    st.none() | st.integers(-9, 9),
)
def test_number_of_panels_is_one_to_five(function, words, busy, asked):
    count = panel_plan.count_panels(scene(function.value, words, is_busy=busy), asked)
    assert 1 <= count.panels <= 5
    assert count.rule


def test_picture_book_page_is_one_panel_of_its_key_beat():
    visual = visual_plan.plan(INTENT, "Mia running")
    (panel,) = panel_plan.plan(INTENT, visual, panel_plan.ONE).panels
    assert (panel.beat, panel.purpose, panel.grammar) == (1, "action", "action")


@given(
    st.integers(1, 5),
    st.lists(st.sampled_from(["Mia ran.", "“Oh!” said Mia.", "It was late.", "Tick."]), max_size=9),
)
def test_plan_has_as_many_panels_as_counted_and_room_to_breathe(count, text):
    intent = plan_intent(draft_with(page(" ".join(text) or "Hm.")), 1)
    made = panel_plan.plan(intent, visual_plan.plan(intent, ""), panel_plan.Count(count, "test"))
    assert [panel.index for panel in made.panels] == list(range(count))
    assert [panel.beat for panel in made.panels] == sorted(panel.beat for panel in made.panels)
    talking = sum(panel.has_dialogue for panel in made.panels)
    assert talking <= max(1, 0.6 * count)


def test_scene_of_two_beats_is_filled_with_place_breath_and_face():
    intent = plan_intent(draft_with(page("“Run!” said Mia. Mia ran.")), 1)
    made = panel_plan.plan(intent, visual_plan.plan(intent, ""), panel_plan.Count(5, "test"))
    assert [panel.purpose for panel in made.panels] == [
        "establishing",
        "dialogue",
        "action",
        "silent_beat",
        "reaction",
    ]


# --- grammar ---
@pytest.mark.parametrize(
    ("purpose", "utility"),
    [
        (Purpose.DIALOGUE, 1.0),
        (Purpose.REVEAL, 0.7),
        (Purpose.REACTION, 0.7),
        (Purpose.ACTION, 0.7),
        (Purpose.ESTABLISHING, 0.5),
        (Purpose.SILENT_BEAT, 0.4),
        (None, 0.3),
    ],
)
def test_utility_follows_the_purpose(purpose, utility):
    assert panel_grammar.utility_of(purpose) == utility


@pytest.mark.parametrize("function", NarrativeFunction)
@pytest.mark.parametrize("purpose", [*Purpose, None])
def test_only_reveal_and_reaction_of_a_loud_scene_must_be_large(function, purpose):
    expected = function in {"climax", "cliffhanger"} and purpose in {"reveal", "reaction"}
    assert panel_grammar.must_be_large(function, purpose) == expected


def test_every_purpose_has_a_grammar_and_every_grammar_a_camera():
    assert set(panel_grammar.GRAMMAR) == set(panel_grammar.UTILITY) == {*Purpose, None}
    assert set(panel_grammar.CAMERA) == set(Grammar)


# --- normalisation ---
def test_unknown_grammar_becomes_a_dialogue_seen_from_the_middle():
    assert grammars("establishing", "splash_page", "reaction")[1] == "dialogue_medium"


def test_single_panel_is_establishing():
    assert grammars("emotion_closeup") == ["establishing"]


def test_first_panel_is_establishing():
    assert grammars("action", "reaction") == ["establishing", "reaction"]


@pytest.mark.parametrize("last", sorted(CLOSINGS))
def test_scene_may_end_on_reaction_reveal_or_silence(last):
    assert grammars("establishing", "action", last.value)[-1] == last


@pytest.mark.parametrize("last", sorted(set(Grammar) - CLOSINGS))
def test_other_ends_become_a_reaction(last):
    assert grammars("establishing", "action", last.value)[-1] == "reaction"


def test_half_may_be_close_and_the_lightest_of_the_surplus_step_back():
    heavy, light = {"weight": 0.9}, {"weight": 0.2}
    planned = (
        *panels("establishing"),
        *panels("emotion_closeup", **light),
        *panels("emotion_closeup", **heavy),
        *panels("object_focus", **heavy),
        *panels("reveal"),
    )
    kinds = [panel.grammar.value for panel in normalised(*planned).panels]
    assert kinds == ["establishing", "reaction", "emotion_closeup", "object_focus", "reveal"]


def test_one_close_up_is_always_allowed():
    assert grammars("establishing", "emotion_closeup", "reveal")[1] == "emotion_closeup"


def test_third_of_a_kind_in_a_row_becomes_a_reaction():
    assert grammars("establishing", "action", "action", "action", "reveal") == [
        "establishing",
        "action",
        "action",
        "reaction",
        "reveal",
    ]


def test_third_reaction_in_a_row_becomes_a_silent_impact():
    assert grammars("establishing", "reaction", "reaction", "reaction")[-1] == "impact_silence"


def test_purposeless_insets_are_dropped_and_two_insets_stay():
    inset = {"role": PanelRole.INSET}
    planned = (
        *panels("establishing"),
        *panels("object_focus", **inset),
        *panels("action", purpose="silent_beat", utility=0.4, **inset),
        *panels("action", purpose="dialogue", utility=1.0, **inset),
        *panels("reaction", purpose="reaction", utility=0.7, **inset),
        *panels("reveal"),
    )
    planned = tuple(each.model_copy(update={"index": i}) for i, each in enumerate(planned))
    made = normalised(*planned)
    assert [panel.purpose for panel in made.panels] == [None, "dialogue", "reaction", None]
    assert [(change.panel, change.rule) for change in made.changes] == [
        (1, "purposeless_inset"),
        (2, "too_many_insets"),
    ]


def test_scene_of_purposeless_insets_keeps_one():
    made = normalised(*panels("action", "action", role=PanelRole.INSET))
    assert len(made.panels) == 1


def test_payload_says_what_was_changed_and_why():
    (change,) = normalised(*panels("action", "reveal")).changes
    assert change.data() == {
        "panel": 0,
        "rule": "first_panel",
        "before": "action",
        "after": "establishing",
        "why": "The first panel shows where we are.",
    }


planned_panels = st.lists(
    st.builds(
        PlannedPanel,
        index=st.just(0),
        grammar=st.sampled_from([*(grammar.value for grammar in Grammar), "splash", ""]),
        weight=st.floats(0, 1),
        role=st.sampled_from(PanelRole),
        purpose=st.none() | st.sampled_from(Purpose),
        has_dialogue=st.booleans(),
        utility=st.sampled_from([0.3, 0.4, 0.5, 0.7, 1.0]),
        must_be_large=st.booleans(),
    ),
    min_size=1,
    max_size=9,
)


@given(planned_panels)
def test_normalised_plan_keeps_every_rule(planned):
    numbered = tuple(each.model_copy(update={"index": i}) for i, each in enumerate(planned))
    made = normalised(*numbered)
    kinds = [panel.grammar for panel in made.panels]
    assert [panel.index for panel in made.panels] == list(range(len(kinds)))
    assert kinds[0] is Grammar.ESTABLISHING
    assert len(kinds) == 1 or kinds[-1] in CLOSINGS
    assert sum(kind in CLOSE_UPS for kind in kinds) <= max(1, len(kinds) // 2)
    assert all(len(set(kinds[at : at + 3])) > 1 for at in range(len(kinds) - 2))
    assert sum(panel.role is PanelRole.INSET for panel in made.panels) <= 2
    changed = {change.panel for change in made.changes}
    for panel in numbered:
        if panel.index not in changed:
            assert panel.model_dump(exclude={"index"}) in [
                each.model_dump(exclude={"index"}) for each in made.panels
            ]


@given(planned_panels)
def test_normalising_again_changes_nothing(planned):
    numbered = tuple(each.model_copy(update={"index": i}) for i, each in enumerate(planned))
    once = normalised(*numbered)
    twice = normalised(*once.panels)
    assert twice.panels == once.panels
    assert twice.changes == ()
