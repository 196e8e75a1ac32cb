"""The strip of a voice: pitch as a line, loudness as a hill, both against the own calm.

The whole line lies there pale; what was said of it is plain, up to the head.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import accumulate

import pygame

from game.view.canvas import Canvas, Region
from game.view.shapes import FINE, rounded
from game.view.text import draw_line, draw_text, height, shorten, width, wrap
from game.view.theme import Rgb
from game.view.tune import SOFT, Tune, briefly, told
from game.view.tune_shapes import LOUDEST, draw_loud, draw_marks, draw_pitch

PITCH, LOUD = 34, 26
"""Pixels of the design that each lane is high; they grow with the text."""
GUTTER = 0.3
"""Names of the lanes take no more of the strip than this, or stand over them."""
PAD = 8
LEAST_WIDE = 200
"""Pixels of the design that a strip without words is wide, at least."""
ROWS = 2
"""Rows of words under the lanes, at most: those around what is being said."""
DASH = 4


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a strip: what was said, what is to come, lines and names, the head."""

    said: str
    still: str
    name: str
    head: str


PAPER = Inks("mark", "edge", "ink2", "ink")
PINE = Inks("on_pine", "on_pine2", "on_pine2", "lamp")


@dataclass(frozen=True, slots=True)
class Lanes:
    """Where pitch and loudness are drawn, in pixels of the window."""

    pitch: pygame.Rect
    loud: pygame.Rect
    named: bool
    """Names stand at their left; else over them."""


def _lanes(canvas: Canvas, box: pygame.Rect, top: int, *, small: bool) -> Lanes:
    """Return the lanes in *box* from *top* on; *small*: without names."""
    px, lead = canvas.px, canvas.type("small")[1]
    side = width(canvas, "loudness", "small") + px(10)
    named = not small and side <= GUTTER * box.w
    left = box.x + (side if named else 0)
    above = 0 if named or small else lead
    half = 0.6 if small else 1.0
    high, low = round(canvas.tall(PITCH) * half), round(canvas.tall(LOUD) * half)
    pitch = pygame.Rect(left, top + above, box.right - left, high)
    loud = pygame.Rect(left, pitch.bottom + above + px(6), pitch.w, low)
    return Lanes(pitch, loud, named)


def strip_height(canvas: Canvas, wide: int, tune: Tune) -> int:
    """Return how high `draw_strip` is in this width."""
    box = pygame.Rect(0, 0, wide - 2 * canvas.px(PAD), 0)
    lead = canvas.type("small")[1]
    lanes = _lanes(canvas, box, canvas.px(PAD) + lead, small=False)
    rows = min(ROWS, len(wrap(canvas, sentence(tune), "small", box.w)))
    below = rows * lead + height(canvas, briefly(tune), "small", box.w)
    return lanes.loud.bottom + canvas.px(6) + below + canvas.px(PAD)


def draw_strip(canvas: Canvas, at: pygame.Rect, tune: Tune, head: float) -> pygame.Rect:
    """Draw the strip on paper, as wide as *at*; return its box. *head*: seconds said."""
    box = pygame.Rect(at.x, at.y, at.w, strip_height(canvas, at.w, tune))
    px, lead = canvas.px, canvas.type("small")[1]
    edge = "edge" if canvas.theme.high else None
    rounded(canvas, box, "sunk", px(10), edge=edge, line=2)
    canvas.add(Region("tune", box, told(tune), "picture"))
    inside = box.inflate(-2 * px(PAD), -2 * px(PAD))
    lanes = _lanes(canvas, inside, inside.y + lead, small=False)
    _title(canvas, inside, tune)
    for name, lane in (("pitch", lanes.pitch), ("loudness", lanes.loud)):
        y = lane.centery - lead / 2 if lanes.named else lane.y - lead
        draw_line(canvas, name, (inside.x, y), "small", PAPER.name)
    draw_lanes(canvas, lanes, tune, head, PAPER)
    y = _said(canvas, inside, lanes.loud.bottom + px(6), tune, head)
    draw_text(canvas, briefly(tune), (inside.x, y), "small", "ink2", room=inside.w)
    return box


def _title(canvas: Canvas, inside: pygame.Rect, tune: Tune) -> None:
    """Write what the dashed lines are, and whether it was measured."""
    px, lead = canvas.px, canvas.type("small")[1]
    y = inside.y + lead // 2
    _dashes(canvas.surface, canvas.ink("ink2"), (inside.x, inside.x + px(28)), y)
    calm = draw_line(canvas, tune.calm, (inside.x + px(34), inside.y), "small_b", "ink2")
    if not tune.guessed:
        return
    words = shorten(canvas, "estimated", "small", inside.right - calm.right - px(8))
    draw_line(canvas, words, (inside.right, inside.y), "small", "ink2", "right")


def draw_small_strip(canvas: Canvas, box: pygame.Rect, tune: Tune, head: float) -> None:
    """Draw only the lanes, on pine: while the voice is looked at, and runs."""
    canvas.add(Region("tune", box, told(tune), "picture"))
    draw_lanes(canvas, _lanes(canvas, box, box.y, small=True), tune, head, PINE)


def draw_compact_strip(canvas: Canvas, room: pygame.Rect, tune: Tune, head: float) -> bool:
    """Draw the lanes alone where *room* has room for them, and tell whether it has."""
    px = canvas.px
    box = pygame.Rect(room.x, room.y, room.w, small_strip_height(canvas) + 2 * px(PAD))
    if box.h > room.h or box.w < px(LEAST_WIDE):
        return False
    edge = "edge" if canvas.theme.high else None
    rounded(canvas, box, "sunk", px(10), edge=edge, line=2)
    canvas.add(Region("tune", box, told(tune), "picture"))
    inside = box.inflate(-2 * px(PAD), -2 * px(PAD))
    draw_lanes(canvas, _lanes(canvas, inside, inside.y, small=True), tune, head, PAPER)
    return True


def small_strip_height(canvas: Canvas) -> int:
    """Return how high the lanes are that run under the words on pine."""
    lanes = _lanes(canvas, pygame.Rect(0, 0, 100, 0), 0, small=True)
    return lanes.loud.bottom


def draw_lanes(canvas: Canvas, lanes: Lanes, tune: Tune, head: float, inks: Inks) -> None:
    """Draw both lanes, and the head where it is in the line."""
    area = lanes.pitch.union(lanes.loud)
    tones = tuple(canvas.ink(ink) for ink in (_still(canvas, inks), inks.said))
    for y in _calm(lanes):
        _dashes(canvas.surface, canvas.ink(inks.name), (area.x, area.right), y)
    x = area.x + round(min(1.0, head / max(0.1, tune.seconds)) * area.w)
    for tone, left, right in ((tones[0], x, area.right), (tones[1], area.x, x)):
        picture = _picture(canvas, lanes, tune, tone)
        canvas.surface.blit(picture, (left, area.y), (left - area.x, 0, right - left, area.h))
    thick = max(2, canvas.px(2))
    line = pygame.Rect(x - thick // 2, area.y - 2, thick, area.h + 4)
    canvas.surface.fill(canvas.ink(inks.head), line)


def _still(canvas: Canvas, inks: Inks) -> str:
    """Return the colour of what is to come: paler than what was said, in high contrast too."""
    return "rule" if canvas.theme.high else inks.still


def _calm(lanes: Lanes) -> tuple[int, int]:
    """Return where calm is in each lane."""
    share = LOUDEST / (LOUDEST - SOFT)
    return lanes.pitch.centery, lanes.loud.y + round(share * lanes.loud.h)


def _dashes(surface: pygame.Surface, ink: Rgb, ends: tuple[int, int], y: int) -> None:
    for x in range(ends[0], ends[1], 2 * DASH):
        surface.fill(ink, (x, y, min(DASH, ends[1] - x), 1))


def _picture(canvas: Canvas, lanes: Lanes, tune: Tune, ink: Rgb) -> pygame.Surface:
    """Return both lanes in one colour, clear elsewhere; made once for a line."""
    area = lanes.pitch.union(lanes.loud)
    key: Hashable = ("tune", tune.points, tune.sounds, area.size, ink, tune.seconds)

    def make() -> pygame.Surface:
        big = pygame.Surface((area.w * FINE, area.h * FINE), pygame.SRCALPHA)
        big.fill((*ink, 0))
        across = area.w * FINE / max(0.1, tune.seconds)
        draw_pitch(big, lanes.pitch.move(-area.x, -area.y), tune, ink, across)
        draw_loud(big, lanes.loud.move(-area.x, -area.y), tune, ink, across)
        draw_marks(big, lanes.loud.move(-area.x, -area.y), tune, ink, across)
        return pygame.transform.smoothscale(big, area.size)

    return canvas.art.keep(key, make)


def sentence(tune: Tune) -> str:
    """Return what was said, as it stands under the lanes."""
    return " ".join(text for text, _, _ in tune.words)


def _said(canvas: Canvas, inside: pygame.Rect, top: int, tune: Tune, head: float) -> int:
    """Write what is said in whole rows, the word at the head lit; return their end.

    Of more rows than there is room for, those around the head are seen.
    """
    lead, rows = canvas.type("small")[1], wrap(canvas, sentence(tune), "small", inside.w)
    begun, now = _place(tune, head)
    ends = list(accumulate(len(row) + 1 for row in rows))
    at = next((n for n, end in enumerate(ends) if begun < end), len(rows) - 1)
    count = min(ROWS, len(rows))
    first = min(max(0, at - 1), len(rows) - count)
    for n in range(first, first + count):
        start = ends[n] - len(rows[n]) - 1
        spot = inside.x, top + (n - first) * lead
        _row(canvas, rows[n], spot, (begun - start, now - start))
    return top + count * lead


def _place(tune: Tune, head: float) -> tuple[int, int]:
    """Return where in the sentence the word at the head begins and ends."""
    begun = end = 0
    for text, start, _ in tune.words:
        if start > head:
            break
        begun, end = (end + 1 if end else 0), (end + 1 if end else 0) + len(text)
    return begun, end


def _row(canvas: Canvas, row: str, at: tuple[int, int], lit: tuple[int, int]) -> None:
    """Draw a row: what was said is plain, the word from and to *lit* stands on a lamp's colour."""
    begun, now = (max(0, min(len(row), place)) for place in lit)
    x, lead, px = at[0], canvas.type("small")[1], canvas.px
    left, right = (x + width(canvas, row[:place], "small") for place in (begun, now))
    if right > left:
        mark = pygame.Rect(left - px(2), at[1], right - left + px(4), lead)
        rounded(canvas, mark, "lamp", px(4))
    parts = ((row[:begun], x, "ink"), (row[begun:now], left, "on_lamp"), (row[now:], right, "ink3"))
    for words, place, ink in parts:
        if words.strip():
            draw_line(canvas, words, (place, at[1]), "small", ink)
