"""What steps ask before they go on: may this be in a book for children?

`yield from` one of the questions inside a handler, and enter the answer in what the handler
keeps. What is not approved ends the run there, until a person has looked (`hold`).
"""

from collections.abc import Generator
from dataclasses import asdict
from functools import partial
from typing import Any

from django.conf import settings

from media_assets.moderation import Decision, ImageCheck, Moderator, Verdict
from stories.enums import CallPurpose
from stories.models import Story
from stories.pipeline import graph
from stories.pipeline.ports import Usage
from stories.pipeline.schemas import RenderResult
from stories.pipeline.schemas.verdict import VerdictPayload
from stories.services import moderating, runs
from stories.services.calls import Answer, Call
from stories.services.failures import MAX_ATTEMPTS, failure_of
from stories.services.moderating import Subject
from stories.services.steps.work import Work
from storycreator.lib import files
from storycreator.lib.provider_guard import call_provider
from storycreator.lib.providers import ProviderError, load

Judging = Generator[Call, Answer, Verdict]


def judged(work: Work, subject: Subject) -> Judging:
    """The verdict on words: known already, or asked for. Raises ProviderError while trying again
    can help; after the last attempt, and when it cannot, a hold."""
    known = moderating.decided(work.story, subject)
    if known is not None:
        return known
    moderator: Moderator = load(settings.MODERATION_PROVIDER)
    ask = partial(call_provider, moderator.check_text, subject.request)
    return (yield from _asked(work, moderator, subject.digest, ask))


def picture_judged(work: Work, result: RenderResult) -> Judging:
    """The verdict on a stored picture. What our own illustrator drew is approved unseen."""
    if result.provider in moderating.OWN_PICTURES:
        return moderating.drawn_here()
    moderator: Moderator = load(settings.MODERATION_PROVIDER)
    request = ImageCheck(files.get(result.object_key), "image/jpeg")
    ask = partial(call_provider, moderator.check_image, request)
    return (yield from _asked(work, moderator, result.sha256, ask))


def entered(work: Work, subject: Subject, verdict: Verdict) -> bool:
    """Keep a verdict, in the transaction that completes the step. Whether the run goes on."""
    return moderating.enter(subject, verdict).approved


def hold(work: Work) -> None:
    """End the run until a person has looked; in the transaction that completes the step."""
    words = Story.objects.values_list("moderation_reason", flat=True).get(pk=work.story.pk)
    runs.hold_run(run=work.run, words=words)


def _asked(work: Work, moderator: Moderator, key: str, ask: Any) -> Judging:
    call = Call(
        purpose=CallPurpose.MODERATION,
        provider=moderator,
        key=graph.digest([moderator.name, moderator.model, key]),
        ask=ask,
        take=partial(_taken, moderator.model),
        kept_as=VerdictPayload,
    )
    try:
        answer = yield call
    except ProviderError as error:
        if failure_of(error).final(min(work.step.attempt, MAX_ATTEMPTS)):
            return moderating.unanswered()
        raise
    told = VerdictPayload.parse(answer.payload.data())
    return Verdict(Decision(told.decision), told.source, told.scores, told.reasons)


def _taken(model: str, verdict: Verdict) -> Answer:
    told = asdict(verdict) | {"decision": verdict.decision.value, "scores": dict(verdict.scores)}
    return Answer(VerdictPayload.parse(told), Usage(model=model))
