"""Every page, on a phone and a desktop, light and dark: axe finds nothing, nothing sticks out."""

from django.urls import reverse
from playwright.sync_api import expect

from stories.enums import ArtifactType, PageStatus, RunKind, RunStatus, StoryStatus
from stories.models import Artifact, Story, StoryPage
from stories.services import drafts
from stories.tests.factories import ArtifactFactory, NodeRunFactory, RunFactory, StoryFactory
from stories.tests.shelf_kit import add_history, book_in_work, finished_book, hero_of


def draft(family):
    brief = {"pronouns": "she", "companion": "bear", "seed": 1, "step": 4}
    story = StoryFactory(
        user=family, character=hero_of(family), status=StoryStatus.DRAFT, title="", brief=brief
    )
    assert drafts.is_open(story)
    return story


def failed(family):
    story = book_in_work(family, pages=3, written=3, painted=2)
    story.runs.update(status=RunStatus.CANCELLED, finished_at=story.created_at)
    story.pages.filter(page_number=3).update(image_generation_status=PageStatus.FAILED)
    words = "One of the pictures did not come out. Everything else is kept."
    Story.objects.filter(pk=story.pk).update(
        status="failed", generation_status="failed", error_message=words, generation_error=words
    )
    return story


def everything(family):
    """A shelf with a book of every kind."""
    finished_book(family, pages=2, title="Mia and the Very Long Title of a Very Long Book")
    for make in (finished_book, book_in_work, failed, draft):
        make(family)
    return


def told(family):
    """A finished book that remembers how its first page was made."""
    story = finished_book(family)
    add_history(story)
    return story


def redrawn(family):
    """Page 1 is being drawn anew."""
    story = told(family)
    run = RunFactory(story=story, kind=RunKind.REDRAW)
    NodeRunFactory(run=run, position=1, key="paint:001", scene=story.pages.first().scene)
    return story


def out_of_date(family):
    """Another picture was asked for page 1 and did not come."""
    story = told(family)
    spec = Artifact.objects.get(type=ArtifactType.RENDER_SPEC)
    ArtifactFactory(scene=spec.scene, type=spec.type, version=2, key="0e" * 32)
    words = "The picture did not come out. What is finished is kept."
    Story.objects.filter(pk=story.pk).update(generation_status="failed", generation_error=words)
    return story


PAGES = {
    "home": (None, "home"),
    "empty shelf": (None, "stories:shelf"),
    "shelf": (everything, "stories:shelf"),
    "new": (None, "stories:new"),
    "hero": (draft, "stories:hero"),
    "story": (draft, "stories:story"),
    "look": (draft, "stories:look"),
    "ready": (draft, "stories:ready"),
    "making": (book_in_work, "stories:making"),
    "made": (finished_book, "stories:making"),
    "failed": (failed, "stories:making"),
    "reader": (finished_book, "stories:read"),
    "delete": (finished_book, "stories:delete"),
    "pages": (told, "stories:pages"),
    "pages, one at work": (redrawn, "stories:pages"),
    "pages, one out of date": (out_of_date, "stories:pages"),
    "redraw": (told, "stories:redraw", 1),
    "versions": (told, "stories:versions", 1),
    "tellings": (told, "stories:tellings"),
    "tell anew": (told, "stories:tell_anew"),
    "sibling": (told, "stories:sibling"),
}


def test_pages_are_accessible_and_fit(
    signed_in_page, family, look, live_server, assert_accessible, assert_no_sideways_scroll
):
    """All pages in one test: setting up a family and a browser takes longer than looking."""
    wrong = []
    for name, (make, view, *more) in PAGES.items():
        family.stories.all().delete()
        story = make(family) if make else None
        address = reverse(view, args=[story.pk, *more] if story else [])
        answer = signed_in_page.goto(live_server.url + address, wait_until="load")
        assert (name, answer.status) == (name, 200)
        for check in (assert_accessible, assert_no_sideways_scroll):
            try:
                check(signed_in_page)
            except AssertionError as found:
                wrong.append(f"{name}: {found}")
    assert not wrong, "\n".join(wrong)


def test_longest_names_fit_the_narrowest_phone(
    signed_in_page, family, live_server, assert_no_sideways_scroll
):
    """320 px is what a page has that is zoomed to 400 %; a name may be one word of 50 letters."""
    signed_in_page.set_viewport_size({"width": 320, "height": 640})
    wrong = []
    for name, (make, view, *more) in PAGES.items():
        family.stories.all().delete()
        story = make(family) if make else None
        family.stories.update(child_name="W" * 50, dedication="W" * 200, error_message="W" * 200)
        family.stories.exclude(title="").update(title="W" * 200)
        StoryPage.objects.update(text="W" * 300)
        signed_in_page.goto(
            live_server.url + reverse(view, args=[story.pk, *more] if story else []),
            wait_until="load",
        )
        try:
            assert_no_sideways_scroll(signed_in_page)
        except AssertionError as found:
            wrong.append(f"{name}: {found}")
    assert not wrong, "\n".join(wrong)


def test_missing_page_is_accessible(page, look, live_server, page_watch, assert_accessible):
    page_watch.allow("404")
    page.goto(live_server.url + "/no/such/page/", wait_until="networkidle")
    assert page.get_by_role("heading", level=1).inner_text() == "This page is not in our book"
    assert_accessible(page)


def test_open_menu_is_accessible(signed_in_page, family, live_server, assert_accessible):
    finished_book(family)
    signed_in_page.goto(live_server.url + reverse("stories:shelf"))
    signed_in_page.locator("summary").click()
    expect(signed_in_page.get_by_role("link", name="Delete this book")).to_be_visible()
    assert_accessible(signed_in_page)
    signed_in_page.keyboard.press("Escape")
    expect(signed_in_page.get_by_role("link", name="Delete this book")).to_be_hidden()
