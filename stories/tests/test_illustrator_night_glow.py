"""Night glow: days turned over, windows lit, dark ground under light text, figures left alone."""

import numpy as np
import pytest

from stories.illustrator.kit.palette import CREAM, INK
from stories.illustrator.model import Drawing, Layer
from stories.illustrator.raster import ink_on
from stories.illustrator.scenes.legibility import CONTRAST, contrast_of, luminance_of
from stories.illustrator.styles.night_glow import shine
from stories.illustrator.styles.plates import Plates
from stories.vocabulary import ArtStyle

SIDE = 400
SKY, GRASS, WALL = (191, 226, 240), (125, 187, 110), (245, 232, 210)
PANE = (188, 216, 236)
SMALL, TALL, WIDE = (20, 20), (20, 26), (8, 90)  # height and width in pixels


def _page(ground: tuple[int, int, int], **masks: float) -> Plates:
    picture = np.full((SIDE, SIDE, 3), ground, np.uint8)
    named = {"figures": 0.0, "near": 0.0, "calm": 0.0, **masks}
    fields = {name: np.full((50, 50), share, np.float32) for name, share in named.items()}
    one = np.ones((SIDE, SIDE), np.int32)
    return Plates(picture, **fields, shape=one, sheet=one)


def _with(plates: Plates, colour: tuple[int, int, int], size: tuple[int, int]) -> np.ndarray:
    """The finished middle of a shape of this colour in the middle of the page."""
    high, wide = size
    rows = slice((SIDE - high) // 2, (SIDE + high) // 2)
    columns = slice((SIDE - wide) // 2, (SIDE + wide) // 2)
    plates.picture[rows, columns] = colour
    plates.shape[rows, columns] = 2
    return _shone(plates)[rows, columns][2:-2, 2:-2].mean((0, 1))


def _shone(plates: Plates) -> np.ndarray:
    return shine(plates, np.random.default_rng(1)).astype(np.float64)


def test_pale_day_sky_sinks_into_its_own_deep_hue() -> None:
    red, green, blue = _shone(_page(SKY)).mean((0, 1))
    assert blue > 1.5 * green > 1.5 * red
    assert blue < 130


def test_colourful_scenery_outshines_the_pale() -> None:
    grass, sky = (_shone(_page(colour, near=1)).mean((0, 1)) for colour in (GRASS, SKY))
    assert grass.max() > sky.max()
    assert grass.argmax() == 1
    assert grass.max() - grass.min() > 60  # a jewel and no grey


@pytest.mark.parametrize("size", [SMALL, TALL])
def test_window_of_a_day_is_lit_warm(size: tuple[int, int]) -> None:
    red, _, blue = _with(_page(WALL), PANE, size)
    assert red > 150
    assert red > blue


def test_pale_blue_stripe_is_no_window() -> None:
    red, _, blue = _with(_page(WALL), PANE, WIDE)
    assert red < blue < 150


def test_flower_glows_beyond_its_own_rim() -> None:
    meadow = _page(GRASS)
    beside = SIDE // 2, SIDE // 2 + 8, 0  # the red of a pixel that is still meadow
    before = _shone(meadow)[beside]
    _with(meadow, (232, 60, 90), (8, 8))
    assert _shone(meadow)[beside] > before + 7


@pytest.mark.parametrize("ground", [SKY, GRASS, WALL, (20, 28, 71), (255, 255, 255), (0, 0, 0)])
def test_light_ink_reads_on_any_calm_ground(ground: tuple[int, int, int]) -> None:
    finished = _shone(_page(ground, calm=1)) / 255
    assert contrast_of(luminance_of(finished), CREAM) >= CONTRAST


@pytest.mark.parametrize("skin", [(253, 224, 204), (167, 109, 70), (79, 50, 36)])
def test_figure_keeps_its_colours(skin: tuple[int, int, int]) -> None:
    middle = _shone(_page(skin, figures=1))[100:300, 100:300].mean((0, 1))
    assert np.abs(middle - skin).max() < 3


def test_style_that_darkens_the_ground_decides_on_light_ink() -> None:
    drawing = Drawing((Layer("sky", 1.0, ""),), (), ink=INK)
    assert {style: ink_on(drawing, style) for style in ArtStyle} == {
        style: CREAM if style is ArtStyle.NIGHT_GLOW else INK for style in ArtStyle
    }
