"""Panels in words: descriptions, people, bubbles and identity lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from stories.pipeline.nodes import dialogue, panel_scenes, panel_words, picture_words, semantics
from stories.pipeline.nodes.characters import (
    CharacterCard,
    cards_of,
    identity_line,
    portrayal,
)
from stories.pipeline.schemas import BoxPayload, LayoutTemplate, PanelSemantics
from stories.pipeline.schemas.words import Camera
from stories.tests.planning_kit import BRIEF, LOOK, page
from stories.vocabulary import Companion, Expression, Pose, Shot, Theme, TimeOfDay, Weather

BOX = BoxPayload(side="top", x=100, y=70, w=800, h=200)
CARDS = cards_of(BRIEF, "Pim")


def scene(**changes: object) -> PanelSemantics:
    layout = LayoutTemplate(template="top", box=BOX, art_box=BOX, size_pt=24)
    return semantics.plan_panel(
        page(**changes), layout, theme=Theme.FAIRY_TALE, look=LOOK, companion=Companion.DRAGON
    )


def described(shows: str = "Mia flies a kite.", **changes: object):
    return panel_words.describe(
        scene(**changes), index=0, camera=Camera.WIDE, shows=shows, cards=CARDS
    )


# --- vocabulary ---
def test_every_word_of_the_vocabulary_can_be_said():
    assert set(picture_words.POSES) == set(Pose)
    assert set(picture_words.FACES) == set(Expression)
    assert set(picture_words.TIMES) == set(TimeOfDay)
    assert set(picture_words.WEATHERS) == set(Weather)
    assert set(picture_words.CAMERA_OF) == set(Shot)
    assert set(picture_words.CAMERAS) == set(picture_words.SHOT_OF) == set(Camera)


def test_faces_are_told_apart():
    assert len(set(picture_words.FACES.values())) == len(Expression)


@pytest.mark.parametrize(
    ("count", "places"),
    [
        (1, ["centre"]),
        (2, ["left", "right"]),
        (3, ["left", "centre", "right"]),
        (5, ["left", "centre", "right", "background", "background"]),
    ],
)
def test_figures_stand_in_a_row(count, places):
    assert [picture_words.position(at, count) for at in range(count)] == places


# --- descriptions ---
def test_description_says_what_who_where_and_when():
    assert described().description == (
        "Wide shot: Mia flies a kite. Mia is running, with the kite, happy, on the left. "
        "Pim is sitting, happy, on the right. It is the courtyard by day, in the wind. "
        "In sight: mouse."
    )


def test_angle_of_the_view_is_said():
    assert described(shot="birds_eye").description.startswith(
        "Wide shot, seen from high above: Mia flies a kite."
    )


@given(
    st.integers(0, 80),
    st.integers(0, 4),
    st.lists(st.sampled_from(["mouse", "kite", "boots", "lantern"]), max_size=9),
)
def test_description_always_has_25_to_45_words(length, people, props):
    cast = [
        {"who": f"friend {at}", "pose": "hug", "expression": "joy", "holding": "kite"}
        for at in range(people)
    ]
    made = described("word " * length + "end", cast=cast, props=props)
    assert 25 <= len(made.description.split()) <= 45


def test_description_of_another_length_is_refused():
    facts = described().data()
    for count in (24, 46):
        with pytest.raises(ValidationError, match="25 to 45 words"):
            type(described()).parse({**facts, "description": "word " * count})


def test_people_have_place_gaze_face_and_action():
    mia, pim = described().characters
    assert mia.data() == {
        "name": "Mia",
        "position": "left",
        "gaze": "towards Pim",
        "expression": "happy",
        "action": "running, with the kite",
        "variant": "",
    }
    assert (pim.name, pim.position, pim.gaze) == ("Pim", "right", "towards Mia")


def test_nobody_in_sight_leaves_the_thing_or_the_place_in_focus():
    assert described(cast=[]).focus == "the mouse"
    assert described(cast=[], props=[]).focus == "the courtyard"


def test_active_variant_is_named():
    card = CharacterCard(who="hero", name="Mia", variant="Rainy day")
    made = panel_words.describe(scene(), index=0, camera=Camera.WIDE, shows="Rain.", cards=[card])
    assert made.characters[0].variant == "Rainy day"
    assert made.characters[1].name == "the dragon"


def test_page_keeps_the_writers_shot_and_the_typed_scene():
    for shot, camera in picture_words.CAMERA_OF.items():
        whole = scene(shot=shot.value)
        (panel,) = panel_scenes.describe_page(page(), whole, CARDS).panels
        assert (panel.camera, panel.scene) == (camera, whole)


# --- bubbles ---
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Look!” said Mia.", "Mia"),
        ("“Look!” Mia said.", "Mia"),
        ("Mia called: “Look!”", "Mia"),
        ("“Look!” asked the keeper.", "the keeper"),
        ("“Look!”", ""),
        ("“Look!” It was late.", ""),
    ],
)
def test_speaker_is_read_beside_the_speech(text, speaker):
    assert [(who, says) for who, says, _ in dialogue.spoken(text)] == [(speaker, "Look!")]


def test_thought_is_told_from_speech():
    assert [kind for *_, kind in dialogue.spoken("“Where is it?” thought Mia.")] == ["thought"]
    assert [kind for *_, kind in dialogue.spoken("“Where is it?” said Mia.")] == ["chat"]


@given(st.lists(st.sampled_from(["one", "two,", "three.", "four!", "five;"]), max_size=90))
def test_lines_have_at_most_fifteen_words_and_lose_none(parts):
    lines = dialogue.short_lines(" ".join(parts))
    assert all(1 <= len(line.split()) <= 15 for line in lines)
    assert " ".join(lines).split() == parts


# --- identity ---
MIA = CharacterCard(
    who="hero",
    name="Mia",
    role="hero",
    age_range="child",
    gender="female",
    hair="brown bob",
    face="freckles",
    build="small",
    outfit="red dungarees",
)


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("Mia, a girl in red boots, watercolour style", "Mia, a girl in red boots"),
        ("Mia, in the style of a famous film, red boots", "Mia, red boots"),
        ("Anime girl Mia, 4k, masterpiece", "girl Mia"),
        ("Mia, photo-realistic 3D render, red boots", "Mia, red boots"),
        ("Mia drawn in manga style", "Mia"),
        ("Mia, stylish red boots", "Mia, stylish red boots"),
    ],
)
def test_given_identity_line_loses_its_style_words(line, bare):
    assert identity_line(CharacterCard(who="hero", name="Mia", given_line=line)) == bare


def test_identity_without_a_line_is_name_age_gender_looks_and_outfit():
    assert identity_line(MIA) == "Mia, child female, brown bob, freckles, small, red dungarees"


def test_identity_without_facts_is_name_and_role():
    assert identity_line(CharacterCard(who="x", name="Pim", role="a dragon")) == "Pim, a dragon"
    assert identity_line(CharacterCard(who="x", name="Pim")) == "Pim"


def test_line_of_nothing_but_style_falls_back_to_the_facts():
    card = CharacterCard(who="x", name="Pim", role="a dragon", given_line="watercolour, 4k")
    assert identity_line(card) == "Pim, a dragon"


def test_reference_picture_speaks_for_hair_face_and_build():
    seen = CharacterCard(**{**vars_of(MIA), "has_reference": True})
    assert identity_line(seen) == "Mia, child female, red dungarees"
    told = CharacterCard(
        who="hero",
        name="Mia",
        given_line="Mia, short curly hair, a round face, a slim build, red boots",
        has_reference=True,
    )
    assert identity_line(told) == "Mia, red boots"


def test_portrayal_needs_enough_to_draw_by():
    assert portrayal(MIA).identity_line.startswith("Mia, child")
    assert portrayal(CharacterCard(who="hero", name="Mia", outfit="boots")).identity_line == ""
    worn = CharacterCard(who="hero", name="Mia", variant_words="a yellow raincoat")
    assert portrayal(worn).variant == "a yellow raincoat"


def vars_of(card: CharacterCard) -> dict[str, object]:
    return {name: getattr(card, name) for name in CharacterCard.__dataclass_fields__}
