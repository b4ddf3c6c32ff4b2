"""Which reference pictures go along with a drawing, and what is told beside them."""

import pytest

from characters.tests.factories import (
    CharacterFactory,
    CharacterReferenceImageFactory,
    CharacterVariantFactory,
    StoryCharacterFactory,
)
from stories.pipeline.nodes.references import ReferenceFacts, ReferenceUse, in_order
from stories.pipeline.ports import ReferenceKind
from stories.services import planning
from stories.services.references import references_of
from stories.tests.factories import EnvironmentAnchorFactory, SceneFactory, StoryFactory
from stories.tests.planning_kit import LOOK


def ids(*facts: ReferenceFacts) -> list[str]:
    return [use.id for use in in_order(facts)]


def test_order_is_scene_style_default_active_primary_face():
    found = ids(
        ReferenceFacts("face", is_approved_primary_face=True),
        ReferenceFacts("active", is_active=True),
        ReferenceFacts("default", is_default=True),
        ReferenceFacts("style", matches_style=True),
        ReferenceFacts("scene", for_scene=True),
    )
    assert found == ["scene", "style", "default", "active", "face"]


def test_best_reason_counts_and_the_given_order_stays_within_it():
    found = ids(
        ReferenceFacts("b", is_default=True),
        ReferenceFacts("a", is_default=True),
        ReferenceFacts("c", is_default=True, for_scene=True),
    )
    assert found == ["c", "b", "a"]


def test_picture_for_which_nothing_speaks_stays_at_home():
    assert ids(ReferenceFacts("a")) == []


def test_six_go_along_and_each_once():
    facts = [ReferenceFacts(str(n), is_default=True) for n in (0, 0, 1, 2, 3, 4, 5, 6)]
    assert ids(*facts) == ["0", "1", "2", "3", "4", "5"]


@pytest.mark.django_db
def test_pictures_of_a_story_stand_in_the_documented_order(django_assert_num_queries):
    hero = CharacterFactory.create()
    story = StoryFactory.create(character=hero, default_image_style="flat")
    friend = StoryCharacterFactory.create(story=story).character
    scene = SceneFactory.create(story=story, order_index=3)

    def picture(of=hero, **changes):
        return CharacterReferenceImageFactory.create(character=of, **({"approved": True} | changes))

    face = picture(is_primary=True)
    worn, usual, elsewhere = (picture(ref_type="variant") for _ in range(3))
    CharacterVariantFactory.create(
        character=hero, story=story, reference_image=worn, is_active_for_story=True
    )
    CharacterVariantFactory.create(character=hero, reference_image=usual, is_default=True)
    CharacterVariantFactory.create(
        character=hero,
        story=StoryFactory.create(),
        reference_image=elsewhere,
        is_active_for_story=True,
    )
    styled = picture(of=friend, ref_type="full_body", metadata={"style": "flat"})
    mapped = picture(ref_type="full_body", metadata={"scenes": [3]})
    picture(ref_type="full_body", metadata={"scenes": [4]})
    picture(approved=False, is_primary=True, ref_type="full_body", metadata={"scenes": [3]})
    with django_assert_num_queries(2):
        found = references_of(story, scene, "flat")
    assert found == (
        ReferenceUse(str(mapped.pk), ReferenceKind.HERO),
        ReferenceUse(str(styled.pk), ReferenceKind.COMPANION),
        ReferenceUse(str(usual.pk), ReferenceKind.HERO),
        ReferenceUse(str(worn.pk), ReferenceKind.HERO),
        ReferenceUse(str(face.pk), ReferenceKind.HERO),
    )


@pytest.mark.django_db
def test_context_of_a_scene_holds_what_people_decided():
    hero = CharacterFactory.create(
        appearance=LOOK,
        identity_line="a girl with red boots, watercolour style",
        hair_description="long brown hair",
    )
    story = StoryFactory.create(character=hero, format="webtoon", default_image_style="flat")
    CharacterVariantFactory.create(
        character=hero,
        story=story,
        is_active_for_story=True,
        variant_name="Rainy day",
        traits={"outfit": "a yellow raincoat"},
    )
    place = EnvironmentAnchorFactory.create(
        project=story.project,
        description="A village by a river.",
        locked_elements=["a red mill", "two willows"],
    )
    scene = SceneFactory.create(story=story, environment=place, scene_importance="critical")
    context = planning.context_of(story, scene)
    assert context.form == "webtoon"
    assert context.style.base == "flat"
    assert context.wishes.importance == "critical"
    assert context.wishes.place == "A village by a river. Always there: a red mill, two willows."
    (card,) = context.cards
    assert (card.who, card.given_line) == ("hero", "a girl with red boots, watercolour style")
    assert (card.variant, card.variant_words) == ("Rainy day", "a yellow raincoat")


@pytest.mark.django_db
def test_context_of_a_cover_leaves_everything_to_the_rules():
    story = StoryFactory.create(character=CharacterFactory.create(appearance=LOOK))
    context = planning.context_of(story)
    assert (context.wishes.importance, context.wishes.place) == (None, "")
    assert context.form == "picture_book"
