"""What outside services charge, as staff can read and correct it."""

from django.db import models

from stories.enums import PriceUnit
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, choice_field, not_empty, not_negative

ANY_ENDING = "*"
"""At the end of a model's name: every model whose name begins so."""


class Price(AuditedModel):
    """One price of one model from a day on. Seeding writes the published prices and never touches
    what staff entered (`is_override`), which wins whatever its day."""

    AUDIT_OPEN = frozenset({"provider", "model", "source"})

    provider = models.CharField(max_length=50)
    model = models.CharField(
        max_length=100, help_text=f"Its exact name, or its beginning and a {ANY_ENDING}."
    )
    unit = choice_field(PriceUnit)
    usd = models.DecimalField(
        "US dollars",
        max_digits=12,
        decimal_places=6,
        help_text="Per million tokens or per picture.",
    )
    valid_from = models.DateField()
    source = models.CharField(max_length=200, help_text="Where the price stands.")
    is_override = models.BooleanField(
        "entered by staff", default=False, db_default=False, editable=False
    )

    class Meta(AuditedModel.Meta):
        db_table = "prices"
        ordering = ["provider", "model", "unit", "-valid_from"]
        constraints = [
            *(not_empty("prices", name) for name in ("provider", "model", "source")),
            allowed("prices", "unit", PriceUnit),
            not_negative("prices", "usd"),
            models.UniqueConstraint(
                fields=["provider", "model", "unit", "valid_from", "is_override"],
                name="prices_one_a_day",
                violation_error_message="There is a price of this from this day on.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model}: {self.get_unit_display()}"
