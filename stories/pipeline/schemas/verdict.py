"""What a check said, as it crosses the pipeline."""

from typing import Literal

from pydantic import Field

from stories.pipeline.schemas.base import Payload


class VerdictPayload(Payload):
    """`scores` from 0 to 1 by category; `reasons` are sentences for the parent."""

    decision: Literal["approve", "hold", "reject"]
    source: str = Field(min_length=1)
    scores: dict[str, float] = {}
    reasons: tuple[str, ...] = ()
