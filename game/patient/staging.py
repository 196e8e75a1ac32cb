"""Who is drawn where: the people of a conversation in their place."""

from dataclasses import dataclass

from game.patient.call import Call
from game.patient.person import Person
from game.patient.setting import Setting
from game.patient.stance import Stance
from game.sim.cues import Beside, Body


@dataclass(frozen=True, slots=True)
class Company:
    """Somebody who came along, and where they are: at the side, on the lap, in the arms."""

    person: Person
    at: Beside = "beside"


@dataclass(frozen=True, slots=True)
class Staging:
    """A patient in a place, met in one of BODIES, with a companion or alone."""

    person: Person
    setting: Setting
    body: Body = "seated"
    company: Company | None = None


@dataclass(frozen=True, slots=True)
class Stances:
    """One moment of everybody on the stage."""

    patient: Stance
    companion: Stance | None = None
    shows: str | None = None
    """What of the companion shows a cue now: face, legs, or hands, L, R, LR; None: nothing."""
    call: Call | None = None
    """What came through the telephone in the last seconds, where that is how one meets."""
