"""Every table has a working page on the staff's site, with a fixed number of queries, on which no
column that a service owns can be written."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import RequestFactory

from accounts.tests.factories import UserFactory
from storycreator.lib.audit import AuditedModel
from storycreator.tests.admin_pages import (
    address,
    factory_of,
    filter_addresses,
    found,
    list_queries,
    staff_client,
)

OWN_APPS = ("accounts", "media_assets", "characters", "stories", "orders")
MODELS = {
    model._meta.label: model for app in OWN_APPS for model in apps.get_app_config(app).get_models()
}
EVERY_TABLE = pytest.mark.parametrize("model", MODELS.values(), ids=MODELS.keys())
LIST_QUERIES = 6
"""Session, user, count, two for the date hierarchy, rows."""

MORE_QUERIES = {"stories.ProviderCall": 2}
"""The sums of all calls; the providers to filter by."""

EDITABLE = {
    "accounts.User": {
        "email",
        "first_name",
        "generation_budget",
        "groups",
        "is_active",
        "is_staff",
        "is_superuser",
        "last_name",
        "password",
        "user_permissions",
        "username",
    },
    "characters.Character": {
        "age_range",
        "appearance",
        "base_outfit",
        "display_name",
        "gender",
        "hair_description",
        "image_prompt",
        "name",
        "role",
        "traits",
    },
    "characters.StoryCharacter": {"role"},
    "characters.CharacterVariant": {
        "override_attributes",
        "reference_image",
        "traits",
        "variant_name",
        "variant_type",
    },
    "stories.EnvironmentAnchor": {
        "anchor_type",
        "description",
        "locked_elements",
        "pinned",
        "project",
        "reference_images",
    },
    "stories.Episode": {"default_image_style", "title"},
    "stories.Lane": {"max_running", "per_minute"},
    "stories.Price": {"model", "provider", "source", "unit", "usd", "valid_from"},
    "stories.Project": {"name"},
    "stories.Scene": {"environment", "image_style_override", "scene_importance"},
    "stories.StylePreset": {
        "is_active",
        "label",
        "name",
        "parent",
        "project",
        "style_config",
        "style_type",
    },
}
"""What staff may write. A page that is not named here only shows."""

ADDABLE = {
    "accounts.User",
    "stories.EnvironmentAnchor",
    "stories.Price",
    "stories.StylePreset",
}
DELETABLE = {"stories.EnvironmentAnchor", "stories.Price"}

pytestmark = pytest.mark.django_db


@EVERY_TABLE
def test_list_takes_as_many_queries_for_1_row_as_for_30(model):
    client = staff_client()
    wanted = LIST_QUERIES + MORE_QUERIES.get(model._meta.label, 0)
    factory_of(model).create()
    assert list_queries(client, model) == wanted
    factory_of(model).create_batch(29)
    assert list_queries(client, model) == wanted


@EVERY_TABLE
def test_list_is_searched_and_filtered(model):
    client = staff_client()
    row = factory_of(model).create()
    assert found(client, model, q=str(row.pk)) == [row]
    assert found(client, model, q="no such words anywhere") == []
    for query in filter_addresses(client, model):
        assert client.get(address(model, "changelist") + query).status_code == 200, query


@EVERY_TABLE
def test_page_of_a_row_and_its_history_open(model):
    client = staff_client()
    row = factory_of(model).create()
    assert client.get(address(model, "change", row.pk)).status_code == 200
    history = client.get(address(model, "history", row.pk), follow=True)
    assert [log.entity_id for log in history.context["cl"].result_list] == (
        [row.pk] if issubclass(model, AuditedModel) else []
    )


@EVERY_TABLE
def test_only_named_columns_can_be_written(model):
    model_admin = admin.site.get_model_admin(model)
    request = RequestFactory().get("/")
    request.user = UserFactory.create(is_staff=True, is_superuser=True)
    row = factory_of(model).create()
    writable = (
        set(model_admin.get_form(request, row).base_fields)
        if model_admin.has_change_permission(request, row)
        else set()
    )
    assert writable == EDITABLE.get(model._meta.label, set())
    assert model_admin.has_add_permission(request) == (model._meta.label in ADDABLE)
    assert model_admin.has_delete_permission(request, row) == (model._meta.label in DELETABLE)


@pytest.mark.parametrize("label", sorted(ADDABLE))
def test_page_to_add_opens_where_adding_makes_sense(label):
    response = staff_client().get(address(MODELS[label], "add"))
    assert response.status_code == 200


@EVERY_TABLE
def test_list_selects_what_it_shows_and_offers_search(model):
    model_admin = admin.site.get_model_admin(model)
    assert model_admin.search_fields
    assert model_admin.date_hierarchy
    relations = {
        name
        for name in model_admin.list_display
        if name in {field.name for field in model._meta.fields if field.is_relation}
    }
    assert relations <= set(model_admin.list_select_related or ())
