"""Both story writers keep the port's promises; the outside one survives every bad answer."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.pipeline.nodes.draft_check import is_in_language, names, problems_of
from stories.pipeline.ports import RewriteRequest, WriteRequest
from stories.pipeline.prompts.story_reply import story_reply
from stories.providers.text.embedded import EmbeddedWriter
from stories.providers.text.openai_text import OpenAIWriter
from stories.tests.fault_answers import chat, reply_of
from stories.tests.fault_server import HANG, FaultServer
from stories.tests.provider_contracts import BRIEF, TextContract
from stories.vocabulary import PLACES, Theme
from storycreator.lib.providers import ErrorKind, ProviderError
from storycreator.lib.replies import UnreadableReply, read_reply


class TestEmbeddedWriter(TextContract):
    rewrites = False

    def make(self) -> EmbeddedWriter:
        return EmbeddedWriter()


@pytest.mark.usefixtures("outside_models")
class TestOpenAIWriter(TextContract):
    rewrites = True

    def make(self) -> OpenAIWriter:
        return OpenAIWriter()


def write(**changes: object) -> object:
    return OpenAIWriter().write(WriteRequest(BRIEF, **changes), idempotency_key="key-1")


def failing(server: FaultServer, fault: object) -> ProviderError:
    server.script.fail_next("text", fault)
    with pytest.raises(ProviderError) as caught:
        write()
    return caught.value


def test_write_asks_once_with_the_schema_of_the_theme(outside_models):
    write()
    (seen,) = outside_models.script.seen
    asked = seen.data
    assert (asked["model"], seen.headers["idempotency-key"]) == ("test-text", "key-1")
    schema = asked["response_format"]["json_schema"]
    assert (schema["strict"], schema["name"]) == (True, "story")
    page = schema["schema"]["$defs"]["PageReply"]
    assert page["properties"]["place"]["enum"] == list(PLACES[Theme.FAIRY_TALE])
    assert sorted(page["required"]) == sorted(page["properties"])
    assert page["additionalProperties"] is False


def test_write_tells_what_was_used(outside_models):
    usage = write().usage
    assert (usage.input_tokens, usage.output_tokens, usage.images) == (1200, 3400, 0)
    assert (usage.estimated, usage.request_id) == (False, "req-text-1")


def test_write_estimates_when_the_service_does_not_count(outside_models):
    outside_models.script.fail_next("text", chat(json.dumps(good_reply()), counts=False))
    usage = write().usage
    assert usage.estimated
    assert usage.input_tokens > 500
    assert usage.output_tokens > 500


def good_reply() -> dict[str, object]:
    return reply_of(EmbeddedWriter().write(WriteRequest(BRIEF), idempotency_key="").draft)


@pytest.mark.parametrize(
    ("fault", "kind", "permanent", "problems"),
    [
        ("prose_refusal", ErrorKind.REFUSED, True, ()),
        ("refusal", ErrorKind.REFUSED, True, ()),
        ("content_filter", ErrorKind.REFUSED, True, ()),
        ("content_refused", ErrorKind.REFUSED, True, ()),
        (
            "cut",
            ErrorKind.GARBAGE,
            False,
            ("The answer was cut off before its end; write less on each page.",),
        ),
        ("half_json", ErrorKind.GARBAGE, False, ("The answer is not complete JSON.",)),
        (
            "prose",
            ErrorKind.GARBAGE,
            False,
            ("The answer was not the JSON object of the schema.",),
        ),
        (
            "wrong_page_count",
            ErrorKind.GARBAGE,
            False,
            ("The story has 11 pages; it must have exactly 12.",),
        ),
        (
            "missing_hero",
            ErrorKind.GARBAGE,
            False,
            (
                "The hero is not named on the first page.",
                "The hero is named on 0 of 12 pages; that is too few.",
            ),
        ),
        (
            "wrong_language",
            ErrorKind.GARBAGE,
            False,
            ("The story is not written in the language with the code en.",),
        ),
    ],
)
def test_write_bad_story_has_its_documented_outcome(
    outside_models, fault, kind, permanent, problems
):
    error = failing(outside_models, fault)
    assert (error.kind, error.permanent, error.problems) == (kind, permanent, problems)
    assert outside_models.script.calls("text") == 1


@pytest.mark.parametrize("fault", ["cut", "prose_refusal", "wrong_page_count"])
def test_write_bad_story_was_paid_all_the_same(outside_models, fault):
    assert failing(outside_models, fault).usage.output_tokens == 3400


@pytest.mark.parametrize(
    "fault",
    ["garbage_json", "html", "empty", "nested", "nan", "null", "not_utf8", "no_choices"],
)
def test_write_garbage_is_a_provider_error(outside_models, fault):
    error = failing(outside_models, fault)
    assert (error.kind, error.permanent, error.usage) == (ErrorKind.GARBAGE, False, None)


def test_write_wrong_schema_names_the_rule_and_not_the_value(outside_models):
    error = failing(outside_models, "wrong_schema")
    assert '"dedication": missing' in error.problems
    assert '"pages": list type' in error.problems
    assert "Kite" not in str(error.problems)


def test_write_hang_is_an_unknown_outcome(outside_models, settings):
    settings.TEXT_SERVICE = type(settings.TEXT_SERVICE)(
        **{
            name: getattr(settings.TEXT_SERVICE, name)
            for name in ("use", "base_url", "api_key", "model")
        },
        timeout=0.3,
    )
    assert failing(outside_models, HANG).kind is ErrorKind.TIMEOUT


def test_write_takes_an_answer_in_a_fence(outside_models):
    fenced = f"```json\n{json.dumps(good_reply())}\n```"
    outside_models.script.fail_next("text", chat(fenced))
    assert len(write().draft.pages) == 12


def test_write_asked_again_says_what_was_wrong(outside_models):
    write(problems=("The story has 11 pages; it must have exactly 12.",))
    first, second, third = outside_models.script.seen[0].data["messages"]
    assert [first["role"], second["role"], third["role"]] == ["system", "user", "user"]
    assert json.loads(third["content"]) == {
        "wrong_with_the_answer_before": ["The story has 11 pages; it must have exactly 12."]
    }


def test_rewrite_of_a_page_that_is_still_too_long_says_so(outside_models):
    draft = write().draft
    long = chat(json.dumps({"text": "Mia ran on and on. " * 12, "alt_text": "Mia runs."}))
    outside_models.script.fail_next("text", long)
    with pytest.raises(ProviderError) as caught:
        OpenAIWriter().rewrite(RewriteRequest(BRIEF, draft, 2, ("x",)), idempotency_key="k")
    assert caught.value.problems == ("The text has more than 50 words.",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mia laughed 🎉.", "There are signs in page 1 that cannot be printed"),
        ("Mia <b>ran</b>.", "There is markup or an address in page 1"),
        ("See www.kites.example, Mia.", "There is markup or an address in page 1"),
    ],
)
def test_draft_check_finds_what_cannot_be_printed(text, told):
    draft = EmbeddedWriter().write(WriteRequest(BRIEF), idempotency_key="").draft
    page = draft.pages[0].model_copy(update={"paragraphs": (text,)})
    spoilt = draft.model_copy(update={"pages": (page, *draft.pages[1:])})
    (problem,) = problems_of(spoilt, BRIEF)
    assert problem.startswith(told)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Mia's kite", "Mia", True),
        ("MIA ran", "Mia", True),
        ("Amia ran", "Mia", False),
        ("Jo-Ann sat", "Jo-Ann", True),
        ("Anna Lena and Pim", "Anna Lena", True),
        ("Anna sat", "Anna Lena", True),
        ("Zoë ran", "Zoë", True),
        ("민아가 웃었다", "민아", True),
        ("Nobody", "(", False),
    ],
)
def test_draft_check_finds_a_name_in_all_its_forms(text, name, found):
    assert names(text, name) is found


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("The cat sat on the mat and it was good for him. " * 5, "en", True),
        ("The cat sat on the mat and it was good for him. " * 5, "de", False),
        ("Die Katze saß auf der Matte und das war gut für sie. " * 5, "de", True),
        ("Die Katze saß auf der Matte und das war gut für sie. " * 5, "en", False),
        ("고양이가 매트 위에 앉아서 아주 좋았어요. " * 5, "ko", True),
        ("The cat sat on the mat and it was good for him. " * 5, "ko", False),
        ("고양이가 매트 위에 앉아서 아주 좋았어요. " * 15, "en", False),
        ("Splash. Moo. Splash.", "de", True),
        ("Qapla' batlh je. " * 20, "tlh", True),
    ],
)
def test_draft_check_tells_languages_apart(text, language, right):
    assert is_in_language(text, language) is right


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_read_reply_of_anything_is_a_reply_or_unreadable(body):
    with pytest.raises(UnreadableReply):
        read_reply(story_reply(Theme.FAIRY_TALE), body)
