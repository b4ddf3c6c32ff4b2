"""A wanted thing that is out of reach: on a branch, a shelf, a pole or a cloud, or afloat."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import rng_for
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, sparkle, stroke
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Scene
from stories.illustrator.scenes.air import Air, air_of
from stories.illustrator.scenes.layout import room_for
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.placing import (
    EDGE,
    ON_GROUND,
    STEPS,
    covers,
    lead_scale,
    lit_art,
    prop_named,
    sheen,
)
from stories.illustrator.scenes.staging import Mark
from stories.vocabulary import Box, BoxSide, Theme

OUT_OF_REACH = 30.0  # figure units between the highest hand and the thing
ASIDE = 150.0  # figure units from the hero to the thing
LARGEST = 150.0  # page units; larger things would crowd the air
CLEAR = 26.0  # page units that a thing and what holds it keep from the text
SAFE_TOP = 70.0
WOOD, LEAVES = "#8a6246", ("#6fae62", "#8cc46f", "#4f8f57")
STEEL, CLOUD = "#8790a6", "#fdf6ec"


def props_high(
    canvas: Canvas, scene: Scene, light: Light, marks: tuple[Mark, ...], *, indoors: bool
) -> str:
    """Every thing out of reach with what it is caught on, to be drawn behind the figures."""
    svg = ""
    for name, box in zip(scene.props_high, high_boxes(scene, marks), strict=True):
        prop = prop_named(name)
        x, y = box.x + box.w / 2, box.y + box.h
        glow = sheen(canvas, light, x, box.y + box.h / 2, max(box.w, box.h))
        behind, before = _support(scene, light, x, y, box.w, indoors=indoors)
        scale = round(box.w / prop.width, 4)
        art = placed(lit_art(canvas, prop, light), x, y + 2, scale=scale, turn=_tilt(x))
        svg += glow + behind + art + before
    return svg


def high_boxes(scene: Scene, marks: tuple[Mark, ...]) -> tuple[Box, ...]:
    """Where on the page each thing out of reach is."""
    taken = list[Box]()
    for name in scene.props_high:
        prop = prop_named(name)
        size = lead_scale(scene, marks) * prop.life * ON_GROUND
        size *= min(1.0, LARGEST / (max(prop.width, prop.height) * size))
        w, h = prop.width * size, prop.height * size
        y = _foot(scene, marks, h)
        x = _column(scene, marks, (w, h), y, taken)
        taken.append(Box(BoxSide.NONE, x - w / 2, y - h, w, h))
    return tuple(taken)


def _tilt(x: float) -> float:
    return -5.0 if x > 500 else 5.0


def _foot(scene: Scene, marks: tuple[Mark, ...], h: float) -> float:
    """y under the thing: above every hand, if the text leaves the room for that."""
    highest = max(room_for(scene.box).top, SAFE_TOP) + CLEAR + h
    reach = min((m.y - (m.figure.height + OUT_OF_REACH) * m.scale for m in marks), default=420.0)
    return max(highest, reach)


def _column(
    scene: Scene, marks: tuple[Mark, ...], size: tuple[float, float], y: float, taken: list[Box]
) -> float:
    """x beside the hero, towards the others, where the thing covers no face, hand or text."""
    w, h = size
    room = room_for(scene.box)
    left, right = max(EDGE, room.left) + w / 2, min(1000 - EDGE, room.right) - w / 2
    wish = 500.0
    if marks:
        hero = marks[0]
        side = 1 if sum(m.x for m in marks) / len(marks) >= hero.x else -1
        if len(marks) == 1:
            side = 1 if hero.x < (left + right) / 2 else -1
        wish = hero.x + side * ASIDE * hero.scale
    tries = [min(max(wish + step, left), right) for step in STEPS]
    faces = [mark.face for mark in marks]
    for obstacles in (faces + [mark.body for mark in marks] + taken, faces + taken, faces):
        for x in tries:
            if not any(covers(x - w / 2, y - h, w, h + CLEAR, box) for box in obstacles):
                return x
    return tries[0]


def _support(
    scene: Scene, light: Light, x: float, y: float, w: float, *, indoors: bool
) -> tuple[str, str]:
    """What a thing is caught on: (behind it, before it)."""
    if air_of(scene.theme, scene.place) is Air.WATER:
        return "", _bubbles(x, y, w)
    if indoors:
        return _shelf(light, x, y, w), ""
    if scene.theme is Theme.SPACE_ADVENTURE:
        return "", _twinkles(x, y, w)
    if scene.theme is Theme.BEDTIME:
        return _cloud(light, x, y, w), ""
    edge = _edge(scene.box, x)
    if scene.theme is Theme.SUPERHERO:
        return _pole(light, x, y, w, edge), ""
    return _branch(scene, light, x, y, edge)


def _edge(box: Box, x: float) -> float:
    """The side of the page from which something reaches in; never through the text."""
    if box.side is BoxSide.LEFT:
        return 1080.0
    if box.side is BoxSide.RIGHT:
        return -80.0
    return 1080.0 if x > 500 else -80.0


def _branch(scene: Scene, light: Light, x: float, y: float, edge: float) -> tuple[str, str]:
    """A leafy branch that comes in from the side, and the leaves that hold the thing."""
    inward = 1 if edge < x else -1
    line = ((edge, y - 34), ((edge + x) / 2, y + 26), (x + inward * 62, y - 6))
    wood, tube = light.tint(WOOD), Tube(line, (34.0, 22.0, 7.0))
    svg = path(tube.outline(round_tip=True), wood)
    svg += path(tube.strip(0.0, 1.0, 1.0, 0.4), tone(wood, -0.07), opacity=0.6)
    twig = f"M{x - inward * 70:.1f} {y + 8:.1f}q{inward * 30} -10 {inward * 46} -52"
    svg += stroke(twig, wood, 6)
    rng = rng_for(scene.seed, scene.place, "branch")
    behind, before = "", ""
    for step in range(14):
        at = 0.12 + step * 0.066
        lx, ly = tube.point(at)
        leaf = _leaf(light.tint(LEAVES[step % 3]), lx, ly, rng.uniform(-70, 70) + 180 * (step % 2))
        behind, before = (behind + leaf, before) if step % 2 else (behind, before + leaf)
    return behind + svg, before


def _leaf(colour: str, x: float, y: float, turn: float) -> str:
    blade = path("M0 0C-15 -12 -13 -32 0 -44C13 -32 15 -12 0 0Z", colour)
    vein = stroke("M0 -3L0 -36", tone(colour, -0.08), 1.8, opacity=0.6)
    return placed(blade + vein, x, y, turn=turn)


def _shelf(light: Light, x: float, y: float, w: float) -> str:
    """A board on the wall with two brackets."""
    wood, half = light.tint(WOOD), w / 2 + 46
    svg = rect(x - half, y, half * 2, 15, wood, rx=4)
    svg += rect(x - half, y + 11, half * 2, 4, tone(wood, -0.08), rx=2)
    for side in (-1, 1):
        at = x + side * half * 0.66
        svg = (
            path(f"M{at:.1f} {y + 13:.1f}v34q{-side * 4} -22 {-side * 26} -34Z", tone(wood, -0.1))
            + svg
        )
    return svg


def _pole(light: Light, x: float, y: float, w: float, edge: float) -> str:
    """A flagpole that a house front holds out over the street."""
    steel, inward = light.tint(STEEL), 1 if edge < x else -1
    end = x + inward * (w / 2 + 26)
    bar = f"M{edge:.1f} {y + 6:.1f}L{end:.1f} {y + 6:.1f}"
    svg = stroke(bar, steel, 12) + stroke(bar, tone(steel, 0.12), 3.5, opacity=0.8)
    return svg + circle(end, y + 6, 11, light.tint("#f2c14e"))


def _cloud(light: Light, x: float, y: float, w: float) -> str:
    """A small cloud that carries the thing."""
    colour, half = light.tint(CLOUD), w / 2 + 40
    puffs = ((-0.7, 14, 24), (-0.25, 2, 30), (0.25, 4, 33), (0.7, 14, 24))
    svg = ellipse(x, y + 22, half, 20, tone(colour, -0.05))
    return svg + "".join(circle(x + part * half, y + dy + 8, r, colour) for part, dy, r in puffs)


def _bubbles(x: float, y: float, w: float) -> str:
    spots = ((-0.8, 6, 9), (-0.45, 22, 6), (0.1, 16, 11), (0.55, 26, 7), (0.85, 2, 8))
    return "".join(
        circle(x + part * w * 0.6, y + dy, r, "#e9fbff", fill_opacity=0.25, stroke="#ffffff",
               stroke_width=2, stroke_opacity=0.8)
        for part, dy, r in spots
    )  # fmt: skip


def _twinkles(x: float, y: float, w: float) -> str:
    spots = ((-0.9, -30, 9), (-0.6, 14, 6), (0.7, 16, 8), (0.95, -40, 6))
    return "".join(sparkle(x + part * w * 0.7, y + dy, r, "#fff3c4") for part, dy, r in spots)
