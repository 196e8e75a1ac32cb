"""The shipped sounds as the game's own decoder hears them."""

import os
from array import array
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.voice.lengths import seconds_of

PEAK = 10 ** (-1 / 20)
FILES = sorted(Path("assets/voices").rglob("*.ogg")) + sorted(Path("assets/sounds").glob("*.ogg"))


@pytest.fixture(scope="module")
def mixer() -> Iterator[None]:
    before = os.environ.get("SDL_AUDIODRIVER")
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    pygame.mixer.init(frequency=24_000, size=-16, channels=1)
    yield
    pygame.mixer.quit()
    if before is None:
        del os.environ["SDL_AUDIODRIVER"]
    else:
        os.environ["SDL_AUDIODRIVER"] = before


def test_there_are_sounds_to_hear() -> None:
    assert len(FILES) > 100


@pytest.mark.usefixtures("mixer")
def test_no_sound_is_cut_silent_or_over_the_ceiling() -> None:
    for path in FILES:
        sound = pygame.mixer.Sound(str(path))
        peak = max(map(abs, array("h", sound.get_raw()))) / 32_768
        assert 0.02 < peak <= PEAK, path
        assert sound.get_length() == pytest.approx(seconds_of(path), abs=0.02), path
