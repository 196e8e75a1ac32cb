"""The timings of one voice's lines: a small JSON file beside the sounds.

A row holds milliseconds, the mouth as two characters a frame: opening, then width; and the
melody as two: loudness, then pitch.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import ascii_letters, digits

from game.voice.clip import Clip, Word

FRAMES = 40
"""Mouth frames a second."""
LEVELS = digits + ascii_letters + "+-"
TOP = len(LEVELS) - 1
Mouth = tuple[tuple[float, float, float], ...]
Melody = tuple[tuple[float, float, float | None], ...]
POINTS = 20
"""Points of the melody a second."""
LOUD, HIGH = 24.0, 16.0
"""dB and semitones from calm that the melody reaches, up and down."""


class TimingsError(ValueError):
    """A timings file is not what `bake` writes."""


@dataclass(frozen=True, slots=True)
class Timing:
    """What is known of one recording. `made` tells how it was made; see `voice.makes`."""

    says: str
    made: str
    seconds: float
    words: tuple[tuple[int, int], ...]
    mouth: str
    sounds: tuple[tuple[str, int, int], ...] = ()
    melody: str = ""

    def clip(self, path: str) -> Clip:
        """Return it as the game plays it."""
        spoken = zip(self.says.split(), self.words, strict=False)
        return Clip(
            seconds=self.seconds,
            words=tuple(Word(text, a / 1000, b / 1000) for text, (a, b) in spoken),
            mouth=unpack_mouth(self.mouth),
            path=path,
            sounds=tuple((name, a / 1000, length / 1000) for name, a, length in self.sounds),
            melody=unpack_melody(self.melody),
        )


def pack_mouth(frames: Iterable[tuple[float, float]]) -> str:
    """Return (opening 0-1, width -1..1) frames as text."""
    return "".join(_level(opening) + _level((width + 1) / 2) for opening, width in frames)


def unpack_mouth(packed: str) -> Mouth:
    """Return packed frames as (second, opening, width).

    Raises:
        ValueError: a character is none of `LEVELS`.
    """
    pairs = zip(packed[::2], packed[1::2], strict=False)
    return tuple(
        (n / FRAMES, LEVELS.index(opening) / TOP, round(2 * LEVELS.index(width) / TOP - 1, 3))
        for n, (opening, width) in enumerate(pairs)
    )


def pack_melody(points: Iterable[tuple[float, float | None]]) -> str:
    """Return (loudness in dB, pitch in semitones or None) against calm as text."""
    return "".join(
        _level((loud + LOUD) / (2 * LOUD))
        + (" " if pitch is None else _level((pitch + HIGH) / (2 * HIGH)))
        for loud, pitch in points
    )


def unpack_melody(packed: str) -> Melody:
    """Return packed points as (second, loudness, pitch).

    Raises:
        ValueError: a character is none of `LEVELS`.
    """
    pairs = zip(packed[::2], packed[1::2], strict=False)
    return tuple(
        (
            n / POINTS,
            round((2 * LEVELS.index(loud) / TOP - 1) * LOUD, 2),
            None if pitch == " " else round((2 * LEVELS.index(pitch) / TOP - 1) * HIGH, 2),
        )
        for n, (loud, pitch) in enumerate(pairs)
    )


def _level(share: float) -> str:
    return LEVELS[round(max(0.0, min(1.0, share)) * TOP)]


def read_timings(path: Path) -> dict[str, Timing]:
    """Return the rows of a timings file by key; none where there is no file.

    Raises:
        TimingsError: it is there, and not what `bake` writes.
    """
    try:
        rows = json.loads(path.read_text("utf-8"))["lines"]
        return {key: _row(row) for key, row in rows.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"{path} is damaged: bake this voice again"
        raise TimingsError(message) from error


def _row(row: Mapping[str, object]) -> Timing:
    match row:
        case {
            "says": str(says),
            "made": str(made),
            "seconds": float(seconds),
            "words": list(words),
            "mouth": str(mouth),
            "sounds": list(sounds),
            "melody": str(melody),
        }:
            heard = tuple((str(name), int(a), int(b)) for name, a, b in sounds)
            return Timing(says, made, seconds, _pairs(words), mouth, heard, melody)
    message = "a row lacks a part"
    raise ValueError(message)


def _pairs(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((int(a), int(b)) for a, b in pairs)


def write_timings(path: Path, rows: Mapping[str, Timing]) -> None:
    """Write a timings file, one line a row and in order, whole or not at all."""
    lines = [f"{json.dumps(key)}: {_text(rows[key])}" for key in sorted(rows)]
    whole = '{"lines": {\n' + ",\n".join(lines) + "\n}}\n"
    draft = path.with_suffix(".part")
    draft.write_text(whole, "utf-8")
    draft.replace(path)


def _text(row: Timing) -> str:
    parts = {
        "says": row.says,
        "made": row.made,
        "seconds": float(round(row.seconds, 3)),
        "words": row.words,
        "mouth": row.mouth,
        "sounds": row.sounds,
        "melody": row.melody,
    }
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
