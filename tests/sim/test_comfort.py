"""Rules 9 to 14: how comfort moves, and by what."""

import pytest

from game.sim.actions import Ask, Choose, Note, Wait
from game.sim.comfort import Comfort, repeated
from game.sim.events import ComfortChanged, SessionEnded
from game.sim.story import Doing, Has, Request
from tests.stories import HALF, MINUTE, WHERE, Play, beat, choose, late, outcome, show, story

DAY = 24 * 60 * MINUTE


def answered(*choices: object, **more: object) -> Play:
    """Return the play after the first of these choices."""
    play = Play(story(beat("one", *choices, **more))).hear()  # type: ignore[arg-type]
    return play.do(Choose(choices[0].id))  # type: ignore[attr-defined]


def test_changes_come_as_care_does_request_promise_comfort_each_named_with_its_place() -> None:
    everything = choose(
        "all",
        care=3,
        does=(Doing("blanket", {"physical": 2_000}, WHERE),),
        answers="explain",
        promise="ring",
        keeps="ring",
        comfort={"mental": -1_000},
        stays=True,
    )
    asks = Request("a drink", "yes", "it is warm", WHERE)
    play = answered(everything, request=asks)
    changed = [e for e in play.last if isinstance(e, ComfortChanged)]
    assert [e.cause for e in changed] == ["care", "does", "request", "promise", "comfort"]
    assert {e.where for e in changed} == {"story.yaml:1:1"}
    assert [e.after for e in changed[:-1]] == [e.before for e in changed[1:]]


def test_comfort_is_clamped_after_each_change() -> None:
    low = Comfort(50_000, 50_000, 4_000)
    both = choose("both", care=0, comfort={"mental": 60_000}, stays=True)
    play = Play(story(beat("one", both), start=low)).hear().do(Choose("both"))
    assert play.session.comfort == Comfort(50_000, 100_000, 0)


@pytest.mark.parametrize(
    ("care", "change"), [(0, -10_000), (1, -3_000), (2, 0), (3, 3_000), (4, 5_000), (5, 6_000)]
)
def test_care_gives_what_the_ladder_says_to_the_feelings(care: int, change: int) -> None:
    play = answered(choose("a", care=care, stays=True))
    assert play.session.comfort == Comfort(50_000, 50_000, 50_000 + change)


def test_care_goes_to_what_it_touches_and_never_to_the_body() -> None:
    play = answered(choose("a", care=4, touches=("physical", "mental"), stays=True))
    assert play.session.comfort == Comfort(50_000, 55_000, 50_000)


def test_explicit_comfort_replaces_care_for_the_kinds_it_names() -> None:
    both = choose(
        "a", care=4, touches=("mental", "emotional"), comfort={"emotional": -2_000}, stays=True
    )
    assert answered(both).session.comfort == Comfort(50_000, 55_000, 48_000)


def test_physical_comfort_rises_only_through_what_is_done() -> None:
    words = choose("words", comfort={"physical": 9_000}, stays=True)
    hurt = choose("hurt", comfort={"physical": -9_000}, stays=True)
    deed = choose("deed", does=(Doing("chair", {"physical": 9_000}, WHERE),), stays=True)
    physical = [answered(c).session.comfort.physical for c in (words, hurt, deed)]
    assert physical == [50_000, 41_000, 59_000]


def test_silence_cures_no_pain_either() -> None:
    lonely = beat(
        "one", choose("a", stays=True), patience=1_000, unanswered=late("one", physical=5_000)
    )
    play = Play(story(lonely)).hear().do(Wait(10_000))
    assert not [e for e in play.of(ComfortChanged) if e.after.physical > e.before.physical]


def test_the_same_choice_again_gives_half_of_a_gain_and_the_whole_of_a_loss() -> None:
    kind, rude = choose("kind", care=4, stays=True), choose("rude", care=1, stays=True)
    again = [Choose("kind"), Choose("kind"), Choose("rude"), Choose("rude")]
    play = Play(story(beat("one", kind, rude))).hear().do(*again)
    steps = [e.after.emotional - e.before.emotional for e in play.of(ComfortChanged)]
    assert steps == [5_000, 2_500, -3_000, -3_000]


def test_half_of_a_gain_goes_towards_zero() -> None:
    assert repeated(5, 1) == 2
    assert repeated(1, 1) == 0
    assert repeated(-5, 3) == -5


def test_the_meter_counts_the_lowest_twice_more() -> None:
    assert Comfort(10_000, 60_000, 80_000).meter == (2 * 10_000 + 150_000) // 5


def test_final_comfort_weighs_end_lowest_and_mean() -> None:
    up = choose("up", "end", comfort={"mental": 20_000, "emotional": 20_000})
    down = choose("down", "two", care=0)
    play = Play(story(beat("one", down), beat("two", up)), calm_clock=True).hear()
    play.do(Wait(1_000), Choose("down")).hear().do(Wait(3_000), Choose("up"))
    low = Comfort(50_000, 50_000, 40_000).meter
    end = Comfort(50_000, 70_000, 60_000).meter
    mean = (50_000 * 1_000 + low * 3_000) / 4_000
    (ended,) = play.of(SessionEnded)
    assert ended.final == round(0.4 * end + 0.4 * low + 0.2 * mean)


def drained(ms: int, *shows: object, **more: object) -> Comfort:
    """Return what comfort a wait of *ms* leaves, from 50 each."""
    first = beat("one", choose("a", stays=True, **more), shows=shows)  # type: ignore[arg-type]
    return Play(story(first)).hear().do(Wait(ms)).session.comfort


def test_waiting_uninformed_drains_the_feelings() -> None:
    assert drained(10 * MINUTE) == Comfort(50_000, 50_000, 47_000)


def test_waiting_informed_drains_a_third_as_fast_for_twenty_minutes() -> None:
    told = beat("one", choose("tell", stays=True, informs=True))
    play = Play(story(told)).hear().do(Choose("tell"), Wait(20 * MINUTE))
    assert play.feelings == 50_000 - 2_000
    play.do(Wait(MINUTE))
    assert play.feelings == 50_000 - 2_000 - 300


def test_each_shown_sign_drains_its_kind_until_it_is_asked_about_or_acted_on() -> None:
    signs = (show("fist"), show("jaw"), show("brow", "mental"), show("eyes", "emotional"))
    assert drained(MINUTE, *signs) == Comfort(49_000, 49_700, 49_400)


def test_a_decoy_and_a_cue_not_yet_shown_drain_nothing() -> None:
    quiet = (show("fist", None), show("jaw", at=3_600_000))
    assert drained(MINUTE, *quiet).physical == 50_000


def test_asking_about_a_sign_stops_its_drift() -> None:
    play = Play(story(beat("one", choose("a", stays=True), shows=(show("fist"),)))).hear()
    play.do(Note("fist"), Ask("fist")).hear()
    before = play.session.comfort.physical
    assert play.do(Wait(MINUTE)).session.comfort.physical == before


def test_acting_on_a_sign_stops_its_drift_noted_or_not() -> None:
    acts = choose("act", stays=True, acts_on=("fist",))
    play = Play(story(beat("one", acts, shows=(show("fist"),)))).hear()
    assert play.do(Choose("act"), Wait(MINUTE)).session.comfort.physical == 50_000


def test_choosing_what_a_note_opened_stops_the_drift_of_that_note() -> None:
    needs = choose("ask-fist", stays=True, needs=Has("noted", ("fist",)))
    play = Play(story(beat("one", needs, choose("b", stays=True), shows=(show("fist"),)))).hear()
    play.do(Note("fist"), Choose("ask-fist"), Wait(MINUTE))
    assert play.session.comfort.physical == 50_000


def test_nothing_drifts_below_five() -> None:
    assert drained(DAY, show("fist")) == Comfort(5_000, 50_000, 5_000)


def test_what_is_below_five_already_does_not_drift() -> None:
    low = Comfort(3_000, 50_000, 3_000)
    play = Play(story(beat("one", choose("a", stays=True)), start=low)).hear().do(Wait(DAY))
    assert play.session.comfort == low


def test_drift_keeps_its_remainder() -> None:
    signs = (show("brow", "mental"),)
    assert drained(6_000, *signs).mental == 50_000 - 300
    assert drained(7 * 6_000, *signs).mental == 50_000 - 7 * 300


def test_at_the_end_requests_promises_and_losses_come_before_the_outcome() -> None:
    asks = Request("a drink", "no", "none is there", WHERE)
    first = beat("one", choose("yes", "two", answers="oblige", promise="ring"), request=asks)
    second = beat("two", choose("bye", "end"), request=Request("a chair", "yes", "free", WHERE))
    best = outcome("best", "best", when=Has("kept", ("ring",)))
    play = Play(story(first, second, outcomes=(best, outcome("fair", "fair")))).hear()
    play.do(Choose("yes")).hear().do(Choose("bye"))
    ending = [(type(e).__name__, getattr(e, "detail", "")) for e in play.last]
    told = [name for name, _ in ending]
    details = [detail for name, detail in ending if name == "ComfortChanged"]
    assert details == ["ignored", "ring", "over-promised"]
    assert told[-1] == "SessionEnded"
    assert HALF.emotional - play.feelings == -3_000 + 8_000 + 6_000 + 10_000
