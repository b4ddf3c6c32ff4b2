"""Draw the pictures of the site again: the sample book, themes, companions."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from stories.services.site_art import draw_all


class Command(BaseCommand):
    help = "Draw the pictures of the site itself; the files are part of the repository."

    def handle(self, *args: Any, **options: Any) -> None:
        root = Path(settings.BASE_DIR)
        parts = draw_all(
            images=root / "static" / "img", sample=root / "storycreator/data/sample_book.json"
        )
        for line in parts:
            self.stdout.write(line)
