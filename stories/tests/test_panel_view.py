"""The window through which a panel sees a square drawing."""

from io import BytesIO

import pytest
from PIL import Image

from stories.illustrator import render
from stories.providers.image import panel_view
from stories.providers.image.embedded import EmbeddedIllustrator, scene_of
from stories.tests.provider_contracts import SCENE, SPEC
from stories.vocabulary import ArtStyle, Box, BoxSide, Shot

STRIP = panel_view.window_of(320, 120)
TALL = panel_view.window_of(320, 569)


def box(x: float, y: float, w: float, h: float) -> Box:
    return Box(BoxSide.NONE, x, y, w, h)


def test_window_is_as_wide_or_as_high_as_the_drawing():
    assert panel_view.window_of(320, 160) == (1000, 500)
    assert panel_view.window_of(160, 320) == (500, 1000)


def test_window_stands_round_the_faces_and_inside_the_drawing():
    two = (box(400, 420, 60, 80), box(500, 460, 60, 80))
    assert panel_view.place_of(two, (1000, 400), talks=False) == box(0, 280, 1000, 400)
    at_the_edge = (box(0, 0, 60, 80),)
    assert panel_view.place_of(at_the_edge, (400, 1000), talks=False) == box(0, 0, 400, 1000)


def test_window_of_a_panel_that_talks_leaves_the_room_above_the_faces():
    face = (box(400, 500, 60, 80),)
    assert panel_view.place_of(face, (1000, 400), talks=True) == box(0, 204, 1000, 400)


def test_of_faces_that_do_not_all_fit_the_first_is_seen():
    far_apart = (box(0, 400, 60, 80), box(900, 400, 60, 80))
    assert panel_view.place_of(far_apart, (300, 1000), talks=False).x == 0


def test_window_without_anybody_is_the_middle():
    assert panel_view.place_of((), (1000, 400), talks=False) == box(0, 300, 1000, 400)


@pytest.mark.parametrize("shot", [Shot.CLOSEUP, Shot.MEDIUM, Shot.WIDE])
@pytest.mark.parametrize("window", [STRIP, TALL])
def test_every_face_is_in_the_window_from_far_enough_away(shot, window):
    drawing = panel_view.composed(scene_of(SCENE.model_copy(update={"shot": shot}), "1"), window)
    seen = panel_view.place_of(drawing.faces, window, talks=False)
    assert drawing.faces != ()
    for face in drawing.faces:
        assert seen.x <= face.x < face.x + face.w <= seen.x + seen.w
        assert seen.y <= face.y < face.y + face.h <= seen.y + seen.h


def test_strip_sees_a_close_up_from_farther_away_and_a_page_does_not():
    close = scene_of(SCENE.model_copy(update={"shot": Shot.CLOSEUP}), "1")
    strip, page = (panel_view.composed(close, window) for window in (STRIP, (1000.0, 1000.0)))
    assert max(face.h for face in strip.faces) < max(face.h for face in page.faces)


def test_panel_is_the_part_of_the_square_that_its_window_shows():
    spec = SPEC.model_copy(update={"width": 160, "height": 80})
    drawn = EmbeddedIllustrator().draw(spec, idempotency_key="")
    window = panel_view.window_of(160, 80)
    drawing = panel_view.composed(scene_of(spec.scene, spec.seed), window)
    talks = spec.scene.box.side is not BoxSide.NONE
    seen = panel_view.place_of(drawing.faces, window, talks=talks)
    square = Image.open(BytesIO(render(drawing, ArtStyle(spec.style), 160))).convert("RGB")
    top = round(seen.y * 160 / 1000)
    with Image.open(BytesIO(drawn.png)) as panel:
        assert (panel.size, panel.format) == ((160, 80), "PNG")
        assert panel.tobytes() == square.crop((0, top, 160, top + 80)).tobytes()
    assert (drawn.width, drawn.height) == (160, 80)


def test_face_is_told_in_the_panels_own_units():
    face = panel_view.within(box(400, 500, 100, 50), box(0, 400, 1000, 200))
    assert (face.x, face.y, face.w, face.h) == (400, 500, 100, 250)
