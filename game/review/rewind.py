"""A chosen moment, as the debrief tells it: what was there, what you did, what would help."""

from collections.abc import Mapping, Sequence

from game.review.findings import Answer
from game.review.helped import helped
from game.review.lanes import deeds, said_while, saying, seconds, showing
from game.review.moments import Moment
from game.review.page import Rewind, Span
from game.review.words import (
    LAMPS,
    ZONE_WORDS,
    caption,
    counted,
    filled,
    in_words,
    joined,
    lamps,
    quoted,
    raised,
)
from game.sim.cues import CueBook
from game.sim.events import ChoiceMade, CueLeaked, CueShown, Event, Looked, Noted, Trial
from game.sim.story import Scenario

WITHOUT_CUE: Mapping[str, str] = {
    "chosen": "What you said",
    "told": "Telling somebody",
    "unanswered": "Nobody answered {them}",
}


def rewind(scenario: Scenario, book: CueBook, events: Sequence[Event], moment: Moment) -> Rewind:
    """Return a moment ready to be shown."""
    answer, trial = moment.answer, moment.trial
    past = events[: answer.end + 1]
    stretch = past[answer.start :]
    shows = showing(scenario, book, past, answer.entered, trial.cue if trial else None)
    cue = book.cues.get(trial.cue) if trial else None
    beat = scenario.beats[answer.beat]
    return Rewind(
        kind=moment.failure or "done well",
        title=_title(scenario, book, moment),
        beat=answer.beat,
        visit=answer.visit,
        cue=trial.cue if trial else None,
        zone=cue.zone if cue else None,
        onset=seconds(trial.onset if trial else answer.entered),
        until=seconds(answer.at),
        thought=filled(scenario, beat.thinks),
        there=_there(scenario, stretch, answer, trial, shows) + _mask(scenario, book, past, trial),
        did=_did(scenario, stretch, answer, trial),
        helped=helped(scenario, book, moment, said_while(stretch, answer.at)),
        says=saying(stretch, answer.at),
        shows=shows,
        you=deeds(scenario, book, stretch),
    )


def _title(scenario: Scenario, book: CueBook, moment: Moment) -> str:
    if moment.trial:
        return raised(caption(scenario, book, moment.trial.cue))
    if moment.lamp:
        lit = moment.lamp in (moment.answer.judged.read or ())
        was = "were" if moment.lamp == "emotional" else "was"
        return f"{LAMPS[moment.lamp]} {was} {'lit' if lit else 'left dark'}"
    title = in_words(scenario, WITHOUT_CUE[moment.answer.how])
    return title if moment.failure else f"{title} helped"


def _there(
    scenario: Scenario,
    stretch: Sequence[Event],
    answer: Answer,
    trial: Trial | None,
    shows: Sequence[Span],
) -> str:
    """Return for how long it was there, and what was being said meanwhile."""
    they, until = scenario.patient.pronouns.they, seconds(answer.at)
    if trial is None:
        said = said_while(stretch, answer.at)
        return f"{raised(they)} said: {quoted(said)}" if said else "Nothing was being said."
    lasted = sum(span.end - span.start for span in shows if span.lit)
    said = said_while(stretch, trial.onset).removesuffix(".")
    while_ = f", while {they} said {quoted(said)}" if said else ""
    long = _how_long(lasted, until_end=any(s.lit and s.end >= until for s in shows))
    return f"{long}{while_}."


def _how_long(lasted: float, *, until_end: bool) -> str:
    long = f"For {counted(max(1, round(lasted)), 'second')}"
    return f"{long}, until you answered" if until_end else long


def _mask(scenario: Scenario, book: CueBook, past: Sequence[Event], trial: Trial | None) -> str:
    """Return what it hid under, and how often it came through."""
    cue, since = (trial.cue, trial.onset) if trial else ("", 0)
    masks = [e.mask for e in past if isinstance(e, CueShown) and e.cue == cue]
    leaks = sum(isinstance(e, CueLeaked) and e.cue == cue and e.at >= since for e in past)
    if not masks or not masks[-1]:
        return ""
    through = f", and came through {counted(leaks, 'time')}" if leaks else ""
    return f" It lay under another: {caption(scenario, book, masks[-1])}{through}."


def _did(scenario: Scenario, stretch: Sequence[Event], answer: Answer, trial: Trial | None) -> str:
    """Return what the trainee did, in one sentence."""
    cue = trial.cue if trial else None
    parts = [part for part in (_looked(scenario, stretch, cue), _read(answer, cue)) if part]
    last = stretch[-1]
    by_asking = isinstance(last, ChoiceMade) and last.asked is not None
    if cue in answer.asked and not by_asking:
        parts.append("asked about it")
    parts.append(f"asked: {quoted(answer.said)}" if by_asking else _answered(scenario, answer))
    return f"You {joined(parts)}"


def _looked(scenario: Scenario, stretch: Sequence[Event], cue: str | None) -> str:
    if any(isinstance(e, Noted) and e.cue == cue for e in stretch):
        return "noted it"
    zones = dict.fromkeys(e.zone for e in stretch if isinstance(e, Looked) and e.zone)
    if not zones:
        return ""
    return f"looked at {in_words(scenario, joined([ZONE_WORDS[z] for z in zones]))}"


def _read(answer: Answer, cue: str | None) -> str:
    read, noted = answer.judged.read, cue in answer.judged.true_notes
    if read:
        return f"lit {lamps(read)}"
    return "lit no lamp" if noted and read is not None else ""


def _answered(scenario: Scenario, answer: Answer) -> str:
    if answer.how == "unanswered":
        return f"let the moment pass without an answer to {scenario.patient.pronouns.them}."
    verb = "passed it on" if answer.how == "told" else "said"
    return f"{verb}: {quoted(answer.said)}"
