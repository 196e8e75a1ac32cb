"""Rules 29 to 38: cues, masks, notes, lamps, asking."""

import pytest

from game.sim.actions import Ask, Choose, Heard, Lamp, Look, Note, Tell, Unnote, Wait
from game.sim.cues import ZONES
from game.sim.events import (
    Asked,
    ChoiceMade,
    CueHidden,
    CueLeaked,
    CueShown,
    Judged,
    LineStarted,
    Looked,
    Noted,
)
from game.sim.session import (
    NotNotedError,
    NotOfferedError,
    Session,
    notes_left,
    observations,
    patience_left,
    shown,
)
from game.sim.story import Every, Has, Line, Showing, StockReply
from tests.stories import (
    PATIENT,
    SAD_MOODS,
    WHERE,
    Play,
    beat,
    choose,
    late,
    say,
    show,
    story,
)

STAYS = choose("stay", stays=True)
MASKED = (show("smile", None, masks="brow"), show("brow", "emotional"))


def of(*shows: object, **more: object) -> Play:
    """Return a play of one beat with these cues, not yet heard."""
    return Play(story(beat("one", STAYS, shows=shows, **more)))  # type: ignore[arg-type]


def trials(play: Play) -> dict[str, str]:
    """Return how the cues of all answers were noticed."""
    return {t.cue: t.noticed for e in play.of(Judged) for t in e.trials}


def names(session: Session) -> list[str]:
    """Return what is on show."""
    return [s.cue.id for s in shown(session)]


def test_at_counts_from_the_lines_start_and_for_from_there() -> None:
    play = of(show("fist", at=1_000, lasts=2_000)).do(Wait(5_000))
    assert [e.at for e in play.of(CueShown)] == [1_000]
    assert [e.at for e in play.of(CueHidden)] == [3_000]


def test_without_for_a_cue_lasts_to_the_beats_end_and_leaving_cuts_it() -> None:
    first = beat("one", choose("go", "two"), shows=(show("fist"),))
    play = Play(story(first, beat("two", STAYS))).hear().do(Wait(9_000), Choose("go"))
    assert [(e.cue, e.at) for e in play.of(CueHidden)] == [("fist", 9_000)]


def test_a_cue_on_show_for_less_than_a_second_is_no_trial() -> None:
    shows = (show("fist", at=1_001), show("jaw", at=1_000))
    assert trials(of(*shows).do(Wait(2_000), Choose("stay"))) == {"jaw": "no"}


def test_a_masked_cue_leaks_every_four_seconds_and_is_a_trial_after_its_second_showing() -> None:
    play = of(*MASKED).do(Wait(5_499))
    assert [e.at for e in play.of(CueLeaked)] == [1_500]
    assert trials(of(*MASKED).do(Wait(5_499), Choose("stay"))) == {}
    assert trials(of(*MASKED).do(Wait(5_500), Choose("stay"))) == {"brow": "no"}
    assert [e.at for e in play.do(Wait(8_001)).of(CueLeaked)] == [1_500, 5_500, 9_500, 13_500]


def test_a_leak_is_shorter_than_a_second_and_shows_the_whole_cue() -> None:
    play = of(*MASKED).do(Wait(1_500))
    assert {s.cue.id: s.strength for s in shown(play.session)} == {"smile": 1.0, "brow": 1.0}
    play.do(Wait(400))
    assert {s.cue.id: s.strength for s in shown(play.session)} == {"smile": 1.0, "brow": 0.35}
    assert play.of(CueLeaked)[0].lasts < 1_000


def test_a_cue_whose_mask_has_gone_is_a_trial_like_any_other() -> None:
    mask = show("smile", None, masks="brow", lasts=500)
    assert trials(of(mask, show("brow")).do(Wait(1_499), Choose("stay"))) == {}
    assert trials(of(mask, show("brow")).do(Wait(1_500), Choose("stay"))) == {"brow": "no"}


def test_a_mask_has_no_sign_and_may_be_noted_unscored() -> None:
    play = of(*MASKED).hear().do(Note("smile"), Wait(6_000), Choose("stay"))
    assert trials(play) == {"brow": "no"}
    assert play.of(Judged)[0].true_notes == ("smile",)
    assert play.of(Judged)[0].phantoms == ()


def test_a_voice_under_a_voice_is_a_trial_by_its_lines_end() -> None:
    voices = (show("bright", None, masks="strained"), show("strained"))
    play = of(*voices).do(Wait(3_000), Heard("one"), Choose("stay"))
    assert trials(play) == {"strained": "no"}


@pytest.mark.parametrize("zone", ZONES)
def test_each_zone_offers_four_observations(zone: str) -> None:
    play = of(show("fist"), show("jaw"), show("brow"))
    assert len(observations(play.session, zone)) == 4  # type: ignore[arg-type]


def test_what_is_on_show_is_offered_authored_before_mood() -> None:
    one = Play(story(beat("one", STAYS, shows=(show("brow"),))), SAD_MOODS)
    two = Play(story(beat("one", STAYS, shows=(show("brow"), show("eyes")))), SAD_MOODS)
    for play, true in ((one, {"brow", "tears"}), (two, {"brow", "eyes"})):
        offered = {c.id for c in observations(play.session, "face")}
        assert true <= offered
        assert ("tears" in offered) == ("tears" in true)
        assert set(names(play.session)) == true


def test_a_foil_is_never_near_a_cue_on_show() -> None:
    for seed in range(30):
        play = Play(story(beat("one", STAYS, shows=(show("fist"),))), seed=seed)
        assert "palm" not in {c.id for c in observations(play.session, "hands")}


def test_the_foils_stay_the_same_all_beat_and_differ_between_seeds() -> None:
    play = of(show("fist", lasts=2_000)).do(Look("hands"))
    play.do(Wait(5_000)).hear().do(Wait(5_000), Look("hands"))
    assert play.of(Looked)[0].offered == play.of(Looked)[1].offered
    offers = {
        tuple(
            c.id for c in observations(Play(story(beat("one", STAYS)), seed=seed).session, "hands")
        )
        for seed in range(20)
    }
    assert len(offers) > 10


def test_only_what_a_zone_offers_can_be_noted() -> None:
    play = of(show("fist"))
    with pytest.raises(NotOfferedError, match="its zone offers"):
        play.do(Note("palm"))
    with pytest.raises(NotOfferedError):
        play.do(Note("no-such-cue"))


def test_three_new_notes_a_visit_and_a_fourth_changes_nothing() -> None:
    play = of(show("fist"), show("jaw"), show("brow"), show("eyes"))
    play.do(Note("fist"), Note("jaw"), Note("brow"))
    assert notes_left(play.session) == 0
    assert play.do(Note("eyes")).last == ()
    assert play.do(Unnote("jaw"), Note("eyes")).of(Noted)[-1].cue == "eyes"


def two_beats() -> Play:
    """Return a play that has noted the fist in one beat and come to the next."""
    first = beat("one", choose("go", "two"), shows=(show("fist"),))
    play = Play(story(first, beat("two", STAYS, shows=(show("fist"), show("jaw"))))).hear()
    return play.do(Note("fist"), Wait(1_000), Choose("go")).hear()


def test_notes_stay_on_the_clipboard_between_beats_still_good_for_ask_and_tell() -> None:
    play = two_beats()
    assert [n.cue for n in play.session.notes] == ["fist"]
    assert notes_left(play.session) == 3
    play.do(Ask("fist")).hear().do(Tell("nurse", ("fist",)))
    assert len(play.of(Asked)) == 1


def test_a_note_of_an_earlier_beat_cannot_be_taken_back() -> None:
    assert two_beats().do(Unnote("fist")).last == ()


def test_a_cue_already_noted_is_no_new_trial_in_later_beats_noted_again_or_not() -> None:
    once = two_beats().do(Wait(2_000), Choose("stay"))
    again = two_beats().do(Note("fist"), Wait(2_000), Choose("stay"))
    assert trials(once) == trials(again) == {"fist": "noted", "jaw": "no"}
    assert [[t.cue for t in e.trials] for e in again.of(Judged)] == [["fist"], ["jaw"]]


def test_a_cue_noted_before_another_in_the_same_visit_is_a_trial_still() -> None:
    play = of(show("fist"), show("jaw")).do(Note("fist"), Note("jaw"), Wait(1_000), Choose("stay"))
    assert trials(play) == {"fist": "noted", "jaw": "noted"}


NEEDS = choose("about-fist", stays=True, needs=Has("noted", ("fist",)), care=4)


def test_asking_about_a_note_speaks_the_choice_that_needs_it() -> None:
    play = Play(story(beat("one", NEEDS, STAYS, shows=(show("fist"),)))).hear()
    play.do(Note("fist"), Ask("fist"))
    assert [(e.choice, e.asked) for e in play.of(ChoiceMade)] == [("about-fist", "fist")]
    assert len(play.of(Judged)) == 1


def test_else_asking_has_a_stock_reply_and_is_no_answer() -> None:
    play = of(show("fist")).hear().do(Lamp("physical", lit=True), Note("fist"))
    before = play.session
    play.do(Ask("fist"))
    assert play.of(Asked)[0].say == "What of your fist?"
    assert play.of(LineStarted)[-1].line.says == "My fist? Nothing."
    assert play.session.comfort == before.comfort
    assert play.session.answered == before.answered
    assert not play.of(Judged)
    assert play.session.lamps == {"physical"}


def test_asking_costs_ten_story_seconds_of_patience_and_no_drift() -> None:
    play = of(show("fist"), show("jaw"), patience=20_000, unanswered=late("one")).hear()
    play.do(Note("fist"))
    left, comfort = patience_left(play.session), play.session.comfort
    play.do(Ask("fist")).hear()
    assert left is not None
    assert patience_left(play.session) == left - 1_000
    assert play.session.comfort == comfort


def test_wrong_notes_can_be_asked_about_like_right_ones() -> None:
    play = of(show("fist")).hear()
    foil = next(c.id for c in observations(play.session, "legs"))
    assert play.do(Note(foil), Ask(foil)).of(Asked)[0].cue == foil


def test_one_can_only_ask_about_what_is_on_the_clipboard() -> None:
    with pytest.raises(NotNotedError, match="fist"):
        of(show("fist")).do(Ask("fist"))


def test_a_scenarios_own_reply_comes_before_a_stock_reply() -> None:
    told = {"fist": say("reply.fist", says="It aches.")}
    play = Play(story(beat("one", STAYS, shows=(show("fist"),)), replies=told)).hear()
    assert play.do(Note("fist"), Ask("fist")).of(LineStarted)[-1].line.says == "It aches."


def test_stock_replies_that_fit_the_zone_come_first_and_fresh_before_used() -> None:
    from dataclasses import replace  # noqa: PLC0415 - only here

    replies = tuple(
        StockReply(Line(f"@{n}", f"Reply {n}.", WHERE), about)  # type: ignore[arg-type]
        for n, about in enumerate(["face", None, "hands", "hands"])
    )
    scenario = story(beat("one", STAYS, shows=(show("fist"), show("jaw"))))
    scenario = replace(scenario, patient=replace(PATIENT, replies=replies))
    play = Play(scenario).hear().do(Note("fist"), Note("jaw"))
    said = []
    for about in ("fist", "jaw", "fist", "jaw"):
        said.append(play.do(Ask(about)).of(LineStarted)[-1].line.id)
        play.hear()
    assert set(said[:2]) == {"@2", "@3"}
    assert said[2] == "@1"
    assert "@0" not in said


def test_acting_on_a_cue_that_was_not_noted_is_noticed_in_deed() -> None:
    acts = choose("act", stays=True, acts_on=("fist", "jaw"))
    play = Play(story(beat("one", acts, shows=(show("fist"), show("jaw"))))).hear()
    play.do(Note("jaw"), Wait(1_000), Choose("act"))
    assert trials(play) == {"fist": "in deed", "jaw": "noted"}


def test_lamps_are_read_at_choose_and_tell_and_off_at_the_start_of_a_beat() -> None:
    first = beat("one", choose("go", "two"))
    play = Play(story(first, beat("two", STAYS, patience=1_000, unanswered=late()))).hear()
    play.do(Lamp("mental", lit=True), Tell("nurse"), Choose("go")).hear()
    assert play.session.lamps == frozenset()
    play.do(Wait(60_000))
    assert [e.read for e in play.of(Judged)] == [("mental",), ("mental",), None]


def test_the_truth_is_a_sign_shown_for_a_second_or_what_the_beat_says() -> None:
    shows = (show("fist"), show("eyes", "emotional", at=1_500), show("slump", None))
    play = of(*shows, troubled=frozenset({"mental"})).do(Wait(2_000), Choose("stay"))
    assert play.of(Judged)[0].troubled == ("physical", "mental")


def test_a_lamp_set_as_it_is_changes_nothing() -> None:
    play = of().do(Lamp("mental", lit=False))
    assert play.last == ()
    play.do(Lamp("mental", lit=True))
    assert play.do(Lamp("mental", lit=True)).last == ()


def test_a_cue_is_judged_once_a_visit() -> None:
    play = of(show("fist")).do(Wait(1_000), Choose("stay"), Choose("stay"))
    assert [len(e.trials) for e in play.of(Judged)] == [1, 0]


def test_asking_stops_at_a_choice_that_is_open() -> None:
    locked = choose("locked", needs=Every((Has("noted", ("fist",)), Has("flags", ("x",)))))
    play = Play(story(beat("one", locked, STAYS, shows=(show("fist"),)))).hear()
    assert not play.do(Note("fist"), Ask("fist")).of(ChoiceMade)


def test_mood_takes_no_place_that_a_cue_of_the_beat_claims_later() -> None:
    two = (say("one"), say("one.2", show("brow"), show("eyes")))
    crowded = Play(story(beat("one", STAYS, lines=two)), SAD_MOODS)
    assert names(crowded.session) == []
    free = Play(story(beat("one", STAYS, lines=two[:1])), SAD_MOODS)
    assert names(free.session) == ["tears"]


def offered(*shows: Showing) -> set[str]:
    """Return what the voice zone offers once the line is heard, the rows of text left out."""
    play = Play(story(beat("one", STAYS, shows=shows)))
    return {c.id for c in observations(play.session, "voice") if not c.foil}


def test_a_sound_by_the_way_is_offered_only_where_there_is_room_and_never_as_a_foil() -> None:
    sigh, cough = (show(name, None, word=0, aside=True) for name in ("sigh", "cough"))
    mask, hidden = show("bright", None, masks="strained"), show("strained")
    assert offered(sigh, cough, mask, hidden) == {"bright", "strained"}
    assert offered(sigh, hidden) >= {"sigh", "strained"}
    assert offered(sigh, cough) >= {"sigh", "cough"}


def test_a_sound_that_is_shown_takes_its_place_as_it_comes() -> None:
    sigh, aside = show("sigh", None, word=0), show("cough", None, word=0, aside=True)
    assert "sigh" in offered(aside, sigh, show("strained"))
    assert "cough" not in offered(aside, sigh, show("strained"))
