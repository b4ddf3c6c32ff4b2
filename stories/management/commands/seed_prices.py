"""`manage.py seed_prices`: published prices into the price table; staff's own stay."""

from django.core.management.base import BaseCommand

from stories.services import estimates, price_seeds


class Command(BaseCommand):
    help = "Write the published prices of models into the price table; staff's entries stay."

    def handle(self, **options: object) -> None:
        new, changed = price_seeds.seed()
        self.stdout.write(f"{new} new prices, {changed} changed.")
        for provider, model in estimates.chosen_without_price():
            self.stdout.write(f"No price for {model} of {provider}: enter one in the staff's site.")
