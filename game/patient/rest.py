"""Where somebody's hands rest, by how they are met: names of poses in assets/rig/poses.json."""

from collections.abc import Mapping

from game.patient.person import Person
from game.sim.cues import Beside, Body

OF_BODY: Mapping[Body, str] = {
    "wheelchair": "wheel_rest",
    "standing": "counter",
    "walking": "walk",
    "bed": "bed_rest",
    "flat": "flat_rest",
}
"""On armrests, a counter, a blanket. Elsewhere hands rest as the person's own do."""
NEUTRAL: Mapping[Body, str] = {
    "standing": "counter",
    "walking": "walk",
    "bed": "bed_rest",
    "flat": "flat_rest",
}
"""The pose by which everybody is framed alike."""


HOLDING = frozenset({"hold_child", "hold_baby"})
"""Who holds somebody, holds them however they are met."""


def rest_pose(person: Person, body: Body) -> str:
    """Return the pose in which this person rests."""
    return person.rest_pose if person.rest_pose in HOLDING else OF_BODY.get(body, person.rest_pose)


def company_body(at: Beside, patient: Body) -> Body:
    """Return how somebody is there who came along: on their feet beside one who is, else seated."""
    return "walking" if at == "beside" and patient in {"standing", "walking"} else "seated"


def neutral_pose(body: Body) -> str:
    """Return the pose by which people met like this are framed."""
    return NEUTRAL.get(body, "neutral")
