"""What is heard of a room: when it comes is a matter of seed and time, seldom, and less at night."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from game.content.world import World, read_world
from game.patient.around import FIRST, begun
from game.patient.setting import Noise, Passing, Setting

ROOT = Path(__file__).resolve().parents[2]
HOUR = 3_600.0


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ROOT / "assets")


def heard(setting: Setting, seed: int, until: float, step: float) -> list[tuple[int, Noise]]:
    """Return what is heard, and in which step, as the game asks for it: frame after frame."""
    found = []
    for n in range(round(until / step)):
        found += [(n, noise) for noise in begun(setting, seed, n * step, (n + 1) * step)]
    return found


def test_the_same_seed_sounds_the_same_at_any_rate_of_frames(world: World) -> None:
    ward = world.settings["ward-day"]
    fast, slow = (heard(ward, 5, 240, step) for step in (1 / 30, 0.25))
    assert [n for _, n in fast] == [n for _, n in slow]
    assert len(fast) > 8
    other = heard(ward, 6, 240, 0.25)
    assert other != slow


def test_each_comes_about_as_often_as_it_is_written_and_words_come_first(world: World) -> None:
    for place in world.settings.values():
        setting = replace(place, light="day")
        found = list(begun(setting, 1, 0, HOUR))
        for noise in setting.noises:
            count = sum(noise == one for one in found)
            assert count == pytest.approx(HOUR / noise.every, rel=0.1), (setting.id, noise)
        assert list(begun(setting, 1, 0, FIRST)) == []


def test_at_night_there_is_less_and_it_is_softer(world: World) -> None:
    day = world.settings["ward-day"]
    night = replace(day, light="night")
    by_day, by_night = (list(begun(one, 3, 0, HOUR)) for one in (day, night))
    assert len(by_night) < 0.6 * len(by_day)
    assert not [n for n in by_night if not n.night]
    assert max(n.loud for n in by_night) < max(n.loud for n in by_day)


def test_every_place_has_noises_and_every_noise_a_file_and_a_place(world: World) -> None:
    used = {noise.sound for setting in world.settings.values() for noise in setting.noises}
    assert used == set(get_args(Passing))
    for setting in world.settings.values():
        assert setting.noises, setting.id
    for name in used:
        assert (ROOT / "assets" / "sounds" / f"around-{name}.ogg").is_file(), name


def test_beside_a_telephone_nothing_sounds_like_what_a_call_lets_hear(world: World) -> None:
    like = {"somebody-passes", "door-shuts", "pages", "water-runs", "typing", "talk-far"}
    assert not like & {noise.sound for noise in world.settings["telephone"].noises}
