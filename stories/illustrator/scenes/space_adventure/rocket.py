"""The rocket: the same red and cream one wherever it stands."""

from collections.abc import Callable

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke

RED, CREAM, METAL, GLASS = "#e5566a", "#fdf3e6", "#8d8fc0", "#8fd4ee"


def rocket(canvas: Canvas, x: float, y: float, scale: float, paint: tuple[str, str, str]) -> str:
    """The rocket standing on (x, y), 300 units high at scale 1.

    `paint` is red, cream and metal as the light makes them.
    """
    red, cream, metal = paint
    art = _fins(canvas, red) + _body(canvas, red, cream) + _window(canvas, cream, metal)
    art += _door(canvas, red, metal)
    return placed(art, x, y, scale=scale)


def paints(tint: Callable[[str], str]) -> tuple[str, str, str]:
    """The rocket's three colours in a light."""
    return tint(RED), tint(CREAM), tint(METAL)


def _fins(canvas: Canvas, red: str) -> str:
    side = "M-46 -92Q-92 -62 -94 0Q-66 -18 -36 -22Z"
    art = path(side, canvas.form(red, 0.11))
    art += placed(path(side, canvas.form(tone(red, -0.05), 0.11)), mirror=-1)
    art += path("M-26 -26L26 -26L34 -2Q0 8 -34 -2Z", canvas.form("#7d7fb4", 0.12))
    return art


def _body(canvas: Canvas, red: str, cream: str) -> str:
    hull = (
        "M0 -300C52 -250 66 -170 60 -96Q56 -52 40 -20L-40 -20"
        "Q-56 -52 -60 -96C-66 -170 -52 -250 0 -300Z"
    )
    nose = "M0 -300C28 -273 45 -238 53 -201Q0 -180 -53 -201C-45 -238 -28 -273 0 -300Z"
    steel = canvas.linear(
        [(0, tone(cream, 0.03)), (0.5, cream), (1, tone(cream, -0.14))], (0, 0, 1, 0.1)
    )
    belt = path("M-62 -92Q0 -70 62 -92L59 -70Q0 -48 -58 -70Z", canvas.form(red, 0.08))
    shine = path(
        "M-40 -190Q-50 -140 -48 -104Q-40 -100 -38 -106Q-40 -146 -30 -190Z", "#ffffff", opacity=0.7
    )
    return (
        path(hull, steel) + path(nose, canvas.form(red, 0.1)) + canvas.clipped(belt, hull) + shine
    )


def _window(canvas: Canvas, cream: str, metal: str) -> str:
    glass = canvas.radial([(0, "#e4fbff"), (0.6, GLASS), (1, "#4a80c4")], 0.36, 0.3, 0.8)
    art = circle(0, -140, 30, canvas.form(metal, 0.1)) + circle(0, -140, 22, glass)
    art += path("M-13 -146Q-9 -156 1 -157Q-5 -150 -8 -141Z", "#ffffff", opacity=0.9)
    for dx, dy in ((-26, -140), (26, -140), (0, -166), (0, -114)):
        art += circle(dx, dy, 2.6, tone(cream, -0.05))
    return art


def _door(canvas: Canvas, red: str, metal: str) -> str:
    art = path("M-15 -22L-15 -46Q0 -60 15 -46L15 -22Z", canvas.form(metal, 0.1))
    art += circle(9, -34, 2.4, tone(red, 0.12))
    art += ellipse(0, -20, 44, 6, tone(metal, -0.12), opacity=0.6)
    return art


def pad(canvas: Canvas, x: float, y: float, scale: float, stone: str, lamp: str) -> str:
    """A round launch pad with lamps on its rim and a small stair; the rocket stands on (x, y)."""
    art = ellipse(0, 26, 190, 40, tone(stone, -0.14))
    art += rect(-190, 8, 380, 18, tone(stone, -0.09))
    art += ellipse(0, 8, 190, 40, canvas.form(stone, 0.08))
    art += ellipse(0, 8, 140, 27, "none", stroke=tone(stone, -0.08), stroke_width=5)
    for at in (-168, -104, 104, 168):
        drop = 8 + 34 * (1 - (at / 190) ** 2) ** 0.5
        art += canvas.glow(at, drop, 26, lamp, 0.6) + circle(at, drop, 6, lamp)
    return placed(art, x, y, scale=scale)


def gantry(canvas: Canvas, x: float, y: float, scale: float, metal: str, red: str) -> str:
    """The service tower beside the rocket, with a platform, a ladder and a flag."""
    art = ""
    for post in (-30, 30):
        art += stroke(f"M{post} 0L{post} -270", metal, 9, stroke_linecap="butt")
    for step in range(5):
        top = -54 * step
        art += stroke(f"M-30 {top}L30 {top - 54}M30 {top}L-30 {top - 54}", tone(metal, 0.05), 4)
    art += rect(-44, -280, 88, 14, canvas.form(metal, 0.08), rx=5)
    art += rect(-34, -176, 92, 10, tone(metal, -0.05), rx=4)
    art += stroke("M0 -280L0 -330", tone(metal, -0.05), 5)
    art += path("M2 -330Q30 -340 56 -326Q46 -316 56 -302Q30 -314 2 -304Z", canvas.form(red, 0.1))
    return placed(art, x, y, scale=scale)
