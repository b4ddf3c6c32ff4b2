"""The pictures of a character that go along when one of its scenes is drawn by a model."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from characters.enums import ReferenceType
from characters.models import CharacterReferenceImage, CharacterVariant
from media_assets.enums import BLOCKED
from stories.models import Scene, Story
from stories.pipeline.nodes.references import ReferenceFacts, ReferenceUse, in_order
from stories.pipeline.ports import ReferenceKind
from stories.providers.image.work import StoredReference


def references_of(story: Story, scene: Scene | None, style: str) -> tuple[ReferenceUse, ...]:
    """The approved pictures of the story's characters, in their documented order, at most six.

    A picture's `metadata` may map it to scenes (`scenes`: their order indexes) and to a style
    (`style`: a preset's name). In two queries."""
    pictures = list(_approved(story))
    if not pictures:
        return ()
    default, active = _worn(story, pictures)
    return in_order(
        ReferenceFacts(
            id=str(picture.pk),
            kind=_kind(picture, story),
            for_scene=scene is not None and scene.order_index in _scenes(picture),
            matches_style=bool(style) and picture.metadata.get("style") == style,
            is_default=picture.pk in default,
            is_active=picture.pk in active,
            is_approved_primary_face=picture.is_primary and picture.ref_type == ReferenceType.FACE,
        )
        for picture in pictures
    )


def stored_references(story: Story, ids: Sequence[str]) -> tuple[StoredReference, ...]:
    """Where the pictures of these ids lie, in this order; without those that were taken back since
    the picture was planned. In one query, or none."""
    if not ids:
        return ()
    found = {
        str(picture.pk): StoredReference(
            kind=_kind(picture, story),
            object_key=picture.image.object_key,
            label=str(picture.get_ref_type_display()),
        )
        for picture in _approved(story).filter(pk__in=ids).select_related("image")
    }
    return tuple(found[key] for key in ids if key in found)


def _approved(story: Story) -> QuerySet[CharacterReferenceImage]:
    mine = Q(character=story.character_id) | Q(character__story_characters__story=story)
    found = CharacterReferenceImage.objects.filter(mine, approved=True).distinct()
    found = found.exclude(image__moderation_status__in=BLOCKED)
    return found.order_by("-is_primary", "created_at", "pk")


def _worn(story: Story, pictures: list[CharacterReferenceImage]) -> tuple[set[object], set[object]]:
    """Pictures of the usual looks, and of those that are worn in this story."""
    looks = CharacterVariant.objects.filter(
        Q(is_default=True) | Q(is_active_for_story=True, story=story),
        reference_image__in=pictures,
    ).values_list("reference_image", "is_default", "is_active_for_story", "story")
    default = {picture for picture, is_default, _, _ in looks if is_default}
    active = {picture for picture, _, is_active, where in looks if is_active and where == story.pk}
    return default, active


def _scenes(picture: CharacterReferenceImage) -> list[object]:
    mapped = picture.metadata.get("scenes", [])
    return mapped if isinstance(mapped, list) else []


def _kind(picture: CharacterReferenceImage, story: Story) -> ReferenceKind:
    hero = picture.character_id == story.character_id
    return ReferenceKind.HERO if hero else ReferenceKind.COMPANION
