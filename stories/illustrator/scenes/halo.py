"""A cover's great sun or moon behind the two heroes of the book: one shape, seen from afar."""

import math

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, path
from stories.illustrator.model import Scene
from stories.illustrator.scenes.arrangement import on_cover
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.staging import Mark
from stories.vocabulary import Theme

RADIUS = 330.0  # page units
RAYS, REACH = 18, 2.4  # rays, and their length in radii
SUNNY = "#ffe7a6"
DISC, RAY = 0.5, 0.34  # opacity by day
HIGHEST = 520.0  # y of its middle, so that it rises into the title without filling it


def has_halo(scene: Scene) -> bool:
    """Whether the great disc stands for the sun or moon; other themes have their own worlds."""
    return on_cover(scene) and scene.theme is Theme.FAIRY_TALE


def cover_halo(canvas: Canvas, light: Light, marks: tuple[Mark, ...]) -> str:
    """The disc, its glow and its rays, centred between the heads."""
    if not marks:
        return ""
    x = sum(mark.face.x + mark.face.w / 2 for mark in marks) / len(marks)
    y = max(HIGHEST, min(mark.face.y for mark in marks))
    strength = 0.55 if light.dark else 1.0
    hue = light.disc if light.dark else mix(light.disc, SUNNY, 0.5)
    rays = ""
    for number in range(RAYS):
        angle = math.tau * number / RAYS
        corners = [(x, y)]
        for side in (-0.07, 0.07):
            far = RADIUS * REACH
            corners.append((x + math.cos(angle + side) * far, y + math.sin(angle + side) * far))
        data = "M" + "L".join(f"{num(px)} {num(py)}" for px, py in corners) + "Z"
        fill = canvas.radial_at([(0, light.disc, RAY * strength), (1, light.disc, 0)], x, y, far)
        rays += path(data, fill)
    disc = circle(x, y, RADIUS, hue, opacity=DISC * strength)
    inner = circle(x, y, RADIUS * 0.86, hue, opacity=DISC * strength * 0.6)
    return canvas.glow(x, y, RADIUS * 1.7, light.glow, 0.6 * strength) + rays + disc + inner
