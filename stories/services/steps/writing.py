"""Steps write and read: the words of the book, and whether a child of that age can read them."""

from dataclasses import replace
from functools import partial

from django.conf import settings

from stories.enums import CallPurpose, StepKind
from stories.models import Artifact
from stories.pipeline import graph
from stories.pipeline.nodes import readability
from stories.pipeline.ports import RewriteRequest, Rewritten, TextProvider, WriteRequest, Written
from stories.pipeline.schemas import DraftPage, ReadabilityReport, StoryDraft
from stories.services import artifacts, briefs, editions, pages, runs
from stories.services.calls import Answer, Call
from stories.services.moderating import brief_of, text_of
from stories.services.steps.moderating import entered, hold, judged
from stories.services.steps.work import BY, Asking, Work, given, recorded
from storycreator.lib.provider_guard import call_provider
from storycreator.lib.providers import ErrorKind, ProviderError, load

RE_ASKS = 2
ROUNDS = 3  # of rewriting pages that are too hard
TOO_HARD = "The story did not come out right for this age. Please try again."


def write(work: Work) -> Asking:
    """The story as it is told, of wishes that may be in a book; asked for again, with what was
    wrong, at most twice."""
    wishes = brief_of(work.story)
    verdict = yield from judged(work, wishes)
    telling = (yield from _told(work)) if verdict.approved else None

    def keep() -> Artifact | None:
        if entered(work, wishes, verdict) and telling is not None:
            return telling()
        hold(work)
        return None

    return keep


def _told(work: Work) -> Asking:
    text: TextProvider = load(editions.writer_of(work.story))
    key = briefs.telling_key(work.story, text.name)
    found = artifacts.find(owner=work.story, node=graph.STORY_DRAFT, key=key)
    if found is not None:
        return given(found)
    renamed = editions.renamed(work.story)
    if renamed is not None:
        return lambda: recorded(work, graph.STORY_DRAFT, key, renamed, None)
    request = WriteRequest(brief=work.book.brief, style=dict(work.book.told_style))
    for asked in range(RE_ASKS + 1):
        try:
            answer = yield _written(text, request, work.book.brief.page_count)
        except ProviderError as error:
            if not error.problems or asked == RE_ASKS:
                raise
            request = replace(request, problems=error.problems)
        else:
            break
    return lambda: recorded(work, graph.STORY_DRAFT, key, answer.payload, None)


def _written(text: TextProvider, request: WriteRequest, pages_asked: int) -> Call:
    def take(result: Written) -> Answer:
        return Answer(result.draft, result.usage)

    return Call(
        purpose=CallPurpose.TEXT,
        provider=text,
        key=graph.digest(
            [text.name, request.brief.data(), dict(request.style), list(request.problems)]
        ),
        ask=partial(call_provider, text.write, request),
        take=take,
        kept_as=StoryDraft,
        pages=pages_asked,
    )


def read(work: Work) -> Asking:
    """The readability report, pages rewritten until it passes, and then the pages' own steps."""
    text: TextProvider = load(settings.TEXT_PROVIDER)
    told = _newest_telling(work.given(StepKind.WRITE))
    draft = StoryDraft.parse(told.payload)
    report = _report(work, draft)
    for _ in range(ROUNDS if text.paid else 0):
        for number, problems in sorted(_misses(report).items()):
            request = RewriteRequest(work.book.brief, draft, number, problems, work.book.told_style)
            answer = yield _rewritten(text, request)
            draft = _with_page(draft, DraftPage.parse(answer.payload.data()))
        report = _report(work, draft)
    if text.paid and not report.passed:
        raise ProviderError(TOO_HARD, permanent=True, kind=ErrorKind.GARBAGE)
    subject = text_of(work.story, draft)
    verdict = yield from judged(work, subject)

    def keep() -> Artifact:
        newest = _keep_telling(work, told, draft)
        if not entered(work, subject, verdict):
            hold(work)
            return newest
        return _keep_reading(work, newest, draft, report)

    return keep


def _newest_telling(written: Artifact) -> Artifact:
    """The draft as written, or as rewritten by an earlier run."""
    again = Artifact.objects.filter(parent=written, type=graph.STORY_DRAFT.type)
    return again.order_by("-version").first() or written


def _report(work: Work, draft: StoryDraft) -> ReadabilityReport:
    return readability.check(draft, work.book.brief.age_group, work.book.brief.child_name)


def _misses(report: ReadabilityReport) -> dict[int, tuple[str, ...]]:
    """What must be mended on which page, in the report's words; advice alone costs no call."""
    found: dict[int, tuple[str, ...]] = {}
    for issue in report.issues:
        if issue.page is not None and issue.code in readability.MUST_MEND:
            found[issue.page] = (*found.get(issue.page, ()), issue.message)
    return found


def _rewritten(text: TextProvider, request: RewriteRequest) -> Call:
    def take(result: Rewritten) -> Answer:
        return Answer(result.page, result.usage)

    facts = [text.name, request.draft.data(), request.page_number, list(request.problems)]
    return Call(
        purpose=CallPurpose.TEXT,
        provider=text,
        key=graph.digest(facts),
        ask=partial(call_provider, text.rewrite, request),
        take=take,
        kept_as=DraftPage,
    )


def _with_page(draft: StoryDraft, page: DraftPage) -> StoryDraft:
    told = tuple(page if old.number == page.number else old for old in draft.pages)
    return draft.model_copy(update={"pages": told})


def _keep_telling(work: Work, told: Artifact, draft: StoryDraft) -> Artifact:
    """The draft that is read on: as told, or as rewritten."""
    if draft == StoryDraft.parse(told.payload):
        return told
    key = graph.content_key(graph.STORY_DRAFT, {"rewritten": draft.data()})
    return recorded(work, graph.STORY_DRAFT, key, draft, told)


def _keep_reading(
    work: Work, told: Artifact, draft: StoryDraft, report: ReadabilityReport
) -> Artifact:
    texts = [list(page.paragraphs) for page in draft.pages]
    inputs = {"texts": texts, "age_group": work.book.brief.age_group.value}
    key = graph.content_key(graph.READABILITY, inputs)
    node = graph.READABILITY
    kept = artifacts.find_of(owner=work.story, node=node, key=key, parent=told)
    scenes = pages.write_pages(story=work.story, draft=draft)
    runs.plan_pages(run=work.run, scenes=scenes)
    if kept is not None:
        return artifacts.renew(artifact=kept, by=BY)
    return recorded(work, node, key, report, told)
