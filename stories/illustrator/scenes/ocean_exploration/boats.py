"""What floats and what guides it: sailing boats, fishing boats, a rowing boat, the lighthouse.

Boats float with their waterline at y = 0, the lighthouse stands on it. Colours are finished.
"""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.ocean_exploration.hues import Hues

LIGHTHOUSE_HEIGHT = 262.0


def sail_boat(canvas: Canvas, hull: str, sail: str, trim: str) -> str:
    """A small sailing boat that goes to the right, about 120 wide and 150 high."""
    mast = stroke("M0 -20L0 -148", tone(hull, -0.1), 5)
    main = path("M6 -142Q64 -92 66 -34Q34 -26 6 -32Z", canvas.form(sail, 0.07))
    jib = path("M-6 -134Q-46 -84 -50 -36Q-26 -28 -6 -34Z", canvas.form(tone(sail, -0.02), 0.07))
    stripe = stroke("M7 -84Q40 -74 60 -66", trim, 7, opacity=0.85)
    body = path("M-66 -22Q0 -12 72 -24Q62 6 40 10L-44 10Q-62 2 -66 -22Z", canvas.form(hull, 0.11))
    rim = stroke("M-62 -18Q0 -8 68 -20", tone(sail, 0.02), 5)
    flag = path("M0 -148L24 -142L0 -134Z", trim)
    return mast + main + jib + stripe + body + rim + flag


def fishing_boat(canvas: Canvas, hues: Hues, hull: str, lamp: float) -> str:
    """A round little fishing boat with a wheelhouse, a mast and a string of flags."""
    house = rect(-26, -84, 62, 52, canvas.form(hues.white, 0.06), rx=5)
    house += rect(-34, -92, 78, 13, canvas.form(hull, 0.08), rx=5)
    panes = ""
    for x in (-12, 18):
        panes += canvas.glow(x, -60, 34, hues.pane, lamp * 0.7) if lamp > 0.4 else ""
        panes += circle(x, -60, 10, tone(hues.wood[1], -0.02)) + circle(x, -60, 7.4, hues.pane)
    mast = stroke("M-58 -30L-58 -138M-58 -96L-104 -62", hues.wood[1], 5)
    line, flags = "M-58 -134Q20 -104 96 -40", ""
    for i, (x, y) in enumerate(((-34, -124), (-6, -112), (52, -76), (76, -58))):
        colour = (hues.red, hues.gold, hues.blue)[i % 3]
        flags += path(pen("M", x - 8, y - 2, "L", x + 8, y + 4, "L", x - 3, y + 18, "Z"), colour)
    body = path("M-112 -42Q-60 -26 0 -28Q70 -28 118 -52Q108 6 74 14L-74 14Q-104 4 -112 -42Z",
                canvas.form(hull, 0.11))  # fmt: skip
    rim = stroke("M-110 -38Q-60 -22 0 -24Q70 -24 115 -48", hues.white, 7)
    ports = "".join(circle(x, -6, 6, tone(hull, -0.14)) for x in (-52, -16, 20, 56))
    tyre = circle(-84, -8, 13, "none", stroke=tone(hues.frame, 0.02), stroke_width=7)
    return mast + house + panes + stroke(line, hues.wood[1], 2) + flags + body + rim + ports + tyre


def rowing_boat(canvas: Canvas, hull: str, inner: str) -> str:
    """A rowing boat pulled up on the shore, tilted a little, its keel on y = 0."""
    back = path("M-118 -48Q0 -66 122 -50Q60 -30 0 -30Q-70 -30 -118 -48Z", tone(inner, -0.16))
    benches = stroke("M-56 -46L-50 -34M34 -48L40 -34", tone(inner, 0.04), 12)
    body = path("M-118 -48Q-60 -26 0 -26Q70 -26 122 -50Q112 -4 70 2L-66 2Q-106 -8 -118 -48Z",
                canvas.form(hull, 0.11))  # fmt: skip
    planks = stroke("M-112 -32Q0 -4 116 -34M-96 -16Q0 8 98 -18", tone(hull, -0.1), 3, opacity=0.6)
    rim = stroke("M-118 -48Q-60 -28 0 -28Q70 -28 122 -50", inner, 7)
    oar = placed(
        rect(-96, -4, 150, 8, inner, rx=4) + ellipse(-104, 0, 26, 9, inner), 40, -44, turn=-9
    )
    return back + benches + oar + body + planks + rim


def lighthouse(canvas: Canvas, hues: Hues, lit: float) -> str:
    """A round striped tower with a lamp room; its light is `lit` strong."""
    shade = canvas.linear(
        [(0, tone(hues.white, -0.03)), (0.3, hues.white), (1, tone(hues.white, -0.13))],
        (0, 0, 1, 0),
    )
    outline = "M-36 0L-24 -190L24 -190L36 0Q0 10 -36 0Z"
    bands = ""
    for y, h in ((-172, 36), (-100, 36), (-28, 40)):
        bands += rect(-50, y, 100, h, hues.red)
        bands += rect(8, y, 50, h, tone(hues.red, -0.09), opacity=0.6)
    art = path(outline, shade) + canvas.clipped(bands, outline)
    for y in (-120, -52):
        art += rect(-6, y - 16, 12, 20, hues.pane if lit > 0.4 else tone(hues.rock[1], -0.02), rx=6)
    art += path("M-10 4L-10 -24Q0 -36 10 -24L10 4Z", hues.wood[1])
    iron = mix(hues.rock[1], hues.frame, 0.4)
    art += rect(-34, -200, 68, 12, iron, rx=3) + rect(-16, -232, 32, 34, hues.pane)
    art += stroke("M-16 -232V-198M0 -232V-198M16 -232V-198M-30 -216H30M-30 -216V-200M30 -216V-200",
                  iron, 3)  # fmt: skip
    art += path("M-26 -230Q0 -240 26 -230L6 -254Q0 -258 -6 -254Z", canvas.form(hues.red, 0.1))
    art += stroke("M0 -254L0 -264", iron, 4)
    return canvas.glow(0, -216, 120, hues.pane, min(0.9, lit + 0.15)) + art


def light_beam(canvas: Canvas, x: float, y: float, reach: float, colour: str, side: int) -> str:
    """The long wedge of light that a lighthouse throws to one side."""
    data = pen("M", x, y - 5, "L", x + side * reach, y - reach * 0.2)
    data += pen("L", x + side * reach, y + reach * 0.12, "L", x, y + 5, "Z")
    stops = [(0, colour, 0.75), (1, colour, 0)] if side > 0 else [(0, colour, 0), (1, colour, 0.75)]
    return path(data, canvas.linear(stops, (0, 0, 1, 0)))


def bollard(canvas: Canvas, iron: str, rope: str) -> str:
    """An iron post with two turns of rope, its foot on y = 0."""
    art = rect(-17, -44, 34, 46, canvas.form(iron, 0.12), rx=5)
    art += ellipse(0, -46, 25, 11, canvas.form(tone(iron, 0.05), 0.1))
    for y in (-14, -23):
        art += stroke(f"M-21 {y}Q0 {y + 9} 21 {y}", tone(rope, -0.08), 10)
        art += stroke(f"M-21 {y}Q0 {y + 9} 21 {y}", rope, 7)
    return art + stroke("M20 -16Q46 -4 40 6Q20 14 34 18", rope, 7)


def lobster_pot(canvas: Canvas, wood: str, net: str) -> str:
    """A round-topped cage of slats and net, its foot on y = 0."""
    arch = "M-40 0L-40 -30Q-38 -58 0 -58Q38 -58 40 -30L40 0Z"
    lines = "".join(f"M{x} 4L{num(x * 0.8)} -64" for x in range(-36, 37, 12))
    lines += "M-44 -16H44M-44 -32H44M-38 -46H38"
    mesh = canvas.clipped(stroke(lines, net, 2.4, opacity=0.9), arch)
    frame = stroke(arch, wood, 6) + stroke("M-46 0L46 0", tone(wood, -0.08), 8)
    return (
        path(arch, tone(wood, -0.2), opacity=0.6)
        + mesh
        + frame
        + stroke("M0 -58q10 -18 24 -8", net, 5)
    )
