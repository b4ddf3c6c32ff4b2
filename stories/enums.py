"""Allowed values of this app's columns, with the words that people read.

What the pure packages know too takes its values from their vocabulary; a test compares both.
Themes and art styles are data: a new one needs no migration, so the database does not list them.
"""

from django.db import models

from stories import vocabulary


class AgeGroup(models.TextChoices):
    TODDLER = vocabulary.AgeGroup.TODDLER.value, "1–2 years"
    PRESCHOOL = vocabulary.AgeGroup.PRESCHOOL.value, "3–5 years"
    EARLY_READER = vocabulary.AgeGroup.EARLY_READER.value, "6–8 years"
    MIDDLE = vocabulary.AgeGroup.MIDDLE.value, "9–12 years"


class MoralLesson(models.TextChoices):
    """No lesson is NULL in the database and `Moral.NONE` in the vocabulary."""

    KINDNESS = vocabulary.Moral.KINDNESS.value, "Kindness"
    COURAGE = vocabulary.Moral.COURAGE.value, "Courage"
    FRIENDSHIP = vocabulary.Moral.FRIENDSHIP.value, "Friendship"
    HONESTY = vocabulary.Moral.HONESTY.value, "Honesty"
    PERSEVERANCE = vocabulary.Moral.PERSEVERANCE.value, "Perseverance"


class StoryTone(models.TextChoices):
    WHIMSICAL = vocabulary.Tone.WHIMSICAL.value, "Whimsical"
    EDUCATIONAL = vocabulary.Tone.EDUCATIONAL.value, "Curious"
    ADVENTUROUS = vocabulary.Tone.ADVENTUROUS.value, "Adventurous"
    CALMING = vocabulary.Tone.CALMING.value, "Calming"


class StoryFormat(models.TextChoices):
    PICTURE_BOOK = "picture_book", "Picture book"
    WEBTOON = "webtoon", "Webtoon"


class StoryStatus(models.TextChoices):
    """Is there a whole book?"""

    DRAFT = "draft", "Draft"
    PENDING = "pending", "Waiting to be made"
    PROCESSING = "processing", "Being made"
    COMPLETED = "completed", "Ready"
    FAILED = "failed", "Not finished"


class GenerationStatus(models.TextChoices):
    """What the latest run is doing."""

    IDLE = "idle", "Nothing to do"
    PROCESSING = "processing", "At work"
    COMPLETED = "completed", "Done"
    FAILED = "failed", "Failed"


class PageStatus(models.TextChoices):
    PENDING = "pending", "Waiting"
    PROCESSING = "processing", "Being made"
    COMPLETED = "completed", "Ready"
    FAILED = "failed", "Failed"


class SceneImportance(models.TextChoices):
    CRITICAL = "critical", "Critical"
    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"


class ArtifactType(models.TextChoices):
    STORY_DRAFT = "story_draft", "Story draft"
    READABILITY_REPORT = "readability_report", "Readability report"
    SCENE_INTENT = "scene_intent", "Scene intent"
    VISUAL_PLAN = "visual_plan", "Visual plan"
    PANEL_PLAN = "panel_plan", "Panel plan"
    PANEL_PLAN_NORMALIZED = "panel_plan_normalized", "Panel plan, normalised"
    LAYOUT_TEMPLATE = "layout_template", "Layout"
    PANEL_SEMANTICS = "panel_semantics", "Panel semantics"
    DIALOGUE_SUGGESTIONS = "dialogue_suggestions", "Dialogue suggestions"
    RENDER_SPEC = "render_spec", "Drawing instructions"
    RENDER_RESULT = "render_result", "Drawn picture"
    QC_REPORT = "qc_report", "Quality report"
    BLIND_TEST_REPORT = "blind_test_report", "Blind test report"


PLANNING_ARTIFACTS = (
    ArtifactType.SCENE_INTENT,
    ArtifactType.PANEL_PLAN,
    ArtifactType.PANEL_PLAN_NORMALIZED,
    ArtifactType.LAYOUT_TEMPLATE,
    ArtifactType.PANEL_SEMANTICS,
)
"""What a scene must have before its planning can be locked."""


class StyleType(models.TextChoices):
    STORY = "story", "How it is told"
    IMAGE = "image", "How it is drawn"


class AnchorType(models.TextChoices):
    DESCRIPTIVE = "descriptive", "By description"
    REFERENCE_BASED = "reference_based", "By reference pictures"


class LayerType(models.TextChoices):
    BACKGROUND = "background", "Background"
    MIDGROUND = "midground", "Middle ground"
    CHARACTER = "character", "Character"
    PROP = "prop", "Prop"
    FOREGROUND = "foreground", "Foreground"
    EFFECTS = "effects", "Effects"


class EpisodeStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    PUBLISHED = "published", "Published"
    ARCHIVED = "archived", "Archived"


class EpisodeAssetType(models.TextChoices):
    IMAGE = "image", "Image"
    CHARACTER = "character", "Character"
    ENVIRONMENT = "environment", "Environment"
    STYLE_PRESET = "style_preset", "Style"
    ARTIFACT = "artifact", "Artifact"


class ExportKind(models.TextChoices):
    PRINT_INTERIOR = "print_interior", "Printed book: pages"
    PRINT_COVER = "print_cover", "Printed book: cover"
    SCREEN_PDF = "screen_pdf", "PDF for the screen"
    EPUB = "epub", "E-book"
    CBZ = "cbz", "Comic archive"
    STRIPS = "strips", "Webtoon strips"
    IMAGES_ZIP = "images_zip", "All pictures"


class ExportStatus(models.TextChoices):
    QUEUED = "queued", "Waiting"
    PROCESSING = "processing", "Being made"
    COMPLETED = "completed", "Ready"
    FAILED = "failed", "Failed"


class CallPurpose(models.TextChoices):
    TEXT = "text", "Text"
    IMAGE = "image", "Picture"
    PERSONALISE = "personalise", "Personalised picture"
    MODERATION = "moderation", "Moderation"
    PHOTO_ANALYSIS = "photo_analysis", "Photo analysis"


class CallStatus(models.TextChoices):
    """An unknown outcome (cut off after the request was sent) counts as spent."""

    OPEN = "open", "Under way"
    SUCCEEDED = "succeeded", "Succeeded"
    FAILED = "failed", "Failed"
    UNKNOWN = "unknown", "Outcome unknown"


class PriceUnit(models.TextChoices):
    """What a service charges for: a million tokens, or one picture."""

    TEXT_IN = "text_in", "Text sent, per million tokens"
    TEXT_OUT = "text_out", "Text received, per million tokens"
    IMAGE_IN = "image_in", "Pictures sent, per million tokens"
    IMAGE_OUT = "image_out", "Pictures received, per million tokens"
    IMAGE = "image", "One picture"


class RunKind(models.TextChoices):
    MAKE = "make", "Make the book"
    REDRAW = "redraw", "Redraw"
    EXPORT = "export", "Export"


class RunStatus(models.TextChoices):
    QUEUED = "queued", "Waiting"
    RUNNING = "running", "At work"
    COMPLETED = "completed", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


OPEN_RUN_STATUSES = (RunStatus.QUEUED, RunStatus.RUNNING)


class StepKind(models.TextChoices):
    """One step of a run. Story by story: write to finish; page by page: plan, paint, inspect."""

    WRITE = "write", "Write the story"
    READ = "read", "Read it aloud"
    PLAN_COVER = "plan_cover", "Plan the cover"
    PAINT_COVER = "paint_cover", "Paint the cover"
    PLAN = "plan", "Plan a page"
    PAINT = "paint", "Paint a page"
    INSPECT = "inspect", "Check a page"
    FINISH = "finish", "Put it together"


class StepStatus(models.TextChoices):
    WAITING = "waiting", "Waits for others"
    READY = "ready", "Can be done"
    RUNNING = "running", "At work"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


OPEN_STEP_STATUSES = (StepStatus.WAITING, StepStatus.READY, StepStatus.RUNNING)
CLOSED_STEP_STATUSES = (StepStatus.DONE, StepStatus.FAILED, StepStatus.CANCELLED)


class RedrawReason(models.TextChoices):
    """Why a picture is drawn again."""

    BAD_FACES = vocabulary.RedrawReason.BAD_FACES.value, "The faces are not right"
    BAD_MOOD = vocabulary.RedrawReason.BAD_MOOD.value, "The mood does not fit"
    BAD_COMPOSITION = vocabulary.RedrawReason.BAD_COMPOSITION.value, "It is arranged badly"
    OTHER = vocabulary.RedrawReason.OTHER.value, "Something else"


class LaneName(models.TextChoices):
    """Where a step's work is limited. A lane is data; these are the ones a book needs. Cheap work
    needs no limit; drawing here is limited by the cores of each worker; the others wait for a
    provider."""

    CHEAP = "cheap", "Our own small steps"
    TEXT = "text", "Text provider"
    IMAGE = "image", "Image provider"
    MODERATION = "moderation", "Moderation provider"
    DRAW = "draw", "Drawing on our own machines"
