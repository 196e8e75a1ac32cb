"""Sounds without words: each is what it is said to be, in its place, and moves what comes after."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")
pytest.importorskip("pydub", reason="needs the extra [voice]")

from game.content.world import World, read_world  # noqa: E402 - after the skip
from game.sim.sounds import SILENCE  # noqa: E402
from game.voice.arrays import RATE, Floats, floats, level_of  # noqa: E402
from game.voice.audio import write_sound  # noqa: E402
from game.voice.bursts import burst, laid  # noqa: E402
from game.voice.noises import Noises, UnknownBurstError  # noqa: E402
from game.voice.placing import for_words, taken_apart  # noqa: E402
from game.voice.plan import Plan, Saying, SpeechError, Voice  # noqa: E402
from game.voice.speech import Spoken, spoken  # noqa: E402
from game.voice.sung import Speaker  # noqa: E402
from tests.voice.humming import OWN, Hummer  # noqa: E402

WORLD = read_world(Path("assets"))
MADE = sorted(set(WORLD.recipes) - {SILENCE})
HUMMER = Hummer()
MAN, WOMAN, CHILD, OLD = (
    Voice.of({"base": "am_x"}),
    Voice.of({"base": "bf_x", "f0": 8}),
    Voice.of({"base": "af_x", "f0": 15, "formant": 1.2}),
    Voice.of({"base": "bm_x", "jit": 1.0, "shim": 5.0, "trem": 0.2}),
)
CALM = Saying(Plan(), voice=MAN)


def noises(world: World = WORLD) -> Noises:
    return Noises(world.recipes, frozenset(world.sounds))


def made(name: str, voice: Voice = MAN, seed: int = 3) -> Floats:
    return burst(WORLD.recipes[name], Speaker(voice, HUMMER), np.random.default_rng(seed))


def say(text: str, how: Saying = CALM, by: Noises | None = None) -> Spoken:
    return spoken(text, how, HUMMER, by or noises())


def centroid(x: Floats) -> float:
    power = np.abs(np.fft.rfft(x)) ** 2
    return float((power * np.fft.rfftfreq(len(x), 1 / RATE)).sum() / power.sum())


def strongest(x: Floats, low: float, high: float) -> float:
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    within = (hertz >= low) & (hertz <= high)
    return float(hertz[within][np.argmax(np.abs(np.fft.rfft(x))[within])])


def pitches(x: Floats) -> list[float]:
    """Return the pitch of each 40 ms that plainly has one."""
    found = []
    for start in range(0, len(x) - 960, 480):
        frame = x[start : start + 960]
        if np.sqrt(np.mean(frame**2)) < 0.08:
            continue
        echo = np.correlate(frame, frame, "full")[959:]
        low, high = RATE // 700, RATE // 70
        lag = low + int(np.argmax(echo[low:high]))
        if echo[lag] > 0.55 * echo[0]:
            found.append(RATE / lag)
    return found


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("voice", [MAN, WOMAN, CHILD, OLD], ids=["man", "woman", "child", "old"])
def test_a_sound_lies_between_a_whisper_and_a_shout(name: str, voice: Voice) -> None:
    x = made(name, voice)
    assert np.isfinite(x).all()
    assert 0.1 < level_of(x) < 1.1
    assert np.abs(x).max() < 9
    assert np.abs(x[:2]).max() < 0.3
    assert np.abs(x[-12:]).max() < 0.1


@pytest.mark.parametrize("name", sorted(set(WORLD.sounds) - {SILENCE}))
def test_a_row_tells_how_long_its_sound_takes(name: str) -> None:
    assert len(made(name)) / RATE == pytest.approx(WORLD.sounds[name].seconds, rel=0.25)


@pytest.mark.parametrize("name", MADE)
def test_a_shorter_throat_sounds_higher(name: str) -> None:
    man, woman, child = (centroid(made(name, voice)) for voice in (MAN, WOMAN, CHILD))
    if any(part.hertz for part in WORLD.recipes[name]):
        return
    assert 1.03 * man < woman
    assert 1.03 * woman < child


def test_a_cough_bursts_out_twice_and_then_has_a_voice() -> None:
    x = made("cough")
    loud = np.sqrt(np.convolve(x**2, np.ones(120) / 120, "same"))
    blasts = [p.seconds and at for at, p in laid(WORLD.recipes["cough"]) if p.air == "burst"]
    assert len(blasts) == 2
    for at in blasts:
        before = loud[int((at - 0.03) * RATE)]
        after = loud[int(at * RATE) : int((at + 0.02) * RATE)].max()
        assert after > 6 * before
    burst_, tail = x[int(blasts[0] * RATE) :][:1200], x[int((blasts[0] + 0.2) * RATE) :][:2400]
    assert centroid(burst_) > 1.5 * centroid(tail)


def test_a_wheeze_whistles() -> None:
    x = made("wheeze")[int(0.8 * RATE) : int(1.5 * RATE)]
    peak = strongest(x, 250, 1000)
    assert peak == pytest.approx(415, abs=25)
    spectrum, hertz = np.abs(np.fft.rfft(x)), np.fft.rfftfreq(len(x), 1 / RATE)
    around = spectrum[(hertz > 250) & (hertz < 350)]
    assert spectrum[np.argmin(np.abs(hertz - peak))] > 10 * np.median(around)


@pytest.mark.parametrize("voice", [MAN, CHILD])
def test_a_baby_cries_at_its_own_pitch_whoever_speaks(voice: Voice) -> None:
    found = pitches(made("weak-cry", voice))
    assert len(found) > 25
    assert 380 < np.median(found) < 500


def test_a_laugh_falls_in_pitch_and_in_level() -> None:
    x = made("small-laugh")
    parts = [(at, p) for at, p in laid(WORLD.recipes["small-laugh"]) if p.voice]
    assert len(parts) == 3
    pulses = [x[int(at * RATE) :][: int(p.seconds * RATE)] for at, p in parts]
    assert level_of(pulses[0]) > level_of(pulses[1]) > level_of(pulses[2])
    heights = [np.median(pitches(pulse)) for pulse in pulses[:2]]
    assert heights[0] > heights[1] > OWN


def test_a_groan_is_voiced_and_rough() -> None:
    found = pitches(made("groan"))
    assert len(found) > 15
    assert 70 < np.median(found) < OWN * 1.2
    steps = np.abs(np.diff(np.log2(found)))
    assert np.median(steps) > 0.001


def test_air_through_the_nose_is_brighter_than_a_sigh() -> None:
    assert centroid(made("sniff")) > 1.4 * centroid(made("sigh"))
    assert centroid(made("tut")) > centroid(made("swallow"))


def test_a_shudder_comes_and_goes_nine_times_a_second() -> None:
    x = np.abs(made("shiver")[: int(0.7 * RATE)])
    size = np.convolve(x, np.ones(480) / 480, "same")[::120]
    peak = strongest(floats(np.repeat(size - size.mean(), 120)), 4, 20)
    assert peak == pytest.approx(9.5, abs=2.5)


def test_a_sound_without_a_row_is_refused_with_what_there_is() -> None:
    with pytest.raises(UnknownBurstError, match=r"'sneeze'.*sigh"):
        say("Well. [sneeze] Bless me.")


def test_every_written_word_has_its_time_in_order_the_sounds_too() -> None:
    text = "[cough] I am [sigh] quite well, [silence-2s] thank you. [sniff]"
    line = say(text)
    assert [word for word, _, _ in line.words] == text.split()
    for (_, start, end), (_, following, _) in zip(line.words, line.words[1:], strict=False):
        assert start < end <= following + 0.08
    times = {word: (a, b) for word, a, b in line.words}
    assert times["[silence-2s]"][1] - times["[silence-2s]"][0] == pytest.approx(2.0)
    assert [name for name, _, _ in line.sounds] == ["cough", "sigh", "silence", "sniff"]
    for name, at, length in line.sounds[:2]:
        assert times[f"[{name}]"] == pytest.approx((at, at + length))
    assert line.seconds > times["[sniff]"][1]


def test_words_keep_their_sound_and_move_by_what_comes_before() -> None:
    plain, parted = say("I am, quite well."), say("I am, [sigh] quite well.")
    [(_, at, length)] = parted.sounds
    shift = parted.words[3][1] - plain.words[2][1]
    assert length < shift < length + 0.35
    assert parted.words[1][1] == pytest.approx(plain.words[1][1], abs=0.02)
    window = slice(int((at + 0.4) * RATE), int((at + 0.8) * RATE))
    assert level_of(parted.sound[window]) > 0.005
    quiet = parted.sound[int((at - 0.04) * RATE) : int((at - 0.01) * RATE)]
    assert np.sqrt(np.mean(quiet**2)) < 0.05 * level_of(parted.sound)


def test_silence_is_a_room_and_not_nothing() -> None:
    line = say("Yes. [silence-2s] No.")
    [(_, at, length)] = line.sounds
    inside = line.sound[int((at + 0.05) * RATE) : int((at + length - 0.05) * RATE)]
    level = 20 * np.log10(np.sqrt(np.mean(inside**2)))
    assert -75 < level < -50
    assert np.mean(inside == 0) < 0.01


def test_a_line_of_sounds_alone_is_softer_than_words() -> None:
    sighs, words = say("[sigh]"), say("I am quite well.")
    assert [word for word, _, _ in sighs.words] == ["[sigh]"]
    assert 0.02 < level_of(sighs.sound) < level_of(words.sound)
    assert say("[silence-3s]").seconds > 3


def test_the_tones_sounds_give_way_to_written_ones() -> None:
    tone = replace(CALM, top=Plan(nv=("sigh@0", "pant_out@end")), strength=1.0)
    assert [name for name, _, _ in say("I am well.", tone).sounds] == ["sigh", "breath-out"]
    said = say("[cough] I am well.", tone)
    assert [name for name, _, _ in said.sounds] == ["cough", "breath-out"]
    assert not spoken("I am well.", tone, HUMMER, None).sounds


def test_breaths_between_groups_are_told_as_breaths() -> None:
    tone = Plan(group=2, group_pause=0.5, nv=("pant_in@group", "huff@0"))
    line = say("I had it on the bus and again when I walked.", Saying(tone, strength=1, voice=MAN))
    names = [name for name, _, _ in line.sounds]
    assert names[0] == "breath-out"
    assert names.count("breath-in") >= 1


def test_leaks_are_counted_as_they_are_written() -> None:
    how = replace(CALM, leaks=(1, 4))
    line = taken_apart("[sigh] I am [cough] fine.", how)
    assert line.text == "I am, fine."
    assert for_words(how, line).leaks == (0, 2)


def test_a_mouth_is_open_in_a_cough_and_shut_in_a_swallow() -> None:
    def opening(text: str) -> float:
        line = say(text)
        [(_, at, length)] = line.sounds
        inside = line.mouth[int(at * 40) + 1 : int((at + length) * 40)]
        return max(wide for wide, _ in inside)

    assert opening("[cough]") > 0.5
    assert opening("[swallow]") < 0.1


def test_the_melody_knows_no_pitch_where_a_sound_is() -> None:
    line = say("I am, [sigh] quite well.")
    [(_, at, length)] = line.sounds
    points = line.melody[int((at + 0.1) * 20) : int((at + length - 0.1) * 20)]
    assert all(pitch is None for _, pitch in points)
    assert any(pitch is not None for _, pitch in line.melody[int((at + length) * 20) :])


def test_the_same_line_sounds_the_same_again() -> None:
    one, two = (say("I am [groan] fine.") for _ in range(2))
    assert np.array_equal(one.sound, two.sound)


def recorded(assets: Path, hertz: float, where: str) -> None:
    at = np.arange(RATE // 2) / RATE
    (assets / where).parent.mkdir(parents=True, exist_ok=True)
    write_sound(assets / where, floats(0.3 * np.sin(2 * np.pi * hertz * at)))


def test_what_a_person_recorded_wins_their_own_before_anybodys(tmp_path: Path) -> None:
    by = Noises(WORLD.recipes, frozenset(WORLD.sounds), tmp_path, "me")
    unlike = by.made("[sigh]", CALM)
    recorded(tmp_path, 440, "sounds/human/sigh.wav")
    line = say("Well. [sigh] Yes.", by=by)
    [(_, at, length)] = line.sounds
    inside = line.sound[int(at * RATE) : int((at + length) * RATE)]
    assert length == pytest.approx(0.5, abs=0.02)
    assert strongest(inside, 50, 8000) == pytest.approx(440, abs=5)
    recorded(tmp_path, 880, "voices/recorded/me/sound-sigh.wav")
    assert strongest(say("[sigh]", by=by).sound, 50, 8000) == pytest.approx(880, abs=5)
    assert by.made("[sigh]", CALM) != unlike


def test_a_recording_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sounds" / "human" / "sigh.wav"
    path.parent.mkdir(parents=True)
    by = Noises(WORLD.recipes, frozenset(WORLD.sounds), tmp_path, "me")
    path.write_bytes(b"no sound")
    with pytest.raises(SpeechError, match=r"sigh\.wav cannot be read"):
        say("[sigh]", by=by)
    write_sound(path, np.zeros(RATE))
    with pytest.raises(SpeechError, match="nothing is heard"):
        say("[sigh]", by=by)


def test_what_a_line_is_made_of_changes_with_its_recipes(tmp_path: Path) -> None:
    by = noises()
    assert by.made("I am well.", CALM) == ""
    shutil.copytree("assets", tmp_path / "assets", ignore=shutil.ignore_patterns("*.ogg", "fonts"))
    text = (tmp_path / "assets" / "sounds.yaml").read_text("utf-8")
    changed = text.replace("air: out, seconds: 1.15", "air: out, seconds: 1.2", 1)
    assert changed != text
    (tmp_path / "assets" / "sounds.yaml").write_text(changed, "utf-8")
    other = noises(read_world(tmp_path / "assets"))
    assert by.made("Ah [sigh] well.", CALM) != other.made("Ah [sigh] well.", CALM)
    assert by.made("Ah [cough] well.", CALM) == other.made("Ah [cough] well.", CALM)
