"""A session to the pages of its debrief: `debrief_of(scenario, events, book)`.

Which moments are looked back at, and why those: game/review/moments.py.
"""

from collections.abc import Sequence

from game.review import summary
from game.review.counts import count
from game.review.findings import answers
from game.review.moments import moments
from game.review.nexts import next_steps
from game.review.page import (
    BeatMark,
    Card,
    CueMark,
    CurvePoint,
    Debrief,
    Deed,
    Ending,
    LampCount,
    MomentKind,
    Plot,
    PrincipleCount,
    RequestRow,
    Rewind,
    Row,
    Span,
)
from game.review.plot import plot
from game.review.rewind import rewind
from game.review.survey import survey
from game.review.transcript import transcript
from game.review.words import filled
from game.sim.cues import CueBook
from game.sim.events import Event
from game.sim.story import Scenario


def debrief_of(
    scenario: Scenario, events: Sequence[Event], book: CueBook, played: str = ""
) -> Debrief:
    """Return everything the debrief of a session shows; *played* says with sound or without."""
    said, counts, made = scenario.patient, count(scenario, events), answers(scenario, events)
    return Debrief(
        title=scenario.title,
        patient=said.short_name,
        they=said.pronouns.they,
        them=said.pronouns.them,
        their=said.pronouns.their,
        question=f"What was going on for {said.pronouns.them}?",
        hidden=filled(scenario, scenario.hidden),
        ending=summary.ending(events),
        moments=tuple(rewind(scenario, book, events, one) for one in moments(scenario, events)),
        plot=plot(scenario, book, events),
        cards=summary.cards(scenario, book, counts, made),
        lamps=summary.lamp_rows(counts),
        principles=summary.principle_rows(counts),
        requests=summary.request_rows(scenario, counts),
        survey=survey(scenario, book, events),
        well=summary.well(scenario, book, counts, made),
        facts=summary.facts(scenario, book, counts, played),
        next=next_steps(scenario, book, made),
        transcript=transcript(scenario, book, events),
    )


__all__ = [
    "BeatMark",
    "Card",
    "CueMark",
    "CurvePoint",
    "Debrief",
    "Deed",
    "Ending",
    "LampCount",
    "MomentKind",
    "Plot",
    "PrincipleCount",
    "RequestRow",
    "Rewind",
    "Row",
    "Span",
    "debrief_of",
]
