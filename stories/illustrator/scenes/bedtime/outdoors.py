"""The night outside: bedtime's own sky, houses, lanterns and hanging stars."""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.bedtime.hues import Hues
from stories.illustrator.scenes.heavens import beside_text, halo, sky_wash, starry, text_share
from stories.illustrator.scenes.outlook import SKY
from stories.illustrator.scenes.sky import cloud, moon
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay


def late(stage: Stage) -> bool:
    """Whether lamps are lit."""
    return stage.light.time in (TimeOfDay.DUSK, TimeOfDay.NIGHT)


def sky(stage: Stage, hues: Hues, *, clouds: int = 3, disc: float = 46, aside: float = 300) -> None:
    """Bedtime's sky with stars at night; `disc` is the moon's or sun's radius, 0 for none.

    The moon stands `aside` page units from the landmark, towards the page's middle.
    """
    canvas, outlook = stage.canvas, stage.outlook
    horizon, focus = outlook.horizon, outlook.focus(SKY)
    stage.paint(
        "sky", sky_wash(canvas, hues.sky, horizon + 40, hold=text_share(stage, horizon + 40))
    )
    if late(stage):
        stage.paint("sky", starry(stage, (0, 0, 1000, horizon - 60), spacing=38, big=8))
    if disc and not outlook.high:
        x = focus + aside if focus < 500 else focus - aside
        x = beside_text(stage, x, disc)
        y = outlook.ceiling(SKY) + disc + 14
        stage.paint("sky", halo(stage, x, y, disc * 5, hues.halo, 0.55))
        stage.paint(
            "sky",
            moon(canvas, x, y, disc, hues.disc) if late(stage) else circle(x, y, disc, hues.disc),
        )
    rng = stage.loose("clouds")
    for x, y in stage.scatter("sky", (60, 70, 880, horizon - 190), 220, "clouds", limit=clouds):
        w = rng.uniform(130, 220)
        if outlook.clear(x, y, SKY, pad=w * 0.62):
            stage.paint(
                "sky", cloud(canvas, rng, x, y, w, hues.cloud[0], 0.4 if late(stage) else 0.85)
            )


def house(
    canvas: Canvas, rng: Random, w: float, h: float, hues: Hues, roof: str, *, lit: float
) -> str:
    """A narrow house with a steep roof; foot on y = 0, centred on x = 0. `lit` warms windows."""
    art = rect(-w / 2, -h, w, h + 4, canvas.form(hues.brick, 0.08))
    peak = h + w * rng.uniform(0.55, 0.8)
    chimney = rng.choice((-1, 1)) * w * 0.24
    art += rect(chimney - w * 0.07, -peak + w * 0.05, w * 0.14, w * 0.42, tone(roof, -0.08))
    art += path(
        f"M{num(-w * 0.62)} {num(-h + 5)}L0 {num(-peak)}L{num(w * 0.62)} {num(-h + 5)}Z",
        canvas.form(roof, 0.09),
    )
    size = w * 0.17
    for row in range(max(1, int(h / (size * 3.2)))):
        for side in (-1, 1):
            x, y = side * w * 0.22, -h + size * 1.2 + row * size * 2.9
            warm = rng.random() < 0.75
            if warm and lit:
                art += canvas.glow(x, y + size * 0.6, size * 1.8, "#ffd98a", lit)
            pane = hues.pane if warm else tone(hues.brick, -0.10)
            art += rect(x - size / 2, y, size, size * 1.3, pane, rx=size * 0.3)
            art += stroke(f"M{num(x)} {num(y)}l0 {num(size * 1.3)}", tone(hues.brick, -0.12), 1.6)
    return art


def lantern(canvas: Canvas, x: float, y: float, drop: float, size: float, strength: float) -> str:
    """A paper lantern on a cord that hangs from (x, y)."""
    centre = drop + size
    art = stroke(f"M0 0L0 {num(drop)}", "#8a6f6a", 2.5)
    art += canvas.glow(0, centre, size * 3.4, "#ffcf85", strength)
    paper = canvas.radial([(0, "#fff6d6"), (0.6, "#ffe0a0"), (1, "#f5b26b")])
    art += ellipse(0, centre, size * 0.86, size, paper)
    for at in (-0.45, 0, 0.45):
        half = size * 0.86 * (1 - at * at) ** 0.5
        art += stroke(
            f"M{num(-half)} {num(centre + at * size)}Q0 "
            f"{num(centre + at * size + 4)} {num(half)} "
            f"{num(centre + at * size)}",
            "#e8a35c",
            1.6,
            opacity=0.7,
        )
    art += rect(-size * 0.3, drop - 3, size * 0.6, 6, "#a8745c", rx=2)
    art += rect(-size * 0.3, centre + size - 3, size * 0.6, 6, "#a8745c", rx=2)
    return placed(art, x, y)


def hung_star(canvas: Canvas, x: float, drop: float, size: float, strength: float) -> str:
    """A golden star on a thread that comes down from above the page."""
    art = stroke(f"M{num(x)} -60L{num(x)} {num(drop - size)}", "#fff1c4", 1.8, opacity=0.6)
    art += canvas.glow(x, drop, size * 3, "#ffe39a", strength)
    return art + star(x, drop, size, "#ffd27a") + star(x, drop, size * 0.55, "#fff1bf")
