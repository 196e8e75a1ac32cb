"""The one clock: quanta, silence while held, lines heard at their end, sessions taken up again."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.app.frames import scale_of
from game.app.history import read_history
from game.app.journal import new_journal, take_up
from game.app.playing import BREATH, QUANTUM_MS, Playing
from game.app.telling import Telling, reason_of, said_of, speaker_of
from game.content.load import list_scenarios, read_scenario
from game.content.world import World, read_world
from game.record.codec import decode_action
from game.record.log import read_log
from game.record.replay import replay
from game.sim.actions import Choose, Note, Wait
from game.sim.events import ChoiceMade, ComfortChanged, LineHeard
from game.sim.session import Setup, begin, choices
from game.sim.story import Scenario
from game.stage.speaker import SilentSpeaker
from game.voice.clip import Clip, Word
from game.voice.estimate import estimated

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ROOT / "assets")


@pytest.fixture(scope="module")
def scenario(world: World) -> Scenario:
    path = next(p for p in list_scenarios(ROOT / "dialogues") if "heartburn" in p.stem)
    found, problems = read_scenario(path, world)
    assert found is not None, problems
    return found


def playing(scenario: Scenario, world: World, speaker: SilentSpeaker, **how: object) -> Playing:
    setup = replace(Setup(seed=3), **how)  # type: ignore[arg-type]
    session, events = begin(scenario, world.book, world.moods, setup)
    return Playing(session, events, lambda line: estimated(line.says), speaker)


def test_time_is_handed_out_in_quanta_and_what_is_left_is_owed(
    scenario: Scenario, world: World
) -> None:
    play = playing(scenario, world, SilentSpeaker())
    for _ in range(7):
        play.tick(1 / 60)
    waited = [a.ms for a in play.actions if isinstance(a, Wait)]
    assert set(waited) == {QUANTUM_MS}
    assert play.now == pytest.approx(7 / 60, abs=1e-6)


def test_an_action_comes_after_the_time_that_is_owed(scenario: Scenario, world: World) -> None:
    play = playing(scenario, world, SilentSpeaker())
    play.tick(0.037)
    play.do(Choose(choices(play.session)[0].id))
    assert isinstance(play.actions[0], Wait)
    assert play.actions[0].ms == 37


def test_a_held_scene_has_no_time(scenario: Scenario, world: World) -> None:
    play = playing(scenario, world, SilentSpeaker())
    play.hold(held=True)
    play.tick(0.2)
    assert play.session.now == 0
    play.hold(held=False)
    play.tick(0.2)
    assert play.session.now == 200


def test_a_line_is_heard_a_breath_after_it_ended(scenario: Scenario, world: World) -> None:
    play = playing(scenario, world, SilentSpeaker())
    assert play.saying is not None
    seconds = play.saying.clip.seconds
    while play.now < seconds + BREATH - 0.1:
        play.tick(0.05)
        assert play.saying is not None
    for _ in range(6):
        play.tick(0.05)
    assert any(isinstance(e, LineHeard) for e in play.events)


def test_skipping_ends_the_line_at_once(scenario: Scenario, world: World) -> None:
    play = playing(scenario, world, SilentSpeaker())
    first = play.saying
    play.skip()
    assert play.saying is not first


def test_a_session_taken_up_again_is_where_it_was_and_says_its_line_again(
    scenario: Scenario, world: World, tmp_path: Path
) -> None:
    session, events = begin(scenario, world.book, world.moods, Setup(seed=3))
    journal = new_journal(tmp_path, session, events)
    play = Playing(session, events, lambda line: estimated(line.says), SilentSpeaker(), journal)
    for _ in range(9):
        play.tick(0.05)
    play.skip()
    play.do(Choose(choices(play.session)[0].id))
    journal.mark("paused")
    journal.close()
    path = next(tmp_path.glob("*.jsonl"))
    history = read_history(tmp_path)
    assert history.waiting == path
    log = read_log(path.read_bytes())
    replayed = replay(log, scenario, world.book, world.moods)
    assert replayed.differences == ()
    assert replayed.session == play.session
    actions = [decode_action(e["do"]) for e in log.entries if "do" in e]
    speaker = SilentSpeaker()
    again = Playing(
        play.session,
        replayed.events,
        lambda line: estimated(line.says, path="again.ogg"),
        speaker,
        take_up(path, log),
        actions,
    )
    assert again.saying is not None
    assert again.saying.line == play.session.line
    assert speaker.played == ["again.ogg"]
    assert read_log(path.read_bytes()).entries[-1]["mark"] == "resumed"


def test_a_log_that_broke_off_between_events_goes_on_whole(
    scenario: Scenario, world: World, tmp_path: Path
) -> None:
    session, events = begin(scenario, world.book, world.moods, Setup(seed=3))
    journal = new_journal(tmp_path, session, events)
    play = Playing(session, events, lambda line: estimated(line.says), SilentSpeaker(), journal)
    play.do(Choose(choices(play.session)[0].id))
    journal.close()
    path = next(tmp_path.glob("*.jsonl"))
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.rindex(b"\n", 0, -1) - 5])
    log = read_log(path.read_bytes())
    assert log.torn
    replayed = replay(log, scenario, world.book, world.moods)
    take_up(path, log, replayed.events[len(log.events) :]).close()
    later = read_log(path.read_bytes())
    assert len(later.events) == len(replayed.events)
    assert replay(later, scenario, world.book, world.moods).differences == ()


def test_words_light_up_as_they_are_said() -> None:
    clip = Clip(2.0, (Word("Good", 0.0, 0.4), Word("morning.", 0.5, 1.2)), ())
    words = "Good morning."
    assert said_of(clip, words, 0.2) == 4
    assert said_of(clip, words, 0.6) == len(words)
    assert said_of(clip, words, 9.0) == len(words)


def test_what_you_said_is_told_and_the_reasons_are_words(scenario: Scenario, world: World) -> None:
    play = playing(scenario, world, SilentSpeaker())
    play.skip()
    events = play.do(Choose(choices(play.session)[0].id))
    telling = Telling()
    telling.follow(play.session, events, 1.0)
    said = next(e.say for e in events if isinstance(e, ChoiceMade))
    assert telling.own is not None
    assert telling.own.split(" ")[0] == said.split(" ")[0]
    for event in events:
        if isinstance(event, ComfortChanged):
            assert "{" not in reason_of(event, play.session)


def test_every_line_has_somebodys_name_over_it(scenario: Scenario) -> None:
    for beat in scenario.beats.values():
        for line in beat.lines:
            assert speaker_of(scenario, line).strip()


def test_nothing_unfinished_where_nothing_was_played(tmp_path: Path) -> None:
    assert read_history(tmp_path / "nowhere").waiting is None


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1280, 720), 1.0), ((960, 600), 1.0), ((1920, 1080), 1.5), ((1600, 1200), 1.25)],
)
def test_the_design_grows_with_the_window_and_never_shrinks(
    size: tuple[int, int], scale: float
) -> None:
    assert scale_of(size) == scale


def test_a_note_that_is_not_offered_changes_nothing_in_the_game(
    scenario: Scenario, world: World
) -> None:
    play = playing(scenario, world, SilentSpeaker())
    with pytest.raises(LookupError):
        play.do(Note("no-such-cue"))


def test_whoever_is_muddled_takes_a_moment_before_they_speak(
    scenario: Scenario, world: World
) -> None:
    clear, muddled = (
        replace(scenario, start=replace(scenario.start, mental=mental))
        for mental in (80_000, 5_000)
    )
    begun = []
    for one in (clear, muddled):
        speaker = SilentSpeaker()
        session, events = begin(one, world.book, world.moods, Setup(1))
        said = Playing(
            session, events, lambda line: replace(estimated(line.says), path="l"), speaker
        )
        while "l" not in speaker.played:
            said.tick(0.05)
            assert said.now < 5
        begun.append(said.now)
    assert begun[0] == 0.0
    assert 0.8 < begun[1] < 1.3
