"""Families, staff and what they agreed to, made up for tests."""

from uuid import uuid4

import factory
from factory.django import DjangoModelFactory

from accounts.enums import AuditAction, ConsentKind
from accounts.models import AuditLog, Consent, User

PASSWORD = "correct-horse-battery-staple"


class UserFactory(DjangoModelFactory):
    """A parent who cannot sign in by password: hashing one takes longer than most tests. With
    `with_password=True` the password is PASSWORD."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    class Params:
        with_password = factory.Trait(password=factory.django.Password(PASSWORD))
        staff = factory.Trait(is_staff=True)
        guest = factory.Trait(
            is_guest=True, email=None, username=factory.Sequence("guest-{}".format)
        )

    username = factory.Sequence("parent-{}".format)
    email = factory.Sequence("parent-{}@example.org".format)
    password = "!"


class ConsentFactory(DjangoModelFactory):
    class Meta:
        model = Consent

    user = factory.SubFactory(UserFactory)
    kind = ConsentKind.CHILD_PHOTO
    version = factory.Sequence("2026-{}".format)


class AuditLogFactory(DjangoModelFactory):
    class Meta:
        model = AuditLog

    entity_type = "stories.Story"
    entity_id = factory.LazyFunction(uuid4)
    action = AuditAction.CREATE
    request_id = factory.Sequence("request-{}".format)
    actor = "system"
    new_value = factory.LazyFunction(lambda: {"status": "draft"})
