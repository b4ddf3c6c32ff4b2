"""What goes with what."""

import pytest
from django.db.models import RestrictedError

from accounts.models import Consent
from accounts.tests.factories import ConsentFactory
from media_assets.models import Photo
from media_assets.tests.factories import PhotoFactory

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


def test_photo_that_nobody_is_to_look_at_needs_no_consent():
    photo = PhotoFactory.create(uploaded=True, ai_processing_status=None)
    photo.full_clean()
    assert Photo.objects.filter(ai_processing_status=None).count() == 1
