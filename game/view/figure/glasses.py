"""Glasses: rims of features.json, a bridge, and the arms to the ears."""

from game.patient.geometry import Curve, Point, alpha, closed, opened, poly, shift
from game.patient.person import Glasses
from game.view.figure.head import Head
from game.view.paint.painter import Painter

LENS = (255, 255, 255, 22)
SHINE = (255, 255, 255, 38)
SHADOW = (60, 30, 30)
LOW = 0.02
"""Lenses sit this far below the eyes."""


def paint_glasses_arms(c: Painter, head: Head) -> None:
    """Paint the arms of the glasses; hair that hides the ears lies over them."""
    glasses = head.person.glasses
    if glasses is not None:
        outer = max(x for x, _ in _rim(head, glasses))
        arms = [_arm(head, outer, _eye(head), side) for side in (-1, 1)]
        c.stroke(arms, glasses.colour, glasses.thick * head.unit)


def paint_glasses(c: Painter, head: Head) -> None:
    """Paint the glasses this person wears, if any."""
    glasses = head.person.glasses
    if glasses is None:
        return
    rim, eye = _rim(head, glasses), _eye(head)
    width, frame = glasses.thick * head.unit, glasses.colour
    rims = [_paint_lens(c, head, rim, eye, side) for side in (-1, 1)]
    c.stroke([shift(shape, 0, LOW * head.unit) for shape in rims], alpha(SHADOW, 0.18), width * 1.1)
    c.stroke(rims, frame, width)
    x, y = eye[0] + min(x for x, _ in rim), eye[1]
    bridge = [head.at(-x, y - 0.03, 0.95), head.at(0, y - 0.075, 1.0), head.at(x, y - 0.03, 0.95)]
    c.stroke(opened(bridge), frame, width)


def _rim(head: Head, glasses: Glasses) -> list[Point]:
    return [(x, y) for x, y in head.tables.features["glasses"][glasses.shape]]


def _eye(head: Head) -> Point:
    corner = head.shape.rest["ecL"]
    return (corner[0] / head.traits.width, corner[1] + LOW)


def _paint_lens(c: Painter, head: Head, rim: list[Point], eye: Point, side: int) -> Curve:
    x0, y0 = eye
    lens = closed([head.at(side * (x0 + x), y0 + y, 0.90 - 0.25 * max(0.0, x)) for x, y in rim])
    c.fill(lens, LENS)
    c.clip(lens)
    streak = ((-0.10, -0.35), (0.02, -0.35), (-0.14, 0.35), (-0.26, 0.35))
    c.fill(poly([head.at(side * x0 + x, y0 + y, 0.9) for x, y in streak]), SHINE)
    c.unclip()
    return lens


def _arm(head: Head, outer: float, eye: Point, side: int) -> Curve:
    x, y = eye
    end = 0.99 if head.hair.ears else 0.86
    return opened(
        [head.at(side * (x + outer - 0.01), y - 0.05, 0.62), head.at(side * end, y - 0.08, 0.1)]
    )
