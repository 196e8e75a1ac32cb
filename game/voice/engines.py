"""The engines there are: what each needs, its licence, and how it is opened. Best first.

Recordings by people are no engine: wherever there is one, nothing is synthesised.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.voice.models import (
    INSTALL,
    NEEDED,
    MissingVoiceError,
    ensure_model,
    lacking,
    models_folder,
)
from game.voice.reader import NO_LEXICON, Lexicon

if TYPE_CHECKING:
    from game.voice.engine import Engine

LIGHT = ("numpy", "soundfile", "pydub", "onnxruntime", "hibari")


@dataclass(frozen=True, slots=True)
class EngineRow:
    """An engine: what it is for, the modules that it needs, whose terms it is under."""

    what: str
    version: str
    """As the engine gives it itself; here, it is known without opening it."""
    modules: tuple[str, ...]
    licence: str
    open: Callable[[Path, int, Lexicon], "Engine"]
    """Opened with the folder that holds `assets`, a number of threads, and how names are said."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the modules that are not installed."""
        return lacking(self.modules)


def _kokoro(root: Path, threads: int, lexicon: Lexicon) -> "Engine":
    from game.voice.kokoro import Kokoro  # noqa: PLC0415 - needs the extra
    from game.voice.styles import FILE, read_styles  # noqa: PLC0415 - as above

    folder = models_folder(root)
    ensure_model(folder)
    return Kokoro(folder, read_styles(root / "assets" / FILE), threads, lexicon)


def _hibari(root: Path, threads: int, lexicon: Lexicon) -> "Engine":
    from game.voice.hibari import Hibari  # noqa: PLC0415 - needs the extra

    del root
    return Hibari(threads, lexicon)


KOKORO = "Kokoro-82M, int8: bakes every line, and speaks live"
HIBARI = "hibari-tts: lighter and plainer; also reads words for Kokoro"
ENGINES: Mapping[str, EngineRow] = {
    "kokoro": EngineRow(KOKORO, "82m-int8", NEEDED, "Apache-2.0", _kokoro),
    "hibari": EngineRow(HIBARI, "0.2.1", LIGHT, "Apache-2.0", _hibari),
}


def best() -> tuple[str, EngineRow] | None:
    """Return the best engine that is installed, and its name."""
    return next(((name, row) for name, row in ENGINES.items() if not row.missing), None)


def open_engine(
    root: Path, name: str | None = None, threads: int = 1, lexicon: Lexicon = NO_LEXICON
) -> "Engine":
    """Return the engine *name*, or the best that is installed; *root* holds `assets`.

    *lexicon* is how names are said (`World.lexicon`).

    Raises:
        MissingVoiceError: it, or every one, lacks something; the message says what to install.
    """
    if name is not None and name not in ENGINES:
        message = f"there is no engine {name!r}; there are {', '.join(ENGINES)}"
        raise MissingVoiceError(message)
    found = (name, ENGINES[name]) if name else best()
    if found and not found[1].missing:
        return found[1].open(root, threads, lexicon)
    raise MissingVoiceError(missing_words(name))


def missing_words(name: str | None = None) -> str:
    """Return what to install for an engine, or for the best."""
    missing = ", ".join(ENGINES[name or "kokoro"].missing)
    return f"speech needs the extra [voice]; missing here: {missing}.\n{INSTALL}"
