"""The audit record on the staff's site."""

import pytest

from accounts.models import AuditLog, User
from accounts.tests.factories import AuditLogFactory, UserFactory
from stories.models import Project
from stories.tests.factories import ProjectFactory
from storycreator.tests.admin_pages import address, found, staff_client

pytestmark = pytest.mark.django_db


def test_history_of_a_row_is_its_audit_record():
    client = staff_client()
    project = ProjectFactory.create()
    Project.objects.filter(pk=project.pk).update(name="Other")
    page = client.get(address(Project, "history", project.pk), follow=True)
    assert [log.action for log in page.context["cl"].result_list] == ["update", "create"]


def test_changes_of_one_request_are_listed_together():
    client = staff_client()
    logs = AuditLogFactory.create_batch(2, request_id="request-x")
    AuditLogFactory.create()
    assert set(found(client, AuditLog, request_id="request-x")) == set(logs)
    assert set(found(client, AuditLog, q="request-x")) == set(logs)


def test_kind_of_row_is_a_filter_that_asks_no_table(django_assert_num_queries):
    client = staff_client()
    ProjectFactory.create()
    with django_assert_num_queries(6):
        page = found(client, AuditLog, entity_type="stories.Project")
    assert [log.entity_type for log in page] == ["stories.Project"]


def test_change_by_staff_names_them_as_actor():
    client = staff_client()
    staff = User.objects.get(is_staff=True)
    project = ProjectFactory.create()
    response = client.post(address(Project, "change", project.pk), {"name": "Renamed"})
    assert response.status_code == 302
    log = AuditLog.objects.get(entity_id=project.pk, action="update")
    assert log.actor == f"user:{staff.pk}"
    assert log.request_id != ""


def test_account_is_added_with_its_address():
    values = {
        "email": "new@example.org",
        "username": "new",
        "usable_password": "false",
        "password1": "",
        "password2": "",
    }
    response = staff_client().post(address(User, "add"), values)
    assert response.status_code == 302
    assert User.objects.get(username="new").email == "new@example.org"


def test_account_is_refused_an_address_that_differs_only_in_case():
    UserFactory.create(email="mia@example.org")
    values = {"email": "MIA@example.org", "username": "new", "usable_password": "false"}
    response = staff_client().post(address(User, "add"), values)
    assert response.status_code == 200
    assert User.objects.filter(username="new").count() == 0
