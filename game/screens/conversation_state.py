"""What the conversation screen keeps: the open page, what is looked at, what is ticked."""

from dataclasses import dataclass, field
from typing import Literal

from game.sim.cues import Zone
from game.sim.session import Session

Page = Literal["notes", "answers", "tell"]
DWELL = 0.12
"""Seconds the pointer rests on a place before the lens opens: passing over opens nothing."""
LINGER = 0.25
"""Seconds the lens stays when the pointer has left."""


@dataclass(slots=True)
class State:
    """The screen's own small state. All else is the session's."""

    page: Page = "notes"
    out: bool = False
    """Narrow windows: the clipboard is out."""
    look: Zone | None = None
    """What the lens is on, live."""
    by_key: bool = False
    """It was opened by a key, and stays until another."""
    pointed: Zone | None = None
    pointed_at: float = 0.0
    who: str | None = None
    left_out: set[str] = field(default_factory=set)
    """Notes of this moment not to be told."""
    added: set[str] = field(default_factory=set)
    """Earlier notes to be told as well."""
    visit: int = 0
    line: object = None
    written: dict[str, float] = field(default_factory=dict)
    """When each note was first seen on the clipboard."""
    lesson_over: bool = False
    """The hints of the tutorial were put away."""
    focus: str | None = None
    """A region that should get the focus."""

    def follow(self, session: Session, line: object, now: float) -> None:
        """Follow the session: a new moment begins at the notes; speech puts the clipboard away."""
        if session.entries != self.visit:
            self.page, self.look, self.who, self.out = "notes", None, None, False
            self.left_out, self.added = set(), set()
            self.visit = session.entries
        if line != self.line:
            self.line = line
            self.out = self.out and self.page != "notes"
        for note in session.notes:
            self.written.setdefault(note.cue, now)
        gone = self.written.keys() - {note.cue for note in session.notes}
        for cue in gone:
            del self.written[cue]

    def point(self, zone: Zone | None, now: float) -> None:
        """Take where the pointer is."""
        if zone != self.pointed:
            self.pointed, self.pointed_at = zone, now
        if zone is not None:
            self.by_key = False

    def dwell(self, now: float) -> None:
        """Open the lens where the pointer has rested, close it where it has left."""
        rested = now - self.pointed_at
        if self.pointed is not None and rested >= DWELL:
            self.look = self.pointed
        elif self.pointed is None and not self.by_key and rested >= LINGER:
            self.look = None

    def look_at(self, zone: Zone | None) -> None:
        """Look at a zone by a key, or away."""
        self.look, self.by_key = zone, zone is not None
        if zone is None:
            self.pointed = None

    def ticked(self, session: Session) -> tuple[str, ...]:
        """Return the cues that would be told."""
        new = {note.cue for note in session.new_notes} - self.left_out
        return tuple(n.cue for n in session.notes if n.cue in new or n.cue in self.added)

    def tick(self, session: Session, cue: str) -> None:
        """Tell a note, or leave it out."""
        kept = self.left_out if cue in {n.cue for n in session.new_notes} else self.added
        kept.symmetric_difference_update({cue})
