"""What moves the visit survey: what a patient could tell of a visit, for and against."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from game.review.counts import restraints
from game.review.findings import POOR_CARE, Answer
from game.review.lanes import said_while
from game.review.words import one_line, quoted, raised
from game.sim.comfort import POINT
from game.sim.cues import CueBook
from game.sim.events import (
    BeatEntered,
    ComfortChanged,
    Event,
    FlagRaised,
    PromiseBroken,
    PromiseKept,
    RequestClosed,
)
from game.sim.looking import in_pronouns
from game.sim.sounds import captioned
from game.sim.story import Pronouns, Scenario

RUDE = 1
"""Care up to here hurts (EVIDENCE.md section 5, the ladder)."""
WORSE = 5 * POINT
"""A body that is worse off by this much, while nothing was done for it, is told of."""
LONG = 90
"""Letters of what was said that are quoted."""
REQUESTS: Mapping[str, tuple[bool, bool, str]] = {
    "oblige": (True, True, "and you did it"),
    "explain-and-offer": (True, True, "and you said why not, and offered something else"),
    "explain": (False, True, "and you said why not, and left it there"),
    "refuse": (False, False, "and you said no"),
    "ignored": (False, False, "and got no answer"),
    "over-promised": (False, False, "and you promised what could not be done"),
}
"""How a request was closed: whether it helped, whether it was explained, and in words."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a patient could tell, for an item of the survey or against it."""

    good: bool
    words: str
    weight: float = 1.0


@dataclass(frozen=True)
class Visit:
    """A session, as what measures look at."""

    scenario: Scenario
    book: CueBook
    events: tuple[Event, ...]
    made: tuple[Answer, ...]

    @cached_property
    def closed(self) -> tuple[RequestClosed, ...]:
        """Return how each request was closed."""
        return tuple(e for e in self.events if isinstance(e, RequestClosed))

    def own(self, cue: str) -> str:
        """Return a cue as its patient would speak of it: "a fist on my breastbone"."""
        row = self.book.cues.get(cue)
        me = replace(self.scenario.patient, pronouns=Pronouns("I", "me", "my"))
        return in_pronouns(row.short, me) if row else cue.replace("-", " ")

    def said(self, answer: Answer) -> str:
        """Return what the patient had said before an answer."""
        return said_while(self.events[answer.start : answer.end], answer.at)


def _words(visit: Visit) -> Iterator[Told]:
    """Tell of words that were kind, and of words that hurt."""
    for answer in visit.made:
        care, said, before = answer.care, quoted(one_line(answer.said, LONG)), visit.said(answer)
        if care is not None and care > POOR_CARE:
            yield Told(True, f"I remember this: {said}", care)  # noqa: FBT003 - for it
        elif care is not None and care <= RUDE:
            told = (
                f"I said {quoted(before)}, and was told {said}" if before else f"I was told {said}"
            )
            yield Told(False, told, 5 - care)  # noqa: FBT003 - against it


def _calm(visit: Visit) -> Iterator[Told]:
    """Tell whether a sharp word was met with a kind one."""
    for one in restraints(visit.made, visit.events):
        words = "and you stayed kind" if one.kept else "and you gave it back"
        yield Told(one.kept, f"I was sharp with you, {words}.", 3)


def _answered(visit: Visit) -> Iterator[Told]:
    """Tell whether what was said got an answer."""
    for answer in visit.made:
        silent, before = answer.how == "unanswered", visit.said(answer)
        lost = f"I said {quoted(before)}, and nobody answered." if before else "Nobody answered me."
        yield Told(not silent, lost if silent else "I always got an answer.", 3 if silent else 0.5)


def _signs(visit: Visit) -> Iterator[Told]:
    """Tell of what was asked about without a word of it, and of what nobody asked about."""
    signs = [(t, a) for a in visit.made for t in a.judged.trials if t.sign is not None]
    for trial, answer in signs:
        acted = trial.cue in (answer.choice.acts_on if answer.choice else ())
        if trial.cue in answer.asked or acted:
            words = f"You asked about {visit.own(trial.cue)}, and I had not said a word of it."
            yield Told(True, words, 3)  # noqa: FBT003 - for it
        elif trial.noticed == "no":
            words = f"Nobody asked about {visit.own(trial.cue)}."
            yield Told(False, words, 2 + bool(trial.red_flag))  # noqa: FBT003 - against it


def _requests(visit: Visit) -> Iterator[Told]:
    """Tell what became of what was asked for."""
    for closed in visit.closed:
        good, _, how = REQUESTS.get(
            closed.how, (False, False, "and I do not know what became of it")
        )
        yield Told(good, f"{_asked(visit, closed)}, {how}.", 2)


def _explained(visit: Visit) -> Iterator[Told]:
    """Tell whether a request was answered with a reason, where it was not simply done."""
    for closed in visit.closed:
        _, why, how = REQUESTS.get(closed.how, (False, False, ""))
        if closed.how != "oblige" and how:
            yield Told(why, f"{_asked(visit, closed)}, {how}.", 2)


def _asked(visit: Visit, closed: RequestClosed) -> str:
    """Return what was asked for, in the words it was asked in."""
    beat = visit.scenario.beats.get(closed.request)
    words = captioned(beat.lines[0].says) if beat and beat.lines else ""
    return f"I asked {quoted(one_line(words))}" if words else "I asked for something"


def _help(visit: Visit) -> Iterator[Told]:
    """Tell whether help was called, where it was an emergency."""
    closed = {flag.flag: flag for answer in visit.made for flag in answer.closed}
    for raised_flag in (e for e in visit.events if isinstance(e, FlagRaised)):
        flag = closed.get(raised_flag.flag)
        late = "You called somebody for me. I wish it had been sooner."
        words = "You called somebody while there was time." if flag and not flag.late else late
        yield Told(bool(flag and not flag.late), words if flag else "Nobody called for help.", 5)


def _informed(visit: Visit) -> Iterator[Told]:
    """Tell whether one was told how things stood, where it could have been told."""
    told = [a for a in visit.made if a.choice and a.choice.informs]
    entered = {e.beat for e in visit.events if isinstance(e, BeatEntered)}
    could = [c for beat in entered for c in visit.scenario.beats[beat].choices if c.informs]
    for answer in told:
        words = f"You told me how things stood: {quoted(one_line(answer.said, LONG))}"
        yield Told(True, words, 2)  # noqa: FBT003 - for it
    if could and not told:
        words = "Nobody told me how long it would be, or what came next."
        yield Told(False, words, 2)  # noqa: FBT003 - against it


def _promises(visit: Visit) -> Iterator[Told]:
    """Tell what became of promises."""
    for event in visit.events:
        if isinstance(event, PromiseKept | PromiseBroken):
            kept = isinstance(event, PromiseKept)
            words = "and you did" if kept else "and it did not happen"
            yield Told(kept, f"You said that you would, {words}.", 3)


def _comfort(visit: Visit) -> Iterator[Told]:
    """Tell what was done for the body, or that nothing was while it grew worse."""
    felt = [e for e in visit.events if isinstance(e, ComfortChanged)]
    done = [e for e in felt if e.cause == "does" and e.after.physical > e.before.physical]
    for _ in done:
        yield Told(True, "Something was done so that my body had it easier.")  # noqa: FBT003 - for it
    fell = visit.scenario.start.physical - (felt[-1].after.physical if felt else 0)
    if not done and felt and fell >= WORSE:
        words = "I felt worse in my body than when I came, and nothing was done for it."
        yield Told(False, raised(words))  # noqa: FBT003 - against it


MEASURES: Mapping[str, Callable[[Visit], Iterator[Told]]] = {
    "words": _words,
    "calm": _calm,
    "answered": _answered,
    "signs": _signs,
    "requests": _requests,
    "explained": _explained,
    "help": _help,
    "informed": _informed,
    "promises": _promises,
    "comfort": _comfort,
}
"""The measures, by the names that `survey.ITEMS` uses."""
