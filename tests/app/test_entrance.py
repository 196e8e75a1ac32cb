"""Patients come in before the first line and leave after the last; the session knows nothing of it."""

import argparse
from pathlib import Path

import pytest

from game.app.desk import Desk
from game.app.game import Game
from game.app.handing import hand_over
from game.app.history import read_history
from game.app.shelf import Shelf
from game.cli import main
from game.patient.arrival import ARRIVES, LEAVES
from game.screens.conversation import ConversationScreen
from game.screens.debrief import DebriefScreen
from game.screens.entrance import EntranceScreen
from game.screens.intents import Act, Begin, Go, Skip
from game.screens.screen import Hover, Key, Press
from game.sim.actions import Choose
from game.sim.session import choices
from game.stage.window import NullWindow

ROOT = Path(__file__).resolve().parents[2]
HEARTBURN = "heartburn-at-the-desk"


class Timed(NullWindow):
    """A window whose clock goes as the test wants."""

    seconds = 0.0

    def now(self) -> float:
        """Return the test's own time."""
        return self.seconds


pytestmark = pytest.mark.usefixtures("display")


def opened(home: Path, shelf: Shelf, *, entrances: bool = True) -> Game:
    names = ("log", "scenario", "difficulty", "trainee", "size")
    args = argparse.Namespace(**dict.fromkeys(names), seed=3, calm_clock=False)
    desk = Desk(
        Timed((1280, 720)), ROOT / "assets", ROOT / "dialogues", home, args, entrances=entrances
    )
    desk.shelf, desk.history = shelf, read_history(desk.logs)
    return Game(desk)


def passes(game: Game, seconds: float, *, drawn: bool = True) -> None:
    """Let time pass in frames of a tenth of a second."""
    window = game.desk.stage
    assert isinstance(window, Timed)
    for _ in range(round(seconds * 10)):
        window.seconds += 0.1
        game._tick(window.seconds, 0.1)  # noqa: SLF001 - a frame, as the game makes it
        if drawn:
            hand_over(game.desk, window.seconds)
            game.desk.frames.draw(game.desk.screen, game.desk.preferences)


def test_time_begins_when_they_are_there(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    assert isinstance(game.desk.screen, EntranceScreen)
    passes(game, 1.0)
    talk = game.desk.talk
    assert talk is not None
    assert type(game.desk.screen) is EntranceScreen
    assert talk.playing.now == 0
    assert talk.playing.actions == []
    passes(game, ARRIVES)
    assert isinstance(game.desk.screen, ConversationScreen)
    assert not talk.playing.held
    assert 0 < talk.playing.now < 1.2


@pytest.mark.parametrize("event", [Key("space"), Key("escape"), Press("skip")])
def test_a_key_or_a_click_goes_on_at_once(tmp_path: Path, shelf: Shelf, event: Key | Press) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    passes(game, 0.2)
    entrance, talk = game.desk.screen, game.desk.talk
    assert isinstance(entrance, EntranceScreen)
    assert talk is not None
    assert entrance.on(Hover("skip", (3, 3))) is None
    intent = entrance.on(event)
    assert intent == Go("back")
    game.do(intent)
    assert game.desk.screen is talk.screen
    assert talk.playing.saying is not None
    assert not talk.playing.held


def test_without_entrances_or_with_less_motion_they_are_there(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf, entrances=False)
    game.do(Begin(HEARTBURN))
    assert isinstance(game.desk.screen, ConversationScreen)
    game = opened(tmp_path / "b", shelf)
    game.desk.set("motion", value="less")
    game.do(Begin(HEARTBURN))
    assert isinstance(game.desk.screen, ConversationScreen)


def played(game: Game) -> None:
    """Answer with the first choice until the session is over."""
    for _ in range(400):
        talk = game.desk.talk
        if talk is None or talk.playing.over:
            return
        if talk.playing.saying:
            game.do(Skip())
        elif open_ones := choices(talk.playing.session):
            game.do(Act(Choose(open_ones[0].id)))


def test_they_are_seen_to_leave_once_and_the_log_replays(tmp_path: Path, shelf: Shelf) -> None:
    game = opened(tmp_path, shelf)
    game.do(Begin(HEARTBURN))
    game.do(Go("back"))
    played(game)
    talk = game.desk.talk
    assert talk is not None
    seen = []
    for _ in range(120):
        passes(game, 0.1, drawn=isinstance(game.desk.screen, EntranceScreen))
        seen.append(type(game.desk.screen))
        if game.desk.talk is None:
            break
    assert isinstance(game.desk.screen, DebriefScreen)
    leaving = seen.count(EntranceScreen)
    assert leaving == (pytest.approx(10 * LEAVES, abs=2) if talk.leaves else 0)
    first = seen.index(EntranceScreen) if leaving else 0
    assert ConversationScreen not in seen[first:]
    [log] = sorted(game.desk.logs.glob("*.jsonl"))
    game.do(Go("title"))
    assert main(["sessions", "replay", str(log)]) == 0
