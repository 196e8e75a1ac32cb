"""The measures, on sounds whose figures are known."""

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")

from game.voice.arrays import RATE, Floats  # noqa: E402 - after the skip
from game.voice.pitch import pitch_track  # noqa: E402
from tests.hearing.classify import told_apart  # noqa: E402
from tests.hearing.directions import FEATURES, verdicts  # noqa: E402
from tests.hearing.features import against, features_of  # noqa: E402


def voice(
    seconds: float = 2.0,
    *,
    hertz: float = 150.0,
    jitter: float = 0.0,
    shimmer: float = 0.0,
    noise: float = 0.0,
    slope: float = 1.0,
    rise: float = 0.02,
    glide: float = 0.0,
) -> Floats:
    """Return a buzz: a pulse each period, through a soft resonance; unsteadiness as shares."""
    dice = np.random.default_rng(4)
    at, pulses = 0.0, np.zeros(int(seconds * RATE) + RATE)
    while at < seconds * RATE:
        height = 1 + shimmer * dice.normal()
        whole, rest = int(at), at - int(at)
        pulses[whole : whole + 2] += height * np.array([1 - rest, rest])
        now = hertz * 2 ** (glide * at / RATE / seconds / 12)
        at += RATE / now * (1 + jitter * dice.normal())
    spectrum = np.fft.rfft(pulses)
    f = np.fft.rfftfreq(len(pulses), 1 / RATE)
    spectrum *= (f > 60) / (1 + (f / 500) ** 2) ** (slope / 2) * np.exp(-f / 6000)
    x = np.fft.irfft(spectrum)[: int(seconds * RATE)]
    x = x / np.abs(x).max() * 0.3 + noise * 0.1 * dice.normal(size=len(x))
    fade = np.clip(np.arange(len(x)) / RATE / rise, 0, 1)
    return np.asarray(x * fade * fade[::-1])


def line(*parts: Floats, gap: float = 0.3) -> Floats:
    quiet = np.random.default_rng(1).normal(size=int(gap * RATE)) * 1e-4
    whole = [quiet]
    for part in parts:
        whole += [part, quiet]
    return np.concatenate(whole)


@pytest.mark.parametrize("hertz", [75.0, 110.0, 190.0, 260.0, 420.0])
def test_pitch_is_found_from_a_deep_man_to_a_child(hertz: float) -> None:
    track = pitch_track(line(voice(hertz=hertz)))
    heard = track.hertz[track.voiced]
    assert 12 * abs(np.log2(np.median(heard) / hertz)) < 0.15
    assert track.voiced.sum() * 0.01 == pytest.approx(2.0, abs=0.15)


def test_noise_and_silence_have_no_pitch() -> None:
    noise = np.random.default_rng(2).normal(size=RATE) * 0.1
    assert pitch_track(noise).voiced.mean() < 0.05
    assert not pitch_track(np.zeros(RATE)).voiced.any()


def test_a_glide_is_a_range_and_no_jitter() -> None:
    even, glide = features_of(line(voice())), features_of(line(voice(glide=6.0)))
    assert glide["range"] == pytest.approx(6 * 0.8 * (1 - 0.35 / 2), abs=0.4)
    assert even["range"] < 0.3
    assert glide["slope"] == pytest.approx(3.0, abs=0.3)
    assert glide["jitter"] < even["jitter"] + 0.2


def test_jitter_and_shimmer_are_found_apart() -> None:
    plain = features_of(line(voice()))
    shaken, uneven = features_of(line(voice(jitter=0.02))), features_of(line(voice(shimmer=0.1)))
    assert shaken["jitter"] > plain["jitter"] + 0.5
    assert uneven["shimmer"] > plain["shimmer"] + 2
    assert uneven["jitter"] < shaken["jitter"]


def test_breath_is_noise_among_the_harmonics() -> None:
    heard = [features_of(line(voice(noise=n)))["breath"] for n in (0.01, 0.1, 0.3)]
    assert heard == sorted(heard)
    assert heard[-1] > heard[0] + 3


def test_a_dull_voice_is_less_bright() -> None:
    dull, bright = features_of(line(voice(slope=3.0))), features_of(line(voice(slope=1.0)))
    assert dull["alpha"] < bright["alpha"] - 5
    assert dull["centroid"] < bright["centroid"]


def test_pauses_are_told_from_what_is_before_and_after() -> None:
    heard = features_of(line(voice(1.0), voice(1.0), gap=0.4), rate=20)
    assert heard["pauses"] == pytest.approx(0.4 / 2.4, abs=0.03)
    assert heard["pause_time"] == pytest.approx(0.4, abs=0.05)
    assert heard["wait"] == pytest.approx(0.4, abs=0.03)
    assert heard["rate"] == pytest.approx(10.0, rel=0.05)


def test_a_soft_beginning_is_softer() -> None:
    hard, soft = features_of(line(voice(rise=0.005))), features_of(line(voice(rise=0.25)))
    assert soft["onset"] < hard["onset"] - 2


def test_half_the_amplitude_is_6_lu_less() -> None:
    x = line(voice())
    less = against(features_of(x / 2), features_of(x))
    assert less["loudness"] == pytest.approx(-6.02, abs=0.05)
    rest = {name: change for name, change in less.items() if name != "loudness"}
    assert max(map(abs, rest.values())) < 0.05


def test_what_has_no_voice_differs_in_being_voiced_alone() -> None:
    hiss = np.random.default_rng(3).normal(size=2 * RATE) * 0.05
    change = against(features_of(line(hiss)), features_of(line(voice())))
    assert change["voiced"] < -0.8
    assert change["breath"] > 3
    assert change["pitch"] == change["jitter"] == 0.0
    assert not any(np.isnan(value) for value in change.values())


def test_a_verdict_needs_the_right_way_and_counts_what_is_heard() -> None:
    change = dict.fromkeys({name for s in FEATURES.values() for name in s.parts}, 0.0)
    change |= {"pitch": 0.2, "loudness": -3.0}
    up, down, wrong = verdicts({"pitch": "up", "loudness": "down", "rate": "up"}, change)
    assert (up.agrees, up.plain) == (True, False)
    assert (down.agrees, down.plain) == (True, True)
    assert not wrong.agrees


def spread(far: float) -> list[tuple[str, str, dict[str, float]]]:
    dice = np.random.default_rng(0)
    return [
        (f"v{v}", f"t{t}", {"a": t * far + dice.normal(), "b": dice.normal(), "c": -t * far})
        for v in range(6)
        for t in range(5)
    ]


def test_what_lies_apart_is_told_apart_and_noise_is_not() -> None:
    assert told_apart(spread(6.0)).share == 1.0
    noise = [(v, t, {"a": row["a"], "b": row["b"]}) for v, t, row in spread(0.0)]
    told = told_apart(noise)
    assert told.share < 0.5
    assert sum(told.confused.values()) == round((1 - told.share) * 30)


def test_two_voices_teach_nothing() -> None:
    with pytest.raises(ValueError, match="three voices"):
        told_apart([row for row in spread(1.0) if row[0] in {"v0", "v1"}])
