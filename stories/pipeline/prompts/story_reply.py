"""What a text model answers, as a strict schema, and the draft that is made of it."""

from functools import cache
from types import GenericAlias
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from stories.pipeline.schemas import CastMember, DraftPage, PageScene, StoryDraft
from stories.vocabulary import (
    PLACES,
    PROP_NAMES,
    BoxSide,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)
from stories.writer.words import VERSE_BREAK

BEATS = ("open", "want", "trouble", "try1", "try2", "low", "turn", "payoff", "home")
NO_PLOT = (0, 0, 0)  # of the embedded writer's plots, none was used
Schema = dict[str, Any]


class Reply(BaseModel):
    """No defaults anywhere: a strict schema wants every field to be answered."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PageTextReply(Reply):
    text: str = Field(description="Paragraphs with an empty line between them.")
    alt_text: str


def _list_of(item: Any) -> Any:
    """`list[item]` for a type that is made while running."""
    return GenericAlias(list, (item,))


@cache
def story_reply(theme: Theme) -> type[Reply]:
    """The model of a whole answer, with the places of the theme and the things we can draw."""
    thing: Any = Literal[PROP_NAMES]
    held: Any = Literal[("", *PROP_NAMES)]
    member: Any = Literal["hero", "companion"]
    beat: Any = Literal[BEATS]
    cast = create_model(
        "CastReply",
        __base__=Reply,
        who=(member, ...),
        pose=(Pose, ...),
        expression=(Expression, ...),
        holding=(held, ...),
    )
    place: Any = Literal[PLACES[theme]]
    page = create_model(
        "PageReply",
        __base__=PageTextReply,
        chapter_title=(str, ...),
        beat=(beat, ...),
        picture=(str, ...),
        only_here=(str, ...),
        place=(place, ...),
        time=(TimeOfDay, ...),
        weather=(Weather, ...),
        shot=(Shot, ...),
        text_side=(BoxSide, ...),
        cast=(_list_of(cast), ...),
        props=(_list_of(thing), ...),
    )
    return create_model(
        "StoryReply",
        __base__=Reply,
        title=(str, ...),
        dedication=(str, ...),
        blurb=(str, ...),
        questions=(list[str], ...),
        refrain=(str, ...),
        companion_name=(str, ...),
        pages=(_list_of(page), ...),
    )


def response_format(name: str, reply: type[Reply]) -> Schema:
    """The `response_format` of a chat completion for a reply model."""
    schema = reply.model_json_schema()
    return {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": schema}}


def draft_of(reply: Reply) -> StoryDraft:
    """The draft of a whole answer. Raises ValueError when a page or a text is empty."""
    data = reply.model_dump(mode="json")
    title, dedication = one_line(data["title"]), one_line(data["dedication"])
    if not title:
        raise ValueError("The title is empty.")
    return StoryDraft(
        title=title,
        title_choices=(title,),
        dedication_choices=(dedication,),
        blurb=one_line(data["blurb"]),
        questions=tuple(filter(None, map(one_line, data["questions"]))),
        refrain=one_line(data["refrain"]),
        companion_name=one_line(data["companion_name"]),
        triple=NO_PLOT,
        pages=tuple(_page(number, page) for number, page in enumerate(data["pages"], start=1)),
    )


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, each on one line; a verse keeps its lines. Raises ValueError when
    there are none."""
    told = (one_line(part) for part in text.replace("\r", "").split("\n"))
    found = tuple(part.replace(VERSE_BREAK, "\n") for part in told if part)
    if not found:
        raise ValueError("A page has no text.")
    return found


def one_line(text: str) -> str:
    return " ".join(text.split())


def _page(number: int, page: dict[str, Any]) -> DraftPage:
    return DraftPage(
        number=number,
        beat=page["beat"],
        chapter_title=one_line(page["chapter_title"]),
        paragraphs=paragraphs_of(page["text"]),
        alt_text=one_line(page["alt_text"]),
        scene=PageScene(
            place=page["place"],
            time=page["time"],
            weather=page["weather"],
            shot=page["shot"],
            box_side=page["text_side"],
            cast=tuple(CastMember(**one) for one in _one_each(page["cast"])),
            props=tuple(dict.fromkeys(page["props"])),
            only_here=one_line(page["only_here"]),
            picture=one_line(page["picture"]),
        ),
    )


def _one_each(cast: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Nobody stands in a picture twice; the first mention counts."""
    found: dict[str, dict[str, Any]] = {}
    for member in cast:
        found.setdefault(member["who"], member)
    return list(found.values())
