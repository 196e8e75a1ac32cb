"""What tests of pictures share: a display that nobody sees, and both painters."""

from collections.abc import Iterator

import pygame
import pytest

from game.view.paint import painter_name, use


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let pygame draw on a machine without a screen."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    yield
    pygame.display.quit()


@pytest.fixture(params=["skia", "pygame"])
def painter(request: pytest.FixtureRequest) -> Iterator[str]:
    """Draw with one painter, then with the other; give the name of the one in use."""
    before = painter_name()
    use(request.param)
    yield painter_name()
    use(before)
