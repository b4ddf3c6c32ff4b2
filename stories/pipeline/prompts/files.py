"""Prompt files: a header `version: N`, then named parts, each under a line `## name`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
HEADER = re.compile(r"\Aversion: (\d+)\n")
PART = re.compile(r"^## ([a-z0-9_.-]+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One file. `id` such as "picture/3" is kept with what was made by it."""

    name: str
    version: int
    parts: dict[str, str]

    @property
    def id(self) -> str:
        return f"{self.name}/{self.version}"


@cache
def load_prompt(name: str) -> Prompt:
    """The prompt file `name`. Raises ValueError when it has no version or no part."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    header = HEADER.match(text)
    pieces = PART.split(text)
    if header is None or len(pieces) < 3:
        raise ValueError(f"{name}.md: expected a version and parts under ## lines")
    names, bodies = pieces[1::2], pieces[2::2]
    if len(set(names)) != len(names):
        raise ValueError(f"{name}.md: a part stands twice")
    parts = {part: body.strip() for part, body in zip(names, bodies, strict=True)}
    return Prompt(name, int(header[1]), parts)
