"""What a text model is told: one instruction made of fixed texts, and the family's words as data.

The instruction depends on choices from lists only, so it is the same byte for byte whatever the
child is called and whatever a wish says.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from stories.pipeline.ports import RewriteRequest, WriteRequest
from stories.pipeline.prompts.files import load_prompt
from stories.pipeline.prompts.quoting import quoted
from stories.pipeline.schemas import BriefPayload, DraftPage
from stories.vocabulary import AgeGroup, Form
from stories.writer.readability import LIMITS

LANGUAGES = {
    "en": "British English",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "zh": "Simplified Chinese",
}
CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
TOLD = (
    "child_name",
    "child_age",
    "companion_name",
    "favourite_thing",
    "fear",
    "trait",
    "sibling",
    "pet",
)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat; `role` is `system` or `user`."""

    role: str
    content: str

    def data(self) -> dict[str, str]:
        return {"role": self.role, "content": self.content}


def _telling(brief: BriefPayload, parts: Mapping[str, str]) -> str:
    tone = parts[f"tone.{brief.tone.value}"]
    return f"{tone}\n\n{parts['form.rhyme']}" if brief.form == Form.RHYME else tone


def story_messages(request: WriteRequest) -> tuple[Message, ...]:
    """The instruction, the wish as data, and what was wrong with the answer before."""
    brief = request.brief
    parts = load_prompt("story").parts
    system = parts["system"].format(
        language=language_name(brief.language),
        age=age_words(brief.age_group),
        moral=parts[f"moral.{brief.moral.value}"],
        tone=_telling(brief, parts),
    )
    wish: dict[str, object] = {
        "theme": brief.theme.value.replace("_", " "),
        "pages": brief.page_count,
        "companion": brief.companion.value,
        "pronouns": brief.pronouns.value,
        "told_by_the_family": {
            name: getattr(brief, name) for name in TOLD if getattr(brief, name) != ""
        },
    }
    if request.style:
        wish["house_style"] = dict(request.style)
    messages = [Message("system", system), Message("user", quoted(wish))]
    if request.problems:
        wrong = {"wrong_with_the_answer_before": list(request.problems)}
        messages.append(Message("user", quoted(wrong)))
    return tuple(messages)


def rewrite_messages(request: RewriteRequest) -> tuple[Message, ...]:
    """The instruction for one page, and the page with its neighbours as data.

    Raises IndexError when the draft has no such page.
    """
    brief, pages = request.brief, request.draft.pages
    system = (
        load_prompt("story")
        .parts["rewrite"]
        .format(language=language_name(brief.language), age=age_words(brief.age_group))
    )
    index = request.page_number - 1
    if index < 0:
        raise IndexError("pages are counted from 1")
    page = pages[index]
    wish: dict[str, object] = {
        "hero": brief.child_name,
        "pronouns": brief.pronouns.value,
        "refrain": request.draft.refrain,
        "page_before": page_text(pages[index - 1]) if index else "",
        "page": page_text(page),
        "alt_text": page.alt_text,
        "page_after": page_text(pages[index + 1]) if index + 1 < len(pages) else "",
        "wrong_with_it": list(request.problems),
    }
    if request.style:
        wish["house_style"] = dict(request.style)
    return Message("system", system), Message("user", quoted(wish))


def page_text(page: DraftPage) -> str:
    return "\n\n".join(page.paragraphs)


def language_name(code: str) -> str:
    """In words; an unknown code is named only when it is a code and nothing else."""
    plain = code.strip().lower()
    known = LANGUAGES.get(plain.split("-")[0])
    if known:
        return known
    return f"the language with the code {plain}" if CODE.fullmatch(plain) else LANGUAGES["en"]


def age_words(age_group: AgeGroup) -> str:
    """The norms of an age group, with the numbers that the readability gate measures by."""
    limits = {name: f"{number:g}" for name, number in asdict(LIMITS[age_group]).items()}
    return load_prompt("story").parts[f"age.{age_group.value}"].format(**limits)
