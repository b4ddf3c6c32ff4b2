"""What the styles do to a picture, measured on plain patches of colour."""

import numpy as np
import pytest

from stories.illustrator.styles import FINISHES, Plates
from stories.illustrator.styles.noise import blur, paper_tooth, resize, value_noise
from stories.vocabulary import ArtStyle

SIDE = 320


def _plates(
    picture: np.ndarray, *, figures: float = 0.0, near: float = 0.0, calm: float = 0.0
) -> Plates:
    """Plates whose masks are even: the whole page is figure, near or calm to that degree."""
    mask = np.ones((80, 80), np.float32)
    return Plates(picture, figures * mask, near * mask, calm * mask)


def _patch(colour: tuple[int, int, int]) -> np.ndarray:
    return np.full((SIDE, SIDE, 3), colour, np.uint8)


def _halves() -> np.ndarray:
    """Blue on the left, cream on the right."""
    picture = _patch((60, 90, 160))
    picture[:, SIDE // 2 :] = (250, 240, 210)
    return picture


def _paint(style: ArtStyle, plates: Plates) -> np.ndarray:
    return FINISHES[style](plates, np.random.default_rng(3)).astype(np.float32)


def test_every_art_style_has_a_finish() -> None:
    assert set(FINISHES) == set(ArtStyle)


def test_flat_keeps_colours() -> None:
    painted = _paint(ArtStyle.FLAT, _plates(_patch((200, 120, 40))))
    assert np.abs(painted.mean((0, 1)) - (200, 120, 40)).max() < 1
    assert painted.std((0, 1)).max() < 4


def test_watercolour_keeps_the_mean_colour_near_and_varies_it() -> None:
    painted = _paint(ArtStyle.WATERCOLOUR, _plates(_patch((126, 187, 155))))
    assert np.abs(painted.mean((0, 1)) - (126, 187, 155)).max() < 16
    assert painted.std((0, 1)).min() > 6


@pytest.mark.parametrize(("mask", "most"), [("figures", 0.62), ("calm", 0.8)])
def test_watercolour_is_gentler_where_asked(mask: str, most: float) -> None:
    wild = _paint(ArtStyle.WATERCOLOUR, _plates(_patch((126, 187, 155)), near=1))
    gentle = _paint(ArtStyle.WATERCOLOUR, _plates(_patch((126, 187, 155)), near=1, **{mask: 1}))
    assert gentle.std((0, 1)).mean() < most * wild.std((0, 1)).mean()


def test_watercolour_bleeds_far_away_and_stays_crisp_near() -> None:
    far = _paint(ArtStyle.WATERCOLOUR, _plates(_halves(), near=0))
    near = _paint(ArtStyle.WATERCOLOUR, _plates(_halves(), near=1))
    steepest = [np.abs(np.diff(picture[..., 0], axis=1)).max(1).mean() for picture in (far, near)]
    assert steepest[0] < 0.8 * steepest[1]


def test_watercolour_pools_pigment_inside_a_rim() -> None:
    painted = _paint(ArtStyle.WATERCOLOUR, _plates(_halves(), near=1)).mean((0, 2))
    rim, middle = painted[SIDE // 2 - 4 : SIDE // 2 - 1].mean(), painted[SIDE // 4]
    assert rim < middle - 3


def test_watercolour_never_dries_to_grey() -> None:
    painted = _paint(ArtStyle.WATERCOLOUR, _plates(_patch((60, 90, 160))))
    spread = painted.max(2) - painted.min(2)
    assert spread.min() > 50


def test_noise_is_the_same_field_at_any_size() -> None:
    small = value_noise(100, 120, 3, np.random.default_rng(5))
    large = value_noise(400, 120, 3, np.random.default_rng(5))
    assert np.corrcoef(small.ravel(), resize(large, 100).ravel())[0, 1] > 0.99


def test_paper_tooth_lies_between_valley_and_peak() -> None:
    tooth = paper_tooth(200, 4.6, np.random.default_rng(5))
    assert tooth.min() >= 0
    assert tooth.max() <= 1
    assert abs(float(tooth.mean()) - 0.5) < 0.02


@pytest.mark.parametrize("units", [2.0, 60.0])
def test_blur_keeps_size_and_mean(units: float) -> None:
    field = value_noise(400, 50, 2, np.random.default_rng(5))
    soft = blur(field, units)
    assert soft.shape == field.shape
    assert abs(float(soft.mean() - field.mean())) < 0.03
    assert soft.std() < field.std()


def test_pastel_lets_toned_paper_show_in_white_and_spares_figures() -> None:
    picture = _patch((250, 248, 244))
    picture[:, : SIDE // 2] = (90, 120, 160)
    whites = [
        _paint(ArtStyle.PASTEL, _plates(picture, figures=figures))[:, SIDE // 2 + 30 :].min()
        for figures in (0, 1)
    ]
    assert whites[0] < 225
    assert whites[1] > whites[0] + 8


def test_pastel_rubs_edges_of_the_scenery_only() -> None:
    scenery = _paint(ArtStyle.PASTEL, _plates(_halves()))
    figure = _paint(ArtStyle.PASTEL, _plates(_halves(), figures=1))
    steepest = [
        np.abs(np.diff(picture[..., 0], axis=1)).max(1).mean() for picture in (scenery, figure)
    ]
    assert steepest[0] < 0.9 * steepest[1]


def test_crayon_keeps_white_paper_clean() -> None:
    white = _paint(ArtStyle.CRAYON, _plates(_patch((255, 255, 255))))
    assert white.min() > 225
    assert white.mean() > 243
