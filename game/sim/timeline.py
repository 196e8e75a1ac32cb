"""shown(session): the one answer to "what can be seen or heard now"."""

from dataclasses import dataclass

from game.sim.cues import Cue


@dataclass(frozen=True, slots=True)
class Shown:
    """One cue on show now.

    `strength` 0-1 is what the eye gets: 0.35 of its own under a mask, the whole during
    a leak. `since` is scene ms. `by` is "author", "mask" or "mood".
    """

    cue: Cue
    strength: float
    since: int
    by: str
    masked: bool = False
