"""The embedded illustrator: draws picture-book pages as vector art, with no key and no network."""

from stories.illustrator.loose import render_loose
from stories.illustrator.model import Actor, Coat, Drawing, Look, Scene
from stories.illustrator.options import ACCESSORIES, LOOK_OPTIONS
from stories.illustrator.ornaments import Colours, endpaper, spot
from stories.illustrator.portrait import portrait
from stories.illustrator.raster import render
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.props import PROPS
from stories.illustrator.styles import Edge
from stories.illustrator.styles.toning import Toning
from stories.illustrator.vignette import vignette
from stories.illustrator.wrap import Wrap, WrapSize, cover_wrap, render_wrap

__all__ = [
    "ACCESSORIES",
    "LOOK_OPTIONS",
    "PROPS",
    "Actor",
    "Coat",
    "Colours",
    "Drawing",
    "Edge",
    "Look",
    "Scene",
    "Toning",
    "Wrap",
    "WrapSize",
    "compose",
    "cover_wrap",
    "endpaper",
    "portrait",
    "render",
    "render_loose",
    "render_wrap",
    "spot",
    "vignette",
]
