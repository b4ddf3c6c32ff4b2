"""Weather over a finished scene: rain, snow, mist, wind-blown leaves."""

from stories.illustrator.kit.colour import mix
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.stage import PAGE_LAYER, Stage
from stories.vocabulary import Box, Weather

LEAVES = ("#e9a23b", "#d9653b", "#c9b04a", "#8fae5a")


def weather_behind(stage: Stage) -> str:
    """What lies between the place and the cast: banks of mist, distant rain."""
    weather, light = stage.scene.weather, stage.light
    if stage.indoors or weather not in (Weather.MIST, Weather.RAIN, Weather.SNOW):
        return ""
    horizon = stage.outlook.horizon
    colour = mix(light.haze, light.cloud, 0.5)
    strength = {Weather.MIST: 0.75, Weather.RAIN: 0.35, Weather.SNOW: 0.3}[weather]
    rng = stage.loose("mist")
    banks = []
    for i in range(5):
        y = horizon - 70 + i * 46
        x, rx = rng.uniform(100, 900), rng.uniform(420, 640)
        fill = stage.canvas.radial(
            [(0, colour, strength), (0.5, colour, strength * 0.6), (1, colour, 0)]
        )
        banks.append(ellipse(x, y, rx, 74, fill))
    return "".join(banks)


def weather_before(stage: Stage, keep_free: tuple[Box, ...]) -> str:
    """What falls or flies in front of the cast, never over a face or the text."""
    if stage.indoors:
        return ""
    painters = {Weather.RAIN: _rain, Weather.SNOW: _snow, Weather.WIND: _wind}
    painter = painters.get(stage.scene.weather)
    return painter(stage, keep_free) if painter else ""


def _spots(
    stage: Stage, key: str, spacing: float, limit: int, free: tuple[Box, ...]
) -> list[tuple[float, float]]:
    def open_air(x: float, y: float) -> bool:
        return not any(
            box.x - 14 < x < box.x + box.w + 14 and box.y - 26 < y < box.y + box.h + 14
            for box in free
        )

    return stage.scatter(
        PAGE_LAYER, (-10, -10, 1020, 1020), spacing, key, keep=open_air, limit=limit
    )


def _rain(stage: Stage, free: tuple[Box, ...]) -> str:
    rng, light = stage.loose("rain"), stage.light
    colour = mix(light.cloud, "#9fc4e6", 0.55)
    drops = []
    for x, y in _spots(stage, "rain", 40, 190, free):
        length = rng.uniform(14, 34)
        data = f"M{num(x)} {num(y)}l{num(-length * 0.22)} {num(length)}"
        drops.append(stroke(data, colour, rng.uniform(1.6, 2.8), opacity=rng.uniform(0.35, 0.8)))
    ground = stage.outlook.ground(0.4)
    for x, y in stage.scatter(PAGE_LAYER, (20, ground, 960, 980 - ground), 90, "rings", limit=26):
        size = stage.outlook.size_at(y) * 16
        drops.append(
            ellipse(x, y, size, size * 0.28, "none", stroke=colour, stroke_width=2, opacity=0.55)
        )
    return "".join(drops)


def _snow(stage: Stage, free: tuple[Box, ...]) -> str:
    rng = stage.loose("snow")
    colour = mix("#ffffff", stage.light.cloud, 0.3)
    return "".join(
        circle(x, y, rng.choice((2.2, 3.2, 4.6, 6.4)), colour, opacity=rng.uniform(0.6, 0.95))
        for x, y in _spots(stage, "snow", 36, 200, free)
    )


def _wind(stage: Stage, free: tuple[Box, ...]) -> str:
    rng = stage.loose("wind")
    pieces = []
    for x, y in _spots(stage, "leaves", 120, 26, free):
        leaf = smooth([(-11, 0), (0, -6), (12, 0), (0, 6)])
        colour = stage.tint(rng.choice(LEAVES))
        size = rng.uniform(0.7, 1.25)
        body = path(leaf, colour) + stroke("M-14 1L8 0", mix(colour, "#5b3a29", 0.4), 1.6)
        pieces.append(placed(body, x, y, scale=round(size, 2), turn=rng.uniform(-60, 40)))
    for x, y in _spots(stage, "gusts", 260, 7, free):
        reach = rng.uniform(90, 150)
        data = (
            f"M{num(x)} {num(y)}q{num(reach * 0.4)} {num(-16)} {num(reach * 0.8)} 0"
            f"t{num(reach * 0.3)} {num(-14)}q{num(-6)} {num(-18)} {num(-20)} {num(-8)}"
        )
        pieces.append(stroke(data, stage.light.cloud, 3.2, opacity=0.6))
    return "".join(pieces)
