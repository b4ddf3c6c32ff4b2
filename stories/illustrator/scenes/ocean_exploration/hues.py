"""The colours of the sea by time of day, above the water and under it.

Above, morning is pearl and day a fresh breeze; dusk turns peach and lilac, night deep blue with
lamps. Under water the light always comes from above and everything far fades into `water`'s last
colour. Upper halves are clearly light or, at night, clearly dark, so that text reads on them.
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
    sea: tuple[str, str, str]  # at the horizon, middle, near
    foam: str
    far: tuple[str, str]  # headlands: lit top, foot
    rock: tuple[str, str]
    grass: tuple[str, str]  # lit tips, body
    sand: tuple[str, str, str]  # lit edge, body, near edge
    wood: tuple[str, str]  # planks: far, near
    white: str  # whitewash and sails
    red: str
    blue: str
    gold: str
    pane: str  # windows seen from outside
    lamp: float  # strength of lamp light
    water: tuple[str, str, str, str]  # under water, top to distance
    ray: tuple[str, float]  # light from above: colour, strength
    bed: tuple[str, str, str]  # sea floor: lit edge, body, near edge
    coral: tuple[str, str, str, str, str]
    kelp: tuple[str, str, str]  # far, middle, near
    glow: str  # what shines in the deep
    frame: str  # dark foreground
    wall: tuple[str, str, str]  # inside the submarine: top, middle, foot
    bank: str  # calm ground under a text at the bottom, before the light tints it
    deep_bank: str  # the same under water


HUES = {
    TimeOfDay.MORNING: Hues(
        sky=("#c7dff2", "#dfe9f0", "#fbe6dc", "#fff0cf"),
        disc="#fffbe6",
        halo="#fff0c8",
        cloud="#fffaf4",
        sea=("#bfe3e2", "#8fcbd2", "#5fa9bd"),
        foam="#fffdf4",
        far=("#b9cfd2", "#cfe0da"),
        rock=("#c9bcb4", "#8f8796"),
        grass=("#d9dc9c", "#9dbb83"),
        sand=("#fbecc9", "#efd5a8", "#d3ac86"),
        wood=("#dcbb98", "#a98270"),
        white="#fff8ea",
        red="#e5735f",
        blue="#6ba3c4",
        gold="#f3c05f",
        pane="#fff0bd",
        lamp=0.3,
        water=("#d4f3e6", "#bdebe4", "#8fd6da", "#5fb4c8"),
        ray=("#fff8dc", 0.5),
        bed=("#fbeccb", "#e2cba4", "#a7a08e"),
        coral=("#ff9a86", "#f58fae", "#ffc873", "#b49ae0", "#7fcfb0"),
        kelp=("#a9d3a4", "#6fb083", "#3f8068"),
        glow="#e9fff2",
        frame="#2f6f80",
        wall=("#fdf2dd", "#f4ddc0", "#d3ab92"),
        bank="#f6e6c6",
        deep_bank="#e9dcb8",
    ),
    TimeOfDay.DAY: Hues(
        sky=("#93d3f0", "#b9e5f2", "#dcf2ec", "#fdf4d6"),
        disc="#fffdf0",
        halo="#fffbe0",
        cloud="#ffffff",
        sea=("#8fd8de", "#45b3c8", "#23889f"),
        foam="#ffffff",
        far=("#9cc7c9", "#bfdfd2"),
        rock=("#bfae9f", "#7d7a8c"),
        grass=("#cfe08a", "#7fb56b"),
        sand=("#fff0c4", "#f2d79b", "#d4a972"),
        wood=("#d9b285", "#9a7258"),
        white="#fffaf0",
        red="#e2574a",
        blue="#3f8fc0",
        gold="#f4b942",
        pane="#a9d6e2",
        lamp=0.18,
        water=("#c9f6e8", "#a6eae2", "#5fcbd4", "#2b94b6"),
        ray=("#fffde6", 0.55),
        bed=("#fdf0c6", "#e9cf96", "#8fa48f"),
        coral=("#ff7f6e", "#f0699a", "#ffb84d", "#9f7fe0", "#4fc0a0"),
        kelp=("#86cf8f", "#3f9f6c", "#1f6b55"),
        glow="#e0fff4",
        frame="#12566f",
        wall=("#f2f6e6", "#dfeadb", "#a9c6bb"),
        bank="#f6e7bd",
        deep_bank="#e4e3b6",
    ),
    TimeOfDay.DUSK: Hues(
        sky=("#d3c3ea", "#f0c8d2", "#ffcdb4", "#ffe0a8"),
        disc="#fff3cf",
        halo="#ffe3ab",
        cloud="#ffe6da",
        sea=("#ffc6a6", "#c98fae", "#75699f"),
        foam="#ffe9d6",
        far=("#b68fb4", "#dba9b2"),
        rock=("#a8849a", "#63527f"),
        grass=("#d6b384", "#8d7f7c"),
        sand=("#ffdcb2", "#e5ab96", "#a8718c"),
        wood=("#c98f84", "#7d5575"),
        white="#ffeeda",
        red="#d95a5c",
        blue="#6f7fb8",
        gold="#ffbe62",
        pane="#ffd68a",
        lamp=0.55,
        water=("#ffdcc4", "#f2bfc2", "#a892c4", "#5670ac"),
        ray=("#ffe6b4", 0.5),
        bed=("#ffd9b4", "#c99cab", "#6a6a9a"),
        coral=("#ff7a6a", "#e85f93", "#ffae5a", "#9a72d6", "#5fa8a8"),
        kelp=("#a3a888", "#5f8577", "#33525f"),
        glow="#ffe9c9",
        frame="#2f3a6e",
        wall=("#35264e", "#452e57", "#9a5f6e"),
        bank="#fbd3b4",
        deep_bank="#e9bfae",
    ),
    TimeOfDay.NIGHT: Hues(
        sky=("#0f1a45", "#1b2d68", "#2f5394", "#6f9bc8"),
        disc="#fdf3cc",
        halo="#cfe0ff",
        cloud="#7f97d0",
        sea=("#5f8fc0", "#2b568f", "#173563"),
        foam="#cfe4fa",
        far=("#3a5a96", "#48699f"),
        rock=("#5f6c9c", "#2f3a6e"),
        grass=("#7f9fa8", "#3f6878"),
        sand=("#9fb0cc", "#6578a4", "#3d4b80"),
        wood=("#66618f", "#3a3768"),
        white="#dfe4f4",
        red="#b9566f",
        blue="#4a70b4",
        gold="#f5c56a",
        pane="#ffd98a",
        lamp=0.7,
        water=("#0b1d48", "#0f2f60", "#17557f", "#2a86a0"),
        ray=("#a9dcff", 0.16),
        bed=("#5fa0ac", "#2f6484", "#17345e"),
        coral=("#ff8fa8", "#d97fe0", "#ffc27a", "#8f8bff", "#5fe0c8"),
        kelp=("#2f8088", "#1d5a6c", "#0f3a52"),
        glow="#8ff5e6",
        frame="#091636",
        wall=("#232a5c", "#33386e", "#5c4a70"),
        bank="#24356a",
        deep_bank="#173a5e",
    ),
}


SNOWED = {"grass": 0.5, "sand": 0.5, "wood": 0.4, "rock": 0.45, "far": 0.4}
"""Fields on which snow lies, with the share by which it whitens them."""


def hues_of(stage: Stage) -> Hues:
    """The hour's colours in the scene's weather."""
    hues = HUES[stage.light.time]
    return replace(hues, **weather_changes(stage, hues, SNOWED))
