"""Payloads of drawing: render_spec and render_result."""

from pydantic import Field

from stories.pipeline.schemas.base import Payload
from stories.pipeline.schemas.panels import PanelSemantics
from stories.pipeline.schemas.planning import BoxPayload
from stories.pipeline.schemas.words import LayerName
from stories.vocabulary import ArtStyle

MAX_REFERENCES = 6


class PromptLayer(Payload):
    name: LayerName
    text: str = Field(min_length=1)


class RenderSpec(Payload):
    """Everything one picture depends on; `sha256` is over all other fields.

    `width` and `height` are pixels, bleed included; height 0 is a square. `layers` are the prompt
    for a model that is asked in words, `scene` is the same picture for the illustrator.
    """

    scene: PanelSemantics
    style: ArtStyle
    width: int
    height: int = 0
    seed: str
    panel: int = Field(default=0, ge=0)
    layers: tuple[PromptLayer, ...] = ()
    references: tuple[str, ...] = Field(default=(), max_length=MAX_REFERENCES)
    sha256: str = ""

    @property
    def prompt(self) -> str:
        """The layers as one text, in order; "" when nothing was compiled."""
        return "\n\n".join(layer.text for layer in self.layers)


class RenderPlan(Payload):
    """Artifact `render_spec`: one spec for each panel of a scene; a book page and a cover have
    one."""

    panels: tuple[RenderSpec, ...] = Field(min_length=1)

    @property
    def only(self) -> RenderSpec:
        """The spec of a scene with a single panel. Raises ValueError when there are more."""
        (spec,) = self.panels
        return spec


class RenderResult(Payload):
    object_key: str
    sha256: str
    width: int
    height: int
    ink: str
    faces: tuple[BoxPayload, ...]
    provider: str
    model: str
    cost: str
    seconds: float
