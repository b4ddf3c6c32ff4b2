"""The colours of the city by time of day.

Morning is peach and milk blue, day clear and friendly, dusk violet with an orange rim behind the
towers, night deep blue with warm windows. Upper halves are clearly light or clearly dark, so that
text reads on them.
"""

from dataclasses import dataclass, replace

from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.weathered import weather_changes
from stories.vocabulary import TimeOfDay


@dataclass(frozen=True, slots=True)
class Hues:
    """One hour's colours, finished: they are not tinted again."""

    sky: tuple[str, str, str, str]  # top to horizon
    disc: str  # sun or moon
    halo: str
    cloud: str
    far: tuple[str, str]  # the farthest towers: top, foot in the haze
    mid: tuple[str, str]  # nearer towers
    walls: tuple[str, str, str, str, str]  # house fronts
    trim: str  # ledges, frames
    roof: tuple[str, str]
    pane: str  # a window with somebody at home
    dim: str  # a window without
    glow: str  # light of lamps and windows
    lamp: float  # strength of lamp light
    street: tuple[str, str]  # far, near
    pave: tuple[str, str]
    line: str  # paint on the street
    leaf: tuple[str, str, str]  # far, middle, near
    grass: tuple[str, str]
    water: tuple[str, str]
    metal: tuple[str, str]  # lit, shaded
    red: str
    teal: str
    gold: str
    cloth: tuple[str, str, str, str]
    cream: str
    wall: tuple[str, str]  # of a room: top, foot
    wood: tuple[str, str]
    floor: tuple[str, str]
    frame: str  # dark foreground
    bank: str  # calm ground under a text at the bottom, before the light tints it


HUES = {
    TimeOfDay.MORNING: Hues(
        sky=("#cbdff3", "#e6e4ee", "#fbdfd0", "#fff0c9"),
        disc="#fffbe2",
        halo="#fff0c4",
        cloud="#fffaf2",
        far=("#d3cde0", "#efdcd6"),
        mid=("#bfb4d0", "#dfc6c8"),
        walls=("#f5c5a8", "#f1dcae", "#b9d4cb", "#e3b3b4", "#c3bfe0"),
        trim="#fff4e2",
        roof=("#c98a80", "#9a84a8"),
        pane="#fff0bd",
        dim="#9db3c6",
        glow="#ffe9b0",
        lamp=0.25,
        street=("#b9b2be", "#9a93a8"),
        pave=("#f0dfcd", "#d3bdb4"),
        line="#fff8ea",
        leaf=("#b9d6b4", "#8dc095", "#5b9f80"),
        grass=("#d3e5a6", "#96c687"),
        water=("#cfe6e6", "#8fc0cc"),
        metal=("#b9c3d4", "#8089a6"),
        red="#e2705f",
        teal="#5fa8a4",
        gold="#f3bd5c",
        cloth=("#ef8f7c", "#7fb3d4", "#f5ca6c", "#a996d0"),
        cream="#fff7e8",
        wall=("#fdeed6", "#f7d8c0"),
        wood=("#d3a17a", "#a0705e"),
        floor=("#d9a984", "#b07f68"),
        frame="#55608f",
        bank="#f6e2d0",
    ),
    TimeOfDay.DAY: Hues(
        sky=("#8ed2f2", "#b9e6f4", "#e0f4ea", "#fdf3d0"),
        disc="#fffdf0",
        halo="#fffbe0",
        cloud="#ffffff",
        far=("#a9cfdf", "#d3eae2"),
        mid=("#8bb5cf", "#b8d6d6"),
        walls=("#f59f7c", "#f7d283", "#7fc6b8", "#ee8586", "#a9a3e0"),
        trim="#fff6e0",
        roof=("#cf6a5c", "#7f83b4"),
        pane="#d6f0f2",
        dim="#6fa0b8",
        glow="#fff2c0",
        lamp=0.15,
        street=("#a8b0bf", "#868ea6"),
        pave=("#f3e4c8", "#d6bf9f"),
        line="#fffaf0",
        leaf=("#9fd3a0", "#66b878", "#3b9468"),
        grass=("#c9e58f", "#82c472"),
        water=("#a9e2ea", "#4fb0c6"),
        metal=("#b3c4d6", "#70809f"),
        red="#e4574a",
        teal="#2f9f98",
        gold="#f5b63f",
        cloth=("#f0705c", "#4f9fd8", "#f7c24a", "#9a78cf"),
        cream="#fffaf0",
        wall=("#e4f0e6", "#c9dfd2"),
        wood=("#cf9a68", "#936248"),
        floor=("#d8a874", "#a97650"),
        frame="#2f4f82",
        bank="#f4e4c4",
    ),
    TimeOfDay.DUSK: Hues(
        sky=("#2d2868", "#51378a", "#d0658f", "#ffb878"),
        disc="#ffe6a8",
        halo="#ffc48a",
        cloud="#e79ab0",
        far=("#8a4f90", "#d97f8a"),
        mid=("#5a3d86", "#8f4f8c"),
        walls=("#a3526f", "#a8686c", "#54608f", "#8c4a7c", "#64509a"),
        trim="#d99a94",
        roof=("#6b3a72", "#43336f"),
        pane="#ffd481",
        dim="#4a3f7c",
        glow="#ffc978",
        lamp=0.6,
        street=("#6d5488", "#463a6c"),
        pave=("#a8748c", "#6f4f7c"),
        line="#f3cdb8",
        leaf=("#77609a", "#51508c", "#35407a"),
        grass=("#8a6c96", "#55507f"),
        water=("#f2a08c", "#7a5596"),
        metal=("#8f7aa8", "#584a86"),
        red="#d9506a",
        teal="#4f7fa0",
        gold="#ffb85c",
        cloth=("#e0607a", "#5f78c4", "#ffb95e", "#8f62c0"),
        cream="#ffe6d2",
        wall=("#43336c", "#80537c"),
        wood=("#a06866", "#6a4468"),
        floor=("#8f5d70", "#583d62"),
        frame="#251f57",
        bank="#2b2058",
    ),
    TimeOfDay.NIGHT: Hues(
        sky=("#0e1640", "#19276a", "#2d4a96", "#6286c6"),
        disc="#fdf3cc",
        halo="#cfe0ff",
        cloud="#5f7ab8",
        far=("#34529c", "#4d70b4"),
        mid=("#22387c", "#2f4c90"),
        walls=("#4a4486", "#54528c", "#2f5586", "#533f80", "#3f4894"),
        trim="#7f8cc4",
        roof=("#332f6c", "#262a62"),
        pane="#ffd98a",
        dim="#22306c",
        glow="#ffd58a",
        lamp=0.75,
        street=("#3b4680", "#262f66"),
        pave=("#5f6aa4", "#3b457f"),
        line="#b9c3ea",
        leaf=("#2f5a84", "#244c74", "#1a3a64"),
        grass=("#477f90", "#295a70"),
        water=("#5f8fce", "#23488c"),
        metal=("#7685b4", "#3f4c86"),
        red="#c04f70",
        teal="#3f8098",
        gold="#ffc765",
        cloth=("#c4587c", "#4f72c4", "#f0b25c", "#7f60c0"),
        cream="#e6e8fa",
        wall=("#262c66", "#4a4684"),
        wood=("#82605f", "#4f3d62"),
        floor=("#675070", "#3c335c"),
        frame="#0e173e",
        bank="#1f2a5c",
    ),
}


SNOWED = {"leaf": 0.5, "grass": 0.66, "pave": 0.6, "street": 0.4, "roof": 0.6}
"""Fields on which snow lies, with the share by which it whitens them."""


def hues_of(stage: Stage) -> Hues:
    """The hour's colours in the scene's weather."""
    hues = HUES[stage.light.time]
    return replace(hues, **weather_changes(stage, hues, SNOWED))
