"""What goes with what."""

import pytest
from django.db.models import RestrictedError

from accounts.models import Consent
from accounts.tests.factories import ConsentFactory
from media_assets.models import Image, Photo
from media_assets.tests.factories import ImageFactory, PhotoFactory
from stories.models import Story
from stories.tests.factories import ArtifactFactory, StoryFactory

pytestmark = pytest.mark.django_db


def test_consent_stands_while_a_photo_leans_on_it():
    consent = ConsentFactory.create()
    PhotoFactory.create(user=consent.user, consent=consent)
    with pytest.raises(RestrictedError):
        consent.delete()


def test_consent_and_photo_go_together_with_their_user():
    consent = ConsentFactory.create()
    PhotoFactory.create(user=consent.user, consent=consent)
    consent.user.delete()
    assert Consent.objects.count() == Photo.objects.count() == 0


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


def test_photo_that_nobody_is_to_look_at_needs_no_consent():
    photo = PhotoFactory.create(uploaded=True, ai_processing_status=None)
    photo.full_clean()
    assert Photo.objects.filter(ai_processing_status=None).count() == 1
