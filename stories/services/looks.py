"""The hero's look: checked, or chosen by chance for those who want a surprise."""

import json
from pathlib import Path

from stories.illustrator.model import Look
from stories.illustrator.options import LOOK_OPTIONS
from stories.pipeline.graph import digest
from storycreator.lib.errors import ModelValidationError

OLDEST_RIG = 12  # older children are drawn as twelve
GREY = "#9a9a9a"  # a hair colour for grandparents: never by chance
SURPRISES = ("skin", "hair_colour", "hairstyle", "eyes", "outfit", "colour_main", "colour_second")


def checked(values: dict[str, object]) -> dict[str, object]:
    """A complete look from submitted values. Raises ModelValidationError naming the part."""
    try:
        look = Look.from_dict(values)
    except ValueError as error:
        raise ModelValidationError(str(error), field="look") from error
    if look.age > OLDEST_RIG:
        raise ModelValidationError(f"age: a hero is at most {OLDEST_RIG}", field="look")
    return dict(look.to_dict())


def surprise(*, seed: int, age: int) -> dict[str, object]:
    """A look drawn from the swatches; the same seed and age give the same child."""
    values: dict[str, object] = {"age": min(age, OLDEST_RIG)}
    for part in SURPRISES:
        choices = [choice for choice in LOOK_OPTIONS[part] if choice.value != GREY]
        values[part] = choices[int(digest([seed, part])[:8], 16) % len(choices)].value
    return checked(values)


def from_file(path: str, age: int) -> dict[str, object]:
    """A look from a JSON file; the age comes from the brief."""
    try:
        values = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelValidationError(f"The look file {path} cannot be read.", field="look") from error
    if not isinstance(values, dict):
        raise ModelValidationError(f"The look file {path} must hold one JSON object.", field="look")
    return checked({**values, "age": min(age, OLDEST_RIG)})
