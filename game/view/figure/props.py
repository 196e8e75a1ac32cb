"""What somebody holds in a hand: which hand, before or behind its fingers, and its painter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from game.view.figure.hand_shape import Grip
from game.view.figure.props_carried import (
    paint_bag,
    paint_cup,
    paint_ring,
    paint_strap,
    paint_watch,
)
from game.view.figure.props_paper import (
    paint_blank,
    paint_clipboard,
    paint_face_down,
    paint_letter,
    paint_packet,
    paint_pen,
    paint_ticket,
    paint_tissue,
)
from game.view.figure.props_phone import paint_phone, paint_phone_right
from game.view.paint.painter import Painter

SOONER = 3.0
"""Something held is all there before the hand has quite arrived."""

Depth = Literal["arms", "hand", "fingers", "thumb"]
"""Where something lies: behind both arms, behind the hand, under its thumb, over it."""
Grips = Mapping[str, Grip]


@dataclass(frozen=True, slots=True)
class Held:
    """Something held: in which hand, how far behind, and what paints it (0 to 1)."""

    hand: str
    depth: Depth
    paint: Callable[[Painter, Grips, float], None]
    reach: float = 1.25
    """How far hand and thing go from the wrist, in hand lengths."""


HELD: Mapping[str, Held] = {
    "phone": Held("L", "hand", paint_phone),
    "phone_right": Held("R", "hand", paint_phone_right),
    "letter": Held("L", "hand", paint_letter),
    "ticket": Held("L", "fingers", paint_ticket, 1.5),
    "packet": Held("L", "fingers", paint_packet),
    "blank_form": Held("L", "fingers", paint_blank, 1.6),
    "clipboard": Held("L", "fingers", paint_clipboard, 1.6),
    "pen": Held("R", "fingers", paint_pen),
    "face_down": Held("R", "arms", paint_face_down),
    "tissue": Held("R", "hand", paint_tissue),
    "cup": Held("R", "arms", paint_cup),
    "bag": Held("R", "arms", paint_bag),
    "strap": Held("R", "arms", paint_strap),
    "ring": Held("L", "fingers", paint_ring),
    "watch": Held("L", "thumb", paint_watch),
}
"""Each thing by the name a cue's row gives it."""


def paint_held(
    c: Painter, grips: Grips, signs: Mapping[str, float], side: str, depth: Depth
) -> None:
    """Paint what is in this hand now, at this depth."""
    for name, held in HELD.items():
        share = signs.get(name, 0.0)
        if share > 0 and held.hand == side and held.depth == depth:
            held.paint(c, grips, min(1.0, share * SOONER))


def reach_of_hand(side: str, signs: Mapping[str, float]) -> float:
    """Return how far a hand and what it holds go from the wrist, in hand lengths."""
    on = (held.reach for name, held in HELD.items() if held.hand == side and signs.get(name, 0) > 0)
    return max(on, default=0.9)
