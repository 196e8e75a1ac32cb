"""stances_at: everybody on the stage at a moment, the patient and who came along."""

from collections.abc import Mapping
from dataclasses import replace

from game.patient.acting import Acting, Drawings
from game.patient.call import call_at
from game.patient.motion import HAND_ON, stance_at, weight
from game.patient.rest import company_body
from game.patient.staging import Staging, Stances
from game.patient.tables import Tables
from game.sim.comfort import Comfort
from game.sim.cues import Beside, Body, Of

AT_EASE = Comfort(62_000, 62_000, 62_000)
"""A companion's mood is not told."""
HOLDING: Mapping[Beside, str] = {"lap": "hold_child", "arms": "hold_baby"}
"""How the patient sits who holds somebody: a pose of poses.json."""
SITTING: Mapping[Beside, str] = {"beside": "by_side", "lap": "child_rest", "arms": "held"}
"""How somebody sits who came along."""
LEGS = frozenset({"drawn", "knees", "foot", "kick", "tap", "swing"})
"""Joints and movements by which a cue is one of the legs."""


def stances_at(
    staging: Staging,
    tables: Tables,
    drawings: Drawings,
    acting: Acting,
    seconds: float,
    seed: int = 0,
    *,
    still: bool = False,
) -> Stances:
    """Return everybody on the stage at *seconds* of the scene."""
    came, person = staging.company, staging.person
    if came and came.at in HOLDING:
        person = replace(person, rest_pose=HOLDING[came.at])
    mine = acting if _speaks(acting, "patient") else replace(acting, mouth=None)
    patient = stance_at(
        person, tables, drawings, mine, seconds, seed, still=still, body=staging.body
    )
    call = None
    if staging.body == "telephone":
        call = call_at(drawings, acting, seconds, seed, still=still)
    if came is None:
        return Stances(patient, call=call)
    other = replace(came.person, rest_pose=SITTING[came.at])
    mouth = acting.mouth if _speaks(acting, "companion") else None
    theirs = replace(acting, comfort=((0.0, AT_EASE),), mouth=mouth)
    met: Body = company_body(came.at, staging.body)
    beside = stance_at(
        other, tables, drawings, theirs, seconds, seed + 1, still=still, of="companion", body=met
    )
    return Stances(patient, beside, _shows(drawings, acting, seconds), call)


def _shows(drawings: Drawings, acting: Acting, seconds: float) -> str | None:
    """Return the part of the companion that shows the strongest of their cues now: see Stances."""
    theirs = ((drawings.get(act.cue), act) for act in acting.acts)
    on = [(weight(a, d, seconds), d) for d, a in theirs if d and d.of == "companion"]
    share, drawing = max(on, key=lambda one: one[0], default=(0.0, None))
    if drawing is None or share < HAND_ON:
        return None
    if not LEGS.isdisjoint((*drawing.motion, *drawing.joints)):
        return "legs"
    return drawing.hands if drawing.pose and not drawing.aus else "face"


def _speaks(acting: Acting, of: Of) -> bool:
    return acting.mouth is not None and acting.mouth.of == of
