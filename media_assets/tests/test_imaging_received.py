"""Pictures that arrive: decoded whole, by three decoders only, and looked at."""

from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from media_assets.imaging.received import (
    UnusablePicture,
    as_png,
    check_content,
    check_shape,
    cropped,
    receive,
    unfinished_share,
)


def noise(width: int = 96, height: int = 96) -> Image.Image:
    values = np.random.default_rng(1).integers(0, 255, (height, width, 3), np.uint8)
    return Image.fromarray(values)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def reason(data: bytes) -> str:
    with pytest.raises(UnusablePicture) as caught:
        receive(data)
    return caught.value.reason


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_receive_decodes_what_books_are_made_of(kind):
    picture = receive(saved(noise(), kind)).picture
    assert (picture.mode, picture.size, picture.info) == ("RGB", (96, 96), {})


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "EPS", "PPM"])
def test_receive_uses_no_other_decoder(kind):
    assert reason(saved(noise(), kind)) == "cannot be decoded (UnidentifiedImageError)"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_receive_refuses_a_part_of_a_picture(kind, share):
    whole = saved(noise(), kind)
    assert reason(whole[: int(len(whole) * share)]).startswith("cannot be decoded")


def test_receive_refuses_a_moving_picture():
    frames = [noise(), noise().rotate(90)]
    data = saved(frames[0], "PNG", save_all=True, append_images=frames[1:])
    assert reason(data) == "moving"


@pytest.mark.parametrize("size", [(63, 500), (500, 63)])
def test_receive_refuses_a_pixel_to_count_with(size):
    assert reason(saved(noise(*size), "PNG")) == "too small"


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "I;16", "1"])
def test_receive_gives_rgb_whatever_comes(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    image = noise().convert("L") if mode == "I;16" else noise()
    assert receive(saved(image.convert(mode), kind)).picture.mode == "RGB"


@given(st.binary(max_size=400))
def test_receive_of_anything_is_a_picture_or_unusable(data):
    for start in (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"RIFF\x40\0\0\0WEBPVP8 "):
        with pytest.raises(UnusablePicture):
            receive(start + data)


@pytest.mark.parametrize(("width", "fits"), [(100, True), (101, True), (103, False), (97, False)])
def test_shape_is_right_within_two_percent(width, fits):
    received = receive(saved(noise(width, 100), "PNG"))
    if fits:
        check_shape(received, ratio=1.0)
        return
    with pytest.raises(UnusablePicture):
        check_shape(received, ratio=1.0)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [((0, 0, 0), "black"), ((9, 9, 9), "black"), ((250, 250, 248), "blank")],
)
def test_content_of_one_colour_is_no_picture(colour, expected):
    received = receive(saved(Image.new("RGB", (96, 96), colour), "PNG"))
    with pytest.raises(UnusablePicture) as caught:
        check_content(received)
    assert caught.value.reason == expected


def test_content_of_a_night_is_a_picture():
    night = np.random.default_rng(1).integers(0, 9, (96, 96, 3), np.uint8)
    night[20:24, 20:24] = 240
    check_content(receive(saved(Image.fromarray(night), "PNG")))


@pytest.mark.parametrize("rows", [0, 1, 48, 96])
def test_unfinished_share_counts_rows_from_the_bottom(rows):
    values = np.asarray(noise()).copy()
    if rows:
        values[96 - rows :] = 128
    share = 0 if rows == 0 else rows / 96
    assert unfinished_share(values) == share


@pytest.mark.parametrize(
    ("size", "ratio", "result"),
    [
        ((100, 100), 1.0, (100, 100)),
        ((100, 100), 2.0, (100, 50)),
        ((100, 100), 0.5, (50, 100)),
        ((120, 80), 1.0, (80, 80)),
    ],
)
def test_cropped_keeps_the_middle(size, ratio, result):
    whole = noise(*size)
    part = cropped(whole, ratio=ratio)
    assert part.size == result
    middle = (size[0] // 2, size[1] // 2)
    assert part.getpixel((part.width // 2, part.height // 2)) == whole.getpixel(middle)


def test_as_png_loses_nothing():
    assert receive(as_png(noise())).picture.tobytes() == noise().tobytes()
