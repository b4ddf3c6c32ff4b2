"""`manage.py make_book`: real writer and illustrator, files at the end, plain refusals."""

import json
import subprocess
import sys
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from PIL import Image

from stories.models import Artifact, Story

WISHES = {
    "child_name": "Zoë",
    "child_age": 4,
    "pronouns": "she",
    "moral": "courage",
    "tone": "whimsical",
    "pages": 12,
    "style": "flat",
    "companion": "owl",
    "favourite_thing": "a red kite",
    "seed": 7,
}


def make(folder: Path) -> dict[str, object]:
    out = StringIO()
    call_command("make_book", output=folder, json=True, stdout=out, **WISHES)
    return json.loads(out.getvalue())


@pytest.fixture
def small(settings) -> None:
    settings.PICTURE_WIDTH, settings.DRAWING_PROCESSES = 300, 1


@pytest.mark.django_db(transaction=True)
def test_make_book_writes_the_book_and_repeats_it_byte_for_byte(small, tmp_path: Path) -> None:
    first = make(tmp_path / "one")
    again = make(tmp_path / "two")
    assert (tmp_path / "one" / "book.pdf").read_bytes()[:5] == b"%PDF-"
    names = [path.name for path in sorted((tmp_path / "one" / "pages").iterdir())]
    assert names == [f"{number:02d}.png" for number in range(1, 13)]
    for name in names:
        one, two = (tmp_path / folder / "pages" / name for folder in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()
    with Image.open(BytesIO(one.read_bytes())) as picture:
        assert picture.size == (300, 300)
    assert first["title"] == again["title"]
    assert first["pages"] == again["pages"]
    page = first["pages"][0]
    assert "Zoë" in page["text"]
    assert page["alt_text"]
    assert page["scene"]["cast"][0]["who"] in {"hero", "companion"}
    assert json.loads((tmp_path / "one" / "book.json").read_text(encoding="utf-8")) == first
    assert first["facts"] == []
    assert set(first["timings"]) == {"total", "pictures"}
    assert (first["cost"], first["cost_is_estimated"]) == ("0.000000", False)
    assert (first["calls"], first["paid_calls"]) == (14, {})  # a story, a cover, twelve pages
    assert {page["cost"] for page in first["pages"]} == {"0.000000"}
    assert first["seconds"] == first["timings"]["total"] > 0
    assert Story.objects.count() == 2
    assert Artifact.objects.filter(type="qc_report").count() == 24


def run_command(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "make_book", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--child-name", "Mia", "--output", "x"], "--child-age"),
        (["--child-name", "Mia", "--child-age", "99", "--output", "x"], "from 1 to 12"),
        (
            ["--child-name", "Mia", "--child-age", "4", "--theme", "pirates", "--output", "x"],
            "theme",
        ),
        (["--child-name", "Mia", "--child-age", "4", "--moral", "greed", "--output", "x"], "moral"),
        (
            ["--child-name", "Mia", "--child-age", "4", "--companion", "kraken", "--output", "x"],
            "companion",
        ),
    ],
)
def test_make_book_refuses_bad_arguments_in_one_line(arguments: list[str], word: str) -> None:
    done = run_command(*arguments)
    lines = [line for line in done.stderr.splitlines() if line]
    assert done.returncode == 2
    assert len(lines) == 1
    assert word in lines[0]
    assert done.stdout == ""
