"""What of a moment the pages show: a scene and the screen's state in, plain pages out."""

from collections.abc import Mapping

from game.screens.conversation_state import State
from game.screens.scene import Scene
from game.sim.comfort import Comfort
from game.sim.cues import KINDS, Zone
from game.sim.looking import in_pronouns
from game.sim.session import (
    Session,
    caption,
    choices,
    handover,
    notes_left,
    observations,
    patience_full,
    patience_left,
    spoken,
)
from game.sim.state import NoteMade
from game.sim.story import Choice
from game.view.answers_page import AnswersPage
from game.view.balloon import Speech
from game.view.canvas import Canvas
from game.view.look_page import LookPage
from game.view.meter import Reading
from game.view.note_rows import FRESH, Row
from game.view.notes_page import NotesPage
from game.view.patience import Waiting
from game.view.tell_page import TellPage
from game.view.theme import MOTION, ZONES

LIT = 2.0
"""Seconds for which a change of comfort is lit."""
TOLD = 6.0
"""Seconds for which its reasons lie in the empty rows of the clipboard."""
HINTED: Mapping[Zone, str] = {
    "face": "Have a look at {their} face",
    "hands": "Have a look at {their} hands",
    "chest": "Have a look at {their} chest and belly",
    "legs": "Have a look at {their} legs",
    "voice": "Listen to how it is said",
    "around": "Have a look around {them}",
}
"""What the coach says to look at somewhere."""
BY_EAR = "Listen closely: {place}"
"""The same of somebody on the telephone."""
BREAKS_IN = "breaks in on what is being said"
HUMS = "said while they go on speaking"


def is_speaking(scene: Scene) -> bool:
    """Tell whether somebody is speaking."""
    return scene.said is not None and scene.said.speaking


def frozen(scene: Scene) -> Zone | None:
    """Return the zone that is looked at while time stands still."""
    return scene.session.looking if scene.held else None


def _verb(scene: Scene) -> tuple[str, str]:
    they = scene.session.scenario.patient.pronouns.they
    return they, "are" if they == "they" else "is"


def question(scene: Scene) -> str:
    """Return the question over the lamps."""
    they, verb = _verb(scene)
    return f"How {verb} {they}, now?"


def speech(scene: Scene) -> Speech | None:
    """Return what is said, as the balloon draws it."""
    said = scene.said
    if said is None:
        return None
    return Speech(
        said.speaker,
        said.words,
        said.said,
        said.speaking,
        said.patient,
        said.tone,
        said.companion,
        glows=scene.hint == "voice",
    )


def waiting(scene: Scene) -> Waiting | None:
    """Return patience, once it runs."""
    session = scene.session
    full, left = patience_full(session), patience_left(session)
    if not session.heard or is_speaking(scene) or full is None or left is None:
        return None
    they, verb = _verb(scene)
    return Waiting(f"{they.capitalize()} {verb} waiting", left, full)


def may_wait(scene: Scene) -> bool:
    """Tell whether patience will run in this moment: its place is kept free."""
    return patience_full(scene.session) is not None


def reading(scene: Scene, canvas: Canvas) -> Reading | None:
    """Return the meter; None where only the patient tells."""
    session = scene.session
    if session.setup.difficulty == "expert":
        return None
    kinds = session.setup.difficulty == "guided"
    change = scene.change
    if change is None or change.since > LIT:
        return Reading(session.comfort, None, kinds)
    share = min(1.0, change.since / MOTION["comfort"]) if canvas.motion != "still" else 1.0
    now = _between(change.before, change.after, share * share * (3 - 2 * share))
    return Reading(now, change.before, kinds)


def _between(before: Comfort, after: Comfort, share: float) -> Comfort:
    def mix(kind: str) -> int:
        a: int = getattr(before, kind)
        b: int = getattr(after, kind)
        return round(a + (b - a) * share)

    return Comfort(*(mix(kind) for kind in KINDS))


def hint_row(scene: Scene, state: State) -> Row | None:
    """Return what the coach says: where to look; None where one looks there already."""
    hint, scenario = scene.hint, scene.session.scenario
    if hint is None or state.look == hint:
        return None
    if scenario.body == "telephone":
        return Row("", None, BY_EAR.format(place=ZONES[hint][1]), picture="audio-lines")
    picture = "audio-lines" if hint == "voice" else "eye"
    return Row("", None, in_pronouns(HINTED[hint], scenario.patient), picture=picture)


def offered(scene: Scene) -> tuple[Choice, ...]:
    """Return the choices on the page: an interruption from its word on."""
    return tuple(c for c in choices(scene.session) if _in_time(c, scene))


def interruptions(scene: Scene) -> tuple[Choice, ...]:
    """Return the choices that break in on what is being said."""
    return tuple(c for c in offered(scene) if c.at_word is not None)


def _in_time(choice: Choice, scene: Scene) -> bool:
    if choice.at_word is None:
        return True
    said = scene.said
    if said is None or not said.speaking:
        return False
    at = said.words.lower().find(choice.at_word.lower())
    return at < 0 or said.said >= at


def _row(
    session: Session, note: NoteMade, state: State, now: float, *, newest: bool = False
) -> Row:
    cue = session.book[note.cue]
    words = caption(cue, session.scenario.patient)
    age = now - state.written.get(cue.id, 0.0)
    written = MOTION["note_write"]
    if age >= written:
        age = written if age < FRESH else FRESH
    return Row(cue.id, cue.zone, words, age, newest=newest)


def notes_page(scene: Scene, state: State, now: float, *, beside: bool) -> NotesPage:
    """Return the first page; *beside*: patience has its place beside the head."""
    session = scene.session
    new = session.new_notes
    earlier = tuple(n for n in reversed(session.notes) if n not in new)
    change = scene.change
    return NotesPage(
        tuple(_row(session, n, state, now, newest=n == new[-1]) for n in new),
        tuple(_row(session, n, state, now) for n in earlier),
        session.looked,
        session.lamps,
        question(scene),
        change.reasons[:3] if change and change.since < TOLD else (),
        None if beside else waiting(scene),
        is_speaking(scene),
        hint_row(scene, state),
    )


def look_page(scene: Scene, zone: Zone) -> LookPage:
    """Return the page of observations."""
    session = scene.session
    patient = session.scenario.patient
    noted = {note.cue for note in session.new_notes}
    seen = tuple((c.id, caption(c, patient), c.id in noted) for c in observations(session, zone))
    so_far = [session.book[n.cue] for n in session.new_notes]
    notes = tuple((c.zone, caption(c, patient)) for c in so_far)
    sounds = scene.heard if zone == "voice" else None
    tune, head = (sounds.tune, sounds.head) if sounds else (None, 0.0)
    return LookPage(zone, seen, notes, notes_left(session) <= 0, tune=tune, head=head)


def answers_page(scene: Scene, *, beside: bool) -> AnswersPage:
    """Return the page of choices."""
    session = scene.session
    rows = tuple((c.id, spoken(session, c.say), _sub(c)) for c in offered(scene))
    said = scene.said
    quoted = said.words if said and scene.captions != "off" else ""
    return AnswersPage(quoted, rows, session.lamps, None if beside else waiting(scene))


def _sub(choice: Choice) -> str:
    if choice.at_word is None:
        return ""
    return HUMS if choice.hum else BREAKS_IN


def tell_page(scene: Scene, state: State, *, beside: bool) -> TellPage:
    """Return the page of the handover."""
    session = scene.session
    patient = session.scenario.patient
    chosen = state.who or next(iter(session.scenario.people), None)
    ticked = state.ticked(session)
    people = tuple(
        (name, one.called[:1].upper() + one.called[1:], name == chosen)
        for name, one in session.scenario.people.items()
    )
    notes = tuple(
        (n.cue, caption(session.book[n.cue], patient), n.cue in ticked) for n in session.notes
    )
    sentence = handover(session, chosen, ticked) if chosen else "There is nobody to tell here."
    told = session.visit_.told
    return TellPage(people, notes, sentence, told, None if beside else waiting(scene))
