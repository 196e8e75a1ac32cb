"""Recordings by people: cut, levelled, timed; they win, and damaged ones are told of."""

from dataclasses import replace
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")
soundfile = pytest.importorskip("soundfile", reason="needs soundfile, of the extra [voice]")

from game.sim.story import Line, Tone  # noqa: E402 - after the skip
from game.tools.bake import bake  # noqa: E402 - as above
from game.voice.aligning import moved, warp  # noqa: E402 - as above
from game.voice.arrays import RATE, Floats, floats, resampled  # noqa: E402 - as above
from game.voice.audio import DamagedSoundError, read_sound  # noqa: E402 - as above
from game.voice.keys import key_of  # noqa: E402 - as above
from game.voice.library import open_voices  # noqa: E402 - as above
from game.voice.loudness import CALM, loudness, true_peak  # noqa: E402 - as above
from game.voice.plan import Plan, Saying, Voice  # noqa: E402 - as above
from game.voice.recorded import own_pitch, sound_of  # noqa: E402 - as above
from game.voice.speech import Spoken, spoken  # noqa: E402 - as above
from tests import shipped  # noqa: E402 - as above
from tests.baking import WHO, asked, hummer, only, without_model  # noqa: E402 - as above
from tests.stories import say  # noqa: E402 - as above
from tests.voice.humming import Hummer  # noqa: E402 - as above

LINE = say("one", says="I had it on the bus, and again, when I was walking, this morning.")
SLOWLY = Saying(Plan(rate=0.8, pause=1.5), voice=Voice("am_adam"))
Said = pytest.CaptureFixture[str]


def performed(how: Saying = SLOWLY, says: str = LINE.says) -> Spoken:
    """Return somebody else's rendition: other speed, other pauses."""
    return spoken(says, how, Hummer(), None)


def recorded(assets: Path, x: Floats, ending: str, line: Line = LINE) -> Path:
    """Write a studio's file: its own rate, quiet around the words."""
    path = assets / "voices" / "recorded" / WHO / f"{key_of(line)}{ending}"
    path.parent.mkdir(parents=True, exist_ok=True)
    quiet = np.zeros(RATE)
    fine = resampled(floats(np.concatenate([quiet, x, quiet])), RATE, 44_100)
    soundfile.write(path, np.stack([fine, fine], axis=1), 44_100)
    return path


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    said(monkeypatch, LINE)
    without_model(monkeypatch)
    return tmp_path / "assets"


def said(monkeypatch: pytest.MonkeyPatch, line: Line, *, call: bool = False) -> None:
    only(monkeypatch, line, calls=call)


def baked(assets: Path) -> int:
    return bake(assets, assets, asked(), hummer)


@pytest.mark.parametrize("ending", [".wav", ".flac", ".ogg", ".mp3"])
def test_a_recording_of_any_kind_is_brought_to_level_and_timed(assets: Path, ending: str) -> None:
    person = performed()
    recorded(assets, floats(person.sound * 0.05), ending)
    assert baked(assets) == 0
    clip = open_voices(assets).clip(LINE, WHO)
    assert clip.path == str(assets / "voices" / WHO / f"{key_of(LINE)}.ogg")
    x, _ = read_sound(Path(clip.path))
    assert loudness(x) == pytest.approx(CALM, abs=0.5)
    assert true_peak(x) < 10 ** (-1 / 20)
    assert clip.seconds == pytest.approx(person.seconds, abs=0.35), "its silent ends are cut"
    assert [word.text for word in clip.words] == LINE.says.split()
    late = clip.words[0].start - person.words[0][1]
    missed = [
        abs(word.start - a - late) for word, (_, a, _) in zip(clip.words, person.words, strict=True)
    ]
    assert max(missed) < 0.12
    assert max(opening for _, opening, _ in clip.mouth) > 0.4
    assert any(pitch is not None and abs(pitch) < 2 for _, _, pitch in clip.melody)


def test_until_it_is_baked_the_recording_itself_is_played(assets: Path) -> None:
    path = recorded(assets, performed().sound, ".wav")
    assert open_voices(assets).clip(LINE, WHO).path == str(path)
    baked(assets)
    copy = open_voices(assets).clip(LINE, WHO)
    assert copy.path != str(path)
    recorded(assets, performed(Saying(Plan(), voice=SLOWLY.voice)).sound, ".wav")
    assert open_voices(assets).clip(LINE, WHO).path == str(path), "it was recorded again"
    assert bake(assets, assets, asked(check=True)) == 1
    baked(assets)
    assert open_voices(assets).clip(LINE, WHO).path == copy.path
    assert bake(assets, assets, asked(check=True)) == 0


def test_without_its_recording_the_engine_speaks_again(assets: Path) -> None:
    path = recorded(assets, performed().sound, ".wav")
    baked(assets)
    slow = open_voices(assets).clip(LINE, WHO).seconds
    path.unlink()
    baked(assets)
    assert open_voices(assets).clip(LINE, WHO).seconds < slow - 0.5


def test_a_damaged_recording_is_told_of_and_the_engine_speaks(assets: Path, capsys: Said) -> None:
    path = recorded(assets, performed().sound, ".wav")
    path.write_bytes(b"RIFF, but not for long")
    assert baked(assets) == 1
    assert f"{path} cannot be read as sound" in capsys.readouterr().out
    silent = recorded(assets, np.zeros(RATE), ".wav")
    assert baked(assets) == 1
    assert f"{silent}: nothing is heard in it" in capsys.readouterr().out
    assert open_voices(assets).clip(LINE, WHO).seconds > 1


def test_a_damaged_recording_that_no_line_has_is_told_of_once(assets: Path, capsys: Said) -> None:
    damaged = recorded(assets, performed().sound, ".wav").with_name("nobody-says-it.wav")
    damaged.write_bytes(b"RIFF, but not for long")
    for check in (True, False):
        bake(assets, assets, asked(check=check), hummer)
        assert capsys.readouterr().out.count(str(damaged)) == 1


def test_a_damaged_recording_for_the_telephone_is_told_of_once(
    assets: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    path = recorded(assets, performed().sound, ".wav")
    path.write_bytes(b"RIFF, but not for long")
    said(monkeypatch, LINE, call=True)
    assert baked(assets) == 1
    assert capsys.readouterr().out.count(str(path)) == 1


def test_a_recording_of_words_that_changed_is_told_of_with_those_words(
    assets: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    path = recorded(assets, performed().sound, ".wav")
    baked(assets)
    said(monkeypatch, replace(LINE, says="Something else."))
    capsys.readouterr()
    for _ in range(2):
        assert baked(assets) == 1
        assert f"{path}: no line has this name any more. It was: {LINE.says!r}." in (
            capsys.readouterr().out
        )
    assert path.is_file()


def test_a_plain_recording_serves_the_telephone(
    assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(assets, performed().sound, ".flac")
    said(monkeypatch, LINE, call=True)
    assert baked(assets) == 0
    clip = open_voices(assets).clip(LINE, WHO, call=True)
    x, _ = read_sound(Path(clip.path or ""))
    power, hertz = np.abs(np.fft.rfft(x)) ** 2, np.fft.rfftfreq(len(x), 1 / RATE)
    assert power[hertz < 250].sum() < 0.02 * power.sum()
    assert loudness(x) == pytest.approx(CALM, abs=0.5)


def test_a_tone_of_a_recording_keeps_its_level(
    assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = replace(LINE, tone=Tone("angry", 1.0))
    said(monkeypatch, line)
    recorded(assets, performed().sound, ".wav", line)
    assert baked(assets) == 0
    x, _ = read_sound(Path(open_voices(assets).clip(line, WHO).path or ""))
    above = shipped.world().tones["angry"]["offset_lu"]
    assert loudness(x) - CALM == pytest.approx(above, abs=0.5)


def test_own_pitch_is_the_middle_of_what_was_recorded(assets: Path, tmp_path: Path) -> None:
    path = recorded(assets, performed().sound, ".wav")
    assert own_pitch([path]) == pytest.approx(120, abs=4)
    assert own_pitch([tmp_path / "none.wav"]) == 0


def test_what_cannot_be_decoded_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(DamagedSoundError, match="save it again as WAV or FLAC"):
        sound_of(tmp_path / "none.wav")


def test_a_warp_of_the_same_is_straight() -> None:
    x = performed().sound
    pairs = warp(x, x)
    times = floats([0.3, 1.0, 2.0])
    assert moved(times, pairs, late=True) == pytest.approx(times, abs=0.02)
