"""Counts with their uncertainty: shares with intervals, and detection when there is enough.

Sources: Wilson (1927) for a share's interval; Hautus (1995), EVIDENCE.md M10, for d' and c
with the log-linear correction; Gourevitch and Galanter (1967) for the variance of d'.
"""

from dataclasses import dataclass
from math import exp, pi, sqrt
from statistics import NormalDist

ENOUGH = 10
"""Signals, and calm moments, before any d' is told (EVIDENCE.md M11)."""
SURE = 0.95
"""How often an interval holds the truth."""
NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, and the interval (0-1) in which the true share likely lies."""

    right: int
    of: int
    low: float
    high: float


def share(right: int, of: int, sure: float = SURE) -> Share:
    """Return a share with its Wilson interval; of nothing, anything is possible.

    Raises:
        ValueError: *right* is below 0 or above *of*.
    """
    if not 0 <= right <= of:
        message = f"{right} of {of} is no share"
        raise ValueError(message)
    if not of:
        return Share(0, 0, 0.0, 1.0)
    z = NORMAL.inv_cdf((1 + sure) / 2)
    p, more = right / of, z * z / of
    middle = (p + more / 2) / (1 + more)
    reach = z / (1 + more) * sqrt(p * (1 - p) / of + more / (4 * of))
    low = 0.0 if right == 0 else max(0.0, middle - reach)
    high = 1.0 if right == of else min(1.0, middle + reach)
    return Share(right, of, low, high)


@dataclass(frozen=True, slots=True)
class Counted:
    """What was said of signals (hits) and of calm moments (false alarms)."""

    hits: int = 0
    signals: int = 0
    false_alarms: int = 0
    calm: int = 0

    @property
    def enough(self) -> bool:
        """Tell whether d' may be told."""
        return self.signals >= ENOUGH and self.calm >= ENOUGH

    def __add__(self, other: "Counted") -> "Counted":
        return Counted(
            self.hits + other.hits,
            self.signals + other.signals,
            self.false_alarms + other.false_alarms,
            self.calm + other.calm,
        )


@dataclass(frozen=True, slots=True)
class Detection:
    """How well signals are told from calm (d'), and how readily one says "there" (c below 0)."""

    d: float
    c: float
    low: float
    high: float
    """The interval of d'."""


def detection(counted: Counted, sure: float = SURE) -> Detection | None:
    """Return d' and c; None where there are too few trials to tell."""
    if not counted.enough:
        return None
    hit = (counted.hits + 0.5) / (counted.signals + 1)
    alarm = (counted.false_alarms + 0.5) / (counted.calm + 1)
    z_hit, z_alarm = NORMAL.inv_cdf(hit), NORMAL.inv_cdf(alarm)
    d = z_hit - z_alarm
    spread = _variance(hit, counted.signals + 1) + _variance(alarm, counted.calm + 1)
    reach = NORMAL.inv_cdf((1 + sure) / 2) * sqrt(spread)
    return Detection(d, -(z_hit + z_alarm) / 2, d - reach, d + reach)


def _variance(rate: float, of: int) -> float:
    """Return the variance of z(rate), by the delta method."""
    height = exp(-(NORMAL.inv_cdf(rate) ** 2) / 2) / sqrt(2 * pi)
    return rate * (1 - rate) / (of * height * height)
