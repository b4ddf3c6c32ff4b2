"""Pictures of the hero, drawn on demand as SVG: the live portrait, thumbnails, style cards.

They show a look and nothing else, so they are the same for everybody and may be cached. Only
vectors are composed here; making pixels of them is the worker's business.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache, lru_cache

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from stories.illustrator.model import Look
from stories.illustrator.options import LOOK_OPTIONS
from stories.views.drawings import VIEWS, draw, draw_style
from stories.vocabulary import ArtStyle

KEPT = 256  # drawings in memory, about 40 KB each
AN_HOUR = 3600
SWITCHES = frozenset(field.name for field in fields(Look) if field.type in (bool, "bool"))


@require_safe
@gzip_page
def portrait(request: HttpRequest) -> HttpResponseBase:
    """`?view=figure&pose=wave&age=5&skin=%23eebd93…`: unknown values are 404."""
    values = request.GET.dict()
    view, pose = values.pop("view", "figure"), values.pop("pose", "")
    if view not in VIEWS:
        raise Http404
    return _svg(request, lambda: _drawn(_look(values), view, pose))


@require_safe
@gzip_page
def style(request: HttpRequest) -> HttpResponseBase:
    """The hero with a friend in a place: the card of a picture style."""
    values = request.GET.dict()
    theme, companion = values.pop("theme", ""), values.pop("companion", "")
    way = values.pop("style", ArtStyle.FLAT.value)
    return _svg(request, lambda: _styled(_look(values), theme, companion, way))


@require_safe
def swatches(request: HttpRequest) -> HttpResponseBase:
    """The colours of the look as a style sheet: pages themselves hold no inline style."""
    return _answer(request, _swatch_sheet(), "text/css")


def _look(values: Mapping[str, str]) -> Look:
    told: dict[str, object] = dict(values)
    for name in SWITCHES & told.keys():
        told[name] = told[name] in ("on", "1", "True")
    if "age" in told:
        told["age"] = int(str(told["age"]))
    return Look.from_dict(told)


@lru_cache(maxsize=KEPT)
def _drawn(look: Look, view: str, pose: str) -> str:
    return draw(look, view, pose)


@lru_cache(maxsize=KEPT)
def _styled(look: Look, theme: str, companion: str, style: str) -> str:
    return draw_style(look, theme, companion, style)


def _svg(request: HttpRequest, make: Callable[[], str]) -> HttpResponseBase:
    try:
        svg = make()
    except ValueError as error:
        raise Http404 from error
    return _answer(request, svg, "image/svg+xml")


def _answer(request: HttpRequest, text: str, content_type: str) -> HttpResponseBase:
    tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": f"public, max-age={AN_HOUR}"}
    if tag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified(headers=headers)
    return HttpResponse(text, content_type=content_type, headers=headers)


@cache
def _swatch_sheet() -> str:
    colours = {
        choice.value
        for choices in LOOK_OPTIONS.values()
        for choice in choices
        if choice.value.startswith("#")
    }
    rules = (f'[data-c="{colour[1:]}"]{{--c:{colour}}}' for colour in sorted(colours))
    return "\n".join(rules)
