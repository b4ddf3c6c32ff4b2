"""What a scene is for and what of it can be seen: each documented rule by itself."""

import pytest

from stories.pipeline.nodes import reading, scene_intent, visual_plan
from stories.pipeline.schemas import DraftPage, SceneIntent
from stories.pipeline.schemas.words import Importance, NarrativeFunction
from stories.tests.planning_kit import draft_with, page
from stories.vocabulary import Expression


def functions(*pages: DraftPage) -> list[str]:
    draft = draft_with(*pages)
    return [
        scene_intent.plan(draft, number).narrative_function for number in range(1, len(pages) + 1)
    ]


def intent(text: str, **changes: object) -> SceneIntent:
    first, last = page(), page(face="sleepy")
    return scene_intent.plan(draft_with(first, page(text, **changes), last), 2)


# --- narrative function ---
def test_first_scene_is_the_setup_and_others_build():
    assert functions(page(), page(), page(), page(face="sleepy"))[:3] == ["setup", "build", "build"]


def test_last_scene_is_the_release_when_the_story_was_more_excited_before():
    assert functions(page(), page(face="wow"), page(face="sleepy"))[-1] == "release"
    assert functions(page(), page(face="worried"), page(face="happy"))[-1] == "release"


def test_last_scene_is_the_climax_when_the_story_is_nowhere_more_excited():
    assert functions(page(), page(face="worried"), page(face="joy"))[-1] == "climax"
    assert functions(page(), page(face="joy"), page(face="wow"))[-1] == "climax"


def test_only_scene_is_the_setup():
    assert functions(page()) == ["setup"]


@pytest.mark.parametrize("function", NarrativeFunction)
def test_beat_that_is_a_function_is_believed(function):
    assert functions(page(), page(beat=function.value), page(face="sleepy"))[1] == function


def test_choice_of_a_person_wins():
    draft = draft_with(page(), page())
    chosen = scene_intent.plan(
        draft, 1, function=NarrativeFunction.CLIFFHANGER, importance=Importance.LOW
    )
    assert (chosen.narrative_function, chosen.importance) == ("cliffhanger", "low")


# --- importance, pacing, feeling ---
@pytest.mark.parametrize(
    ("beat", "importance"),
    [
        ("climax", "critical"),
        ("cliffhanger", "critical"),
        ("turn", "critical"),
        ("setup", "high"),
        ("low", "high"),
        ("get", "high"),
        ("look", "low"),
        ("plant", "low"),
        ("try1", "medium"),
        ("release", "medium"),
    ],
)
def test_importance_follows_function_and_beat(beat, importance):
    assert intent("They went on.", beat=beat).importance == importance


@pytest.mark.parametrize(
    ("beat", "face", "text", "pacing"),
    [
        ("climax", "happy", "Up it went.", "impact"),
        ("cliffhanger", "happy", "And then…", "impact"),
        ("try1", "happy", "She ran, jumped, rolled, dived, climbed and fell.", "fast"),
        ("release", "happy", "They sat.", "slow_burn"),
        ("try1", "sleepy", "They sat.", "slow_burn"),
        ("try1", "happy", "They sat.", "normal"),
    ],
)
def test_pacing_follows_function_haste_and_face(beat, face, text, pacing):
    assert intent(text, beat=beat, face=face).pacing == pacing


@pytest.mark.parametrize(
    ("face", "direction"),
    [("joy", "rising"), ("happy", "steady"), ("worried", "falling")],
)
def test_feeling_goes_from_the_page_before_to_this_one(face, direction):
    arc = intent("They went on.", face=face).emotional_arc
    assert (arc.start, arc.end, arc.direction) == (Expression.HAPPY, face, direction)


def test_every_face_has_an_energy_and_a_cheer():
    assert set(scene_intent.ENERGY) == set(scene_intent.CHEER) == set(Expression)


# --- beats, setting, people ---
def test_beats_are_the_sentences():
    assert intent("Off it flew. Mia ran! Was it gone?").beats == (
        "Off it flew.",
        "Mia ran!",
        "Was it gone?",
    )


def test_more_than_five_sentences_become_five_beats_without_losing_one():
    beats = intent("A one. B two. C three. D four. E five. F six. G seven.").beats
    assert len(beats) == 5
    assert " ".join(beats) == "A one. B two. C three. D four. E five. F six. G seven."


def test_single_sentence_takes_the_picture_as_its_second_beat():
    assert intent("Off it flew.", alt="A kite in the sky.").beats == (
        "Off it flew.",
        "A kite in the sky.",
    )


def test_intent_names_setting_people_and_length():
    made = intent("Off it flew. Mia ran.")
    assert made.setting.data() == {"place": "courtyard", "time": "day", "weather": "wind"}
    assert made.characters == ("hero", "companion")
    assert (made.words, made.is_busy, made.logline) == (5, False, "Off it flew.")


def test_logline_is_cut_at_twenty_five_words():
    assert intent(" ".join(["word"] * 40) + ".").logline.split()[-1] == "word…"
    assert len(intent(" ".join(["word"] * 40) + ".").logline.split()) == 25


# --- reading ---
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“Look!” said Mia. Off it flew.", 2),
        ("“Look! It flies!” said Mia.", 1),
        ("“Look.” Off it flew.", 2),
        ("TING! No, that was only Mia.", 2),
        ("", 0),
    ],
)
def test_marks_inside_speech_end_no_sentence(text, count):
    assert len(reading.sentences(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "One. Two. Three. Four. Five. Six. Seven.",
        "Meanwhile the bear slept.",
        "The frogs came one by one.",
        "First the cat, then the dog, and then the hen.",
        "She ran, jumped, rolled, dived, climbed and fell.",
    ],
)
def test_seven_sentences_montage_words_or_many_deeds_are_busy(text):
    assert reading.is_busy(text)


@pytest.mark.parametrize(
    "text",
    ["One. Two. Three. Four. Five. Six.", "She ran, jumped, rolled, dived and fell.", ""],
)
def test_less_is_not_busy(text):
    assert not reading.is_busy(text)


def test_stems_meet_across_forms_of_a_word():
    assert reading.stems("Mia climbs") == reading.stems("climbed, Mia") == {"mia", "climb"}


# --- visual plan ---
def test_key_beat_is_the_one_that_the_picture_shows():
    made = visual_plan.plan(
        intent("The bear slept. Mia caught the fish. Off they went."), "A fish."
    )
    assert made.key == 1
    assert [beat.weight for beat in made.beats] == [0.5, 0.85, 0.45]
    assert [beat.importance for beat in made.beats] == ["medium", "critical", "medium"]


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("The hill was green. “Oh!” said Mia.", ["establishing", "dialogue"]),
        ("Mia ran. There was a door.", ["action", "reveal"]),
        ("It was late. Mia was sad.", ["establishing", "reaction"]),
        ("It was late. Tick, tock.", ["establishing", "silent_beat"]),
        ("It was late. The old clock had two hands of brass.", ["establishing", None]),
    ],
)
def test_beat_has_the_first_purpose_that_fits(text, purposes):
    made = visual_plan.plan(intent(text), "")
    assert [beat.purpose for beat in made.beats] == purposes
    assert [beat.has_dialogue for beat in made.beats] == [p == "dialogue" for p in purposes]
