"""What was spoken live is kept within its limit, whole, and given up by use."""

import os
from pathlib import Path

import pytest

from game.sim.story import Tone
from game.voice.cache import OLD, Cache, Keeper
from game.voice.noises import Noises
from game.voice.plan import SpeechError
from game.voice.timings import Timing
from game.voice.wish import BASES, Cast, bases, code

SECONDS = 0.5
WAV = b"\0" * (44 + int(SECONDS * 48_000))


def write(path: Path) -> Timing:
    path.write_bytes(WAV)
    return Timing("Hello.", "live", SECONDS, ((0, 400),), "", (), "")


def used(cache: Cache, key: str, ago: float) -> None:
    row = cache.folder / f"{key}.json"
    os.utime(row, (1e9 - ago, 1e9 - ago))


def test_what_is_kept_comes_back_with_its_timings(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "speech")
    assert cache.clip("one") is None
    made = cache.keep("one", write)
    assert Cache(tmp_path / "speech").clip("one") == made
    assert made.words[0].text == "Hello."
    assert Path(made.path or "").read_bytes() == WAV


def test_the_least_used_is_given_up_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=int(3.5 * len(WAV)))
    for n, key in enumerate("abc"):
        cache.keep(key, write)
        used(cache, key, 100 - n)
    assert cache.clip("a")  # used again: now the newest
    cache.keep("d", write)
    assert cache.clip("b") is None
    assert all(cache.clip(key) for key in "acd")
    assert len(list(tmp_path.iterdir())) == 6


def test_one_that_is_larger_than_the_limit_is_still_heard(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=10)
    for key in "ab":
        cache.keep(key, write)
        used(cache, key, 10)
    assert cache.clip("b")
    assert cache.clip("a") is None


@pytest.mark.parametrize("ending", ["wav", "json"])
def test_what_is_damaged_or_half_lost_is_gone(tmp_path: Path, ending: str) -> None:
    cache = Cache(tmp_path)
    cache.keep("a", write)
    (tmp_path / f"a.{ending}").write_bytes(b"RIFF")
    assert cache.clip("a") is None
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_sound_of_the_right_size_is_gone_and_made_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    made = cache.keep("a", write)
    (tmp_path / "a.wav").write_bytes(b"\1" * len(WAV))
    assert cache.clip("a") is None
    assert list(tmp_path.iterdir()) == []
    assert cache.keep("a", write) == made == cache.clip("a")


def test_what_cannot_be_kept_is_there_until_it_is_closed(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keeper = Keeper(Cache(tmp_path / "file" / "speech"), tmp_path / "spare")
    clip = keeper.keep("a", write)
    assert Path(clip.path or "").read_bytes() == WAV
    assert keeper.clip("a") == clip
    assert str(tmp_path / "file" / "speech") in keeper.trouble
    keeper.close()
    assert keeper.clip("a") is None
    assert not (tmp_path / "spare").exists()


def test_where_there_is_room_for_it_nowhere_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keeper = Keeper(Cache(tmp_path / "file" / "speech"), tmp_path / "file" / "spare")
    with pytest.raises(SpeechError, match=r"cannot be kept in .* nor for now in .*spare"):
        keeper.keep("a", write)


def test_what_is_kept_leaves_nothing_else(tmp_path: Path) -> None:
    keeper = Keeper(Cache(tmp_path / "speech"), tmp_path / "spare")
    assert keeper.keep("a", write) == Cache(tmp_path / "speech").clip("a")
    assert not keeper.trouble
    assert not (tmp_path / "spare").exists()


def test_what_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def broken(path: Path) -> Timing:
        path.write_bytes(WAV)
        raise OSError(28, "No space left on device")

    cache = Cache(tmp_path)
    with pytest.raises(OSError, match="No space left"):
        cache.keep("a", broken)
    assert list(tmp_path.iterdir()) == []


def test_what_ended_processes_left_is_swept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    (tmp_path / "draft-x").mkdir()
    (tmp_path / "draft-x" / "a.wav").write_bytes(WAV)
    (tmp_path / "lost.wav").write_bytes(WAV)
    for path in tmp_path.iterdir():
        os.utime(path, (1e9, 1e9))
    (tmp_path / "draft-new").mkdir()
    cache.keep("b", write)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b.json", "b.wav", "draft-new"]
    assert OLD > 3_600


def test_all_that_is_heard_is_in_the_name() -> None:
    tones = {"calm": {"f0": -0.5}, "sad": {"f0": -2.0}}
    voices = {"ada": {"base": "bf_emma"}, "bo": {"base": "bm_lewis"}}
    cast = Cast(tones, voices, Noises({}, frozenset()), {})
    plain = cast.wish("Hello.", "ada", Tone("calm", 0.5))
    name = plain.key("kokoro 1", {})
    assert name == cast.wish("Hello.", "ada", Tone("calm", 0.5)).key("kokoro 1", {})
    others = [
        cast.wish("Hello!", "ada", Tone("calm", 0.5)),
        cast.wish("Hello.", "bo", Tone("calm", 0.5)),
        cast.wish("Hello.", "ada", Tone("sad", 0.5)),
        cast.wish("Hello.", "ada", Tone("calm", 0.6)),
        cast.wish("Hello.", "ada", Tone("calm", 0.5, "sad")),
        cast.wish("Hello.", "ada", Tone("calm", 0.5), call=True),
    ]
    names = {wish.key("kokoro 1", {}) for wish in others}
    assert len(names | {name, plain.key("kokoro 2", {})}) == len(others) + 2


@pytest.mark.parametrize("name", ["live.py", "throat.py", "sounds.py"])
def test_names_change_with_the_code_that_speaks(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, read = code(), Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + b"#" * (path.name == name))
    assert code.__wrapped__() != before
    monkeypatch.undo()
    assert code.__wrapped__() == before


def test_names_change_with_the_base_voices(tmp_path: Path) -> None:
    styles = pytest.importorskip("game.voice.styles", reason="needs NumPy, of the extra [voice]")
    assert styles.FILE == BASES
    names = {bases(None), bases(tmp_path / "none")}
    assert names == {""}
    for held in (b"one", b"two"):
        (tmp_path / BASES).parent.mkdir(exist_ok=True)
        (tmp_path / BASES).write_bytes(held)
        names.add(bases.__wrapped__(tmp_path))
    assert len(names) == 3
