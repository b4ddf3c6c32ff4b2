"""Episodes of a webtoon: scenes in order, with the assets they use."""

from django.db import models

from stories.enums import EpisodeAssetType, EpisodeStatus
from stories.models.scene import Scene
from stories.models.story import Story
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, choice_field, not_empty, not_negative


class Episode(AuditedModel):
    AUDIT_OPEN = frozenset({"default_image_style"})

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="episodes")
    title = models.CharField(max_length=200)
    default_image_style = models.CharField(max_length=50, blank=True, default="")
    status = choice_field(EpisodeStatus, default=EpisodeStatus.DRAFT)

    class Meta(AuditedModel.Meta):
        db_table = "episodes"
        ordering = ["created_at", "id"]
        constraints = [
            not_empty("episodes", "title"),
            allowed("episodes", "status", EpisodeStatus),
        ]
        indexes = [models.Index(fields=["status"], name="episodes_status")]

    def __str__(self) -> str:
        return self.title


class EpisodeScene(AuditedModel):
    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="episode_scenes")
    scene = models.ForeignKey(Scene, on_delete=models.CASCADE, related_name="episode_scenes")
    order_index = models.PositiveSmallIntegerField()

    class Meta(AuditedModel.Meta):
        db_table = "episode_scenes"
        ordering = ["episode", "order_index"]
        constraints = [
            not_negative("episode_scenes", "order_index"),
            models.UniqueConstraint(
                fields=["episode", "order_index"],
                name="episode_scenes_order_unique",
                violation_error_message="There is already a scene in this place.",
            ),
            models.UniqueConstraint(
                fields=["episode", "scene"],
                name="episode_scenes_scene_once",
                violation_error_message="This scene is already in the episode.",
            ),
        ]

    def __str__(self) -> str:
        return f"Scene {self.order_index} of episode {self.episode_id}"


class EpisodeAsset(AuditedModel):
    """`asset_id` may point into any table, so no foreign key can hold it."""

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="assets")
    asset_type = choice_field(EpisodeAssetType)
    asset_id = models.UUIDField()

    class Meta(AuditedModel.Meta):
        db_table = "episode_assets"
        constraints = [
            allowed("episode_assets", "asset_type", EpisodeAssetType),
            models.UniqueConstraint(
                fields=["episode", "asset_type", "asset_id"],
                name="episode_assets_once",
                violation_error_message="This is already part of the episode.",
            ),
        ]
        indexes = [
            # Where is it used: filter(asset_type=…, asset_id=…)
            models.Index(fields=["asset_type", "asset_id"], name="episode_assets_asset"),
        ]

    def __str__(self) -> str:
        return f"{self.get_asset_type_display()} {self.asset_id}"
