"""Projects: a family's shelves. Every user has one from the start."""

from accounts.models import User
from characters.models import Character
from stories.models import Project, Story

FIRST_PROJECT = "My books"


def default_project(*, user: User) -> Project:
    """The user's first project; made when there is none."""
    first = user.projects.order_by("created_at").first()
    return first or Project.objects.create(user=user, name=FIRST_PROJECT)


def welcome(*, user: User) -> None:
    default_project(user=user)


def adopt(*, guest: User, user: User) -> None:
    """Move a guest's books and characters onto the first shelf of the account that keeps them."""
    shelf = default_project(user=user)
    guests_projects = list(guest.projects.values_list("pk", flat=True))
    Character.objects.filter(user=guest, project__in=guests_projects).update(project=shelf)
    Character.objects.filter(user=guest).update(user=user)
    Story.objects.filter(user=guest).update(user=user, project=shelf)
    # After the stories: a worker that is entering a picture holds its story until it is done.
    guest.images.update(user=user)
    guest.photos.update(user=user)
    guest.provider_calls.update(user=user)
