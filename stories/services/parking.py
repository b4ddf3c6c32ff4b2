"""What becomes of the steps that a worker held when it died: others do them, or nobody does.

A step that is taken and given back again and again ends its workers. After so many of them it is
parked: it fails, and the parent reads why.
"""

from django.db.models import QuerySet

from stories.models import NodeRun
from stories.services import claims, scheduling
from stories.services.claims import Holder
from stories.services.failures import MAX_DEATHS, PARKING
from stories.services.scheduling import LeaseLost


def hand_back(lost: QuerySet[NodeRun]) -> int:
    """Park what ended its worker too often, and let others have the rest: the number of those.
    `lost` are steps whose worker is gone."""
    for step in lost.filter(attempt__gte=MAX_DEATHS).select_related("run", "scene"):
        _park(step)
    return claims.give_back(lost)


def _park(step: NodeRun) -> None:
    assert step.lease_token is not None  # it is running
    holder = Holder(step.lease_token, step.worker)
    try:
        cheap = scheduling.fail(step=step, failure=PARKING, holder=holder).ours
    except LeaseLost:
        return  # somebody else parked it
    # What became ours by that is for whoever works: we only tidy.
    claims.give_back(NodeRun.objects.filter(pk__in=[each.pk for each in cheap]))
