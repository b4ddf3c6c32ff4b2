"""panel_semantics: the typed scene of one page, with the real looks of its cast."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from stories.pipeline.schemas import (
    ActorPayload,
    BoxPayload,
    DraftPage,
    LayoutTemplate,
    PanelSemantics,
    StoryDraft,
)
from stories.vocabulary import Companion, Expression, Pose, Shot, Theme, Weather

HERO, COMPANION, CHILD = "hero", "companion", "child"

FAVOURITE, TURN = "favourite", "turn"
ANIMALS = frozenset(
    {
        "mouse", "frog", "snail", "hedgehog", "hen", "goat",
        "sheep", "rabbit", "bee", "bird", "fish", "cat",
    }
)  # fmt: skip
"""Props that nobody carries on a cover."""

VIEWS = frozenset(
    {
        "castle_hill", "village", "forest_path", "old_oak", "river_bridge",
        "launch_hill", "moon_plain", "crystal_cave", "star_garden",
        "garden_night", "rooftops", "cloud_sea", "moon_hill",
    }
)  # fmt: skip
"""Places with a landmark that reads behind two figures and a title."""


@dataclass(frozen=True, slots=True)
class CoverPicture:
    """One way to show hero and companion under a title."""

    shot: Shot
    hero: Pose
    companion: Pose
    mood: Expression = Expression.JOY


_COVERS = (
    CoverPicture(Shot.MEDIUM, Pose.CHEER, Pose.CHEER),
    CoverPicture(Shot.MEDIUM, Pose.HOLD, Pose.SHY, Expression.WOW),
    CoverPicture(Shot.WIDE, Pose.RUN, Pose.RUN, Expression.LAUGH),
    CoverPicture(Shot.MEDIUM, Pose.JUMP, Pose.FLY, Expression.LAUGH),
    CoverPicture(Shot.MEDIUM, Pose.REACH, Pose.STAND, Expression.WOW),
    CoverPicture(Shot.WIDE, Pose.WALK, Pose.WAVE, Expression.HAPPY),
)


def plan_panel(
    page: DraftPage,
    layout: LayoutTemplate,
    *,
    theme: Theme,
    look: Mapping[str, object],
    companion: Companion,
    thing: str = "",
) -> PanelSemantics:
    """`thing` is what the story is about, see `quest`: some pages show it out of reach."""
    scene = page.scene
    high = out_of_reach(page, thing)
    return PanelSemantics(
        theme=theme,
        place=scene.place,
        time=scene.time,
        weather=scene.weather,
        shot=scene.shot,
        box=layout.art_box,
        cast=tuple(
            ActorPayload(
                who=member.who,
                kind=CHILD if member.who == HERO else companion.value,
                look=dict(look) if member.who == HERO else None,
                pose=member.pose,
                expression=member.expression,
                holding=member.holding,
            )
            for member in scene.cast
        ),
        props=tuple(name for name in scene.props if name not in high),
        description=page.alt_text,
        props_high=high,
    )


def out_of_reach(page: DraftPage, thing: str) -> tuple[str, ...]:
    """The wanted thing where the favourite thing has to help: on a branch, one arm too high.

    Every story keeps it up there from the deed that finds it until the hero has it in hand,
    whether or not the page's words and props say so again.
    """
    if not thing or thing in ANIMALS:
        return ()
    if any(member.holding == thing for member in page.scene.cast):
        return ()
    found = page.beat == TURN and thing in page.scene.props
    return (thing,) if found or page.beat == FAVOURITE else ()


def plan_cover(
    draft: StoryDraft,
    box: BoxPayload,
    *,
    theme: Theme,
    look: Mapping[str, object],
    companion: Companion,
) -> PanelSemantics:
    """One strong picture: the hero with the thing the story is about, where the story is best.

    `box` is the room that the title needs. Place and pose follow the story and its title, so
    that two books of one theme look different on a shelf.
    """
    picture = _COVERS[_chance(draft, "picture") % len(_COVERS)]
    page = _cover_page(draft)
    thing = quest(draft)
    cast = (
        ActorPayload(
            who=HERO,
            kind=CHILD,
            look=dict(look),
            pose=picture.hero,
            expression=Expression.JOY,
            holding=thing,
        ),
        ActorPayload(
            who=COMPANION,
            kind=companion.value,
            look=None,
            pose=picture.companion,
            expression=picture.mood,
        ),
    )
    return PanelSemantics(
        theme=theme,
        place=page.scene.place,
        time=page.scene.time,
        weather=Weather.CLEAR,
        shot=picture.shot,
        box=box,
        cast=cast,
        props=(),
        description=_cover_words(draft.companion_name, companion, thing),
    )


def _cover_words(name: str, companion: Companion, thing: str) -> str:
    friend = f"{name} the {companion.value}" if name else f"the {companion.value}"
    carried = f", carrying the {thing}" if thing else ""
    return f"The cover: the hero of the story with {friend}{carried}."


def quest(draft: StoryDraft) -> str:
    """The thing that the pages show most often, in hands or beside people; "" if there is none."""
    shown = Counter[str]()
    for page in draft.pages:
        held = (member.holding for member in page.scene.cast)
        shown.update({name for name in (*held, *page.scene.props) if name} - ANIMALS)
    return max(sorted(shown), key=lambda name: shown[name], default="")


def _cover_page(draft: StoryDraft) -> DraftPage:
    """A page whose place makes a cover: a view, rather than a room, if the story has one."""
    views = [page for page in draft.pages if page.scene.place in VIEWS]
    places = sorted({page.scene.place for page in views or draft.pages})
    place = places[_chance(draft, "place") % len(places)]
    there = [page for page in draft.pages if page.scene.place == place]
    return there[_chance(draft, "hour") % len(there)]


def _chance(draft: StoryDraft, use: str) -> int:
    """A number that depends on the story's title and hero, the same on every machine."""
    text = f"{use}|{draft.title}|{draft.companion_name}|{draft.triple}"
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)
