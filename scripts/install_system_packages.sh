#!/bin/sh
# What pip cannot bring: a Chromium for the tests in a browser. Installed only when it is missing.
set -eu

for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "The tests in a browser need Chromium. Please install it" \
        "(Debian: sudo apt-get install chromium; macOS: brew install chromium) and try again." >&2
    exit 1
fi

echo "Installing Chromium for the tests in a browser ..."
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } \
    >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    exit 1
fi
rm -f "$log"
