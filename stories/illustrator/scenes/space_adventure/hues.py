"""The colours of space by time of day.

Far from Earth there is no noon: morning is a pastel sunrise of a near star, day is turquoise,
dusk glows violet and coral, night is deep indigo. The sky's upper half is either clearly light or
clearly dark, so that text reads on it.
"""

from dataclasses import dataclass

from stories.vocabulary import TimeOfDay


@dataclass(frozen=True, slots=True)
class Hues:
    """One hour's colours, finished: they are not tinted again."""

    sky: tuple[str, str, str, str]  # top to horizon
    mist: tuple[str, str, str]  # soft coloured lights in the sky
    star: str
    far: tuple[str, str]  # hills at the horizon, top and foot
    mid: tuple[str, str]
    ground: tuple[str, str, str]  # lit edge, body, near edge
    lit: str  # strokes of light on the ground
    crater: tuple[str, str]  # shadow and floor
    frame: str  # dark foreground
    crystals: tuple[str, str, str]
    leaf: str
    glow: str
    wall: tuple[str, str, str]  # cabin and station: top, middle, foot
    trim: str
    floor: tuple[str, str]
    bank: str  # calm ground under a text at the bottom, before the light tints it


HUES = {
    TimeOfDay.MORNING: Hues(
        sky=("#d3d2f6", "#ecd5ee", "#ffd9d2", "#fff0c9"),
        mist=("#bfc8ff", "#ffc4d8", "#fff2c0"),
        star="#ffffff",
        far=("#dfb9dd", "#f3d3d6"),
        mid=("#c79bcf", "#e3b9cf"),
        ground=("#f4d3d0", "#d9a8c8", "#a77fb5"),
        lit="#ffe9dc",
        crater=("#a680b4", "#c99cc4"),
        frame="#6b4f92",
        crystals=("#ff9fb0", "#ffc98f", "#b9a4f0"),
        leaf="#6fb8a0",
        glow="#fff3cf",
        wall=("#fdf1e4", "#f6dfdc", "#dcc0d4"),
        trim="#e98d86",
        floor=("#c39abf", "#8d6ba4"),
        bank="#fae8e2",
    ),
    TimeOfDay.DAY: Hues(
        sky=("#a6dcee", "#c4eeea", "#dff5df", "#fbf3cf"),
        mist=("#8fd6f2", "#d3f5d8", "#fff6c8"),
        star="#ffffff",
        far=("#9cc9d8", "#cfe8dc"),
        mid=("#79b3c4", "#a9d6cc"),
        ground=("#eef0d2", "#b9d3bd", "#6fa3a6"),
        lit="#fffbe2",
        crater=("#6d9fa6", "#95c1b6"),
        frame="#2f6f86",
        crystals=("#5fd0d8", "#8fe3b4", "#7fa8ee"),
        leaf="#4fae8a",
        glow="#fffbe0",
        wall=("#f5faf4", "#dcecea", "#b4d0d6"),
        trim="#f0805f",
        floor=("#8fb3bd", "#54818f"),
        bank="#eaf4e2",
    ),
    TimeOfDay.DUSK: Hues(
        sky=("#2b1a5c", "#582d86", "#c2588f", "#ffb089"),
        mist=("#6d4bd0", "#e8609f", "#ffb27a"),
        star="#ffefd0",
        far=("#c9628f", "#f09a8a"),
        mid=("#8f4690", "#c7638f"),
        ground=("#e88f92", "#a9558f", "#5c3382"),
        lit="#ffc2a4",
        crater=("#57307a", "#8a468c"),
        frame="#341d60",
        crystals=("#ff6f91", "#ffb05f", "#b06ff0"),
        leaf="#5f8f9f",
        glow="#ffcf9a",
        wall=("#40286c", "#513276", "#b26a88"),
        trim="#ffb26b",
        floor=("#6b3f7c", "#40265f"),
        bank="#2b164f",
    ),
    TimeOfDay.NIGHT: Hues(
        sky=("#0e1240", "#1b2264", "#35359a", "#7464c4"),
        mist=("#2f55b8", "#7a4fc4", "#3fa0c4"),
        star="#fff7d6",
        far=("#4d4aa8", "#6f66c4"),
        mid=("#343388", "#4f4aa4"),
        ground=("#8d86dc", "#4c479c", "#2a2668"),
        lit="#b3b0f4",
        crater=("#242062", "#3d3a8a"),
        frame="#15133f",
        crystals=("#5fe0e8", "#8f8bff", "#ff8fd0"),
        leaf="#3f8fa8",
        glow="#a9dcff",
        wall=("#232a66", "#343c80", "#4a4f94"),
        trim="#ffc36b",
        floor=("#343a7a", "#1f2354"),
        bank="#2a2668",
    ),
}
