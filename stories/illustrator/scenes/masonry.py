"""Towers, walls, arches, doors, windows and banners: the parts of castles and houses.

Everything stands with its foot at y = 0 around x = 0 and is placed by the caller. Noon colours
go in; the `Mason` tints them.
"""

from dataclasses import dataclass
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, path, placed, rect, stroke
from stories.illustrator.scenes.light import Light

FLAGS = ("#ffd166", "#8fd3e8", "#f08a9b", "#b8a1e3")


@dataclass(frozen=True, slots=True)
class Mason:
    """Builds in one light with one set of colours; `depth` fades it into the distance."""

    canvas: Canvas
    light: Light
    stone: str = "#f4e5d4"
    roof: str = "#d9606f"
    wood: str = "#8a5a44"
    depth: float = 0.0

    def hue(self, colour: str) -> str:
        return self.light.tint(colour, self.depth)

    def tower(self, w: float, h: float, flag: str, *, windows: int = 2) -> str:
        """Round tower with battlements, a cone roof and a flag."""
        stone, dark = self.hue(self.stone), tone(self.hue(self.stone), -0.12)
        round_wall = self.canvas.linear(
            [(0, tone(stone, -0.03)), (0.3, tone(stone, 0.03)), (0.62, stone), (1, dark)],
            (0, 0, 1, 0),
        )
        body = rect(-w / 2, -h, w, h + 8, round_wall)
        return "".join(
            (
                body,
                self._courses(w, h, dark),
                self._crenels(w, h, stone, dark),
                self._cone(w, h, flag),
                "".join(self.slit(0, -h * (0.72 - 0.36 * i), w * 0.2) for i in range(windows)),
            )
        )

    def _courses(self, w: float, h: float, dark: str) -> str:
        """A few visible stones; a full grid would look like a net."""
        pieces = []
        for i, (dx, share) in enumerate(
            ((-0.3, 0.18), (0.2, 0.12), (-0.1, 0.3), (0.3, 0.42), (-0.34, 0.5), (0.14, 0.6))
        ):
            width = w * (0.2 if i % 2 else 0.15)
            pieces.append(
                rect(dx * w - width / 2, -h * share, width, w * 0.085, dark, rx=2, opacity=0.5)
            )
        return "".join(pieces)

    def _crenels(self, w: float, h: float, stone: str, dark: str) -> str:
        rim = rect(-w * 0.6, -h - w * 0.18, w * 1.2, w * 0.24, tone(stone, 0.025), rx=3)
        under = rect(-w * 0.5, -h + w * 0.04, w, w * 0.09, dark, opacity=0.5)
        teeth = "".join(
            rect(
                -w * 0.6 + i * w * 0.265, -h - w * 0.36, w * 0.14, w * 0.22, tone(stone, 0.02), rx=2
            )
            for i in range(5)
        )
        return under + teeth + rim

    def _cone(self, w: float, h: float, flag: str) -> str:
        roof = self.hue(self.roof)
        foot, tip = -h - w * 0.26, -h - w * 1.75
        mid = (foot + tip) / 2
        cone = path(
            f"M0 {num(tip)}Q{num(w * 0.2)} {num(mid)} {num(w * 0.68)} {num(foot)}"
            f"Q0 {num(foot + w * 0.16)} {num(-w * 0.68)} {num(foot)}"
            f"Q{num(-w * 0.2)} {num(mid)} 0 {num(tip)}Z",
            self.canvas.linear(
                [(0, tone(roof, 0.05)), (0.4, roof), (1, tone(roof, -0.12))], (0, 0, 1, 0.15)
            ),
        )
        tiles = "".join(
            stroke(
                f"M{num(-w * s)} {num(foot - w * up)}Q0 {num(foot - w * up + w * 0.12)} "
                f"{num(w * s)} {num(foot - w * up)}",
                tone(roof, -0.1),
                max(1.2, w * 0.03),
                opacity=0.45,
            )
            for s, up in ((0.5, 0.22), (0.36, 0.5), (0.24, 0.8))
        )
        return cone + tiles + placed(self.pennant(flag, w * 0.014 + 0.42), 0, tip + 3)

    def pennant(self, flag: str, size: float) -> str:
        """A little flag on a pole whose foot is at the origin."""
        colour = self.hue(flag)
        pole = stroke("M0 2L0 -30", self.hue("#8a6a58"), 3)
        cloth = path("M1 -30Q12 -35 20 -29T38 -29L31 -22L37 -14Q28 -10 20 -14T1 -15Z", colour)
        return placed(pole + cloth, scale=round(max(size, 0.4), 3))

    def slit(self, x: float, y: float, w: float) -> str:
        """A narrow arched window, lit when the rooms are."""
        pane = self.light.pane()
        if not self.light.dark:
            pane = mix(pane, self.light.haze, self.depth * 0.5)
        frame = tone(self.hue(self.stone), -0.16)
        glow = self.canvas.glow(x, y, w * 3.2, self.light.lamp, 0.5) if self.light.dark else ""
        return glow + self._arch(x, y, w * 1.4, w * 2.5, frame) + self._arch(x, y, w, w * 2, pane)

    def _arch(self, x: float, y: float, w: float, h: float, fill: str) -> str:
        return path(
            f"M{num(x - w / 2)} {num(y + h / 2)}L{num(x - w / 2)} {num(y - h * 0.1)}"
            f"Q{num(x - w / 2)} {num(y - h / 2)} {num(x)} {num(y - h / 2)}"
            f"Q{num(x + w / 2)} {num(y - h / 2)} {num(x + w / 2)} {num(y - h * 0.1)}"
            f"L{num(x + w / 2)} {num(y + h / 2)}Z",
            fill,
        )

    def gate(self, w: float, h: float) -> str:
        """Arched double door with iron bands; foot in the middle at the origin."""
        wood, frame = self.hue(self.wood), tone(self.hue(self.stone), -0.14)
        outer = self._arch(0, -h / 2, w * 1.26, h * 1.1, frame)
        leaf = self._arch(0, -h / 2, w, h, self.canvas.form(wood, 0.12))
        planks = "".join(
            stroke(
                f"M{num(w * s)} 0L{num(w * s)} {num(-h * (0.9 - abs(s)))}",
                tone(wood, -0.12),
                max(1.4, w * 0.02),
                opacity=0.6,
            )
            for s in (-0.34, -0.17, 0, 0.17, 0.34)
        )
        bands = "".join(
            rect(-w * 0.47, -h * up, w * 0.94, h * 0.05, tone(wood, -0.2)) for up in (0.25, 0.6)
        )
        knob = circle(w * 0.08, -h * 0.42, max(2.0, w * 0.035), self.hue("#f2c14e"))
        return outer + leaf + planks + bands + knob

    def wall(self, w: float, h: float, rng: Random, *, stones: int = 26) -> str:
        """A stretch of battlemented wall centred on x = 0."""
        stone = self.hue(self.stone)
        dark = tone(stone, -0.12)
        face = self.canvas.linear([(0, tone(stone, 0.02)), (0.5, stone), (1, tone(stone, -0.09))])
        teeth, x, step = [], -w / 2, 26.0 * max(h / 120, 0.6)
        while x < w / 2 - step * 0.5:
            teeth.append(rect(x, -h - step * 0.42, step * 0.6, step * 0.6, tone(stone, 0.02), rx=2))
            x += step
        marks = "".join(
            rect(
                rng.uniform(-w / 2 + 6, w / 2 - 26),
                -rng.uniform(0.06, 0.84) * h,
                rng.uniform(12, 24),
                rng.uniform(6, 10),
                dark if rng.random() < 0.7 else tone(stone, 0.05),
                rx=3,
                opacity=0.5,
            )
            for _ in range(stones)
        )
        ledge = rect(-w / 2, -h + 2, w, 7, dark, opacity=0.45)
        return "".join(teeth) + rect(-w / 2, -h, w, h + 8, face) + marks + ledge

    def banner(self, x: float, y: float, w: float, h: float, colour: str, sign: str) -> str:
        """A long hanging banner with a heart-like sign."""
        cloth = self.hue(colour)
        data = (
            f"M{num(x - w / 2)} {num(y)}L{num(x + w / 2)} {num(y)}L{num(x + w / 2)} {num(y + h)}"
            f"L{num(x)} {num(y + h - w * 0.42)}L{num(x - w / 2)} {num(y + h)}Z"
        )
        trim = self.hue(sign)
        rod = stroke(f"M{num(x - w * 0.62)} {num(y)}L{num(x + w * 0.62)} {num(y)}", trim, w * 0.09)
        disc = circle(x, y + h * 0.36, w * 0.25, trim) + circle(x, y + h * 0.36, w * 0.14, cloth)
        return path(data, self.canvas.form(cloth, 0.1)) + rod + disc
