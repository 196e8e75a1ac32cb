"""A person to draw: a stance in, six layers of painting out, and what tells that one moved."""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace

from game.patient.geometry import Colour
from game.patient.person import Person
from game.patient.skeleton import solve
from game.patient.skeleton_build import physique_of
from game.patient.skeleton_legs import Leg
from game.patient.skeleton_space import project
from game.patient.skeleton_trunk import SIDES
from game.patient.stance import Stance
from game.patient.tables import Tables
from game.view.figure.arms import do_meet, far_side, paint_arms, paint_far_arm, paint_near_arm
from game.view.figure.body import Body
from game.view.figure.head import Head
from game.view.figure.headwork import hangs, has_back, paint_back, paint_features, paint_over
from game.view.figure.legs import paint_legs
from game.view.figure.legs_standing import paint_standing_legs
from game.view.figure.look import look_of
from game.view.figure.torso import torso_of
from game.view.figure.torso_paint import paint_trunk
from game.view.figure.worn import head_moves, worn_key
from game.view.figure.worn_face import OVER_HAIR
from game.view.paint.painter import Painter
from game.view.paint.tinted import Tinted

LAYERS = ("back", "legs", "body", "face", "hair", "arms")
"""From behind to the front; the arms of the chair lie before the last."""
ARMS = ("far arm", "near arm")
"""The last layer in two halves, for who paints only what moves."""
LANDMARKS = (
    "b1L", "b1R", "b3L", "b3R", "u2L", "u2R", "l2L", "mcL", "mcR", "m0", "q0", "j0", "alL", "ch",
)  # fmt: skip
"""Landmarks of the face that tell of every movement in it."""
WHITE: Colour = (255, 255, 255)
TURN = 60.0
"""How many du of a head's outline a turn of one radian is worth."""
TINT = 20.0
"""How many du a sign, from none to full, is worth."""
ON_LEGS = ("swollen_ankle", "shoe_off", "loose_lace", "pallor", "jaundice", "mottling")
"""Signs that show on legs and feet."""
SWALLOW = "80"
"""The unit that lifts the knot of the throat, on the neck."""


class Figure:
    """Somebody to draw. `prepare` a moment, then paint its layers with any painter."""

    def __init__(self, person: Person, tables: Tables, tint: Colour = WHITE) -> None:
        """Shape this person; *tint* is the light that falls on them.

        Raises:
            KeyError: a part that the tables do not have.
        """
        self.person, self.tables, self._tint = person, tables, tint
        self._head = Head(person, tables)
        self._build = physique_of(person, tables)
        self.body = self._body(Stance())

    def prepare(self, stance: Stance) -> Body:
        """Work out a moment: joints, outline, face, colours."""
        self.body = self._body(stance)
        return self.body

    def _body(self, stance: Stance) -> Body:
        bones, look = solve(stance, self._build, self.tables), look_of(self.person, stance)
        self._head.layout(look, bones)
        return Body(bones, torso_of(bones, self.person.clothes), self._head, look, self.person)

    def still(self) -> Body:
        """Return the body of this moment, to be painted later on."""
        return replace(self.body, head=copy(self._head))

    def paint(self, layer: str, c: Painter, body: Body | None = None) -> None:
        """Paint one of LAYERS or ARMS, of this moment or of a `still` one."""
        _PAINT[layer](self.lit(c), body or self.body)

    def lit(self, c: Painter) -> Painter:
        """Return a painter under the light that falls on this person."""
        return c if self._tint == WHITE else Tinted(c, self._tint)

    def key(self, layer: str) -> list[float]:
        """Return numbers, in du, that change when a layer looks different."""
        return [float(x) for x in _KEYS[layer](self.body)]


def _back(c: Painter, body: Body) -> None:
    paint_back(c, body.head, body.look)


def _face(c: Painter, body: Body) -> None:
    paint_features(c, body.head, body.look)


def _hair(c: Painter, body: Body) -> None:
    paint_over(c, body.head, body.look)


def _legs(c: Painter, body: Body) -> None:
    if body.bones.afoot:
        paint_standing_legs(c, body)
    else:
        paint_legs(c, body)


def _signs(body: Body) -> list[float]:
    return [TINT * body.look.signs[name] for name in sorted(body.look.signs)]


def _back_key(body: Body) -> list[float]:
    return _skull_key(body) if has_back(body.head) else []


def _skull_key(body: Body) -> list[float]:
    return [*body.head.centre, *(TURN * v for row in body.head.rotation[:2] for v in row)]


def _hair_key(body: Body) -> list[float]:
    slopes = [v for s in SIDES for v in body.torso.flanks[s].slope] if hangs(body.head) else []
    return [*_skull_key(body), *slopes, *worn_key(body.look, OVER_HAIR)]


def _face_key(body: Body) -> list[float]:
    head, stance = body.head, body.look.stance
    joints = stance.joints
    gaze = [
        9 * (stance.gaze[0] + joints.get("gaze_x", 0.0)),
        6 * (stance.gaze[1] + joints.get("gaze_y", 0.0)),
    ]
    folds = [2 * head.mean(name) for name in ("forehead", "frown", "crow", "cheek")]
    places = [v for name in LANDMARKS for v in head.points[name]]
    running = [3 * body.look.seconds] if body.look.sign("sweat") else []
    inner = [4 * head.mean("clench"), *(8 * out for out in (*head.tongue, *head.bite))]
    return [*_skull_key(body), *places, *gaze, *folds, *inner, *_signs(body), *running]


def _body_key(body: Body) -> list[float]:
    outline = [v for s in SIDES for p in body.torso.flanks[s].points() for v in p]
    middle = [v for t in (0.7, 1.4, 2.1) for v in body.bones.trunk(t, 0, 0, 40)]
    throat = 12 * body.look.stance.aus.get(SWALLOW, 0.0)
    return [
        *outline,
        *middle,
        *body.head.centre,
        *(v for leg in body.bones.legs.values() if leg.over for v in _leg_key(leg)),
        throat,
        *_signs(body),
        *head_moves(body.head, body.look),
    ]


def _legs_key(body: Body) -> list[float]:
    legs = body.bones.legs.values()
    signs = (TINT * body.look.sign(name) for name in ON_LEGS)
    return [*(v for leg in legs for v in _leg_key(leg)), *signs]


def _leg_key(leg: Leg) -> list[float]:
    return [v for p in (leg.hip, leg.knee, leg.ankle, leg.toe) for v in p]


def _arms_key(body: Body) -> list[float]:
    return [*_signs(body), *(v for side in SIDES for v in _arm_key(body, side))]


def _far_key(body: Body) -> list[float]:
    """Return what tells of the arm behind; also of the other, if something lies behind both."""
    far, arms, look = far_side(body), body.bones.arms, body.look
    both = look.stance.props or any(arm.presses for arm in arms.values())
    other = _arm_key(body, look.stance.front) if both else []
    return [*_signs(body), *_arm_key(body, far), *other]


def _near_key(body: Body) -> list[float]:
    """Return what tells of the arm before; also of the other, if it shades that."""
    both = body.look.stance.props or do_meet(body)
    other = [0.5 * v for v in _arm_key(body, far_side(body))] if both else []
    return [*_signs(body), *_arm_key(body, body.look.stance.front), *other]


def _arm_key(body: Body, side: str) -> list[float]:
    arm, out = body.bones.arms[side], [TURN if side == "L" else 0.0]
    for at in (body.bones.shoulders[side], arm.elbow, arm.wrist):
        out += project(at)
    out += [arm.size, TURN * arm.angle]
    return out + [TURN * v for _, _, tip in arm.hand.fingers for v in tip]


_PAINT: Mapping[str, Callable[[Painter, Body], None]] = {
    "back": _back,
    "legs": _legs,
    "body": paint_trunk,
    "face": _face,
    "hair": _hair,
    "arms": paint_arms,
    "far arm": paint_far_arm,
    "near arm": paint_near_arm,
}
_KEYS: Mapping[str, Callable[[Body], Sequence[float]]] = {
    "back": _back_key,
    "legs": _legs_key,
    "body": _body_key,
    "face": _face_key,
    "hair": _hair_key,
    "arms": _arms_key,
    "far arm": _far_key,
    "near arm": _near_key,
}
