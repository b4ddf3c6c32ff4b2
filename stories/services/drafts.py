"""A book that is still being thought up: each step of the wizard saves its own part.

A step never touches another step's answers, so two open tabs cannot undo each other's work.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import transaction

from accounts.models import User
from characters.enums import AgeRange, Gender
from characters.models import Character
from stories.enums import StoryStatus
from stories.lengths import PAGES, age_group_for, length_of
from stories.models import Story
from stories.services.locking import locked_story
from stories.services.projects import default_project
from stories.vocabulary import AgeGroup, Pronouns
from storycreator.lib.errors import StateError

GENDERS = {
    Pronouns.SHE: Gender.FEMALE,
    Pronouns.HE: Gender.MALE,
    Pronouns.THEY: Gender.NON_BINARY,
}
SEEDS = 2**31


@dataclass(frozen=True, slots=True)
class Hero:
    """What step 1 asks. `wishes` are favourite_thing, fear, trait, sibling and pet."""

    name: str
    age: int
    pronouns: Pronouns
    look: Mapping[str, object]
    wishes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What step 2 asks. `moral` is empty for a story without a lesson."""

    theme: str
    companion: str
    moral: str
    tone: str
    form: str
    age_group: AgeGroup
    page_count: int


def draft_id(*, family: User, key: UUID) -> UUID:
    """The id of the draft that `family` began under `key`: the same form sent twice is one."""
    return uuid5(family.pk, str(key))


def is_open(story: Story) -> bool:
    """Whether the wizard may still change the book: nothing of it has been made yet."""
    return story.status == StoryStatus.DRAFT and not story.progress


def begin(*, family: User, key: UUID, hero: Hero) -> Story:
    """The draft of `key` with this hero; made when there is none. Raises StateError."""
    with transaction.atomic():
        group = age_group_for(hero.age)
        story, _ = Story.objects.get_or_create(
            pk=draft_id(family=family, key=key),
            user=family,
            defaults={
                "project": default_project(user=family),
                "child_name": hero.name,
                "child_age": hero.age,
                "age_group": group,
                "page_count": PAGES[group]["usual"],
                "status": StoryStatus.DRAFT,
                "brief": {"seed": secrets.randbelow(SEEDS), "step": 1},
            },
        )
    return save_hero(story=story, hero=hero)


def save_hero(*, story: Story, hero: Hero) -> Story:
    """Keep the hero. A new age brings its own age group, at the same length."""
    with transaction.atomic():
        story = _locked(story)
        if story.child_age != hero.age:
            old, new = AgeGroup(story.age_group), age_group_for(hero.age)
            story.page_count = PAGES[new][length_of(old, story.page_count)]
            story.age_group = new
        story.child_name, story.child_age = hero.name, hero.age
        story.character = keep_hero(story, hero)
        story.brief = {**story.brief, **hero.wishes, "pronouns": hero.pronouns.value}
        return _reached(story, 2)


def save_plan(*, story: Story, plan: Plan) -> Story:
    with transaction.atomic():
        story = _locked(story)
        story.story_theme = plan.theme
        story.moral_lesson = plan.moral or None
        story.story_tone = plan.tone
        story.age_group = plan.age_group
        story.page_count = plan.page_count
        story.brief = {**story.brief, "companion": plan.companion, "form": plan.form}
        return _reached(story, 3)


def save_style(*, story: Story, style: str) -> Story:
    with transaction.atomic():
        story = _locked(story)
        story.default_image_style = style
        return _reached(story, 4)


def save_dedication(*, story: Story, dedication: str) -> Story:
    with transaction.atomic():
        story = _locked(story)
        story.dedication = dedication
        return _reached(story, 4)


def _locked(story: Story) -> Story:
    """The row as it is now, ours until the transaction ends. Raises StateError."""
    current = locked_story(story.pk)
    if not is_open(current):
        raise StateError("This book is already being made.")
    return current


def _reached(story: Story, step: int) -> Story:
    story.brief = {**story.brief, "step": max(step, story.brief.get("step", 1))}
    story.full_clean()
    story.save()
    return story


def keep_hero(story: Story, hero: Hero) -> Character:
    """The hero as a character of the family, kept for the next book too."""
    character = story.character or Character(user=story.user)
    character.name = hero.name
    character.gender = GENDERS[hero.pronouns]
    character.age_range = AgeRange.CHILD
    character.traits = [hero.wishes["trait"]] if hero.wishes.get("trait") else []
    character.appearance = dict(hero.look)
    character.approved = True
    character.save()
    return character
