"""The city's sky and what stands against it: rows of towers with lit windows, clouds, a beam.

Towers are drawn between the horizon and the landmark's ceiling, so the text stays free.
"""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import pen
from stories.illustrator.kit.shapes import circle, path, rect, stroke
from stories.illustrator.scenes.heavens import beside_text, halo, sky_wash, starry, text_share
from stories.illustrator.scenes.hour_sky import covered, late
from stories.illustrator.scenes.outlook import DEPTHS, SKY
from stories.illustrator.scenes.sky import cloud, moon
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero.hues import Hues
from stories.vocabulary import TimeOfDay


def city_sky(stage: Stage, hues: Hues, *, aside: float = 270, disc: float = 44) -> None:
    """Sky, sun or moon `aside` page units from the landmark, stars at night, a few clouds."""
    canvas, outlook = stage.canvas, stage.outlook
    bottom = outlook.horizon + 30
    stage.paint("sky", sky_wash(canvas, hues.sky, bottom, hold=text_share(stage, bottom)))
    if stage.light.dark:
        stage.paint("sky", starry(stage, (0, 0, 1000, outlook.horizon - 120), spacing=44, big=6))
    focus = outlook.focus(SKY)
    if not outlook.high and not covered(stage):
        low = stage.light.time is TimeOfDay.DUSK
        r = disc * (1.5 if low else 1.0)
        x = beside_text(stage, focus + (aside if focus < 500 else -aside), r)
        top = outlook.ceiling(SKY)
        y = outlook.horizon - (outlook.horizon - top) * (0.34 if low else 0.78)
        stage.paint("sky", halo(stage, x, y, r * 5, hues.halo, 0.6))
        body = moon(canvas, x, y, r, hues.disc) if stage.light.dark else circle(x, y, r, hues.disc)
        stage.paint("sky", body)
    rng = stage.loose("clouds")
    for x, y in stage.scatter("sky", (60, 60, 880, outlook.horizon - 190), 230, "clouds", limit=3):
        w = rng.uniform(130, 220)
        if outlook.clear(x, y, SKY, pad=w * 0.62):
            fade = 0.45 if late(stage) else 0.9
            stage.paint("sky", cloud(canvas, rng, x, y, w, hues.cloud, fade))


def skyline(
    stage: Stage,
    hues: Hues,
    layer: str,
    foot: float,
    heights: tuple[float, float],
    key: str,
    *,
    width: tuple[float, float] = (56, 104),
) -> None:
    """A row of towers over the whole width; `heights` are shares of the room above `foot`."""
    outlook, rng = stage.outlook, stage.fixed("skyline", key)
    colours = hues.far if layer == "far" else hues.mid
    depth, x = DEPTHS[layer], -70.0
    while x < 1070:
        w = rng.uniform(*width)
        room = foot - outlook.ceiling_at(x + w / 2, w * 0.6, depth) - 10
        h = min(room * rng.uniform(*heights), 330.0)
        kind, shade = rng.randrange(6), rng.uniform(-0.02, 0.025)
        if h > 24:
            stage.paint(
                layer,
                tower(
                    stage, hues, rng, (x, foot, w, h), kind, (tone(colours[0], shade), colours[1])
                ),
            )
        x += w * rng.uniform(0.86, 1.0)


def tower(
    stage: Stage,
    hues: Hues,
    rng: Random,
    place: tuple[float, float, float, float],
    kind: int,
    colours: tuple[str, str],
) -> str:
    """One tower at (x, foot, width, height) with one of six tops, and its windows."""
    x, foot, w, h = place
    top, base = colours
    fill = stage.canvas.linear([(0, top), (1, base)])
    body = rect(x, foot - h, w, h + 40, fill) + _top(kind, x, foot - h, w, top)
    side = rect(x + w * 0.78, foot - h, w * 0.22, h + 40, tone(top, -0.03), opacity=0.5)
    return body + side + _windows(stage, hues, rng, place, top)


def _top(kind: int, x: float, y: float, w: float, colour: str) -> str:
    """Steps, a dome, a spire, a slope, a tank or a flat roof with an aerial."""
    middle = x + w / 2
    if kind == 0:
        return rect(x + w * 0.14, y - w * 0.18, w * 0.72, w * 0.2, colour) + rect(
            x + w * 0.3, y - w * 0.36, w * 0.4, w * 0.2, colour
        )
    if kind == 1:
        dome = pen("M", x + w * 0.1, y + 1, "Q", x + w * 0.12, y - w * 0.5, middle, y - w * 0.54)
        return path(dome + pen("Q", x + w * 0.88, y - w * 0.5, x + w * 0.9, y + 1, "Z"), colour)
    if kind == 2:
        spire = pen(
            "M", x + w * 0.16, y + 1, "L", middle, y - w * 0.9, "L", x + w * 0.84, y + 1, "Z"
        )
        return path(spire, colour)
    if kind == 3:
        return path(pen("M", x, y + 1, "L", x, y - w * 0.36, "L", x + w, y + 1, "Z"), colour)
    aerial = stroke(pen("M", x + w * 0.3, y + 2, "L", x + w * 0.3, y - w * 0.4), colour, 3)
    return aerial + rect(x + w * 0.52, y - w * 0.16, w * 0.3, w * 0.18, colour)


def _windows(
    stage: Stage, hues: Hues, rng: Random, place: tuple[float, float, float, float], wall: str
) -> str:
    """Rows of small panes; in the evening some are lit and most of the others cannot be seen."""
    x, foot, w, h = place
    columns = max(2, int(w / 19))
    step, art = w / columns, ""
    lit, share = late(stage), 0.42
    pane = mix(hues.pane, wall, 0.12 if lit else 0.55)
    for row in range(int((h - 10) / 21)):
        for column in range(columns):
            chance = rng.random()
            if chance > (share if lit else 0.62):
                continue
            px, py = x + step * (column + 0.5) - 3.6, foot - h + 11 + row * 21
            art += rect(px, py, 7.2, 10, pane, rx=1.5, opacity=0.95 if lit else 0.7)
    return art


def search_beam(canvas: Canvas, x: float, y: float, reach: float, colour: str, lean: float) -> str:
    """A friendly beam of light that rises from (x, y) and fades out."""
    data = pen("M", x - 8, y, "L", x + lean - reach * 0.2, y - reach)
    data += pen("L", x + lean + reach * 0.2, y - reach, "L", x + 8, y, "Z")
    return path(data, canvas.linear([(0, colour, 0), (1, colour, 0.5)]))
