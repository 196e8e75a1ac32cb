"""Beats and the ways between them."""

from collections.abc import Iterator

from game.content.paths import reached, targets_of
from game.content.problems import Problem, suggestion
from game.content.world import World
from game.sim.story import ALWAYS, END, Beat, Scenario

OWN_IDS = ("again", "unanswered")
"""Last parts of line ids that are not choices: see speech.py."""


def ids_are_free(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """No beat or choice has a name that the program gives to something else."""
    for beat in scenario.beats.values():
        if beat.id in {END, "reply"}:
            advice = "Call the beat something else."
            yield Problem("reserved-id", beat.where, f"{beat.id!r} means something already", advice)
        for choice in beat.choices:
            taken = choice.id in OWN_IDS or choice.id.lstrip("v").isdigit()
            if choice.reaction and taken:
                advice = "Call the choice something else: its reaction would be recorded as that."
                message = f"{choice.id!r} means something already"
                yield Problem("reserved-id", choice.where, message, advice)


def beats_exist(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """Every `to` leads to a beat that is there."""
    for where, to in targets_of(scenario):
        if to != END and to not in scenario.beats:
            advice = suggestion(to, [*scenario.beats, END])
            yield Problem("missing-beat", where, f"no beat is called {to!r}", advice)


def beats_are_reached(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """Every beat can be come to from the first."""
    there = reached(scenario)
    for beat in scenario.beats.values():
        if beat.id not in there:
            advice = "Let a choice lead here with `to:`, or take the beat out."
            yield Problem("unreachable-beat", beat.where, f"nothing leads to {beat.id!r}", advice)


def beats_go_on(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """A beat with choices always leaves a way to go on (rule 17)."""
    for beat in scenario.beats.values():
        if beat.choices and not _goes_on(beat):
            advice = "Add `unanswered: {to: ...}`, or let one choice say `stays: true` and `to:`."
            message = f"{beat.id!r} can run out of choices"
            yield Problem("no-way-on", beat.where, message, advice)


def _goes_on(beat: Beat) -> bool:
    stays = any(c.stays and c.to and c.needs == ALWAYS and not c.at_word for c in beat.choices)
    return stays or (beat.unanswered is not None and beat.unanswered.to is not None)


def beats_say_something(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """A beat has a line, and a line has words or a sound."""
    for beat in scenario.beats.values():
        if not beat.lines and not beat.variants:
            yield Problem("silent-beat", beat.where, f"{beat.id!r} says nothing", "Add `says:`.")
        for line in beat.lines:
            if not line.says and not line.sound:
                advice = "Add `says:`, or `sound:`."
                yield Problem("silent-beat", line.where, "a line says nothing", advice)
