"""Masters and the smaller copies that pages load."""

from io import BytesIO

from PIL import Image

DERIVATIVE_WIDTHS = (480, 900, 1400)  # px: a phone's page, a laptop's page, full screen
MASTER_QUALITY = 92  # JPEG 4:4:4; below this, watercolour grain turns into blocks
WEBP_QUALITY = 82


def encode_master(png: bytes) -> bytes:
    """The picture as it is kept: JPEG, sRGB, full chroma, no metadata."""
    with Image.open(BytesIO(png), formats=("PNG",)) as picture:
        out = BytesIO()
        picture.convert("RGB").save(
            out, "JPEG", quality=MASTER_QUALITY, subsampling=0, optimize=True
        )
        return out.getvalue()


def encode_derivative(png: bytes, width: int) -> bytes:
    """A WebP copy `width` px wide (never enlarged), heights in proportion."""
    return _narrowed(png, "PNG", width)


def encode_thumbnail(webp: bytes, width: int) -> bytes:
    """The same of a copy that is a WebP already."""
    return _narrowed(webp, "WEBP", width)


def _narrowed(data: bytes, kind: str, width: int) -> bytes:
    with Image.open(BytesIO(data), formats=(kind,)) as picture:
        copy = picture.convert("RGB")
        if width < copy.width:
            height = round(copy.height * width / copy.width)
            copy = copy.resize((width, height), Image.Resampling.LANCZOS)
        out = BytesIO()
        copy.save(out, "WEBP", quality=WEBP_QUALITY, method=4)
        return out.getvalue()
