"""The sound of a moment that is looked back at: what was heard then, in time with the picture."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.app.kit import Kit
from game.app.sides import side_of
from game.sim.events import CueShown, Event, LineHeard, LineStarted
from game.sim.story import Scenario
from game.stage.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Sounding:
    """A sound from `start` to `end` (seconds of the session), from its side.

    `words` are said, one line at a time; other sounds are heard behind them.
    """

    start: float
    end: float
    path: str
    side: float = 0.0
    words: bool = True


def soundings(
    kit: Kit, scenario: Scenario, events: Sequence[Event], sounds: Path
) -> Iterator[Sounding]:
    """Yield what was heard of a session: its lines, cut short where they were, and its cues.

    *sounds* is the folder of what is heard of cues. The tone of the room is not played again.
    """
    past = kit.past(scenario, events)
    for place, event in enumerate(events):
        if not isinstance(event, LineStarted):
            continue
        clip, at = kit.clip_of(scenario, event.line), event.at / 1000
        mouth = past.acting(at).mouth
        start = max(at, mouth.start) if mouth else at
        end = min(start + clip.seconds, _silent_at(events[place + 1 :], event.line.id))
        if clip.path:
            yield Sounding(start, end, clip.path, side_of(scenario, event.line))
    for cue in (e for e in events if isinstance(e, CueShown)):
        drawing = kit.shelf.world.drawings.get(cue.cue)
        if drawing and drawing.sound:
            at, path = cue.at / 1000, str(sounds / f"{drawing.sound}.ogg")
            yield Sounding(at, at, path, words=False)


def _silent_at(events: Sequence[Event], line: str) -> float:
    """Return when a line was over at the latest: it was heard or cut short, or the next began."""
    over = (
        e.at / 1000
        for e in events
        if isinstance(e, LineStarted) or (isinstance(e, LineHeard) and e.line == line)
    )
    return next(over, math.inf)


class Echo:
    """Plays what was heard between two seconds, as the picture comes to each."""

    def __init__(
        self, heard: Sequence[Sounding], since: float, until: float, speaker: Speaker
    ) -> None:
        """Begin silent, at *since*."""
        self._heard = [s for s in heard if s.end > since or s.start >= since]
        self._heard = sorted((s for s in self._heard if s.start < until), key=lambda s: s.start)
        self._speaker = speaker
        self._saying: Sounding | None = None
        self._begun = False
        speaker.speak(None)
        speaker.prepare(s.path for s in self._heard)

    def follow(self, second: float | None) -> bool:
        """Play what has begun at a *second* of the session; tell whether it goes on.

        None: the picture has not begun, or stands still again, and it is silent.
        """
        if second is None:
            if self._begun:
                self._speaker.speak(None)
            return not self._begun
        self._begun = True
        if self._saying and second >= self._saying.end:
            self._speaker.speak(None)
            self._saying = None
        while self._heard and self._heard[0].start <= second:
            self._begin(self._heard.pop(0), second)
        return True

    def _begin(self, sound: Sounding, second: float) -> None:
        if not sound.words:
            self._speaker.behind(sound.path)
        elif second < sound.end:
            self._speaker.speak(sound.path, sound.side, second - sound.start)
            self._saying = sound
