"""What a model service answers: good answers made on the spot, and every way to answer badly."""

import base64
import json
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from stories.pipeline.ports import WriteRequest
from stories.pipeline.schemas import BriefPayload, StoryDraft
from stories.providers.text.embedded import EmbeddedWriter
from stories.vocabulary import AgeGroup

JSON = "application/json"
TEXT_SIDE = re.compile(r"Text will be printed on the (\w+) of the picture")


@dataclass(frozen=True)
class Answer:
    """One HTTP answer. `cut` bytes of the body are promised and never sent; `trickle` seconds lie
    between its bytes; `drop` closes the connection without a word."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = JSON
    cut: int = 0
    trickle: float = 0.0
    drop: bool = False


def as_json(data: object, status: int = 200, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status=status, body=json.dumps(data).encode(), headers=named)


def error(status: int, code: str, **headers: str) -> Answer:
    """An error as OpenAI sends it; its message quotes a key, as some services do."""
    told = {"message": "refused for sk-secret-key", "type": code, "code": code, "param": None}
    return as_json({"error": told}, status, **headers)


# --- Text -------------------------------------------------------------------------------------


def chat(
    content: object, *, finish: str = "stop", refusal: str | None = None, counts: bool = True
) -> Answer:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    data: dict[str, Any] = {
        "id": "chatcmpl-test",
        "object": "chat.completion",
        "created": 1,
        "model": "test-text-2026-11-01",
        "choices": [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}],
    }
    if counts:
        data["usage"] = {"prompt_tokens": 1200, "completion_tokens": 3400, "total_tokens": 4600}
    return as_json(data, x_request_id="req-text-1")


def told(request: dict[str, Any]) -> dict[str, Any]:
    """What stands as data in the request's first user message."""
    return json.loads(next(m["content"] for m in request["messages"] if m["role"] == "user"))


def age_group_of(request: dict[str, Any]) -> AgeGroup:
    age = told(request)["told_by_the_family"]["child_age"]
    groups = {2: AgeGroup.TODDLER, 5: AgeGroup.PRESCHOOL, 8: AgeGroup.EARLY_READER}
    return next((group for most, group in groups.items() if age <= most), AgeGroup.MIDDLE)


def story_for(request: dict[str, Any]) -> dict[str, Any]:
    """A whole and fitting answer to a request for a story, told by the embedded writer."""
    wish = told(request)
    brief = BriefPayload.parse(
        {
            **wish["told_by_the_family"],
            "theme": wish["theme"].replace(" ", "_"),
            "page_count": wish["pages"],
            "companion": wish["companion"],
            "pronouns": wish["pronouns"],
            "age_group": age_group_of(request),
            "moral": "courage",
            "tone": "whimsical",
            "seed": 7,
        }
    )
    written = EmbeddedWriter().write(WriteRequest(brief), idempotency_key="test")
    return reply_of(written.draft)


def reply_of(draft: StoryDraft) -> dict[str, Any]:
    """A draft as a model would have sent it."""
    return {
        "title": draft.title,
        "dedication": draft.dedication_choices[0],
        "blurb": draft.blurb,
        "questions": list(draft.questions[:3]),
        "refrain": draft.refrain,
        "companion_name": draft.companion_name,
        "pages": [_page_of(page) for page in draft.data()["pages"]],
    }


def _page_of(page: dict[str, Any]) -> dict[str, Any]:
    scene = page["scene"]
    return {
        "text": "\n\n".join(page["paragraphs"]),
        "alt_text": page["alt_text"],
        "chapter_title": page["chapter_title"],
        "beat": "open",
        "picture": f"The hero in the picture: {page['alt_text']}",
        "only_here": scene["only_here"],
        "place": scene["place"],
        "time": scene["time"],
        "weather": scene["weather"],
        "shot": scene["shot"],
        "text_side": scene["box_side"],
        "cast": [one for one in scene["cast"] if one["who"] in ("hero", "companion")],
        "props": scene["props"],
    }


def answer_text(request: dict[str, Any]) -> Answer:
    """The story or the page that is asked for."""
    name = request["response_format"]["json_schema"]["name"]
    if name == "story":
        return chat(json.dumps(story_for(request)))
    page = {"text": "It was short now.\n\nAnd good.", "alt_text": "A short page."}
    return chat(json.dumps(page))


def changed_story(change: Callable[[dict[str, Any], dict[str, Any]], None]) -> Any:
    """An answerer whose story `change` has spoilt; it is given the story and the request."""

    def answer(request: dict[str, Any]) -> Answer:
        story = story_for(request)
        change(story, request)
        return chat(json.dumps(story))

    return answer


def _one_page_less(story: dict[str, Any], _: dict[str, Any]) -> None:
    story["pages"].pop()


def _nameless(story: dict[str, Any], request: dict[str, Any]) -> None:
    name = told(request)["told_by_the_family"]["child_name"]
    for page in story["pages"]:
        page["text"] = page["text"].replace(name, "Somebody")
        page["chapter_title"] = ""


def _german(story: dict[str, Any], request: dict[str, Any]) -> None:
    name = told(request)["told_by_the_family"]["child_name"]
    for page in story["pages"]:
        page["text"] = f"{name} ging mit dem Drachen in den Wald und sagte nicht, was das war."


# --- Pictures ---------------------------------------------------------------------------------


def picture(width: int, height: int, prompt: str = "") -> bytes:
    """A PNG with hills, a sun and a figure; its colours follow the prompt."""
    hue = sha256(prompt.encode()).digest()
    image = Image.new("RGB", (width, height), (200 + hue[0] % 50, 220, 240))
    pen = ImageDraw.Draw(image)
    for row in range(height // 2):
        shade = 250 - row * 40 // max(1, height // 2)
        pen.line([(0, row), (width, row)], (shade - hue[1] % 30, shade, 250))
    pen.ellipse(_box(width, height, 0.7, 0.1, 0.9, 0.3), (255, 220, 120))
    pen.rectangle(_box(width, height, 0, 0.6, 1, 1), (90 + hue[2] % 60, 150, 90))
    pen.ellipse(_box(width, height, 0.4, 0.35, 0.6, 0.55), (238, 189, 147))
    pen.rectangle(_box(width, height, 0.42, 0.55, 0.58, 0.85), (228, 87, 46))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _box(width: int, height: int, *shares: float) -> list[int]:
    left, top, right, bottom = shares
    return [int(width * left), int(height * top), int(width * right), int(height * bottom)]


def images(*pictures: bytes, counts: bool = True) -> Answer:
    encoded = [{"b64_json": base64.b64encode(one).decode()} for one in pictures]
    data: dict[str, Any] = {"created": 1, "data": encoded}
    if counts:
        data["usage"] = {
            "input_tokens": 900,
            "input_tokens_details": {"image_tokens": 700, "text_tokens": 200},
            "output_tokens": 1056,
            "total_tokens": 1956,
        }
    return as_json(data, x_request_id="req-image-1")


def answer_image(request: dict[str, Any], files: tuple[bytes, ...] = ()) -> Answer:
    """A picture of the size that is asked for, with the hero of the first sheet in it."""
    width, height = map(int, str(request.get("size", "64x64")).split("x"))
    prompt = str(request.get("prompt", ""))
    drawn = picture(width, height, prompt)
    text = TEXT_SIDE.search(prompt)
    return images(with_hero(drawn, files[0], text[1] if text else "") if files else drawn)


def with_hero(drawn: bytes, sheet: bytes, text_side: str = "") -> bytes:
    """The picture with the first of the sheet's three figures, where no text will stand."""
    with Image.open(BytesIO(drawn)) as page, Image.open(BytesIO(sheet)) as figures:
        size = (page.height // 3, page.height * 2 // 3)  # a figure is twice as high as wide
        x = {"left": page.width - size[0], "right": 0}.get(text_side, page.width // 3)
        y = 0 if text_side == "bottom" else page.height - size[1]
        hero = figures.convert("RGB").crop((0, 0, figures.width // 3, figures.height)).resize(size)
        mask = hero.convert("L").point(lambda shade: 0 if shade > 250 else 255)
        page.paste(hero, (x, y), mask)
        out = BytesIO()
        page.save(out, "PNG")
        return out.getvalue()


def plain_picture(colour: str, size: tuple[int, int] = (64, 64), kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


def bomb(side: int = 13_000) -> bytes:
    """A small PNG that claims `side` x `side` pixels, and has them."""
    rows = zlib.compress(b"\0" * (side * (side // 8 + 1)), 9)

    def chunk(name: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(name + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + name + data + crc

    size = side.to_bytes(4, "big")
    header = chunk(b"IHDR", size + size + b"\x01\x00\x00\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


# --- Every way to answer badly ----------------------------------------------------------------

TRANSPORT: dict[str, Answer] = {
    "rate_limited": error(429, "rate_limit_exceeded", retry_after="7"),
    "server_error": error(500, "server_error"),
    "unavailable": error(503, "overloaded", retry_after="3"),
    "gateway_timeout": error(504, "timeout"),
    "unauthorised": error(401, "invalid_api_key"),
    "forbidden": error(403, "unsupported_country"),
    "no_such_model": error(404, "model_not_found"),
    "quota": error(429, "insufficient_quota"),
    "content_refused": error(400, "moderation_blocked"),
    "bad_request": error(400, "invalid_value"),
    "redirect": Answer(status=307, headers={"Location": "http://127.0.0.2:1/stolen"}),
    "drop": Answer(drop=True),
    "half_body": Answer(body=b'{"choices": [', cut=500),
    "trickle": Answer(body=b'{"created": 1, "data": []}' * 40, trickle=0.05),
    "garbage_json": Answer(body=b"{{{ not json"),
    "html": Answer(body=b"<html>Bad gateway</html>", content_type="text/html"),
    "empty": Answer(body=b""),
    "nested": Answer(body=b"[" * 200_000),
    "nan": Answer(body=b'{"created": NaN, "data": NaN, "choices": NaN, "usage": NaN}'),
    "null": Answer(body=b"null"),
    "not_utf8": Answer(body=b"\xff\xfe\x00"),
}
TEXT_FAULTS: dict[str, Any] = {
    "prose_refusal": chat("I'm sorry, but I can't help with that."),
    "refusal": chat(None, refusal="No."),
    "content_filter": chat("", finish="content_filter"),
    "cut": chat('{"title": "The Kite", "pages": [{"text": "Mia', finish="length"),
    "half_json": chat('{"title": "The Kite", "pages": [{"text": "Mia'),
    "prose": chat("Here is a lovely story about a kite."),
    "no_choices": as_json({"choices": []}),
    "wrong_schema": chat('{"title": "The Kite", "pages": 7}'),
    "wrong_page_count": changed_story(_one_page_less),
    "missing_hero": changed_story(_nameless),
    "wrong_language": changed_story(_german),
}
IMAGE_FAULTS: dict[str, Any] = {
    "half_image": images(picture(640, 640)[:2000]),
    "html_image": images(b"<html>no</html>"),
    "black": images(plain_picture("#000000")),
    "blank": images(plain_picture("#fefefe")),
    "bomb": images(bomb()),
    "wrong_ratio": images(picture(128, 64)),
    "gif": images(plain_picture("#88aacc", kind="GIF")),
    "no_image": as_json({"created": 1, "data": []}),
    "address_only": as_json({"data": [{"url": "http://127.0.0.2:1/picture.png"}]}),
    "not_base64": as_json({"data": [{"b64_json": "%%%%"}]}),
}
