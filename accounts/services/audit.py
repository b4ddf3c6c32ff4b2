"""Writes the audit record: what changed, in which request, by whom."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.apps import apps
from django.db.models.signals import pre_delete
from django_guid import get_guid

from accounts.models import AuditLog
from storycreator.lib.audit import BATCH, AuditedModel, Change, record_deletion, record_with

SYSTEM = "system"
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


def start_recording() -> None:
    """Called once, when all apps are loaded."""
    record_with(record)
    for model in apps.get_models():
        if issubclass(model, AuditedModel):
            pre_delete.connect(record_deletion, sender=model, dispatch_uid=model._meta.label)
