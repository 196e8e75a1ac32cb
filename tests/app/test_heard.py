"""What is heard in the game, from where, and what the log says of it."""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.desk import TOLD_SILENT, Desk
from game.app.game import Game
from game.app.handing import hand_over
from game.app.shelf import Shelf
from game.app.sides import ASIDE, CAME, side_of
from game.app.surroundings import DARK, Surroundings
from game.content.load import read_scenario
from game.patient.around import begun
from game.record.chain import Chain, link
from game.record.log import read_log
from game.record.played import Played, played_words, ways_played
from game.screens.conversation import ConversationScreen
from game.screens.intents import Begin, Change, Go, Leave, Resume
from game.screens.scene import Scene
from game.screens.title import TitleScreen
from game.sim.story import Companion, Line
from game.stage.input import SoundPlugged, SoundUnplugged
from game.stage.levels import Volumes
from game.stage.speaker import Place, SilentSpeaker
from game.stage.window import NullWindow
from game.voice.clip import Clip
from game.voice.estimate import estimated
from game.voice.library import Voices

ROOT = Path(__file__).resolve().parents[2]
HEARTBURN = "heartburn-at-the-desk"


class Listening(SilentSpeaker):
    """Lists what it is told, beside what it would play."""

    def __init__(self, trouble: str | None = None) -> None:
        super().__init__(trouble)
        self.set = Volumes()
        self.beds: list[tuple[str | None, float]] = []
        self.passed: list[tuple[str, Place]] = []
        self.devices: list[str] = []
        self.samples: list[tuple[str, str, float]] = []

    def volumes(self, volumes: Volumes) -> None:
        """Keep them."""
        self.set = volumes

    def room(self, path: str | None, loud: float = 1.0) -> None:
        """List it."""
        self.beds.append((path, loud))

    def around(self, path: str, place: Place = Place()) -> None:  # noqa: B008 - never changed
        """List it."""
        self.passed.append((Path(path).stem, place))

    def sample(self, path: str, bus: str, side: float = 0.0) -> None:
        """List it."""
        self.samples.append((Path(path).name, bus, side))

    def plugged(self) -> None:
        """List it."""
        self.devices.append("plugged")

    def unplugged(self) -> None:
        """List it."""
        self.devices.append("unplugged")


pytestmark = pytest.mark.usefixtures("display")


@pytest.fixture
def game(tmp_path: Path, shelf: Shelf) -> Game:
    names = ("log", "scenario", "difficulty", "trainee", "size")
    args = argparse.Namespace(**dict.fromkeys(names), seed=3, calm_clock=False)
    window = NullWindow((1280, 720))
    made = Game(Desk(window, ROOT / "assets", ROOT / "dialogues", tmp_path, args))
    made.desk.shelf = shelf
    made.desk.speaker = Listening()
    return made


def heard(game: Game) -> Listening:
    assert isinstance(game.desk.speaker, Listening)
    return game.desk.speaker


def pass_time(game: Game, seconds: float) -> None:
    for n in range(round(seconds / 0.05)):
        game._tick(n * 0.05, 0.05)  # noqa: SLF001 - a frame, without drawing it


def log_of(game: Game) -> Path:
    return next(game.desk.logs.glob("*.jsonl"))


def test_a_line_comes_from_where_its_speaker_is_seen(shelf: Shelf) -> None:
    scenario = shelf.scenarios[HEARTBURN]
    line = next(iter(scenario.beats.values())).lines[0]
    assert side_of(scenario, line) == 0
    people = list(scenario.people)
    sides = [side_of(scenario, replace(line, who=who)) for who in people]
    assert sides == [ASIDE[n % 2] for n in range(len(people))]
    assert abs(side_of(scenario, replace(line, who="a-passer-by"))) == ASIDE[0]
    for at, side in CAME.items():
        came = replace(scenario, companion=Companion("mateo", at))
        assert side_of(came, replace(line, who="mateo")) == side


def test_a_call_is_in_the_middle_and_a_colleague_beside_you_is_not(shelf: Shelf) -> None:
    path = ROOT / "tests" / "content" / "eye-clinic-call.yaml"
    call, problems = read_scenario(path, shelf.world)
    assert call is not None, problems
    line = next(iter(call.beats.values())).lines[0]
    assert side_of(call, line) == 0
    assert side_of(call, replace(line, sound="call-door")) == 0


def test_a_place_is_heard_by_the_scenes_clock_and_stands_while_it_stands(game: Game) -> None:
    game.do(Begin(HEARTBURN))
    talk = game.desk.talk
    assert talk is not None
    bed = heard(game).beds[0][0]
    assert bed is not None
    assert Path(bed).is_file()
    talk.playing.hold(held=True)
    pass_time(game, 60)
    assert heard(game).passed == []
    talk.playing.hold(held=False)
    pass_time(game, 60)
    place = game.desk.shelf.world.staging(talk.scenario).setting if game.desk.shelf else None
    assert place is not None
    due = [f"around-{n.sound}" for n in begun(place, 3, 0, talk.playing.now)]
    assert sorted(name for name, _ in heard(game).passed) == sorted(due)
    assert due


def test_at_night_a_place_has_its_own_tone_or_a_softer_one(shelf: Shelf) -> None:
    sounds = ROOT / "assets" / "sounds"

    def tone(place: str, light: str) -> tuple[str, float]:
        setting = replace(shelf.world.settings[place], light=light)
        path, loud = Surroundings(setting, 0, sounds, SilentSpeaker()).tone
        assert Path(path).is_file()
        return Path(path).stem, loud

    assert tone("corridor", "day") == ("room-corridor", 1.0)
    assert tone("corridor", "night_lit") == ("room-corridor-night", 1.0)
    assert tone("pharmacy", "night") == ("room-pharmacy", DARK)
    assert tone("ward-night", "night") == ("room-ward-night", 1.0)


@pytest.mark.parametrize(
    ("name", "bus"),
    [("master", "voice"), ("voice", "voice"), ("room", "room"), ("effects", "effects")],
)
def test_a_volume_is_set_and_heard_at_once(game: Game, name: str, bus: str) -> None:
    game.do(Begin(HEARTBURN))
    game.do(Go("pause"))
    game.do(Change(name, 0.25))
    assert getattr(heard(game).set, name) == 0.25
    assert [sample[1] for sample in heard(game).samples] == [bus]
    game.do(Change("contrast", "high"))
    assert len(heard(game).samples) == 1


def test_mono_is_told_from_two_ears_by_words_at_a_side(game: Game) -> None:
    game.do(Begin(HEARTBURN))
    game.do(Change("mono", value=True))
    assert heard(game).set.mono
    assert heard(game).samples[0][2] < -0.5


def test_a_device_that_comes_or_goes_reaches_the_loudspeaker(game: Game) -> None:
    window = game.desk.stage
    assert isinstance(window, NullWindow)
    window.script = [[SoundUnplugged(), SoundPlugged()]]
    game._take_input()  # noqa: SLF001 - a frame's
    assert heard(game).devices == ["unplugged", "plugged"]
    assert isinstance(game.desk.screen, TitleScreen)


def test_a_sound_that_is_lost_is_told_for_a_while(game: Game) -> None:
    game.do(Begin(HEARTBURN))
    screen = game.desk.screen
    assert isinstance(screen, ConversationScreen)

    def told(now: float) -> str | None:
        hand_over(game.desk, now)
        scene: Scene | None = screen.scene
        assert scene is not None
        return scene.silent

    assert told(20.0) is None
    heard(game).trouble = "the loudspeaker is gone"
    assert told(21.0) == "No sound device: the tone of voice is written"
    assert told(21.0 + TOLD_SILENT + 1) is None
    heard(game).trouble = None
    assert told(40.0) is None
    heard(game).trouble = "gone again"
    assert (told(41.0) or "").startswith("No sound device: ")
    heard(game).trouble = None
    game.do(Change("voice", 0.0))
    assert told(61.0) == "The voice is turned down: its tone is written"


@pytest.mark.parametrize("wanted", ["words", "off"])
def test_where_nothing_is_heard_the_tone_is_written_for_as_long_as_that(
    game: Game, wanted: str
) -> None:
    game.do(Change("captions", wanted))
    game.do(Begin(HEARTBURN))
    screen = game.desk.screen
    assert isinstance(screen, ConversationScreen)

    def shown() -> str:
        hand_over(game.desk, 20.0)
        scene: Scene | None = screen.scene
        assert scene is not None
        return scene.captions

    assert shown() == wanted
    heard(game).trouble = "gone"
    assert shown() == "words-and-tone"
    heard(game).trouble = None
    assert shown() == wanted
    game.do(Change("master", 0.0))
    assert shown() == "words-and-tone"
    assert game.desk.kept.captions == wanted


def test_a_play_without_any_recording_is_not_said_to_have_been_heard(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(self: Voices, line: Line, voice: str, *, call: bool = False) -> Clip:  # noqa: ARG001 - as Voices
        return estimated(line.says)

    monkeypatch.setattr(Voices, "clip", nobody)
    game.do(Begin(HEARTBURN))
    pass_time(game, 0.2)
    game.do(Leave())
    log = read_log(log_of(game).read_bytes())
    assert list(ways_played(log)) == [Played("captions", "words-and-tone")]
    assert played_words(log) == "played without recordings, with captions of words and tone"


def test_the_log_says_how_it_was_played_and_when_that_changed(game: Game) -> None:
    game.do(Begin(HEARTBURN))
    pass_time(game, 0.2)
    game.do(Go("pause"))
    for value in (0.5, 0.0):
        game.do(Change("voice", value))
    game.do(Change("captions", "words-and-tone"))
    game.do(Go("back"))
    pass_time(game, 0.2)
    heard(game).trouble = "gone"
    pass_time(game, 0.2)
    game.do(Leave())
    log = read_log(log_of(game).read_bytes())
    assert log.flaws == ()
    assert list(ways_played(log)) == [
        Played("heard", "words"),
        Played("muted", "words-and-tone"),
        Played("none", "words-and-tone"),
    ]
    assert "without a sound device, with captions of words and tone" in played_words(log)


def test_what_is_taken_up_again_says_only_what_changed(game: Game) -> None:
    game.do(Begin(HEARTBURN))
    pass_time(game, 0.2)
    game.do(Leave())
    game.do(Resume())
    pass_time(game, 0.2)
    assert len(list(ways_played(read_log(log_of(game).read_bytes())))) == 1
    game.do(Leave())
    game.do(Change("mono", value=True))
    game.do(Resume())
    pass_time(game, 0.2)
    ways = list(ways_played(read_log(log_of(game).read_bytes())))
    assert ways[1:] == [Played("heard", "words", mono=True)]


def test_a_log_from_before_says_nothing_of_it_and_is_read(game: Game) -> None:
    game.do(Begin(HEARTBURN))
    pass_time(game, 0.2)
    game.do(Leave())
    header = json.loads(log_of(game).read_bytes().splitlines()[0])
    old = {k: v for k, v in header.items() if k not in {"sound", "captions", "mono", "n", "chain"}}
    log = read_log(link(Chain(), old)[1])
    assert log.flaws == ()
    assert log.header is not None
    assert (list(ways_played(log)), played_words(log)) == ([], "")
