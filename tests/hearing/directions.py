"""Does a tone go the way that its row says? One measured number for each word of a row."""

from collections.abc import Mapping
from dataclasses import dataclass

Change = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Sum:
    """A number made of measured ones: each times its weight; `heard` is the least that counts."""

    parts: Mapping[str, float]
    unit: str
    heard: float

    def of(self, change: Change) -> float:
        """Return it for a line against its speaker's own calm."""
        return sum(weight * change[name] for name, weight in self.parts.items())


FEATURES: Mapping[str, Sum] = {
    "rate": Sum({"rate": 100}, "%", 4),
    "loudness": Sum({"loudness": 1}, "LU", 0.8),
    "pitch": Sum({"pitch": 1}, "st", 0.4),
    "range": Sum({"range": 1}, "st", 0.8),
    "pauses": Sum({"pause_time": 1}, "s", 0.06),
    "breath": Sum({"breath": 1}, "dB", 0.8),
    "rough": Sum({"jitter": 60, "shimmer": 40, "harmonic": -4}, "%", 4),
    "onset": Sum({"onset": 1}, "dB", 0.5),
}
"""What each word of `directions` is measured by: `up` is faster, louder, more of it, harder."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was meant and what was measured. `agrees`: the sign; `plain`: far enough to hear."""

    feature: str
    meant: str
    measured: float

    @property
    def _along(self) -> float:
        return self.measured if self.meant == "up" else -self.measured

    @property
    def agrees(self) -> bool:
        """Tell whether it goes the way that is meant."""
        return self._along > 0

    @property
    def plain(self) -> bool:
        """Tell whether it goes that way by as much as an ear tells."""
        return self._along >= FEATURES[self.feature].heard


def verdicts(meant: Mapping[str, str], change: Change) -> tuple[Verdict, ...]:
    """Return a verdict on each direction of a tone's row.

    Raises:
        KeyError: a row names a feature that is not measured.
    """
    return tuple(Verdict(name, way, FEATURES[name].of(change)) for name, way in meant.items())
