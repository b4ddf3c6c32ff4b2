from media_assets.models.image import Image
from media_assets.models.photo import Photo

__all__ = ["Image", "Photo"]
