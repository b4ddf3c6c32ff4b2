"""A book told again with another hero: what it shares with the one it is an edition of.

The edition is made by the same steps as any book. Its words come from the same plot, and a
picture whose instructions are the same is copied instead of drawn.
"""

import re

from django.conf import settings

from media_assets.enums import BLOCKED
from media_assets.models import Image
from media_assets.services import images
from stories.models import Story
from stories.pipeline import graph
from stories.pipeline.schemas import RenderResult, StoryDraft
from stories.services import artifacts, briefs, pictures
from stories.services.storage import story_folder
from storycreator.lib.providers import load

EMBEDDED = "embedded"


def told_here(story: Story) -> bool:
    """Whether our own writer told the story: then it can tell it of anybody."""
    name = load(settings.TEXT_PROVIDERS[EMBEDDED]).name
    key = briefs.telling_key(story, name)
    return artifacts.find(owner=story, node=graph.STORY_DRAFT, key=key) is not None


def writer_of(story: Story) -> str:
    """The path of the text provider that writes `story`."""
    if story.edition_of is not None and told_here(story.edition_of):
        return str(settings.TEXT_PROVIDERS[EMBEDDED])
    return str(settings.TEXT_PROVIDER)


def renamed(story: Story) -> StoryDraft | None:
    """The telling of the book that `story` is an edition of, with the other name; None when it
    has to be written. Only our own writer finds other pronouns."""
    original = story.edition_of
    if original is None or told_here(original):
        return None
    told = artifacts.latest(owner=original, node=graph.STORY_DRAFT)
    if told is None or not same_pronouns(original, story.brief.get("pronouns")):
        return None
    data = told.payload
    return StoryDraft.parse(_with_name(data, original.child_name, story.child_name))


def same_pronouns(story: Story, pronouns: object) -> bool:
    return bool(story.brief.get("pronouns") == pronouns)


def with_name(text: str, old: str, new: str) -> str:
    """The text with one name in the place of another, whole words only. Who had the new name in
    it, a brother perhaps, gets the old one."""
    swapped = {old: new, new: old}
    names = "|".join(map(re.escape, swapped))
    return re.sub(rf"(?<!\w)(?:{names})(?!\w)", lambda found: swapped[found[0]], text)


def picture_for(story: Story, task: pictures.Task, path: str) -> RenderResult | None:
    """The same picture from the book that `story` is an edition of, copied into this one's folder;
    None when there is none that may be shown. Writes no row."""
    if story.edition_of_id is None:
        return None
    of_original = pictures.results_of(story.edition_of_id, page=bool(task.template))
    made = of_original.filter(key=task.key(path)).order_by("-version").first()
    if made is None:
        return None
    result = RenderResult.parse(made.payload)
    shown = Image.objects.filter(object_key=result.object_key).exclude(
        moderation_status__in=BLOCKED
    )
    if not shown.exists():
        return None
    key = f"{story_folder(story.pk)}/pictures/{task.name}.jpg"
    images.copy_picture(object_key=result.object_key, to=key)
    return result.model_copy(update={"object_key": key})


def _with_name(value: object, old: str, new: str) -> object:
    if isinstance(value, str):
        return with_name(value, old, new)
    if isinstance(value, list):
        return [_with_name(each, old, new) for each in value]
    if isinstance(value, dict):
        return {name: _with_name(each, old, new) for name, each in value.items()}
    return value
