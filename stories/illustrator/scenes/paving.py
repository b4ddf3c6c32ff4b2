"""Cobbles and flags in perspective: rows of rounded stones that grow towards the viewer."""

from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.shapes import rect
from stories.illustrator.scenes.outlook import DEPTHS
from stories.illustrator.scenes.stage import Stage

DRAWN = 0.55  # share of the stones that are drawn; all of them would look like a net


def cobbles(
    stage: Stage, layer: str, outline: str, colour: str, top: float, *, drawn: float = DRAWN
) -> None:
    """Stones on the ground inside an outline, from y `top` to the page's end."""
    rng, outlook = stage.loose("cobbles"), stage.outlook
    shades = (tone(colour, -0.055), tone(colour, -0.03), tone(colour, 0.035))
    stones, y = [], top
    while y < 1010:
        size = max(0.25, outlook.size_at(y))
        height, width = 13 * size, 30 * size
        x = -60 + rng.random() * width
        while x < 1060:
            w = width * rng.uniform(0.75, 1.15)
            if rng.random() < drawn and outlook.clear(x + w / 2, y, DEPTHS[layer], pad=width):
                shade = rng.choice(shades)
                stones.append(
                    rect(x, y, w - 3 * size, height * 0.82, shade, rx=height * 0.38, opacity=0.75)
                )
            x += w
        y += height
    stage.paint(layer, stage.canvas.clipped("".join(stones), outline))
