"""Assembles a companion from its species' parts in the stance of a pose."""

import math
from collections.abc import Callable
from dataclasses import replace

from stories.illustrator.figures import companion_wear as wear
from stories.illustrator.figures.companion import Build, Species
from stories.illustrator.figures.companion_faces import Mood
from stories.illustrator.figures.extras import open_book
from stories.illustrator.figures.figure import Embrace, Figure, HandAnchor, View
from stories.illustrator.figures.poses import Bend
from stories.illustrator.figures.skeleton import off
from stories.illustrator.figures.stances import STANCES, Stance
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.geometry import along, rotated
from stories.illustrator.kit.shapes import placed
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Actor, Coat
from stories.vocabulary import Box, BoxSide

_ON_THE_GROUND = ("lie", "fours")
_RAISED = 90.0  # degrees from straight down
_BOOK = "#c8433f"
_BOOK_RISE = 8.0  # figure units from the hands up to the book's middle
_ACROSS, _AROUND = 1.42, 1.5  # how far a hug stretches the outer and the inner arm
_UNDER_CHIN, _APART, _SAG = 22.0, 22.0, 7.0  # of a hug's arms: from the face, outer from inner


def assemble(
    species: Species,
    canvas: Canvas,
    actor: Actor,
    turn: float,
    gaze: Point,
    view: View,
    embrace: Embrace | None = None,
) -> Figure:
    """The companion of the actor as a figure."""
    stance = species.stances.get(actor.pose, STANCES[actor.pose])
    holding = bool(actor.holding) and view is View.FRONT
    mood = Mood.of(actor.expression, turn, gaze, asleep=stance.asleep)
    coat = (actor.coat or Coat()).over(species.coat)
    build = Build(canvas, stance, mood, 1 if turn >= 0 else -1, view, coat, holding)
    if stance.legs in _ON_THE_GROUND:
        return _low(species, build)
    return _upright(species, build, embrace)


def _upright(species: Species, build: Build, embrace: Embrace | None) -> Figure:
    stance, facing = build.stance, build.facing
    sink = species.sit if stance.legs == "sit" else 0.0
    hip = (0.0, -species.hip)
    lean = stance.lean * facing

    def on_body(point: Point) -> Point:
        x, y = rotated(point, lean, hip)
        return (x, y + sink - stance.lift)

    def leaning(svg: str) -> str:
        inner = f'<g transform="rotate({lean:.1f} 0 {hip[1]:.1f})">{svg}</g>' if lean else svg
        return placed(inner, 0, sink - stance.lift)

    tubes = _tubes(species, build, embrace)
    arms = [leaning(species.arm(build, tube, index)) for index, tube in enumerate(tubes)]
    head_at = on_body(species.head)
    head = species.face(build) + wear.on_head(build, species)
    head = placed(head, *head_at, turn=stance.tilt * facing + lean * 0.6)
    legs = species.legs(build)
    legs = leaning(legs) if stance.legs == "trail" else placed(legs, 0, -stance.lift)
    back = leaning(species.back(build))
    body = leaning(species.body(build) + wear.on_body(build, species))
    limbs = _book(build, tubes, leaning) + arms[0] + arms[1]
    hugging = embrace.arms(arms[0], arms[1]) if embrace else ("", "")
    limbs = "" if embrace else limbs
    if build.behind:
        svg = limbs + legs + body + head + back
    elif stance.legs == "sit":
        svg = back + body + legs + head + limbs
    elif species.open_arms and _raises(stance):
        svg = back + legs + body + head + limbs
    else:
        svg = back + legs + body + limbs + head
    hands = tuple(_hand(tube, on_body, lean) for tube in tubes)
    figure = replace(_figure(species, build, svg, head_at, hands), embrace=hugging)
    both = build.holding and stance.grip_hand == 0
    return replace(figure, front=limbs) if both else figure


def _book(build: Build, tubes: tuple[Tube, Tube], leaning: Callable[[str], str]) -> str:
    """The picture book of one who reads, held up by both hands."""
    if not build.stance.reads or build.holding or build.behind:
        return ""
    ends = sorted(tube.point(0.94) for tube in tubes)
    left, right = ((x, y - _BOOK_RISE) for x, y in ends)
    return leaning(open_book(build.canvas, left, right, _BOOK))


def _tubes(species: Species, build: Build, embrace: Embrace | None) -> tuple[Tube, Tube]:
    """The arms' lines; the near arm is on the side turned away from."""
    return _tube(species, build, 0, embrace), _tube(species, build, 1, embrace)


def _tube(species: Species, build: Build, index: int, embrace: Embrace | None) -> Tube:
    stance, facing = build.stance, build.facing
    bend = _opened((stance.near_arm, stance.far_arm)[index], species.open_arms)
    x, y = species.arm_root
    side = (-1 if index == 0 else 1) * facing
    root, half = (side * x, y), species.arm_length / 2
    if embrace is not None:
        return Tube(_round_friend(root, species, index, embrace, facing), species.arm_widths)
    joint = off(root, bend.upper * facing, half)
    return Tube((root, joint, off(joint, bend.lower * facing, half)), species.arm_widths)


def _round_friend(
    root: Point, species: Species, index: int, embrace: Embrace, facing: int
) -> tuple[Point, Point, Point]:
    """An arm in a hug: the outer one across the own chest, both hands below the friend's chin."""
    reach = species.arm_length * (_ACROSS, _AROUND)[index]
    goal = embrace.chin + _UNDER_CHIN + (_APART if index == 0 else 0.0)
    down = min(max(goal - root[1], reach * 0.08), reach * 0.7)
    tip = (root[0] + facing * math.sqrt(reach * reach - down * down), root[1] + down)
    middle = along(root, tip, 0.5)
    return (root, (middle[0], middle[1] + _SAG), tip)


def _raises(stance: Stance) -> bool:
    return max(abs(stance.near_arm.upper), abs(stance.far_arm.upper)) > _RAISED


def _opened(bend: Bend, degrees: float) -> Bend:
    """A raised arm, further from the head."""
    if abs(bend.upper) < _RAISED:
        return bend
    away = degrees if bend.upper < 0 else -degrees
    return Bend(bend.upper + away, bend.lower + away * 1.5)


def _hand(tube: Tube, on_body: Callable[[Point], Point], lean: float) -> HandAnchor:
    at = on_body(tube.point(0.96))
    return HandAnchor(at, tube.angle(0.98) + lean, 1 if at[0] >= 0 else -1)


def _face(species: Species, head: Point) -> Box:
    wide = species.head_reach[0]
    return Box(BoxSide.NONE, head[0] - wide * 0.95, head[1] - 50, wide * 1.9, 50 + species.chin)


def _figure(
    species: Species, build: Build, svg: str, head: Point, hands: tuple[HandAnchor, ...]
) -> Figure:
    stance: Stance = build.stance
    wide, rise = species.head_reach
    spread = [abs(hand.at[0]) + 16 for hand in hands]
    half = max(species.half_width, abs(head[0]) + wide, *spread)
    top = min(head[1] - rise, *(hand.at[1] - 14 for hand in hands))
    near, far = hands
    middle = HandAnchor(
        ((near.at[0] + far.at[0]) / 2, (near.at[1] + far.at[1]) / 2), -90.0, build.facing
    )
    grip = {1: far, -1: near, 0: middle}[stance.grip_hand]
    return Figure(
        svg, -top, 2 * half, _face(species, head), grip, near, lift=stance.lift, shine=species.shine
    )


def _low(species: Species, build: Build) -> Figure:
    """Curled up on the ground with the head on the front paws, or on all fours."""
    fours = species.fours if build.stance.legs == "fours" else None
    draw, (x, y) = (fours, species.fours_head) if fours else (species.lying, species.lying_head)
    head_at = (x * build.facing, y)
    head = species.face(build) + wear.on_head(build, species)
    head = placed(head, *head_at, turn=build.stance.tilt * build.facing)
    worn = wear.on_fours if fours else wear.on_lying
    svg = draw(build) + worn(build, species) + head
    paw = HandAnchor((head_at[0] + 20 * build.facing, -10.0), 0.0, build.facing)
    wide, rise = species.head_reach
    width = 2 * max(abs(x) + wide + 6, species.half_width * 1.85)
    return Figure(svg, rise - y, width, _face(species, head_at), paw, paw, shine=species.shine)
