"""Toning keeps what matters: lightness, white paper, dark ink, and text that reads."""

import numpy as np
import pytest

from stories import illustrator
from stories.illustrator.styles.toning import LUMA, Toning, tone
from stories.pipeline.nodes.contrast import text_contrast
from stories.pipeline.planning import plan_scene
from stories.pipeline.schemas import BoxPayload
from stories.providers.image.embedded import EmbeddedIllustrator
from stories.tests.planning_kit import context, draft_with, page
from stories.vocabulary import ArtStyle


@pytest.fixture
def colours() -> np.ndarray:
    return np.random.default_rng(1).integers(60, 200, (40, 40, 3), np.uint8)


def lightness(picture: np.ndarray) -> np.ndarray:
    return picture.astype(np.float32) @ LUMA


def test_defaults_change_no_pixel(colours):
    assert tone(colours, Toning()) is colours


@pytest.mark.parametrize(
    "toning", [Toning(warmth=0.3), Toning(warmth=-0.3), Toning(saturation=0.5)]
)
def test_toning_keeps_the_lightness(colours, toning):
    toned = tone(colours, toning)
    assert not np.array_equal(toned, colours)
    assert np.abs(lightness(toned) - lightness(colours)).max() < 1.5


def test_warmth_moves_blue_to_red(colours):
    warm, cool = (tone(colours, Toning(warmth=w)).mean((0, 1)) for w in (0.3, -0.3))
    assert warm[0] > colours[..., 0].mean() > cool[0]
    assert warm[2] < colours[..., 2].mean() < cool[2]


def test_saturation_moves_colours_to_and_from_grey(colours):
    spread = [tone(colours, Toning(saturation=s)).std(axis=2).mean() for s in (0.5, 1.0, 1.3)]
    assert spread == sorted(spread)
    assert spread[0] == pytest.approx(spread[1] / 2, rel=0.05)


def test_white_paper_and_black_ink_stay():
    ends = np.array([[[255, 255, 255], [0, 0, 0]]], np.uint8)
    assert np.array_equal(tone(ends, Toning(warmth=0.3, saturation=0.5)), ends)


@pytest.mark.parametrize("style", ArtStyle)
def test_text_reads_on_a_toned_page(style):
    spec = plan_scene(draft_with(page()), 1, context()).render_spec.only
    drawings = []
    for toning in ({}, {"warmth": 0.3, "saturation": 1.3}, {"warmth": -0.3, "saturation": 0.5}):
        changed = spec.model_copy(
            update={"style": style, "width": 300, "toning": type(spec.toning)(**toning)}
        )
        drawings.append(EmbeddedIllustrator().draw(changed, idempotency_key="test"))
    assert len({drawn.png for drawn in drawings}) == 3
    box: BoxPayload = spec.scene.box
    for drawn in drawings:
        measured = text_contrast(drawn.png, box, drawn.ink)
        assert measured is not None
        assert measured >= 7


def test_same_drawing_and_toning_give_the_same_bytes():
    drawing = illustrator.portrait(illustrator.Look(), "happy", "wave", "seed")
    first, second = (
        illustrator.render(drawing, ArtStyle.FLAT, 100, toning=Toning(warmth=0.1)) for _ in "ab"
    )
    assert first == second
