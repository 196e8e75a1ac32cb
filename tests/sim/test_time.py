"""Rules 1 to 8: time, actions, and the order inside a step."""

from game.sim.actions import Ask, Choose, Heard, Leave, Look, Note, Wait
from game.sim.comfort import Comfort, final_comfort, rounded
from game.sim.events import BeatEntered, ChoiceMade, ComfortChanged, LineHeard, WentUnanswered
from game.sim.offers import patience_full, patience_left
from game.sim.session import choices
from game.sim.story import Every, Has, Measures, Range, Rule
from tests.stories import MINUTE, WHERE, Play, beat, choose, late, say, show, story

STAYS = choose("wait-here", stays=True)
ONE = story(beat("one", STAYS))


def test_integer_halves_round_to_even() -> None:
    assert [rounded(n, 2) for n in (1, 3, 5, 7)] == [0, 2, 2, 4]
    assert rounded(-1, 2) == 0
    assert rounded(-3, 2) == -2


def test_final_comfort_is_rounded_once_and_without_floats() -> None:
    assert final_comfort(50_000, 50_000, 50_000 * 7, 7) == 50_000
    assert final_comfort(10, 5, 0, 0) == 8
    assert final_comfort(0, 0, 5, 2) == 0
    assert final_comfort(0, 0, 15, 2) == 2


def test_waiting_a_and_then_b_is_waiting_a_plus_b() -> None:
    whole = Play(ONE).hear().do(Wait(7_300))
    parts = Play(ONE).hear().do(*[Wait(ms) for ms in (1, 999, 1_501, 4_799)])
    assert whole.session == parts.session
    assert whole.events == parts.events


def test_a_deadline_inside_a_wait_fires_at_its_moment() -> None:
    impatient = story(
        beat("one", STAYS, patience=2_000, unanswered=late("two")), beat("two", STAYS)
    )
    play = Play(impatient).hear().do(Wait(60_000))
    words = 3 * 500
    assert [e.at for e in play.of(WentUnanswered)] == [2_000 + words]


def test_a_rule_over_time_fires_at_its_moment_however_time_is_cut() -> None:
    late_rule = Rule(Measures("time", {"": Range(above=4_321)}), "two", WHERE)
    timed = story(beat("one", STAYS), beat("two", STAYS), always=(late_rule,))
    for cuts in ([10_000], [5_000, 5_000], [4_000, 6_000]):
        play = Play(timed, calm_clock=True).hear().do(*[Wait(ms) for ms in cuts])
        assert [(e.beat, e.at) for e in play.of(BeatEntered)] == [("one", 0), ("two", 4_322)]


def test_two_rules_that_hold_at_once_follow_in_the_same_moment() -> None:
    first = Rule(Measures("time", {"": Range(at_least=1_000)}), "two", WHERE)
    second = Rule(Measures("visits", {"two": Range(at_least=1)}), "three", WHERE)
    chained = story(
        beat("one", STAYS), beat("two", STAYS), beat("three", STAYS), always=(first, second)
    )
    whole = Play(chained, calm_clock=True).do(Wait(2_000))
    parts = Play(chained, calm_clock=True).do(Wait(1_000), Wait(1_000))
    assert whole.events == parts.events
    assert [e.at for e in whole.of(BeatEntered)] == [0, 1_000, 1_000]


def test_a_line_that_is_not_being_said_cannot_be_heard() -> None:
    play = Play(ONE).do(Heard("another"))
    assert play.last == ()
    assert play.session.line is not None


def test_waiting_always_moves_scene_time_but_waiting_time_only_after_the_last_line_is_heard() -> (
    None
):
    two_lines = beat("one", STAYS, lines=(say("one"), say("one.2")))
    play = Play(story(two_lines)).do(Wait(10_000), Heard("one"), Wait(10_000))
    assert (play.session.now, play.session.waited) == (20_000, 0)
    assert not play.of(ComfortChanged)
    play.do(Heard("one.2"), Wait(1_000))
    assert play.session.waited == 1_000
    assert [e.cause for e in play.of(ComfortChanged)] == ["drift"]


def test_waiting_costs_nothing_under_the_calm_clock_nor_when_guided() -> None:
    impatient = story(beat("one", STAYS, unanswered=late("one")))
    for setup in ({"calm_clock": True}, {"difficulty": "guided"}):
        play = Play(impatient, **setup).hear().do(Wait(600_000))
        assert play.session.comfort == impatient.start
        assert play.session.now == 600_000
        assert patience_left(play.session) is None
        assert not play.of(WentUnanswered)


def test_expert_has_the_clock_of_standard() -> None:
    standard = Play(ONE).hear().do(Wait(30_000))
    expert = Play(ONE, difficulty="expert").hear().do(Wait(30_000))
    assert standard.events == expert.events


def test_a_waited_second_is_ten_story_seconds() -> None:
    play = Play(ONE).hear().do(Wait(MINUTE))
    assert play.feelings == 50_000 - 300


def test_the_time_to_read_the_choices_is_given_back_as_patience() -> None:
    pair = beat("one", STAYS, choose("b", stays=True), patience=10_000, unanswered=late())
    play = Play(story(pair)).hear()
    words = sum(len(c.say.split()) for c in choices(play.session))
    assert patience_full(play.session) == 10_000 + words * 60_000 // 120


def test_work_that_takes_five_minutes_drains_five_minutes() -> None:
    play = Play(story(beat("one", choose("ring", stays=True, takes=5)))).hear().do(Choose("ring"))
    drained = [e for e in play.of(ComfortChanged) if e.cause == "drift"]
    assert play.feelings == 50_000 - 5 * 300
    assert len(drained) == 30
    assert play.session.now == 0


def test_work_that_takes_time_does_not_use_up_the_patience_after_it() -> None:
    busy = beat(
        "one", choose("ring", stays=True, takes=60), patience=20_000, unanswered=late("one")
    )
    play = Play(story(busy)).hear().do(Choose("ring"))
    assert not play.of(WentUnanswered)
    assert patience_left(play.session) == patience_full(play.session)


def test_inside_a_step_comfort_comes_before_flags_rules_and_the_next_beat() -> None:
    ruled = story(
        beat("one", choose("lie", "two", care=0, sets=("lied",))),
        beat("two", STAYS),
        beat("three", STAYS),
        always=(Rule(Has("flags", ("lied",)), "three", WHERE),),
    )
    play = Play(ruled).hear().do(Choose("lie"))
    kinds = [type(e) for e in play.last]
    assert kinds.index(ChoiceMade) < kinds.index(ComfortChanged) < kinds.index(BeatEntered)
    assert [e.beat for e in play.last if isinstance(e, BeatEntered)] == ["three"]


def test_time_catches_up_before_the_answer_is_taken() -> None:
    play = Play(ONE).hear().do(Wait(2_000), Choose("wait-here"))
    causes = [type(e).__name__ for e in play.events if isinstance(e, (ComfortChanged, ChoiceMade))]
    assert causes == ["ComfortChanged", "ComfortChanged", "ChoiceMade"]


def test_only_the_eleven_actions_change_a_session_and_none_after_it_is_over() -> None:
    play = Play(ONE).hear().do(Leave())
    assert play.session.over
    before = play.session
    play.do(Wait(5_000), Look("face"), Choose("wait-here"), Ask("fist"), Note("fist"))
    assert play.session == before
    assert play.last == ()


def test_a_wait_of_nothing_changes_nothing() -> None:
    play = Play(ONE).hear()
    before = play.session
    assert play.do(Wait(0)).session == before


def test_the_line_is_heard_to_its_end_when_one_answers_early() -> None:
    play = Play(story(beat("one", choose("go", "two")), beat("two", STAYS))).do(Choose("go"))
    assert [type(e) for e in play.last[:1]] == [LineHeard]
    assert not [e for e in play.of(ComfortChanged) if e.cause == "interruption"]


def test_comfort_is_whole_thousandths() -> None:
    signs = (show("fist"), show("brow", "emotional"), show("eyes", "mental"))
    play = Play(story(beat("one", STAYS, shows=signs))).hear().do(Wait(33_333))
    comfort = play.session.comfort
    assert all(type(v) is int for v in (comfort.physical, comfort.mental, comfort.emotional))
    assert type(comfort.meter) is int


def test_a_condition_that_asks_nothing_turns_at_no_time() -> None:
    assert Play(story(beat("one", choose("a", needs=Every(), stays=True)))).session.turns == ()


def test_comfort_of_three_equal_kinds_is_the_meter() -> None:
    assert Comfort(33_333, 33_333, 33_333).meter == 33_333
