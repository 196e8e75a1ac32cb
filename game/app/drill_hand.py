"""What drills' screens are handed: one trial as it is shown, and the choice of drills."""

from collections.abc import Mapping

from game.app import drill_words as words
from game.app.drill_kept import Drills
from game.app.drilling import Sitting
from game.practice.drills import ROWS, Drill
from game.practice.stats import share
from game.practice.suggest import suggested
from game.practice.validating import LISTENING, VALIDATION
from game.screens.drill_scene import Asked, Choice, DrillCard, Heard

ICONS: Mapping[str, str] = {
    "same-cue": "users", "with-without": "eye", "face-only": "scan-face",
    "body-only": "person-standing", "voice-only": "ear", "tone-and-words": "message-circle",
    "mask": "smile",
}  # fmt: skip


DOWN = "the voice is turned down"


def asked_of(drills: Drills, trouble: str | None) -> Asked:
    """Return the trial as it is shown; *trouble* is why nothing is heard.

    Raises:
        ValueError: no round is under way.
    """
    sitting = drills.sitting
    if sitting is None:
        message = "no round is under way"
        raise ValueError(message)
    drill, trial, world, one = drill_of(sitting), sitting.trial, sitting.world, sitting.told
    return Asked(
        number=len(sitting.answers) - (one is not None),
        of=sitting.of,
        title=drill.title,
        about=drill.about,
        question=words.question(drill, trial, world),
        options=words.options(drill, trial, world),
        names=words.names(trial, world),
        pictured=drill.form == "who",
        marks=tuple(None if drills.blind else a.good for a in sitting.answers),
        hint=words.hint(trial, sitting.stock, world),
        heard=_heard(drills, sitting, trouble),
        told=words.told_of(drill, trial, one, sitting.stock, world) if one else None,
        blind=drills.blind is not None,
    )


def _heard(drills: Drills, sitting: Sitting, trouble: str | None) -> Heard | None:
    """Return the line of a trial, its words where they are part of the question."""
    if sitting.trial.voiced is None:
        return None
    recorded = sitting.stock.recorded[sitting.trial.voiced.line]
    shows = sitting.drill.form == "whether" or sitting.told is not None
    return Heard(
        words.tune_of(recorded, sitting.world),
        drills.heard_at,
        f"“{recorded.words}”" if shows else None,
        trouble or (None if drills.stock.material.by == "ear" else DOWN),
    )


def choice_of(drills: Drills) -> Choice:
    """Return the drills there are."""
    lacks = drills.lacks
    first = suggested(drills.notes.answered, [name for name, why in lacks.items() if not why])
    cards = tuple(_card(drill, drills, lacks[drill.id], first) for drill in ROWS)
    flaws = (
        f"{len(drills.notes.flaws)} lines of your notebook could not be read."
        if drills.notes.flaws
        else None
    )
    return Choice(cards, ready=True, trouble=drills.notes.trouble or flaws)


def _card(drill: Drill, drills: Drills, lacks: str, first: Drill | None) -> DrillCard:
    good = [a.good for a in drills.notes.answered if a.drill == drill.id and not a.hinted]
    found = share(sum(good), len(good))
    practised = f"{found.right} of {found.of} right so far" if found.of else "not practised yet"
    is_next = first is not None and first.id == drill.id
    return DrillCard(drill.id, drill.title, drill.about, ICONS[drill.id], practised, lacks, is_next)


def drill_of(sitting: Sitting) -> Drill:
    """Return the drill of a trial: validation has one for pictures and one for voices."""
    heard = sitting.drill.id == VALIDATION.id and sitting.trial.voiced
    return LISTENING if heard else sitting.drill
