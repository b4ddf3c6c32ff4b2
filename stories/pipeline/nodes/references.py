"""Which reference pictures go along with a drawing, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass

from stories.pipeline.ports import MAX_REFERENCES, ReferenceKind


@dataclass(frozen=True, slots=True)
class ReferenceUse:
    """A picture that goes along: its id and what it has authority over."""

    id: str
    kind: ReferenceKind


@dataclass(frozen=True, slots=True)
class ReferenceFacts:
    """What is known about a reference picture when one scene is planned."""

    id: str
    kind: ReferenceKind = ReferenceKind.HERO
    for_scene: bool = False
    matches_style: bool = False
    is_default: bool = False
    is_active: bool = False
    is_approved_primary_face: bool = False

    @property
    def rank(self) -> int | None:
        """0 comes first; None when nothing speaks for the picture."""
        reasons = (
            self.for_scene,
            self.matches_style,
            self.is_default,
            self.is_active,
            self.is_approved_primary_face,
        )
        return reasons.index(True) if any(reasons) else None


def in_order(candidates: Iterable[ReferenceFacts]) -> tuple[ReferenceUse, ...]:
    """Scene-mapped, style match, default, active, approved primary face; at most six, each once.

    Within one rank the given order stays."""
    ranked = sorted(
        (facts for facts in candidates if facts.rank is not None),
        key=lambda facts: facts.rank or 0,
    )
    uses = dict.fromkeys(ReferenceUse(facts.id, facts.kind) for facts in ranked)
    return tuple(uses)[:MAX_REFERENCES]
