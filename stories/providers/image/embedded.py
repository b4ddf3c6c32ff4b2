"""The embedded illustrator as an image provider: no key, no network, no cost.

Rasterising holds the interpreter's lock, so the adapter asks to run in a process of its own.
"""

from stories import illustrator
from stories.illustrator.raster import ink_on
from stories.pipeline.ports import Drawn, Reference, RunsIn, Usage
from stories.pipeline.schemas import ActorPayload, BoxPayload, PanelSemantics, RenderSpec, Toning
from stories.providers.image import panel_view
from stories.vocabulary import Box, BoxSide


class EmbeddedIllustrator:
    name = "embedded"
    model = "illustrator"
    paid = False
    runs_in: RunsIn = "process"
    takes_references = False

    def draw(
        self, spec: RenderSpec, *, references: tuple[Reference, ...] = (), idempotency_key: str
    ) -> Drawn:
        """The picture for the spec. It knows the hero's look, so references change nothing."""
        if spec.height not in (0, spec.width):
            return self._draw_panel(spec)
        drawing = illustrator.compose(scene_of(spec.scene, spec.seed))
        return Drawn(
            png=illustrator.render(drawing, spec.style, spec.width, toning=toning_of(spec.toning)),
            width=spec.width,
            height=spec.width,
            ink=ink_on(drawing, spec.style),
            faces=tuple(box_payload(face) for face in drawing.faces),
            usage=Usage(model=self.model, images=1),
        )

    def _draw_panel(self, spec: RenderSpec) -> Drawn:
        window = panel_view.window_of(spec.width, spec.height)
        drawing = panel_view.composed(scene_of(spec.scene, spec.seed), window)
        talks = spec.scene.box.side is not BoxSide.NONE
        seen = panel_view.place_of(drawing.faces, window, talks=talks)
        side = max(spec.width, spec.height)
        square = illustrator.render(drawing, spec.style, side, toning=toning_of(spec.toning))
        return Drawn(
            png=panel_view.cut(square, seen, (spec.width, spec.height)),
            width=spec.width,
            height=spec.height,
            ink=ink_on(drawing, spec.style),
            faces=tuple(panel_view.within(face, seen) for face in drawing.faces),
            usage=Usage(model=self.model, images=1),
        )


def toning_of(toning: Toning) -> illustrator.Toning:
    return illustrator.Toning(warmth=toning.warmth, saturation=toning.saturation)


def scene_of(panel: PanelSemantics, seed: str) -> illustrator.Scene:
    """The illustrator's scene for a planned panel."""
    box = panel.box
    return illustrator.Scene(
        theme=panel.theme,
        place=panel.place,
        time=panel.time,
        weather=panel.weather,
        shot=panel.shot,
        box=Box(box.side, box.x, box.y, box.w, box.h),
        cast=tuple(_actor(member) for member in panel.cast),
        props=panel.props,
        seed=seed,
        props_high=panel.props_high,
    )


def _actor(member: ActorPayload) -> illustrator.Actor:
    return illustrator.Actor(
        who=member.who,
        kind=member.kind,
        look=illustrator.Look.from_dict(member.look) if member.look is not None else None,
        pose=member.pose,
        expression=member.expression,
        holding=member.holding,
    )


def box_payload(box: Box) -> BoxPayload:
    return BoxPayload(side=box.side, x=box.x, y=box.y, w=box.w, h=box.h)
