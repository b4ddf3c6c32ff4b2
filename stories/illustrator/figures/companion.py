"""Assembles a companion from its species' parts in the stance of a pose."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from stories.illustrator.figures.companion_faces import Mood
from stories.illustrator.figures.figure import Figure, HandAnchor, View
from stories.illustrator.figures.poses import Bend
from stories.illustrator.figures.skeleton import off
from stories.illustrator.figures.stances import STANCES, Stance
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import rotated
from stories.illustrator.kit.shapes import path, placed
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Actor
from stories.vocabulary import Box, BoxSide


@dataclass(frozen=True, slots=True)
class Build:
    """What a species' drawing functions are told."""

    canvas: Canvas
    stance: Stance
    mood: Mood
    facing: int
    view: View
    holding: bool = False

    @property
    def behind(self) -> bool:
        return self.view is View.BACK

    @property
    def shift(self) -> float:
        """How far the chest's middle moves with the turn."""
        return self.mood.turn * 9 * (-1 if self.behind else 1)


@dataclass(frozen=True, slots=True)
class Species:
    """Measures in figure units and the drawing of each part.

    Body and legs stand on (0, 0); the head is drawn round its own centre; an arm along a tube.
    `hip` is where the body leans from; `sit` by how much it sinks when sitting.
    """

    arm_root: Point
    arm_length: float
    arm_widths: tuple[float, float, float]
    head: Point
    head_reach: tuple[float, float]  # half-width, and rise over the centre
    half_width: float
    hip: float
    sit: float
    lying_head: Point
    legs: Callable[[Build], str]
    back: Callable[[Build], str]
    body: Callable[[Build], str]
    arm: Callable[[Build, Tube, int], str]
    face: Callable[[Build], str]
    lying: Callable[[Build], str]


def assemble(
    species: Species, canvas: Canvas, actor: Actor, turn: float, gaze: Point, view: View
) -> Figure:
    """The companion of the actor as a figure."""
    stance = STANCES[actor.pose]
    holding = bool(actor.holding) and view is View.FRONT
    mood = Mood.of(actor.expression, turn, gaze, asleep=stance.asleep)
    build = Build(canvas, stance, mood, 1 if turn >= 0 else -1, view, holding)
    if stance.legs == "lie":
        return _lying(species, build)
    return _upright(species, build)


def _upright(species: Species, build: Build) -> Figure:
    stance, facing = build.stance, build.facing
    sink = species.sit if stance.legs == "sit" else 0.0
    hip = (0.0, -species.hip)
    lean = stance.lean * facing

    def on_body(point: Point) -> Point:
        x, y = rotated(point, lean, hip)
        return (x, y + sink - stance.lift)

    tubes = [_tube(species, bend, index, facing) for index, bend in enumerate(_arms(stance))]
    arms = [species.arm(build, tube, index) for index, tube in enumerate(tubes)]
    head_at = on_body(species.head)
    head = placed(species.face(build), *head_at, turn=stance.tilt * facing + lean * 0.6)
    legs = placed(species.legs(build), 0, -stance.lift)

    def leaning(svg: str) -> str:
        inner = f'<g transform="rotate({lean:.1f} 0 {hip[1]:.1f})">{svg}</g>' if lean else svg
        return placed(inner, 0, sink - stance.lift)

    back, body = leaning(species.back(build)), leaning(species.body(build))
    limbs = leaning(arms[0] + arms[1])
    if build.behind:
        svg = limbs + legs + body + head + back
    elif stance.legs == "sit":
        svg = back + body + legs + head + limbs
    else:
        svg = back + legs + body + limbs + head
    hands = tuple(_hand(tube, on_body, lean, index) for index, tube in enumerate(tubes))
    figure = _figure(species, build, svg, head_at, hands)
    both = build.holding and stance.grip_hand == 0
    return replace(figure, front=limbs) if both else figure


def _arms(stance: Stance) -> tuple[Bend, Bend]:
    return stance.near_arm, stance.far_arm


def _tube(species: Species, bend: Bend, index: int, facing: int) -> Tube:
    """The arm's line; the near arm is on the side turned away from."""
    x, y = species.arm_root
    side = (-1 if index == 0 else 1) * facing
    root = (side * x, y)
    half = species.arm_length / 2
    joint = off(root, bend.upper * facing, half)
    tip = off(joint, bend.lower * facing, half)
    return Tube((root, joint, tip), species.arm_widths)


def _hand(tube: Tube, on_body: Callable[[Point], Point], lean: float, index: int) -> HandAnchor:
    at = on_body(tube.point(0.96))
    return HandAnchor(at, tube.angle(0.98) + lean, 1 if at[0] >= 0 else -1)


def _figure(
    species: Species, build: Build, svg: str, head: Point, hands: tuple[HandAnchor, ...]
) -> Figure:
    stance = build.stance
    wide, rise = species.head_reach
    spread = [abs(hand.at[0]) + 16 for hand in hands]
    half = max(species.half_width, abs(head[0]) + wide, *spread)
    top = min(head[1] - rise, *(hand.at[1] - 14 for hand in hands))
    near, far = hands
    middle = HandAnchor(
        ((near.at[0] + far.at[0]) / 2, (near.at[1] + far.at[1]) / 2), -90.0, build.facing
    )
    grip = {1: far, -1: near, 0: middle}[stance.grip_hand]
    face = Box(BoxSide.NONE, head[0] - wide * 0.95, head[1] - 50, wide * 1.9, 104)
    return Figure(svg, -top, 2 * half, face, grip, near, lift=stance.lift)


def shaded(tube: Tube, colour: str) -> str:
    """The side of an arm away from the light."""
    nx, ny = tube.normal(0.5)
    side = 1.0 if nx * 0.6 + ny * 0.8 > 0 else -1.0
    return path(tube.strip(0.1, 0.97, side, side * 0.35), tone(colour, -0.1), opacity=0.4)


def _lying(species: Species, build: Build) -> Figure:
    """Curled up on the ground with the head on the front paws."""
    x, y = species.lying_head
    head_at = (x * build.facing, y)
    head = placed(species.face(build), *head_at, turn=build.stance.tilt * build.facing)
    svg = species.lying(build) + head
    paw = HandAnchor((head_at[0] + 20 * build.facing, -10.0), 0.0, build.facing)
    wide, rise = species.head_reach
    face = Box(BoxSide.NONE, head_at[0] - wide * 0.95, y - 50, wide * 1.9, 104)
    return Figure(
        svg, -(y - rise), 2 * max(abs(x) + wide + 6, species.half_width * 1.85), face, paw, paw
    )
