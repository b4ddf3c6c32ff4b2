"""The embedded story writer as a text provider: no key, no network, no cost."""

from dataclasses import asdict

from stories import writer
from stories.pipeline.ports import (
    RewriteRequest,
    Rewritten,
    RunsIn,
    Usage,
    WriteRequest,
    Written,
)
from stories.pipeline.schemas import StoryDraft
from storycreator.lib.providers import ErrorKind, ProviderError

NO_REWRITE = "The story writer tells each page one way only."


class EmbeddedWriter:
    name = "embedded"
    model = "story-writer"
    paid = False
    runs_in: RunsIn = "thread"

    def write(self, request: WriteRequest, *, idempotency_key: str) -> Written:
        """The story for the brief; the same brief gives the same story, whatever the key."""
        facts = request.brief.model_dump(exclude={"language"})
        try:
            draft = writer.write(writer.Brief(**facts))
        except (ValueError, writer.ContentError) as refusal:
            raise ProviderError(str(refusal), permanent=True, kind=ErrorKind.REFUSED) from refusal
        return Written(draft=StoryDraft.parse(asdict(draft)), usage=Usage(model=self.model))

    def rewrite(self, request: RewriteRequest, *, idempotency_key: str) -> Rewritten:
        """Always refused: its pages hold the norms from the start."""
        raise ProviderError(NO_REWRITE, permanent=True, kind=ErrorKind.REFUSED)
