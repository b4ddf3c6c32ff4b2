"""Dependencies run one way: between apps, inside an app, and between tables."""

import subprocess
import sys
import tomllib

import pytest
from django.apps import apps
from django.db import models

from storycreator.tests.source import APPS, ROOT

ORDER = ("auth", "contenttypes", *APPS)  # from the ground up
# The documented tables have these columns (docs/data-model.md). They name the table above in
# words ("stories.Story"), so that no module imports upwards; no other relation may join them.
DOCUMENTED_UPWARD = {
    "media_assets.Image.story",
    "media_assets.Image.artifact",
    "media_assets.Image.character",
    "media_assets.Image.variant",
    "characters.Character.project",
    "characters.StoryCharacter.story",
    "characters.CharacterVariant.story",
    "characters.CharacterVariantSuggestion.story",
}
PURE = ("vocabulary", "writer", "illustrator", "books", "pipeline")


def contracts() -> list[dict]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


def test_imports_keep_the_contracts():
    # In a process of its own, because the linter switches all other loggers off.
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as main; main()",
    ]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_contracts_name_every_app_in_order():
    layers = next(c["layers"] for c in contracts() if c["name"] == "Apps depend one way")
    assert [layer for layer in layers if layer in APPS] == list(reversed(APPS))


@pytest.mark.parametrize("package", PURE)
def test_contracts_keep_pure_package_pure(package):
    contract = next(c for c in contracts() if c["name"].startswith("Pure packages"))
    assert f"stories.{package}" in contract["source_modules"]
    assert "django" in contract["forbidden_modules"]


def own_models() -> list[type[models.Model]]:
    return [model for app in APPS for model in apps.get_app_config(app).get_models()]


def test_relations_point_down_the_layers():
    upward = {
        f"{model._meta.label}.{field.name}"
        for model in own_models()
        for field in model._meta.get_fields()
        if field.is_relation
        and not field.auto_created
        and field.related_model is not None
        and ORDER.index(field.related_model._meta.app_label) > ORDER.index(model._meta.app_label)
    }
    assert upward == DOCUMENTED_UPWARD


def test_relations_are_checked_on_every_app_with_tables():
    assert {model._meta.app_label for model in own_models()} == set(APPS)
