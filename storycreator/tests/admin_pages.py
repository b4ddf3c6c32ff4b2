"""Walks the staff's pages of a table the way a member of staff does."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.module_loading import import_string

from accounts.tests.factories import UserFactory


def staff_client() -> Client:
    client = Client()
    client.force_login(UserFactory.create(is_staff=True, is_superuser=True))
    return client


def factory_of(model):
    return import_string(f"{model._meta.app_label}.tests.factories.{model.__name__}Factory")


def address(model, page: str, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def list_queries(client: Client, model) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address(model, "changelist"))
    assert response.status_code == 200
    return len(queries)


def filter_addresses(client: Client, model) -> list[str]:
    """For every filter of the list the address of its last choice (the first is "all")."""
    changelist = client.get(address(model, "changelist")).context["cl"]
    choices = [list(spec.choices(changelist)) for spec in changelist.filter_specs]
    return [offered[-1]["query_string"] for offered in choices]


def found(client: Client, model, **query) -> list:
    """The rows that the list shows for `query`."""
    response = client.get(address(model, "changelist"), query)
    assert response.status_code == 200
    return list(response.context["cl"].result_list)
