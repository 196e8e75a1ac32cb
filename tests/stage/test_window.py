"""The window: pygame's events become plain values; a machine without a display is told so."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.stage.input import (
    Closed,
    KeyPressed,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Resized,
    SoundPlugged,
    SoundUnplugged,
)
from game.stage.sound import open_speaker
from game.stage.window import HeldKeys, NullWindow, translate

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.display.quit()


@pytest.mark.parametrize(
    ("event", "value"),
    [
        (pygame.event.Event(pygame.MOUSEMOTION, pos=(3, 4)), PointerMoved((3, 4))),
        (pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=1), PointerPressed((3, 4))),
        (pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(3, 4), button=1), PointerReleased((3, 4))),
        (pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=3), None),
        (pygame.event.Event(pygame.QUIT), Closed()),
        (pygame.event.Event(pygame.VIDEORESIZE, size=(800, 600)), Resized((800, 600))),
        (
            pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, unicode=" "),
            KeyPressed("space", shift=False, text=" "),
        ),
        (
            pygame.event.Event(
                pygame.KEYDOWN, key=pygame.K_TAB, mod=pygame.KMOD_LSHIFT, unicode="\t"
            ),
            KeyPressed("tab", shift=True, text="\t"),
        ),
        (
            pygame.event.Event(pygame.KEYDOWN, key=pygame.K_KP3, mod=0, unicode="3"),
            KeyPressed("3", shift=False, text="3"),
        ),
    ],
)
def test_an_event_of_pygame_becomes_a_plain_value(event: pygame.event.Event, value: object) -> None:
    assert translate(event) == value


def test_a_window_nobody_sees_plays_its_script_and_closes() -> None:
    window = NullWindow((100, 100), [[PointerMoved((1, 1))]])
    assert list(window.events()) == [PointerMoved((1, 1))]
    assert list(window.events()) == [Closed()]


@pytest.mark.parametrize("driver", [{"SDL_VIDEODRIVER": "x11"}, {}])
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has machines without a display")
def test_without_a_display_the_game_says_so_and_what_works(driver: dict[str, str]) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    env = {k: v for k, v in os.environ.items() if k not in hidden} | driver
    done = subprocess.run(  # noqa: S603 - the program itself
        [sys.executable, str(ROOT / "main.py")],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "--no-window" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_sound_device_there_is_silence_and_a_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    pygame.mixer.quit()
    speaker = open_speaker()
    try:
        assert speaker.trouble == "no sound device could be opened"
        assert "no-such-driver" in speaker.error, "what SDL said is kept for doctor"
        speaker.speak("line.ogg")
        speaker.tick(1.0)
        assert "no sound device" in (speaker.trouble or "")
    finally:
        speaker.close()


def test_a_device_that_comes_or_goes_is_told_and_a_microphone_is_not() -> None:
    def told(kind: int, capture: int) -> object:
        return translate(pygame.event.Event(kind, which=0, iscapture=capture))

    assert told(pygame.AUDIODEVICEADDED, 0) == SoundPlugged()
    assert told(pygame.AUDIODEVICEREMOVED, 0) == SoundUnplugged()
    assert told(pygame.AUDIODEVICEADDED, 1) is None


def test_a_missing_and_a_damaged_sound_are_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.quit()
    speaker = open_speaker()
    bad = tmp_path / "bad.ogg"
    bad.write_bytes(b"OggS but not really")
    try:
        speaker.speak(str(bad))
        speaker.speak(str(tmp_path / "none.ogg"))
        speaker.effect(str(bad))
        speaker.room(str(bad))
        speaker.hold(True)  # noqa: FBT003 - one switch, named by the verb
        speaker.hold(False)  # noqa: FBT003 - as above
        assert speaker.trouble is None
    finally:
        speaker.close()


def test_a_held_key_presses_once_and_only_arrows_go_on() -> None:
    def down(key: int) -> pygame.event.Event:
        return pygame.event.Event(pygame.KEYDOWN, key=key)

    held = HeldKeys()
    assert [held.repeats(down(pygame.K_RETURN)) for _ in range(3)] == [False, True, True]
    held.repeats(pygame.event.Event(pygame.KEYUP, key=pygame.K_RETURN))
    assert not held.repeats(down(pygame.K_RETURN))
    assert [held.repeats(down(pygame.K_DOWN)) for _ in range(3)] == [False, False, False]
