"""Keys that are known turn quiet: nothing that can be pressed changes, and nothing is lost."""

import pygame
import pytest

from game.screens.conversation_keys import CAPS
from game.view import widgets
from game.view.canvas import Canvas
from tests.screens.talk import Make, Talk

ALL = frozenset(CAPS.values())
SIZES = [((1280, 720), 1.0, "theme"), ((960, 600), 2.0, "high")]


def settle(talk: Talk) -> None:
    """Draw until the marks have come to where they stand."""
    for _ in range(60):
        before = list(talk.regions)
        talk.draw()
        if talk.regions == before:
            return


@pytest.mark.parametrize(("size", "large", "contrast"), SIZES)
def test_what_can_be_pressed_its_order_and_its_words_stay_as_they_were(
    talk: Make, size: tuple[int, int], large: float, contrast: str
) -> None:
    one = talk(size=size, text=large, contrast=contrast).hear().wait(1)
    for keys in ((), ("2",), ("2",), ("escape", "space")):
        one.learnt = frozenset()
        one.keys(*keys).wait(1)
        settle(one)
        before, picture = list(one.regions), pygame.image.tobytes(one.surface, "RGB")
        one.learnt = ALL
        one.draw()
        assert one.regions == before
        assert pygame.image.tobytes(one.surface, "RGB") != picture, "they are quieter"


def test_a_known_key_keeps_its_letter_without_a_cap(
    talk: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    inks: dict[str, object] = {}
    line = widgets.draw_line

    def tell(canvas: Canvas, words: str, *more: object) -> pygame.Rect:
        inks[words] = more[2] if len(more) > 2 else None
        return line(canvas, words, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(widgets, "draw_line", tell)
    one = talk().hear().wait(1)
    assert inks["T"] == "ink"
    one.learnt = frozenset({"T"})
    one.wait(1)
    assert inks["T"] == "ink3"


def test_the_caps_are_whole_again_on_what_is_drawn_after_the_conversation(talk: Make) -> None:
    one = talk()
    one.learnt = ALL
    assert one.draw().learnt == frozenset(), "a pause lies over it, and shows every key"
