"""How comfort went, as points to plot: scene time against the three kinds."""

from dataclasses import dataclass

from game.review.findings import answers
from game.sim.comfort import Comfort
from game.sim.events import ComfortChanged, Event
from game.sim.story import Scenario


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the plot: a cue (noticed or missed), or what was said. Scene ms."""

    at: int
    what: str
    """"noticed", "missed" or "said"."""
    text: str


@dataclass(frozen=True, slots=True)
class Curve:
    """Comfort from 0 to `end` scene ms: steps, each from its time to the next."""

    points: tuple[tuple[int, Comfort], ...]
    marks: tuple[Mark, ...]
    end: int


def curve(scenario: Scenario, events: tuple[Event, ...]) -> Curve:
    """Return the plot of a session."""
    felt = [(e.at, e.after) for e in events if isinstance(e, ComfortChanged)]
    end = max((event.at for event in events), default=0)
    marks = [
        Mark(trial.onset, "missed" if trial.noticed == "no" else "noticed", trial.cue)
        for answer in answers(scenario, events)
        for trial in answer.judged.trials
    ]
    said = [Mark(a.at, "said", a.said) for a in answers(scenario, events)]
    return Curve(
        ((0, scenario.start), *felt),
        tuple(sorted([*marks, *said], key=lambda m: m.at)),
        end,
    )
