"""What we ask of whoever checks words and pictures.

An adapter that cannot answer raises ProviderError; `stories.services.moderating` makes a hold of
it. Nothing here approves by default.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, Protocol


class Decision(StrEnum):
    """`hold` waits for a person, `reject` is refused at once."""

    APPROVE = "approve"
    HOLD = "hold"
    REJECT = "reject"


STRICTNESS = (Decision.APPROVE, Decision.HOLD, Decision.REJECT)


class CheckKind(StrEnum):
    """`told`: typed by a family, so personal data counts. `written`: made for them by us."""

    TOLD = "told"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class TextCheck:
    """Texts that belong together, each whole: names, wishes, a title, the pages of a book."""

    texts: tuple[str, ...]
    kind: CheckKind = CheckKind.TOLD


@dataclass(frozen=True, slots=True)
class ImageCheck:
    """The bytes of a picture; `media_type` as in `image/png`."""

    content: bytes
    media_type: str = "image/png"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`scores` from 0 to 1 by category; `reasons` are sentences that a parent can read, empty for
    an approval. `source` names who decided: an adapter and its version, or a person."""

    decision: Decision
    source: str
    scores: Mapping[str, float] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()

    @property
    def approved(self) -> bool:
        return self.decision is Decision.APPROVE


def strictest(verdicts: Iterable[Verdict]) -> Verdict:
    """One verdict out of several on the same thing: the strictest decision, all reasons, the
    highest score of each category. Raises ValueError without any."""
    given = tuple(verdicts)
    if not given:
        raise ValueError("no verdict, no decision")
    scores: dict[str, float] = {}
    for verdict in given:
        for name, score in verdict.scores.items():
            scores[name] = max(score, scores.get(name, 0.0))
    return Verdict(
        decision=max((one.decision for one in given), key=STRICTNESS.index),
        source=" + ".join(dict.fromkeys(one.source for one in given)),
        scores=scores,
        reasons=tuple(dict.fromkeys(reason for one in given for reason in one.reasons)),
    )


class Moderator(Protocol):
    """Checks words and pictures. Raises ProviderError; `paid` says whether a call costs money."""

    name: str
    model: str
    paid: bool
    runs_in: Literal["process", "thread"]

    def check_text(self, request: TextCheck, *, idempotency_key: str) -> Verdict: ...

    def check_image(self, request: ImageCheck, *, idempotency_key: str) -> Verdict: ...
