"""The counts of a session in words: three cards, what you did well, and the other facts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.review.counts import PRINCIPLES, Counts
from game.review.findings import POOR_CARE, Answer, outcome_of
from game.review.page import Card, Ending, LampCount, PrincipleCount, RequestRow
from game.review.words import (
    GRADE_WORDS,
    LAMPS,
    counted,
    filled,
    joined,
    number,
    one_line,
    quoted,
    raised,
    short,
    spaced,
    times,
)
from game.sim.comfort import POINT
from game.sim.cues import KINDS, CueBook
from game.sim.events import Event
from game.sim.story import Grade, Scenario

NAMED_AT_MOST = 2
FINEST_CARE = 5
HOW: Mapping[str, tuple[str, bool]] = {
    "oblige": ("you did it", True),
    "explain-and-offer": ("you said why not, and offered something else", True),
    "explain": ("you said why not, and offered nothing else", False),
    "refuse": ("you refused", False),
    "ignored": ("it got no answer", False),
    "over-promised": ("you promised what could not be done", False),
}
CAPS: Mapping[Grade, str] = {
    "unsafe": "An emergency was never passed on, so nothing better was left.",
    "fair": "Help was called late, so fair was the best that was left.",
}


def ending(events: Sequence[Event]) -> Ending | None:
    """Return how it ended; None where the session was broken off."""
    ended = outcome_of(events)
    if ended is None:
        return None
    return Ending(
        outcome=ended.outcome,
        grade=ended.grade,
        words=GRADE_WORDS[ended.grade],
        story=ended.story,
        final=ended.final / POINT,
        cap=CAPS.get(ended.cap, ""),
    )


def cards(
    scenario: Scenario, book: CueBook, counts: Counts, made: Sequence[Answer]
) -> tuple[Card, ...]:
    """Return the three counts: noticed, read, said."""
    signs = len(counts.noticed) + len(counts.missed)
    lamps = counts.lamps.values()
    read = (sum(lamp.right for lamp in lamps), sum(lamp.of for lamp in lamps))
    said = [a for a in made if a.care is not None or a.how == "unanswered"]
    helped = sum(a.care is not None and a.care > POOR_CARE for a in said)
    return (
        Card("Noticed", "signs", len(counts.noticed), signs, _noticing(scenario, book, counts)),
        Card("Read", "lamps right", *read, _reading(counts)),
        Card("Said", "helped", helped, len(said), _saying(counts)),
    )


def _noticing(scenario: Scenario, book: CueBook, counts: Counts) -> tuple[str, ...]:
    missed = list(dict.fromkeys(short(scenario, book, cue) for cue in counts.missed))
    lines = [f"missed: {_some(missed)}"] if missed else []
    if counts.phantoms:
        lines.append(f"{counted(len(counts.phantoms), 'note')} of something not there")
    return tuple(lines)


def _some(names: Sequence[str]) -> str:
    rest = len(names) - NAMED_AT_MOST
    if rest <= 0:
        return ", ".join(names)
    return f"{', '.join(names[:NAMED_AT_MOST])} and {rest} more"


def _reading(counts: Counts) -> tuple[str, ...]:
    missed = {LAMPS[k]: lamp.missed for k, lamp in counts.lamps.items()}
    alarms = {LAMPS[k]: lamp.false_alarms for k, lamp in counts.lamps.items()}
    told = (("missed", missed), ("false alarm", alarms))
    return tuple(f"{what}: {_often(often)}" for what, often in told if any(often.values()))


def _often(often: Mapping[str, int]) -> str:
    return ", ".join(name + f" \u00d7{n}" * (n > 1) for name, n in often.items() if n)


def _saying(counts: Counts) -> tuple[str, ...]:
    lines = []
    if counts.promises_made:
        made, kept = counts.promises_made, counts.promises_kept
        words = "and kept" if kept == made else f"{number(kept)} kept" if kept else "not kept"
        lines.append(f"{counted(made, 'promise')} made, {words}")
    if counts.flags_missed:
        lines.append("an emergency was not passed on")
    elif counts.flags_late:
        lines.append("you called for help, late")
    elif counts.flags_in_time:
        lines.append("you called for help in time")
    return tuple(lines)


def lamp_rows(counts: Counts) -> tuple[LampCount, ...]:
    """Return Body, Mind and Feelings."""
    rows = ((kind, counts.lamps[kind]) for kind in KINDS)
    return tuple(
        LampCount(kind, LAMPS[kind], lamp.right, lamp.of, lamp.missed, lamp.false_alarms)
        for kind, lamp in rows
    )


def principle_rows(counts: Counts) -> tuple[PrincipleCount, ...]:
    """Return the four principles."""
    return tuple(PrincipleCount(name, counts.principles.get(name, 0)) for name in PRINCIPLES)


def request_rows(scenario: Scenario, counts: Counts) -> tuple[RequestRow, ...]:
    """Return what was asked for, and how it was handled."""
    rows = []
    for beat, how in counts.requests.items():
        request = scenario.beats[beat].request if beat in scenario.beats else None
        words, well = HOW.get(how, (spaced(how), False))
        rows.append(RequestRow(filled(scenario, request.what if request else beat), words, well))
    return tuple(rows)


def facts(scenario: Scenario, book: CueBook, counts: Counts, played: str = "") -> tuple[str, ...]:
    """Return what no card says, as sentences; last, how it was *played*."""
    said = (*_facts(scenario, book, counts), *([f"{played}."] if played else []))
    return tuple(raised(fact) for fact in said)


def _facts(scenario: Scenario, book: CueBook, counts: Counts) -> Iterator[str]:
    for flags, what in (
        (counts.flags_in_time, "passed on in time"),
        (counts.flags_late, "passed on late"),
        (counts.flags_missed, "never passed on"),
    ):
        for flag in flags:
            known = scenario.red_flags.get(flag)
            yield f"{known.called if known else spaced(flag)}: {what}."
    for count, what in (
        (counts.promises_kept, "kept"),
        (counts.promises_broken, "broken"),
    ):
        if count:
            yield f"{counted(count, 'promise')} {what}."
    if counts.restraint:
        kept = sum(one.kept for one in counts.restraint)
        all_ = kept == len(counts.restraint)
        stayed = (
            "stayed kind" if all_ else f"stayed kind {times(kept)}" if kept else "did not stay kind"
        )
        yield f"provoked {times(len(counts.restraint))}: you {stayed}."
    if counts.asked:
        yield f"you asked {times(counts.asked)} about what you saw."
    if counts.decoys:
        yield f"rightly noted, though it meant nothing: {_named(scenario, book, counts.decoys)}."
    if counts.phantoms:
        yield f"noted, and not there: {_named(scenario, book, counts.phantoms)}."


def _named(scenario: Scenario, book: CueBook, cues: Iterable[str]) -> str:
    return joined(list(dict.fromkeys(short(scenario, book, cue) for cue in cues)))


def well(
    scenario: Scenario, book: CueBook, counts: Counts, made: Sequence[Answer]
) -> tuple[str, ...]:
    """Return what was done well, as sentences: help first, then words kept, then words."""
    return tuple(_well(scenario, book, counts, made))


def _well(
    scenario: Scenario, book: CueBook, counts: Counts, made: Sequence[Answer]
) -> Iterator[str]:
    they = scenario.patient.pronouns.they
    if counts.flags_in_time:
        yield "You called for help while there was time."
    if counts.promises_kept:
        yield f"You kept your word {times(counts.promises_kept)}."
    seen = Counter(counts.noticed)
    if seen:
        names = [short(scenario, book, cue) for cue, _ in seen.most_common(NAMED_AT_MOST)]
        yield f"You noticed what {they} did not say: {joined(names)}."
    if counts.asked:
        yield "You asked instead of guessing."
    for row in request_rows(scenario, counts):
        if row.well:
            yield f"{raised(they)} asked for this: {row.what}. {raised(row.how)}."
    if any(one.kept for one in counts.restraint):
        yield f"You stayed kind when {they} turned on you."
    finest = max(made, key=lambda a: a.care or 0, default=None)
    if finest and (finest.care or 0) >= FINEST_CARE:
        yield f"You said: {quoted(one_line(finest.said))}"
