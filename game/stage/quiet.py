"""Libraries of sound and display write on stderr by themselves: what they mean is said in words."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

STDERR = 2


@contextmanager
def without_noise() -> Iterator[None]:
    """Keep off stderr what a library writes there, below Python; what Python writes, too."""
    if sys.stderr:
        sys.stderr.flush()
    try:
        kept = os.dup(STDERR)
    except OSError:
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, STDERR)
        yield
    finally:
        os.dup2(kept, STDERR)
        os.close(kept)
        os.close(nowhere)
