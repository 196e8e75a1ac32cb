# ruff: noqa: RUF001 - phonetic letters are what this is about
"""Text and a tone to sound: the parts that need the extra, and the whole where it is there."""

from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")

from game.content.world import World, read_world  # noqa: E402 - after the skip
from game.voice.arrays import RATE, Floats, floats, level_of, resampled  # noqa: E402
from game.voice.engine import Engine  # noqa: E402
from game.voice.letters import grouped  # noqa: E402
from game.voice.loudness import CEILING, brought_to, loudness  # noqa: E402
from game.voice.models import READY, MissingVoiceError, ensure_extra, models_folder  # noqa: E402
from game.voice.noises import Noises  # noqa: E402
from game.voice.phrasing import phrased  # noqa: E402
from game.voice.plan import Plan, Saying, Voice, saying  # noqa: E402
from game.voice.rooms import ROOMS, room_tone  # noqa: E402

ADA = Voice("bf_emma*0.5+af_kore*0.5")
TEXT = "I had it on the bus and again when I was walking up the hill to work this morning."


def sine(hertz: float, seconds: float = 2.0, level: float = 1.0) -> Floats:
    return floats(level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE))


def test_loudness_is_that_of_the_standard() -> None:
    assert loudness(sine(997)) == pytest.approx(-3.01, abs=0.1)
    assert loudness(sine(997, level=0.1)) == pytest.approx(-23.01, abs=0.1)
    assert loudness(sine(100)) < loudness(sine(2_000))
    assert loudness(np.zeros(RATE)) == -120


def test_silence_does_not_make_a_line_quieter() -> None:
    tone = sine(997, 3.0, 0.1)
    assert loudness(np.concatenate([tone, np.zeros(3 * RATE)])) == pytest.approx(-23, abs=0.3)


def test_a_line_comes_to_its_level_under_the_ceiling() -> None:
    loud = brought_to(sine(997, level=0.01), -6.0)
    assert np.abs(loud).max() <= CEILING
    assert loudness(brought_to(sine(997, level=0.01), -21.0)) == pytest.approx(-21, abs=0.1)
    assert not brought_to(np.zeros(RATE), -21.0).any()


def test_another_rate_keeps_the_tone() -> None:
    up = resampled(sine(440), RATE, 48_000)
    assert len(up) == 2 * len(sine(440))
    assert np.abs(resampled(up, 48_000, RATE) - sine(440)).max() < 0.01


def test_stress_goes_to_the_next_phone_and_length_to_the_one_before() -> None:
    phones, words, owner = grouped("ˈIm fˈIn, jˈɛː.")
    assert phones == ("pau", "ay", "m", "f", "ay", "n", "pau", "y", "eh", "pau")
    assert words == ((1, 2), (3, 5), (7, 8))
    assert owner[0] == 0
    assert owner[1] == owner[2] == 1
    assert owner[-1] == len(phones) - 1


def test_short_breath_puts_pauses_between_groups_of_words() -> None:
    how = Saying(Plan(group=3, group_pause=0.5))
    marked = phrased(TEXT, how, np.random.default_rng(1))
    assert marked.text.replace(",", "") == TEXT
    assert 2 <= len(marked.breaths) <= 6
    assert not marked.doubts


def test_doubt_stops_at_least_once_and_calm_never() -> None:
    for seed in range(9):
        dice = np.random.default_rng(seed)
        assert phrased(TEXT, Saying(Plan(hesit=0.01)), dice).doubts
        assert phrased(TEXT, Saying(Plan()), dice).text == TEXT


def test_a_line_too_short_to_doubt_in_is_left_alone() -> None:
    dice = np.random.default_rng(1)
    assert phrased("Yes.", Saying(Plan(hesit=1.0, group=2)), dice).text == "Yes."


@pytest.mark.parametrize("name", ["emergency-desk", "radiology"])
def test_a_room_loops_without_a_seam(name: str) -> None:
    tone = room_tone(ROOMS[name], np.random.default_rng(1))
    steps = np.abs(np.diff(tone))
    assert abs(tone[0] - tone[-1]) < 6 * steps.mean()


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.voice.models.find_spec", lambda _: None)
    with pytest.raises(MissingVoiceError, match=r'pip install -e "\.\[voice\]"'):
        ensure_extra()


@pytest.fixture(scope="module")
def model() -> Engine:
    folder = models_folder(Path.cwd())
    if not (folder / READY).is_file():
        pytest.skip("the speaking model is not on this machine: run `python main.py bake`")
    pytest.importorskip("onnxruntime", reason="needs the extra [voice]")
    pytest.importorskip("hibari", reason="needs the extra [voice]")
    from game.voice.engines import open_engine  # noqa: PLC0415 - needs the extra

    return open_engine(Path.cwd())


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(Path("assets"))


def noises(world: World) -> Noises:
    return Noises(world.recipes, frozenset(world.sounds))


def test_tones_differ_in_loudness_and_pace(model: Engine, world: World) -> None:
    from game.voice.speech import spoken  # noqa: PLC0415 - needs the extra

    text = "It only hurts when I breathe."
    lines = {
        tone: spoken(text, saying(world.tones, ADA, tone, 0.8), model, noises(world))
        for tone in ("calm", "sad", "irritated")
    }
    levels = {tone: loudness(line.sound) for tone, line in lines.items()}
    assert levels["sad"] < levels["calm"] - 1 < levels["irritated"] - 2
    assert lines["sad"].seconds > lines["calm"].seconds > lines["irritated"].seconds - 1
    for line in lines.values():
        assert [word for word, _, _ in line.words] == text.split()
        assert np.abs(line.sound).max() <= CEILING + 1e-3


def test_the_same_line_sounds_the_same_again(model: Engine, world: World) -> None:
    from game.voice.speech import spoken  # noqa: PLC0415 - needs the extra

    how = saying(world.tones, ADA, "cheerful", 0.7, "pained")
    one, two = (spoken("Never better, thank you.", how, model, noises(world)) for _ in range(2))
    assert np.allclose(one.sound, two.sound, atol=1e-3)
    assert one.words == two.words
    assert one.sounds == two.sounds


def test_the_speaking_voice_itself_groans_and_laughs_where_it_is_written(
    model: Engine, world: World
) -> None:
    from game.voice.speech import spoken  # noqa: PLC0415 - needs the extra

    text = "It only hurts [groan] when I laugh. [small-laugh]"
    line = spoken(text, saying(world.tones, ADA, "calm", 0.5), model, noises(world))
    assert [word for word, _, _ in line.words] == text.split()
    assert [name for name, _, _ in line.sounds] == ["groan", "small-laugh"]
    words = level_of(line.sound)
    for _, at, length in line.sounds:
        inside = line.sound[int(at * RATE) : int((at + length) * RATE)]
        assert 0.15 * words < level_of(inside) < 1.2 * words
    assert np.abs(line.sound).max() <= CEILING + 1e-3
