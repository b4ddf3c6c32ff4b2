"""Watches every change of our tables and hands it to whoever keeps the record.

Covered: `save()`, `delete()` with all its cascades, `QuerySet.update()`, `bulk_create()`,
`bulk_update()` and everything built on them (`get_or_create`, forms, the admin, the async twins).
Not covered: SQL written by hand and the historical models inside migrations.

A change and its record are one transaction without a savepoint, as Django's own writes are: who
wants to go on after a refused write opens a transaction around it.

Values are closed by default: numbers, flags, times, keys and chosen values are recorded as they
are, JSON as a keyed digest, every other text as "[redacted]". A model opens a text column by
naming it in `AUDIT_OPEN`, closes any column by `AUDIT_CLOSED`, and leaves out the columns that
only beat time (a heartbeat, a progress bar) by `AUDIT_IGNORED`.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any, ClassVar
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from storycreator.lib.models import TimestampedModel
from storycreator.lib.written import written

REDACTED = "[redacted]"
CREATE, UPDATE, DELETE = "create", "update", "delete"
BATCH = 500
"""Rows per query: SQLite takes a limited number of parameters."""

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One row's change. `old` is None for a new row, `new` for a deleted one; an update names
    only the columns that differ, already redacted."""

    entity_type: str
    entity_id: UUID
    action: str
    old: Values | None
    new: Values | None


Recorder = Callable[[list[Change]], None]
_recorders: list[Recorder] = []


def record_with(recorder: Recorder) -> None:
    """Register who writes changes down; called once, from an app's `ready()`."""
    if recorder not in _recorders:
        _recorders.append(recorder)


_gathering: ContextVar[list[Change] | None] = ContextVar("audit_gathering", default=None)


def report(changes: list[Change]) -> None:
    """Hand over `changes`, inside the transaction that made them."""
    gathered = _gathering.get()
    if gathered is not None:
        gathered += changes
    elif changes:
        for recorder in _recorders:
            recorder(changes)


@contextmanager
def in_one_go() -> Iterator[None]:
    """Hand over what changes in the block in one go, at its end; nothing when the block fails. To
    stand right inside the transaction that fails with it."""
    changes: list[Change] = []
    token = _gathering.set(changes)
    try:
        yield
    finally:
        _gathering.reset(token)
    report(changes)


def digest_json(value: Any) -> str:
    """A keyed digest: shows that a payload changed, and cannot be guessed from likely values."""
    text = json.dumps(value, sort_keys=True, cls=DjangoJSONEncoder)
    return "hmac:" + salted_hmac("audit", text, algorithm="sha256").hexdigest()


def batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    iterator = iter(rows)
    while batch := list(islice(iterator, BATCH)):
        yield batch


class AuditedQuerySet(models.QuerySet[Any]):
    """Records what bulk statements do, and keeps `updated_at` true for `update()`."""

    def update(self, **kwargs: Any) -> int:
        model: type[AuditedModel] = self.model
        if "updated_at" in _columns(model):
            kwargs.setdefault("updated_at", timezone.now())
        watched = model.audited_fields(kwargs)
        if not watched or not _recorders:
            return super().update(**kwargs)
        with transaction.atomic(using=self.db, savepoint=False):
            before = _locked_rows(self, watched)
            count = super(AuditedQuerySet, self.filter(pk__in=before)).update(**kwargs)
            new = written(model, watched, kwargs) if count == len(before) else None
            after = dict.fromkeys(before, new) if new else _rows(model, self.db, before, watched)
            report(model.audit_differences(before, after))
        return count

    update.alters_data = True  # type: ignore[attr-defined]  # templates must not call it

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """As Django's; `update_conflicts` is refused: its effect on a row cannot be told."""
        if kwargs.get("update_conflicts"):
            raise NotImplementedError("An upsert cannot be audited: update, then create the rest.")
        model: type[AuditedModel] = self.model
        with transaction.atomic(using=self.db, savepoint=False):
            created: list[Any] = super().bulk_create(objs, *args, **kwargs)
            columns = model.audited_fields(None)
            if kwargs.get("ignore_conflicts"):  # some may not be there
                after = _rows(model, self.db, [item.pk for item in created], columns)
            else:
                after = _after(model, self.db, created, columns)
            report([model.audit_change(CREATE, pk, None, row) for pk, row in after.items()])
        return created


class AuditedModel(TimestampedModel):
    """Base of every table of ours whose changes are recorded."""

    AUDIT_OPEN: ClassVar[frozenset[str]] = frozenset()
    AUDIT_CLOSED: ClassVar[frozenset[str]] = frozenset()
    AUDIT_IGNORED: ClassVar[frozenset[str]] = frozenset()

    objects: ClassVar[models.Manager[Any]] = models.Manager.from_queryset(AuditedQuerySet)()

    class Meta:
        abstract = True
        # SET_NULL on delete runs through the base manager: it must be an audited one.
        base_manager_name = "objects"

    def save_base(self, *args: Any, **kwargs: Any) -> None:
        """Django's one way to write a row, with its record in the same transaction."""
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = frozenset({*fields, "updated_at"})
        watched = self.audited_fields(fields)
        if not watched or not _recorders:
            super().save_base(*args, **kwargs)
            return
        using = kwargs.get("using") or self._state.db or "default"
        fresh = self._state.adding and not kwargs.get("raw") and not kwargs.get("force_update")
        model = type(self)
        with transaction.atomic(using=using, savepoint=False):
            rows = model._base_manager.using(using).filter(pk=self.pk)
            before = {} if fresh else _locked_rows(rows, watched)
            super().save_base(*args, **kwargs)
            after = _after(model, using, [self], watched)
            if before:
                report(model.audit_differences(before, after))
            else:
                report([model.audit_change(CREATE, pk, None, row) for pk, row in after.items()])

    @classmethod
    def audited_fields(cls, names: Iterable[str] | None) -> list[str]:
        """The columns to record among `names` (field or column names; None: all)."""
        ignored = cls.AUDIT_IGNORED | {"id", "created_at", "updated_at"}
        wanted = None if names is None else set(names)
        return [
            field.attname
            for field in cls._meta.concrete_fields
            if field.name not in ignored
            and (wanted is None or field.name in wanted or field.attname in wanted)
        ]

    @classmethod
    def audit_value(cls, field: "models.Field[Any, Any]", value: Any) -> Any:
        """`value` as it may stand in the record."""
        if value is None or value == "":
            return value
        if field.name in cls.AUDIT_CLOSED:
            return REDACTED
        if isinstance(field, models.JSONField):
            return digest_json(value)
        if isinstance(value, bool | int | float):
            return value
        if isinstance(value, UUID | Decimal):
            return str(value)
        if isinstance(value, date):
            return value.isoformat()
        if field.choices or field.name in cls.AUDIT_OPEN:
            return str(value)
        return REDACTED

    @classmethod
    def audit_change(cls, action: str, pk: UUID, old: Values | None, new: Values | None) -> Change:
        def shown(row: Values | None) -> Values | None:
            return row and {name: cls.audit_value(columns[name], row[name]) for name in row}

        columns = _columns(cls)
        return Change(cls._meta.label, pk, action, shown(old), shown(new))

    @classmethod
    def audit_differences(
        cls, before: dict[UUID, Values], after: dict[UUID, Values]
    ) -> list[Change]:
        """An update per row that really differs, with only its differing columns."""
        changes = []
        for pk, old in before.items():
            new = after.get(pk, old)
            names = [name for name in old if old[name] != new[name]]
            if names:
                old_part, new_part = ({name: row[name] for name in names} for row in (old, new))
                changes.append(cls.audit_change(UPDATE, pk, old_part, new_part))
        return changes


def record_deletion(
    sender: type[AuditedModel], instance: AuditedModel, using: str, origin: Any, **_: Any
) -> None:
    """Receiver of `pre_delete`: Django sends it for every row of a cascade, in its transaction.

    Rows of a cascade were just read; the object that `delete()` was called on may carry unsaved
    changes, so its row is read again.
    """
    columns = sender.audited_fields(None)
    if origin is instance or instance.get_deferred_fields():
        rows = _rows(sender, using, [instance.pk], columns)
    else:
        rows = {instance.pk: {name: getattr(instance, name) for name in columns}}
    report([sender.audit_change(DELETE, pk, row, None) for pk, row in rows.items()])


class AppendOnlyError(TypeError):
    """A programmer's mistake: a row of a history was about to be changed."""


class AppendOnlyQuerySet(AuditedQuerySet):
    def update(self, **kwargs: Any) -> int:
        raise AppendOnlyError(f"{self.model._meta.label} rows are never changed.")


class AppendOnlyModel(AuditedModel):
    """Rows are written once and never changed; a change is a new row."""

    objects: ClassVar[models.Manager[Any]] = models.Manager.from_queryset(AppendOnlyQuerySet)()

    class Meta(AuditedModel.Meta):
        abstract = True

    def save_base(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError(f"{self._meta.label} rows are never changed.")
        super().save_base(*args, **kwargs)


def _columns(model: type[models.Model]) -> dict[str, Any]:
    return {field.attname: field for field in model._meta.concrete_fields}


def _rows(
    model: type[AuditedModel], using: str, keys: Iterable[UUID], columns: list[str]
) -> dict[UUID, Values]:
    found: dict[UUID, Values] = {}
    for batch in batches(keys):
        for row in model._base_manager.using(using).filter(pk__in=batch).values("pk", *columns):
            found[row.pop("pk")] = row
    return found


def _after(
    model: type[AuditedModel], using: str, saved: list[Any], columns: list[str]
) -> dict[UUID, Values]:
    """The rows of what was just saved; they are read only where the objects cannot tell."""
    told = {each.pk: written(model, ["id", *columns], each.__dict__) for each in saved}
    unknown = [pk for pk, values in told.items() if values is None]
    known = {pk: {name: row[name] for name in columns} for pk, row in told.items() if row}
    return known | _rows(model, using, unknown, columns)


def _locked_rows(rows: models.QuerySet[Any], columns: list[str]) -> dict[UUID, Values]:
    """The rows as they are, locked until the transaction ends, so that what is recorded as old
    is what is replaced. (SQLite has one writer at a time and needs no lock.)"""
    chosen = rows.order_by().values("pk")
    locked = rows.model._base_manager.using(rows.db).filter(pk__in=chosen)
    found = {}
    for row in locked.select_for_update(no_key=True).values("pk", *columns):
        found[row.pop("pk")] = row
    return found
