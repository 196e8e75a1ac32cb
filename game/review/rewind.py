"""A chosen moment, as the debrief tells it: what was there, what you did, what would help."""

from collections.abc import Mapping, Sequence

from game.review.findings import Answer, answered_badly
from game.review.lanes import deeds, said_while, saying, seconds, showing
from game.review.moments import Moment
from game.review.page import Rewind
from game.review.words import (
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
from game.sim.conditions import notes_named
from game.sim.cues import Cue, CueBook
from game.sim.events import ChoiceMade, CueLeaked, CueShown, Event, Looked, Noted, Trial
from game.sim.story import Choice, Every, Has, Principle, Scenario

WITHOUT_CUE: Mapping[str, str] = {
    "chosen": "What you said",
    "told": "Telling somebody",
    "unanswered": "Nobody answered {them}",
}
WHY: Mapping[Principle, str] = {
    "attention": "You answered what you saw, and not only what was said.",
    "compassion": "You met {them} where {they} stood.",
    "responsiveness": "You did something about it, there and then.",
    "restraint": "You stayed kind when it was hard.",
}
NO_HARM = "It did no harm, and kept the way open."
ROSE: Mapping[str, str] = {
    "physical": "{Their} body was eased by it.",
    "mental": "{Their} mind was eased by it.",
    "emotional": "{Their} feelings were eased by it.",
}


def rewind(scenario: Scenario, book: CueBook, events: Sequence[Event], moment: Moment) -> Rewind:
    """Return a moment ready to be shown."""
    answer, trial = moment.answer, moment.trial
    stretch = events[answer.start : answer.end + 1]
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
        there=_there(scenario, book, stretch, answer, trial),
        did=_did(scenario, stretch, answer, trial),
        helped=_helped(scenario, book, moment),
        says=saying(stretch, answer.at),
        shows=showing(scenario, book, stretch, answer.at, trial.cue if trial else None),
        you=deeds(scenario, book, stretch),
    )


def _title(scenario: Scenario, book: CueBook, moment: Moment) -> str:
    if moment.trial:
        return raised(caption(scenario, book, moment.trial.cue))
    title = in_words(scenario, WITHOUT_CUE[moment.answer.how])
    return title if moment.failure else f"{title} helped"


def _there(
    scenario: Scenario,
    book: CueBook,
    stretch: Sequence[Event],
    answer: Answer,
    trial: Trial | None,
) -> str:
    """Return for how long it was there, and what was being said meanwhile."""
    they, until = scenario.patient.pronouns.they, seconds(answer.at)
    if trial is None:
        said = said_while(stretch, answer.at)
        return f"{raised(they)} said: {quoted(said)}" if said else "Nothing was being said."
    spans = showing(scenario, book, stretch, answer.at, trial.cue)
    lasted = sum(span.end - span.start for span in spans if span.lit)
    said = said_while(stretch, trial.onset)
    while_ = f", while {they} said {quoted(said)}" if said else ""
    long = _how_long(lasted, until_end=any(s.lit and s.end >= until for s in spans))
    return f"{long}{while_}.{_mask(scenario, book, stretch, trial)}"


def _how_long(lasted: float, *, until_end: bool) -> str:
    long = f"For {counted(max(1, round(lasted)), 'second')}"
    return f"{long}, until you answered" if until_end else long


def _mask(scenario: Scenario, book: CueBook, stretch: Sequence[Event], trial: Trial) -> str:
    """Return what it hid under, and how often it came through."""
    masks = [e.mask for e in stretch if isinstance(e, CueShown) and e.cue == trial.cue and e.mask]
    leaks = sum(isinstance(e, CueLeaked) and e.cue == trial.cue for e in stretch)
    if not masks:
        return ""
    through = f", and came through {counted(leaks, 'time')}" if leaks else ""
    return f" It lay under another: {caption(scenario, book, masks[0])}{through}."


def _did(scenario: Scenario, stretch: Sequence[Event], answer: Answer, trial: Trial | None) -> str:
    """Return what the trainee did, in one sentence."""
    cue = trial.cue if trial else None
    parts = [part for part in (_looked(scenario, stretch, cue), _read(answer, cue)) if part]
    by_asking = any(isinstance(e, ChoiceMade) and e.asked for e in stretch)
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


def _helped(scenario: Scenario, book: CueBook, moment: Moment) -> str:
    """Return what would have helped, by the kind of the failure; or why it did."""
    answer, trial = moment.answer, moment.trial
    cue = book.cues.get(trial.cue) if trial else None
    ask = quoted(in_words(scenario, cue.ask)) if cue else ""
    better = _better(scenario, answer, trial)
    say = f" A better answer: {quoted(filled(scenario, better))}" if better else ""
    match moment.failure:
        case None:
            return _why(scenario, answer)
        case "not noticed" if cue and trial:
            first = f"{_look(scenario, cue)}, and ask: {_opened(scenario, answer, trial) or ask}"
        case "misread":
            first = f"What was true here: {lamps(answer.judged.troubled)}."
        case "acted without asking":
            first = f"Ask before you act: {ask}"
        case _:
            first = "" if say else f"Any kind words: {ask or quoted('I am here with you.')}"
    return f"{first}{say}{_tell_too(scenario, moment)}".strip()


def _look(scenario: Scenario, cue: Cue) -> str:
    verb = {"voice": "Listen to", "around": "Look at what stands around"}.get(cue.zone, "Look at")
    where = "{them}" if cue.zone == "around" else ZONE_WORDS[cue.zone]
    return f"{verb} {in_words(scenario, where)}"


def _opened(scenario: Scenario, answer: Answer, trial: Trial) -> str:
    """Return the choice that a note of this cue would have opened, or ""."""
    choices = scenario.beats[answer.beat].choices
    opened = [c for c in choices if trial.cue in notes_named(c.needs)]
    return quoted(filled(scenario, opened[0].say)) if opened else ""


def _tell_too(scenario: Scenario, moment: Moment) -> str:
    """Return whom to tell, where a red flag was passed over."""
    flag = moment.trial.red_flag if moment.trial else None
    known = scenario.red_flags.get(flag or "")
    if known is None or moment.answer.closed:
        return ""
    able = [p for p in scenario.people.values() if p.rung >= known.rung]
    return f" Then tell {min(able, key=lambda p: p.rung).called} at once." if able else ""


def _why(scenario: Scenario, answer: Answer) -> str:
    """Return why it helped: help in time, a principle served, what was eased."""
    they = scenario.patient.pronouns.they
    was = "were" if they == "they" else "was"
    said = []
    if any(flag.late for flag in answer.closed):
        said.append(f"Late, and yet you called: {they} {was} seen because of it.")
    elif answer.closed:
        said.append(f"Help was called while there was time, and {they} {was} not alone with it.")
    points = answer.choice.principles if answer.choice else {}
    best = max(points, key=lambda name: points[name], default=None)
    if best and points[best] > 0:
        said.append(in_words(scenario, WHY[best]))
    return " ".join(said) or _eased(scenario, answer)


def _eased(scenario: Scenario, answer: Answer) -> str:
    gains = {kind: getattr(answer.after, kind) - getattr(answer.before, kind) for kind in ROSE}
    most = max(gains, key=lambda kind: gains[kind])
    if gains[most] <= 0:
        return "It did no harm, and speaking up is safe." if answer.how == "told" else NO_HARM
    return ROSE[most].format(Their=raised(scenario.patient.pronouns.their))


def _better(scenario: Scenario, answer: Answer, trial: Trial | None) -> str:
    """Return the designer's phrase, or else the best thing one could have said.

    A choice counts as one that could have been made where it needs nothing, or only
    notes that were on the clipboard. Nothing is better than an answer that was kind.
    """
    if not answered_badly(answer):
        return ""
    if answer.choice and answer.choice.better:
        return answer.choice.better
    noted = {*answer.judged.true_notes, trial.cue if trial else ""}
    there = [c for c in scenario.beats[answer.beat].choices if _could(c, noted)]
    best = max(there, key=lambda c: c.care or 0, default=None)
    return best.say if best and (best.care or 0) > (answer.care or 0) else ""


def _could(choice: Choice, noted: set[str]) -> bool:
    needs = choice.needs
    parts = needs.parts if isinstance(needs, Every) else (needs,)
    only_notes = all(isinstance(p, Has) and p.what in {"noted", "noted_here"} for p in parts)
    return only_notes and notes_named(needs) <= noted and choice.at_word is None


__all__ = ["rewind"]
