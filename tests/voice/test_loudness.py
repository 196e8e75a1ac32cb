"""Levels: as the standard says, as an independent meter measures, under the ceiling."""

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")

from game.voice.arrays import RATE, Floats, floats  # noqa: E402 - after the skip
from game.voice.loudness import (  # noqa: E402 - as above
    CALM,
    CEILING,
    QUIETEST,
    brought_to,
    limited,
    loudness,
    true_peak,
)


def sine(hertz: float, seconds: float = 2.0, level: float = 1.0, phase: float = 0.0) -> Floats:
    at = np.arange(int(seconds * RATE)) / RATE
    return floats(level * np.sin(2 * np.pi * hertz * at + phase))


def babble(seed: int, seconds: float = 3.0) -> Floats:
    """Return noise that swells and pauses as speech does."""
    dice = np.random.default_rng(seed)
    at = np.arange(int(seconds * RATE)) / RATE
    swell = np.clip(np.sin(2 * np.pi * 2.3 * at), 0, 1) * (np.sin(2 * np.pi * 0.4 * at) > -0.5)
    return floats(0.05 * dice.normal(size=len(at)) * swell)


@pytest.mark.parametrize("seed", range(4))
def test_an_independent_meter_measures_the_same(seed: int) -> None:
    meters = pytest.importorskip("pyloudnorm", reason="needs pyloudnorm, of the extra [test]")
    x = babble(seed)
    assert loudness(x) == pytest.approx(meters.Meter(RATE).integrated_loudness(x), abs=0.05)


def test_a_true_peak_lies_between_samples() -> None:
    between = sine(RATE / 4, phase=np.pi / 4)
    assert np.abs(between).max() == pytest.approx(0.7071, abs=0.001)
    assert true_peak(between[RATE // 10 : -RATE // 10]) == pytest.approx(1.0, abs=0.06)
    assert true_peak(floats([])) == 0


@pytest.mark.parametrize("lufs", [CALM - 8, CALM, CALM + 5])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_line_comes_to_its_level_with_its_true_peaks_under_the_ceiling(
    lufs: float, seed: int
) -> None:
    leveled = brought_to(babble(seed), lufs)
    assert loudness(leveled) == pytest.approx(lufs, abs=0.3)
    assert true_peak(leveled) <= CEILING * 1.0001


def test_what_is_soft_enough_is_only_turned_up() -> None:
    x = sine(300, level=0.05)
    louder = brought_to(x, CALM)
    assert np.corrcoef(x, louder)[0, 1] == pytest.approx(1, abs=1e-9)


def test_the_limiter_turns_down_around_a_peak_and_nowhere_else() -> None:
    x = sine(200, level=0.3)
    x[RATE] = 1.5
    y = limited(x)
    assert true_peak(y) <= CEILING * 1.0001
    far = np.abs(np.arange(len(x)) - RATE) > RATE // 20
    assert np.abs(y - x)[far].max() < 0.02
    assert np.array_equal(limited(floats(x * 0.1)), x * 0.1)


def test_a_level_beyond_reach_stays_softer_rather_than_crushed() -> None:
    loud = brought_to(babble(3), 0.0)
    assert true_peak(loud) <= CEILING * 1.0001
    assert loudness(loud) < -6


def test_the_hiss_of_a_pause_is_never_turned_up() -> None:
    hiss = floats(np.random.default_rng(1).normal(size=2 * RATE) * 10 ** (-66 / 20))
    assert loudness(hiss) < QUIETEST
    assert np.array_equal(brought_to(hiss, CALM), hiss)
