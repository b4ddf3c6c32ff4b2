"""Windows seen from inside, with curtains and the hour's view behind them."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, path, rect, sparkle, stroke
from stories.illustrator.scenes.bedtime.hues import Hues
from stories.illustrator.scenes.flora import round_tree
from stories.illustrator.scenes.sky import cloud, moon
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay


def view(stage: Stage, hues: Hues, w: float, h: float) -> str:
    """Sky, sun or moon, hills and trees in a rectangle of w x h with its upper left at (0, 0)."""
    canvas, rng = stage.canvas, stage.fixed("view")
    stops = list(zip((0, 0.4, 0.75, 1), hues.sky, strict=True))
    art = rect(0, 0, w, h, canvas.linear_at(stops, 0, 0, 0, h * 0.8))
    late = stage.light.time in (TimeOfDay.NIGHT, TimeOfDay.DUSK)
    if late:
        for _ in range(int(w * h / 3200)):
            spot = (rng.random() * w, rng.random() * h * 0.6)
            art += circle(
                *spot, rng.choice((1.2, 1.7, 2.4)), "#fff7d6", opacity=rng.uniform(0.4, 1)
            )
        art += sparkle(w * 0.24, h * 0.24, 10, "#fff7d6") + sparkle(
            w * 0.46, h * 0.13, 8, "#fff7d6"
        )
    x, y, r = w * 0.61, h * (0.32 if late else 0.24), min(w, h) * 0.13
    art += canvas.glow(x, y, r * 3.6, hues.halo, 0.6)
    art += moon(canvas, x, y, r, hues.disc) if late else circle(x, y, r * 0.8, hues.disc)
    art += cloud(canvas, rng, w * 0.3, h * 0.42, w * 0.3, hues.cloud[0], 0.6 if late else 0.9)
    back = [
        (-0.1, 0.78),
        (0.2, 0.62),
        (0.5, 0.72),
        (0.8, 0.60),
        (1.1, 0.74),
        (1.1, 1.1),
        (-0.1, 1.1),
    ]
    front = [(-0.1, 0.86), (0.3, 0.80), (0.62, 0.88), (1.1, 0.78), (1.1, 1.2), (-0.1, 1.2)]
    art += path(smooth([(u * w, v * h) for u, v in back], 0.8), canvas.form(hues.far[1], 0.05))
    art += _cottage(canvas, hues, w * 0.84, h * 0.83, h * 0.13)
    art += path(smooth([(u * w, v * h) for u, v in front], 0.8), canvas.form(hues.leaf[0], 0.07))
    for at, size in ((0.10, 0.34), (0.24, 0.24), (0.52, 0.20)):
        art += round_tree(
            canvas, rng, at * w, h * 0.93, h * size, hues.leaf[1], tone(hues.wood, -0.1), marks=8
        )
    return art


def _cottage(canvas: Canvas, hues: Hues, x: float, y: float, size: float) -> str:
    art = rect(x - size * 0.5, y - size * 0.6, size, size * 0.7, hues.brick)
    roof = (
        f"M{num(x - size * 0.68)} {num(y - size * 0.56)}L{num(x)} "
        f"{num(y - size * 1.1)}L{num(x + size * 0.68)} "
        f"{num(y - size * 0.56)}Z"
    )
    art += path(roof, hues.roof[0])
    art += canvas.glow(x, y - size * 0.3, size * 0.6, "#ffd98a", hues.lamp)
    return art + rect(x - size * 0.13, y - size * 0.42, size * 0.26, size * 0.28, hues.pane, rx=2)


def arched(x: float, y: float, w: float, h: float) -> str:
    """Outline of an arched opening whose foot stands on y, centred on x."""
    top = y - h
    spring = top + w / 2
    return (
        f"M{num(x - w / 2)} {num(y)}L{num(x - w / 2)} {num(spring)}"
        f"A{num(w / 2)} {num(w / 2)} 0 0 1 {num(x + w / 2)} {num(spring)}"
        f"L{num(x + w / 2)} {num(y)}Z"
    )


def curtain(canvas: Canvas, colour: str, h: float, w: float) -> str:
    """One curtain of height `h`, hung at the left of a window: its rail end is at (0, 0)."""
    edge = (
        f"M{num(-w * 0.55)} 0L{num(w * 0.55)} 0Q{num(w * 0.75)} "
        f"{num(h * 0.42)} {num(w * 0.16)} {num(h * 0.62)}"
        f"Q{num(w * 0.1)} {num(h * 0.82)} {num(w * 0.42)} {num(h)}L{num(-w * 0.62)} {num(h)}"
        f"Q{num(-w * 0.7)} {num(h * 0.5)} {num(-w * 0.55)} 0Z"
    )
    cloth = canvas.linear(
        [(0, tone(colour, -0.07)), (0.5, tone(colour, 0.05)), (1, tone(colour, -0.09))],
        (0, 0, 1, 0),
    )
    art = path(edge, cloth)
    for at in (-0.28, 0.02, 0.28):
        fold = (
            f"M{num(w * at)} 6Q{num(w * (at + 0.14))} {num(h * 0.4)} "
            f"{num(w * (at * 0.5 - 0.12))} {num(h * 0.62)}"
            f"L{num(w * (at * 0.9 - 0.1))} {num(h - 4)}"
        )
        art += stroke(fold, tone(colour, -0.12), 3, opacity=0.5)
    tie = (
        f"M{num(-w * 0.62)} {num(h * 0.60)}Q{num(-w * 0.2)} {num(h * 0.66)} "
        f"{num(w * 0.2)} {num(h * 0.61)}"
    )
    return art + stroke(tie, "#ffd98a", 8)
