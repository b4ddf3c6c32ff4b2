"""Style presets: what comes with the system, what holds for a story, and what is refused."""

import pytest

from stories.enums import StyleType
from stories.models import StylePreset
from stories.pipeline.schemas import Toning
from stories.pipeline.system_styles import SystemStyle
from stories.services import styles
from stories.services.briefs import brief_of
from stories.services.styles import PresetFacts
from stories.tests.factories import (
    ProjectFactory,
    SceneFactory,
    StoryFactory,
    StylePresetFactory,
)
from stories.vocabulary import ArtStyle, Tone
from storycreator.lib.errors import ModelValidationError, RelationshipError, StateError

pytestmark = pytest.mark.django_db


def facts(**changes: object) -> PresetFacts:
    values = {
        "style_type": StyleType.IMAGE,
        "name": "ours",
        "label": "Ours",
        "config": {"base": "flat"},
    }
    return PresetFacts(**(values | changes))


def test_every_way_of_drawing_and_telling_has_a_system_preset():
    names = StylePreset.objects.filter(is_system=True).values_list("style_type", "name")
    assert {("image", style.value) for style in ArtStyle} <= set(names)
    assert {("story", tone.value) for tone in Tone} <= set(names)


def test_every_system_preset_says_what_can_be_drawn_or_told():
    for preset in StylePreset.objects.filter(is_system=True):
        styles.check_preset(preset)


def test_syncing_again_changes_nothing():
    before = list(StylePreset.objects.order_by("pk").values())
    styles.sync_system_presets()
    assert list(StylePreset.objects.order_by("pk").values()) == before


def test_syncing_mends_what_was_changed_by_hand():
    wanted = {"base": "flat"}
    StylePreset.objects.filter(name="flat").update(style_config={"base": "oil"}, is_active=False)
    styles.sync_system_presets()
    mended = StylePreset.objects.get(name="flat")
    assert (mended.style_config, mended.is_active) == (wanted, True)


def test_style_of_an_older_version_is_switched_off_and_kept():
    old = StylePresetFactory.create(system=True, name="crayon-of-old")
    styles.sync_system_presets()
    old.refresh_from_db()
    assert not old.is_active
    story = StoryFactory.create(default_image_style="crayon-of-old")
    assert styles.image_style_of(story).base == ArtStyle.FLAT


def test_new_system_style_arrives_with_the_version_that_knows_it(monkeypatch):
    newer = (SystemStyle("image", "chalk", "Chalk", {"base": "flat"}),)
    monkeypatch.setattr(styles, "system_styles", lambda: newer)
    styles.sync_system_presets()
    assert StylePreset.objects.get(name="chalk").label == "Chalk"
    assert not StylePreset.objects.get(name="watercolour").is_active


def test_story_is_drawn_in_its_style():
    style = styles.image_style_of(StoryFactory.create(default_image_style="watercolour"))
    assert (style.base, style.toning, style.config) == (ArtStyle.WATERCOLOUR, Toning(), {})


def test_scene_may_be_drawn_in_a_style_of_its_own():
    story = StoryFactory.create(default_image_style="flat")
    scene = SceneFactory.create(story=story, image_style_override="golden-hour")
    style = styles.image_style_of(story, scene)
    assert (style.base, style.toning.warmth) == (ArtStyle.WATERCOLOUR, 0.15)
    assert set(style.config) == {"art_direction"}


def test_preset_of_the_project_wins_over_the_system():
    story = StoryFactory.create(default_image_style="flat")
    StylePresetFactory.create(
        project=story.project, name="flat", style_config={"base": "watercolour"}
    )
    StylePresetFactory.create(name="flat", style_config={"base": "watercolour"})
    assert styles.image_style_of(story).base == ArtStyle.WATERCOLOUR
    assert styles.image_style_of(StoryFactory.create(default_image_style="flat")).base == "flat"


def test_style_that_nobody_knows_is_said_in_plain_words():
    with pytest.raises(ModelValidationError, match="style is not there any more"):
        styles.image_style_of(StoryFactory.create(default_image_style="oil"))


def test_story_is_told_in_its_tone_or_in_the_style_it_names():
    story = StoryFactory.create(story_tone="whimsical")
    assert styles.story_style_of(story).tone == Tone.WHIMSICAL
    story.brief = {**story.brief, "story_style": "lullaby"}
    told = styles.story_style_of(story)
    assert told.tone == Tone.CALMING
    assert told.config == {
        "voice": "low and warm",
        "rhythm": "very slow; every page ends softer than it began",
    }


def test_writer_gets_the_tone_of_the_story_style():
    story = StoryFactory.create(story_tone="whimsical")
    story.brief = {**story.brief, "story_style": "lullaby"}
    assert brief_of(story).tone == Tone.CALMING


def test_preset_of_ones_own_inherits_and_wins():
    base = StylePreset.objects.get(name="golden-hour")
    preset = styles.create_preset(
        project=ProjectFactory.create(), facts=facts(config={"warmth": 0.05}, parent=base)
    )
    assert styles.style_chain(preset).config["base"] == "watercolour"
    assert styles.style_chain(preset).config["warmth"] == 0.05


@pytest.mark.parametrize(
    "config",
    [{}, {"base": "oil"}, {"base": "flat", "warmth": 0.9}, {"base": "flat", "saturation": "much"}],
)
def test_config_that_cannot_be_drawn_is_refused(config):
    with pytest.raises(ModelValidationError) as refusal:
        styles.create_preset(project=ProjectFactory.create(), facts=facts(config=config))
    assert refusal.value.field == "style_config"


def test_tone_that_cannot_be_told_is_refused():
    told = facts(style_type=StyleType.STORY, config={"tone": "shrill"})
    with pytest.raises(ModelValidationError):
        styles.create_preset(project=ProjectFactory.create(), facts=told)


def test_system_preset_cannot_be_changed():
    with pytest.raises(StateError, match="comes with StoryCreator"):
        styles.change_preset(preset=StylePreset.objects.get(name="flat"), facts=facts())


def test_circle_of_presets_is_refused():
    project = ProjectFactory.create()
    first = styles.create_preset(project=project, facts=facts(name="first"))
    second = styles.create_preset(project=project, facts=facts(name="second", parent=first))
    third = styles.create_preset(project=project, facts=facts(name="third", parent=second))
    with pytest.raises(RelationshipError, match="not even by a detour"):
        styles.change_preset(preset=first, facts=facts(name="first", parent=third))
    with pytest.raises(RelationshipError, match="not even by a detour"):
        styles.change_preset(preset=first, facts=facts(name="first", parent=first))


@pytest.mark.parametrize(
    ("parent", "words"),
    [
        ({"system": True, "style_type": "story"}, "one of its own kind"),
        ({}, "its own project or from the system"),
    ],
)
def test_parent_from_elsewhere_is_refused(parent, words):
    stranger = StylePresetFactory.create(**parent)
    with pytest.raises(RelationshipError, match=words):
        styles.create_preset(project=ProjectFactory.create(), facts=facts(parent=stranger))
