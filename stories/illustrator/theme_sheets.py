"""Contact sheets of the themes: every place at every time of day, in both styles, for the eye.

    python -m stories.illustrator.theme_sheets OUTPUT_DIR [THEME ...] [--cell 260]

Writes theme-<theme>-<style>.jpg: a row for each place, a column for each time of day.
"""

import argparse
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from stories.illustrator.model import CHILD, Actor, Look, Scene
from stories.illustrator.raster import render
from stories.illustrator.scenes.compose import compose
from stories.vocabulary import (
    PLACES,
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

GAP = 6  # pixels between pictures
PAPER = "#f6efe2"
LARGEST = 250_000  # bytes, so that the sheets can live in the repository
BEST_QUALITY, WORST_QUALITY = 88, 36
SHARPER = 2  # pictures are drawn this many times larger and reduced

STYLES = (ArtStyle.FLAT, ArtStyle.WATERCOLOUR)
"""The barest style and the richest; `style_sheets` shows them all."""

TEXT = Box(BoxSide.TOP, 110, 70, 780, 220)

HEROES = {
    Theme.FAIRY_TALE: Look(
        age=5, skin="#8d5a3b", hair_colour="#1f1a1c", hairstyle="afro", outfit="royal",
        colour_main="#e4572e", colour_second="#f6d365", shoes="#c8433f",
    ),
    Theme.SPACE_ADVENTURE: Look(
        age=7, skin="#f6cfb0", hair_colour="#b5482a", hairstyle="tousled", outfit="spacesuit",
        colour_main="#fff1d6", colour_second="#e4572e", freckles=True,
    ),
    Theme.BEDTIME: Look(
        age=4, skin="#f3d2ad", hair_colour="#1f1a1c", hairstyle="bob", outfit="pyjamas",
        colour_main="#4f8fd0", colour_second="#f6d365", lashes=True,
    ),
    Theme.JUNGLE_EXPEDITION: Look(
        age=6, skin="#a76d46", hair_colour="#3a2620", hairstyle="braids", outfit="explorer",
        colour_main="#6fae6a", colour_second="#f2a33a", shoes="#6b4a3a", headwear="sunhat",
    ),
    Theme.DINOSAUR_TIME: Look(
        age=5, skin="#f6cfb0", hair_colour="#8a5a36", hairstyle="pony", outfit="explorer",
        colour_main="#2f8f83", colour_second="#f6d365", shoes="#f2b134", glasses="#c8433f",
    ),
    Theme.OCEAN_EXPLORATION: Look(
        age=6, skin="#c68b5e", hair_colour="#3a2620", hairstyle="curly", outfit="diver",
        colour_main="#3f4f9a", colour_second="#f2a33a", freckles=True,
    ),
    Theme.SUPERHERO: Look(
        age=8, skin="#6d4530", hair_colour="#1f1a1c", hairstyle="puffs", outfit="hero",
        colour_main="#c23b55", colour_second="#f6d365", lashes=True,
    ),
}  # fmt: skip
FRIENDS = {
    Theme.FAIRY_TALE: Companion.DRAGON,
    Theme.SPACE_ADVENTURE: Companion.BEAR,
    Theme.BEDTIME: Companion.OWL,
    Theme.JUNGLE_EXPEDITION: Companion.FOX,
    Theme.DINOSAUR_TIME: Companion.DINOSAUR,
    Theme.OCEAN_EXPLORATION: Companion.WHALE,
    Theme.SUPERHERO: Companion.DOG,
}
ACTING = {
    TimeOfDay.MORNING: (Pose.WAVE, Expression.JOY, Shot.WIDE),
    TimeOfDay.DAY: (Pose.POINT, Expression.WOW, Shot.ESTABLISHING),
    TimeOfDay.DUSK: (Pose.WALK, Expression.HAPPY, Shot.WIDE),
    TimeOfDay.NIGHT: (Pose.REACH, Expression.WOW, Shot.ESTABLISHING),
}


def scene(theme: Theme, place: str, time: TimeOfDay) -> Scene:
    """The picture that a cell of the sheet shows."""
    pose, expression, shot = ACTING[time]
    hero = Actor("hero", CHILD, HEROES[theme], pose, expression)
    friend = Actor("friend", FRIENDS[theme], None, Pose.STAND, Expression.HAPPY)
    cast = (hero, friend)
    return Scene(theme, place, time, Weather.CLEAR, shot, TEXT, cast, (), f"sheet {time}")


def sheet(theme: Theme, style: ArtStyle, cell: int) -> Image.Image:
    """All places of a theme, one row each; pictures are `cell` pixels wide."""
    step = cell + GAP
    size = (len(TimeOfDay) * step + GAP, len(PLACES[theme]) * step + GAP)
    page = Image.new("RGB", size, PAPER)
    for row, place in enumerate(PLACES[theme]):
        for column, time in enumerate(TimeOfDay):
            png = render(compose(scene(theme, place, time)), style, cell * SHARPER)
            with Image.open(io.BytesIO(png)) as picture:
                small = picture.convert("RGB").resize((cell, cell), Image.Resampling.LANCZOS)
            page.paste(small, (GAP + column * step, GAP + row * step))
    return page


def jpeg(page: Image.Image, limit: int = LARGEST) -> bytes:
    """The picture as JPEG of the best quality that fits into `limit` bytes."""
    for quality in range(BEST_QUALITY, WORST_QUALITY - 1, -4):
        buffer = io.BytesIO()
        page.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= limit:
            return buffer.getvalue()
    raise ValueError(f"a sheet of {page.size} does not fit into {limit} bytes")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("themes", nargs="*", metavar="THEME", help=", ".join(Theme))
    parser.add_argument("--cell", type=int, default=260)
    options = parser.parse_args(arguments)
    unknown = set(options.themes) - set(Theme)
    if unknown:
        parser.error(f"unknown theme: {', '.join(sorted(unknown))}")
    options.output.mkdir(parents=True, exist_ok=True)
    for name in options.themes or Theme:
        for style in STYLES:
            target = options.output / f"theme-{name}-{style}.jpg"
            target.write_bytes(jpeg(sheet(Theme(name), style, options.cell)))


if __name__ == "__main__":
    main()
