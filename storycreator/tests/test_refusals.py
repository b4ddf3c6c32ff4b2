"""What the database refuses reaches people in plain words, on both databases."""

import pytest

from accounts.models import User
from accounts.tests.factories import UserFactory
from stories.models import Project, Run, Story
from stories.tests.factories import ProjectFactory, RunFactory, StoryFactory
from storycreator.lib.errors import ConstraintError
from storycreator.lib.refusals import UNKNOWN, rules_of

pytestmark = pytest.mark.django_db


def test_broken_check_is_told_in_its_words():
    story = StoryFactory.create()
    words = "Please choose what the story is about"
    with pytest.raises(ConstraintError, match=words), rules_of(Story):
        Story.objects.filter(pk=story.pk).update(story_theme="")


def test_broken_uniqueness_is_told_in_its_words():
    project = ProjectFactory.create()
    words = "already have a project of this name"
    with pytest.raises(ConstraintError, match=words), rules_of(Project):
        Project.objects.create(user=project.user, name=project.name)


def test_broken_partial_uniqueness_is_told_in_its_words():
    run = RunFactory.create()
    with pytest.raises(ConstraintError, match="This is already being done"), rules_of(Run):
        RunFactory.create(story=run.story)


def test_broken_uniqueness_of_an_expression_is_told_in_its_words():
    UserFactory.create(email="mia@example.org")
    with pytest.raises(ConstraintError, match="already an account"), rules_of(User):
        UserFactory.create(email="MIA@example.org")


def test_refusal_without_a_rule_of_ours_is_told_too():
    project = ProjectFactory.create()
    with pytest.raises(ConstraintError, match=UNKNOWN), rules_of(Project):
        Project.objects.bulk_create([Project(pk=project.pk, user=project.user, name="Other")])


def test_transaction_goes_on_after_a_refusal():
    project = ProjectFactory.create()

    def change_then_fail() -> None:
        Project.objects.filter(pk=project.pk).update(name="Kept?")
        Project.objects.create(user=project.user, name="")

    with pytest.raises(ConstraintError), rules_of(Project):
        change_then_fail()
    project.refresh_from_db()
    assert project.name != "Kept?"
