"""The envelope of a chat completion, as OpenAI and compatible servers send it."""

import re

from pydantic import Field

from stories.pipeline.ports import Usage
from storycreator.lib.openai_client import plain
from storycreator.lib.replies import Envelope

FENCE = re.compile(r"\A```[a-z]*\s*\n(.*?)\n?```\s*\Z", re.DOTALL)
REFUSAL = re.compile(
    r"\A(?:i['’]m (?:very )?sorry|i am sorry|sorry,|unfortunately,? i |"
    r"i (?:can['’]?t|cannot|can not|won['’]t|am unable)|i['’]m (?:not able|unable))",
    re.IGNORECASE,
)
MOST_TOKENS = 1_000_000_000
LETTERS_PER_TOKEN = 4  # of English; OpenAI's rule of thumb


class Message(Envelope):
    content: str | None = None
    refusal: str | None = None


class Choice(Envelope):
    message: Message
    finish_reason: str | None = None


class TokenUsage(Envelope):
    prompt_tokens: int = Field(default=0, ge=0, le=MOST_TOKENS)
    completion_tokens: int = Field(default=0, ge=0, le=MOST_TOKENS)


class ChatReply(Envelope):
    choices: list[Choice] = Field(min_length=1)
    usage: TokenUsage | None = None
    model: str | None = None
    id: str | None = None


def usage_of(chat: ChatReply, *, model: str, request_id: str, sent: int) -> Usage:
    """What the service counted; without its count, an estimate from the letters that were sent
    and written."""
    request_id = request_id or plain(chat.id)
    if chat.usage is not None:
        return Usage(
            model=model,
            input_tokens=chat.usage.prompt_tokens,
            output_tokens=chat.usage.completion_tokens,
            request_id=request_id,
        )
    written = sum(len(choice.message.content or "") for choice in chat.choices)
    return Usage(
        model=model,
        input_tokens=sent // LETTERS_PER_TOKEN,
        output_tokens=written // LETTERS_PER_TOKEN,
        estimated=True,
        request_id=request_id,
    )


def without_fence(content: str) -> str:
    """The text inside a Markdown fence, which servers without structured output like to add."""
    text = content.strip()
    fenced = FENCE.match(text)
    return fenced[1].strip() if fenced else text


def is_refusal(content: str) -> bool:
    """Whether a text that should have been JSON declines in prose."""
    return REFUSAL.match(content.strip()) is not None
