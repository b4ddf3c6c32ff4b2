"""Step finish: is the book whole? If not, what is missing, in plain words."""

from stories.enums import StepKind, StepStatus, StoryFormat
from stories.models import Artifact, NodeRun, Story
from stories.pipeline.schemas import BlindTestReport
from stories.services import episode_tests, exports, runs
from stories.services.calls import spool_folder
from stories.services.failures import BROKEN
from stories.services.scheduling import Keep
from stories.services.steps.work import BY, Work
from storycreator.lib import files
from storycreator.lib.errors import StateError

SOME_MISSING = "{count} of the pictures did not come out."
KEPT = "Everything else is kept."
PICTURES = (StepKind.PAINT, StepKind.PAINT_COVER)


def finish(work: Work) -> Keep:
    """Completes the run and asks for the PDF, or fails the run; one button then retries."""
    judgement = _judgement(work)

    def keep() -> Artifact | None:
        failed = list(work.run.steps.filter(status=StepStatus.FAILED).order_by("position"))
        missing = work.run.steps.exclude(pk=work.step.pk).exclude(status=StepStatus.DONE)
        if not missing.exists():
            runs.finish_run(run=work.run)
            story = Story.objects.get(pk=work.story.pk)
            if story.format == StoryFormat.PICTURE_BOOK and exports.may_be_exported(story):
                exports.request_screen_pdf(story=work.story)
            if judgement is not None:
                return episode_tests.record_judgement(story=story, made=judgement, by=BY)
        else:
            details = dict.fromkeys(step.error_detail for step in failed)
            runs.fail_run(run=work.run, words=_words(failed), detail="; ".join(details))
        return None

    # What was kept for the case of a crash; every answer has its artifact now.
    files.delete_folder(spool_folder(work.story.pk))
    return keep


def _judgement(work: Work) -> BlindTestReport | None:
    """What a reader of the pictures alone makes of the whole story. It is advice, and ends no book:
    a story that cannot be judged, because a scene was planned before there was such a reader, has
    none."""
    try:
        return episode_tests.judgement_of(work.story)
    except StateError:
        return None


def _words(failed: list[NodeRun]) -> str:
    """What the parent reads: the reason, and how much is missing where only pictures are."""
    reasons = list(dict.fromkeys(step.error for step in failed)) or [BROKEN]
    if {step.kind for step in failed} <= set(PICTURES) and failed:
        count = SOME_MISSING.format(count=len(failed))
        return " ".join([count, *reasons[:1], KEPT])
    return reasons[0]
