"""How long a sound file lasts, read from its own labels without decoding it (by tinytag)."""

from pathlib import Path

ENDINGS = (".wav", ".flac", ".ogg", ".mp3")
"""Kinds of sound files that pygame plays everywhere, and this reads; the best first."""


def seconds_of(path: Path) -> float | None:
    """Return how long the sound in *path* lasts; None where it cannot be read."""
    from tinytag import TinyTag, TinyTagException  # noqa: PLC0415 - not before the first frame

    if path.suffix.lower() not in ENDINGS:
        return None
    try:
        seconds = TinyTag.get(path, tags=False).duration
    except (OSError, TinyTagException, ValueError, ZeroDivisionError):
        return None
    return seconds if seconds and seconds > 0 else None
