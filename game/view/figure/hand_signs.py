"""What illness does to hands: tips without air or blood, lace, wheals, bruises, swelling."""

import math
from collections.abc import Callable, Mapping
from dataclasses import replace

from game.patient.geometry import Point, alpha, between, ellipse, mixc, ribbon
from game.patient.skeleton_hands import Hand
from game.view.figure.hand_shape import Grip, HandShape
from game.view.figure.hands import OVER
from game.view.figure.look import Look, Palette
from game.view.figure.skin_inks import (
    Inks,
    airless_tips,
    bloodless_tips,
    bruise_inks,
    lace_inks,
    old_bruise_inks,
    wheal_inks,
)
from game.view.figure.skin_patterns import paint_bruise, paint_lace, paint_wheals
from game.view.paint.painter import Painter

SEEN = 0.03
FATTER, BROADER = 0.42, 0.24
"""How much a swollen hand's fingers gain, and its back."""
BRUISES: Mapping[str, Mapping[str, tuple[float, float, float]]] = {
    "bruise": {"R": (0.20, -0.02, 0.105), "L": (0.34, 0.08, 0.070)},
    "bruise_old": {"R": (0.40, 0.12, 0.075), "L": (0.18, -0.04, 0.100)},
}
"""On the backs of the hands: where, in hand lengths, and how large."""
BRUISE_INKS: Mapping[str, Callable[[Palette], Inks]] = {
    "bruise": bruise_inks,
    "bruise_old": old_bruise_inks,
}
SEEDS = {"L": 41, "R": 53}


def swelled(hand: Hand, look: Look) -> Hand:
    """Return a hand as thick as its swelling makes it."""
    puffy = look.sign("puffy_hands")
    if puffy <= SEEN:
        return hand
    wide = 1 + BROADER * puffy
    palm = tuple((x, y * wide) for x, y in hand.palm)
    return replace(hand, palm=palm, width=hand.width * (1 + FATTER * puffy))


def hand_tones(look: Look) -> Palette:
    """Return the tones of hands, whose nails tell of air and blood before the rest does."""
    pal = look.palette
    nail = mixc(pal.nail, airless_tips(pal), 0.85 * look.sign("fingers_blue"))
    return replace(pal, nail=mixc(nail, bloodless_tips(pal), 0.7 * look.sign("fingers_white")))


def paint_hand_signs(c: Painter, shape: HandShape, look: Look, side: str) -> None:
    """Paint what shows on a hand, under its thumb and what it holds."""
    c.clip([shape.palm, *(finger.outline for finger in shape.fingers)])
    _tips(c, [finger.points for finger in shape.fingers], shape.fingers[0].half, look)
    if shape.hand.turned <= OVER:
        _on_back(c, shape, look, side)
    c.unclip()


def paint_thumb_signs(c: Painter, shape: HandShape, look: Look) -> None:
    """Paint what shows on a thumb."""
    points = tuple(shape.grip.at(*p) for p in shape.hand.thumb)
    c.clip(shape.tip)
    _tips(
        c,
        [(points[0], between(points[0], points[1], 0.8), points[2])],
        0.08 * shape.grip.size,
        look,
    )
    c.unclip()


def _tips(c: Painter, fingers: list[tuple[Point, ...]], half: float, look: Look) -> None:
    """Paint fingertips blue or white; white ends in a clear line."""
    blue, white, pal = look.sign("fingers_blue"), look.sign("fingers_white"), look.palette
    if blue > SEEN:
        ends = [ribbon([between(a, b, 0.35), b], 2.6 * half, start=2.2 * half, end=2.6 * half)
                for _, a, b in fingers]  # fmt: skip
        c.soft(ends, alpha(airless_tips(pal), 0.56 * blue), 0.35 * half)
    if white > SEEN:
        ends = []
        for i, (base, a, b) in enumerate(fingers):
            edge = between(base, a, 0.75 - 0.35 * (i % 2))
            ends.append(ribbon([edge, a, b], 2.8 * half, start=2.8 * half, end=2.8 * half))
        c.soft(ends, alpha(bloodless_tips(pal), 0.62 * white), 0.28 * half)


def _on_back(c: Painter, shape: HandShape, look: Look, side: str) -> None:
    grip, pal = shape.grip, look.palette
    place = _back(grip)
    mottled, rash = look.sign("mottling_hands"), look.sign("rash_hands")
    if mottled > SEEN:
        paint_lace(c, place, SEEDS[side], lace_inks(pal), mottled, 0.27 * grip.size)
    if rash > SEEN:
        paint_wheals(c, place, wheal_inks(pal), rash, 0.24 * grip.size)
    for sign, places in BRUISES.items():
        if (shown := look.sign(sign)) > SEEN:
            (x, y, size), inks = places[side], BRUISE_INKS[sign](pal)
            turn = grip.angle + math.pi / 5
            paint_bruise(c, grip.at(x, y), size * grip.size, turn, inks, shown)
    if (puffy := look.sign("puffy_hands")) > SEEN:
        knuckles = [ellipse(*grip.at(*f[0]), 0.06 * grip.size) for f in shape.hand.fingers]
        c.soft(knuckles, alpha(pal.base, 0.7 * puffy), 0.02 * grip.size)
        shine = ellipse(*grip.at(0.22, 0.02), 0.20 * grip.size, 0.12 * grip.size, grip.angle)
        c.soft(shine, alpha(pal.light, 0.55 * puffy), 0.05 * grip.size)


def _back(grip: Grip) -> Callable[[float, float], Point]:
    """Return the place of a disc on the back of a hand: it goes on to the fingers."""

    def place(a: float, b: float) -> Point:
        return grip.at(0.26 + 0.34 * a, 0.02 + 0.26 * b)

    return place
