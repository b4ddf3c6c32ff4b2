"""The stage a place is painted on: layers, light, camera and chance in one hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point, poisson_disc, rng_for
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import group, stroke
from stories.illustrator.model import Scene
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.outlook import DEPTHS, Outlook

PAGE_LAYER = "page"  # points of the page itself, whatever the camera does
Region = tuple[float, float, float, float]  # x, y, width, height


def _empty_layers() -> dict[str, list[str]]:
    return {name: [] for name in DEPTHS}


@dataclass(slots=True)
class Stage:
    """What a place's builder works with. Layers are painted back to front by name."""

    canvas: Canvas
    scene: Scene
    light: Light
    outlook: Outlook
    bank: str = "#a9cf7e"  # noon colour of the ground under a text box at the bottom
    indoors: bool = False  # no weather falls here
    verdant: bool = False  # grass and flowers grow on the bank under a text at the bottom
    _layers: dict[str, list[str]] = field(default_factory=_empty_layers)

    def paint(self, layer: str, *pieces: str) -> None:
        """Adds to a layer, in front of what it has."""
        self._layers[layer].extend(pieces)

    def layer(self, name: str) -> str:
        """A layer as the camera sees it."""
        return group("".join(self._layers[name]), transform=self.outlook.transform(DEPTHS[name]))

    # Chance

    def fixed(self, *key: object) -> Random:
        """The same on all pages that show this place."""
        return rng_for(self.scene.theme, self.scene.place, *key)

    def loose(self, *key: object) -> Random:
        """Different from page to page."""
        return self.canvas.rng(self.scene.place, *key)

    # Colour

    def tint(self, colour: str, depth: float = 0.0) -> str:
        return self.light.tint(colour, depth)

    def tints(self, colours: Sequence[str], depth: float = 0.0) -> list[str]:
        return [self.light.tint(colour, depth) for colour in colours]

    # Texture

    def scatter(
        self,
        layer: str,
        region: Region,
        spacing: float,
        key: str,
        *,
        keep: Callable[[float, float], bool] = lambda x, y: True,
        limit: int = 120,
    ) -> list[Point]:
        """Evenly strewn points of a layer (or the page) that stay out of the text."""
        points = poisson_disc(
            self.loose("scatter", key),
            region,
            spacing,
            keep=lambda x, y: keep(x, y) and self._clear(layer, x, y),
            limit=limit,
        )
        return sorted(points, key=lambda point: point[1])

    def _clear(self, layer: str, x: float, y: float) -> bool:
        if layer == PAGE_LAYER:
            return self.outlook.clear_on_page(x, y)
        return self.outlook.clear(x, y, DEPTHS[layer])

    def strokes(
        self,
        layer: str,
        outline: str,
        region: Region,
        colours: Sequence[str],
        key: str,
        *,
        count: int = 70,
        length: tuple[float, float] = (18, 58),
        width: tuple[float, float] = (2, 5),
        opacity: float = 0.36,
        slope: float = 0.0,
    ) -> str:
        """Dry brush marks clipped to an outline: they turn a vector shape into paint."""
        rng = self.loose("strokes", key)
        x0, y0, w, h = region
        marks = []
        for _ in range(count):
            x, y = x0 + rng.random() * w, y0 + rng.random() * h
            reach, thick = rng.uniform(*length), rng.uniform(*width)
            colour, strength = rng.choice(colours), opacity * rng.uniform(0.35, 1)
            if not self.outlook.clear(x + reach / 2, y, DEPTHS[layer], pad=10 + reach / 2):
                continue
            data = (
                f"M{num(x)} {num(y)}q{num(reach / 2)} {num(slope * reach / 2 - reach * 0.1)} "
                f"{num(reach)} {num(slope * reach)}"
            )
            marks.append(stroke(data, colour, thick, opacity=strength))
        return self.canvas.clipped("".join(marks), outline)

    def grain(self, layer: str, outline: str, region: Region, colour: str, key: str) -> str:
        """Light and dark strokes of one colour: the usual coat for a ground shape."""
        shades = (tone(colour, 0.055), tone(colour, -0.05), tone(colour, 0.03))
        return self.strokes(layer, outline, region, shades, key)
