"""Skies: wash, sun and moon, clouds, stars, birds, shafts of light and fireflies."""

import math
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, sparkle, stroke
from stories.illustrator.scenes.halo import has_halo
from stories.illustrator.scenes.outlook import SKY
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import BoxSide, TimeOfDay, Weather

STAR = "#fff7d6"
CLOUD_GAP = 190.0  # clouds keep off the sun and the moon
SUN_SPOTS = {
    TimeOfDay.MORNING: (0.24, 0.36),
    TimeOfDay.DAY: (0.80, 0.70),
    TimeOfDay.DUSK: (0.66, 0.42),
    TimeOfDay.NIGHT: (0.72, 0.68),
}
"""Place of sun or moon: share of the width, share of the way from horizon up to the free sky."""


def open_sky(stage: Stage, *, clouds: int = 4, disc: int = 1) -> None:
    """Paints the whole sky of the hour and the weather. `disc` 0 leaves sun and moon out."""
    light, outlook = stage.light, stage.outlook
    middle = 0.55
    if light.dark and outlook.box.side is not BoxSide.NONE:
        # The night stays deep behind cream text and lightens only below it.
        end = (outlook.box.y + outlook.box.h) / outlook.horizon
        middle = min(max(middle, end), 0.92) if end < 1 else middle
    stops = [(0.0, light.sky[0]), (middle, light.sky[1]), (1.0, light.sky[2])]
    wash = stage.canvas.linear_at(stops, 0, 0, 0, outlook.horizon)
    stage.paint("sky", rect(-60, -60, 1120, 1120, wash))
    if light.dark:
        _stars(stage)
    hidden = stage.scene.weather in (Weather.RAIN, Weather.SNOW, Weather.MIST)
    if disc and not hidden and not outlook.high:
        _disc(stage)
    spots = stage.scatter("sky", (60, 60, 880, outlook.horizon - 120), 190, "clouds", limit=clouds)
    rng = stage.loose("cloud shapes")
    moon_x, moon_y = disc_spot(stage)
    for x, y in spots:
        if math.hypot(x - moon_x, y - moon_y) < CLOUD_GAP:
            continue
        width = rng.uniform(130, 250) * (0.55 + 0.45 * (1 - y / outlook.horizon))
        if outlook.clear(x, y, SKY, pad=width * 0.62):
            stage.paint("sky", cloud(stage.canvas, rng, x, y, width, light.cloud, 0.85))


def disc_spot(stage: Stage) -> tuple[float, float]:
    """Where sun or moon stands, outside the text."""
    outlook = stage.outlook
    share_x, share_y = SUN_SPOTS[stage.light.time]
    x = 1000 * share_x + stage.loose("disc").uniform(-40, 40)
    if light_low(stage):
        x = outlook.focus_page + stage.loose("disc").uniform(-30, 30)
    ceiling = max(outlook.ceiling(SKY), 60)
    y = outlook.horizon + (ceiling + 50 - outlook.horizon) * share_y
    box = outlook.box
    if box.side is BoxSide.LEFT:
        x = max(x, box.x + box.w + 110)
    elif box.side is BoxSide.RIGHT:
        x = min(x, box.x - 110)
    return x, y


def light_low(stage: Stage) -> bool:
    """Whether the sun stands low behind the landmark, as it does at dusk."""
    return stage.light.time is TimeOfDay.DUSK


def _disc(stage: Stage) -> None:
    light = stage.light
    if has_halo(stage.scene):
        return
    x, y = disc_spot(stage)
    canvas = stage.canvas
    reach = 330 if light.time is TimeOfDay.DUSK else 250
    stage.paint("sky", canvas.glow(x, y, reach, light.glow, 0.55 if light.dark else 0.8))
    if light.dark:
        stage.paint("sky", moon(canvas, x, y, 46, light.disc))
        return
    room = stage.outlook.horizon - stage.outlook.ceiling(SKY)
    size = min(128.0, room * 0.44) if light_low(stage) else 46.0
    stage.paint("sky", circle(x, y, size, canvas.radial([(0, light.disc), (1, light.glow)])))


def moon(canvas: Canvas, x: float, y: float, r: float, colour: str) -> str:
    """A full moon with two or three seas."""
    seas = ((-0.3, -0.22, 0.19), (0.28, 0.1, 0.14), (-0.12, 0.42, 0.1), (0.36, -0.4, 0.08))
    marks = "".join(
        ellipse(x + dx * r, y + dy * r, size * r, size * r * 0.8, tone(colour, -0.08), opacity=0.6)
        for dx, dy, size in seas
    )
    body = canvas.radial([(0, tone(colour, 0.02)), (0.8, colour), (1, tone(colour, -0.05))])
    return circle(x, y, r, body) + marks


def cloud(
    canvas: Canvas, rng: Random, x: float, y: float, w: float, colour: str, opacity: float
) -> str:
    """A fair-weather cloud with a flat base; `w` is its whole width."""
    lift = [rng.uniform(0.85, 1.15) for _ in range(6)]
    outline = smooth(
        [
            (-w * 0.5, 0),
            (-w * 0.43, -w * 0.12 * lift[0]),
            (-w * 0.27, -w * 0.14 * lift[1]),
            (-w * 0.15, -w * 0.27 * lift[2]),
            (w * 0.05, -w * 0.30 * lift[3]),
            (w * 0.21, -w * 0.19 * lift[4]),
            (w * 0.36, -w * 0.16 * lift[5]),
            (w * 0.5, -w * 0.02),
            (w * 0.4, w * 0.03),
            (0, w * 0.035),
            (-w * 0.4, w * 0.03),
        ]
    )
    fill = canvas.linear([(0, colour, opacity), (1, colour, opacity * 0.35)])
    belly = smooth([(-w * 0.3, -w * 0.03), (0, -w * 0.08), (w * 0.28, -w * 0.02), (0, w * 0.02)])
    return placed(path(outline, fill) + path(belly, colour, opacity=opacity * 0.35), x, y)


def _stars(stage: Stage) -> None:
    rng = stage.loose("stars")
    small = stage.scatter("sky", (-20, -20, 1040, stage.outlook.horizon), 26, "stars", limit=150)
    for x, y in small:
        size = rng.choice((1.1, 1.5, 2.1, 2.8))
        stage.paint("sky", circle(x, y, size, STAR, opacity=rng.uniform(0.35, 0.95)))
    for x, y in stage.scatter("sky", (40, 40, 920, 420), 150, "bright stars", limit=7):
        size = rng.uniform(9, 16)
        stage.paint("sky", stage.canvas.glow(x, y, size * 1.7, STAR, 0.35))
        stage.paint("sky", sparkle(x, y, size, STAR, 0.95))


def birds(stage: Stage, layer: str, region: tuple[float, float, float, float]) -> None:
    """A few far birds on the wing; none at night."""
    if stage.light.dark:
        return
    colour = mix("#5b4a7a", stage.light.sky[1], 0.35)
    rng = stage.loose("birds")
    for x, y in stage.scatter(layer, region, 34, "birds", limit=rng.choice((2, 3, 4))):
        size = rng.uniform(0.7, 1.1)
        data = (
            f"M{num(x - 13 * size)} {num(y - 4)}Q{num(x - 6 * size)} {num(y - 13 * size)} "
            f"{num(x)} {num(y)}Q{num(x + 6 * size)} {num(y - 13 * size)} "
            f"{num(x + 13 * size)} {num(y - 5)}"
        )
        stage.paint(layer, stroke(data, colour, 2.8 * size))


def shafts(stage: Stage, layer: str, x: float, *, top: float = -40, foot: float = 800) -> None:
    """Slanting beams of light from the upper side at `x`."""
    light = stage.light
    strength = 0.09 if light.dark else 0.34
    for start, end, width in ((0, -330, 90), (60, -140, 120), (120, 70, 80)):
        data = (
            f"M{num(x + start - 18)} {num(top)}L{num(x + start + 18)} {num(top)}"
            f"L{num(x + end + width)} {num(foot)}L{num(x + end)} {num(foot)}Z"
        )
        fill = stage.canvas.linear(
            [(0, light.glow, 0), (0.3, light.glow, strength), (1, light.glow, 0)]
        )
        stage.paint(layer, path(data, fill))


def fireflies(stage: Stage, layer: str, region: tuple[float, float, float, float]) -> None:
    """Warm motes at dusk and night, a few specks of pollen by day."""
    rng = stage.loose("fireflies")
    late = stage.light.dark or stage.light.time is TimeOfDay.DUSK
    for x, y in stage.scatter(layer, region, 62, "fireflies", limit=26 if late else 9):
        size = rng.uniform(1.8, 3.6)
        glow = stage.canvas.glow(x, y, size * 6, "#ffe99a", 0.6 if late else 0.35)
        stage.paint(layer, glow + circle(x, y, size * (1 if late else 0.7), "#fff6c8"))
