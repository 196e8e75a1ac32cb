"""The next trial of a drill: about which cue, at whom, how faint, and what may be answered.

A pure function of the material, the seed and what was answered before. Two trials in three
are drawn from what is missed most; half of them are calm where the drill has calm moments.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from game.practice.answered import NOTHING, Answered, By
from game.practice.drills import Drill
from game.practice.material import CALM, THERE, Material, NoMaterialError, Trial, Voiced
from game.practice.staircase import Stair, climbed
from game.practice.stats import share
from game.sim.chance import rank
from game.sim.cues import PICTURED, Cue, CueBook

OFFERED = 4
FRESH = 0.5
"""How often a cue that was never asked about is taken to be missed."""
EVEN = "calm"
"""The tone of a calm voice."""
BRIGHT = ("cheerful", "warm")
"""Tones that say no more than friendly words do, where nothing lies under them."""
WHOLE = 1.0
"""How strong what cannot be faint is shown: a thing in the hand is there or is not."""


def next_trial(drill: Drill, has: Material, answered: Sequence[Answered], seed: int) -> Trial:
    """Return the next trial of a drill for somebody who has answered these.

    Raises:
        NoMaterialError: nobody can show, or no recording lets one hear, what it needs.
    """
    own = tuple(one for one in answered if one.drill == drill.id)
    there = drill.form == "who" or rank(seed, drill.id, len(own), "there") % 2 == 0
    level = stair_of((one for one in own if one.by in ("", has.by)), has.whole).level
    draw = _Draw(drill, has, own, seed, level, there)
    return draw.heard() if drill.heard else draw.seen()


def stair_of(own: Iterable[Answered], whole: frozenset[str] = frozenset()) -> Stair:
    """Return the staircase of a drill: what was there moves it, a calm moment does not.

    Nor does what is *whole*: it is as plain to everybody, however much they see.
    """
    moves = (one for one in own if one.there and not one.hinted and one.cue not in whole)
    return climbed(one.good for one in moves)


def answer(
    trial: Trial, said: str, day: int, book: CueBook, *, hinted: bool = False, by: By = ""
) -> Answered:
    """Return the record of an answer; *by* is how a line reached them.

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
        by if trial.voiced else "",
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
            level=WHOLE if cue.id in self.has.whole else self.level,
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
        toned = [one for one in self.has.voiced if one.tone != EVEN and one.tone in cues]
        calm = [one for one in self.has.voiced if one.tone == EVEN]
        if drill.form == "whether":
            toned = [one for one in toned if one.over is not None] or toned
            calm += [one for one in self.has.voiced if one.tone in BRIGHT and one.over is None]
        if not toned or not calm:
            message = f"{drill.title} needs recordings: {len(toned)} toned, {len(calm)} calm ones"
            raise NoMaterialError(message)
        cue = self.missed([cues[tone] for tone in dict.fromkeys(one.tone for one in toned)])
        pool = [one for one in toned if one.tone == cue.id] if self.there else calm
        voiced = min(pool, key=self._far)
        options, right = self.options(cue, {EVEN, voiced.over})
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

    def options(self, cue: Cue, true: Collection[str | None] = ()) -> tuple[tuple[str, ...], str]:
        """Return what may be answered, and what is right; nothing that is *true* beside it."""
        if self.drill.form == "whether":
            return (THERE, CALM), THERE if self.there else CALM
        rows = offered(self.has.book, cue, true, (self.seed, self.drill.id, len(self.own)))
        return rows, cue.id if self.there else NOTHING


def offered(
    book: CueBook, cue: Cue, true: Collection[str | None], lot: tuple[object, ...]
) -> tuple[str, ...]:
    """Return what may be answered about a cue, in an order by *lot*: four, and NOTHING.

    None of the others is among what is *true* besides, nor near the cue.
    """
    others = [c for c in book.in_zone(cue.zone) if c.id not in true and _apart(c, cue)]
    others.sort(key=lambda c: rank(*lot, "foil", c.id))
    rows = [cue.id, *(c.id for c in others[: OFFERED - 1])]
    rows.sort(key=lambda one: rank(*lot, "order", one))
    return (*rows, NOTHING)


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
    """Tell whether one may stand beside another as a wrong answer.

    Beside a tone stand tones and rows of text: a sound without words may be in the line.
    """
    near = other.id == cue.id or other.id in cue.near or cue.id in other.near
    sound = cue.zone == "voice" and not other.parts and not other.foil
    seated = "seated" in other.bodies or cue.zone == "voice"
    return not near and not sound and seated and other.of == cue.of
