"""Every place at every hour: the vector subset, legible text, faces in their place."""

import itertools
import re
from functools import cache
from xml.etree import ElementTree

import pytest

from stories.illustrator.model import CHILD, Actor, Drawing, Look, Scene
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.legibility import CONTRAST, box_luminance, contrast_of
from stories.illustrator.scenes.places import PLACES as BUILDERS
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

BOXES = {
    BoxSide.TOP: Box(BoxSide.TOP, 110, 70, 780, 220),
    BoxSide.BOTTOM: Box(BoxSide.BOTTOM, 110, 690, 780, 240),
    BoxSide.LEFT: Box(BoxSide.LEFT, 60, 110, 360, 420),
    BoxSide.RIGHT: Box(BoxSide.RIGHT, 580, 110, 360, 420),
}
ALL_PLACES = [(theme, place) for theme in Theme for place in PLACES[theme]]
LANDMARKED = (Theme.FAIRY_TALE, Theme.JUNGLE_EXPEDITION, Theme.DINOSAUR_TIME)
"""Themes whose places are mostly outlines that can be compared."""

PAGES = [
    (theme, place, time, list(BoxSide)[(number + hour) % 4], list(Shot)[(number + hour) % 7])
    for number, (theme, place) in enumerate(ALL_PLACES)
    for hour, time in enumerate(TimeOfDay)
]
"""All places at all hours; side and shot go round so that all of them occur."""

ELEMENTS = {
    "svg", "defs", "g", "path", "circle", "ellipse", "rect", "line", "polyline",
    "linearGradient", "radialGradient", "stop", "clipPath",
}  # fmt: skip
FORBIDDEN = {"filter", "mask", "style", "class", "href"}
LOOK = Look(age=5, hairstyle="afro", skin="#8d5a3b")


def cast_of(*kinds: str, pose: Pose = Pose.WAVE, holding: str = "") -> tuple[Actor, ...]:
    return tuple(
        Actor(
            f"actor {i}",
            kind,
            LOOK if kind == CHILD else None,
            pose if i == 0 else Pose.STAND,
            Expression.HAPPY,
            holding if i == 0 else "",
        )
        for i, kind in enumerate(kinds)
    )


def scene_of(
    theme: Theme = Theme.FAIRY_TALE,
    place: str = "castle_hill",
    *,
    time: TimeOfDay = TimeOfDay.DAY,
    weather: Weather = Weather.CLEAR,
    shot: Shot = Shot.WIDE,
    box: Box = BOXES[BoxSide.TOP],
    cast: tuple[Actor, ...] = (),
    props: tuple[str, ...] = (),
    seed: str = "7",
) -> Scene:
    return Scene(theme, place, time, weather, shot, box, cast, props, seed)


@cache
def page(theme: Theme, place: str, time: TimeOfDay, side: BoxSide, shot: Shot) -> Drawing:
    cast = cast_of(CHILD, "dragon")
    return compose(scene_of(theme, place, time=time, shot=shot, box=BOXES[side], cast=cast))


def test_places_cover_the_vocabulary() -> None:
    assert set(BUILDERS) == set(ALL_PLACES)


@pytest.mark.parametrize(("theme", "place", "time", "side", "shot"), PAGES)
def test_page_uses_only_the_pdf_safe_subset(
    theme: Theme, place: str, time: TimeOfDay, side: BoxSide, shot: Shot
) -> None:
    svg = page(theme, place, time, side, shot).svg()
    root = ElementTree.fromstring(svg)
    assert {element.tag.split("}")[1] for element in root.iter()} <= ELEMENTS
    used = {name for element in root.iter() for name in element.attrib}
    assert used.isdisjoint(FORBIDDEN)
    assert 'stroke="url' not in svg
    defined = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}
    assert set(re.findall(r"url\(#([\w-]+)\)", svg)) == defined
    assert "nan" not in svg
    assert "None" not in svg


@pytest.mark.parametrize(("theme", "place", "time", "side", "shot"), PAGES)
def test_text_reads_on_every_page(
    theme: Theme, place: str, time: TimeOfDay, side: BoxSide, shot: Shot
) -> None:
    drawing = page(theme, place, time, side, shot)
    assert contrast_of(box_luminance(drawing, BOXES[side]), drawing.ink) >= CONTRAST


def test_most_pages_are_calm_without_a_veil() -> None:
    veiled = [entry for entry in PAGES if page(*entry).veil]
    assert len(veiled) <= len(PAGES) * 0.3


def test_compose_same_scene_gives_the_same_bytes() -> None:
    scene = scene_of(cast=cast_of(CHILD, "owl"), props=("star",), weather=Weather.RAIN)
    assert compose(scene).svg() == compose(scene).svg()


def shapes(drawing: Drawing, *layers: str) -> set[tuple[str, float]]:
    """Fingerprints of the layers' larger shapes that do not depend on place and size."""
    prints = set()
    for data in re.findall(r' d="([^"]{40,})"', drawing.svg(only=set(layers))):
        points = [float(number) for number in re.findall(r"-?[0-9]+\.?[0-9]*", data)]
        letters = re.sub(r"[^A-Za-z]", "", data)
        if letters.upper() == letters and not set(letters) & set("AHV"):
            xs, ys = points[::2], points[1::2]
            prints.add((letters, round((max(xs) - min(xs)) / (max(ys) - min(ys) + 1), 1)))
    return prints


def marks(drawing: Drawing, layer: str) -> str:
    """The layer's SVG without ids, which carry the seed."""
    return re.sub(r"#d[0-9a-f]{6}-[0-9]+", "", drawing.svg(only={layer}).split("</defs>")[1])


@pytest.mark.parametrize("place", PLACES[Theme.FAIRY_TALE])
def test_place_differs_between_pages_and_keeps_its_landmark(place: str) -> None:
    one, other = (compose(scene_of(place=place, seed=seed)) for seed in ("7", "8"))
    assert marks(one, "stage") != marks(other, "stage")
    shared = shapes(one, "far", "mid") & shapes(other, "far", "mid")
    assert len(shared) >= 0.9 * len(shapes(one, "far", "mid"))


@pytest.mark.parametrize(("theme", "place"), [spot for spot in ALL_PLACES if spot[0] in LANDMARKED])
def test_place_from_two_shots_shows_the_same_landmark(theme: Theme, place: str) -> None:
    box = Box(BoxSide.NONE, 0, 0, 0, 0)
    cast = cast_of(CHILD, "bear")
    wide, medium = (
        compose(scene_of(theme, place, shot=shot, box=box, cast=cast))
        for shot in (Shot.WIDE, Shot.MEDIUM)
    )
    near, other = shapes(wide, "far", "mid"), shapes(medium, "far", "mid")
    assert len(near & other) >= 0.5 * len(near)


def test_two_places_do_not_share_their_landmarks() -> None:
    prints = [shapes(compose(scene_of(place=p)), "far", "mid") for p in PLACES[Theme.FAIRY_TALE]]
    for one, other in itertools.permutations(prints, 2):
        assert len(one & other) <= 0.7 * len(one)


def test_compose_unknown_place_is_refused() -> None:
    with pytest.raises(ValueError, match="place: cannot draw 'shopping_mall'"):
        compose(scene_of(place="shopping_mall"))


def test_compose_unknown_prop_is_refused() -> None:
    with pytest.raises(ValueError, match="props: cannot draw 'chainsaw'"):
        compose(scene_of(cast=cast_of(CHILD), props=("chainsaw",)))


def test_compose_unknown_thing_in_hand_is_refused() -> None:
    with pytest.raises(ValueError, match="props: cannot draw 'chainsaw'"):
        compose(scene_of(cast=cast_of(CHILD, holding="chainsaw")))


def test_night_uses_cream_and_day_dark_ink() -> None:
    inks = {time: compose(scene_of(time=time)).ink for time in TimeOfDay}
    assert inks[TimeOfDay.DAY] == "#2b2140"
    assert inks[TimeOfDay.NIGHT] == "#fffaf0"


def test_weather_changes_the_picture_and_stays_outdoors() -> None:
    for place, indoors in (("village", False), ("tower_room", True)):
        falls = [
            compose(scene_of(place=place, weather=weather)).svg(only={"weather"}).count("<path")
            + compose(scene_of(place=place, weather=weather)).svg(only={"weather"}).count("<circle")
            for weather in (Weather.RAIN, Weather.SNOW, Weather.WIND)
        ]
        assert all(count == 0 for count in falls) is indoors


def test_layers_go_from_far_to_near() -> None:
    drawing = compose(scene_of(cast=cast_of(CHILD, "dragon")))
    depths = {layer.name: layer.depth for layer in drawing.layers}
    order = ["sky", "far", "mid", "stage", "cast", "frame"]
    for far, near in itertools.pairwise(order):
        assert depths[far] > depths[near]


@pytest.mark.parametrize("side", [BoxSide.LEFT, BoxSide.RIGHT])
@pytest.mark.parametrize("place", PLACES[Theme.FAIRY_TALE])
def test_nothing_stands_on_its_head_beside_a_tall_text(place: str, side: BoxSide) -> None:
    tall = Box(side, 72 if side is BoxSide.LEFT else 508, 100, 420, 660)
    for shot in (Shot.WIDE, Shot.BIRDS_EYE):
        drawing = compose(scene_of(place=place, shot=shot, box=tall))
        upside_down = re.findall(r"scale\(-?[0-9.]+ -[0-9.]+\)", drawing.svg())
        assert len(upside_down) == (1 if place == "river_bridge" else 0)  # the bridge's reflection
        assert not re.search(r'(width|height|r|rx|ry)="-', drawing.svg())
