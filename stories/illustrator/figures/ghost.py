"""A friendly ghost that casts a light where others cast a shadow."""

from stories.illustrator.figures import companion_faces as faces
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_parts import shaded
from stories.illustrator.figures.poses import Bend
from stories.illustrator.figures.stances import Stance
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat
from stories.vocabulary import Pose

_COAT = Coat(main="#f6f3ff", second="#c3baee", accessory="none", trim="#8a63b8")
_SHINE = "#fff3c9"
_HANGING = (
    "M0 -188C40 -188 58 -160 58 -126C58 -92 62 -62 70 -34C72 -24 64 -18 56 -24C48 -30 44 -30 38 -21"
    "C31 -10 22 -10 16 -20C10 -29 4 -29 -3 -18C-10 -8 -20 -9 -26 -20C-31 -30 -38 -30 -44 -22"
    "C-52 -13 -66 -16 -70 -30C-64 -62 -58 -92 -58 -126C-58 -160 -40 -188 0 -188Z"
)
_SEATED = (
    "M0 -176C40 -176 58 -150 60 -118C62 -84 76 -50 92 -22C96 -12 86 -6 76 -12C64 -19 56 -18 48 -10"
    "C38 -1 26 -2 18 -11C10 -19 0 -18 -8 -9C-17 0 -30 -1 -38 -10C-46 -18 -58 -18 -68 -10"
    "C-78 -3 -94 -6 -90 -20C-76 -50 -62 -84 -60 -118C-58 -150 -40 -176 0 -176Z"
)
_STREAMING = (
    "M0 -188C40 -188 58 -160 57 -126C56 -94 48 -66 26 -40C14 -26 0 -12 -34 -4C-44 -4 -44 -12"
    " -36 -18C-26 -26 -30 -30 -38 -44C-52 -68 -57 -96 -57 -126C-58 -160 -40 -188 0 -188Z"
)
_LYING = (
    "M22 -104C62 -104 82 -76 82 -46C82 -30 92 -16 96 -6C90 2 78 -2 70 -4C58 2 48 2 38 -4"
    "C26 2 14 2 4 -4C-8 2 -20 2 -30 -4C-42 2 -54 1 -64 -5C-78 1 -98 2 -118 -6"
    "C-126 -12 -118 -20 -106 -22C-84 -26 -66 -34 -50 -54C-34 -82 -14 -104 22 -104Z"
)


def _sheet(build: Build, outline: str) -> str:
    """Cloth that fades towards its hem, with soft folds."""
    canvas, main, second = build.canvas, build.main, build.second
    fill = canvas.linear([(0, tone(main, 0.02)), (0.45, main), (0.82, second), (1, second, 0.72)])
    shade = canvas.linear([(0, second, 0), (0.55, second, 0), (1, second, 0.75)], (0, 0, 1, 0))
    svg = path(outline, fill, stroke=tone(second, -0.03), stroke_width=2.4)
    svg += path(outline, shade)
    folds = stroke("M-30 -70Q-36 -46 -34 -26M2 -66Q0 -44 4 -28M32 -72Q38 -48 40 -28",
                   tone(second, -0.06), 3.4, opacity=0.5)  # fmt: skip
    return svg + canvas.clipped(folds, outline)


def _back(build: Build) -> str:
    """The light round it, and a curl of mist at its side."""
    canvas = build.canvas
    fill = canvas.radial([(0, _SHINE, 0.62), (0.5, _SHINE, 0.3), (1, _SHINE, 0)])
    halo = "" if build.behind else ellipse(0, -96, 122, 128, fill)
    curl = stroke("M44 -30Q84 -16 92 -44Q94 -60 80 -58", build.second, 9, opacity=0.75)
    return halo + placed(curl, mirror=-build.facing)


def _legs(build: Build) -> str:
    """A ghost has none: it hovers."""
    return ""


def _body(build: Build) -> str:
    outline = {"sit": _SEATED, "trail": _STREAMING}.get(build.stance.legs, _HANGING)
    side = build.facing if build.stance.legs == "trail" else 1
    quiff = stroke("M-2 -184Q-4 -204 12 -206Q22 -206 20 -197", build.main, 8)
    quiff = placed(quiff, 0, 12 if outline is _SEATED else 0, mirror=build.facing)
    return quiff + placed(_sheet(build, outline), mirror=side)


def _arm(build: Build, tube: Tube, index: int) -> str:
    right = (index == 0) != (build.facing > 0)  # the side away from the light
    colour = mix(build.main, build.second, 0.42 if right else 0.1)
    svg = path(tube.outline(round_tip=True), colour) + shaded(tube, build.second)
    return svg + ellipse(*tube.point(0), tube.width(0) / 2, tube.width(0) / 2, colour)


def _face(build: Build) -> str:
    if build.behind:
        return ""
    canvas, mood = build.canvas, build.mood
    svg = faces.cheeks(canvas, mood, 36, 15, 11)
    svg += faces.eyes(canvas, mood, 21, -3, 9.8, "#6a5ab8", build.main)
    return svg + faces.mouth(canvas, mood, mood.turn * 14, 17, 10, "#4b3a72")


def _lying(build: Build) -> str:
    canvas = build.canvas
    fill = canvas.radial([(0, _SHINE, 0.6), (0.5, _SHINE, 0.28), (1, _SHINE, 0)])
    hand = ellipse(58, -12, 17, 10, tone(build.main, -0.03))
    hand += stroke("M44 -8Q56 0 72 -6", build.second, 2.4, opacity=0.7)
    art = ellipse(0, -46, 150, 84, fill) + _sheet(build, _LYING) + hand
    return placed(art, mirror=build.facing)


GHOST = Species(
    coat=_COAT,
    arm_root=(50, -100),
    arm_length=52,
    arm_widths=(25, 24, 19),
    head=(0, -138),
    head_reach=(58, 66),
    half_width=74,
    hip=56,
    sit=8,
    lying_head=(28, -58),
    neck=(52, -98),
    crown=(0, -46),
    chin=40,
    legs=_legs,
    back=_back,
    body=_body,
    arm=_arm,
    face=_face,
    lying=_lying,
    band=((-34.0, -64.0), (-6.0, -40.0), (-10.0, -8.0)),
    stances={
        Pose.STAND: Stance(Bend(-46, -22), Bend(46, 22), lift=6),
        Pose.WALK: Stance(Bend(-40, -64), Bend(64, 88), legs="trail", lean=12, tilt=-6, lift=8),
        Pose.RUN: Stance(Bend(-60, -78), Bend(76, 100), legs="trail", lean=22, tilt=-12, lift=14),
    },
    shine=_SHINE,
)
