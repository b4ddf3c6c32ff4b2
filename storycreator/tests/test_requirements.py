"""Every package is pinned, explained and installed as pinned."""

import re
from importlib.metadata import PackageNotFoundError, distributions, version

import pytest

from storycreator.tests.source import ROOT

PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)\s+# \S.*$")
FILES = ("requirements.txt", "requirements-dev.txt")
# What brings packages is not itself pinned, and whoever likes uv may use it.
INSTALLERS = {"pip", "setuptools", "wheel", "uv"}


def lines(name: str) -> list[str]:
    found = (ROOT / name).read_text().splitlines()
    return [line for line in found if line and not line.startswith(("#", "-r "))]


def pinned() -> dict[str, str]:
    matches = [PIN.match(line) for name in FILES for line in lines(name)]
    return {canonical(match[1]): match[2] for match in matches if match}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", FILES)
def test_requirements_each_line_is_pinned_and_explained(name):
    assert [line for line in lines(name) if not PIN.match(line)] == []


def test_requirements_name_each_package_once():
    names = [canonical(line.split("==")[0]) for name in FILES for line in lines(name)]
    assert len(names) == len(set(names))


def test_requirements_are_what_is_installed():
    wrong = {}
    for name, wanted in pinned().items():
        try:
            found = version(name)
        except PackageNotFoundError:
            found = "missing"
        if found != wanted:
            wrong[name] = f"{found}, not {wanted}"
    assert wrong == {}


def test_requirements_name_everything_that_is_installed():
    installed = {canonical(found.metadata["Name"]) for found in distributions()}
    assert installed - set(pinned()) - INSTALLERS == set()
