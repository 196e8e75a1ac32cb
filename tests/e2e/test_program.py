"""The program in its window: the lesson, pause, settings, leaving and coming back."""

import json
from collections.abc import Mapping

import pytest

from game.cli import main
from tests.e2e.conftest import Sit
from tests.e2e.hands import Hands, Keys, Mouse
from tests.e2e.player import Player
from tests.e2e.sitting import Sitting
from tests.e2e.ways import begin, leave

HEARTBURN = "heartburn-at-the-desk"


def marks(sitting: Sitting) -> list[str]:
    """Return what the last log marks."""
    lines = sitting.logs[-1].read_text("utf-8").splitlines()
    return [entry["mark"] for line in lines if "mark" in (entry := json.loads(line))]


def note_something(hands: Hands, places: Mapping[str, str]) -> None:
    """Begin the conversation at the desk, and note how she rubs her jaw."""
    begin(hands, HEARTBURN)
    player = Player(hands, places)
    player.do_wait("4")
    player.do_note("rubs-jaw")


@pytest.mark.parametrize("by", [Keys, Mouse])
def test_the_hints_of_the_first_look_can_be_skipped_and_it_goes_on(
    sit: Sit, places: Mapping[str, str], by: type[Hands]
) -> None:
    sitting = sit("--seed", "0")
    hands = by(sitting)
    hands.press("tutorial")
    hands.press("skip-hints")
    sitting.until(lambda s: "skip-hints" not in s["regions"], "the hints are gone")
    Player(hands, places).do_choose("pen")
    seen = sitting.until(lambda s: s["talk"]["entries"] > 1 or s["talk"]["speaking"], "it goes on")
    assert "skip-hints" not in seen["regions"]


@pytest.mark.parametrize("by", [Keys, Mouse])
def test_pause_stops_time_and_going_on_lets_it_go_on(sit: Sit, by: type[Hands]) -> None:
    sitting = sit("--seed", "0")
    hands = by(sitting)
    begin(hands, HEARTBURN)
    hands.open("go:pause", "Escape")
    sitting.on("SettingsScreen")
    then = sitting.talk["seconds"]
    hands.press("contrast:high")
    sitting.until(lambda s: s["kept"]["contrast"] == "high", "the contrast is high")
    assert sitting.talk["seconds"] == then
    hands.open("go-on", "Escape")
    sitting.on("ConversationScreen")
    sitting.until(lambda s: s["talk"]["seconds"] > then, "time goes on")


def test_settings_are_changed_by_keys_and_kept_for_the_next_time(sit: Sit) -> None:
    sitting = sit()
    keys = Keys(sitting)
    keys.press("settings")
    keys.press("text:2.0")
    keys.press("captions:words-and-tone")
    keys.walk_to("voice")
    sitting.key("Left")
    sitting.until(lambda s: s["kept"]["voice"] < 1, "voices are softer")
    sitting.key("Escape")
    leave(keys)
    kept = sit().until(lambda s: s["ready"], "it is there again")["kept"]
    assert (kept["text"], kept["captions"], kept["voice"]) == (2.0, "words-and-tone", 0.95)


def test_every_page_of_reading_opens_and_closes_by_keys(sit: Sit) -> None:
    sitting = sit("--seed", "0")
    keys = Keys(sitting)
    sitting.key("F1")
    sitting.on("HowScreen")
    sitting.key("Escape")
    begin(keys, HEARTBURN)
    sitting.key("h")
    sitting.on("TranscriptScreen")
    sitting.key("Escape")
    assert sitting.on("ConversationScreen")["talk"]


@pytest.mark.parametrize("by", [Keys, Mouse])
def test_a_conversation_that_was_left_goes_on_where_it_was_after_the_program_ended(
    sit: Sit, places: Mapping[str, str], by: type[Hands]
) -> None:
    sitting = sit("--difficulty", "standard", "--seed", "0")
    hands = by(sitting)
    note_something(hands, places)
    hands.open("go:pause", "Escape")
    hands.press("leave")
    leave(hands)
    later = sit("--difficulty", "standard")
    hands = by(later)
    hands.press("resume")
    later.on("ConversationScreen")
    assert later.talk["notes"] == ["rubs-jaw"]
    Player(hands, places).do_ask("rubs-jaw")
    hands.open("go:pause", "Escape")
    hands.press("leave")
    leave(hands)
    assert marks(later) == ["paused", "resumed", "paused"]
    assert main(["sessions", "replay", *map(str, later.logs)]) == 0


def test_a_conversation_goes_on_where_it_was_after_the_power_was_cut(
    sit: Sit, places: Mapping[str, str]
) -> None:
    sitting = sit("--difficulty", "standard", "--seed", "0")
    note_something(Keys(sitting), places)
    sitting.kill()
    with sitting.logs[0].open("ab") as log:
        log.write(b'{"do": {"is": "Cho')
    later = sit("--difficulty", "standard")
    keys = Keys(later)
    keys.press("resume")
    later.on("ConversationScreen")
    assert later.talk["notes"] == ["rubs-jaw"]
    later.hand("key", "--delay", 0, "Escape")
    later.on("SettingsScreen")
    keys.press("leave")
    leave(keys)
    assert main(["sessions", "replay", *map(str, later.logs)]) == 0
