"""The adapters against an emulator that nobody here wrote."""

import base64
import json

import pytest

from stories.pipeline.ports import RewriteRequest, WriteRequest
from stories.providers.image.openai_image import OpenAIIllustrator
from stories.providers.image.work import draw_picture
from stories.providers.text.embedded import EmbeddedWriter
from stories.providers.text.openai_text import OpenAIWriter
from stories.tests.fault_answers import picture, reply_of
from stories.tests.model_servers import Aimock, point_at
from stories.tests.provider_contracts import BRIEF, SPEC
from storycreator.lib.providers import ErrorKind, ProviderError

PATH = "stories.providers.image.openai_image.OpenAIIllustrator"


@pytest.fixture
def server(aimock: Aimock, settings) -> Aimock:
    point_at(settings, aimock.url)
    return aimock


def good_draft():
    return EmbeddedWriter().write(WriteRequest(BRIEF), idempotency_key="").draft


def answer_story(server: Aimock, text: str) -> None:
    server.answer({"endpoint": "chat"}, {"content": text})


def answer_picture(server: Aimock, png: bytes) -> None:
    encoded = base64.b64encode(png).decode()
    server.answer({"endpoint": "image"}, {"image": {"b64Json": encoded}})


def test_aimock_story_becomes_a_draft_with_its_usage(server: Aimock) -> None:
    answer_story(server, json.dumps(reply_of(good_draft())))
    written = OpenAIWriter().write(WriteRequest(BRIEF), idempotency_key="key-1")
    assert [page.paragraphs for page in written.draft.pages] == [
        page.paragraphs for page in good_draft().pages
    ]
    assert written.usage.output_tokens > 100
    assert written.usage.request_id.startswith("req")
    (seen,) = server.journal()
    assert seen["path"] == "/v1/chat/completions"
    assert seen["body"]["response_format"]["json_schema"]["strict"] is True
    assert seen["headers"]["idempotency-key"] == "key-1"


def test_aimock_page_is_written_again(server: Aimock) -> None:
    answer_story(server, '{"text": "Mia ran.", "alt_text": "Mia runs."}')
    request = RewriteRequest(BRIEF, good_draft(), 2, ("51 words; at most 50 fit.",))
    page = OpenAIWriter().rewrite(request, idempotency_key="key-1").page
    assert (page.number, page.paragraphs) == (2, ("Mia ran.",))


def test_aimock_picture_has_no_count_and_is_marked_estimated(server: Aimock) -> None:
    answer_picture(server, picture(160, 160))
    drawn = OpenAIIllustrator().draw(SPEC, idempotency_key="key-1")
    assert (drawn.width, drawn.usage.images, drawn.usage.estimated) == (160, 1, True)
    assert [entry["path"] for entry in server.journal()] == ["/v1/images/generations"]


def test_aimock_is_sent_the_heros_sheet(server: Aimock) -> None:
    answer_picture(server, picture(160, 160))
    draw_picture(PATH, SPEC)
    (seen,) = server.journal()
    assert seen["path"] == "/v1/images/edits"
    assert "Picture 1 shows the hero." in json.dumps(seen["body"])
    assert int(seen["headers"]["content-length"]) > 50_000


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (429, "rate_limit_exceeded", ErrorKind.RATE_LIMITED),
        (429, "insufficient_quota", ErrorKind.QUOTA),
        (401, "invalid_api_key", ErrorKind.AUTH),
        (500, "server_error", ErrorKind.UNAVAILABLE),
        (400, "content_policy_violation", ErrorKind.REFUSED),
    ],
)
def test_aimock_error_has_its_kind(server: Aimock, status: int, code: str, kind: ErrorKind) -> None:
    told = {"message": "no", "type": code, "code": code}
    server.answer({"endpoint": "chat"}, {"error": told, "status": status})
    with pytest.raises(ProviderError) as caught:
        OpenAIWriter().write(WriteRequest(BRIEF), idempotency_key="key-1")
    assert caught.value.kind is kind
    assert len(server.journal()) == 1


@pytest.mark.parametrize(
    ("chaos", "kind"),
    [
        ({"malformedRate": 1}, ErrorKind.GARBAGE),
        ({"disconnectRate": 1}, ErrorKind.TIMEOUT),
        ({"dropRate": 1}, ErrorKind.UNAVAILABLE),
    ],
)
def test_aimock_chaos_is_survived(server: Aimock, chaos: dict, kind: ErrorKind) -> None:
    encoded = base64.b64encode(picture(160, 160)).decode()
    server.answer({"endpoint": "image"}, {"image": {"b64Json": encoded}}, chaos=chaos)
    with pytest.raises(ProviderError) as caught:
        OpenAIIllustrator().draw(SPEC, idempotency_key="key-1")
    assert caught.value.kind is kind
