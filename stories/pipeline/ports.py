"""What the pipeline asks of a provider. Adapters live in `stories/providers/`.

One call of a port is at most one paid request to a service: whoever calls writes a row before it
and settles after it. Asking again with better words, or after a failure, is the caller's decision.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, Protocol

from stories.pipeline.schemas import BoxPayload, BriefPayload, DraftPage, RenderSpec, StoryDraft

RunsIn = Literal["process", "thread"]
"""Where a call may block: `process` for work that holds the interpreter's lock, `thread` for
work that waits."""

MAX_REFERENCES = 6


@dataclass(frozen=True, slots=True)
class Usage:
    """What one call used, as the service counted it. Adapters never compute money.

    `input_tokens` is the whole input; `image_tokens` says how many of them were pictures, which
    some services price apart. `estimated` marks numbers that the service did not tell.
    """

    model: str
    input_tokens: int = 0
    output_tokens: int = 0
    images: int = 0
    estimated: bool = False
    request_id: str = ""
    image_tokens: int = 0


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """A whole story to be written.

    `style` is the story half of the style preset's merged config. `problems` are the validator's
    words about the answer before, when the story is asked for again.
    """

    brief: BriefPayload
    style: Mapping[str, object] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RewriteRequest:
    """One page of a finished draft to be written again; `problems` say what is wrong with it."""

    brief: BriefPayload
    draft: StoryDraft
    page_number: int
    problems: tuple[str, ...]
    style: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    draft: StoryDraft
    usage: Usage


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The page in its new words; number, chapter and scene are the old page's."""

    page: DraftPage
    usage: Usage


class ReferenceKind(StrEnum):
    """What a reference picture has authority over."""

    HERO = "hero"
    COMPANION = "companion"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture sent along with a spec, PNG or JPEG; `label` names what it shows, in the prompt."""

    kind: ReferenceKind
    data: bytes
    label: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture: PNG bytes in sRGB, the ink that reads on its text box, the faces in it.

    `faces` is empty when the provider does not know where they are.
    """

    png: bytes
    width: int
    height: int
    ink: str
    faces: tuple[BoxPayload, ...]
    usage: Usage

    @property
    def request_id(self) -> str:
        return self.usage.request_id


class TextProvider(Protocol):
    """Writes stories. Raises ProviderError; `paid` says whether a call costs money."""

    name: str
    model: str
    paid: bool
    runs_in: RunsIn

    def write(self, request: WriteRequest, *, idempotency_key: str) -> Written: ...

    def rewrite(self, request: RewriteRequest, *, idempotency_key: str) -> Rewritten: ...


class ImageProvider(Protocol):
    """Draws pictures. Raises ProviderError; `paid` says whether a call costs money, and
    `takes_references` whether it must be shown who is who."""

    name: str
    model: str
    paid: bool
    runs_in: RunsIn
    takes_references: bool

    def draw(
        self, spec: RenderSpec, *, references: tuple[Reference, ...] = (), idempotency_key: str
    ) -> Drawn: ...
