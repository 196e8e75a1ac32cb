"""What a support is fitted to: somebody at rest, and how large they are drawn."""

from dataclasses import dataclass

from game.patient.geometry import Point
from game.patient.skeleton_space import project
from game.view.figure.body import Body

SLAB = (0.0, -58.0, 80.0)
"""Where a counter is leaned on, on an average trunk."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Somebody at rest, in du: the middle of the head and half its width, where hands lie."""

    head: Point
    unit: float
    top: float
    """How high hands lie on a counter."""
    size: float
    """How long the trunk is, 1 on the average."""
    soles: tuple[float, float]
    """How low the heels and the toes of somebody who sits are."""
    pixel: float
    """How many du a pixel of a 1280x720 window is."""


def fit_of(body: Body, scale: float) -> Fit:
    """Return what to fit a support to; *scale* is pixels of a window 720 high in one du."""
    size = body.bones.physique.trunk
    x, y, z = SLAB
    _, top = project((x, y * (0.3 + 0.7 * size), z * (0.35 + 0.65 * size)))
    leg = body.bones.legs["L"]
    soles = project(leg.heel)[1], project(leg.toe)[1]
    return Fit(body.head.centre, body.head.unit, top, size, soles, 1 / scale)
