"""What the drawing of clothes is told: the look, its outfit and the trunk it lies on."""

from dataclasses import dataclass

from stories.illustrator.figures.figure import View
from stories.illustrator.figures.outfits import Outfit
from stories.illustrator.figures.torso import Trunk
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import apart, tone
from stories.illustrator.model import Look


@dataclass(frozen=True, slots=True)
class Cloth:
    canvas: Canvas
    look: Look
    outfit: Outfit
    trunk: Trunk
    view: View

    @property
    def behind(self) -> bool:
        return self.view is View.BACK

    @property
    def main(self) -> str:
        return self.look.colour_main

    @property
    def second(self) -> str:
        """The second colour, always apart from the first."""
        second = self.look.colour_second
        return second if apart(self.main, second) > 0.09 else tone(self.main, 0.16)
