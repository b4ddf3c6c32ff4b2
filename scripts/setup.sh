#!/bin/sh
# Makes .venv and fills it with the pinned packages. Quick when nothing changed: a stamp in .venv
# holds the checksum of what was installed.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "StoryCreator needs Python 3.11 or newer; $python is $("$python" --version 2>&1)." >&2
    echo "Install a newer one and say: make setup PYTHON=python3.12" >&2
    exit 1
fi

wanted=$(cat requirements.txt requirements-dev.txt | cksum)
stamp=.venv/.storycreator-installed
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "Making .venv ..."
    if ! "$python" -m venv .venv; then
        rm -rf .venv
        echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2
        exit 1
    fi
fi
echo "Installing the packages (a few minutes the first time) ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
printf '%s\n' "$wanted" > "$stamp"
