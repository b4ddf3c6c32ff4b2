"""layout_template of a webtoon scene: where each panel stands on a page of 9:16.

A template is a list of rows; reading order runs row by row, so a panel that must be large gets
the row that is made largest and never a place out of turn. The first matching rule wins.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stories.pipeline.schemas import BoxPayload, LayoutTemplate, Panel, PanelRect
from stories.pipeline.schemas.words import LayoutFamily
from stories.vocabulary import BoxSide

GUTTER = 0.02
MIN_HEIGHT = 0.12
EVEN = 0.15
"""Weights that differ by less than this are even."""

MOST_IN_A_ROW = 2
NO_BOX = BoxPayload(side=BoxSide.NONE, x=0, y=0, w=0, h=0)

_OFFSET = 0.82
"""Width of the panels of the asymmetric pair, which lean to opposite sides."""

_FRAME = 0.04
_NARROW = 0.42
"""Width of the smaller panel of two that share a row."""

Rects = tuple[PanelRect, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """`fits` says when its rule matches panels of the right number."""

    name: str
    panels: int
    rule: str
    fits: Callable[[Sequence[Panel]], bool]
    place: Callable[[Sequence[Panel]], Rects]


def choose(panels: Sequence[Panel], before: Sequence[str] = ()) -> LayoutTemplate:
    """`before` names the templates of the scenes before, oldest first: the one that came twice
    running is left out."""
    recent = set(before[-MOST_IN_A_ROW:])
    is_run = len(before) >= MOST_IN_A_ROW and len(recent) == 1
    candidates = [template for template in TEMPLATES if template.panels == len(panels)]
    if is_run:
        candidates = [template for template in candidates if template.name not in recent]
    # Left with templates whose rule does not match, the first of them must do.
    found = next((each for each in candidates if each.fits(panels)), candidates[0])
    return LayoutTemplate(
        template=found.name,
        box=NO_BOX,
        art_box=NO_BOX,
        size_pt=0,
        family=LayoutFamily.PANELS,
        panels=found.place(panels),
        rule=found.rule,
    )


def largest_of(panels: Sequence[Panel]) -> int:
    """Index of the panel that gets the largest rectangle: one that must, else the weightiest."""
    order = range(len(panels))
    return max(order, key=lambda i: (panels[i].must_be_large, panels[i].weight, -i))


def heights(weights: Sequence[float], large: int | None = None) -> tuple[float, ...]:
    """Heights by weight that fill the page with its gutters, none below the least.

    `large` is made the highest, whatever its weight.
    """
    asked = [max(weight, 0.01) for weight in weights]
    if large is not None:
        others = [weight for index, weight in enumerate(asked) if index != large]
        asked[large] = max(asked[large], 1.25 * max(others, default=0))
    room = 1 - GUTTER * (len(asked) - 1)
    low: set[int] = set()
    while True:
        share = (room - MIN_HEIGHT * len(low)) / sum(
            weight for index, weight in enumerate(asked) if index not in low
        )
        found = {
            i for i, weight in enumerate(asked) if i not in low and weight * share < MIN_HEIGHT
        }
        if not found:
            break
        low |= found
    return _rounded([MIN_HEIGHT if i in low else w * share for i, w in enumerate(asked)], room)


def _rounded(shares: Sequence[float], room: float) -> tuple[float, ...]:
    """To four places; the highest takes what rounding left over."""
    result = [round(share, 4) for share in shares]
    highest = max(range(len(result)), key=lambda i: result[i])
    result[highest] = round(result[highest] + room - sum(result), 4)
    return tuple(result)


def _has_large(panels: Sequence[Panel]) -> bool:
    return any(panel.must_be_large for panel in panels)


def _is_even(panels: Sequence[Panel]) -> bool:
    weights = [panel.weight for panel in panels]
    return not _has_large(panels) and max(weights) - min(weights) < EVEN


def _is_uneven(panels: Sequence[Panel]) -> bool:
    return not _is_even(panels)


def _always(panels: Sequence[Panel]) -> bool:
    return bool(panels)


def _rect(panel: int, x: float, y: float, w: float, h: float) -> PanelRect:
    return PanelRect(panel=panel, x=round(x, 4), y=round(y, 4), w=round(w, 4), h=round(h, 4))


def _one(panels: Sequence[Panel]) -> Rects:
    return (_rect(0, 0, 0, 1, 1),)


def _one_framed(panels: Sequence[Panel]) -> Rects:
    return (_rect(0, _FRAME, _FRAME, 1 - 2 * _FRAME, 1 - 2 * _FRAME),)


def _two_70_30(panels: Sequence[Panel]) -> Rects:
    room = 1 - GUTTER
    top = room * (0.7 if largest_of(panels) == 0 else 0.3)
    return (_rect(0, 0, 0, 1, top), _rect(1, 0, top + GUTTER, 1, room - top))


def _two_asymmetric(panels: Sequence[Panel]) -> Rects:
    first, second = heights([1, 1], largest_of(panels) if _has_large(panels) else None)
    return (
        _rect(0, 0, 0, _OFFSET, first),
        _rect(1, 1 - _OFFSET, first + GUTTER, _OFFSET, second),
    )


def _stack(panels: Sequence[Panel]) -> Rects:
    large = largest_of(panels) if _has_large(panels) else None
    return _rows(panels, [1] * len(panels), heights([p.weight for p in panels], large))


def _three_vertical(panels: Sequence[Panel]) -> Rects:
    return _rows(panels, [1, 1, 1], heights([1, 1, 1]))


def _asymmetric(panels: Sequence[Panel]) -> Rects:
    """The largest panel alone in the highest row; two of the others share a row."""
    large = largest_of(panels)
    pattern = next(rows for rows in _PATTERNS[len(panels)] if _row_of(rows, large)[1] == 1)
    row = _row_of(pattern, large)[0]
    weights = [1.0 if index != row else 1.5 for index in range(len(pattern))]
    return _rows(panels, pattern, heights(weights, row))


_PATTERNS: dict[int, tuple[list[int], ...]] = {
    4: ([1, 2, 1], [2, 1, 1], [1, 1, 2]),
    5: ([1, 2, 2], [2, 1, 2], [2, 2, 1], [1, 1, 2, 1], [1, 2, 1, 1]),
}


def _row_of(pattern: Sequence[int], panel: int) -> tuple[int, int]:
    """(row, how many panels share it)."""
    first = 0
    for row, count in enumerate(pattern):
        if panel < first + count:
            return row, count
        first += count
    raise IndexError(panel)


def _rows(panels: Sequence[Panel], pattern: Sequence[int], row_heights: Sequence[float]) -> Rects:
    rects: list[PanelRect] = []
    top = 0.0
    for row, count in enumerate(pattern):
        height = row_heights[row]
        if count == 1:
            rects.append(_rect(len(rects), 0, top, 1, height))
        else:
            left = _NARROW if row % 2 else 1 - GUTTER - _NARROW
            rects.append(_rect(len(rects), 0, top, left, height))
            rects.append(_rect(len(rects), left + GUTTER, top, 1 - GUTTER - left, height))
        top += height + GUTTER
    return tuple(rects)


TEMPLATES = (
    Template("one", 1, "one panel", _always, _one),
    Template("one_framed", 1, "one panel, once more", _always, _one_framed),
    Template("two_70_30", 2, "two panels, one weightier", _is_uneven, _two_70_30),
    Template("two_asymmetric", 2, "two even panels", _always, _two_asymmetric),
    Template("three_vertical", 3, "three even panels", _is_even, _three_vertical),
    Template("three_stacked_weighted", 3, "three uneven panels", _always, _stack),
    Template("four_asymmetric", 4, "four panels", _always, _asymmetric),
    Template("four_stacked", 4, "four panels, once more", _always, _stack),
    Template("five_asymmetric", 5, "five panels", _always, _asymmetric),
    Template("five_stacked", 5, "five panels, once more", _always, _stack),
)
"""In the order of their rules. The second ones for one, four and five panels stand only where the
first has come twice running."""
