"""What an answer is judged on: trials, phantoms and lamps (rules 28-38)."""

from dataclasses import replace

from game.sim.changes import Step
from game.sim.cues import KINDS, Kind
from game.sim.events import Judged, Trial
from game.sim.state import Session, Staged
from game.sim.story import Showing
from game.sim.timeline import TRIAL_MS, has_shown, leaks_begun, masks, seen_ms

SECOND_LEAK = 2


def is_trial(session: Session, staged: Staged) -> bool:
    """Tell whether a staged cue was on show long enough to be noticed."""
    showing = staged.showing
    own = {line.id for line in session.visit_.own}
    if showing.masks or staged.line not in own or session.visit > 1:
        return False
    if showing.cue in session.visit_.judged or _noted_before(session, showing.cue):
        return False
    if showing.cue in masks(session):
        return _leaked(session, staged)
    return seen_ms(session, showing.cue) >= TRIAL_MS


def _noted_before(session: Session, cue: str) -> bool:
    earlier = {note.cue for note in session.notes if note.visit != session.entries}
    return cue in session.ever_noted | earlier


def _leaked(session: Session, staged: Staged) -> bool:
    """Tell whether a masked cue broke through twice; a voice does at its line's end."""
    if session.book[staged.showing.cue].channel == "voice":
        heard = staged.off is not None and staged.off <= session.now
        return heard and seen_ms(session, staged.showing.cue) >= TRIAL_MS
    return leaks_begun(staged, session.now) >= SECOND_LEAK


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
    trials: dict[str, Trial] = {}
    for staged in session.visit_.staged:
        showing = staged.showing
        if showing.cue not in trials and is_trial(session, staged):
            trials[showing.cue] = _trial(showing, staged.on, noted, acts_on)
    event = Judged(
        session.now,
        session.beat.id,
        tuple(trials.values()),
        tuple(cue for cue in noted if not has_shown(session, cue)),
        tuple(cue for cue in noted if has_shown(session, cue)),
        troubled(session),
        tuple(k for k in KINDS if k in session.lamps) if read else None,
    )
    judged = session.visit_.judged | trials.keys()
    return replace(session, visit_=replace(session.visit_, judged=judged)), (event,)


def _trial(showing: Showing, onset: int, noted: list[str], acts_on: tuple[str, ...]) -> Trial:
    deed = "in deed" if showing.cue in acts_on else "no"
    noticed = "noted" if showing.cue in noted else deed
    return Trial(showing.cue, showing.sign, onset, noticed, showing.red_flag)
