"""The house's own rules as a moderator: no key, no network, no cost, the same answer every time."""

from typing import Literal

from media_assets.moderation import ImageCheck, TextCheck, Verdict
from media_assets.moderation.pictures import judge_picture
from media_assets.moderation.rules import judge


class EmbeddedModerator:
    name = "embedded"
    model = "house-rules-1"
    paid = False
    runs_in: Literal["process", "thread"] = "thread"

    def check_text(self, request: TextCheck, *, idempotency_key: str) -> Verdict:
        return judge(request)

    def check_image(self, request: ImageCheck, *, idempotency_key: str) -> Verdict:
        return judge_picture(request)
