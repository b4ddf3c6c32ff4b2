"""Agreement helpers, word lists and readability of the story writer."""

import pytest

from stories.vocabulary import PROP_NAMES, AgeGroup, Pronouns
from stories.writer.favourites import read_favourite, read_fear, read_trait
from stories.writer.library import word_lists
from stories.writer.readability import grade, measure, sentences, syllables, words
from stories.writer.words import Person, SlotError, Voice, article, capital, curly, opened, plural


def voice(name: str = "Mia", pronouns: Pronouns = Pronouns.SHE, **typed: str) -> Voice:
    truths = {"fav": bool(typed.get("fav")), "fav_plural": False}
    words_ = {"quest": "bring {their} crown home"}
    other = Person("Pim", Pronouns.HE)
    return Voice(Person(name, pronouns), other, typed, words_, truths, {"try1.did": "worn"})


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("owl", "an"),
        ("unicorn", "a"),
        ("hour", "an"),
        ("UFO", "a"),
        ("umbrella", "an"),
        ("uninvited hen", "an"),
        ("X-ray", "an"),
        ("red kite", "a"),
        ("ewe", "a"),
        ("éclair", "an"),
        ("one-eyed cat", "a"),
    ],
)
def test_article_follows_sound(phrase: str, expected: str) -> None:
    assert article(phrase) == expected


@pytest.mark.parametrize(
    ("pronouns", "expected"),
    [
        (Pronouns.SHE, "She was cold. Mia’s kite was hers. She saw her and hurt herself."),
        (Pronouns.HE, "He was cold. Mia’s kite was his. He saw him and hurt himself."),
        (Pronouns.THEY, "They were cold. Mia’s kite was theirs. They saw them and hurt themself."),
    ],
)
def test_fill_agrees_with_pronouns(pronouns: Pronouns, expected: str) -> None:
    template = (
        "{^they} {v:was/were} cold. {name's} kite was {theirs}. {^they} saw {them} "
        "and hurt {themself}."
    )
    assert voice(pronouns=pronouns).fill(template) == expected


def test_fill_knows_conditions_numbers_and_memory() -> None:
    template = "{if fav}{a:fav}{else}nothing{end}, {n:3 fly}, {n:1 hen}, {mem.try1.did}, {quest}"
    expected = "an egg, three flies, one hen, worn, bring her crown home"
    assert voice(fav="egg").fill(template) == expected
    assert voice().fill(template).startswith("nothing, ")


def test_fill_keeps_typed_words_untouched() -> None:
    assert voice("O'Neil {they}", fav='{name}\'s "kite"').fill("{name}: {fav}") == (
        "O'Neil {they}: {name}'s \"kite\""
    )


@pytest.mark.parametrize("template", ["{nobody}", "{fav}", "{mem.try9.did}", "{open", "close}"])
def test_fill_refuses_open_slots(template: str) -> None:
    with pytest.raises(SlotError):
        voice().fill(template)


def test_right_to_left_name_is_isolated() -> None:
    assert voice("يوسف").fill("{name} ran.") == "\u2068يوسف\u2069 ran."


def test_capital_and_plural_and_quotes() -> None:
    assert capital("élan") == "Élan"
    assert capital("李明") == "李明"
    assert capital("ßa") == "ßa"
    assert [plural(n) for n in ("hen", "fox", "fly", "key")] == ["hens", "foxes", "flies", "keys"]
    assert curly('"It\'s me," said Jo. "Who?"') == "“It’s me,” said Jo. “Who?”"


@pytest.mark.parametrize(
    ("wish", "phrase", "affordance", "prop"),
    [
        ("my red kite", "red kite", "strings", "kite"),
        ("dinosaurs", "toy dinosaur", "soft", "dino_toy"),
        ("lions", "toy lion", "soft", "teddy"),
        ("her dinosaur book", "dinosaur book", "opens", "book"),
        ("a book about trains", "book about trains", "opens", "book"),
        ("paper plane", "paper plane", "floats", ""),
        ("aeroplanes", "aeroplanes", "floats", "plane"),
        ("football", "football", "rolls", "football"),
        ("compass", "compass", "unknown", "compass"),
        ("his skateboard", "skateboard", "rolls", "skateboard"),
        ("doll's house", "doll's house", "opens", "dolls_house"),
        ("dolls", "dolls", "soft", "doll"),
        ("a big truck", "big truck", "rolls", "truck"),
        ("puppy", "puppy", "living", "dog"),
        ("cuddling up with teddy", "cuddling up with teddy", "soft", "teddy"),
        ("dancing", "book about dancing", "opens", "book"),
        ("Lego", "Lego", "counts", "blocks"),
        ("Teddy", "Teddy", "soft", "teddy"),
        ("cat", "cat", "living", "cat"),
        ("zork", "zork", "unknown", ""),
        ("", "", "none", ""),
    ],
)
def test_favourite_is_mapped(wish: str, phrase: str, affordance: str, prop: str) -> None:
    found = read_favourite(wish, word_lists())
    assert (found.phrase, found.affordance, found.prop) == (phrase, affordance, prop)


def test_every_pictured_favourite_can_be_drawn() -> None:
    lists = word_lists().favourites
    assert set(lists.props) <= set(PROP_NAMES)
    words_of = [word for listed in lists.props.values() for word in listed]
    assert sorted(words_of) == sorted(set(words_of))


def test_fear_and_trait_are_mapped() -> None:
    lists = word_lists()
    assert read_fear("scared of the dark", lists) == ("dark", "the dark")
    assert read_fear("deep water", lists) == ("water", "deep water")
    assert read_fear("zorks", lists) == ("other", "zorks")
    assert read_fear("", lists) == ("", "")
    assert read_trait("a bit talkative", lists) == "chatty"
    assert read_trait("", lists) == ""


def test_sentences_keep_speech_and_tag_together() -> None:
    text = "“Stop!” said Mia. “It’s only… the dark.” She ran.\n李明 sat."
    assert [s.rstrip("”") for s in sentences(text)] == [
        "“Stop!” said Mia.",
        "“It’s only… the dark.",
        "She ran.",
        "李明 sat.",
    ]
    assert words("It’s a one-eyed cat.") == ["It’s", "a", "one-eyed", "cat"]


def test_syllables_and_grade() -> None:
    assert [syllables(w) for w in ("kite", "dragon", "apple", "the", "tree")] == [1, 2, 2, 1, 1]
    assert grade("The cat sat.") == -2.62
    assert grade("") == 0.0


def test_measure_tells_hard_from_soft() -> None:
    long_page = " ".join(["hen"] * 16) + "."
    report = measure(["A hen sat.", long_page], AgeGroup.TODDLER)
    assert not report.passed
    assert [(m.page, m.code) for m in report.misses if m.hard] == [
        (2, "page_too_long"),
        (2, "sentence_too_long"),
    ]


def test_measure_counts_a_long_name_as_one_word() -> None:
    name = "Íñigo de la Cruz"
    assert measure([f"{name} ran."], AgeGroup.TODDLER, (name,)).words == 2


@pytest.mark.parametrize(
    ("paragraph", "opened_up"),
    [
        ("a bud.", "A bud."),
        ("“oh,” said it.", "“Oh,” said it."),
        ("李明 ran.", "李明 ran."),
        ("", ""),
    ],
)
def test_paragraph_begins_with_a_capital(paragraph: str, opened_up: str) -> None:
    assert opened(paragraph) == opened_up
