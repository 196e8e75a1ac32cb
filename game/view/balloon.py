"""What is being spoken, on pine beside the head. It has its final size from the first word."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.view.canvas import Canvas
from game.view.shapes import disc, icon, polygon, rounded, stroke
from game.view.text import draw_line, width, wrap
from game.view.widgets import cap, cap_width, focus_ring, panel, press_area

MOST_LINES = 6
TAIL = 46
"""Pixels of the design that a tail reaches down."""
AT_HEAD = (
    *(((0.5, y), (1, 0)) for y in (0.2, 0.0, -0.2)),
    *(((-0.5, y), (-1, 0)) for y in (0.2, 0.0, -0.2)),
    *(((x, -0.5), (0, -1)) for x in (0.0, -0.3, 0.3, -0.6, 0.6)),
)
"""Where the name of who speaks may stand: from the head's middle, in its size; which way out."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What is said, by whom; `said` counts the characters spoken so far."""

    speaker: str
    words: str
    said: int
    speaking: bool
    patient: bool = True
    tone: tuple[str, ...] = ()
    """How it is said, at length and briefly."""
    companion: bool = False
    glows: bool = False
    """The coach says to listen: the number of the voice glows."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a balloon may stand: within *room*, on *foot*; *tail* points at the mouth."""

    room: pygame.Rect
    foot: int
    tail: tuple[int, int] | None = None
    mark: bool = True
    """Voice can be looked at: the name carries its number."""
    down: tuple[int, int] | None = None
    """A mouth below the balloon, towards which its tail leans."""


def draw_balloon(canvas: Canvas, place: Place, speech: Speech) -> pygame.Rect:
    """Draw the balloon; return all it covers, its name with it."""
    pad = canvas.px(18 if canvas.text < 1.5 else 28)  # noqa: PLR2004 - large text
    lead = canvas.type("speech")[1]
    pill = canvas.tall(32)
    foot_row = max(canvas.tall(26) + canvas.px(12), canvas.px(38))
    rows = wrap(canvas, speech.words, "speech", place.room.w - 2 * pad)
    toned = _tone_rows(canvas, speech, place.room.w - 2 * pad)
    tone = len(toned) * canvas.type("small")[1]
    above = pill - canvas.px(16)
    fixed = canvas.px(22) + foot_row + tone
    fits = (place.foot - place.room.top - above - fixed) // lead
    count = max(1, min(len(rows), MOST_LINES, fits))
    high = fixed + count * lead
    body = pygame.Rect(place.room.x, place.foot - high, place.room.w, high)
    body.top = max(body.top, place.room.top + above)
    if place.down:
        _tail_down(canvas, body, place.down)
    _sheet(canvas, body, place.tail)
    _press(canvas, body, speech)
    top = body.y + canvas.px(22)
    _tone(canvas, toned, (body.x + pad, top))
    _words(canvas, rows, count, speech, (body.x + pad, top + tone))
    _foot(canvas, body.inflate(-2 * pad, 0), body.bottom - foot_row // 2 - 2, speech)
    name = draw_name(canvas, (body.x + canvas.px(14), body.y - above), speech, mark=place.mark)
    return body.union(name)


def _press(canvas: Canvas, body: pygame.Rect, speech: Speech) -> None:
    does = "press to go on" if speech.speaking else "press to hear it again"
    press_area(canvas, "balloon", body, f"{speech.speaker}: {speech.words} ({does})")
    if canvas.focus == "balloon":
        focus_ring(canvas, body, canvas.px(18))


def _sheet(canvas: Canvas, body: pygame.Rect, tail: tuple[int, int] | None) -> None:
    px = canvas.px
    panel(canvas, body, "pine", 18)
    if tail is None:
        return
    y = body.bottom - px(14)
    tip = (min(tail[0], body.x - px(8)), max(y - px(60), min(tail[1], body.bottom + px(20))))
    edge = (body.x + px(3), y - px(34)), (body.x + px(3), y - px(4))
    polygon(canvas, [*edge, tip], "pine")
    if canvas.theme.high:
        outline = [(body.x + 1, y - px(34)), tip, (body.x + 1, y - px(4))]
        stroke(canvas, outline, "edge", 2)
        canvas.surface.fill(canvas.ink("pine"), (body.x, y - px(32), 3, px(27)))


def _tail_down(canvas: Canvas, body: pygame.Rect, mouth: tuple[int, int]) -> None:
    """Draw the tail of words that somebody says who is below: it leans towards them."""
    px = canvas.px
    x, y = body.x + px(44), body.bottom - px(8)
    far = math.dist((x, y), mouth)
    reach = min(px(TAIL), far - px(30))
    if mouth[1] < body.bottom or reach <= 0:
        return
    tip = x + (mouth[0] - x) / far * reach, y + (mouth[1] - y) / far * reach
    polygon(canvas, [(x - px(16), y), (x + px(16), y), tip], "pine")
    if canvas.theme.high:
        stroke(canvas, [(x - px(16), y), tip, (x + px(16), y)], "edge", 2)


def draw_speaker(
    canvas: Canvas, name: str, head: pygame.Rect, is_free: Callable[[pygame.Rect], bool]
) -> pygame.Rect | None:
    """Draw who speaks at the side of a head or over it, pointing at it; nothing if nowhere."""
    px, high, lead = canvas.px, canvas.tall(28), canvas.type("small_b")[1]
    size = canvas.tall(16)
    wide = round(width(canvas, name, "small_b") + size + px(26))
    for (x, y), (out, up) in AT_HEAD:
        box = pygame.Rect(0, 0, wide, high)
        middle = head.centerx + x * head.w, head.centery + y * head.h
        box.center = round(middle[0] + out * (wide / 2 + px(12))), round(middle[1])
        box.move_ip(0, round(up * (high / 2 + px(12))))
        if is_free(box):
            break
    else:
        return None
    x, y = box.centerx - out * (wide / 2 - px(10)), box.centery
    ends = [(x, y - px(6)), (x, y + px(6))] if out else [(x - px(6), y), (x + px(6), y)]
    tip = (box.centerx - out * (wide / 2 + px(8)), y - up * (high / 2 + px(8)))
    polygon(canvas, [*ends, tip], "pine")
    rounded(canvas, box, "pine", high / 2, edge="edge" if canvas.theme.high else None, line=2)
    icon(canvas, "audio-lines", (box.x + px(10) + size / 2, box.centery), size, "lamp")
    at = box.x + px(16) + size, box.centery - lead / 2
    draw_line(canvas, name, at, "small_b", "on_pine")
    return box


def _tone_rows(canvas: Canvas, speech: Speech, room: float) -> list[str]:
    """Return how it is said: at length where that is one row, else briefly, in rows."""
    wide = room - canvas.tall(16) - canvas.px(6)
    ways = [wrap(canvas, words, "small", wide) for words in speech.tone]
    return min(ways, key=len, default=[])


def _tone(canvas: Canvas, rows: list[str], at: tuple[float, float]) -> None:
    size, lead = canvas.tall(16), canvas.type("small")[1]
    if rows:
        icon(canvas, "audio-lines", (at[0] + size / 2, at[1] + lead / 2), size, "on_pine2")
    for n, row in enumerate(rows):
        spot = at[0] + size + canvas.px(6), at[1] + n * lead
        draw_line(canvas, row, spot, "small", "on_pine2")


def _words(
    canvas: Canvas, rows: list[str], count: int, speech: Speech, at: tuple[float, float]
) -> None:
    """Draw the rows in view: what is not yet said is quieter."""
    begins = [0]
    for row in rows:
        begins.append(begins[-1] + len(row) + 1)
    said = speech.said if speech.speaking else len(speech.words) + 1
    current = max((n for n in range(len(rows)) if begins[n] <= said), default=0)
    first = min(max(0, current - count + 1), len(rows) - count)
    lead = canvas.type("speech")[1]
    for n in range(count):
        row, begin = rows[first + n], begins[first + n]
        _spoken(canvas, row, max(0, said - begin), (at[0], at[1] + n * lead))


def _spoken(canvas: Canvas, row: str, said: int, at: tuple[float, float]) -> None:
    if said < len(row):
        draw_line(canvas, row, at, "speech", "on_pine2")
    if said > 0:
        clip = canvas.surface.get_clip()
        wide = width(canvas, row[:said], "speech")
        part = pygame.Rect(round(at[0]), round(at[1]), wide, canvas.type("speech")[1])
        canvas.surface.set_clip(part.clip(clip))
        draw_line(canvas, row, at, "speech", "on_pine")
        canvas.surface.set_clip(clip)


def _foot(canvas: Canvas, inside: pygame.Rect, y: int, speech: Speech) -> None:
    """Draw how far the line has come, and what a key does now."""
    px = canvas.px
    label, picture = ("Space", "arrow-right") if speech.speaking else ("R", "rotate-ccw")
    keyed, size = cap_width(canvas, label), canvas.tall(22)
    end = inside.right - keyed - size - px(20)
    rounded(canvas, (inside.x, y - px(2), end - inside.x, px(4)), "on_pine2", px(2))
    share = speech.said / max(1, len(speech.words)) if speech.speaking else 1.0
    done = max(px(6), round((end - inside.x) * min(1.0, share)))
    rounded(canvas, (inside.x, y - px(3), done, px(6)), "lamp", px(3))
    icon(canvas, picture, (inside.right - keyed - px(8) - size / 2, y), size, "on_pine")
    cap(canvas, label, (inside.right, y), "right", dark=not canvas.theme.high)


def draw_name(
    canvas: Canvas, at: tuple[float, float], speech: Speech, *, mark: bool = True
) -> pygame.Rect:
    """Draw whose words these are; the patient's name carries the number of the voice."""
    high, lead = canvas.tall(32), canvas.type("small_b")[1]
    mark = mark and speech.patient
    side, wide = canvas.px(14), width(canvas, speech.speaker, "small_b")
    disc_room = canvas.tall(28) if mark else 0
    box = pygame.Rect(round(at[0]), round(at[1]), wide + 2 * side + disc_room, high)
    lit = canvas.lit("zone:voice") and mark
    if mark:
        press_area(canvas, "zone:voice", box, "Voice, key 5", role="zone", group="zones")
        if canvas.focus == "zone:voice":
            focus_ring(canvas, box, high / 2)
    fill, ink = ("lamp", "on_lamp") if lit else ("pine_deep", "on_pine")
    rounded(canvas, box, fill, high / 2, edge="on_pine", line=2)
    draw_line(canvas, speech.speaker, (box.x + side, box.centery - lead / 2), "small_b", ink)
    if mark:
        centre = (box.right - side - canvas.tall(7), box.centery)
        if speech.glows:
            disc(canvas, centre, canvas.tall(12) + canvas.px(8), "lamp", edge="ink", line=2)
        disc(canvas, centre, canvas.tall(12), "card", edge="ink", line=2)
        draw_line(canvas, "5", (centre[0], centre[1] - lead / 2), "small_b", "ink", "centre")
    return box


def draw_sign(canvas: Canvas, room: pygame.Rect, speech: Speech) -> pygame.Rect:
    """Draw a name, and the way to hear it again: no words. Lit while they speak."""
    name = draw_name(canvas, (room.x, room.y), speech)
    label, picture = ("Space", "audio-lines") if speech.speaking else ("R", "rotate-ccw")
    keyed, size = cap_width(canvas, label), canvas.tall(18)
    wide = keyed + size + canvas.px(32)
    box = pygame.Rect(name.right + canvas.px(8), name.y, wide, name.h)
    if box.right > room.right:
        box.topleft = (name.x, name.bottom + canvas.px(8))
    says = f"{speech.speaker} is speaking: go on" if speech.speaking else "Say it again"
    press_area(canvas, "balloon", box, says)
    if canvas.focus == "balloon":
        focus_ring(canvas, box, box.h / 2)
    rounded(canvas, box, "pine", box.h / 2, edge="on_pine", line=2)
    ink = "lamp" if speech.speaking else "on_pine"
    icon(canvas, picture, (box.x + canvas.px(12) + size / 2, box.centery), size, ink)
    at = (box.right - canvas.px(12), box.centery)
    cap(canvas, label, at, "right", dark=not canvas.theme.high)
    return name.union(box)
