"""The art round a story: its title page's vignette, its endpapers and the things it is about."""

from collections import Counter
from pathlib import Path

from stories import illustrator
from stories.books.book import Ornaments
from stories.books.palette import Palette
from stories.illustrator.model import CHILD, Look
from stories.illustrator.ornaments import SMALL_THINGS
from stories.pipeline.nodes.semantics import quest
from stories.pipeline.schemas import BriefPayload, StoryDraft
from stories.pipeline.styles import ImageStyle
from stories.vocabulary import (
    PROP_NAMES,
    Box,
    BoxSide,
    Expression,
    Pose,
    Shot,
    TimeOfDay,
    Weather,
)

VIGNETTE_WIDTH, THING_WIDTH = 1000, 520  # px
FULL_SHEET = Box(BoxSide.NONE, 0, 0, 0, 0)
THINGS = 3  # so many are shown alone


def things_of(draft: StoryDraft) -> tuple[str, ...]:
    """The thing that the story is about, then the others by how often its pages show them."""
    shown = Counter[str]()
    for page in draft.pages:
        held = (member.holding for member in page.scene.cast)
        shown.update(name for name in (*held, *page.scene.props) if name in PROP_NAMES)
    by_number = sorted(shown, key=lambda name: (-shown[name], name))
    first = quest(draft)
    return tuple(dict.fromkeys((*([first] if first else []), *by_number)))


def vignette_of(
    brief: BriefPayload,
    draft: StoryDraft,
    look: Look,
    style: ImageStyle,
    palette: Palette,
    path: Path,
) -> Path:
    """Paints the hero with the thing of the story, and the friend, into `path`."""
    hero = illustrator.Actor("hero", CHILD, look, Pose.HOLD, Expression.JOY, quest(draft))
    friend = illustrator.Actor(
        "companion", brief.companion.value, None, Pose.WAVE, Expression.HAPPY
    )
    scene = illustrator.Scene(
        theme=brief.theme,
        place=draft.pages[0].scene.place,
        time=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        shot=Shot.WIDE,
        box=FULL_SHEET,
        cast=(hero, friend),
        props=(),
        seed=f"{brief.seed}:title",
    )
    drawing = illustrator.vignette(scene, _colours(palette))
    return _paint(drawing, style, palette, VIGNETTE_WIDTH, path)


def ornaments_of(
    brief: BriefPayload, draft: StoryDraft, style: ImageStyle, palette: Palette, folder: Path
) -> Ornaments:
    """Writes the endpaper and the things of the story into `folder`."""
    colours, told = _colours(palette), things_of(draft)
    pattern = illustrator.endpaper(brief.theme, colours, str(brief.seed), told[:THINGS])
    endpaper = folder / "endpaper.svg"
    endpaper.write_text(pattern.svg(), encoding="utf-8")
    names = tuple(dict.fromkeys((*told, *SMALL_THINGS[brief.theme])))[:THINGS]
    first, second, third = (
        _paint(
            illustrator.spot(name, colours), style, palette, THING_WIDTH, folder / f"thing-{i}.png"
        )
        for i, name in enumerate(names)
    )
    return Ornaments(endpaper=endpaper, thing=first, second=second, third=third)


def _colours(palette: Palette) -> illustrator.Colours:
    return illustrator.Colours(
        tone=palette.tone, tint=palette.tint, accent=palette.accent, paper=palette.paper
    )


def _paint(
    drawing: illustrator.Drawing, style: ImageStyle, palette: Palette, width: int, path: Path
) -> Path:
    toning = illustrator.Toning(style.toning.warmth, style.toning.saturation)
    path.write_bytes(
        illustrator.render_loose(drawing, style.base, width, palette.paper, toning=toning)
    )
    return path
