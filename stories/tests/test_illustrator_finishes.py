"""What every finish promises: readable text, the hero's own colours, calm where it is asked."""

from functools import lru_cache
from itertools import combinations, product

import cv2
import numpy as np
import pytest

from stories.illustrator import style_sheets
from stories.illustrator.kit.colour import apart
from stories.illustrator.model import CHILD, Actor, Drawing, Look, Scene
from stories.illustrator.raster import rasterise, render
from stories.illustrator.scenes.compose import compose
from stories.illustrator.styles import FINISHES, MASKED, Plates
from stories.illustrator.text_check import BOXES, contrast_on, page, report
from stories.vocabulary import (
    ArtStyle,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

TEXTURED = sorted(MASKED)
TIMES = list(TimeOfDay)
SAMPLE = [
    (theme, style, TIMES[(row + column) % 4], BOXES[(row - column + (row + column) // 4) % 4])
    for row, theme in enumerate(Theme)
    for column, style in enumerate(ArtStyle)
]
"""Few pages in which every two words of theme, style, hour and side meet."""

HERO = Look(
    skin="#c68b5e", hair_colour="#b5482a", hairstyle="long", outfit="jumper",
    colour_main="#2f8f83", colour_second="#f6d365",
)  # fmt: skip
PARTS = {"skin": HERO.skin, "hair": HERO.hair_colour, "outfit": HERO.colour_main}
SIDE = 500


@lru_cache(maxsize=4)
def _portrayed(time: TimeOfDay) -> Drawing:
    actor = Actor("hero", CHILD, HERO, Pose.STAND, Expression.HAPPY)
    return compose(
        Scene(
            theme=Theme.FAIRY_TALE,
            place="castle_hill",
            time=time,
            weather=Weather.CLEAR,
            shot=Shot.MEDIUM,
            box=BOXES[0],
            cast=(actor,),
            props=(),
            seed="colours",
        )
    )


def _finished(drawing: Drawing, style: ArtStyle) -> np.ndarray:
    data = np.frombuffer(render(drawing, style, SIDE), np.uint8)
    return cv2.cvtColor(cv2.imdecode(data, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)


def _region(drawing: Drawing, colour: str) -> np.ndarray:
    """Where the hero shows about this colour, away from its edges."""
    shown = rasterise(drawing.svg(only=["cast"]), SIDE)
    wanted = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    near = np.abs(shown[..., :3].astype(int) - wanted).max(2) < 34
    mask = (near & (shown[..., 3] == 255)).astype(np.uint8)
    return cv2.erode(mask, np.ones((3, 3), np.uint8)).astype(bool)


def _mean(pixels: np.ndarray) -> str:
    return "#" + "".join(f"{round(value):02x}" for value in pixels.mean(0))


@pytest.mark.parametrize(("first", "second"), list(combinations(range(4), 2)))
def test_sample_of_texts_meets_every_pair(first, second):
    words = (list(Theme), list(ArtStyle), TIMES, list(BOXES))
    met = {(entry[first], entry[second]) for entry in SAMPLE}
    assert met == set(product(words[first], words[second]))


@pytest.mark.parametrize(("theme", "style", "time", "box"), SAMPLE)
def test_text_reads_on_every_finish(theme, style, time, box):
    assert contrast_on(page(theme, time, box), style, box) >= 7


@pytest.mark.parametrize("time", [TimeOfDay.DAY, TimeOfDay.NIGHT])
@pytest.mark.parametrize("style", TEXTURED)
def test_hero_keeps_its_colours(style, time):
    drawing = _portrayed(time)
    flat, finished = _finished(drawing, ArtStyle.FLAT), _finished(drawing, style)
    for part, colour in PARTS.items():
        region = _region(drawing, colour)
        assert region.sum() > 300, part
        assert apart(_mean(flat[region]), _mean(finished[region])) < 0.06, part


@pytest.mark.parametrize("mask", ["figures", "calm"])
@pytest.mark.parametrize("style", TEXTURED)
def test_finish_is_gentler_where_asked(style, mask):
    masks = {name: np.zeros((80, 80), np.float32) for name in ("figures", "near", "calm")}
    patch = np.full((320, 320, 3), (126, 187, 155), np.uint8)
    one = np.zeros((320, 320), np.int32)
    spread = []
    for share in (0, 1):
        masks[mask] = np.full((80, 80), share, np.float32)
        painted = FINISHES[style](
            Plates(patch, **masks, shape=one, sheet=one), np.random.default_rng(3)
        )
        spread.append(painted.std((0, 1)).mean())
    assert spread[1] < 0.85 * spread[0]


def test_report_names_the_worst_page(monkeypatch):
    monkeypatch.setattr("stories.illustrator.text_check.Theme", [Theme.BEDTIME])
    monkeypatch.setattr("stories.illustrator.text_check.TimeOfDay", [TimeOfDay.NIGHT])
    monkeypatch.setattr("stories.illustrator.text_check.page", lambda *_: _portrayed(TIMES[0]))
    monkeypatch.setattr("stories.illustrator.text_check.contrast_on", lambda *_: 6.5)
    assert report((ArtStyle.FLAT,)) == (
        "flat              4 pages   4 short  worst 6.50 bedtime night bottom"
    )


def test_style_sheet_has_a_row_for_each_style():
    page = (Theme.BEDTIME, "bedroom", TimeOfDay.NIGHT)
    shown = np.asarray(style_sheets.sheet([page], 20))
    assert shown.shape == (len(ArtStyle) * 26 + 6, 32, 3)
    rows = [shown[6 + 26 * row : 26 + 26 * row, 6:26] for row in range(len(ArtStyle))]
    assert len({row.tobytes() for row in rows}) == len(ArtStyle)
