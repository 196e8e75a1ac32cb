"""The coach of the level Guided: once a beat, where to look; never what is to be seen there."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.sim.cues import Zone
from game.sim.events import BeatEntered, Event, LineHeard, Noted
from game.sim.session import Session, notes_left, observations, shown

PATIENT_FOR = 12_000
"""Scene milliseconds without a note, after what was last heard, before the coach says a word."""
MARK = "hint"
"""The mark of a hint in a log: `zone`, `beat` and `visit`."""


@dataclass(slots=True)
class Coach:
    """Follows one session. It reads no clock but the scene's, so a calm clock changes nothing."""

    quiet_since: int | None = None
    """Scene milliseconds; None: something was noted since, and nobody is to be told."""
    given: tuple[int, Zone] | None = None
    """The last hint: in which visit of any beat, and where."""

    def follow(self, events: Iterable[Event]) -> None:
        """Take in what happened."""
        for event in events:
            match event:
                case BeatEntered(at=at) | LineHeard(at=at):
                    self.quiet_since = at
                case Noted():
                    self.quiet_since = None
                case _:
                    pass

    def speak(self, session: Session) -> Zone | None:
        """Give the hint that is due now, once; None where none is."""
        zone = self._due(session)
        if zone is not None:
            self.given = (session.entries, zone)
        return zone

    def hint(self, session: Session) -> Zone | None:
        """Return where the coach points now: until one looks there, notes something or answers."""
        if self.given is None or self.quiet_since is None:
            return None
        visit, zone = self.given
        there = visit == session.entries and zone not in session.looked
        return zone if there and not session.over else None

    def _due(self, session: Session) -> Zone | None:
        if session.setup.difficulty != "guided" or not session.heard or self.quiet_since is None:
            return None
        early = session.now - self.quiet_since < PATIENT_FOR
        if early or (self.given is not None and self.given[0] == session.entries):
            return None
        return next(iter(unseen_zones(session)), None)


def unseen_zones(session: Session) -> tuple[Zone, ...]:
    """Return the zones that show something to be noted now and were not looked at closely.

    What is seen comes before what is heard, and what an author shows before a mood.
    """
    if notes_left(session) <= 0:
        return ()
    there = (s.cue for s in shown(session) if s.cue.zone not in session.looked)
    zones = dict.fromkeys(c.zone for c in there if c in observations(session, c.zone))
    return tuple(sorted(zones, key=lambda zone: zone == "voice"))
