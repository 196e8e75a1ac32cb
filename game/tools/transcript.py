"""A session as people read it: what was said, shown, noted and felt, a line each."""

from collections.abc import Iterator

from game.sim import events as ev
from game.sim.cues import KINDS
from game.sim.events import Event
from game.sim.session import Session, caption
from game.sim.sounds import captioned
from game.tools.plans import Played

LAMPS = {"physical": "body", "mental": "mind", "emotional": "feelings"}


def transcript(played: Played) -> Iterator[str]:
    """Yield the session, line by line; the last line is the outcome."""
    for event in played.events:
        yield from _tell(event, played.session)
    outcome = played.session.outcome
    yield f"outcome: {outcome.id} ({outcome.grade})" if outcome else "outcome: none"


def _tell(event: Event, session: Session) -> Iterator[str]:
    match event:
        case ev.BeatEntered():
            yield f"\n== {event.beat}" + f" (visit {event.visit})" * (event.visit > 1)
        case ev.LineStarted():
            yield _line(event, session)
        case ev.ChoiceMade() | ev.Asked():
            yield f"You: {event.say}"
        case ev.Told():
            yield f"You, to {session.scenario.people[event.who].called}: {event.say}"
            if not event.enough:
                yield "    they ask: What did you see?"
        case ev.SessionEnded():
            yield f"\n{event.story}"
        case _:
            yield from (f"    {said}" for said in _aside(event, session))


def _line(event: ev.LineStarted, session: Session) -> str:
    line, scenario = event.line, session.scenario
    colleague = scenario.people.get(line.who or "")
    came = scenario.companion
    theirs = came.short_name if came and line.who == came.id else line.who
    who = colleague.called if colleague else theirs or scenario.patient.short_name
    if line.sound:
        return f"(sound: {line.sound})"
    tone = f" [{line.tone.name}]" if line.tone.strength else ""
    return f"{who}{tone}: {captioned(line.says)}"


def _aside(event: Event, session: Session) -> Iterator[str]:
    """Yield what is not said aloud."""
    match event:
        case ev.CueShown():
            yield f"shows: {_caption(event.cue, session)} ({event.by})"
        case ev.Noted():
            yield f"noted: {_caption(event.cue, session)}"
        case ev.Unnoted():
            yield f"took back: {_caption(event.cue, session)}"
        case ev.LampSet():
            yield f"lamp: {LAMPS[event.kind]} {'on' if event.lit else 'off'}"
        case ev.WentUnanswered():
            yield "(no answer)"
        case ev.ComfortChanged() if event.cause != "drift":
            yield _felt(event)
        case ev.SessionLeft():
            yield "(broken off)"
        case _:
            yield from _duty(event, session)


def _duty(event: Event, session: Session) -> Iterator[str]:
    """Yield what is owed: requests, promises, red flags."""
    flags = session.scenario.red_flags
    match event:
        case ev.RequestClosed():
            yield f"request of {event.request}: {event.how}"
        case ev.PromiseMade():
            yield f"promised: {event.promise}"
        case ev.PromiseKept():
            yield f"kept: {event.promise}"
        case ev.PromiseBroken():
            yield f"broke: {event.promise}"
        case ev.FlagRaised():
            yield f"red flag: {flags[event.flag].called}"
        case ev.FlagClosed():
            yield f"red flag escalated{', late' * event.late}: {flags[event.flag].called}"
        case _:
            pass


def _caption(cue: str, session: Session) -> str:
    return caption(session.book[cue], session.scenario.patient)


def _felt(event: ev.ComfortChanged) -> str:
    moved = [
        f"{LAMPS[kind]} {(getattr(event.after, kind) - getattr(event.before, kind)) / 1000:+.1f}"
        for kind in KINDS
        if getattr(event.after, kind) != getattr(event.before, kind)
    ]
    detail = f", {event.detail}" if event.detail else ""
    meter = event.after.meter / 1000
    return f"comfort {meter:.1f}: {', '.join(moved)} ({event.cause}{detail})"
