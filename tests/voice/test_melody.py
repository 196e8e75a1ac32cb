"""What a line's melody says: loudness and pitch against the speaker's own calm."""

import pytest

pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")

import numpy as np

from game.voice.arrays import RATE, STEP
from game.voice.loudness import CALM, brought_to
from game.voice.melody import melody_of
from game.voice.timings import LOUD, POINTS

AT = np.arange(RATE) / RATE
HUM = brought_to(np.sin(2 * np.pi * 200 * AT) + 0.3 * np.sin(2 * np.pi * 1400 * AT), CALM)


def test_a_sound_as_loud_as_calm_lies_at_nought() -> None:
    points = melody_of(HUM, np.zeros(round(1 / STEP)), 0.0)
    assert len(points) == POINTS
    assert all(abs(loud) < 1 for loud, _ in points[2:-2])


def test_louder_by_six_is_six_higher_and_silence_lies_at_the_bottom() -> None:
    louder = melody_of(HUM * 2, np.zeros(10), 0.0)
    assert louder[10][0] == pytest.approx(6.02, abs=1)
    silent = melody_of(np.zeros(RATE), np.full(10, np.nan), 0.0)
    assert silent == ((-LOUD, None),) * POINTS


def test_pitch_is_told_where_there_is_voice_and_nowhere_else() -> None:
    pitch = np.full(round(0.5 / STEP), 3.0)
    pitch[: round(0.2 / STEP)] = np.nan
    told = [height for _, height in melody_of(HUM, pitch, 0.2)]
    assert told[:8] == [None] * 8
    assert told[8:14] == [3.0] * 6
    assert told[14:] == [None] * 6
