"""Tells the planned pages: text, cast and scene come from one and the same state."""

from dataclasses import dataclass, field

from stories.vocabulary import AgeGroup, Form, Tone
from stories.writer.brief import Brief
from stories.writer.choose import pick
from stories.writer.draft import DraftPage
from stories.writer.library import ContentError
from stories.writer.lines import OPTIONAL, PLUS, TRIES_WANTED, LineBook
from stories.writer.plan import PlannedPage
from stories.writer.readability import LIMITS, words
from stories.writer.scenes import Camera
from stories.writer.schema import Effects, PageSpec, Telling
from stories.writer.state import ContradictionError, State
from stories.writer.words import SlotError, Voice, opened, said_number

QUIET = (Tone.CALMING, Tone.EDUCATIONAL)
LAST_THIRD = ("favourite", "get", "payoff", "look", "home")
FILLED = 0.94
"""Share of the book's words that spare lines may fill; the last page is a full one."""

FACTS_WANTED: dict[AgeGroup, int] = {
    AgeGroup.TODDLER: 2,
    AgeGroup.PRESCHOOL: 3,
    AgeGroup.EARLY_READER: 4,
    AgeGroup.MIDDLE: 4,
}
"""A book of the educational tone tells so many facts even where its pages are full."""

BEFORE_COMPANION = "\n\n{+comp}"

CHAPTER_PAGES = 3
"""A chapter has at least so many pages before a new title is taken."""

REFRAINS: dict[AgeGroup, tuple[int, int]] = {
    AgeGroup.TODDLER: (4, 99),
    AgeGroup.PRESCHOOL: (3, 5),
    AgeGroup.EARLY_READER: (3, 5),
    AgeGroup.MIDDLE: (2, 4),
}
"""How often the refrain stands in a book, its flip included."""


def choose_telling(page: PageSpec, brief: Brief, key: str, segment: str) -> Telling:
    """One of the tellings that suit the tone. Raises ContentError if none does."""
    family = "quiet" if brief.tone in QUIET else "bright"
    options = [telling for telling in page.en if telling.kind in ("any", family)]
    if brief.tone == Tone.CALMING and segment in LAST_THIRD:
        options = [telling for telling in options if "!" not in telling.text] or options
    if not options:
        raise ContentError(f"{key} has no telling for {brief.tone}")
    return options[pick(brief.seed, f"telling:{key}", len(options))]


def refrains_kept(tellings: list[Telling], age_group: AgeGroup) -> set[int]:
    """Which pages with a `{+refrain}` keep it, so that the count stays in its range."""
    fixed = sum("{refrain}" in t.text or "{flip}" in t.text for t in tellings)
    open_pages = [i for i, t in enumerate(tellings) if "{+refrain}" in t.text]
    room = max(0, REFRAINS[age_group][1] - fixed)
    if len(open_pages) <= room:
        return set(open_pages)
    step = len(open_pages) / max(1, room)
    return {open_pages[int(i * step)] for i in range(room)}


def with_fact(template: str) -> str:
    """A try asks for a fact, if its author did not: before the companion's own try, so that the
    page still ends on what turns it."""
    if "{+tone}" in template or BEFORE_COMPANION not in template:
        return template
    return template.replace(BEFORE_COMPANION, f" {{+tone}}{BEFORE_COMPANION}", 1)


@dataclass(slots=True)
class Composer:
    """Renders one book page by page. Raises ContradictionError or SlotError, naming the page."""

    brief: Brief
    voice: Voice
    line_book: LineBook
    camera: Camera
    state: State
    total_words: int = 0
    since_chapter: int = 0
    chapters: int = 0
    told: set[str] = field(default_factory=set)
    """The tellings of the pages, as their authors wrote them."""
    pages: list[DraftPage] = field(default_factory=list)

    def compose(self, plan: list[PlannedPage]) -> tuple[DraftPage, ...]:
        tellings = [choose_telling(p.spec, self.brief, p.key, p.segment) for p in plan]
        self.told.update(telling.text for telling in tellings)
        kept = refrains_kept(tellings, self.brief.age_group)
        for number, (planned, telling) in enumerate(zip(plan, tellings, strict=True)):
            try:
                self.pages.append(
                    self._page(planned, telling, {"refrain"} if number in kept else set())
                )
            except (ContradictionError, SlotError) as error:
                raise type(error)(f"{planned.key}: {error}") from error
        return tuple(self.pages)

    def _page(self, planned: PlannedPage, telling: Telling, wanted: set[str]) -> DraftPage:
        spec, state = self._without_favourite(planned.spec), self.state
        state.enter(spec, planned.segment)
        state.check(spec.needs)
        self.voice.truths.update(brief=planned.brief, seen="seen" in state.flags)
        self.voice.mem.update(planned.mem)
        self.voice.mem.update({f"{planned.segment}.{k}": v for k, v in telling.mem.items()})
        paragraphs = self._paragraphs(spec, planned.key, telling, wanted)
        state.apply(spec.gives)
        state.check_cast(spec.cast, spec.props)
        return DraftPage(
            number=len(self.pages) + 1,
            beat=planned.segment,
            chapter_title=self._chapter(planned),
            paragraphs=paragraphs,
            alt_text=self.voice.fill(spec.alt),
            scene=self.camera.scene(
                spec, planned.key, state, self.voice.fill(spec.only), self.voice.mem
            ),
        )

    def _without_favourite(self, spec: PageSpec) -> PageSpec:
        """A book without a favourite thing draws none and asks nobody to hold it."""
        if self.brief.favourite_thing:
            return spec
        cast = [
            m.model_copy(update={"holding": ""}) if m.holding == "fav" else m for m in spec.cast
        ]
        gives = spec.gives.model_dump()
        for key in ("hold", "drop"):
            gives[key] = [item for item in gives[key] if not item.endswith(":fav")]
        needs = spec.needs.model_dump()
        needs["hold"] = [item for item in needs["hold"] if not item.endswith(":fav")]
        update = {
            "cast": cast,
            "props": [prop for prop in spec.props if prop != "fav"],
            "gives": Effects(**gives),
            "needs": type(spec.needs)(**needs),
        }
        return spec.model_copy(update=update)

    def _chapter(self, planned: PlannedPage) -> str:
        """Ages 9 to 12 read chapters; a block's title is taken when the last is long enough."""
        self.since_chapter += 1
        if self.brief.age_group != AgeGroup.MIDDLE or not planned.chapter:
            return ""
        if self.pages and self.since_chapter <= CHAPTER_PAGES:
            return ""
        self.since_chapter = 1
        self.chapters += 1
        return (
            f"Chapter {said_number(self.chapters).capitalize()}: {self.voice.fill(planned.chapter)}"
        )

    def _paragraphs(
        self, spec: PageSpec, key: str, telling: Telling, wanted: set[str]
    ) -> tuple[str, ...]:
        text = self.voice.decide(telling.text)
        if self.brief.tone == Tone.EDUCATIONAL and self.brief.form == Form.PROSE:
            text = with_fact(text)
        names = [n for n in PLUS.findall(text) if n != "refrain" or n in wanted]
        chosen: dict[str, str] = {}
        count = len(words(self._filled(text, chosen)))
        for name in sorted(dict.fromkeys(names), key=lambda n: n in OPTIONAL):
            line = self._line(name, spec, key, count)
            chosen[name] = line
            count += len(words(self.voice.fill(line)))
        blocks = text.strip().split("\n\n")
        filled = [self._filled(block, chosen) for block in blocks]
        self.total_words += count
        # What begins with a slot stays as it is: a name keeps the spelling of its family.
        return tuple(
            text if block.startswith("{") else opened(text)
            for block, text in zip(blocks, filled, strict=True)
            if text
        )

    def _line(self, name: str, spec: PageSpec, key: str, count: int) -> str:
        limits = LIMITS[self.brief.age_group]
        try:
            line = self.line_book.line(name, spec, key, self.state)
        except KeyError as error:
            raise SlotError(f"unknown line {{+{name}}}") from error
        optional = self._is_optional(name)
        extra = len(words(self.voice.fill(line))) if line else 0
        due = FILLED * limits.total_max * (len(self.pages) + 1) / self.brief.page_count
        full = count + extra > limits.page_high or self.total_words + count + extra > due
        if (optional and full) or count + extra > limits.page_hard:
            return ""
        if name == "tone" and line:
            self.line_book.given[line] = None
        return line

    def _is_optional(self, name: str) -> bool:
        """Whether a line gives way on a full page: all but those that the story owes."""
        if name == "tone" and self.brief.tone == Tone.EDUCATIONAL:
            return len(self.line_book.facts()) >= FACTS_WANTED[self.brief.age_group]
        if name == "comp":
            return self.state.companion_tries > TRIES_WANTED[self.brief.age_group]
        return name in OPTIONAL

    def _filled(self, template: str, chosen: dict[str, str]) -> str:
        return self.voice.fill(PLUS.sub(lambda m: chosen.get(m[1], ""), template))
