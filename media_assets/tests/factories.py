"""Photos and pictures, made up for tests. Their objects are not in storage."""

import factory
from factory.django import DjangoModelFactory

from accounts.tests.factories import UserFactory
from media_assets.enums import ImageFormat, PhotoStatus, StorageProvider
from media_assets.models import Image, Photo

SHA256 = "0f" * 32


class PhotoFactory(DjangoModelFactory):
    class Meta:
        model = Photo

    class Params:
        uploaded = factory.Trait(
            status=PhotoStatus.UPLOADED, sha256=SHA256, size_bytes=200_000, width=1200, height=900
        )

    user = factory.SubFactory(UserFactory)
    storage_provider = StorageProvider.LOCAL
    object_key = factory.Sequence("photos/{}.jpg".format)
    filename = "holiday.jpg"
    content_type = "image/jpeg"


class ImageFactory(DjangoModelFactory):
    class Meta:
        model = Image

    user = factory.SubFactory(UserFactory)
    object_key = factory.Sequence("images/{}.png".format)
    format = ImageFormat.PNG
    provider = "illustrator"
    width = 1000
    height = 1000
    sha256 = SHA256
    alt_text = "A child waves from a green hill."
