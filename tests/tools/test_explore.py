"""`explore SCENARIO`: outcomes with plans that play, what is lost, what each player gets."""

import json
from pathlib import Path

import pytest

from game.cli import main
from game.sim.actions import Action, Lamp, Look, Wait
from game.sim.players import PLAYERS
from game.sim.session import Setup
from game.tools.plan_words import plan_lines
from game.tools.plans import read_plan, run_plan
from tests import shipped

BASE = shipped.ROOT / "docs" / "problems" / "example.yaml"
Said = pytest.CaptureFixture[str]


def test_the_first_look_is_told_of_in_words(capsys: Said) -> None:
    assert main(["explore", "first-look", "--players", "1"]) == 0
    said = capsys.readouterr().out
    assert "outcome read-together (good): reached\n    hear; " in said
    assert "beats: 2 of 2 reached" in said
    assert "attentive" in said


def test_as_json_it_says_the_same(capsys: Said) -> None:
    assert main(["explore", "first-look", "--json", "--players", "2"]) == 0
    held = json.loads(capsys.readouterr().out)
    assert [one["status"] for one in held["outcomes"]] == ["reached", "reached"]
    assert [len(plays) for plays in held["players"].values()] == [2] * len(PLAYERS)
    assert held["dead_ends"] == {}


def test_it_says_where_a_habit_does_as_well_as_attention(tmp_path: Path, capsys: Said) -> None:
    assert main(["explore", "first-look", "--players", "2"]) == 0
    assert "Noticing does not pay here" in capsys.readouterr().out
    path = tmp_path / "own.yaml"
    main(["new", str(path)])
    capsys.readouterr()
    assert main(["explore", str(path), "--json", "--players", "2"]) == 0
    assert json.loads(capsys.readouterr().out)["hints"] == []


def test_the_plans_it_writes_are_met(tmp_path: Path, capsys: Said) -> None:
    path = shipped.ROOT / "tests" / "content" / "only-heartburn.yaml"
    assert main(["explore", str(path), "--out", str(tmp_path), "--players", "1"]) == 0
    plans = sorted(tmp_path.glob("*.play"))
    assert len(plans) == 5
    for plan in plans:
        assert main(["play", str(path), "--plan", str(plan), "--no-window"]) == 0, plan.read_text()
    capsys.readouterr()


def test_what_is_lost_is_named_with_its_reason(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / BASE.name
    gift = "      gift:\n        say: Here.\n        needs: {comfort: {physical: {at_least: 90}}}\n"
    often = "      often:\n        say: Here.\n        needs: {visits: {hello: {at_least: 9}}}\n"
    text = BASE.read_text("utf-8").replace("    choices:\n", "    choices:\n" + gift + often)
    path.write_text(text, "utf-8")
    assert main(["explore", str(path), "--players", "1"]) == 1
    said = capsys.readouterr().out
    assert "hello.gift: unreachable: comfort physical is never less than 0 nor more than 60" in said
    assert "hello.often: not found in " in said


def test_a_file_with_errors_is_not_explored(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("scenario: broken\n", "utf-8")
    assert main(["explore", str(path)]) == 1
    assert "missing-key" in capsys.readouterr().out
    assert main(["explore", str(tmp_path / "none.yaml")]) == 2


@pytest.mark.parametrize("count", ["0", "-1", "many", "1001"])
def test_a_number_of_plays_is_a_number(count: str, capsys: Said) -> None:
    with pytest.raises(SystemExit):
        main(["explore", "first-look", "--players", count])
    assert "is no number of plays" in capsys.readouterr().err


def test_actions_written_as_a_plan_play_to_the_same_session(tmp_path: Path) -> None:
    world = shipped.world()
    for name in shipped.SHIPPED:
        session, first = shipped.start(name, Setup())
        events, actions = list(first), []
        for action, after, more in shipped.wander(session, seed=11):
            actions.append(action)
            events += more
            session = after
        plan = tmp_path / f"{name}.play"
        lines = plan_lines(shipped.scenario(name), world, actions)
        plan.write_text("\n".join(lines), "utf-8")
        played = run_plan(shipped.scenario(name), world, read_plan(plan)[0])
        assert [str(failure) for failure in played.failures] == []
        assert played.session.outcome == session.outcome
        assert played.session.comfort == session.comfort


def test_waits_are_one_and_lamps_have_their_words() -> None:
    scenario, world = shipped.scenario("first-look"), shipped.world()
    actions: list[Action] = [
        Wait(1_500),
        Wait(500),
        Look("hands"),
        Look(None),
        Lamp("mental", lit=True),
        Lamp("mental", lit=False),
    ]
    assert list(plan_lines(scenario, world, actions)) == [
        "wait 2",
        "look hands",
        "look away",
        "lamp mind",
        "lamp mind off",
    ]
