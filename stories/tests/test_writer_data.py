"""The writer's data passes its own linter, and the linter sees what is broken."""

from dataclasses import replace

import pytest

from stories.vocabulary import AgeGroup, Shot, Theme, TimeOfDay, Weather
from stories.writer import write
from stories.writer.favourites import NOTHING
from stories.writer.library import DATA, library
from stories.writer.lint import findings, main
from stories.writer.lint_books import sample_brief
from stories.writer.lint_text import Text, page_findings, word_findings
from stories.writer.scenes import Camera
from stories.writer.schema import PageSpec, Situation, ThemeContract
from stories.writer.state import ContradictionError, State

WRITTEN = [age for age in AgeGroup if (DATA / Theme.FAIRY_TALE / age).is_dir()]

AT_SEA = ThemeContract(
    premise_words=[],
    mem={},
    route={},
    spots={"way": "coral_reef"},
    hours={"open": "dusk"},
    weathers=["clear"],
)

PAGE = {"shot": "wide", "only": "a snail", "alt": "A hill.", "en": [{"any": "A hen sat."}]}


@pytest.mark.parametrize("age_group", WRITTEN)
def test_data_has_no_errors(age_group: AgeGroup) -> None:
    found = findings(library(Theme.FAIRY_TALE, age_group), books=60)
    assert [f for f in found if f.error] == []


@pytest.mark.parametrize(
    ("template", "part"),
    [
        ("Suddenly it rained.", "'Suddenly'"),
        ("It took courage.", "'courage'"),
        ("The hens ate their tea.", "'their'"),
        ("It was here. {+comp}", "{+comp}"),
    ],
)
def test_linter_sees_words_to_avoid(template: str, part: str) -> None:
    found = [f for f in word_findings(Text("here", template)) if f.error]
    assert len(found) == 1
    assert part in found[0].message


def test_linter_sees_unknown_places_and_things() -> None:
    page = PageSpec.model_validate({**PAGE, "place": "mars", "props": ["sword"]})
    messages = [f.message for f in page_findings(library(Theme.FAIRY_TALE, "3-5"), "x", page)]
    assert [m.split(";")[0] for m in messages] == ["unknown place mars", "unknown thing sword"]


def test_linter_reports_a_contradiction(monkeypatch: pytest.MonkeyPatch) -> None:
    lib = library(Theme.FAIRY_TALE, AgeGroup.PRESCHOOL)
    page = PageSpec.model_validate({**PAGE, "cast": ["hero hold happy q"]})
    broken = tuple(
        s.model_copy(update={"pages": [page]}) if s.beat == "try1" else s for s in lib.situations
    )
    found = findings(replace(lib, situations=broken), books=3)
    assert any("hero:q is drawn but not held" in f.message for f in found if f.error)


def test_turn_without_moral_is_refused() -> None:
    with pytest.raises(ValueError, match="a turn names its moral"):
        Situation.model_validate({"id": "x", "beat": "turn", "pages": [PAGE]})


def test_state_refuses_time_running_back() -> None:
    state = State(place="village", weather=Weather.CLEAR, contract=AT_SEA)
    state.enter(PageSpec.model_validate({**PAGE, "time": "night"}), "home")
    with pytest.raises(ContradictionError, match="time runs back"):
        state.enter(PageSpec.model_validate({**PAGE, "time": "day"}), "home")


def test_shared_turn_happens_where_the_theme_says() -> None:
    state = State(place="harbour", weather=Weather.CLEAR, contract=AT_SEA)
    state.enter(PageSpec.model_validate({**PAGE, "place": "@way"}), "open")
    assert (state.place, state.time) == ("coral_reef", TimeOfDay.DUSK)
    with pytest.raises(ContradictionError, match="no spot named edge"):
        state.enter(PageSpec.model_validate({**PAGE, "place": "@edge"}), "open")


def test_linter_sees_weather_that_cannot_be() -> None:
    lib = replace(library(Theme.FAIRY_TALE, AgeGroup.PRESCHOOL), contract=AT_SEA)
    page = PageSpec.model_validate({**PAGE, "place": "@way", "weather": "snow"})
    assert [f.message for f in page_findings(lib, "x", page)] == ["there is no snow in this theme"]


def test_picture_shows_whom_the_hero_met_before() -> None:
    state = State(place="harbour", weather=Weather.CLEAR, contract=AT_SEA)
    page = PageSpec.model_validate({**PAGE, "props": ["who1", "q"]})
    mem = {"try1.who": "sea snail"}
    scene = Camera(7, "crown", NOTHING).scene(page, "a", state, "", mem)
    assert scene.props == ("sea_snail", "crown")


def test_lint_command_exits_by_result(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["1-2"]) == 0
    assert "0 errors" in capsys.readouterr().out
    monkeypatch.setattr("stories.writer.lint_coverage.FACTS", 999)
    assert main(["1-2", "--complete"]) == 1


def test_camera_never_repeats_a_shot_even_if_pages_ask() -> None:
    camera = Camera(7, "crown", NOTHING)
    state = State(place="village", weather=Weather.CLEAR, contract=AT_SEA)
    for shot in Shot:
        page = PageSpec.model_validate({**PAGE, "shot": shot})
        first = camera.scene(page, "a", state, "", {})
        second = camera.scene(page, "b", state, "", {})
        assert (first.shot, second.shot != shot) == (shot, True)
        assert first.box_side != second.box_side
        camera.last_shot = None


def test_book_without_wishes_draws_no_favourite() -> None:
    for seed in range(1, 40, 2):
        draft = write(sample_brief(library(Theme.FAIRY_TALE, AgeGroup.PRESCHOOL), seed, 12))
        assert not any(name.startswith(("strings", "unknown")) for name in draft.situations)
        assert not any("fav" in page.scene.props for page in draft.pages)
