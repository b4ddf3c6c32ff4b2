"""A parent, a guest who has not signed up yet, or a member of staff."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser
from django.contrib.auth.models import UserManager as DjangoUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from storycreator.lib.audit import AuditedModel, AuditedQuerySet
from storycreator.lib.constraints import not_empty


class UserManager(DjangoUserManager.from_queryset(AuditedQuerySet)):  # type: ignore[misc]
    """Django's manager over audited querysets (mypy cannot see a class made at run time)."""

    use_in_migrations = False

    @classmethod
    def normalize_email(cls, email: str | None) -> str | None:
        """Small letters throughout: signing in looks for nothing else. A guest has no address."""
        return email.lower() if email else None


class User(AuditedModel, AbstractUser):
    """Signs in by e-mail. A guest has none: signing up makes an account that takes over."""

    AUDIT_IGNORED = frozenset({"last_login"})

    # `unique` is the documented plain rule; the constraint below is the stronger one. (Django's
    # own column is never NULL, and its stubs say so.)
    email = models.EmailField(  # type: ignore[assignment]
        "e-mail address", unique=True, null=True, blank=True
    )
    is_staff = models.BooleanField(
        "staff", default=False, db_column="is_admin", help_text="May sign in to the staff's site."
    )
    is_guest = models.BooleanField("guest", default=False, db_default=False)
    generation_budget = models.DecimalField(
        max_digits=12,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Most US dollars a month for making books; empty: the site's default.",
    )

    objects: ClassVar[models.Manager[Any]] = UserManager()  # type: ignore[assignment]

    class Meta(AuditedModel.Meta):
        db_table = "users"
        constraints = [
            not_empty("users", "username"),
            models.UniqueConstraint(
                Lower("email"),
                name="users_email_unique_any_case",
                violation_error_message="There is already an account with this e-mail address.",
            ),
            models.CheckConstraint(
                name="users_email_unless_guest",
                condition=Q(is_guest=True, email__isnull=True)
                | (Q(is_guest=False, email__isnull=False) & ~Q(email="")),
                violation_error_message="Everybody but a guest has an e-mail address.",
            ),
            models.CheckConstraint(
                name="users_guest_is_no_staff",
                condition=Q(is_guest=False) | Q(is_staff=False, is_superuser=False),
                violation_error_message="A guest cannot be staff.",
            ),
            models.CheckConstraint(
                name="users_generation_budget_not_negative",
                condition=Q(generation_budget__gte=0),
                violation_error_message="A budget cannot be less than nothing.",
            ),
        ]
        indexes = [
            # "Guests that never came back": User.filter(is_guest=True, created_at__lt=…)
            models.Index(
                fields=["created_at"], name="users_abandoned_guests", condition=Q(is_guest=True)
            ),
        ]

    def __str__(self) -> str:
        return self.email or self.username
