"""Words for what the vocabulary names: how a pose, a face, a place or a shot is said."""

from stories.pipeline.schemas.words import Camera
from stories.vocabulary import Expression, Pose, Shot, TimeOfDay, Weather

POSES: dict[Pose, str] = {
    Pose.STAND: "standing",
    Pose.WAVE: "waving",
    Pose.CHEER: "cheering with both arms up",
    Pose.POINT: "pointing",
    Pose.WALK: "walking",
    Pose.RUN: "running",
    Pose.JUMP: "jumping",
    Pose.HUG: "holding out both arms for a hug",
    Pose.SHY: "standing back shyly",
    Pose.HIPS: "standing with hands on hips",
    Pose.REACH: "reaching out",
    Pose.HOLD: "holding something up",
    Pose.SIT: "sitting",
    Pose.KNEEL: "kneeling",
    Pose.CRAWL: "crawling",
    Pose.CLIMB: "climbing",
    Pose.FLY: "flying",
    Pose.SWIM: "swimming",
    Pose.READ: "reading",
    Pose.SLEEP: "asleep",
}

FACES: dict[Expression, str] = {
    Expression.HAPPY: "happy",
    Expression.JOY: "full of joy",
    Expression.LAUGH: "laughing",
    Expression.WOW: "amazed",
    Expression.BRAVE: "brave",
    Expression.WORRIED: "worried",
    Expression.SAD: "sad",
    Expression.CROSS: "cross",
    Expression.SLEEPY: "sleepy",
    Expression.WINK: "winking",
}

TIMES: dict[TimeOfDay, str] = {
    TimeOfDay.MORNING: "in the morning",
    TimeOfDay.DAY: "by day",
    TimeOfDay.DUSK: "at dusk",
    TimeOfDay.NIGHT: "at night",
}

WEATHERS: dict[Weather, str] = {
    Weather.CLEAR: "in clear weather",
    Weather.WIND: "in the wind",
    Weather.RAIN: "in the rain",
    Weather.SNOW: "in the snow",
    Weather.MIST: "in a light mist",
}

CAMERAS: dict[Camera, str] = {
    Camera.EXTREME_CLOSEUP: "Extreme close-up",
    Camera.CLOSEUP: "Close-up",
    Camera.MEDIUM_CLOSEUP: "Medium close-up",
    Camera.MEDIUM: "Medium shot",
    Camera.MEDIUM_FULL: "Medium full shot",
    Camera.FULL: "Full shot",
    Camera.WIDE: "Wide shot",
    Camera.ESTABLISHING: "Establishing shot",
}

CAMERA_OF: dict[Shot, Camera] = {
    Shot.ESTABLISHING: Camera.ESTABLISHING,
    Shot.WIDE: Camera.WIDE,
    Shot.MEDIUM: Camera.MEDIUM,
    Shot.CLOSEUP: Camera.CLOSEUP,
    Shot.BACK: Camera.MEDIUM_FULL,
    Shot.BIRDS_EYE: Camera.WIDE,
    Shot.SMALL_HERO: Camera.ESTABLISHING,
}
"""The documented camera that stands for a shot of the writer's."""

SHOT_OF: dict[Camera, Shot] = {
    Camera.EXTREME_CLOSEUP: Shot.CLOSEUP,
    Camera.CLOSEUP: Shot.CLOSEUP,
    Camera.MEDIUM_CLOSEUP: Shot.CLOSEUP,
    Camera.MEDIUM: Shot.MEDIUM,
    Camera.MEDIUM_FULL: Shot.MEDIUM,
    Camera.FULL: Shot.WIDE,
    Camera.WIDE: Shot.WIDE,
    Camera.ESTABLISHING: Shot.ESTABLISHING,
}
"""The illustrator's shot for a documented camera."""

ANGLES: dict[Shot, str] = {
    Shot.BACK: "seen from behind",
    Shot.BIRDS_EYE: "seen from high above",
    Shot.SMALL_HERO: "with the figures tiny in a big world",
}

POSITIONS: dict[int, tuple[str, ...]] = {
    1: ("centre",),
    2: ("left", "right"),
    3: ("left", "centre", "right"),
}


def place(name: str) -> str:
    return f"the {name.replace('_', ' ')}"


def position(index: int, count: int) -> str:
    """Where the figure number `index` of `count` stands; a crowd shares the background."""
    row = POSITIONS.get(min(count, 3), ("centre",))
    return row[index] if index < len(row) else "background"
