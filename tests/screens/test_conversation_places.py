"""Nothing covers the person, nothing is cut off, and all of it can be pressed."""

import sys
from collections.abc import Iterator

import pygame
import pytest

from game.view import text
from game.view.canvas import Canvas, Region
from game.view.frame import frame_of
from game.view.silhouette import Silhouette
from tests.screens.talk import Make, Talk

SIZES = [(1280, 720), (1024, 768), (1920, 1080)]
LENS = ("looking", "frozen")
SMALLEST_TARGET = 40
TOLERATED = 24
"""Pixels where a rounded edge meets an outline that breathes."""


def pages(one: Talk) -> Iterator[str]:
    """Turn up each page, as they come while one plays; yield its name."""
    yield "speaking" if one.wait(3) else ""
    yield "looking" if one.keys("2").wait(0.4) else ""
    yield "frozen" if one.keys("2").wait(0.4) else ""
    one.keys("escape").note("hands").note("face").hear().wait(2).keys("b").wait(0.4)
    yield "reading"
    yield "answering" if one.keys("space").wait(0.4) else ""
    yield "telling" if one.keys("escape", "t").wait(0.4) else ""


def widgets(talk: Talk) -> list[pygame.Rect]:
    """Return everything that is laid over the stage to be read or pressed."""
    frame = frame_of(talk.size, 1.0, talk.text)
    over = [r.rect for r in talk.regions if r.role not in ("picture", "area", "zone")]
    over += [r.rect for r in talk.regions if r.id == "zone:voice"]
    over += [frame.meter] if frame.meter and talk.difficulty != "expert" else []
    return [r for r in over if r.left < frame.seen.right]


def person(talk: Talk) -> Silhouette:
    """Return the person of this moment against their room."""
    view = talk.screen.picture.view
    assert view is not None
    bare = pygame.Surface(talk.size)
    for _ in range(4):
        view.draw(bare, talk.scene().stances)
    return Silhouette(bare, view.backdrop, view.stage)


def covered(shape: Silhouette, box: pygame.Rect) -> int:
    part = box.clip(shape.area)
    if not part.w or not part.h:
        return 0
    return shape.mask.overlap_area(pygame.Mask(part.size, fill=True), part.topleft)


@pytest.mark.parametrize("size", SIZES)
def test_no_widget_covers_the_person_on_any_page(talk: Make, size: tuple[int, int]) -> None:
    one = talk(size=size)
    for name in pages(one):
        shape, lens = person(one), one.screen.lens_box
        for box in widgets(one):
            assert covered(shape, box) <= TOLERATED, (name, box)
        if name in LENS:
            glass = lens.inflate(-lens.w * 0.3, -lens.h * 0.3)
            assert covered(shape, glass) <= TOLERATED, name


@pytest.mark.parametrize("name", ["heartburn-at-the-desk", "the-folded-letter", "first-look"])
@pytest.mark.parametrize("size", SIZES[:2])
def test_no_mark_stands_on_a_face(talk: Make, size: tuple[int, int], name: str) -> None:
    one = talk(name, size=size).wait(3)
    head = one.screen.picture.view.head_box().inflate(-60, -60)
    marks = [r for r in one.regions if r.role == "zone" and r.id != "zone:voice"]
    assert len(marks) == 5
    for mark in marks:
        assert not mark.rect.colliderect(head), mark


@pytest.mark.parametrize("name", ["heartburn-at-the-desk", "the-folded-letter", "first-look"])
def test_words_leave_every_patient_free(talk: Make, name: str) -> None:
    one = talk(name).wait(3)
    assert covered(person(one), one.region("balloon").rect) <= TOLERATED
    one.hear().wait(1)
    assert covered(person(one), one.region("balloon").rect) <= TOLERATED


def pressable(one: Talk) -> list[Region]:
    return [r for r in one.regions if r.role not in ("area", "picture")]


@pytest.mark.parametrize("size", [(1280, 720), (960, 600)])
@pytest.mark.parametrize("large", [1.0, 2.0])
def test_everything_that_can_be_pressed_says_what_it_is_and_is_large_enough(
    talk: Make, size: tuple[int, int], large: float
) -> None:
    window = pygame.Rect((0, 0), size)
    one = talk(size=size, text=large)
    for name in pages(one):
        regions = pressable(one)
        names = [r.id for r in regions]
        assert len(names) == len(set(names)), name
        for region in regions:
            assert region.label.strip(), region
            assert min(region.rect.size) >= SMALLEST_TARGET or region.clip, region
            assert region.clip or window.contains(region.rect.inflate(-2, -2)), region


@pytest.mark.parametrize(
    ("size", "large"),
    [
        *(((1280, 720), large) for large in (1.0, 1.25, 1.5, 2.0)),
        *(((1024, 768), large) for large in (1.0, 1.5)),
        *(((960, 600), large) for large in (1.0, 1.25, 2.0)),
    ],
)
def test_no_word_runs_out_of_the_window_or_out_of_its_button(
    talk: Make, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], large: float
) -> None:
    lines: list[tuple[str, pygame.Rect]] = []
    real = text.draw_line

    def note(canvas: Canvas, words: str, *args: object, **more: object) -> pygame.Rect:
        box = real(canvas, words, *args, **more)  # type: ignore[arg-type]
        if words.strip() and canvas.surface.get_clip().collidepoint(box.center):
            lines.append((words, box))
        return box

    patch_everywhere(monkeypatch, note)
    one = talk(size=size, text=large)
    for name in pages(one):
        lines.clear()
        one.screen.clip.key = None
        one.draw()
        assert lines
        buttons = [r for r in pressable(one) if r.role in ("button", "option", "toggle")]
        for words, box in lines:
            assert -2 <= box.left <= box.right <= size[0] + 2, (name, words, box)
            for button in (b for b in buttons if b.hit(box.center)):
                assert button.rect.left - 2 <= box.left, (name, words, button)
                assert box.right <= button.rect.right + 2, (name, words, button)


def patch_everywhere(monkeypatch: pytest.MonkeyPatch, instead: object) -> None:
    """Put *instead* wherever draw_line was imported."""
    for name, module in list(sys.modules.items()):
        if name.startswith("game.") and hasattr(module, "draw_line"):
            monkeypatch.setattr(module, "draw_line", instead)


def test_at_double_size_the_clipboard_covers_neither_face_nor_hands(talk: Make) -> None:
    one = talk(text=2.0)
    for name in pages(one):
        if name in ("speaking", *LENS):
            continue
        if not one.screen.state.out:
            one.keys("c")
        clip = frame_of(one.size, 1.0, 2.0).clip
        view = one.screen.picture.view
        assert not view.head_box().inflate(-20, 0).colliderect(clip)
        hands = view.zones()["hands"]
        assert hands.anchor[0] + hands.radius // 2 <= clip.left


def test_in_a_narrow_window_the_clipboard_comes_and_goes(talk: Make) -> None:
    one = talk(size=(960, 600)).hear()
    assert "lamp:physical" not in one.names()
    one.keys("c")
    assert "lamp:physical" in one.names()
    one.keys("escape")
    assert "lamp:physical" not in one.names()
    one.click("clipboard")
    assert "lamp:physical" in one.names()


def test_breathing_moves_no_mark(talk: Make) -> None:
    one = talk().hear().wait(9)
    for _ in range(30):
        one.wait(0.05)
    before = {r.id: r.rect.center for r in one.regions if r.role == "zone"}
    for _ in range(20):
        one.wait(0.05)
    after = {r.id: r.rect.center for r in one.regions if r.role == "zone"}
    moved = [z for z in before if before[z] != after[z]]
    assert not moved


def test_a_clipboard_that_did_not_change_can_still_be_pressed(talk: Make) -> None:
    one = talk().hear().wait(0.1).wait(0.1).wait(0.1)
    assert one.screen.clip.picture is not None
    assert one.click("lamp:mental").session.lamps == {"mental"}
    assert one.region("lamp:mental").label == "Mind: troubled"


def test_the_words_are_white_on_black_in_high_contrast_and_the_patient_is_not_tinted(
    talk: Make,
) -> None:
    calm, high = talk().wait(1), talk(contrast="high").wait(1)
    paper = (1000, 604)
    assert sum(high.surface.get_at(paper)[:3]) == 0
    face = high.screen.picture.view.zones()["face"].anchor
    assert high.surface.get_at(face) == calm.surface.get_at(face)
