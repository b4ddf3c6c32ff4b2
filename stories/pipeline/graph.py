"""The nodes of a book and the content keys of their artifacts.

A key is the hash of everything that a node's result depends on, so an artifact with the same key
is the same result: the run uses it and makes no call. Raise `version` when a node's code changes
what it makes.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    STORY = "story"
    SCENE = "scene"


@dataclass(frozen=True, slots=True)
class Node:
    """`type` is the artifact it writes; `words` say to a parent what is happening."""

    type: str
    scope: Scope
    version: int
    words: str


STORY_DRAFT = Node("story_draft", Scope.STORY, 1, "We are writing the story.")
READABILITY = Node("readability_report", Scope.STORY, 1, "We are reading it aloud to ourselves.")
COVER_SPEC = Node("render_spec", Scope.STORY, 2, "We are planning the cover.")
COVER_RESULT = Node("render_result", Scope.STORY, 1, "We are painting the cover.")
INTENT = Node("scene_intent", Scope.SCENE, 1, "We are thinking about every page.")
VISUAL_PLAN = Node("visual_plan", Scope.SCENE, 1, "We are thinking about every page.")
PANEL_PLAN = Node("panel_plan", Scope.SCENE, 1, "We are planning the pictures.")
PANEL_PLAN_NORMALIZED = Node(
    "panel_plan_normalized", Scope.SCENE, 1, "We are planning the pictures."
)
LAYOUT = Node("layout_template", Scope.SCENE, 2, "We are laying out the pages.")
SEMANTICS = Node("panel_semantics", Scope.SCENE, 4, "We are planning the pictures.")
DIALOGUE = Node("dialogue_suggestions", Scope.SCENE, 1, "We are listening to what they say.")
RENDER_SPEC = Node("render_spec", Scope.SCENE, 2, "We are planning the pictures.")
RENDER_RESULT = Node("render_result", Scope.SCENE, 1, "We are painting the pictures.")
QC = Node("qc_report", Scope.SCENE, 1, "We are checking every page.")
BLIND_TEST = Node("blind_test_report", Scope.SCENE, 1, "We are looking at it with fresh eyes.")
EPISODE_TEST = Node("blind_test_report", Scope.STORY, 1, "We are looking at it with fresh eyes.")

PLANNING = (
    INTENT,
    VISUAL_PLAN,
    PANEL_PLAN,
    PANEL_PLAN_NORMALIZED,
    LAYOUT,
    SEMANTICS,
    DIALOGUE,
    RENDER_SPEC,
)
"""What planning a scene makes, each step from the one before."""


def digest(data: object) -> str:
    """sha256 (hex) of `data` as canonical JSON; equal data gives equal bytes on any machine."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def content_key(node: Node, inputs: Mapping[str, object]) -> str:
    """The key of the artifact that `node` makes from `inputs` (JSON types)."""
    return digest([node.type, node.scope.value, node.version, dict(inputs)])
