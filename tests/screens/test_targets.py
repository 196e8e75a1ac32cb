"""Nothing needs precision: what can be pressed in a conversation is 40 pixels or more."""

import pytest

from game.view.theme import SMALLEST_TARGET
from tests.screens.talk import Make

PAGES: tuple[tuple[str, ...], ...] = ((), ("2",), ("2", "2"), ("escape", "space"), ("escape", "t"))
"""Keys to each state in turn: notes, lens, frozen, answers, handover."""


@pytest.mark.parametrize(("size", "large"), [((1280, 720), 1.0), ((960, 600), 2.0)])
@pytest.mark.parametrize("name", ["heartburn-at-the-desk", "the-folded-letter"])
def test_every_target_is_large_enough(
    talk: Make, name: str, size: tuple[int, int], large: float
) -> None:
    one = talk(name, size=size, text=large).wait(2).hear()
    one.wait(1).note("hands")
    for keys in PAGES:
        one.keys(*keys).wait(1)
        pressed = [r for r in one.regions if r.role not in ("area", "picture")]
        small = [
            (r.id, r.rect.size)
            for r in pressed
            if min(r.rect.size) < SMALLEST_TARGET and not (r.clip and r.clip.w == 0)
        ]
        assert not small, keys
