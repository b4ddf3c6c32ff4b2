"""Boxes measured before drawing: inside the safe area, age by age, never three alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.books.boxes import SAFE_UNITS, TYPE_SCALES
from stories.books.errors import MissingGlyphError, TextTooLongError
from stories.books.layout import Layout, PageCopy, arrange, fit, refit
from stories.vocabulary import AgeGroup, BoxSide

SENTENCE = "The river hummed its old lullaby while Mia counted every star."
SIDES = [BoxSide.TOP, BoxSide.BOTTOM, BoxSide.LEFT, BoxSide.RIGHT]
AGE_SIZES = {
    AgeGroup.TODDLER: (28, 36),
    AgeGroup.PRESCHOOL: (22, 26),
    AgeGroup.EARLY_READER: (18, 20),
    AgeGroup.MIDDLE: (14, 16),
}
COPIES = st.lists(
    st.builds(
        lambda sentences, preferred: PageCopy(
            tuple(" ".join([SENTENCE] * count) for count in sentences), preferred=preferred
        ),
        st.lists(st.integers(1, 5), min_size=1, max_size=3),
        st.sampled_from([None, *SIDES]),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize("age_group", AgeGroup)
def test_type_scale_spans_the_sizes_of_the_age(age_group: AgeGroup) -> None:
    sizes = TYPE_SCALES[age_group].sizes
    assert (min(sizes), max(sizes)) == AGE_SIZES[age_group]


@pytest.mark.parametrize("side", SIDES)
def test_fit_places_a_sentence_at_the_wished_side(side: BoxSide) -> None:
    found = fit([SENTENCE], AgeGroup.PRESCHOOL, side)
    assert found.layout == Layout(side.value)
    assert found.box.side is side
    assert found.size_pt == 26
    assert " ".join(line for lines in found.lines for line in lines) == SENTENCE


@pytest.mark.parametrize("side", SIDES)
def test_fit_keeps_its_box_inside_the_safe_area(side: BoxSide) -> None:
    box = fit([SENTENCE, SENTENCE], AgeGroup.EARLY_READER, side).box
    assert box.x >= SAFE_UNITS
    assert box.y >= SAFE_UNITS
    assert box.x + box.w <= 1000 - SAFE_UNITS
    assert box.y + box.h <= 1000 - SAFE_UNITS


def test_fit_box_grows_with_the_text() -> None:
    heights = [
        fit([SENTENCE] * count, AgeGroup.EARLY_READER, BoxSide.TOP).box.h for count in (1, 2, 4)
    ]
    assert heights[0] == 150
    assert heights == sorted(set(heights))
    assert heights[-1] <= 420


def test_fit_gives_long_text_a_page_of_its_own() -> None:
    found = fit([SENTENCE] * 5, AgeGroup.PRESCHOOL, BoxSide.TOP)
    assert found.layout is Layout.TEXT_LEFT
    assert found.art_box.side is BoxSide.NONE


@pytest.mark.parametrize(
    ("age_group", "words"),
    [
        (AgeGroup.TODDLER, 15),
        (AgeGroup.PRESCHOOL, 50),
        (AgeGroup.EARLY_READER, 100),
        (AgeGroup.MIDDLE, 200),
    ],
)
def test_fit_holds_the_most_words_that_a_page_of_the_age_may_have(
    age_group: AgeGroup, words: int
) -> None:
    paragraphs = ["“Nobody ever counted the stars before Mia did,” said it."] * (words // 10)
    for side in SIDES:
        assert fit(paragraphs, age_group, side, chapter_title="A Very Long Night")


def test_fit_refuses_text_that_no_page_can_hold() -> None:
    with pytest.raises(TextTooLongError):
        fit([SENTENCE] * 60, AgeGroup.PRESCHOOL, BoxSide.TOP)


def test_fit_refuses_a_character_that_no_face_draws() -> None:
    with pytest.raises(MissingGlyphError, match="DRAGON"):
        fit(["A 🐉 came."], AgeGroup.PRESCHOOL, BoxSide.TOP)


def test_fit_sends_a_word_wider_than_the_box_to_a_text_page() -> None:
    found = fit(["Hello " + "W" * 60], AgeGroup.TODDLER, BoxSide.TOP)
    assert found.layout is Layout.TEXT_LEFT


def test_fit_opens_a_chapter_with_a_drop_cap_for_the_oldest_only() -> None:
    text = [" ".join([SENTENCE] * 5)]
    oldest = fit(text, AgeGroup.MIDDLE, BoxSide.TOP, chapter_title="The River")
    younger = fit(text, AgeGroup.EARLY_READER, BoxSide.TOP, chapter_title="The River")
    assert oldest.drop_cap is not None
    assert oldest.drop_cap.letter == "T"
    assert oldest.lines[0][0].startswith("he river")
    assert oldest.heading == ("The River",)
    assert younger.drop_cap is None


@pytest.mark.parametrize("side", SIDES)
def test_refit_finds_the_same_lines_in_the_same_box(side: BoxSide) -> None:
    copy = PageCopy((SENTENCE, SENTENCE))
    found = fit(copy.paragraphs, AgeGroup.EARLY_READER, side)
    again = refit(copy, AgeGroup.EARLY_READER, found.layout, found.box, found.size_pt)
    assert again == found


def test_refit_takes_a_smaller_size_for_edited_text() -> None:
    found = fit([SENTENCE] * 2, AgeGroup.TODDLER, BoxSide.TOP)
    longer = PageCopy((SENTENCE, SENTENCE + " Every one."))
    again = refit(longer, AgeGroup.TODDLER, found.layout, found.box, 36)
    assert again.box == found.box
    assert again.size_pt < found.size_pt


def test_refit_refuses_text_beyond_its_box() -> None:
    found = fit([SENTENCE], AgeGroup.TODDLER, BoxSide.TOP)
    with pytest.raises(TextTooLongError):
        refit(PageCopy((SENTENCE,) * 4), AgeGroup.TODDLER, found.layout, found.box, 36)


def test_arrange_uses_one_size_for_the_whole_book() -> None:
    copies = [PageCopy((SENTENCE,) * count) for count in (1, 2, 3, 1, 4)]
    assert len({found.size_pt for found in arrange(copies, AgeGroup.EARLY_READER)}) == 1


def test_arrange_follows_the_preferred_side() -> None:
    copies = [PageCopy((SENTENCE,), preferred=BoxSide.BOTTOM), PageCopy((SENTENCE,))]
    assert arrange(copies, AgeGroup.PRESCHOOL)[0].layout is Layout.BOTTOM


def test_arrange_overrules_a_side_preferred_three_times_running() -> None:
    copies = [PageCopy((SENTENCE,), preferred=BoxSide.TOP)] * 3
    layouts = [found.layout for found in arrange(copies, AgeGroup.PRESCHOOL)]
    assert layouts[:2] == [Layout.TOP, Layout.TOP]
    assert layouts[2] is not Layout.TOP


@settings(max_examples=40, deadline=None)
@given(COPIES, st.sampled_from([AgeGroup.PRESCHOOL, AgeGroup.EARLY_READER, AgeGroup.MIDDLE]))
def test_arrange_varies_layouts_and_keeps_pairs_in_one_opening(
    copies: list[PageCopy], age_group: AgeGroup
) -> None:
    try:
        fits = arrange(copies, age_group)
    except TextTooLongError:
        return
    layouts = [found.layout for found in fits]
    runs = zip(layouts, layouts[1:], layouts[2:], strict=False)
    assert all(len({*run}) > 1 for run in runs)
    leaf = 4
    for found in fits:
        if found.layout.is_facing:
            assert leaf % 2 == 0, "a pair must start on a left-hand page"
        leaf += 2 if found.layout.is_facing else 1
