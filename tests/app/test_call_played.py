"""A call in the game: its cues sound, its words are seen, the shelf shows the telephone."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pygame
import pytest

from game.app.desk import Desk
from game.app.following import follow
from game.app.play import Conversation, Kit
from game.app.playing import Playing
from game.app.portraits import FRAME, portrait
from game.app.shelf import Shelf
from game.cli import main
from game.content.load import read_scenario
from game.content.world import World, read_world
from game.sim.session import Setup, begin
from game.sim.story import Scenario
from game.stage.preferences import Preferences
from game.stage.speaker import SilentSpeaker
from game.voice.library import open_voices

ROOT = Path(__file__).resolve().parents[2]
CALL = ROOT / "tests" / "content" / "eye-clinic-call.yaml"


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    yield
    pygame.display.quit()


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ROOT / "assets")


@pytest.fixture
def scenario(world: World) -> Scenario:
    found, problems = read_scenario(CALL, world)
    assert found is not None, problems
    return found


@pytest.fixture
def talk(world: World, scenario: Scenario) -> Conversation:
    voices = open_voices(ROOT / "assets")
    kit = Kit(Shelf(world, {scenario.id: scenario}), voices, SilentSpeaker())
    session, events = begin(scenario, world.book, world.moods, Setup(1))
    clip_of = partial(kit.clip_of, scenario)
    return Conversation(kit, scenario, Playing(session, events, clip_of, kit.speaker))


def test_words_are_seen_while_they_are_said_and_after(talk: Conversation) -> None:
    for _ in range(200):
        talk.playing.tick(0.05)
    assert talk.playing.saying is None
    assert talk.playing.acting.mouth is None
    call = talk.teller.scene(Preferences(), talk.playing.now).stances.call
    assert call is not None
    assert max(call.voice) > 0.4


def test_a_cue_sounds_once_as_it_comes(talk: Conversation) -> None:
    speaker = SilentSpeaker()
    desk = cast("Desk", SimpleNamespace(speaker=speaker, assets=ROOT / "assets"))
    for _ in range(120):
        talk.playing.tick(0.05)
        follow(desk, talk, talk.playing.now)
    names = [Path(path).stem for path in speaker.played]
    assert sorted(names) == ["call-cup-breaks", "call-slurred", "call-steps"]


def test_the_film_of_a_call_has_its_words_and_sounds(
    talk: Conversation, scenario: Scenario
) -> None:
    for _ in range(200):
        talk.playing.tick(0.05)
    then = talk.kit.stance(scenario, talk.playing.events, 6.0, 1).call
    assert then is not None
    assert max(then.voice) > 0.4
    assert {sound.zone for sound in then.sounds} == {"hands", "legs", "around"}


def test_the_shelf_shows_the_telephone(talk: Conversation, scenario: Scenario) -> None:
    assert portrait(talk.kit.shelf, scenario).get_size() == FRAME


@pytest.mark.parametrize("more", [[], ["--lens", "around"], ["--text", "2"]])
def test_a_snapshot_of_a_call_is_drawn(tmp_path: Path, more: list[str]) -> None:
    out = tmp_path / "call.png"
    cue = ["--cue", "breath-catches-on-line=0.6"]
    assert main(["snapshot", str(CALL), "--at", "3", "--out", str(out), *cue, *more]) == 0
    assert pygame.image.load(str(out)).get_size() == (1280, 720)


def test_a_call_cannot_show_a_face(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "call.png")
    assert main(["snapshot", str(CALL), "--cue", "lips-pressed", "--out", out]) != 0
    assert "cannot be shown telephone" in "".join(capsys.readouterr())
