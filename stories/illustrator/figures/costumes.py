"""Details on the clothes of adventures: hero, sailor, diver and explorer."""

from stories.illustrator.figures.cloth import Cloth
from stories.illustrator.kit.colour import is_dark, mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.palette import GOLD, WOOL_WHITE
from stories.illustrator.kit.shapes import circle, path, rect, star, stroke

NAVY = "#3a4a78"


def hero_suit(cloth: Cloth) -> str:
    """A star on the chest, shaped sides and a belt; from behind only the belt."""
    trunk, x, second = cloth.trunk, cloth.trunk.forward, cloth.second
    wide, y = trunk.hip * 1.4, trunk.length * 0.86
    low = trunk.length + 24
    pants = rect(-wide, y, wide * 2, low - y, second)
    belt = stroke(f"M{num(-wide)} {num(y)}Q{num(x)} {num(y + 6)} {num(wide)} {num(y)}", GOLD, 7.5)
    if cloth.behind:
        return pants + belt
    chest = trunk.length * 0.42
    emblem = circle(x, chest, 16.5, second) + circle(x, chest, 13.2, WOOL_WHITE)
    emblem += star(
        x, chest + 0.6, 8.6, cloth.main if is_dark(cloth.main) else tone(cloth.main, -0.1)
    )
    buckle = rect(x - 8, y - 2, 16, 12, tone(GOLD, 0.05), rx=3.5)
    return pants + belt + buckle + star(x, y + 4, 3.6, second) + emblem


def sailor_shirt(cloth: Cloth) -> str:
    """Thin stripes across a white shirt."""
    lines, y = "", 26.0
    wide, x = cloth.trunk.hip * 1.4, cloth.trunk.forward
    while y < cloth.trunk.length + 6:
        lines += f"M{num(-wide)} {num(y)}Q{num(x)} {num(y + 6)} {num(wide)} {num(y)}"
        y += 10
    return stroke(lines, cloth.main, 2.8, opacity=0.85)


def diving_suit(cloth: Cloth) -> str:
    """A zip, coloured sides and a round badge; an air bottle on the back."""
    trunk, x, second = cloth.trunk, cloth.trunk.forward, cloth.second
    wide = trunk.hip * 1.4
    sides = "".join(
        path(
            f"M{num(side * wide)} 0Q{num(side * wide * 0.5 + x)} {num(trunk.length * 0.5)} "
            f"{num(side * wide)} {num(trunk.length + 20)}Z",
            second,
        )
        for side in (-1, 1)
    )
    y = trunk.length * 0.88
    belt = stroke(
        f"M{num(-wide)} {num(y)}Q{num(x)} {num(y + 6)} {num(wide)} {num(y)}", tone(second, -0.12), 7
    )
    if cloth.behind:
        bottle = rect(-15, 8, 30, trunk.length * 0.66, cloth.canvas.form("#f2c14e", 0.12), rx=14)
        straps = stroke("M-24 -4L-13 16M24 -4L13 16", tone(second, -0.12), 6)
        return sides + belt + straps + bottle + rect(-5, 1, 10, 9, "#c3ccdf", rx=3)
    zip_line = stroke(f"M{num(x)} 4L{num(x)} {num(y - 4)}", "#dfe6f2", 2.6)
    pull = rect(x - 2.5, 14, 5, 9, GOLD, rx=2)
    badge = circle(x - trunk.shoulder * 0.5, trunk.length * 0.36, 6.5, WOOL_WHITE)
    wave = stroke(
        f"M{num(x - trunk.shoulder * 0.5 - 4)} {num(trunk.length * 0.36 + 1)}q2 -4 4 0t4 0",
        NAVY,
        1.8,
    )
    buckle = rect(x - 6, y - 1, 12, 9, "#dfe6f2", rx=2)
    return sides + belt + buckle + zip_line + pull + badge + wave


def explorer_shirt(cloth: Cloth) -> str:
    """Buttons, two flapped pockets, a belt and a satchel's strap; a rucksack on the back."""
    trunk, x, main = cloth.trunk, cloth.trunk.forward, cloth.main
    wide, y = trunk.hip * 1.4, trunk.length * 0.92
    seam, leather = tone(main, -0.11), "#7a4f36"
    belt = stroke(f"M{num(-wide)} {num(y)}Q{num(x)} {num(y + 6)} {num(wide)} {num(y)}", leather, 8)
    if cloth.behind:
        bag = rect(-22, 10, 44, trunk.length * 0.62, cloth.canvas.form("#b5824f", 0.12), rx=11)
        flap = path("M-22 18Q-22 10 -12 10L12 10Q22 10 22 18L22 30Q0 40 -22 30Z", "#96683e")
        roll = rect(-25, 2, 50, 13, tone(cloth.second, -0.04), rx=6.5)
        return belt + bag + flap + rect(-4, 30, 8, 9, GOLD, rx=2) + roll
    line = stroke(f"M{num(x)} 6L{num(x)} {num(y - 4)}", seam, 2)
    line += "".join(circle(x, at, 2.5, WOOL_WHITE) for at in (24.0, 38.0, 52.0) if at < y - 6)
    pockets = ""
    for side in (-1, 1):
        px, py = x + side * trunk.shoulder * 0.5, trunk.length * 0.42
        pockets += rect(px - 9, py, 18, 16, tone(main, -0.035), rx=3.5)
        pockets += path(f"M{num(px - 10)} {num(py - 1)}h20v6l-10 4l-10 -4Z", tone(main, 0.05))
        pockets += circle(px, py + 5, 1.8, GOLD)
    over = f"M{num(trunk.shoulder * 0.8)} -4L{num(-wide * 0.9)} {num(y - 2)}"
    strap = stroke(over, "#96683e", 5.5)
    return line + pockets + strap + belt + rect(x - 6.5, y - 2, 13, 11, GOLD, rx=3)


def neckerchief(cloth: Cloth) -> str:
    """A knotted scarf in the second colour with its point on the back."""
    second = cloth.second
    band = stroke("M-20 0Q0 13 20 0", second, 10)
    if cloth.behind:
        point = path("M-24 -2L24 -2L0 32Z", second)
        return point + stroke("M-18 3L0 27L18 3", tone(second, 0.1), 2)
    spots = ((-13, 4), (-5, 8), (5, 8), (13, 4))
    dots = "".join(circle(dx, dy, 1.6, WOOL_WHITE) for dx, dy in spots)
    ends = path("M-2 12Q-12 18 -13 30Q-4 28 0 14Q5 28 14 28Q12 17 2 12Z", tone(second, -0.05))
    return band + dots + ends + circle(0, 12, 5.4, tone(second, 0.04))


def high_collar(cloth: Cloth) -> str:
    """A short stand-up collar in the second colour, clasped with gold before a cape."""
    line = stroke("M-17 0Q0 10 17 0", cloth.second, 8)
    if cloth.behind:
        return line
    return line + circle(-17, 4, 5, GOLD) + circle(17, 4, 5, GOLD)


def sailor_collar(cloth: Cloth) -> str:
    """A broad collar with a white line and a knotted scarf; square over the back."""
    main = cloth.main
    if cloth.behind:
        flap = path("M-25 -3L25 -3L27 30Q0 36 -27 30Z", main)
        return flap + stroke("M-22 26Q0 31 22 26L20 0M-22 26L-20 0", WOOL_WHITE, 2)
    leaves = path("M0 26Q-8 6 -16 -3L-25 -2Q-27 10 -20 20Q-10 26 0 26Z", main)
    leaves += path("M0 26Q8 6 16 -3L25 -2Q27 10 20 20Q10 26 0 26Z", main)
    lines = stroke("M-23 7Q-22 14 -17 17Q-9 22 -2 22M23 7Q22 14 17 17Q9 22 2 22", WOOL_WHITE, 1.8)
    red = mix(cloth.second, "#d8454f", 0.25)
    ends = path("M-3 28L-11 48L-3 46L0 32L3 46L11 48L3 28Z", red)
    return leaves + lines + ends + circle(0, 27, 5.5, tone(red, 0.05))


def wetsuit_collar(cloth: Cloth) -> str:
    """A close neck with a coloured rim."""
    return stroke("M-15 0Q0 10 15 0", tone(cloth.outfit.top, -0.05), 9) + stroke(
        "M-16 -3Q0 6 16 -3", cloth.second, 2.6
    )
