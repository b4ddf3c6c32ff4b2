"""Reading what a service answered: by a schema, within limits, never trusting it."""

import json
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

MAX_PROBLEMS = 8
Reply = TypeVar("Reply", bound=BaseModel)


class Envelope(BaseModel):
    """Base of the outer schemas: what a compatible server adds of its own is ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class UnreadableReply(Exception):
    """The answer is no JSON, or not of the schema. `problems` hold places and rules, no content."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def read_reply(model: type[Reply], body: bytes | str) -> Reply:
    """The validated answer; depth is limited and NaN is no number. Raises UnreadableReply."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise UnreadableReply(tuple(map(_problem, error.errors()[:MAX_PROBLEMS]))) from None
    except (RecursionError, UnicodeError):
        raise UnreadableReply(("The answer is not JSON.",)) from None


def _problem(error: Any) -> str:
    """Where and which rule, without the value that broke it."""
    where = ".".join(map(str, error["loc"])) or "the answer"
    if error["type"] == "json_invalid":
        return "The answer is not complete JSON."
    allowed = (error.get("ctx") or {}).get("expected")
    rule = f"must be one of {allowed}" if allowed else str(error["type"]).replace("_", " ")
    return f"{json.dumps(where[:120])}: {rule}"
