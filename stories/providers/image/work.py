"""The slow part of a picture, as one function that a process or a thread can run."""

import time
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from media_assets.imaging import DERIVATIVE_WIDTHS, encode_derivative, encode_master
from stories.pipeline.nodes.contrast import text_contrast
from stories.pipeline.ports import Drawn, ImageProvider, Reference
from stories.pipeline.schemas import RenderSpec
from stories.providers.image.hero import hero_likeness, with_sheets
from storycreator.lib.provider_guard import call_provider
from storycreator.lib.providers import load


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn picture, encoded for keeping; `seconds` is what drawing and encoding took.
    `likeness` is 0 to 1, `contrast` that of the ink in the text box; None where it was not
    measured."""

    provider: str
    drawn: Drawn
    master: bytes
    derivatives: dict[int, bytes]
    seconds: float
    likeness: float | None = None
    contrast: float | None = None


def draw_picture(
    provider_path: str,
    spec: RenderSpec,
    references: tuple[Reference, ...] = (),
    idempotency_key: str = "",
) -> Picture:
    """Draw `spec` with the provider at the dotted path. Raises ProviderError.

    Without a key the spec's own hash is one: the same picture asked for twice is paid once. A
    painter who takes references gets the hero's sheet with every page, and their hero is
    compared.
    """
    started = time.perf_counter()
    provider: ImageProvider = load(provider_path)
    if provider.takes_references:
        references = with_sheets(spec.scene, references)
    drawn = call_provider(
        provider.draw, spec, references=references, idempotency_key=idempotency_key or spec.sha256
    )
    copies = {width: encode_derivative(drawn.png, width) for width in DERIVATIVE_WIDTHS}
    # Measured on what a reader sees; the smallest copy is the quickest to open.
    seen = copies[min(copies)]
    return Picture(
        provider=provider.name,
        drawn=drawn,
        master=encode_master(drawn.png),
        derivatives=copies,
        seconds=time.perf_counter() - started,
        likeness=_likeness(spec, drawn.png) if provider.takes_references else None,
        contrast=text_contrast(seen, spec.scene.box, drawn.ink),
    )


def _likeness(spec: RenderSpec, png: bytes) -> float | None:
    with Image.open(BytesIO(png), formats=("PNG",)) as picture:
        return hero_likeness(spec.scene, picture)
