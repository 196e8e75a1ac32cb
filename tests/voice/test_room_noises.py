"""What goes on in rooms, as it was baked: soft, without a hard edge, each like what is made now."""

from pathlib import Path
from typing import get_args

import pytest

np = pytest.importorskip("numpy", reason="needs the extra [voice]")
pytest.importorskip("soundfile", reason="needs the extra [voice]")

from game.patient.setting import Passing  # noqa: E402 - after the extra was asked for
from game.voice.arrays import RATE  # noqa: E402
from game.voice.audio import read_sound  # noqa: E402
from game.voice.distance import NOISES, distant, noise  # noqa: E402
from game.voice.effects import PASSING, SEED  # noqa: E402
from game.voice.loudness import loudness  # noqa: E402

SOUNDS = Path(__file__).resolve().parents[2] / "assets" / "sounds"
SLOW = 0.01
"""Seconds in which a startling sound would be at its loudest."""


def test_the_names_of_places_are_the_sounds_that_are_made() -> None:
    assert sorted(NOISES) == sorted(get_args(Passing))


@pytest.mark.parametrize("name", sorted(NOISES))
def test_a_noise_is_soft_and_comes_softly(name: str) -> None:
    x, rate = read_sound(SOUNDS / f"around-{name}.ogg")
    assert rate == RATE
    assert loudness(x) <= PASSING + 1.5
    assert np.abs(x).max() < 10 ** (-14 / 20)
    level = np.sqrt(np.convolve(x**2, np.ones(240) / 240, "same"))
    step = int(SLOW * RATE)
    assert ((level[step:] - level[:-step]) / level.max()).max() < 0.65
    assert level[:24].max() < 0.1 * level.max()
    assert level[-240:].max() < 0.1 * level.max()


def test_a_noise_is_the_same_whenever_it_is_made() -> None:
    row = NOISES["drawer"]
    one, two = (noise(row, np.random.default_rng(SEED)) for _ in range(2))
    assert (one == two).all()


def test_from_farther_away_less_of_the_high_is_left() -> None:
    hiss = np.random.default_rng(1).normal(size=RATE)

    def high(far: float) -> float:
        power = np.abs(np.fft.rfft(distant(hiss, far, np.random.default_rng(2)))) ** 2
        return float(power[len(power) // 4 :].sum() / power.sum())

    assert high(0.1) > 4 * high(0.5) > 16 * high(0.9)
