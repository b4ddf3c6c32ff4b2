"""What lies in front of everybody under a text at the bottom: a meadow, a wall, a quilt, a rock.

It is part of the place, so that the words stand on something painted and not on a label. Inside
the text its marks stay within a few hundredths of its own lightness; the margins may be lively.
"""

from collections.abc import Callable
from random import Random

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.crystals import crystal_cluster
from stories.illustrator.scenes.flora import BLOSSOMS, fern, flower, ivy
from stories.illustrator.scenes.ground import tuft
from stories.illustrator.scenes.ocean_exploration.corals import branch_coral, sea_grass
from stories.illustrator.scenes.stage import PAGE_LAYER, Stage
from stories.vocabulary import BoxSide

NIGHT_BANK = "#16204a"  # text stands on this at night in cream
RISE = 26.0  # page units that the edge lies above the text
QUIET = 0.022  # lightness by which marks under the text differ from their ground
MARGINS = ((0.0, 84.0), (914.0, 86.0))  # (x, width) left and right of the text
REEF = ("#4fa58a", "#f58a7c", "#4fa58a", "#b58fe0")
CRYSTALS = ("#7fd6e8", "#f29ac4", "#b6a0f0")
GEMS = {"amber_cave": ("#ffc76b", "#f2a24a", "#ffdf9c")}  # where they are not crystals


def bank(stage: Stage) -> str:
    """The foreground under a text at the bottom; empty for any other text."""
    box, light = stage.outlook.box, stage.light
    if box.side is not BoxSide.BOTTOM:
        return ""
    colour = light.tint(stage.bank)
    if light.dark:
        colour = mix(colour, NIGHT_BANK, 0.6)
    return _BANKS.get(stage.scene.place, _meadow)(stage, colour, box.y - RISE)


def _body(stage: Stage, edge: str, colour: str, y: float) -> tuple[str, str]:
    """(outline, the shape filled): lit along the edge, a breath deeper at the page's end."""
    outline = f"{edge}L1060 1060L-60 1060Z"
    stops = [(0, tone(colour, 0.035)), (0.35, colour), (1, tone(colour, -0.012))]
    return outline, path(outline, stage.canvas.linear_at(stops, 0, y - 10, 0, 1000))


def _washes(stage: Stage, outline: str, colour: str, y: float) -> str:
    """Broad, faint brush marks all over, the text's room included."""
    rng = stage.loose("bank washes")
    marks = ""
    for _ in range(34):
        x, top, reach = rng.uniform(-40, 940), rng.uniform(y, 1000), rng.uniform(90, 260)
        shade = tone(colour, rng.choice((-QUIET, QUIET)))
        data = f"M{num(x)} {num(top)}q{num(reach / 2)} {num(rng.uniform(-16, 6))} {num(reach)} 0"
        marks += stroke(data, shade, rng.uniform(5, 17), opacity=0.5)
    return stage.canvas.clipped(marks, outline)


def _swell(rng: Random, y: float, height: float) -> str:
    """A gently rolling line across the page."""
    xs = (-60, 90, 260, 430, 600, 770, 930, 1060)
    return open_curve([(x, y + rng.uniform(-height, height)) for x in xs])


def _meadow(stage: Stage, colour: str, y: float) -> str:
    """Two swells of grass, long blades and flowers that grow up at the sides."""
    rng = stage.loose("bank meadow")
    back = _swell(rng, y - 12, 10) + "L1060 1060L-60 1060Z"
    outline, front = _body(stage, _swell(rng, y + 10, 12), colour, y)
    far, blades, nearest = tone(colour, -0.05), "", ""
    for x in range(4, 1000, 19):
        size = 0.8 + 1.1 * abs(x - 500) / 500 * rng.random()
        shade = tone(colour, rng.uniform(-0.09, 0.025))
        blades += tuft(rng, x + rng.uniform(-9, 9), y + 16 + rng.uniform(-7, 7), shade, size)
    for x in range(20, 1000, 47):
        shade, lean = tone(colour, -QUIET * 1.6), rng.uniform(-16, 16)
        nearest += tuft(rng, x + lean, y + rng.uniform(24, 36), shade, rng.uniform(0.7, 1.2))
    quiet = _quiet_tufts(rng, colour, y)
    washes = _washes(stage, outline, colour, y)
    return path(back, far) + blades + front + washes + nearest + quiet + _growth(stage, rng, y)


def _quiet_tufts(rng: Random, colour: str, y: float) -> str:
    """Grass marks under the words, hardly darker than the meadow."""
    pieces = ""
    for _ in range(22):
        x, top = rng.uniform(96, 904), rng.uniform(y + 60, 985)
        pieces += tuft(rng, x, top, tone(colour, -QUIET), rng.uniform(0.8, 1.3))
    return pieces


def _growth(stage: Stage, rng: Random, y: float) -> str:
    """Flowers and ferns at the sides, thickest in the page's corners."""
    stem, pieces = stage.tint("#4f8f5b"), []
    for left, width in MARGINS:
        side = 1 if left < 500 else -1
        for i in range(3):
            spot = left + (10 + 26 * i if side > 0 else width - 10 - 26 * i)
            pieces.append((994.0, fern(spot, 994, 0.8 - 0.17 * i, tone(stem, -0.03), side)))
        region = (left, y + 30, width, 955 - y)
        for x, top in stage.scatter(PAGE_LAYER, region, 27, f"bank {left}", limit=16):
            petal = stage.tint(rng.choice(BLOSSOMS))
            pieces.append((top, flower(rng, x, top, petal, stem, rng.uniform(0.8, 1.35))))
    return "".join(svg for _, svg in sorted(pieces))


def _wall(stage: Stage, colour: str, y: float) -> str:
    """A low wall with coping stones; faint blocks below, ivy at the corners."""
    rng, canvas = stage.loose("bank wall"), stage.canvas
    outline, front = _body(stage, f"M-60 {num(y + 22)}L1060 {num(y + 22)}", colour, y)
    marks, row = "", 0
    for top in range(int(y) + 64, 1010, 62):
        x = -50.0 - 40 * (row % 2)
        while x < 1000:
            w = rng.uniform(92, 150)
            shade = tone(colour, rng.uniform(-QUIET, QUIET))
            marks += rect(x + 3, top + 3, w - 6, 56, shade, rx=12, opacity=0.8)
            x, row = x + w, row + 1
        row += 1
    stones, x = "", -30.0
    while x < 1010:
        w = rng.uniform(86, 128)
        block = tone(colour, rng.uniform(-0.065, -0.02))
        stones += rect(x, y - 8 + rng.uniform(-2, 2), w - 4, 44, canvas.form(block, 0.05), rx=11)
        stones += stroke(f"M{num(x + 12)} {num(y - 2)}h{num(w - 30)}", tone(block, 0.06), 4,
                         opacity=0.7)  # fmt: skip
        x += w
    under = rect(-60, y + 34, 1120, 10, stage.light.shadow, opacity=0.12)
    leaf = stage.tint("#5b9b62")
    vines = "".join(
        ivy(rng, [(x0, y - 4), (x0 + lean, y + 70), (x0 - lean * 0.5, y + 160)], leaf, 1.1)
        for x0, lean in ((22, 16), (58, -10), (948, 12), (982, -14))
    )
    return front + canvas.clipped(marks, outline) + under + stones + vines


def _quilt(stage: Stage, colour: str, y: float) -> str:
    """A patchwork quilt with a stitched, scalloped border."""
    canvas, edge = stage.canvas, "M-60 " + num(y + 16)
    for x in range(-60, 1040, 88):
        edge += f"Q{num(x + 44)} {num(y - 16)} {num(x + 88)} {num(y + 16)}"
    outline, front = _body(stage, edge, colour, y)
    hues = [mix(colour, stage.tint(hue), 0.13) for hue in ("#f2a7a0", "#9fc6e8", "#f4d58a")]
    patches, size = "", 112
    for row, top in enumerate(range(int(y) + 62, 1010, size)):
        for column in range(10):
            patch = hues[(row * 2 + column) % 3]
            patches += rect(column * size - 48, top, size, size, patch, opacity=0.5)
    trim = mix(colour, stage.tint("#d98a94"), 0.42 if not stage.light.dark else 0.3)
    band = stroke(edge, trim, 26) + stroke(edge, tone(trim, 0.06), 4)
    seam = tone(colour, -0.045)
    stitches = "".join(
        stroke(f"M{x} {num(top)}h15", seam, 2.6, opacity=0.75)
        for top in (y + 50, y + 58)
        for x in range(-10, 1010, 30)
    )
    return front + canvas.clipped(patches, outline) + band + stitches


def _rock(stage: Stage, colour: str, y: float) -> str:
    """A rocky rim with boulders and crystals at the sides, and mist along it."""
    rng, canvas = stage.loose("bank rock"), stage.canvas
    xs = range(-60, 1061, 70)
    rim = [(float(x), y + 8 + rng.uniform(-13, 13)) for x in xs]
    outline, front = _body(stage, open_curve(rim, 0.6), colour, y)
    line = stroke(open_curve(rim, 0.6), tone(colour, 0.1), 5, opacity=0.5)
    stones = ""
    for x0, size in ((20, 1.0), (70, 0.62), (985, 1.1), (926, 0.66)):
        shape = smooth([(-58, 0), (-46, -40), (-4, -58), (44, -42), (60, 0), (0, 14)])
        stones += placed(path(shape, canvas.form(tone(colour, 0.05), 0.08)), x0, y + 40, scale=size)
    hues = GEMS.get(stage.scene.place, CRYSTALS)
    gems = "".join(
        crystal_cluster(stage, rng, x0, top, size, stage.tint(rng.choice(hues)))
        for x0, top, size in ((30, 990, 0.62), (968, 985, 0.7))
    )
    mist = "".join(
        ellipse(x, y + 14, 210, 30, canvas.radial([(0, tone(colour, 0.16), 0.42),
                                                   (1, tone(colour, 0.16), 0)]))
        for x in (120, 420, 700, 930)
    )  # fmt: skip
    return front + _washes(stage, outline, colour, y) + line + mist + stones + gems


def _clouds(stage: Stage, colour: str, y: float) -> str:
    """Billows of cloud, the nearer the larger."""
    rng = stage.loose("bank clouds")
    pieces = ""
    for depth, (lift, lighter) in enumerate(((-14, 0.05), (6, 0.025))):
        for x in range(-40, 1080, 150):
            r = rng.uniform(66, 92)
            shade = tone(colour, lighter + rng.uniform(-0.01, 0.01))
            pieces += circle(x + 60 * depth, y + lift + r * 0.72, r, shade)
    outline, front = _body(stage, _swell(rng, y + 44, 8), colour, y + 30)
    return pieces + front + _washes(stage, outline, colour, y + 60)


def _dunes(stage: Stage, colour: str, y: float) -> str:
    """Soft dunes or moonlit hills, one behind the other."""
    rng = stage.loose("bank dunes")
    back = _swell(rng, y - 10, 12) + "L1060 1060L-60 1060Z"
    outline, front = _body(stage, _swell(rng, y + 18, 9), colour, y)
    stones = ""
    for left, width in MARGINS:
        for x, top in stage.scatter(PAGE_LAYER, (left, y + 50, width, 930 - y), 46, f"dust {left}"):
            rx = rng.uniform(8, 17)
            stones += ellipse(x, top, rx, rx * 0.5, tone(colour, -0.06))
            stones += ellipse(x, top + 2.5, rx * 0.86, rx * 0.36, tone(colour, 0.03))
    return path(back, tone(colour, -0.05)) + front + _washes(stage, outline, colour, y) + stones


def _seabed(stage: Stage, colour: str, y: float) -> str:
    """Swells of sand with corals and sea grass that grow up at the sides."""
    pieces = ""
    for i, (x, h) in enumerate(((20, 210), (70, 110), (982, 220), (932, 120))):
        rng, hue = stage.loose("bank seabed", i), mix(stage.tint(REEF[i]), colour, 0.25)
        grown = branch_coral(rng, h, hue) if i % 2 else sea_grass(rng, h, hue)
        pieces += placed(grown, x, 1004)
    return _dunes(stage, colour, y) + pieces


def _console(stage: Stage, colour: str, y: float) -> str:
    """A rounded ledge of the ship with rivets and small lamps at its ends."""
    canvas = stage.canvas
    edge = f"M-60 {num(y + 24)}Q500 {num(y - 22)} 1060 {num(y + 24)}"
    outline, front = _body(stage, edge, colour, y)
    rail = stroke(edge, tone(colour, -0.07), 30) + placed(
        stroke(edge, tone(colour, 0.07), 7, opacity=0.8), 0, -8
    )
    seams = "".join(
        stroke(f"M{x} {num(y + 60)}V1010", tone(colour, -QUIET), 3, opacity=0.8)
        for x in (96, 500, 904)
    )
    lamps = ""
    for i, hue in enumerate(("#ff9f8a", "#ffd98a", "#9fe8c8")):
        for x in (46, 954):
            lamps += canvas.glow(x, y + 92 + 50 * i, 34, hue, 0.5)
            lamps += circle(x, y + 92 + 50 * i, 12, canvas.form(hue, 0.08))
    return front + canvas.clipped(seams, outline) + rail + lamps


def _planks(stage: Stage, colour: str, y: float) -> str:
    """The near boards of a deck, their seams hardly darker than the wood, a rope along the edge."""
    rng, canvas = stage.loose("bank planks"), stage.canvas
    edge = f"M-60 {num(y + 12)}Q500 {num(y - 10)} 1060 {num(y + 12)}"
    outline, front = _body(stage, edge, colour, y)
    seams = "".join(
        stroke(f"M-60 {top}Q500 {top - 14} 1060 {top}", tone(colour, -QUIET * 1.4), 4)
        for top in range(int(y) + 70, 1010, 58)
    )
    lip = stroke(edge, tone(colour, -0.08), 22) + stroke(edge, tone(colour, 0.05), 6, opacity=0.8)
    leaf = stage.tint("#4f9f6a")
    corners = "".join(fern(x, 994, rng.uniform(0.8, 1.1), leaf, side)
                      for x, side in ((16, 1), (58, 1), (944, -1), (986, -1)))  # fmt: skip
    washes = _washes(stage, outline, colour, y + 30)
    return front + canvas.clipped(seams, outline) + washes + lip + corners


_BANKS: dict[str, Callable[[Stage, str, float], str]] = {
    "courtyard": _wall,
    "ruins": _wall,
    "treetops": _planks,
    "rooftops": _wall,
    "tower_room": _quilt,
    "bedroom": _quilt,
    "window_seat": _quilt,
    "cave": _rock,
    "crystal_cave": _rock,
    "amber_cave": _rock,
    "volcano_shore": _dunes,
    "footprint_plain": _dunes,
    "cloud_sea": _clouds,
    "star_garden": _clouds,
    "moon_plain": _dunes,
    "moon_hill": _dunes,
    "rocket_cabin": _console,
    "station_window": _console,
    "harbour": _wall,
    "beach": _dunes,
    "submarine": _console,
    "coral_reef": _seabed,
    "kelp_forest": _seabed,
    "shipwreck": _seabed,
    "deep_drop": _seabed,
    "rooftop": _wall,
    "hideout": _quilt,
    "main_street": _wall,
    "tall_bridge": _wall,
    "clock_tower": _wall,
    "market": _wall,
}
