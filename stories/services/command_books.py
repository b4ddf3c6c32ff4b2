"""Books from the command line: the same services as the site, and files at the end."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter

from django.core.exceptions import ValidationError
from django.db.models import Q
from PIL import Image

from accounts.models import User
from accounts.services import users
from characters.models import Character
from stories import queries
from stories.books.printable import DEDICATION_MAX, tidy, why_unprintable
from stories.enums import ArtifactType
from stories.lengths import PAGES, age_group_for
from stories.models import Artifact, Story
from stories.pipeline.schemas import StoryDraft
from stories.services import estimates, looks, price_seeds
from stories.services.making import make_now
from stories.services.projects import default_project
from stories.vocabulary import AgeGroup
from stories.writer.brief import NAME_MAX, WISH_MAX
from stories.writer.readability import LIMITS
from storycreator.lib import files, money
from storycreator.lib.errors import ModelValidationError

COMMAND_LINE_EMAIL = "command-line@storycreator.invalid"
TOLD = ("pronouns", "companion", "form", "seed")
WISHES = ("favourite_thing", "fear", "trait", "sibling", "pet")
TOLD_AS, PAINTED_AS = ArtifactType.STORY_DRAFT, ArtifactType.RENDER_RESULT
LONGEST = dict.fromkeys(WISHES, WISH_MAX) | {
    "child_name": NAME_MAX,
    "dedication": DEDICATION_MAX,
}  # characters


@dataclass(frozen=True, slots=True)
class BookOrder:
    child_name: str
    child_age: int
    theme: str
    moral: str
    tone: str
    pages: int | None
    style: str
    dedication: str
    told: dict[str, object]
    look: dict[str, object]
    output: Path

    @classmethod
    def from_options(cls, options: Mapping[str, object]) -> "BookOrder":
        """From parsed arguments. Raises ModelValidationError in one plain sentence."""
        age = int(str(options["child_age"]))
        return cls(
            child_name=_text(options, "child_name"),
            child_age=age,
            theme=str(options["theme"]),
            moral=str(options["moral"]),
            tone=str(options["tone"]),
            pages=None if options["pages"] is None else int(str(options["pages"])),
            style=str(options["style"]),
            dedication=_text(options, "dedication"),
            # No memory of earlier books: the same command makes the same book.
            told={name: options[name] for name in TOLD}
            | {name: _text(options, name) for name in WISHES}
            | {"used": []},
            look=looks.from_file(str(options["look"]), age)
            if options["look"]
            else looks.surprise(seed=int(str(options["seed"])), age=age),
            output=Path(str(options["output"])),
        )


@dataclass(frozen=True, slots=True)
class MadeBook:
    pdf: Path
    pages_folder: Path
    json_file: Path
    facts: dict[str, object]


def _text(options: Mapping[str, object], name: str) -> str:
    """A text as it will be printed. Raises ModelValidationError when it is too long or no face
    can print it."""
    text = tidy(str(options[name]))
    problem = why_unprintable(text)
    if len(text) > LONGEST[name]:
        problem = f"It has {len(text)} characters; at most {LONGEST[name]} fit."
    if problem:
        raise ModelValidationError(f"{name.replace('_', '-')}: {problem}", field=name)
    return text


def make_book(order: BookOrder) -> MadeBook:
    """Make the book and write book.pdf, pages/NN.png and book.json into the output folder.

    Raises StoryCreatorError in one plain sentence; finished pages stay in the database.
    """
    started = perf_counter()
    _open_folder(order.output)
    price_seeds.seed_when_needed()
    story = order_story(order, owner=users.service_user(email=COMMAND_LINE_EMAIL))
    export = make_now(story=story)
    seconds = perf_counter() - started
    return _write_files(order.output, story, files.get(export.output_key), seconds)


def _open_folder(folder: Path) -> None:
    """Before anything is made. Raises ModelValidationError when nothing can be written there."""
    try:
        (folder / "pages").mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        raise ModelValidationError(f"output: {folder} cannot be written to.") from error


def order_story(order: BookOrder, *, owner: User) -> Story:
    """The rows that the wizard would have made."""
    group = age_group_for(order.child_age)
    pages = _checked_length(group, order.pages)
    hero = Character.objects.create(
        user=owner,
        project=None,
        name=order.child_name,
        appearance=order.look,
        approved=True,
    )
    story = Story(
        user=owner,
        project=default_project(user=owner),
        character=hero,
        child_name=order.child_name,
        child_age=order.child_age,
        age_group=group,
        page_count=pages,
        moral_lesson=None if order.moral == "none" else order.moral,
        story_tone=order.tone,
        story_theme=order.theme,
        default_image_style=order.style,
        dedication=order.dedication,
        brief=order.told,
    )
    try:
        story.full_clean()
    except ValidationError as error:
        raise ModelValidationError(" ".join(error.messages)) from error
    story.save()
    return story


def _checked_length(group: AgeGroup, pages: int | None) -> int:
    """`pages`, or the usual number. Raises ModelValidationError outside the age group's limits."""
    if pages is None:
        return PAGES[group]["usual"]
    limits = LIMITS[group]
    if not limits.pages_min <= pages <= limits.pages_max:
        raise ModelValidationError(
            f"A book for ages {group.value} has {limits.pages_min} to {limits.pages_max} pages, "
            f"not {pages}.",
            field="page_count",
        )
    return pages


def _write_files(folder: Path, story: Story, pdf: bytes, seconds: float) -> MadeBook:
    pages_folder = folder / "pages"
    pages = list(story.pages.select_related("scene").order_by("page_number"))
    for page in pages:
        with Image.open(BytesIO(files.get(page.personalized_image_key))) as picture:
            picture.save(pages_folder / f"{page.page_number:02d}.png")
    written = StoryDraft.parse(story.content)
    scenes = {page.number: page.scene.data() for page in written.pages}
    costs = {part.page_number: part.cost for part in queries.spent_by_page(story)}
    facts: dict[str, object] = {
        "title": story.title,
        "dedication": story.dedication,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "pages": [
            {
                "number": page.page_number,
                "text": page.text,
                "alt_text": page.alt_text,
                "scene": scenes[page.page_number],
                "cost": str(costs.get(page.page_number, money.NOTHING)),
            }
            for page in pages
        ],
        "facts": [fact.data() for fact in written.facts],
        "timings": {"total": round(seconds, 2), "pictures": _picture_seconds(story)},
        "seconds": round(seconds, 2),
        **_spent(story),
    }
    (folder / "book.pdf").write_bytes(pdf)
    json_file = folder / "book.json"
    json_file.write_text(json.dumps(facts, ensure_ascii=False, indent=2), encoding="utf-8")
    return MadeBook(folder / "book.pdf", pages_folder, json_file, facts)


def _spent(story: Story) -> dict[str, object]:
    """Calls of providers, and what those that were paid have cost and how long they took."""
    paid = queries.spent_on(story)
    text, image = estimates.chosen()
    own = [kind for kind, provider in ((TOLD_AS, text), (PAINTED_AS, image)) if not provider.paid]
    made = Artifact.objects.filter(Q(story=story) | Q(scene__story=story), type__in=own)
    return {
        "cost": str(paid.cost),
        "cost_is_estimated": paid.estimated,
        "calls": made.count() + paid.calls,
        "paid_calls": {
            purpose: {"calls": part.calls, "cost": str(part.cost), "seconds": part.seconds}
            for purpose, part in queries.spent_by_purpose(story).items()
        },
    }


def _picture_seconds(story: Story) -> list[float]:
    """Seconds of drawing and encoding, cover first; pictures are drawn side by side."""
    return list(story.images.order_by("created_at").values_list("metadata__seconds", flat=True))
