"""The loudspeaker on real channels: sides, holding, late files, devices that come and go."""

import array
import math
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pygame
import pytest

from game.stage.channels import ROOM, Track
from game.stage.device import RATE, SECOND, Device, later_part
from game.stage.levels import DUCKED, Volumes
from game.stage.mixer import LATE, LOOKS, MixerSpeaker
from game.stage.speaker import Place

FRAME = 1 / 60


def tone(path: Path, seconds: float = 2.0) -> str:
    """Write a tone, as loud as the files that are shipped."""
    samples = (round(12_000 * math.sin(n / 12)) for n in range(round(seconds * RATE)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array.array("h", samples).tobytes())
    return str(path)


@pytest.fixture
def speaker(monkeypatch: pytest.MonkeyPatch) -> Iterator[MixerSpeaker]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    made = MixerSpeaker()
    made.volumes(Volumes(room=1.0))
    yield made
    made.close()


@pytest.fixture
def line(tmp_path: Path) -> str:
    return tone(tmp_path / "line.wav")


def until(speaker: MixerSpeaker, done: Callable[[], bool]) -> None:
    """Let frames pass until something is so."""
    for _ in range(600):
        if done():
            return
        time.sleep(0.005)
        speaker.tick(FRAME)
    pytest.fail("it never came to be")


def voice(speaker: MixerSpeaker) -> Track | None:
    return speaker._channels.voice  # noqa: SLF001 - what it plays is what is tested


def said(speaker: MixerSpeaker, path: str, side: float = 0.0) -> Track:
    """Say a line, and return what plays."""
    speaker.prepare([path])
    until(speaker, lambda: speaker.device.ready(path))
    speaker.speak(path, side)
    track = voice(speaker)
    assert track is not None
    return track


@pytest.mark.parametrize(
    ("side", "mono", "shares"),
    [(-1.0, False, (1, 0)), (1.0, False, (0, 1)), (0.0, False, (0.5, 0.5)), (-1, True, (0.5, 0.5))],
)
def test_a_side_is_heard_on_that_side_and_mono_in_both(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    side: float,
    mono: bool,  # noqa: FBT001 - a column of the table
    shares: tuple[float, float],
) -> None:
    out = tmp_path / "heard.raw"
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(out))
    speaker = MixerSpeaker()
    speaker.volumes(Volumes(mono=mono))
    said(speaker, tone(tmp_path / "line.wav"), side)
    before = out.stat().st_size
    until(speaker, lambda: out.stat().st_size > before + 40_000)
    speaker.close()
    heard = array.array("h", out.read_bytes()[: out.stat().st_size // 4 * 4])
    power = [sum(v * v for v in heard[n::2]) for n in (0, 1)]
    assert sum(power) > 0
    assert [p / sum(power) for p in power] == pytest.approx(shares, abs=0.01)


def test_the_room_is_under_words_and_comes_up_after_them(
    speaker: MixerSpeaker, tmp_path: Path
) -> None:
    short, bed = tone(tmp_path / "short.wav", 0.4), tone(tmp_path / "bed.wav", 1.0)
    speaker.room(bed)
    tracks = speaker._channels.tracks  # noqa: SLF001 - as above
    until(speaker, lambda: ROOM in tracks)
    before = math.hypot(*tracks[ROOM].levels)
    said(speaker, short)
    until(speaker, lambda: math.hypot(*tracks[ROOM].levels) < before * DUCKED + 0.01)
    assert voice(speaker) is not None
    until(speaker, lambda: voice(speaker) is None)
    until(speaker, lambda: math.hypot(*tracks[ROOM].levels) > before - 0.02)


def test_a_stopped_scene_is_quiet_and_goes_on_where_it_was(
    speaker: MixerSpeaker, line: str
) -> None:
    track = said(speaker, line)
    for _ in range(6):
        speaker.tick(FRAME)
    speaker.hold(True)  # noqa: FBT003 - one switch, named by the verb
    at = track.at
    for _ in range(8):
        speaker.tick(FRAME)
    assert (track.at, track.levels) == (at, (0.0, 0.0))
    assert speaker._channels.paused  # noqa: SLF001 - as above
    speaker.hold(False)  # noqa: FBT003 - as above
    for _ in range(8):
        speaker.tick(FRAME)
    assert track.levels == pytest.approx((math.sqrt(0.5),) * 2)
    assert track.at > at


def test_words_that_begin_while_the_scene_stands_wait_for_it(
    speaker: MixerSpeaker, line: str
) -> None:
    speaker.hold(True)  # noqa: FBT003 - as above
    speaker.speak(line)
    for _ in range(60):
        speaker.tick(FRAME)
    assert voice(speaker) is None
    speaker.hold(False)  # noqa: FBT003 - as above
    until(speaker, lambda: voice(speaker) is not None)
    track = voice(speaker)
    assert track is not None
    assert track.at < LATE


class SlowDevice(Device):
    """A device whose files come when they are let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = Event()

    def read(self, path: str) -> None:
        """Read a file soon, once it is let."""
        if path not in self._sounds:
            self._queue.submit(self.let.wait)
        super().read(path)


@pytest.mark.parametrize(("frames", "missed"), [(3, 0.0), (60, 1.0)])
def test_words_whose_file_is_slow_hold_no_frame_and_begin_when_it_comes(
    monkeypatch: pytest.MonkeyPatch, line: str, frames: int, missed: float
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    device = SlowDevice()
    speaker = MixerSpeaker(device)
    speaker.speak(line)
    for _ in range(frames):
        speaker.tick(FRAME)
    assert voice(speaker) is None  # and yet a frame went on
    device.let.set()
    assert device._sounds[line].result()  # noqa: SLF001 - it was read
    speaker.tick(0.0)
    track = voice(speaker)
    assert track is not None
    assert track.at == pytest.approx(missed, abs=0.01)
    assert track.seconds == pytest.approx(2.0, abs=0.01)
    speaker.close()


def test_a_device_that_is_lost_is_told_and_words_go_on_where_they_would_be(
    speaker: MixerSpeaker, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(speaker, line, -0.4)
    for _ in range(30):
        speaker.tick(FRAME)
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    speaker.unplugged()
    until(speaker, lambda: speaker.trouble is not None)
    speaker.effect(line)
    speaker.behind(line)
    speaker.around(line, Place(0.5))
    speaker.room(line)
    speaker.volumes(Volumes())
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    speaker.plugged()
    until(speaker, lambda: speaker.works)
    until(speaker, lambda: ROOM in speaker._channels.tracks)  # noqa: SLF001 - as above
    track = voice(speaker)
    assert track is not None
    assert (track.path, track.side) == (line, -0.4)
    assert 0.5 <= track.at < 2.0


def test_a_device_that_comes_back_by_itself_is_found(
    monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    speaker = MixerSpeaker()
    assert speaker.trouble
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    speaker.tick(LOOKS)
    until(speaker, lambda: speaker.works)
    said(speaker, line)
    speaker.close()


def test_a_device_that_is_only_changed_goes_on_without_a_word(
    speaker: MixerSpeaker, line: str
) -> None:
    said(speaker, line)
    for _ in range(30):
        speaker.tick(FRAME)
    speaker.unplugged()
    until(speaker, lambda: voice(speaker) is not None)
    assert speaker.trouble is None
    speaker.plugged()
    assert speaker.works


def test_what_passes_by_goes_from_side_to_side(speaker: MixerSpeaker, line: str) -> None:
    speaker.prepare([line])
    until(speaker, lambda: speaker.device.ready(line))
    speaker.around(line, Place(-0.8, 0.5, to=0.8))
    (track,) = speaker._channels.tracks.values()  # noqa: SLF001 - as above
    first = track.side
    for _ in range(60):
        speaker.tick(FRAME)
    assert first < track.side
    assert track.side == pytest.approx(0, abs=0.05)


def test_what_is_kept_of_decoded_sounds_has_a_limit(
    speaker: MixerSpeaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = 2.5 * SECOND
    monkeypatch.setattr("game.stage.device.MOST_BYTES", most)
    paths = [tone(tmp_path / f"{n}.wav", 1.0) for n in range(5)]
    for path in paths:
        speaker.device.read(path)
        speaker.device.sound(path)
    speaker.device.read(paths[-1])
    assert 0 < speaker.device.held <= most


def test_a_volume_is_heard_at_once_and_only_the_last_sample_goes_on(
    speaker: MixerSpeaker, line: str
) -> None:
    speaker.prepare([line])
    until(speaker, lambda: speaker.device.ready(line))
    speaker.sample(line, "voice", -0.5)
    tracks = list(speaker._channels.tracks.values())  # noqa: SLF001 - as above
    speaker.volumes(Volumes(voice=0.2))
    assert math.hypot(*tracks[0].levels) == pytest.approx(0.2)
    speaker.sample(line, "voice", 0.5)
    assert list(speaker._channels.tracks.values()) == tracks  # noqa: SLF001 - as above
    speaker.hold(True)  # noqa: FBT003 - as above
    for _ in range(10):
        speaker.tick(FRAME)
    assert math.hypot(*tracks[0].levels) == pytest.approx(0.2)


@pytest.mark.usefixtures("speaker")
def test_the_later_part_of_a_sound_is_the_same_sound(line: str) -> None:
    sound = pygame.mixer.Sound(line)
    rest = later_part(sound, 0.75)
    assert rest is not None
    assert sound.get_raw().endswith(rest.get_raw())
    assert rest.get_length() == pytest.approx(1.25, abs=0.001)
    assert later_part(sound, 2.5) is None
