"""What the story writer hands over: text, picture wishes and the choices behind them."""

from dataclasses import dataclass

from stories.vocabulary import BoxSide, Expression, Pose, Shot, TimeOfDay, Weather
from stories.writer.brief import Triple


@dataclass(frozen=True, slots=True)
class CastMember:
    """Somebody in the picture: `who` is hero or companion, `holding` a prop id or empty."""

    who: str
    pose: Pose
    expression: Expression
    holding: str = ""


@dataclass(frozen=True, slots=True)
class PageScene:
    """What the picture of one page shows, in the words of stories.vocabulary."""

    place: str
    time: TimeOfDay
    weather: Weather
    shot: Shot
    box_side: BoxSide
    cast: tuple[CastMember, ...]
    props: tuple[str, ...]
    only_here: str
    """A detail that only the picture tells; the text never does."""


@dataclass(frozen=True, slots=True)
class DraftPage:
    number: int
    beat: str
    chapter_title: str
    paragraphs: tuple[str, ...]
    alt_text: str
    scene: PageScene

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Fact:
    """A true sentence that a story tells or shows, and where a parent can read on."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Draft:
    title: str
    title_choices: tuple[str, ...]
    dedication_choices: tuple[str, ...]
    blurb: str
    questions: tuple[str, str, str]
    refrain: str
    companion_name: str
    triple: Triple
    pages: tuple[DraftPage, ...]
    situations: tuple[str, ...] = ()
    """Ids of the situations told, in order; the plan's proof for tests and the studio."""
    facts: tuple[Fact, ...] = ()
    """What is true in a book of the educational tone: what it tells, then what it shows."""
