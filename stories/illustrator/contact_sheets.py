"""Contact sheets: every pose, expression, look and companion on one picture, for the eye.

    python -m stories.illustrator.contact_sheets OUTPUT_DIR [SHEET ...] [--pixels 1600]

A sheet is a function that returns an SVG document; add yours to SHEETS under its file name.
"""

import argparse
import io
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import resvg_py
from PIL import Image

from stories.illustrator import companion_sheets, prop_sheets
from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.figure import View
from stories.illustrator.kit import palette
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import placed, rect
from stories.illustrator.model import ADULT, CHILD, ELDER, Actor, Look
from stories.illustrator.options import HAIRSTYLES, HEADWEAR, OUTFITS
from stories.illustrator.sheet_grid import PAPER, DrawFigure, grid
from stories.vocabulary import Expression, Pose

_QUALITY = 85
_LARGEST = 200_000  # bytes, so that the sheets can live in the repository

MIA = Look(
    age=5, skin="#8d5a3b", hair_colour="#1f1a1c", hairstyle="afro", colour_main="#f2a33a",
    colour_second="#fff1d6", shoes="#c8433f",
)  # fmt: skip
ANIL = Look(
    age=7, skin="#c68b5e", hair_colour="#1f1a1c", hairstyle="short", outfit="tee",
    colour_main="#e4572e", colour_second="#3f4f9a", shoes="#f2b134", glasses="#e0a526",
)  # fmt: skip


def _child(
    look: Look, pose: Pose, expression: Expression, turn: float = 0.55, view: View = View.FRONT
) -> DrawFigure:
    actor = Actor("hero", CHILD, look, pose, expression)
    return lambda canvas: draw_actor(canvas, actor, turn, (0.4, 0.0), view)


def poses() -> str:
    """All poses of two children, and both from behind."""
    moods = list(Expression)
    cells = [_child(ANIL, pose, moods[i % 10]) for i, pose in enumerate(Pose)]
    cells += [_child(MIA, pose, Expression.HAPPY, -0.5) for pose in list(Pose)[::3]]
    cells += [_child(look, Pose.WALK, Expression.HAPPY, 0.4, View.BACK) for look in (ANIL, MIA)]
    return grid(cells, 6, "poses")


_CAST = (
    MIA,
    ANIL,
    Look(age=4, skin="#fde0cc", hair_colour="#b5482a", hairstyle="pigtails", eyes="#5f8a4a",
         freckles=True, lashes=True, outfit="dress", colour_main="#2f8f83"),
    Look(age=9, skin="#f3d2ad", hair_colour="#1f1a1c", hairstyle="bob", outfit="hoodie",
         colour_main="#8a63b8", colour_second="#f6d365"),
    Look(age=10, skin="#6d4530", hair_colour="#1f1a1c", hairstyle="braids", glasses="#c8433f",
         outfit="skirt", colour_main="#c23b55", colour_second="#f2a33a"),
)  # fmt: skip


def expressions() -> str:
    """Ten faces of five children, looking both ways."""
    canvas = Canvas("expressions")
    body = rect(0, 0, 10 * 236, len(_CAST) * 222, PAPER)
    for row, look in enumerate(_CAST):
        for column, mood in enumerate(Expression):
            actor = Actor("hero", CHILD, look, Pose.STAND, mood)
            side = 1 if column % 2 == 0 else -1
            figure = draw_actor(canvas, actor, 0.5 * side, (0.5 * side, 0.0))
            x, y = column * 236.0, row * 222.0
            middle = figure.face.y + figure.face.h / 2
            svg = placed(figure.svg, x + 118, y + 110 - middle)
            cell = f"M{x} {y}h236v222h-236Z"
            body += canvas.clipped(svg, cell)
    canvas.layer("sheet", body)
    return canvas.drawing().svg(view=(0, 0, 2360, len(_CAST) * 222))


def _variety() -> list[DrawFigure]:
    """Every hairstyle, outfit and skin at least once, over all ages."""
    hair, skins, outfits = list(HAIRSTYLES), list(palette.SKINS), list(OUTFITS)
    colours, dyes = list(palette.CLOTHES), list(palette.HAIR_COLOURS)
    stances = (Pose.STAND, Pose.WAVE, Pose.HIPS, Pose.WALK, Pose.SHY, Pose.POINT, Pose.HOLD)
    moods = list(Expression)
    cells = []
    for i, style in enumerate(hair):
        skin = skins[(i * 7 + 3) % 10]
        dark = skins.index(skin) >= 5
        look = Look(
            age=1 + (i * 5) % 12, skin=skin, hairstyle=style, outfit=outfits[i % len(outfits)],
            hair_colour=dyes[i % 3 if dark else (i * 3) % 10],
            eyes=list(palette.EYE_COLOURS)[(i * 5) % (2 if dark else 6)],
            colour_main=colours[(i * 5) % 11], colour_second=colours[(i * 5 + 8) % 12],
            shoes=list(palette.SHOES)[i % 6], freckles=i % 6 == 3, lashes=i % 3 == 0,
            glasses=list(palette.GLASSES)[i % 6] if i % 5 == 4 else "",
        )  # fmt: skip
        cells.append(_child(look, stances[i % 7], moods[i % 10], 0.5 if i % 2 else -0.5))
    return cells


def diversity() -> str:
    """Hair, skin, clothes, headwear, aids."""
    cells = _variety()
    for i, wear in enumerate(w for w in HEADWEAR if w):
        skin = list(palette.SKINS)[(i * 3 + 4) % 10]
        style = ("short", "afro", "long", "curly", "bob", "tousled", "wavy", "locs", "pony")[i]
        look = Look(
            age=3 + i, skin=skin, hairstyle=style, headwear=wear, hair_colour="#3a2620",
            outfit=("dress", "hoodie", "tee", "coat", "dungarees", "royal", "skirt", "jumper",
                    "pyjamas")[i],
            colour_main=list(palette.CLOTHES)[(i * 4 + 3) % 11],
            colour_second=list(palette.CLOTHES)[(i * 5 + 8) % 11],
        )  # fmt: skip
        cells.append(_child(look, Pose.STAND, list(Expression)[i % 4], 0.5 if i % 2 else -0.5))
    aids = (
        Look(
            age=6,
            wheelchair=True,
            hairstyle="buns",
            skin="#a76d46",
            hair_colour="#1f1a1c",
            outfit="hoodie",
        ),
        Look(age=9, wheelchair=True, hairstyle="side_part", glasses="#3d5a80", outfit="tee"),
        Look(
            age=5,
            hearing_aid=True,
            birthmark=True,
            hairstyle="pony",
            outfit="jumper",
            colour_main="#4f8fd0",
        ),
    )
    waving = (Pose.WAVE, Pose.HOLD, Pose.STAND)
    cells += [_child(look, pose, Expression.JOY) for look, pose in zip(aids, waving, strict=True)]
    return grid(cells, 8, "diversity")


_GROWN_UPS = (
    (ADULT, Look(age=35, skin="#a76d46", hair_colour="#1f1a1c", hairstyle="long_curls",
                 outfit="dress", colour_main="#2f8f83")),
    (ADULT, Look(age=38, skin="#8d5a3b", hair_colour="#1f1a1c", hairstyle="buzz",
                 beard="short", outfit="jumper", colour_main="#3f6fb0")),
    (ADULT, Look(age=40, hair_colour="#b5482a", hairstyle="short", beard="full",
                 colour_main="#5b7a4a")),
    (ADULT, Look(age=30, skin="#a76d46", headwear="hijab", outfit="dress",
                 colour_main="#d98a3a")),
    (ADULT, Look(age=33, skin="#f3d2ad", hair_colour="#3a2620", hairstyle="tousled",
                 beard="stubble", outfit="tee", wheelchair=True)),
    (ELDER, Look(age=70, hair_colour="#e4e0da", hairstyle="bun", glasses="#3d5a80",
                 outfit="dress", colour_main="#8a63b8")),
    (ELDER, Look(age=74, skin="#c68b5e", hair_colour="#d8d4ce", hairstyle="side_part",
                 beard="moustache", glasses="#5b4636", outfit="coat",
                 colour_main="#7a5a3a")),
    (ELDER, Look(age=80, skin="#fde0cc", hair_colour="#eceae6", hairstyle="bald",
                 beard="full", outfit="hoodie", colour_main="#4f8fd0")),
    (ELDER, Look(age=68, skin="#6d4530", hair_colour="#c9c5c0", hairstyle="afro",
                 outfit="jumper")),
)  # fmt: skip


def families() -> str:
    """Grown-ups and grandparents beside a child, and in a few poses."""
    cells = [_child(MIA, Pose.STAND, Expression.HAPPY)]
    for i, (kind, look) in enumerate((*_GROWN_UPS, *_GROWN_UPS)):
        pose = (Pose.STAND, Pose.HIPS)[i % 2] if i < len(_GROWN_UPS) else list(Pose)[i % 20]
        actor = Actor("somebody", kind, look, pose, list(Expression)[i % 10])
        cells.append(partial(draw_actor, actor=actor, turn=0.5 if i % 3 else -0.5))
    return grid(cells, 7, "families", cell=(300.0, 500.0))


def ages() -> str:
    """One child from one to twelve."""
    cells = [
        _child(
            Look(age=age, hairstyle="bob", outfit="tee", lashes=True), Pose.STAND, Expression.HAPPY
        )
        for age in range(1, 13)
    ]
    return grid(cells, 6, "ages")


SHEETS: dict[str, Callable[[], str]] = {
    "rig-poses": poses,
    "rig-expressions": expressions,
    "rig-diversity": diversity,
    "rig-ages": ages,
    "rig-families": families,
    "companions": companion_sheets.companions,
    "companions-more": companion_sheets.companions_more,
    "companion-faces": companion_sheets.companion_faces,
    "companion-coats": companion_sheets.companion_coats,
    "props": prop_sheets.props,
}


def save_jpeg(svg: str, target: Path, pixels: int) -> None:
    """Rasterises to `pixels` wide and stores a JPEG small enough for the repository."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=pixels, skip_system_fonts=True))
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    quality = _QUALITY
    while True:
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True)
        if buffer.tell() <= _LARGEST or quality <= 40:
            break
        quality -= 5
    target.write_bytes(buffer.getvalue())


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("sheets", nargs="*", metavar="SHEET", help=", ".join(SHEETS))
    parser.add_argument("--pixels", type=int, default=1600)
    options = parser.parse_args(arguments)
    unknown = set(options.sheets) - set(SHEETS)
    if unknown:
        parser.error(f"unknown sheet: {', '.join(sorted(unknown))}")
    options.output.mkdir(parents=True, exist_ok=True)
    for name in options.sheets or SHEETS:
        save_jpeg(SHEETS[name](), options.output / f"{name}.jpg", options.pixels)


if __name__ == "__main__":
    main()
