"""What goes with a story, what stays, and which words the database knows."""

from enum import StrEnum

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import RestrictedError

from stories import enums, vocabulary
from stories.models import Artifact, Project, ProviderCall, Run, Scene, Story, StylePreset
from stories.models.scene import validate_bubbles
from stories.services.styles import style_chain
from stories.tests.factories import (
    ArtifactFactory,
    ExportFactory,
    ProviderCallFactory,
    RunFactory,
    SceneFactory,
    StoryFactory,
    StoryPageFactory,
    StylePresetFactory,
)
from storycreator.lib.errors import RelationshipError

pytestmark = pytest.mark.django_db
BUBBLE = {"speaker": "Mia", "text": "Hello", "type": "chat", "x": 0, "y": 0.5, "w": 0.2, "h": 1}


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (enums.AgeGroup, vocabulary.AgeGroup),
        (enums.StoryTone, vocabulary.Tone),
    ],
)
def test_choices_are_the_vocabulary(choices: type[models.TextChoices], words: type[StrEnum]):
    assert list(choices.values) == [word.value for word in words]


def test_morals_are_the_vocabulary_without_none():
    assert enums.MoralLesson.values == [
        moral.value for moral in vocabulary.Moral if moral is not vocabulary.Moral.NONE
    ]


def test_draft_may_lack_a_theme():
    draft = StoryFactory.create(status="draft", story_theme="")
    draft.full_clean()
    draft.status = "pending"
    with pytest.raises(ValidationError, match="what the story is about"):
        draft.full_clean()


def test_deleting_a_user_leaves_nothing_of_theirs():
    story = StoryFactory.create(completed=True)
    scene = SceneFactory.create(story=story)
    first = ArtifactFactory.create(scene=scene)
    ArtifactFactory.create(scene=scene, version=2, parent=first)
    StoryPageFactory.create(story=story, scene=scene)
    ExportFactory.create(story=story)
    RunFactory.create(story=story)
    story.user.delete()
    left = [model.objects.count() for model in (Project, Story, Scene, Artifact, Run)]
    assert left == [0] * 5


def test_what_the_site_spent_stays_true_without_the_user():
    call = ProviderCallFactory.create()
    call.story.user.delete()
    call.refresh_from_db()
    assert (call.user, call.story) == (None, None)


def test_ledger_outlives_its_story():
    call = ProviderCallFactory.create()
    artifact = ArtifactFactory.create(scene=None, story=call.story)
    ProviderCall.objects.filter(pk=call.pk).update(artifact=artifact)
    call.story.delete()
    call.refresh_from_db()
    assert (call.story, call.artifact) == (None, None)
    assert call.user is not None


def test_ancestor_goes_only_with_its_descendants():
    first = ArtifactFactory.create()
    ArtifactFactory.create(scene=first.scene, version=2, parent=first)
    with pytest.raises(RestrictedError):
        first.delete()
    first.scene.delete()
    assert Artifact.objects.count() == 0


def test_runs_of_one_kind_follow_each_other():
    done = RunFactory.create(completed=True)
    waiting = RunFactory.create(story=done.story)
    RunFactory.create(story=done.story, kind="redraw")
    with pytest.raises(ValidationError, match="already being done"):
        RunFactory.build(story=done.story).validate_constraints()
    assert waiting.status == "queued"


def test_page_lives_on_without_its_scene():
    page = StoryPageFactory.create(scene=SceneFactory.create())
    page.scene.delete()
    page.refresh_from_db()
    assert page.scene is None


def test_bubbles_are_accepted():
    validate_bubbles([BUBBLE, {**BUBBLE, "type": "sfx"}])


@pytest.mark.parametrize(
    "bubbles",
    [{}, ["hello"], [{**BUBBLE, "type": "shout"}], [{**BUBBLE, "x": 1.1}], [{"type": "chat"}]],
)
def test_other_bubbles_are_refused(bubbles):
    with pytest.raises(ValidationError):
        validate_bubbles(bubbles)


def test_style_inherits_from_its_parents_and_wins():
    base = StylePresetFactory.create(
        system=True, style_config={"palette": {"sky": "blue", "sun": "gold"}, "line": "thin"}
    )
    middle = StylePresetFactory.create(
        system=True, parent=base, style_config={"palette": {"sky": "grey"}}
    )
    child = StylePresetFactory.create(parent=middle, style_config={"grain": 1})
    chain = style_chain(child)
    assert chain.presets == [child, middle, base]
    assert chain.config == {
        "palette": {"sky": "grey", "sun": "gold"},
        "line": "thin",
        "grain": 1,
    }


def test_style_chain_takes_one_query(django_assert_num_queries):
    presets = [StylePresetFactory.create(system=True)]
    for _ in range(4):
        presets.append(StylePresetFactory.create(system=True, parent=presets[-1]))
    with django_assert_num_queries(1):
        assert len(style_chain(presets[-1]).presets) == 5


def test_style_that_bites_its_own_tail_is_refused():
    first = StylePresetFactory.create(system=True)
    second = StylePresetFactory.create(system=True, parent=first)
    StylePreset.objects.filter(pk=first.pk).update(parent=second)
    with pytest.raises(RelationshipError):
        style_chain(second)
