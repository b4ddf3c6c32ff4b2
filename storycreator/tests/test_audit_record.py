"""Every way to change a row leaves a record, with who did it, and without personal words."""

import json

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django_guid import clear_guid, set_guid

from accounts.middleware import audit_actor_middleware
from accounts.models import AuditLog, Consent, User
from accounts.services.audit import acting_as
from accounts.tests.factories import ConsentFactory, UserFactory
from characters.models import Character
from characters.tests.factories import CharacterFactory
from stories.models import Project, Scene, Story, Worker
from stories.tests.factories import (
    ArtifactFactory,
    EnvironmentAnchorFactory,
    ProjectFactory,
    SceneFactory,
    StoryFactory,
    WorkerFactory,
)
from storycreator.lib.audit import AppendOnlyError

pytestmark = pytest.mark.django_db


def records(row_or_pk, action: str | None = None) -> list[AuditLog]:
    logs = AuditLog.objects.filter(entity_id=getattr(row_or_pk, "pk", row_or_pk))
    return list((logs.filter(action=action) if action else logs).order_by("timestamp"))


def changes(row) -> list[tuple]:
    return [(log.old_value, log.new_value) for log in records(row, "update")]


def test_creating_records_the_new_row():
    project = ProjectFactory.create()
    (log,) = records(project)
    assert (log.entity_type, log.action, log.old_value) == ("stories.Project", "create", None)
    assert log.new_value == {"user_id": str(project.user_id), "name": "[redacted]"}


def test_saving_records_only_what_differs():
    story = StoryFactory.create(page_count=12)
    story.page_count, story.story_tone = 16, "calming"
    story.save()
    assert changes(story) == [
        (
            {"page_count": 12, "story_tone": "whimsical"},
            {"page_count": 16, "story_tone": "calming"},
        )
    ]


def test_saving_an_unchanged_row_records_nothing():
    story = StoryFactory.create()
    story.save()
    assert changes(story) == []


def test_saving_records_what_stood_in_the_database_not_in_memory():
    story = StoryFactory.create(page_count=12)
    stale = Story.objects.get(pk=story.pk)
    Story.objects.filter(pk=story.pk).update(page_count=14)
    stale.page_count = 16
    stale.save()
    assert changes(story)[-1] == ({"page_count": 14}, {"page_count": 16})


def test_saving_some_columns_records_only_these_and_moves_updated_at():
    story = StoryFactory.create(page_count=12)
    before = story.updated_at
    story.page_count, story.story_tone = 16, "calming"
    story.save(update_fields=["page_count"])
    story.refresh_from_db()
    assert changes(story) == [({"page_count": 12}, {"page_count": 16})]
    assert story.story_tone == "whimsical"
    assert story.updated_at > before


def test_updating_a_query_records_each_row_that_changed():
    first, second, third = StoryFactory.create_batch(3)
    Story.objects.filter(pk=third.pk).update(status="processing")
    before = AuditLog.objects.count()
    assert Story.objects.update(status="processing") == 3
    assert changes(first) == changes(second) == [({"status": "pending"}, {"status": "processing"})]
    assert len(changes(third)) == 1
    assert AuditLog.objects.count() == before + 2


def test_updating_across_a_join_records_the_rows_of_the_first_table():
    story = StoryFactory.create()
    other = StoryFactory.create()
    assert Story.objects.filter(user__email=story.user.email).update(status="processing") == 1
    assert len(changes(story)) == 1
    assert changes(other) == []
    other.refresh_from_db()
    assert other.status == "pending"


def test_updating_a_query_moves_updated_at():
    story = StoryFactory.create()
    Story.objects.filter(pk=story.pk).update(status="processing")
    before = story.updated_at
    story.refresh_from_db()
    assert story.updated_at > before


def test_conditional_update_that_matches_nothing_changes_and_records_nothing():
    story = StoryFactory.create(status="processing")
    assert Story.objects.filter(pk=story.pk, status="pending").update(status="completed") == 0
    assert changes(story) == []


def test_bulk_create_records_every_row():
    user = UserFactory.create()
    made = Project.objects.bulk_create([Project(user=user, name=name) for name in ("A", "B")])
    assert [len(records(project, "create")) for project in made] == [1, 1]


def test_bulk_create_records_no_row_that_was_left_out():
    standing = ProjectFactory.create()
    left_out = Project(user=standing.user, name=standing.name)
    new = Project(user=standing.user, name="New")
    Project.objects.bulk_create([left_out, new], ignore_conflicts=True)
    assert records(left_out) == []
    assert len(records(new, "create")) == 1


def test_upsert_is_refused():
    with pytest.raises(NotImplementedError):
        Project.objects.bulk_create(
            [ProjectFactory.build(user=UserFactory.create())],
            update_conflicts=True,
            unique_fields=["user", "name"],
            update_fields=["name"],
        )


def test_bulk_update_records_every_row():
    stories = StoryFactory.create_batch(2)
    for story in stories:
        story.page_count = 20
    Story.objects.bulk_update(stories, ["page_count"])
    assert [changes(story) for story in stories] == [[({"page_count": 12}, {"page_count": 20})]] * 2


def test_get_or_create_and_update_or_create_are_recorded():
    user = UserFactory.create()
    project, _ = Project.objects.get_or_create(user=user, name="A")
    Project.objects.update_or_create(user=user, name="A", defaults={"name": "B"})
    assert [log.action for log in records(project)] == ["create", "update"]


def test_deleting_records_every_row_of_the_cascade():
    scene = SceneFactory.create()
    ArtifactFactory.create(scene=scene)
    owned = [scene.story.user_id, scene.story.project_id, scene.story_id, scene.pk]
    scene.story.user.delete()
    assert [[log.action for log in records(pk)] for pk in owned] == [["create", "delete"]] * 4
    assert AuditLog.objects.filter(entity_type="stories.Artifact", action="delete").count() == 1


def test_deleting_a_query_records_every_row():
    keys = [story.pk for story in StoryFactory.create_batch(2)]
    Story.objects.all().delete()
    assert [len(records(pk, "delete")) for pk in keys] == [1, 1]


def test_deleting_records_what_stood_in_the_database():
    story = StoryFactory.create(page_count=12)
    pk = story.pk
    story.page_count = 40
    story.delete()
    assert records(pk, "delete")[0].old_value["page_count"] == 12


def test_pointer_emptied_by_a_deletion_is_recorded():
    anchor = EnvironmentAnchorFactory.create()
    scene = SceneFactory.create(environment=anchor)
    key = str(anchor.pk)
    anchor.delete()
    assert Scene.objects.get().environment_id is None
    assert changes(scene) == [({"environment_id": key}, {"environment_id": None})]


def test_record_goes_with_a_change_that_is_rolled_back():
    story = StoryFactory.create()
    with transaction.atomic():
        Story.objects.filter(pk=story.pk).update(page_count=20)
        transaction.set_rollback(True)
    assert changes(story) == []


def test_beats_write_no_record():
    worker = WorkerFactory.create()
    story = StoryFactory.create()
    before = AuditLog.objects.count()
    Worker.objects.filter(pk=worker.pk).update(beat_at=worker.beat_at)
    Story.objects.filter(pk=story.pk).update(progress={"done": 1})
    story.progress = {"done": 2}
    story.save(update_fields=["progress"])
    assert AuditLog.objects.count() == before


def test_personal_words_never_reach_the_record():
    user = UserFactory.create(first_name="Wilhelmina", email="wilhelmina@example.org")
    StoryFactory.create(
        user=user,
        child_name="Wilhelmina",
        child_age=5,
        title="Wilhelmina sails",
        brief={"fear": "Wilhelmina"},
        content={"pages": ["Wilhelmina"]},
    )
    CharacterFactory.create(user=user, name="Wilhelmina", traits=["Wilhelmina"])
    user.last_name = "Wilhelmina"
    user.save()
    user.delete()
    told = json.dumps(list(AuditLog.objects.values("old_value", "new_value")))
    assert "ilhelmina" not in told
    story = AuditLog.objects.filter(entity_type="stories.Story").latest("timestamp").old_value
    assert story["child_age"] == "[redacted]"
    assert story["story_theme"] == "fairy_tale"


def test_payload_is_recorded_as_a_digest_that_tells_change():
    story = StoryFactory.create(brief={"pet": "cat", "fear": "dark"})
    story.brief = {"fear": "dark", "pet": "cat"}
    story.save()
    assert changes(story) == []
    story.brief = {"pet": "dog"}
    story.save()
    ((old, new),) = changes(story)
    assert old["brief"] != new["brief"]
    assert len(new["brief"]) == len("hmac:") + 64


def test_actor_and_request_are_recorded():
    set_guid("request-1")
    with acting_as("worker:local"):
        project = ProjectFactory.create()
    clear_guid()
    (log,) = records(project)
    assert (log.actor, log.request_id) == ("worker:local", "request-1")
    (log,) = records(ProjectFactory.create())
    assert (log.actor, log.request_id) == ("system", "")


@pytest.mark.parametrize("signed_in", [True, False])
def test_request_names_its_user_as_actor(rf: RequestFactory, signed_in):
    user = UserFactory.create()
    made = []

    def view(request):
        made.append(ConsentFactory.create(user=user))
        return HttpResponse()

    request = rf.get("/")
    request.user = user if signed_in else AnonymousUser()
    audit_actor_middleware(view)(request)
    assert [log.actor for log in records(made[0])] == [
        f"user:{user.pk}" if signed_in else "visitor"
    ]
    assert records(ConsentFactory.create())[0].actor == "system"


def test_groups_of_staff_are_recorded():
    user, group = UserFactory.create(), Group.objects.create(name="support")
    user.groups.add(group)
    user.groups.add(group)
    user.groups.set([])
    group.user_set.add(user)
    user.groups.clear()
    gained, lost = (
        ({"groups": []}, {"groups": [group.pk]}),
        ({"groups": [group.pk]}, {"groups": []}),
    )
    assert changes(user) == [gained, lost, gained, lost]


def test_single_rights_of_staff_are_recorded():
    user, right = UserFactory.create(), Permission.objects.order_by("pk")[0]
    user.user_permissions.add(right)
    assert changes(user) == [({"user_permissions": []}, {"user_permissions": [right.pk]})]


def test_artifact_is_never_changed():
    artifact = ArtifactFactory.create()
    artifact.version = 2
    with pytest.raises(AppendOnlyError):
        artifact.save()
    with pytest.raises(AppendOnlyError):
        type(artifact).objects.update(version=2)


@pytest.mark.parametrize("model", [User, Consent, Story, Character])
def test_reading_costs_no_query_more(model, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(model.objects.all())


def test_saving_costs_two_queries_more_and_a_beat_none(django_assert_num_queries):
    story = StoryFactory.create()
    story.page_count = 20
    # The row as it is, the change, the record: one transaction, and no savepoint in it.
    with django_assert_num_queries(3):
        story.save()
    with django_assert_num_queries(1):
        story.save(update_fields=["progress"])
