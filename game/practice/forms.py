"""Parallel forms: which scenarios, or moments, are about equally hard; and before with after.

Equal is said by interval, never because a difference could not be shown: the whole interval
of the difference must lie within a margin. All of it measures play in the simulator, not
care on the ward.

Sources: Newcombe (1998), method 10, for the difference of two shares; the paired t interval
for a cohort, its quantile by Abramowitz and Stegun 26.7.5; equivalence by interval, Schuirmann
(1987).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from statistics import fmean, stdev
from typing import Literal

from game.practice.stats import ENOUGH, NORMAL, SURE, Share, share

MARGIN = 0.10
"""Shares this near count as equal: ten in a hundred. A choice, written in every output."""
FEWEST_PLAYS = 20
"""Plays of each, before real ones say anything of how hard it is."""
FEWEST_TRIALS = 30
"""Signals, and lamps read, of each: with fewer, nothing is measured."""
FEWEST_EACH = ENOUGH
"""Signals of a trainee, before and after, before a change of theirs is told."""
FEWEST_PEOPLE = 8
"""Trainees with both, before a cohort's change is told."""
LONGER = 0.25
"""How much longer one form may be than the other, as a share."""
Verdict = Literal["equal", "not sure", "different"]


@dataclass(frozen=True, slots=True)
class Difference:
    """B less A, and the interval in which the true difference likely lies."""

    value: float
    low: float
    high: float

    def within(self, margin: float) -> bool:
        """Tell whether the whole interval lies within the margin."""
        return -margin < self.low and self.high < margin


def difference(a: Share, b: Share) -> Difference:
    """Return how much larger share *b* is: Newcombe's interval, of two Wilson intervals.

    Raises:
        ValueError: a share is of nothing.
    """
    if not (a.of and b.of):
        message = "a share of nothing has no difference"
        raise ValueError(message)
    p, q = a.right / a.of, b.right / b.of
    down = sqrt((q - b.low) ** 2 + (a.high - p) ** 2)
    up = sqrt((b.high - q) ** 2 + (p - a.low) ** 2)
    return Difference(q - p, q - p - down, q - p + up)


def mean_difference(values: Sequence[float], sure: float = SURE) -> Difference:
    """Return the mean of paired differences, with its t interval.

    Raises:
        ValueError: there are fewer than three.
    """
    if len(values) < 3:  # noqa: PLR2004 - the quantile's series needs two degrees at least
        message = f"{len(values)} differences are too few for an interval"
        raise ValueError(message)
    middle = fmean(values)
    reach = t_quantile((1 + sure) / 2, len(values) - 1) * stdev(values) / sqrt(len(values))
    return Difference(middle, middle - reach, middle + reach)


def t_quantile(p: float, degrees: int) -> float:
    """Return the quantile of Student's t; within 0.01 from five degrees of freedom on."""
    z, v = NORMAL.inv_cdf(p), degrees
    first = (z**3 + z) / (4 * v)
    second = (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)
    fourth = (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * v**4)
    return z + first + second + third + fourth


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted of plays: signals noticed, lamps read rightly, comfort at the end."""

    noticed: int = 0
    signals: int = 0
    read: int = 0
    lamps: int = 0
    comforts: tuple[float, ...] = ()
    """Points, 0-100, one a play that came to an end; none for a single moment."""
    plays: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.noticed + other.noticed,
            self.signals + other.signals,
            self.read + other.read,
            self.lamps + other.lamps,
            self.comforts + other.comforts,
            self.plays + other.plays,
        )

    @property
    def noticing(self) -> Share:
        """Return how many of the signals were noticed."""
        return share(self.noticed, self.signals)

    @property
    def reading(self) -> Share:
        """Return how many of the lamps were right."""
        return share(self.read, self.lamps)

    @property
    def enough(self) -> bool:
        """Tell whether there is enough to say how hard it is."""
        return min(self.signals, self.lamps) >= FEWEST_TRIALS


@dataclass(frozen=True, slots=True)
class Unit:
    """A scenario, or a moment ("scenario:beat"): what may be a form.

    `length` is minutes of a scenario, signals of a moment; `real` counts first plays.
    """

    id: str
    kind: Literal["scenario", "moment"]
    channels: frozenset[str]
    length: int
    made: Tally
    real: Tally = Tally()

    @property
    def scenario(self) -> str:
        """Return the scenario that it is, or is of."""
        return self.id.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units, how they differ, and whether they may stand for each other.

    `comfort` is in points, None for moments. `people` is the noticing of real trainees,
    None where too few have played.
    """

    a: Unit
    b: Unit
    noticing: Difference
    reading: Difference
    comfort: Difference | None
    people: Difference | None
    verdict: Verdict

    @property
    def apart(self) -> float:
        """Return how far apart they are: the largest difference, as a share."""
        comfort = abs(self.comfort.value) / 100 if self.comfort else 0.0
        real = abs(self.people.value) if self.people else 0.0
        return max(abs(self.noticing.value), abs(self.reading.value), comfort, real)


def compare(a: Unit, b: Unit, margin: float = MARGIN) -> Pair | None:
    """Return how two units differ; None where too little was counted."""
    if not (a.made.enough and b.made.enough):
        return None
    noticing = difference(a.made.noticing, b.made.noticing)
    reading = difference(a.made.reading, b.made.reading)
    comfort = _means(a.made.comforts, b.made.comforts)
    people = None
    if min(a.real.plays, b.real.plays) >= FEWEST_PLAYS and a.real.enough and b.real.enough:
        people = difference(a.real.noticing, b.real.noticing)
    shares = [d for d in (noticing, reading, people) if d]
    if comfort:
        shares.append(Difference(comfort.value / 100, comfort.low / 100, comfort.high / 100))
    return Pair(a, b, noticing, reading, comfort, people, _verdict(shares, margin))


def _verdict(differences: Iterable[Difference], margin: float) -> Verdict:
    """Return equal where all lie within the margin, different where one lies beyond zero."""
    told = list(differences)
    if all(one.within(margin) for one in told):
        return "equal"
    apart = any(abs(one.value) >= margin or one.low > 0 or one.high < 0 for one in told)
    return "different" if apart else "not sure"


def _means(a: Sequence[float], b: Sequence[float]) -> Difference | None:
    """Return the difference of two means with Welch's interval; None with too few of either."""
    if min(len(a), len(b)) < ENOUGH:
        return None
    middle = fmean(b) - fmean(a)
    one, other = stdev(a) ** 2 / len(a), stdev(b) ** 2 / len(b)
    parts = one**2 / (len(a) - 1) + other**2 / (len(b) - 1)
    degrees = round((one + other) ** 2 / parts) if parts else len(a) + len(b)
    reach = t_quantile((1 + SURE) / 2, max(3, degrees)) * sqrt(one + other)
    return Difference(middle, middle - reach, middle + reach)


def may_pair(a: Unit, b: Unit) -> bool:
    """Tell whether two units are of a kind: same channels, about as long, of two scenarios."""
    alike = a.kind == b.kind and a.channels == b.channels and a.scenario != b.scenario
    longer = max(1, round(LONGER * max(a.length, b.length)))
    return alike and abs(a.length - b.length) <= longer


def pairs(units: Sequence[Unit], margin: float = MARGIN) -> tuple[Pair, ...]:
    """Return pairs of forms, the nearest first; each unit is in one at most, none differs."""
    all_ = [compare(a, b, margin) for a, b in combinations(units, 2) if may_pair(a, b)]
    order = {"equal": 0, "not sure": 1}
    found = [pair for pair in all_ if pair and pair.verdict in order]
    found.sort(key=lambda p: (order[p.verdict], p.apart, p.a.id, p.b.id))
    used: set[str] = set()
    chosen: list[Pair] = []
    for pair in found:
        if not {pair.a.id, pair.b.id} & used:
            used |= {pair.a.id, pair.b.id}
            chosen.append(pair)
    return tuple(chosen)
