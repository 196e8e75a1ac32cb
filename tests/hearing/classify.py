"""Can tones be told apart by their features alone? Linear discriminants, one voice left out.

Shrinkage after Ledoit and Wolf (2004): with few voices, the covariance is drawn to a plain one.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.voice.arrays import Floats, floats

Row = tuple[str, str, Mapping[str, float]]
"""Voice, tone, and how its features differ from that voice's own calm."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a classifier made of rows: the share it got right, and which it took for which."""

    share: float
    confused: Counter[tuple[str, str]]
    """(tone, what it was taken for): how often."""
    by_voice: Mapping[str, float]


def told_apart(rows: Sequence[Row], features: Sequence[str] | None = None) -> Told:
    """Return how the tones of each voice are told by what the other voices' are like.

    Raises:
        ValueError: there are fewer than three voices: nothing could be learned of spread.
    """
    voices = sorted({voice for voice, _, _ in rows})
    if len(voices) < 3:
        message = f"three voices or more are needed, not {len(voices)}"
        raise ValueError(message)
    names = sorted(rows[0][2]) if features is None else list(features)
    x = floats([[row[2][name] for name in names] for row in rows])
    tones = np.array([tone for _, tone, _ in rows])
    of = np.array([voice for voice, _, _ in rows])
    answers = np.empty(len(rows), dtype=object)
    for voice in voices:
        out = of == voice
        answers[out] = _answers(x[~out], tones[~out], x[out])
    right = answers == tones
    wrong = Counter(zip(tones[~right].tolist(), answers[~right].tolist(), strict=True))
    shares = {voice: float(right[of == voice].mean()) for voice in voices}
    return Told(float(right.mean()), wrong, shares)


def _answers(
    x: Floats, tones: "np.ndarray[tuple[int, ...], np.dtype[np.str_]]", asked: Floats
) -> list[str]:
    """Return the tone that each asked row is most like."""
    scale = x.std(axis=0) + 1e-9
    x, asked = floats(x / scale), floats(asked / scale)
    names = sorted(set(tones.tolist()))
    means = floats([x[tones == name].mean(axis=0) for name in names])
    within = x - means[[names.index(tone) for tone in tones.tolist()]]
    weights = np.linalg.solve(shrunk(within, len(names)), means.T)
    scores = asked @ weights - 0.5 * np.sum(means.T * weights, axis=0)
    return [names[n] for n in scores.argmax(axis=1)]


def shrunk(x: Floats, lost: int = 1) -> Floats:
    """Return the covariance of centred rows, drawn to a sphere as far as it is unsure.

    *lost* is how many means were taken off: so many degrees of freedom are gone.
    """
    many, wide = x.shape
    raw = x.T @ x / many
    middle = np.trace(raw) / wide
    far = float(np.sum((raw - middle * np.eye(wide)) ** 2)) / wide
    unsure = float(np.sum((x**2).T @ (x**2)) / many - np.sum(raw**2)) / many / wide
    share = min(1.0, max(0.0, unsure / far)) if far > 0 else 1.0
    drawn = (1 - share) * raw + share * middle * np.eye(wide)
    return floats(drawn * many / max(1, many - lost) + 1e-6 * np.eye(wide))
