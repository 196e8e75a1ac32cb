"""The patient's visit survey (EVIDENCE.md M3), answered from what happened.

Each item is moved by measures: `ITEMS` says which. A measure finds things that spoke for
the item and things that spoke against it, each with a sentence as the patient would say
it. Of all that was found, the share that spoke for it is the answer: see `SCALE`. What an
outcome's author wrote under `survey:` (0 to 10) comes first. An item that nothing spoke to
is left blank, as on paper. The 0 to 10 at the end is two parts the items that were answered and
one part the final comfort (rule 13). It is the simulator's reckoning: no patient was asked.
"""

from collections.abc import Mapping, Sequence

from game.review.findings import answers, outcome_of
from game.review.page import Survey, SurveyRow
from game.review.survey_measures import MEASURES, Told, Visit
from game.sim.comfort import POINT
from game.sim.cues import CueBook
from game.sim.events import Event
from game.sim.story import Scenario

ITEMS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "respect": ("Was I treated with respect?", ("words", "calm")),
    "listened": ("Was I listened to?", ("answered", "signs")),
    "clear": ("Were things explained so that I understood?", ("explained",)),
    "prompt-help": ("Did help come when I needed it?", ("help", "requests")),
    "kept-informed": ("Was I told what was going on?", ("informed", "promises")),
    "privacy": ("Could nobody else hear and see it?", ()),
    "rest-comfort": ("Was something done for my comfort?", ("comfort",)),
}
"""Each item: its question, and the measures that move it. Nothing in a session tells of privacy."""
SCALE = ((0.9, "always"), (0.65, "usually"), (0.35, "sometimes"), (0.0, "never"))
"""From which share on each answer is given."""
GOOD = ("always", "usually")
BLANK = "left blank"
NOTE = (
    "What {they} might tick, as the simulator reckons it from what happened here. "
    "No patient was asked."
)
MOST = 10


def survey(scenario: Scenario, book: CueBook, events: Sequence[Event]) -> Survey:
    """Return the survey of a session."""
    made = answers(scenario, events)
    visit = Visit(scenario, book, tuple(events), made)
    ended = outcome_of(events)
    outcome = next((o for o in scenario.outcomes if ended and o.id == ended.outcome), None)
    wrote = outcome.survey if outcome else {}
    told = {item: _told(visit, names) for item, (_, names) in ITEMS.items()}
    shares = {item: _share(told[item], wrote.get(item)) for item in ITEMS}
    return Survey(
        rows=tuple(_row(item, told[item], shares[item]) for item in ITEMS) if made else (),
        overall=_overall(list(shares.values()), ended.final / POINT / 100) if ended else None,
        note=NOTE.format(they=scenario.patient.pronouns.they),
    )


def _told(visit: Visit, names: Sequence[str]) -> list[Told]:
    return [one for name in names for one in MEASURES[name](visit)]


def _share(told: Sequence[Told], wrote: int | None) -> float | None:
    """Return how much of what was told spoke for an item; None where nothing was told."""
    if wrote is not None:
        return wrote / MOST
    return sum(one.good for one in told) / len(told) if told else None


def _overall(shares: Sequence[float | None], comfort: float) -> int:
    given = [share for share in shares if share is not None]
    return round(MOST * (2 * sum(given) / len(given) + comfort) / 3 if given else MOST * comfort)


def _row(item: str, told: Sequence[Told], share: float | None) -> SurveyRow:
    """Return the answer to one item, and why, as the patient would say it."""
    question, _ = ITEMS[item]
    if share is None:
        return SurveyRow(item, question, BLANK, "")
    answer = next(word for least, word in SCALE if share >= least)
    return SurveyRow(item, question, answer, _why(told, good=answer in GOOD))


def _why(told: Sequence[Told], *, good: bool) -> str:
    """Return the weightiest thing that spoke for the answer."""
    fitting = [one for one in told if one.good == good]
    return max(fitting, key=lambda one: one.weight).words if fitting else ""
