"""A display of its own for tests: Xvfb, and xdotool for hand and keyboard."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

NEEDED = ("Xvfb", "xdotool")
SIZE = (1280, 720)


def missing() -> list[str]:
    """Return what is not installed here."""
    return [tool for tool in NEEDED if shutil.which(tool) is None]


@contextmanager
def display() -> Iterator[str]:
    """Run a display that nobody sees; give its name."""
    ours, theirs = os.pipe()
    screen = f"{SIZE[0]}x{SIZE[1]}x24"
    words = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", screen, "-nolisten", "tcp"]
    server = subprocess.Popen(  # noqa: S603 - words of our own
        words, pass_fds=[theirs], stderr=subprocess.DEVNULL
    )
    os.close(theirs)
    try:
        with os.fdopen(ours) as told:
            name = f":{told.readline().strip()}"
        yield name
    finally:
        server.terminate()
        server.wait(10)


def by_hand(name: str, *words: str | int) -> None:
    """Do one thing on a display: `key Return`, `mousemove 10 20`, `click 1`."""
    command = ["xdotool", *map(str, words)]
    subprocess.run(  # noqa: S603 - words of our own
        command, env={**os.environ, "DISPLAY": name}, check=True, timeout=10
    )
