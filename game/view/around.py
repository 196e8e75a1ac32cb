"""Where one looks at what is around somebody: at who came along, or at what stands there."""

from game.patient.skeleton_space import project
from game.patient.skeleton_trunk import SIDES
from game.view.zones import Pixel, Sight, ZoneMark

REACH = 70.0
"""Half the width of what is looked at, in pixels of a window 720 high."""
BESIDE = 26.0
"""How far beside it the number stands."""


def around_mark(sight: Sight, *, things: bool) -> ZoneMark:
    """Return the mark of Around: on the companion while they show something, or alone there.

    *things*: something stands on the table, which one looks at while they show nothing.
    """
    k, table, guest = sight.k, sight.things, sight.guest
    if guest is None or (things and guest.shows is None):
        anchor = table.centerx, table.top - round(40 * k)
        return ZoneMark(table.center, round(REACH * k), anchor)
    head = guest.sight.head_box()
    at = _place(guest.sight, guest.shows or "face")
    if guest.held:
        arms = sight.body.bones.arms.values()
        out = max(sight.pixel(project(arm.elbow))[0] for arm in arms)
        mark = max(out, head.right) + round(2 * BESIDE * k), at[1]
    else:
        mark = head.right + round(BESIDE * k), head.top + round(BESIDE * k)
    return ZoneMark(at, round(REACH * k), mark)


def _place(guest: Sight, part: str) -> Pixel:
    """Return where a part of somebody is."""
    body = guest.body
    if part in {"L", "R"}:
        return guest.hand(part)
    if part in {"LR", "legs"}:
        limbs = (
            body.bones.arms[s].wrist if part == "LR" else body.bones.legs[s].knee for s in SIDES
        )
        (ax, ay), (bx, by) = (guest.pixel(project(at)) for at in limbs)
        return (ax + bx) // 2, min((ay + by) // 2, guest.stage.bottom - round(REACH * guest.k))
    x, y = body.head.centre
    return guest.pixel((x, y + 0.3 * body.head.unit))


def is_something(sight: Sight, at: Pixel) -> bool:
    """Tell whether a pixel is on who came along, or on the table and what stands there."""
    wide = sight.things.inflate(round(24 * sight.k), round(24 * sight.k))
    return wide.collidepoint(at) or (sight.guest is not None and sight.guest.sight.covers(at))


def mouth_of(guest: Sight) -> Pixel:
    """Return where somebody's mouth is."""
    return guest.pixel(guest.body.head.points["m0"])
