"""The worker's desk: takes a run, makes it, says how it ended."""

import logging
import threading
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor
from types import TracebackType
from uuid import UUID, uuid4

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction

from stories.books.errors import BookError
from stories.models import Export, Run, Story
from stories.pipeline.ports import ImageProvider, TextProvider
from stories.services import exports, runs
from stories.services.making import Maker
from storycreator.lib.errors import StateError, StoryCreatorError
from storycreator.lib.processes import process_pool
from storycreator.lib.providers import ProviderError, load

log = logging.getLogger("storycreator.worker")
HERE_SECONDS = 3600  # lease of a run that is made here and now, with no heartbeat
BROKEN = "Something went wrong on our side. What is finished is kept; please try again."
SOME_MISSING = "{count} of the pictures did not come out. Everything else is kept."


class Desk:
    """Use as a context manager; `stop` ends work between two pictures."""

    def __init__(self, *, lease: UUID, stop: threading.Event | None = None) -> None:
        self.lease = lease
        self.stop = stop or threading.Event()
        image: ImageProvider = load(settings.IMAGE_PROVIDER)
        self.pool: Executor = (
            process_pool(settings.DRAWING_PROCESSES)
            if image.runs_in == "process"
            else ThreadPoolExecutor(settings.IMAGE_CONCURRENCY)
        )

    def __enter__(self) -> "Desk":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.pool.shutdown(cancel_futures=True)

    def work_once(self) -> bool:
        """Make one waiting run or export; False when nothing waits."""
        run = runs.claim_run(lease=self.lease, seconds=settings.WORKER_LEASE_SECONDS)
        if run is not None:
            self.make(run)
            return True
        export = exports.claim()
        if export is not None:
            self.bind(export)
        return export is not None

    def make(self, run: Run) -> None:
        """Make a claimed run to its end: completed, failed in plain words, or left to another."""
        text: TextProvider = load(settings.TEXT_PROVIDER)
        try:
            maker = Maker(
                run=run,
                lease=self.lease,
                text=text,
                image_path=settings.IMAGE_PROVIDER,
                pool=self.pool,
                stop=self.stop,
            )
            maker.make()
            if maker.failed:
                words = SOME_MISSING.format(count=len(maker.failed))
                self._fail(run, words=words, detail="; ".join(maker.failed))
                return
            with transaction.atomic():
                runs.finish_run(run=run, lease=self.lease)
                exports.request_screen_pdf(story=run.story)
        except runs.LeaseLost:
            log.info("run_left", extra={"run": str(run.pk)})
        except (ProviderError, StoryCreatorError, BookError) as error:
            self._fail(run, words=str(error), detail=type(error).__name__)
        except (OperationalError, InterfaceError, BrokenExecutor):
            raise  # Nothing can be written or drawn: the lease ends, and the run goes on later.
        except Exception as error:  # a defect in one book must not stop the others
            log.exception("run_broken", extra={"run": str(run.pk)})
            self._fail(run, words=BROKEN, detail=type(error).__name__)

    def bind(self, export: Export) -> None:
        """Build a claimed export: completed, or failed in plain words."""
        try:
            exports.build(export=export)
        except (OperationalError, InterfaceError):
            raise  # Nothing can be written: the export goes on later.
        except Exception as error:  # a defect in one book must not stop the others
            log.exception("export_broken", extra={"export": str(export.pk)})
            exports.fail(export=export, detail=type(error).__name__)

    def _fail(self, run: Run, *, words: str, detail: str) -> None:
        try:
            runs.fail_run(run=run, lease=self.lease, words=words, detail=detail)
        except runs.LeaseLost:
            log.info("run_left", extra={"run": str(run.pk)})


def make_now(*, story: Story) -> Export:
    """Make and bind the book in this process, with no worker running; its finished PDF.

    Raises StoryCreatorError in plain words; what was finished is kept.
    """
    lease = uuid4()
    with transaction.atomic():
        queued = runs.start_run(story=story)
        run = runs.claim_this(pk=queued.pk, lease=lease, seconds=HERE_SECONDS)
    if run is None:
        raise StateError("A worker is making this book already.")
    with Desk(lease=lease) as desk:
        desk.make(run)
    story.refresh_from_db()
    if story.error_message:
        raise StateError(story.error_message)
    return exports.build_now(export=exports.request_screen_pdf(story=story))
