"""Characters, their looks, and what the database allows side by side."""

import pytest
from django.core.exceptions import ValidationError

from characters.models import Character, CharacterVariant
from characters.models.character import validate_traits
from characters.tests.factories import (
    CharacterFactory,
    CharacterReferenceImageFactory,
    CharacterVariantFactory,
    StoryCharacterFactory,
)

pytestmark = pytest.mark.django_db


def a_story():
    """Stories live above this app: its factories know theirs by name only."""
    return StoryCharacterFactory.create().story


@pytest.mark.parametrize("traits", [[], ["brave"], ["x" * 100, "kind"]])
def test_traits_are_accepted(traits):
    validate_traits(traits)


@pytest.mark.parametrize("traits", ["brave", {"brave": 1}, [""], ["x" * 101], [1], None])
def test_other_traits_are_refused(traits):
    with pytest.raises(ValidationError, match="1 to 100"):
        validate_traits(traits)


def test_codes_repeat_across_projects_but_not_within():
    first = CharacterFactory.create(in_project=True, canonical_code="CHAR_A")
    CharacterFactory.create(in_project=True, canonical_code="CHAR_A")
    assert Character.objects.filter(canonical_code="CHAR_A").count() == 2
    twin = CharacterFactory.build(
        user=first.user, project=first.project, canonical_code="CHAR_A", name="Twin"
    )
    with pytest.raises(ValidationError, match="taken"):
        twin.validate_constraints()


def test_actors_have_no_code_and_no_project():
    CharacterFactory.create_batch(2)
    CharacterFactory.create(user=None)
    assert Character.objects.filter(project=None, canonical_code="").count() == 3


def test_looks_are_active_once_per_story_and_character():
    variant = CharacterVariantFactory.create(story=a_story(), is_active_for_story=True)
    CharacterVariantFactory.create(story=variant.story, character=variant.character)
    CharacterVariantFactory.create(story=variant.story, is_active_for_story=True)
    other = a_story()
    CharacterVariantFactory.create(
        story=other, character=variant.character, is_active_for_story=True
    )
    assert CharacterVariant.objects.filter(is_active_for_story=True).count() == 3


def test_look_outlives_its_reference_image():
    reference = CharacterReferenceImageFactory.create()
    variant = CharacterVariantFactory.create(
        character=reference.character, reference_image=reference
    )
    reference.delete()
    variant.refresh_from_db()
    assert variant.reference_image is None


def test_book_outlives_its_hero():
    link = StoryCharacterFactory.create()
    story, hero = link.story, link.character
    story.character = hero
    story.save()
    hero.delete()
    story.refresh_from_db()
    assert story.character is None
    assert story.story_characters.count() == 0
