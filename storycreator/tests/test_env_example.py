"""`.env.example` and the settings name the same variables with the same defaults."""

import ast
import json
import os
import re
import subprocess
import sys

from django.conf import settings

from storycreator.lib.database import ENVIRONMENTS

LINE = re.compile(r"^#?((?:AISTORY|OPENAI)_[A-Z0-9_]+)=(.*)$")
READ_BY = (
    "storycreator/settings.py",
    "storycreator/model_settings.py",
    "storycreator/lib/database.py",
)
PREFIXES = ("AISTORY_", "OPENAI_")
DUMP = """
import json, os, re
import environ
environ.Env.read_env = lambda *_, **__: None  # a developer's own .env plays no part
os.environ.update(json.loads(os.environ["VARIABLES"]))
from storycreator import settings
values = {name: repr(getattr(settings, name)) for name in dir(settings) if name.isupper()}
values["LOGGING"] = re.sub(" at 0x[0-9a-f]+", "", values["LOGGING"])  # where a function lies
print(json.dumps(values))
"""


def example() -> dict[str, str]:
    lines = (settings.BASE_DIR / ".env.example").read_text().splitlines()
    found = [match.groups() for match in map(LINE.match, lines) if match]
    variables = dict(found)
    assert len(variables) == len(found), "a variable stands twice in .env.example"
    return {name: value.strip('"') for name, value in variables.items()}


def names_read(path: str) -> set[str]:
    """Names of variables that env.<kind>("AISTORY_…") reads in a file."""
    names = set()
    for node in ast.walk(ast.parse((settings.BASE_DIR / path).read_text())):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if ast.unparse(node.func.value) != "env" or not node.args:
            continue
        first = node.args[0]
        if isinstance(first, ast.Constant) and str(first.value).startswith(PREFIXES):
            names.add(first.value)
        elif isinstance(first, ast.JoinedStr):
            names |= {f"AISTORY_DATABASE_URL_{suffix}" for suffix in ENVIRONMENTS.values()}
    return names


def settings_with(variables: dict[str, str]) -> dict[str, str]:
    """All settings in a fresh process of the environment "development"."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(PREFIXES)}
    result = subprocess.run(
        [sys.executable, "-c", DUMP],
        cwd=settings.BASE_DIR,
        env=clean | {"VARIABLES": json.dumps(variables)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(result.stdout)


def test_env_example_names_every_variable_and_no_other():
    read = set().union(*(names_read(path) for path in READ_BY))
    assert set(example()) == read


def test_env_example_values_are_the_defaults():
    development = {"AISTORY_ENVIRONMENT": "development"}
    assert settings_with(example() | development) == settings_with(development)


def test_env_example_explains_every_variable():
    lines = (settings.BASE_DIR / ".env.example").read_text().splitlines()
    described = False
    for line in lines:
        if match := LINE.match(line):
            assert described, f"{match[1]} has no explanation above it"
        else:
            described = line.startswith("# ") and not line.startswith("# ---")
