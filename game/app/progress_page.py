"""What the progress page says, in words: counts, one suggestion, what was played, what comes."""

from collections.abc import Mapping, Sequence
from datetime import date

from game.app.moment_words import day_words
from game.app.practice_desk import Known
from game.practice.drills import Drill
from game.practice.progress import FEWEST, Played, Progress, progress
from game.practice.stats import Detection, Share
from game.review.words import number, times
from game.screens.progress import ProgressPage
from game.screens.progress_cards import Coming, Lately, Suggestion
from game.sim.cues import Zone
from game.view.progress import Bar
from game.view.theme import KINDS, ZONES

NEXT: Mapping[Zone, tuple[str, str]] = {
    "face": ("Next: look once more at the face", "in a face"),
    "hands": ("Next: let your eyes rest on the hands", "in hands and arms"),
    "chest": ("Next: watch how they breathe", "in chest and belly"),
    "legs": ("Next: look down, to the legs and the seat", "in legs and seat"),
    "voice": ("Next: listen for what the voice does", "in a voice"),
    "around": ("Next: see what stands around them", "around somebody"),
}
"""What is suggested where a zone is missed, and where its signs are."""
WELL: Mapping[Zone, str] = {
    "face": "You see faces well.",
    "hands": "You see well what hands do.",
    "chest": "You see well how people breathe and sit.",
    "legs": "You see well what legs and seat tell.",
    "voice": "You hear voices well.",
    "around": "You see well what people bring along.",
}
SURELY = 0.6
"""A share of which one can be sure that it is above this is said to go well."""
BEGIN = Suggestion(
    "Begin with a conversation",
    "After it, this page shows what you noticed and how you read people.",
    None,
    "Choose one",
)
MORE = Suggestion(
    "Play a little more",
    "So few signs say little yet. After some more, there is something to practise here.",
    None,
    "Choose one",
)
FINE = Suggestion(
    "You notice what is there",
    "Nothing was missed so often that it needs a drill. Somebody new may hide it better.",
    None,
    "Choose one",
)
FIRST = "A moment that you practise comes back after 1, 3, 7 and 21 days, until it holds."
TELLS: tuple[tuple[float, str], ...] = (
    (0.5, "hardly tell yet"),
    (1.5, "tell at times"),
    (2.5, "mostly tell"),
    (99.0, "nearly always tell"),
)
"""Below which d' one tells a sign from a calm moment how well."""
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SHORT_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def page_of(known: Known, today: int) -> ProgressPage:
    """Return the page."""
    past = known.past
    where = progress(past.plays, past.answered, past.tried, today)
    return ProgressPage(
        since=since_words(where, today),
        zones=tuple(_bar(*ZONES[zone][1:], share) for zone, share in where.zones.items()),
        lamps=tuple(_bar(*KINDS[kind][:2], share) for kind, share in where.lamps.items()),
        next=suggested(where),
        lately=tuple(_lately(one, today) for one in where.lately),
        coming=_coming(known, where, today),
        practised=tuple(_practised(where, known)),
    )


def _bar(name: str, symbol: str, share: Share) -> Bar:
    return Bar(name, symbol, share.right, share.of, share.low, share.high)


def since_words(where: Progress, today: int) -> str:
    """Return how much was played, since when."""
    if where.since is None:
        return "no conversation yet"
    count = where.conversations
    unit = "conversation" if count == 1 else "conversations"
    return f"{count} {unit} since {short_date(where.since, today)}"


def short_date(day: int, today: int) -> str:
    """Return a day: "Fri 21 Nov", with its year where that is another one."""
    then, now = date.fromordinal(day), date.fromordinal(today)
    year = f" {then.year}" if then.year != now.year else ""
    return f"{WEEKDAYS[then.weekday()]} {then.day} {SHORT_MONTHS[then.month - 1]}{year}"


def suggested(where: Progress) -> Suggestion:
    """Return the one thing to do next: the drill for what is missed, else a conversation."""
    if where.conversations == 0:
        return BEGIN
    if where.weakest is None:
        few = all(share.of < FEWEST for share in where.zones.values())
        return MORE if few else FINE
    title, place = NEXT[where.weakest]
    share = where.zones[where.weakest]
    missed = share.of - share.right
    verb = "was" if missed == 1 else "were"
    words = f"{_well(where)}Of {share.of} signs {place}, {missed} {verb} not noted."
    return Suggestion(title, words, *_label(where.next))


def _label(drill: Drill | None) -> tuple[str | None, str]:
    return (drill.id, "Drill") if drill else (None, "Choose one")


def _well(where: Progress) -> str:
    """Return what goes well, surely, where there is such a zone."""
    sure = {z: s for z, s in where.zones.items() if s.low > SURELY and z != where.weakest}
    return f"{WELL[max(sure, key=lambda z: sure[z].low)]} " if sure else ""


def _lately(one: Played, today: int) -> Lately:
    failed = [f"{what}, {times(count)}" for what, count in one.failures.items()]
    return Lately(
        short_date(one.day, today), one.title, one.grade, "; ".join(failed) or "nothing missed"
    )


def _coming(known: Known, where: Progress, today: int) -> Coming:
    """Return what is practised over days, in words; what is no longer there is left out."""
    names = known.names
    now = [one for one in where.due if one.what in names]
    later = [one for one in where.later if one.what in names]
    holds = [what for what in where.holds if what in names]
    lines = []
    if now:
        more = f", and {number(len(now) - 1)} more" if len(now) > 1 else ""
        lines.append(f"Today: {names[now[0].what]}{more}.")
    if later:
        soon = day_words(later[0].day or today, today)
        one, many = f"One comes back {soon}.", f"come back, the first {soon}."
        count = number(len(later)).capitalize()
        lines.append(one if len(later) == 1 else f"{count} {many}")
    if holds:
        lines.append(f"Held, and done with: {number(len(holds))}.")
    return Coming(tuple(lines or [FIRST]), known.moment is not None)


def _practised(where: Progress, known: Known) -> Sequence[str]:
    """Return what was practised, and how well a sign is told from calm, once that is known."""
    parts = []
    if where.practised:
        parts.append(f"{_many(where.practised, 'answer')} in drills")
    if where.moments:
        parts.append(_many(where.moments, "moment"))
    lines = [f"Practised so far: {', '.join(parts)}."] if parts else []
    if where.detection:
        lines.append(detection_words(where.detection))
    lines += [known.trouble] if known.trouble else []
    if known.past.flaws:
        count = len(known.past.flaws)
        lines.append(f"{_many(count, 'line')} of your notebook could not be read.")
    return lines


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def detection_words(found: Detection) -> str:
    """Return how well signs are told from calm moments, in words first."""
    tells = next(words for below, words in TELLS if found.d < below)
    spread = f"d\u2032 {found.d:.1f}, likely {found.low:.1f} to {found.high:.1f}"
    return f"In drills you {tells} a sign from a calm moment ({spread})."
