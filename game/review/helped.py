"""What would have helped at a moment, by how it was failed; or why it did help."""

from collections.abc import Mapping, Sequence

from game.review.findings import Answer, answered_badly, done_well
from game.review.moments import Moment
from game.review.words import (
    ZONE_WORDS,
    filled,
    in_words,
    joined,
    lamps,
    quoted,
    raised,
    short,
)
from game.sim.conditions import notes_named
from game.sim.cues import Cue, CueBook, Kind
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


def helped(scenario: Scenario, book: CueBook, moment: Moment, said: str) -> str:
    """Return what would have helped, by the kind of the failure; or why it did.

    *said* is what the patient was saying.
    """
    answer, trial = moment.answer, moment.trial
    cue = book.cues.get(trial.cue) if trial else None
    ask = quoted(in_words(scenario, cue.ask)) if cue else ""
    better = _better(scenario, answer, trial)
    say = f" A better answer: {quoted(filled(scenario, better))}" if better else ""
    match moment.failure:
        case None:
            return _why(scenario, book, moment)
        case "not noticed" if cue and trial:
            first = f"{_look(scenario, cue)}, and ask: {_opened(scenario, answer, trial) or ask}"
        case "misread":
            first = " ".join((_truth(scenario, book, moment), f"Ask: {ask}" if ask else "")).strip()
        case "acted without asking":
            first = f"Ask before you act: {ask}"
        case _:
            first = "" if say else (ask and f"Ask: {ask}") or _own_words(scenario, said)
    return f"{first}{say}{_tell_too(scenario, moment)}".strip()


def _own_words(scenario: Scenario, said: str) -> str:
    """Return an answer out of the patient's own words, where nobody wrote a better one."""
    they = scenario.patient.pronouns.they
    if not said:
        return f"Say what you see of {scenario.patient.pronouns.them}, and ask what it is."
    words = said if said.endswith(("?", "!", "\u2026")) else f"{said.rstrip('.')}."
    back = quoted(f"You say: {words} Tell me more about that.")
    return f"{raised(they)} had just told you something. Say it back, and ask: {back}"


def _truth(scenario: Scenario, book: CueBook, moment: Moment) -> str:
    """Return which lamps were so, and by what one could tell of those that were left dark."""
    judged = moment.answer.judged
    true = f"What was true here: {lamps(judged.troubled)}."
    missed = [kind for kind in judged.troubled if kind not in (judged.read or ())]
    signs = [short(scenario, book, t.cue) for t in judged.trials if t.sign in missed]
    shown = f" It showed in: {joined(list(dict.fromkeys(signs)))}." if signs else ""
    lit = [kind for kind in judged.read or () if kind not in judged.troubled]
    wrong = f" Nothing showed that {lamps(lit)} {_was(lit)} troubled." if lit else ""
    return f"{true}{shown}{wrong}"


def _was(kinds: Sequence[Kind]) -> str:
    return "were" if len(kinds) > 1 or "emotional" in kinds else "was"


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


def _why(scenario: Scenario, book: CueBook, moment: Moment) -> str:
    """Return why it helped: help in time, a principle served, what was seen, what was eased."""
    answer = moment.answer
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
    return " ".join(said) or _seen(scenario, book, answer) or _eased(scenario, answer)


def _seen(scenario: Scenario, book: CueBook, answer: Answer) -> str:
    """Return what was noticed and read rightly, where the words did little."""
    found = done_well(answer)
    cues = [one.cue for one in found if one.what == "noticed" and one.cue]
    read = [one.kind for one in found if one.what == "read" and one.kind]
    said = []
    if cues:
        named = joined([short(scenario, book, cue) for cue in cues])
        said.append(f"You noticed what {scenario.patient.pronouns.they} did not say: {named}.")
    if read:
        said.append(f"You read rightly what was troubled: {lamps(read)}.")
    return " ".join(said)


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
