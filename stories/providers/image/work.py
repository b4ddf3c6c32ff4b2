"""The slow part of a picture, as one function that a process or a thread can run."""

import time
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from media_assets.imaging import DERIVATIVE_WIDTHS, encode_derivative, encode_master
from stories.pipeline.nodes.contrast import text_contrast
from stories.pipeline.ports import Drawn, ImageProvider, Reference, ReferenceKind
from stories.pipeline.schemas import RenderSpec
from stories.providers.image.hero import hero_likeness, with_sheets
from storycreator.lib import files
from storycreator.lib.provider_guard import call_provider
from storycreator.lib.providers import load


@dataclass(frozen=True, slots=True)
class StoredReference:
    """A reference picture by its place in storage: who draws opens it, when it is wanted."""

    kind: ReferenceKind
    object_key: str
    label: str


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
    references: tuple[StoredReference, ...] = (),
    idempotency_key: str = "",
) -> Picture:
    """Draw `spec` with the provider at the dotted path. Raises ProviderError.

    Without a key the spec's own hash is one: the same picture asked for twice is paid once. A
    painter who takes references gets those given, the hero's sheet where none of them shows the
    hero, and their hero is compared.
    """
    started = time.perf_counter()
    provider: ImageProvider = load(provider_path)
    shown: tuple[Reference, ...] = ()
    if provider.takes_references:
        shown = with_sheets(spec.scene, _opened(references))
    drawn = call_provider(
        provider.draw, spec, references=shown, idempotency_key=idempotency_key or spec.sha256
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


def _opened(references: tuple[StoredReference, ...]) -> tuple[Reference, ...]:
    """Their bytes, in order. What was deleted a moment ago stays away; the book goes on."""
    found = []
    for one in references:
        try:
            found.append(Reference(one.kind, files.get(one.object_key), one.label))
        except FileNotFoundError:
            continue
    return tuple(found)


def _likeness(spec: RenderSpec, png: bytes) -> float | None:
    with Image.open(BytesIO(png), formats=("PNG",)) as picture:
        return hero_likeness(spec.scene, picture)
