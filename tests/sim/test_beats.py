"""Rules 15 to 25: beats, lines, patience, repeats."""

from game.sim.actions import Again, Choose, Heard, Wait
from game.sim.events import (
    BeatEntered,
    ComfortChanged,
    CueShown,
    Judged,
    LineStarted,
    SessionEnded,
    WentUnanswered,
)
from game.sim.session import choices
from game.sim.story import Has, Measures, Not, Range, Rule, Variant
from tests.stories import WHERE, Play, beat, choose, late, say, show, story

STAYS = choose("stay", stays=True)


def entered(play: Play) -> list[tuple[str, int]]:
    """Return the beats of a play, with their visits."""
    return [(e.beat, e.visit) for e in play.of(BeatEntered)]


def lines(play: Play) -> list[str]:
    """Return the ids of the lines that were said."""
    return [e.line.id for e in play.of(LineStarted)]


def test_a_beat_is_entered_when_named_even_from_itself() -> None:
    play = Play(story(beat("one", choose("round", "one", stays=True)))).hear().do(Choose("round"))
    assert entered(play) == [("one", 1), ("one", 2)]


def test_a_choice_without_a_way_brings_the_reaction_and_stays() -> None:
    told = choose("tell", reaction=say("one.tell", says="Oh."))
    play = Play(story(beat("one", told, STAYS))).hear().do(Choose("tell"))
    assert lines(play) == ["one", "one.tell"]
    assert entered(play) == [("one", 1)]
    assert [c.id for c in choices(play.hear().session)] == ["stay"]


def test_a_reaction_is_heard_before_the_next_beat_speaks() -> None:
    told = choose("tell", "two", reaction=say("one.tell", says="Oh."))
    play = Play(story(beat("one", told), beat("two", STAYS))).hear().do(Choose("tell"))
    assert play.session.beat.id == "two"
    assert lines(play.hear()) == ["one", "one.tell", "two"]


def test_to_end_ends_the_session_once_the_reaction_is_heard() -> None:
    bye = choose("bye", "end", reaction=say("one.bye", says="Bye."))
    play = Play(story(beat("one", bye))).hear().do(Choose("bye"))
    assert not play.session.over
    assert play.hear().session.over


def test_a_beat_without_choices_ends_after_its_line() -> None:
    play = Play(story(beat("one")))
    assert not play.session.over
    assert play.do(Heard("one")).session.over


def test_a_choice_is_used_once_a_session_unless_it_stays() -> None:
    once = choose("once", "two")
    there = beat("two", choose("back", "one", stays=True))
    play = Play(story(beat("one", once, STAYS), there)).hear()
    play.do(Choose("once")).hear().do(Choose("back")).hear()
    assert [c.id for c in choices(play.session)] == ["stay"]


def test_if_no_choice_is_left_unanswered_fires() -> None:
    first = beat("one", choose("a"), unanswered=late("two"))
    play = Play(story(first, beat("two", STAYS)), calm_clock=True).hear().do(Choose("a"))
    assert entered(play) == [("one", 1), ("two", 1)]
    assert len(play.of(WentUnanswered)) == 1


def test_a_choice_that_a_note_could_still_open_is_left() -> None:
    needs = choose("ask", needs=Has("noted", ("fist",)))
    first = beat("one", needs, unanswered=late("two"), shows=(show("fist"),))
    play = Play(story(first, beat("two", STAYS)), calm_clock=True).hear()
    assert not play.of(WentUnanswered)


def test_patience_is_thirty_seconds_and_what_reading_takes() -> None:
    first = beat("one", STAYS, unanswered=late("two"))
    play = Play(story(first, beat("two", STAYS))).do(Wait(40_000)).hear().do(Wait(31_499))
    assert not play.of(WentUnanswered)
    assert len(play.do(Wait(1)).of(WentUnanswered)) == 1


def test_unanswered_fires_once_a_visit_and_its_comfort_counts() -> None:
    first = beat("one", STAYS, patience=1_000, unanswered=late(None, emotional=-4_000))
    play = Play(story(first)).hear().do(Wait(100_000))
    causes = [e.cause for e in play.of(ComfortChanged)]
    assert len(play.of(WentUnanswered)) == 1
    assert causes.count("unanswered") == 1


def test_without_unanswered_there_is_only_drift() -> None:
    play = Play(story(beat("one", STAYS, patience=1_000))).hear().do(Wait(60_000))
    assert not play.of(WentUnanswered)
    assert {e.cause for e in play.of(ComfortChanged)} == {"drift"}


def test_patience_begins_anew_with_an_answer_that_stays() -> None:
    first = beat("one", STAYS, patience=10_000, unanswered=late("one"))
    play = Play(story(first)).hear().do(Wait(9_000), Choose("stay"), Wait(9_000))
    assert not play.of(WentUnanswered)


def test_a_second_visit_says_again_if_given_else_the_same_line() -> None:
    back = choose("back", "one", stays=True)
    for again, said in ((say("one.again"), "one.again"), (None, "one")):
        play = Play(story(beat("one", back, again=again))).hear().do(Choose("back"))
        assert lines(play) == ["one", said]


def test_the_cues_of_a_second_visit_are_no_new_trials() -> None:
    back = choose("back", "one", stays=True)
    play = Play(story(beat("one", back, shows=(show("fist"),)))).hear()
    for _ in range(2):
        play.do(Wait(2_000), Choose("back")).hear()
    assert [len(e.trials) for e in play.of(Judged)] == [1, 0]


def test_a_rule_runs_once_a_session_and_the_first_that_fits_leads() -> None:
    rules = (
        Rule(Has("flags", ("hurt",)), "two", WHERE),
        Rule(Has("flags", ("hurt",)), "three", WHERE),
    )
    hurt = choose("hurt", sets=("hurt",), stays=True)
    told = story(beat("one", hurt), beat("two", STAYS), beat("three", hurt), always=rules)
    play = Play(told).hear().do(Choose("hurt"))
    assert entered(play) == [("one", 1), ("two", 1), ("three", 1)]
    play.hear().do(Choose("hurt"))
    assert entered(play)[-1] == ("three", 1)


def test_the_first_variant_that_holds_is_said() -> None:
    variants = (
        Variant(say("one.v1"), Has("flags", ("never",))),
        Variant(say("one.v2"), Not(Has("flags", ("never",)))),
        Variant(say("one.v3"), Measures("visits", {"one": Range(at_least=1)})),
    )
    assert lines(Play(story(beat("one", STAYS, variants=variants)))) == ["one.v2"]


def test_else_the_seed_chooses_among_all_the_words_there_are() -> None:
    scenario = story(beat("one", STAYS, variants=(Variant(say("one.v1")), Variant(say("one.v2")))))
    said = {lines(Play(scenario, seed=seed))[0] for seed in range(40)}
    assert said == {"one", "one.v1", "one.v2"}
    assert lines(Play(scenario, seed=7)) == lines(Play(scenario, seed=7))


def test_the_order_of_choices_sorts_a_hash_of_seed_beat_visit_and_choice() -> None:
    scenario = story(beat("one", *(choose(name, stays=True) for name in "abcd")))
    orders = {tuple(c.id for c in choices(Play(scenario, seed=s).session)) for s in range(40)}
    assert len(orders) > 10
    assert all(sorted(order) == ["a", "b", "c", "d"] for order in orders)


def test_the_cues_of_others_are_never_trials_nor_shown() -> None:
    nurse = say("one", show("fist"), who="nurse")
    play = Play(story(beat("one", STAYS, lines=(nurse, say("one.2"))))).do(Wait(5_000)).hear()
    play.do(Wait(5_000), Choose("stay"))
    assert not play.of(CueShown)
    assert play.of(Judged)[0].trials == ()


def test_interrupting_costs_two_points_of_feeling_unless_it_is_a_hum() -> None:
    rude = choose("rude", at_word="heartburn", stays=True)
    hum = choose("hum", at_word="heartburn", hum=True, stays=True)
    first = beat("one", rude, hum, STAYS)
    assert Play(story(first)).do(Choose("rude")).feelings == 48_000
    assert Play(story(first)).do(Choose("hum")).feelings == 50_000
    assert [c.id for c in choices(Play(story(first)).hear().session)] == ["stay"]


def test_an_interruption_sends_heard_early() -> None:
    rude = choose("rude", at_word="heartburn", stays=True)
    play = Play(story(beat("one", rude, STAYS))).do(Choose("rude"))
    assert type(play.last[0]).__name__ == "LineHeard"
    assert play.session.line is None


def test_one_replay_a_beat_is_free_and_each_more_costs_five_waited_seconds() -> None:
    play = Play(story(beat("one", STAYS))).hear().do(Again())
    assert [e.replayed for e in play.of(LineStarted)] == [False, True]
    assert play.session.waited == 0
    play.hear().do(Again())
    assert play.session.waited == 5_000
    assert play.feelings == 50_000 - 250


def test_a_replay_shows_the_cues_again_and_trials_keep_their_first_onset() -> None:
    first = beat("one", STAYS, shows=(show("fist", at=500, lasts=600),))
    play = Play(story(first)).do(Wait(4_000)).hear().do(Again(), Wait(4_000)).hear()
    play.do(Choose("stay"))
    assert [e.at for e in play.of(CueShown)] == [500, 4_500]
    assert [t.onset for t in play.of(Judged)[0].trials] == [500]


def test_a_replay_does_not_make_two_halves_of_a_second_out_of_one() -> None:
    play = Play(story(beat("one", STAYS, shows=(show("fist"),)))).do(Wait(300), Again(), Wait(400))
    assert play.do(Choose("stay")).of(Judged)[0].trials == ()


def test_cues_belong_to_their_line_and_a_voice_lasts_until_it_is_heard() -> None:
    two = (say("one", show("strained", "physical")), say("one.2", show("fist")))
    play = Play(story(beat("one", STAYS, lines=two)))
    assert set(play.session.reported) == {"strained"}
    play.do(Wait(3_000), Heard("one"))
    assert set(play.session.reported) == {"fist"}
    assert set(play.hear().do(Wait(1_000)).session.reported) == {"fist"}


def test_the_end_is_reached_once() -> None:
    play = Play(story(beat("one", choose("bye", "end")))).hear().do(Choose("bye"), Wait(10_000))
    assert len(play.of(SessionEnded)) == 1
