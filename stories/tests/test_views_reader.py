"""The reader, its pictures and its PDF."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone

from accounts.tests.factories import UserFactory
from stories.enums import ExportKind, ExportStatus
from stories.models import Export
from stories.tests.factories import ExportFactory
from stories.tests.shelf_kit import book_in_work, finished_book, signed_in, small_picture
from stories.views.spreads import PageFacts, openings
from stories.vocabulary import AgeGroup
from storycreator.lib import files

pytestmark = pytest.mark.django_db
READ_QUERIES = 6  # session, user, story with hero, pages, cover, export
BOX = {"side": "top", "x": 90, "y": 72, "w": 820, "h": 187}


def url(name, story):
    return reverse(f"stories:{name}", args=[story.pk])


@pytest.fixture
def family():
    return UserFactory()


@pytest.fixture
def client(family):
    return signed_in(family)


def page(number, template="top", picture="/p.webp"):
    layout = {"template": template, "box": BOX, "size_pt": 25.2, "ink": "#fffaf0"}
    return PageFacts(number, ("Words.",), "Alt.", picture, "", layout)


def test_pages_lie_two_by_two():
    found = openings([page(number) for number in (1, 2, 3)], AgeGroup.PRESCHOOL, 3)
    assert [opening.name for opening in found] == ["Pages 1 and 2 of 3", "Page 3 of 3"]
    assert [opening.facing for opening in found] == [False, False]


@pytest.mark.parametrize(("template", "pictures"), [("text_left", [0, 1]), ("text_right", [1, 0])])
def test_words_of_their_own_face_their_picture(template, pictures):
    (opening,) = openings([page(1, template)], AgeGroup.MIDDLE, 1)
    assert opening.facing
    assert [int(leaf.has_picture) for leaf in opening.leaves] == pictures


def test_words_stand_in_the_box_of_the_page():
    (opening,) = openings([page(1)], AgeGroup.PRESCHOOL, 1)
    setting = opening.leaves[0].setting
    assert (setting.x, setting.y, setting.w, setting.h) == (90, 72, 820, 187)
    assert (setting.size, setting.ink) == (40.0, "#fffaf0")


def test_page_without_picture_puts_words_on_paper():
    (opening,) = openings([page(1, picture="")], AgeGroup.PRESCHOOL, 1)
    words, art = opening.leaves
    assert words.setting.ink == "#232840"
    assert art.page.picture == ""


def test_reader_shows_every_page_with_words_and_alt(client, family):
    story = finished_book(family, pages=3)
    text = client.get(url("read", story)).content.decode()
    for number in (1, 2, 3):
        assert f'id="page-{number}"' in text
        assert f'alt="Mia on the hill, picture {number}."' in text
    assert "For Mia, who asks why." in text
    assert "What would you have done?" in text


@pytest.mark.parametrize("pages", [1, 30])
def test_reader_queries_are_constant(client, family, pages, django_assert_num_queries):
    story = finished_book(family, pages=pages)
    with django_assert_num_queries(READ_QUERIES):
        client.get(url("read", story))


def test_reader_of_unfinished_book_leads_to_making(client, family):
    story = book_in_work(family)
    assert client.get(url("read", story)).url == url("book", story)


@pytest.mark.parametrize("number", [0, 1])
def test_picture_is_private_and_may_be_kept(client, family, number):
    story = finished_book(family, pages=1)
    answer = client.get(reverse("stories:picture", args=[story.pk, number, 480]))
    assert answer.content == small_picture()
    assert answer["Content-Type"] == "image/webp"
    assert answer["Cache-Control"] == "private, max-age=604800, immutable"


@pytest.mark.parametrize(("number", "width"), [(9, 480), (1, 481), (1, 100000)])
def test_picture_of_other_page_or_width_is_missing(client, family, number, width):
    story = finished_book(family, pages=1)
    answer = client.get(reverse("stories:picture", args=[story.pk, number, width]))
    assert answer.status_code == 404


def test_picture_whose_object_is_gone_is_missing(client, family):
    story = finished_book(family, pages=1)
    default_storage.delete(f"{story.pages.get().base_image_key}.480.webp")
    answer = client.get(reverse("stories:picture", args=[story.pk, 1, 480]))
    assert answer.status_code == 404


def test_pdf_is_asked_for_once(client, family):
    story = finished_book(family, pages=1)
    for _ in range(2):
        assert client.post(url("pdf", story)).url == url("read", story)
    assert Export.objects.get().status == ExportStatus.QUEUED


def test_pdf_polling_ends_when_ready(client, family):
    story = finished_book(family, pages=1)
    client.post(url("pdf", story))
    waiting = client.get(url("pdf", story))
    assert (waiting.status_code, b"every 2s" in waiting.content) == (200, True)
    complete(Export.objects.get(), b"%PDF")
    ready = client.get(url("pdf", story))
    assert (ready.status_code, b"every 2s" in ready.content) == (286, False)
    assert url("pdf_file", story).encode() in ready.content


def test_pdf_file_downloads_with_the_title_as_name(client, family):
    story = finished_book(family, pages=1, title="Mia & the Hill")
    export = ExportFactory(story=story, scene=None, kind=ExportKind.SCREEN_PDF)
    complete(export, b"%PDF-1.7")
    answer = client.get(url("pdf_file", story))
    assert b"".join(answer.streaming_content) == b"%PDF-1.7"
    assert answer["Content-Disposition"] == 'attachment; filename="mia-the-hill.pdf"'
    assert answer["Content-Type"] == "application/pdf"


def test_pdf_file_is_missing_until_it_is_made(client, family):
    story = finished_book(family, pages=1)
    assert client.get(url("pdf_file", story)).status_code == 404


def test_pdf_of_unfinished_book_cannot_be_asked_for(client, family):
    assert client.post(url("pdf", book_in_work(family))).status_code == 404


def complete(export, content):
    key = f"exports/{export.pk}.pdf"
    Export.objects.filter(pk=export.pk).update(
        status=ExportStatus.COMPLETED,
        output_key=key,
        sha256=files.put(key, content),
        size_bytes=len(content),
        updated_at=timezone.now(),
    )
