"""Devices become input: by pointer, by keys, and both the same way."""

import pygame
import pytest

from game.screens.focus import Focus, gone, take
from game.screens.screen import Focused, Hover, Key, Press, Slid, Typed
from game.stage.input import KeyPressed, PointerMoved, PointerPressed, PointerReleased, WheelTurned
from game.view.canvas import Region

ONE = Region("one", pygame.Rect(0, 0, 50, 50), "One")
A = Region("list:a", pygame.Rect(0, 60, 50, 20), "A", "option", "list")
B = Region("list:b", pygame.Rect(0, 80, 50, 20), "B, chosen", "option", "list")
OFF = Region("off", pygame.Rect(100, 0, 50, 50), "Off", enabled=False)
VOLUME = Region("volume", pygame.Rect(200, 0, 100, 40), "Volume", "slider", value=0.5)
WORDS = Region("words", pygame.Rect(200, 60, 100, 40), "Words", "field")
AREA = Region("page", pygame.Rect(0, 0, 400, 400), "", "area")
ALL = (ONE, A, B, OFF, VOLUME, WORDS, AREA)


def press(focus: Focus, *names: str) -> tuple[Focus, list[object]]:
    seen: list[object] = []
    for name in names:
        focus, inputs = take(focus, KeyPressed(name), ALL)
        seen += inputs
    return focus, seen


def test_a_click_presses_what_lies_under_it() -> None:
    focus, _ = take(Focus(), PointerPressed((10, 10)), ALL)
    _, inputs = take(focus, PointerReleased((10, 10)), ALL)
    assert inputs == (Press("one"),)


def test_a_click_that_slides_off_presses_nothing() -> None:
    focus, _ = take(Focus(), PointerPressed((10, 10)), ALL)
    _, inputs = take(focus, PointerReleased((10, 70)), ALL)
    assert inputs == ()


def test_what_is_off_cannot_be_pressed() -> None:
    focus, _ = take(Focus(), PointerPressed((110, 10)), ALL)
    _, inputs = take(focus, PointerReleased((110, 10)), ALL)
    assert inputs == ()


def test_tab_walks_single_things_and_stops_once_at_a_list() -> None:
    _, seen = press(Focus(), "tab", "tab", "tab", "tab", "tab")
    stops = [event.region for event in seen if isinstance(event, Focused)]
    assert stops == ["one", "list:b", "volume", "words", "one"]


def test_tab_enters_a_list_at_what_is_chosen_and_arrows_walk_in_it() -> None:
    focus, _ = press(Focus(), "tab", "tab")
    assert focus.at == "list:b"
    focus, _ = press(focus, "up")
    assert focus.at == "list:a"
    focus, _ = press(focus, "end")
    assert focus.at == "list:b"


def test_shift_tab_walks_back() -> None:
    focus, _ = press(Focus(), "tab", "tab")
    focus, _ = take(focus, KeyPressed("tab", shift=True), ALL)
    assert focus.at == "one"


def test_enter_presses_the_focus_and_is_a_key_where_there_is_none() -> None:
    focus, _ = press(Focus(), "tab")
    assert press(focus, "return")[1] == [Press("one")]
    assert press(Focus(), "return")[1] == [Key("return")]


def test_the_pointer_hides_the_ring_and_the_next_key_shows_it_again() -> None:
    focus, _ = press(Focus(), "tab")
    focus, inputs = take(focus, PointerMoved((10, 70)), ALL)
    assert not focus.shown
    assert inputs == (Hover("list:a", (10, 70)),)
    focus, _ = press(focus, "tab")
    assert focus.shown


def test_arrows_and_dragging_move_a_slider() -> None:
    focus = Focus(at="volume", shown=True)
    assert press(focus, "right")[1] == [Slid("volume", 0.55)]
    assert press(focus, "left")[1] == [Slid("volume", 0.45)]
    focus, inputs = take(Focus(), PointerPressed((212, 20)), ALL)
    assert inputs == (Slid("volume", 0.0),)
    _, inputs = take(focus, PointerMoved((400, 20)), ALL)
    assert inputs[0] == Slid("volume", 1.0)


def test_a_field_takes_letters_that_are_keys_elsewhere() -> None:
    focus = Focus(at="words", shown=True)
    _, inputs = take(focus, KeyPressed("b", text="b"), ALL)
    assert inputs == (Typed("words", "b"),)
    _, inputs = take(Focus(), KeyPressed("b", text="b"), ALL)
    assert inputs == (Key("b"),)


def test_the_wheel_scrolls_the_area_under_it() -> None:
    focus, _ = take(Focus(), WheelTurned((20, 20), -1.0), ALL)
    assert focus.scrolled is not None
    assert focus.scrolled[0] == "page"
    assert focus.scrolled[1] > 0


def test_a_thing_scrolled_out_of_sight_cannot_be_clicked() -> None:
    hidden = Region("hidden", pygame.Rect(0, 500, 50, 50), "Hidden", clip=AREA.rect)
    focus, _ = take(Focus(), PointerPressed((10, 510)), (hidden, AREA))
    assert focus.pressed is None


@pytest.mark.parametrize("name", ["space", "escape", "1", "t", "f1", "delete"])
def test_other_keys_reach_the_screen(name: str) -> None:
    assert press(Focus(), name)[1] == [Key(name)]


def test_a_field_that_was_clicked_takes_letters_and_keeps_its_ring() -> None:
    focus, _ = take(Focus(), PointerPressed((220, 80)), ALL)
    focus, _ = take(focus, PointerReleased((220, 80)), ALL)
    focus, _ = take(focus, PointerMoved((10, 10)), ALL)
    focus, inputs = take(focus, KeyPressed("b", text="b"), ALL)
    assert inputs == (Typed("words", "b"),)
    assert focus.shown


def test_the_first_letter_is_not_lost_where_the_ring_does_not_show_yet() -> None:
    focus, inputs = take(Focus(at="words"), KeyPressed("b", text="b"), ALL)
    assert inputs == (Typed("words", "b"),)
    assert focus.shown


def test_enter_in_a_field_goes_on_to_the_screen() -> None:
    _, inputs = take(Focus(at="words", shown=True), KeyPressed("return", text="\r"), ALL)
    assert inputs == (Key("return"),)


def test_tab_goes_on_where_the_focused_thing_stood_before_it_went_away() -> None:
    focus = gone(Focus(at="list:b", shown=True), ALL, (ONE, VOLUME, WORDS))
    assert focus.at is None
    _, inputs = take(focus, KeyPressed("tab"), (ONE, VOLUME, WORDS))
    assert inputs == (Focused("volume"),)
