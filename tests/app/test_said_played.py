"""Cues at a word, as played: they begin when the word is heard, however the line is said."""

from dataclasses import replace

import pytest

from game.app.past import mouth_at
from game.app.playing import Playing
from game.app.telling import Teller, caption_of, said_of
from game.app.tone_words import Toned
from game.patient.acting import LONGEST_DELAY
from game.patient.staging import Staging
from game.patient.stances import stances_at
from game.sim.actions import Again, Said
from game.sim.events import CueShown
from game.sim.session import Setup, begin
from game.sim.sounds import captioned
from game.sim.story import Scenario
from game.stage.preferences import Preferences
from game.stage.speaker import SilentSpeaker
from game.voice.clip import Clip, Word
from game.voice.estimate import estimated
from tests.stories import BOOK, CALM_MOODS, beat, choose, say, show, story

SAYS = "It was [sigh] fine on the stairs [silence-2s] this morning."
STAIRS = 6
CLIP = Clip(
    6.0,
    tuple(Word(text, 0.5 * n, 0.5 * n + 0.4) for n, text in enumerate(SAYS.split())),
    tuple((n / 40, 0.4, 0.0) for n in range(241)),
    sounds=(("sigh", 1.0, 0.4),),
    melody=tuple((n / 20, -1.0, 0.5) for n in range(120)),
)
FRAME = 1 / 60


def scenario(*words: int, muddled: bool = False) -> Scenario:
    names = ("fist", "brow")
    shows = (show(names[n], word=word) for n, word in enumerate(words))
    made = story(beat("one", choose("stay", stays=True), lines=(say("one", *shows, says=SAYS),)))
    return replace(made, start=replace(made.start, mental=0)) if muddled else made


def playing(made: Scenario, clip: Clip = CLIP) -> Playing:
    session, events = begin(made, BOOK, CALM_MOODS, Setup(seed=3))
    return Playing(session, events, lambda _: clip, SilentSpeaker())


def run(play: Playing, seconds: float) -> None:
    for _ in range(round(seconds / FRAME)):
        play.tick(FRAME)


def begun(play: Playing) -> list[float]:
    return [e.at / 1000 for e in play.events if isinstance(e, CueShown)]


def test_a_cue_begins_when_its_word_is_heard() -> None:
    play = playing(scenario(STAIRS))
    run(play, 8.0)
    assert begun(play) == [pytest.approx(CLIP.words[STAIRS].start, abs=0.06)]
    assert [a for a in play.actions if isinstance(a, Said)] == [Said("one", STAIRS)]


def test_two_words_are_told_in_their_order() -> None:
    play = playing(scenario(STAIRS, 1))
    run(play, 8.0)
    assert [a.word for a in play.actions if isinstance(a, Said)] == [1, STAIRS]
    assert begun(play) == [pytest.approx(CLIP.words[n].start, abs=0.06) for n in (1, STAIRS)]


@pytest.mark.parametrize("word", [0, STAIRS])
def test_whoever_is_muddled_says_it_later_and_so_begins_the_cue(word: int) -> None:
    play = playing(scenario(word, muddled=True))
    run(play, 8.0)
    due = LONGEST_DELAY + CLIP.words[word].start
    assert begun(play) == [pytest.approx(due, abs=0.06)]


def test_a_held_scene_comes_to_no_word() -> None:
    play = playing(scenario(STAIRS))
    run(play, 2.0)
    play.hold(held=True)
    run(play, 5.0)
    assert begun(play) == []
    play.hold(held=False)
    run(play, 2.0)
    assert begun(play) == [pytest.approx(CLIP.words[STAIRS].start, abs=0.06)]


def test_a_line_that_is_skipped_begins_its_cues_at_once() -> None:
    play = playing(scenario(STAIRS))
    run(play, 1.0)
    play.skip()
    run(play, 0.1)
    assert begun(play) == [pytest.approx(1.0, abs=0.06)]


@pytest.mark.parametrize("after", [4.0, 7.0])
def test_said_again_the_word_is_told_again(after: float) -> None:
    play = playing(scenario(STAIRS))
    run(play, after)
    play.do(Again())
    begins = play.now
    run(play, 8.0)
    assert [a.word for a in play.actions if isinstance(a, Said)] == [STAIRS, STAIRS]
    assert begun(play)[-1] in (
        pytest.approx(CLIP.words[STAIRS].start, abs=0.06),
        pytest.approx(begins + CLIP.words[STAIRS].start, abs=0.06),
    )


def test_a_clip_with_fewer_words_begins_the_cue_at_its_end() -> None:
    play = playing(scenario(STAIRS), replace(CLIP, words=CLIP.words[:3]))
    run(play, 8.0)
    assert begun(play) == [pytest.approx(CLIP.seconds, abs=0.06)]


def test_captions_come_word_by_word_with_sounds_among_them() -> None:
    words = captioned(SAYS)
    assert words == "It was [sigh] fine on the stairs [silence, 2 s] this morning."
    come = [words[: said_of(CLIP, words, word.start + 0.01)] for word in CLIP.words]
    assert come[2] == "It was [sigh]"
    assert come[7] == "It was [sigh] fine on the stairs [silence, 2 s]"
    assert words[: said_of(CLIP, words, CLIP.seconds)] == words
    whole = estimated(SAYS)
    counts = [said_of(whole, words, n / 10) for n in range(round(whole.seconds * 10))]
    assert counts == sorted(counts)


def test_a_sound_that_the_tone_brings_stands_in_the_caption_where_it_is_heard() -> None:
    clip = replace(CLIP, sounds=(*CLIP.sounds, ("sniff", 2.45, 0.3), ("breath-in", 0.4, 0.1)))
    words = caption_of(clip, SAYS)
    assert words == "It was [sigh] fine on [sniff] the stairs [silence, 2 s] this morning."
    assert words[: said_of(clip, words, 2.47)].endswith("[sniff]")
    assert caption_of(replace(clip, words=(), sounds=()), SAYS) == captioned(SAYS)


def teller(play: Playing) -> Teller:
    from tests import shipped  # noqa: PLC0415 - read only where a body is drawn

    world = shipped.world()
    staging = Staging(world.people["adaeze-okafor"], world.settings["emergency-desk"])
    return Teller(
        play,
        lambda played, now, _: stances_at(staging, world.tables, world.acted, played.acting, now),
        lambda _: Toned(),
    )


def test_what_is_seen_of_a_voice_runs_with_it_and_stays_where_it_stopped() -> None:
    play = playing(scenario(STAIRS))
    tells = teller(play)
    run(play, 2.0)
    heard = tells.scene(Preferences(), play.now).heard
    assert heard is not None
    assert heard.head == pytest.approx(2.0, abs=0.06)
    assert heard.tune.points == CLIP.melody
    assert heard.tune.calm == "her own calm"
    play.skip()
    run(play, 1.0)
    later = tells.scene(Preferences(), play.now).heard
    assert later == heard


def test_the_mouth_takes_what_sounds_and_its_melody_from_the_clip() -> None:
    mouth = mouth_at(3.0, CLIP, "patient")
    assert (mouth.sounds, mouth.melody, mouth.frames) == (CLIP.sounds, CLIP.melody, CLIP.mouth)
