"""What a printed cover costs: three squares and how they are joined."""

from functools import partial

from stories.illustrator.bench import sample_scene
from stories.illustrator.raster import rasterise
from stories.illustrator.wrap import WrapSize, cover_wrap, render_wrap
from stories.vocabulary import ArtStyle

HEIGHT = 656
WRAP = cover_wrap(sample_scene(), WrapSize(17.382, 8.75, spine=0.132))
CASES = {"shapes of the front alone, 656 px": lambda: rasterise(WRAP.front.svg(), HEIGHT)} | {
    f"cover wrap, {style.value}, 656 px": partial(render_wrap, WRAP, style, HEIGHT)
    for style in (ArtStyle.FLAT, ArtStyle.WATERCOLOUR)
}
