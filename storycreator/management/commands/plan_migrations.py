"""`manage.py plan_migrations`: a dry run of `migrate`."""

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import AmbiguityError

from storycreator.database.plans import PlannedStep, planned_steps


class Command(BaseCommand):
    help = "Print what migrate would run, and whether it can be undone. Changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("app", nargs="?", help="Only to this app's migration.")
        parser.add_argument("migration", nargs="?", help="Its name or beginning, or zero.")

    def handle(self, **options: object) -> None:
        targets = self._targets(options["app"], options["migration"])
        steps = list(planned_steps(connection, targets))
        for step in steps:
            self._print(step)
        if not steps:
            self.stdout.write("Nothing to do: the database is up to date.")

    def _targets(self, app: object, migration: object) -> list[tuple[str, str | None]] | None:
        if not isinstance(app, str):
            return None
        loader = MigrationExecutor(connection).loader
        if app not in loader.migrated_apps:
            raise CommandError(f"There is no app {app!r} with migrations.")
        if not isinstance(migration, str):
            return [node for node in loader.graph.leaf_nodes() if node[0] == app]
        if migration == "zero":
            return [(app, None)]
        try:
            return [(app, loader.get_migration_by_prefix(app, migration).name)]
        except (AmbiguityError, KeyError) as error:
            raise CommandError(f"Which migration of {app} is {migration!r}?") from error

    def _print(self, step: PlannedStep) -> None:
        direction = "undo" if step.backwards else "apply"
        undo = "can be undone" if step.reversible else "CANNOT BE UNDONE: back up first"
        self.stdout.write(f"-- {direction} {step.name} ({undo})")
        for statement in step.sql:
            self.stdout.write(statement)
        self.stdout.write("")
