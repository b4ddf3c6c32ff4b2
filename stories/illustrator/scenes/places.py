"""Every place that can be drawn, by theme and name.

To add one: write ``build(stage)`` in a module of its own (see the package's docstring) and list
it here under the word of ``vocabulary.PLACES``.
"""

from collections.abc import Callable

from stories.illustrator.scenes import castle_hill, forest_path
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import Theme

Builder = Callable[[Stage], None]

PLACES: dict[tuple[Theme, str], Builder] = {
    (Theme.FAIRY_TALE, "castle_hill"): castle_hill.build,
    (Theme.FAIRY_TALE, "forest_path"): forest_path.build,
}


def builder_for(theme: Theme, place: str) -> Builder:
    """The place's builder; ValueError when nobody can draw it."""
    try:
        return PLACES[theme, place]
    except KeyError:
        raise ValueError(f"place: cannot draw {place!r} of {theme!r}") from None
