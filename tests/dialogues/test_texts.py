"""What every shipped conversation offers, counted: the craft that a checker cannot judge."""

import random
from collections.abc import Iterator
from statistics import mean

import pytest

from game.content.load import list_scenarios
from game.content.paths import choices_in, lines_in
from game.sim.actions import Choose, Heard, Note, Wait
from game.sim.cues import KINDS
from game.sim.session import Session, Setup, choices, notes_left, shown, step
from game.sim.story import Beat, Scenario
from tests import shipped

NAMES = [path.stem for path in list_scenarios(shipped.ROOT / "dialogues")]
CONVERSATIONS = [name for name in NAMES if shipped.scenario(name).department != "tutorial"]
BREATHLESS = {"breathless", "exhausted", "pained"}
SHORT_OF_BREATH = 110
"""Characters that somebody short of breath says in one line."""


@pytest.fixture(params=CONVERSATIONS)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    return shipped.scenario(request.param)


def signs(beat: Beat) -> list[str]:
    return [s.sign for line in beat.lines for s in line.shows if s.sign]


def test_it_is_a_whole_conversation(scenario: Scenario) -> None:
    beats = [beat for beat in scenario.beats.values() if beat.choices]
    assert len(beats) >= 10
    assert mean(len(beat.choices) >= 3 for beat in beats) > 0.8
    assert len(scenario.outcomes) >= 4
    assert len({outcome.grade for outcome in scenario.outcomes}) >= 4


def test_it_has_signals_and_calm_moments_and_decoys(scenario: Scenario) -> None:
    beats = scenario.beats.values()
    assert sum(len(signs(beat)) for beat in beats) >= 6
    calm = [
        (beat.id, kind)
        for beat in beats
        for kind in KINDS
        if kind not in {*signs(beat), *beat.troubled}
    ]
    assert len(calm) >= 5
    decoys = [s for b in beats for line in b.lines for s in line.shows if not (s.sign or s.masks)]
    assert len(decoys) >= 5
    assert [s for b in beats for line in b.lines for s in line.shows if s.masks]


def test_it_has_a_request_that_cannot_be_obliged_and_can_be_explained(scenario: Scenario) -> None:
    asked = [b for b in scenario.beats.values() if b.request and b.request.can_oblige == "no"]
    assert asked
    for beat in asked:
        assert beat.request is not None
        assert beat.request.because
        assert beat.request.offer
        assert "explain-and-offer" in {choice.answers for choice in beat.choices}


def test_it_provokes_and_promises_and_has_an_emergency_to_tell(scenario: Scenario) -> None:
    assert [beat for beat in scenario.beats.values() if beat.provokes]
    assert [choice for choice in choices_in(scenario) if choice.promise]
    for flag in scenario.red_flags.values():
        assert [person for person in scenario.people.values() if person.rung >= flag.rung]
    assert scenario.red_flags


def test_the_best_choice_is_neither_always_first_nor_always_longest(scenario: Scenario) -> None:
    first, longest = [], []
    for beat in scenario.beats.values():
        best = max(choice.care or 0 for choice in beat.choices)
        first.append(beat.choices[0].care == best)
        longest.append(max(beat.choices, key=lambda choice: len(choice.say)).care == best)
    assert mean(first) < 0.6
    assert mean(longest) < 0.5


def test_a_lower_choice_names_a_better_phrase(scenario: Scenario) -> None:
    silent = [c.id for c in choices_in(scenario) if (c.care or 0) <= 1 and not c.better]
    assert silent == []


def test_nobody_runs_out_of_breath(scenario: Scenario) -> None:
    for line in lines_in(scenario):
        tones = {line.tone.name, line.tone.over}
        limit = SHORT_OF_BREATH if tones & BREATHLESS and line.tone.strength >= 0.5 else 160
        assert len(line.says) <= limit, line.id


@pytest.mark.parametrize("name", NAMES)
def test_no_page_of_answers_holds_more_than_four(name: str) -> None:
    for seed in range(25):
        for session in _walk(name, seed):
            assert 1 <= len(choices(session)) <= 4, session.beat.id


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_nobody_says_the_same_line_twice(name: str) -> None:
    for seed in range(25):
        for session in _walk(name, seed):
            assert session.visit == 1 or session.beat.again, session.beat.id


def _walk(name: str, seed: int) -> Iterator[Session]:
    """Yield the session at every page of answers, all notes made, choices at random."""
    dice = random.Random(seed)  # noqa: S311 - a player, not a secret
    session, _ = shipped.start(name, Setup(seed=seed))
    while not session.over:
        while session.line is not None and not session.over:
            session, _ = step(session, Heard(session.line.id))
        if session.over:
            return
        session, _ = step(session, Wait(3_000))
        for one in shown(session):
            if notes_left(session) and dice.random() < 0.5:
                session, _ = step(session, Note(one.cue.id))
        yield session
        session, _ = step(session, Choose(dice.choice(choices(session)).id))
