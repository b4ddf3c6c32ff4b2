"""What is done in each kind of step.

A handler looks, asks and thinks; what it returns writes the result down, inside the transaction
that completes the step. So a step can be done twice, late or elsewhere, and is kept once.
"""

from stories.enums import StepKind
from stories.services.steps.finishing import finish
from stories.services.steps.inspecting import inspect
from stories.services.steps.painting import paint, paint_cover
from stories.services.steps.planning import plan, plan_cover
from stories.services.steps.work import Handler
from stories.services.steps.writing import read, write

HANDLERS: dict[str, Handler] = {
    StepKind.WRITE: write,
    StepKind.READ: read,
    StepKind.PLAN_COVER: plan_cover,
    StepKind.PAINT_COVER: paint_cover,
    StepKind.PLAN: plan,
    StepKind.PAINT: paint,
    StepKind.INSPECT: inspect,
    StepKind.FINISH: finish,
}
