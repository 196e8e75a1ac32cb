"""The form of a face in soft tones: its far side, its edge, hollows and lights."""

from game.patient.geometry import alpha, closed, ellipse, mixc, ribbon
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

FAR = (
    (0.58, -1.2, 0.3), (0.70, -0.60, 0.5), (0.84, -0.12, 0.38), (0.90, 0.20, 0.3),
    (0.70, 0.55, 0.48), (0.52, 0.85, 0.55), (0.28, 1.16, 0.7), (0.14, 1.34, 0.7),
    (0.3, 1.7, 0.5), (1.4, 1.3, 0.0), (1.5, -0.8, 0.0),
)  # fmt: skip
"""The side turned from the light: a broad tone that follows temple, cheekbone, jaw."""
FAR_DEEP = (
    (0.86, -0.2, 0.3), (0.92, 0.3, 0.25), (0.76, 0.70, 0.38), (0.52, 1.05, 0.55),
    (0.2, 1.36, 0.7), (0.5, 1.6, 0.4), (1.4, 1.0, 0.0), (1.3, -0.4, 0.0),
)  # fmt: skip
NEAR = (
    (-1.2, -0.5, 0.0), (-0.93, -0.3, 0.2), (-0.92, 0.3, 0.25), (-0.78, 0.78, 0.35),
    (-0.52, 1.12, 0.5), (-0.1, 1.42, 0.7), (-0.5, 1.6, 0.3), (-1.3, 1.0, 0.0),
)  # fmt: skip
HOLLOW = (
    (0.90, 0.28, 0.3), (0.66, 0.52, 0.52), (0.50, 0.76, 0.6), (0.62, 0.80, 0.5),
    (0.84, 0.55, 0.3),
)  # fmt: skip
"""Under the cheekbone."""
SHAVED = (
    (0.94, 0.25, 0.2), (0.80, 0.60, 0.4), (0.58, 0.82, 0.6), (0.40, 0.80, 0.7),
    (0.16, 0.66, 0.9), (-0.16, 0.66, 0.9), (-0.40, 0.80, 0.7), (-0.58, 0.82, 0.6),
    (-0.80, 0.60, 0.4),
)  # fmt: skip
"""The upper edge of where a beard would grow."""
SCALP = ((0.2, -1.4, 0.2), (0.62, -1.0, 0.3), (0.86, -0.5, 0.2), (1.3, -0.6, 0), (1.1, -1.5, 0))
ROOM = (190, 205, 225)
"""The light that a room throws back."""


def paint_form(c: Painter, head: Head, look: Look) -> None:
    """Paint light and shade of the whole face."""
    _sides(c, head, look)
    _hollows(c, head, look)
    _lights(c, head, look)
    if head.person.stubble:
        _shaved(c, head, look)


def paint_scalp(c: Painter, head: Head, look: Look) -> None:
    """Paint the shine and the shade of a bare head."""
    h, pal = head.unit, look.palette
    shine = alpha(mixc(pal.light, (255, 255, 255), 0.25), 0.50)
    c.soft(ellipse(*head.at(-0.30, -0.98, 0.7), 0.40 * h, 0.20 * h, -0.3), shine, 0.09 * h)
    c.soft(closed(head.run(SCALP)), alpha(pal.shade, 0.55), 0.08 * h)


def _sides(c: Painter, head: Head, look: Look) -> None:
    h, pal, far = head.unit, look.palette, head.halves["L"]
    c.soft(closed(head.run(FAR)), alpha(pal.shade, 0.80), 0.085 * h)
    c.soft(closed(head.run(FAR_DEEP)), alpha(pal.deep, 0.30), 0.06 * h)
    edge = [far[name] for name in ("o4", "o5", "o6", "o7")]
    thrown = alpha(mixc(pal.light, ROOM, 0.35), 0.20)
    c.soft(ribbon(edge, 0.07 * h, start=0.02 * h, end=0.02 * h), thrown, 0.024 * h)
    c.soft(closed(head.run(NEAR)), alpha(pal.shade, 0.60), 0.05 * h)


def _hollows(c: Painter, head: Head, look: Look) -> None:
    person = head.person
    aged = 0.40 * person.age01 * head.wrinkle("cheek")
    deep = 0.08 + 0.10 * person.male + aged + 0.5 * head.traits.hollow
    for sign, share in ((-1, 1.0), (1, 0.7)):
        hollow = closed(head.run(HOLLOW, sign))
        c.soft(hollow, alpha(look.palette.shade, deep * share), 0.05 * head.unit)


def _lights(c: Painter, head: Head, look: Look) -> None:
    h, pal, at = head.unit, look.palette, head.at
    chin, raised = head.points["ch"], 0.05 * head.mean("crow")
    brow = ellipse(*at(-0.22, -0.62, 0.88), 0.46 * h, 0.24 * h)
    c.soft(brow, alpha(pal.light, 0.46), 0.13 * h)
    cheek = ellipse(*at(-0.55, 0.26 - raised, 0.66), 0.20 * h, 0.11 * h, -0.35)
    c.soft(cheek, alpha(pal.light, 0.50), 0.06 * h)
    ball = ellipse(*head.by(chin, -0.05, -0.17), 0.13 * h, 0.08 * h)
    c.soft(ball, alpha(pal.light, 0.40), 0.05 * h)
    under = ribbon([head.mid("q0", "cc", 0.6), head.by(chin, 0, 0.02)], 0.5 * h)
    c.soft(under, alpha(pal.shade, 0.10), 0.06 * h)


def _shaved(c: Painter, head: Head, look: Look) -> None:
    """Paint the bluish or brownish tone of a shaved jaw."""
    p, person = head.points, head.person
    jaw = [p[name] for name in ("o5R", "o6R", "o7R", "ch", "o7L", "o6L", "o5L")]
    area = closed([head.at(-0.94, 0.25, 0.2), *jaw, *head.run(SHAVED)])
    tone = mixc(look.palette.deep, person.hair.colour, 0.5)
    c.soft(area, alpha(tone, 0.11 + 0.18 * person.stubble), 0.085 * head.unit)
