"""Contact sheets of the matrix of books: every two of theme, style, companion and hero meet in a
picture of a page that the writer tells. Run by `manage.py book_matrix`."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from stories.illustrator import Look, compose, render
from stories.pipeline.nodes import layout, render_spec, semantics
from stories.pipeline.ports import WriteRequest
from stories.pipeline.schemas import BriefPayload
from stories.providers.image.embedded import scene_of
from stories.providers.text.embedded import EmbeddedWriter
from stories.vocabulary import AgeGroup, ArtStyle, Companion, Moral, Pronouns, Theme, Tone
from stories.writer.library import told_companions, told_themes
from stories.writer.readability import LIMITS
from storycreator.lib.provider_guard import call_provider

COLUMNS = 5
GAP = 4  # px between pictures
SHARPER = 2  # pictures are drawn so many times larger, and reduced
PAPER = "#f6efe2"
QUALITY = 82


class Hero(NamedTuple):
    name: str
    age: int
    pronouns: Pronouns
    look: Look


HEROES = (
    Hero(
        "Mia",
        2,
        Pronouns.SHE,
        Look(age=2, skin="#f6cfb0", hair_colour="#8a5a36", hairstyle="wisps"),
    ),
    Hero(
        "李明", 5, Pronouns.HE, Look(age=5, skin="#f3d2ad", hair_colour="#1f1a1c", hairstyle="bob")
    ),
    Hero(
        "يوسف",
        8,
        Pronouns.HE,
        Look(age=8, skin="#c68b5e", hair_colour="#3a2620", hairstyle="curly"),
    ),
    Hero("Amina", 10, Pronouns.SHE, Look(age=10, skin="#a76d46", headwear="hijab", lashes=True)),
    Hero(
        "Zoë",
        4,
        Pronouns.SHE,
        Look(age=4, skin="#6d4530", hair_colour="#1f1a1c", hairstyle="puffs"),
    ),
    Hero(
        "Harpreet",
        7,
        Pronouns.THEY,
        Look(age=7, skin="#c68b5e", headwear="patka", glasses="#c8433f"),
    ),
    Hero(
        "Мария",
        12,
        Pronouns.SHE,
        Look(age=12, hair_colour="#b5482a", hairstyle="long", freckles=True),
    ),
    Hero(
        "Jo", 6, Pronouns.THEY, Look(age=6, skin="#8d5a3b", hair_colour="#1f1a1c", hairstyle="locs")
    ),
)


class Picture(NamedTuple):
    theme: Theme
    style: ArtStyle
    companion: Companion
    hero: int


def pairwise(options: Sequence[Sequence[object]]) -> list[tuple[object, ...]]:
    """Rows in which every two values of different lists meet, found greedily: not the fewest
    possible, but few, and always the same ones."""
    places = list(combinations(range(len(options)), 2))
    rows = list(product(*options))
    open_pairs = {(i, j, a, b) for i, j in places for a in options[i] for b in options[j]}
    chosen: list[tuple[object, ...]] = []
    while open_pairs:
        gains = [sum((i, j, r[i], r[j]) in open_pairs for i, j in places) for r in rows]
        best = rows[gains.index(max(gains))]
        chosen.append(best)
        open_pairs -= {(i, j, best[i], best[j]) for i, j in places}
    return chosen


def pictures() -> list[Picture]:
    lists = (told_themes(), tuple(ArtStyle), told_companions(), tuple(range(len(HEROES))))
    return [Picture(*row) for row in pairwise(lists)]  # type: ignore[arg-type]


def paint(wanted: Picture, number: int, width: int) -> Image.Image:
    """One page of the book that a picture asks for; `number` chooses the page, moral and tone."""
    brief = _brief(wanted, number)
    request = WriteRequest(brief=brief)
    draft = call_provider(EmbeddedWriter().write, request, idempotency_key="sheet").draft
    chosen = number * 5 % len(draft.pages)
    page, template = draft.pages[chosen], layout.plan(draft, brief)[chosen]
    panel = semantics.plan_panel(
        page,
        template,
        theme=wanted.theme,
        look=HEROES[wanted.hero].look.to_dict(),
        companion=wanted.companion,
        thing=semantics.quest(draft),
    )
    spec = render_spec.compile_spec(panel, style=wanted.style, width=width, seed=str(number))
    png = render(compose(scene_of(spec.scene, spec.seed)), spec.style, width * SHARPER)
    with Image.open(BytesIO(png)) as picture:
        return picture.convert("RGB").resize((width, width), Image.Resampling.LANCZOS)


def _brief(wanted: Picture, number: int) -> BriefPayload:
    hero = HEROES[wanted.hero]
    age_group = next(age for age in AgeGroup if hero.age <= int(age.split("-")[1]))
    return BriefPayload(
        child_name=hero.name,
        child_age=hero.age,
        pronouns=hero.pronouns,
        theme=wanted.theme,
        moral=list(Moral)[number % len(Moral)],
        tone=list(Tone)[number % len(Tone)],
        age_group=age_group,
        page_count=LIMITS[age_group].pages_min,
        companion=wanted.companion,
        seed=number,
    )


def write_sheets(folder: Path, width: int) -> Iterator[Path]:
    """One JPEG for each theme, its pictures `width` pixels wide, from the left to the right."""
    numbered = list(enumerate(pictures()))
    for theme in told_themes():
        mine = [(number, picture) for number, picture in numbered if picture.theme == theme]
        step, rows = width + GAP, -(-len(mine) // COLUMNS)
        sheet = Image.new("RGB", (COLUMNS * step + GAP, rows * step + GAP), PAPER)
        for place, (number, picture) in enumerate(mine):
            row, column = divmod(place, COLUMNS)
            cell = paint(picture, number, width)
            sheet.paste(cell, (GAP + column * step, GAP + row * step))
        target = folder / f"sheet-{theme}.jpg"
        sheet.save(target, "JPEG", quality=QUALITY, optimize=True)
        yield target
