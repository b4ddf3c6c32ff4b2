"""The embedded story writer as a text provider: no key, no network, no cost."""

from dataclasses import asdict
from decimal import Decimal

from stories import writer
from stories.pipeline.ports import Written
from stories.pipeline.schemas import BriefPayload, StoryDraft
from storycreator.lib.providers import ProviderError


class EmbeddedWriter:
    name = "embedded"

    def write(self, brief: BriefPayload) -> Written:
        facts = brief.model_dump(exclude={"language"})
        try:
            draft = writer.write(writer.Brief(**facts))
        except (ValueError, writer.ContentError) as refusal:
            raise ProviderError(str(refusal), permanent=True) from refusal
        return Written(
            draft=StoryDraft.parse(asdict(draft)),
            provider=self.name,
            model="story-writer",
            cost=Decimal(0),
        )
