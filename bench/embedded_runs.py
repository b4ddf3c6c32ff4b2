"""A book of our own writer and illustrator, through the engine and in a plain loop: a name and a
figure per line, as JSON. Run by bench_engine.py.

    python bench/embedded_runs.py ROUNDS
"""

import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storycreator.settings")

import django  # noqa: E402  (the path comes first)

django.setup()

from book_worker import PAGES, seconds_of, tell, worker  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402

from stories.pipeline import planning as pure  # noqa: E402
from stories.pipeline.nodes import readability  # noqa: E402
from stories.pipeline.ports import WriteRequest  # noqa: E402
from stories.providers.image.work import draw_picture  # noqa: E402
from stories.services import planning, styles  # noqa: E402
from stories.tests.engine_kit import small_story  # noqa: E402
from storycreator.lib.provider_guard import call_provider  # noqa: E402
from storycreator.lib.providers import load  # noqa: E402


def main(rounds: int) -> None:
    call_command("migrate", verbosity=0)
    with worker():
        seconds_of(1)
        plain_seconds()
        pairs = [(seconds_of(1)[1], plain_seconds()) for _ in range(min(rounds, 3))]
    ratio = statistics.median(engine / plain for engine, plain in pairs)
    tell("embedded book: engine / its nodes in a plain loop", ratio)


def plain_seconds() -> float:
    """Written, read, planned and drawn in this process, one after the other; nothing is kept."""
    story = small_story(pages=PAGES)
    context = planning.book_context(story)
    style = dict(styles.story_style_of(story).config)
    started = time.monotonic()
    request = WriteRequest(brief=context.brief, style=style)
    text = load(settings.TEXT_PROVIDER)
    draft = call_provider(text.write, request, idempotency_key="plain").draft
    readability.check(draft, context.brief.age_group, context.brief.child_name)
    plans = [pure.plan_scene(draft, page.number, context).render_spec for page in draft.pages]
    plans.append(pure.plan_cover(draft, draft.title, context))
    for plan in plans:
        draw_picture(settings.IMAGE_PROVIDER, plan.panels[0])
    return time.monotonic() - started


if __name__ == "__main__":
    main(int(sys.argv[1]))
