"""From a story's rows to the brief that the writer gets."""

from stories.models import Story
from stories.pipeline import graph
from stories.pipeline.schemas import BriefPayload
from stories.services import styles
from storycreator.lib.errors import ModelValidationError

FROM_BRIEF = (
    "pronouns",
    "companion",
    "companion_name",
    "favourite_thing",
    "fear",
    "trait",
    "sibling",
    "pet",
    "seed",
    "used",
    "form",
)


def brief_of(story: Story) -> BriefPayload:
    """The validated brief. Raises ModelValidationError in the parent's words."""
    told = {name: story.brief[name] for name in FROM_BRIEF if name in story.brief}
    try:
        return BriefPayload.parse(
            {
                "child_name": story.child_name,
                "child_age": story.child_age,
                "theme": story.story_theme,
                "moral": story.moral_lesson or "none",
                "tone": styles.story_style_of(story).tone,
                "age_group": story.age_group,
                "page_count": story.page_count,
                "language": story.language,
                **told,
            }
        )
    except ValueError as error:
        raise ModelValidationError("Something about the hero or the story is missing.") from error


def telling_key(story: Story, provider: str) -> str:
    """The content key of the story as the provider of that name tells it."""
    style = dict(styles.story_style_of(story).config)
    inputs = {"brief": brief_of(story).data(), "style": style, "provider": provider}
    return graph.content_key(graph.STORY_DRAFT, inputs)


def used_triples(story: Story) -> list[list[int]]:
    """The plots of this family's earlier books for the age group, oldest first.

    Kept in the brief when the book is started: what a book is made from must not change later.
    """
    earlier = (
        Story.objects.filter(
            user=story.user,
            story_theme=story.story_theme,
            age_group=story.age_group,
            created_at__lt=story.created_at,
            content__triple__isnull=False,
        )
        .order_by("created_at")
        .values_list("content__triple", flat=True)
    )
    return list(earlier)


def look_of(story: Story) -> dict[str, object]:
    """The hero's look as the illustrator reads it. Raises ModelValidationError without a hero."""
    if story.character is None:
        raise ModelValidationError("The story has no hero yet.")
    return dict(story.character.appearance)
