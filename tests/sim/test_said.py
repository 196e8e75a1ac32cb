"""Cues that begin at a word: staged as the line comes to it, whoever plays."""

from hypothesis import given
from hypothesis import strategies as st

from game.record.codec import decode_action, encode
from game.sim.actions import Action, Again, Choose, Heard, Note, Said, Wait
from game.sim.events import CueHidden, CueShown, FlagRaised, Judged, LineHeard
from game.sim.explore import explore
from game.sim.players import PLAYERS, played
from game.sim.sounds import captioned, sounds_in, strange_in, without_sounds
from game.sim.speaking import SPOKEN_MS, passing
from game.sim.story import Has, Scenario, Showing
from tests.stories import BOOK, CALM_MOODS, Play, beat, choose, say, show, story

SAYS = "It was fine on the stairs this morning."
STAIRS = 5
STAYS = choose("stay", stays=True)
FIST = show("fist", word=STAIRS, red_flag="heart")


def one(*shows: Showing) -> Scenario:
    line = say("one", *(shows or (FIST,)), says=SAYS)
    bye = choose("bye", "end", stays=True)
    return story(beat("one", STAYS, bye, lines=(line,)))


def test_a_cue_at_a_word_begins_when_the_line_comes_to_it() -> None:
    play = Play(one()).do(Wait(700), Said("one", STAIRS - 1), Wait(100))
    assert play.of(CueShown) == []
    play.do(Said("one", STAIRS), Wait(1))
    assert [(e.cue, e.at) for e in play.of(CueShown)] == [("fist", 800)]


def test_it_begins_once_however_often_its_word_is_told() -> None:
    play = Play(one()).do(
        Said("one", STAIRS), Wait(50), Said("one", STAIRS), Said("one", 6), Wait(1)
    )
    assert len(play.of(CueShown)) == 1


def test_a_word_of_another_line_begins_nothing() -> None:
    play = Play(one()).do(Said("two", STAIRS), Wait(500))
    assert play.of(CueShown) == []


def test_it_begins_as_the_line_is_heard_if_that_was_skipped() -> None:
    play = Play(one()).do(Wait(300), Heard("one"), Wait(1))
    assert [(e.cue, e.at) for e in play.of(CueShown)] == [("fist", 300)]
    assert [e.at for e in play.of(LineHeard)] == [300]


def test_at_counts_from_the_word() -> None:
    later = one(show("fist", word=STAIRS, at=500))
    play = Play(later).do(Wait(1_000), Said("one", STAIRS), Wait(499))
    assert play.of(CueShown) == []
    assert [e.at for e in play.do(Wait(2)).of(CueShown)] == [1_500]


def test_lasting_so_long_it_ends_so_long_after_its_word() -> None:
    short = one(show("fist", word=STAIRS, lasts=400))
    play = Play(short).do(Wait(1_000), Said("one", STAIRS), Wait(1_000))
    assert [e.at for e in play.of(CueHidden)] == [1_400]


def test_a_voice_cue_at_a_word_lasts_until_its_line_is_heard() -> None:
    play = Play(one(show("strained", word=2))).do(Said("one", 2), Wait(900), Heard("one"), Wait(1))
    assert [e.at for e in play.of(CueHidden)] == [900]


def test_a_red_flag_opens_at_its_word_and_at_the_latest_as_the_line_ends() -> None:
    play = Play(one()).do(Wait(700), Said("one", STAIRS))
    assert [e.at for e in play.of(FlagRaised)] == [700]
    skipped = Play(one()).do(Wait(200), Heard("one"))
    assert [e.at for e in skipped.of(FlagRaised)] == [200]


def test_it_can_be_noted_from_its_word_on() -> None:
    play = Play(one()).do(Wait(700), Said("one", STAIRS), Wait(1_500), Heard("one"))
    play.do(Note("fist"), Choose("stay"))
    assert [(t.cue, t.noticed) for t in play.of(Judged)[0].trials] == [("fist", "noted")]


def test_said_again_it_begins_again_at_its_word_and_is_one_trial() -> None:
    short = one(show("fist", word=STAIRS, lasts=1_100))
    play = Play(short).do(Said("one", STAIRS), Wait(1_200), Heard("one"), Wait(1_000), Again())
    play.do(Wait(800))
    assert len(play.of(CueShown)) == 1
    play.do(Said("one", STAIRS), Wait(1_500))
    assert [e.at for e in play.of(CueShown)] == [0, 3_000]
    play.do(Heard("one"), Choose("stay"))
    assert [t.cue for t in play.of(Judged)[0].trials] == ["fist"]


def test_where_nobody_hears_each_word_comes_when_its_letters_have_passed() -> None:
    line = say("one", FIST, show("brow", word=0), says=SAYS)
    actions = list(passing(line))
    assert [a.word for a in actions if isinstance(a, Said)] == [0, STAIRS]
    before = sum(a.ms for a in actions[: actions.index(Said("one", STAIRS))] if isinstance(a, Wait))
    assert before == SPOKEN_MS * SAYS.index("stairs")
    assert sum(a.ms for a in actions if isinstance(a, Wait)) == SPOKEN_MS * len(SAYS)


def test_what_asks_for_the_note_of_such_a_cue_is_found_by_exploring() -> None:
    asks = choose("ask", "two", needs=Has("noted", ("fist",)))
    line = say("one", FIST, says=SAYS)
    held = story(beat("one", asks, STAYS, lines=(line,)), beat("two"))
    found = explore(held, BOOK, CALM_MOODS)
    assert [one.status for one in found.found if one.id == "two"] == ["reached"]


def test_the_attentive_note_it() -> None:
    session, _, actions = played(PLAYERS["attentive"], one(), BOOK, CALM_MOODS, 1)
    assert Said("one", STAIRS) in actions
    assert "fist" in {note.cue for note in session.notes}


@given(st.lists(st.integers(0, 9), max_size=6), st.integers(0, 3_000))
def test_in_whatever_order_words_are_told_the_same_actions_give_the_same_session(
    words: list[int], ms: int
) -> None:
    actions: list[Action] = [
        Wait(ms),
        *(Said("one", word) for word in words),
        Heard("one"),
        Choose("stay"),
    ]
    first, again = Play(one()).do(*actions), Play(one()).do(*actions)
    assert first.session == again.session
    assert first.events == again.events
    assert [decode_action(encode(action)) for action in actions] == actions


def test_sounds_are_words_of_their_line() -> None:
    says = "I am [sigh] fine, [silence-2.5s] I think. [sharp-breath-in]"
    assert [(s.name, s.word, s.seconds) for s in sounds_in(says)] == [
        ("sigh", 2, None),
        ("silence", 4, 2.5),
        ("sharp-breath-in", 7, None),
    ]
    assert without_sounds(says) == "I am fine, I think."
    assert captioned(says) == "I am [sigh] fine, [silence, 2.5 s] I think. [sharp breath in]"
    assert captioned("No [1] sound, [Aside].") == "No [1] sound, [Aside]."


def test_marks_around_a_sound_are_none_of_its_name() -> None:
    says = "I am “[sigh], fine [silence-2s]… [sharp-breath-in]."
    assert [(s.name, s.word, s.seconds) for s in sounds_in(says)] == [
        ("sigh", 2, None),
        ("silence", 4, 2.0),
        ("sharp-breath-in", 5, None),
    ]
    assert without_sounds(says) == "I am fine"
    assert captioned(says) == "I am “[sigh], fine [silence, 2 s]… [sharp breath in]."


def test_what_is_written_as_no_sound_is_strange() -> None:
    assert strange_in("I [sigh]. am [Sigh] fine[cough], [a b] [open now] closed]") == [
        "[Sigh]",
        "[cough]",
        "[a b]",
        "[open now]",
        "]",
    ]
    assert strange_in("One [open and no more") == ["[open"]
