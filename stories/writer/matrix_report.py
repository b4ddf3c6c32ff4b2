"""What the matrix of books shows, as figures, as misses and as text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from stories.vocabulary import AgeGroup, Form
from stories.writer.draft import Draft
from stories.writer.lint_books import shared
from stories.writer.matrix import Case, Measured, examine, fragments

GRADE_FITS = 0.95
SHARED_MOST = 0.40
SECOND_SEED = 100_003
"""Added to a case's seed for its second book; further books add it again."""

Figures = dict[str, object]


@dataclass(slots=True)
class Matrix:
    """Collects books; `drafts` keeps nothing but what the figures need."""

    books: list[Measured] = field(default_factory=list)
    sharing: dict[Case, float] = field(default_factory=dict)
    told: dict[tuple[AgeGroup, Form], set[str]] = field(default_factory=dict)
    known: dict[tuple[AgeGroup, Form], set[str]] = field(default_factory=dict)

    def add(self, case: Case, seeds: int) -> Draft:
        """Write the books of a case, at least two. Returns the first."""
        key = (case.age_group, case.form)
        self.known.setdefault(key, set()).update(fragments(case.library))
        drafts: list[Draft] = []
        for nth in range(max(2, seeds)):
            used = tuple(draft.triple for draft in drafts)
            draft, book, told = examine(case, case.number + nth * SECOND_SEED, used)
            self.books.append(book)
            self.told.setdefault(key, set()).update(told)
            drafts.append(draft)
        self.sharing[case] = shared(drafts[0], drafts[1])
        return drafts[0]

    def groups(self) -> list[tuple[AgeGroup, Form]]:
        return [key for form in Form for age in AgeGroup if (key := (age, form)) in self.known]


def figures(matrix: Matrix) -> Figures:
    """Everything measured: one part for each age group and form, and all faults by name."""
    return {
        "books": len(matrix.books),
        "groups": {f"{age}, {form}": _group(matrix, age, form) for age, form in matrix.groups()},
        "faults": {
            name: _faults(matrix.books, name)
            for name in ("hard", "repeated", "broken", "avoided", "misspelt")
        },
        "other lengths than wished": [
            _name(book) for book in matrix.books if book.pages != book.wanted_pages
        ],
        "never told": {
            f"{age}, {form}": sorted(matrix.known[age, form] - matrix.told[age, form])
            for age, form in matrix.groups()
        },
    }


def _group(matrix: Matrix, age: AgeGroup, form: Form) -> Figures:
    books = [b for b in matrix.books if (b.case.age_group, b.case.form) == (age, form)]
    sharing = [
        share
        for case, share in matrix.sharing.items()
        if (case.age_group, case.form) == (age, form)
    ]
    known, told = matrix.known[age, form], matrix.told[age, form]
    sentences = sum(book.sentences for book in books)
    return {
        "books": len(books),
        "pages": f"{min(b.pages for b in books)} to {max(b.pages for b in books)}",
        "words in a book": f"{min(b.words for b in books)} to {max(b.words for b in books)}",
        "hard limits met": _share(not book.hard for book in books),
        "grade in band": _share(book.grade_fits for book in books),
        "grade": f"{min(b.grade for b in books)} to {max(b.grade for b in books)}",
        "equal sentences, mean": round(sum(sharing) / len(sharing), 3),
        "equal sentences, worst": round(max(sharing), 3),
        "pairs over 40 %": sum(share > SHARED_MOST for share in sharing),
        "-ly words": round(sum(b.adverbs for b in books) / sum(b.words for b in books), 4),
        "sentences with was or were": round(sum(b.was for b in books) / sentences, 3),
        "pages that turn": round(
            sum(b.turning for b in books) / sum(b.pages - 1 for b in books), 3
        ),
        "texts never told": f"{len(known - told)} of {len(known)}",
    }


def _share(values: Iterable[bool]) -> float:
    found = list(values)
    return round(sum(found) / len(found), 3)


def _name(book: Measured) -> str:
    case = book.case
    kind = (case.theme, case.age_group, case.form, case.moral, case.tone)
    return f"{' '.join(kind)}, seed {book.seed}"


def _faults(books: Sequence[Measured], name: str) -> dict[str, list[str]]:
    return {_name(book): list(found) for book in books if (found := getattr(book, name))}


def misses(found: Mapping[str, object]) -> list[str]:
    """What must not be, in words; none means that the matrix is passed."""
    said: list[str] = []
    faults, groups = found["faults"], found["groups"]
    assert isinstance(faults, dict)
    assert isinstance(groups, dict)
    for name, books in faults.items():
        if books:
            said.append(f"{name}: {sum(map(len, books.values()))} in {len(books)} books")
    if found["other lengths than wished"]:
        said.append("some books are not as long as was wished")
    for group, data in groups.items():
        if data["grade in band"] < GRADE_FITS:
            said.append(f"{group}: only {data['grade in band']:.0%} of the grades are in the band")
        if data["equal sentences, mean"] > SHARED_MOST:
            said.append(
                f"{group}: two seeds share {data['equal sentences, mean']:.0%} of sentences"
            )
    return said


def as_text(found: Mapping[str, object]) -> str:
    groups, faults = found["groups"], found["faults"]
    assert isinstance(groups, dict)
    assert isinstance(faults, dict)
    lines = [f"{found['books']} books"]
    for group, data in groups.items():
        lines += ["", f"== ages {group} ==", *(f"  {k:<28}{v}" for k, v in data.items())]
    for name, books in faults.items():
        lines += ["", f"== {name}: {sum(map(len, books.values()))} =="]
        lines += [f"  {book}: {'; '.join(texts)}" for book, texts in books.items()]
    said = misses(found)
    lines += ["", *(f"MISS {miss}" for miss in said), f"{len(said)} misses"]
    return "\n".join(lines) + "\n"
