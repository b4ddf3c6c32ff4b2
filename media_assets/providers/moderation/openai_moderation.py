"""The moderation endpoint of an OpenAI-compatible service, behind the house's own rules.

The house's rules come first, and what they hold is never sent: no telephone number and no insult
leaves the house to be judged. For a children's book the service's own `flagged` is too lenient,
so a score counts from the limits below. Pictures are scored for sexual content, violence and
self-harm only.
"""

import base64
from typing import Annotated, Literal

from django.conf import settings
from openai import OpenAI
from openai.types import ModerationImageURLInputParam
from pydantic import Field

from media_assets.moderation import Decision, ImageCheck, TextCheck, Verdict, strictest
from media_assets.moderation.pictures import judge_picture
from media_assets.moderation.rules import judge
from storycreator.lib.model_services import Service
from storycreator.lib.openai_client import RawAnswer, ask, failure
from storycreator.lib.providers import ErrorKind
from storycreator.lib.replies import Envelope, UnreadableReply, read_reply

LIMITS = {
    "sexual": 0.2,
    "sexual/minors": 0.05,
    "self-harm": 0.2,
    "self-harm/intent": 0.2,
    "self-harm/instructions": 0.1,
    "violence": 0.6,
    "violence/graphic": 0.3,
    "hate": 0.3,
    "hate/threatening": 0.2,
    "harassment": 0.6,
    "harassment/threatening": 0.4,
    "illicit": 0.5,
    "illicit/violent": 0.3,
}
"""Held from this score on. A fairy tale's fights score up to about half in `violence`."""

OTHERS = 0.5  # a category that we do not know yet
NEEDED = ("sexual", "violence", "self-harm")
"""An answer that does not score these has checked nothing."""

REFUSED_FROM = {"sexual/minors": 0.5}
"""Flagged, and from this score on: refused at once."""

REASONS = {
    "sexual": "There is something in it that is not for children.",
    "self-harm": "It speaks of somebody hurting themselves.",
    "violence": "It shows violence that is too hard for a children’s book.",
    "hate": "It insults people for who they are.",
    "harassment": "It is cruel to somebody.",
    "illicit": "It could lead a child to do something dangerous.",
}
OTHER_REASON = "We are not sure that this is right for children."

NOT_JUDGED = "not everything was judged"

Score = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class Result(Envelope):
    flagged: bool
    categories: dict[str, bool | None]
    category_scores: dict[str, Score | None]


class Reply(Envelope):
    results: list[Result] = Field(min_length=1)


class OpenAIModerator:
    name = "openai"
    paid = False  # the endpoint is free of charge
    runs_in: Literal["process", "thread"] = "thread"

    def __init__(self) -> None:
        self.service: Service = settings.MODERATION_SERVICE
        self.model = self.service.model

    def check_text(self, request: TextCheck, *, idempotency_key: str) -> Verdict:
        """Raises ProviderError; an answer that does not judge every text is garbage."""
        ours = judge(request)
        if not ours.approved or not request.texts:
            return ours

        results = self._judged(request.texts, idempotency_key)
        if len(results) == 1 < len(request.texts):
            keys = [f"{idempotency_key}:{number}" for number in range(len(request.texts))]
            alone = zip(request.texts, keys, strict=True)
            results = [found for text, key in alone for found in self._judged((text,), key)]
        _check_number(self.service, results, len(request.texts))
        return strictest([ours, *map(self._verdict, results)])

    def _judged(self, texts: tuple[str, ...], key: str) -> list[Result]:
        """One result for each text; some servers send one for all of them, or for the first."""

        def send(client: OpenAI) -> RawAnswer:
            return client.moderations.with_raw_response.create(
                model=self.model, input=list(texts), extra_headers={"Idempotency-Key": key}
            )

        return self._results(ask(self.service, send).body)

    def check_image(self, request: ImageCheck, *, idempotency_key: str) -> Verdict:
        """Raises ProviderError. A picture that cannot be read is held and not sent; how much skin
        there is in it, the service knows better than we."""
        ours = judge_picture(request)
        if "unreadable" in ours.scores:
            return ours
        data = base64.b64encode(request.content).decode()
        picture: ModerationImageURLInputParam = {
            "type": "image_url",
            "image_url": {"url": f"data:{request.media_type};base64,{data}"},
        }

        def send(client: OpenAI) -> RawAnswer:
            return client.moderations.with_raw_response.create(
                model=self.model,
                input=[picture],
                extra_headers={"Idempotency-Key": idempotency_key},
            )

        results = self._results(ask(self.service, send).body)
        _check_number(self.service, results, 1)
        return self._verdict(results[0])

    def _results(self, body: bytes) -> list[Result]:
        try:
            results = read_reply(Reply, body).results
        except UnreadableReply as error:
            raise failure(self.service, ErrorKind.GARBAGE, problems=error.problems) from None
        scored = all(
            result.category_scores.get(name) is not None for result in results for name in NEEDED
        )
        if not scored:
            raise failure(self.service, ErrorKind.GARBAGE, detail=NOT_JUDGED)
        return results

    def _verdict(self, result: Result) -> Verdict:
        scores = {
            name: value for name, value in result.category_scores.items() if value is not None
        }
        flagged = {name for name, is_so in result.categories.items() if is_so}
        over = {name for name, value in scores.items() if value >= LIMITS.get(name, OTHERS)}
        held = flagged | over
        if not held and not result.flagged:
            return Verdict(Decision.APPROVE, self.model, scores)
        refused = any(
            name in flagged and scores.get(name, 0.0) >= limit
            for name, limit in REFUSED_FROM.items()
        )
        told = dict.fromkeys(
            REASONS.get(name.partition("/")[0], OTHER_REASON) for name in sorted(held)
        )
        decision = Decision.REJECT if refused else Decision.HOLD
        return Verdict(decision, self.model, scores, tuple(told) or (OTHER_REASON,))


def _check_number(service: Service, results: list[Result], expected: int) -> None:
    if len(results) != expected:
        raise failure(service, ErrorKind.GARBAGE, detail=NOT_JUDGED)
