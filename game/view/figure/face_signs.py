"""Colour signs where they show on a face: flush, pallor, blue lips, rings under the eyes.

They move the whole skin only a little (look.palette_of); most of each is local
(EVIDENCE.md H9-H11).
"""

from game.patient.geometry import alpha, between, clamp, closed, ellipse, mixc
from game.view.figure.head import Head
from game.view.figure.look import DARK, Look
from game.view.paint.painter import Painter

SEEN = 0.05
"""Below this a sign is not painted."""


def paint_signs(c: Painter, head: Head, look: Look) -> None:
    """Paint the blush of health, then what illness or feeling does to it."""
    _blush(c, head, look)
    if look.sign("flush") > SEEN:
        _flush(c, head, look)
    if look.sign("pallor") > SEEN:
        _pallor(c, head, look)
    if look.sign("cyanosis") > SEEN:
        _blue(c, head, look)


def _blush(c: Painter, head: Head, look: Look) -> None:
    h, red, flush = head.unit, look.palette.blush, look.sign("flush")
    amount = clamp(head.person.blush * (1 - 0.95 * look.sign("pallor")) + 0.70 * flush)
    for side, turn in (("L", -0.3), ("R", 0.3)):
        x, y = head.by(head.halves[side]["ck"], 0, -0.04)
        spot = ellipse(x, y, (0.21 + 0.07 * flush) * h, (0.14 + 0.05 * flush) * h, turn)
        c.soft(
            spot, alpha(red, (0.46 + (0.04 + 0.46 * look.palette.dark) * flush) * amount), 0.15 * h
        )
    tip = ellipse(*head.points["nt"], 0.13 * h, 0.09 * h)
    c.soft(tip, alpha(red, 0.20 * amount + 0.30 * flush), 0.07 * h)


def _flush(c: Painter, head: Head, look: Look) -> None:
    h, red, flush = head.unit, look.palette.blush, look.sign("flush")
    forehead = ellipse(*head.points["f0"], 0.40 * h, 0.16 * h)
    c.soft(forehead, alpha(red, 0.30 * flush), 0.10 * h)
    c.soft(ellipse(*head.points["ch"], 0.20 * h, 0.12 * h), alpha(red, 0.25 * flush), 0.08 * h)


def _pallor(c: Painter, head: Head, look: Look) -> None:
    """Drain the mouth's surround, the cheeks and the forehead."""
    h, drain, pale = head.unit, look.palette.drain, look.sign("pallor")
    c.soft(ellipse(*head.points["i0"], 0.46 * h, 0.30 * h), alpha(drain, 0.55 * pale), 0.10 * h)
    for side in "LR":
        cheek = ellipse(*head.halves[side]["ck"], 0.26 * h, 0.2 * h)
        c.soft(cheek, alpha(drain, (1 - 0.4 * look.palette.dark) * pale), 0.12 * h)
    c.soft(ellipse(*head.points["f0"], 0.5 * h, 0.2 * h), alpha(drain, 0.35 * pale), 0.12 * h)


def _blue(c: Painter, head: Head, look: Look) -> None:
    h, blue, amount = head.unit, look.palette.blue, look.sign("cyanosis")
    c.soft(ellipse(*head.points["i0"], 0.38 * h, 0.24 * h), alpha(blue, 0.30 * amount), 0.12 * h)
    c.soft(ellipse(*head.points["nt"], 0.12 * h, 0.08 * h), alpha(blue, 0.30 * amount), 0.05 * h)


def paint_sockets(c: Painter, head: Head, look: Look) -> None:
    """Paint the hollows round the eyes, and the rings that tiredness draws under them."""
    for side in "LR":
        _hollow(c, head, look, side)
        _ring(c, head, look, side)
        g, h = head.halves[side], head.unit
        turn, share = (0.25, 0.28) if side == "L" else (-0.25, 0.42)
        bone = ellipse(*between(g["b3"], g["u3"], 0.38), 0.14 * h, 0.035 * h, turn)
        c.soft(bone, alpha(look.palette.light, share), 0.025 * h)


def _hollow(c: Painter, head: Head, look: Look, side: str) -> None:
    g, h, traits = head.halves[side], head.unit, head.traits
    above = [
        between(g["b1"], g["u1"], 0.25),
        between(g["b2"], g["u2"], 0.25),
        between(g["b3"], g["u3"], 0.30),
    ]
    lid = [g[name] for name in ("eo", "u3", "u2", "u1", "ei")]
    whole = closed([*above, *lid, between(g["nb"], g["ei"], 0.2)])
    c.soft(whole, alpha(look.palette.shade, 0.55 * min(1.3, traits.socket)), 0.035 * h)
    inner = closed([
        g["b1"],
        between(g["b1"], g["u1"], 0.6),
        g["ei"],
        between(g["nb"], g["nm"], 0.25),
        g["nb"],
    ])  # fmt: skip
    deep = (0.28 if side == "R" else 0.40) * traits.socket * min(1, 0.35 + 0.65 * traits.bridge)
    c.soft(inner, alpha(look.palette.deep, deep), 0.03 * h)


def _ring(c: Painter, head: Head, look: Look, side: str) -> None:
    g, pal = head.halves[side], look.palette
    ring = clamp(
        0.10
        + 0.25 * head.traits.bags
        + 0.62 * look.sign("fatigue")
        + 0.40 * look.sign("pallor")
        + 0.20 * head.person.age01
        + 0.3 * look.sign("cyanosis")
    )
    under = closed([g[name] for name in ("ei", "l1", "l2", "l3", "eo", "p3", "p2", "p1")])
    violet = (96, 78, 128) if pal.dark < DARK else (58, 40, 62)
    tone = mixc(pal.deep, violet, 0.45 * clamp(ring * 2 - 0.5))
    seen = 0.50 + (0.25 + 0.50 * pal.dark) * look.sign("fatigue")
    c.soft(under, alpha(tone, seen * ring), 0.03 * head.unit)
