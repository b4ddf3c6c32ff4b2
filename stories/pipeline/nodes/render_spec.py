"""render_spec: everything that a picture depends on, hashed."""

from stories.pipeline.graph import digest
from stories.pipeline.schemas import PanelSemantics, RenderSpec
from stories.vocabulary import ArtStyle


def compile_spec(panel: PanelSemantics, *, style: ArtStyle, width: int, seed: str) -> RenderSpec:
    """`width` in pixels of the square picture, bleed included; `seed` fixes all chance."""
    spec = RenderSpec(scene=panel, style=style, width=width, seed=seed)
    return spec.model_copy(update={"sha256": digest(spec.data())})
