"""By telephone: rows enough in every zone, and a small call that plays to its outcomes."""

from pathlib import Path

import pytest

from game.content.load import read_scenario
from game.content.world import World
from game.sim.cues import ZONES, Zone
from game.sim.looking import observations
from game.sim.session import Setup, begin
from game.sim.timeline import shown
from game.tools.plans import read_plan, run_plan

HERE = Path(__file__).parent
CALL = HERE / "eye-clinic-call.yaml"
PLANS = sorted(HERE.glob("eye-clinic-call.*.play"))
SOUNDS = HERE.parents[1] / "assets" / "sounds"
FEWEST_CUES, FEWEST_FOILS = 3, 6
BODILY: tuple[Zone, ...] = tuple(zone for zone in ZONES if zone != "voice")


@pytest.mark.parametrize("zone", BODILY)
def test_every_zone_has_enough_that_can_be_heard(world: World, zone: Zone) -> None:
    rows = [cue for cue in world.book.in_zone(zone) if "telephone" in cue.bodies]
    assert len([cue for cue in rows if cue.foil]) >= FEWEST_FOILS
    assert len([cue for cue in rows if not cue.foil]) >= FEWEST_CUES


def test_what_is_heard_is_heard_on_the_telephone_and_nowhere_else(world: World) -> None:
    for name, drawing in world.drawings.items():
        assert (drawing.heard is not None) == (world.book[name].bodies == {"telephone"}), name
        assert drawing.zone == world.book[name].zone


def test_every_sound_of_a_cue_is_shipped(world: World) -> None:
    named = {drawing.sound for drawing in world.drawings.values() if drawing.sound}
    assert len(named) > 10
    assert {name for name in named if not (SOUNDS / f"{name}.ogg").is_file()} == set()


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_of_the_call_is_met(path: Path, world: World) -> None:
    scenario, problems = read_scenario(CALL, world)
    assert scenario is not None, problems
    orders, unread = read_plan(path)
    assert unread == ()
    played = run_plan(scenario, world, orders)
    assert [str(failure) for failure in played.failures] == []
    assert played.session.outcome is not None
    assert path.name == f"eye-clinic-call.{played.session.outcome.id}.play"


def test_there_is_a_plan_for_every_outcome_of_the_call(world: World) -> None:
    scenario, problems = read_scenario(CALL, world)
    assert scenario is not None, problems
    assert {path.name.split(".")[1] for path in PLANS} == {o.id for o in scenario.outcomes}


def test_what_is_offered_on_the_telephone_can_be_heard(world: World) -> None:
    scenario, problems = read_scenario(CALL, world)
    assert scenario is not None, problems
    for seed in range(20):
        session, _ = begin(scenario, world.book, world.moods, Setup(seed))
        for zone in ZONES:
            offered = observations(session, zone)
            assert len(offered) == 4
            assert all("telephone" in cue.bodies for cue in offered), (seed, zone)
        assert all("telephone" in s.cue.bodies for s in shown(session))
