"""Baking without a model: an engine that hums, one that fails, and a few lines to have."""

import argparse

from game.voice.engine import Reading
from game.voice.plan import SpeechError
from tests.voice.humming import Hummer


class Faulty(Hummer):
    """Cannot say everything."""

    def read(self, text: str, base: str, rate: float) -> Reading:
        """Refuse one word, and be stopped at another."""
        if "unspeakable" in text:
            message = "nobody can say that"
            raise SpeechError(message)
        if "interrupted" in text:
            raise KeyboardInterrupt
        return super().read(text, base, rate)


def hummer(*_: object) -> Hummer:
    """Open it; other processes find this by its name."""
    return Hummer()


def faulty(*_: object) -> Faulty:
    """Open it."""
    return Faulty()


def asked(only: str | None = None, *, check: bool = False, jobs: int = 1) -> argparse.Namespace:
    """Return what was said on the command line."""
    return argparse.Namespace(only=only, check=check, jobs=jobs)
