"""Rules 39 to 43: red flags, and telling somebody."""

import pytest

from game.sim.actions import Choose, Note, Tell, Wait
from game.sim.events import (
    ComfortChanged,
    FlagClosed,
    FlagRaised,
    Judged,
    LampSet,
    SessionEnded,
    Told,
)
from game.sim.story import RedFlag, Request
from tests.stories import WHERE, Play, beat, choose, say, show, story

STAYS = choose("stay", stays=True)
HELP = choose("help", escalates="heart", stays=True)
BYE = choose("bye", "end", stays=True)
FIST = show("fist", red_flag="heart")


def of(*shows: object, **more: object) -> Play:
    """Return a play of one beat with these cues, heard."""
    first = beat("one", STAYS, HELP, BYE, shows=shows or (FIST,))  # type: ignore[arg-type]
    return Play(story(first, **more)).hear()


def grade(play: Play) -> str:
    """Return the grade of a play, ended now."""
    return str(play.do(Choose("bye")).hear().of(SessionEnded)[0].grade)


def test_a_flag_opens_when_the_first_of_its_cues_begins_to_show() -> None:
    play = of(show("fist", at=2_000, red_flag="heart"), show("jaw", at=4_000, red_flag="heart"))
    assert [e.at for e in play.do(Wait(9_000)).of(FlagRaised)] == [2_000]


def test_a_flag_opens_at_the_answer_if_that_comes_sooner() -> None:
    play = of(show("fist", at=9_000, red_flag="heart")).do(Wait(1_000), Choose("stay"))
    assert [e.at for e in play.of(FlagRaised)] == [1_000]


def test_a_choice_that_escalates_closes_it_noticed_or_not() -> None:
    play = of().do(Wait(1_000), Choose("help"))
    assert [(e.flag, e.late) for e in play.of(FlagClosed)] == [("heart", False)]
    assert play.of(Judged)[0].trials[0].noticed == "no"


@pytest.mark.parametrize(("who", "closed"), [("nurse", 1), ("clerk", 0)])
def test_telling_somebody_on_the_flags_rung_or_above_closes_it(who: str, closed: int) -> None:
    assert len(of().do(Note("fist"), Tell(who, ("fist",))).of(FlagClosed)) == closed


@pytest.mark.parametrize(("answers", "late"), [(0, False), (1, False), (2, True)])
def test_in_time_is_the_first_or_second_answer_its_own_beats_included(
    answers: int, *, late: bool
) -> None:
    play = of().do(*[Choose("stay")] * answers, Choose("help"))
    assert play.of(FlagClosed)[0].late is late


@pytest.mark.parametrize(("waited", "late"), [(5_000, False), (5_001, True)])
def test_within_replaces_the_answers_by_scene_seconds(waited: int, *, late: bool) -> None:
    quick = {"heart": RedFlag("heart", "possible heart attack", within=5_000)}
    play = of(red_flags=quick).do(*[Choose("stay")] * 4, Wait(waited), Choose("help"))
    assert play.of(FlagClosed)[0].late is late


def test_in_time_leaves_every_grade_late_leaves_fair_and_never_leaves_unsafe() -> None:
    assert grade(of().do(Choose("help"))) == "best"
    assert grade(of().do(*[Choose("stay")] * 2, Choose("help"))) == "fair"
    assert grade(of()) == "unsafe"


def test_a_closed_flag_stays_closed_and_its_cues_are_no_longer_signals() -> None:
    first = beat("one", choose("help", "two", escalates="heart"), shows=(FIST,))
    second = beat("two", STAYS, shows=(show("jaw", red_flag="heart"), show("slump")))
    play = Play(story(first, second)).hear().do(Choose("help")).hear()
    play.do(Wait(2_000), Choose("stay"))
    assert len(play.of(FlagRaised)) == len(play.of(FlagClosed)) == 1
    assert "jaw" in play.session.reported
    assert [t.cue for e in play.of(Judged) for t in e.trials] == ["slump"]


def test_help_called_before_anything_shows_is_in_time() -> None:
    play = of(show("slump")).do(Choose("help"))
    assert [e.late for e in play.of(FlagClosed)] == [False]
    assert play.session.red_flags["heart"].closed == "in time"


def test_tell_with_no_flag_open_is_recorded_and_never_lowers_comfort() -> None:
    asks = Request("a chair", "yes", "it is free", WHERE)
    first = beat("one", STAYS, request=asks)
    play = Play(story(first)).hear().do(Choose("stay"))
    before = play.session.comfort
    play.do(Tell("nurse"), Tell("clerk"))
    assert [e.enough for e in play.of(Told)] == [True, True]
    assert play.session.comfort == before
    assert not play.of(ComfortChanged)


def test_with_a_flag_open_and_no_note_of_its_cues_they_ask_and_time_is_lost() -> None:
    play = of(FIST, show("slump")).do(Note("slump"), Tell("nurse", ("slump",)))
    assert [e.enough for e in play.of(Told)] == [False]
    assert play.session.waited == 1_500
    assert play.of(FlagClosed)[0].late is False


def test_a_note_of_one_of_its_cues_from_whichever_beat_is_enough() -> None:
    first = beat("one", choose("go", "two"), shows=(FIST,))
    second = beat("two", STAYS, shows=(show("jaw", red_flag="heart"),))
    play = Play(story(first, second)).hear().do(Note("fist"), Choose("go")).hear()
    assert play.do(Tell("nurse", ("fist",))).of(Told)[0].enough


def test_a_flag_knows_its_cues_in_reactions_too() -> None:
    oh = choose("oh", stays=True, reaction=say("one.oh", show("grey", red_flag="heart")))
    play = Play(story(beat("one", oh))).hear().do(Choose("oh"))
    assert [e.flag for e in play.of(FlagRaised)] == ["heart"]
    play.hear()
    assert not play.do(Tell("nurse")).of(Told)[0].enough


def test_telling_the_same_person_again_in_one_visit_is_no_answer() -> None:
    play = of(show("slump")).do(Tell("nurse"))
    answered, judged = play.session.answered, len(play.of(Judged))
    play.do(Tell("nurse"))
    assert play.session.answered == answered
    assert len(play.of(Judged)) == judged
    assert [e.counted for e in play.of(Told)] == [True, False]


def test_telling_again_calls_help_all_the_same() -> None:
    play = of(show("fist", at=5_000, red_flag="heart"))
    play.do(Tell("clerk"), Tell("clerk"), Tell("nurse"), Wait(6_000), Tell("nurse"))
    assert [e.flag for e in play.of(FlagClosed)] == ["heart"]


def test_a_handover_is_made_of_notes_and_of_nothing_else() -> None:
    play = of().do(Note("fist"), Tell("nurse", ("fist", "slump", "fist")))
    (told,) = play.of(Told)
    assert told.cues == ("fist",)
    assert told.say == "Woman, 46, a fist, since she came in."


def test_a_handover_without_notes_says_so() -> None:
    assert of().do(Tell("nurse")).of(Told)[0].say == (
        "Woman, 46. I would like the nurse to see her."
    )


def test_there_must_be_somebody_of_that_name_to_tell() -> None:
    with pytest.raises(LookupError, match="nurse, clerk"):
        of().do(Tell("doctor"))


def test_what_was_told_of_needs_no_asking_any_more() -> None:
    play = of().do(Note("fist"), Tell("nurse", ("fist",)))
    before = play.session.comfort.physical
    assert play.do(Wait(60_000)).session.comfort.physical == before
    assert not play.of(LampSet)
