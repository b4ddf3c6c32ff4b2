"""Photos and pictures of a story."""

import pytest

from media_assets.models import Image
from media_assets.tests.factories import ImageFactory, PhotoFactory
from stories.models import Story
from stories.tests.factories import ArtifactFactory, StoryFactory

pytestmark = pytest.mark.django_db


def test_story_outlives_its_photo():
    photo = PhotoFactory.create()
    story = StoryFactory.create(user=photo.user, protagonist_photo=photo)
    photo.delete()
    assert Story.objects.get(pk=story.pk).protagonist_photo_id is None


def test_pictures_go_with_their_story():
    story = StoryFactory.create()
    artifact = ArtifactFactory.create(scene=None, story=story)
    ImageFactory.create(user=story.user, story=story, artifact=artifact, grid_position=0)
    story.delete()
    assert Image.objects.count() == 0


def test_candidates_fill_four_places():
    artifact = ArtifactFactory.create()
    for position in range(4):
        ImageFactory.create(artifact=artifact, grid_position=position)
    assert sorted(artifact.images.values_list("grid_position", flat=True)) == [0, 1, 2, 3]
