"""Every plan in dialogues/ plays to what it expects, and every outcome has one."""

from pathlib import Path

import pytest

from game.content.load import find_scenario, list_scenarios, read_scenario
from game.sim.events import Judged
from game.sim.session import Setup
from game.sim.story import Has, Scenario
from game.tools.plans import Played, read_plan, run_plan
from tests import shipped

DIALOGUES = shipped.ROOT / "dialogues"
PLANS = sorted(DIALOGUES.rglob("*.play"))
SCENARIOS = [path.stem for path in list_scenarios(DIALOGUES)]
CONVERSATIONS = [name for name in SCENARIOS if shipped.scenario(name).department != "tutorial"]


def scenario_of(plan: Path) -> Scenario:
    return shipped.scenario(plan.name.split(".")[0])


def played(plan: Path, setup: Setup | None = None) -> Played:
    orders, problems = read_plan(plan)
    assert problems == ()
    return run_plan(scenario_of(plan), shipped.world(), orders, setup)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_a_plan_comes_to_what_it_expects(plan: Path) -> None:
    result = played(plan)
    assert [str(failure) for failure in result.failures] == []
    words = [order.words[:2] for order in read_plan(plan)[0]]
    assert ("expect", "outcome") in words
    assert ("expect", "grade") in words


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_outcome_has_a_plan(name: str) -> None:
    ends = {
        outcome.id
        for plan in PLANS
        if plan.name.split(".")[0] == name and (outcome := played(plan).session.outcome)
    }
    assert ends == {outcome.id for outcome in shipped.scenario(name).outcomes}


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_a_conversation_has_its_four_kinds_of_player(name: str) -> None:
    kinds = {plan.name.split(".")[1] for plan in PLANS if plan.name.split(".")[0] == name}
    assert kinds >= {"best", "kind-but-blind", "defensive", "unsafe"}


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_the_best_player_notices_and_notes_no_foil(name: str) -> None:
    plan = find_scenario(DIALOGUES, name).with_name(f"{name}.best.play")
    found = [event for event in played(plan).events if isinstance(event, Judged)]
    noted = [t.cue for event in found for t in event.trials if t.sign and t.noticed == "noted"]
    assert len(noted) >= 6
    assert [event.phantoms for event in found if event.phantoms] == []


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_the_best_end_is_out_of_reach_without_notes(name: str) -> None:
    plan = find_scenario(DIALOGUES, name).with_name(f"{name}.best.play")
    orders = [o for o in read_plan(plan)[0] if o.words[0] not in {"note", "ask", "expect"}]
    result = run_plan(shipped.scenario(name), shipped.world(), tuple(orders))
    assert result.failures
    assert result.session.grade != "best"


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_the_best_end_needs_the_promise_kept(name: str) -> None:
    scenario = shipped.scenario(name)
    best = next(outcome for outcome in scenario.outcomes if outcome.grade == "best")
    parts = getattr(best.when, "parts", ())
    assert [part.ids for part in parts if isinstance(part, Has) and part.what == "kept"]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_a_plan_needs_no_luck(plan: Path) -> None:
    ends = {
        outcome.id
        for seed in (1, 7, 2026)
        if (outcome := played(plan, Setup(seed=seed)).session.outcome)
    }
    assert len(ends) == 1


def test_every_scenario_can_be_read() -> None:
    for path in list_scenarios(DIALOGUES):
        scenario, problems = read_scenario(path, shipped.world())
        assert scenario is not None
        assert problems == ()
