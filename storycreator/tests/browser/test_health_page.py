"""The health page in a real browser, and the watch over pages itself."""

import pytest
from playwright.sync_api import expect

from storycreator import health


@pytest.fixture(autouse=True)
def fresh_look():
    health.look_once_per.cache_clear()


def test_health_page_reads_well_on_every_screen(
    page, live_server, look, page_watch, assert_accessible, assert_no_sideways_scroll
):
    page_watch.allow("503")  # no worker runs here, and the page says so
    page.goto(f"{live_server.url}/health/")
    assert page.get_by_role("heading", level=1).inner_text() == "Something is down"
    expect(page.get_by_text("No worker runs, so books wait.")).to_be_visible()
    assert_accessible(page)
    assert_no_sideways_scroll(page)


def test_page_watch_notes_errors_and_strangers(page, live_server, page_watch):
    page_watch.allow("503")
    page.goto(f"{live_server.url}/health/")
    assert page_watch.unexcused() == []
    page.evaluate("console.error('ink spilled')")
    page.evaluate("setTimeout(() => { throw new Error('pen broke') })")
    page.evaluate("fetch('http://203.0.113.9/').catch(() => null)")
    page.wait_for_timeout(200)
    noted = "\n".join(page_watch.unexcused())
    assert "ink spilled" in noted
    assert "pen broke" in noted
    page_watch.problems.clear()


def test_accessibility_check_finds_a_fault(page, live_server, page_watch, assert_accessible):
    page_watch.allow("503")
    page.goto(f"{live_server.url}/health/")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    with pytest.raises(AssertionError, match="html-has-lang"):
        assert_accessible(page)
