"""One moment as the hand meets it: the scene, the screen's state, and how one works."""

from collections.abc import Callable
from dataclasses import dataclass

from game.screens.conversation_state import State
from game.screens.scene import Scene
from game.screens.screen import Intent


@dataclass(frozen=True, slots=True)
class Moment:
    """The scene, the screen's state, and how the hand works: by keys or by pointer."""

    scene: Scene
    state: State
    narrow: bool = False
    keys: bool = False
    """The focus is shown: keys were used last."""
    focused: str | None = None


Handler = Callable[[Moment, str], Intent | None]
"""Takes a moment and what stands after the colon of a region."""
