"""Not a sentence of our own writer's books is held."""

import pytest

from media_assets.moderation import CheckKind
from media_assets.moderation.rules import findings
from stories import writer
from stories.lengths import PAGES
from stories.vocabulary import AgeGroup, Moral, Pronouns, Theme, Tone
from stories.writer.library import library

AGES = {"1-2": 2, "3-5": 4, "6-8": 7, "9-12": 10}


@pytest.mark.parametrize("group", list(AgeGroup))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_own_books_pass(group, seed):
    friends = library(Theme.FAIRY_TALE, group).friends
    book = writer.write(
        writer.Brief(
            child_name="Mia",
            child_age=AGES[group.value],
            pronouns=list(Pronouns)[seed % 3],
            theme=Theme.FAIRY_TALE,
            companion=friends[seed % len(friends)],
            moral=list(Moral)[seed],
            tone=list(Tone)[seed],
            age_group=group,
            page_count=PAGES[group]["usual"],
            seed=seed,
        )
    )
    texts = [book.title, book.blurb, *book.questions, *book.dedication_choices]
    for page in book.pages:
        texts += [*page.paragraphs, page.alt_text, page.chapter_title]
    held = [(text, one.what) for text in texts for one in findings(text, CheckKind.WRITTEN)]
    assert len(texts) > 20
    assert held == []
