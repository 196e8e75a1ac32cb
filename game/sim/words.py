"""Words made of the session: names and counters filled in, and the handover (rules 43, 50)."""

from collections.abc import Iterable

from game.sim.looking import in_pronouns
from game.sim.state import Session


def spoken(session: Session, text: str) -> str:
    """Return *text* with {patient}, {trainee} and counters filled in; {{ }} are braces."""
    known = {
        "patient": session.scenario.patient.short_name,
        "trainee": session.setup.trainee or "the trainee",
        **{name: str(value) for name, value in session.scenario.counters.items()},
        **{name: str(value) for name, value in session.counters.items()},
    }
    return text.format_map(known)


def handover(session: Session, who: str, cues: Iterable[str]) -> str:
    """Return the sentence with which these notes are handed to *who*."""
    patient = session.scenario.patient
    seen = [in_pronouns(session.book[cue].short, patient) for cue in cues]
    they, them = patient.pronouns.they, patient.pronouns.them
    facts = ", ".join([patient.noun, str(patient.age), *seen])
    called = session.scenario.people[who].called
    if not seen:
        return f"{facts}. I would like {called} to see {them}."
    return f"{facts}, since {they} came in."
