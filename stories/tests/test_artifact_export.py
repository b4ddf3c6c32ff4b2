"""All that was made for a story, as files."""

import json
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from media_assets.enums import ModerationStatus
from stories.enums import ArtifactType, StoryFormat
from stories.models import Artifact
from stories.pipeline.schemas import RenderResult
from stories.services import exports
from stories.services.artifact_export import export_artifacts
from stories.tests.engine_kit import make, small_story
from stories.tests.factories import ArtifactFactory, SceneFactory, StoryFactory
from stories.tests.fake_providers import IMAGE_PATH
from storycreator.lib import files
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db


@pytest.fixture
def webtoon(settings):
    settings.PICTURE_WIDTH = 60
    settings.IMAGE_PROVIDER = IMAGE_PATH
    story = small_story(pages=8)
    story.format = StoryFormat.WEBTOON
    story.save()
    make(story)
    return story


def test_export_of_a_webtoon_holds_every_artifact_picture_and_parent(webtoon, tmp_path, capsys):
    call_command("export_artifacts", str(webtoon.pk), output=str(tmp_path / "out"))
    path = tmp_path / "out" / "artifacts.json"
    assert capsys.readouterr().out == f"{path}\n"
    told = json.loads(path.read_text())
    assert told["format"] == 1
    assert told["story"] == {
        "id": str(webtoon.pk),
        "title": webtoon.title,
        "format": "webtoon",
        "language": "en",
        "pages": 8,
    }
    made = {str(one.pk): one for one in Artifact.objects.all()}
    assert {one["id"]: one["payload"] for one in told["artifacts"]} == {
        pk: one.payload for pk, one in made.items()
    }
    for one in told["artifacts"]:
        row = made[one["id"]]
        assert one["parent"] == (str(row.parent_id) if row.parent_id else None)
        assert (one["type"], one["version"], one["key"]) == (row.type, row.version, row.key)
    assert {one["type"] for one in told["artifacts"]} == set(ArtifactType)
    assert [one["page"] for one in told["artifacts"]] == sorted(
        (one["page"] for one in told["artifacts"]), key=lambda page: page or 0
    )
    named = {name for one in told["artifacts"] for name in one["pictures"]}
    keys = {f"pictures/{key.rsplit('/', 1)[1]}": key for key in _keys(webtoon)}
    assert named == set(keys)
    for name, key in keys.items():
        assert (tmp_path / "out" / name).read_bytes() == files.get(key)
    check_held_panel_stays_behind(webtoon, tmp_path / "again")


def check_held_panel_stays_behind(story, folder) -> None:
    panel = story.images.filter(is_selected=False).first()
    panel.moderation_status = ModerationStatus.FLAGGED
    panel.save()
    told = json.loads(export_artifacts(story=story, folder=folder).read_text())
    left = {f"pictures/{key.rsplit('/', 1)[1]}" for key in _keys(story) if key != panel.object_key}
    assert {name for one in told["artifacts"] for name in one["pictures"]} == left
    assert {f"pictures/{path.name}" for path in (folder / "pictures").iterdir()} == left


def _keys(story) -> list[str]:
    return list(story.images.values_list("object_key", flat=True))


def test_export_of_nothing_is_refused(tmp_path):
    with pytest.raises(StateError, match="Nothing has been made"):
        export_artifacts(story=StoryFactory(), folder=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_export_of_a_held_story_is_refused(tmp_path):
    scene = SceneFactory(story__moderation_status=ModerationStatus.FLAGGED)
    ArtifactFactory(scene=scene)
    with pytest.raises(CommandError, match=exports.HELD):
        call_command("export_artifacts", str(scene.story.pk), output=str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_export_with_a_lost_picture_says_so(tmp_path):
    lost = RenderResult(
        object_key="stories/x/pictures/gone.jpg",
        sha256="0f" * 32,
        width=60,
        height=60,
        ink="#000000",
        faces=(),
        provider="embedded",
        model="illustrator",
        cost="0",
        seconds=0.1,
    )
    made = ArtifactFactory(type=ArtifactType.RENDER_RESULT, payload=lost.data())
    with pytest.raises(CommandError, match="not in storage any more"):
        call_command("export_artifacts", str(made.scene.story.pk), output=str(tmp_path / "out"))
    assert not (tmp_path / "out" / "artifacts.json").exists()


def test_export_of_an_unknown_story_is_refused(tmp_path):
    with pytest.raises(CommandError, match="There is no story"):
        call_command("export_artifacts", str(uuid4()), output=str(tmp_path))
