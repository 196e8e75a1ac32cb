"""How a line sounded, for the eye: what was measured of it against the speaker's own calm.

It tells what there is to hear, and never what it means.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float, float | None]
"""Second, loudness in dB, pitch in semitones or None: both against the speaker's own calm."""
Span = tuple[str, float, float]
"""A word or a sound, when it begins, and when it ends or how long it is; in seconds."""
SOFT = -15.0
"""dB under which nothing is drawn, and a pause is one."""
ALIKE_DB, ALIKE_TONES = 1.5, 1.0
"""So near to calm is as calm: about what an ear tells apart in speech."""
LEAST_PAUSE = 0.25
"""Seconds from which on a silence between words is a pause."""
NAMES: Mapping[str, tuple[str, str]] = {
    "breath-in": ("breath in", "breaths in"),
    "breath-out": ("breath out", "breaths out"),
}
"""Of breaths, what one and what several are called."""


@dataclass(frozen=True, slots=True)
class Tune:
    """A line as it sounded: points in order, words with their spans, and what else is heard.

    `sounds` are (name, start, length); `calm` names the calm it is measured against.
    """

    points: tuple[Point, ...]
    words: tuple[Span, ...] = ()
    sounds: tuple[Span, ...] = ()
    seconds: float = 0.0
    calm: str = "their own calm"
    guessed: bool = False
    """Nobody measured it: it is what the tone makes likely."""
    colours: tuple[str, ...] = ()
    """What points cannot show, by the tone: rougher, more breath."""


def loudness(tune: Tune) -> float | None:
    """Return how loud the words are in dB against calm; None where none is heard."""
    power = [10 ** (loud / 10) for _, loud, pitch in tune.points if pitch is not None]
    power = power or [10 ** (loud / 10) for _, loud, _ in tune.points if loud > SOFT]
    return 10 * math.log10(sum(power) / len(power)) if power else None


def pitch(tune: Tune) -> float | None:
    """Return the middle pitch in semitones against calm; None where there is no voice."""
    tones = sorted(tone for _, _, tone in tune.points if tone is not None)
    return tones[len(tones) // 2] if tones else None


def pauses(tune: Tune) -> tuple[tuple[float, float], ...]:
    """Return when it is quiet between what is said, as (start, end)."""
    heard = [t for t, loud, _ in tune.points if loud > SOFT]
    return tuple((a, b) for a, b in pairwise(heard) if b - a >= LEAST_PAUSE)


def told(tune: Tune) -> str:
    """Return in words what the picture shows: compared with calm, never what it means."""
    sounds = [f"[{name}]" for name in dict.fromkeys(name for name, _, _ in tune.sounds)]
    others = [sound for sound in sounds if sound[1:-1] not in NAMES]
    parts = ", ".join([_measured(tune), *others])
    note = " (estimated from the tone: it was not measured)" if tune.guessed else ""
    return f"Against {tune.calm}: {parts}{_coloured(tune)}{note}"


def briefly(tune: Tune) -> str:
    """Return the same without what stands among the words, and without what it is against."""
    return _measured(tune) + _coloured(tune)


def _measured(tune: Tune) -> str:
    return ", ".join([*_compared(tune), *_counted(tune)]) or "nothing is heard"


def _coloured(tune: Tune) -> str:
    """Return what the points cannot show; where they were measured, that this was not."""
    if not tune.colours:
        return ""
    return (", " if tune.guessed else "; from the tone: ") + ", ".join(tune.colours)


def _compared(tune: Tune) -> Iterator[str]:
    loud, high = loudness(tune), pitch(tune)
    if loud is not None:
        yield _than(loud, ALIKE_DB, ("softer", "louder", "as loud"))
    if high is not None:
        yield _than(high, ALIKE_TONES, ("lower", "higher", "as high"))
    elif loud is not None:
        yield "without pitch"


def _than(by: float, alike: float, words: tuple[str, str, str]) -> str:
    below, above, same = words
    return same if abs(by) < alike else (above if by > 0 else below)


def _counted(tune: Tune) -> Iterator[str]:
    """Yield the breaths that are heard, and the longest pause."""
    names = [name for name, _, _ in tune.sounds]
    for name, (one, several) in NAMES.items():
        count = names.count(name)
        if count:
            yield one if count == 1 else f"{count} {several}"
    longest = max((b - a for a, b in pauses(tune)), default=0.0)
    if longest:
        yield f"pause {longest:.1f} s"


def runs(tune: Tune) -> Iterator[list[tuple[float, float]]]:
    """Yield the pitch as lines without a gap: (second, semitones)."""
    run: list[tuple[float, float]] = []
    for t, _, tone in tune.points:
        if tone is not None:
            run.append((t, tone))
        elif run:
            yield run
            run = []
    if run:
        yield run


def heard(tune: Tune) -> Iterator[list[tuple[float, float]]]:
    """Yield the loudness as stretches without a gap: (second, dB)."""
    run: list[tuple[float, float]] = []
    for t, loud, _ in tune.points:
        if loud > SOFT:
            run.append((t, loud))
        elif run:
            yield run
            run = []
    if run:
        yield run
