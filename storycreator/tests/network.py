"""Refuses connections that leave this machine."""

import ipaddress
import socket
from types import TracebackType
from typing import Any, Self

LOCAL_NAMES = {"", "localhost", "testserver"}


class NetworkBlockedError(Exception):
    """Not an OSError on purpose: code that retries network errors must not hide it."""


def is_local(host: object) -> bool:
    """Whether `host`, a name or an address, is this machine."""
    if host is None:
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    if name in LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(name.split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


class NetworkGuard:
    """While entered, Python's sockets reach this machine only; `attempts` keeps the others."""

    def __init__(self) -> None:
        self.attempts: list[str] = []
        self._connect = socket.socket.connect
        self._connect_ex = socket.socket.connect_ex
        self._getaddrinfo = socket.getaddrinfo

    def __enter__(self) -> Self:
        guard = self

        def connect(sock: socket.socket, address: Any) -> None:
            guard._check(sock.family, address)
            return guard._connect(sock, address)

        def connect_ex(sock: socket.socket, address: Any) -> int:
            guard._check(sock.family, address)
            return guard._connect_ex(sock, address)

        def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
            if not is_local(host):
                guard._refuse(str(host))
            return guard._getaddrinfo(host, *args, **kwargs)

        socket.socket.connect = connect
        socket.socket.connect_ex = connect_ex
        socket.getaddrinfo = getaddrinfo
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        socket.socket.connect = self._connect
        socket.socket.connect_ex = self._connect_ex
        socket.getaddrinfo = self._getaddrinfo

    def _check(self, family: int, address: Any) -> None:
        if family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):
            self._refuse(f"{address[0]}:{address[1]}")

    def _refuse(self, where: str) -> None:
        self.attempts.append(where)
        raise NetworkBlockedError(f"tests must not reach the network: {where}")
