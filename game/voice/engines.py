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


ENGINES: Mapping[str, EngineRow] = {
    "kokoro": EngineRow(
        "Kokoro-82M, int8: bakes every line, and speaks live", NEEDED, "Apache-2.0", _kokoro
    ),
    "hibari": EngineRow(
        "hibari-tts: lighter and plainer; also reads words for Kokoro", LIGHT, "Apache-2.0", _hibari
    ),
}


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
    rows = [ENGINES[name]] if name else list(ENGINES.values())
    for row in rows:
        if not row.missing:
            return row.open(root, threads, lexicon)
    missing = ", ".join(rows[0].missing)
    message = f"speech needs the extra [voice]; missing here: {missing}.\n{INSTALL}"
    raise MissingVoiceError(message)
