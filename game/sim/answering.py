"""Answers: what is chosen, told or left unsaid, and all that follows from it (rule 7)."""

from collections.abc import Mapping
from dataclasses import replace

from game.sim.changes import Step, feel
from game.sim.comfort import CARE, repeated
from game.sim.conditions import holds, notes_named
from game.sim.cues import Kind
from game.sim.drift import INFORMED_MS, lose
from game.sim.duties import (
    answer_request,
    losses_due,
    make_promise,
    promises_due,
    requests_due,
)
from game.sim.ending import finish
from game.sim.events import ChoiceMade, Event, WentUnanswered
from game.sim.judging import judge
from game.sim.looking import can_be_noted
from game.sim.moving import enter, hear_all, queue_line
from game.sim.offers import choice_named, choices, was_used
from game.sim.redflags import close_flags, raise_flags
from game.sim.state import Session
from game.sim.story import END, Choice, Line
from game.sim.words import spoken

INTERRUPTION: Mapping[Kind, int] = {"emotional": -2_000}
MINUTE_MS = 6_000
"""A story minute, as waited milliseconds."""


def choose(session: Session, choice_id: str, asked: str | None = None) -> Step:
    """Return the session after the trainee said or did this."""
    choice = choice_named(session, choice_id)
    session, events = _stop_speech(session, choice)
    session, more = begin_answer(session, choice.acts_on, read=True)
    beat = session.beat.id
    made = ChoiceMade(session.now, beat, choice.id, spoken(session, choice.say), choice.care, asked)
    events += (*more, made)
    session, more = _effects(session, choice)
    events += more
    session = _mark(session, choice, asked)
    session, more = _after(session, choice.to, choice.reaction)
    return session, events + more


def _stop_speech(session: Session, choice: Choice) -> Step:
    """Hear what is being said to its end, or interrupt it (rule 23)."""
    interrupts = choice.at_word is not None and not choice.hum
    session, events = hear_all(session)
    if not interrupts:
        return session, events
    session, felt = feel(session, INTERRUPTION, "interruption", str(choice.where))
    return session, events + felt


def begin_answer(session: Session, acts_on: tuple[str, ...], *, read: bool) -> Step:
    """Return the session with its red flags raised and its trials judged: an answer begins."""
    session, raised = raise_flags(session, at_answer=True)
    session, judged = judge(session, acts_on, read=read)
    return session, raised + judged


def _effects(session: Session, choice: Choice) -> Step:
    """Return the session after care, what was done, request, promise, comfort (rule 9)."""
    where = str(choice.where)
    times = session.used.get(f"{session.beat.id}.{choice.id}", 0)
    events: tuple[Event, ...] = ()
    if choice.takes:
        session, events = lose(session, choice.takes * MINUTE_MS)
    session, more = feel(session, _again(_care(choice), times), "care", where, f"L{choice.care}")
    events += more
    for doing in choice.does:
        session, more = feel(
            session, _again(doing.comfort, times), "does", str(doing.where), doing.what
        )
        events += more
    for act in (answer_request, make_promise):
        session, more = act(session, choice)
        events += more
    session, more = feel(session, _again(_said(choice.comfort), times), "comfort", where)
    events += more
    if choice.escalates:
        session, more = close_flags(session, [choice.escalates])
        events += more
    return session, events


def _care(choice: Choice) -> dict[Kind, int]:
    """Return what care gives; never physical, nor what `comfort` names (rule 10)."""
    if choice.care is None:
        return {}
    spared = {"physical", *choice.comfort}
    return {kind: CARE[choice.care] for kind in choice.touches if kind not in spared}


def _said(change: Mapping[Kind, int]) -> dict[Kind, int]:
    """Return what words can do: they cure no pain (rule 11)."""
    return {kind: min(0, by) if kind == "physical" else by for kind, by in change.items()}


def _again(change: Mapping[Kind, int], times: int) -> dict[Kind, int]:
    return {kind: repeated(by, times) for kind, by in change.items()}


def _mark(session: Session, choice: Choice, asked: str | None) -> Session:
    """Return the session with flags, counters, and what was acted on, kept."""
    key = f"{session.beat.id}.{choice.id}"
    counters = dict(session.counters)
    for name, by in choice.counts.items():
        start = session.scenario.counters.get(name, 0)
        counters[name] = counters.get(name, start) + by
    noted = {note.cue for note in session.notes}
    named = (noted & notes_named(choice.needs)) | ({asked} if asked else set())
    informed = session.waited + INFORMED_MS if choice.informs else session.informed_until
    return replace(
        session,
        used={**session.used, key: session.used.get(key, 0) + 1},
        flags=(session.flags | set(choice.sets)) - set(choice.clears),
        counters=counters,
        addressed=session.addressed | named | set(choice.acts_on),
        informed_until=informed,
    )


def _after(session: Session, to: str | None, reaction: Line | None) -> Step:
    """Return the session after an answer: what falls due, always rules, the move.

    A promise may still be kept by the beat that is entered now, so it is due last.
    """
    session = replace(session, answered=session.answered + 1)
    events: tuple[Event, ...] = ()
    for owed in (requests_due, losses_due):
        session, more = owed(session)
        events += more
    session, more = go_on(session, to, reaction)
    session, broken = promises_due(session)
    return session, events + more + broken


def go_on(session: Session, to: str | None, reaction: Line | None) -> Step:
    """Return the session where an `always` rule, or else the answer, leads.

    Who stays where they were has been answered: patience begins anew.
    """
    session, ruled = take_rule(session)
    target = ruled or to
    if target is not None:
        return move(session, target, reaction)
    session = replace(session, visit_=replace(session.visit_, waited=0))
    return queue_line(session, reaction) if reaction else (session, ())


def move(session: Session, target: str, reaction: Line | None = None) -> Step:
    """Return the session at its next beat, or at its end once the reaction is heard."""
    if target != END:
        return enter(session, target, (reaction,) if reaction else ())
    if reaction is None:
        return finish(session)
    visit = replace(session.visit_, ending=True)
    return queue_line(replace(session, visit_=visit), reaction)


def take_rule(session: Session) -> tuple[Session, str | None]:
    """Return where an `always` rule leads now, each once a session (rule 20)."""
    for number, rule in enumerate(session.scenario.always):
        if number not in session.rules_used and holds(rule.when, session):
            used = session.rules_used | {number}
            return replace(session, rules_used=used), rule.to
    return session, None


def go_unanswered(session: Session) -> Step:
    """Return the session after patience ran out."""
    unanswered = session.beat.unanswered
    if unanswered is None:
        return session, ()
    session, events = begin_answer(session, (), read=False)
    session = replace(session, visit_=replace(session.visit_, spent=True))
    events += (WentUnanswered(session.now, session.beat.id),)
    where = str(unanswered.where)
    session, felt = feel(session, _said(unanswered.comfort), "unanswered", where)
    session, more = _after(session, unanswered.to, unanswered.line)
    return session, events + felt + more


def nothing_left(session: Session) -> bool:
    """Tell whether a beat with choices has none left (rule 17).

    A choice that a note could still open is left.
    """
    asks = bool(session.beat.choices) and session.heard and not session.over
    if not asks or session.visit_.spent or choices(session):
        return False
    unused = (c for c in session.beat.choices if not was_used(c, session))
    return not any(can_be_noted(session, notes_named(c.needs)) for c in unused)
