"""Which artifact came of which, what is stale by that, and what differs between two versions."""

import difflib
import json
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import Q, Sum

from stories.enums import ArtifactType
from stories.models import Artifact, Story
from stories.pipeline.freshness import Cause
from stories.pipeline.schemas import StoryDraft
from stories.services import freshness
from storycreator.lib import money

TREE = """
WITH RECURSIVE
  up (id, parent_id, depth) AS (
    SELECT id, parent_id, 0 FROM artifacts WHERE id = %s
    UNION ALL
    SELECT above.id, above.parent_id, up.depth - 1
    FROM artifacts above JOIN up ON above.id = up.parent_id
  ),
  down (id, depth) AS (
    SELECT id, 0 FROM artifacts WHERE id = %s
    UNION ALL
    SELECT below.id, down.depth + 1 FROM artifacts below JOIN down ON below.parent_id = down.id
  )
SELECT id, depth FROM up UNION SELECT id, depth FROM down
"""
CONTEXT = 2
"""Lines around a difference."""

REPORTS = (
    ArtifactType.READABILITY_REPORT,
    ArtifactType.QC_REPORT,
    ArtifactType.BLIND_TEST_REPORT,
)


@dataclass(frozen=True, slots=True)
class Relative:
    """`depth` is below zero for ancestors, above for what was made from the artifact. `cost` is in
    US dollars; `maker` names the provider and its model, `prompt` what a painter was told."""

    artifact: Artifact
    depth: int
    cost: Decimal
    maker: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a difference; `kind` is "same", "gone" or "new"."""

    kind: str
    text: str


def lineage(artifact: Artifact) -> list[Relative]:
    """Ancestors (eldest first), the artifact itself and all its descendants, each after what it
    was made from. Two queries."""
    depths = _depths(artifact)
    found = (
        Artifact.objects.filter(pk__in=depths)
        .select_related("scene", "story")
        .defer("story__content", "story__brief")
        .annotate(cost=Sum("provider_calls__cost"))
    )
    known = {each.pk: each for each in found}
    children: dict[UUID | None, list[Artifact]] = {}
    for each in sorted(known.values(), key=lambda each: (each.created_at, each.version)):
        children.setdefault(each.parent_id, []).append(each)
    above = sorted((pk for pk in known if depths[pk] < 0), key=lambda pk: depths[pk])
    line = [known[pk] for pk in above]
    open_ends = [known[artifact.pk]]
    while open_ends:
        each = open_ends.pop()
        line.append(each)
        open_ends += reversed(children.get(each.pk, []))
    return [_relative(each, depths[each.pk]) for each in line]


def _depths(artifact: Artifact) -> dict[UUID, int]:
    key = Artifact._meta.pk
    wanted = key.get_db_prep_value(artifact.pk, connection)
    with connection.cursor() as cursor:
        cursor.execute(TREE, [wanted, wanted])
        return {key.to_python(pk): depth for pk, depth in cursor.fetchall()}


def _relative(artifact: Artifact, depth: int) -> Relative:
    told = artifact.payload if isinstance(artifact.payload, dict) else {}
    panels = told.get("panels") if artifact.type == ArtifactType.RENDER_SPEC else None
    layers = [layer["text"] for panel in panels or () for layer in panel.get("layers", ())]
    maker = " ".join(str(told[name]) for name in ("provider", "model") if told.get(name))
    cost = getattr(artifact, "cost", None)
    return Relative(artifact, depth, money.exact(cost), maker, "\n\n".join(layers))


# --- stale --------------------------------------------------------------------------------------
@dataclass
class _Series:
    """The newest version of each kind of each owner, and what came of what."""

    known: dict[UUID | None, Artifact]
    causes: dict[UUID, Cause] = field(default_factory=dict)
    newest: dict[tuple[UUID | None, str], Artifact] = field(default_factory=dict)
    answers: dict[UUID, str] = field(default_factory=dict)

    def why_stale(self, artifact: Artifact) -> str:
        """The kind of what changed before `artifact`, in words; "" while nothing did."""
        if artifact.pk not in self.answers:
            self.answers[artifact.pk] = self._why(artifact)
        return self.answers[artifact.pk]

    def _why(self, artifact: Artifact) -> str:
        if artifact.pk in self.causes:
            return self.causes[artifact.pk].value
        source = self._source(artifact)
        if source is None:
            return ""
        holds = self.newest[_owner(source), source.type]
        if holds.key != source.key:
            return str(holds.get_type_display())
        return self.why_stale(holds)

    def _source(self, artifact: Artifact) -> Artifact | None:
        source = self.known.get(artifact.parent_id)
        while source is not None and source.type == artifact.type:
            source = self.known.get(source.parent_id)
        return source


@dataclass(frozen=True, slots=True)
class Stale:
    """The newest version of its kind, made from something that has changed since; `because` says
    what that is."""

    artifact: Artifact
    because: str


def stale_of(story: Story) -> list[Stale]:
    """What of the book would be made otherwise today, by the versions as they stand and by hero
    and style as they are: nobody marks it, so no mark can be wrong. A handful of queries, however
    many pages there are."""
    of_story = Artifact.objects.filter(Q(story=story) | Q(scene__story=story))
    rows = of_story.select_related("scene").defer("payload").order_by("version")
    series = _Series({each.pk: each for each in rows})
    series.newest = {(_owner(each), each.type): each for each in series.known.values()}
    plans = (each for each in series.newest.values() if each.type == ArtifactType.RENDER_SPEC)
    series.causes = freshness.causes(story, [each.pk for each in plans])
    found = ((each, series.why_stale(each)) for each in series.newest.values())
    return [Stale(each, because) for each, because in found if because]


def _owner(artifact: Artifact) -> UUID | None:
    return artifact.scene_id or artifact.story_id


# --- differences --------------------------------------------------------------------------------
def diff(old: Artifact, new: Artifact) -> list[Line]:
    """What changed between two payloads, line by line with a little around it; a telling as its
    text, everything else as JSON."""
    lines = difflib.unified_diff(_lines(old), _lines(new), n=CONTEXT, lineterm="")
    kinds = {"-": "gone", "+": "new", " ": "same"}
    body = list(lines)[2:]  # without the names of the two files
    return [
        Line(kinds.get(line[:1], "place"), line[1:] if line[:1] in kinds else "…") for line in body
    ]


def _lines(artifact: Artifact) -> list[str]:
    if artifact.type == ArtifactType.STORY_DRAFT:
        return _told(StoryDraft.parse(artifact.payload))
    text = json.dumps(artifact.payload, indent=2, ensure_ascii=False, sort_keys=True)
    return text.splitlines()


def _told(draft: StoryDraft) -> list[str]:
    lines = [draft.title, draft.blurb]
    for page in draft.pages:
        lines += [f"Page {page.number} {page.chapter_title}".strip(), *page.paragraphs]
        lines.append(f"Picture: {page.alt_text}")
    return lines
