"""The project's own Python files, for tests that read the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("accounts", "media_assets", "characters", "stories", "orders")
FOLDERS = (*APPS, "storycreator", "scripts", "bench")
NOT_CODE = {"migrations", "data", "__pycache__"}


def python_files() -> Iterator[Path]:
    """Every Python file of ours but migrations and data."""
    yield from sorted(ROOT.glob("*.py"))
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if NOT_CODE.isdisjoint(path.relative_to(ROOT).parts):
                yield path


def is_test(path: Path) -> bool:
    return "tests" in path.relative_to(ROOT).parts


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
