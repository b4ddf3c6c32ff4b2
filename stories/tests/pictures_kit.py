"""Pictures in tests: decoded, and made on the spot."""

from io import BytesIO

from PIL import Image


def decoded(data: bytes) -> Image.Image:
    """The whole picture, decoded; raises when it is not whole."""
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture
