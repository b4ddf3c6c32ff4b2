"""What no face can print is refused where it is typed, in words, and not after the painting."""

from uuid import uuid4

import pytest
from django.core.management import call_command
from django.urls import reverse

from accounts.tests.factories import UserFactory
from stories.books.printable import tidy, why_unprintable
from stories.forms.fields import PrintedField
from stories.forms.ready import ReadyForm
from stories.models import Story
from stories.tests.shelf_kit import hero_answers, signed_in

REFUSED = [
    ("มะลิ", "We cannot print “ม” (thai character mo ma) in a book yet."),
    ("Mia 😀", "We cannot print “😀” (grinning face) in a book yet."),
    ("Mia \ue000", "We cannot print the character U+E000 in a book yet."),
    ("Mia \ud800", "We cannot print the character U+D800 in a book yet."),
    ("Mia \ufffd", "Some of these letters did not reach us."),
    ("A" + "\u0301" * 40, "There are more accents on one letter than we can print."),
]


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_text_that_cannot_be_printed_is_refused_by_name(text, words):
    assert why_unprintable(text).startswith(words)


@pytest.mark.parametrize(
    "name",
    ["Zoë", "Łukasz", "Nguyễn Thị Ánh", "Мария", "Μαρία", "مريم", "מִרְיָם", "小明", "지민", "नमस्ते"],
)
def test_name_of_a_script_that_we_print_passes(name):
    assert why_unprintable(name) == ""


def test_tidy_takes_away_what_nobody_sees():
    assert tidy(" Mia\u202e\u200b  \x07Ann\tBo \n\n For  you\ufeff ") == "Mia Ann Bo\n\nFor you"


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["child_name", "favourite_thing", "fear", "trait", "pet"])
def test_hero_step_names_the_letter_that_it_cannot_print(field):
    answer = signed_in(UserFactory()).post(
        reverse("stories:new_hero", args=[uuid4()]), hero_answers(**{field: "มะลิ"})
    )
    assert answer.status_code == 200
    assert answer.context["form"].errors[field] == [why_unprintable("มะลิ")]
    assert "mo ma" in answer.content.decode()
    assert not Story.objects.exists()


@pytest.mark.django_db
def test_hero_step_keeps_a_name_without_what_would_turn_the_page_round():
    url = reverse("stories:new_hero", args=[uuid4()])
    answers = hero_answers(child_name="M\u202eia\u0000", fear="the\u2067 dark")
    signed_in(UserFactory()).post(url, answers)
    story = Story.objects.get()
    assert (story.child_name, story.brief["fear"]) == ("Mia", "the dark")


def test_dedication_keeps_its_lines_and_refuses_what_it_cannot_print():
    form = ReadyForm({"dedication": "For  Mia\r\nwith love"})
    assert form.is_valid()
    assert form.cleaned_data["dedication"] == "For Mia\nwith love"
    assert ReadyForm({"dedication": "For Mia ♥️ 💌"}).errors["dedication"] == [why_unprintable("💌")]


def test_text_that_is_far_too_long_is_told_its_length_only():
    field = PrintedField(max_length=50)
    with pytest.raises(Exception, match="at most 50 characters") as refusal:
        field.clean("😀" * 10_000)
    assert len(refusal.value.messages) == 1


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("child_name", "Mia 😀", "child-name: We cannot print “😀”"),
        ("fear", "x" * 81, "fear: It has 81 characters; at most 80 fit."),
        ("dedication", "Mia \udcff", "dedication: We cannot print the character U+DCFF"),
    ],
)
def test_command_refuses_in_one_line_before_it_makes_anything(name, value, words, tmp_path, capsys):
    wishes = {"child_name": "Mia", "child_age": 5, "output": tmp_path, name: value}
    with pytest.raises(SystemExit) as ended:
        call_command("make_book", **wishes)
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1


@pytest.mark.django_db
def test_command_refuses_a_folder_that_it_cannot_write_to_before_it_makes_anything(
    tmp_path, capsys
):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        call_command("make_book", child_name="Mia", child_age=5, output=tmp_path / "taken")
    assert ended.value.code == 2
    assert "taken cannot be written to." in capsys.readouterr().err
    assert not Story.objects.exists()
