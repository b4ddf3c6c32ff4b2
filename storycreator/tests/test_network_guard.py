"""The guard itself: nothing here leaves the machine, since the guard refuses before it does."""

import socket

import pytest

from storycreator.tests.network import NetworkBlockedError, NetworkGuard, is_local


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "::1", None, b"::1"])
def test_is_local_this_machine(host):
    assert is_local(host)


@pytest.mark.parametrize("host", ["example.org", "10.0.0.1", "8.8.8.8", "2001:db8::1"])
def test_is_local_another_machine(host):
    assert not is_local(host)


def test_guard_connection_to_another_machine_is_refused_and_noted(network_guard: NetworkGuard):
    with socket.socket() as sock, pytest.raises(NetworkBlockedError):
        sock.connect(("203.0.113.9", 443))
    assert network_guard.attempts == ["203.0.113.9:443"]
    network_guard.attempts.clear()


def test_guard_name_lookup_is_refused_and_noted(network_guard: NetworkGuard):
    with pytest.raises(NetworkBlockedError):
        socket.getaddrinfo("example.org", 443)
    assert network_guard.attempts == ["example.org"]
    network_guard.attempts.clear()


def test_guard_loopback_connection_passes(network_guard: NetworkGuard):
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
    assert network_guard.attempts == []
