"""Both illustrators keep the port's promises; the outside one lets no bad picture through."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from stories.illustrator.kit.palette import CREAM, INK
from stories.illustrator.scenes.legibility import CONTRAST, contrast_of, luminance_of
from stories.pipeline.ports import Drawn, Reference, ReferenceKind
from stories.pipeline.schemas import BoxPayload
from stories.providers.image.embedded import EmbeddedIllustrator
from stories.providers.image.openai_image import OpenAIIllustrator, size_for
from stories.providers.image.text_room import with_room
from stories.tests.fault_answers import bomb, images, picture, plain_picture
from stories.tests.fault_server import FaultServer
from stories.tests.pictures_kit import decoded
from stories.tests.provider_contracts import SPEC, ImageContract
from storycreator.lib.providers import ErrorKind, ProviderError

SHEET = picture(256, 256, "sheet")


class TestEmbeddedIllustrator(ImageContract):
    def make(self) -> EmbeddedIllustrator:
        return EmbeddedIllustrator()


@pytest.mark.usefixtures("outside_models")
class TestOpenAIIllustrator(ImageContract):
    def make(self) -> OpenAIIllustrator:
        return OpenAIIllustrator()


def draw(*references: Reference, **changes: object) -> Drawn:
    spec = SPEC.model_copy(update=changes)
    return OpenAIIllustrator().draw(spec, references=references, idempotency_key="key-1")


def failing(server: FaultServer, fault: object) -> ProviderError:
    server.script.fail_next("image", fault)
    with pytest.raises(ProviderError) as caught:
        draw()
    return caught.value


def test_draw_without_references_generates(outside_models):
    drawn = draw()
    (seen,) = outside_models.script.seen
    assert seen.path == "/v1/images/generations"
    assert seen.headers["idempotency-key"] == "key-1"
    asked = {name: seen.data[name] for name in ("model", "size", "quality", "n")}
    assert asked == {"model": "test-image", "size": "160x160", "quality": "low", "n": 1}
    assert "References: none are sent." in seen.data["prompt"]
    assert drawn.request_id == "req-image-1"


def test_draw_with_references_edits_and_sends_their_bytes(outside_models):
    hero = Reference(ReferenceKind.HERO, SHEET, "the hero")
    place = Reference(ReferenceKind.PLACE, plain_picture("#88aacc", kind="JPEG"), "the oak")
    draw(hero, place)
    (seen,) = outside_models.script.seen
    assert (seen.path, seen.files) == ("/v1/images/edits", (hero.data, place.data))
    assert "Picture 1 shows the hero. Picture 2 shows the place" in seen.data["prompt"]
    assert seen.data["size"] == "160x160"


def test_draw_sends_six_references_at_most(outside_models):
    draw(*[Reference(ReferenceKind.HERO, SHEET, "the hero")] * 8)
    assert len(outside_models.script.seen[0].files) == 6


def test_draw_tells_what_was_used(outside_models):
    usage = draw().usage
    assert (usage.input_tokens, usage.image_tokens, usage.output_tokens) == (900, 700, 1056)
    assert (usage.images, usage.estimated) == (1, False)


def test_draw_marks_what_the_service_does_not_count(outside_models):
    outside_models.script.fail_next("image", images(picture(160, 160), counts=False))
    usage = draw().usage
    assert (usage.images, usage.input_tokens, usage.estimated) == (1, 0, True)


@pytest.mark.parametrize(
    ("fault", "detail"),
    [
        ("half_image", "cannot be decoded (OSError)"),
        ("html_image", "cannot be decoded (UnidentifiedImageError)"),
        ("gif", "cannot be decoded (UnidentifiedImageError)"),
        ("black", "black"),
        ("blank", "blank"),
        ("bomb", "too many pixels"),
        ("wrong_ratio", "ratio 2.00, not 1.00"),
        ("address_only", "no picture in the answer"),
        ("not_base64", "not base64"),
    ],
)
def test_draw_bad_picture_is_garbage(outside_models, fault, detail):
    error = failing(outside_models, fault)
    assert (error.kind, error.permanent, error.detail) == (ErrorKind.GARBAGE, False, detail)
    assert error.usage.images == 1
    assert outside_models.script.calls("image") == 1


@pytest.mark.parametrize(
    "fault", ["garbage_json", "html", "empty", "nested", "nan", "null", "not_utf8", "no_image"]
)
def test_draw_unreadable_answer_is_garbage(outside_models, fault):
    error = failing(outside_models, fault)
    assert (error.kind, error.detail) == (ErrorKind.GARBAGE, "unreadable answer")


@pytest.mark.parametrize("side", [4_200, 20_000])
def test_draw_picture_of_too_many_pixels_is_never_decoded(outside_models, side, monkeypatch):
    monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("decoded"))
    claims = bomb(side)
    assert len(claims) < 100_000
    assert failing(outside_models, images(claims)).detail == "too many pixels"


def test_draw_never_follows_an_address(outside_models, network_guard):
    failing(outside_models, "address_only")
    assert network_guard.attempts == []


def test_draw_refused_content_says_so(outside_models):
    error = failing(outside_models, "content_refused")
    assert (error.kind, error.permanent) == (ErrorKind.REFUSED, True)


def unfinished(size: int = 160, rows: int = 80) -> bytes:
    image = Image.open(BytesIO(picture(size, size)))
    image.paste((128, 128, 128), (0, size - rows, size, size))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_draw_picture_that_ends_in_the_middle_is_garbage(outside_models):
    assert failing(outside_models, images(unfinished())).detail == "unfinished"


def test_draw_picture_with_a_calm_strip_is_whole(outside_models):
    outside_models.script.fail_next("image", images(unfinished(rows=60)))
    assert draw().width == 160


def test_draw_takes_a_larger_picture_of_the_same_shape(outside_models):
    outside_models.script.fail_next("image", images(picture(320, 320)))
    drawn = draw()
    assert (drawn.width, drawn.height) == decoded(drawn.png).size == (320, 320)


def test_draw_drops_what_a_file_holds_besides_pixels(outside_models):
    out = BytesIO()
    Image.open(BytesIO(picture(160, 160))).save(out, "JPEG", comment=b"secret", exif=b"Exif\0\0x")
    outside_models.script.fail_next("image", images(out.getvalue() + b"trailing"))
    png = draw().png
    assert decoded(png).info == {}
    assert b"secret" not in png


def test_draw_transparent_picture_stands_on_white(outside_models):
    image = Image.open(BytesIO(picture(160, 160))).convert("RGBA")
    image.putpixel((0, 0), (10, 20, 30, 0))
    out = BytesIO()
    image.save(out, "PNG")
    outside_models.script.fail_next("image", images(out.getvalue()))
    drawn = draw(scene=SPEC.scene.model_copy(update={"box": NO_BOX}))
    assert decoded(drawn.png).getpixel((0, 0)) == (255, 255, 255)


NO_BOX = BoxPayload(side="none", x=0, y=0, w=0, h=0)


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [
        (1400, 0, (1408, 1408)),
        (1024, 0, (1024, 1024)),
        (1400, 2100, (1408, 2112)),
        (1400, 299, (1408, 480)),
        (200, 1400, (480, 1408)),
        (8000, 0, (3840, 3840)),
    ],
)
def test_size_is_one_that_models_take(width, height, size):
    assert size_for(SPEC.model_copy(update={"width": width, "height": height})) == size


def test_draw_narrow_panel_is_cut_from_the_middle(outside_models):
    drawn = draw(width=800, height=160)
    assert outside_models.script.seen[0].data["size"] == "800x272"
    assert (drawn.width, drawn.height) == (800, 160)


# --- Room for the text ---------------------------------------------------------------------------

BOX = BoxPayload(side="top", x=60, y=60, w=880, h=220)


def reached(image: Image.Image, ink: str) -> float:
    part = image.crop((16, 16, 150, 70)).resize((240, 96))
    return contrast_of(luminance_of(np.asarray(part) / 255), ink)


@pytest.mark.parametrize(("colour", "ink"), [("#f4f0e4", INK), ("#141b33", CREAM)])
def test_room_on_a_calm_picture_needs_no_veil(colour, ink):
    plain = Image.new("RGB", (256, 256), colour)
    image, chosen = with_room(plain, BOX)
    assert (chosen, image is plain) == (ink, True)


def test_room_on_a_restless_picture_gets_a_veil_that_reads():
    stripes = np.zeros((256, 256, 3), np.uint8)
    stripes[:, ::8] = stripes[:, 1::8] = (250, 240, 120)
    before = Image.fromarray(stripes)
    image, ink = with_room(before, BOX)
    assert max(reached(before, one) for one in (INK, CREAM)) < CONTRAST
    assert reached(image, ink) >= CONTRAST
    corner = (slice(200, 256), slice(0, 256))
    assert np.array_equal(np.asarray(image)[corner], stripes[corner])


def test_room_is_not_made_where_no_text_stands():
    plain = Image.new("RGB", (64, 64), "#808080")
    assert with_room(plain, NO_BOX) == (plain, INK)
