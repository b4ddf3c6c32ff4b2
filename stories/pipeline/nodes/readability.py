"""readability_report: is the text right for the child's age?"""

from stories.pipeline.schemas import Issue, ReadabilityReport, StoryDraft
from stories.vocabulary import AgeGroup
from stories.writer.readability import measure

MUST_MEND = frozenset({"page_too_long", "sentence_too_long"})
"""The misses of a page that fail a report; the others are advice."""


def check(draft: StoryDraft, age_group: AgeGroup, child_name: str) -> ReadabilityReport:
    """Page and sentence limits are hard: one miss fails the report. The grade is advice."""
    texts = ["\n".join(page.paragraphs) for page in draft.pages]
    # A name counts as one word, however many it has: nobody chose it for its length.
    report = measure(texts, age_group, names=(child_name, draft.companion_name))
    return ReadabilityReport(
        passed=report.passed,
        issues=tuple(
            Issue(code=miss.code, message=miss.message, page=miss.page or None)
            for miss in report.misses
        ),
        metrics={
            "words": float(report.words),
            "mean_sentence": report.mean_sentence,
            "longest_sentence": float(report.longest),
            "grade": report.grade,
        },
    )
