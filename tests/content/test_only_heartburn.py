"""The small example of the format: it plays to every one of its outcomes."""

from pathlib import Path

import pytest

from game.content.load import read_scenario
from game.content.world import World
from game.tools.plans import read_plan, run_plan

HERE = Path(__file__).parent
PLANS = sorted(HERE.glob("only-heartburn.*.play"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_is_met(path: Path, world: World) -> None:
    scenario, problems = read_scenario(HERE / "only-heartburn.yaml", world)
    assert scenario is not None, problems
    orders, unread = read_plan(path)
    assert unread == ()
    played = run_plan(scenario, world, orders)
    assert [str(failure) for failure in played.failures] == []
    assert played.session.outcome is not None
    assert path.name == f"only-heartburn.{played.session.outcome.id}.play"


def test_there_is_a_plan_for_every_outcome(world: World) -> None:
    scenario, problems = read_scenario(HERE / "only-heartburn.yaml", world)
    assert scenario is not None, problems
    planned = {path.name.split(".")[1] for path in PLANS}
    assert planned == {outcome.id for outcome in scenario.outcomes}


def test_it_has_advice_and_no_error(world: World) -> None:
    _, problems = read_scenario(HERE / "only-heartburn.yaml", world)
    assert {problem.severity for problem in problems} <= {"advice"}
