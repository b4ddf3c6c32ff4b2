"""The crystal cave: a high vault lit by crystals, a still pool, and stars in the opening."""

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, sparkle, stroke
from stories.illustrator.scenes.ground import land
from stories.illustrator.scenes.heavens import planet, sky_wash
from stories.illustrator.scenes.outlook import FAR, MID
from stories.illustrator.scenes.space_adventure.hues import HUES, Hues
from stories.illustrator.scenes.space_adventure.terrain import crystal, crystals, rock
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import BoxSide, TimeOfDay

_STONE = {
    TimeOfDay.MORNING: ("#513977", "#8d659f", "#b98aae"),
    TimeOfDay.DAY: ("#1d4766", "#427e94", "#79aeb0"),
    TimeOfDay.DUSK: ("#331c5c", "#562b78", "#8f4687"),
    TimeOfDay.NIGHT: ("#15163f", "#252663", "#3d408c"),
}
"""Rock of the vault: overhead, wall, and where the crystals light it."""


def build(stage: Stage) -> None:
    stage.indoors = True
    hues, stone = HUES[stage.light.time], _STONE[stage.light.time]
    stage.bank = hues.bank
    _vault(stage, hues, stone)
    _opening(stage, hues, stone)
    _walls(stage, hues, stone)
    _arch(stage, hues, stone)
    _floor(stage, hues, stone)
    _frame(stage, hues, stone)


def _vault(stage: Stage, hues: Hues, stone: tuple[str, str, str]) -> None:
    canvas, y = stage.canvas, stage.outlook.horizon
    stage.paint("far", sky_wash(canvas, stone, y + 60))
    focus = stage.outlook.focus(FAR)
    stage.paint("far", canvas.glow(focus, y - 90, 420, hues.crystals[1], 0.30))
    for x, colour in ((focus - 380, hues.crystals[0]), (focus + 380, hues.crystals[2])):
        stage.paint("far", canvas.glow(x, y - 20, 300, colour, 0.34))
    whole = "M-60 -60L1060 -60L1060 1060L-60 1060Z"
    shades = (tone(stone[1], 0.05), tone(stone[0], -0.02), mix(stone[1], hues.crystals[2], 0.25))
    stage.paint(
        "far", stage.strokes("far", whole, (0, 0, 1000, y), shades, "rock", count=90, slope=0.5)
    )
    for px, py in stage.scatter("far", (20, 40, 960, y - 120), 74, "specks", limit=50):
        stage.paint("far", circle(px, py, 2.2, hues.crystals[1], opacity=0.7))


def _opening(stage: Stage, hues: Hues, stone: tuple[str, str, str]) -> None:
    """The mouth of the cave, with the sky of this world in it."""
    canvas, outlook = stage.canvas, stage.outlook
    x, y = outlook.focus(MID), outlook.horizon + 30
    h = max(120.0, min(300.0, y - outlook.ceiling(MID) - 24))
    w = h * 0.62
    shape: list[Point] = [
        (-w, 20),
        (-w * 0.92, -h * 0.42),
        (-w * 0.55, -h * 0.86),
        (-w * 0.1, -h),
        (w * 0.42, -h * 0.9),
        (w * 0.86, -h * 0.5),
        (w, 20),
    ]
    mouth = open_curve([(x + dx, y + dy) for dx, dy in shape]) + "Z"
    rim = open_curve([(x + dx * 1.13, y + dy * 1.09) for dx, dy in shape]) + "Z"
    stage.paint("mid", canvas.glow(x, y - h * 0.5, h * 1.2, hues.glow, 0.45))
    stage.paint("mid", path(rim, canvas.form(mix(stone[2], hues.glow, 0.18), 0.1)))
    stage.paint("mid", canvas.clipped(_view(stage, hues, x, y, w, h), mouth))


def _view(stage: Stage, hues: Hues, x: float, y: float, w: float, h: float) -> str:
    """What is seen through a mouth of half-width `w` and height `h` with its foot at (x, y)."""
    canvas = stage.canvas
    view = rect(
        x - w * 1.2,
        y - h - 20,
        w * 2.4,
        h + 60,
        canvas.linear(list(zip((0, 0.4, 0.75, 1), hues.sky, strict=True))),
    )
    rng = stage.fixed("view")
    for _ in range(24):
        view += circle(
            x + rng.uniform(-w, w),
            y - rng.uniform(0.3, 1) * h,
            rng.choice((1.5, 2, 2.8)),
            hues.star,
        )
    view += planet(
        canvas,
        x + w * 0.2,
        y - h * 0.58,
        h * 0.16,
        hues.crystals[0],
        bands=hues.crystals[1],
        ring=tone(hues.crystals[1], 0.06),
    )
    view += sparkle(x - w * 0.42, y - h * 0.62, 13, hues.star)
    hills = smooth(
        [
            (x - w * 1.3, y + 40),
            (x - w * 0.6, y - h * 0.20),
            (x, y - h * 0.10),
            (x + w * 0.6, y - h * 0.24),
            (x + w * 1.3, y + 40),
        ]
    )
    return view + path(hills, canvas.linear([(0, hues.far[0]), (1, hues.far[1])]))


def _walls(stage: Stage, hues: Hues, stone: tuple[str, str, str]) -> None:
    """Clusters of crystals along the foot of the walls and hanging ones at the sides."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("walls")
    y, focus = outlook.horizon + 46, outlook.focus(0.45)
    ledge = open_curve(
        [
            (-60, y - 60),
            (focus - 330, y - 30),
            (focus - 170, y + 8),
            (focus, y + 16),
            (focus + 170, y + 8),
            (focus + 330, y - 34),
            (1060, y - 60),
        ]
    )
    stage.paint(
        "mid", path(ledge + "L1200 1060L-60 1060Z", canvas.linear([(0, stone[2]), (0.3, stone[1])]))
    )
    room = y - outlook.ceiling(0.45)
    for at, h in ((-430, 230), (-300, 150), (292, 168), (420, 250), (-190, 76), (196, 84)):
        x = focus + at
        if -80 < x < 1080:
            tall = min(h, room * 0.8)
            stage.paint(
                "mid", crystals(stage, rng, x, y - 14 + abs(at) * -0.06, tall, hues.crystals)
            )
    for x, h in ((36, 200), (100, 120), (968, 220), (900, 130), (170, 70), (836, 80)):
        if outlook.clear(x, 20, 0.45, 60):
            stage.paint(
                "mid",
                placed(
                    crystal(canvas, 0, 0, h, rng.choice(hues.crystals)),
                    x,
                    -14,
                    turn=180 + (500 - x) * 0.012,
                ),
            )


def _rim(stage: Stage, crest: float, foot: float) -> list[Point]:
    """The near rim of the vault from the left wall's foot over the roof to the right one's."""
    rng = stage.fixed("arch")
    points: list[Point] = [(-60, foot)]
    for x, share in ((26, 0.62), (70, 0.34), (150, 0.16)):
        points.append((x, crest + (foot - crest) * share))
    for i in range(11):
        hang = rng.uniform(14, 34) if i % 2 else 0
        x = 205 + i * 59
        points.append((x, crest + hang - 10 + 46 * ((x - 500) / 300) ** 2))
    for x, share in ((850, 0.16), (930, 0.34), (974, 0.62)):
        points.append((x, crest + (foot - crest) * share))
    return [*points, (1060, foot)]


def _beside_text(stage: Stage, rim: list[Point], crest: float) -> list[Point]:
    """The rim with a broad dark wall where a text stands at the side of the page."""
    outlook, box = stage.outlook, stage.outlook.box
    if box.side not in (BoxSide.LEFT, BoxSide.RIGHT):
        return rim
    size = outlook.scale(MID)
    low = outlook.horizon + (box.y + box.h - outlook.horizon) / size + 36
    side = 1 if box.side is BoxSide.LEFT else -1
    reach = box.x + box.w if side > 0 else 1000 - box.x
    edge = 500 + (reach - 500) / size + 40
    wall: list[Point] = [(-60, low + 24), (edge * 0.5, low + 12), (edge - 16, low - 30)]
    wall.append((edge + 14, (low + crest) / 2))
    if side > 0:
        return wall + [point for point in rim if point[0] > edge + 40]
    mirrored = [(1000 - x, y) for x, y in wall]
    return [point for point in rim if point[0] < 960 - edge] + mirrored[::-1]


def _arch(stage: Stage, hues: Hues, stone: tuple[str, str, str]) -> None:
    """The near rim of the vault: dark rock overhead and down both sides, hung with stone."""
    canvas, outlook = stage.canvas, stage.outlook
    crest, foot = outlook.ceiling(MID) - 6, outlook.horizon + 90
    inner = _beside_text(stage, _rim(stage, crest, foot), crest)
    rim = open_curve(inner, 0.9)
    shape = rim + "L1060 -60L-60 -60Z"
    dark = tone(stone[0], -0.015)
    stage.paint(
        "mid",
        path(shape, canvas.linear_at([(0, tone(stone[0], -0.05)), (1, dark)], 0, 0, 0, crest)),
    )
    stage.paint("mid", stage.grain("mid", shape, (0, 0, 1000, foot), dark, "arch"))
    stage.paint("mid", stroke(rim, mix(stone[2], hues.crystals[1], 0.3), 5, opacity=0.55))


def _floor(stage: Stage, hues: Hues, stone: tuple[str, str, str]) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.ground(0.28)
    ground = mix(stone[2], hues.ground[1], 0.3)
    land(stage, "stage", y, ground, "floor", amplitude=12, deepen=0.16)
    x, cy = outlook.focus(0.15), outlook.ground(0.44)
    ry = (1000 - y) * 0.085
    pool = canvas.linear(
        [(0, mix(hues.sky[3], hues.glow, 0.3)), (1, mix(hues.crystals[0], stone[1], 0.35))]
    )
    stage.paint(
        "stage", ellipse(x, cy, 176, ry * 1.22, tone(ground, -0.13)), ellipse(x, cy, 166, ry, pool)
    )
    for dx, w in ((-60, 46), (30, 70), (84, 30)):
        stage.paint(
            "stage",
            stroke(
                f"M{num(x + dx - w)} {num(cy + dx * 0.08)}q{num(w)} 7 {num(w * 2)} 0",
                "#ffffff",
                3,
                opacity=0.5,
            ),
        )
    rng = stage.loose("floor")
    for px, py in stage.scatter("stage", (0, y + 40, 1000, 950 - y), 120, "small", limit=16):
        size = outlook.size_at(py)
        if abs(px - 500) < 260 and py > outlook.ground(0.4):
            continue
        if rng.random() < 0.55:
            colour = rng.choice(hues.crystals)
            stage.paint("stage", canvas.glow(px, py - 16, 42 * size, colour, 0.4))
            for dx, h, lean in ((-9, 34, -14), (8, 44, 10), (0, 26, 0)):
                stage.paint(
                    "stage", crystal(canvas, px + dx * size, py, h * size, colour, lean=lean)
                )
        else:
            stage.paint("stage", rock(canvas, rng, px, py, 16 * size + 5, tone(ground, -0.05)))


def _frame(stage: Stage, hues: Hues, stone: tuple[str, str, str]) -> None:
    """Dark rock with crystals that lean into the picture from its lower corners."""
    canvas, rng = stage.canvas, stage.fixed("frame")
    dark = tone(stone[0], -0.05)
    for side, x in ((1, 0), (-1, 1000)):
        if not stage.outlook.clear(x, 930, 0, 20):
            continue
        for dx, h, lean in ((34, 170, 12), (-6, 120, -4), (92, 104, 26)):
            colour = mix(hues.crystals[1 if side > 0 else 2], dark, 0.3)
            stage.paint("frame", crystal(canvas, x + side * dx, 1010, h, colour, lean=side * lean))
        for dx, size in ((-10, 110), (110, 70)):
            stage.paint("frame", rock(canvas, rng, x + side * dx, 1034, size, dark))
