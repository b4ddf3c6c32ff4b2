"""Furniture of the tower room; each piece with its foot at (0, 0)."""

from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.stage import Stage


def chest(stage: Stage) -> str:
    wood, band = stage.tint("#9a6544"), stage.tint("#e0b050")
    return "".join(
        (
            rect(-72, -58, 144, 58, stage.canvas.form(wood, 0.12), rx=6),
            path(
                "M-74 -56Q-74 -98 0 -98Q74 -98 74 -56Z", stage.canvas.form(tone(wood, 0.03), 0.12)
            ),
            stroke("M-72 -56L72 -56", tone(wood, -0.14), 5),
            "".join(
                rect(x, -92 if abs(x) < 60 else -84, 11, 92, band, rx=3, opacity=0.9)
                for x in (-50, 39)
            ),
            rect(-14, -66, 28, 26, band, rx=5),
            circle(0, -54, 4.5, tone(wood, -0.2)),
        )
    )


def telescope(stage: Stage) -> str:
    brass, wood = stage.tint("#e0b050"), stage.tint("#7d5139")
    legs = stroke("M0 -84L-40 0M0 -84L38 2M0 -84L4 4", wood, 7)
    tube = placed(
        rect(-70, -13, 92, 26, stage.canvas.form(brass, 0.14, (0, 0, 0, 1)), rx=4)
        + rect(22, -10, 52, 20, stage.canvas.form(tone(brass, -0.05), 0.14, (0, 0, 0, 1)), rx=4)
        + rect(-78, -17, 16, 34, tone(brass, 0.05), rx=4)
        + rect(70, -8, 12, 16, wood, rx=3),
        0,
        -96,
        turn=24,
    )
    return legs + tube + circle(0, -88, 9, tone(brass, -0.1))


def armchair(stage: Stage) -> str:
    """A deep chair with a cushion."""
    cloth = stage.tint("#7f9f74")
    back = path("M-52 -40Q-62 -132 0 -134Q62 -132 52 -40Z", stage.canvas.form(cloth, 0.11))
    buttons = "".join(
        circle(x, y, 3.4, tone(cloth, -0.13)) for x, y in ((-20, -98), (20, -98), (0, -78))
    )
    seat = path("M-50 -52Q0 -64 50 -52L54 -12L-54 -12Z", stage.canvas.form(tone(cloth, 0.03), 0.1))
    arms = "".join(
        path(
            f"M{s * 44} -70Q{s * 78} -76 {s * 74} -50L{s * 70} -8L{s * 46} -8Z",
            stage.canvas.form(tone(cloth, -0.02), 0.12),
        )
        for s in (-1, 1)
    )
    feet = "".join(rect(x - 6, -12, 12, 12, stage.tint("#7d5139"), rx=3) for x in (-56, 56))
    cushion = path(
        "M-26 -58Q0 -68 26 -58Q32 -44 26 -32Q0 -24 -26 -32Q-32 -44 -26 -58Z",
        stage.canvas.form(stage.tint("#e0a84f"), 0.1),
    )
    return feet + back + buttons + seat + arms + cushion


def rocking_horse(stage: Stage) -> str:
    """A wooden horse on runners."""
    wood, mane = stage.tint("#e6c49a"), stage.tint("#b5653f")
    runner = stroke("M-70 -12Q0 16 72 -12", stage.tint("#c2574f"), 8)
    legs = stroke("M-32 -52L-46 -6M-20 -52L-16 2M26 -52L22 2M36 -52L50 -6", wood, 9)
    body = path(
        "M-44 -62Q-40 -86 -4 -82Q20 -82 26 -98L34 -120Q40 -130 52 -124L66 -112Q70 -104 62 -100"
        "L48 -100Q46 -76 40 -60Q0 -40 -44 -50Z",
        stage.canvas.form(wood, 0.11),
    )
    hair = path(
        "M34 -122Q14 -116 16 -88Q26 -92 30 -104ZM-42 -64Q-66 -62 -64 -34Q-50 -40 -42 -54Z", mane
    )
    saddle = path("M-24 -82Q-4 -72 14 -82L10 -58Q-6 -54 -20 -58Z", stage.tint("#4f8a99"))
    eye = circle(52, -114, 3, stage.tint("#3a2a33"))
    return runner + legs + body + hair + saddle + eye


def book_stack(stage: Stage) -> str:
    """A heap of big books with a candle on top."""
    pieces = []
    for i, (w, colour) in enumerate(
        ((112, "#6f8fb5"), (98, "#d9825f"), (104, "#7fa77a"), (84, "#9a86c0"), (90, "#e0b35a"))
    ):
        x, y = (i % 3 - 1) * 6 - w / 2, -20 * (i + 1)
        cover = stage.tint(colour)
        pieces.append(rect(x, y, w, 19, stage.canvas.form(cover, 0.1), rx=3))
        pieces.append(rect(x + w - 12, y + 4, 12, 11, stage.tint("#fff3dc")))
        pieces.append(rect(x + 10, y + 4, 5, 11, tone(cover, 0.12)))
    glow = stage.canvas.glow(0, -142, 70, stage.light.lamp, 0.6)
    dish = ellipse(0, -102, 20, 5, stage.tint("#e0b050"))
    candle = rect(-6, -130, 12, 28, stage.tint("#fff3dc"), rx=3)
    flame = path("M0 -150q8 11 0 18q-8 -7 0 -18Z", "#ffcf6a")
    return "".join(pieces) + dish + glow + candle + flame


def easel(stage: Stage) -> str:
    """A child's easel with a half-painted star."""
    wood = stage.tint("#b58358")
    legs = stroke("M-6 -150L-44 0M6 -150L44 0M0 -140L4 -6", wood, 7)
    sheet = rect(-46, -136, 92, 84, stage.tint("#fffaf0"), rx=3)
    moon = circle(20, -112, 12, stage.tint("#f6c453"))
    hill = path("M-46 -52Q-46 -76 -14 -74Q16 -96 46 -72L46 -52Z", stage.tint("#8fbf7a"))
    ledge = rect(-54, -54, 108, 9, stage.canvas.form(wood, 0.1), rx=3)
    return legs + sheet + moon + hill + star(-18, -106, 9, stage.tint("#e0655f")) + ledge
