"""Every adapter of the moderation port keeps one contract; the outside one fails to a hold."""

import pytest
from django.conf import settings as site

from media_assets.moderation import CheckKind, Decision, ImageCheck, TextCheck
from media_assets.moderation.pictures import MUCH_SKIN, UNREADABLE
from media_assets.providers.moderation.embedded import EmbeddedModerator
from media_assets.providers.moderation.openai_moderation import OpenAIModerator
from stories.tests.fault_answers import as_json, picture, plain_picture
from stories.tests.fault_server import HANG
from stories.tests.model_servers import service_at
from storycreator.lib.providers import ErrorKind, ProviderError, load

CLEAN = TextCheck(("Mia flew a red kite.", "The dragon laughed."), CheckKind.WRITTEN)
BAD = TextCheck(("Mia flew a red kite.", "You should drink bleach."))
CALM = {"sexual": 0.0, "violence": 0.01, "self-harm": 0.0}


@pytest.fixture
def outside(fault_server, settings):
    settings.MODERATION_SERVICE = service_at(fault_server.url, "moderation")
    return fault_server


@pytest.fixture(params=["embedded", "openai"])
def moderator(request, outside):
    return load(site.MODERATION_PROVIDERS[request.param])


def judged(*results):
    return as_json({"id": "m", "model": "test-moderation", "results": list(results)})


def result(flagged=False, categories=(), **scores):
    told = CALM | {name.replace("_", "-"): score for name, score in scores.items()}
    return {
        "flagged": flagged,
        "categories": dict.fromkeys(told, False) | dict.fromkeys(categories, True),
        "category_scores": told,
    }


class TestEveryModerator:
    def test_says_who_it_is(self, moderator):
        assert (moderator.paid, moderator.runs_in) == (False, "thread")
        assert moderator.name in site.MODERATION_PROVIDERS
        assert moderator.model

    def test_approves_a_story(self, moderator):
        verdict = moderator.check_text(CLEAN, idempotency_key="k")
        assert (verdict.decision, verdict.reasons) == (Decision.APPROVE, ())
        assert verdict.source

    def test_holds_what_leads_to_harm_and_says_why(self, moderator):
        verdict = moderator.check_text(BAD, idempotency_key="k")
        assert verdict.decision is Decision.HOLD
        assert verdict.reasons == ("It could lead a child to do something dangerous.",)
        assert verdict.scores == {"danger": 0.8}

    def test_approves_nothing_said(self, moderator):
        assert moderator.check_text(TextCheck(()), idempotency_key="k").approved

    def test_approves_a_drawn_picture(self, moderator):
        assert moderator.check_image(ImageCheck(picture(128, 128)), idempotency_key="k").approved

    @pytest.mark.parametrize("content", [b"", b"<html>", picture(128, 128)[:400]])
    def test_holds_a_picture_that_cannot_be_read(self, moderator, content):
        verdict = moderator.check_image(ImageCheck(content), idempotency_key="k")
        assert (verdict.decision, verdict.reasons) == (Decision.HOLD, (UNREADABLE,))


def test_embedded_holds_a_picture_in_the_colour_of_skin():
    content = plain_picture("#e0ac8a", (128, 128))
    verdict = EmbeddedModerator().check_image(ImageCheck(content), idempotency_key="k")
    assert (verdict.decision, verdict.reasons) == (Decision.HOLD, (MUCH_SKIN,))
    assert verdict.scores == {"skin": 1.0, "skin_in_middle": 1.0}


def test_what_the_house_holds_is_not_sent(outside):
    OpenAIModerator().check_text(BAD, idempotency_key="k")
    OpenAIModerator().check_image(ImageCheck(b"no picture"), idempotency_key="k")
    assert outside.script.seen == []


def test_texts_and_picture_are_sent_as_they_are(outside):
    OpenAIModerator().check_text(CLEAN, idempotency_key="key-1")
    OpenAIModerator().check_image(ImageCheck(picture(64, 64)), idempotency_key="key-2")
    words, image = outside.script.seen
    assert words.data == {"input": list(CLEAN.texts), "model": "test-moderation"}
    assert image.data["input"][0]["image_url"]["url"].startswith("data:image/png;base64,iVBOR")
    assert [one.headers["idempotency-key"] for one in (words, image)] == ["key-1", "key-2"]


@pytest.mark.parametrize(
    ("answer", "decision", "reason"),
    [
        (result(), Decision.APPROVE, None),
        (result(violence=0.5), Decision.APPROVE, None),
        (result(violence=0.6), Decision.HOLD, "It shows violence"),
        (result(sexual=0.2), Decision.HOLD, "There is something"),
        (result(self_harm=0.2), Decision.HOLD, "It speaks of somebody"),
        (result(unheard_of=0.5), Decision.HOLD, "We are not sure"),
        (result(flagged=True), Decision.HOLD, "We are not sure"),
        (result(flagged=True, categories=["hate"]), Decision.HOLD, "It insults people"),
        (result(**{"sexual/minors": 0.9}), Decision.HOLD, "There is something"),
        (
            result(flagged=True, categories=["sexual/minors"], **{"sexual/minors": 0.9}),
            Decision.REJECT,
            "There is something",
        ),
    ],
)
def test_score_decides_by_the_limits_of_a_childrens_book(outside, answer, decision, reason):
    outside.script.fail_next("moderation", judged(result(), answer))
    verdict = OpenAIModerator().check_text(CLEAN, idempotency_key="k")
    assert verdict.decision is decision
    assert [told.startswith(reason) for told in verdict.reasons] == ([True] if reason else [])


@pytest.mark.parametrize(
    "answer",
    [
        judged(result(), result(), result()),
        judged(),
        judged(result(), {"flagged": False, "categories": {}, "category_scores": {}}),
        judged(result(), result(sexual=7.0)),
        judged(result(), result(violence=None)),
        judged(result(), {"flagged": "no"}),
        "garbage_json",
        "html",
        "nested",
        "nan",
        "null",
        "empty",
        "not_utf8",
    ],
)
def test_answer_that_judges_too_little_is_garbage(outside, answer):
    outside.script.fail_next("moderation", answer)
    with pytest.raises(ProviderError) as caught:
        OpenAIModerator().check_text(CLEAN, idempotency_key="k")
    assert caught.value.kind is ErrorKind.GARBAGE


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("rate_limited", ErrorKind.RATE_LIMITED),
        ("server_error", ErrorKind.UNAVAILABLE),
        ("unauthorised", ErrorKind.AUTH),
        ("quota", ErrorKind.QUOTA),
        (HANG, ErrorKind.TIMEOUT),
    ],
)
def test_failure_of_the_service_is_no_approval(outside, settings, fault, kind):
    settings.MODERATION_SERVICE = service_at(outside.url, "moderation", timeout=0.5)
    outside.script.fail_next("moderation", fault)
    with pytest.raises(ProviderError) as caught:
        OpenAIModerator().check_image(ImageCheck(picture(64, 64)), idempotency_key="k")
    assert caught.value.kind is kind


def test_emulator_is_understood(aimock, settings):
    settings.MODERATION_SERVICE = service_at(aimock.url, "moderation")
    verdict = OpenAIModerator().check_text(TextCheck(("Mia flew a kite.",)), idempotency_key="k")
    assert verdict.decision is Decision.APPROVE
    assert verdict.scores.keys() >= {"sexual", "violence"}


def test_server_that_judges_one_text_at_a_time_is_asked_for_each(aimock, settings):
    settings.MODERATION_SERVICE = service_at(aimock.url, "moderation")
    texts = ("Mia flew a kite.", "It was red.", "So was her scarf.")
    verdict = OpenAIModerator().check_text(TextCheck(texts), idempotency_key="k")
    assert verdict.decision is Decision.APPROVE
    keys = [seen["headers"]["idempotency-key"] for seen in aimock.journal()]
    assert keys == ["k", "k:0", "k:1", "k:2"]
