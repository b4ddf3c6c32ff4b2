"""The groups of staff: made once, with their own rights and no others."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from accounts.tests.factories import UserFactory
from storycreator.staff_groups import GROUPS, write_staff_groups

pytestmark = pytest.mark.django_db


def rights_of(group: Group) -> set[str]:
    return {
        f"{app}.{code}"
        for app, code in group.permissions.values_list("content_type__app_label", "codename")
    }


def member_of(name: str) -> Client:
    user = UserFactory(staff=True)
    user.groups.add(Group.objects.get(name=name))
    client = Client()
    client.force_login(user)
    return client


def test_groups_are_there_after_the_migrations():
    assert {group.name: rights_of(group) for group in Group.objects.all()} == {
        "Moderators": {"stories.view_moderationitem", "stories.decide_moderationitem"},
        "Editors": {
            "stories.view_stylepreset",
            "stories.add_stylepreset",
            "stories.change_stylepreset",
            "stories.view_environmentanchor",
            "stories.change_environmentanchor",
        },
        "Support": {
            "accounts.view_user",
            "stories.view_project",
            "stories.view_story",
            "stories.view_storypage",
            "stories.view_run",
            "stories.steer_run",
            "stories.view_noderun",
            "stories.view_export",
        },
    }


def test_what_staff_changed_stays_and_what_was_deleted_comes_back():
    moderators = Group.objects.get(name="Moderators")
    moderators.permissions.remove(Permission.objects.get(codename="decide_moderationitem"))
    Group.objects.get(name="Support").delete()
    write_staff_groups(using="default")
    assert rights_of(moderators) == {"stories.view_moderationitem"}
    assert rights_of(Group.objects.get(name="Support")) == set(GROUPS["Support"])


def test_group_waits_until_all_of_its_rights_exist():
    Group.objects.all().delete()
    Permission.objects.get(codename="decide_moderationitem").delete()
    write_staff_groups(using="default")
    assert set(Group.objects.values_list("name", flat=True)) == {"Editors", "Support"}


@pytest.mark.parametrize(
    ("group", "page", "status"),
    [
        ("Moderators", "stories_moderationitem", 200),
        ("Moderators", "stories_story", 403),
        ("Moderators", "accounts_user", 403),
        ("Editors", "stories_stylepreset", 200),
        ("Editors", "stories_moderationitem", 403),
        ("Editors", "accounts_user", 403),
        ("Support", "stories_story", 200),
        ("Support", "accounts_user", 200),
        ("Support", "stories_moderationitem", 403),
        ("Support", "stories_providercall", 403),
    ],
)
def test_group_opens_its_own_pages_and_no_others(group, page, status):
    answer = member_of(group).get(reverse(f"admin:{page}_changelist"))
    assert answer.status_code == status
