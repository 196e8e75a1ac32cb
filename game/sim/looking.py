"""Zones and the four observations each offers (rule 34)."""

from collections.abc import Iterable
from itertools import combinations

from game.sim.chance import rank
from game.sim.cues import Cue, Zone
from game.sim.state import Session
from game.sim.story import Patient
from game.sim.timeline import PLACES, shown

OFFERED = 4
NOTES_A_VISIT = 3


def caption(cue: Cue, patient: Patient) -> str:
    """Return a caption with the patient's pronouns in it."""
    return in_pronouns(cue.caption, patient)


def in_pronouns(text: str, patient: Patient) -> str:
    """Return *text* with {they}, {them} and {their} filled in."""
    said = patient.pronouns
    return text.format(they=said.they, them=said.them, their=said.their)


def notes_left(session: Session) -> int:
    """Return how many new notes are still possible on this visit."""
    return NOTES_A_VISIT - len(session.new_notes)


def observations(session: Session, zone: Zone) -> tuple[Cue, ...]:
    """Return the four observations of a zone, in their seeded order.

    At most two are true of this beat: the authored first, then sounds by the way, then
    mood. The rest are foils, none of them on show nor near anything that is.
    """
    true = _true(session, zone)
    present = {s.showing.cue for s in session.visit_.staged} | {c.id for c in true}
    present |= {s.cue.id for s in shown(session)} | _to_come(session)
    foils = [c for c in session.book.in_zone(zone) if _may_be_foil(session, c, present)]
    place = (session.setup.seed, session.beat.id, zone)
    foils.sort(key=lambda cue: rank(*place, "foil", cue.id))
    offered = [*true, *_beside(true, foils, rank(*place, "lengths"))]
    return tuple(sorted(offered, key=lambda cue: rank(*place, cue.id)))


def _beside(true: list[Cue], foils: list[Cue], lot: int) -> list[Cue]:
    """Return the foils that stand beside what is true, by *lot* shorter or longer than it.

    Were they any, the shortest of the four would be true more often than by chance.
    """
    if not true:
        return foils[:OFFERED]
    places = list(combinations(range(OFFERED), len(true)))
    edges = sorted(len(cue.caption) for cue in true)
    chosen: list[Cue] = []
    before = -1
    for place, low, high in zip(
        (*places[lot % len(places)], OFFERED), (0, *edges), (*edges, None), strict=True
    ):
        fits = [
            c for c in foils if low <= len(c.caption) and (high is None or len(c.caption) < high)
        ]
        chosen += [c for c in fits if c not in chosen][: place - before - 1]
        before = place
    rest = (cue for cue in foils if cue not in chosen)
    return [*chosen, *rest][: OFFERED - len(true)]


def can_be_noted(session: Session, cues: Iterable[str]) -> bool:
    """Tell whether one of *cues* is offered and could be noted now."""
    noted = {note.cue for note in session.new_notes}
    known = [session.book.cues[cue] for cue in cues if cue in session.book.cues]
    new = [cue for cue in known if cue.id not in noted]
    return notes_left(session) > 0 and any(c in observations(session, c.zone) for c in new)


def _true(session: Session, zone: Zone) -> list[Cue]:
    """Return what is offered of what is true: authored, then sounds by the way, then mood."""
    shows = (session.scenario.shows(line, session.book) for line in session.visit_.own)
    own = sorted((showing for those in shows for showing in those), key=lambda s: s.aside)
    moods = [s.cue.id for s in shown(session) if s.by == "mood"]
    ids = dict.fromkeys([*(showing.cue for showing in own), *moods])
    return [c for c in (session.book[i] for i in ids) if c.zone == zone][:PLACES]


def _to_come(session: Session) -> set[str]:
    return {s.cue for line in session.visit_.own for s in line.shows}


def _may_be_foil(session: Session, cue: Cue, present: set[str]) -> bool:
    earlier = {n.cue for n in session.notes if n.visit != session.entries}
    if cue.id in present or cue.id in earlier or cue.near & present:
        return False
    if not session.scenario.can_show(cue):
        return False
    return not any(cue.id in session.book[other].near for other in present)
