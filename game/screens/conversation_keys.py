"""Which key did something in the conversation: a key that is used is a key that is learnt."""

from collections.abc import Mapping

from game.screens.screen import Input, Key, Press

CAPS: Mapping[str, str] = {
    "return": "Enter",
    "space": "Space",
    "escape": "Esc",
    "a": "A",
    "t": "T",
    "r": "R",
    "b": "B",
    "m": "M",
    "f": "F",
    "c": "C",
    **{str(n): str(n) for n in range(1, 7)},
}
"""Keys that the conversation letters, and what stands on their caps."""


def cap_of(event: Input, *, keys: bool) -> str | None:
    """Return the cap of the key an input came by; None: by hand, or by a key without a cap.

    *keys*: keys were used last, and a press is Enter's.
    """
    match event:
        case Key(name=name):
            return CAPS.get(name)
        case Press() if keys:
            return CAPS["return"]
        case _:
            return None
