"""The whole game in a window nobody sees: screens open and close, time stops, a log remains."""

import argparse
from concurrent.futures import Future
from pathlib import Path

import pytest

from game.app.desk import Desk
from game.app.game import Game, size_of
from game.app.handing import hand_over
from game.app.history import History, read_history
from game.app.shelf import Shelf
from game.content.problems import ContentError, Problem
from game.screens.conversation import ConversationScreen
from game.screens.debrief import DebriefScreen
from game.screens.intents import (
    Act,
    Begin,
    Brief,
    Change,
    Go,
    Leave,
    Print,
    Quit,
    Reflect,
    Resume,
    Skip,
    TryAgain,
)
from game.screens.library import LibraryScreen
from game.screens.notices import NoticeScreen
from game.screens.settings import SettingsScreen
from game.screens.title import TitleScreen
from game.sim.actions import Choose
from game.sim.session import choices
from game.sim.story import Where
from game.stage.preferences import read_preferences
from game.stage.window import NullWindow

ROOT = Path(__file__).resolve().parents[2]
HEARTBURN = "heartburn-at-the-desk"


pytestmark = pytest.mark.usefixtures("display")


def opened(home: Path, shelf: Shelf, **asked: object) -> Game:
    names = ("log", "scenario", "difficulty", "trainee", "size")
    args = argparse.Namespace(**dict.fromkeys(names), seed=3, calm_clock=False)
    vars(args).update(asked)
    window = NullWindow((1280, 720))
    game = Game(Desk(window, ROOT / "assets", ROOT / "dialogues", home, args))
    read: Future[tuple[Shelf, object]] = Future()
    read.set_result((shelf, read_history(game.desk.logs)))
    game.desk.shelf, game.desk.history = shelf, read_history(game.desk.logs)
    return game


def play_to_the_end(game: Game) -> None:
    """Answer with the first choice until the debrief opens."""
    now = 0.0
    while isinstance(game.desk.screen, ConversationScreen):
        now += 0.5
        talk = game.desk.talk
        if talk is None:
            break
        if talk.playing.saying:
            game.do(Skip())
        elif open_ones := choices(talk.playing.session):
            game.do(Act(Choose(open_ones[0].id)))
        game._tick(now, 0.05)  # noqa: SLF001 - a frame, without drawing it
        assert now < 400


def test_a_conversation_goes_from_the_title_to_the_debrief_and_leaves_a_log(
    tmp_path: Path, shelf: Shelf
) -> None:
    game = opened(tmp_path, shelf)
    game.do(Go("library"))
    assert isinstance(game.desk.screen, LibraryScreen)
    game.do(Brief(HEARTBURN))
    game.do(Begin(HEARTBURN))
    play_to_the_end(game)
    assert isinstance(game.desk.screen, DebriefScreen)
    game.do(Reflect("She was afraid."))
    game.do(Go("title"))
    assert isinstance(game.desk.screen, TitleScreen)
    assert game.desk.history.of(HEARTBURN).best is not None
    assert game.desk.history.waiting is None


def test_print_writes_the_page_of_what_is_looked_back_at_and_says_where(
    tmp_path: Path, shelf: Shelf
) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    play_to_the_end(game)
    back = game.desk.screen
    assert isinstance(back, DebriefScreen)
    assert any(fact.startswith("Played ") for fact in back.debrief.facts)
    game.do(Reflect("She was afraid."))
    game.do(Print())
    told = game.desk.screen
    assert isinstance(told, NoticeScreen)
    (page,) = (tmp_path / "portfolio").glob("*.html")
    assert str(page) in told.words
    assert "She was afraid." in page.read_text("utf-8")
    game.do(Go("back"))
    assert game.desk.screen is back


def test_print_says_what_is_in_the_way(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    play_to_the_end(game)
    (tmp_path / "portfolio").write_text("a file where the folder should be", "utf-8")
    game.do(Print())
    told = game.desk.screen
    assert isinstance(told, NoticeScreen)
    assert told.title == "No page was written"
    assert str(tmp_path / "portfolio") in told.words


def test_what_was_left_waits_on_the_title_and_goes_on_where_it_was(
    tmp_path: Path, shelf: Shelf
) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    assert game.desk.talk is not None
    game.do(Skip())
    game.do(Act(Choose(choices(game.desk.talk.playing.session)[0].id)))
    before = game.desk.talk.playing.session
    game.do(Leave())
    assert isinstance(game.desk.screen, TitleScreen)
    later = opened(tmp_path, shelf)
    hand_over(later.desk, 0.0)
    assert later.desk.title.unfinished is not None
    later.do(Resume())
    assert later.desk.talk is not None
    assert later.desk.talk.playing.session == before


def test_an_unfinished_conversation_waits_until_it_is_begun_again(
    tmp_path: Path, shelf: Shelf
) -> None:
    game = opened(tmp_path, shelf)
    for scenario in (HEARTBURN, "the-folded-letter"):
        game.do(Begin(scenario))
        game.do(Skip())
        game.do(Leave())
    assert game.desk.history.waiting_scenario == "the-folded-letter"
    game.do(Begin("the-folded-letter"))
    play_to_the_end(game)
    game.do(Go("title"))
    assert game.desk.history.waiting_scenario == HEARTBURN


def test_pausing_stops_time_and_going_back_lets_it_go_on(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    assert game.desk.talk is not None
    game.do(Go("pause"))
    assert isinstance(game.desk.screen, SettingsScreen)
    assert game.desk.talk.playing.held
    game.do(Go("back"))
    assert not game.desk.talk.playing.held


def test_a_moment_tried_again_starts_where_it_really_was_and_is_never_scored(
    tmp_path: Path, shelf: Shelf
) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    play_to_the_end(game)
    debrief = game.desk.screen
    assert isinstance(debrief, DebriefScreen)
    logged = len(list((tmp_path / "sessions").glob("*.jsonl")))
    moment = debrief.debrief.moments[0]
    game.do(TryAgain(moment.beat, moment.visit))
    assert game.desk.talk is not None
    assert game.desk.talk.again
    session = game.desk.talk.playing.session
    assert (session.beat.id, session.visit) == (moment.beat, moment.visit)
    hand_over(game.desk, 500.0)
    scene = game.desk.talk.screen.scene
    assert scene is not None
    assert scene.change is None
    assert scene.you_said is None
    game.do(Leave())
    assert game.desk.screen is debrief
    assert len(list((tmp_path / "sessions").glob("*.jsonl"))) == logged


def test_the_lesson_leaves_no_log(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    assert shelf.lesson is not None
    game.do(Begin(shelf.lesson))
    game.do(Leave())
    assert not (tmp_path / "sessions").exists()
    assert read_preferences(tmp_path / "settings.json").tutorial_seen


def test_what_the_command_line_asks_for_is_for_this_time_only(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf, difficulty="expert")
    assert game.desk.preferences.difficulty == "expert"
    game.do(Change("text", 1.5))
    kept = read_preferences(tmp_path / "settings.json")
    assert (kept.text, kept.difficulty) == (1.5, "guided")


def test_a_scenario_that_is_not_there_is_told_in_words(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf, scenario="no-such-thing")
    game._open_asked(shelf, "no-such-thing")  # noqa: SLF001 - what the first frames do
    assert isinstance(game.desk.screen, NoticeScreen)


def test_a_library_that_cannot_be_read_is_told_on_a_page(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.desk.shelf = None
    game.do(Go("library"))
    reading: Future[tuple[Shelf, History]] = Future()
    reading.set_exception(ContentError((Problem("empty", Where("cues.yaml", 1, 1), "no cues"),)))
    game._take_shelf(reading)  # noqa: SLF001 - what its thread hands over
    for to in ("library", "drills", "library"):
        page = game.desk.screen
        assert isinstance(page, NoticeScreen)
        assert "cues.yaml:1:1: empty: no cues" in page.words
        game.desk.frames.draw(page, game.desk.preferences)
        game.do(Go("back"))
        title = game.desk.screen
        assert isinstance(title, TitleScreen)
        hand_over(game.desk, 0.0)
        assert title.entries()[0].sub == "they cannot be read"
        game.do(Go(to))


def test_leaving_ends_the_program(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.do(Quit())
    assert game.desk.done


@pytest.mark.parametrize("words", ["1280", "axb", "0x600", "-1x5", "x"])
def test_a_size_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="WIDTHxHEIGHT"):
        size_of(words)


@pytest.mark.parametrize("wanted", ["less", "still"])
def test_somebody_on_the_screen_sways_no_more_once_less_movement_is_wanted(
    tmp_path: Path, shelf: Shelf, wanted: str
) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    talk = game.desk.talk
    assert talk is not None

    def turns() -> set[float]:
        """Return how the head is turned at four moments at which nobody speaks."""
        heads = set()
        for _ in range(4):
            talk.playing.saying = None
            game._tick(0.0, 2.0)  # noqa: SLF001 - a frame, without drawing it
            game.do(Skip())
            scene = talk.teller.scene(game.desk.preferences, 0.0)
            heads.add(round(scene.stances.patient.joints["head_roll"], 6))
        return heads

    assert len(turns()) > 1
    game.do(Change("motion", wanted))
    assert len(turns()) == 1
