"""One moment a day: entered as a real play reaches it, the same until practised, looked back at."""

import argparse
from pathlib import Path

import pytest

from game.app import practising
from game.app.daily import Wish, choose, enter, moment_of, went_right
from game.app.desk import Desk
from game.app.game import Game
from game.app.handing import hand_over
from game.app.history import read_history
from game.app.moment_deeds import own_of
from game.app.practising import Past, today
from game.app.shelf import Shelf
from game.practice.daily import beatlets
from game.practice.progress import Played
from game.practice.schedule import Tried
from game.record.log import read_log
from game.record.replay import replay
from game.review.findings import answers
from game.screens.conversation import ConversationScreen
from game.screens.intents import Act, BeginMoment, Erase, Export, Go, Leave, OtherMoment, Skip
from game.screens.moment import MomentScreen
from game.screens.moment_back import LookBackScreen
from game.screens.notices import NoticeScreen
from game.screens.progress import ProgressScreen
from game.screens.title import TitleScreen
from game.sim.actions import Choose, Lamp, Note
from game.sim.judging import troubled
from game.sim.session import choices, notes_left, observations, shown
from game.stage.window import NullWindow
from tests.app.practised import HEARTBURN, LETTER, log_play

ROOT = Path(__file__).resolve().parents[2]
DAY = 739_000


pytestmark = pytest.mark.usefixtures("display")


def opened(home: Path, shelf: Shelf, **asked: object) -> Game:
    names = ("log", "scenario", "difficulty", "trainee", "size")
    args = argparse.Namespace(**dict.fromkeys(names), seed=3, calm_clock=False)
    vars(args).update(asked)
    game = Game(Desk(NullWindow((1280, 720)), ROOT / "assets", ROOT / "dialogues", home, args))
    game.desk.shelf, game.desk.history = shelf, read_history(game.desk.logs)
    game.desk.kept = game.desk.preferences
    game.desk.set("tutorial_seen", value=True)
    return game


def read(game: Game) -> None:
    """Have what is known read, and handed over."""
    hand_over(game.desk, 0.0)
    game.desk.practice.poll(None)
    hand_over(game.desk, 0.0)


def pass_by(game: Game, seconds: float, now: float = 0.0) -> None:
    """Let time pass, frame by frame, without drawing."""
    for n in range(round(seconds / 0.1)):
        game._tick(now + n * 0.1, 0.1)  # noqa: SLF001 - a frame, without drawing it


def do_well(game: Game) -> None:
    """Note what shows, read the lamps, and give the kindest answer."""
    talk = game.desk.talk
    assert talk is not None
    while talk.playing.saying:
        pass_by(game, 0.2)
    pass_by(game, 9.0)
    session = talk.playing.session
    for one in shown(session):
        if notes_left(talk.playing.session) and one.cue in observations(session, one.cue.zone):
            game.do(Act(Note(one.cue.id)))
    for kind in troubled(talk.playing.session):
        game.do(Act(Lamp(kind, lit=True)))
    kindest = max(choices(talk.playing.session), key=lambda c: c.care or 0)
    game.do(Act(Choose(kindest.id)))


def finish(game: Game) -> None:
    now = 100.0
    while isinstance(game.desk.screen, ConversationScreen):
        if game.desk.talk and game.desk.talk.playing.saying:
            game.do(Skip())
        pass_by(game, 1.0, now)
        now += 1.0
        assert now < 200


def test_nearly_every_moment_of_what_is_shipped_is_reached_with_something_to_notice(
    shelf: Shelf,
) -> None:
    lost, found = [], 0
    for scenario in shelf.conversations:
        for one in beatlets(scenario, shelf.world.book):
            entered = enter(scenario, shelf.world, one, Wish("me", DAY))
            if entered is None:
                lost.append(one.id)
                continue
            found += 1
            assert entered.session.beat.id == one.beat
            assert entered.session.visit == 1
            assert choices(entered.session)
    assert found >= 9 * len(lost)


def test_the_lesson_is_no_moment(shelf: Shelf) -> None:
    entered = moment_of(shelf, Past(), Wish("me", DAY))
    assert entered is not None
    assert entered.scenario.id != shelf.lesson


def test_the_day_has_one_moment_until_it_was_practised(shelf: Shelf) -> None:
    wish = Wish("me", DAY)
    first, again = (moment_of(shelf, Past(), wish) for _ in range(2))
    assert first == again
    assert first is not None
    done = Past(tried=(Tried(first.beatlet.id, DAY, right=True),))
    then = moment_of(shelf, done, wish)
    assert then is not None
    assert then.beatlet != first.beatlet
    back = moment_of(shelf, done, Wish("me", DAY + 1))
    assert back is not None
    assert back.beatlet == first.beatlet


def test_a_scenario_that_was_played_today_waits_until_tomorrow(shelf: Shelf) -> None:
    there = [b for s in shelf.conversations for b in beatlets(s, shelf.world.book)]
    for scenario in (HEARTBURN, LETTER):
        today_ = Past(plays=(Played(DAY, scenario, "", "good"),))
        chosen = choose(there, today_, Wish("me", DAY))
        assert chosen is not None
        assert chosen.scenario != scenario
        tomorrow = choose([b for b in there if b.scenario == scenario], today_, Wish("me", DAY + 1))
        assert tomorrow is not None
        assert tomorrow.scenario == scenario


def test_a_moment_done_well_comes_back_tomorrow_and_its_log_replays(
    tmp_path: Path, shelf: Shelf
) -> None:
    game = opened(tmp_path, shelf)
    read(game)
    title = game.desk.screen
    assert isinstance(title, TitleScreen)
    assert title.moment is not None
    assert title.moment.startswith("90 seconds: ")
    game.do(Go("moment"))
    read(game)
    screen = game.desk.screen
    assert isinstance(screen, MomentScreen)
    assert screen.card is not None
    entered = game.desk.practice.known and game.desk.practice.known.moment
    assert entered
    captions = [shelf.world.book[cue].caption for cue in entered.beatlet.cues]
    assert not any(caption in str(screen.card) for caption in captions)
    game.do(BeginMoment())
    assert game.desk.talk is not None
    assert game.desk.talk.playing.session == entered.session
    do_well(game)
    finish(game)
    back = game.desk.screen
    assert isinstance(back, LookBackScreen)
    scenario, past = entered.scenario, game.desk.past
    assert past is not None
    answer = next(a for a in answers(scenario, past.playing.events) if a.end >= len(entered.events))
    tried = Tried(entered.beatlet.id, today(), went_right(answer))
    assert back.back.returns == "It comes back tomorrow."
    game.do(Go("title"))
    read(game)
    assert game.desk.practice.known is not None
    assert game.desk.practice.known.past.tried == (tried,)
    assert title.moment == "done today; there is another"
    (path,) = (tmp_path / "sessions").glob("*.jsonl")
    log = read_log(path.read_bytes())
    assert replay(log, scenario, shelf.world.book, shelf.world.moods).differences == ()
    assert game.desk.history.records == {}
    assert game.desk.history.waiting is None
    assert game.desk.practice.known.past.plays == ()


def test_a_retry_begins_where_it_began_and_is_not_written_down(
    tmp_path: Path, shelf: Shelf
) -> None:
    game = opened(tmp_path, shelf)
    game.do(Go("moment"))
    read(game)
    game.do(BeginMoment())
    assert game.desk.talk is not None
    before = game.desk.talk.playing.session
    game.do(Skip())
    pass_by(game, 2.0)
    game.do(Act(Choose(choices(game.desk.talk.playing.session)[0].id)))
    finish(game)
    notebook = own_of(game.desk).notebook.read_bytes()
    game.do(BeginMoment(again=True))
    assert game.desk.talk.playing.session == before
    do_well(game)
    finish(game)
    assert isinstance(game.desk.screen, LookBackScreen)
    assert own_of(game.desk).notebook.read_bytes() == notebook


def test_a_moment_that_is_left_is_not_counted(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.do(Go("moment"))
    read(game)
    game.do(BeginMoment())
    game.do(Skip())
    game.do(Leave())
    assert isinstance(game.desk.screen, TitleScreen)
    assert not own_of(game.desk).notebook.exists()
    assert read_history(game.desk.logs).waiting is None


def test_another_moment_is_another_one(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.do(Go("moment"))
    read(game)
    seen = set()
    for _ in range(3):
        assert game.desk.practice.known is not None
        assert game.desk.practice.known.moment is not None
        seen.add(game.desk.practice.known.moment.beatlet.id)
        game.do(OtherMoment())
        read(game)
    assert len(seen) == 3


def test_progress_is_told_copied_and_erased(tmp_path: Path, shelf: Shelf) -> None:
    log_play(tmp_path, HEARTBURN, "attentive", days=2)
    game = opened(tmp_path, shelf)
    game.do(Go("progress"))
    read(game)
    screen = game.desk.screen
    assert isinstance(screen, ProgressScreen)
    assert screen.page is not None
    assert screen.page.since.startswith("1 conversation since ")
    game.do(Export())
    notice = game.desk.screen
    assert isinstance(notice, NoticeScreen)
    (out,) = (tmp_path / "exports").iterdir()
    assert str(out) in notice.words
    game.do(Go("back"))
    game.do(Go("erase"))
    game.do(Erase(plays=True))
    assert isinstance(game.desk.screen, NoticeScreen)
    assert not list((tmp_path / "sessions").iterdir())
    assert not list((tmp_path / "practice").iterdir())
    assert out.is_dir()
    assert game.desk.history.records == {}


def test_what_cannot_be_read_is_said_and_stops_nothing(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        message = "a disk that sighs"
        raise RuntimeError(message)

    monkeypatch.setattr(practising, "read_past", broken)
    game = opened(tmp_path, shelf)
    game.do(Go("progress"))
    read(game)
    screen = game.desk.screen
    assert isinstance(screen, ProgressScreen)
    assert screen.page is not None
    assert "a disk that sighs" in " ".join(screen.page.practised)


def test_somebody_new_is_not_offered_a_moment_first(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.desk.set("tutorial_seen", value=False)
    read(game)
    assert game.desk.title.moment is None
