"""The hero for painters who have never seen them: sheets to send along, and a check afterwards."""

from functools import lru_cache
from threading import Lock

from PIL import Image

from media_assets.imaging.likeness import HeroColours, likeness
from stories.illustrator.model import Look
from stories.illustrator.sheet import child_sheet, companion_sheet
from stories.pipeline.ports import MAX_REFERENCES, Reference, ReferenceKind
from stories.pipeline.schemas import ActorPayload, PanelSemantics
from stories.vocabulary import Companion, Shot, TimeOfDay

HERO = "hero"
SHEET_WIDTH = 960  # px; a head is some 150 px wide in it
TOO_FAR = {Shot.BACK, Shot.BIRDS_EYE, Shot.SMALL_HERO}
"""Shots in which no face can be measured."""

BALD = {"bald", "buzz"}
_drawing = Lock()


def with_sheets(scene: PanelSemantics, given: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """`given`, and a sheet of hero and companion where they are in the scene and nobody gave one.

    At most six, those given first and in their order; the last of them makes room for the hero's
    sheet. The same look gives the same sheet, so a book's is made once and sent with every page.
    """
    kinds = {reference.kind for reference in given}
    added = []
    for member in sorted(scene.cast, key=lambda member: member.who != HERO):
        kind = ReferenceKind.HERO if member.who == HERO else ReferenceKind.COMPANION
        if kind not in kinds:
            added.append(_sheet_of(member, kind))
            kinds.add(kind)
    room = any(one.kind is ReferenceKind.HERO for one in added)
    return (*given[: MAX_REFERENCES - room], *added)[:MAX_REFERENCES]


def hero_likeness(scene: PanelSemantics, picture: Image.Image) -> float | None:
    """How like the hero somebody in the picture is, 0 to 1 (see the measure's own words); None
    where it cannot be told: no hero, from behind or afar, hidden hair, a night's coloured light."""
    hero = next((member for member in scene.cast if member.who == HERO), None)
    if hero is None or hero.look is None:
        return None
    if scene.shot in TOO_FAR or scene.time is TimeOfDay.NIGHT:
        return None
    look = Look.from_dict(hero.look)
    covered = look.headwear or look.hairstyle in BALD
    colours = HeroColours(
        skin=look.skin,
        hair="" if covered else look.hair_colour,
        clothes=(look.colour_main, look.colour_second),
    )
    return likeness(picture, colours)


def _sheet_of(member: ActorPayload, kind: ReferenceKind) -> Reference:
    with _drawing:  # pages begin together; one of them draws, the others wait for it
        if member.look is not None:
            look = Look.from_dict(member.look)
            return Reference(kind, _child(look), "the hero from the front, walking and from behind")
        return Reference(kind, _companion(Companion(member.kind)), f"the {member.kind}")


@lru_cache(maxsize=64)
def _child(look: Look) -> bytes:
    return child_sheet(look, SHEET_WIDTH)


@lru_cache(maxsize=32)
def _companion(companion: Companion) -> bytes:
    return companion_sheet(companion, SHEET_WIDTH)
