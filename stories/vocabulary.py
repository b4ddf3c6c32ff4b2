"""The words that the writer, the illustrator and the books share.

Pure Python, no Django: a story page names a place, a pose or a shot by these words, and the
illustrator draws exactly these words. A word that one side uses and the other lacks is a defect
that a test finds. Geometry is in page units: the whole page with bleed is 1000 x 1000.
"""

from dataclasses import dataclass
from enum import StrEnum


class Pronouns(StrEnum):
    SHE = "she"
    HE = "he"
    THEY = "they"


class AgeGroup(StrEnum):
    TODDLER = "1-2"
    PRESCHOOL = "3-5"
    EARLY_READER = "6-8"
    MIDDLE = "9-12"


class Theme(StrEnum):
    """Themes with a writer's data and an illustrator's places."""

    FAIRY_TALE = "fairy_tale"
    SPACE_ADVENTURE = "space_adventure"
    BEDTIME = "bedtime"
    JUNGLE_EXPEDITION = "jungle_expedition"
    DINOSAUR_TIME = "dinosaur_time"
    OCEAN_EXPLORATION = "ocean_exploration"
    SUPERHERO = "superhero"


class Moral(StrEnum):
    KINDNESS = "kindness"
    COURAGE = "courage"
    FRIENDSHIP = "friendship"
    HONESTY = "honesty"
    PERSEVERANCE = "perseverance"
    NONE = "none"


class Tone(StrEnum):
    WHIMSICAL = "whimsical"
    EDUCATIONAL = "educational"
    ADVENTUROUS = "adventurous"
    CALMING = "calming"


class Form(StrEnum):
    """How the sentences run: told as prose, or in verses that rhyme."""

    PROSE = "prose"
    RHYME = "rhyme"


class TimeOfDay(StrEnum):
    MORNING = "morning"
    DAY = "day"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    CLEAR = "clear"
    WIND = "wind"
    RAIN = "rain"
    SNOW = "snow"
    MIST = "mist"


class Shot(StrEnum):
    """Distance and angle of the view. `small_hero` is a tiny hero in a big world."""

    ESTABLISHING = "establishing"
    WIDE = "wide"
    MEDIUM = "medium"
    CLOSEUP = "closeup"
    BACK = "back"
    BIRDS_EYE = "birds_eye"
    SMALL_HERO = "small_hero"


class BoxSide(StrEnum):
    """Where the picture stays calm so that text can stand on it."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"
    NONE = "none"


class Pose(StrEnum):
    STAND = "stand"
    WAVE = "wave"
    CHEER = "cheer"
    POINT = "point"
    WALK = "walk"
    RUN = "run"
    JUMP = "jump"
    HUG = "hug"
    SHY = "shy"
    HIPS = "hips"
    REACH = "reach"
    HOLD = "hold"
    SIT = "sit"
    KNEEL = "kneel"
    CRAWL = "crawl"
    CLIMB = "climb"
    FLY = "fly"
    SWIM = "swim"
    READ = "read"
    SLEEP = "sleep"


class Expression(StrEnum):
    HAPPY = "happy"
    JOY = "joy"
    LAUGH = "laugh"
    WOW = "wow"
    BRAVE = "brave"
    WORRIED = "worried"
    SAD = "sad"
    CROSS = "cross"
    SLEEPY = "sleepy"
    WINK = "wink"


class Companion(StrEnum):
    """Companions that the illustrator can draw and the writer gives a want to."""

    DRAGON = "dragon"
    BEAR = "bear"
    OWL = "owl"
    ROBOT = "robot"
    WHALE = "whale"
    FOX = "fox"
    BUNNY = "bunny"
    DINOSAUR = "dinosaur"
    CAT = "cat"
    DOG = "dog"
    UNICORN = "unicorn"
    GHOST = "ghost"


class ArtStyle(StrEnum):
    FLAT = "flat"
    WATERCOLOUR = "watercolour"
    CRAYON = "crayon"
    PAPER_CUT = "paper_cut"
    INK_AND_WASH = "ink_and_wash"
    PASTEL = "pastel"
    NIGHT_GLOW = "night_glow"


PLACES: dict[Theme, tuple[str, ...]] = {
    Theme.FAIRY_TALE: (
        "castle_hill",
        "courtyard",
        "tower_room",
        "village",
        "forest_path",
        "old_oak",
        "river_bridge",
        "cave",
    ),
    Theme.SPACE_ADVENTURE: (
        "launch_hill",
        "rocket_cabin",
        "moon_plain",
        "crystal_cave",
        "star_garden",
        "station_window",
    ),
    Theme.BEDTIME: (
        "bedroom",
        "window_seat",
        "garden_night",
        "rooftops",
        "cloud_sea",
        "moon_hill",
    ),
    Theme.JUNGLE_EXPEDITION: (
        "camp",
        "jungle_path",
        "rope_bridge",
        "waterfall",
        "ruins",
        "treetops",
        "river_landing",
    ),
    Theme.DINOSAUR_TIME: (
        "fern_valley",
        "nest_ground",
        "swamp",
        "amber_cave",
        "cliff_top",
        "volcano_shore",
        "footprint_plain",
    ),
    Theme.OCEAN_EXPLORATION: (
        "harbour",
        "beach",
        "submarine",
        "coral_reef",
        "kelp_forest",
        "shipwreck",
        "deep_drop",
    ),
    Theme.SUPERHERO: (
        "hideout",
        "rooftop",
        "main_street",
        "city_park",
        "tall_bridge",
        "clock_tower",
        "market",
    ),
}


class RedrawReason(StrEnum):
    """Why a picture is drawn again."""

    BAD_FACES = "bad_faces"
    BAD_MOOD = "bad_mood"
    BAD_COMPOSITION = "bad_composition"
    OTHER = "other"


PROP_NAMES: tuple[str, ...] = (
    "kite", "ball", "teddy", "book", "lantern", "magnet", "drum", "boat", "car", "blanket",
    "spoon", "key", "map", "crown", "bell", "rope", "bucket", "flower", "feather", "cake",
    "acorn", "stone", "torch", "shell", "star", "hat", "boots", "basket", "letter", "umbrella",
    "mouse", "frog", "snail", "hedgehog", "hen", "goat", "sheep", "rabbit", "bee", "bird", "fish",
    "cat", "monkey", "parrot", "turtle", "crab", "octopus", "seahorse", "starfish", "gull",
    "squirrel", "pigeon", "little_dino", "flyer", "dragonfly", "alien", "rover", "moth",
    "penguin", "compass", "medal", "mask", "bottle", "pearl", "egg", "leaf", "whistle", "balloon",
    "spanner", "cup", "telescope", "flag", "sock", "pillow", "sloth", "butterfly", "dog",
    "fox_cub", "ladybird", "snake", "jellyfish", "helmet", "slipper", "button", "banana", "bone",
    "anchor", "bus_ticket", "paint_brush", "watch", "doll", "train", "plane", "guitar", "bike",
    "scooter", "dino_toy", "unicorn_toy", "blocks", "robot_toy", "paint_box", "football",
    "skateboard", "tablet", "truck", "dolls_house",
)  # fmt: skip
"""Things and animals that a page may name and the illustrator draws beside the people."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in page units (0-1000, origin top left) that stays calm for text."""

    side: BoxSide
    x: float
    y: float
    w: float
    h: float
