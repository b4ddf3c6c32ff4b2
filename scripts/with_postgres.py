"""Runs a command with an embedded PostgreSQL as its database.

    with_postgres.py [--keep] -- COMMAND ...

With --keep the data stays (under the system's temporary folder) for the next time.
"""

import os
import signal
import subprocess
import sys

from embedded_postgres import kept_folder, kept_server, throwaway_server

VARIABLES = ("AISTORY_DATABASE_URL", "AISTORY_DATABASE_URL_DEV", "AISTORY_DATABASE_URL_TEST")


def main(arguments: list[str]) -> int:
    options, separator, command = _split(arguments)
    if not separator or not command or options not in ([], ["--keep"]):
        print(__doc__, file=sys.stderr)
        return 2
    server = kept_server(kept_folder()) if options else throwaway_server()
    with server as url:
        process = subprocess.Popen(command, env=os.environ | dict.fromkeys(VARIABLES, url))
        # Ctrl-C reaches the command as well, which needs its database until it has wound up.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_: process.terminate())
        return process.wait()


def _split(arguments: list[str]) -> tuple[list[str], bool, list[str]]:
    if "--" not in arguments:
        return arguments, False, []
    position = arguments.index("--")
    return arguments[:position], True, arguments[position + 1 :]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
