"""What a book for a child may say and show: the port, and the rules that need no network.

Pure: no Django, no database. Adapters live in `media_assets/providers/moderation/`.
"""

from media_assets.moderation.ports import (
    CheckKind,
    Decision,
    ImageCheck,
    Moderator,
    TextCheck,
    Verdict,
    strictest,
)

__all__ = [
    "CheckKind",
    "Decision",
    "ImageCheck",
    "Moderator",
    "TextCheck",
    "Verdict",
    "strictest",
]
