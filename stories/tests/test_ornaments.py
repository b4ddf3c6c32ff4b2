"""Which things of a story decorate its book, and the art that is made of them."""

from pathlib import Path

from stories.books.palette import LEAFY
from stories.illustrator import Look
from stories.pipeline.styles import ImageStyle
from stories.services import ornaments
from stories.tests.pictures_kit import decoded
from stories.tests.planning_kit import BRIEF, draft_with, page
from stories.vocabulary import ArtStyle

STYLE = ImageStyle(base=ArtStyle.FLAT)


def test_things_begin_with_what_the_story_is_about() -> None:
    draft = draft_with(page(), page(props=["mouse", "snail"]), page(cast=[], props=["mouse"]))
    assert ornaments.things_of(draft) == ("kite", "mouse", "snail")


def test_things_leave_out_what_nobody_can_draw() -> None:
    draft = draft_with(page(props=["sofa", "mouse"]))
    assert ornaments.things_of(draft) == ("kite", "mouse")


def test_ornaments_fill_up_with_things_of_the_theme(tmp_path: Path) -> None:
    found = ornaments.ornaments_of(BRIEF, draft_with(page(props=[])), STYLE, LEAFY, tmp_path)
    assert found.endpaper == tmp_path / "endpaper.svg"
    assert found.endpaper.read_text().startswith("<svg ")
    assert [path.name for path in found.paths()[1:]] == [
        "thing-0.png",
        "thing-1.png",
        "thing-2.png",
    ]
    assert len({path.read_bytes() for path in found.paths()}) == 4


def test_vignette_of_is_see_through_around_the_heroes(tmp_path: Path) -> None:
    path = tmp_path / "vignette.png"
    ornaments.vignette_of(BRIEF, draft_with(page()), Look(), STYLE, LEAFY, path)
    picture = decoded(path.read_bytes())
    assert (picture.mode, picture.size) == ("RGBA", (1000, 1000))
    assert picture.getpixel((5, 5))[3] == 0
    assert picture.getpixel((500, 800))[3] > 200
