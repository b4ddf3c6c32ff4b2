"""What writing a story costs."""

from stories.vocabulary import AgeGroup, Companion, Moral, Pronouns, Theme, Tone
from stories.writer import Brief, write

MIA = Brief(
    child_name="Mia",
    child_age=5,
    pronouns=Pronouns.SHE,
    theme=Theme.FAIRY_TALE,
    moral=Moral.COURAGE,
    tone=Tone.WHIMSICAL,
    age_group=AgeGroup.PRESCHOOL,
    page_count=12,
    companion=Companion.DRAGON,
    seed=7,
)
CASES = {"a story of 12 pages, age 3-5": lambda: write(MIA)}
