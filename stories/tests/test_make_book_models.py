"""`manage.py make_book` with outside models: it honours the settings and says what it called."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from stories.tests.fault_server import FaultServer

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = 8
WISHES = {
    "child_name": "Zoë",
    "child_age": 2,
    "pronouns": "she",
    "tone": "calming",
    "pages": PAGES,
    "style": "flat",
    "companion": "owl",
    "seed": 7,
}


@pytest.fixture
def server(outside_models: FaultServer, settings) -> FaultServer:
    settings.PICTURE_WIDTH, settings.DRAWING_PROCESSES = 160, 1
    return outside_models


def make(folder: Path) -> dict:
    out = StringIO()
    call_command("make_book", output=folder, json=True, stdout=out, **WISHES)
    return json.loads(out.getvalue())


def paid(facts: dict) -> dict[str, int]:
    return {purpose: part["calls"] for purpose, part in facts["paid_calls"].items()}


def test_make_book_by_models_says_calls_cost_and_seconds(server, tmp_path: Path) -> None:
    facts = make(tmp_path)
    assert (tmp_path / "book.pdf").read_bytes()[:5] == b"%PDF-"
    drawn = server.script.calls("image")
    assert paid(facts) == {"text": 1, "image": drawn}
    assert facts["calls"] == 1 + drawn
    assert facts["cost_is_estimated"] is True  # no price is known for a test's model
    assert float(facts["cost"]) > 0
    assert all(float(part["seconds"]) >= 0 for part in facts["paid_calls"].values())
    assert all(page["scene"]["picture"] for page in facts["pages"])


def test_make_book_text_by_a_model_and_pictures_by_the_house(
    server, settings, tmp_path: Path
) -> None:
    settings.IMAGE_PROVIDER = settings.IMAGE_PROVIDERS["embedded"]
    facts = make(tmp_path)
    assert (server.script.calls("text"), server.script.calls("image")) == (1, 0)
    assert (paid(facts), facts["calls"]) == ({"text": 1}, 1 + PAGES + 1)


def test_make_book_pictures_by_a_model_and_text_by_the_house(
    server, settings, tmp_path: Path
) -> None:
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["embedded"]
    facts = make(tmp_path)
    assert server.script.calls("text") == 0
    assert paid(facts) == {"image": server.script.calls("image")}


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("unauthorised", "does not let us in."),
        ("quota", "has used up its allowance."),
        ("content_refused", "declined to make this."),
    ],
)
def test_make_book_failure_is_one_plain_sentence(server, tmp_path: Path, fault, words) -> None:
    server.script.fail_next("text", *[fault] * 5)
    told = StringIO()
    with pytest.raises(SystemExit):
        call_command("make_book", output=tmp_path, stderr=told, **WISHES)
    assert words in told.getvalue()
    assert len(told.getvalue().strip().splitlines()) == 1
    assert server.script.calls("text") == 1
