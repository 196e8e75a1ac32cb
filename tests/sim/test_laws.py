"""Laws that hold for any play of the shipped scenarios, by players that try anything."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from game.sim.actions import Action, Look, Wait
from game.sim.comfort import FULL
from game.sim.cues import ZONES
from game.sim.events import CueHidden, CueLeaked, CueShown, Event
from game.sim.session import Session, Setup, observations, shown, step
from game.sim.timeline import masks
from tests.shipped import MANY, SHIPPED, start, wander

SEEDS = st.integers(0, 2**32 - 1)
NAMES = st.sampled_from(SHIPPED)
SETUPS = st.builds(
    Setup,
    seed=st.integers(0, 1_000),
    difficulty=st.sampled_from(["guided", "standard", "expert"]),
    calm_clock=st.booleans(),
)
few = settings(max_examples=25, deadline=None)


def actions_of(name: str, setup: Setup, seed: int, most: int = 60) -> list[Action]:
    """Return what a random player does."""
    session, _ = start(name, setup)
    return [action for action, _, _ in wander(session, seed, most)]


def played(name: str, setup: Setup, actions: list[Action]) -> tuple[Session, list[Event]]:
    """Return the session and events that these actions make."""
    session, first = start(name, setup)
    events = list(first)
    for action in actions:
        session, more = step(session, action)
        events += more
    return session, events


@few
@given(NAMES, SETUPS, SEEDS)
def test_the_same_scenario_seed_and_actions_give_the_same_events(
    name: str, setup: Setup, seed: int
) -> None:
    actions = actions_of(name, setup, seed)
    assert played(name, setup, actions) == played(name, setup, actions)


@few
@given(NAMES, SETUPS, SEEDS, st.integers(1, 30_000), st.data())
def test_a_wait_cut_anywhere_comes_to_the_same(
    name: str, setup: Setup, seed: int, ms: int, data: st.DataObject
) -> None:
    before = actions_of(name, setup, seed, most=data.draw(st.integers(0, 40)))
    cut = data.draw(st.integers(1, ms))
    whole = played(name, setup, [*before, Wait(ms)])
    parts = played(name, setup, [*before, Wait(cut), *([Wait(ms - cut)] if cut < ms else [])])
    assert whole == parts


@few
@given(NAMES, SETUPS, SEEDS)
def test_comfort_stays_whole_and_within_its_bounds(name: str, setup: Setup, seed: int) -> None:
    session, _ = start(name, setup)
    for _, after, _ in wander(session, seed, 80):
        comfort = after.comfort
        for value in (comfort.physical, comfort.mental, comfort.emotional, comfort.meter):
            assert type(value) is int
            assert 0 <= value <= FULL


@few
@given(NAMES, SETUPS, SEEDS)
def test_looking_noting_and_lamps_never_change_comfort(name: str, setup: Setup, seed: int) -> None:
    session, _ = start(name, setup)
    for action, after, _ in wander(session, seed, 80):
        if type(action).__name__ in {"Look", "Note", "Unnote", "Lamp"}:
            assert after.comfort == session.comfort
        session = after


@few
@given(NAMES, SETUPS, SEEDS)
def test_what_is_shown_and_what_the_events_tell_agree(name: str, setup: Setup, seed: int) -> None:
    session, first = start(name, setup)
    told = _told(set(), first)
    for _, after, events in wander(session, seed, 80):
        told = _told(told, events)
        assert told == {s.cue.id for s in shown(after)}


def _told(before: set[str], events: tuple[Event, ...]) -> set[str]:
    on = set(before)
    for event in events:
        if isinstance(event, (CueShown, CueLeaked)):
            on.add(event.cue)
        elif isinstance(event, CueHidden):
            on.discard(event.cue)
    return on


@few
@given(NAMES, SETUPS, SEEDS)
def test_a_foil_is_never_true_of_what_is_on_show_nor_near_it(
    name: str, setup: Setup, seed: int
) -> None:
    session, _ = start(name, setup)
    for _, after, _ in wander(session, seed, 40):
        on = {s.cue for s in shown(after)}
        for zone in ZONES:
            offered = observations(after, zone)
            foils = [c for c in offered if c not in on and c.foil]
            assert len(offered) == len({c.id for c in offered}) == 4
            for foil in foils:
                assert all(foil.id not in c.near and c.id not in foil.near for c in on)


@few
@given(NAMES, SETUPS, SEEDS)
def test_what_is_on_show_in_a_zone_is_offered_there(name: str, setup: Setup, seed: int) -> None:
    session, _ = start(name, setup)
    for _, after, _ in wander(session, seed, 40):
        own = {s.cue for line in after.visit_.own for s in line.shows}
        true = [s.cue for s in shown(after) if s.cue.id in own or s.by == "mood"]
        for zone in ZONES:
            here = [c for c in true if c.zone == zone]
            assert set(here[:2]) <= set(observations(after, zone))


@few
@given(NAMES, SETUPS, SEEDS)
def test_two_cues_on_show_share_no_part_of_the_body_unless_one_masks_the_other(
    name: str, setup: Setup, seed: int
) -> None:
    session, _ = start(name, setup)
    for _, after, _ in wander(session, seed, 60):
        on = shown(after)
        hidden = masks(after)
        for one, other in combinations(on, 2):
            masked = (
                hidden.get(one.cue.id) == other.cue.id or hidden.get(other.cue.id) == one.cue.id
            )
            assert masked or not one.cue.parts & other.cue.parts, (one.cue.id, other.cue.id)


@settings(max_examples=40, deadline=None)
@given(NAMES, SETUPS, SEEDS)
def test_every_path_ends(name: str, setup: Setup, seed: int) -> None:
    session, _ = start(name, setup)
    for _, after, _ in wander(session, seed):
        session = after
    assert session.outcome is not None, f"{MANY} actions and no end, in {session.beat.id}"


@few
@given(NAMES, st.integers(0, 1_000), SEEDS)
def test_expert_differs_from_standard_in_nothing_that_the_rules_know(
    name: str, seed: int, player: int
) -> None:
    standard = Setup(seed, "standard")
    actions = actions_of(name, standard, player)
    one, told = played(name, standard, actions)
    two, also = played(name, Setup(seed, "expert"), actions)
    assert told == also
    assert replace(two, setup=standard) == one


@few
@given(NAMES, st.integers(0, 1_000), SEEDS)
def test_under_the_calm_clock_waiting_moves_no_comfort(name: str, seed: int, player: int) -> None:
    session, _ = start(name, Setup(seed, calm_clock=True))
    for action, after, _ in wander(session, player, 80):
        if isinstance(action, Wait):
            assert after.comfort == session.comfort
        assert after.waited == 0
        session = after


@few
@given(NAMES, SETUPS, SEEDS)
def test_looking_changes_what_is_looked_at_and_nothing_else(
    name: str, setup: Setup, seed: int
) -> None:
    actions = actions_of(name, setup, seed)
    blind = [action for action in actions if not isinstance(action, Look)]
    one, told = played(name, setup, actions)
    two, also = played(name, setup, blind)
    assert [e for e in told if type(e).__name__ != "Looked"] == also
    assert one.comfort == two.comfort
