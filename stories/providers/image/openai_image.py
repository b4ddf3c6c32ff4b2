"""An image model of an OpenAI-compatible service as an illustrator.

One request for each call: `images/generations`, or `images/edits` when reference pictures go
along. What comes back is decoded whole and looked at before it counts.
"""

import base64
import binascii
from typing import Any

from django.conf import settings
from pydantic import Field

from media_assets.imaging.received import (
    UnusablePicture,
    as_png,
    check_content,
    check_shape,
    cropped,
    receive,
)
from stories.pipeline.ports import MAX_REFERENCES, Drawn, Reference, RunsIn, Usage
from stories.pipeline.prompts.picture import compile_prompt
from stories.pipeline.schemas import RenderSpec
from stories.providers.image.text_room import with_room
from storycreator.lib.model_services import Service
from storycreator.lib.openai_client import Answer, ask, failure
from storycreator.lib.providers import ErrorKind, ProviderError
from storycreator.lib.replies import Envelope, UnreadableReply, read_reply

STEP = 16  # px; OpenAI's edges are multiples of it
MOST_RATIO = 3.0
LONGEST_EDGE = 3840
MOST_TOKENS = 1_000_000_000
ENDINGS = {b"\x89PNG": ("png", "image/png"), b"\xff\xd8\xff": ("jpg", "image/jpeg")}


class Encoded(Envelope):
    b64_json: str | None = None


class InputDetails(Envelope):
    image_tokens: int | None = Field(default=None, ge=0, le=MOST_TOKENS)


class ImageUsage(Envelope):
    input_tokens: int = Field(default=0, ge=0, le=MOST_TOKENS)
    output_tokens: int = Field(default=0, ge=0, le=MOST_TOKENS)
    input_tokens_details: InputDetails | None = None


class ImageReply(Envelope):
    data: list[Encoded] = Field(min_length=1)
    usage: ImageUsage | None = None


class OpenAIIllustrator:
    name = "openai"
    paid = True
    runs_in: RunsIn = "thread"
    takes_references = True

    def __init__(self) -> None:
        self.service: Service = settings.IMAGE_SERVICE
        self.model = self.service.model

    def draw(
        self, spec: RenderSpec, *, references: tuple[Reference, ...] = (), idempotency_key: str
    ) -> Drawn:
        """The picture for the spec, at least roughly as large as it asks. Faces are unknown."""
        shown = references[:MAX_REFERENCES]
        width, height = size_for(spec)
        request: dict[str, Any] = {
            "model": self.model,
            "prompt": compile_prompt(spec, [one.kind for one in shown]),
            "size": f"{width}x{height}",
            "quality": self.service.quality or "auto",
            "n": 1,
            "extra_headers": {"Idempotency-Key": idempotency_key},
        }
        answer = self._ask(request, shown)
        reply = self._read(answer)
        usage = usage_of(reply, model=self.model, request_id=answer.request_id)
        try:
            received = receive(_bytes_of(reply.data[0]))
            check_shape(received, ratio=width / height)
            check_content(received)
        except UnusablePicture as error:
            raise failure(
                self.service, ErrorKind.GARBAGE, detail=error.reason, usage=usage
            ) from None
        wanted = spec.width / (spec.height or spec.width)
        picture, ink = with_room(cropped(received.picture, ratio=wanted), spec.scene.box)
        return Drawn(
            png=as_png(picture),
            width=picture.width,
            height=picture.height,
            ink=ink,
            faces=(),
            usage=usage,
        )

    def _ask(self, request: dict[str, Any], references: tuple[Reference, ...]) -> Answer:
        if not references:
            return ask(
                self.service,
                lambda client: client.images.with_raw_response.generate(**request),
            )
        files = [_file(number, one.data) for number, one in enumerate(references, start=1)]
        return ask(
            self.service,
            lambda client: client.images.with_raw_response.edit(image=files, **request),
        )

    def _read(self, answer: Answer) -> ImageReply:
        try:
            return read_reply(ImageReply, answer.body)
        except UnreadableReply:
            raise self._unreadable() from None

    def _unreadable(self) -> ProviderError:
        return failure(self.service, ErrorKind.GARBAGE, detail="unreadable answer")


def size_for(spec: RenderSpec) -> tuple[int, int]:
    """What to ask for, in pixels: multiples of 16, 1:3 to 3:1, no edge beyond the largest.

    A narrower panel is cut from the middle afterwards.
    """
    width, height = float(spec.width), float(spec.height or spec.width)
    height = max(height, width / MOST_RATIO)
    width = max(width, height / MOST_RATIO)
    shrink = min(1.0, LONGEST_EDGE / max(width, height))
    return _stepped(width * shrink), _stepped(height * shrink)


def _stepped(edge: float) -> int:
    return max(STEP, STEP * -(-int(edge) // STEP)) if edge < LONGEST_EDGE else LONGEST_EDGE


def usage_of(reply: ImageReply, *, model: str, request_id: str) -> Usage:
    """What the service counted; some count nothing, and the picture alone is known."""
    counted = reply.usage
    if counted is None:
        return Usage(model=model, images=1, estimated=True, request_id=request_id)
    details = counted.input_tokens_details
    return Usage(
        model=model,
        input_tokens=counted.input_tokens,
        output_tokens=counted.output_tokens,
        image_tokens=(details.image_tokens or 0) if details else 0,
        images=1,
        request_id=request_id,
    )


def _bytes_of(encoded: Encoded) -> bytes:
    """The picture's bytes. An address instead of bytes is not followed."""
    if not encoded.b64_json:
        raise UnusablePicture("no picture in the answer")
    try:
        return base64.b64decode(encoded.b64_json, validate=True)
    except (binascii.Error, ValueError):
        raise UnusablePicture("not base64") from None


def _file(number: int, data: bytes) -> tuple[str, bytes, str]:
    """A reference as a form's file; its name says nothing of the child."""
    ending, media_type = next(
        (kind for start, kind in ENDINGS.items() if data.startswith(start)), ("webp", "image/webp")
    )
    return f"reference-{number}.{ending}", data, media_type
