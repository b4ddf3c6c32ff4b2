"""Is a story that somebody else wrote the story that was asked for?

Every problem is a sentence for the one who writes it again, and holds nothing a family typed.
"""

import re
import unicodedata
from collections.abc import Iterator

from stories.books.printable import why_unprintable
from stories.pipeline.schemas import BriefPayload, DraftPage, StoryDraft
from stories.writer.readability import LIMITS, words

HERO = "hero"
HERO_IN_TEXT, HERO_IN_PICTURES = 0.3, 0.5
"""The least share of the pages that name the hero, and that show the hero."""

TITLE_MAX, LINE_MAX, BLURB_MAX, ALT_MAX, PICTURE_MAX = 80, 200, 600, 300, 600  # characters
PAGE_MAX = 3000  # characters; the longest page of the oldest readers has about 1,200
LANGUAGE_WORDS = 40  # fewer words tell too little about their language
FUNCTION_WORDS = {
    "en": "the and of to in was it that he she they with his her said for on as but at had not",
    "de": "der die das und ist ein eine nicht mit sich auf er sie es war den dem ich zu sagte von",
    "es": "el la los las y de que en un una es no con se por su lo para como estaba dijo era",
    "fr": "le la les et de des un une est dans que il elle pas avec se sur qui du au dit était",
    "it": "il lo la gli e di che un una è non con si per era nel della sono disse del al come",
    "nl": "de het een en van is dat in niet met zijn op hij zij was er maar ook zei voor aan te",
    "pl": "i w na się nie to z że do jest był była jak o po za ale tak jego jej już co",
    "pt": "o a os as e de que em um uma é não com se por seu sua para como estava disse do da",
}
SCRIPTS = {"ko": "HANGUL", "zh": "CJK", "ja": "CJK", "ar": "ARABIC", "he": "HEBREW"}
MARKUP = re.compile(r"https?://|www\.|</?[a-z][^>]*>|```|\bas an ai\b|[{}]", re.IGNORECASE)


def problems_of(draft: StoryDraft, brief: BriefPayload) -> tuple[str, ...]:
    """What is wrong with the draft, most serious first; empty when it can be made into a book."""
    found = [
        *_page_count(draft, brief),
        *_hero(draft, brief),
        *_language(draft, brief),
        *_lengths(draft),
        *_letters(draft),
    ]
    return tuple(found)


def _page_count(draft: StoryDraft, brief: BriefPayload) -> Iterator[str]:
    have, wanted = len(draft.pages), brief.page_count
    if have != wanted:
        yield f"The story has {have} pages; it must have exactly {wanted}."


def _hero(draft: StoryDraft, brief: BriefPayload) -> Iterator[str]:
    pages = len(draft.pages) or 1
    name = brief.child_name
    named = [page.number for page in draft.pages if names(page_words(page), name)]
    if not set(named) & {1, 2}:
        yield "The hero is not named on the first page."
    if len(named) < HERO_IN_TEXT * pages:
        yield f"The hero is named on {len(named)} of {pages} pages; that is too few."
    shown = sum(any(member.who == HERO for member in page.scene.cast) for page in draft.pages)
    if shown < HERO_IN_PICTURES * pages:
        yield f"The hero is in {shown} of {pages} pictures; that is too few."


def _language(draft: StoryDraft, brief: BriefPayload) -> Iterator[str]:
    text = " ".join(page_words(page) for page in draft.pages)
    if not is_in_language(text, brief.language):
        yield f"The story is not written in the language with the code {brief.language[:2]}."


def _lengths(draft: StoryDraft) -> Iterator[str]:
    limits = {
        "title": (draft.title, TITLE_MAX),
        "dedication": (draft.dedication_choices[0], LINE_MAX),
        "blurb": (draft.blurb, BLURB_MAX),
        "refrain": (draft.refrain, LINE_MAX),
        "companion_name": (draft.companion_name, 50),
    }
    for field, (text, most) in limits.items():
        if len(text) > most:
            yield f"The {field} has {len(text)} characters; at most {most} fit."
    if not 1 <= len(draft.questions) <= 5 or any(len(one) > LINE_MAX for one in draft.questions):
        yield f"The questions must be three, of at most {LINE_MAX} characters each."
    for page in draft.pages:
        if len(page_words(page)) > PAGE_MAX:
            yield f"The text of page {page.number} is longer than a page."
        if not page.alt_text or len(page.alt_text) > ALT_MAX:
            yield f"The alt_text of page {page.number} must have 1 to {ALT_MAX} characters."
        if len(page.scene.picture) > PICTURE_MAX:
            yield f"The picture of page {page.number} is described in too many words."


def _letters(draft: StoryDraft) -> Iterator[str]:
    texts = [(f"page {page.number}", page_words(page)) for page in draft.pages]
    texts += [("the title", draft.title), ("the blurb", draft.blurb)]
    texts += [("the dedication", draft.dedication_choices[0])]
    for where, text in texts:
        if MARKUP.search(text):
            yield f"There is markup or an address in {where}; plain sentences only."
        elif why_unprintable(text):
            yield f"There are signs in {where} that cannot be printed; no emoji, no symbols."


def page_problems(page: DraftPage, brief: BriefPayload) -> tuple[str, ...]:
    """What is wrong with a single page that was written again."""
    text = page_words(page)
    found = []
    most = LIMITS[brief.age_group].page_hard
    if len(text) > PAGE_MAX or len(words(text)) > most:
        found.append(f"The text has more than {most} words.")
    if not page.alt_text or len(page.alt_text) > ALT_MAX:
        found.append(f"The alt_text must have 1 to {ALT_MAX} characters.")
    if MARKUP.search(text) or why_unprintable(text):
        found.append("There is markup, or there are signs that cannot be printed.")
    if not is_in_language(text, brief.language):
        found.append(f"The page is not written in the language with the code {brief.language[:2]}.")
    return tuple(found)


def page_words(page: DraftPage) -> str:
    return " ".join((page.chapter_title, *page.paragraphs)).strip()


def names(text: str, name: str) -> bool:
    """Whether the text names somebody, alone or with an ending ("Mias", "Mia's"); case counts
    not. A name of several words may be shortened to its first."""
    plain = _folded(text)
    whole = _folded(name)
    parts = [whole, *whole.split()[:1]]
    return any(re.search(rf"(?<!\w){re.escape(part)}", plain) for part in parts if part)


def is_in_language(text: str, code: str) -> bool:
    """False only when the text is clearly in another language: by script, or because another
    language's small words are far more common. Short texts and unknown codes pass."""
    language = code.strip().lower().split("-")[0]
    letters = [sign for sign in text if sign.isalpha()]
    if language in SCRIPTS:
        own = sum(_is_of(SCRIPTS[language], sign) for sign in letters)
        return len(letters) < LANGUAGE_WORDS or own >= 0.5 * len(letters)
    found = [word.lower() for word in words(text)]
    if language not in FUNCTION_WORDS or len(found) < LANGUAGE_WORDS:
        return True
    if sum("LATIN" in unicodedata.name(sign, "") for sign in letters) < 0.5 * len(letters):
        return False
    shares = {
        other: sum(word in common for word in found) / len(found)
        for other, common in COMMON.items()
    }
    return shares[language] >= 0.5 * max(shares.values())


COMMON = {language: frozenset(text.split()) for language, text in FUNCTION_WORDS.items()}


def _is_of(script: str, sign: str) -> bool:
    name = unicodedata.name(sign, "")
    return name.startswith((script, "HIRAGANA", "KATAKANA") if script == "CJK" else script)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
