"""Baking without a model: an engine that hums, one that fails, and a few lines to have."""

import argparse
from pathlib import Path

import pytest

from game.sim.story import Line
from game.tools import bake as baking
from game.tools.lines import Script
from game.voice.engine import Reading
from game.voice.keys import key_of
from game.voice.plan import SpeechError
from tests import shipped
from tests.voice.humming import Hummer

WHO = "tomasz-nowak"


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


def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `bake` need no model, and make no sounds of rooms."""
    for name in ("ensure_extra", "ensure_model", "_effects"):
        monkeypatch.setattr(baking, name, lambda *_, **__: ())


def only(monkeypatch: pytest.MonkeyPatch, *lines: Line, calls: bool = False) -> list[str]:
    """Let nobody but Tomasz say anything, and only this; return the keys."""
    keyed = {key_of(line, call=calls): line for line in lines}
    script = Script({WHO: keyed}, (), frozenset(keyed if calls else ()))
    monkeypatch.setattr(baking, "script_of", lambda *_: script)
    monkeypatch.setattr(baking, "read_world", lambda _: shipped.world())
    return list(keyed)


def heard(assets: Path, key: str) -> Path:
    """Return the file of a line."""
    return assets / "voices" / WHO / f"{key}.ogg"
