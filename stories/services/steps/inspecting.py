"""Step inspect: does the finished page hold what it promises?"""

from stories.books.boxes import PageCopy
from stories.enums import StepKind
from stories.models import Artifact, StoryPage
from stories.pipeline import graph
from stories.pipeline.nodes import qc, qc_panels
from stories.pipeline.schemas import LayoutTemplate, QcReport, RenderResult, SceneSemantics
from stories.pipeline.schemas.words import LayoutFamily
from stories.services import artifacts
from stories.services.scheduling import Keep
from stories.services.steps.painting import template_of
from stories.services.steps.work import Work, brought_back, recorded
from stories.vocabulary import AgeGroup
from storycreator.lib.errors import StateError


def inspect(work: Work) -> Keep:
    """The page's quality report; of a page of panels, its panels' too."""
    painted = work.given(StepKind.PAINT)
    template = template_of(painted)
    result = RenderResult.parse(painted.payload)
    page = _page(work)
    inputs = {
        "result": [one.sha256 for one in result.panels] or result.sha256,
        "template": template.data(),
        "text": page.text,
        "alt_text": page.alt_text,
    }
    key = graph.content_key(graph.QC, inputs)
    found = artifacts.find_of(owner=work.owner, node=graph.QC, key=key, parent=painted)
    if found is not None:
        return brought_back(found)
    report = _report(work, page, painted, template, result)
    return lambda: recorded(work, graph.QC, key, report, painted)


def _page(work: Work) -> StoryPage:
    if work.step.scene is None:
        raise StateError("Only a page can be inspected.")
    page: StoryPage = work.step.scene.page
    return page


def _report(
    work: Work, page: StoryPage, painted: Artifact, template: LayoutTemplate, result: RenderResult
) -> QcReport:
    if template.family is LayoutFamily.PANELS:
        meant = artifacts.ancestor(artifact=painted, node=graph.SEMANTICS)
        if meant is None:
            raise StateError("This scene is not planned yet.")
        described = SceneSemantics.parse(meant.payload)
        return qc.report(*qc_panels.check_panels(qc_panels.facts_of(described, template)))
    return qc.check_page(
        template,
        result,
        page.alt_text,
        setting=qc.Setting(_copy(work, page), AgeGroup(work.story.age_group), work.story.language),
        measured=qc.Measured(contrast=result.contrast, likeness=result.likeness),
    )


def _copy(work: Work, page: StoryPage) -> PageCopy:
    """The page's words as they are set; its chapter's title is the draft's."""
    drafts = (work.story.content or {}).get("pages", [])
    titles = {each["number"]: each.get("chapter_title", "") for each in drafts}
    return PageCopy(tuple(page.text.split("\n\n")), titles.get(page.page_number, ""))
