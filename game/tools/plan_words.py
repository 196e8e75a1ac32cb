"""Actions as the lines of a plan: what `run_plan` plays to the same session again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from game.content.world import World
from game.sim.actions import (
    Action,
    Again,
    Ask,
    Choose,
    Heard,
    Lamp,
    Leave,
    Look,
    Note,
    Said,
    Tell,
    Unnote,
    Wait,
)
from game.sim.session import Setup, begin, step
from game.sim.story import Scenario

LAMP_WORDS: Mapping[str, str] = {"physical": "body", "mental": "mind", "emotional": "feelings"}
WORDS: Mapping[type[Action], Callable[[Any], str]] = {
    Wait: lambda a: f"wait {a.ms / 1000:g}",
    Heard: lambda a: f"hear {a.line}",
    Said: lambda a: f"said {a.line} {a.word}",
    Look: lambda a: f"look {a.zone or 'away'}",
    Note: lambda a: f"note {a.cue}",
    Unnote: lambda a: f"unnote {a.cue}",
    Lamp: lambda a: f"lamp {LAMP_WORDS[a.kind]}{'' if a.lit else ' off'}",
    Again: lambda _: "again",
    Choose: lambda a: f"choose {a.choice}",
    Ask: lambda a: f"ask {a.cue}",
    Tell: lambda a: " ".join(["tell", a.who, *a.cues]),
    Leave: lambda _: "leave",
}


def plan_lines(
    scenario: Scenario, world: World, actions: Iterable[Action], seed: int = 0
) -> Iterator[str]:
    """Yield the lines of a plan that plays these actions.

    Several lines heard to the last are one `hear`, and waits one `wait`, as people write it.
    """
    session, _ = begin(scenario, world.book, world.moods, Setup(seed))
    heard: list[str] = []
    waited = 0
    for action in [*actions, None]:
        if heard and not isinstance(action, Heard):
            yield from ["hear"] if session.line is None else heard
            heard = []
        if waited and not isinstance(action, Wait):
            yield WORDS[Wait](Wait(waited))
            waited = 0
        if action is None:
            return
        if isinstance(action, Wait):
            waited += action.ms
        elif isinstance(action, Heard):
            heard.append(WORDS[Heard](action))
        else:
            yield WORDS[type(action)](action)
        session, _ = step(session, action)
