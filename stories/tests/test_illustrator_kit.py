"""The drawing kit: colour, chance, curves, tubes and the canvas."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import poisson_disc, rng_for
from stories.illustrator.kit.colour import (
    apart,
    contrast,
    from_oklab,
    lightness,
    mix,
    recoloured,
    to_oklab,
    tone,
    warm_shade,
)
from stories.illustrator.kit.geometry import num, pen, ridge, rotated, smooth
from stories.illustrator.kit.shapes import circle, placed
from stories.illustrator.kit.tubes import Tube

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@given(colours)
def test_oklab_there_and_back_is_the_same_colour(colour: str) -> None:
    assert from_oklab(*to_oklab(colour)) == colour


@given(colours, colours)
def test_mix_at_the_ends_is_either_colour(first: str, second: str) -> None:
    assert mix(first, second, 0.0) == first
    assert mix(first, second, 1.0) == second


@given(colours.filter(lambda colour: 0.2 < lightness(colour) < 0.8))
def test_tone_darker_and_lighter_change_lightness_that_way(colour: str) -> None:
    assert lightness(tone(colour, -0.1)) < lightness(colour) < lightness(tone(colour, 0.1))


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


@given(colours, colours)
def test_apart_is_nought_only_for_equal_colours(first: str, second: str) -> None:
    assert (apart(first, second) == 0) == (first == second)


@pytest.mark.parametrize("skin", ["#fde0cc", "#c68b5e", "#4f3224"])
def test_warm_shade_is_darker_than_the_skin(skin: str) -> None:
    assert lightness(warm_shade(skin, 0.5)) < lightness(skin) - 0.05


def test_recoloured_moves_every_colour_and_nothing_else() -> None:
    svg = '<path fill="#ff0000" d="M1 2"/><g clip-path="url(#d123-4)"/>'
    lit = recoloured(svg, lambda colour: mix(colour, "#0000ff", 1.0))
    assert lit == '<path fill="#0000ff" d="M1 2"/><g clip-path="url(#d123-4)"/>'


def test_rng_for_same_key_repeats_and_other_key_differs() -> None:
    assert rng_for("hill", 3).random() == rng_for("hill", 3).random()
    assert rng_for("hill", 3).random() != rng_for("hill", 4).random()


@given(st.integers(0, 50), st.floats(8, 60))
def test_poisson_disc_points_keep_their_distance(seed: int, spacing: float) -> None:
    points = poisson_disc(rng_for(seed), (10, 20, 200, 100), spacing, limit=60)
    assert points
    assert all(10 <= x <= 210 and 20 <= y <= 120 for x, y in points)
    gaps = [math.dist(a, b) for i, a in enumerate(points) for b in points[:i]]
    assert all(gap >= spacing for gap in gaps)


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (-0.04, "0"), (12.34, "12.3"), (-3.5, "-3.5"), (100, "100")]
)
def test_num_is_short(value: float, text: str) -> None:
    assert num(value) == text


def test_pen_joins_letters_and_numbers() -> None:
    assert pen("M", 0, 1.25, "L", 3, 4, "Z") == "M 0 1.2 L 3 4 Z"


def test_smooth_starts_and_ends_at_the_first_point() -> None:
    data = smooth([(0, 0), (10, 0), (10, 10)])
    assert data.startswith("M0 0C")
    assert data.endswith(" 0 0Z")


def test_ridge_ground_lies_on_its_line() -> None:
    data, ground = ridge(rng_for("r"), 600, 40)
    first = data[1:].split("C")[0].split()
    assert float(first[1]) == pytest.approx(ground(-60), abs=0.06)
    assert data.endswith("L1060 1060L-60 1060Z")


def test_rotated_quarter_turn_is_clockwise_on_the_page() -> None:
    assert rotated((1, 0), 90) == pytest.approx((0, 1))


def test_tube_passes_from_root_to_tip_with_its_widths() -> None:
    tube = Tube(((0, 0), (0, 50), (0, 100)), (20, 16, 10))
    assert tube.point(0) == (0, 0)
    assert tube.point(1) == (0, 100)
    assert (tube.width(0), tube.width(0.5), tube.width(1)) == (20, 16, 10)
    assert tube.edge(0, 1) == pytest.approx((10, 0))


def test_canvas_equal_gradients_share_one_definition() -> None:
    canvas = Canvas("seed")
    first = canvas.linear([(0, "#ffffff"), (1, "#000000")])
    assert canvas.linear([(0, "#ffffff"), (1, "#000000")]) == first
    assert canvas.linear([(0, "#fffffe"), (1, "#000000")]) != first


def test_canvas_relight_spares_what_was_defined_before_the_mark() -> None:
    canvas = Canvas("seed")
    before = canvas.linear([(0, "#ff0000"), (1, "#00ff00")])
    mark = canvas.mark()
    after = canvas.linear([(0, "#ff0000"), (1, "#00ff00")])
    canvas.relight("", mark, "#0000ff", 1.0)
    canvas.layer("sky", circle(0, 0, 5, before))
    canvas.layer("cast", circle(0, 0, 5, after))
    drawing = canvas.drawing()
    assert "#ff0000" in drawing.svg(only=["sky"])
    assert "#ff0000" not in drawing.svg(only=["cast"])


def test_drawing_svg_leaves_out_definitions_of_other_layers() -> None:
    canvas = Canvas("seed")
    canvas.layer("sky", circle(0, 0, 5, canvas.radial([(0, "#111111"), (1, "#222222")])))
    canvas.layer("cast", canvas.clipped(circle(0, 0, 5, "#333333"), "M0 0L9 0L9 9Z"))
    drawing = canvas.drawing()
    assert drawing.svg().count("Gradient id=") == 1
    assert drawing.svg(only=["cast"]).count("Gradient id=") == 0
    assert drawing.svg(only=["cast"]).count("<clipPath") == 1


def test_placed_nothing_stays_nothing() -> None:
    assert placed("", 10, 20) == ""
