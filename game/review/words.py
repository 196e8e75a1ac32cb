"""Words of a debrief: names filled in, lists joined, numbers spelt, first letters raised."""

from collections.abc import Iterable, Mapping, Sequence

from game.sim.cues import KINDS, CueBook, Kind, Zone
from game.sim.looking import in_pronouns
from game.sim.story import Grade, Scenario

LAMPS: Mapping[Kind, str] = {"physical": "Body", "mental": "Mind", "emotional": "Feelings"}
GRADE_WORDS: Mapping[Grade, str] = {
    "best": "Best outcome",
    "good": "Good outcome",
    "fair": "Fair outcome",
    "poor": "Poor outcome",
    "unsafe": "Unsafe outcome",
}
ZONE_WORDS: Mapping[Zone, str] = {
    "face": "{their} face",
    "hands": "{their} hands",
    "chest": "{their} chest",
    "legs": "{their} legs",
    "voice": "{their} voice",
    "around": "what was around {them}",
}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def filled(scenario: Scenario, text: str | None) -> str:
    """Return a designer's text with its names filled in; the trainee is "you"."""
    known = {
        "patient": scenario.patient.short_name,
        "trainee": "you",
        **{name: str(value) for name, value in scenario.counters.items()},
    }
    return (text or "").format_map(known)


def in_words(scenario: Scenario, text: str) -> str:
    """Return a text of ours with {they}, {them} and {their} filled in."""
    return in_pronouns(text, scenario.patient)


def caption(scenario: Scenario, book: CueBook, cue: str) -> str:
    """Return what a cue looks or sounds like; its id where the book has lost it."""
    row = book.cues.get(cue)
    return in_words(scenario, row.caption) if row else spaced(cue)


def short(scenario: Scenario, book: CueBook, cue: str) -> str:
    """Return a cue in a few words, as a handover has it."""
    row = book.cues.get(cue)
    return in_words(scenario, row.short) if row else spaced(cue)


def raised(text: str) -> str:
    """Return *text* with its first letter a capital."""
    return text[:1].upper() + text[1:]


def spaced(name: str) -> str:
    """Return an id as words: "move-the-car" is "move the car"."""
    return name.replace("-", " ")


def quoted(text: str) -> str:
    """Return *text* in quotation marks."""
    return f"\u201c{text}\u201d"


def joined(words: Sequence[str]) -> str:
    """Return a list as one speaks it: "a, b and c"."""
    if len(words) < len("ab"):
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def number(count: int) -> str:
    """Return a small number as a word."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def counted(count: int, one: str, many: str = "") -> str:
    """Return "one promise", "two promises"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def times(count: int) -> str:
    """Return "once", "twice", "three times"."""
    return {1: "once", 2: "twice"}.get(count, f"{number(count)} times")


def lamps(kinds: Iterable[Kind]) -> str:
    """Return the lamps of these kinds: "Body and Feelings"; "none" where there is none."""
    there = set(kinds)
    return joined([LAMPS[kind] for kind in KINDS if kind in there]) or "none"


def one_line(text: str, most: int = 60) -> str:
    """Return *text*, cut after a word with an ellipsis where it is longer than *most*."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(",.;:!? ") + "\u2026"
