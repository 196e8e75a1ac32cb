"""What is over, as it was seen: the body at any second of a session, from its events alone.

The play and its rewind act out each event by the same function, so that the same events at
the same second draw the same pixels. (In the play an event that falls between two quanta
of 50 ms is seen when its quantum ends.)
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from game.patient.acting import Acting, Mouth, after, begin_acting, delay, hush, speak
from game.sim.cues import Of
from game.sim.events import Event, LineHeard, LineStarted
from game.sim.story import Line, Scenario
from game.voice.clip import Clip

ClipOf = Callable[[Line], Clip]


def mouth_at(start: float, clip: Clip, of: Of) -> Mouth:
    """Return the mouth of whoever says a clip from *start* on, in seconds of the scene."""
    return Mouth(start, clip.mouth, of, sounds=clip.sounds, melody=clip.melody)


def mouth_of(scenario: Scenario, line: Line) -> Of | None:
    """Return whose mouth says a line, of those who are there: the patient's, or who came along."""
    if line.sound is not None:
        return None
    if line.who is None:
        return "patient"
    came = scenario.companion
    return "companion" if came and line.who == came.id else None


def start_of(acting: Acting, scenario: Scenario, line: Line, at: float) -> float:
    """Return when a line that was begun *at* a second is heard: who is muddled takes a moment."""
    return at + (delay(acting) if mouth_of(scenario, line) == "patient" else 0.0)


def acted(acting: Acting, event: Event, scenario: Scenario, clip_of: ClipOf) -> Acting:
    """Return the acting after one event, mouth and all."""
    acting = after(acting, (event,))
    match event:
        case LineHeard():
            return hush(acting, event.at / 1000)
        case LineStarted():
            of = mouth_of(scenario, event.line)
            start = start_of(acting, scenario, event.line, event.at / 1000)
            mouth = mouth_at(start, clip_of(event.line), of) if of else None
            return speak(acting, mouth) if mouth else acting
        case _:
            return acting


class Past:
    """The acting at any second of *events*, which are over: each is acted out once."""

    def __init__(self, scenario: Scenario, events: Sequence[Event], clip_of: ClipOf) -> None:
        """Look back at *events*; nothing is acted out yet."""
        self.events = events
        self._scenario, self._clip_of = scenario, clip_of
        self._at = [event.at for event in events]
        self._acted = [begin_acting(scenario.start)]

    def acting(self, seconds: float) -> Acting:
        """Return the acting after all that had happened at a second of the scene."""
        wanted = bisect_right(self._at, round(seconds * 1000))
        while len(self._acted) <= wanted:
            event = self.events[len(self._acted) - 1]
            last = self._acted[-1]
            self._acted.append(acted(last, event, self._scenario, self._clip_of))
        return self._acted[wanted]
