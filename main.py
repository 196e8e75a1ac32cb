"""Start Bedside: `python main.py` opens the game, `--help` shows the rest."""

import sys

NEEDS = {
    "pygame": "pygame-ce",
    "yaml": "PyYAML",
    "pydantic": "pydantic",
    "platformdirs": "platformdirs",
    "tinytag": "tinytag",
}
TOO_OLD = """Bedside needs Python 3.11 or newer; this is Python %d.%d.
Install a newer one from python.org and start main.py with it."""
MISSING = """Bedside cannot start yet: this Python lacks %s.
In the folder of main.py, type this; it installs Bedside and opens it:

    %s
"""
POSIX = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/python main.py"
WINDOWS = r"py -m venv .venv; .venv\Scripts\pip install .; .venv\Scripts\python main.py"


def main() -> int:
    """Run the command line, or say in plain words what is missing."""
    if sys.version_info < (3, 11):  # noqa: UP036 - who starts an old Python is told so
        sys.exit(TOO_OLD % sys.version_info[:2])
    from importlib.util import find_spec  # noqa: PLC0415 - after the version is known

    absent = [package for module, package in NEEDS.items() if find_spec(module) is None]
    if absent:
        words = WINDOWS if sys.platform == "win32" else POSIX
        sys.exit(MISSING % (", ".join(absent), words))
    from game.cli import main as run  # noqa: PLC0415 - only once it can work

    return run()


if __name__ == "__main__":
    sys.exit(main())
