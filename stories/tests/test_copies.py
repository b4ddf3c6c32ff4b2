"""A book once more, and the same story with another hero: what is shared, what is made."""

from decimal import Decimal
from uuid import uuid4

import pytest

from media_assets.models import Image
from stories.enums import RunStatus, StoryStatus
from stories.illustrator.model import Look
from stories.models import Artifact, Story
from stories.pipeline.schemas import StoryDraft
from stories.services import copies, deletion, drafts, editions, exports, lineage, versions
from stories.services.budgets import BudgetExceeded
from stories.services.drafts import Hero
from stories.tests import fake_providers
from stories.tests.engine_kit import make, small_story, work
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter, FakeWriter, draft_of
from stories.tests.paid_providers import PAINTER, WRITER
from stories.vocabulary import Pronouns
from storycreator.lib import files
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db
PAGES = 8
ALONE = (4, 6)
"""Pages without the hero."""


def draft_with_empty_pages(brief) -> StoryDraft:
    draft = draft_of(brief)
    empty = draft.pages[0].scene.model_copy(update={"cast": ()})
    pages = [
        page.model_copy(update={"scene": empty}) if page.number in ALONE else page
        for page in draft.pages
    ]
    return draft.model_copy(update={"pages": tuple(pages)})


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(fake_providers, "draft_of", draft_with_empty_pages)
    monkeypatch.setattr(FakePainter, "seeds", [])
    monkeypatch.setattr(FakeWriter, "calls", 0)


@pytest.fixture
def story() -> Story:
    story = small_story(pages=PAGES)
    look = Look.from_dict({"age": 2}).to_dict()
    drafts.keep_hero(story, hero(name="Leo", look=look))
    make(story)
    FakePainter.seeds, FakeWriter.calls = [], 0
    return story


def hero(**changes) -> Hero:
    told = {
        "name": "Ada",
        "age": 2,
        "pronouns": Pronouns.HE,
        "look": Look.from_dict({"age": 2, "hairstyle": "bun"}).to_dict(),
        "wishes": {},
    }
    return Hero(**(told | changes))


def test_duplicate_calls_nobody_and_has_everything(story):
    copy = copies.duplicate(story=story)
    work()
    assert (FakeWriter.calls, FakePainter.seeds) == (0, [])
    assert (copy.title, copy.status) == ("Leo and the Hill (copy)", StoryStatus.COMPLETED)
    assert [page.text for page in copy.pages.all()] == [page.text for page in story.pages.all()]
    assert Image.objects.filter(story=copy).count() == PAGES + 1
    pictures = [page.personalized_image_key for page in copy.pages.all()]
    assert all(key.startswith(f"stories/{copy.pk}/") and files.get(key) for key in pictures)
    assert lineage.stale_of(copy) == []


def test_duplicate_keeps_versions_and_keys(story):
    copy = copies.duplicate(story=story)
    rows = ("scene__order_index", "type", "version", "key", "parent__type")
    for of in ("story", "scene__story"):
        kept, made = (
            sorted(map(str, Artifact.objects.filter(**{of: one}).values_list(*rows)))
            for one in (story, copy)
        )
        assert kept == made


def test_duplicate_lives_on_without_the_original(story):
    copy = copies.duplicate(story=story)
    deletion.delete_story(story=story)
    page = copy.pages.get(page_number=2)
    assert files.get(page.base_image_key)[:3] == b"\xff\xd8\xff"
    versions.redraw_page(page=page, reason=versions.RedrawReason.OTHER)
    work()
    assert FakePainter.seeds == ["7:2:again1"]


def test_duplicate_of_an_unfinished_book_is_refused(story):
    Story.objects.filter(pk=story.pk).update(status=StoryStatus.FAILED, error_message="No.")
    with pytest.raises(StateError, match="not finished"):
        copies.duplicate(story=Story.objects.get(pk=story.pk))


def test_duplicate_that_fails_leaves_nothing(story, monkeypatch, tmp_path):
    def broken(*args):
        raise RuntimeError("the database is away")

    monkeypatch.setattr(copies, "_copy_rows", broken)
    before = {image.object_key for image in Image.objects.all()}
    swept: list[str] = []
    monkeypatch.setattr(copies.files, "delete_folder", swept.append)
    with pytest.raises(RuntimeError):
        copies.duplicate(story=story)
    assert Story.objects.count() == 1
    assert len(swept) == 1
    assert {image.object_key for image in Image.objects.all()} == before


def test_sibling_draws_only_the_pictures_with_the_hero(story):
    run = copies.sibling(story=story, hero=hero())
    work()
    run.refresh_from_db()
    assert run.status == RunStatus.COMPLETED
    assert FakeWriter.calls == 0
    drawn = {f"7:{page}" for page in range(1, PAGES + 1) if page not in ALONE} | {"7:cover"}
    assert set(FakePainter.seeds) == drawn
    assert len(FakePainter.seeds) == len(drawn)


def test_sibling_is_told_of_the_other_hero(story):
    run = copies.sibling(story=story, hero=hero())
    work()
    edition = Story.objects.get(pk=run.story_id)
    assert (edition.title, edition.child_name) == ("Ada and the Hill", "Ada")
    assert edition.edition_of == story
    assert edition.pages.get(page_number=3).text == "Ada took step 3."
    shared = edition.pages.get(page_number=ALONE[0]).base_image_key
    assert shared.startswith(f"stories/{edition.pk}/pictures/")
    assert files.get(shared)


def test_sibling_with_the_same_look_draws_nothing(story):
    copies.sibling(story=story, hero=hero(look=story.character.appearance))
    work()
    assert FakePainter.seeds == []


def test_sibling_with_other_pronouns_needs_our_own_writer(story):
    with pytest.raises(StateError, match="other pronouns"):
        copies.sibling(story=story, hero=hero(pronouns=Pronouns.SHE))


def test_sibling_of_our_own_story_is_told_anew_with_its_pronouns(settings):
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["embedded"]
    story = small_story(pages=PAGES)
    make(story)
    settings.TEXT_PROVIDER = TEXT_PATH  # the site has changed its mind since
    run = copies.sibling(story=story, hero=hero(pronouns=Pronouns.SHE))
    work()
    edition = Story.objects.get(pk=run.story_id)
    assert edition.status == StoryStatus.COMPLETED
    words = " ".join(page.text for page in edition.pages.all())
    assert ("Ada" in words, "Leo" in words, FakeWriter.calls) == (True, False, 0)
    assert edition.content["triple"] == Story.objects.get(pk=story.pk).content["triple"]


# --- one press, one book --------------------------------------------------------------------------
def test_duplicate_asked_for_twice_is_one_copy(story):
    key = uuid4()
    copy = copies.duplicate(story=story, key=key)
    assert copies.duplicate(story=story, key=key) == copy
    assert Story.objects.count() == 2
    assert files.get(copy.pages.get(page_number=2).base_image_key)
    assert copies.duplicate(story=story, key=uuid4()) != copy


def test_sibling_asked_for_twice_is_one_order(story):
    key = uuid4()
    run = copies.sibling(story=story, hero=hero(), key=key)
    assert copies.sibling(story=story, hero=hero(name="Eve"), key=key) == run
    assert [book.child_name for book in Story.objects.exclude(pk=story.pk)] == ["Ada"]


def test_book_told_anew_is_kept_as_it_was(story):
    before = [page.base_image_key for page in story.pages.all()]
    run = copies.tell_anew_and_keep(story=story)
    kept = Story.objects.exclude(pk=story.pk).get()
    assert (kept.title, kept.status) == ("Leo and the Hill (copy)", StoryStatus.COMPLETED)
    work()
    run.refresh_from_db()
    assert (run.status, run.story_id) == (RunStatus.COMPLETED, story.pk)
    assert len(FakePainter.seeds) == PAGES + 1
    names = [key.rsplit("/", 1)[1] for key in before]
    assert [page.base_image_key.rsplit("/", 1)[1] for page in kept.pages.all()] == names


def test_book_that_is_too_dear_to_tell_anew_leaves_no_copy(story, settings):
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = WRITER, PAINTER
    settings.MONTHLY_BUDGET = Decimal(0)
    with pytest.raises(BudgetExceeded):
        copies.tell_anew_and_keep(story=story)
    assert Story.objects.get() == story


def test_book_that_is_being_told_anew_already_keeps_its_copy(story, monkeypatch):
    """The second of two presses comes too late, when the first has made the copy."""
    key = uuid4()
    copies.tell_anew_and_keep(story=story, key=key)
    monkeypatch.setattr(copies, "duplicate", lambda **_: Story.objects.exclude(pk=story.pk).get())
    with pytest.raises(StateError, match="not finished"):
        copies.tell_anew_and_keep(story=story, key=key)
    assert Story.objects.count() == 2


def test_sibling_who_was_in_the_story_changes_places_with_its_hero(settings, story):
    assert editions.with_name("Mia and Leo saw Mias kite.", "Mia", "Leo") == (
        "Leo and Mia saw Mias kite."
    )
    story.brief = {**story.brief, "sibling": "Ada"}
    story.save()
    run = copies.sibling(story=story, hero=hero())
    assert Story.objects.get(pk=run.story_id).brief["sibling"] == "Leo"
