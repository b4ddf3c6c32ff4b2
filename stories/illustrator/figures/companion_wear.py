"""What a companion wears: one scarf, bow, hat, collar or satchel."""

from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import pair, smooth
from stories.illustrator.kit.palette import GOLD
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke

_FOURS = ((10.0, -99.0), (40.0, -76.0), (34.0, -38.0))  # a strap on all fours
_UNDER_CHIN = (0.8, 40.0)  # size there, and figure units under the head's middle
_WIDEST = 1.2  # on a broad neck a scarf grows no more
_BOW = 1.3  # a bow is worn larger than it would fit
_NECK = 40.0  # half-width of the neck that scarf, bow and collar are drawn for


def on_body(build: Build, species: Species) -> str:
    """What goes round the neck or over the shoulder of one who is upright."""
    if build.coat.accessory == "satchel":
        return _satchel(build, species)
    half, y = species.neck
    return placed(_round_neck(build, min(half / _NECK, _WIDEST)), build.shift * 0.3, y)


def _round_neck(build: Build, size: float) -> str:
    """Scarf, bow or collar from the front, its ends at (0, 0)."""
    draw = {"scarf": _scarf, "bow": _bow, "collar": _collar}.get(build.coat.accessory)
    if draw is None:
        return ""
    return placed(draw(build), scale=size * (_BOW if draw is _bow else 1))


def on_head(build: Build, species: Species) -> str:
    """A small hat, a little to one side."""
    if build.coat.accessory != "hat":
        return ""
    x, y = species.crown
    return placed(_hat(build), x * build.facing, y, turn=7 * build.facing)


def on_fours(build: Build, species: Species) -> str:
    """The same on one who stands on all fours: under the chin, or over the back."""
    if build.coat.accessory == "satchel":
        return _across(build, _FOURS)
    x, y = species.fours_head
    return placed(_round_neck(build, _UNDER_CHIN[0]), (x - 8) * build.facing, y + _UNDER_CHIN[1])


def on_lying(build: Build, species: Species) -> str:
    """The same on one who lies."""
    return _across(build, species.band)


def _across(build: Build, band: tuple[Point, Point, Point]) -> str:
    """A band across the body of one who faces right, with the bag if there is one."""
    worn, trim = build.coat.accessory, build.coat.trim
    if worn not in ("scarf", "bow", "collar", "satchel"):
        return ""
    start, bend, end = band
    line = f"M{pair(start)}Q{pair(bend)} {pair(end)}"
    svg = stroke(line, trim, {"scarf": 19, "satchel": 7}.get(worn, 10))
    if worn == "scarf":
        svg += placed(stroke(line, tone(trim, 0.13), 3), 6, 2)
    elif worn == "satchel":
        svg += placed(_bag(build), start[0] - 18, (start[1] + end[1]) / 2, turn=12)
    return placed(svg, mirror=build.facing)


def _scarf(build: Build) -> str:
    trim = build.coat.trim
    wrap = stroke("M-40 0Q0 20 40 0", trim, 20)
    wrap += stroke("M-36 7Q0 25 37 6", tone(trim, -0.1), 3, opacity=0.6)
    wrap += stroke("M-28 -2l3 12M-8 4l1 12M14 3l-1 12M31 -4l-3 12", tone(trim, 0.13), 4)
    if build.behind:
        return wrap
    tail = smooth([(12, 10), (30, 8), (37, 42), (34, 58), (18, 60), (15, 42)])
    cloth = stroke("M19 59l0 7M25 59l1 7M31 58l1 7", trim, 2.6) + path(tail, tone(trim, -0.05))
    cloth += stroke("M17 40L35 38M18 48L35 46", tone(trim, 0.13), 3.4)
    return placed(cloth, mirror=-build.facing) + wrap


def _bow(build: Build) -> str:
    trim = build.coat.trim
    band = stroke("M-38 0Q0 18 38 0", tone(trim, -0.06), 7)
    if build.behind:
        return band
    loop = path("M3 12C12 -4 34 -8 37 2C40 16 38 28 33 29C24 30 12 22 3 16Z", trim)
    loop += stroke("M8 13Q18 9 27 8M8 16Q18 18 27 20", tone(trim, -0.12), 2.4, opacity=0.7)
    return band + placed(loop, mirror=-1) + loop + rect(-7, 5, 14, 17, tone(trim, -0.08), rx=6)


def _collar(build: Build) -> str:
    trim = build.coat.trim
    svg = stroke("M-39 0Q0 19 39 0", trim, 9) + stroke("M-36 -2Q0 15 36 -2", tone(trim, 0.12), 2)
    return svg if build.behind else svg + circle(0, 19, 9, GOLD) + circle(-2.5, 16.5, 3, "#fff3c4")


def _hat(build: Build) -> str:
    """A small felt hat; its brim's middle is at (0, 0)."""
    trim = build.coat.trim
    crown = path("M-22 0Q-26 -34 -6 -36Q2 -32 9 -36Q27 -32 22 0Z", build.canvas.form(trim, 0.09))
    band = path("M-23.5 -4Q0 4 23.5 -4L23 -13Q0 -5 -23 -13Z", tone(trim, 0.16))
    return ellipse(0, 0, 37, 9.5, tone(trim, -0.08)) + crown + band


def _satchel(build: Build, species: Species) -> str:
    """A strap from one shoulder to the other hip, with a bag that the side turned away shows."""
    half, y = species.neck
    side = -build.facing
    hip = species.half_width * 0.66
    start, end = (-side * half * 0.92, y + 2), (side * hip, -species.hip - 16)
    bend = (side * 8, y * 0.62 - species.hip * 0.3)
    strap = stroke(f"M{pair(start)}Q{pair(bend)} {pair(end)}", tone(build.coat.trim, -0.05), 7)
    return strap + placed(_bag(build), end[0], end[1] + 12, turn=-6 * side)


def _bag(build: Build) -> str:
    trim = build.coat.trim
    svg = rect(-21, -16, 42, 34, build.canvas.form(trim, 0.1), rx=8)
    svg += path("M-21 -9Q-21 -17 -13 -17L13 -17Q21 -17 21 -9L19 3Q0 13 -19 3Z", tone(trim, 0.06))
    return svg + rect(-4, 3, 8, 9, GOLD, rx=2.5)
