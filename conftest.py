"""What every test gets: its own files, no network, and, for tests in a browser, a watched page."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache

from storycreator.tests.network import NetworkGuard

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server"}

pytest_plugins = ["storycreator.tests.browser_fixtures", "stories.tests.model_servers"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in a folder `browser` needs a browser, and no other test gets one. Whatever can
    reach a database is marked `database`: only that is run again on PostgreSQL."""
    for item in items:
        if item.path.parent.name == "browser":
            item.add_marker("browser")
        if _reaches_a_database(item):
            item.add_marker("database")


def _reaches_a_database(item: pytest.Item) -> bool:
    """By its own wish, or by a fixture's; and whoever starts a process may do so in there."""
    fixtures = set(getattr(item, "fixturenames", ()))
    is_marked = item.get_closest_marker("django_db") is not None
    starts_processes = hasattr(getattr(item, "module", None), "subprocess")
    return is_marked or starts_processes or bool(fixtures & DATABASE_FIXTURES)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Each test process has a database of its own, so that two runs never meet."""
    database = django_settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        name = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
    else:
        name = f"test_storycreator_{uuid.uuid4().hex[:12]}"
    database.setdefault("TEST", {})["NAME"] = name


@pytest.fixture(scope="session")
def network_guard() -> Iterator[NetworkGuard]:
    with NetworkGuard() as guard:
        yield guard


@pytest.fixture(autouse=True)
def no_network(network_guard: NetworkGuard) -> Iterator[None]:
    """A test that tries to leave this machine fails, even when the code swallows the error."""
    network_guard.attempts.clear()
    yield
    if network_guard.attempts:
        pytest.fail(f"tried to reach the network: {', '.join(network_guard.attempts)}")


@pytest.fixture(autouse=True)
def own_files(tmp_path: Path, settings) -> Path:
    """Uploads and other files of a test lie in its own folder; nothing was counted before it."""
    cache.clear()
    settings.DATA_DIR = tmp_path / "data"
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.DATA_DIR.mkdir()
    return tmp_path
