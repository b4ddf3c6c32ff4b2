"""What checks say about a book, kept with the book: names and wishes, the story, its pictures.

Whoever runs a book asks here before it goes on. An approval lets it go on, a hold waits for a
person, a rejection ends it; what was decided once for the same words is not asked again. A check
that cannot answer raises ProviderError: try again, and in the end enter `unanswered()`.

`check` is whatever reaches the moderator; no transaction is open while it works.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from media_assets.enums import ModeratedPart, ModerationStatus, ReviewStatus
from media_assets.models import Image
from media_assets.moderation import CheckKind, Decision, ImageCheck, TextCheck, Verdict
from stories.models import ModerationItem, Story
from stories.pipeline.graph import digest
from stories.pipeline.schemas import StoryDraft
from stories.services.locking import locked_story
from storycreator.lib.errors import StateError

WAITS = "A person will look at this first."
REFUSED = "This cannot be in a book for children."
NOBODY = "nobody"
"""The source of a hold that no check asked for: none answered."""

OWN_PICTURES = frozenset({"embedded"})
"""Image providers that can draw nothing but their own kit, which people have looked at."""

CHOSEN_FROM_LISTS = frozenset({"pronouns", "companion"})
STATUS = {
    Decision.APPROVE: ModerationStatus.APPROVED,
    Decision.HOLD: ModerationStatus.FLAGGED,
    Decision.REJECT: ModerationStatus.REJECTED,
}
DECIDED_AS = {
    Decision.APPROVE: ReviewStatus.APPROVED,
    Decision.REJECT: ReviewStatus.REJECTED,
}
REVIEW = {Decision.HOLD: ReviewStatus.WAITING, Decision.REJECT: ReviewStatus.REJECTED}

TextChecker = Callable[[TextCheck], Verdict]
ImageChecker = Callable[[ImageCheck], Verdict]


@dataclass(frozen=True, slots=True)
class Subject:
    """A part of a story as it is now; the key of its `digest` is what was looked at."""

    story: Story
    part: ModeratedPart
    request: TextCheck

    @property
    def digest(self) -> str:
        return digest([self.request.kind.value, *self.request.texts])


def moderate_brief(*, story: Story, check: TextChecker) -> Verdict:
    """Names, wishes, own idea, title and dedication, as the family told them."""
    return _moderate(brief_of(story), check)


def moderate_story(*, story: Story, draft: StoryDraft, check: TextChecker) -> Verdict:
    """The written story, before it is shown or drawn."""
    return _moderate(text_of(story, draft), check)


def moderate_edit(*, story: Story, texts: Iterable[str], check: TextChecker) -> Verdict:
    """What a parent changes in a book: a title, a dedication, the words of pages."""
    return _moderate(Subject(story, ModeratedPart.EDIT, _told(texts)), check)


def moderate_picture(*, provider: str, request: ImageCheck, check: ImageChecker) -> Verdict:
    """A picture before it is shown; `pictures.place` keeps the verdict with its row."""
    return drawn_here() if provider in OWN_PICTURES else check(request)


def drawn_here() -> Verdict:
    """The approval of a picture by construction."""
    return Verdict(Decision.APPROVE, source="drawn here")


def unanswered() -> Verdict:
    """The hold for something that could not be checked."""
    words = "We could not check this by ourselves just now."
    return Verdict(Decision.HOLD, source=NOBODY, reasons=(words,))


def brief_of(story: Story) -> Subject:
    return Subject(story, ModeratedPart.BRIEF, brief_check(story))


def text_of(story: Story, draft: StoryDraft) -> Subject:
    return Subject(story, ModeratedPart.TEXT, story_check(draft))


def brief_check(story: Story) -> TextCheck:
    """All that a family typed. What they chose from our lists needs no look."""
    told = [value for name, value in sorted(story.brief.items()) if name not in CHOSEN_FROM_LISTS]
    return _told([story.child_name, story.title, story.dedication, *told])


def story_check(draft: StoryDraft) -> TextCheck:
    """Every sentence of a draft that may be read or drawn."""
    texts = [draft.title, *draft.title_choices, *draft.dedication_choices, draft.blurb]
    texts += [*draft.questions, draft.refrain, draft.companion_name]
    texts += [text for fact in draft.facts for text in (fact.text, fact.source)]
    for page in draft.pages:
        texts += [page.chapter_title, " ".join(page.paragraphs), page.alt_text]
    return TextCheck(tuple(text for text in texts if text.strip()), CheckKind.WRITTEN)


def enter(subject: Subject, verdict: Verdict) -> Verdict:
    """Keep a verdict with the story. Returns the one that holds: what a person decided meanwhile
    about the same words stands."""
    with transaction.atomic():
        story = locked_story(subject.story.pk)
        known = decided(story, subject)
        if known is not None:
            return known
        _close_waiting(story, subject.part)
        keep_decision(story, subject.part, subject.digest, verdict)
        if verdict.decision in REVIEW:
            _queue(verdict, subject.digest, part=subject.part, story=story, snapshot=_seen(subject))
        return verdict


def queue_picture(*, image: Image, verdict: Verdict) -> None:
    """Put a picture that was entered with this verdict before a person, where one is to look."""
    if verdict.decision in REVIEW:
        seen = {"object_key": image.object_key, "alt_text": image.alt_text}
        key = image.sha256 or digest(seen)
        _queue(verdict, key, part=ModeratedPart.PICTURE, image=image, snapshot=seen)


def decided(story: Story, subject: Subject) -> Verdict | None:
    """What is known about exactly these words, if anybody answered."""
    entry = story.moderation_scores.get(subject.part.value)
    if not entry or entry["digest"] != subject.digest or entry["source"] == NOBODY:
        return None
    return Verdict(
        decision=Decision(entry["decision"]),
        source=entry["source"],
        scores=entry["scores"],
        reasons=tuple(entry["reasons"]),
    )


def keep_decision(
    story: Story, part: ModeratedPart, key: str, verdict: Verdict, by_id: UUID | None = None
) -> None:
    """Write a decision about one part into a locked story, and what it means for the whole."""
    entry = {
        "digest": key,
        "decision": verdict.decision.value,
        "source": verdict.source,
        "scores": dict(verdict.scores),
        "reasons": list(verdict.reasons),
    }
    story.moderation_scores = {**story.moderation_scores, part.value: entry}
    story.moderation_status, story.moderation_reason = _overall(story.moderation_scores)
    story.moderated_at = timezone.now()
    story.moderated_by_id = by_id
    story.save(
        update_fields=[
            *("moderation_scores", "moderation_status", "moderation_reason"),
            *("moderated_at", "moderated_by", "updated_at"),
        ]
    )


def columns_of(verdict: Verdict) -> dict[str, object]:
    """What a picture's row tells of the verdict."""
    return {
        "moderation_status": STATUS[verdict.decision],
        "moderation_reason": words_for_parent(verdict),
        "moderation_scores": {"source": verdict.source, "scores": dict(verdict.scores)},
        "moderated_at": timezone.now(),
    }


def write_status(image: Image, verdict: Verdict) -> None:
    for name, value in columns_of(verdict).items():
        setattr(image, name, value)


def words_for_parent(verdict: Verdict) -> str:
    """What happens now, and why; empty for an approval."""
    first = {Decision.HOLD: WAITS, Decision.REJECT: REFUSED}.get(verdict.decision)
    return " ".join((first, *verdict.reasons)) if first else ""


def _moderate(subject: Subject, check: TextChecker) -> Verdict:
    story = Story.objects.filter(pk=subject.story.pk).first()
    if story is None:
        raise StateError("This book was deleted.")
    return decided(story, subject) or enter(subject, check(subject.request))


def _told(texts: Iterable[object]) -> TextCheck:
    return TextCheck(tuple(text for text in texts if isinstance(text, str) and text.strip()))


def _overall(entries: dict[str, dict[str, Any]]) -> tuple[ModerationStatus, str]:
    """Rejected or held when any part is, with the words for the parent; approved once the story
    itself is."""
    for strict in (Decision.REJECT, Decision.HOLD):
        blocked = [entry for entry in entries.values() if entry["decision"] == strict.value]
        if blocked:
            reasons = dict.fromkeys(reason for entry in blocked for reason in entry["reasons"])
            return STATUS[strict], words_for_parent(Verdict(strict, "", reasons=tuple(reasons)))
    whole = ModeratedPart.TEXT.value in entries
    return (ModerationStatus.APPROVED if whole else ModerationStatus.PENDING), ""


def _close_waiting(story: Story, part: ModeratedPart) -> None:
    """What waited was about other words, or is answered now."""
    waiting = story.moderation_items.filter(part=part, status=ReviewStatus.WAITING)
    waiting.update(status=ReviewStatus.CLOSED)


def _queue(verdict: Verdict, key: str, **about: Any) -> ModerationItem:
    """Put something before a person. A rejection stands there too: it may be appealed."""
    status = REVIEW[verdict.decision]
    rejected = status == ReviewStatus.REJECTED
    return ModerationItem.objects.create(
        status=status,
        digest=key,
        scores=dict(verdict.scores),
        reasons=list(verdict.reasons),
        source=verdict.source,
        decided_at=timezone.now() if rejected else None,
        reason=words_for_parent(verdict) if rejected else "",
        **about,
    )


def _seen(subject: Subject) -> dict[str, object]:
    return {"texts": list(subject.request.texts)}
