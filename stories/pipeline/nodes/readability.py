"""readability_report: is the text right for the child's age?"""

from stories.pipeline.schemas import Issue, ReadabilityReport, StoryDraft
from stories.vocabulary import AgeGroup
from stories.writer.readability import measure


def check(draft: StoryDraft, age_group: AgeGroup) -> ReadabilityReport:
    """Page and sentence limits are hard: one miss fails the report. The grade is advice."""
    report = measure(["\n".join(page.paragraphs) for page in draft.pages], age_group)
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
