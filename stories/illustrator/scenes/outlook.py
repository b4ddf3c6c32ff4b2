"""Where the camera stands: horizon, landmark and the transform of every layer."""

from dataclasses import dataclass

from stories.illustrator.kit.chance import Point
from stories.vocabulary import Box, BoxSide, Shot

SKY, FAR, MID, STAGE, CAST, FRAME = 1.0, 0.75, 0.45, 0.15, 0.10, 0.0
DEPTHS = {"sky": SKY, "far": FAR, "mid": MID, "stage": STAGE, "frame": FRAME}
"""Depth of each layer a place paints; 1 is the sky."""

HORIZON = 590.0
"""Design figure: 56-62 % of the page."""

BOX_MARGIN = 16.0
"""Page units that heads and landmarks keep from the text box."""

ZOOM = {
    Shot.ESTABLISHING: 1.0,
    Shot.WIDE: 1.06,
    Shot.MEDIUM: 1.38,
    Shot.CLOSEUP: 1.85,
    Shot.BACK: 1.12,
    Shot.BIRDS_EYE: 1.0,
    Shot.SMALL_HERO: 1.0,
}
_SKY_FOLLOWS = 0.16
"""Share of the zoom that even the sky takes part in."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """The camera over one place, in page units. `focus_page` is where the landmark shall appear."""

    shot: Shot
    horizon: float
    focus_page: float
    zoom: float
    box: Box

    def scale(self, depth: float) -> float:
        """Enlargement of a layer: near ones grow more than far ones."""
        return 1 + (self.zoom - 1) * (1 - (1 - _SKY_FOLLOWS) * depth)

    def on_page(self, x: float, y: float, depth: float) -> Point:
        """Where a point of a layer lands on the page."""
        size = self.scale(depth)
        return 500 + (x - 500) * size, self.horizon + (y - self.horizon) * size

    def transform(self, depth: float) -> str | None:
        """SVG transform of a layer; None when nothing moves."""
        size = self.scale(depth)
        if abs(size - 1) < 1e-9:
            return None
        dx, dy = 500 * (1 - size), self.horizon * (1 - size)
        return f"translate({dx:.1f} {dy:.1f}) scale({size:.3f})"

    def focus(self, depth: float) -> float:
        """x of the landmark in a layer's own coordinates."""
        return 500 + (self.focus_page - 500) / self.scale(depth)

    def ceiling(self, depth: float) -> float:
        """y in a layer above which a landmark would enter a text box at the top."""
        top = 36.0
        if self.box.side is BoxSide.TOP:
            top = self.box.y + self.box.h + BOX_MARGIN
        return self.horizon + (top - self.horizon) / self.scale(depth)

    def ceiling_at(self, x: float, half: float, depth: float) -> float:
        """Like `ceiling`, but only for a thing that stands from x - half to x + half."""
        top, box = 36.0, self.box
        if box.side in (BoxSide.TOP, BoxSide.LEFT, BoxSide.RIGHT):
            page_x, reach = self.on_page(x, 0, depth)[0], half * self.scale(depth) + BOX_MARGIN
            if box.x - reach < page_x < box.x + box.w + reach:
                top = box.y + box.h + BOX_MARGIN
        return self.horizon + (top - self.horizon) / self.scale(depth)

    def reach(self, depth: float) -> float:
        """How far a landmark may stretch from `focus` before it enters a text at the side."""
        if self.box.side is BoxSide.LEFT:
            free = self.focus_page - self.box.x - self.box.w
        elif self.box.side is BoxSide.RIGHT:
            free = self.box.x - self.focus_page
        else:
            return 2000.0
        return max(free - BOX_MARGIN, 60.0) / self.scale(depth)

    def clear(self, x: float, y: float, depth: float, pad: float = 22.0) -> bool:
        """Whether a point of a layer lies outside the text box and its margin."""
        return self.clear_on_page(*self.on_page(x, y, depth), pad)

    def clear_on_page(self, px: float, py: float, pad: float = 22.0) -> bool:
        """The same for a point of the page itself."""
        box = self.box
        if box.side is BoxSide.NONE:
            return True
        inside_x = box.x - pad < px < box.x + box.w + pad
        return not (inside_x and box.y - pad < py < box.y + box.h + pad)

    def size_at(self, y: float) -> float:
        """Size of things on the ground at a y: about 0.4 at the horizon, 1.2 at the page's end."""
        return 0.4 + 0.8 * (y - self.horizon) / max(1.0, 1000 - self.horizon)

    def ground(self, share: float) -> float:
        """y on the ground: 0 at the horizon, 1 at the page's end."""
        return self.horizon + (1000 - self.horizon) * share

    @property
    def high(self) -> bool:
        """Whether the camera looks down from above."""
        return self.shot is Shot.BIRDS_EYE


def floor_of(box: Box) -> float:
    """Lowest y that figures may use before the text begins."""
    return box.y if box.side is BoxSide.BOTTOM else 1000.0


def horizon_for(shot: Shot, box: Box) -> float:
    """Height of the horizon that leaves room for sky, landmark and figures beside the text."""
    bottom_of_text = box.y + box.h if box.side is BoxSide.TOP else 0.0
    if shot is Shot.BIRDS_EYE:
        return min(max(bottom_of_text + 60, 210.0), 560.0)
    horizon = HORIZON + (30.0 if shot is Shot.SMALL_HERO else 0.0)
    if box.side is BoxSide.TOP:
        return min(max(bottom_of_text + 230, horizon), 690.0)
    if box.side is BoxSide.BOTTOM:
        return min(max(box.y - 250, 330.0), horizon)
    return horizon
