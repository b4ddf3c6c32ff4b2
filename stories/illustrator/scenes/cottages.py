"""Half-timbered cottages and what stands about them: chimneys, flower boxes, lamps, stalls.

A cottage stands with the middle of its foot at (0, 0). Noon colours go in.
"""

from dataclasses import dataclass
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.flora import BLOSSOMS
from stories.illustrator.scenes.light import Light

PLASTERS = ("#fbf0dc", "#f6dfc0", "#f3d7cf", "#e3ebdc", "#f8e6b8")
ROOFS = ("#c9604f", "#b8664a", "#7f7fb0", "#d08a4e", "#5f8f86")


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds houses in one light; `depth` fades them into the distance."""

    canvas: Canvas
    light: Light
    depth: float = 0.0

    def hue(self, colour: str) -> str:
        return self.light.tint(colour, self.depth)

    def cottage(self, rng: Random, w: float, h: float, plaster: str, roof: str) -> str:
        """A house of wall width `w` and wall height `h`, roof as high again on top."""
        wall, beam = self.hue(plaster), self.hue("#8a5f47")
        face = self.canvas.linear(
            [(0, tone(wall, 0.02)), (0.6, wall), (1, tone(wall, -0.07))], (0, 0, 1, 0.4)
        )
        storeys = 2 if h > w * 0.75 else 1
        door_side = rng.choice((-1, 1))
        parts = [
            self._chimney(rng, w, h, roof),
            rect(-w / 2, -h, w, h + 4, face),
            self._timber(w, h, beam, storeys),
            placed(self.door(w * 0.2, h / storeys * 0.62, rng), door_side * w * 0.24, 0),
            placed(self.window(w * 0.2, w * 0.2, rng), -door_side * w * 0.2, -h / storeys * 0.46),
        ]
        if storeys == 2:
            parts += [
                placed(self.window(w * 0.17, w * 0.2, rng), side * w * 0.24, -h * 0.72)
                for side in (-1, 1)
            ]
        parts.append(self._roof(w, h, roof, rng))
        return "".join(parts)

    def _timber(self, w: float, h: float, beam: str, storeys: int) -> str:
        t = max(3.0, w * 0.035)
        lines = [f"M{num(-w / 2)} {num(-h)}L{num(-w / 2)} 0M{num(w / 2)} {num(-h)}L{num(w / 2)} 0"]
        lines.append(f"M{num(-w / 2)} {num(-h * 0.97)}L{num(w / 2)} {num(-h * 0.97)}")
        if storeys == 2:
            lines.append(f"M{num(-w / 2)} {num(-h * 0.5)}L{num(w / 2)} {num(-h * 0.5)}")
            lines.append(f"M0 {num(-h)}L0 {num(-h * 0.5)}")
        low = -h * 0.5 if storeys == 2 else -h
        lines.append(f"M{num(-w / 2)} {num(low * 0.55)}L{num(-w * 0.32)} {num(low)}")
        lines.append(f"M{num(w / 2)} {num(low * 0.55)}L{num(w * 0.32)} {num(low)}")
        stone = tone(self.hue("#cfc4b6"), -0.02)
        foot = rect(-w / 2 - 2, -h * 0.05, w + 4, h * 0.05 + 5, stone, rx=3)
        return stroke("".join(lines), beam, t) + foot

    def _roof(self, w: float, h: float, colour: str, rng: Random) -> str:
        """A sagging roof with eaves, rows of tiles and a lit side."""
        roof = self.hue(colour)
        top, eave, rise = -h - w * 0.62, -h + w * 0.07, w * 0.66
        sag = rng.uniform(-0.03, 0.03) * w
        data = (
            f"M{num(-w * 0.66)} {num(eave)}Q{num(-w * 0.36)} {num(-h - rise * 0.38)} "
            f"{num(-w * 0.1)} {num(top)}Q0 {num(top - w * 0.05 + sag)} {num(w * 0.1)} {num(top)}"
            f"Q{num(w * 0.36)} {num(-h - rise * 0.38)} {num(w * 0.66)} {num(eave)}"
            f"Q0 {num(eave + w * 0.05)} {num(-w * 0.66)} {num(eave)}Z"
        )
        fill = self.canvas.linear(
            [(0, tone(roof, 0.06)), (0.5, roof), (1, tone(roof, -0.10))], (0, 0, 1, 0.5)
        )
        tiles = []
        for row in range(5):
            y = eave - (row + 0.6) * rise * 0.19
            for i in range(-6, 7):
                x = (i + (row % 2) / 2) * w * 0.115
                if rng.random() < 0.62:
                    shade = tone(roof, rng.choice((-0.09, -0.06, 0.06)))
                    arc = (
                        f"M{num(x - w * 0.05)} {num(y)}q{num(w * 0.05)} {num(w * 0.05)} "
                        f"{num(w * 0.1)} 0"
                    )
                    tiles.append(stroke(arc, shade, max(1.6, w * 0.014), opacity=0.7))
        under = path(
            f"M{num(-w * 0.5)} {num(-h)}L{num(w * 0.5)} {num(-h)}L{num(w * 0.5)} "
            f"{num(-h + w * 0.13)}"
            f"Q0 {num(-h + w * 0.17)} {num(-w * 0.5)} {num(-h + w * 0.13)}Z",
            tone(self.hue("#6b4a3c"), -0.05),
            opacity=0.25,
        )
        return under + path(data, fill) + self.canvas.clipped("".join(tiles), data)

    def _chimney(self, rng: Random, w: float, h: float, roof: str) -> str:
        brick = self.hue(mix(roof, "#b98f78", 0.6))
        x, y = rng.choice((-0.27, 0.22)) * w, -h - w * 0.2
        stack = rect(x, y - w * 0.42, w * 0.11, w * 0.5, self.canvas.form(brick, 0.1))
        cap = rect(x - w * 0.02, y - w * 0.46, w * 0.15, w * 0.06, tone(brick, -0.07), rx=2)
        smoke = "".join(
            circle(
                x + w * (0.06 + 0.05 * i),
                y - w * (0.55 + 0.13 * i),
                w * (0.045 + 0.022 * i),
                self.light.cloud,
                opacity=0.5 - 0.1 * i,
            )
            for i in range(4)
        )
        return smoke + stack + cap

    def window(self, w: float, h: float, rng: Random) -> str:
        """A paned window with a sill of flowers; centre of the sill at the origin."""
        frame, pane = self.hue("#fff6e6"), self.light.pane()
        glow = self.canvas.glow(0, -h / 2, w * 1.7, self.light.lamp, 0.5) if self.light.dark else ""
        bars = stroke(
            f"M0 {num(-h)}L0 0M{num(-w / 2)} {num(-h * 0.5)}L{num(w / 2)} {num(-h * 0.5)}",
            frame,
            max(1.6, w * 0.08),
        )
        shutters = "".join(
            rect(side * w * 0.78 - w * 0.16, -h, w * 0.32, h, self.hue("#6fa08f"), rx=2)
            for side in (-1, 1)
        )
        box = rect(-w * 0.62, -2, w * 1.24, h * 0.2, self.hue("#9a6a4c"), rx=2)
        blooms = "".join(
            circle(
                -w * 0.5 + i * w * 0.2,
                -h * 0.06 - (i % 2) * 2,
                w * 0.11,
                self.hue(rng.choice(BLOSSOMS[1:])) if i % 2 else self.hue("#5f9f5c"),
            )
            for i in range(6)
        )
        outer = rect(-w * 0.58, -h * 1.06, w * 1.16, h * 1.1, frame, rx=3)
        return glow + shutters + outer + rect(-w / 2, -h, w, h, pane, rx=2) + bars + blooms + box

    def door(self, w: float, h: float, rng: Random) -> str:
        """A rounded door with a step; foot in the middle at the origin."""
        colour = self.hue(rng.choice(("#4f8a8b", "#c05a4e", "#7a6bb0", "#d59a3f")))
        shape = (
            f"M{num(-w / 2)} 0L{num(-w / 2)} {num(-h * 0.7)}Q{num(-w / 2)} {num(-h)} 0 {num(-h)}"
            f"Q{num(w / 2)} {num(-h)} {num(w / 2)} {num(-h * 0.7)}L{num(w / 2)} 0Z"
        )
        frame = path(shape, "none", stroke=self.hue("#8a5f47"), stroke_width=max(2.0, w * 0.16))
        planks = stroke(
            f"M{num(-w * 0.17)} {num(-h * 0.93)}L{num(-w * 0.17)} 0"
            f"M{num(w * 0.17)} {num(-h * 0.93)}L{num(w * 0.17)} 0",
            tone(colour, -0.1),
            max(1.2, w * 0.05),
        )
        step = ellipse(0, 2, w * 0.85, max(2.5, w * 0.14), self.hue("#cfc4b6"))
        knob = circle(w * 0.3, -h * 0.44, max(1.6, w * 0.07), self.hue("#f2c14e"))
        return frame + path(shape, self.canvas.form(colour, 0.1)) + planks + step + knob

    def lamp_post(self, h: float) -> str:
        """A street lamp, lit at dusk and night."""
        iron = self.hue("#4a4f6b")
        lit = self.light.lamp if self.light.pane() == self.light.lamp else self.hue("#fdf3d0")
        glow = (
            self.canvas.glow(0, -h, h * 0.5, self.light.lamp, 0.6) if lit == self.light.lamp else ""
        )
        post = stroke(f"M0 0L0 {num(-h * 0.88)}", iron, max(3, h * 0.03))
        foot = path(f"M-9 2L-5 {num(-h * 0.1)}L5 {num(-h * 0.1)}L9 2Z", iron)
        glass = path(
            f"M-8 {num(-h * 0.88)}L-12 {num(-h * 1.04)}L12 {num(-h * 1.04)}L8 {num(-h * 0.88)}Z",
            lit,
        )
        cap = path(f"M-15 {num(-h * 1.04)}Q0 {num(-h * 1.16)} 15 {num(-h * 1.04)}Z", iron)
        return glow + foot + post + glass + cap

    def stall(self, rng: Random, w: float, h: float, stripe: str) -> str:
        """A market stall with a striped awning and heaps of fruit."""
        wood = self.hue("#a97f5a")
        posts = "".join(rect(x - 4, -h, 8, h, wood, rx=2) for x in (-w * 0.45, w * 0.45))
        back = rect(-w * 0.45, -h * 0.94, w * 0.9, h * 0.6, tone(wood, -0.16), opacity=0.35)
        counter = rect(-w / 2, -h * 0.42, w, h * 0.42, self.canvas.form(wood, 0.1), rx=4)
        planks = "".join(
            stroke(f"M{num(-w / 2 + 4)} {num(y)}L{num(w / 2 - 4)} {num(y)}", tone(wood, -0.09), 2)
            for y in (-h * 0.28, -h * 0.14)
        )
        fruit = []
        for i, colour in enumerate(("#e5604d", "#f2a33a", "#8fbf5a", "#b77bc0")):
            cx = -w * 0.36 + i * w * 0.24
            for dx, dy in ((-8, 0), (0, 0), (8, 0), (-4, -7), (4, -7), (0, -13)):
                fruit.append(
                    circle(
                        cx + dx * w / 170,
                        -h * 0.46 + dy * w / 170,
                        w * 0.034,
                        self.canvas.form(self.hue(colour), 0.1),
                    )
                )
        n, top = 7, -h
        step = w * 1.16 / n
        awning = "".join(
            path(
                f"M{num(-w * 0.5 + i * w / n)} {num(top - h * 0.2)}"
                f"L{num(-w * 0.5 + (i + 1) * w / n)} {num(top - h * 0.2)}"
                f"L{num(-w * 0.58 + (i + 1) * step)} {num(top + h * 0.06)}"
                f"q{num(-step / 2)} {num(h * 0.12)} {num(-step)} 0Z",
                self.hue(stripe) if i % 2 == 0 else self.hue("#fff6e6"),
            )
            for i in range(n)
        )
        return back + posts + counter + planks + "".join(fruit) + awning


def bunting(light: Light, start: tuple[float, float], end: tuple[float, float], sag: float) -> str:
    """A string of little flags between two points."""
    (x0, y0), (x1, y1) = start, end
    line = (
        f"M{num(x0)} {num(y0)}Q{num((x0 + x1) / 2)} "
        f"{num((y0 + y1) / 2 + sag * 2)} {num(x1)} {num(y1)}"
    )
    pieces = [stroke(line, light.tint("#8a6a58"), 2.4)]
    count = max(3, round(abs(x1 - x0) / 44))
    for i in range(count):
        t = (i + 0.5) / count
        x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * (x0 + x1) / 2 + t * t * x1
        y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * ((y0 + y1) / 2 + sag * 2) + t * t * y1
        colour = light.tint(("#ef6f6c", "#f7c35f", "#6fb7a8", "#8a9bdc", "#f4a6b8")[i % 5])
        pieces.append(
            path(f"M{num(x - 11)} {num(y)}L{num(x + 11)} {num(y)}L{num(x)} {num(y + 24)}Z", colour)
        )
    return "".join(pieces)
