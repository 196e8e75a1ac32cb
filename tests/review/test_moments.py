"""Which moments are looked back at, by the stated rule."""

from game.review.moments import Moment, moments
from game.sim.actions import Choose, Lamp, Note, Tell, Wait
from game.sim.story import Has
from tests.stories import Play, beat, choose, outcome, show, story

FIST = show("fist", red_flag="heart")


def path(*beats: tuple[str, int, tuple[object, ...]], **more: object) -> Play:
    """Return a heard play of beats in a row, each with one choice of a care level."""
    names = [name for name, _, _ in beats]
    made = [
        beat(name, choose(f"go-{name}", to, care), shows=shows)  # type: ignore[arg-type]
        for (name, care, shows), to in zip(beats, [*names[1:], "end"], strict=True)
    ]
    return Play(story(*made, **more), calm_clock=True).hear()


def walk(play: Play) -> Play:
    """Walk to the end, seeing each beat for two seconds."""
    while not play.session.over:
        play.do(Wait(2_000), Choose(f"go-{play.session.beat.id}")).hear()
    return play


def chosen(play: Play) -> list[Moment]:
    """Return the moments of a play."""
    return list(moments(play.session.scenario, play.events))


def told(play: Play) -> list[tuple[str, str | None]]:
    """Return the beats of the moments, and how each was failed."""
    return [(m.answer.beat, m.failure) for m in chosen(play)]


def test_there_are_at_most_three_oldest_first_and_of_different_answers() -> None:
    play = walk(path(*[(name, 1, (show("fist"), show("jaw"))) for name in "abcdef"]))
    found = chosen(play)
    assert len(found) == 3
    assert sorted(m.answer.end for m in found) == [m.answer.end for m in found]
    assert len({m.answer.end for m in found}) == 3


def test_a_red_flag_that_was_passed_over_comes_before_what_cost_more() -> None:
    beats = [
        ("a", 0, (show("jaw"),)),
        ("b", 2, (FIST,)),
        ("c", 0, (show("slump"),)),
        ("d", 0, (show("brow"),)),
    ]
    found = chosen(walk(path(*beats)))
    assert ("b", "fist") in [(m.answer.beat, m.trial.cue) for m in found if m.trial]


def test_of_failures_those_that_cost_most_are_chosen() -> None:
    beats = [
        (n, care, (show("jaw"),)) for n, care in (("a", 2), ("b", 0), ("c", 1), ("d", 1), ("e", 2))
    ]
    jaws = [
        (n, c, (show(cue),))
        for (n, c, _), cue in zip(beats, ["jaw", "fist", "brow", "eyes", "slump"], strict=True)
    ]
    assert [name for name, _ in told(walk(path(*jaws)))] == ["b", "c", "d"]


def test_a_thing_done_well_is_always_there_where_there_is_one() -> None:
    poor = (outcome("poor", "poor"),)
    cues = ["jaw", "fist", "brow", "eyes", "slump"]
    beats = [(n, c, (show(cue),)) for n, c, cue in zip("abcde", [0, 0, 5, 0, 0], cues, strict=True)]
    assert told(walk(path(*beats, outcomes=poor))) == [
        ("a", "not noticed"),
        ("b", "not noticed"),
        ("c", None),
    ]


def test_after_a_good_outcome_two_things_done_well_and_the_weightiest_failure() -> None:
    cues = ["jaw", "fist", "brow", "eyes", "slump"]
    beats = [(n, c, (show(cue),)) for n, c, cue in zip("abcde", [0, 5, 1, 5, 4], cues, strict=True)]
    assert told(walk(path(*beats))) == [("a", "not noticed"), ("b", None), ("d", None)]


def test_help_called_in_time_is_a_thing_done_well_before_all_others() -> None:
    calls = choose("call", "two", escalates="heart")
    warm = choose("warm", "end", 5)
    play = Play(story(beat("one", calls, shows=(FIST, show("jaw"))), beat("two", warm))).hear()
    play.do(Wait(2_000), Choose("call")).hear().do(Choose("warm"))
    assert told(play) == [("one", None), ("two", None)]


def test_telling_in_time_counts_as_help_called() -> None:
    play = Play(story(beat("one", choose("bye", "end", 3), shows=(FIST,)))).do(Wait(2_000)).hear()
    play.do(Note("fist"), Tell("nurse", ("fist",)), Choose("bye"))
    (first, *_) = chosen(play)
    assert first.failure is None
    assert first.answer.how == "told"
    assert first.trial is not None
    assert first.trial.cue == "fist"


def test_an_answer_that_the_outcome_names_weighs_more_than_comfort() -> None:
    left = outcome("left", "poor", when=Has("flags", ("left",)))
    first = beat("one", choose("rude", "two", 0), shows=(show("jaw"),))
    second = beat("two", choose("cold", "three", 0), shows=(show("fist"),))
    third = beat("three", choose("let-go", "end", 2, sets=("left",)))
    play = Play(story(first, second, third, outcomes=(left, outcome("x", "fair")))).hear()
    play.do(Wait(2_000), Choose("rude")).hear().do(Wait(2_000), Choose("cold")).hear()
    play.do(Choose("let-go"))
    weights = {m.answer.beat: m.weight for m in chosen(play)}
    assert max(weights, key=lambda name: weights[name]) == "three"


def test_slight_failures_fill_up_what_is_left() -> None:
    warm = choose("warm", "end", 4)
    play = Play(story(beat("one", warm, shows=(show("fist"),)))).do(Wait(2_000)).hear()
    play.do(Note("fist"), Choose("warm"))
    assert told(play) == [("one", None)]
    plain = Play(story(beat("one", choose("plain", "end", 3), shows=(show("fist"),))))
    plain.do(Wait(2_000)).hear().do(Note("fist"), Choose("plain"))
    assert told(plain) == [("one", "misread")]


def test_the_cue_that_a_choice_answers_is_the_one_to_look_back_at() -> None:
    asks = choose("ask", "end", 4, needs=Has("noted", ("jaw",)))
    cold = choose("cold", "end", 1)
    shows = (show("slump"), show("jaw"), show("brow"))
    play = Play(story(beat("one", asks, cold, shows=shows))).do(Wait(2_000)).hear()
    (moment,) = chosen(play.do(Lamp("physical", lit=True), Choose("cold")))
    assert moment.trial is not None
    assert moment.trial.cue == "jaw"


def test_where_nothing_was_failed_nor_done_well_the_best_answer_is_looked_back_at() -> None:
    assert told(walk(path(("a", 3, ()), ("b", 3, ())))) == [("a", None)]
    assert told(walk(path(("a", 2, ()), ("b", 2, ())))) == [("a", "answered badly")]


def test_a_session_without_answers_has_no_moments() -> None:
    assert chosen(Play(story(beat("one", choose("a", stays=True))))) == []


def test_a_small_thing_done_well_is_there_where_no_great_one_is() -> None:
    poor = (outcome("poor", "poor"),)
    beats = [
        ("a", 0, (show("jaw"),)),
        ("b", 1, (show("fist"),)),
        ("c", 3, (show("brow"),)),
        ("d", 0, (show("eyes"),)),
    ]
    assert ("c", None) in told(walk(path(*beats, outcomes=poor)))


def test_a_sign_noticed_is_a_thing_done_well_though_it_was_answered_badly() -> None:
    poor = (outcome("poor", "poor"),)
    beats = [("a", 0, (show("jaw"),)), ("b", 1, (show("fist"),)), ("c", 2, (show("brow"),))]
    play = path(*beats, outcomes=poor)
    play.do(Wait(2_000), Choose("go-a")).hear().do(Wait(2_000), Choose("go-b")).hear()
    play.do(Wait(2_000), Note("brow"), Choose("go-c"))
    assert told(play) == [("a", "not noticed"), ("b", "not noticed"), ("c", None)]
    (well,) = [m for m in chosen(play) if m.failure is None]
    assert well.trial is not None
    assert well.trial.cue == "brow"


def test_where_nothing_was_done_well_nothing_is_called_so() -> None:
    poor = (outcome("poor", "poor"),)
    beats = [(n, 0, (show(cue),)) for n, cue in zip("abc", ["jaw", "fist", "brow"], strict=True)]
    assert [failure for _, failure in told(walk(path(*beats, outcomes=poor)))] == [
        "not noticed"
    ] * 3


def test_a_lamp_set_wrongly_is_a_moment_where_no_cue_was_failed() -> None:
    first = beat("one", choose("plain", "end", 3), shows=(show("fist"),))
    play = Play(story(first)).do(Wait(2_000)).hear()
    play.do(Note("fist"), Lamp("physical", lit=True), Lamp("mental", lit=True), Choose("plain"))
    (moment,) = chosen(play)
    assert (moment.failure, moment.lamp, moment.trial) == ("misread", "mental", None)
