"""Details on the cloth of each outfit, in the trunk's frame."""

from collections.abc import Callable

from stories.illustrator.figures.cloth import Cloth
from stories.illustrator.figures.costumes import (
    diving_suit,
    explorer_shirt,
    hero_suit,
    sailor_shirt,
)
from stories.illustrator.kit.chance import poisson_disc, rng_for
from stories.illustrator.kit.colour import lightness, mix, tone
from stories.illustrator.kit.geometry import num, pen, smooth
from stories.illustrator.kit.palette import GOLD, WOOL_WHITE
from stories.illustrator.kit.shapes import circle, heart, path, rect, star, stroke


def details(cloth: Cloth) -> str:
    """What is clipped to the top."""
    return _DETAILS[cloth.look.outfit](cloth)


def _hoops(cloth: Cloth, colour: str, gap: float = 14) -> str:
    lines, y = "", 14.0
    wide = cloth.trunk.hip * 1.4
    while y < cloth.trunk.length + 10:
        lines += (
            f"M{num(-wide)} {num(y)}Q{num(cloth.trunk.forward)} {num(y + 7)} {num(wide)} {num(y)}"
        )
        y += gap
    return stroke(lines, colour, 5)


def _dungarees(cloth: Cloth) -> str:
    trunk, main, x = cloth.trunk, cloth.main, cloth.trunk.forward
    svg = _hoops(cloth, cloth.outfit.stripes)
    bib, low, wide = trunk.length * 0.42, trunk.length + 24, trunk.hip
    half = wide * 0.62
    fill = cloth.canvas.form(main, 0.09)
    shoulder = trunk.shoulder * 0.62
    if cloth.behind:
        for side in (-1, 1):
            svg += stroke(pen("M", side * half, bib + 12, "L", -side * shoulder, -6), main, 8.5)
    data = (
        f"M{num(-wide * 1.4)} {num(bib + 22)}Q{num(-half * 1.15 + x)} {num(bib + 18)} "
        f"{num(-half + x)} {num(bib)}L{num(half + x)} {num(bib)}Q{num(half * 1.15 + x)} "
        f"{num(bib + 18)} {num(wide * 1.4)} {num(bib + 22)}L{num(wide * 1.5)} {num(low)}"
        f"L{num(-wide * 1.5)} {num(low)}Z"
    )
    svg += path(data, fill)
    if cloth.behind:
        return svg + rect(-wide * 0.72, bib + 34, wide * 0.6, 15, tone(main, 0.05), rx=4)
    for side in (-1, 1):
        start = side * half * 0.82 + x
        svg += stroke(f"M{num(start)} {num(bib + 4)}L{num(side * shoulder)} -6", main, 8.5)
        svg += circle(start, bib + 5, 3.6, "#ffe2a0") + circle(
            start - 0.8, bib + 4.2, 1.2, "#fff8e0"
        )
    pocket = pen("M", x - 10, bib + 13, "L", x + 10, bib + 13, "L", x + 10, bib + 24)
    pocket += pen("Q", x, bib + 31, x - 10, bib + 24, "Z")
    seam = tone(main, 0.14)
    svg += path(pocket, tone(main, 0.06))
    svg += stroke(f"M{num(x - 10)} {num(bib + 15.5)}L{num(x + 10)} {num(bib + 15.5)}", seam, 1.6)
    top = f"M{num(-half + x + 3)} {num(bib + 3)}L{num(half + x - 3)} {num(bib + 3)}"
    return svg + stroke(top, seam, 1.6, opacity=0.8)


def _jumper(cloth: Cloth) -> str:
    """A knitted yoke of small diamonds and a ribbed hem."""
    trunk, svg = cloth.trunk, ""
    y = trunk.length * 0.36
    for row, (dy, colour) in enumerate(((0, cloth.second), (9, WOOL_WHITE), (18, cloth.second))):
        for i in range(-6, 7):
            x = i * 8.4 + (4.2 if row == 1 else 0) + trunk.forward
            drop = dy - abs(i) ** 1.5 * 0.55
            cy = y + drop
            svg += path(f"M{num(x)} {num(cy - 3.4)}L{num(x + 3)} {num(cy)}L{num(x)} {num(cy + 3.4)}"
                        f"L{num(x - 3)} {num(cy)}Z", colour)  # fmt: skip
    return svg + _ribs(cloth, trunk.length + 1, 9)


def _ribs(cloth: Cloth, y: float, height: float) -> str:
    wide, main = cloth.trunk.hip * 1.3, cloth.main
    band = rect(-wide, y, wide * 2, height + 8, tone(main, -0.05))
    lines = "".join(f"M{x} {num(y + 1)}l0 {num(height + 6)}" for x in range(-36, 37, 6))
    return band + stroke(lines, tone(main, -0.12), 1.4, opacity=0.6)


def _hoodie(cloth: Cloth) -> str:
    trunk, x = cloth.trunk, cloth.trunk.forward
    if cloth.behind:
        hood = smooth([(-24, -6), (24, -6), (26, 18), (0, 34), (-26, 18)])
        return path(hood, tone(cloth.main, -0.06)) + _ribs(cloth, trunk.length + 1, 9)
    low, wide = trunk.length - 2, trunk.hip * 0.66
    pocket = (
        f"M{num(x - wide)} {num(low)}L{num(x - wide * 0.66)} {num(low - 21)}"
        f"L{num(x + wide * 0.66)} {num(low - 21)}L{num(x + wide)} {num(low)}Z"
    )
    svg = path(pocket, tone(cloth.main, -0.06)) + star(x, trunk.length * 0.4, 10.5, cloth.second)
    cords = pen("M", x - 7, 5, "Q", x - 9, 14, x - 7, 22, "M", x + 7, 5, "Q", x + 9, 14, x + 8, 19)
    return svg + stroke(cords, WOOL_WHITE, 2.4) + _ribs(cloth, trunk.length + 1, 9)


def _dots(cloth: Cloth) -> str:
    rng = rng_for("dress dots")
    region = (-60.0, -4.0, 120.0, cloth.trunk.length + 20)
    spots = poisson_disc(rng, region, 12.5)
    return "".join(circle(x, y, 2.5, cloth.second) for x, y in spots)


def _dress(cloth: Cloth) -> str:
    y, wide = cloth.trunk.length * 0.74, cloth.trunk.hip * 1.3
    sash = f"M{num(-wide)} {num(y)}Q0 {num(y + 6)} {num(wide)} {num(y)}"
    svg = _dots(cloth) + stroke(sash, cloth.second, 8)
    if cloth.behind:
        loop = pen("Q", -14, y - 9, -18, y + 3, "Q", -14, y + 14, 0, y + 3)
        loop += pen("Q", 14, y - 9, 18, y + 3, "Q", 14, y + 14, 0, y + 3, "Z")
        svg += path(pen("M", 0, y + 3) + loop, tone(cloth.second, -0.04))
    return svg


def _skirt(cloth: Cloth) -> str:
    x, y = cloth.trunk.forward, cloth.trunk.length * 0.38
    svg = "" if cloth.behind else heart(x, y, 10, cloth.second)
    return svg + _ribs(cloth, cloth.trunk.length * 0.8, 5)


def _tee(cloth: Cloth) -> str:
    stripe = (
        tone(cloth.main, 0.13)
        if lightness(cloth.main) < 0.8
        else mix(cloth.main, cloth.second, 0.5)
    )
    return _hoops(cloth, stripe, 15)


def _coat(cloth: Cloth) -> str:
    if cloth.behind:
        return stroke("M0 20L0 200", tone(cloth.main, -0.12), 2, opacity=0.6)
    x, shade = cloth.trunk.forward, tone(cloth.main, -0.13)
    svg = stroke(f"M{num(x)} 0L{num(x)} 200", shade, 2.2)
    y = 24.0
    while y < cloth.trunk.length:
        svg += circle(x + 7, y, 3.6, cloth.second) + circle(x + 6, y - 1, 1.2, "#fff8e8")
        y += 18
    wide = cloth.trunk.hip
    for side in (-1, 1):
        start = x + side * wide * 0.32
        pocket = pen("M", start, cloth.trunk.length * 0.78, "l", side * wide * 0.42, -3)
        svg += stroke(pocket, shade, 3)
    return svg


def _pyjamas(cloth: Cloth) -> str:
    rng, trunk = rng_for("pyjama trunk"), cloth.trunk
    spots = poisson_disc(rng, (-36, 6, 72, trunk.length + 8), 15)
    svg = "".join(
        star(x, y, rng.uniform(2.4, 3.4), cloth.second, turn=rng.uniform(0, 72)) for x, y in spots
    )
    if cloth.behind:
        return svg
    x = trunk.forward
    svg += stroke(f"M{num(x)} 0L{num(x)} {num(trunk.length + 14)}", tone(cloth.main, -0.11), 2)
    y = 18.0
    while y < trunk.length:
        svg += circle(x + 4.5, y, 2.6, WOOL_WHITE)
        y += 17
    return svg


def _spacesuit(cloth: Cloth) -> str:
    trunk, x = cloth.trunk, cloth.trunk.forward
    wide = trunk.hip * 1.3
    belt = stroke(f"M{num(-wide)} {num(trunk.length * 0.84)}Q{num(x)} {num(trunk.length * 0.9)} "
                  f"{num(wide)} {num(trunk.length * 0.84)}", cloth.main, 9)  # fmt: skip
    if cloth.behind:
        pack = rect(-20, 14, 40, trunk.length * 0.55, "#c9d2e6", rx=9)
        return belt + pack + rect(-13, 22, 26, 7, cloth.main, rx=3.5)
    y = trunk.length * 0.32
    panel = rect(x - 15, y, 30, 24, "#c9d2e6", rx=6) + circle(x - 7.5, y + 8, 3.3, "#ef5d60")
    panel += circle(x + 1, y + 8, 3.3, "#ffd166") + circle(x + 9, y + 8, 2.4, "#7bd389")
    panel += rect(x - 10, y + 15, 20, 3.6, "#4cc3d9", rx=1.8)
    return belt + panel + star(x - trunk.shoulder * 0.6, 20, 5.4, cloth.second)


def _royal(cloth: Cloth) -> str:
    trunk, x = cloth.trunk, cloth.trunk.forward
    wide, y = trunk.hip * 1.3, trunk.length * 0.76
    belt = stroke(
        f"M{num(-wide)} {num(y)}Q{num(x)} {num(y + 7)} {num(wide)} {num(y)}", "#7a4a34", 8
    )
    if cloth.behind:
        return belt
    front = stroke(f"M{num(x)} 0L{num(x)} {num(y)}", GOLD, 9)
    front += stroke(f"M{num(x)} 0L{num(x)} {num(y)}", tone(GOLD, 0.08), 3)
    return (
        front
        + belt
        + rect(x - 7, y - 2, 14, 12, GOLD, rx=3)
        + star(x - trunk.shoulder * 0.55, trunk.length * 0.36, 5.5, GOLD)
    )


_DETAILS: dict[str, Callable[[Cloth], str]] = {
    "dungarees": _dungarees,
    "jumper": _jumper,
    "hoodie": _hoodie,
    "dress": _dress,
    "skirt": _skirt,
    "tee": _tee,
    "coat": _coat,
    "pyjamas": _pyjamas,
    "spacesuit": _spacesuit,
    "royal": _royal,
    "hero": hero_suit,
    "sailor": sailor_shirt,
    "diver": diving_suit,
    "explorer": explorer_shirt,
}


def skirt_pattern(cloth: Cloth, region: tuple[float, float, float, float]) -> str:
    """Dots of a dress over the skirt's box, in page direction."""
    if cloth.look.outfit == "dress":
        spots = poisson_disc(rng_for("skirt dots"), region, 12.5)
        return "".join(circle(x, y, 2.5, cloth.second) for x, y in spots)
    return ""
