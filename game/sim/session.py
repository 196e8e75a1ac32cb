"""Play a scenario. Same scenario, same actions, same events: always.

BORDER (to be filled in): the names below are what every other room uses.

    begin(scenario, book, moods, setup) -> (Session, events)
    step(session, action) -> (Session, events)

    Session (frozen): scenario, book, moods, setup, now (scene ms), beat (Beat), visit,
        comfort (Comfort), lowest_meter, notes (tuple[NoteMade]), lamps (frozenset[Kind]),
        looking (Zone | None), looked (frozenset[Zone], this visit), line (Line | None: what is being
        said now), heard (bool: nothing left to hear, the trainee may take their time),
        patience_left (ms | None where nothing presses), patience_full (ms), told, outcome (Outcome | None),
        grade (Grade | None), left (bool)
    choices(session) -> tuple[Choice, ...]            what may be said now, in its seeded order
    observations(session, zone) -> tuple[Cue, ...]    the four of a zone (rule 34)   [looking.py]
    shown(session) -> tuple[Shown, ...]               what can be seen or heard now   [timeline.py]
    handover(session, who, cues) -> str               the sentence `Tell` would speak  [handover.py]
    notes_left(session) -> int                        new notes still possible on this visit
    caption(cue, patient) -> str                      a caption with its pronouns      [looking.py]
"""

from dataclasses import dataclass
from typing import Literal

Difficulty = Literal["guided", "standard", "expert"]


@dataclass(frozen=True, slots=True)
class Setup:
    """How a session is played. Part of the log's header (rule 51)."""

    seed: int = 0
    difficulty: Difficulty = "standard"
    calm_clock: bool = False
    trainee: str = ""
