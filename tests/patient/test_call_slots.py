"""A call in slots: what was heard keeps its shape while it moves away from now."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.world import World, read_world
from game.patient.acting import UNDER_MASK, Act, Mouth, begin_acting, hush, speak
from game.patient.call import SLOT, SLOTS, Call, call_at
from game.patient.marks import MARKS
from game.patient.staging import Staging
from game.patient.stances import stances_at
from game.sim.comfort import Comfort

ASSETS = Path(__file__).resolve().parents[2] / "assets"
EVEN = begin_acting(Comfort(62_000, 62_000, 62_000))
FRAMES = ((0.0, 0.0, 0.0), (0.4, 0.9, 0.3), (1.6, 0.8, -0.2), (2.0, 0.0, 0.0))


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


def heard(world: World, seconds: float, *acts: Act, still: bool = False) -> Call:
    return call_at(world.drawings, replace(EVEN, acts=acts), seconds, 1, still=still)


def slot_of(call: Call, seconds: float) -> int:
    return int(seconds / SLOT) - call.first


def test_only_who_is_met_by_telephone_is_on_the_line(world: World) -> None:
    person, place = world.people["olena-kovalenko"], world.settings["telephone"]
    calls = [
        stances_at(Staging(person, place, body), world.tables, world.drawings, EVEN, 3.0).call
        for body in ("seated", "telephone")
    ]
    assert calls[0] is None
    assert calls[1] is not None


def test_what_was_heard_stays_as_it_was_and_moves_away(world: World) -> None:
    act = Act("cup-breaks", 0.7, 4.0)
    soon, later = heard(world, 6.0, act), heard(world, 9.0, act)
    one, other = (call.sounds[0].levels[slot_of(call, 4.05) :][:15] for call in (soon, later))
    assert one == other
    assert max(one) > 0.5
    assert slot_of(later, 4.05) < slot_of(soon, 4.05)
    assert soon.sounds[0].levels[slot_of(soon, 3.95)] == 0


def test_a_sound_ends_when_the_cue_goes(world: World) -> None:
    call = heard(world, 8.0, Act("second-voice-slurred", 0.7, 2.0, end=5.0))
    levels = call.sounds[0].levels
    assert max(levels[: slot_of(call, 5.0)]) > 0.3
    assert max(levels[slot_of(call, 5.0) :]) == 0


def test_the_stronger_the_louder_and_a_mask_hushes_between_leaks(world: World) -> None:
    weak, strong = (
        heard(world, 4.0, Act("paper-rustles", share, 1.0)).sounds[0].levels for share in (0.2, 1.0)
    )
    assert max(strong) > max(weak) > 0.2
    leaks = ((2.5, 0.4),)
    plain, hushed = (
        heard(world, 4.0, Act("paper-rustles", 1.0, 1.0, masked=masked, leaks=leaks))
        for masked in (False, True)
    )
    for seconds, share in ((2.0, UNDER_MASK), (2.7, 1.0), (3.5, UNDER_MASK)):
        n = slot_of(plain, seconds)
        one, other = (call.sounds[0].levels[n] for call in (plain, hushed))
        assert other == pytest.approx(one * share)


def test_words_are_heard_until_they_are_hushed_and_for_a_while_after() -> None:
    acting = hush(speak(EVEN, Mouth(1.0, FRAMES)), 2.0)
    acting = speak(acting, Mouth(4.0, FRAMES, of="companion"))
    call = call_at({}, acting, 6.0)
    assert call.voice[slot_of(call, 1.55)] > 0.7
    assert max(call.voice[slot_of(call, 2.05) :]) == 0
    assert call.other[slot_of(call, 4.55)] > 0.7
    assert max(call_at({}, acting, 30.0).voice) == 0


def test_distress_is_heard_in_the_breath() -> None:
    hurt = begin_acting(Comfort(10_000, 62_000, 62_000))
    assert max(call_at({}, hurt, 12.0).breath) > 1.5 * max(call_at({}, EVEN, 12.0).breath)


def test_the_room_falls_silent_only_where_a_gap_is(world: World) -> None:
    call = heard(world, 6.0, Act("line-goes-quiet", 1.0, 3.0, end=5.0))
    assert min(call.air["around"][slot_of(call, 0.2) :]) > 0
    assert call.sounds[0].mark == "gap"


def test_with_less_movement_time_goes_on_in_steps(world: World) -> None:
    act = Act("taps-on-table", 1.0, 1.0)
    assert heard(world, 5.1, act, still=True) == heard(world, 5.4, act, still=True)
    assert heard(world, 5.1, act) != heard(world, 5.4, act)


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_never_louder_than_loud(mark: str) -> None:
    shape = next(shape for name, shape in MARKS.items() if name == mark)
    levels = [shape(n * SLOT, rate, SLOT, 1) for n in range(SLOTS) for rate in (0.0, 0.5, 3.0)]
    assert min(levels) >= 0
    assert 0.3 < max(levels) <= 1


MELODY = tuple((n / 20, -6.0 if n < 20 else 3.0, None if n < 10 else 2.0) for n in range(41))
LINE = Mouth(2.0, FRAMES, sounds=(("breath-in", 0.2, 0.3), ("sigh", 1.0, 0.5)), melody=MELODY)


def test_a_measured_voice_is_as_loud_and_as_high_as_it_was_measured() -> None:
    call = call_at({}, speak(EVEN, LINE), 6.0)
    soft, loud = (slot_of(call, t) for t in (2.55, 3.55))
    assert 0 < call.voice[soft] < call.voice[loud]
    assert call.pitch[slot_of(call, 2.15)] is None
    assert call.pitch[loud] == 2.0
    assert call.pitch[slot_of(call, 5.0)] is None
    assert call.mouth[soft][0] == pytest.approx(0.9, abs=0.15)


def test_under_words_the_breaths_of_the_line_are_heard_and_no_others() -> None:
    hurt = begin_acting(Comfort(5_000, 62_000, 62_000))
    call = call_at({}, speak(hurt, LINE), 6.0)
    inside = call.breath[slot_of(call, 2.05) : slot_of(call, 3.95)]
    assert max(inside[2:5]) > 0.5
    assert max(inside[6:]) == 0
    assert max(call.breath[slot_of(call, 4.2) :]) > 0


def test_a_sound_without_words_is_named_where_it_is_heard_until_it_is_hushed() -> None:
    call = call_at({}, speak(EVEN, LINE), 6.0)
    assert call.beside == (("sigh", slot_of(call, 3.0), slot_of(call, 3.5)),)
    hushed = call_at({}, hush(speak(EVEN, LINE), 2.8), 6.0)
    assert hushed.beside == ()
    assert call_at({}, speak(EVEN, LINE), 30.0).beside == ()
