"""Rules 48 and 50: outcomes, caps, and text with names in it."""

import pytest

from game.sim.actions import Choose, Leave, Tell
from game.sim.events import ChoiceMade, LineStarted, SessionEnded, SessionLeft
from game.sim.story import Choice, Has
from tests.stories import PATIENT, WHERE, Play, beat, choose, outcome, say, show, story

BYE = choose("bye", "end")
FLAG = show("fist", red_flag="heart")


def ended(*outcomes: object, shows: tuple[object, ...] = (), **more: object) -> SessionEnded:
    """Return how a session with these outcomes ends."""
    first = beat("one", BYE, shows=shows)  # type: ignore[arg-type]
    play = Play(story(first, outcomes=outcomes, **more)).hear().do(Choose("bye"))
    return play.of(SessionEnded)[0]


def test_outcomes_are_tried_in_the_order_of_the_file() -> None:
    first, second = outcome("first", "poor"), outcome("second", "best")
    assert ended(first, second).outcome == "first"
    assert ended(second, first).outcome == "second"


def test_an_outcome_whose_condition_does_not_hold_is_passed_over() -> None:
    never = outcome("never", "best", when=Has("flags", ("never",)))
    assert ended(never, outcome("last", "fair")).outcome == "last"


def test_a_cap_skips_every_better_one() -> None:
    rows = [outcome(g, g) for g in ("best", "good", "fair", "poor", "unsafe")]
    assert ended(*rows, shows=(FLAG,)).grade == "unsafe"
    assert ended(*rows).grade == "best"


def test_if_none_is_left_the_last_unsafe_one_applies_whatever_its_when() -> None:
    never = Has("flags", ("never",))
    rows = (
        outcome("one", "unsafe", when=never),
        outcome("two", "unsafe", when=never),
        outcome("last", "fair"),
    )
    assert ended(*rows, shows=(FLAG,)).outcome == "two"


def test_leaving_has_no_outcome() -> None:
    play = Play(story(beat("one", BYE))).do(Leave())
    assert [type(e) for e in play.last] == [SessionLeft]
    assert play.session.outcome is None
    assert play.session.over


@pytest.mark.parametrize(("trainee", "said"), [("Robin", "Robin"), ("", "the trainee")])
def test_names_and_counters_are_filled_in_and_doubled_braces_are_braces(
    trainee: str, said: str
) -> None:
    words = "{patient}, I am {trainee}; that is {asked} times {{so}}."
    hello = Choice("hello", words, WHERE, counts={"asked": 1}, stays=True)
    scenario = story(beat("one", hello), counters={"asked": 2})
    play = Play(scenario, trainee=trainee).hear().do(Choose("hello"), Choose("hello"))
    said_now = [e.say for e in play.of(ChoiceMade)]
    assert said_now == [f"Ada, I am {said}; that is {count} times {{so}}." for count in (2, 3)]


def test_what_a_patient_says_has_its_names_filled_in_too() -> None:
    play = Play(story(beat("one", BYE, lines=(say("one", says="I am {patient} {{here}}."),))))
    assert play.of(LineStarted)[0].line.says == f"I am {PATIENT.short_name} {{here}}."


def test_the_story_of_an_outcome_has_its_names_filled_in() -> None:
    assert ended(outcome("x", "fair")).story == "The story of x."


def test_nobody_is_told_or_asked_any_more_once_the_last_words_are_being_said() -> None:
    last = choose("bye", "end", reaction=say("Goodbye."))
    play = Play(story(beat("one", last))).hear().do(Choose("bye"))
    before = play.session
    assert before.visit_.ending
    play.do(Tell("nurse"))
    assert play.session == before
