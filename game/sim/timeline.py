"""shown(session): the one answer to "what can be seen or heard now".

Authored cues come from the lines of the visit, each with its place in time; mood takes
the places that are free. A masked cue shows at 35 % between its leaks (rule 32).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.sim.cues import Cue
from game.sim.events import CueHidden, CueLeaked, CueShown, Event
from game.sim.mood import strength_of
from game.sim.state import Session, Staged

UNDER_MASK = 0.35
LEAK_FIRST, LEAK_EVERY, LEAK_LASTS = 1_500, 4_000, 400
"""Milliseconds: the first leak after the onset, the next, and how long (rule 30)."""
TRIAL_MS = 1_000
PLACES = 2
"""Cues that one zone may show in one beat (rule 34)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One cue on show now.

    `strength` 0-1 is what the eye gets: 0.35 of its own under a mask, the whole during
    a leak. `since` is scene ms. `by` is author, mask or mood.
    """

    cue: Cue
    strength: float
    since: int
    by: str
    masked: bool = False
    leaking: bool = False


def masks(session: Session) -> dict[str, str]:
    """Return which cue hides which, of those staged: hidden to mask."""
    staged = session.visit_.staged
    return {s.showing.masks: s.showing.cue for s in staged if s.showing.masks}


def is_on(staged: Staged, now: int) -> bool:
    """Tell whether a staged cue is on show."""
    return staged.on <= now and (staged.off is None or now < staged.off)


def leaks_begun(staged: Staged, now: int) -> int:
    """Return how many times a masked cue has broken through since its onset."""
    end = now if staged.off is None else min(now, staged.off)
    since = end - staged.on - LEAK_FIRST
    return 0 if since < 0 else since // LEAK_EVERY + 1


def _leaking(staged: Staged, now: int) -> bool:
    since = now - staged.on - LEAK_FIRST
    return since >= 0 and since % LEAK_EVERY < LEAK_LASTS


def shown(session: Session) -> tuple[Shown, ...]:
    """Return everything on show now: authored first, then mood."""
    if session.over:
        return ()
    return (*_authored(session), *_moody(session))


def _authored(session: Session) -> Iterator[Shown]:
    hidden = masks(session)
    told: set[str] = set()
    for staged in session.visit_.staged:
        if staged.showing.cue in told or not is_on(staged, session.now):
            continue
        told.add(staged.showing.cue)
        showing = staged.showing
        masked = showing.cue in hidden and _is_masked(session, hidden[showing.cue])
        leaking = masked and _leaking(staged, session.now)
        share = UNDER_MASK if masked and not leaking else 1.0
        yield Shown(
            session.book[showing.cue],
            round(showing.strength * share, 3),
            staged.on,
            "mask" if showing.masks else "author",
            masked,
            leaking,
        )


def _is_masked(session: Session, mask: str) -> bool:
    return any(s.showing.cue == mask and is_on(s, session.now) for s in session.visit_.staged)


def _moody(session: Session) -> Iterator[Shown]:
    """Yield what mood shows in the places that no cue of this beat claims, now or later."""
    shows = (session.scenario.shows(line, session.book) for line in session.visit_.own)
    own = [showing.cue for those in shows for showing in those]
    claimed = dict.fromkeys([*own, *(s.showing.cue for s in session.visit_.staged)])
    cues = [session.book[cue] for cue in claimed]
    taken = {part for cue in cues for part in cue.parts}
    crowd = [cue.zone for cue in cues]
    for row in session.moods.rows:
        cue, strength = session.book[row.cue], strength_of(row, session.comfort)
        free = crowd.count(cue.zone) < PLACES and not taken & cue.parts
        free = free and session.scenario.can_show(cue)
        if strength > 0 and free:
            taken |= cue.parts
            crowd.append(cue.zone)
            yield Shown(cue, strength, session.visit_.entered, "mood")


def seen_ms(session: Session, cue: str) -> int:
    """Return for how long an authored cue has been on show on this visit."""
    return sum(end - start for start, end in times_of(session, cue))


def times_of(session: Session, cue: str) -> tuple[tuple[int, int], ...]:
    """Return when an authored cue was on show on this visit, up to now, in order.

    A replay shows it again: what overlaps is told once.
    """
    now, joined = session.now, list[tuple[int, int]]()
    for staged in sorted((s for s in session.visit_.staged if s.showing.cue == cue), key=_onset):
        start, end = staged.on, now if staged.off is None else min(staged.off, now)
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif end > start:
            joined.append((start, end))
    return tuple(joined)


def _onset(staged: Staged) -> int:
    return staged.on


def has_shown(session: Session, cue: str) -> bool:
    """Tell whether a cue has shown at all on this visit, authored or by mood."""
    staged = session.visit_.staged
    return cue in session.visit_.moods or any(
        s.showing.cue == cue and s.on <= session.now for s in staged
    )


def next_change(session: Session) -> int | None:
    """Return when something on show next changes by itself, in scene ms."""
    times = [t for s in session.visit_.staged for t in _changes(s, session.now)]
    return min((t for t in times if t > session.now), default=None)


def _changes(staged: Staged, now: int) -> Iterator[int]:
    yield staged.on
    if staged.off is not None:
        yield staged.off
    if is_on(staged, now):
        leak = staged.on + LEAK_FIRST
        while leak + LEAK_LASTS <= now:
            leak += LEAK_EVERY
        yield from (leak, leak + LEAK_LASTS)


def report(session: Session) -> tuple[Session, tuple[Event, ...]]:
    """Return the session that has told of what came on show, changed, or went."""
    before = session.reported
    hidden = masks(session)
    now = {
        s.cue.id: (
            s.strength,
            s.by,
            hidden.get(s.cue.id) if s.masked else None,
            s.leaking,
        )
        for s in shown(session)
    }
    if now == before:
        return session, ()
    events = [CueHidden(session.now, cue) for cue in before if cue not in now]
    told = [_tell(session.now, cue, before.get(cue), is_) for cue, is_ in now.items()]
    moods = frozenset(cue for cue, (_, by, _, _) in now.items() if by == "mood")
    visit = replace(session.visit_, moods=session.visit_.moods | moods)
    session = replace(session, reported=now, visit_=visit)
    return session, (*events, *(e for e in told if e))


_Report = tuple[float, str, str | None, bool]


def _tell(at: int, cue: str, was: _Report | None, now: _Report) -> Event | None:
    strength, by, mask, leaking = now
    if was == now:
        return None
    if leaking:
        return CueLeaked(at, cue, LEAK_LASTS)
    if was and was[3]:
        return None
    return CueShown(at, cue, strength, by, mask)
