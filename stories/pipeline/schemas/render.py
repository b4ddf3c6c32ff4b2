"""Payloads of drawing: render_spec and render_result."""

from pydantic import Field

from stories.pipeline.schemas.base import Payload
from stories.pipeline.schemas.panels import PanelSemantics
from stories.pipeline.schemas.planning import BoxPayload
from stories.pipeline.schemas.words import LayerName
from stories.vocabulary import ArtStyle, RedrawReason

MAX_REFERENCES = 6
MAX_INSTRUCTION = 300
LAST_SLOT = 3
"""Candidates for one picture stand in the places 0 to 3."""


class Toning(Payload):
    """How the embedded illustrator tones a finished picture: warmth from -0.3 (cool) to 0.3,
    saturation from 0.5 (pale) to 1.3. The defaults change nothing."""

    warmth: float = Field(default=0, ge=-0.3, le=0.3)
    saturation: float = Field(default=1, ge=0.5, le=1.3)


class PromptLayer(Payload):
    name: LayerName
    text: str = Field(min_length=1)


class RenderSpec(Payload):
    """Everything one picture depends on; `sha256` is over all other fields.

    `width` and `height` are pixels, bleed included; height 0 is a square. `layers` are the prompt
    for a model that is asked in words; `scene`, `style` and `toning` are the same picture for the
    illustrator. `references` are ids of the pictures that are sent along, in order.
    """

    scene: PanelSemantics
    style: ArtStyle
    width: int
    height: int = 0
    toning: Toning = Toning()
    seed: str
    panel: int = Field(default=0, ge=0)
    layers: tuple[PromptLayer, ...] = ()
    references: tuple[str, ...] = Field(default=(), max_length=MAX_REFERENCES)
    sha256: str = ""

    @property
    def prompt(self) -> str:
        """The layers as one text, in order; "" when nothing was compiled."""
        return "\n\n".join(layer.text for layer in self.layers)


class Redraw(Payload):
    """Somebody did not like the picture. `take` counts how often it was asked for anew; `slot` is
    the candidate's place; `instruction` is what they typed."""

    take: int = Field(ge=1)
    reason: RedrawReason
    instruction: str = Field(default="", max_length=MAX_INSTRUCTION)
    slot: int = Field(default=0, ge=0, le=LAST_SLOT)


class RenderPlan(Payload):
    """Artifact `render_spec`: one spec for each panel of a scene; a book page and a cover have
    one. `redraw` says which wish the specs carry, None while nobody had one."""

    panels: tuple[RenderSpec, ...] = Field(min_length=1)
    redraw: Redraw | None = None

    def data(self) -> dict[str, object]:
        """Without a wish the payload is what it was before there were wishes: so are its keys."""
        told = super().data()
        if self.redraw is None:
            del told["redraw"]
        return told

    @property
    def only(self) -> RenderSpec:
        """The spec of a scene with a single panel. Raises ValueError when there are more."""
        (spec,) = self.panels
        return spec


class RenderResult(Payload):
    """Artifact `render_result`. `likeness` is how like the hero its hero is, `contrast` how well
    its ink stands out in the text box; None: not measured.

    A scene of several panels has each of them in `panels`, in reading order; the other fields are
    then the first panel's."""

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
    likeness: float | None = None
    contrast: float | None = None
    panels: tuple["RenderResult", ...] = ()

    @property
    def pictures(self) -> tuple["RenderResult", ...]:
        """Every picture of the scene."""
        return self.panels or (self,)

    def data(self) -> dict[str, object]:
        """A single picture says nothing of panels, and each of several nothing of further ones."""
        told = super().data()
        del told["panels"]
        return told | ({"panels": [panel.data() for panel in self.panels]} if self.panels else {})
