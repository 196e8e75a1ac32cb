"""What a trainee's page tells: what is noticed and read, of how many; what to practise next.

Counts, never marks: nobody is ranked, and a pause of a month costs nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from game.practice.answered import Answered, counted
from game.practice.drills import ROWS, Drill
from game.practice.schedule import Due, Tried, due, planned
from game.practice.stats import Detection, Share, detection, share
from game.sim.cues import KINDS, ZONES, Kind, Zone

LATELY = 3
FEWEST = 5
"""Signs of a zone before it is spoken of as one that is missed."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that was there to be noticed in a conversation."""

    cue: str
    zone: Zone
    noticed: bool


@dataclass(frozen=True, slots=True)
class Played:
    """One conversation that came to its end. `lamps` are (which, set rightly)."""

    day: int
    scenario: str
    title: str
    grade: str
    signs: tuple[Sign, ...] = ()
    lamps: tuple[tuple[Kind, bool], ...] = ()
    failures: Mapping[str, int] = field(default_factory=dict)
    """How often each of the four failures was met."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The page. `lately` are the last conversations, the newest first."""

    conversations: int
    since: int | None
    zones: Mapping[Zone, Share]
    lamps: Mapping[Kind, Share]
    lately: tuple[Played, ...]
    missed: tuple[tuple[str, Share], ...]
    """Cues that were there and are missed most, the most first: shares of noticed."""
    due: tuple[Due, ...]
    """What comes back today."""
    later: tuple[Due, ...]
    """What comes back on another day, the soonest first."""
    holds: tuple[str, ...]
    practised: int
    """Answers in drills."""
    moments: int
    """Moments practised by themselves."""
    detection: Detection | None
    """Of all drills, once there is enough."""
    next: Drill | None
    """The drill that fits what is missed most; None where nothing is known yet."""
    weakest: Zone | None


def progress(
    played: Iterable[Played], answered: Sequence[Answered], tried: Iterable[Tried], today: int
) -> Progress:
    """Return where somebody stands."""
    plays = sorted(played, key=lambda one: one.day)
    signs = [sign for one in plays for sign in one.signs]
    zones = {z: _share([s.noticed for s in signs if s.zone == z]) for z in ZONES}
    read = [lamp for one in plays for lamp in one.lamps]
    tried = tuple(tried)
    plan = planned(tried)
    weakest = _weakest(zones)
    waiting = tuple(due(plan, today))
    rest = [one for one in plan.values() if one.day is not None and one.day > today]
    return Progress(
        conversations=len(plays),
        since=plays[0].day if plays else None,
        zones=zones,
        lamps={k: _share([right for kind, right in read if kind == k]) for k in KINDS},
        lately=tuple(reversed(plays[-LATELY:])),
        missed=_missed(signs),
        due=waiting,
        later=tuple(sorted(rest, key=lambda one: (one.day or 0, one.what))),
        holds=tuple(sorted(one.what for one in plan.values() if one.holds)),
        practised=len(answered),
        moments=len(tried),
        detection=detection(counted(answered)),
        next=_drill_for(weakest),
        weakest=weakest,
    )


def _share(right: Sequence[bool]) -> Share:
    return share(sum(right), len(right))


def _weakest(zones: Mapping[Zone, Share]) -> Zone | None:
    """Return the zone of which one can be surest that much is missed."""
    known = [zone for zone, of in zones.items() if of.of >= FEWEST and of.right < of.of]
    return min(known, key=lambda zone: (zones[zone].high, zone), default=None)


def noticed(signs: Iterable[Sign]) -> dict[str, Share]:
    """Return how often each cue was noticed, of how often it was there."""
    signs = tuple(signs)
    there = Counter(sign.cue for sign in signs)
    right = Counter(sign.cue for sign in signs if sign.noticed)
    return {cue: share(right[cue], of) for cue, of in there.items()}


def _missed(signs: Sequence[Sign]) -> tuple[tuple[str, Share], ...]:
    shares = [(cue, found) for cue, found in noticed(signs).items() if found.right < found.of]
    return tuple(sorted(shares, key=lambda row: (row[1].high, -row[1].of, row[0])))


def _drill_for(zone: Zone | None) -> Drill | None:
    """Return the first drill of *what* is there in a zone."""
    fits = [drill for drill in ROWS if zone in drill.zones and drill.form == "what"]
    return next(iter(fits), None)
