"""Animals that live in the background of the jungle. Each stands, hangs or flies at (0, 0).

They are drawn in the scene's light about 100 units large and placed by the caller.
"""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke
from stories.illustrator.scenes.greenery import blade
from stories.illustrator.scenes.stage import Stage

EYE, SHINE = "#22182a", "#ffffff"


def _eye(x: float, y: float, r: float) -> str:
    return circle(x, y, r, EYE) + circle(x + r * 0.3, y - r * 0.4, r * 0.38, SHINE)


def toucan(stage: Stage) -> str:
    """A toucan on its perch, looking to the right; 110 high with its tail."""
    canvas, black = stage.canvas, stage.tint("#3a3354")
    beak, bib = stage.tint("#ff9d3b"), stage.tint("#fff3cf")
    art = path("M-12 -10L-34 36Q-26 42 -16 36L4 -2Z", tone(black, -0.06))
    body = "M-4 2C-36 -6 -40 -56 -10 -78C4 -88 28 -82 30 -62C31 -40 24 -10 8 2Z"
    art += path(body, canvas.form(black, 0.09))
    art += path("M-8 -52C-28 -40 -26 -12 -6 -4C6 -18 6 -42 -8 -52Z", tone(black, -0.05))
    art += path("M10 -68C24 -72 32 -62 29 -48C20 -36 4 -40 0 -54C0 -62 4 -66 10 -68Z", bib)
    art += path("M10 -46C18 -40 26 -42 29 -48C27 -40 22 -34 14 -37Z", stage.tint("#ef5a4a"))
    art += path("M24 -76C46 -92 84 -80 92 -50C70 -60 46 -56 26 -56Z", canvas.form(beak, 0.1))
    art += path("M26 -58C48 -58 70 -60 88 -52C68 -48 44 -46 28 -50Z", tone(beak, -0.09))
    art += path("M76 -70C86 -64 90 -58 92 -50C86 -54 78 -57 72 -58Z", stage.tint("#54324a"))
    art += path("M30 -74C46 -84 62 -82 72 -74C58 -76 44 -74 30 -68Z", tone(beak, 0.1), opacity=0.8)
    art += circle(14, -68, 9, stage.tint("#8fd6ef")) + _eye(15, -68, 5)
    feet = "M-2 2l0 7M6 2l0 7M-7 9l9 0M2 9l9 0"
    return art + stroke(feet, stage.tint("#7a6a86"), 3.4)


def macaw(stage: Stage, body: str = "#ef4f48") -> str:
    """A macaw on the wing, flying to the right; 150 long."""
    red, canvas = stage.tint(body), stage.canvas
    yellow, blue = stage.tint("#ffc83d"), stage.tint("#3f8fd6")
    tail = blade(-26, 4, 84, 7, 172) + blade(-26, 8, 70, 7, 164)
    far = "M12 -2C14 -30 2 -52 -10 -66C-16 -44 -14 -20 -4 2Z"
    art = path(tail, blue) + path(blade(-26, 5, 76, 6, 168), red) + path(far, tone(blue, -0.07))
    art += path(
        "M-32 8C-14 -8 18 -14 38 -10C48 -6 46 8 34 9C12 16 -12 18 -32 8Z", canvas.form(red, 0.09)
    )
    art += path("M16 0C4 -34 -24 -54 -54 -60C-50 -36 -32 -8 -6 6Z", blue)
    art += path("M16 0C6 -28 -14 -42 -36 -46C-32 -28 -18 -6 -2 4Z", yellow)
    art += path("M16 0C8 -20 -4 -30 -18 -32C-16 -18 -8 -4 4 4Z", red)
    art += ellipse(34, -3, 9, 7, stage.tint("#fff6ea"))
    art += path("M40 -8C52 -8 54 4 46 12C46 4 44 2 39 2Z", stage.tint("#4a3d52"))
    return art + _eye(34, -5, 3)


def butterfly(stage: Stage, colour: str) -> str:
    """A butterfly in flight, 50 wide."""
    wing = stage.tint(colour)
    art = ""
    for side in (-1, 1):
        half = path(blade(0, 0, 30, 15, -38), tone(wing, 0.03 * side))
        half += path(blade(0, 2, 21, 11, 34), tone(wing, -0.04))
        half += path(blade(3, -1, 18, 6, -38), tone(wing, 0.11), opacity=0.7)
        art += placed(half, mirror=side, scale=1)
    return art + stroke("M0 -8L0 12", stage.tint("#4a3550"), 3)


def _monkey_head(stage: Stage, x: float, y: float) -> str:
    fur, face = stage.tint("#8a5a44"), stage.tint("#f0c79c")
    art = ""
    for side in (-1, 1):
        art += circle(x + side * 22, y + 1, 9, fur) + circle(x + side * 22, y + 1, 5, face)
    art += ellipse(x, y, 22, 20, stage.canvas.form(fur, 0.08))
    art += ellipse(x - 8, y - 1, 10, 10, face) + ellipse(x + 8, y - 1, 10, 10, face)
    art += ellipse(x, y + 8, 15, 10, face)
    art += _eye(x - 8, y - 2, 3.4) + _eye(x + 8, y - 2, 3.4)
    art += stroke(f"M{x - 7} {y + 9}Q{x} {y + 15} {x + 7} {y + 9}", stage.tint("#7a3f3a"), 2)
    return art + ellipse(x, y + 4.5, 2.6, 1.7, stage.tint("#7a3f3a"))


def sitting_monkey(stage: Stage) -> str:
    """A small monkey that sits with its tail curled beside it; 90 high."""
    fur, belly = stage.tint("#8a5a44"), stage.tint("#e0b088")
    tail = "M14 -8C44 -2 58 -26 46 -42C38 -50 28 -42 34 -34"
    art = stroke(tail, tone(fur, -0.04), 7)
    art += ellipse(0, -24, 21, 27, stage.canvas.form(fur, 0.09)) + ellipse(0, -20, 12, 17, belly)
    legs = "M-14 -6C-28 -22 -30 -2 -20 0M14 -6C28 -22 30 -2 20 0"
    art += stroke(legs, fur, 10) + stroke("M-16 -38Q-26 -24 -10 -14", tone(fur, 0.03), 8)
    art += stroke("M16 -38Q26 -24 12 -14", tone(fur, 0.03), 8)
    return art + _monkey_head(stage, 0, -62)


def swinging_monkey(stage: Stage) -> str:
    """A monkey that hangs from (0, 0) by one hand; 150 deep."""
    fur, belly = stage.tint("#8a5a44"), stage.tint("#e0b088")
    art = stroke("M22 112C50 124 56 150 36 154C24 154 24 142 32 140", tone(fur, -0.04), 6.5)
    art += stroke("M0 0C6 22 4 40 10 62", fur, 8.5) + circle(0, 0, 6, tone(fur, 0.03))
    art += stroke("M12 112C0 128 -6 132 -16 130M20 114C18 134 12 146 0 148", fur, 9.5)
    body = stage.canvas.form(fur, 0.09)
    art += placed(ellipse(0, 0, 20, 29, body) + ellipse(-3, 3, 11, 18, belly), 15, 90, turn=-8)
    art += stroke("M24 74C44 78 52 66 60 58", tone(fur, 0.03), 8)
    return art + _monkey_head(stage, 6, 54)


def sloth(stage: Stage) -> str:
    """A smiling sloth under a branch that runs along y = 0; 110 wide."""
    fur, pale, dark = stage.tint("#b09a80"), stage.tint("#f4e6ca"), stage.tint("#6a5348")
    art = stroke("M-46 2C-50 30 -40 44 -22 50M44 2C50 30 42 46 20 52", tone(fur, -0.07), 15)
    body = "M-42 34C-34 76 34 80 46 34C30 52 -24 54 -42 34Z"
    art += path(body, stage.canvas.form(fur, 0.1))
    art += stroke("M-24 2C-26 22 -22 36 -12 44M26 2C30 22 26 36 16 44", fur, 14)
    claws = "M-28 -6l0 9M-22 -6l0 9M22 -6l0 9M28 -6l0 9M-49 -5l0 8M-43 -5l0 8M42 -5l0 8M48 -5l0 8"
    art += stroke(claws, pale, 3)
    art += circle(2, 44, 25, stage.canvas.form(fur, 0.08)) + ellipse(2, 47, 19, 17, pale)
    for side in (-1, 1):
        patch = ellipse(0, 0, 4.6, 9, dark)
        art += placed(patch, 2 + side * 10, 45, turn=side * -62) + _eye(2 + side * 8, 43, 2.8)
    art += ellipse(2, 50, 3.6, 2.6, dark)
    return art + stroke("M-6 54Q2 61 10 54", dark, 2)


def capybara(stage: Stage) -> str:
    """A capybara that looks to the right; 150 long, 84 high."""
    fur = stage.tint("#a9744f")
    art = "".join(
        stroke(f"M{x} -24L{x + 1} -3", tone(fur, -0.08 - 0.03 * (i % 2)), 13)
        for i, x in enumerate((-44, -30, 26, 40))
    )
    body = (
        "M-62 -22C-70 -58 -40 -70 -8 -66C10 -66 22 -70 34 -78C52 -90 80 -82 84 -62"
        "C86 -50 76 -44 62 -42C52 -36 52 -20 36 -14C6 -8 -52 -6 -62 -22Z"
    )
    art += path(body, stage.canvas.form(fur, 0.1))
    art += path("M68 -78C82 -76 88 -60 82 -48C74 -44 66 -46 64 -54Z", tone(fur, 0.05))
    art += path(blade(34, -74, 15, 6, -110), tone(fur, -0.09)) + _eye(54, -68, 3.4)
    art += ellipse(80, -66, 3, 4, tone(fur, -0.2))
    art += stroke("M80 -52Q72 -46 64 -50", tone(fur, -0.2), 2)
    marks = "M-46 -46l10 2M-30 -54l10 2M-14 -50l10 2M-40 -34l10 2M-20 -36l10 2M4 -44l10 2"
    return art + stroke(marks, tone(fur, -0.07), 2.4, opacity=0.7)


def dolphin(stage: Stage) -> str:
    """A pink river dolphin that leaps to the right out of the water at y = 0; 130 long."""
    skin = stage.tint("#f2a3b0")
    foam = mix(stage.tint("#ffffff"), skin, 0.12)
    body = (
        "M-58 6C-50 -34 -14 -62 22 -52C30 -50 36 -46 40 -40C50 -38 60 -32 64 -24"
        "C54 -26 46 -28 40 -28C46 -16 46 -4 44 6C34 -18 14 -28 -8 -20C-22 -14 -28 -4 -30 6Z"
    )
    art = path(body, stage.canvas.form(skin, 0.1))
    art += path("M-14 -50C-18 -64 -28 -68 -34 -68C-32 -60 -30 -50 -26 -44Z", tone(skin, -0.05))
    art += path("M8 -24C2 -10 6 -2 14 2C18 -8 20 -18 18 -22Z", tone(skin, -0.07))
    art += stroke("M38 -32Q50 -30 60 -26", tone(skin, -0.16), 1.8) + _eye(32, -40, 3)
    art += ellipse(26, -33, 5, 3, stage.tint("#ff8f8f"), opacity=0.5)
    for x, w in ((-44, 26), (42, 16)):
        art += ellipse(x, 6, w, 6, foam, opacity=0.8) + ellipse(x, 9, w * 1.4, 5, foam, opacity=0.4)
    return art


def heron(stage: Stage) -> str:
    """A heron on one leg, looking to the left; 120 high."""
    white, grey = stage.tint("#f3f1ea"), stage.tint("#9fb3c4")
    art = stroke("M2 -44L0 0M6 -44Q14 -30 2 -26", stage.tint("#e0995a"), 3)
    neck = "M-4 -58C-14 -76 4 -88 -8 -104"
    art += stroke(neck, white, 7) + ellipse(-10, -107, 8, 6, white)
    art += path("M-16 -109L-40 -104L-16 -103Z", stage.tint("#f2a444"))
    art += path(
        "M-14 -56C-6 -72 26 -68 44 -40C26 -34 -8 -34 -14 -56Z", stage.canvas.form(white, 0.08)
    )
    art += path("M0 -58C12 -64 30 -56 44 -40C28 -36 8 -40 0 -58Z", grey)
    return art + stroke("M-4 -110Q8 -116 16 -108", grey, 3) + circle(-12, -108, 1.7, EYE)
