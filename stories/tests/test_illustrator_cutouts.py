"""Which shape covers which pixel, and what cut paper makes of it."""

import numpy as np

from stories.illustrator.cutouts import cutouts
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import group, rect
from stories.illustrator.model import Drawing
from stories.illustrator.styles import FINISHES, Plates
from stories.vocabulary import ArtStyle

GREEN, RED = "#5f9f5c", "#e4572e"


def _drawing(top: str) -> Drawing:
    """A green page, one more layer on its middle."""
    canvas = Canvas("cutouts")
    canvas.layer("stage", rect(0, 0, 1000, 1000, GREEN), 0.2)
    canvas.layer("cast", top)
    return canvas.drawing()


SQUARE = rect(300, 300, 400, 400, RED)


def test_shapes_and_sheets_are_numbered_from_below():
    stack = cutouts(_drawing(group(SQUARE)), 100)
    assert (stack.shape[10, 10], stack.shape[50, 50]) == (1, 2)
    assert stack.sheet[50, 50] > stack.sheet[10, 10]
    assert (stack.shape == 2).sum() == 40 * 40


def test_each_figure_is_a_sheet_of_its_own():
    pair = group(rect(100, 100, 200, 200, RED)) + group(rect(500, 500, 200, 200, RED))
    stack = cutouts(_drawing(pair), 100)
    assert stack.sheet[15, 15] != stack.sheet[60, 60]


def test_sheer_shapes_and_fading_lights_are_no_sheets():
    canvas = Canvas("glow")
    sheer = rect(300, 300, 400, 400, RED, opacity=0.4)
    assert cutouts(_drawing(sheer), 50).shape.max() == 1
    canvas.layer("stage", rect(0, 0, 1000, 1000, GREEN), 0.2)
    canvas.layer("cast", canvas.glow(500, 500, 300, "#ffffff"))
    assert cutouts(canvas.drawing(), 50).shape.max() == 1


def test_shape_in_a_sheer_group_is_no_sheet():
    faint = f'<g opacity="0.3">{SQUARE}</g>'
    assert cutouts(_drawing(faint), 50).shape.max() == 1


def test_unpainted_page_is_numbered_nought():
    canvas = Canvas("bare")
    canvas.layer("cast", group(SQUARE))
    stack = cutouts(canvas.drawing(), 100)
    assert (stack.shape[5, 5], stack.sheet[5, 5]) == (0, 0)


def _cut(picture: np.ndarray) -> np.ndarray:
    """A sheet over the middle of another, finished as cut paper."""
    number = np.zeros((200, 200), np.int32)
    number[60:140, 60:140] = 1
    mask = np.zeros((50, 50), np.float32)
    plates = Plates(picture, mask, mask, mask, number, number)
    finish = FINISHES[ArtStyle.PAPER_CUT]
    return finish(plates, np.random.default_rng(1)).astype(float)


def test_cut_paper_casts_its_shadow_away_from_the_lamp():
    finished = _cut(np.full((200, 200, 3), 150, np.uint8))
    ground, below, above = finished[170:190].mean(), finished[141:143, 70:130], finished[57:59]
    assert below.mean() < ground - 12
    assert abs(above[:, 70:130].mean() - ground) < 8
    assert below[..., 2].mean() > below[..., 0].mean()  # the shadow leans to violet


def test_cut_paper_has_a_lit_edge_towards_the_lamp():
    finished = _cut(np.full((200, 200, 3), 150, np.uint8))
    assert finished[60, 70:130].mean() > finished[90:110, 70:130].mean() + 10


def test_cut_paper_levels_the_shading_of_a_sheet():
    ramp = np.repeat(np.linspace(80, 220, 200).astype(np.uint8)[:, None], 200, 1)
    finished = _cut(np.dstack([ramp] * 3))
    rise = finished[150:190, :50].mean() - finished[10:50, :50].mean()
    before = ramp[150:190].mean() - ramp[10:50].mean()
    assert 0.35 * before < rise < 0.55 * before


def _inked(one: int, other: int) -> np.ndarray:
    """Two halves of a page that differ in grey, in pen and wash: its mean column by column."""
    picture = np.full((400, 400, 3), one, np.uint8)
    picture[:, 200:] = other
    number = np.ones((400, 400), np.int32)
    number[:, 200:] = 2
    mask, near = np.zeros((50, 50), np.float32), np.ones((50, 50), np.float32)
    plates = Plates(picture, near, near, mask, number, number)
    finished = FINISHES[ArtStyle.INK_AND_WASH](plates, np.random.default_rng(1))
    return finished.astype(float).mean((0, 2))


def test_pen_draws_between_shapes_of_different_colour():
    columns = _inked(200, 120)
    assert columns[199:201].mean() < columns[300:380].mean() - 25


def test_pen_spares_borders_that_nobody_sees():
    columns = _inked(200, 203)
    assert columns[198:202].mean() > columns[20:180].mean() - 4


def test_pen_spares_shapes_as_dark_as_its_ink():
    columns = _inked(26, 120)
    assert columns[202:204].mean() > columns[300:380].mean() - 25
