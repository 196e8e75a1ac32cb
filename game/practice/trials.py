"""The next trial of a drill: about which cue, at whom, how faint, and what may be answered.

A pure function of the material, the seed and what was answered before. Two trials in three
are drawn from what is missed most; half of them are calm where the drill has calm moments.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.practice.answered import NOTHING, Answered
from game.practice.drills import Drill
from game.practice.staircase import Stair, climbed
from game.practice.stats import share
from game.sim.chance import rank
from game.sim.cues import PICTURED, Cue, CueBook

OFFERED = 4
FRESH = 0.5
"""How often a cue that was never asked about is taken to be missed."""
THERE, CALM = "there", NOTHING
"""The two answers to "whether"."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """A recorded line that may be heard: whose, its id, and the tone that is to be named.

    `over` is the bright tone that hides it, where there is one.
    """

    person: str
    line: str
    tone: str
    strength: float
    over: str | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """What trials can be made of.

    `can_show` names the cues that each person can show, seated, alone; `masks` which cues
    can lie over which: hidden to mask.
    """

    book: CueBook
    can_show: Mapping[str, frozenset[str]]
    voiced: tuple[Voiced, ...] = ()
    masks: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """One question. `people` are pictured in this order; `shows` is who shows the cue.

    `options` are what may be answered: people, cues, or THERE and CALM; `right` is one of
    them. `level` is how strong the cue is, `mask` what lies over it, `voiced` what is heard.
    """

    drill: str
    number: int
    cue: str
    there: bool
    level: float
    people: tuple[str, ...]
    shows: int | None
    options: tuple[str, ...]
    right: str
    mask: str | None = None
    voiced: Voiced | None = None


class NoMaterialError(ValueError):
    """There is nothing to make a trial of; the message says what is missing."""


def next_trial(drill: Drill, has: Material, answered: Sequence[Answered], seed: int) -> Trial:
    """Return the next trial of a drill for somebody who has answered these.

    Raises:
        NoMaterialError: nobody can show, or no recording lets one hear, what it needs.
    """
    own = tuple(one for one in answered if one.drill == drill.id)
    there = drill.form == "who" or rank(seed, drill.id, len(own), "there") % 2 == 0
    draw = _Draw(drill, has, own, seed, stair_of(own).level, there)
    return draw.heard() if drill.heard else draw.seen()


def stair_of(own: Iterable[Answered]) -> Stair:
    """Return the staircase of a drill: what was there moves it, a calm moment does not."""
    return climbed(one.good for one in own if one.there and not one.hinted)


def answer(trial: Trial, said: str, day: int, book: CueBook, *, hinted: bool = False) -> Answered:
    """Return the record of an answer.

    Raises:
        ValueError: it is none of the options.
    """
    if said not in trial.options:
        message = f"{said!r} is none of {', '.join(trial.options)}"
        raise ValueError(message)
    person = trial.people[trial.shows or 0] if trial.people else ""
    return Answered(
        day,
        trial.drill,
        trial.cue,
        book[trial.cue].zone,
        trial.there,
        trial.level,
        person,
        trial.right,
        said,
        hinted,
    )


@dataclass(frozen=True, slots=True)
class _Draw:
    """One trial being drawn."""

    drill: Drill
    has: Material
    own: tuple[Answered, ...]
    seed: int
    level: float
    there: bool

    def rank(self, *what: object) -> int:
        """Return a number that is this trial's own."""
        return rank(self.seed, self.drill.id, len(self.own), *what)

    def seen(self) -> Trial:
        """Return a trial of a picture, or of several."""
        drill, masks = self.drill, self.has.masks or {}
        cue = self.missed([c for c in _cues(drill, self.has) if not drill.masked or c.id in masks])
        twice = drill.id == "with-without"
        people = self.people(cue, 1 if twice else drill.people) * (2 if twice else 1)
        if drill.form == "who":
            place = self.rank("place") % len(people)
            options, right = tuple(str(n) for n in range(len(people))), str(place)
        else:
            place = 0
            options, right = self.options(cue)
        return Trial(
            drill=drill.id,
            number=len(self.own),
            cue=cue.id,
            there=self.there,
            level=self.level,
            people=people,
            shows=place if self.there else None,
            options=options,
            right=right,
            mask=masks.get(cue.id) if drill.masked else None,
        )

    def people(self, cue: Cue, count: int) -> tuple[str, ...]:
        """Return people who can show a cue.

        Raises:
            NoMaterialError: there are not so many.
        """
        able = [who for who, can in self.has.can_show.items() if cue.id in can]
        if len(able) < count:
            title = self.drill.title
            message = f"{title} needs {count} people who can show {cue.id}; there are {len(able)}"
            raise NoMaterialError(message)
        return tuple(sorted(able, key=lambda who: self.rank("people", who))[:count])

    def heard(self) -> Trial:
        """Return a trial of the voice: of the recordings, one about as strong as is wanted.

        Raises:
            NoMaterialError: there are no recordings of a tone, or no calm ones.
        """
        drill, cues = self.drill, self.has.book.cues
        toned = [one for one in self.has.voiced if one.tone != "calm" and one.tone in cues]
        calm = [one for one in self.has.voiced if one.tone == "calm"]
        if drill.form == "whether":
            toned = [one for one in toned if one.over is not None] or toned
        if not toned or not calm:
            message = f"{drill.title} needs recordings: {len(toned)} toned, {len(calm)} calm ones"
            raise NoMaterialError(message)
        cue = self.missed([cues[tone] for tone in dict.fromkeys(one.tone for one in toned)])
        pool = [one for one in toned if one.tone == cue.id] if self.there else calm
        voiced = min(pool, key=self._far)
        options, right = self.options(cue)
        return Trial(
            drill=drill.id,
            number=len(self.own),
            cue=cue.id,
            there=self.there,
            level=voiced.strength if self.there else self.level,
            people=(voiced.person,),
            shows=0 if self.there else None,
            options=options,
            right=right,
            mask=voiced.over,
            voiced=voiced,
        )

    def _far(self, voiced: Voiced) -> tuple[float, int]:
        """Return how far a recording is from the level wanted; of equals, any."""
        return round(abs(voiced.strength - self.level), 1), self.rank("line", voiced.line)

    def missed(self, cues: Sequence[Cue]) -> Cue:
        """Return a cue: two times in three one of those missed most, else any.

        Raises:
            NoMaterialError: there is none.
        """
        if not cues:
            message = f"{self.drill.title}: no cue of the book can be asked about here"
            raise NoMaterialError(message)
        shuffled = sorted(cues, key=lambda cue: self.rank("cue", cue.id))
        if self.rank("any") % 3 == 0:
            return shuffled[0]
        last = self.own[-1].cue if self.own else None
        fresh = [cue for cue in shuffled if cue.id != last] or shuffled
        return max(fresh, key=lambda cue: _miss(cue.id, self.own))

    def options(self, cue: Cue) -> tuple[tuple[str, ...], str]:
        """Return what may be answered, and what is right."""
        if self.drill.form == "whether":
            return (THERE, CALM), THERE if self.there else CALM
        others = [c for c in self.has.book.in_zone(cue.zone) if c.id != cue.id and _apart(c, cue)]
        others.sort(key=lambda c: self.rank("foil", c.id))
        offered = [cue.id, *(c.id for c in others[: OFFERED - 1])]
        offered.sort(key=lambda one: self.rank("order", one))
        return (*offered, NOTHING), cue.id if self.there else NOTHING


def _cues(drill: Drill, has: Material) -> list[Cue]:
    """Return the cues that a drill may ask about, which somebody can show."""
    shown = {cue for can in has.can_show.values() for cue in can}
    return [
        cue
        for cue in has.book.cues.values()
        if not cue.foil
        and cue.id in shown
        and cue.zone in drill.zones
        and cue.channel in drill.channels
        and cue.of == "patient"
        and cue.bodies & PICTURED
    ]


def _miss(cue: str, own: Sequence[Answered]) -> float:
    """Return how much a cue needs practice, 0-1: as likely missed as the counts allow."""
    tried = [one.good for one in own if one.cue == cue and one.there]
    return 1 - share(sum(tried), len(tried)).low if tried else FRESH


def _apart(other: Cue, cue: Cue) -> bool:
    """Tell whether one may stand beside another as a wrong answer."""
    near = other.id in cue.near or cue.id in other.near
    return not near and other.of == cue.of and bool(other.bodies & cue.bodies)
