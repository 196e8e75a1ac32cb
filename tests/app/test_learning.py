"""In the whole game: hints reach the log, keys are counted and kept, and turn quiet."""

from pathlib import Path

import pytest

from game.app.coach import MARK
from game.app.game import Game
from game.app.handing import hand_over
from game.record.log import read_log
from game.screens.conversation import ConversationScreen
from game.screens.intents import Begin, Go, Leave, Skip
from game.stage.input import KeyPressed, PointerMoved, PointerPressed, PointerReleased
from game.stage.preferences import LEARNT_AFTER, read_preferences
from tests.app.test_game import HEARTBURN, opened

pytestmark = pytest.mark.usefixtures("display")

PASS = 0.25
"""Seconds of a frame: the most that one lets pass."""


def frame(game: Game, now: float, *keys: str) -> None:
    """Take keys, let time pass, and draw, as the loop does."""
    desk = game.desk
    for key in keys:
        for intent in desk.frames.take(desk.screen, KeyPressed(key)):
            game.do(intent)
    game._tick(now, PASS)  # noqa: SLF001 - a frame
    hand_over(desk, now)
    desk.frames.draw(desk.screen, desk.preferences)


def in_talk(tmp_path: Path, shelf: object, **asked: object) -> Game:
    game = opened(tmp_path, shelf, **asked)  # type: ignore[arg-type]
    game.do(Begin(HEARTBURN))
    for n in range(200):
        frame(game, n * PASS)
        if isinstance(game.desk.screen, ConversationScreen):
            break
    assert game.desk.talk is not None
    while game.desk.talk.playing.saying:
        game.do(Skip())
    return game


@pytest.mark.parametrize(("level", "hints"), [("guided", 1), ("expert", 0)])
def test_a_hint_is_written_to_the_log_with_its_place_and_moment(
    tmp_path: Path,
    shelf: object,
    level: str,
    hints: int,
) -> None:
    game = in_talk(tmp_path, shelf, difficulty=level)
    assert game.desk.talk is not None
    talk = game.desk.talk
    for n in range(80):
        frame(game, 100 + n * PASS)
    pointed = talk.screen.scene.hint if talk.screen.scene else None
    game.do(Leave())
    (path,) = game.desk.logs.glob("*.jsonl")
    told = [e for e in read_log(path.read_bytes()).entries if e.get("mark") == MARK]
    assert len(told) == hints
    for one in told:
        assert (one["zone"], one["beat"], one["visit"]) == (pointed, talk.scenario.opening, 1)


def test_a_key_that_was_used_often_enough_is_known_and_that_is_kept(
    tmp_path: Path,
    shelf: object,
) -> None:
    game = in_talk(tmp_path, shelf)
    for n in range(LEARNT_AFTER):
        assert "B" not in game.desk.preferences.learnt
        frame(game, 100 + n, "b", "x")
    assert game.desk.preferences.learnt == {"B"}
    assert game.desk.talk is not None
    assert game.desk.talk.screen.scene is not None
    frame(game, 120)
    assert game.desk.talk.screen.scene.learnt == {"B"}
    kept = read_preferences(tmp_path / "settings.json")
    assert kept.keys_used == {"B": LEARNT_AFTER}
    game.do(Go("settings"))
    game.desk.set("key_hints", value="always")
    assert game.desk.preferences.learnt == frozenset()


def test_what_the_hand_does_teaches_no_key_and_a_key_without_effect_none(
    tmp_path: Path,
    shelf: object,
) -> None:
    game = in_talk(tmp_path, shelf)
    frame(game, 100, "return")
    frame(game, 101, "x")
    lamp = next(r for r in game.desk.frames.regions if r.id == "lamp:physical").rect.center
    for device in (PointerMoved(lamp), PointerPressed(lamp), PointerReleased(lamp)):
        for intent in game.desk.frames.take(game.desk.screen, device):
            game.do(intent)
    frame(game, 102)
    assert game.desk.talk is not None
    assert "physical" in game.desk.talk.playing.session.lamps
    assert game.desk.kept.keys_used == {}
