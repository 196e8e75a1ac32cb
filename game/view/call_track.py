"""A lane of the telephone to draw in: slots that move from now to the left, and bars in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pygame

from game.patient.call import SLOT, Call
from game.view.theme import Rgb

PAPER: Rgb = (251, 246, 236)
SOFT: Rgb = (181, 203, 195)
DIM: Rgb = (88, 126, 122)
FINE = 4
"""A sprite is drawn so many times larger, then made smooth."""
HEARD = 0.02
"""Below this nothing is drawn."""
Levels = Sequence[float]
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Track:
    """A lane to draw in: clipped to `area`; now is at `now`, a slot is `pitch` wide."""

    target: pygame.Surface
    area: pygame.Rect
    now: int
    pitch: int
    mid: int
    reach: float
    first: int = 0
    left: int = 0
    """Where the first slot begins."""


def track_of(
    call: Call, target: pygame.Surface, area: pygame.Rect, now: int, pitch: int, reach: float
) -> Track:
    """Return a lane in which now is at *now*; every slot moves by the same whole pixels."""
    left = round(now - (call.seconds / SLOT - call.first) * pitch)
    return Track(target, area, now, pitch, area.centery, reach, call.first, left)


def seen(levels: Levels, track: Track) -> list[tuple[int, int, float]]:
    """Return slot, place and level of what is heard and in the lane."""
    left, pitch = track.left, track.pitch
    begin = max(0, (track.area.left - left) // pitch)
    end = min(len(levels), (track.area.right - left) // pitch + 1)
    return [(n, left + n * pitch, levels[n]) for n in range(begin, end) if levels[n] > HEARD]


def bars(levels: Levels, track: Track, ink: Rgb, wide: float) -> None:
    """Draw bars with round ends around the middle of the lane."""
    w = max(2, round(track.pitch * wide))
    aside = (track.pitch - w) // 2
    high = [(x, max(w, round(2 * track.reach * level))) for _, x, level in seen(levels, track)]
    track.target.fblits([(bar(w, h, ink), (x + aside, track.mid - h // 2)) for x, h in high])


@cache
def bar(w: int, h: int, ink: Rgb) -> pygame.Surface:
    """Return a bar with round ends."""
    big = pygame.Surface((w * FINE, h * FINE), pygame.SRCALPHA)
    big.fill((*ink, 0))
    pygame.draw.rect(big, ink, big.get_rect(), border_radius=w * FINE // 2)
    return pygame.transform.smoothscale(big, (w, h))
