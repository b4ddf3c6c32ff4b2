"""`manage.py preview_story` prints a story, and says in one line what it cannot tell."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def test_preview_story_prints_text_scene_and_figures():
    out = StringIO()
    call_command("preview_story", "--name", "Ødegård", "--age", "3-5", "--seed", "11", stdout=out)
    lines = out.getvalue().splitlines()
    assert sum(line.startswith("--- ") for line in lines) == 12
    assert any("Ødegård" in line for line in lines)
    assert any(line.startswith("    only here: ") for line in lines)
    assert "longest" in lines[-1] or any("mean sentence" in line for line in lines[-4:])


def test_preview_story_of_a_wrong_length_says_so():
    with pytest.raises(CommandError, match="has 12 to 24 pages, not 99"):
        call_command("preview_story", "--age", "3-5", "--pages", "99", stdout=StringIO())
