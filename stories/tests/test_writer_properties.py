"""Any child, any wish, every theme and form: a book is told, closed, in the right pronouns, and
its words fit their boxes at the type size of the age."""

import re
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.books.boxes import TYPE_SCALES
from stories.books.layout import PageCopy, arrange
from stories.books.printable import why_unprintable
from stories.vocabulary import AgeGroup, Form, Moral, Pronouns, Tone
from stories.writer import Brief, Draft, write
from stories.writer.brief import RHYMED_PAGES, most_pages
from stories.writer.library import rhymed_themes, told_companions, told_themes
from stories.writer.readability import LIMITS, measure

LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéèñøåßüçłŞğİž'’- .{}/"
ALPHABETS = (
    *(LATIN, "абвгдежзийклмнопрстуфхцчшщыьэюяАБВГДЕЖЗ", "αβγδεζηθικλμνξοπρστυφχψωΑΒΓ"),
    *(
        "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
        "אבגדהוזחטיכלמנסעפצקרשת",
        "李明王小龙张伟芳娜秀英",
        "김이박최정민준서연지우하",
    ),
)
names = st.sampled_from(ALPHABETS).flatmap(
    lambda letters: st.text(letters, min_size=1, max_size=30).filter(
        lambda name: any(c.isalpha() for c in name) and not why_unprintable(name)
    )
)
wishes = st.one_of(
    st.just(""),
    st.sampled_from(["kite", "the dark", "spiders", "my {name} doll", "dinosaurs", "Lego"]),
    st.text(LATIN, max_size=40).filter(lambda wish: not why_unprintable(wish)),
)
GENDERED = {"she": "he", "her": "him|his", "hers": "his", "herself": "himself"}
AS_THEY = {"she": "they", "her": "them|their", "hers": "theirs", "herself": "themself"}
AS_THEY |= {"he": "they", "him": "them", "his": "their|theirs", "himself": "themself"}
FEW = settings(
    max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
"""The same examples at every run; more and others with `max_examples` and without `derandomize`."""


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    form = draw(st.sampled_from(Form))
    is_prose = form == Form.PROSE
    age_group = draw(st.sampled_from(tuple(AgeGroup) if is_prose else tuple(RHYMED_PAGES)))
    return Brief(
        child_name=draw(names),
        child_age=draw(st.integers(1, 12)),
        pronouns=draw(st.sampled_from(Pronouns)),
        theme=draw(st.sampled_from(told_themes() if is_prose else rhymed_themes())),
        moral=draw(st.sampled_from(Moral)),
        tone=draw(st.sampled_from(Tone)),
        age_group=age_group,
        page_count=draw(st.integers(LIMITS[age_group].pages_min, most_pages(age_group, form))),
        companion=draw(st.sampled_from(told_companions())),
        companion_name=draw(st.one_of(st.just(""), names)),
        favourite_thing=draw(wishes),
        fear=draw(wishes),
        sibling=draw(st.one_of(st.just(""), names)),
        pet=draw(st.one_of(st.just(""), names)),
        seed=draw(st.integers(0, 10**9)),
        form=form,
    )


def typed(brief: Brief) -> tuple[str, ...]:
    own = (brief.child_name, brief.companion_name, brief.favourite_thing, brief.fear)
    return tuple(sorted(filter(None, (*own, brief.sibling, brief.pet)), key=len, reverse=True))


def has_braces(brief: Brief) -> bool:
    return any(re.search(r"[{}]", text) for text in typed(brief))


def texts(draft: Draft) -> list[str]:
    pages = [
        text
        for page in draft.pages
        for text in (*page.paragraphs, page.chapter_title, page.alt_text, page.scene.only_here)
    ]
    return [*draft.title_choices, draft.blurb, *draft.questions, *draft.dedication_choices, *pages]


@FEW
@given(brief=briefs())
def test_book_of_any_brief_is_complete_and_keeps_the_hard_limits(brief: Brief) -> None:
    draft = write(brief)
    assert len(draft.pages) == brief.page_count
    assert all(page.paragraphs for page in draft.pages)
    for text in texts(draft):
        for name in typed(brief):
            text = text.replace(name, "")
        assert has_braces(brief) or not re.search(r"[{}]", text)
    report = measure([page.text for page in draft.pages], brief.age_group, typed(brief))
    assert report.passed, report.misses


@FEW
@given(brief=briefs())
def test_words_fit_their_boxes_at_the_size_of_the_age(brief: Brief) -> None:
    draft = write(brief)
    copies = [
        PageCopy(page.paragraphs, page.chapter_title, page.scene.box_side) for page in draft.pages
    ]
    fits = arrange(copies, brief.age_group)
    assert {fit.size_pt for fit in fits} <= set(TYPE_SCALES[brief.age_group].sizes)


def spoken(brief: Brief, pronouns: Pronouns) -> list[str]:
    draft = write(replace(brief, pronouns=pronouns))
    return re.findall(r"\w+", " ".join(texts(draft)).lower())


@FEW
@given(brief=briefs())
def test_pronouns_are_the_heros_and_the_companion_has_others(brief: Brief) -> None:
    brief = replace(brief, child_name="Qq", sibling="", pet="", favourite_thing="", fear="")
    she, he = spoken(brief, Pronouns.SHE), spoken(brief, Pronouns.HE)
    assert len(she) == len(he)
    for one, two in zip(she, he, strict=True):
        forward = two in GENDERED.get(one, "").split("|")
        back = one in GENDERED.get(two, "").split("|")
        assert one == two or forward or back, (one, two)


@FEW
@given(brief=briefs())
def test_hero_who_is_they_is_so_wherever_another_is_she_or_he(brief: Brief) -> None:
    brief = replace(brief, child_name="Qq", sibling="", pet="", favourite_thing="", fear="")
    they = spoken(brief, Pronouns.THEY)
    others = [spoken(brief, p) for p in (Pronouns.SHE, Pronouns.HE)]
    differing = [
        [(one, two) for one, two in zip(other, they, strict=True) if one != two] for other in others
    ]
    fewer = min(differing, key=len)
    verbs = {("was", "were"), ("has", "have"), ("is", "are"), ("does", "do")}
    for one, two in fewer:
        is_verb = (one, two) in verbs or one in (f"{two}s", f"{two}es")
        assert is_verb or two in AS_THEY.get(one, "").split("|"), (one, two)
