"""Bubble helmets: who wears one, that it holds the whole head and never hides the face."""

from dataclasses import replace

import numpy as np
import pytest

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.figure import Figure, View
from stories.illustrator.figures.head import HeadPlan, draw_head
from stories.illustrator.figures.proportions import proportions
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import placed
from stories.illustrator.model import CHILD, Actor, Look, Scene
from stories.illustrator.options import HAIRSTYLES, HEADWEAR
from stories.illustrator.raster import rasterise
from stories.illustrator.scenes.air import AIRLESS, Air, air_of
from stories.illustrator.scenes.airless import ball_for, breath, height_over_floor, helmet
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.layout import ground_line
from stories.illustrator.scenes.light import LIGHTS
from stories.illustrator.scenes.placing import props_on_ground
from stories.illustrator.scenes.staging import Mark, stage_cast
from stories.vocabulary import (
    PLACES,
    Box,
    BoxSide,
    Companion,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

TOP = Box(BoxSide.TOP, 110, 70, 780, 220)
CHIN = 40  # only hair above this line, from the face's middle, must be inside
SLACK = 3.0  # page units that a lock of hair may touch the glass


def _scene(theme: Theme, place: str, *cast: Actor, pose: Pose = Pose.WAVE) -> Scene:
    people = tuple(replace(actor, pose=pose) for actor in cast)
    return Scene(theme, place, TimeOfDay.DAY, Weather.CLEAR, Shot.WIDE, TOP, people, (), "air")


def _child(**look: object) -> Actor:
    return Actor("hero", CHILD, Look.from_dict(look), Pose.STAND, Expression.HAPPY)


def _friend(kind: Companion) -> Actor:
    return Actor("friend", kind, None, Pose.STAND, Expression.HAPPY)


def _mark(actor: Actor) -> Mark:
    figure: Figure = draw_actor(Canvas("mark"), actor)
    return Mark(actor, figure, 300.0, 860.0, 1.6)


def _rings(theme: Theme, place: str, actor: Actor) -> int:
    glass = helmet(Canvas("glass"), _scene(theme, place, actor), _mark(actor))
    return glass.count('stroke-width="2.8"')


REEF = (Theme.OCEAN_EXPLORATION, "coral_reef")
MOON = (Theme.SPACE_ADVENTURE, "moon_plain")
BEACH = (Theme.OCEAN_EXPLORATION, "beach")


def test_airless_places_are_places_of_their_theme() -> None:
    assert all(place in PLACES[theme] for theme, place in AIRLESS)
    assert [place for place in PLACES[REEF[0]] if air_of(REEF[0], place) is Air.WATER] == [
        "coral_reef",
        "kelp_forest",
        "shipwreck",
        "deep_drop",
    ]
    assert air_of(*BEACH) is Air.FRESH


@pytest.mark.parametrize(
    ("spot", "actor", "rings"),
    [
        (REEF, _child(), 1),
        (MOON, _child(), 1),
        (BEACH, _child(), 0),
        (MOON, _child(outfit="spacesuit"), 0),
        (REEF, _friend(Companion.BEAR), 1),
        (REEF, _friend(Companion.WHALE), 0),
        (MOON, _friend(Companion.WHALE), 1),
        (REEF, _friend(Companion.ROBOT), 0),
        (MOON, _friend(Companion.GHOST), 0),
    ],
)
def test_helmet_is_worn_by_who_needs_air(spot: tuple[Theme, str], actor: Actor, rings: int) -> None:
    assert _rings(*spot, actor) == rings


@pytest.mark.parametrize(
    "look",
    [Look(age=3, hairstyle=name) for name in HAIRSTYLES]
    + [Look(age=12, hairstyle=name) for name in HAIRSTYLES]
    + [Look(age=3, hairstyle="short", headwear=name) for name in HEADWEAR],
    ids=lambda look: f"{look.age}-{look.hairstyle}-{look.headwear}",
)
def test_helmet_holds_every_head(look: Look) -> None:
    radius, below = ball_for(_mark(_child(**look.to_dict())), look)
    for turn in (-0.8, 0.8):
        canvas = Canvas("head")
        plan = HeadPlan(
            look, proportions(look.age), Expression.HAPPY, False, turn, (0.0, 0.0), View.FRONT
        )
        parts = draw_head(canvas, plan)
        canvas.layer("head", placed(parts.back + parts.front, 150, 150))
        alpha = rasterise(canvas.drawing().svg(view=(0, 0, 300, 300)), 300)[: 150 + CHIN, :, 3]
        rows, columns = np.nonzero(alpha > 60)
        reach = np.hypot(columns - 150.0, rows - 150.0 - below).max()
        assert reach <= radius + SLACK


def test_helmet_leaves_the_face_as_it_is() -> None:
    scene = _scene(*REEF, _child())
    mark = _mark(scene.cast[0])
    faces = []
    for with_glass in (False, True):
        canvas = Canvas("face")
        glass = helmet(canvas, scene, mark) if with_glass else ""
        canvas.layer("figure", placed(mark.figure.svg + glass, 150, 400))
        box = mark.figure.face
        view = (150 + box.x + 14, 400 + box.y + 20, box.w - 28, box.h - 40)
        faces.append(rasterise(canvas.drawing().svg(view=view), 80)[..., :3].astype(float))
    assert np.abs(faces[0] - faces[1]).mean() < 3


def test_breath_rises_only_under_water_and_clear_of_faces_and_text() -> None:
    scene = _scene(*REEF, _child(), _friend(Companion.BEAR))
    marks = tuple(_mark(actor) for actor in scene.cast)
    assert breath(scene, marks).count("<circle") > 2
    assert breath(replace(scene, theme=MOON[0], place=MOON[1]), marks) == ""
    everywhere = replace(scene, box=Box(BoxSide.TOP, 0, 0, 1000, 1000))
    assert breath(everywhere, marks) == ""


def test_figures_float_under_water_unless_they_rest() -> None:
    floating, resting = _scene(*REEF, _child()), _scene(*REEF, _child(), pose=Pose.SIT)
    assert height_over_floor(floating, _mark(floating.cast[0])) > 8
    assert height_over_floor(resting, _mark(resting.cast[0])) == 0
    assert height_over_floor(_scene(*BEACH, _child()), _mark(floating.cast[0])) == 0


def test_swimmers_hang_in_the_water_over_their_shadow() -> None:
    scene = _scene(*REEF, _child(), pose=Pose.SWIM)
    ashore = replace(scene, place="beach")
    swimmer = stage_cast(Canvas("swim"), scene, LIGHTS[scene.time])[0]
    paddler = stage_cast(Canvas("swim"), ashore, LIGHTS[scene.time])[0]
    assert paddler.y - swimmer.y > 60
    assert height_over_floor(scene, swimmer) == pytest.approx(ground_line(scene) - swimmer.y)


def test_page_under_water_shows_a_ball_for_each_head() -> None:
    drawing = compose(_scene(*REEF, _child(hairstyle="afro"), _friend(Companion.OWL)))
    cast = next(layer.svg for layer in drawing.layers if layer.name == "cast")
    assert cast.count('stroke-width="2.8" stroke-opacity="0.9"') == 2


@pytest.mark.parametrize("shot", [Shot.WIDE, Shot.MEDIUM, Shot.CLOSEUP])
@pytest.mark.parametrize("spot", [REEF, MOON])
def test_glass_of_a_helmet_stays_below_the_text(spot: tuple[Theme, str], shot: Shot) -> None:
    text = replace(TOP, h=330)
    scene = replace(_scene(*spot, _child(), _friend(Companion.OWL)), shot=shot, box=text)
    for mark in stage_cast(Canvas("staged"), scene, LIGHTS[scene.time]):
        radius, below = ball_for(mark, mark.actor.look)
        face = mark.figure.face
        top = mark.y + (face.y + face.h / 2 + below - radius) * mark.scale
        assert top >= text.y + text.h


def test_fish_swims_under_water_and_leaps_on_the_beach() -> None:
    rings = []
    for spot in (REEF, BEACH):
        scene = replace(_scene(*spot), props=("fish",))
        art = props_on_ground(Canvas("fish"), scene, LIGHTS[TimeOfDay.DAY], ())[0][1]
        rings.append(art.count("<ellipse"))
    assert rings[1] - rings[0] == 2  # the splash
