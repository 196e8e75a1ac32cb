"""The conversation is played by keys alone, and by the pointer alone, and both do the same."""

import pytest

from game.screens import conversation_acts
from game.screens.intents import Act, Go, Hold, Skip
from game.sim.actions import Again, Ask, Choose, Look, Tell, Unnote
from game.sim.session import choices, observations
from game.stage.input import KeyPressed
from tests.screens.talk import Make, Talk


def true_of(talk: Talk, zone: str) -> str:
    """Return the number on the page of something the zone truly shows."""
    shown = {s.showing.cue for s in talk.session.visit_.staged}
    offered = [c.id for c in observations(talk.session, zone)]
    return str(1 + next(n for n, cue in enumerate(offered) if cue in shown))


# Looking


def test_a_number_looks_at_its_zone_and_the_same_number_again_looks_closer(talk: Make) -> None:
    one = talk().keys("2")
    assert one.screen.state.look == "hands"
    assert not one.held
    one.keys("2")
    assert one.held
    assert one.session.looking == "hands"


def test_enter_freezes_what_is_looked_at(talk: Make) -> None:
    one = talk().keys("1", "return")
    assert one.held
    assert one.session.looking == "face"
    assert [r for r in one.names() if r.startswith("see:")]


def test_a_click_on_a_mark_freezes_its_zone(talk: Make) -> None:
    one = talk().wait(1).click("zone:hands")
    assert one.held
    assert one.session.looking == "hands"


def test_the_lens_opens_where_the_pointer_rests_and_a_click_there_freezes(talk: Make) -> None:
    one = talk().wait(1)
    face = one.screen.picture.view.zones()["face"].anchor
    one.point(face)
    assert one.screen.state.look is None
    one.wait(0.3)
    assert one.screen.state.look == "face"
    one.click(face)
    assert one.session.looking == "face"
    assert one.held


def test_the_lens_closes_when_the_pointer_has_left(talk: Make) -> None:
    one = talk().wait(1)
    one.point(one.screen.picture.view.zones()["face"].anchor).wait(0.3)
    one.point(one.region("tell").rect.center).wait(0.1)
    assert one.screen.state.look == "face"
    one.wait(0.4)
    assert one.screen.state.look is None


def test_passing_over_somebody_opens_nothing(talk: Make) -> None:
    one = talk().wait(1)
    one.point(one.screen.picture.view.zones()["face"].anchor).wait(0.05)
    one.point(one.region("tell").rect.center).wait(0.5)
    assert one.screen.state.look is None
    assert one.session.looking is None


def test_time_stands_still_while_a_zone_is_frozen_and_goes_on_after(talk: Make) -> None:
    one = talk().wait(1).keys("2", "2")
    before = one.session.now
    one.wait(5)
    assert one.session.now == before
    one.keys("escape")
    assert not one.held
    assert one.session.looking is None
    one.wait(1)
    assert one.session.now > before


def test_enter_in_the_voice_says_the_line_again_and_five_again_lists_what_was_heard(
    talk: Make,
) -> None:
    one = talk().hear().keys("5", "return")
    assert one.intents[-1] == Act(Again())
    assert not one.held
    one.keys("5", "5")
    assert one.session.looking == "voice"
    assert one.held


def test_focus_on_a_mark_looks_there_and_arrows_walk_from_zone_to_zone(talk: Make) -> None:
    one = talk().wait(1).keys("tab", "tab")
    first = one.screen.state.look
    one.keys("right")
    assert first is not None
    assert one.screen.state.look not in (None, first)


# Noting


def test_one_number_makes_the_note_and_time_goes_on(talk: Make) -> None:
    one = talk().wait(3).keys("2", "2")
    one.keys(true_of(one, "hands"))
    assert one.notes() == ["rubs-jaw"]
    assert not one.held


def test_a_click_on_an_observation_makes_the_same_note(talk: Make) -> None:
    one = talk().wait(3).keys("2", "2").click("see:rubs-jaw")
    assert one.notes() == ["rubs-jaw"]
    assert not one.held


def test_nothing_here_notes_nothing_and_goes_on(talk: Make) -> None:
    for way in (lambda t: t.keys("0"), lambda t: t.click("see:none")):
        one = talk().wait(3).keys("2", "2")
        way(one)
        assert one.notes() == []
        assert not one.held


def test_a_note_is_taken_back_by_its_cross_and_by_delete(talk: Make) -> None:
    one = talk().wait(3).note("hands").click("unnote:rubs-jaw")
    assert one.notes() == []
    one = talk().wait(3).note("hands")
    while one.focus.at != "ask:rubs-jaw":
        one.keys("tab")
    one.keys("delete")
    assert one.notes() == []
    assert one.intents[-1] == Act(Unnote("rubs-jaw"))


def test_a_fourth_note_is_not_offered_and_the_page_says_why(talk: Make) -> None:
    one = talk().wait(3)
    for zone in ("hands", "face", "legs"):
        one.note(zone)
    one.keys("3", "3")
    assert not any(r.enabled for r in one.regions if r.id.startswith("see:") and r.id != "see:none")
    one.keys("1")
    assert len(one.notes()) == 3


def test_every_note_can_be_asked_about(talk: Make) -> None:
    for way in ("click", "enter"):
        one = talk().wait(3).note("hands").hear()
        if way == "click":
            one.click("ask:rubs-jaw")
        else:
            while one.focus.at != "ask:rubs-jaw":
                one.keys("tab")
            one.keys("return")
        assert one.intents[-1] == Act(Ask("rubs-jaw"))


def test_shift_and_a_number_look_closer_at_once(talk: Make) -> None:
    one = talk()
    one.send(KeyPressed("2", shift=True))
    assert one.held
    assert one.session.looking == "hands"


def test_a_asks_about_the_newest_note_and_without_one_does_nothing(talk: Make) -> None:
    one = talk().wait(3).hear().keys("a")
    assert not one.intents
    one.note("hands").keys("a")
    assert one.intents[-1] == Act(Ask("rubs-jaw"))


# Reading and answering


@pytest.mark.parametrize(("key", "kind"), [("b", "physical"), ("m", "mental"), ("f", "emotional")])
def test_a_lamp_goes_on_and_off_by_its_key_and_by_a_click(talk: Make, key: str, kind: str) -> None:
    one = talk().keys(key)
    assert one.session.lamps == {kind}
    one.click(f"lamp:{kind}")
    assert one.session.lamps == set()


def test_space_goes_on_with_the_speech_and_then_opens_the_answers(talk: Make) -> None:
    one = talk().keys("space")
    assert one.intents == [Skip()]
    one.keys("space")
    assert one.screen.state.page == "answers"
    assert len(one.starting("choose:")) == len(choices(one.session))


def test_space_leaves_the_answers_open(talk: Make) -> None:
    one = talk().hear().keys("space", "space")
    assert one.screen.state.page == "answers"
    assert one.keys("escape").screen.state.page == "notes"


def test_space_goes_on_with_the_speech_where_no_answer_is_open_any_more(
    talk: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = talk()
    one.screen.state.page = "answers"
    assert one.keys("space").intents == []
    monkeypatch.setattr(conversation_acts, "offered", lambda _: ())
    assert one.keys("space").intents == [Skip()]


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (960, 600)])
@pytest.mark.parametrize("large", [1.0, 1.25, 1.5, 2.0])
def test_the_way_back_stands_clear_of_the_ring_around_say_it(
    talk: Make, size: tuple[int, int], large: float
) -> None:
    one = talk(size=size, text=large).wait(3).hear().keys("t")
    assert one.region("say").rect.left - one.region("back").rect.right >= 6


def test_the_balloon_goes_on_with_the_speech_and_then_says_it_again(talk: Make) -> None:
    one = talk().click("balloon")
    assert one.intents == [Skip()]
    one.click("balloon")
    assert one.intents[-1] == Act(Again())


def test_r_says_it_again_also_from_a_frozen_zone(talk: Make) -> None:
    one = talk().hear().keys("r")
    assert one.intents[-1] == Act(Again())
    one.hear().keys("5", "5", "r")
    assert not one.held
    assert one.session.line is not None


def test_an_answer_is_given_by_its_number_by_enter_and_by_a_click(talk: Make) -> None:
    said = []
    for way in ("number", "enter", "click"):
        one = talk().hear()
        first = choices(one.session)[0].id
        if way == "click":
            one.click("answer").click(f"choose:{first}")
        else:
            one.keys("space", "1" if way == "number" else "return")
        said.append(one.intents[-1])
        assert one.screen.state.page == "notes"
    assert said == [Act(Choose(first))] * 3


def test_turning_to_a_page_moves_the_focus_into_it_and_escape_returns_it(talk: Make) -> None:
    one = talk().hear().keys("space")
    assert one.focus.at == f"choose:{choices(one.session)[0].id}"
    assert one.focus.shown
    one.keys("escape")
    assert one.screen.state.page == "notes"
    assert one.focus.at == "answer"
    one.keys("t")
    assert one.focus.at == "say"
    one.keys("escape")
    assert one.focus.at == "tell"


def test_telling_takes_two_keys_and_says_what_was_noted_here(talk: Make) -> None:
    one = talk().wait(3).note("hands").hear().keys("t", "return")
    assert one.intents[-1] == Act(Tell("triage-nurse", ("rubs-jaw",)))


def test_whom_and_what_to_tell_are_chosen_by_clicks(talk: Make) -> None:
    one = talk().wait(3).note("hands").note("face").hear()
    one.click("tell").click("who:supervisor").click("tick:rubs-jaw").click("say")
    told = one.intents[-1].action
    assert told.who == "supervisor"
    assert "rubs-jaw" not in told.cues
    assert len(told.cues) == 1


def test_a_beat_takes_about_seven_inputs(talk: Make) -> None:
    one = talk().wait(3)
    keys = ["2", "2", true_of(one, "hands"), "b", "space", "space", "1"]
    one.keys(*keys)
    assert len(keys) <= 7
    assert one.session.answered == 1
    assert one.session.entries == 2


# Ways out


def test_escape_goes_one_step_at_a_time_and_then_pauses(talk: Make) -> None:
    one = talk().hear().keys("2", "2", "escape")
    assert Hold(held=False) in one.intents
    assert not one.held
    one.keys("space", "escape")
    assert one.screen.state.page == "notes"
    one.keys("3")
    assert one.screen.state.look == "chest"
    one.keys("escape")
    assert one.screen.state.look is None
    one.keys("escape")
    assert one.intents[-1] == Go("pause")


def test_the_pause_button_the_transcript_and_the_help_open(talk: Make) -> None:
    one = talk().click("go:pause")
    assert one.intents[-1] == Go("pause")
    one.keys("h", "f1")
    assert one.intents[-2:] == [Go("transcript"), Go("how")]


def test_tab_walks_balloon_zones_notes_lamps_tell_answer_pause(talk: Make) -> None:
    one = talk().wait(3).note("hands").hear()
    seen = []
    for _ in range(7):
        one.keys("tab")
        seen.append(one.focus.at.partition(":")[0])
    assert seen == ["balloon", "zone", "ask", "lamp", "tell", "answer", "go"]


def test_a_new_moment_begins_at_the_notes_with_nothing_ticked(talk: Make) -> None:
    one = talk().hear().keys("space", "1").hear()
    assert one.screen.state.page == "notes"
    assert one.screen.state.look is None
    assert one.screen.state.ticked(one.session) == ()


def test_what_was_noted_before_is_offered_to_be_told_but_not_ticked(talk: Make) -> None:
    one = talk().wait(3).note("hands").hear().keys("space", "1").hear().keys("t")
    assert "tick:rubs-jaw" in one.names()
    assert one.screen.state.ticked(one.session) == ()
    one.click("tick:rubs-jaw")
    assert one.screen.state.ticked(one.session) == ("rubs-jaw",)


def test_the_session_is_told_where_one_looked_and_that_one_looked_away(talk: Make) -> None:
    one = talk().keys("2", "2", "escape")
    looks = [i for i in one.intents if isinstance(i, Act) and isinstance(i.action, Look)]
    assert looks == [Act(Look("hands")), Act(Look(None))]
    assert one.session.looked == {"hands"}
