"""What was said, shown and done in a stretch of a session, as lanes of time."""

from collections.abc import Iterator, Sequence

from game.review.page import Deed, Span
from game.review.words import ZONE_WORDS, caption, in_words, one_line, quoted, spaced
from game.sim.cues import CueBook
from game.sim.events import (
    Asked,
    ChoiceMade,
    CueHidden,
    CueLeaked,
    CueShown,
    Event,
    LineHeard,
    LineStarted,
    Looked,
    Noted,
    PromiseMade,
    Told,
    WentUnanswered,
)
from game.sim.sounds import captioned
from game.sim.story import Scenario

SECOND = 1_000


def seconds(ms: int) -> float:
    """Return scene seconds."""
    return ms / SECOND


def saying(events: Sequence[Event], until: int) -> tuple[Span, ...]:
    """Return what was said, each from its start to its end or *until* (ms)."""
    spans: list[Span] = []
    for place, event in enumerate(events):
        if isinstance(event, LineStarted) and event.line.says:
            heard = (
                e.at for e in events[place:] if isinstance(e, LineHeard) and e.line == event.line.id
            )
            end = next(heard, until)
            spans.append(Span(seconds(event.at), seconds(end), captioned(event.line.says)))
    return tuple(spans)


def showing(
    scenario: Scenario, book: CueBook, events: Sequence[Event], since: int, lit: str | None
) -> tuple[Span, ...]:
    """Return what the author had shown from *since* (ms) to the last of *events*.

    Each goes from its onset to its end; *lit* is the one. What went on from the beat
    before is shown from *since*.
    """
    begun: dict[str, int] = {}
    until = events[-1].at if events else since
    spans: list[tuple[str, int, int]] = []
    for event in events:
        match event:
            case CueShown() if event.by != "mood":
                begun.setdefault(event.cue, event.at)
            case CueLeaked():
                begun.setdefault(event.cue, event.at)
            case CueHidden() if event.cue in begun:
                spans.append((event.cue, begun.pop(event.cue), event.at))
            case _:
                pass
    spans += [(cue, at, until) for cue, at in begun.items()]
    return tuple(
        Span(seconds(max(at, since)), seconds(end), caption(scenario, book, cue), lit=cue == lit)
        for cue, at, end in sorted(spans, key=lambda span: span[1])
        if end > max(at, since)
    )


def deeds(scenario: Scenario, book: CueBook, events: Sequence[Event]) -> tuple[Deed, ...]:
    """Return what the trainee did, oldest first."""
    return tuple(deed for event in events for deed in _deed(scenario, book, event))


def _deed(scenario: Scenario, book: CueBook, event: Event) -> Iterator[Deed]:
    at = seconds(event.at)
    match event:
        case Looked() if event.zone:
            yield Deed(at, "looked", f"looked at {in_words(scenario, ZONE_WORDS[event.zone])}")
        case Noted():
            yield Deed(at, "noted", caption(scenario, book, event.cue))
        case ChoiceMade():
            yield Deed(at, "said", quoted(event.say), event.care)
        case Asked():
            yield Deed(at, "asked", quoted(event.say))
        case Told():
            called = scenario.people[event.who].called if event.who in scenario.people else ""
            yield Deed(at, "told", f"told {called or spaced(event.who)}")
        case PromiseMade():
            yield Deed(at, "promised", f"promised: {spaced(event.promise)}")
        case WentUnanswered():
            yield Deed(at, "silent", "no answer")
        case _:
            return


def said_while(events: Sequence[Event], at: int) -> str:
    """Return what the patient was saying, or had last said, at a moment (ms)."""
    lines = [
        captioned(event.line.says)
        for event in events
        if isinstance(event, LineStarted) and event.at <= at and event.line.who is None
    ]
    return one_line(lines[-1]) if lines else ""
