"""Simulated trainees: planted rates come out again, jumpy ones pay, guessers are at chance."""

from collections.abc import Callable, Sequence

import pytest

from game.practice.stats import Counted, detection, share
from game.sim.actions import Look
from game.sim.chance import rank
from game.sim.cues import ZONES, Cue
from game.sim.events import BeatEntered, CueShown, Judged
from game.sim.looking import NOTES_A_VISIT, observations
from game.sim.players import PLAYERS, Player, played
from game.sim.session import Session, Setup, begin, step
from game.sim.story import Scenario
from game.sim.timeline import shown
from tests import shipped

SEEDS = range(12)
KIND = PLAYERS["kind but blind"].pick


def judged(player: Player, seeds: Sequence[int] = SEEDS, *, room: bool = False) -> list[Judged]:
    """Return every answer of this player over all scenarios there are.

    *room*: only where there were notes for all that showed, so that each could be noted.
    """
    world = shipped.world()
    found: list[Judged] = []
    for scenario in shipped.scenarios():
        for seed in seeds:
            seen: set[str] = set()
            for event in played(player, scenario, world.book, world.moods, seed)[1]:
                if isinstance(event, BeatEntered):
                    seen = set()
                elif isinstance(event, CueShown):
                    seen.add(event.cue)
                elif isinstance(event, Judged) and not (room and len(seen) > NOTES_A_VISIT):
                    found.append(event)
    return found


def noticing(found: list[Judged]) -> Counted:
    """Return signals noted of those shown; what was noted that was not there, of all answers."""
    trials = [t for one in found for t in one.trials if t.noticed in ("noted", "no")]
    return Counted(
        hits=sum(t.noticed == "noted" for t in trials),
        signals=len(trials),
        false_alarms=sum(bool(one.phantoms) for one in found),
        calm=len(found),
    )


@pytest.mark.parametrize("rate", [0.3, 0.5, 0.8])
def test_how_often_they_notice_comes_out_as_it_was_planted(rate: float) -> None:
    found = noticing(judged(Player(KIND, notices=rate), room=True))
    held = share(found.hits, found.signals, sure=0.999)
    assert held.of > 60
    assert held.low - 0.05 <= rate <= held.high + 0.05


@pytest.mark.parametrize("rate", [0.5, 0.75, 0.9])
def test_how_well_they_read_comes_out_as_it_was_planted(rate: float) -> None:
    found = judged(Player(KIND, notices=0.5, reads=rate))
    pairs = [
        (kind in one.troubled) == (kind in one.read)
        for one in found
        if one.read is not None
        for kind in ("physical", "mental", "emotional")
    ]
    held = share(sum(pairs), len(pairs), sure=0.999)
    assert held.low <= rate <= held.high


def test_whoever_is_jumpy_pays_in_detection() -> None:
    calm = detection(noticing(judged(PLAYERS["attentive"])))
    jumpy = detection(noticing(judged(PLAYERS["jumpy"])))
    assert calm is not None
    assert jumpy is not None
    assert jumpy.high < calm.low
    assert jumpy.c < calm.c


def test_the_same_player_and_seed_play_the_same() -> None:
    world, scenario = shipped.world(), shipped.scenarios()[0]
    for player in PLAYERS.values():
        one = played(player, scenario, world.book, world.moods, 5)
        assert one == played(player, scenario, world.book, world.moods, 5)


def test_their_actions_give_their_events_again() -> None:
    world, scenario = shipped.world(), shipped.scenarios()[0]
    session, events, actions = played(PLAYERS["jumpy"], scenario, world.book, world.moods, 2)
    again, told = begin(scenario, world.book, world.moods, Setup(2))
    for action in actions:
        again, more = step(again, action)
        told += more
    assert (again, told) == (session, events)


Guess = Callable[[Session, tuple[Cue, ...]], Cue]
GUESSERS: dict[str, Guess] = {
    "the first": lambda _, offered: offered[0],
    "the last": lambda _, offered: offered[-1],
    "the longest": lambda _, offered: max(offered, key=lambda cue: len(cue.caption)),
    "the shortest": lambda _, offered: min(offered, key=lambda cue: len(cue.caption)),
    "the first by letter": lambda _, offered: min(offered, key=lambda cue: cue.caption),
    "any": lambda s, offered: offered[rank(s.setup.seed, s.entries, "guess") % len(offered)],
}


def guesses(guess: Guess, scenario: Scenario, seed: int) -> list[tuple[bool, float]]:
    """Return, of every zone in every beat, whether a guess was true, and how likely it was."""
    world = shipped.world()
    session, _ = begin(scenario, world.book, world.moods, Setup(seed))
    made: list[tuple[bool, float]] = []
    _, _, actions = played(PLAYERS["kind but blind"], scenario, world.book, world.moods, seed)
    for action in actions:
        if type(action).__name__ in ("Choose", "Tell"):
            made += _at(session, guess)
        session, _ = step(session, action)
    return made


def _at(session: Session, guess: Guess) -> list[tuple[bool, float]]:
    made = []
    true = {s.showing.cue for s in session.visit_.staged} | {s.cue.id for s in shown(session)}
    for zone in ZONES:
        looked, _ = step(session, Look(zone))
        offered = observations(looked, zone)
        right = [cue.id in true for cue in offered]
        if offered and any(right):
            made.append((guess(looked, offered).id in true, sum(right) / len(right)))
    return made


@pytest.mark.parametrize("name", GUESSERS)
def test_whoever_guesses_by_wording_or_place_is_right_no_more_often_than_chance(name: str) -> None:
    made = [
        one
        for scenario in shipped.scenarios()
        for seed in range(20)
        for one in guesses(GUESSERS[name], scenario, seed)
    ]
    chance = sum(likely for _, likely in made) / len(made)
    held = share(sum(right for right, _ in made), len(made), sure=0.999)
    assert held.of > 400
    assert held.low <= chance * 1.15, f"{name}: {held.right} of {held.of}, by chance {chance:.2f}"
