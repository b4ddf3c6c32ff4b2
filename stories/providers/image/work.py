"""The slow part of a picture, as one function that a process or a thread can run."""

import time
from dataclasses import dataclass

from media_assets.imaging import DERIVATIVE_WIDTHS, encode_derivative, encode_master
from stories.pipeline.ports import Drawn, ImageProvider
from stories.pipeline.schemas import RenderSpec
from storycreator.lib.providers import load


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn picture, encoded for keeping; `seconds` is what drawing and encoding took."""

    drawn: Drawn
    master: bytes
    derivatives: dict[int, bytes]
    seconds: float


def draw_picture(provider_path: str, spec: RenderSpec) -> Picture:
    """Draw `spec` with the provider at the dotted path. Raises ProviderError."""
    started = time.perf_counter()
    provider: ImageProvider = load(provider_path)
    drawn = provider.draw(spec)
    return Picture(
        drawn=drawn,
        master=encode_master(drawn.png),
        derivatives={width: encode_derivative(drawn.png, width) for width in DERIVATIVE_WIDTHS},
        seconds=time.perf_counter() - started,
    )
