"""What the jungle and the dinosaurs' time share: the hour's colours, weather, sky and leaves."""

import re
from dataclasses import asdict

import pytest

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import lightness, to_oklab
from stories.illustrator.model import CHILD, Actor, Drawing, Look, Scene
from stories.illustrator.scenes.camera import horizon_of, zoom_of
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.dinosaur_time.hues import HUES as OLD_HUES
from stories.illustrator.scenes.greenery import blade
from stories.illustrator.scenes.hour_sky import Hues, dimmed, falling_star, weathered
from stories.illustrator.scenes.jungle_expedition.hues import HUES as JUNGLE_HUES
from stories.illustrator.scenes.layout import focus_for
from stories.illustrator.scenes.light import light_of
from stories.illustrator.scenes.outlook import Outlook
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import valley
from stories.vocabulary import (
    PLACES,
    Box,
    BoxSide,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

TOP = Box(BoxSide.TOP, 110, 70, 780, 220)
HERO = Actor("hero", CHILD, Look(outfit="explorer"), Pose.STAND, Expression.HAPPY)
WILD = [
    (theme, place)
    for theme in (Theme.JUNGLE_EXPEDITION, Theme.DINOSAUR_TIME)
    for place in PLACES[theme]
]


def scene_of(
    theme: Theme,
    place: str,
    *,
    time: TimeOfDay = TimeOfDay.DAY,
    weather: Weather = Weather.CLEAR,
    seed: str = "7",
) -> Scene:
    return Scene(theme, place, time, weather, Shot.WIDE, TOP, (HERO,), (), seed)


def stage_of(time: TimeOfDay, weather: Weather = Weather.CLEAR) -> Stage:
    scene = scene_of(Theme.DINOSAUR_TIME, "fern_valley", time=time, weather=weather)
    outlook = Outlook(scene.shot, horizon_of(scene), focus_for(scene), zoom_of(scene), scene.box)
    return Stage(Canvas("wilds"), scene, light_of(time, weather), outlook)


def marks(drawing: Drawing, layer: str) -> str:
    """The layer's SVG without ids, which carry the seed."""
    return re.sub(r"#d[0-9a-f]{6}-[0-9]+", "", drawing.svg(only={layer}).split("</defs>")[1])


@pytest.mark.parametrize(("theme", "place"), WILD)
def test_wild_place_changes_its_plants_from_page_to_page(theme: Theme, place: str) -> None:
    one, other = (compose(scene_of(theme, place, seed=seed)) for seed in ("7", "8"))
    assert marks(one, "stage") != marks(other, "stage")


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.WIND, Weather.MIST])
@pytest.mark.parametrize(("theme", "place"), WILD)
def test_weather_reaches_every_wild_place_but_the_cave(
    theme: Theme, place: str, weather: Weather
) -> None:
    drawing = compose(scene_of(theme, place, weather=weather))
    air = drawing.svg(only={"weather", "weather_behind"})
    assert ("<path" in air or "<ellipse" in air) is (place != "amber_cave")


@pytest.mark.parametrize("hours", [JUNGLE_HUES, OLD_HUES], ids=["jungle", "dinosaurs"])
def test_hues_know_every_hour_in_full_hex_colours(hours: dict[TimeOfDay, Hues]) -> None:
    assert set(hours) == set(TimeOfDay)
    for hues in hours.values():
        values = asdict(hues)
        assert 0 < values.pop("lamp") < 1
        for name, value in values.items():
            for colour in (value,) if isinstance(value, str) else value:
                assert re.fullmatch(r"#[0-9a-f]{6}", colour), (name, colour)


def test_dimmed_keeps_lightness_and_takes_colour() -> None:
    green = "#22825c"
    pale = dimmed(green, 0.4)
    assert lightness(pale) == pytest.approx(lightness(green), abs=0.01)
    assert abs(to_oklab(pale)[1]) < abs(to_oklab(green)[1])


@pytest.mark.parametrize("weather", [Weather.CLEAR, Weather.WIND])
def test_weathered_open_sky_keeps_the_hour(weather: Weather) -> None:
    assert weathered(stage_of(TimeOfDay.DAY, weather), OLD_HUES) == OLD_HUES[TimeOfDay.DAY]


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.MIST])
def test_weathered_cover_dims_the_colours_and_not_the_lamps(weather: Weather) -> None:
    clear = OLD_HUES[TimeOfDay.DAY]
    hues = weathered(stage_of(TimeOfDay.DAY, weather), OLD_HUES)
    assert hues.leaf != clear.leaf
    assert hues.ground != clear.ground
    assert hues.lamp == clear.lamp


def test_falling_star_is_seen_on_a_clear_night() -> None:
    stage = stage_of(TimeOfDay.NIGHT)
    falling_star(stage)
    assert stage.layer("sky") != ""


@pytest.mark.parametrize(
    ("time", "weather"), [(TimeOfDay.NIGHT, Weather.RAIN), (TimeOfDay.DAY, Weather.CLEAR)]
)
def test_falling_star_is_not_seen_otherwise(time: TimeOfDay, weather: Weather) -> None:
    stage = stage_of(time, weather)
    falling_star(stage)
    assert stage.layer("sky") == ""


def test_valley_is_low_at_the_landmark_and_full_at_the_sides() -> None:
    rise = valley(400, 0.2)
    assert rise(400) == pytest.approx(0.2)
    assert rise(1000) == pytest.approx(1.0)
    assert 0.2 < rise(560) < 1.0


def test_blade_ends_where_it_began() -> None:
    numbers = [float(n) for n in re.findall(r"-?[0-9.]+", blade(10, 20, 100, 12, 90))]
    assert numbers[:2] == [10, 20]
    there, back = numbers[4:6], numbers[8:10]
    assert [there[0] + back[0], there[1] + back[1]] == pytest.approx([0, 0], abs=0.11)
    assert there[1] == pytest.approx(100)
