"""The groups that staff are put into: each may do its own work and nothing else."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import connections

GROUPS = {
    "Moderators": (
        "stories.view_moderationitem",
        "stories.decide_moderationitem",
    ),
    "Editors": (
        "stories.view_stylepreset",
        "stories.add_stylepreset",
        "stories.change_stylepreset",
        "stories.view_environmentanchor",
        "stories.change_environmentanchor",
    ),
    "Support": (
        "accounts.view_user",
        "stories.view_project",
        "stories.view_story",
        "stories.view_storypage",
        "stories.view_run",
        "stories.steer_run",
        "stories.view_noderun",
        "stories.view_export",
    ),
}
"""Moderators decide what waits for a person and see what was held, nothing else of a family.
Editors keep styles and places. Support see what became of a book and may have it made again."""

NEEDED = {"auth_group", "auth_permission", "auth_group_permissions"}


def write_staff_groups(using: str, **_: object) -> None:
    """After every migration: make the groups that are missing, once all of their rights exist.

    A group that is there is the site's own: what staff gave it or took from it stays."""
    if NEEDED - set(connections[using].introspection.table_names()):
        return
    there = set(Group.objects.using(using).values_list("name", flat=True))
    for name in GROUPS.keys() - there:
        rights = _rights(using, GROUPS[name])
        if len(rights) == len(GROUPS[name]):
            Group.objects.using(using).create(name=name).permissions.set(rights)


def _rights(using: str, names: Iterable[str]) -> list[Permission]:
    wanted = set(names)
    some = Permission.objects.using(using).select_related("content_type")
    found = some.filter(codename__in=[name.split(".")[1] for name in wanted])
    return [each for each in found if f"{each.content_type.app_label}.{each.codename}" in wanted]
