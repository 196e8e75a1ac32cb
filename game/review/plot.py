"""How comfort went, as points to plot: scene time against the three kinds."""

from collections.abc import Sequence

from game.review.findings import Answer, answers
from game.review.lanes import deeds, seconds
from game.review.page import BeatMark, CueMark, CurvePoint, Plot
from game.review.words import caption, in_words, one_line, quoted, raised, spaced
from game.sim.comfort import POINT, Comfort
from game.sim.cues import CueBook
from game.sim.events import BeatEntered, ComfortChanged, Event, Trial
from game.sim.story import Scenario

MARKED = {"said", "asked", "told", "promised", "silent"}
WAITED_MUCH = 2_000
"""Thousandths of the meter lost by mere waiting that are worth a word."""


def plot(scenario: Scenario, book: CueBook, events: Sequence[Event]) -> Plot:
    """Return the plot of a session."""
    made = answers(scenario, events)
    felt = [e for e in events if isinstance(e, ComfortChanged)]
    return Plot(
        points=(_point(0, scenario.start), *(_point(e.at, e.after) for e in felt)),
        cues=tuple(
            _mark(scenario, book, trial)
            for answer in made
            for trial in answer.judged.trials
            if trial.cue in book.cues
        ),
        deeds=tuple(d for d in deeds(scenario, book, events) if d.what in MARKED),
        beats=tuple(
            BeatMark(seconds(e.at), e.beat, raised(spaced(e.beat)))
            for e in events
            if isinstance(e, BeatEntered)
        ),
        end=seconds(max((event.at for event in events), default=0)),
        remark=_remark(scenario, made, felt),
    )


def _point(at: int, comfort: Comfort) -> CurvePoint:
    kinds = (comfort.physical, comfort.mental, comfort.emotional, comfort.meter)
    return CurvePoint(seconds(at), *(value / POINT for value in kinds))


def _mark(scenario: Scenario, book: CueBook, trial: Trial) -> CueMark:
    cue = book[trial.cue]
    return CueMark(
        at=seconds(trial.onset),
        cue=trial.cue,
        caption=caption(scenario, book, trial.cue),
        zone=cue.zone,
        channel=cue.channel,
        noticed=trial.noticed != "no",
        decoy=trial.sign is None,
    )


def _remark(scenario: Scenario, made: Sequence[Answer], felt: Sequence[ComfortChanged]) -> str:
    """Return what moved comfort most: up, and down."""
    spoken = [a for a in made if a.said]
    best = max(spoken, key=lambda a: a.gained, default=None)
    worst = min(made, key=lambda a: a.gained, default=None)
    waited = sum(e.before.meter - e.after.meter for e in felt if e.cause == "drift")
    said = []
    if best and best.gained > 0:
        said.append(f"It rose most when you said: {quoted(one_line(best.said))}")
    if waited > WAITED_MUCH and (worst is None or waited > -worst.gained):
        said.append("It fell most in mere waiting.")
    elif worst and worst.gained < 0:
        when = f"when you said: {quoted(one_line(worst.said))}" if worst.said else "in silence."
        said.append(f"It fell most {when}")
    their = in_words(scenario, "{their}")
    return " ".join(said) or f"Little changed {their} comfort."
