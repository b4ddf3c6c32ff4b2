from stories.models.artifact import Artifact
from stories.models.episode import Episode, EpisodeAsset, EpisodeScene
from stories.models.export import Export
from stories.models.lane import Lane
from stories.models.moderation_item import ModerationItem
from stories.models.node_run import NodeNeed, NodeRun
from stories.models.page import StoryPage
from stories.models.price import Price
from stories.models.project import Project
from stories.models.provider_call import ProviderCall
from stories.models.run import Run, Worker
from stories.models.scene import DialogueLayer, EnvironmentAnchor, Layer, Scene
from stories.models.story import Story
from stories.models.style import StylePreset

__all__ = [
    "Artifact",
    "DialogueLayer",
    "EnvironmentAnchor",
    "Episode",
    "EpisodeAsset",
    "EpisodeScene",
    "Export",
    "Lane",
    "Layer",
    "ModerationItem",
    "NodeNeed",
    "NodeRun",
    "Price",
    "Project",
    "ProviderCall",
    "Run",
    "Scene",
    "Story",
    "StoryPage",
    "StylePreset",
    "Worker",
]
