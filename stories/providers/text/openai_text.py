"""A text model of an OpenAI-compatible service as a story writer.

One structured chat completion for each call. The answer is read by a schema and checked against
the wish; what is wrong with it goes along in the error, so that the story can be asked for again.
"""

from typing import Any, TypeVar

from django.conf import settings

from stories.pipeline.nodes.draft_check import page_problems, problems_of
from stories.pipeline.ports import (
    RewriteRequest,
    Rewritten,
    RunsIn,
    Usage,
    WriteRequest,
    Written,
)
from stories.pipeline.prompts.story import Message, rewrite_messages, story_messages
from stories.pipeline.prompts.story_reply import (
    PageTextReply,
    Reply,
    draft_of,
    one_line,
    paragraphs_of,
    response_format,
    story_reply,
)
from stories.providers.text.chat import ChatReply, Choice, is_refusal, usage_of, without_fence
from storycreator.lib.model_services import Service
from storycreator.lib.openai_client import ask, failure
from storycreator.lib.providers import ErrorKind, ProviderError
from storycreator.lib.replies import UnreadableReply, read_reply

CUT = "The answer was cut off before its end; write less on each page."
PROSE = "The answer was not the JSON object of the schema."

R = TypeVar("R", bound=Reply)


class OpenAIWriter:
    name = "openai"
    paid = True
    runs_in: RunsIn = "thread"

    def __init__(self) -> None:
        self.service: Service = settings.TEXT_SERVICE
        self.model = self.service.model

    def write(self, request: WriteRequest, *, idempotency_key: str) -> Written:
        """The story, as asked for. A GARBAGE error says in `problems` what to ask for again."""
        reply_model = story_reply(request.brief.theme)
        reply, usage = self._ask(
            story_messages(request), "story", reply_model, idempotency_key=idempotency_key
        )
        try:
            draft = draft_of(reply)
        except ValueError as error:
            raise self._garbage((str(error),), usage) from None
        problems = problems_of(draft, request.brief)
        if problems:
            raise self._garbage(problems, usage)
        return Written(draft=draft, usage=usage)

    def rewrite(self, request: RewriteRequest, *, idempotency_key: str) -> Rewritten:
        """One page in new words; its number, chapter and scene stay."""
        page = request.draft.pages[request.page_number - 1]
        reply, usage = self._ask(
            rewrite_messages(request), "page", PageTextReply, idempotency_key=idempotency_key
        )
        try:
            new = page.model_copy(
                update={
                    "paragraphs": paragraphs_of(reply.text),
                    "alt_text": one_line(reply.alt_text),
                }
            )
        except ValueError as error:
            raise self._garbage((str(error),), usage) from None
        problems = page_problems(new, request.brief)
        if problems:
            raise self._garbage(problems, usage)
        return Rewritten(page=new, usage=usage)

    def _ask(
        self, messages: tuple[Message, ...], name: str, model: type[R], *, idempotency_key: str
    ) -> tuple[R, Usage]:
        """One chat completion, read by `model`. Raises ProviderError."""
        request: dict[str, Any] = {
            "model": self.model,
            "messages": [message.data() for message in messages],
            "response_format": response_format(name, model),
            "extra_headers": {"Idempotency-Key": idempotency_key},
        }
        answer = ask(
            self.service,
            lambda client: client.chat.completions.with_raw_response.create(**request),
        )
        try:
            chat = read_reply(ChatReply, answer.body)
        except UnreadableReply as error:
            raise failure(self.service, ErrorKind.GARBAGE, problems=error.problems) from None
        usage = usage_of(
            chat,
            model=self.model,
            request_id=answer.request_id,
            sent=sum(len(message.content) for message in messages),
        )
        content = self._content(chat.choices[0], usage)
        try:
            return read_reply(model, content), usage
        except UnreadableReply as error:
            raise self._garbage(error.problems, usage) from None

    def _content(self, choice: Choice, usage: Usage) -> str:
        """The JSON text of an answer that is neither refused nor cut. Raises ProviderError."""
        content = without_fence(choice.message.content or "")
        if choice.finish_reason == "length":
            raise self._garbage((CUT,), usage)
        if (
            choice.message.refusal
            or choice.finish_reason == "content_filter"
            or is_refusal(content)
        ):
            raise failure(self.service, ErrorKind.REFUSED, usage=usage)
        if not content.startswith("{"):
            raise self._garbage((PROSE,), usage)
        return content

    def _garbage(self, problems: tuple[str, ...], usage: Usage) -> ProviderError:
        return failure(self.service, ErrorKind.GARBAGE, problems=problems, usage=usage)
