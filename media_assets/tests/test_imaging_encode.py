"""Masters and their smaller copies: right size, right format, no metadata, same bytes."""

from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from media_assets.imaging import DERIVATIVE_WIDTHS, encode_derivative, encode_master


def picture(side: int = 600) -> bytes:
    image = Image.linear_gradient("L").resize((side, side // 2)).convert("RGB")
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "somebody")
    out = BytesIO()
    image.save(out, "PNG", pnginfo=told)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def test_master_is_a_full_chroma_jpeg_of_the_same_size_without_metadata() -> None:
    master = opened(encode_master(picture()))
    assert (master.format, master.mode, master.size) == ("JPEG", "RGB", (600, 300))
    assert {sampling[1:3] for sampling in master.layer} == {(1, 1)}
    assert not master.getexif()
    assert "Author" not in master.info


@pytest.mark.parametrize("width", DERIVATIVE_WIDTHS)
def test_derivative_keeps_proportions_and_never_enlarges(width: int) -> None:
    copy = opened(encode_derivative(picture(1000), width))
    expected = min(width, 1000)
    assert (copy.format, copy.size) == ("WEBP", (expected, expected // 2))


def test_copies_of_the_same_picture_are_equal_bytes() -> None:
    png = picture()
    assert encode_master(png) == encode_master(png)
    assert encode_derivative(png, 480) == encode_derivative(png, 480)


def test_master_refuses_what_is_not_a_png() -> None:
    with pytest.raises(OSError, match="cannot identify"):
        encode_master(encode_master(picture()))
