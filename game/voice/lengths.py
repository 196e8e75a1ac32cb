"""How long a sound file lasts, read from its own labels without decoding it."""

import struct
import wave
from pathlib import Path

TAIL = 65_536
"""Bytes from the end that hold the last page of an OGG file (a page is shorter)."""
VORBIS = b"\x01vorbis"
GRANULE = 6
"""Bytes from a page's "OggS" to the number of its last sample."""
RATE = len(VORBIS) + 4 + 1
"""Bytes from the header's name over version and channels to the rate."""


def seconds_of(path: Path) -> float | None:
    """Return how long the sound in *path* lasts; None where it cannot be read."""
    try:
        return _wav(path) if path.suffix == ".wav" else _ogg(path.read_bytes())
    except (OSError, EOFError, wave.Error, struct.error, ZeroDivisionError):
        return None


def _wav(path: Path) -> float:
    with wave.open(str(path), "rb") as sound:
        return sound.getnframes() / sound.getframerate()


def _ogg(data: bytes) -> float | None:
    page, head = data.rfind(b"OggS", max(0, len(data) - TAIL)), data.find(VORBIS)
    if page < 0 or head < 0:
        return None
    (samples,) = struct.unpack_from("<q", data, page + GRANULE)
    (rate,) = struct.unpack_from("<I", data, head + RATE)
    return float(samples / rate) if samples > 0 else None
