"""A room full of people: hands are counted, the majority goes on, the log names nobody."""

import argparse
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.app.desk import Desk
from game.app.game import Game
from game.app.group import NOBODY
from game.app.handing import hand_over
from game.app.history import read_history
from game.app.shelf import Shelf
from game.record.log import Log, read_log
from game.screens.briefing import BriefingScreen
from game.screens.debrief import DebriefScreen
from game.screens.group import GroupScreen
from game.screens.group_talk import GENERAL, VOTES, TalkScreen, questions_for
from game.screens.group_vote import MOST_HANDS, Option, Vote
from game.screens.intents import Brief, Go, Leave, Skip
from game.screens.title import TitleScreen
from game.sim.session import choices
from game.stage.input import Device, KeyPressed, PointerMoved, PointerPressed, PointerReleased
from game.stage.window import NullWindow

ROOT = Path(__file__).resolve().parents[2]
HEARTBURN = "heartburn-at-the-desk"


pytestmark = pytest.mark.usefixtures("display")


class Room:
    """A facilitator with keys and a mouse before a game nobody sees."""

    def __init__(self, home: Path, shelf: Shelf, **asked: object) -> None:
        names = ("log", "scenario", "difficulty", "trainee", "size")
        args = argparse.Namespace(**dict.fromkeys(names), seed=3, calm_clock=False, group=False)
        vars(args).update(asked)
        window = NullWindow((1280, 720))
        self.home = home
        self.game = Game(Desk(window, ROOT / "assets", ROOT / "dialogues", home, args))
        self.desk = self.game.desk
        self.desk.shelf = shelf
        self.desk.preferences = replace(self.desk.preferences, motion="still")
        self.now = 0.0

    def frame(self) -> None:
        """Draw a frame."""
        hand_over(self.desk, self.now)
        self.desk.frames.draw(self.desk.screen, self.desk.preferences)

    def send(self, device: Device) -> None:
        """Send one device event, and draw."""
        for intent in self.desk.frames.take(self.desk.screen, device):
            self.game.do(intent)
        self.frame()

    def keys(self, *names: str) -> None:
        """Press keys, one after another; "S-1" with Shift."""
        for name in names:
            key = name.removeprefix("S-")
            text = key if len(key) == 1 else ""
            self.send(KeyPressed(key, name.startswith("S-"), text))

    def click(self, region: str) -> None:
        """Click a region."""
        at = next(r for r in self.desk.frames.regions if r.id == region).rect.center
        for device in (PointerMoved(at), PointerPressed(at), PointerReleased(at)):
            self.send(device)

    def tick(self, seconds: float = 0.5) -> None:
        """Let time pass."""
        self.now += seconds
        self.game._tick(self.now, 0.05)  # noqa: SLF001 - a frame, without drawing it
        self.frame()

    def heard(self) -> None:
        """Hear all that is being said."""
        self.tick()
        while self.desk.talk and self.desk.talk.playing.saying:
            self.game.do(Skip())
            self.tick()

    @property
    def screen(self) -> GroupScreen:
        """Return the conversation on top."""
        assert isinstance(self.desk.screen, GroupScreen)
        return self.desk.screen

    @property
    def vote(self) -> Vote:
        """Return the vote that is taken."""
        assert self.screen.vote is not None
        return self.screen.vote

    def log(self) -> Log:
        """Return the only log there is."""
        (path,) = self.home.rglob("*.jsonl")
        return read_log(path.read_bytes())


@pytest.fixture
def room(tmp_path: Path, shelf: Shelf) -> Room:
    room = Room(tmp_path, shelf)
    room.game.do(Brief(HEARTBURN))
    room.frame()
    room.keys("g")
    room.heard()
    return room


def marks(log: Log) -> list[dict[str, object]]:
    return [dict(entry) for entry in log.entries if entry.get("mark") == "voted"]


def test_enter_begins_with_the_group_where_the_command_line_asked_for_one(
    tmp_path: Path, shelf: Shelf
) -> None:
    room = Room(tmp_path, shelf, group=True)
    room.game.do(Brief(HEARTBURN))
    room.frame()
    assert isinstance(room.desk.screen, BriefingScreen)
    room.keys("return")
    assert isinstance(room.desk.screen, GroupScreen)


def test_the_majority_notes_what_it_saw_and_the_log_keeps_the_hands(room: Room) -> None:
    room.keys("2", "2")
    options = [option.id for option in room.vote.options]
    assert options[-1] == "none"
    room.keys("2", "2", "1", "3", "S-3")
    assert room.vote.hands[:3] == [1, 2, 0]
    room.keys("return")
    assert room.desk.talk is not None
    session = room.desk.talk.playing.session
    assert [note.cue for note in session.notes] == [options[1]]
    assert not room.desk.talk.playing.held
    (mark,) = marks(room.log())
    assert mark["taken"] == options[1]
    assert mark["by"] == "room"
    assert str(mark["hands"]).startswith(f"{options[0]}=1, {options[1]}=2, {options[2]}=0")


def test_at_a_tie_nothing_goes_on_until_the_facilitator_takes_one(room: Room) -> None:
    room.keys("space", "1", "2", "return")
    assert room.vote.winner is None
    open_ones = [option.id for option in room.vote.options]
    room.click(f"take:{open_ones[1]}")
    assert room.screen.vote is None
    (mark,) = marks(room.log())
    assert (mark["act"], mark["taken"], mark["by"]) == ("answers", open_ones[1], "facilitator")


def test_hands_are_counted_by_mouse_and_typed_as_a_number(room: Room) -> None:
    room.keys("space")
    first, second = (option.id for option in room.vote.options[:2])
    room.click(f"more:{first}")
    room.click(f"more:{first}")
    room.click(f"less:{first}")
    assert room.vote.hands[0] == 1
    room.click(f"hands:{second}")
    room.keys("1", "4")
    assert room.vote.hands[1] == 14
    room.keys("backspace")
    assert room.vote.hands[1] == 1
    room.click("leave-vote")
    assert room.screen.vote is None
    assert not marks(room.log())


def test_the_room_lights_a_lamp_and_may_say_that_there_is_no_trouble(room: Room) -> None:
    assert room.desk.talk is not None
    room.keys("b", "3", "return")
    assert room.desk.talk.playing.session.lamps == {"emotional"}
    room.keys("m", "4", "return")
    assert not room.desk.talk.playing.session.lamps


def test_nothing_of_the_comfort_is_shown_unless_it_is_asked_for(room: Room) -> None:
    assert not room.screen.meter_shown
    before = pygame.image.tobytes(room.desk.stage.surface, "RGB")
    room.keys("k")
    assert room.screen.meter_shown
    assert pygame.image.tobytes(room.desk.stage.surface, "RGB") != before


def test_talk_stops_time_and_asks_one_question_at_a_time(room: Room, shelf: Shelf) -> None:
    assert room.desk.talk is not None
    room.keys("d")
    assert isinstance(room.desk.screen, TalkScreen)
    assert room.desk.talk.playing.held
    assert room.desk.screen.pages == shelf.scenarios[HEARTBURN].discuss
    room.keys("return")
    assert room.desk.screen.at == 1
    room.keys("p", "d")
    assert isinstance(room.desk.screen, GroupScreen)
    assert not room.desk.talk.playing.held


def test_without_questions_of_its_own_three_general_ones_are_asked() -> None:
    assert questions_for(()) == GENERAL
    assert len(GENERAL) == 3
    assert questions_for(("Why?",), ("Now?",)) == ("Now?", "Why?")


def test_played_to_the_end_the_votes_come_first_and_the_grades_last(room: Room) -> None:
    pages: set[str] = set()
    for _ in range(400):
        room.heard()
        if room.desk.talk is None:
            break
        if isinstance(room.desk.screen, TalkScreen):
            pages |= set(room.desk.screen.pages)
            room.keys("escape")
        elif open_ones := choices(room.desk.talk.playing.session):
            asks = next((n for n, c in enumerate(open_ones, 1) if c.to == "says-it"), 1)
            room.keys("space", str(asks), "return")
    talk = room.desk.screen
    assert isinstance(talk, TalkScreen)
    assert talk.ends
    assert talk.pages.index(VOTES) > 0
    assert len(talk.kept) == len(marks(room.log())) > 1
    assert all(kept.by == "room" for kept in talk.kept)
    while isinstance(room.desk.screen, TalkScreen):
        room.keys("return")
    assert isinstance(room.desk.screen, DebriefScreen)
    room.game.do(Go("title"))
    assert isinstance(room.desk.screen, TitleScreen)


def test_the_log_names_nobody_and_is_no_ones_own(room: Room) -> None:
    room.game.do(Leave())
    log = room.log()
    assert log.header is not None
    assert log.header.trainee == NOBODY
    history = read_history(room.desk.logs)
    assert history.waiting is None
    assert not history.records


def test_a_scenario_stops_a_group_where_it_says_so(tmp_path: Path, shelf: Shelf) -> None:
    whole = shelf.scenarios[HEARTBURN]
    assert [b.id for b in whole.beats.values() if b.discuss] == ["says-it"]
    first = replace(whole.beats[whole.opening], discuss=("Who is this?",))
    marked = replace(whole, beats={**whole.beats, first.id: first})
    room = Room(tmp_path, replace(shelf, scenarios={**shelf.scenarios, HEARTBURN: marked}))
    room.game.do(Brief(HEARTBURN))
    room.frame()
    room.keys("g")
    room.heard()
    assert isinstance(room.desk.screen, TalkScreen)
    assert room.desk.screen.pages == ("Who is this?",)
    room.keys("escape")
    room.tick()
    assert isinstance(room.desk.screen, GroupScreen)


def test_a_vote_counts_within_bounds() -> None:
    vote = Vote("lamps", "?", (Option("a", "A"), Option("b", "B")), ("here", 1))
    vote.add(0, -1)
    vote.add(7, 1)
    assert vote.hands == [0, 0]
    assert vote.winner is None
    assert vote.leaders == ()
    for figure in "12345":
        vote.type(1, figure)
    assert vote.hands[1] == MOST_HANDS
    vote.type(1, "x")
    assert vote.winner == "b"
    vote.type(0, "9")
    vote.typing = None
    vote.type(0, "4")
    assert vote.hands[0] == 4
