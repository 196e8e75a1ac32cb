"""Answers, the four failures told apart, and the counts."""

import pytest

from game.review.counts import Counts, Lamps, count
from game.review.findings import Finding, answers, done_well, failure_of, failures_of
from game.sim.actions import Ask, Choose, Lamp, Note, Tell, Wait
from game.sim.session import observations
from game.sim.story import Has, Request
from tests.stories import WHERE, Play, beat, choose, late, show, story

KIND = choose("kind", care=4, stays=True)
COOL = choose("cool", care=2, stays=True)
ACTS = choose("act", care=3, acts_on=("fist",), stays=True)
ASKS = choose("ask-fist", care=4, needs=Has("noted", ("fist",)), stays=True)
BYE = choose("bye", "end", stays=True)


def of(*shows: object, **more: object) -> Play:
    """Return a play of one beat with these cues, seen for two seconds."""
    first = beat("one", KIND, COOL, ACTS, ASKS, BYE, shows=shows or (show("fist"),), **more)  # type: ignore[arg-type]
    return Play(story(first)).do(Wait(2_000)).hear()


def failures(play: Play) -> list[str | None]:
    """Return how each cue of each answer was failed."""
    made = answers(play.session.scenario, play.events)
    return [failure_of(trial, answer) for answer in made for trial in answer.judged.trials]


def counted(play: Play) -> Counts:
    """Return the counts of a play."""
    return count(play.session.scenario, play.events)


def test_what_was_not_noted_was_not_noticed() -> None:
    assert failures(of().do(Choose("kind"))) == ["not noticed"]


def test_what_was_noted_but_not_read_was_misread() -> None:
    assert failures(of().do(Note("fist"), Choose("kind"))) == ["misread"]


def test_what_was_read_but_left_without_an_answer_was_answered_badly() -> None:
    play = of().do(Note("fist"), Lamp("physical", lit=True), Choose("cool"))
    assert failures(play) == ["answered badly"]


def test_what_was_acted_on_unasked_was_acted_on_without_asking() -> None:
    play = of().do(Note("fist"), Lamp("physical", lit=True), Choose("act"))
    assert failures(play) == ["acted without asking"]


def test_what_was_noted_read_asked_about_and_answered_was_no_failure() -> None:
    asked = of().do(Note("fist"), Lamp("physical", lit=True), Ask("fist"))
    assert failures(asked) == [None]
    stock = of(show("jaw")).do(Note("jaw"), Lamp("physical", lit=True), Ask("jaw")).hear()
    assert failures(stock.do(Choose("kind"))) == [None]


def test_acting_at_once_on_a_red_flag_is_never_a_fault() -> None:
    calls = choose("call", care=4, escalates="heart", acts_on=("fist",), stays=True)
    play = Play(story(beat("one", calls, shows=(show("fist", red_flag="heart"),))))
    play.do(Wait(2_000)).hear().do(Note("fist"), Lamp("physical", lit=True), Choose("call"))
    assert failures(play) == [None]


def test_a_decoy_cannot_be_failed_and_to_leave_it_is_no_miss() -> None:
    play = of(show("jaw", None)).do(Choose("kind"))
    assert failures(play) == [None]
    assert (counted(play).noticed, counted(play).missed) == ((), ())
    noted = of(show("jaw", None)).do(Note("jaw"), Choose("kind"))
    assert counted(noted).decoys == ("jaw",)


def test_no_answer_at_all_is_answered_badly() -> None:
    play = of(patience=1_000, unanswered=late(None, emotional=-4_000))
    play.do(Note("fist"), Wait(60_000))
    (answer,) = answers(play.session.scenario, play.events)
    assert answer.how == "unanswered"
    assert failures(play) == ["answered badly"]
    assert answer.gained < 0


def test_an_answer_knows_what_it_did_to_comfort_and_not_what_waiting_did() -> None:
    play = of().do(Wait(30_000), Choose("kind"), Wait(30_000))
    (answer,) = answers(play.session.scenario, play.events)
    assert answer.after.emotional - answer.before.emotional == 5_000
    assert answer.before.emotional < 50_000


def test_notes_of_what_was_not_there_are_phantoms() -> None:
    play = of()
    foil = next(c.id for c in observations(play.session, "legs"))
    assert counted(play.do(Note(foil), Choose("kind"))).phantoms == (foil,)


def test_lamps_are_counted_by_kind_right_missed_and_false_alarms() -> None:
    lamps = counted(of().do(Lamp("mental", lit=True), Choose("kind"))).lamps
    assert lamps == {
        "physical": Lamps(0, 1, missed=1),
        "mental": Lamps(0, 1, false_alarms=1),
        "emotional": Lamps(1, 1),
    }


def test_care_levels_count_choices_and_questions() -> None:
    play = of(show("jaw")).do(Choose("cool"), Choose("kind"), Note("jaw"), Ask("jaw"))
    assert counted(play).care == (2, 4, 3)
    assert counted(play).asked == 1


def test_principles_are_those_that_were_authored() -> None:
    served = choose("s", principles={"attention": 2, "restraint": -1}, stays=True)
    play = Play(story(beat("one", served))).hear().do(Choose("s"), Choose("s"))
    assert counted(play).principles == {
        "compassion": 0,
        "responsiveness": 0,
        "restraint": -2,
        "attention": 4,
    }


def test_requests_and_promises_are_counted() -> None:
    asks = Request("a chair", "yes", "free", WHERE)
    makes = choose("make", promise="ring", answers="explain")
    first = beat(
        "one", makes, choose("more", promise="tea"), choose("keep", keeps="ring"), BYE, request=asks
    )
    play = Play(story(first)).hear()
    play.do(Choose("make"), Choose("more"), Choose("keep"), Choose("bye"))
    found = counted(play)
    assert found.requests == {"one": "explain"}
    made = (found.promises_made, found.promises_kept, found.promises_broken)
    assert made == (2, 1, 1)


@pytest.mark.parametrize(
    ("answers_before", "told"),
    [(0, ("flags_in_time",)), (2, ("flags_late",)), (None, ("flags_missed",))],
)
def test_red_flags_are_in_time_late_or_missed(
    answers_before: int | None, told: tuple[str, ...]
) -> None:
    calls = choose("call", escalates="heart", stays=True)
    first = beat("one", KIND, calls, BYE, shows=(show("fist", red_flag="heart"),))
    play = Play(story(first)).hear()
    if answers_before is not None:
        play.do(*[Choose("kind")] * answers_before, Choose("call"))
    found = counted(play.do(Choose("bye")))
    flags = ("flags_in_time", "flags_late", "flags_missed")
    assert {name: getattr(found, name) for name in flags} == {
        name: ("heart",) if name in told else () for name in flags
    }


def test_restraint_is_a_next_answer_of_l3_or_above_and_recovery_the_meter_two_answers_on() -> None:
    provoked = beat("one", KIND, COOL, BYE, provokes=True)
    warm = counted(Play(story(provoked)).hear().do(Choose("kind"), Choose("kind")))
    cold = counted(Play(story(provoked)).hear().do(Choose("cool"), Choose("kind")))
    assert [(r.beat, r.kept) for r in warm.restraint] == [("one", True)]
    assert warm.restraint[0].recovery == 7_500 // 5
    assert [r.kept for r in cold.restraint] == [False]


def test_telling_somebody_is_no_loss_of_restraint() -> None:
    provoked = beat("one", KIND, provokes=True)
    play = Play(story(provoked)).hear().do(Tell("clerk"), Choose("kind"))
    assert [r.kept for r in counted(play).restraint] == [True]


def test_a_session_without_answers_has_empty_counts() -> None:
    found = counted(of())
    assert (found.noticed, found.care, found.restraint) == ((), (), ())


def found(play: Play, of: object) -> list[object]:
    """Return what a function finds in each answer of a play."""
    made = answers(play.session.scenario, play.events)
    return [finding for answer in made for finding in of(answer)]  # type: ignore[operator]


def test_a_lamp_left_dark_or_lit_without_cause_is_misread_and_says_which() -> None:
    play = of().do(Note("fist"), Lamp("mental", lit=True), Choose("kind"))
    assert found(play, failures_of) == [
        Finding("misread", good=False, cue="fist"),
        Finding("misread", good=False, kind="physical"),
        Finding("misread", good=False, kind="mental", lit=True),
    ]


def test_a_lamp_is_misread_also_where_no_cue_was() -> None:
    play = of(troubled=frozenset({"emotional"})).do(
        Note("fist"), Lamp("physical", lit=True), Choose("kind")
    )
    assert failures(play) == [None]
    assert found(play, failures_of) == [Finding("misread", good=False, kind="emotional")]


def test_no_lamp_is_misread_where_none_was_asked_for() -> None:
    play = of(patience=1_000, unanswered=late(None, emotional=-4_000)).do(Wait(60_000))
    assert found(play, failures_of) == [Finding("not noticed", good=False, cue="fist"),
                                        Finding("answered badly", good=False)]  # fmt: skip


def test_what_was_done_well_has_its_name() -> None:
    play = of().do(Note("fist"), Lamp("physical", lit=True), Ask("fist"))
    assert found(play, done_well) == [
        Finding("answered warmly", good=True),
        Finding("asked", good=True, cue="fist"),
        Finding("noticed", good=True, cue="fist"),
        Finding("read", good=True, kind="physical", lit=True),
    ]
    calls = choose("call", care=3, escalates="heart", stays=True)
    told = Play(story(beat("one", calls, shows=(show("fist", red_flag="heart"),))))
    told.do(Wait(2_000)).hear().do(Choose("call"))
    assert found(told, done_well) == [Finding("called help", good=True)]
    assert found(of().do(Choose("cool")), done_well) == []
