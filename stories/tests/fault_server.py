"""A small OpenAI-compatible server for tests: answers well after a set time, or badly on demand.

It does what the emulator cannot: hang, trickle, cut, send half pictures; and it counts how many
requests are under way at once. It binds the loopback only.

    python -m stories.tests.fault_server --port 4020 --text-seconds 2 --image-seconds 4
"""

import argparse
import email.parser
import email.policy
import json
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from stories.tests.fault_answers import (
    IMAGE_FAULTS,
    TEXT_FAULTS,
    TRANSPORT,
    Answer,
    answer_image,
    answer_text,
    as_json,
    error,
)

KINDS = {
    "/v1/chat/completions": "text",
    "/v1/images/generations": "image",
    "/v1/images/edits": "image",
    "/v1/moderations": "moderation",
}
FAULTS: dict[str, Any] = {**TRANSPORT, **TEXT_FAULTS, **IMAGE_FAULTS}
HANG = "hang"
CATEGORIES = ("sexual", "violence", "self-harm", "hate", "harassment", "sexual/minors")


@dataclass(frozen=True)
class Seen:
    """One request as it came, its headers by lower-case name; `files` are the bodies of a form's
    files, in order."""

    kind: str
    path: str
    headers: Mapping[str, str]
    data: dict[str, Any]
    files: tuple[bytes, ...] = ()


@dataclass
class Script:
    """What the server does and what it has seen. `latency` is in seconds by kind; `faults` are
    names (FAULTS, HANG) or answers for the next requests of a kind, the first in line first.
    `rules` are asked after the faults: what one answers to a request of its kind is sent."""

    latency: dict[str, float] = field(default_factory=dict)
    faults: dict[str, deque[Any]] = field(default_factory=dict)
    rules: dict[str, Callable[[Seen], Answer | None]] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    peak: Counter[str] = field(default_factory=Counter)

    def reset(self) -> None:
        for part in (self.latency, self.faults, self.rules, self.seen, self.peak):
            part.clear()

    def fail_next(self, kind: str, *faults: Any) -> None:
        """Fail the next requests of a kind, one fault each."""
        self.faults.setdefault(kind, deque()).extend(faults)

    def calls(self, kind: str) -> int:
        return sum(one.kind == kind for one in self.seen)


class FaultServer:
    """Use as a context manager; `url` is the base URL for a client."""

    def __init__(self, port: int = 0) -> None:
        self.script = Script()
        self.stopping = threading.Event()
        self.under_way: Counter[str] = Counter()
        self.lock = threading.Lock()
        self.http = Listener(("127.0.0.1", port), Handler)
        self.http.owner = self
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/v1"
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stopping.set()
        self.http.shutdown()
        self.http.server_close()
        self.thread.join(5)

    def answer(self, seen: Seen) -> Answer | None:
        """The answer to a request, after the time it takes; None for one that never comes."""
        with self.lock:
            self.script.seen.append(seen)
            line = self.script.faults.get(seen.kind)
            fault = line.popleft() if line else None
            self.under_way[seen.kind] += 1
            peak = max(self.script.peak[seen.kind], self.under_way[seen.kind])
            self.script.peak[seen.kind] = peak
        try:
            if fault == HANG:
                self.stopping.wait(60)
                return None
            time.sleep(self.script.latency.get(seen.kind, 0))
            return self._made(seen, fault)
        finally:
            with self.lock:
                self.under_way[seen.kind] -= 1

    def _made(self, seen: Seen, fault: Any) -> Answer:
        if fault is not None:
            chosen = FAULTS[fault] if isinstance(fault, str) else fault
            return chosen if isinstance(chosen, Answer) else chosen(seen.data)
        rule = self.script.rules.get(seen.kind)
        ruled = rule(seen) if rule else None
        if ruled is not None:
            return ruled
        if seen.kind == "text":
            return answer_text(seen.data)
        if seen.kind == "image":
            return answer_image(seen.data, seen.files)
        return unflagged(seen.data)


def unflagged(request: dict[str, Any]) -> Answer:
    given = request.get("input", "")
    parts = given if isinstance(given, list) else [given]
    is_one = any(isinstance(part, dict) for part in parts)
    result = {
        "flagged": False,
        "categories": dict.fromkeys(CATEGORIES, False),
        "category_scores": dict.fromkeys(CATEGORIES, 0.001),
    }
    results = [result] * (1 if is_one else len(parts))
    return as_json({"id": "modr-1", "model": request.get("model"), "results": results})


class Handler(BaseHTTPRequestHandler):
    server: "Listener"
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        kind = KINDS.get(self.path)
        if kind is None:
            self.send(error(404, "not_found"))
            return
        data, files = _read(body, self.headers.get("Content-Type", ""))
        headers = {name.lower(): value for name, value in self.headers.items()}
        seen = Seen(kind, self.path, headers, data, files)
        answer = self.server.owner.answer(seen)
        if answer is None or answer.drop:
            self.close_connection = True
            return
        self.send(answer)

    def send(self, answer: Answer) -> None:
        try:
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body) + answer.cut))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if answer.trickle:
                self.trickle(answer)
            else:
                self.wfile.write(answer.body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client had waited long enough
        if answer.cut:
            self.close_connection = True

    def trickle(self, answer: Answer) -> None:
        for byte in answer.body:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            if self.server.owner.stopping.wait(answer.trickle):
                return

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: a test reads `script.seen`."""


class Listener(ThreadingHTTPServer):
    """The sockets of a fault server."""

    daemon_threads = True
    owner: FaultServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that was killed says no good-bye; all else is a defect of ours."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _read(body: bytes, content_type: str) -> tuple[dict[str, Any], tuple[bytes, ...]]:
    """Fields and files of a JSON body or of a form."""
    if not content_type.startswith("multipart/"):
        return json.loads(body or b"{}"), ()
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    form = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
    fields: dict[str, Any] = {}
    files: list[bytes] = []
    for part in form.iter_parts():
        content = part.get_payload(decode=True)
        if part.get_filename():
            files.append(content)
        else:
            name = str(part.get_param("name", header="content-disposition"))
            fields[name] = content.decode()
    return fields, tuple(files)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=4020)
    options.add_argument("--text-seconds", type=float, default=0.0)
    options.add_argument("--image-seconds", type=float, default=0.0)
    chosen = options.parse_args()
    with FaultServer(chosen.port) as server:
        server.script.latency = {"text": chosen.text_seconds, "image": chosen.image_seconds}
        print(server.url, flush=True)
        server.thread.join()


if __name__ == "__main__":
    main()
