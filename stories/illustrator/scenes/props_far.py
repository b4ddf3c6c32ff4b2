"""From far times and far stars: little dinosaur, alien and rover; foot at (0, 0), figure units."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.props_animals import INK, blush, eye
from stories.illustrator.scenes.props_parts import taper


def little_dino(canvas: Canvas) -> str:
    """A long-necked dinosaur, not long out of its egg."""
    skin, pale = "#7fa8d0", "#e9f1e0"
    form, far = canvas.form(skin, 0.12), tone(skin, -0.08)
    tail = path(taper([(20, -34), (42, -26), (56, -12), (68, -14)], 26, 3), form)
    far_legs = rect(-16, -24, 14, 24, far, rx=6) + rect(24, -24, 14, 24, far, rx=6)
    neck = path(taper([(-8, -26), (-20, -46), (-25, -74), (-30, -96)], 38, 20), form)
    body = ellipse(6, -34, 36, 25, form)
    belly = path("M-26 -26Q2 -6 36 -22Q20 -10 2 -10Q-18 -12 -26 -26Z", pale, opacity=0.8)
    legs = "".join(
        rect(x, -26, 17, 26, form, rx=7)
        + stroke(f"M{x + 4} -2l0 -1M{x + 8.5} -2l0 -1M{x + 13} -2l0 -1", pale, 3.4)
        for x in (-28, 14)
    )
    spots = "".join(
        ellipse(x, y, r, r * 0.8, tone(skin, -0.1), opacity=0.7)
        for x, y, r in (
            (2, -52, 6),
            (18, -50, 5),
            (30, -40, 4.5),
            (10, -40, 4),
            (-18, -66, 4),
            (46, -26, 3.6),
        )
    )
    head = path(
        smooth(
            [(-12, -98), (-16, -116), (-34, -120), (-50, -108), (-58, -94), (-44, -84), (-22, -84)]
        ),
        form,
    )
    snout = ellipse(-47, -94, 13, 9, tone(skin, 0.06), opacity=0.8)
    face = eye(-32, -105, 5.6) + circle(-54, -98, 1.8, far) + blush(-26, -93, 5)
    smile = stroke("M-54 -90Q-46 -84 -36 -89", "#3f5f8a", 2.4)
    return tail + neck + far_legs + body + belly + legs + spots + head + snout + face + smile


def alien(canvas: Canvas) -> str:
    """A small round visitor with three eyes, waving."""
    skin = "#8fd08a"
    form = canvas.form(skin, 0.13)
    feelers = stroke(
        "M-14 -76Q-20 -92 -16 -102M14 -76Q22 -90 20 -102", tone(skin, -0.06), 4
    ) + "".join(
        canvas.glow(x, -106, 16, "#ffe08a", 0.7) + circle(x, -106, 6, "#ffd65c") for x in (-16, 21)
    )
    arms = stroke("M-34 -42Q-50 -48 -50 -66", tone(skin, -0.04), 9) + stroke(
        "M34 -38Q46 -32 46 -22", tone(skin, -0.07), 9
    )
    fingers = circle(-50, -68, 6.5, form) + stroke(
        "M-52 -71l-5 -7M-48 -72l1 -8", tone(skin, -0.02), 4.5
    )
    feet = ellipse(-15, -4, 15, 6.5, tone(skin, -0.08)) + ellipse(
        16, -4, 15, 6.5, tone(skin, -0.08)
    )
    body = path(
        smooth(
            [(-38, -40), (-30, -68), (0, -82), (30, -68), (38, -40), (26, -10), (0, -4), (-26, -10)]
        ),
        form,
    )
    belly = ellipse(-2, -22, 20, 13, "#e6f6c8", opacity=0.85)
    spots = circle(24, -58, 4.5, tone(skin, 0.07)) + circle(30, -46, 3, tone(skin, 0.07))
    return feelers + arms + fingers + feet + body + belly + spots + _three_eyed_face()


def _three_eyed_face() -> str:
    eyes = "".join(
        circle(x, y, r, "#fffef6")
        + circle(x - 2, y + 0.5, r * 0.6, "#5a3f8a")
        + circle(x - 2, y + 0.5, r * 0.34, INK)
        + circle(x - 4, y - 2, r * 0.22, "#ffffff")
        for x, y, r in ((-20, -52, 9.5), (15, -52, 9.5), (-3, -63, 10.5))
    )
    mouth = path("M-13 -37Q-3 -40 8 -37Q4 -26 -3 -26Q-10 -26 -13 -37Z", "#5f3a52")
    tongue = ellipse(-3, -29, 5, 2.6, "#f08b84")
    return eyes + mouth + tongue + blush(-27, -39, 4.6) + blush(22, -39, 4.6)


def rover(canvas: Canvas) -> str:
    """A small robot on six wheels that looks about with its camera eyes."""
    shell, metal, dark = "#f4efe6", "#aeb9cc", "#4f5470"
    panel = path("M2 -50L58 -62L64 -46L8 -38Z", canvas.form("#3f6fb0", 0.12)) + stroke(
        "M20 -53L26 -41M39 -57L45 -44M5 -44L61 -54", "#9fc4ea", 1.8
    )
    mast = rect(-26, -84, 8, 40, metal, rx=3) + rect(-29, -50, 14, 8, dark, rx=3)
    axle = stroke("M-34 -22Q-20 -34 0 -16Q18 -34 38 -18", metal, 5)
    body = rect(-44, -46, 86, 26, canvas.form(shell, 0.1), rx=10) + rect(
        -44, -31, 86, 6, "#e4572e", rx=2
    )
    lamp = (
        circle(-40, -38, 4.5, "#ffe08a")
        + circle(28, -39, 3, "#4fae9a")
        + circle(18, -39, 3, "#f6c453")
    )
    wheels = "".join(
        circle(x, -13, 13, dark)
        + circle(x, -13, 7.5, metal)
        + circle(x, -13, 3, dark)
        + "".join(
            placed(rect(-2, -15.5, 4, 4, tone(dark, 0.1), rx=1), x, -13, turn=k * 45)
            for k in range(8)
        )
        for x in (-34, 0, 36)
    )
    head = rect(-50, -106, 56, 30, canvas.form(shell, 0.1), rx=13) + stroke(
        "M2 -98L12 -106", metal, 3
    )
    eyes = "".join(
        circle(x, -91, 10.5, dark) + circle(x, -91, 7.5, "#8fd3e8") + circle(x - 1.5, -91, 4.4, INK)
        + circle(x - 3.5, -93.500, 1.8, "#ffffff")
        for x in (-36, -11)
    )  # fmt: skip
    aerial = (
        stroke("M32 -58L36 -88", metal, 3)
        + circle(36, -90, 4.5, "#e4572e")
        + circle(13, -107, 3.6, "#f6c453")
    )
    return aerial + panel + mast + axle + body + lamp + wheels + head + eyes


def egg(canvas: Canvas) -> str:
    """A large speckled egg in a few twigs."""
    shell = "#f3e3c4"
    outline = "M0 -88Q30 -82 34 -38Q34 -4 0 -4Q-34 -4 -34 -38Q-30 -82 0 -88Z"
    speckles = "".join(
        ellipse(x, y, r, r * 0.8, "#7fae9a", opacity=0.85)
        for x, y, r in (
            (-16, -62, 6), (12, -68, 4), (4, -46, 7), (-24, -36, 5), (24, -46, 5), (-8, -24, 5.5),
            (18, -26, 6.5), (-2, -80, 3), (-14, -44, 2.6), (27, -30, 2.4), (2, -30, 2.6),
        )
    )  # fmt: skip
    shine = ellipse(-14, -66, 5, 11, "#ffffff", opacity=0.55)
    body = path(outline, canvas.form(shell, 0.12))
    back = stroke("M-44 -14Q0 -26 44 -12", "#8a6a4c", 5)
    twigs = stroke("M-46 -10Q0 6 46 -8M-40 -4Q-6 4 30 -1", "#a5805a", 5) + stroke(
        "M-36 -14Q0 -2 40 -2M-48 -4l10 -10M44 -2l6 -12", "#c9a274", 3.4
    )
    return back + body + canvas.clipped(speckles, outline) + shine + twigs
