"""qc_report: does the finished page hold what it promises?"""

from stories.pipeline.schemas import BoxPayload, Issue, LayoutTemplate, QcReport, RenderResult

TRIM_INCHES = 8.5
BLEED_INCHES = 8.75
SCREEN_PPI = 140


def check_page(layout: LayoutTemplate, result: RenderResult, alt_text: str) -> QcReport:
    """Faces clear of the text, enough pixels for a screen book, the picture described."""
    issues: list[Issue] = []
    for face in result.faces:
        if overlap(face, layout.art_box):
            issues.append(
                Issue(
                    code="text_over_face",
                    message="The text would cover a face.",
                    hint="Move the text to another side or redraw the page.",
                )
            )
    ppi = result.width / BLEED_INCHES
    if ppi < SCREEN_PPI:
        issues.append(
            Issue(
                code="low_resolution",
                message=f"The picture has {ppi:.0f} pixels per inch.",
                hint="Redraw the page.",
            )
        )
    if not alt_text.strip():
        issues.append(
            Issue(
                code="no_alt_text",
                message="The picture is not described.",
                hint="Describe the picture for people who cannot see it.",
            )
        )
    return QcReport(
        passed=not issues,
        issues=tuple(issues),
        metrics={"ppi": round(ppi, 1), "faces": float(len(result.faces))},
        summary="Clean." if not issues else " ".join(issue.message for issue in issues),
    )


def overlap(a: BoxPayload, b: BoxPayload) -> bool:
    return a.x < b.x + b.w and b.x < a.x + a.w and a.y < b.y + b.h and b.y < a.y + a.h
