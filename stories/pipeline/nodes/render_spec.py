"""render_spec: everything that a picture depends on, hashed."""

from collections.abc import Sequence

from stories.pipeline.graph import digest
from stories.pipeline.schemas import PanelSemantics, PromptLayer, RenderSpec, Toning
from stories.vocabulary import ArtStyle

UNTONED = Toning()


def compile_spec(
    panel: PanelSemantics,
    *,
    style: ArtStyle,
    width: int,
    seed: str,
    height: int = 0,
    toning: Toning = UNTONED,
    index: int = 0,
    layers: Sequence[PromptLayer] = (),
    references: Sequence[str] = (),
) -> RenderSpec:
    """`width` and `height` in pixels, bleed included, a square without a height; `seed` fixes all
    chance; `index` is the panel's place in its scene."""
    spec = RenderSpec(
        scene=panel,
        style=style,
        toning=toning,
        width=width,
        height=height,
        seed=seed,
        panel=index,
        layers=tuple(layers),
        references=tuple(references),
    )
    return spec.model_copy(update={"sha256": digest(spec.data())})
