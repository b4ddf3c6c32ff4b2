from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.services import guests


class Command(BaseCommand):
    help = (
        f"Remove guests who made a book, did not sign up and have not come back for "
        f"{settings.GUEST_DAYS} days, with everything they made. Run it once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        removed = guests.remove_stale(now=timezone.now())
        self.stdout.write(f"{removed} {'guest' if removed == 1 else 'guests'} removed.")
