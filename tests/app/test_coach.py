"""The coach: in Guided, once a beat, after a while without a note: where, and never what."""

from pathlib import Path

import pytest

from game.app.coach import PATIENT_FOR, Coach, unseen_zones
from game.content.load import find_scenario, read_scenario
from game.content.world import World, read_world
from game.sim.actions import Action, Choose, Heard, Look, Note, Wait
from game.sim.cues import Zone
from game.sim.events import Event
from game.sim.session import Session, Setup, begin, choices, observations, shown, step
from game.sim.story import Scenario

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ROOT / "assets")


@pytest.fixture(scope="module")
def scenario(world: World) -> Scenario:
    path = find_scenario(ROOT / "dialogues", "heartburn-at-the-desk")
    found, problems = read_scenario(path, world)
    assert found is not None, problems
    return found


class Play:
    """A session with a coach beside it."""

    def __init__(self, scenario: Scenario, world: World, setup: Setup) -> None:
        self.coach = Coach()
        self.session: Session
        self.session, events = begin(scenario, world.book, world.moods, setup)
        self.coach.follow(events)

    def do(self, action: Action) -> tuple[Event, ...]:
        """Take one action."""
        self.session, events = step(self.session, action)
        self.coach.follow(events)
        return events

    def hear(self) -> "Play":
        """Hear to the end what is being said."""
        while self.session.line:
            self.do(Heard(self.session.line.id))
        return self

    def wait(self, ms: int) -> list[Zone]:
        """Let time pass; return the hints that are given."""
        given: list[Zone] = []
        for _ in range(ms // 50):
            self.do(Wait(50))
            given += [zone for zone in [self.coach.speak(self.session)] if zone]
        return given


def guided(scenario: Scenario, world: World, **how: object) -> Play:
    return Play(scenario, world, Setup(1, "guided", **how)).hear()  # type: ignore[arg-type]


@pytest.mark.parametrize("calm", [False, True])
def test_one_hint_a_beat_after_a_while_without_a_note_by_any_clock(
    scenario: Scenario, world: World, *, calm: bool
) -> None:
    play = guided(scenario, world, calm_clock=calm)
    assert play.wait(PATIENT_FOR - 50) == []
    given = play.wait(100)
    assert len(given) == 1
    assert play.coach.hint(play.session) == given[0]
    assert play.wait(3 * PATIENT_FOR) == [], "once a beat"


def test_the_hint_points_where_something_can_be_noted_that_is_on_show(
    scenario: Scenario, world: World
) -> None:
    play = guided(scenario, world)
    (zone,) = play.wait(PATIENT_FOR + 100)
    offered = observations(play.session, zone)
    assert {s.cue.id for s in shown(play.session)} & {cue.id for cue in offered}


@pytest.mark.parametrize("level", ["standard", "expert"])
def test_no_other_level_gives_a_hint(scenario: Scenario, world: World, level: str) -> None:
    play = Play(scenario, world, Setup(1, level)).hear()  # type: ignore[arg-type]
    assert play.wait(PATIENT_FOR + 2_000) == []


def test_nothing_is_hinted_while_somebody_speaks(scenario: Scenario, world: World) -> None:
    play = Play(scenario, world, Setup(1, "guided"))
    assert play.session.line is not None
    assert play.wait(PATIENT_FOR + 2_000) == []


def test_who_has_noted_something_is_left_alone(scenario: Scenario, world: World) -> None:
    play = guided(scenario, world)
    zone = unseen_zones(play.session)[0]
    play.do(Note(observations(play.session, zone)[0].id))
    assert play.wait(PATIENT_FOR + 2_000) == []


def test_the_hint_goes_when_one_looks_there(scenario: Scenario, world: World) -> None:
    play = guided(scenario, world)
    (zone,) = play.wait(PATIENT_FOR + 100)
    play.do(Look(zone))
    assert play.coach.hint(play.session) is None
    assert zone not in unseen_zones(play.session)


def test_the_next_beat_has_a_hint_of_its_own(scenario: Scenario, world: World) -> None:
    play = guided(scenario, world)
    play.wait(PATIENT_FOR + 100)
    play.do(Choose(choices(play.session)[0].id))
    assert play.coach.hint(play.session) is None
    play.hear()
    assert unseen_zones(play.session)
    assert len(play.wait(PATIENT_FOR + 100)) == 1
