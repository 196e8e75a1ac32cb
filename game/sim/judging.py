"""What an answer is judged on: trials, phantoms and lamps (rules 28-38)."""

from dataclasses import replace

from game.sim.changes import Step
from game.sim.cues import KINDS, Kind
from game.sim.events import Judged, Trial
from game.sim.state import Session, Staged
from game.sim.story import Showing
from game.sim.timeline import TRIAL_MS, has_shown, leaks_begun, masks, seen_ms, times_of

SECOND_LEAK = 2


def is_trial(session: Session, staged: Staged) -> bool:
    """Tell whether a cue was on show long enough to be noticed, and is new (rules 19, 30)."""
    cue = staged.showing.cue
    if staged.showing.masks or session.visit > 1 or _is_settled(session, staged.showing):
        return False
    if cue in session.visit_.judged or _noted_before(session, cue):
        return False
    mask = masks(session).get(cue)
    return _broke_through(session, cue, mask) if mask else seen_ms(session, cue) >= TRIAL_MS


def _firsts(session: Session) -> tuple[Staged, ...]:
    """Return each cue of the beat's own lines as it first came; a replay is no new one."""
    own = {line.id for line in session.visit_.own}
    firsts: dict[str, Staged] = {}
    for staged in session.visit_.staged:
        if staged.line in own:
            firsts.setdefault(staged.showing.cue, staged)
    return tuple(firsts.values())


def _is_settled(session: Session, showing: Showing) -> bool:
    """Tell whether a cue's red flag is closed: it goes on showing, no longer a signal."""
    flag = session.red_flags.get(showing.red_flag or "")
    return flag is not None and flag.closed is not None


def _noted_before(session: Session, cue: str) -> bool:
    earlier = {note.cue for note in session.notes if note.visit != session.entries}
    return cue in session.ever_noted | earlier


def _broke_through(session: Session, cue: str, mask: str) -> bool:
    """Tell whether a masked cue could be noticed: it leaked twice, or its mask was gone.

    A voice breaks through by its line's end.
    """
    if session.book[cue].channel == "voice":
        heard = all(s.off is not None and s.off <= session.now for s in _staged(session, cue))
        return heard and seen_ms(session, cue) >= TRIAL_MS
    bare = seen_ms(session, cue) - _together(session, cue, mask)
    leaks = sum(leaks_begun(staged, session.now) for staged in _staged(session, cue))
    return bare >= TRIAL_MS or leaks >= SECOND_LEAK


def _staged(session: Session, cue: str) -> list[Staged]:
    return [s for s in session.visit_.staged if s.showing.cue == cue]


def _together(session: Session, cue: str, other: str) -> int:
    """Return for how long two cues were on show at once."""
    return sum(
        max(0, min(end, ended) - max(start, started))
        for start, end in times_of(session, cue)
        for started, ended in times_of(session, other)
    )


def troubled(session: Session) -> tuple[Kind, ...]:
    """Return how this person is troubled, now (rule 38)."""
    signs = {
        staged.showing.sign
        for staged in session.visit_.staged
        if seen_ms(session, staged.showing.cue) >= TRIAL_MS
    }
    return tuple(kind for kind in KINDS if kind in signs | session.beat.troubled)


def judge(session: Session, acts_on: tuple[str, ...], *, read: bool) -> Step:
    """Return the session with this answer's trials spent, and what was found.

    *acts_on* are the cues the answer acts on; *read* is False where no lamp was read.
    """
    noted = [note.cue for note in session.new_notes]
    fresh = [cue for cue in noted if cue not in session.visit_.judged_notes]
    found = [s for s in _firsts(session) if is_trial(session, s)]
    trials = tuple(_trial(s.showing, s.on, noted, acts_on) for s in found)
    event = Judged(
        session.now,
        session.beat.id,
        trials,
        tuple(cue for cue in fresh if not has_shown(session, cue)),
        tuple(cue for cue in fresh if has_shown(session, cue)),
        troubled(session),
        tuple(k for k in KINDS if k in session.lamps) if read else None,
    )
    visit = replace(
        session.visit_,
        judged=session.visit_.judged | {trial.cue for trial in trials},
        judged_notes=session.visit_.judged_notes | set(fresh),
    )
    return replace(session, visit_=visit), (event,)


def _trial(showing: Showing, onset: int, noted: list[str], acts_on: tuple[str, ...]) -> Trial:
    deed = "in deed" if showing.cue in acts_on else "no"
    noticed = "noted" if showing.cue in noted else deed
    return Trial(showing.cue, showing.sign, onset, noticed, showing.red_flag)
