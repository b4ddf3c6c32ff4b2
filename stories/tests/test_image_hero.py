"""The hero for painters who have never seen them: the sheet that is sent, and the comparison."""

from functools import cache
from io import BytesIO

import pytest
from PIL import Image

from stories.illustrator import compose, render
from stories.illustrator.kit import palette
from stories.illustrator.model import CHILD, Actor, Look, Scene
from stories.illustrator.sheet import child_sheet, companion_sheet
from stories.pipeline.nodes.qc import LEAST_LIKENESS
from stories.pipeline.ports import Reference, ReferenceKind
from stories.pipeline.schemas import ActorPayload
from stories.providers.image.hero import hero_likeness, with_sheets
from stories.providers.image.work import draw_picture
from stories.tests.fault_answers import picture, with_hero
from stories.tests.pictures_kit import decoded
from stories.tests.provider_contracts import LOOK, SCENE, SPEC
from stories.vocabulary import (
    ArtStyle,
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

FRIEND = ActorPayload(who="companion", kind="dragon", look=None, pose="stand", expression="happy")
BOTH = SCENE.model_copy(update={"cast": (*SCENE.cast, FRIEND)})
OPENAI = "stories.providers.image.openai_image.OpenAIIllustrator"
EMBEDDED = "stories.providers.image.embedded.EmbeddedIllustrator"


# --- Sheets ---------------------------------------------------------------------------------------


def test_sheet_of_one_look_is_always_the_same():
    first, second = child_sheet(Look(age=4), 300), child_sheet(Look(age=4), 300)
    assert first == second != child_sheet(Look(age=4, hairstyle="afro"), 300)
    assert decoded(first).size == (300, 200)


@pytest.mark.parametrize("companion", list(Companion))
def test_sheet_of_every_companion_shows_three_figures(companion):
    sheet = decoded(companion_sheet(companion, 300)).convert("L")
    inked = [sheet.crop((at, 0, at + 100, 200)).getextrema()[0] < 200 for at in (0, 100, 200)]
    assert inked == [True, True, True]
    edges = [sheet.crop((0, 0, 300, 1)), sheet.crop((0, 199, 300, 200))]
    assert [edge.getextrema() for edge in edges] == [(255, 255), (255, 255)]


def test_with_sheets_adds_hero_and_companion_of_the_scene():
    added = with_sheets(BOTH, ())
    assert [one.kind for one in added] == [ReferenceKind.HERO, ReferenceKind.COMPANION]
    assert added[0].data == child_sheet(Look.from_dict(LOOK), 960)
    assert added[1].data == companion_sheet(Companion.DRAGON, 960)


def test_with_sheets_leaves_what_somebody_chose():
    given = (Reference(ReferenceKind.HERO, b"png", "a photo of a drawing"),)
    assert with_sheets(SCENE, given) == given


def test_with_sheets_sends_six_at_most_and_the_hero_among_them():
    given = tuple(Reference(ReferenceKind.PLACE, bytes([n]), "the oak") for n in range(6))
    sent = with_sheets(BOTH, given)
    assert sent[:5] == given[:5]
    assert [one.kind for one in sent[5:]] == [ReferenceKind.HERO]


def test_with_sheets_of_an_empty_scene_sends_nothing():
    assert with_sheets(SCENE.model_copy(update={"cast": ()}), ()) == ()


def test_draw_picture_sends_the_sheet_and_compares_the_hero(outside_models):
    made = draw_picture(OPENAI, SPEC)
    (seen,) = outside_models.script.seen
    assert seen.path == "/v1/images/edits"
    assert seen.files == (child_sheet(Look.from_dict(LOOK), 960),)
    assert made.likeness is not None
    assert made.likeness >= LEAST_LIKENESS


def test_draw_picture_here_needs_no_sheet_and_no_comparison():
    assert draw_picture(EMBEDDED, SPEC).likeness is None


# --- Likeness -------------------------------------------------------------------------------------

LOOKS = (
    Look(age=4, skin="#eebd93", hair_colour="#5b3a29", hairstyle="bob"),
    Look(
        age=6,
        skin="#6d4530",
        hair_colour="#1f1a1c",
        hairstyle="puffs",
        outfit="dress",
        colour_main="#2f8f83",
        colour_second="#f6d365",
    ),
    Look(
        age=9,
        skin="#fde0cc",
        hair_colour="#b5482a",
        hairstyle="long",
        outfit="jumper",
        colour_main="#3f4f9a",
        colour_second="#fff1d6",
    ),
)
PLACES = ("castle_hill", "village", "courtyard")


@cache
def page(look: int, place: str, style: ArtStyle) -> Image.Image:
    actor = Actor("hero", CHILD, LOOKS[look], Pose.STAND, Expression.HAPPY)
    scene = Scene(
        Theme.FAIRY_TALE,
        place,
        TimeOfDay.DAY,
        Weather.CLEAR,
        Shot.MEDIUM,
        Box(BoxSide.NONE, 0, 0, 0, 0),
        (actor,),
        (),
        f"{look}{place}",
    )
    return Image.open(BytesIO(render(compose(scene), style, 256)))


def scene_of(look: int, **changes: object) -> object:
    hero = SCENE.cast[0].model_copy(update={"look": LOOKS[look].to_dict()})
    return SCENE.model_copy(update={"cast": (hero,), "shot": Shot.MEDIUM, **changes})


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("look", range(len(LOOKS)))
def test_likeness_of_the_hero_is_high_and_of_others_is_low(look, place):
    drawn = page(look, place, ArtStyle.FLAT)
    own = hero_likeness(scene_of(look), drawn)
    others = [hero_likeness(scene_of(other), drawn) for other in range(3) if other != look]
    assert own >= LEAST_LIKENESS
    assert own > max(others)


def test_likeness_tells_most_strangers():
    told = [
        hero_likeness(scene_of(other), page(look, place, ArtStyle.FLAT)) < LEAST_LIKENESS
        for look in range(3)
        for place in PLACES
        for other in range(3)
        if other != look
    ]
    assert sum(told) >= 15  # of 18


def test_likeness_of_a_picture_without_anybody_is_low():
    empty = decoded(picture(256, 256))
    assert hero_likeness(scene_of(1), empty) < LEAST_LIKENESS


def test_likeness_does_not_depend_on_the_pictures_size():
    small = page(0, "village", ArtStyle.FLAT)
    large = small.resize((1024, 1024), Image.Resampling.LANCZOS)
    first, second = hero_likeness(scene_of(0), small), hero_likeness(scene_of(0), large)
    assert abs(first - second) < 0.05


def test_likeness_of_a_pasted_sheet_is_high():
    sheet = child_sheet(LOOKS[1], 960)
    assert hero_likeness(scene_of(1), decoded(with_hero(picture(256, 256), sheet))) > 0.8


@pytest.mark.parametrize(
    "changes",
    [
        {"shot": Shot.BACK},
        {"shot": Shot.BIRDS_EYE},
        {"shot": Shot.SMALL_HERO},
        {"time": TimeOfDay.NIGHT},
        {"cast": ()},
        {"cast": (FRIEND,)},
    ],
)
def test_likeness_is_not_measured_where_it_cannot_be_told(changes):
    assert hero_likeness(scene_of(0, **changes), decoded(picture(64, 64))) is None


@pytest.mark.parametrize("hidden", [{"headwear": "hijab"}, {"hairstyle": "bald"}])
def test_likeness_looks_for_no_hair_that_is_hidden(hidden):
    look = Look(age=5, hair_colour=next(iter(palette.HAIR_COLOURS)), **hidden)
    hero = SCENE.cast[0].model_copy(update={"look": look.to_dict()})
    scene = SCENE.model_copy(update={"cast": (hero,), "shot": Shot.MEDIUM})
    shown = decoded(with_hero(picture(256, 256), child_sheet(look, 960)))
    assert hero_likeness(scene, shown) >= LEAST_LIKENESS
