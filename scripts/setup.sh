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

make_venv() {
    rm -rf .venv
    "$python" -m venv .venv
}

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "Making .venv ..."
    if ! make_venv >/dev/null 2>&1; then
        # Debian and Ubuntu ship Python without this module.
        if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
            rm -rf .venv
            echo "Python's venv module is missing (Debian: sudo apt-get install python3-venv)." >&2
            exit 1
        fi
        DEBIAN_FRONTEND=noninteractive
        export DEBIAN_FRONTEND
        apt-get update -qq </dev/null
        apt-get install -y -qq python3-venv </dev/null >/dev/null
        make_venv
    fi
fi
echo "Installing the packages (a few minutes the first time) ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
printf '%s\n' "$wanted" > "$stamp"
