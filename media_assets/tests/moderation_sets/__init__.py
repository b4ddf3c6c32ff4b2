"""Measured sets: what must pass, and what must be held."""

import base64
from pathlib import Path

HERE = Path(__file__).parent


def lines(name: str, part: str) -> list[str]:
    """The examples of `name` (clean, evasions, harm) in `part` (tuned, held_out)."""
    text = (HERE / f"{name}.{part}.txt").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if line and not line.startswith("#")]
    return kept if name == "clean" else [base64.b64decode(line).decode() for line in kept]


def both(name: str) -> list[str]:
    return lines(name, "tuned") + lines(name, "held_out")
