"""Shows and extends the word lists that keep harm out of books.

    python scripts/moderation_lists.py show media_assets/moderation/data/terms_en.yaml
    python scripts/moderation_lists.py add  media_assets/moderation/data/terms_en.yaml hate word ...

Entries lie in the files as base64 (media_assets/moderation/lists.py says why). `show` prints every
one in the clear; `add` writes words into the group of that category and kind.
"""

import argparse
import re
import sys
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from media_assets.moderation.lists import Category, Find, RuleFile, TermFile, hide, shown
from media_assets.moderation.normalise import fold


def show(path: Path) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if "terms" in data:
        for group in TermFile.model_validate(data).terms:
            words = " ".join(sorted(shown(word) for word in group.words))
            print(f"{group.category.value}, {group.find.value}: {words}")
        return
    for rule in RuleFile.model_validate(data).rules:
        print(f"{rule.id} ({rule.category.value}): {rule.pattern or shown(rule.hidden)}")


def add(path: Path, category: Category, find: Find, words: list[str]) -> None:
    """Put `words` at the head of their group; the rest of the file, comments too, stays."""
    text = path.read_text(encoding="utf-8")
    head = f"  - category: {category.value}\n    find: {find.value}\n    words:\n"
    if head not in text:
        raise SystemExit(f"{path} has no group {category.value}, {find.value}.")
    plain = [word.lower() if find is Find.EXACT else fold(word.lower()) for word in words]
    new = [f"      - {hide(word)}\n" for word in plain if not re.search(rf"- {hide(word)}$", text)]
    path.write_text(text.replace(head, head + "".join(new), 1), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["show", "add"])
    parser.add_argument("path", type=Path)
    parser.add_argument("category", nargs="?", type=Category)
    parser.add_argument("find", nargs="?", type=Find)
    parser.add_argument("words", nargs="*")
    given = parser.parse_args()
    if given.what == "show":
        show(given.path)
    elif given.words:
        add(given.path, given.category, given.find, given.words)
    else:
        parser.error("add needs a category, a kind and words")


if __name__ == "__main__":
    main()
