"""Things and small animals: drawn in a hand or put on the ground.

A prop stands with its foot at (0, 0), up is -y, in the units of figures (a child's skull is 104
high); `life` makes it as large as it is beside a child. `grip` is where a hand holds it. Noon
colours; the scene relights it like its figures.
"""

from collections.abc import Callable
from dataclasses import dataclass

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.scenes import (
    props_animals,
    props_far,
    props_farm,
    props_finds,
    props_home,
    props_play,
    props_playroom,
    props_rides,
    props_shore,
    props_things,
    props_toys,
    props_wear,
    props_wild,
    props_wings,
)


@dataclass(frozen=True, slots=True)
class Prop:
    """`draw(canvas)` gives the SVG; width and height are in figure units."""

    draw: Callable[[Canvas], str]
    width: float
    height: float
    grip: Point
    lean: float = 0.0  # degrees outwards in a hand, so that nothing long rises before a face
    behind: bool = False  # drawn behind the one who holds it
    stands: bool = False  # stays on the ground beside the one who holds it
    in_hand: float = 0.95  # size in a hand as a share of its size on the ground
    lies: float = 0.0  # degrees to which it is laid down on the ground
    life: float = 1.0  # from the drawing's size to the size beside a child: a mouse is small


PROPS: dict[str, Prop] = {
    "kite": Prop(props_toys.kite, 100, 168, (0, 0), lean=82, in_hand=1.1, life=0.95),
    "ball": Prop(props_toys.ball, 68, 68, (0, -14), life=0.75),
    "teddy": Prop(props_toys.teddy, 92, 104, (0, -36), life=0.72),
    "book": Prop(props_toys.book, 72, 56, (0, -20), life=0.85),
    "lantern": Prop(props_things.lantern, 56, 95, (0, -90), life=0.85),
    "magnet": Prop(props_toys.magnet, 62, 78, (0, -62), life=0.7),
    "drum": Prop(props_toys.drum, 82, 100, (-30, -30), life=0.78),
    "boat": Prop(props_toys.boat, 90, 100, (0, -34), life=0.7),
    "car": Prop(props_toys.car, 102, 56, (0, -26), life=0.7),
    "blanket": Prop(props_toys.blanket, 96, 58, (0, -30), life=0.9),
    "spoon": Prop(props_things.spoon, 36, 108, (0, -26), lean=42, lies=68, life=0.95),
    "key": Prop(props_things.key, 112, 56, (10, -22), life=0.85),
    "map": Prop(props_wear.flag_map, 98, 62, (-34, -28), life=0.85),
    "crown": Prop(props_wear.crown, 90, 62, (0, -8), life=0.82),
    "bell": Prop(props_things.bell, 68, 90, (0, -76), life=0.6),
    "rope": Prop(props_things.rope, 104, 44, (-30, -26), life=0.7),
    "bucket": Prop(props_things.bucket, 66, 104, (0, -98), life=0.78),
    "flower": Prop(props_things.flower, 64, 98, (0, -14), lean=38, lies=40, life=0.7),
    "feather": Prop(props_things.feather, 40, 106, (0, -12), lean=42, lies=60, life=0.65),
    "cake": Prop(props_toys.cake, 108, 94, (0, -6), life=0.75),
    "acorn": Prop(props_things.acorn, 60, 74, (0, -20), life=0.45),
    "stone": Prop(props_things.stone, 80, 46, (0, -14), life=0.5),
    "torch": Prop(props_things.torch, 96, 40, (-26, -6), life=0.75),
    "shell": Prop(props_things.shell, 78, 66, (0, -14), life=0.5),
    "star": Prop(props_toys.toy_star, 76, 72, (0, -16), life=0.75),
    "hat": Prop(props_wear.hat, 108, 88, (-40, -10), life=0.8),
    "boots": Prop(props_wear.boots, 78, 62, (0, -52), life=0.85),
    "basket": Prop(props_things.basket, 92, 100, (0, -96), life=0.75),
    "letter": Prop(props_wear.letter, 70, 48, (-22, -16), life=0.7),
    "umbrella": Prop(props_wear.umbrella, 144, 158, (0, -24), lean=60, behind=True, in_hand=1.3),
    "mouse": Prop(props_animals.mouse, 106, 60, (0, -4), life=0.44),
    "frog": Prop(props_animals.frog, 100, 74, (0, -6), life=0.46),
    "snail": Prop(props_animals.snail, 104, 64, (0, -4), life=0.44),
    "hedgehog": Prop(props_animals.hedgehog, 108, 56, (0, -4), life=0.5),
    "hen": Prop(props_farm.hen, 106, 98, (0, -24), life=0.8),
    "goat": Prop(props_farm.goat, 124, 138, (-20, -60), life=0.98),
    "sheep": Prop(props_farm.sheep, 120, 98, (-20, -50), life=0.95),
    "rabbit": Prop(props_farm.rabbit, 80, 132, (0, -26), life=0.56),
    "bee": Prop(props_animals.bee, 84, 124, (0, -70), life=0.5),
    "bird": Prop(props_animals.bird, 96, 58, (0, 0), life=0.62),
    "fish": Prop(props_animals.fish, 92, 96, (0, -10), life=0.62),
    "cat": Prop(props_farm.cat, 100, 110, (0, -28), life=0.75),
    "monkey": Prop(props_wild.monkey, 112, 124, (0, -26), in_hand=0.72, life=0.82),
    "parrot": Prop(props_wild.parrot, 104, 114, (0, -6), life=0.68),
    "turtle": Prop(props_shore.turtle, 130, 68, (0, -20), in_hand=0.72, life=0.72),
    "crab": Prop(props_shore.crab, 130, 94, (0, -12), life=0.5),
    "octopus": Prop(props_shore.octopus, 122, 100, (0, -24), in_hand=0.72, life=0.74),
    "seahorse": Prop(props_shore.seahorse, 92, 128, (4, -56), life=0.6),
    "starfish": Prop(props_shore.starfish, 88, 82, (0, -14), life=0.5),
    "gull": Prop(props_shore.gull, 118, 94, (0, -24), life=0.66),
    "squirrel": Prop(props_wild.squirrel, 100, 114, (-4, -24), life=0.6),
    "pigeon": Prop(props_wings.pigeon, 104, 88, (0, -22), life=0.58),
    "little_dino": Prop(props_far.little_dino, 128, 122, (0, -24), life=0.72),
    "flyer": Prop(props_wings.flyer, 144, 156, (4, -86), life=0.66),
    "dragonfly": Prop(props_wings.dragonfly, 108, 150, (-18, -78), life=0.52),
    "alien": Prop(props_far.alien, 112, 112, (0, -14), in_hand=0.72, life=0.78),
    "rover": Prop(props_far.rover, 118, 108, (0, -20), in_hand=0.72, life=0.85),
    "moth": Prop(props_wings.moth, 116, 136, (0, -60), life=0.48),
    "penguin": Prop(props_shore.penguin, 108, 120, (0, -28), in_hand=0.72, life=0.82),
    "compass": Prop(props_finds.compass, 78, 92, (0, -16), life=0.55),
    "medal": Prop(props_finds.medal, 62, 96, (0, -88), life=0.62),
    "mask": Prop(props_finds.mask, 116, 56, (0, -22), life=0.66),
    "bottle": Prop(props_finds.bottle, 60, 100, (0, -34), life=0.66),
    "pearl": Prop(props_finds.pearl, 94, 76, (0, -8), life=0.5),
    "egg": Prop(props_far.egg, 98, 90, (0, -16), life=0.62),
    "leaf": Prop(props_finds.leaf, 78, 110, (-6, -10), lean=34, lies=52, life=0.72),
    "whistle": Prop(props_finds.whistle, 112, 94, (0, -24), life=0.5),
    "balloon": Prop(props_home.balloon, 74, 168, (0, -4), lean=46, behind=True, life=0.95),
    "spanner": Prop(props_home.spanner, 46, 114, (0, -46), lean=40, lies=66, life=0.66),
    "cup": Prop(props_home.cup, 92, 104, (0, -24), life=0.56),
    "telescope": Prop(props_finds.telescope, 112, 66, (8, -22), life=0.82),
    "flag": Prop(props_finds.flag, 92, 134, (-28, -52), lean=12, in_hand=0.62, life=0.9),
    "sock": Prop(props_home.sock, 76, 100, (12, -78), life=0.58),
    "pillow": Prop(props_home.pillow, 112, 56, (0, -24), life=0.95),
    "sloth": Prop(props_wild.sloth, 106, 126, (0, -30), in_hand=0.72, life=0.84),
    "butterfly": Prop(props_wings.butterfly, 116, 142, (0, -70), life=0.46),
    "dog": Prop(props_farm.dog, 100, 112, (0, -30), in_hand=0.72, life=0.84),
    "fox_cub": Prop(props_wild.fox_cub, 122, 122, (0, -28), in_hand=0.72, life=0.72),
    "ladybird": Prop(props_wings.ladybird, 106, 70, (0, -6), life=0.42),
    "snake": Prop(props_wild.snake, 120, 116, (0, -16), in_hand=0.72, life=0.72),
    "jellyfish": Prop(props_shore.jellyfish, 84, 136, (0, -78), life=0.7),
    "helmet": Prop(props_finds.helmet, 96, 90, (0, -8), life=0.84),
    "slipper": Prop(props_home.slipper, 114, 70, (20, -20), life=0.55),
    "button": Prop(props_home.button, 88, 70, (0, -20), life=0.38),
    "banana": Prop(props_home.banana, 108, 92, (30, -16), life=0.5),
    "bone": Prop(props_home.bone, 116, 54, (0, -22), life=0.52),
    "anchor": Prop(props_finds.anchor, 96, 100, (0, -40), life=0.72),
    "bus_ticket": Prop(props_finds.bus_ticket, 98, 62, (24, -14), life=0.46),
    "paint_brush": Prop(props_home.paint_brush, 40, 118, (0, -30), lean=40, lies=64, life=0.68),
    "watch": Prop(props_finds.watch, 70, 114, (0, -20), life=0.44),
    "doll": Prop(props_playroom.doll, 90, 116, (0, -36), life=0.66),
    "train": Prop(props_rides.train, 138, 110, (-4, -24), life=0.66),
    "plane": Prop(props_rides.plane, 132, 142, (4, -92), life=0.62),
    "guitar": Prop(props_rides.guitar, 88, 140, (0, -56), lean=40, lies=38, life=0.86),
    "bike": Prop(
        props_rides.bike, 148, 106, (-14, -95), behind=True, stands=True, in_hand=1.25, life=1.05
    ),
    "scooter": Prop(
        props_rides.scooter, 118, 120, (-24, -111), behind=True, stands=True, in_hand=1.15
    ),
    "dino_toy": Prop(props_playroom.dino_toy, 126, 88, (0, -36), life=0.68),
    "unicorn_toy": Prop(props_playroom.unicorn_toy, 106, 132, (0, -36), life=0.68),
    "blocks": Prop(props_playroom.blocks, 104, 78, (0, -14), life=0.66),
    "robot_toy": Prop(props_playroom.robot_toy, 108, 124, (0, -40), life=0.62),
    "paint_box": Prop(props_playroom.paint_box, 108, 70, (0, -16), life=0.72),
    "skateboard": Prop(props_play.skateboard, 136, 44, (0, -26), life=0.82),
    "tablet": Prop(props_play.tablet, 88, 66, (0, -8), life=0.66),
    "truck": Prop(props_play.truck, 130, 76, (0, -20), life=0.68),
    "dolls_house": Prop(props_play.dolls_house, 116, 122, (0, -30), in_hand=0.72, life=0.86),
    "football": Prop(props_rides.football, 68, 68, (0, -14), life=0.75),
}
"""Every word of ``vocabulary.PROP_NAMES``."""
