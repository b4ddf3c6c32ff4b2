"""Prints one story with its scenes: python -m stories.writer.preview --age 3-5 --seed 7"""

import argparse
import sys

from stories.vocabulary import AgeGroup, Companion, Form, Moral, Pronouns, Theme, Tone
from stories.writer.brief import Brief
from stories.writer.draft import Draft, DraftPage
from stories.writer.engine import write
from stories.writer.library import ContentError, told_companions
from stories.writer.readability import LIMITS, measure


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The wishes that a preview takes; the same for the module and the management command."""
    parser.add_argument("--name", default="Mia")
    parser.add_argument("--child-age", type=int, default=5)
    parser.add_argument("--pronouns", choices=list(Pronouns), default="she")
    parser.add_argument("--theme", choices=list(Theme), default="fairy_tale")
    parser.add_argument("--moral", choices=list(Moral), default="courage")
    parser.add_argument("--tone", choices=list(Tone), default="whimsical")
    parser.add_argument("--form", choices=list(Form), default="prose")
    parser.add_argument("--age", choices=list(AgeGroup), default="3-5")
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("--companion", choices=told_companions(), default="dragon")
    for wish in ("companion-name", "favourite-thing", "fear", "trait", "sibling", "pet"):
        parser.add_argument(f"--{wish}", default="")
    parser.add_argument("--seed", type=int, default=0)


def brief_from(options: argparse.Namespace) -> Brief:
    age_group = AgeGroup(options.age)
    return Brief(
        child_name=options.name,
        child_age=options.child_age,
        pronouns=Pronouns(options.pronouns),
        theme=Theme(options.theme),
        moral=Moral(options.moral),
        tone=Tone(options.tone),
        age_group=age_group,
        page_count=options.pages or LIMITS[age_group].pages_min,
        companion=Companion(options.companion),
        companion_name=options.companion_name,
        favourite_thing=options.favourite_thing,
        fear=options.fear,
        trait=options.trait,
        sibling=options.sibling,
        pet=options.pet,
        seed=options.seed,
        form=Form(options.form),
    )


def page_lines(page: DraftPage) -> list[str]:
    scene = page.scene
    cast = "; ".join(f"{m.who} {m.pose} {m.expression} {m.holding}".rstrip() for m in scene.cast)
    title = [f"[{page.chapter_title}]"] if page.chapter_title else []
    return [
        f"--- {page.number} ({page.beat}) ---",
        *title,
        *page.paragraphs,
        f"    {scene.place} · {scene.time} · {scene.weather} · {scene.shot} · box {scene.box_side}",
        f"    cast: {cast or '-'} · props: {', '.join(scene.props) or '-'}",
        f"    only here: {scene.only_here}",
        f"    alt: {page.alt_text}",
    ]


def report(draft: Draft, brief: Brief) -> str:
    names = (brief.child_name, draft.companion_name)
    measured = measure([page.text for page in draft.pages], brief.age_group, names)
    head = [f"{draft.title}  (also: {', '.join(draft.title_choices)})", draft.blurb, ""]
    body = [line for page in draft.pages for line in [*page_lines(page), ""]]
    foot = [
        f"questions: {' / '.join(draft.questions)}",
        f"triple {draft.triple} · situations {', '.join(draft.situations)}",
        f"{measured.words} words · mean sentence {measured.mean_sentence} · longest "
        f"{measured.longest} · grade {measured.grade}",
        *(f"{'MISS' if m.hard else 'note'} page {m.page}: {m.message}" for m in measured.misses),
    ]
    return "\n".join([*head, *body, *foot])


def preview(options: argparse.Namespace) -> str:
    """The story as text. Raises ValueError or ContentError in words for its author."""
    brief = brief_from(options)
    return report(write(brief), brief)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="stories.writer.preview", description=__doc__)
    add_arguments(parser)
    try:
        text = preview(parser.parse_args(arguments))
    except (ValueError, ContentError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
