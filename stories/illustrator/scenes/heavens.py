"""What hangs in skies beyond the everyday: stars, planets, the Earth, comets, a crescent moon.

Everything is drawn in page units of the layer it is painted on. Nothing bright is put where the
text will stand.
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import circle, path, placed, rect, sparkle, stroke
from stories.illustrator.scenes.outlook import SKY
from stories.illustrator.scenes.stage import Region, Stage
from stories.vocabulary import BoxSide

SKY_PAGE: Region = (-60, -60, 1120, 1120)

_AIR = 14.0
"""Page units between a text and the first warm colour of the horizon."""

_CLEARANCE = 44.0
"""Page units between a text at the side and a planet or moon: the veil fades within these."""

_DOTS = (1.3, 1.7, 2.3, 3.0)
"""Radii of small stars."""


def sky_wash(canvas: Canvas, colours: tuple[str, ...], bottom: float, *, hold: float = 0.0) -> str:
    """The whole sky, colours spread from the top of the page to `bottom`.

    The first two colours fill at least the share `hold` of the way, the others the rest evenly.
    """
    last = len(colours) - 1
    first = max(hold, 1 / last)
    stops = [(0.0, colours[0])]
    for index, colour in enumerate(colours[1:]):
        stops.append((first + (1 - first) * index / max(1, last - 1), colour))
    x, y, w, h = SKY_PAGE
    return rect(x, y, w, h, canvas.linear_at(stops, 0, 0, 0, bottom))


def text_share(stage: Stage, bottom: float) -> float:
    """How far down a text at the top of the page reaches, as a share of the way to `bottom`."""
    box = stage.outlook.box
    if box.side in (BoxSide.BOTTOM, BoxSide.NONE):
        return 0.0
    return min((box.y + box.h + _AIR) / bottom, 0.8)


def halo(stage: Stage, x: float, y: float, reach: float, colour: str, opacity: float) -> str:
    """Glow in the sky that ends where a text at the top of the page begins."""
    room = y - stage.outlook.ceiling(SKY)
    limit = max(room * 1.3, 40.0) if text_share(stage, 1000) else reach
    return stage.canvas.glow(x, y, min(reach, limit), colour, opacity)


def beside_text(stage: Stage, x: float, r: float) -> float:
    """x of a round thing of radius `r` in the sky, moved out of a text at the page's side."""
    box = stage.outlook.box
    if box.side is BoxSide.LEFT:
        return max(x, box.x + box.w + r + _CLEARANCE)
    if box.side is BoxSide.RIGHT:
        return min(x, box.x - r - _CLEARANCE)
    return x


def starry(
    stage: Stage, region: Region, colour: str = "#fff7d6", *, spacing: float = 34, big: int = 7
) -> str:
    """Small stars in an even scatter, and `big` twinkling ones."""
    rng = stage.loose("stars")
    art = ""
    for x, y in stage.scatter("sky", region, spacing, "stars", limit=150):
        art += circle(x, y, rng.choice(_DOTS), colour, opacity=rng.uniform(0.35, 0.95))
    for x, y in stage.scatter("sky", region, 118, "big stars", limit=big):
        reach = rng.uniform(9, 17)
        art += stage.canvas.glow(x, y, reach * 1.8, colour, 0.4) + sparkle(x, y, reach, colour)
    return art


def crescent(canvas: Canvas, x: float, y: float, r: float, disc: str) -> str:
    """A crescent moon, horns to the upper right."""
    data = (
        f"M{num(r * 0.42)} {num(-r * 0.9)}A{num(r)} {num(r)} 0 1 0 {num(r * 0.9)} {num(r * 0.42)}"
        f"A{num(r * 0.86)} {num(r * 0.86)} 0 0 1 {num(r * 0.42)} {num(-r * 0.9)}Z"
    )
    fill = canvas.linear([(0, "#fffef2"), (1, disc)], (0, 0, 0.4, 1))
    return placed(path(data, fill), x, y)


def planet(
    canvas: Canvas, x: float, y: float, r: float, colour: str, *, bands: str = "", ring: str = ""
) -> str:
    """A round planet lit from the upper left, with swirling bands and a ring where asked."""
    ball = circle(
        0,
        0,
        r,
        canvas.radial(
            [(0, tone(colour, 0.10)), (0.55, colour), (1, tone(colour, -0.16))], 0.34, 0.3, 0.8
        ),
    )
    if bands:
        ball += canvas.clipped(_bands(r, bands), _disc(r))
    if not ring:
        return placed(ball, x, y)
    outer = _ring(r * 1.85, r * 0.42, ring, r * 0.15, 0.9)
    inner = _ring(r * 1.52, r * 0.33, tone(ring, -0.10), r * 0.07, 0.8)
    behind, before = outer[0] + inner[0], outer[1] + inner[1]
    return placed(behind + ball + before, x, y, turn=-16)


def _disc(r: float) -> str:
    return f"M0 {num(-r)}A{num(r)} {num(r)} 0 1 0 0.1 {num(-r)}Z"


def _bands(r: float, colour: str) -> str:
    art = ""
    for at, dip, thick, shade in (
        (-0.42, 0.20, 0.15, 0.05),
        (-0.02, 0.24, 0.20, -0.05),
        (0.46, 0.18, 0.12, 0.04),
    ):
        data = (
            f"M{num(-r * 1.1)} {num(r * at)}Q0 {num(r * (at + dip))} {num(r * 1.1)} {num(r * at)}"
        )
        art += stroke(data, tone(colour, shade), r * thick, opacity=0.5)
    return art


def _ring(rx: float, ry: float, colour: str, width: float, opacity: float) -> tuple[str, str]:
    """Far half and near half of a ring."""
    halves = (f"M{num(-rx)} 0A{num(rx)} {num(ry)} 0 0 {way} {num(rx)} 0" for way in (1, 0))
    back, front = (stroke(data, colour, width, opacity=opacity) for data in halves)
    return back, front


def earth(canvas: Canvas, x: float, y: float, r: float) -> str:
    """The blue planet with green lands and white swirls of cloud."""
    ball = circle(
        0, 0, r, canvas.radial([(0, "#b8ecf4"), (0.5, "#58b4de"), (1, "#2f62ae")], 0.36, 0.32, 0.8)
    )
    lands = (
        [
            (-0.75, -0.30),
            (-0.45, -0.62),
            (-0.08, -0.55),
            (-0.12, -0.22),
            (-0.42, 0.02),
            (-0.66, -0.06),
        ],
        [(-0.28, 0.18), (0.02, 0.12), (0.14, 0.40), (-0.06, 0.82), (-0.22, 0.60)],
        [(0.28, -0.50), (0.62, -0.58), (0.92, -0.20), (0.74, 0.16), (0.46, 0.02), (0.34, -0.22)],
    )
    detail = "".join(path(smooth([(u * r, v * r) for u, v in land]), "#8fca82") for land in lands)
    for line, thick in (
        ([(-0.95, 0.02), (-0.4, -0.12), (0.1, 0.02), (0.55, -0.08)], 0.10),
        ([(-0.3, -0.72), (0.15, -0.62), (0.5, -0.72)], 0.08),
        ([(-0.1, 0.56), (0.35, 0.44), (0.85, 0.5)], 0.10),
    ):
        points = [(u * r, v * r) for u, v in line]
        detail += stroke(open_curve(points), "#ffffff", thick * r, opacity=0.75)
    shade = canvas.radial(
        [(0, "#10205a", 0), (0.62, "#10205a", 0), (1, "#10205a", 0.42)], 0.34, 0.3, 0.86
    )
    ball += canvas.clipped(detail, _disc(r)) + circle(0, 0, r, shade)
    return canvas.glow(x, y, r * 1.7, "#a8e4ff", 0.5) + placed(ball, x, y)


def comet(canvas: Canvas, x: float, y: float, length: float, colour: str = "#fff4c8") -> str:
    """A shooting star flying to the upper right."""
    tail = f"M0 0L{num(-length)} {num(length * 0.30)}L{num(-length * 0.94)} {num(length * 0.38)}Z"
    fill = canvas.linear([(0, colour, 0), (1, colour, 0.85)], (0, 1, 1, 0))
    return placed(path(tail, fill), x, y) + sparkle(x, y, length * 0.10, "#fffbe6")
