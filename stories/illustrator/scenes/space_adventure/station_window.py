"""The station's window: a wall of glass over a blue planet, a bench and hanging gardens."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.floors import boarded, light_patches
from stories.illustrator.scenes.heavens import (
    beside_text,
    comet,
    halo,
    planet,
    sky_wash,
    starry,
    text_share,
)
from stories.illustrator.scenes.outlook import FAR, MID, SKY, STAGE
from stories.illustrator.scenes.space_adventure.hues import HUES, Hues
from stories.illustrator.scenes.space_adventure.interior import glass_globe, pot_plant
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay

_SILL = 12.0
"""The window's lower edge stands this far above the horizon, page units."""


_AIR = {
    TimeOfDay.MORNING: "#fff0d0",
    TimeOfDay.DAY: "#e9fbff",
    TimeOfDay.DUSK: "#ffc79a",
    TimeOfDay.NIGHT: "#8fd0ff",
}
"""Colour of the thin air round the planet by time of day."""

_HIGH_BEAM = 60.0
"""Where a text leaves less than this above it, the panes reach the ceiling without a cross beam."""


def build(stage: Stage) -> None:
    stage.indoors = True
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    _space(stage, hues)
    _world(stage, hues)
    _window(stage, hues)
    _bench(stage, hues)
    _floor(stage, hues)
    _frame(stage, hues)


def _space(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    horizon = outlook.horizon
    stage.paint(
        "sky", sky_wash(canvas, hues.sky, horizon + 120, hold=text_share(stage, horizon + 120))
    )
    for x, y, r, colour in (
        (820.0, horizon * 0.3, 380.0, hues.mist[0]),
        (200.0, horizon * 0.55, 360.0, hues.mist[1]),
    ):
        stage.paint("sky", halo(stage, x, max(y, outlook.ceiling(SKY) + r * 0.6), r, colour, 0.42))
    stage.paint("sky", starry(stage, (0, 0, 1000, horizon - 40), hues.star, spacing=32, big=8))
    x = beside_text(stage, 840 if outlook.focus_page < 500 else 160, 74)
    y = stage.outlook.ceiling(1) + 62
    stage.paint(
        "sky",
        planet(
            canvas,
            x,
            y,
            40,
            hues.crystals[0],
            bands=hues.crystals[1],
            ring=tone(hues.crystals[1], 0.08),
        ),
    )
    stage.paint("sky", comet(canvas, 1000 - x + (60 if x < 500 else -60), y + 10, 90, hues.star))


def _world(stage: Stage, hues: Hues) -> None:
    """The round edge of the planet below, with its thin bright air."""
    canvas, outlook, time = stage.canvas, stage.outlook, stage.light.time
    x, r = outlook.focus(FAR), 820.0
    top = max(outlook.ceiling(FAR) + 60, outlook.horizon - 150)
    sea = mix("#4f9fd0", hues.sky[2], 0.5 if stage.light.dark else 0.25)
    for extra, opacity in ((60.0, 0.18), (30.0, 0.28), (12.0, 0.5)):
        stage.paint("far", circle(x, top + r, r + extra, _AIR[time], opacity=opacity))
    stops = [(0.0, tone(sea, 0.1)), (1.0, tone(sea, -0.12))]
    water = canvas.linear_at(stops, 0, top, 0, outlook.horizon + 30)
    stage.paint("far", circle(x, top + r, r, water))
    ball = f"M{num(x)} {num(top)}A{num(r)} {num(r)} 0 1 0 {num(x + 0.1)} {num(top)}Z"
    stage.paint("far", canvas.clipped(_lands(stage, x, top, sea), ball))


def _lands(stage: Stage, x: float, top: float, sea: str) -> str:
    """Lands and clouds of the planet; at night the lights of its towns."""
    rng, art = stage.fixed("lands"), ""
    green = mix("#8fca82", sea, 0.6 if stage.light.dark else 0.2)
    for dx, dy, w in (
        (-300, 80, 150),
        (-60, 64, 120),
        (190, 92, 190),
        (-170, 150, 110),
        (60, 140, 90),
    ):
        art += ellipse(x + dx, top + dy, w, w * 0.2, green, opacity=0.85)
        art += ellipse(x + dx + w * 0.4, top + dy + 8, w * 0.6, w * 0.13, tone(green, -0.03))
    for _ in range(12):
        cx, cy, long = x + rng.uniform(-420, 420), top + rng.uniform(40, 180), rng.uniform(50, 130)
        line = f"M{num(cx)} {num(cy)}q{num(long / 2)} {num(-long * 0.08)} {num(long)} 0"
        art += stroke(line, "#ffffff", rng.uniform(5, 11), opacity=0.6)
    for _ in range(40 if stage.light.dark else 0):
        px, py = x + rng.uniform(-420, 420), top + rng.uniform(40, 190)
        art += circle(px, py, rng.choice((1.6, 2.2, 3)), "#ffdf9a", opacity=0.9)
    return art


def _window(stage: Stage, hues: Hues) -> None:
    """The window's slender frame, and the wall below it."""
    canvas, horizon = stage.canvas, stage.outlook.horizon
    frame = mix(hues.wall[1], hues.wall[2], 0.4)
    beam = stage.outlook.ceiling(MID)
    if beam > _HIGH_BEAM:
        stage.paint("mid", rect(-60, beam - 8, 1120, 16, canvas.form(frame, 0.1)))
    for top_x, foot_x in ((-30, -90), (336, 316), (664, 684), (1030, 1090)):
        if not stage.outlook.clear(top_x, stage.outlook.box.y + 1, MID) and beam <= _HIGH_BEAM:
            continue
        start = beam if 0 < top_x < 1000 and beam > _HIGH_BEAM else -60
        data = f"M{top_x} {num(start)}L{foot_x} {num(horizon)}"
        stage.paint("mid", stroke(data, tone(frame, -0.08), 26, stroke_linecap="butt"))
        stage.paint("mid", stroke(data, tone(frame, 0.06), 13, stroke_linecap="butt"))
    stage.paint("mid", path("M-60 -60L1060 -60L1060 2Q500 46 -60 2Z", canvas.form(frame, 0.1)))
    for x in range(60, 1000, 176):
        glow = 0.45 if stage.light.dark else 0.35
        stage.paint(
            "mid", canvas.glow(x, 18, 44, "#fff1c4", glow), ellipse(x, 17, 17, 6, "#fff6dc")
        )
    y = horizon - _SILL
    stage.paint(
        "mid", rect(-60, y, 1120, 160, canvas.linear([(0, hues.wall[1]), (1, hues.wall[2])]))
    )
    stage.paint("mid", rect(-60, y - 12, 1120, 20, canvas.form(hues.trim, 0.08), rx=8))
    for x in range(-20, 1060, 150):
        stage.paint("mid", rect(x, y + 22, 126, 62, tone(hues.wall[2], 0.03), rx=12, opacity=0.8))
    shine = canvas.linear([(0, "#ffffff", 0), (0.35, "#ffffff", 0.18), (1, "#ffffff", 0)])
    for x in (60, 430, 790):
        if stage.outlook.clear(x + 60, 330, MID, 90):
            stage.paint(
                "mid",
                path(
                    f"M{x} 300L{x + 70} 300L{x - 30} {num(y - 14)}L{x - 100} {num(y - 14)}Z", shine
                ),
            )


def _bench(stage: Stage, hues: Hues) -> None:
    """A long cushioned bench with pillows, and plants in pots at its ends."""
    canvas, outlook = stage.canvas, stage.outlook
    y, focus = outlook.horizon + 66, outlook.focus(MID)
    cloth = mix(hues.crystals[2], hues.wall[1], 0.25)
    bench = rect(-250, -34, 500, 44, canvas.form(tone(hues.wall[2], -0.09), 0.08), rx=10)
    bench += rect(-262, -66, 524, 40, canvas.form(cloth, 0.1), rx=20)
    for i, x in enumerate((-200, -132, 176)):
        colour = hues.crystals[i % 2]
        pillow = path(
            "M-34 -30Q0 -40 34 -30Q42 0 34 30Q0 38 -34 30Q-42 0 -34 -30Z", canvas.form(colour, 0.1)
        )
        bench += placed(pillow + circle(0, 0, 5, tone(colour, 0.12)), x, -88, turn=(-12, 9, 14)[i])
    stage.paint("mid", placed(bench, focus, y))
    for at, h in ((-330, 170), (330, 140), (-420, 110), (425, 190)):
        plant_x = focus + at
        if -40 < plant_x < 1040:
            plant = pot_plant(canvas, stage.fixed("plant", at), h, hues.leaf, hues.trim)
            stage.paint("mid", placed(plant, plant_x, y + 14))


def _floor(stage: Stage, hues: Hues) -> None:
    """A shining floor that mirrors the window's light."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.horizon + 78
    boarded(stage, y, hues.floor, "floor", step=100, spread=1.9, rows=(0.42, 0.62, 0.86))
    light_patches(stage, y, hues.glow, 0.34, ((20, 300), (350, 650), (700, 980)))
    stage.paint("stage", rect(-60, y - 5, 1120, 10, canvas.form(hues.trim, 0.06), rx=4))
    sheen = ellipse(
        outlook.focus(STAGE), outlook.ground(0.64), 300, (1000 - y) * 0.2, hues.glow, opacity=0.12
    )
    stage.paint("stage", sheen)


def _frame(stage: Stage, hues: Hues) -> None:
    """Glass balls with small gardens that hang into the picture at its sides."""
    rng = stage.fixed("globes")
    for x, r, drop in ((52, 44, 250), (136, 30, 170), (952, 46, 270), (872, 30, 180)):
        if stage.outlook.clear(x, drop + r, 0, r + 12) and stage.outlook.clear(x, 80, 0, 6):
            globe = glass_globe(stage.canvas, rng, r, drop, hues.leaf)
            stage.paint("frame", placed(globe, x, -10))
