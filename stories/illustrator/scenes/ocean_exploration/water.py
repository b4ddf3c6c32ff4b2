"""Above the water: the sky over the sea, the sea with its glitter, gulls."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.heavens import beside_text, halo, sky_wash, starry, text_share
from stories.illustrator.scenes.hour_sky import covered
from stories.illustrator.scenes.ocean_exploration.hues import Hues
from stories.illustrator.scenes.ocean_exploration.sealife import gull
from stories.illustrator.scenes.outlook import FAR, SKY
from stories.illustrator.scenes.sky import cloud, moon
from stories.illustrator.scenes.stage import Region, Stage
from stories.vocabulary import TimeOfDay

_HEIGHT = {TimeOfDay.DAY: 0.74, TimeOfDay.NIGHT: 0.66, TimeOfDay.MORNING: 0.4, TimeOfDay.DUSK: 0.2}
"""Height of sun or moon over the horizon, as a share of the free sky."""


def sea_sky(stage: Stage, hues: Hues, *, aside: float = 250.0) -> float:
    """Paints the sky; returns the x of sun or moon, `aside` page units from the landmark."""
    canvas, outlook = stage.canvas, stage.outlook
    bottom, focus = outlook.horizon + 6, outlook.focus(SKY)
    stage.paint("sky", sky_wash(canvas, hues.sky, bottom, hold=text_share(stage, bottom)))
    if stage.light.dark:
        stage.paint("sky", starry(stage, (0, 0, 1000, outlook.horizon - 40), spacing=38, big=8))
    low = stage.light.time is TimeOfDay.DUSK
    r = 66.0 if low else 44.0
    x = beside_text(stage, focus + (aside if focus < 500 else -aside), r)
    if not outlook.high and not covered(stage):
        room = outlook.horizon - outlook.ceiling(SKY)
        y = outlook.horizon - max(room * _HEIGHT[stage.light.time], 0.0)
        stage.paint("sky", halo(stage, x, y, r * 5.5, hues.halo, 0.6))
        body = moon(canvas, x, y, r, hues.disc) if stage.light.dark else circle(x, y, r, hues.disc)
        stage.paint("sky", body)
    rng = stage.loose("clouds")
    for px, py in stage.scatter(
        "sky", (60, 60, 880, outlook.horizon - 170), 220, "clouds", limit=4
    ):
        w = rng.uniform(130, 230) * (0.6 + 0.4 * (1 - py / outlook.horizon))
        if outlook.clear(px, py, SKY, pad=w * 0.62):
            fade = 0.4 if stage.light.dark else 0.9
            stage.paint("sky", cloud(canvas, rng, px, py, w, hues.cloud, fade))
    return x


def sea(stage: Stage, hues: Hues, sun: float, foot: float) -> None:
    """Water from the horizon down to `foot` (units of the far layer) with waves and glitter."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.loose("waves")
    top = outlook.horizon
    far, middle, near = hues.sea
    fill = canvas.linear_at([(0, far), (0.35, middle), (1, near)], 0, top, 0, foot)
    stage.paint("far", rect(-60, top, 1120, 1060 - top, fill))
    stage.paint("far", rect(-60, top, 1120, 3, tone(far, 0.08), opacity=0.8))
    span = foot - top
    for _ in range(70):
        share = rng.random() ** 1.4
        x, y = rng.uniform(-60, 1040), top + 8 + span * share
        reach = 16 + 70 * share
        if not outlook.clear(x, y, FAR, 20):
            continue
        shade = tone(far, 0.06) if rng.random() < 0.5 else tone(near, -0.02)
        line = f"M{num(x)} {num(y)}q{num(reach / 2)} {num(-3 - 5 * share)} {num(reach)} 0"
        stage.paint("far", stroke(line, shade, 1.6 + 2.4 * share, opacity=0.45))
    for i in range(0 if covered(stage) else 22):
        share = (i + rng.random()) / 22
        half = (12 + 60 * share) * rng.uniform(0.4, 1)
        px = sun + rng.uniform(-26, 26) * (0.4 + share)
        glint = ellipse(px, top + 5 + span * share, half, 1.6 + 2.6 * share, hues.halo)
        stage.paint("far", f'<g opacity="{0.75 - 0.5 * share:.2f}">{glint}</g>')


def gulls(stage: Stage, hues: Hues, layer: str, region: Region, limit: int) -> None:
    """Gulls on the wing; asleep at night."""
    if stage.light.dark:
        return
    rng = stage.loose("gulls", layer)
    wing = mix(hues.white, hues.sea[1], 0.3)
    for x, y in stage.scatter(layer, region, 120, f"gulls {layer}", limit=limit):
        art = gull(rng.uniform(17, 32), hues.white, wing)
        turn = rng.uniform(-14, 10)
        stage.paint(layer, placed(art, x, y, turn=turn, mirror=rng.choice((-1, 1))))


def perched_gull(stage: Stage, hues: Hues) -> str:
    """A gull that stands on y = 0 and looks to the right."""
    white, wing = hues.white, mix(hues.white, hues.rock[1], 0.45)
    legs = stroke("M-3 0L-3 -12M6 0L6 -12", "#f2a33a", 3)
    tail = path("M-22 -24L-46 -18L-42 -13L-16 -14Z", tone(wing, -0.16))
    body = path("M-26 -20Q-14 -36 8 -34Q24 -30 22 -18Q10 -8 -8 -10Q-20 -12 -26 -20Z",
                stage.canvas.form(white, 0.07))  # fmt: skip
    feather = path("M-30 -18Q-16 -32 6 -26Q4 -16 -10 -14Q-22 -13 -30 -18Z", wing)
    head = circle(18, -42, 11, white) + path("M10 -36L26 -36Q24 -24 16 -22Z", white)
    beak = path("M27 -43L42 -38L27 -36Z", "#f2a33a")
    return legs + tail + body + feather + head + beak + circle(21, -44, 2.2, "#2a1a1e")
