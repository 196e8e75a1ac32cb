"""Where things stand in the conversation: one frame for every window and text size.

The person's middle stands 440 (at 720 high) left of the stage's end, so words have their
place beside the head. Where the clipboard does not fit beside the stage, it comes and goes.
"""

from dataclasses import dataclass

import pygame

NARROW, LARGE_TEXT = 1000, 1.5
"""Below this width, or from this text size on, the clipboard comes and goes."""
CLIP_WIDTH, CLIP_MORE = 392, 320
BESIDE = 440
"""From the person's middle to the end of the stage, where the window is 720 high."""
HEAD = 128
"""From the person's middle to where words may begin."""
REACH = 200
"""From the person's middle to the end of either hand: what the clipboard may never cover."""
CROWN = 118
SMALL_METER = 104
UNDER = 44
"""Between the words and what lies below them."""
WIDEST = 460
"""Words are no wider than this: a line is easy to read."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of one window, in pixels."""

    size: tuple[int, int]
    k: float
    narrow: bool
    large: bool
    """Text so large that lists become rows."""
    view_stage: pygame.Rect
    """What the picture is asked for: it says where the person stands."""
    seen: pygame.Rect
    """The part of the window where the picture lives: what the clipboard leaves."""
    clip: pygame.Rect
    """The clipboard, where it is out."""
    words: pygame.Rect
    """Beside the head, to the end of the stage: balloon and lens stand in it."""
    meter: pygame.Rect | None
    """None: no room left of the head."""
    small_meter: bool
    pause: pygame.Rect | None
    """None: it stands with the other buttons at the right."""
    buttons: pygame.Rect
    """Where a clipboard that is away leaves its buttons."""

    @property
    def lasting(self) -> pygame.Rect:
        """Return the place below the words that neither clipboard nor buttons ever cover."""
        gap = round(16 * self.k)
        right = min(self.clip.left, self.buttons.left) if self.narrow else self.seen.right
        top = self.words.bottom + round(UNDER * self.k)
        return pygame.Rect(gap, top, right - 2 * gap, self.size[1] - gap - top)


def frame_of(size: tuple[int, int], k: float, text: float) -> Frame:
    """Return the places of a window of *size* at this scale and text size."""
    wide, high = size
    tall = high / 720
    large = text >= LARGE_TEXT
    narrow = large or wide / k < NARROW
    clip = _clip(size, k, text, narrow=narrow)
    middle = _middle(size, k, clip, narrow=narrow)
    seen = pygame.Rect(0, 0, wide if narrow else clip.left - round(16 * k), high)
    left = middle + round(HEAD * tall)
    right = (wide if narrow else seen.right) - round(8 * k)
    if narrow and not large:
        right = min(right, left + round(WIDEST * k))
    words = pygame.Rect(left, round(16 * k), right - left, round(252 * tall))
    free = middle - round(CROWN * tall) - round(8 * k)
    meter, small = _meter(k, text, free, large=large)
    more = k * (1 + 0.8 * (text - 1))
    pause = None if large else _pause(k, more)
    view_stage = pygame.Rect(0, 0, middle + round(BESIDE * tall), high)
    buttons = _buttons(size, k, text, large=large)
    return Frame(
        size, k, narrow, large, view_stage, seen, clip, words, meter, small, pause, buttons
    )


def _box(k: float, left: float, top: float, width: float, height: float) -> pygame.Rect:
    return pygame.Rect(round(left * k), round(top * k), round(width * k), round(height * k))


def _clip(size: tuple[int, int], k: float, text: float, *, narrow: bool) -> pygame.Rect:
    wide, high = size
    width, right = CLIP_WIDTH * k, 16 * k
    if narrow:
        right = 8 * k
        width += CLIP_MORE * k * (text - 1)
        width = min(width, wide - 8 * k - (REACH + 130) * high / 720)
    return pygame.Rect(
        round(wide - right - width), round(8 * k), round(width), round(high - 16 * k)
    )


def _middle(size: tuple[int, int], k: float, clip: pygame.Rect, *, narrow: bool) -> int:
    """Return where the person's middle stands."""
    wide, high = size
    tall = high / 720
    stage = wide - 424 * k
    if narrow:
        return round(min(0.325 * wide, clip.left - REACH * tall))
    return round(max(stage - BESIDE * tall, 0.41 * stage))


def _pause(k: float, more: float) -> pygame.Rect:
    return pygame.Rect(round(16 * k), round(16 * k), round(52 * more), round(64 * more))


def _meter(k: float, text: float, free: int, *, large: bool) -> tuple[pygame.Rect | None, bool]:
    """Return the meter's place, and whether it is the small one."""
    if large:
        return (_box(k, 12, 12, 216, 100), False) if free >= 220 * k else (None, False)
    more = 1 + 0.8 * (text - 1)
    left = 24 + 52 * more
    if free >= (left + 200) * k:
        return _box(k, left, 16, 196, 64 * more), False
    if free >= (left + SMALL_METER * more) * k:
        return _box(k, left, 16, SMALL_METER * more, 64 * more), True
    return _box(k, 8, 24 + 64 * more, SMALL_METER * more, 58 * more), True


def _buttons(size: tuple[int, int], k: float, text: float, *, large: bool) -> pygame.Rect:
    """Return the column of buttons, four rows that stand on the window's lower edge."""
    wide, high = size
    row = 52 + 36 * (text - 1)
    column = (300 + 80 * (text - 1)) * k
    rows = 4 if large else 3
    tall = min(rows * (row + 14) * k, high - 328 * k)
    return pygame.Rect(
        round(wide - 16 * k - column), round(high - 16 * k - tall), round(column), round(tall)
    )
