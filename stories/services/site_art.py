"""The pictures of the site itself, drawn by our own writer and illustrator.

Run by `manage.py draw_site_art` when the art changes; the files are part of the repository. The
same code draws the same bytes.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from media_assets.imaging import encode_derivative
from stories.illustrator import Actor, Look, Scene, compose, render
from stories.illustrator.figures.actors import SPECIES
from stories.illustrator.model import CHILD
from stories.illustrator.portrait import Framing, portrait
from stories.illustrator.raster import ink_on
from stories.pipeline.nodes import layout, render_spec, semantics
from stories.pipeline.ports import WriteRequest
from stories.pipeline.schemas import BriefPayload
from stories.providers.image.embedded import scene_of
from stories.providers.text.embedded import EmbeddedWriter
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
from storycreator.lib.provider_guard import call_provider

SAMPLE_WIDTHS = (480, 900)
FRIEND_WIDTH = 1200  # px that the page of a companion is painted at
FRIEND_SIDE = 400  # page units that its picture keeps
FRIEND_SKY = 90  # page units over a face on that page
FRIEND_EDGE = 26.0  # page units that ears and horns keep from its top
HEAD_MIDDLE = 50.0  # figure units from the top of a companion's face down to its middle
PAPER_SIDE = 320  # px of the tile of rough paper
MIA = Look(
    age=5,
    skin="#8d5a3b",
    hair_colour="#1f1a1c",
    hairstyle="afro",
    outfit="dungarees",
    colour_main="#f2a33a",
    colour_second="#fff1d6",
    shoes="#c8433f",
)
BRIEF = BriefPayload.parse(
    {
        "child_name": "Mia",
        "child_age": 5,
        "pronouns": "she",
        "theme": Theme.FAIRY_TALE,
        "moral": "courage",
        "tone": "whimsical",
        "age_group": "3-5",
        "page_count": 12,
        "companion": Companion.BEAR,
        "favourite_thing": "a red kite",
        "seed": 11,
    }
)
TITLE_BOX = Box(BoxSide.TOP, 90, 70, 820, 300)
NO_BOX = Box(BoxSide.NONE, 0, 0, 0, 0)
PLACES = {
    Theme.FAIRY_TALE: ("castle_hill", TimeOfDay.DAY, MIA, Companion.DRAGON),
    Theme.SPACE_ADVENTURE: (
        "moon_plain",
        TimeOfDay.NIGHT,
        replace(MIA, outfit="spacesuit"),
        Companion.OWL,
    ),
    Theme.BEDTIME: ("bedroom", TimeOfDay.NIGHT, replace(MIA, outfit="pyjamas"), Companion.BEAR),
    Theme.OCEAN_EXPLORATION: (
        "coral_reef",
        TimeOfDay.DAY,
        replace(MIA, outfit="diver", colour_main="#3f4f9a", colour_second="#f2a33a"),
        Companion.OWL,
    ),
    Theme.SUPERHERO: (
        "rooftop",
        TimeOfDay.DUSK,
        replace(MIA, outfit="hero", colour_main="#c23b55", colour_second="#f6d365"),
        Companion.DRAGON,
    ),
    Theme.JUNGLE_EXPEDITION: (
        "waterfall",
        TimeOfDay.DAY,
        replace(MIA, outfit="explorer"),
        Companion.FOX,
    ),
    Theme.DINOSAUR_TIME: (
        "fern_valley",
        TimeOfDay.DAY,
        replace(MIA, outfit="explorer"),
        Companion.DINOSAUR,
    ),
}

# Covers of books that can be made today: the first page must not promise more.
COVERS = {
    "castle_hill": (TimeOfDay.DAY, Companion.DRAGON),
    "village": (TimeOfDay.DUSK, Companion.BEAR),
    "old_oak": (TimeOfDay.NIGHT, Companion.OWL),
}


def draw_all(*, images: Path, sample: Path) -> Iterator[str]:
    """Write every file below `images` and the sample book's words; a line for each part."""
    for folder in ("sample", "home", "themes", "companions"):
        (images / folder).mkdir(parents=True, exist_ok=True)
    yield from _sample_book(images / "sample", sample)
    yield from _places(images)
    yield from _friends(images / "companions")
    yield from _home(images / "home")
    _write(images / "lost.webp", _paint(_lost_scene(), 960), 480)
    _paper(images / "paper.webp")
    yield "lost.webp, paper.webp"


def _sample_book(folder: Path, words: Path) -> Iterator[str]:
    request = WriteRequest(brief=BRIEF)
    draft = call_provider(EmbeddedWriter().write, request, idempotency_key="sample").draft
    pages = []
    for page, template in zip(draft.pages, layout.plan(draft, BRIEF), strict=True):
        panel = semantics.plan_panel(
            page,
            template,
            theme=BRIEF.theme,
            look=MIA.to_dict(),
            companion=BRIEF.companion,
        )
        spec = render_spec.compile_spec(
            panel, style=ArtStyle.WATERCOLOUR, width=1200, seed=f"{BRIEF.seed}:{page.number}"
        )
        drawing = compose(scene_of(spec.scene, spec.seed))
        png, ink = render(drawing, spec.style, spec.width), ink_on(drawing, spec.style)
        for width in SAMPLE_WIDTHS:
            _write(folder / f"page-{page.number:02d}.{width}.webp", png, width)
        pages.append(
            {
                "alt": page.alt_text,
                "paragraphs": list(page.paragraphs),
                "layout": {**template.data(), "ink": ink},
            }
        )
        yield f"sample page {page.number} of {len(draft.pages)}"
    facts = {"title": draft.title, "age_group": BRIEF.age_group, "pages": pages}
    words.write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _scene(theme: Theme, *, box: Box, shot: Shot) -> Scene:
    place, time, look, companion = PLACES[theme]
    cast = (
        Actor("hero", CHILD, look, Pose.WAVE, Expression.JOY),
        Actor("companion", companion, None, Pose.STAND, Expression.HAPPY),
    )
    return Scene(theme, place, time, Weather.CLEAR, shot, box, cast, (), "site")


def _places(images: Path) -> Iterator[str]:
    """The card of each theme, wide; covers, square with room for a title."""
    for theme in PLACES:
        wide = _paint(_scene(theme, box=NO_BOX, shot=Shot.WIDE), 1000)
        _write(images / "themes" / f"{theme}.webp", _lower_part(wide), 640)
        yield f"theme {theme}"
    for place, (time, companion) in COVERS.items():
        scene = _scene(Theme.FAIRY_TALE, box=TITLE_BOX, shot=Shot.MEDIUM)
        friend = Actor("companion", companion, None, Pose.STAND, Expression.HAPPY)
        scene = replace(scene, place=place, time=time, cast=(scene.cast[0], friend))
        _write(images / "home" / f"cover-{place}.webp", _paint(scene, 900), 360)
        yield f"cover {place}"


def _friends(folder: Path) -> Iterator[str]:
    for companion in Companion:
        cast = (Actor("companion", companion, None, Pose.WAVE, Expression.HAPPY),)
        scene = Scene(
            Theme.FAIRY_TALE,
            "forest_path",
            TimeOfDay.DAY,
            Weather.CLEAR,
            Shot.MEDIUM,
            NO_BOX,
            cast,
            (),
            "friend",
        )
        drawing = compose(scene)
        png = render(drawing, ArtStyle.WATERCOLOUR, FRIEND_WIDTH)
        art = _around(png, drawing.faces[0], SPECIES[companion].head_reach)
        _write(folder / f"{companion}.webp", art, 360)
        yield f"companion {companion}"


def _home(folder: Path) -> Iterator[str]:
    standing = portrait(MIA, Expression.HAPPY, Pose.STAND, framing=Framing.FULL)
    (folder / "hero.svg").write_text(standing.svg(only={"cast"}, view=(250, 30, 500, 900)))
    reading = _scene(Theme.BEDTIME, box=NO_BOX, shot=Shot.MEDIUM)
    tucked = replace(
        reading,
        cast=(
            replace(reading.cast[0], pose=Pose.READ, expression=Expression.HAPPY),
            replace(reading.cast[1], pose=Pose.SIT),
        ),
    )
    _write(folder / "bedtime.webp", _paint(tucked, 1000), 800)
    (folder / "friends.svg").write_text(_pair())
    yield "home"


def _pair() -> str:
    """The hero and the bear alone, to stand on the meadow of the first page."""
    scene = replace(_scene(Theme.FAIRY_TALE, box=NO_BOX, shot=Shot.WIDE), place="forest_path")
    cast = (
        replace(scene.cast[0], pose=Pose.CHEER),
        Actor("companion", Companion.BEAR, None, Pose.WAVE, Expression.HAPPY),
    )
    return compose(replace(scene, cast=cast)).svg(only={"cast"}, view=(150, 330, 740, 580))


def _lost_scene() -> Scene:
    cast = (Actor("companion", Companion.OWL, None, Pose.STAND, Expression.WOW),)
    return Scene(
        Theme.FAIRY_TALE,
        "forest_path",
        TimeOfDay.NIGHT,
        Weather.CLEAR,
        Shot.MEDIUM,
        NO_BOX,
        cast,
        (),
        "lost",
    )


def _paint(scene: Scene, width: int) -> bytes:
    return render(compose(scene), ArtStyle.WATERCOLOUR, width)


def _around(png: bytes, face: Box, head: tuple[float, float]) -> bytes:
    """The square of the picture with the one whose face it is, ears and horns included.

    `head` is the half-width of the head and its rise over the middle, in figure units.
    """
    unit = face.w / (2 * head[0])
    highest = face.y + (HEAD_MIDDLE - head[1]) * unit - FRIEND_EDGE
    spare = min(0.0, highest - (face.y - FRIEND_SKY))
    with Image.open(BytesIO(png), formats=("PNG",)) as picture:
        scale = picture.width / 1000
        side = (FRIEND_SIDE - spare) * scale
        left = (face.x + face.w / 2) * scale - side / 2
        top = min((face.y - FRIEND_SKY + spare) * scale, picture.height - side)
        out = BytesIO()
        picture.crop((round(left), round(top), round(left + side), round(top + side))).save(
            out, "PNG"
        )
        return out.getvalue()


def _lower_part(png: bytes) -> bytes:
    """The part of a square picture where the people are, as 4:3."""
    with Image.open(BytesIO(png), formats=("PNG",)) as picture:
        top = round(picture.height * 0.22)
        part = picture.crop((0, top, picture.width, top + round(picture.width * 0.75)))
        out = BytesIO()
        part.save(out, "PNG")
        return out.getvalue()


def _write(path: Path, png: bytes, width: int) -> None:
    path.write_bytes(encode_derivative(png, width))


def _paper(path: Path) -> None:
    """A seamless tile of rough paper, light enough to multiply a picture with."""
    rng = np.random.default_rng(5)
    grain = np.zeros((PAPER_SIDE, PAPER_SIDE))
    for reach in (1, 2, 4, 8):
        noise = rng.standard_normal((PAPER_SIDE, PAPER_SIDE))
        spectrum = np.fft.fft2(noise)
        cycles = np.hypot(*np.meshgrid(*(np.fft.fftfreq(PAPER_SIDE),) * 2))
        layer = np.real(np.fft.ifft2(spectrum * np.exp(-((cycles * reach * 4) ** 2))))
        grain += layer / layer.std()
    slope = grain - np.roll(grain, 1, axis=(0, 1))
    tone = np.clip(242 + 7 * slope / slope.std(), 205, 255).astype(np.uint8)
    Image.fromarray(np.stack([tone, tone, (tone * 0.985).astype(np.uint8)], axis=-1)).save(
        path, "WEBP", quality=60
    )
