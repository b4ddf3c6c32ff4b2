"""The embedded story writer: an authored grammar told by a small, deterministic engine."""

from stories.writer.brief import Brief
from stories.writer.draft import CastMember, Draft, DraftPage, Fact, PageScene
from stories.writer.engine import write
from stories.writer.library import ContentError

__all__ = [
    "Brief",
    "CastMember",
    "ContentError",
    "Draft",
    "DraftPage",
    "Fact",
    "PageScene",
    "write",
]
