"""Where somebody's hands rest, by how they are met: names of poses in assets/rig/poses.json."""

from collections.abc import Mapping

from game.patient.person import Person
from game.sim.cues import Body

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


def rest_pose(person: Person, body: Body) -> str:
    """Return the pose in which this person rests."""
    return OF_BODY.get(body, person.rest_pose)


def neutral_pose(body: Body) -> str:
    """Return the pose by which people met like this are framed."""
    return NEUTRAL.get(body, "neutral")
