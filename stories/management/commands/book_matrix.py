"""`manage.py book_matrix`: every kind of book as text, with a report on all of them."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from stories.services.book_sheets import write_sheets
from stories.writer.matrix import brief_of, cases
from stories.writer.matrix_report import Matrix, as_text, figures, misses
from stories.writer.preview import report

HARD_MISS = 1


class Command(BaseCommand):
    help = "Write every theme, age, moral and tone as text, measure them, and draw contact sheets."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--output", type=Path, default=Path("build/book-matrix"))
        parser.add_argument("--seeds", type=int, default=2, help="Books of each kind, 2 or more.")
        parser.add_argument("--cell", type=int, default=150, help="Width of a picture; 0 for none.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["output"]
        folder.mkdir(parents=True, exist_ok=True)
        matrix = Matrix()
        texts: dict[str, list[str]] = {}
        for case in cases():
            draft = matrix.add(case, options["seeds"])
            head = f"######## {case.moral}, {case.tone} ########"
            name = f"{case.theme}-{case.age_group}-{case.form}.txt"
            texts.setdefault(name, []).append(
                f"{head}\n{report(draft, brief_of(case, case.number))}\n"
            )
        for name, books in texts.items():
            (folder / name).write_text("\n".join(books), encoding="utf-8")
        found = figures(matrix)
        told = as_text(found)
        (folder / "report.txt").write_text(told, encoding="utf-8")
        facts = json.dumps(found, ensure_ascii=False, indent=1)
        (folder / "report.json").write_text(facts, encoding="utf-8")
        self.stdout.write(told)
        if options["cell"]:
            for path in write_sheets(folder, options["cell"]):
                self.stdout.write(str(path))
        if misses(found):
            sys.exit(HARD_MISS)
