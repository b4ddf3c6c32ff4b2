"""One way to break each named rule of the database that spans columns or rows.

A case is (model, what the good row is made with, the change that breaks the rule). For uniqueness
the change is what a second row is made with; `SAME` takes the first row's value.
"""

from datetime import timedelta
from types import SimpleNamespace

from django.utils import timezone

SAME = SimpleNamespace(name="the first row's value")
NOW = timezone.now()
EARLIER = NOW - timedelta(days=1)
MODERATION = {
    "moderation_rejected_with_reason": {
        "moderation_status": "rejected",
        "moderated_at": NOW,
        "moderation_reason": "",
    },
    "moderation_decided_at": {"moderation_status": "approved"},
}
MODERATED = {
    "photos": "media_assets.Photo",
    "images": "media_assets.Image",
    "characters": "characters.Character",
    "stories": "stories.Story",
}

CHECKS: dict[str, tuple[str, dict, dict]] = {
    **{
        f"{table}_{rule}": (model, {}, change)
        for table, model in MODERATED.items()
        for rule, change in MODERATION.items()
    },
    "users_email_unless_guest": ("accounts.User", {}, {"email": None}),
    "users_guest_is_no_staff": ("accounts.User", {"guest": True}, {"is_staff": True}),
    "consents_withdrawn_after_granted": ("accounts.Consent", {}, {"withdrawn_at": EARLIER}),
    "audit_logs_values_fit_action": ("accounts.AuditLog", {}, {"action": "delete"}),
    "photos_uploaded_is_measured": ("media_assets.Photo", {}, {"status": "uploaded"}),
    "photos_deleted_has_time": ("media_assets.Photo", {}, {"status": "deleted"}),
    "photos_deleted_keeps_no_face": (
        "media_assets.Photo",
        {"face_details": [{"box": [0, 0, 1, 1]}]},
        {"status": "deleted", "deleted_at": NOW},
    ),
    "photos_looked_at_with_consent": (
        "media_assets.Photo",
        {},
        {"ai_processing_status": "processing"},
    ),
    "characters_code_in_project": ("characters.Character", {}, {"canonical_code": "CHAR_A"}),
    "characters_project_has_owner": (
        "characters.Character",
        {"in_project": True},
        {"user": None},
    ),
    "character_variants_active_has_story": (
        "characters.CharacterVariant",
        {},
        {"is_active_for_story": True},
    ),
    "stories_theme_chosen": ("stories.Story", {}, {"story_theme": ""}),
    "stories_completed_has_title": ("stories.Story", {}, {"status": "completed"}),
    "stories_failed_says_why": ("stories.Story", {}, {"status": "failed"}),
    "stories_generation_failed_says_why": (
        "stories.Story",
        {},
        {"generation_status": "failed"},
    ),
    "stories_shared_until": ("stories.Story", {}, {"share_token_hash": "0f" * 32}),
    "artifacts_exactly_one_owner": ("stories.Artifact", {}, {"scene": None}),
    "moderation_items_exactly_one_owner": ("stories.ModerationItem", {}, {"image_id": SAME}),
    "moderation_items_part_fits_subject": ("stories.ModerationItem", {}, {"part": "picture"}),
    "moderation_items_decided_has_time": ("stories.ModerationItem", {}, {"status": "approved"}),
    "moderation_items_rejected_with_reason": (
        "stories.ModerationItem",
        {},
        {"status": "rejected", "decided_at": NOW, "reason": ""},
    ),
    "moderation_items_claimed_has_time": ("stories.ModerationItem", {}, {"claimed_by_id": SAME}),
    "moderation_items_not_own_appeal": ("stories.ModerationItem", {}, {"appeal_of_id": SAME}),
    "artifacts_not_own_parent": ("stories.Artifact", {}, {"parent_id": SAME}),
    "style_presets_not_own_parent": ("stories.StylePreset", {}, {"parent_id": SAME}),
    "style_presets_system_has_no_project": ("stories.StylePreset", {}, {"is_system": True}),
    "exports_exactly_one_owner": ("stories.Export", {}, {"story": None}),
    "exports_completed_has_file": ("stories.Export", {}, {"status": "completed"}),
    "exports_failed_says_why": ("stories.Export", {}, {"status": "failed"}),
    "provider_calls_finished_unless_open": ("stories.ProviderCall", {}, {"finished_at": NOW}),
    "provider_calls_failed_says_why": (
        "stories.ProviderCall",
        {},
        {"status": "failed", "finished_at": NOW},
    ),
    "runs_running_has_start": ("stories.Run", {"running": True}, {"started_at": None}),
    "runs_finished_unless_open": ("stories.Run", {}, {"finished_at": NOW}),
    "runs_failed_says_why": ("stories.Run", {}, {"status": "failed", "finished_at": NOW}),
    "node_runs_running_is_leased": (
        "stories.NodeRun",
        {"running": True},
        {"lease_expires_at": None},
    ),
    "node_runs_leased_is_running": ("stories.NodeRun", {"running": True}, {"status": "ready"}),
    "node_runs_ready_needs_nothing": ("stories.NodeRun", {"ready": True}, {"open_needs": 1}),
    "node_runs_finished_unless_open": ("stories.NodeRun", {}, {"finished_at": NOW}),
    "node_runs_failed_says_why": (
        "stories.NodeRun",
        {},
        {"status": "failed", "finished_at": NOW},
    ),
    "workers_beat_after_start": ("stories.Worker", {}, {"beat_at": EARLIER}),
    "orders_currency_iso4217": ("orders.Order", {}, {"currency": "eu"}),
    "orders_paid_has_time": ("orders.Order", {}, {"status": "paid"}),
    "orders_pending_is_unpaid": ("orders.Order", {}, {"paid_at": NOW}),
    "orders_sent_has_time": ("orders.Order", {"paid": True}, {"status": "shipped"}),
    "orders_times_in_order": ("orders.Order", {"paid": True}, {"shipped_at": EARLIER}),
    "orders_owner_unless_anonymised": ("orders.Order", {"paid": True}, {"user": None}),
    "order_events_change_has_statuses": (
        "orders.OrderEvent",
        {},
        {"kind": "status_changed", "from_status": "paid", "to_status": "paid"},
    ),
    "webhook_events_processed_after_received": (
        "orders.WebhookEvent",
        {},
        {"processed_at": EARLIER},
    ),
}

UNIQUES: dict[str, tuple[str, dict, dict]] = {
    "users_email_unique_any_case": (
        "accounts.User",
        {"email": "mia@example.org"},
        {"email": "MIA@example.org"},
    ),
    "consents_one_standing": (
        "accounts.Consent",
        {},
        {"user": SAME, "kind": SAME, "version": SAME},
    ),
    "images_one_per_artifact_slot": (
        "media_assets.Image",
        {"artifact": "stories.Artifact", "grid_position": 0},
        {"artifact": SAME, "grid_position": 0},
    ),
    "images_one_selected_per_artifact": (
        "media_assets.Image",
        {"artifact": "stories.Artifact", "is_selected": True},
        {"artifact": SAME, "is_selected": True},
    ),
    "characters_code_unique_in_project": (
        "characters.Character",
        {"in_project": True},
        {"user": SAME, "project": SAME, "canonical_code": SAME},
    ),
    "story_characters_once_per_story": (
        "characters.StoryCharacter",
        {},
        {"story": SAME, "character": SAME},
    ),
    "character_reference_images_one_primary": (
        "characters.CharacterReferenceImage",
        {"is_primary": True},
        {"character": SAME, "is_primary": True},
    ),
    "character_variants_one_active": (
        "characters.CharacterVariant",
        {"story": "stories.Story", "is_active_for_story": True},
        {"story": SAME, "character": SAME, "is_active_for_story": True},
    ),
    "character_variants_one_default": (
        "characters.CharacterVariant",
        {"is_default": True},
        {"character": SAME, "is_default": True},
    ),
    "projects_name_unique_per_user": ("stories.Project", {}, {"user": SAME, "name": SAME}),
    "stories_share_token_unique": (
        "stories.Story",
        {"share_token_hash": "0f" * 32, "share_expires_at": NOW},
        {"share_token_hash": "0f" * 32, "share_expires_at": NOW},
    ),
    "story_pages_number_unique": (
        "stories.StoryPage",
        {},
        {"story": SAME, "page_number": SAME},
    ),
    "scenes_order_unique_in_story": ("stories.Scene", {}, {"story": SAME, "order_index": SAME}),
    "layers_order_unique_in_scene": ("stories.Layer", {}, {"scene": SAME, "order_index": SAME}),
    "artifacts_version_unique_in_scene": ("stories.Artifact", {}, {"scene": SAME}),
    "artifacts_version_unique_in_story": (
        "stories.Artifact",
        {"scene": None, "story": "stories.Story"},
        {"scene": None, "story": SAME},
    ),
    "moderation_items_one_waiting_story": ("stories.ModerationItem", {}, {"story": SAME}),
    **{
        f"moderation_items_one_waiting_{subject}": (
            "stories.ModerationItem",
            {"story": None, subject: label, "part": part},
            {"story": None, subject: SAME, "part": part},
        )
        for subject, label, part in (
            ("image", "media_assets.Image", "picture"),
            ("photo", "media_assets.Photo", "photo"),
            ("character", "characters.Character", "character"),
        )
    },
    "prices_one_a_day": ("stories.Price", {}, {"model": SAME}),
    "style_presets_name_unique_in_project": (
        "stories.StylePreset",
        {},
        {"project": SAME, "name": SAME},
    ),
    "style_presets_system_name_unique": (
        "stories.StylePreset",
        {"system": True},
        {"system": True, "name": SAME},
    ),
    "episode_scenes_order_unique": (
        "stories.EpisodeScene",
        {},
        {"episode": SAME, "order_index": SAME},
    ),
    "episode_scenes_scene_once": (
        "stories.EpisodeScene",
        {},
        {"episode": SAME, "scene": SAME},
    ),
    "episode_assets_once": (
        "stories.EpisodeAsset",
        {},
        {"episode": SAME, "asset_id": SAME},
    ),
    "runs_one_open_per_story_and_kind": ("stories.Run", {"running": True}, {"story": SAME}),
    "node_runs_key_unique_in_run": ("stories.NodeRun", {}, {"run": SAME, "key": SAME}),
    "node_needs_unique": ("stories.NodeNeed", {}, {"node": SAME, "needs": SAME}),
    "webhook_events_once_per_provider": ("orders.WebhookEvent", {}, {"event_id": SAME}),
}
