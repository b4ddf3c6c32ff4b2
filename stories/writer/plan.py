"""Lays the chosen pieces out on the wished number of pages.

Core pages are always told. A longer book first gets the extra pages of level 1, then further
tries, then the other extras, so that the turning point stays at two thirds of the book.
"""

from dataclasses import dataclass, field

from stories.writer.library import LengthError
from stories.writer.schema import PageSpec, Premise, Situation
from stories.writer.select import Parts

TURN_AT = 0.67
SETUP_MAX = 0.30
SETUP = ("open", "plant", "want")
BEFORE_TURN = (*SETUP, "trouble", "try1", "try2", "low", "fear")


@dataclass(slots=True)
class Block:
    """The pages that one source tells in one segment, and which of them are in the book."""

    segment: str
    source: str
    pages: list[PageSpec]
    chapter: str = ""
    mem: dict[str, str] = field(default_factory=dict)
    mem_key: str = ""
    told: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.told |= {i for i, page in enumerate(self.pages) if page.extra == 0}


@dataclass(frozen=True, slots=True)
class PlannedPage:
    segment: str
    source: str
    spec: PageSpec
    chapter: str
    """Title that a chapter may take if it starts here; set on a block's first page only."""
    mem: dict[str, str]
    key: str
    brief: bool
    """True if the block tells its core pages only; texts ask for it by `{if brief}`."""


def _premise_block(premise: Premise, segment: str, chapter: str = "") -> Block:
    pages = [page for page in premise.pages if page.beat == segment]
    return Block(segment, premise.id, pages, chapter)


def _situation_block(situation: Situation, segment: str, mem_key: str = "") -> Block:
    pages = [page for page in situation.pages if (page.beat or situation.beat) == segment]
    key = mem_key or situation.beat
    return Block(segment, situation.id, pages, situation.chapter, situation.mem, key)


def blocks_of(parts: Parts) -> list[Block]:
    premise, companion = parts.premise, parts.companion
    low = _situation_block(parts.turn, "low")
    turn = _situation_block(parts.turn, "turn")
    if low.pages:
        turn.chapter = ""
    look = _situation_block(parts.payoff, "look")
    look.chapter = ""
    return [
        _premise_block(premise, "open", premise.chapter),
        Block("plant", companion.id, companion.plant),
        _premise_block(premise, "want"),
        _situation_block(parts.trouble, "trouble"),
        _situation_block(parts.try1, "try1"),
        _situation_block(parts.try2, "try2"),
        Block("fear", parts.fear.id if parts.fear else "", parts.fear.pages if parts.fear else []),
        low,
        turn,
        Block("favourite", parts.favourite.id, parts.favourite.pages),
        Block("get", companion.id, companion.get),
        _situation_block(parts.payoff, "payoff"),
        look,
        _premise_block(premise, "home", premise.chapter_home),
    ]


def _count(blocks: list[Block]) -> int:
    return sum(len(block.told) for block in blocks)


class Layout:
    """Grows a list of blocks to a page count, keeping the turning point in its place."""

    def __init__(self, parts: Parts, pages: int) -> None:
        self.blocks = blocks_of(parts)
        self.pages = pages
        self.spare = list(parts.spare)
        self.chained = 0

    def _half(self, segments_before: tuple[str, ...]) -> list[Block]:
        return [b for b in self.blocks if b.segment in segments_before]

    def _before(self) -> list[Block]:
        return self._half(BEFORE_TURN)

    def _after(self) -> list[Block]:
        return [b for b in self.blocks if b.segment not in BEFORE_TURN]

    def _add_extras(self, blocks: list[Block], need: int, levels: range) -> int:
        """Tell more pages, lowest level first and on a level the fear's; returns how many are
        still wanted."""
        options = [
            (page.extra, block.segment != "fear", order, index)
            for order, block in enumerate(blocks)
            for index, page in enumerate(block.pages)
            if page.extra in levels and index not in block.told
        ]
        for _, _, order, index in sorted(options):
            block = blocks[order]
            setup_full = _count(self._half(SETUP)) + 1 >= int(SETUP_MAX * self.pages)
            if need and not (block.segment in SETUP and setup_full):
                block.told.add(index)
                need -= 1
        return need

    def _chain(self, need: int) -> int:
        """Put further tries between the first and the second while they fit."""
        for situation in list(self.spare):
            block = _situation_block(situation, situation.beat, f"try{3 + self.chained}")
            if not 0 < len(block.told) <= need:
                continue
            block.segment = "try1"
            last = max(i for i, b in enumerate(self.blocks) if b.segment == "try1")
            self.blocks.insert(last + 1, block)
            self.spare.remove(situation)
            self.chained += 1
            need = self._add_extras([block], need - len(block.told), range(1, 2))
        return need

    def _grow_before(self, need: int) -> int:
        need = self._add_extras(self._before(), need, range(1, 2))
        need = self._chain(need)
        return self._add_extras(self._before(), need, range(2, 10))

    def _swap_in(self, need: int) -> int:
        """Give up extra pages so that one more try fits exactly; returns what is still wanted."""
        for situation in list(self.spare):
            core = sum(page.extra == 0 for page in situation.pages)
            told = [
                (block.segment in BEFORE_TURN, block.pages[index].extra, order, index)
                for order, block in enumerate(self.blocks)
                for index in block.told
                if block.pages[index].extra
            ]
            if core > need and len(told) >= core - need:
                for _, _, order, index in sorted(told, reverse=True)[: core - need]:
                    self.blocks[order].told.discard(index)
                return self._chain(core)
        return need

    def fit(self) -> None:
        core = _count(self.blocks)
        missing = self.pages - core
        turn_first = max(1, round(TURN_AT * self.pages))
        before = min(max(0, missing), max(0, turn_first - 1 - _count(self._before())))
        left = self._grow_before(before)
        left = self._add_extras(self._after(), missing - before + left, range(1, 10))
        left = self._swap_in(self._grow_before(left)) if left > 0 else left
        if left:
            raise LengthError(core, max(core, self.pages - left), self.pages)

    def planned(self) -> list[PlannedPage]:
        found: list[PlannedPage] = []
        for block in self.blocks:
            for nth, index in enumerate(sorted(block.told)):
                key = f"{block.source}:{block.segment}:{index}"
                chapter = block.chapter if nth == 0 else ""
                mem = {f"{block.mem_key}.{k}": v for k, v in block.mem.items()} if nth == 0 else {}
                spec = block.pages[index]
                brief = not any(block.pages[i].extra for i in block.told)
                found.append(
                    PlannedPage(block.segment, block.source, spec, chapter, mem, key, brief)
                )
        return found


def lay_out(parts: Parts, pages: int) -> list[PlannedPage]:
    """The pages of the book in order. Raises LengthError if the data cannot reach the count."""
    layout = Layout(parts, pages)
    layout.fit()
    return layout.planned()
