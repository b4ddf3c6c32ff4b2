"""How long a book is: age groups by age, and how many pages short, usual and long have."""

from stories.vocabulary import AgeGroup

LENGTHS = ("short", "usual", "long")
PAGES: dict[AgeGroup, dict[str, int]] = {
    AgeGroup.TODDLER: {"short": 8, "usual": 12, "long": 16},
    AgeGroup.PRESCHOOL: {"short": 12, "usual": 16, "long": 24},
    AgeGroup.EARLY_READER: {"short": 16, "usual": 24, "long": 32},
    AgeGroup.MIDDLE: {"short": 20, "usual": 28, "long": 48},
}
"""Pages by age group and length; each number lies within the story writer's limits."""


def age_group_for(age: int) -> AgeGroup:
    """The age group whose sentences suit a child of `age` years."""
    if age <= 2:
        return AgeGroup.TODDLER
    if age <= 5:
        return AgeGroup.PRESCHOOL
    return AgeGroup.EARLY_READER if age <= 8 else AgeGroup.MIDDLE


def length_of(age_group: AgeGroup, pages: int) -> str:
    """The length whose page count is nearest to `pages`."""
    return min(LENGTHS, key=lambda length: abs(PAGES[age_group][length] - pages))
