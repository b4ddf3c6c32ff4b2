"""Fixtures for tests in a browser, which live in a folder `browser` of an app's tests.

`page` is Playwright's, on a site at `live_server.url`, and fails the test on any console error,
any script error and any request to another host. `look` runs the test on a phone and on a desktop,
light and dark. `assert_accessible(page)` demands zero violations of axe.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LOCAL_SCHEMES = {"data", "blob", "about"}
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Look:
    """How the page is seen: `name` is "phone" or "desktop", `scheme` "light" or "dark"."""

    name: str
    width: int
    height: int
    scheme: str


@dataclass
class PageWatch:
    """What went wrong on a page. `allow("404")` excuses messages with that text in them."""

    problems: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)

    def allow(self, text: str) -> None:
        self.allowed.append(text)

    def note(self, problem: str) -> None:
        self.problems.append(problem)

    def unexcused(self) -> list[str]:
        return [
            problem
            for problem in self.problems
            if not any(text in problem for text in self.allowed)
        ]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium; its sandbox cannot start as root, and only then is it left out."""
    found = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if found is None:
        pytest.fail("No Chromium found; scripts/install_system_packages.sh installs it.")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": found, "args": arguments}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    width, height = SIZES["desktop"]
    return {
        **browser_context_args,
        "viewport": {"width": width, "height": height},
        "locale": "en-GB",
    }


@pytest.fixture
def page_watch() -> PageWatch:
    return PageWatch()


@pytest.fixture
def page(page: Page, live_server: Any, page_watch: PageWatch) -> Iterator[Page]:
    """A page whose errors and requests to other hosts fail the test."""
    own_host = urlsplit(live_server.url).netloc

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            page_watch.note(f"console: {message.text} ({message.location.get('url', '')})")

    def on_request(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in LOCAL_SCHEMES and parts.netloc != own_host:
            page_watch.note(f"request to another host: {request.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: page_watch.note(f"script error: {error}"))
    page.context.on("request", on_request)
    page.set_default_timeout(15_000)
    yield page
    problems = page_watch.unexcused()
    if problems:
        pytest.fail("The page reported:\n" + "\n".join(problems))


@pytest.fixture(
    params=[(name, scheme) for name in SIZES for scheme in SCHEMES],
    ids=[f"{name}-{scheme}" for name in SIZES for scheme in SCHEMES],
)
def look(request: pytest.FixtureRequest, page: Page) -> Look:
    """Phone and desktop, light and dark: a test that asks for it runs four times."""
    name, scheme = request.param
    width, height = SIZES[name]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)
    return Look(name, width, height, scheme)


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """Asserts that axe finds no violation on the page as it stands."""

    def check(page: Page) -> None:
        results = Axe().run(page)
        violations = results.response["violations"]
        lines = [
            f"{violation['id']}: {violation['help']}: "
            + "; ".join(node["html"] for node in violation["nodes"])
            for violation in violations
        ]
        assert not lines, "\n".join(lines)

    return check


@pytest.fixture
def assert_no_sideways_scroll() -> Callable[[Page], None]:
    """Asserts that the page fits the width of the window."""

    def check(page: Page) -> None:
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, f"the page is {overflow} px wider than the window"

    return check
