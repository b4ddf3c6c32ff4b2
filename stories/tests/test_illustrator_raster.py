"""The finished picture files: repeatable, of the asked size and format."""

import io

import numpy as np
import pytest
from PIL import Image

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import circle, rect
from stories.illustrator.model import Drawing
from stories.illustrator.raster import MAX_WIDTH, rasterise, render
from stories.illustrator.styles import Edge
from stories.vocabulary import ArtStyle


def _drawing(body: str = "#e4572e") -> Drawing:
    canvas = Canvas("raster")
    sky = canvas.linear([(0, "#27407d"), (1, "#bfe6e4")])
    canvas.layer("sky", rect(0, 0, 1000, 1000, sky), 1)
    canvas.layer("stage", rect(0, 700, 1000, 300, "#5f9f5c"), 0.2)
    canvas.layer("cast", circle(500, 650, 180, body))
    return canvas.drawing()


def _open(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("style", list(ArtStyle))
def test_render_same_arguments_gives_same_bytes(style: ArtStyle) -> None:
    assert render(_drawing(), style, 200) == render(_drawing(), style, 200)


@pytest.mark.parametrize("style", list(ArtStyle))
def test_render_other_drawing_gives_other_bytes(style: ArtStyle) -> None:
    assert render(_drawing(), style, 200) != render(_drawing("#4f8fd0"), style, 200)


@pytest.mark.parametrize("style", list(ArtStyle))
@pytest.mark.parametrize("width", [64, 333, 1755])
def test_render_is_a_square_rgb_png_tagged_srgb(style: ArtStyle, width: int) -> None:
    image = _open(render(_drawing(), style, width))
    assert (image.format, image.mode, image.size) == ("PNG", "RGB", (width, width))
    assert image.info["srgb"] == 0


@pytest.mark.parametrize("width", [0, 15, MAX_WIDTH + 1])
def test_render_of_an_absurd_width_is_refused(width: int) -> None:
    with pytest.raises(ValueError, match="width must be"):
        render(_drawing(), ArtStyle.FLAT, width)


@pytest.mark.parametrize("style", list(ArtStyle))
def test_render_shows_the_same_picture_at_any_width(style: ArtStyle) -> None:
    small = _open(render(_drawing(), style, 240))
    large = _open(render(_drawing(), style, 960)).resize((240, 240), Image.Resampling.BOX)
    gap = np.abs(np.asarray(small, np.int16) - np.asarray(large, np.int16))
    assert gap.mean() < 4


@pytest.mark.parametrize("style", list(ArtStyle))
def test_bleed_edge_paints_up_to_the_rim(style: ArtStyle) -> None:
    canvas = Canvas("dark")
    canvas.layer("sky", rect(0, 0, 1000, 1000, "#141c47"), 1)
    pixels = np.asarray(_open(render(canvas.drawing(), style, 300)))
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    assert rim.max() < 180


@pytest.mark.parametrize("style", list(ArtStyle))
def test_torn_edge_is_clear_outside_and_solid_inside(style: ArtStyle) -> None:
    image = _open(render(_drawing(), style, 300, Edge.TORN))
    alpha = np.asarray(image)[..., 3]
    assert image.mode == "RGBA"
    assert np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]]).max() == 0
    assert alpha[40:260, 40:260].min() == 255


def test_rasterise_keeps_unpainted_pixels_transparent() -> None:
    pixels = rasterise(_drawing().svg(only=["cast"]), 100)
    assert pixels.shape == (100, 100, 4)
    assert pixels[2, 2, 3] == 0
    assert pixels[65, 50].tolist() == [0xE4, 0x57, 0x2E, 255]


def test_render_puts_a_drawing_without_background_on_white() -> None:
    canvas = Canvas("bare")
    canvas.layer("cast", circle(500, 500, 180, "#e4572e"))
    pixels = np.asarray(_open(render(canvas.drawing(), ArtStyle.FLAT, 100)))
    assert pixels[:20, :20].min() > 240
