"""Reference pictures on their way to the painter: every page and the cover, in their order."""

import pytest

from characters.tests.factories import CharacterReferenceImageFactory, StoryCharacterFactory
from media_assets.enums import ModerationStatus
from stories.enums import RunStatus
from stories.models import Story
from stories.services import exports
from stories.services.references import references_of, stored_references
from stories.tests.engine_kit import make, small_story
from stories.tests.fault_answers import plain_picture
from stories.tests.fault_server import FaultServer, Seen
from storycreator.lib import files

pytestmark = pytest.mark.django_db
PAGES = 8
COLOURS = {"face": "#cc3344", "scene": "#3344cc", "friend": "#33aa55"}


@pytest.fixture
def story(outside_models: FaultServer, settings, monkeypatch) -> Story:
    settings.PICTURE_WIDTH = 160
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["embedded"]
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    return small_story(pages=PAGES)


def reference(of, name: str, **changes):
    """An approved picture of a character, with its bytes in storage."""
    made = CharacterReferenceImageFactory.create(
        character=of, image__object_key=f"references/{name}.png", approved=True, **changes
    )
    files.put(made.image.object_key, plain_picture(COLOURS[name]))
    return made


def step_of(asked: Seen) -> str:
    """The step that asked: its name stands in the key between story and question."""
    return ":".join(asked.headers["idempotency-key"].split(":")[1:-2])


def test_pictures_of_the_story_reach_every_page_and_the_cover(
    story: Story, outside_models: FaultServer
) -> None:
    friend = StoryCharacterFactory.create(story=story).character
    reference(story.character, "face", is_primary=True)
    reference(story.character, "scene", ref_type="full_body", metadata={"scenes": [2]})
    reference(friend, "friend", ref_type="full_body", metadata={"style": "flat"})
    assert make(story).status == RunStatus.COMPLETED
    asked = [one for one in outside_models.script.seen if one.kind == "image"]
    assert {one.path for one in asked} == {"/v1/images/edits"}
    face, scene, friendly = (plain_picture(COLOURS[name]) for name in COLOURS)
    sent = {step_of(one): one.files for one in asked}
    steps = ["paint_cover", *(f"paint:{number:03}" for number in range(1, PAGES + 1))]
    assert sent == dict.fromkeys(steps, (friendly, face)) | {"paint:003": (scene, friendly, face)}


def test_picture_that_was_taken_back_or_lost_stays_away(
    story: Story, outside_models: FaultServer
) -> None:
    lost = reference(story.character, "face", is_primary=True)
    files.delete(lost.image.object_key)
    assert make(story).status == RunStatus.COMPLETED
    sheets = {one.files for one in outside_models.script.seen if one.kind == "image"}
    # What is sent in its place is the sheet that we draw ourselves.
    assert {len(each) for each in sheets} <= {1, 2}
    assert len({each[0] for each in sheets}) == 1


def test_stored_references_keep_the_order_and_leave_out_what_is_held(
    story: Story, django_assert_num_queries
) -> None:
    friend = StoryCharacterFactory.create(story=story).character
    face = reference(story.character, "face", is_primary=True)
    held = reference(story.character, "scene", ref_type="full_body", metadata={"style": "flat"})
    kept = reference(friend, "friend", ref_type="full_body", metadata={"style": "flat"})
    ids = [str(one.pk) for one in (kept, held, face)]
    with django_assert_num_queries(1):
        found = stored_references(story, ids)
    assert [one.object_key for one in found] == [
        "references/friend.png",
        "references/scene.png",
        "references/face.png",
    ]
    held.image.moderation_status = ModerationStatus.FLAGGED
    held.image.save()
    assert [one.kind for one in stored_references(story, ids)] == ["companion", "hero"]
    assert [use.id for use in references_of(story, None, "flat")] == [ids[0], ids[2]]
    with django_assert_num_queries(0):
        assert stored_references(story, []) == ()
