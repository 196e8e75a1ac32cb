"""Whole conversations in a real window: from the title to the debrief, by keys and by mouse."""

from collections.abc import Mapping

import pytest

from game.cli import main
from game.tools.plans import Order, read_plan
from tests.e2e.conftest import Sit
from tests.e2e.hands import Hands, Keys, Mouse
from tests.e2e.player import Player
from tests.e2e.sitting import ROOT
from tests.e2e.ways import begin, leave, look_back

SCENARIOS = ("heartburn-at-the-desk", "the-folded-letter")


def plan(scenario: str, name: str) -> tuple[Order, ...]:
    """Return the orders of a shipped plan."""
    [path] = (ROOT / "dialogues").glob(f"*/{scenario}.{name}.play")
    orders, problems = read_plan(path)
    assert not problems
    return orders


@pytest.mark.parametrize("ending", ["best", "unsafe"])
@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("by", [Keys, Mouse])
def test_a_conversation_is_played_from_the_title_to_the_debrief(
    sit: Sit, places: Mapping[str, str], by: type[Hands], scenario: str, ending: str
) -> None:
    # a hand on a busy machine is slower than a plan: the calm clock forgives it
    sitting = sit("--difficulty", "standard", "--calm-clock", "--seed", "0")
    hands = by(sitting)
    begin(hands, scenario)
    Player(hands, places).play(plan(scenario, ending))
    look_back(hands)
    leave(hands)
    [log] = sitting.logs
    assert main(["sessions", "replay", str(log)]) == 0


@pytest.mark.parametrize("by", [Keys, Mouse])
def test_the_first_look_is_played_through_and_writes_no_log(
    sit: Sit, places: Mapping[str, str], by: type[Hands]
) -> None:
    sitting = sit("--seed", "0")
    hands = by(sitting)
    hands.press("tutorial")
    sitting.on("ConversationScreen")
    Player(hands, places).play(plan("first-look", "look-and-ask"))
    sitting.pass_time("screen EndScreen")
    hands.press("library")
    sitting.on("LibraryScreen")
    assert sitting.logs == []
