"""What every finished page of a book is checked for, by the book's own steps."""

import pytest

from stories.enums import ArtifactType
from stories.models import Artifact, Story
from stories.pipeline.schemas import QcReport, RenderResult
from stories.services import exports
from stories.tests.engine_kit import make, small_story
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter, FakeWriter

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])
    monkeypatch.setattr(FakePainter, "broken", set())


@pytest.fixture
def story() -> Story:
    return small_story(pages=8)


def reports(story: Story) -> list[Artifact]:
    found = Artifact.objects.filter(scene__story=story, type=ArtifactType.QC_REPORT)
    return list(found.order_by("scene__order_index").select_related("parent"))


def test_every_page_is_measured_and_told_about(story):
    make(story)
    made = reports(story)
    assert len(made) == 8
    for artifact in made:
        report = QcReport.parse(artifact.payload)
        drawn = RenderResult.parse(artifact.parent.payload)
        assert drawn.contrast is not None
        assert report.metrics["contrast"] == round(drawn.contrast, 2)
        # The fake painter's pictures are tiny, and that is all that is wrong with them.
        assert {issue.code for issue in report.issues} <= {"low_resolution", "low_contrast"}


def test_scene_of_panels_is_judged_by_its_panels(story):
    story.format = "webtoon"
    story.save()
    make(story)
    for artifact in reports(story):
        report = QcReport.parse(artifact.payload)
        assert report.passed
        assert report.metrics["panels"] in {1.0, 2.0}
        assert "ppi" not in report.metrics


def test_writer_is_told_the_story_style(story, monkeypatch):
    asked = []
    write = FakeWriter.write

    def remember(self, request, *, idempotency_key):
        asked.append(request)
        return write(self, request, idempotency_key=idempotency_key)

    monkeypatch.setattr(FakeWriter, "write", remember)
    story.brief = {**story.brief, "story_style": "lullaby"}
    story.save()
    make(story)
    (request,) = asked
    assert request.brief.tone == "calming"
    assert request.style["voice"] == "low and warm"
    assert request.style["rhythm"] == "very slow; every page ends softer than it began"
