"""Rules 44 to 47: requests, promises, provocations."""

import pytest

from game.sim.actions import Choose
from game.sim.events import (
    ComfortChanged,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    Provoked,
    RequestClosed,
    RequestOpened,
)
from game.sim.story import Request
from tests.stories import WHERE, Play, beat, choose, story

STAYS = choose("stay", stays=True)
BYE = choose("bye", "end", stays=True)


def asked(can: str, *choices: object) -> Play:
    """Return a play in which something is asked for."""
    asks = Request("a chair", can, "reasons", WHERE, "a stool")  # type: ignore[arg-type]
    return Play(story(beat("one", *choices, STAYS, BYE, request=asks))).hear()  # type: ignore[arg-type]


def moved(play: Play, cause: str) -> list[int]:
    """Return how the feelings moved for one cause."""
    changed = [e for e in play.of(ComfortChanged) if e.cause == cause]
    return [e.after.emotional - e.before.emotional for e in changed]


def test_a_request_opens_on_entry() -> None:
    assert [e.request for e in asked("yes").of(RequestOpened)] == ["one"]


@pytest.mark.parametrize(
    ("can", "how", "closed", "change"),
    [
        ("yes", "oblige", "oblige", 10_000),
        ("partly", "oblige", "oblige", 10_000),
        ("no", "oblige", "over-promised", 3_000),
        ("no", "explain-and-offer", "explain-and-offer", -1_000),
        ("no", "explain", "explain", -4_000),
        ("yes", "refuse", "refuse", -8_000),
    ],
)
def test_a_request_is_closed_by_the_first_answer_it_gets(
    can: str, how: str, closed: str, change: int
) -> None:
    play = asked(can, choose("a", answers=how, stays=True)).do(Choose("a"), Choose("a"))
    assert [e.how for e in play.of(RequestClosed)] == [closed]
    assert moved(play, "request")[:1] == [change]


def test_unanswered_after_two_answers_it_is_ignored() -> None:
    play = asked("yes").do(Choose("stay"))
    assert not play.of(RequestClosed)
    play.do(Choose("stay"))
    assert [e.how for e in play.of(RequestClosed)] == ["ignored"]
    assert moved(play, "request") == [-8_000]


def test_the_second_answer_may_still_answer_it() -> None:
    play = asked("yes", choose("a", answers="oblige")).do(Choose("stay"), Choose("a"))
    assert [e.how for e in play.of(RequestClosed)] == ["oblige"]


def test_at_the_end_it_is_ignored() -> None:
    assert [e.how for e in asked("yes").do(Choose("bye")).of(RequestClosed)] == ["ignored"]


def test_a_later_beat_may_answer_it_and_coming_back_does_not_ask_again() -> None:
    asks = Request("a chair", "yes", "it is free", WHERE)
    first = beat("one", choose("on", "two", stays=True), request=asks)
    second = beat("two", choose("back", "one", answers="oblige", stays=True))
    play = Play(story(first, second)).hear().do(Choose("on")).hear().do(Choose("back"))
    assert [e.how for e in play.of(RequestClosed)] == ["oblige"]
    assert len(play.of(RequestOpened)) == 1


def test_over_promising_costs_ten_points_two_answers_on() -> None:
    play = asked("no", choose("a", answers="oblige")).do(Choose("a"), Choose("stay"))
    assert moved(play, "request") == [3_000]
    play.do(Choose("stay"))
    assert moved(play, "request") == [3_000, -10_000]


def test_keeping_a_promise_gives_four_points_once() -> None:
    makes, keeps = choose("make", promise="ring"), choose("keep", keeps="ring", stays=True)
    play = Play(story(beat("one", makes, keeps))).hear()
    play.do(Choose("keep"))
    assert not play.of(PromiseKept)
    play.do(Choose("make"), Choose("keep"), Choose("keep"))
    assert [e.promise for e in play.of(PromiseMade)] == ["ring"]
    assert moved(play, "promise") == [4_000]


def test_a_beat_may_keep_a_promise() -> None:
    first = beat("one", choose("make", "two", promise="ring"))
    play = Play(story(first, beat("two", STAYS, keeps="ring"))).hear().do(Choose("make"))
    assert moved(play, "promise") == [4_000]


def test_a_promise_not_kept_by_the_end_is_broken() -> None:
    makes = choose("make", promise="ring")
    play = Play(story(beat("one", makes, STAYS, BYE))).hear()
    play.do(Choose("make"), *[Choose("stay")] * 5)
    assert not play.of(PromiseBroken)
    assert moved(play.do(Choose("bye")), "promise") == [-6_000]


def test_a_promise_due_is_broken_that_many_answers_on_and_names_where_it_was_made() -> None:
    makes = choose("make", promise="ring", due=2)
    play = Play(story(beat("one", makes, STAYS))).hear().do(Choose("make"), Choose("stay"))
    assert not play.of(PromiseBroken)
    play.do(Choose("stay"))
    assert moved(play, "promise") == [-6_000]
    assert play.of(ComfortChanged)[-1].where == str(makes.where)


def test_a_promise_due_now_may_be_kept_by_this_very_answer_or_by_the_beat_it_leads_to() -> None:
    makes = choose("make", promise="ring", due=1)
    keeps, goes = choose("keep", keeps="ring"), choose("go", "two")
    for name in ("keep", "go"):
        first = beat("one", makes, keeps, goes)
        play = Play(story(first, beat("two", STAYS, keeps="ring"))).hear()
        play.do(Choose("make"), Choose(name))
        assert len(play.of(PromiseKept)) == 1
        assert not play.of(PromiseBroken)


def test_a_provocation_is_marked_with_the_meter_it_found() -> None:
    play = Play(story(beat("one", STAYS, provokes=True)))
    assert [(e.beat, e.meter) for e in play.of(Provoked)] == [("one", 50_000)]
