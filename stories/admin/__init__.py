from stories.admin.artifact import ArtifactAdmin
from stories.admin.episode import EpisodeAdmin, EpisodeAssetAdmin, EpisodeSceneAdmin
from stories.admin.moderation import ModerationItemAdmin
from stories.admin.price import PriceAdmin
from stories.admin.provider_call import ProviderCallAdmin
from stories.admin.scene import (
    DialogueLayerAdmin,
    EnvironmentAnchorAdmin,
    LayerAdmin,
    SceneAdmin,
)
from stories.admin.step import NodeNeedAdmin, NodeRunAdmin
from stories.admin.story import ProjectAdmin, StoryAdmin, StoryPageAdmin
from stories.admin.style import StylePresetAdmin
from stories.admin.waiting import waiting
from stories.admin.work import ExportAdmin, RunAdmin, WorkerAdmin

__all__ = [
    "ArtifactAdmin",
    "DialogueLayerAdmin",
    "EnvironmentAnchorAdmin",
    "EpisodeAdmin",
    "EpisodeAssetAdmin",
    "EpisodeSceneAdmin",
    "ExportAdmin",
    "LayerAdmin",
    "ModerationItemAdmin",
    "NodeNeedAdmin",
    "NodeRunAdmin",
    "PriceAdmin",
    "ProjectAdmin",
    "ProviderCallAdmin",
    "RunAdmin",
    "SceneAdmin",
    "StoryAdmin",
    "StoryPageAdmin",
    "StylePresetAdmin",
    "WorkerAdmin",
    "waiting",
]
