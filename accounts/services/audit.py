"""Writes the audit record: what changed, in which request, by whom."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import m2m_changed, pre_delete
from django_guid import get_guid

from accounts.models import AuditLog, User
from storycreator.lib.audit import (
    BATCH,
    UPDATE,
    AuditedModel,
    Change,
    record_deletion,
    record_with,
)

SYSTEM = "system"
RIGHTS = {"groups": User.groups.through, "user_permissions": User.user_permissions.through}
ActorSource = Callable[[], str]


def _system() -> str:
    return SYSTEM


_actor: ContextVar[ActorSource] = ContextVar("audit_actor", default=_system)


@contextmanager
def acting_as(actor: str | ActorSource) -> Iterator[None]:
    """Name who acts until the block ends: "worker:local", or a function that is asked only when
    something really changes (a request's user is read from the database on demand)."""
    token = _actor.set(actor if callable(actor) else lambda: actor)
    try:
        yield
    finally:
        _actor.reset(token)


def record(changes: list[Change]) -> None:
    """Write one row per change; runs inside the transaction that made the changes."""
    actor, request_id = _actor.get()(), get_guid() or ""
    AuditLog.objects.bulk_create(
        [
            AuditLog(
                entity_type=change.entity_type,
                entity_id=change.entity_id,
                action=change.action,
                old_value=change.old,
                new_value=change.new,
                request_id=request_id,
                actor=actor,
            )
            for change in changes
        ],
        batch_size=BATCH,
    )


def record_rights(
    sender: type[Model],
    *,
    instance: Any,
    action: str,
    reverse: bool,
    pk_set: set[Any] | None,
    **_: Any,
) -> None:
    """Receiver of `m2m_changed`: who got into or out of a group, gained or lost a single right.
    These rows are Django's own and have no base class of ours."""
    if action not in ("post_add", "post_remove", "pre_clear"):
        return
    name = next(name for name, through in RIGHTS.items() if through is sender)
    others = getattr(instance, "user_set" if reverse else name)
    keys = pk_set if pk_set is not None else set(others.values_list("pk", flat=True))
    users = keys if reverse else {instance.pk}
    rights = [instance.pk] if reverse else sorted(keys)
    old, new = ([], rights) if action == "post_add" else (rights, [])
    if rights:
        record([Change(User._meta.label, pk, UPDATE, {name: old}, {name: new}) for pk in users])


def start_recording() -> None:
    """Called once, when all apps are loaded."""
    record_with(record)
    for name, through in RIGHTS.items():
        m2m_changed.connect(record_rights, sender=through, dispatch_uid=f"audit {name}")
    for model in apps.get_models():
        if issubclass(model, AuditedModel):
            pre_delete.connect(record_deletion, sender=model, dispatch_uid=model._meta.label)
