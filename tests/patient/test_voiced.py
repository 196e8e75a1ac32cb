"""Who speaks breathes as it is heard, and moves with what is heard: nothing jumps."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.patient.acting import SOUND, Act, Acting, Drawing, Mouth, begin_acting, hush, speak
from game.patient.lungs import FULL, MOVES, PAUSE, level_at, lungs_of
from game.patient.staging import Company, Staging
from game.patient.stance import Stance
from game.patient.stances import stances_at
from game.sim.comfort import POINT, Comfort
from tests import shipped

WORLD = shipped.world()
CALM = begin_acting(Comfort(62 * POINT, 62 * POINT, 62 * POINT))
WHO = Staging(WORLD.people["adaeze-okafor"], WORLD.settings["emergency-desk"])
TALKS = tuple((n / 40, 0.2 + 0.4 * (n % 5) / 5, 0.1) for n in range(241))
"""Six seconds without a pause."""
BREATHS = (("breath-in", 1.5, 0.4), ("breath-out", 3.0, 0.5), ("breath-in", 3.6, 0.4))
SHAKES = {**WORLD.drawings, SOUND.format("cough"): Drawing(motion={"cough": 1.0}, attack=0.05)}
FRAME = 1 / 60


def says(sounds: tuple[tuple[str, float, float], ...] = BREATHS, start: float = 10.0) -> Acting:
    return speak(CALM, Mouth(start, TALKS, sounds=sounds))


def at(acting: Acting, seconds: float, *, still: bool = False) -> Stance:
    return stances_at(WHO, WORLD.tables, SHAKES, acting, seconds, 3, still=still).patient


def chest(acting: Acting, seconds: float) -> float:
    joints = at(acting, seconds).joints
    return joints["breath"] * joints["breath_amp"]


def test_a_breath_in_raises_and_words_and_a_breath_out_lower() -> None:
    acting = says()
    for name, start, length in BREATHS:
        before, after = (chest(acting, 10 + t) for t in (start, start + length))
        assert (after - before > 0.25) == (name == "breath-in"), name
    falls = [chest(acting, 10 + t / 20) for t in range(40, 59)]
    assert all(a >= b - 1e-3 for a, b in pairwise(falls))
    assert falls[0] - falls[-1] > 0.2


def test_no_breath_of_its_own_goes_on_under_words() -> None:
    """Six seconds of words have more than one quiet breath: none of them shows."""
    acting = says(())
    lifts = [at(acting, 10.5 + n / 20).joints["breath"] for n in range(108)]
    assert all(a >= b - 1e-6 for a, b in pairwise(lifts))


@pytest.mark.parametrize("sounds", [(), BREATHS, (("sigh", 0.1, 0.8),), (("cough", 2.0, 0.5),)])
@pytest.mark.parametrize("start", [7.0, 8.3, 9.1, 10.7])
@pytest.mark.parametrize("lasts", [None, 0.2, 1.7, 3.1])
def test_breath_never_jumps_where_a_voice_begins_ends_or_is_cut(
    sounds: tuple[tuple[str, float, float], ...], start: float, lasts: float | None
) -> None:
    acting = says(sounds, start)
    if lasts is not None:
        acting = hush(acting, start + lasts)
    lifts = [chest(acting, start - 1 + n * FRAME) for n in range(60 * 9)]
    assert max(abs(b - a) for a, b in pairwise(lifts)) < 0.12
    assert max(lifts[-120:]) - min(lifts[-120:]) > 0.2, "breathing goes on"


def test_after_words_breath_goes_on_from_where_they_left_it() -> None:
    acting = says()
    ends = 10 + TALKS[-1][0]
    before, after = at(acting, ends - 1e-4).joints, at(acting, ends + 1e-4).joints
    assert after["breath"] == pytest.approx(before["breath"], abs=1e-3)
    rises = [n / 20 for n in range(80) if chest(acting, ends + n / 20) > 0.5]
    assert 0.5 < rises[0] < 3.0, "and the next is a breath in"


def test_one_line_after_another_is_smooth_as_well() -> None:
    acting = speak(hush(says(), 16.0), Mouth(16.4, TALKS, sounds=BREATHS))
    lifts = [chest(acting, 15.0 + n * FRAME) for n in range(60 * 9)]
    assert max(abs(b - a) for a, b in pairwise(lifts)) < 0.12


def test_a_sign_in_the_breath_stays_while_no_breath_is_heard() -> None:
    """Thirty breaths a minute, of somebody whose voice has none in it: still to be seen."""
    fast = Drawing(breath={"rate": 30, "depth": 1.0})
    drawings = {"quick": fast}
    shown = replace(says(()), acts=(Act("quick", 1.0, 2.0),))
    heard = replace(says(), acts=(Act("quick", 1.0, 2.0),))
    ups = []
    for acting in (shown, heard):
        lifts = [
            stances_at(WHO, WORLD.tables, drawings, acting, 10.5 + n / 30, 3).patient.joints[
                "breath"
            ]
            for n in range(160)
        ]
        ups.append(sum(a < 0.5 <= b for a, b in pairwise(lifts)))
    assert ups[0] >= 2
    assert ups[1] == sum(name == "breath-in" for name, *_ in BREATHS)


def test_a_cough_shakes_the_shoulders_while_it_is_heard_and_no_longer() -> None:
    coughs = says((("cough", 2.0, 0.5),))
    silent = says((("silence", 2.0, 0.5),))

    def raised(t: float, *, still: bool = False) -> float:
        pair = (at(acting, t, still=still).joints["shoulder"] for acting in (coughs, silent))
        return abs(next(pair) - next(pair))

    during = max(raised(12 + n / 60) for n in range(40))
    assert during > 0.3
    assert raised(11.9) == 0
    assert raised(14.0) == 0
    assert 0.4 * during < max(raised(12 + n / 60, still=True) for n in range(40)) < during


@pytest.mark.parametrize("name", sorted(set(WORLD.sounds) - {"silence"}))
def test_every_sound_moves_whom_it_is_heard_of_smoothly_and_only_for_its_time(name: str) -> None:
    length = WORLD.sounds[name].seconds
    pair = [says(((heard, 1.0, length),)) for heard in (name, "no-such-sound")]
    far, steps = 0.0, []
    for n in range(round((length + 4) / FRAME)):
        one, other = (
            stances_at(WHO, WORLD.tables, WORLD.acted, acting, 10.5 + n * FRAME, 3).patient
            for acting in pair
        )
        moved = {
            **{u: abs(one.aus.get(u, 0) - other.aus.get(u, 0)) for u in {*one.aus, *other.aus}},
            **{j: abs(v - other.joints.get(j, 0)) for j, v in one.joints.items()},
        }
        breath = {"breath", "shoulder", "head_pitch"}
        within = 0.5 <= n * FRAME <= 0.5 + length
        far = max(far, *moved.values()) if within else far
        steps.append(one.joints)
        if n * FRAME < 0.5 or n * FRAME > length + 2.5:
            assert all(v < 1e-9 for key, v in moved.items() if key not in breath), moved
    assert far > 0.15
    for before, after in pairwise(steps):
        jumps = {j: abs(after.get(j, 0.0) - before.get(j, 0.0)) for j in {*before, *after}}
        assert max(jumps.values()) < 0.5, max(jumps, key=lambda joint: jumps[joint])


def test_a_sigh_sinks_and_a_cough_shakes() -> None:
    def shoulders(name: str, *, times: int = 90) -> list[float]:
        acting, still = says(((name, 1.0, 1.2),)), says((("silence", 1.0, 1.2),))
        return [
            stances_at(WHO, WORLD.tables, WORLD.acted, a, 11 + n / 60, 3).patient.joints["shoulder"]
            - stances_at(WHO, WORLD.tables, WORLD.acted, b, 11 + n / 60, 3).patient.joints[
                "shoulder"
            ]
            for n in range(times)
            for a, b in ((acting, still),)
        ]

    assert min(shoulders("sigh")) < -0.2
    cough = shoulders("cough")
    tops = [
        b for a, b, c in zip(cough, cough[1:], cough[2:], strict=False) if a < b >= c and b > 0.4
    ]
    assert len(tops) == 2, "it is heard to burst twice"


def test_a_cough_opens_the_mouth_of_whom_it_is() -> None:
    row = {SOUND.format("cough"): Drawing(aus={"25": 0.8}, attack=0.05)}
    came = Company(WORLD.people["rosa-delgado"])
    staging = replace(WHO, company=came)
    acting = speak(CALM, Mouth(10.0, TALKS, "companion", sounds=(("cough", 1.0, 0.6),)))
    moment = stances_at(staging, WORLD.tables, row, acting, 11.3, 3)
    quiet = stances_at(staging, WORLD.tables, {}, acting, 11.3, 3)
    assert moment.companion is not None
    assert quiet.companion is not None
    assert moment.companion.aus.get("25", 0) > quiet.companion.aus.get("25", 0) + 0.3
    assert moment.patient.aus == quiet.patient.aus


def test_a_hushed_cough_goes_as_it_came() -> None:
    acting = hush(says((("cough", 2.0, 0.9),)), 12.2)
    shoulders = [at(acting, 11.5 + n * FRAME).joints["shoulder"] for n in range(120)]
    assert max(abs(b - a) for a, b in pairwise(shoulders)) < 0.3
    assert at(acting, 13.2).joints["shoulder"] == at(hush(says(()), 12.2), 13.2).joints["shoulder"]


def test_one_breathes_unheard_in_a_pause_but_not_in_one_that_sounds() -> None:
    frames = tuple((t, 0.0 if 2.0 < t < 2.0 + 2 * PAUSE else 0.5, 0.0) for t, _, _ in TALKS)
    quiet = lungs_of(frames, ())
    assert level_at(quiet, 2.0 + 2 * PAUSE) > level_at(quiet, 2.05) + 0.3
    held = lungs_of(frames, (("held-breath", 2.0, 2 * PAUSE),))
    assert level_at(held, 2.0 + 2 * PAUSE) <= level_at(held, 2.0) + 1e-9


@given(
    st.lists(
        st.tuples(
            st.sampled_from((*sorted(MOVES), "no-such-sound")),
            st.floats(0, 7),
            st.floats(0, 3),
        ),
        max_size=8,
    ).map(tuple)
)
def test_whatever_is_heard_lungs_are_between_empty_and_full(
    sounds: tuple[tuple[str, float, float], ...],
) -> None:
    lungs = lungs_of(TALKS, sounds)
    seconds = [t for t, _ in lungs]
    assert seconds == sorted(seconds)
    assert all(0 <= level <= FULL for _, level in lungs)
    assert all(0 <= level_at(lungs, n / 7) <= FULL for n in range(80))
