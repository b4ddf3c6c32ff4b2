"""What the pipeline asks of a provider. Adapters live in `stories/providers/`."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol

from stories.pipeline.schemas import BoxPayload, BriefPayload, RenderSpec, StoryDraft


@dataclass(frozen=True, slots=True)
class Written:
    draft: StoryDraft
    provider: str
    model: str
    cost: Decimal


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture: PNG bytes in sRGB, the ink that reads on its text box, the faces in it."""

    png: bytes
    width: int
    height: int
    ink: str
    faces: tuple[BoxPayload, ...]
    provider: str
    model: str
    cost: Decimal


class TextProvider(Protocol):
    """Writes stories. Raises ProviderError."""

    name: str

    def write(self, brief: BriefPayload) -> Written: ...


class ImageProvider(Protocol):
    """Draws pictures. Raises ProviderError. `runs_in` says where a call may block:
    `process` for work that holds the interpreter's lock, `thread` for work that waits."""

    name: str
    runs_in: Literal["process", "thread"]

    def draw(self, spec: RenderSpec) -> Drawn: ...
