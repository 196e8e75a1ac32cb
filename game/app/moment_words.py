"""What is said of a moment before and after it: who, what came before, what was there."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from game.app.daily import Entered, answer_of, went_right
from game.app.shelf import Shelf
from game.app.telling import speaker_of
from game.practice.schedule import Due, Tried, planned
from game.review.findings import Answer, Failure, answered_badly, failure_of
from game.review.moments import FAILURES, Moment
from game.review.rewind import rewind
from game.review.words import ZONE_WORDS, caption, in_words, lamps, quoted, raised
from game.screens.moment import MomentCard
from game.screens.moment_back import LookBack, Part, There
from game.screens.reading import Spoken
from game.sim.events import Asked, ChoiceMade, CueHidden, Event, LineStarted, Told, Trial
from game.sim.sounds import captioned

if TYPE_CHECKING:
    from game.content.world import World

BEFORE = 3
"""Of how much that was said before one is told."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SOON = 7
"""Days for which a weekday is enough."""


def card_of(entered: Entered, world: "World", tried: Iterable[Tried]) -> MomentCard:
    """Return what is told of a moment before it begins."""
    scenario = entered.scenario
    return MomentCard(
        who=f"{scenario.patient.name}, {scenario.patient.age}",
        where=world.settings[scenario.setting].title,
        you_are=scenario.you_are,
        before=said_before(entered),
        sensitive=scenario.sensitive,
        again=any(one.what == entered.beatlet.id for one in tried),
    )


def said_before(entered: Entered) -> tuple[Spoken, ...]:
    """Return the last things that were said before the moment begins."""
    earlier = [event for _, events in entered.steps[:-1] for event in events]
    last = [*entered.steps[-1][1]] if entered.steps else []
    own = {line.id for line in entered.session.visit_.own}
    rows = [row for e in (*entered.opening, *earlier, *last) if (row := _spoken(entered, e, own))]
    return tuple(rows[-BEFORE:])


def _spoken(entered: Entered, event: Event, own: set[str]) -> Spoken | None:
    match event:
        case ChoiceMade(say=say) | Asked(say=say) | Told(say=say):
            return Spoken("You", say, own=True)
        case LineStarted(line=line, replayed=False) if line.id not in own:
            return Spoken(speaker_of(entered.scenario, line), captioned(line.says))
        case _:
            return None


def name_of(entered: Entered, shelf: Shelf) -> str:
    """Return what a moment is about: the person and the place, never the sign."""
    place = shelf.world.settings[entered.scenario.setting].title
    return f"{entered.scenario.patient.short_name}, {place.lower()}"


def look_back_of(
    entered: Entered, events: Sequence[Event], due: Due | None, today: int, about: str
) -> LookBack | None:
    """Return a moment looked back at; None where it was not answered.

    *due* is where it stands now; None where this was not written down.
    """
    answer = answer_of(entered, events)
    if answer is None:
        return None
    return LookBack(
        title="That went well" if went_right(answer) else "Looking back",
        about=about,
        signs=tuple(_there(entered, answer, events)),
        parts=(
            _noticed(entered, answer),
            _read(entered, answer),
            _answered(answer),
            _helped(entered, answer, events),
        ),
        returns=returns(due, today) if due else "Tried again: only the first time is kept.",
        until=answer.at / 1000,
    )


def _signs(answer: Answer) -> list[Trial]:
    return [trial for trial in answer.judged.trials if trial.sign is not None]


def _there(entered: Entered, answer: Answer, events: Sequence[Event]) -> Iterable[There]:
    """Yield each sign, those that were missed first: what to look at again."""
    book, scenario = entered.session.book, entered.scenario
    for trial in sorted(_signs(answer), key=lambda one: one.noticed != "no"):
        gone = [e.at for e in events if isinstance(e, CueHidden) and e.cue == trial.cue]
        until = min([at for at in gone if at > trial.onset] + [answer.at])
        yield There(
            raised(caption(scenario, book, trial.cue)),
            book[trial.cue].zone,
            trial.onset / 1000,
            max(until, trial.onset) / 1000,
            trial.noticed != "no",
        )


def _noticed(entered: Entered, answer: Answer) -> Part:
    book, scenario = entered.session.book, entered.scenario
    signs, phantoms = _signs(answer), answer.judged.phantoms
    seen = sum(trial.noticed != "no" for trial in signs)
    rows: list[tuple[bool | None, str]] = []
    for trial in signs:
        where = in_words(scenario, ZONE_WORDS[book[trial.cue].zone])
        missed = "" if trial.noticed != "no" else f" ({where})"
        rows.append((trial.noticed != "no", raised(caption(scenario, book, trial.cue)) + missed))
    rows += [(False, f"Not there: {caption(scenario, book, cue)}") for cue in phantoms]
    title = f"You noticed {seen} of {len(signs)}" if signs else "Nothing was to be noticed"
    return Part("eye", title, seen == len(signs) and not phantoms, tuple(rows))


def _read(entered: Entered, answer: Answer) -> Part:
    true, lit = answer.judged.troubled, answer.judged.read
    them = entered.scenario.patient.pronouns.them
    if lit is None:
        return Part(
            "lamp", "How they were", good=False, lines=((None, f"Troubled: {lamps(true)}."),)
        )
    right = set(true) == set(lit)
    title = f"You read {them} rightly" if right else f"How you read {them}"
    words = f"Troubled: {lamps(true)}."
    told = words if right else f"{words} You lit: {lamps(lit)}."
    return Part("lamp", title, right, ((None, told),))


def _answered(answer: Answer) -> Part:
    said = quoted(answer.said) if answer.said else "Nothing was said in time."
    assumed = any(failure_of(t, answer) == "acted without asking" for t in _signs(answer))
    title = "Your answer" if answer.said else "No answer"
    return Part(
        "message-circle", title, not assumed and not answered_badly(answer), ((None, said),)
    )


def _helped(entered: Entered, answer: Answer, events: Sequence[Event]) -> Part:
    """Return what would have helped, or why it did; it is no count, and has no tick."""
    moment = _moment(answer)
    title = "What would have helped" if moment.failure else "Why it helped"
    words = rewind(entered.scenario, entered.session.book, events, moment).helped
    return Part("hand-helping", title, good=False, lines=((None, words),))


def _moment(answer: Answer) -> Moment:
    """Return the answer with its earliest failure, as the debrief has it."""
    failed: list[tuple[Failure, Trial | None]] = [
        (failure, trial) for trial in _signs(answer) if (failure := failure_of(trial, answer))
    ]
    if not failed and answered_badly(answer):
        failed = [("answered badly", None)]
    if not failed:
        return Moment(answer, next(iter(_signs(answer)), None), None, 0)
    failure, trial = min(failed, key=lambda one: FAILURES.index(one[0]))
    return Moment(answer, trial, failure, 0)


def due_of(tried: Iterable[Tried], what: str) -> Due | None:
    """Return where a thing stands."""
    return planned(tried).get(what)


def returns(due: Due, today: int) -> str:
    """Return in words when something comes back."""
    if due.day is None:
        return "It holds: it need not come back."
    return f"It comes back {day_words(due.day, today)}."


def day_words(day: int, today: int) -> str:
    """Return a day as one says it: today, tomorrow, on Friday, on 3 October."""
    if day <= today:
        return "today"
    if day == today + 1:
        return "tomorrow"
    if day - today < SOON:
        return f"on {DAYS[date.fromordinal(day).weekday()]}"
    return f"on {date_words(day)}"


def date_words(day: int) -> str:
    """Return a day of the calendar: "3 October"."""
    then = date.fromordinal(day)
    return f"{then.day} {MONTHS[then.month - 1]}"
