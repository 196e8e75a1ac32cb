"""The transcript: who said what, and when, and what happened between."""

from collections.abc import Iterator, Sequence

from game.review.lanes import seconds
from game.review.page import Row
from game.review.words import caption, raised, spaced
from game.sim.cues import CueBook
from game.sim.events import (
    Asked,
    BeatEntered,
    ChoiceMade,
    Event,
    LineStarted,
    Noted,
    SessionEnded,
    SessionLeft,
    Told,
    WentUnanswered,
)
from game.sim.sounds import captioned
from game.sim.story import Line, Scenario

YOU = "You"


def transcript(scenario: Scenario, book: CueBook, events: Sequence[Event]) -> tuple[Row, ...]:
    """Return the rows of a session's transcript."""
    return tuple(row for event in events for row in _row(scenario, book, event))


def _row(scenario: Scenario, book: CueBook, event: Event) -> Iterator[Row]:
    at = seconds(event.at)
    match event:
        case BeatEntered():
            yield Row(at, "", raised(spaced(event.beat)), "beat")
        case LineStarted():
            kind = "other" if event.line.who or event.line.sound else "patient"
            yield Row(at, _speaker(scenario, event.line), _words(event.line), kind)
        case ChoiceMade() | Asked() | Told():
            yield Row(at, YOU, event.say, "trainee")
        case Noted():
            yield Row(at, YOU, f"noted: {caption(scenario, book, event.cue)}", "event")
        case WentUnanswered():
            yield Row(at, YOU, "no answer", "event")
        case SessionEnded():
            yield Row(at, "", event.story, "event")
        case SessionLeft():
            yield Row(at, YOU, "left", "event")
        case _:
            return


def _speaker(scenario: Scenario, line: Line) -> str:
    if line.sound:
        return ""
    if line.who is None:
        return scenario.patient.short_name
    came = scenario.companion
    if came and line.who == came.id:
        return came.short_name
    known = scenario.people.get(line.who)
    return raised(known.called if known else spaced(line.who))


def _words(line: Line) -> str:
    return captioned(line.says) or f"({spaced(line.sound or 'silence')})"
