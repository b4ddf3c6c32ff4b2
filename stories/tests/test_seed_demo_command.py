"""`manage.py seed_demo`: a family with finished books; a second call changes nothing."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from stories.enums import ExportStatus, StoryStatus
from stories.models import Artifact, Story
from stories.services import demo


def seed() -> str:
    out = StringIO()
    call_command("seed_demo", stdout=out)
    return out.getvalue()


@pytest.mark.django_db(transaction=True)
def test_seed_demo_twice_makes_one_family_with_finished_books(settings, client) -> None:
    settings.PICTURE_WIDTH, settings.DRAWING_PROCESSES = 200, 1
    first = seed()
    assert demo.EMAIL in first
    assert first.count(": made.") == len(demo.BOOKS)
    made = set(Artifact.objects.values_list("pk", flat=True))

    second = seed()
    assert second.count(": here already.") == len(demo.BOOKS)
    assert set(Artifact.objects.values_list("pk", flat=True)) == made
    assert User.objects.count() == 1
    stories = Story.objects.all()
    assert {story.status for story in stories} == {StoryStatus.COMPLETED}
    assert {story.child_name for story in stories} == {"Mia", "Leo"}
    assert {story.exports.get().status for story in stories} == {ExportStatus.COMPLETED}
    assert client.login(email=demo.EMAIL, password=demo.PASSWORD)


def test_seed_demo_is_refused_in_production(settings) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="never in production"):
        seed()
