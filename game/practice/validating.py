"""Validation: cues and tones shown to real people, and as many blanks; what they name is counted.

A person's order is their own, so that who stops early leaves the same gaps nowhere. A cue may
cite people only after ten looks (EVIDENCE.md M11 asks as many of signals and calm moments).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from game.practice.answered import NOTHING, Answered
from game.practice.drills import SEEN, Drill
from game.practice.material import Material, NoMaterialError, Trial, Voiced
from game.practice.stats import ENOUGH, Share, share
from game.practice.trials import EVEN, WHOLE, offered
from game.sim.chance import rank
from game.sim.cues import Cue

STRENGTH = 0.6
"""As strong as scenarios mostly use (docs/cues.md)."""
VALIDATION = Drill(
    "validation",
    "What do you see?",
    "cues and blanks, in no order",
    "What does one see here?",
    "what",
    SEEN,
)
LISTENING = replace(VALIDATION, asks="What is in the voice?", hides="picture", heard=True)


def blind(has: Material, who: str) -> tuple[Trial, ...]:
    """Return the trials of one person (a pseudonym): each cue and tone once, and once a blank.

    Raises:
        NoMaterialError: there is neither a cue that somebody can show nor a recording.
    """
    rows = [*_seen(has, who), *_heard(has, who)]
    if not rows:
        message = "there is no cue that anybody can show, and no recording"
        raise NoMaterialError(message)
    rows.sort(key=lambda one: rank(who, "order", one.cue, one.there))
    return tuple(replace(one, number=n) for n, one in enumerate(rows))


def _seen(has: Material, who: str) -> Iterable[Trial]:
    cues = dict.fromkeys(cue for can in has.can_show.values() for cue in sorted(can))
    for cue in (has.book[name] for name in cues if has.book[name].zone in SEEN):
        able = [person for person, can in has.can_show.items() if cue.id in can]
        for there in (True, False):
            person = min(able, key=lambda one: rank(who, cue.id, there, one))
            yield _trial(has, who, cue, there=there, person=person)


def _heard(has: Material, who: str) -> Iterable[Trial]:
    calm = [one for one in has.voiced if one.tone == EVEN]
    tones = dict.fromkeys(one.tone for one in has.voiced if one.tone != EVEN)
    for cue in (has.book[tone] for tone in tones if calm and tone in has.book.cues):
        toned = [one for one in has.voiced if one.tone == cue.id]
        for there, pool in ((True, toned), (False, calm)):
            line = min(pool, key=lambda one: rank(who, cue.id, one.line))
            yield _trial(has, who, cue, there=there, person=line.person, voiced=line)


def _trial(
    has: Material, who: str, cue: Cue, *, there: bool, person: str, voiced: Voiced | None = None
) -> Trial:
    """Return one look; a line has its own strength, a picture STRENGTH."""
    true = (EVEN, voiced.over) if voiced else ()
    shown = WHOLE if cue.id in has.whole else STRENGTH
    return Trial(
        drill=VALIDATION.id,
        number=0,
        cue=cue.id,
        there=there,
        level=voiced.strength if voiced and there else shown,
        people=(person,),
        shows=0 if there else None,
        options=offered(has.book, cue, true, (who, cue.id, there)),
        right=cue.id if there else NOTHING,
        mask=voiced.over if voiced else None,
        voiced=voiced,
    )


@dataclass(frozen=True, slots=True)
class Looks:
    """What people made of a cue: of how many looks it was named, and what else was said.

    `alarms` is how often it was named where nothing was, of how many blanks.
    """

    cue: str
    named: Share
    said: Mapping[str, int]
    alarms: Share

    @property
    def enough(self) -> bool:
        """Tell whether a file may cite it."""
        return self.named.of >= ENOUGH


def looks(answers: Sequence[Answered]) -> tuple[Looks, ...]:
    """Return what people made of each cue that they looked at, by its name."""
    own = [one for one in answers if one.drill == VALIDATION.id]
    return tuple(
        _looks(cue, [a for a in own if a.cue == cue]) for cue in sorted({a.cue for a in own})
    )


def _looks(cue: str, answers: Sequence[Answered]) -> Looks:
    there = [one.said for one in answers if one.there]
    blank = [one.said for one in answers if not one.there]
    said = {one: there.count(one) for one in sorted(set(there), key=lambda s: -there.count(s))}
    return Looks(
        cue,
        share(there.count(cue), len(there)),
        said,
        share(blank.count(cue), len(blank)),
    )
