"""The tutorial shows one thing at a time, follows what is done, and can be skipped."""

import pygame
import pytest

from game.screens import lesson_card
from game.screens.intents import Go
from game.screens.lesson import STEPS, step_of
from tests.screens.talk import Make, Talk


def step(talk: Talk) -> str | None:
    now = step_of(talk.scene(), talk.screen.state)
    return now and now.name


def lesson(talk: Make, **more: object) -> Talk:
    return talk("first-look", lesson=True, difficulty="guided", **more).wait(2)


def test_it_leads_from_the_hands_to_an_answer_and_ends(talk: Make) -> None:
    one = lesson(talk)
    seen = [step(one)]
    one.keys("2")
    seen.append(step(one))
    one.keys("return")
    seen.append(step(one))
    one.click("see:wrings-hands")
    seen.append(step(one))
    one.click("ask:wrings-hands").hear()
    seen.append(step(one))
    assert seen == [s.name for s in STEPS]
    one.keys("space", "1").hear()
    assert step(one) is None


def test_a_note_that_leads_to_no_choice_is_asked_about_and_the_answer_ends_the_lesson(
    talk: Make,
) -> None:
    one = lesson(talk).keys("2", "return")
    other = next(
        name for name in one.starting("see:") if name not in {"see:wrings-hands", "see:none"}
    )
    one.click(other).click(other.replace("see:", "ask:")).hear()
    assert (step(one), one.session.answered) == ("answer", 0)
    one.keys("1", "return")
    assert (one.held, step(one)) == (True, None)
    one.keys("escape", "escape", "space", "1").hear()
    assert (step(one), one.session.over) == (None, False)


def test_it_never_goes_on_by_itself(talk: Make) -> None:
    one = lesson(talk)
    assert step(one.hear().wait(30)) == "look"


def test_skip_is_as_near_as_going_on_and_ends_every_hint(talk: Make) -> None:
    for way in (lambda t: t.click("skip-hints"), lambda t: t.keys("escape")):
        one = lesson(talk)
        way(one)
        assert step(one) is None
        assert "skip-hints" not in one.names()
        one.keys("escape")
        assert one.intents == [Go("pause")]


def test_the_key_on_the_card_does_what_it_says(talk: Make) -> None:
    one = lesson(talk).keys("2", "return")
    assert one.held
    number = next(
        str(n) for n, name in enumerate(one.starting("see:"), 1) if name == "see:wrings-hands"
    )
    one.keys(number, "return")
    assert one.session.addressed == {"wrings-hands"}


def test_the_card_leaves_what_is_lit_free(talk: Make) -> None:
    for size in ((1280, 720), (960, 600)):
        one = lesson(talk, size=size)
        for keys in ((), ("2",), ("return",)):
            one.keys(*keys).wait(0.2)
            skip = one.region("skip-hints").rect
            lit = [r.rect for r in one.regions if r.id.startswith("see:")]
            assert skip.collidelist(lit) < 0
        assert one.held


@pytest.mark.parametrize("size", [(1280, 720), (960, 600)])
@pytest.mark.parametrize("large", [1.0, 2.0])
def test_writing_down_dims_neither_the_lens_nor_the_edge_of_an_option(
    talk: Make, size: tuple[int, int], large: float
) -> None:
    one = lesson(talk, size=size, text=large).keys("2", "return").wait(0.5)
    assert step(one) == "note"
    lit = one.surface.copy()
    one.screen.state.lesson_over = True
    one.draw(keys=True)
    lens = one.screen.lens_box
    assert lens is not None
    first, second = [r.rect.clip(r.clip or r.rect) for r in one.regions if r.id.startswith("see:")][
        :2
    ]
    for at in (lens.center, first.midbottom, (second.right - 12, second.y + 8)):
        assert lit.get_at(at) == one.surface.get_at(at), at


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (960, 600)])
@pytest.mark.parametrize("large", [1.0, 1.5, 2.0])
def test_the_card_stands_in_the_window_and_skip_on_none_of_its_words(
    talk: Make, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], large: float
) -> None:
    boxes: list[pygame.Rect] = []
    words: list[pygame.Rect] = []
    keep(monkeypatch, "panel", boxes)
    keep(monkeypatch, "draw_line", words)
    one = lesson(talk, size=size, text=large)
    for keys in ((), ("2",), ("return",)):
        one.keys(*keys).wait(0.2)
        boxes.clear()
        words.clear()
        one.draw(keys=True)
        skip = one.region("skip-hints").rect
        assert pygame.Rect((0, 0), size).contains(boxes[0]), (keys, boxes)
        assert boxes[0].contains(skip)
        assert words
        assert skip.collidelist(words) < 0, (keys, words)


def keep(monkeypatch: pytest.MonkeyPatch, name: str, boxes: list[pygame.Rect]) -> None:
    """Keep what a draw call of the card returns."""
    real = getattr(lesson_card, name)

    def draw(*args: object, **more: object) -> pygame.Rect:
        box: pygame.Rect = real(*args, **more)
        boxes.append(box)
        return box

    monkeypatch.setattr(lesson_card, name, draw)


def test_looking_closer_at_the_face_is_not_looking_at_the_hands(talk: Make) -> None:
    one = lesson(talk).keys("1", "return")
    assert (one.held, step(one)) == (True, None)
    one.keys("1")
    assert (len(one.notes()), step(one)) == (1, "look")
    assert step(one.keys("2", "return")) == "note"


def test_without_the_lesson_there_is_no_hint(talk: Make) -> None:
    one = talk("first-look", difficulty="guided").wait(2)
    assert step(one) is None
    assert "skip-hints" not in one.names()
