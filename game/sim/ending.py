"""How it ends: what is still owed, then caps, then the first outcome that fits (rules 9, 48)."""

from dataclasses import replace

from game.sim.changes import Step
from game.sim.comfort import final_comfort
from game.sim.conditions import holds
from game.sim.duties import all_due
from game.sim.events import SessionEnded
from game.sim.redflags import cap
from game.sim.state import Session
from game.sim.story import GRADES, Grade, Outcome
from game.sim.words import spoken


def finish(session: Session) -> Step:
    """Return the session at its outcome."""
    session, events = all_due(session)
    best = cap(session)
    outcome = outcome_of(session, best)
    final = final_comfort(session.comfort.meter, session.lowest, session.area, session.now)
    story = spoken(session, outcome.story)
    ended = SessionEnded(session.now, outcome.id, outcome.grade, story, final, best)
    return replace(session, outcome=outcome, grade=outcome.grade), (*events, ended)


def outcome_of(session: Session, best: Grade) -> Outcome:
    """Return the first outcome that fits and that the cap allows."""
    outcomes = session.scenario.outcomes
    allowed = [o for o in outcomes if GRADES.index(o.grade) >= GRADES.index(best)]
    for outcome in allowed:
        if holds(outcome.when, session):
            return outcome
    unsafe = [o for o in outcomes if o.grade == "unsafe"]
    return (unsafe or list(outcomes))[-1]
