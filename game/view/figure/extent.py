"""How far each layer of a figure can reach, in du: what lies elsewhere need not be painted."""

from game.patient.skeleton_space import project
from game.view.figure.aids import aided
from game.view.figure.body import Body
from game.view.figure.headwork import hangs
from game.view.figure.worn import worn
from game.view.figure.worn_drip import BAG, hook_of

Extent = tuple[float, float, float, float]
"""Left, top, right, bottom; infinite where a layer goes on."""
FAR = float("inf")
LAP = -120.0
"""Nothing of the legs' layer lies above this: the seat is 0."""
UNDER = 12.0
"""How far above the edge of a hem legs may show beside it."""
HEAD_LAYERS = frozenset({"back", "face", "hair"})


def extent_of(layer: str, body: Body) -> Extent:
    """Return the box outside of which a layer has no paint."""
    if layer in HEAD_LAYERS and not hangs(body.head):
        (x, y), h = body.head.centre, body.head.unit
        return x - 2.1 * h, -FAR, x + 2.1 * h, y + 3.4 * h
    if layer == "arms":
        return _arms(body)
    if layer == "legs":
        return -FAR, _hem(body) if body.bones.afoot else LAP, FAR, FAR
    return -FAR, -FAR, FAR, FAR


def _hem(body: Body) -> float:
    """Return where legs show under the hem of somebody on foot."""
    return min(y for _, y in body.torso.hem) - UNDER


def _arms(body: Body) -> Extent:
    """Return the box of the arms' joints, with a hand around it; sleeves go on downwards."""
    arms = body.bones.arms.values()
    joints = [v for arm in arms for v in (arm.elbow, arm.wrist)]
    spots = [project(v) for v in [*joints, *body.bones.shoulders.values()]]
    reach = 1.4 * max(arm.size for arm in arms)
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    if aided(body, "side_rail"):
        return -FAR, -FAR, FAR, FAR
    if worn(body.look, "drip"):
        x, y = hook_of(body)
        return min(left - reach, x - BAG), y - BAG, right + reach, FAR
    return left - reach, min(y for _, y in spots) - reach, right + reach, FAR
