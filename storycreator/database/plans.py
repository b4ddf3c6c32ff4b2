"""What `migrate` would do, without doing it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor


@dataclass(frozen=True)
class PlannedStep:
    """One migration to come. `reversible` says whether it can be undone, `sql` what would run."""

    name: str
    backwards: bool
    reversible: bool
    sql: list[str]


def pending_migrations(connection: BaseDatabaseWrapper) -> list[str]:
    """Names such as "stories.0001_initial" of what `migrate` would apply, in its order."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [label(migration) for migration, _ in plan]


def known_migrations(connection: BaseDatabaseWrapper) -> set[str]:
    """Names of all migrations that this program brings."""
    loader = MigrationExecutor(connection).loader
    return {label(migration) for migration in loader.disk_migrations.values()}


def planned_steps(
    connection: BaseDatabaseWrapper, targets: list[tuple[str, str | None]] | None = None
) -> Iterator[PlannedStep]:
    """The steps to `targets`, (app label, migration name or None for zero); default: to the newest.

    Raises KeyError (Django's NodeNotFoundError for a dependency) when a target does not exist.
    """
    executor = MigrationExecutor(connection)
    goals = executor.loader.graph.leaf_nodes() if targets is None else targets
    for migration, backwards in executor.migration_plan(goals):
        yield PlannedStep(
            name=label(migration),
            backwards=backwards,
            reversible=is_reversible(migration),
            sql=_sql(executor, migration, backwards=backwards),
        )


def _sql(executor: MigrationExecutor, migration: Migration, *, backwards: bool) -> list[str]:
    try:
        return executor.loader.collect_sql([(migration, backwards)])
    except ValueError:
        # Dropping an unnamed constraint asks the database for its name, and the table may be one
        # that an earlier step of the same plan only makes.
        return ["-- Known only once the steps before it have been applied."]


def is_reversible(migration: Migration) -> bool:
    return all(operation.reversible for operation in migration.operations)


def label(migration: Migration) -> str:
    return f"{migration.app_label}.{migration.name}"
