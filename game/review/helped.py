"""What would have helped at a moment, by how it was failed; or why it did help."""

from collections.abc import Mapping

from game.review.findings import Answer, answered_badly
from game.review.moments import Moment
from game.review.words import ZONE_WORDS, filled, in_words, lamps, quoted, raised
from game.sim.conditions import notes_named
from game.sim.cues import Cue, CueBook
from game.sim.events import Trial
from game.sim.story import Choice, Every, Has, Principle, Scenario

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


def helped(scenario: Scenario, book: CueBook, moment: Moment) -> str:
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
