"""What a painter is told about a picture that somebody wants drawn anew."""

from collections.abc import Sequence

from stories.pipeline.prompts.files import load_prompt
from stories.pipeline.prompts.quoting import quoted
from stories.pipeline.prompts.without_name import without_name
from stories.pipeline.schemas import PromptLayer, Redraw
from stories.pipeline.schemas.words import LayerName


def with_wish(
    layers: Sequence[PromptLayer], redraw: Redraw, *, hero_name: str = ""
) -> tuple[PromptLayer, ...]:
    """The layers, the panel's with the reason and the quoted wish after it."""
    parts = load_prompt("redraw").parts
    words = parts[redraw.reason.value]
    if redraw.instruction.strip():
        wish = quoted(without_name(redraw.instruction.strip(), hero_name))
        words = f"{words}\n{parts['wish'].format(wish=wish)}"
    return tuple(
        PromptLayer(name=layer.name, text=f"{layer.text}\n{words}")
        if layer.name is LayerName.PANEL
        else layer
        for layer in layers
    )
