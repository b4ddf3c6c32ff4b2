"""The colours of bedtime stories by time of day.

Morning is first light, day a drowsy afternoon, dusk the hour of lamps, night deep blue with warm
windows. Upper halves are clearly light or clearly dark, so that text reads on them.
"""

from dataclasses import dataclass

from stories.vocabulary import TimeOfDay


@dataclass(frozen=True, slots=True)
class Hues:
    """One hour's colours, finished: they are not tinted again."""

    sky: tuple[str, str, str, str]  # top to horizon
    disc: str  # sun or moon
    halo: str
    cloud: tuple[str, str]  # lit top, shaded foot
    far: tuple[str, str]  # distant hills or town: pale, less pale
    leaf: tuple[str, str, str]  # foliage: far, middle, near
    grass: tuple[str, str]  # lit edge, body
    path: str
    frame: str  # dark foreground
    wall: tuple[str, str]  # of a room: top, foot
    pattern: str
    wood: str
    floor: tuple[str, str]
    cloth: tuple[str, str, str]  # curtain, quilt, cushion
    linen: str
    rug: str
    roof: tuple[str, str, str]
    brick: str
    pane: str  # a window seen from outside
    lamp: float  # strength of lamp light
    bank: str  # calm ground under a text at the bottom, before the light tints it


HUES = {
    TimeOfDay.MORNING: Hues(
        sky=("#ccd8f6", "#e9d9f0", "#fbdcd8", "#fff0cd"),
        disc="#fffbe2",
        halo="#fff0c4",
        cloud=("#fffaf2", "#e8b6c6"),
        far=("#cfc9e6", "#b6b7dc"),
        leaf=("#b3d3bd", "#8fbf9c", "#6ba886"),
        grass=("#d6e6ac", "#9fcb8c"),
        path="#f8e6c8",
        frame="#4f7f80",
        wall=("#fdf0e0", "#f8dccd"),
        pattern="#f2c3ae",
        wood="#c79572",
        floor=("#dcae8a", "#b98567"),
        cloth=("#f0a3a0", "#8fb3de", "#f6c874"),
        linen="#fff8ec",
        rug="#8fc4bb",
        roof=("#e79a8a", "#d6808a", "#b98ab0"),
        brick="#f3dcc6",
        pane="#fff1c0",
        lamp=0.25,
        bank="#fdeedd",
    ),
    TimeOfDay.DAY: Hues(
        sky=("#a4d6ee", "#c6e8f0", "#e6f4ea", "#fdf3d4"),
        disc="#fffdf0",
        halo="#fffbe0",
        cloud=("#ffffff", "#a9cde4"),
        far=("#b5d8e2", "#98c6d4"),
        leaf=("#9fd0a8", "#76b98a", "#4f9f74"),
        grass=("#c6e296", "#86c078"),
        path="#f6e6c0",
        frame="#2f7268",
        wall=("#eef6ec", "#d6e9e0"),
        pattern="#b5d6cb",
        wood="#c9986f",
        floor=("#d9b189", "#b38660"),
        cloth=("#f08f78", "#6fa5dc", "#f4c65c"),
        linen="#fffaf0",
        rug="#6fb8b0",
        roof=("#e8836f", "#cf6f7c", "#8f8fc0"),
        brick="#f6e4cc",
        pane="#bfe0ec",
        lamp=0.18,
        bank="#eef5da",
    ),
    TimeOfDay.DUSK: Hues(
        sky=("#342b76", "#4c3a8c", "#b56c9f", "#ffc496"),
        disc="#ffeebc",
        halo="#ffc89a",
        cloud=("#ffc9b0", "#9f6ba6"),
        far=("#b57aa8", "#8a5f9f"),
        leaf=("#8a6f9f", "#64629a", "#45558a"),
        grass=("#b07fae", "#64569a"),
        path="#f3c2a8",
        frame="#2b2560",
        wall=("#3d336e", "#7a5788"),
        pattern="#5b5092",
        wood="#a86f62",
        floor=("#8a5a72", "#573c62"),
        cloth=("#d9607c", "#5a6cbc", "#f5b25c"),
        linen="#fbe6d8",
        rug="#6a86a8",
        roof=("#a34f78", "#7d4584", "#5a4590"),
        brick="#b5809a",
        pane="#ffd48a",
        lamp=0.55,
        bank="#281f4f",
    ),
    TimeOfDay.NIGHT: Hues(
        sky=("#10173f", "#1d2a66", "#34529c", "#6f94cc"),
        disc="#fdf3cc",
        halo="#cfe0ff",
        cloud=("#8fa6e0", "#3a4a94"),
        far=("#4a68b0", "#35508f"),
        leaf=("#2f5580", "#27466f", "#1f3a63"),
        grass=("#4a8090", "#28566c"),
        path="#8aa6c0",
        frame="#101a3f",
        wall=("#262f68", "#494f8c"),
        pattern="#444c90",
        wood="#8f6858",
        floor=("#6a4f72", "#40345c"),
        cloth=("#b5567c", "#4a68b8", "#e8a35c"),
        linen="#e9e4f0",
        rug="#3f7f92",
        roof=("#4a3f80", "#3a3a78", "#2f336c"),
        brick="#4a5490",
        pane="#ffd98a",
        lamp=0.62,
        bank="#24315c",
    ),
}
