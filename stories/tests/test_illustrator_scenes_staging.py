"""Where faces, figures and things stand, whatever the shot, the text and the cast."""

import itertools
import re
from dataclasses import replace

import pytest

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import to_oklab
from stories.illustrator.kit.shapes import rect
from stories.illustrator.model import CHILD, Actor, Look, Scene
from stories.illustrator.scenes.arrangement import FACING, TOGETHER, arrangement_for
from stories.illustrator.scenes.bedding import bedding
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.layout import focus_for, heads, room_for
from stories.illustrator.scenes.legibility import VEILS, better_ink, needed_veil
from stories.illustrator.scenes.light import LIGHTS, light_of
from stories.illustrator.scenes.outlook import ZOOM, Outlook, horizon_for
from stories.illustrator.scenes.placing import held, props_on_ground
from stories.illustrator.scenes.props import PROPS
from stories.illustrator.scenes.staging import Mark, stage_cast
from stories.vocabulary import (
    PROP_NAMES,
    Box,
    BoxSide,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

BOXES = [
    Box(BoxSide.TOP, 110, 70, 780, 220),
    Box(BoxSide.TOP, 110, 70, 780, 420),
    Box(BoxSide.BOTTOM, 110, 690, 780, 240),
    Box(BoxSide.BOTTOM, 110, 520, 780, 420),
    Box(BoxSide.LEFT, 60, 110, 360, 420),
    Box(BoxSide.RIGHT, 580, 110, 360, 420),
    Box(BoxSide.RIGHT, 580, 70, 360, 150),
    Box(BoxSide.NONE, 0, 0, 0, 0),
]
CASTS = [
    (CHILD,),
    (CHILD, "dragon"),
    (CHILD, "whale"),
    (CHILD, "bunny"),
    (CHILD, "owl", CHILD),
    (CHILD, "bear", CHILD, CHILD),
]
LIGHT = LIGHTS[TimeOfDay.DAY]
SAFE = 43.0  # page units from the edge that trimming and binding may take


def staged(shot: Shot, box: Box, kinds: tuple[str, ...], pose: Pose = Pose.WAVE) -> list[Mark]:
    return list(stage_cast(Canvas("test"), scene(shot, box, kinds, pose), LIGHT))


def scene(
    shot: Shot,
    box: Box,
    kinds: tuple[str, ...] = (CHILD,),
    pose: Pose = Pose.WAVE,
    props: tuple[str, ...] = (),
) -> Scene:
    look = Look(age=6, hairstyle="afro")
    cast = tuple(
        Actor(str(i), kind, look if kind == CHILD else None, pose, Expression.JOY)
        for i, kind in enumerate(kinds)
    )
    return Scene(
        Theme.FAIRY_TALE, "village", TimeOfDay.DAY, Weather.CLEAR, shot, box, cast, props, "7"
    )


def turns(one: Scene) -> list[Scene]:
    """The same scene on neighbouring pages of a book."""
    return [replace(one, seed=f"7:{number}") for number in range(1, 9)]


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.w
        and other.x < one.x + one.w
        and one.y < other.y + other.h
        and other.y < one.y + one.h
    )


@pytest.mark.parametrize("kinds", CASTS)
@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("shot", list(Shot))
def test_faces_stay_safe_apart_and_out_of_the_text(
    shot: Shot, box: Box, kinds: tuple[str, ...]
) -> None:
    faces = [mark.face for mark in staged(shot, box, kinds)]
    for face in faces:
        assert not overlap(face, box)
        assert face.x >= SAFE
        assert face.x + face.w <= 1000 - SAFE
        assert face.y >= SAFE
        assert face.y + face.h <= 1000 - SAFE
    for one, other in itertools.combinations(faces, 2):
        assert not overlap(one, other)


@pytest.mark.parametrize("pose", list(Pose))
def test_faces_stay_out_of_the_text_in_every_pose(pose: Pose) -> None:
    for box in BOXES:
        for mark in staged(Shot.WIDE, box, (CHILD, "dragon"), pose):
            assert not overlap(mark.face, box)


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("pose", [Pose.STAND, Pose.SIT, Pose.SLEEP, Pose.HUG])
def test_faces_keep_their_places_in_every_arrangement(pose: Pose, number: int) -> None:
    for shot, box in itertools.product(Shot, BOXES):
        wanted = replace(scene(shot, box, (CHILD, "bear"), pose), seed=f"7:{number}")
        one, other = (mark.face for mark in stage_cast(Canvas("test"), wanted, LIGHT))
        assert not overlap(one, other)
        for face in (one, other):
            assert not overlap(face, box)
            assert face.x >= SAFE
            assert face.x + face.w <= 1000 - SAFE
            assert face.y + face.h <= 1000 - SAFE


@pytest.mark.parametrize("shot", [Shot.MEDIUM, Shot.CLOSEUP])
@pytest.mark.parametrize("pose", [Pose.SIT, Pose.KNEEL, Pose.CRAWL, Pose.SLEEP, Pose.READ])
def test_cropped_shot_shows_most_of_a_low_pose(shot: Shot, pose: Pose) -> None:
    for box in BOXES:
        hero = staged(shot, box, (CHILD, "dragon"), pose)[0]
        floor = box.y if box.side is BoxSide.BOTTOM else 1000
        height = hero.figure.height * hero.scale
        assert (floor - (hero.y - height)) / height >= 0.6


def test_neighbouring_pages_are_arranged_differently() -> None:
    pages = turns(scene(Shot.WIDE, BOXES[0], (CHILD, "dragon")))
    plans = [arrangement_for(page) for page in pages]
    assert all(one != other for one, other in itertools.pairwise(plans))
    assert len(set(plans)) == 4


def test_hug_brings_two_close_enough_to_touch() -> None:
    for shot in (Shot.WIDE, Shot.MEDIUM, Shot.CLOSEUP):
        one, other = staged(shot, BOXES[0], (CHILD, "bear"), Pose.HUG)
        faces = sorted((one.face, other.face), key=lambda face: face.x)
        assert faces[1].x - faces[0].x - faces[0].w < faces[0].w * 0.3


def test_small_things_are_small_beside_a_child() -> None:
    sizes = [PROPS[name].height * PROPS[name].life for name in ("mouse", "boots", "hen", "goat")]
    assert sizes == sorted(sizes)
    assert sizes[-1] < heads(5) * 104 * 0.6
    assert PROPS["bell"].height * PROPS["bell"].life < 60


def test_wide_shot_makes_the_hero_about_half_of_the_page() -> None:
    plain = scene(Shot.WIDE, BOXES[-1], (CHILD, "dragon"), Pose.STAND)
    for page in turns(plain):
        hero = stage_cast(Canvas("test"), page, LIGHT)[0]
        height = hero.figure.height * hero.scale
        if arrangement_for(page) is FACING:
            assert 430 <= height <= 560
            assert 860 <= hero.y <= 905
        assert 400 <= height <= 610
        assert 800 <= hero.y <= 950


def test_small_hero_is_tiny_and_closeup_is_large() -> None:
    sizes = {shot: staged(shot, BOXES[0], (CHILD, "dragon"))[0].face.h for shot in Shot}
    assert sizes[Shot.SMALL_HERO] < sizes[Shot.ESTABLISHING] < sizes[Shot.WIDE]
    assert sizes[Shot.WIDE] < sizes[Shot.MEDIUM] < sizes[Shot.CLOSEUP]


def test_figures_look_at_each_other() -> None:
    left_box = BOXES[4]
    hero, dragon = staged(Shot.WIDE, left_box, (CHILD, "dragon"))
    assert dragon.x < left_box.x + left_box.w < hero.x  # the dragon stands below the text


def test_older_hero_has_a_smaller_head() -> None:
    assert heads(2) < heads(5) < heads(8) < heads(12) == 3.7
    assert heads(1) == 2.25


def test_room_leaves_the_text_out() -> None:
    assert room_for(BOXES[0]).top > 290
    assert room_for(BOXES[2]).floor == 690
    assert room_for(BOXES[4]).left > 420
    assert room_for(BOXES[5]).right < 580


@pytest.mark.parametrize("shot", list(Shot))
def test_outlook_knows_what_the_camera_shows(shot: Shot) -> None:
    box = BOXES[0]
    outlook = Outlook(shot, horizon_for(shot, box), 640.0, ZOOM[shot], box)
    x, y = outlook.on_page(outlook.focus(0.45), outlook.ceiling(0.45), 0.45)
    assert x == pytest.approx(640)
    assert y == pytest.approx(box.y + box.h + 16)
    assert not outlook.clear(outlook.focus(0.45), outlook.ceiling(0.45) - 30, 0.45)
    assert outlook.horizon > box.y + box.h


def test_landmark_stands_in_the_gap() -> None:
    wide = scene(Shot.WIDE, BOXES[0], (CHILD, "dragon"))
    facing = next(one for one in turns(wide) if arrangement_for(one) is FACING)
    assert 400 < focus_for(facing) < 600
    aside = next(one for one in turns(wide) if arrangement_for(one) is TOGETHER)
    assert focus_for(aside) > 700
    assert focus_for(scene(Shot.ESTABLISHING, BOXES[0], (CHILD, "dragon"))) > 640


def test_props_cover_the_vocabulary() -> None:
    assert set(PROPS) == set(PROP_NAMES)


@pytest.mark.parametrize("name", PROP_NAMES)
def test_prop_is_drawn_and_can_be_held(name: str) -> None:
    canvas = Canvas("prop")
    assert len(PROPS[name].draw(canvas)) > 200
    mark = staged(Shot.WIDE, BOXES[0], (CHILD,), Pose.HOLD)[0]
    holder = Actor("hero", CHILD, Look(), Pose.HOLD, Expression.HAPPY, name)
    behind, before = held(canvas, LIGHT, Mark(holder, mark.figure, mark.x, mark.y, mark.scale))
    assert bool(behind) is PROPS[name].behind
    assert bool(before) is not PROPS[name].behind


def test_bike_stands_on_the_ground_however_high_the_hand() -> None:
    for pose in (Pose.HOLD, Pose.REACH):
        mark = staged(Shot.WIDE, BOXES[0], (CHILD,), pose)[0]
        holder = replace(mark, actor=replace(mark.actor, holding="bike"))
        behind, _ = held(Canvas("bike"), LIGHT, holder)
        found = re.match(r'<g transform="translate\([-\d.]+ ([-\d.]+)\) scale', behind)
        assert found is not None
        assert float(found.group(1)) == 0


def test_kite_leans_away_from_the_friend_it_would_hide() -> None:
    mark = staged(Shot.WIDE, BOXES[0], (CHILD, "dragon"), Pose.REACH)[0]
    holder = replace(mark, actor=replace(mark.actor, holding="kite"))
    grip = mark.figure.grip.at
    x, y = mark.x + grip[0] * mark.scale, mark.y + grip[1] * mark.scale
    hidden = Box(BoxSide.NONE, x + 60, y - 60, 200, 160)
    free, leant = (held(Canvas("kite"), LIGHT, holder, 1.0, faces)[1] for faces in ((), (hidden,)))
    turns_of = [re.search(r"rotate\(([-\d.]+)\)", svg) for svg in (free, leant)]
    angles = [abs(float(found.group(1))) for found in turns_of if found]
    assert angles[0] == PROPS["kite"].lean
    assert angles[1] < angles[0] or angles[1] > 100


@pytest.mark.parametrize("shot", [Shot.WIDE, Shot.MEDIUM, Shot.CLOSEUP])
def test_thing_in_hand_covers_no_friend_and_stays_in_sight(shot: Shot) -> None:
    for box, pose in itertools.product(BOXES, (Pose.HOLD, Pose.REACH, Pose.WALK)):
        plain = scene(shot, box, (CHILD, "owl"), pose)
        cast = (replace(plain.cast[0], holding="crown"), replace(plain.cast[1], pose=Pose.STAND))
        hero, owl = stage_cast(Canvas("test"), replace(plain, cast=cast), LIGHT)
        x, y = (
            start + grip * hero.scale
            for start, grip in zip((hero.x, hero.y), hero.figure.grip.at, strict=True)
        )
        floor = box.y if box.side is BoxSide.BOTTOM else 1000
        assert y < floor
        assert not overlap(Box(BoxSide.NONE, x - 12, y - 12, 24, 24), owl.face)


def test_sleeping_child_lies_under_a_quilt_on_a_pillow() -> None:
    asleep, awake = (
        staged(Shot.WIDE, BOXES[0], (CHILD,), pose)[0] for pose in (Pose.SLEEP, Pose.SIT)
    )
    assert asleep.actor.look is not None
    pillow, quilt = bedding(Canvas("bed"), LIGHT, asleep.figure, asleep.actor.look)
    assert asleep.actor.look.colour_second not in pillow
    assert quilt.count("<rect") > 20
    picture = compose(scene(Shot.WIDE, BOXES[0], (CHILD,), Pose.SLEEP)).svg(only={"cast"})
    assert picture.count("<rect") > 20
    assert awake.figure.height > asleep.figure.height


def test_props_stand_on_the_ground_between_the_edges() -> None:
    crowd = ("sheep", "goat", "hen", "cat", "star")
    for box in BOXES:
        wanted = scene(Shot.WIDE, box, (CHILD, "dragon"), props=crowd)
        marks = stage_cast(Canvas("test"), wanted, LIGHT)
        placed = props_on_ground(Canvas("test"), wanted, LIGHT, marks)
        assert len(placed) == len(crowd)
        floor = box.y if box.side is BoxSide.BOTTOM else 1000
        assert all(horizon_for(Shot.WIDE, box) < y <= floor for y, _ in placed)


def test_night_is_a_palette_of_its_own() -> None:
    night = LIGHTS[TimeOfDay.NIGHT]
    light, _, blue = to_oklab(night.tint("#ffffff"))
    assert 0.5 < light < 0.75  # moonlit, not black
    assert blue < -0.03
    assert to_oklab(night.tint("#5f9f5c"))[0] > 0.3
    assert to_oklab(night.lamp)[0] > 0.85


def test_snow_whitens_only_what_grows() -> None:
    clear, snowy = (light_of(TimeOfDay.DAY, w) for w in (Weather.CLEAR, Weather.SNOW))
    green, red = "#6fae5f", "#d9606f"
    assert to_oklab(snowy.tint(green))[0] > to_oklab(clear.tint(green))[0] + 0.1
    assert abs(to_oklab(snowy.tint(red))[0] - to_oklab(clear.tint(red))[0]) < 0.1


def busy(*colours: str) -> Canvas:
    canvas = Canvas("busy")
    stripes = "".join(
        rect(x, 0, 20, 1000, colours[i % len(colours)]) for i, x in enumerate(range(0, 1000, 20))
    )
    canvas.layer("sky", stripes, 1.0)
    return canvas


def test_veil_is_asked_for_only_where_neither_ink_reads() -> None:
    box = BOXES[0]
    assert needed_veil(busy("#e8f4f0").drawing(), box) == ("#2b2140", 0.0)
    assert needed_veil(busy("#141c47").drawing(), box) == ("#fffaf0", 0.0)
    _, strength = needed_veil(busy("#141c47", "#f0f4f0").drawing(), box)
    assert strength in VEILS
    assert needed_veil(busy("#141c47", "#f0f4f0").drawing(), BOXES[-1])[1] == 0.0


def test_better_ink_is_the_one_with_more_contrast() -> None:
    import numpy as np

    assert better_ink(np.full(50, 0.9))[0] == "#2b2140"
    assert better_ink(np.full(50, 0.02))[0] == "#fffaf0"


@pytest.mark.parametrize("pose", [Pose.SLEEP, Pose.SWIM, Pose.FLY, Pose.CRAWL, Pose.SIT])
def test_things_on_the_ground_cover_no_face(pose: Pose) -> None:
    for box, name in itertools.product(BOXES, ("ball", "bee", "rabbit")):
        wanted = scene(Shot.WIDE, box, (CHILD, "dragon"), pose, props=(name,))
        marks = stage_cast(Canvas("test"), wanted, LIGHT)
        [(_, svg)] = props_on_ground(Canvas("test"), wanted, LIGHT, marks)
        found = re.search(r"translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)", svg)
        assert found is not None
        x, y, size = (float(group) for group in found.groups())
        width, height = PROPS[name].width * size, PROPS[name].height * size
        thing = Box(BoxSide.NONE, x - width / 2, y - height, width, height)
        assert not any(overlap(thing, mark.face) for mark in marks)
