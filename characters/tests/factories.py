"""Characters and their looks, made up for tests. A character without a project is an actor."""

import factory
from factory.django import DjangoModelFactory

from accounts.tests.factories import UserFactory
from characters.enums import ReferenceType, SuggestionTrigger, VariantType
from characters.models import (
    Character,
    CharacterReferenceImage,
    CharacterVariant,
    CharacterVariantSuggestion,
    StoryCharacter,
)
from media_assets.tests.factories import ImageFactory

STORY = "stories.tests.factories.StoryFactory"
PROJECT = "stories.tests.factories.ProjectFactory"


class CharacterFactory(DjangoModelFactory):
    """`in_project=True` puts it into a project of its owner, with a code."""

    class Meta:
        model = Character

    class Params:
        in_project = factory.Trait(
            project=factory.SubFactory(PROJECT, user=factory.SelfAttribute("..user")),
            canonical_code=factory.Sequence("CHAR_A{}".format),
        )

    user = factory.SubFactory(UserFactory)
    name = factory.Sequence("Mia {}".format)
    traits = factory.LazyFunction(lambda: ["curious", "brave"])


class StoryCharacterFactory(DjangoModelFactory):
    class Meta:
        model = StoryCharacter

    story = factory.SubFactory(STORY)
    character = factory.SubFactory(CharacterFactory, user=factory.SelfAttribute("..story.user"))


class CharacterReferenceImageFactory(DjangoModelFactory):
    class Meta:
        model = CharacterReferenceImage

    character = factory.SubFactory(CharacterFactory)
    image = factory.SubFactory(ImageFactory, user=factory.SelfAttribute("..character.user"))
    ref_type = ReferenceType.FACE


class CharacterVariantFactory(DjangoModelFactory):
    class Meta:
        model = CharacterVariant

    character = factory.SubFactory(CharacterFactory)
    variant_type = VariantType.OUTFIT_CHANGE
    variant_name = factory.Sequence("Summer look {}".format)


class CharacterVariantSuggestionFactory(DjangoModelFactory):
    class Meta:
        model = CharacterVariantSuggestion

    story = factory.SubFactory(STORY)
    character = factory.SubFactory(CharacterFactory, user=factory.SelfAttribute("..story.user"))
    variant_type = VariantType.MOOD_CHANGE
    trigger = SuggestionTrigger.WEATHER_CHANGE
