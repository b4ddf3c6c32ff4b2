"""The first page and the pages for what goes wrong."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from stories.forms.hero import HeroForm, first_hero, look_shown
from storycreator.sample import sample_book

FAN = tuple(f"img/home/cover-{name}.webp" for name in ("castle_hill", "village", "old_oak"))
BEDTIME = "A child in pyjamas by a window at night, with a bear beside them."


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    context = {"sample": sample_book(), "fan": FAN, "bedtime_alt": BEDTIME}
    return render(request, "home/home.html", context)


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every part of the house style on one page; only there while developing."""
    form = HeroForm(initial=first_hero())
    context = {"form": form, "look": look_shown(form), "sample": sample_book()}
    return render(request, "styleguide/styleguide.html", context)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 when the request was larger than we take."""
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    return render(request, f"{status}.html", status=status)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500. Rendered without the request: whatever broke may be in what reads it."""
    return render(None, "500.html", status=500)
