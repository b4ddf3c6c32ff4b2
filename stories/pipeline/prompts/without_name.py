"""A painter needs no child's name."""

import re


def without_name(text: str, name: str) -> str:
    if not name.strip():
        return text
    whole = rf"(?<!\w){re.escape(name.strip())}(?!\w)"
    return re.sub(whole, "the hero", text, flags=re.IGNORECASE)
