"""What to try next: at most two things, from what went wrong most often in this session.

The rule: of the four failures (by cue and by lamp), the most frequent first, the earlier of
the four where two are as frequent. Where nothing failed: somebody new.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from game.review.findings import Answer, Failure, Finding, failures_of
from game.review.words import LAMPS, ZONE_WORDS, in_words, joined, short
from game.sim.cues import KINDS, CueBook
from game.sim.story import Scenario

AT_MOST = 2
ORDER: tuple[Failure, ...] = (
    "not noticed",
    "misread",
    "answered badly",
    "acted without asking",
)
NEW = "Play somebody new: what you saw in one person looks different in the next."
Say = Callable[[Scenario, CueBook, Sequence[Finding]], str]


def next_steps(scenario: Scenario, book: CueBook, made: Sequence[Answer]) -> tuple[str, ...]:
    """Return what to try next, as sentences."""
    if not made:
        return ()
    return tuple(_steps(scenario, book, [one for a in made for one in failures_of(a)])) or (NEW,)


def _steps(scenario: Scenario, book: CueBook, failed: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(one.what for one in failed)
    often = sorted((w for w in ORDER if counts[w]), key=lambda w: (-counts[w], ORDER.index(w)))
    for what in often[:AT_MOST]:
        yield SAY[what](scenario, book, [one for one in failed if one.what == what])


def _notice(scenario: Scenario, book: CueBook, failed: Sequence[Finding]) -> str:
    zones = Counter(book[one.cue].zone for one in failed if one.cue and one.cue in book.cues)
    most = [ZONE_WORDS[zone] for zone, _ in zones.most_common(AT_MOST)]
    where = in_words(scenario, joined(most)) or "all six places"
    first = next((one.cue for one in failed if one.cue), None)
    named = f" (missed here: {short(scenario, book, first)})" if first else ""
    return f"Before you answer, turn once to {where}{named}."


def _read(scenario: Scenario, book: CueBook, failed: Sequence[Finding]) -> str:  # noqa: ARG001 - as the table calls
    lamps = Counter(one.kind for one in failed if one.kind)
    if not lamps:
        return "Ask of each note: is it the body, the mind, or the feelings?"
    kind = min(lamps, key=lambda k: (-lamps[k], KINDS.index(k)))
    dark = sum(not one.lit for one in failed if one.kind == kind)
    how = "left dark" if 2 * dark >= lamps[kind] else "lit without cause"
    return f"Set the lamps by what you saw: {LAMPS[kind]} {_was(kind)} {how} {_times(lamps[kind])}."


def _was(kind: str) -> str:
    return "were" if kind == "emotional" else "was"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _answer(scenario: Scenario, book: CueBook, failed: Sequence[Finding]) -> str:  # noqa: ARG001 - as above
    them = scenario.patient.pronouns.them
    return f"Name what you see of {them} before you explain, promise or go on."


def _ask(scenario: Scenario, book: CueBook, failed: Sequence[Finding]) -> str:  # noqa: ARG001 - as above
    return "Ask what a sign is before you act on it; only an emergency comes first."


SAY: Mapping[Failure, Say] = {
    "not noticed": _notice,
    "misread": _read,
    "answered badly": _answer,
    "acted without asking": _ask,
}
