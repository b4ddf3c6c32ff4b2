"""A pillow and a patchwork quilt for a child who sleeps, wherever it lies down."""

from stories.illustrator.figures.figure import Figure
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import path, rect, stroke
from stories.illustrator.model import Look
from stories.illustrator.scenes.light import Light

CREAM = "#fff3dc"
PATCH = 34.0  # figure units
THICK = 94.0  # height of the quilt over the shoulder, figure units
PAST_FEET = 20.0


def bedding(canvas: Canvas, light: Light, figure: Figure, look: Look) -> tuple[str, str]:
    """(pillow to draw behind the sleeper, quilt to draw over the body), in the figure's units."""
    head = figure.face.x + figure.face.w / 2
    away = -1 if head > figure.centre else 1  # from the head towards the feet
    since = canvas.mark()
    pillow = _pillow(canvas, head - away * 8, away)
    quilt = _quilt(canvas, figure, look, away)
    both = canvas.relight(pillow + "\0" + quilt, since, light.ambient, light.pull * 1.4)
    behind, before = both.split("\0")
    return behind, before


def _pillow(canvas: Canvas, x: float, away: int) -> str:
    shape = smooth([(x - 88, 2), (x - 84, -34), (x, -44), (x + 84, -34), (x + 88, 2), (x, 9)])
    crease = f"M{num(x - away * 70)} -24q{num(away * 18)} 10 {num(away * 22)} 26"
    shade = tone(CREAM, -0.09)
    return path(shape, canvas.form(CREAM, 0.07)) + stroke(crease, shade, 3, opacity=0.6)


def _quilt(canvas: Canvas, figure: Figure, look: Look, away: int) -> str:
    start = figure.face.x + (figure.face.w if away > 0 else 0.0) + away * 2
    end = figure.centre + away * (figure.width / 2 + PAST_FEET)
    span = end - start
    outline = smooth(
        [
            (start, 4),
            (start + away * 2, -THICK * 0.55),
            (start + span * 0.12, -THICK),
            (start + span * 0.4, -THICK * 0.9),
            (start + span * 0.75, -THICK * 0.62),
            (end, -THICK * 0.34),
            (end + away * 6, 4),
            (start + span * 0.5, 9),
        ]
    )
    base = mix(look.colour_second, CREAM, 0.25)
    hues = (base, mix(look.colour_main, CREAM, 0.35), mix("#9fc6e8", CREAM, 0.2))
    left = min(start, end) - 20
    patches = ""
    for row in range(4):
        for column in range(int(abs(span) / PATCH) + 3):
            hue = hues[(column + row * 2) % 3]
            patches += rect(left + column * PATCH, -THICK - 4 + row * PATCH, PATCH, PATCH, hue)
    seams = "".join(
        stroke(f"M{num(left + column * PATCH)} {num(-THICK)}V9", CREAM, 1.6, opacity=0.7)
        for column in range(int(abs(span) / PATCH) + 3)
    )
    fold = f"M{num(start + away * 9)} 2Q{num(start + away * 12)} {num(-THICK * 0.7)} " + (
        f"{num(start + span * 0.13)} {num(-THICK + 7)}"
    )
    shade = canvas.linear([(0, "#ffffff", 0.16), (0.55, "#ffffff", 0), (1, "#3a2560", 0.2)])
    inner = patches + seams + path(outline, shade) + stroke(fold, CREAM, 19)
    return path(outline, base) + canvas.clipped(inner, outline)
