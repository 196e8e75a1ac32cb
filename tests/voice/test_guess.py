"""A line that nobody recorded: its pace, breaths and melody follow the numbers of its tone."""

import math
import statistics

import pytest

from game.voice.clip import Clip
from game.voice.estimate import LETTER, SOUND, Pace, estimated
from game.voice.guess import guessed, pace_of
from game.voice.plan import Voice, saying
from game.voice.timings import POINTS
from tests import shipped

WORLD = shipped.world()
SAYS = "It's nothing, really. Only heartburn, I ate too fast on the way here."
VOICE = Voice.of(WORLD.voices["adaeze-okafor"])
TONES = sorted(WORLD.tones)


def line(tone: str, strength: float = 1.0, says: str = SAYS, **more: object) -> Clip:
    how = saying(WORLD.tones, VOICE, tone, strength, **more)  # type: ignore[arg-type]
    return guessed(estimated(says), says, how)


def loud(clip: Clip) -> float:
    power = [10 ** (db / 10) for _, db, _ in clip.melody if db > -14]
    return 10 * math.log10(statistics.fmean(power))


def high(clip: Clip) -> float | None:
    tones = [tone for _, _, tone in clip.melody if tone is not None]
    return statistics.fmean(tones) if tones else None


@pytest.mark.parametrize("tone", TONES)
def test_it_has_a_point_every_twentieth_of_a_second_and_says_it_is_guessed(tone: str) -> None:
    clip = line(tone)
    assert clip.guessed
    assert len(clip.melody) == pytest.approx(clip.seconds * POINTS, abs=1)
    assert all(-24 <= db <= 24 for _, db, _ in clip.melody)
    assert all(pitch is None or -16 <= pitch <= 16 for _, _, pitch in clip.melody)


@pytest.mark.parametrize("tone", TONES)
def test_its_words_are_as_loud_as_the_row_says(tone: str) -> None:
    offset = WORLD.tones[tone]["offset_lu"] * min(1.0, VOICE.kmax)
    assert loud(line(tone)) == pytest.approx(offset, abs=0.1)


@pytest.mark.parametrize("tone", TONES)
def test_pitch_and_pace_go_where_the_row_goes(tone: str) -> None:
    row, calm, clip = WORLD.tones[tone], line("calm", 0.0), line(tone)
    if row.get("whisper", 0.0) >= 0.5:
        assert high(clip) is None
    elif abs(row.get("f0", 0.0)) >= 1.0:
        assert (high(clip) > high(calm)) == (row["f0"] > 0)  # type: ignore[operator]
    faster = row.get("rate", 1.0) >= 1.1 and not row.get("group")
    slower = row.get("rate", 1.0) <= 0.9
    assert not faster or clip.seconds < calm.seconds
    assert not slower or clip.seconds > calm.seconds


def test_few_words_to_a_breath_are_many_breaths() -> None:
    def breaths(clip: Clip) -> int:
        return sum(name == "breath-in" for name, _, _ in clip.sounds)

    assert breaths(line("breathless")) >= 2 * breaths(line("calm", 0.0)) > 0


def test_where_a_mask_slips_what_is_below_is_seen() -> None:
    says = "Fine, fine, I am perfectly fine and well today."
    plain = line("cheerful", says=says)
    masked = line("cheerful", says=says, over="sad", leaks=(4,))
    at = next(word for word in masked.words if word.text == "perfectly")

    def within(clip: Clip, start: float, end: float) -> float:
        tones = [x for t, _, x in clip.melody if x is not None and start <= t < end]
        return statistics.fmean(tones)

    first = plain.words[2]
    assert within(masked, at.start, at.end) < within(masked, first.start, first.end) - 2


def test_one_that_was_measured_or_recorded_keeps_what_is_known() -> None:
    measured = Clip(2.0, (), (), "a.ogg", melody=((0.0, 1.0, 2.0),))
    how = saying(WORLD.tones, VOICE, "sad", 1.0)
    assert guessed(measured, SAYS, how) is measured
    recorded = estimated(SAYS, 5.0, "b.ogg")
    made = guessed(recorded, SAYS, how)
    assert (made.seconds, made.words, made.path) == (5.0, recorded.words, "b.ogg")
    assert made.guessed
    assert made.sounds == (), "no breath is made up where a person is recorded"


def test_sounds_have_their_time_and_are_not_mouthed() -> None:
    clip = estimated("Yes. [sigh] No. [silence-2s] No.")
    (sigh,) = [x for x in clip.sounds if x[0] == "sigh"]
    assert sigh[2] == pytest.approx(SOUND)
    assert [w.text for w in clip.words] == ["Yes.", "[sigh]", "No.", "[silence-2s]", "No."]
    silence = clip.words[3]
    assert silence.end - silence.start == pytest.approx(2.0)
    quiet = [o for t, o, _ in clip.mouth if sigh[1] < t < sigh[1] + sigh[2] - 0.03]
    assert max(quiet) == 0


@pytest.mark.parametrize("says", ["", "…", "[sigh]", "[silence-1.5s]", "A", "🙂 ok", "x" * 400])
def test_whatever_is_said_a_clip_is_whole(says: str) -> None:
    how = saying(WORLD.tones, VOICE, "breathless", 1.0)
    clip = guessed(estimated(says), says, how)
    assert clip.seconds > 0
    assert [w.text for w in clip.words] == says.split()
    assert all(0 <= w.start <= w.end <= clip.seconds + 1e-6 for w in clip.words)
    assert all(at >= 0 and at + length <= clip.seconds + 1e-6 for _, at, length in clip.sounds)


def test_calm_words_take_the_time_of_their_letters_and_a_rate_shortens_them() -> None:
    calm, fast = estimated(SAYS), estimated(SAYS, pace=Pace(rate=1.3, pause=0.5))
    assert calm.seconds == pytest.approx(len(SAYS) * LETTER)
    assert fast.seconds < 0.85 * calm.seconds
    assert pace_of(saying(WORLD.tones, VOICE, "calm", 0.0)).group == 0
