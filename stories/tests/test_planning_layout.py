"""Where panels stand on a webtoon page: rules, exact templates, and geometry by properties."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.pipeline.nodes import layout, panel_layout
from stories.pipeline.schemas import BriefPayload, LayoutTemplate, Panel
from stories.pipeline.schemas.words import Grammar
from stories.tests.planning_kit import BRIEF, draft_with, page


def panels(*weights: float, large: int | None = None) -> list[Panel]:
    return [
        Panel(
            index=index,
            grammar=Grammar.ACTION,
            weight=weight,
            utility=0.5,
            must_be_large=index == large,
        )
        for index, weight in enumerate(weights)
    ]


def places(template: LayoutTemplate) -> list[tuple[float, float, float, float]]:
    return [(rect.x, rect.y, rect.w, rect.h) for rect in template.panels]


@pytest.mark.parametrize(
    ("weights", "large", "template"),
    [
        ((0.5,), None, "one"),
        ((0.5,), 0, "one"),
        ((0.9, 0.4), None, "two_70_30"),
        ((0.5, 0.5), 1, "two_70_30"),
        ((0.5, 0.5), None, "two_asymmetric"),
        ((0.5, 0.5, 0.6), None, "three_vertical"),
        ((0.5, 0.5, 0.9), None, "three_stacked_weighted"),
        ((0.5, 0.5, 0.5), 2, "three_stacked_weighted"),
        ((0.5, 0.5, 0.5, 0.9), None, "four_asymmetric"),
        ((0.5, 0.5, 0.5, 0.5, 0.5), None, "five_asymmetric"),
    ],
)
def test_first_matching_rule_wins(weights, large, template):
    made = panel_layout.choose(panels(*weights, large=large))
    assert (made.template, made.family) == (template, "panels")
    assert made.rule


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ((0.5,), [(0, 0, 1, 1)]),
        ((0.9, 0.4), [(0, 0, 1, 0.686), (0, 0.706, 1, 0.294)]),
        ((0.4, 0.9), [(0, 0, 1, 0.294), (0, 0.314, 1, 0.686)]),
        ((0.5, 0.5), [(0, 0, 0.82, 0.49), (0.18, 0.51, 0.82, 0.49)]),
        ((0.5, 0.5, 0.5), [(0, 0, 1, 0.32), (0, 0.34, 1, 0.32), (0, 0.68, 1, 0.32)]),
        ((0.2, 0.4, 0.4), [(0, 0, 1, 0.192), (0, 0.212, 1, 0.384), (0, 0.616, 1, 0.384)]),
        ((0.01, 0.5, 0.5), [(0, 0, 1, 0.12), (0, 0.14, 1, 0.42), (0, 0.58, 1, 0.42)]),
    ],
)
def test_template_stands_where_documented(weights, expected):
    assert places(panel_layout.choose(panels(*weights))) == expected


@pytest.mark.parametrize(
    ("count", "usual", "instead"),
    [
        (1, "one", "one_framed"),
        (2, "two_asymmetric", "two_70_30"),
        (3, "three_vertical", "three_stacked_weighted"),
        (4, "four_asymmetric", "four_stacked"),
        (5, "five_asymmetric", "five_stacked"),
    ],
)
def test_template_that_came_twice_running_is_left_out(count, usual, instead):
    even = panels(*[0.5] * count)
    assert panel_layout.choose(even, [usual]).template == usual
    assert panel_layout.choose(even, ["other", usual]).template == usual
    assert panel_layout.choose(even, [usual, "other"]).template == usual
    assert panel_layout.choose(even, [usual, usual]).template == instead
    assert panel_layout.choose(even, [usual, usual, instead]).template == usual


weights = st.lists(st.floats(0, 1), min_size=1, max_size=5)
scenes = st.tuples(weights, st.none() | st.integers(0, 4))


@given(scenes, st.lists(st.sampled_from([t.name for t in panel_layout.TEMPLATES]), max_size=3))
def test_panels_lie_inside_the_page_and_keep_their_gutter(scene, before):
    values, large = scene
    made = panel_layout.choose(panels(*values, large=large), before)
    assert [rect.panel for rect in made.panels] == list(range(len(values)))
    for rect in made.panels:
        assert rect.x + rect.w <= 1 + 1e-9
        assert rect.y + rect.h <= 1 + 1e-9
        assert rect.h >= panel_layout.MIN_HEIGHT - 1e-9
    for a, b in combinations(made.panels, 2):
        across = max(b.x - (a.x + a.w), a.x - (b.x + b.w))
        down = max(b.y - (a.y + a.h), a.y - (b.y + b.h))
        assert max(across, down) >= panel_layout.GUTTER - 1e-9


@given(scenes)
def test_panels_are_read_in_their_order(scene):
    values, large = scene
    made = panel_layout.choose(panels(*values, large=large))
    for a, b in pairwise(made.panels):
        assert (b.y, b.x) > (a.y, a.x)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=5), st.data())
def test_panel_that_must_be_large_gets_the_largest_place(values, data):
    large = data.draw(st.integers(0, len(values) - 1))
    before = data.draw(st.sampled_from([[], ["five_asymmetric"] * 2, ["two_70_30"] * 2]))
    made = panel_layout.choose(panels(*values, large=large), before)
    areas = [rect.area for rect in made.panels]
    assert areas[large] > max(area for index, area in enumerate(areas) if index != large)


@given(weights, st.none() | st.integers(0, 4))
def test_heights_fill_the_page_and_none_is_too_low(values, large):
    chosen = large if large is not None and large < len(values) else None
    made = panel_layout.heights(values, chosen)
    assert sum(made) + panel_layout.GUTTER * (len(made) - 1) == pytest.approx(1, abs=1e-9)
    assert min(made) >= panel_layout.MIN_HEIGHT


@given(st.lists(st.integers(1, 5), min_size=3, max_size=40))
def test_no_template_comes_three_times_running(counts):
    names: list[str] = []
    for count in counts:
        names.append(panel_layout.choose(panels(*[0.5] * count), names).template)
    assert all(len(set(names[at : at + 3])) > 1 for at in range(len(names) - 2))


# --- picture books ---
def brief(**changes: object) -> BriefPayload:
    return BRIEF.model_copy(update=changes)


def test_picture_book_says_how_text_and_picture_share_a_page():
    pages = (page("Mia ran.", box_side="left"), page("Mia ran. " * 60), page("Off it flew."))
    made = layout.plan(draft_with(*pages), brief())
    assert {template.family for template in made} == {"full_bleed", "text_page"}
    assert [len(template.panels) for template in made] == [1, 1, 1]
    assert made[1].rule == "text page and picture page"


@given(
    st.lists(st.sampled_from(["top", "bottom", "left", "right"]), min_size=3, max_size=12),
    st.lists(st.integers(1, 12), min_size=12, max_size=12),
)
def test_picture_book_never_uses_a_template_three_times_running(sides, lengths):
    pages = [
        page("Mia ran home again. " * count, box_side=side)
        for side, count in zip(sides, lengths, strict=False)
    ]
    names = [template.template for template in layout.plan(draft_with(*pages), brief())]
    assert all(len(set(names[at : at + 3])) > 1 for at in range(len(names) - 2))
