"""Rules 26 to 28: what a condition may ask, and when it holds."""

import pytest

from game.sim.actions import Choose, Note, Tell, Unnote, Wait
from game.sim.conditions import holds, notes_named, turning_times
from game.sim.events import Judged
from game.sim.story import (
    ALWAYS,
    Condition,
    Every,
    Has,
    Measures,
    Not,
    Range,
    Request,
    Requests,
    Some,
)
from tests.stories import SAD_MOODS, WHERE, Play, beat, choose, show, story

ASK = Request("a chair", "yes", "it is free", WHERE)
DID = choose(
    "did",
    "two",
    sets=("said",),
    counts={"kind": 2},
    promise="ring",
    escalates="heart",
    answers="oblige",
)


def played() -> Play:
    """Return a play in which a good deal has happened: in beat two, after a note and a tell."""
    first = beat("one", DID, shows=(show("fist"),), request=ASK)
    second = beat("two", choose("keep", keeps="ring", stays=True), shows=(show("jaw"),))
    play = Play(story(first, second, counters={"kind": 1})).hear()
    play.do(Note("fist"), Wait(2_000), Tell("nurse", ("fist",)), Choose("did")).hear()
    return play.do(Note("jaw"), Wait(1_000))


def at_least(what: str, key: str, value: int) -> Measures:
    """Return a comparison."""
    return Measures(what, {key: Range(at_least=value)})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        (Has("flags", ("said",)), True),
        (Has("flags", ("said", "unsaid")), False),
        (Has("noted", ("fist", "jaw")), True),
        (Has("noted_here", ("jaw",)), True),
        (Has("noted_here", ("fist",)), False),
        (Has("promises", ("ring",)), True),
        (Has("kept", ("ring",)), False),
        (Has("escalated", ("heart",)), True),
        (Has("told", ("nurse",)), True),
        (Has("told", ("clerk",)), False),
        (at_least("counters", "kind", 3), True),
        (at_least("counters", "kind", 4), False),
        (at_least("counters", "never", 1), False),
        (Measures("visits", {"three": Range(at_most=0), "two": Range(at_least=1)}), True),
        (at_least("time", "", 3_000), True),
        (Measures("time", {"": Range(below=3_000)}), False),
        (Measures("comfort", {"emotional": Range(above=50_000)}), True),
        (Measures("comfort", {"meter": Range(at_most=49_000)}), False),
        (Requests({"one": "oblige"}), True),
        (Requests({"one": "refuse"}), False),
    ],
)
def test_every_key_reads_what_it_names(condition: Condition, *, true: bool) -> None:
    assert holds(condition, played().session) is true


def test_a_promise_that_was_kept_is_kept() -> None:
    assert holds(Has("kept", ("ring",)), played().do(Choose("keep")).session)


def test_every_key_must_hold_and_any_and_not_nest() -> None:
    session = played().session
    yes, no = Has("flags", ("said",)), Has("flags", ("unsaid",))
    assert holds(Every((yes, Not(no), Some((no, Every((yes,)))))), session)
    assert not holds(Every((yes, no)), session)
    assert not holds(Some(()), session)


def test_no_condition_is_true() -> None:
    assert holds(ALWAYS, played().session)


@pytest.mark.parametrize(
    ("bounds", "inside"),
    [
        (Range(at_least=3), (3, 4, 5)),
        (Range(at_most=3), (1, 2, 3)),
        (Range(below=3), (1, 2)),
        (Range(above=3), (4, 5)),
        (Range(at_least=2, below=4), (2, 3)),
    ],
)
def test_every_bound_must_hold(bounds: Range, inside: tuple[int, ...]) -> None:
    assert tuple(n for n in range(1, 6) if bounds.holds(n)) == inside


def test_a_flag_never_set_is_false_and_a_counter_zero() -> None:
    session = Play(story(beat("one", choose("a", stays=True)))).session
    assert not holds(Has("flags", ("never",)), session)
    assert holds(Measures("counters", {"never": Range(at_most=0)}), session)


def test_a_note_that_was_taken_back_is_not_noted() -> None:
    play = played().do(Unnote("jaw"))
    assert not holds(Has("noted", ("jaw",)), play.session)
    assert holds(Has("noted", ("fist",)), play.session)


def test_flags_can_be_cleared() -> None:
    clears = choose("clear", clears=("said",), stays=True)
    play = Play(story(beat("one", DID), beat("two", clears))).hear().do(Choose("did")).hear()
    assert not holds(Has("flags", ("said",)), play.do(Choose("clear")).session)


def test_a_note_is_true_if_its_cue_has_shown_by_the_answer_authored_or_by_mood() -> None:
    shows = (show("fist", at=1_000), show("jaw", at=9_000))
    first = beat("one", choose("a", stays=True), shows=shows)
    play = Play(story(first), SAD_MOODS).hear()
    play.do(Note("fist"), Note("jaw"), Note("tears"), Wait(2_000), Choose("a"))
    (judged,) = play.of(Judged)
    assert judged.true_notes == ("fist", "tears")
    assert judged.phantoms == ("jaw",)


def test_a_note_is_judged_once() -> None:
    first = beat("one", choose("a", stays=True), shows=(show("fist"),))
    play = Play(story(first)).hear()
    offered = [c for c in play.session.book.in_zone("legs") if c.foil]
    play.do(Note(_offered(play, [c.id for c in offered])), Choose("a"), Choose("a"))
    assert [len(e.phantoms) for e in play.of(Judged)] == [1, 0]


def _offered(play: Play, names: list[str]) -> str:
    from game.sim.session import observations  # noqa: PLC0415 - only here

    there = [c.id for c in observations(play.session, "legs")]
    return next(name for name in names if name in there)


def test_a_condition_knows_which_notes_it_asks_for() -> None:
    asks = Every((Has("noted", ("a",)), Some((Has("noted_here", ("b",)), Has("flags", ("c",))))))
    assert notes_named(asks) == {"a", "b"}
    assert notes_named(Not(Has("noted", ("a",)))) == frozenset()


def test_a_scenario_knows_when_its_conditions_over_time_turn() -> None:
    over = Measures("time", {"": Range(at_least=5, at_most=9)})
    under = Measures("time", {"": Range(above=20, below=30)})
    needs = Every((over, Not(Some((under,)))))
    assert turning_times(story(beat("one", choose("a", needs=needs)))) == (5, 10, 21, 30)
