"""How a line finds its sound."""

import wave
from dataclasses import replace
from pathlib import Path

import pytest

from game.patient.person import Person
from game.sim.story import Colleague, Line, Tone
from game.voice.estimate import LETTER, estimated
from game.voice.keys import key_of
from game.voice.lengths import seconds_of
from game.voice.library import by_telephone, open_voices, voice_of
from game.voice.timings import (
    FRAMES,
    Timing,
    TimingsError,
    pack_mouth,
    read_timings,
    unpack_mouth,
    write_timings,
)
from tests.stories import beat, say, story

LINE = replace(say("one", says="I'm fine. It's only wind."), tone=Tone("warm", 0.5))
ROW = Timing(
    says=LINE.says,
    made="abc",
    seconds=2.5,
    words=((100, 300), (300, 700), (1000, 1200), (1200, 1600), (1600, 2300)),
    mouth=pack_mouth([(0.0, 0.0), (1.0, -1.0), (0.5, 1.0)]),
    sounds=(("breath-in", 700, 250),),
)


def record(path: Path, seconds: float = 1.0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
        file.writeframes(bytes(int(seconds * 24_000) * 2))
    return path


def baked(assets: Path, line: Line = LINE, row: Timing = ROW) -> Path:
    path = assets / "voices" / "ada" / f"{key_of(line)}.ogg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"a sound")
    write_timings(assets / "voices" / "ada.json", {key_of(line): row})
    return path


def test_a_baked_line_brings_its_file_and_its_timings(tmp_path: Path) -> None:
    path = baked(tmp_path)
    clip = open_voices(tmp_path).clip(LINE, "ada")
    assert clip.path == str(path)
    assert clip.seconds == 2.5
    assert [word.text for word in clip.words] == LINE.says.split()
    assert clip.words[2].start == 1.0
    assert clip.sounds == (("breath-in", 0.7, 0.25),)


@pytest.mark.parametrize(
    "edited",
    [
        replace(LINE, says="I'm fine. It's only gas."),
        replace(LINE, tone=Tone("warm", 0.6)),
        replace(LINE, tone=Tone("sad", 0.5)),
        replace(LINE, tone=Tone("warm", 0.5, "sad")),
    ],
)
def test_an_edited_line_never_finds_the_old_recording(edited: Line, tmp_path: Path) -> None:
    baked(tmp_path)
    assert open_voices(tmp_path).clip(edited, "ada").path is None


def test_where_a_line_stands_does_not_matter(tmp_path: Path) -> None:
    path = baked(tmp_path)
    moved = replace(LINE, id="elsewhere")
    assert open_voices(tmp_path).clip(moved, "ada").path == str(path)


def test_the_same_words_by_another_voice_are_another_recording(tmp_path: Path) -> None:
    baked(tmp_path)
    assert open_voices(tmp_path).clip(LINE, "rosa").path is None


def test_without_a_recording_timings_are_estimated_from_the_letters(tmp_path: Path) -> None:
    clip = open_voices(tmp_path).clip(LINE, "ada")
    assert clip.path is None
    assert clip.seconds == pytest.approx(len(LINE.says) * LETTER)
    assert [word.text for word in clip.words] == LINE.says.split()


def test_a_timing_without_its_sound_is_no_recording(tmp_path: Path) -> None:
    baked(tmp_path).unlink()
    assert open_voices(tmp_path).clip(LINE, "ada").path is None


def test_what_is_said_on_the_telephone_is_another_recording(tmp_path: Path) -> None:
    path = baked(tmp_path)
    voices = open_voices(tmp_path)
    assert voices.clip(LINE, "ada", call=True).path is None
    called = path.with_stem(key_of(LINE, call=True))
    called.write_bytes(b"a narrow sound")
    write_timings(tmp_path / "voices" / "ada.json", {called.stem: ROW, path.stem: ROW})
    voices = open_voices(tmp_path)
    assert voices.clip(LINE, "ada", call=True).path == str(called)
    assert voices.clip(LINE, "ada").path == str(path)


def test_who_is_at_the_other_end_of_a_telephone() -> None:
    people = {"nurse": Colleague("nurse", 2, "the nurse", "nurse-1")}
    met = story(beat("one"), people=people)
    call = replace(met, body="telephone")
    assert by_telephone(LINE, call)
    assert by_telephone(replace(LINE, who="tom"), call)
    assert not by_telephone(replace(LINE, who="nurse"), call)
    assert not by_telephone(LINE, met)


def test_a_recording_by_a_person_wins(tmp_path: Path) -> None:
    baked(tmp_path)
    path = record(tmp_path / "voices" / "recorded" / "ada" / f"{key_of(LINE)}.WAV", 3.0)
    clip = open_voices(tmp_path).clip(LINE, "ada")
    assert clip.path == str(path)
    assert clip.seconds == 3.0
    assert clip.words[-1].end <= 3.0


def test_a_recording_that_cannot_be_read_loses(tmp_path: Path) -> None:
    path = baked(tmp_path)
    bad = tmp_path / "voices" / "recorded" / "ada" / f"{key_of(LINE)}.wav"
    bad.parent.mkdir(parents=True)
    bad.write_bytes(b"RIFF, but not for long")
    voices = open_voices(tmp_path)
    assert voices.clip(LINE, "ada").path == str(path)
    assert f"{bad} cannot be read as sound" in voices.troubles


@pytest.mark.parametrize("text", ["{", "[]", '{"lines": {"a": {"says": 3}}}', '{"lines": 4}'])
def test_damaged_timings_are_told_of_and_estimated(text: str, tmp_path: Path) -> None:
    baked(tmp_path)
    (tmp_path / "voices" / "ada.json").write_text(text, "utf-8")
    voices = open_voices(tmp_path)
    assert voices.clip(LINE, "ada").path is None
    assert "ada.json is damaged" in voices.troubles[0]


def test_a_damaged_mouth_leaves_the_sound(tmp_path: Path) -> None:
    path = baked(tmp_path, row=replace(ROW, mouth="!!??"))
    voices = open_voices(tmp_path)
    assert voices.clip(LINE, "ada").path == str(path)
    assert "mouth" in voices.troubles[0]


def test_a_sound_line_plays_its_file(tmp_path: Path) -> None:
    ring = replace(say("ring", says="A phone rings."), sound="phone-rings")
    assert open_voices(tmp_path).clip(ring, "ada").path is None
    path = tmp_path / "sounds" / "phone-rings.ogg"
    path.parent.mkdir()
    shipped = Path("assets/sounds/phone-rings.ogg")
    path.write_bytes(shipped.read_bytes())
    clip = open_voices(tmp_path).clip(ring, "ada")
    assert clip.path == str(path)
    assert 1 < clip.seconds < 5


def test_one_line_is_looked_up_once(tmp_path: Path) -> None:
    baked(tmp_path)
    voices = open_voices(tmp_path)
    first = voices.clip(LINE, "ada")
    (tmp_path / "voices" / "ada.json").unlink()
    assert voices.clip(LINE, "ada") is first


def test_timings_survive_being_written(tmp_path: Path) -> None:
    path = tmp_path / "ada.json"
    write_timings(path, {"b": ROW, "a": replace(ROW, says="Übrig. “Ja”")})
    assert read_timings(path) == {"b": ROW, "a": replace(ROW, says="Übrig. “Ja”")}
    assert [line[1] for line in path.read_text("utf-8").splitlines()[1:-1]] == ["a", "b"]


def test_timings_that_are_not_there_are_none(tmp_path: Path) -> None:
    assert read_timings(tmp_path / "nobody.json") == {}


def test_timings_refuse_a_row_without_a_part(tmp_path: Path) -> None:
    path = tmp_path / "ada.json"
    path.write_text('{"lines": {"a": {"says": "Hello."}}}', "utf-8")
    with pytest.raises(TimingsError, match="bake this voice again"):
        read_timings(path)


def test_a_mouth_survives_being_packed() -> None:
    frames = [(0.0, 0.0), (1.0, -1.0), (0.5, 1.0), (2.0, -3.0)]
    unpacked = unpack_mouth(pack_mouth(frames))
    assert [at for at, _, _ in unpacked] == [0, 1 / FRAMES, 2 / FRAMES, 3 / FRAMES]
    for (_, opening, width), (a, b) in zip(unpacked, frames, strict=True):
        assert opening == pytest.approx(min(a, 1), abs=0.02)
        assert width == pytest.approx(max(b, -1), abs=0.02)


def test_an_estimate_has_words_in_order_and_a_mouth_that_moves() -> None:
    clip = estimated("My mum, please. Mum?")
    edges = [edge for word in clip.words for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    assert edges[-1] <= clip.seconds
    assert len(clip.mouth) == int(clip.seconds * FRAMES) + 1
    openings = [opening for _, opening, _ in clip.mouth]
    assert min(openings) == 0
    assert max(openings) > 0.4


@pytest.mark.parametrize("says", ["", "...", "—"])
def test_an_estimate_of_no_words_is_a_short_silence(says: str) -> None:
    clip = estimated(says)
    assert clip.seconds > 0.3
    assert not any(opening for _, opening, _ in clip.mouth)


def test_the_length_of_a_wav_is_read_from_its_label(tmp_path: Path) -> None:
    assert seconds_of(record(tmp_path / "a.wav", 1.25)) == 1.25


@pytest.mark.parametrize("data", [b"", b"OggS", b"\x01vorbis" + b"OggS", b"OggS" + bytes(40)])
def test_a_file_without_a_length_has_none(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.ogg"
    path.write_bytes(data)
    assert seconds_of(path) is None
    assert seconds_of(tmp_path / "none.ogg") is None


def test_who_speaks_with_which_voice(person: Person) -> None:
    people = {"nurse": Colleague("nurse", 2, "the nurse", "nurse-1")}
    scene = story(beat("one"), people=people)
    persons = {"ada": replace(person, voice="ada-voice"), "tom": replace(person, voice="tom-voice")}
    assert voice_of(LINE, scene, persons) == "ada-voice"
    assert voice_of(replace(LINE, who="nurse"), scene, persons) == "nurse-1"
    assert voice_of(replace(LINE, who="tom"), scene, persons) == "tom-voice"
    assert voice_of(replace(LINE, who="mateo"), scene, persons) == "mateo"


@pytest.fixture
def person() -> Person:
    from game.content.world import read_world  # noqa: PLC0415 - reads every asset

    return next(iter(read_world(Path("assets")).people.values()))
