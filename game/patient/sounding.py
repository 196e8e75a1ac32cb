"""What a body does with the sounds that are heard of it: a cough shakes, a sigh sinks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.patient.acting import SOUND, Drawing, Drawings, Mouth
from game.patient.geometry import smooth

RISES, FALLS = 0.3, 0.45
"""Of a sound's length, what its movement takes to come and at most to go."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sound that is heard now: how it is drawn, how much of it, and since how long."""

    drawing: Drawing
    share: float
    since: float


def sounding(drawings: Drawings, mouths: Sequence[Mouth], seconds: float) -> Iterator[Heard]:
    """Yield every sound that moves the body of whose *mouths* these are, at *seconds*."""
    for mouth in mouths:
        for name, start, length in mouth.sounds:
            drawing = drawings.get(SOUND.format(name))
            if drawing is None:
                continue
            begin = mouth.start + start
            ends = begin + length if mouth.end is None else min(begin + length, mouth.end)
            share = _share(drawing, length, seconds - begin, ends - begin)
            if share > 0:
                yield Heard(drawing, share, seconds - begin)


def _share(drawing: Drawing, length: float, since: float, lasts: float) -> float:
    """Return how much of a movement there is: it comes and goes with its sound."""
    if since <= 0 or lasts <= 0:
        return 0.0
    come = max(1e-3, min(drawing.attack, RISES * length))
    goes = max(1e-3, min(drawing.release, max(0.2, FALLS * length)))
    return float(smooth(min(since, lasts) / come) * (1 - smooth((since - lasts) / goes)))
