"""An outage of S3 is an OSError like any other, which everybody waits for."""

from collections.abc import Callable

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from stories.services.failures import failure_of
from storycreator.lib import files

AWAY = EndpointConnectionError(endpoint_url="https://secret.example")
REFUSED = ClientError({"Error": {"Code": "SlowDown"}}, "PutObject")


class Away:
    """A storage whose every word is `error`."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def __getattr__(self, name: str) -> Callable[..., object]:
        def fail(*_: object) -> object:
            raise self.error

        return fail


@pytest.mark.parametrize("error", [AWAY, REFUSED])
@pytest.mark.parametrize(
    "use",
    [
        lambda: files.put("a", b"1"),
        lambda: files.get("a"),
        lambda: files.delete("a"),
        lambda: files.delete_folder("a"),
    ],
)
def test_outage_of_s3_is_an_os_error_and_is_tried_again(
    use: Callable[[], object], error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "default_storage", Away(error))
    with pytest.raises(OSError, match=f"^storage: {type(error).__name__}$") as raised:
        use()
    assert raised.value.__cause__ is error
    assert not failure_of(raised.value).final(1)


def test_missing_object_is_still_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "default_storage", Away(FileNotFoundError("a")))
    with pytest.raises(FileNotFoundError):
        files.get("a")
