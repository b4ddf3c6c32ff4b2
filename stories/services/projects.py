"""Projects: a family's shelves. Every user has one from the start."""

from accounts.models import User
from characters.models import Character
from stories.models import Project, Story

FIRST_PROJECT = "My books"


def default_project(*, user: User) -> Project:
    """The user's first project; made when there is none."""
    first = user.projects.order_by("created_at").first()
    return first or Project.objects.get_or_create(user=user, name=FIRST_PROJECT)[0]


def welcome(*, user: User) -> None:
    default_project(user=user)


def adopt(*, guest: User, user: User) -> None:
    """Move a guest's books onto the first shelf of the account that keeps them, and the rest of
    what the guest made to the account. Their characters belong to no shelf from then on: a code
    of theirs may be taken on the new one."""
    shelf = default_project(user=user)
    Character.objects.filter(user=guest).update(user=user, project=None, canonical_code="")
    Story.objects.filter(user=guest).update(user=user, project=shelf)
    # After the stories: a worker that is entering a picture holds its story until it is done.
    guest.images.update(user=user)
    guest.photos.update(user=user)
    guest.provider_calls.update(user=user)
