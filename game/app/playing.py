"""A session being played: the one clock, and where its events go.

The clock hands out time in quanta of 50 ms and before every other action (rule 5),
none while it is held: a frozen zone, an open dialog, a paused game. Events go to the
log, to the patient's acting and to the loudspeaker, in that order.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from game.app.past import acted, start_of
from game.app.sides import side_of
from game.patient.acting import begin_acting
from game.sim.actions import Action, Heard, Said, Wait
from game.sim.events import Event, LineHeard, LineStarted
from game.sim.session import Session, step
from game.sim.story import Line
from game.stage.speaker import Speaker
from game.voice.clip import Clip

QUANTUM_MS = 50
BREATH = 0.35
"""Seconds of quiet after a line before it counts as heard."""


class Journal(Protocol):
    """Where a session's actions and events are written."""

    def write(self, action: Action, events: tuple[Event, ...]) -> None:
        """Write one action and what followed."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What is being said, since when (scene seconds), and its sound and timings."""

    line: Line
    clip: Clip
    start: float
    begun: bool = False
    """The sound has begun: whoever is muddled takes a moment."""
    due: tuple[int, ...] = ()
    """The words still to come at which a cue begins."""


class Playing:
    """One session being played. `held` stops its clock, and its sound with it."""

    def __init__(
        self,
        session: Session,
        events: tuple[Event, ...],
        clip_of: Callable[[Line], Clip],
        speaker: Speaker,
        journal: Journal | None = None,
        actions: Iterable[Action] = (),
    ) -> None:
        """Take a session, with everything that has happened in it and what made it happen.

        One that is taken up again says its line from the start, free of charge (rule 8).
        """
        self.session = session
        self.events: list[Event] = list(events)
        self.actions: list[Action] = list(actions)
        self.acting = begin_acting(session.scenario.start)
        self.saying: Saying | None = None
        self.held = False
        self._clip_of = clip_of
        self._speaker = speaker
        self._journal = journal
        self._owed = 0.0
        for event in events:
            self._act_out(event)
        if session.line:
            self.acting = replace(self.acting, mouth=None)
            line = LineStarted(session.now, session.line)
            self._act_out(line)
            self._say(session.line, session.now / 1000)

    @property
    def now(self) -> float:
        """Return the scene's clock in seconds, as smooth as the frames are."""
        return self.session.now / 1000 + self._owed

    @property
    def over(self) -> bool:
        """Tell whether the session has ended."""
        return self.session.outcome is not None or self.session.left

    def do(self, action: Action) -> tuple[Event, ...]:
        """Take one action now, after the time that is owed; return what happened."""
        self._settle()
        return self._step(action)

    def tick(self, seconds: float) -> None:
        """Let *seconds* of the wall's time pass."""
        if self.held or self.over:
            return
        self._owed += min(seconds, 0.25)
        quanta = int(self._owed * 1000) // QUANTUM_MS
        for _ in range(quanta):
            self._owed -= QUANTUM_MS / 1000
            self._step(Wait(QUANTUM_MS))
        self._begin()
        self._say_words()
        self._hear()

    def hold(self, *, held: bool) -> None:
        """Stop the clock, or let it go on."""
        if held != self.held:
            self.held = held
            self._speaker.hold(held)

    def skip(self) -> None:
        """End what is being said."""
        if self.saying:
            self._speaker.speak(None)
            self.do(Heard(self.saying.line.id))

    def spoken_for(self) -> float:
        """Return how many seconds of the line have been said; 0 where nobody speaks."""
        return max(0.0, self.now - self.saying.start) if self.saying else 0.0

    def _settle(self) -> None:
        whole = int(self._owed * 1000)
        self._owed = 0.0 if self.held else self._owed - whole / 1000
        if whole and not self.held:
            self._step(Wait(whole))

    def _step(self, action: Action) -> tuple[Event, ...]:
        self.session, events = step(self.session, action)
        self.actions.append(action)
        if self._journal:
            self._journal.write(action, events)
        self._follow(events)
        return events

    def _say_words(self) -> None:
        """Tell the session of each word that was come to, where a cue begins at it."""
        while self.saying and self.saying.due:
            word = self.saying.due[0]
            if self.now - self.saying.start < _second_of(self.saying.clip, word):
                return
            self.saying = replace(self.saying, due=self.saying.due[1:])
            self.do(Said(self.saying.line.id, word))

    def _hear(self) -> None:
        """Tell the session that the line ended, once it has."""
        if self.saying and self.spoken_for() >= self.saying.clip.seconds + BREATH:
            self.do(Heard(self.saying.line.id))

    def _follow(self, events: tuple[Event, ...]) -> None:
        self.events += events
        for event in events:
            self._act_out(event)
            match event:
                case LineStarted():
                    self._say(event.line, event.at / 1000)
                case LineHeard() if self.saying and self.saying.line.id == event.line:
                    self.saying = None
                case _:
                    pass

    def _act_out(self, event: Event) -> None:
        self.acting = acted(self.acting, event, self.session.scenario, self._clip_of)

    def _say(self, line: Line, at: float) -> None:
        clip = self._clip_of(line)
        start = start_of(self.acting, self.session.scenario, line, at)
        words = sorted({s.word for s in line.shows if s.word is not None})
        self.saying = Saying(line, clip, start, due=tuple(words))
        self._speaker.speak(None)
        self._begin()

    def _begin(self) -> None:
        """Let the sound of the line begin, once it is time."""
        saying = self.saying
        if saying and not saying.begun and self.now >= saying.start:
            self.saying = replace(saying, begun=True)
            side = side_of(self.session.scenario, saying.line)
            self._speaker.speak(saying.clip.path, side)


def _second_of(clip: Clip, word: int) -> float:
    """Return when a word of a clip is said; its end, where the clip has fewer words."""
    return clip.words[word].start if word < len(clip.words) else clip.seconds


def upcoming(session: Session) -> tuple[Line, ...]:
    """Return the lines that may be said next: what to have decoded in time."""
    beats = session.scenario.beats
    choices = session.beat.choices
    reactions = [c.reaction for c in choices if c.reaction]
    targets = {c.to for c in choices if c.to in beats}
    firsts = [beats[to].lines[0] for to in sorted(t for t in targets if t)]
    return (*session.beat.lines, *reactions, *(f for f in firsts if f))


__all__ = ["Journal", "Playing", "Saying", "upcoming"]
