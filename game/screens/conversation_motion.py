"""What comes and goes beside the head and on the clipboard: since when, and how it is drawn."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Literal

import pygame

from game.screens.conversation_beside import (
    Sight,
    draw_glass,
    draw_over_page,
    draw_words,
    page_words_open,
)
from game.screens.conversation_clip import AnyPage, kind_of
from game.screens.conversation_fold import (
    draw_line_over_lens,
    draw_voice_over_lens,
    strip_over_lens,
)
from game.screens.conversation_state import State
from game.sim.cues import KINDS, Kind, Zone
from game.view.canvas import Canvas
from game.view.easing import eased, share_of
from game.view.kept import Kept
from game.view.lamp import draw_lamp
from game.view.leaf import draw_turning
from game.view.notes_page import NotesPage
from game.view.passing import AROUND, Since, drawn_apart, fading, lay_over, slide
from game.view.tune_strip import small_strip_height

FOLDED = 120
"""Pixels of the design that a folded balloon reaches down at most, its shadow with it."""
Words = Literal["open", "sign", "folded", "heard"]
DRAW: Mapping[Words, Callable[[Canvas, Sight], None]] = {
    "open": draw_words,
    "sign": draw_over_page,
    "folded": draw_line_over_lens,
    "heard": draw_voice_over_lens,
}


@dataclass(slots=True)
class Motions:
    """Since when lens, words, page, clipboard and each lamp are as they are."""

    lens: Since = field(default_factory=Since)
    words: Since = field(default_factory=Since)
    page: Since = field(default_factory=Since)
    out: Since = field(default_factory=Since)
    lamps: dict[Kind, Since] = field(default_factory=lambda: {kind: Since() for kind in KINDS})
    folded: pygame.Surface | None = None
    """The balloon as it was before it folded."""
    turned: pygame.Surface | None = None
    """The clipboard as it was before its page turned."""

    def forget(self) -> None:
        """Take what comes next as having always been so: it was not to be seen."""
        self.lens, self.words, self.folded = Since(), Since(), None


def draw_beside(
    canvas: Canvas, sight: Sight, state: State, zone: Zone | None, motions: Motions
) -> pygame.Rect | None:
    """Draw the words, and the lens over them; return all that the lens covers."""
    kind = _kind(canvas, sight, state, zone)
    _draw_words(canvas, sight, kind, motions)
    fold = small_strip_height(canvas) if kind == "heard" else 0
    lens = motions.lens
    lens.follow(zone, canvas.now)
    if zone:
        came = lens.was is None
        share = share_of("lens_open", canvas.now - lens.at, canvas.motion) if came else 1.0
        return draw_glass(canvas, sight, zone, come=eased("out", share), fold=fold)
    share = share_of("lens_close", canvas.now - lens.at, canvas.motion)
    for left in (name for name in sight.view.zones() if name == lens.was and share < 1):
        gone = replace(canvas, regions=[])
        draw_glass(gone, sight, left, come=1 - eased("in", share), closes=True)
    return None


def _kind(canvas: Canvas, sight: Sight, state: State, zone: Zone | None) -> Words:
    if zone:
        return "heard" if strip_over_lens(canvas, sight, zone) else "folded"
    return "open" if page_words_open(sight.scene, state) else "sign"


def _draw_words(canvas: Canvas, sight: Sight, kind: Words, motions: Motions) -> None:
    """Draw what is said in the shape it has, as it opens from another or folds to it."""
    words, said = motions.words, sight.scene.said
    line = said.words if said else ""
    words.follow((kind, line), canvas.now)
    since = canvas.now - words.at
    box = sight.room.box.union((*sight.room.mouth, 1, 1))
    box.inflate_ip(2 * canvas.px(AROUND), 2 * canvas.px(AROUND))
    if kind == "open":
        motions.folded = None
        come = eased("out", share_of("balloon", since, canvas.motion))
        if come < 1:
            opening = drawn_apart(canvas, box, lambda layer: draw_words(layer, sight))
            slide(canvas, opening, box, come)
            return
    share = share_of("balloon_fold", since, canvas.motion)
    folds = kind != "open" and words.was == ("open", line) and share < 1
    gone = eased("in", share) if folds else 1.0
    with fading(canvas, pygame.Rect(*box.topleft, box.w, canvas.tall(FOLDED)), gone):
        DRAW[kind](canvas, sight)
    if not folds:
        motions.folded = None
        return
    if motions.folded is None:
        away = replace(canvas, regions=[])
        motions.folded = drawn_apart(away, box, lambda layer: draw_words(layer, sight))
    slide(canvas, motions.folded, box, 1 - gone)


def coming_out(canvas: Canvas, clip: pygame.Rect, motions: Motions) -> AbstractContextManager[None]:
    """Let a clipboard that was away be seen little by little as it comes."""
    share = share_of("page", canvas.now - motions.out.at, canvas.motion)
    around = clip.inflate(2 * canvas.px(AROUND), 2 * canvas.px(AROUND))
    return fading(canvas, around, eased("out", share))


def draw_page_motion(
    canvas: Canvas, sight: Sight, page: AnyPage, kept: Kept, motions: Motions
) -> None:
    """Draw what moves on the clipboard just drawn: a page that turns, lamps lit or put out."""
    turning = motions.page
    before = kept.last_key[0] if isinstance(kept.last_key, tuple) else None
    if turning.follow(kind_of(page), canvas.now):
        motions.turned = kept.last if before == turning.was else None
    for lamp, since in motions.lamps.items():
        since.follow(lamp in sight.scene.session.lamps, canvas.now)
    share = share_of("page", canvas.now - turning.at, canvas.motion)
    old, left = motions.turned, sight.frame.seen.right
    if share < 1 and old is not None and old.get_height() == canvas.size[1]:
        back = isinstance(page, NotesPage)
        come = eased("out", share)
        draw_turning(canvas, sight.frame.clip, old, left, come, back=back)
        return
    motions.turned = None
    if isinstance(page, NotesPage) and before == turning.value:
        _draw_lamps(canvas, left, kept, motions)


def _draw_lamps(canvas: Canvas, left: int, kept: Kept, motions: Motions) -> None:
    """Draw the lamps that were just lit or put out, on their way."""
    places = {r.id: r.rect for r in canvas.regions if r.id.startswith("lamp:")}
    for kind, since in motions.lamps.items():
        lit = since.value is True
        share = share_of("lamp_on" if lit else "lamp_off", canvas.now - since.at, canvas.motion)
        box = places.get(f"lamp:{kind}")
        if share >= 1 or box is None or kept.last is None:
            continue
        if lit and canvas.motion == "full":
            draw_lamp(replace(canvas, regions=[]), box, kind, on=True, share=share)
        was = kept.last.subsurface(box.move(-left, 0)).copy()
        lay_over(canvas, was, box, 1 - eased("out" if lit else "in", share))
