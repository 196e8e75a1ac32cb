"""Looking: the lens, the frozen zone, and what is written down of it."""

from game.screens.conversation_moment import Moment
from game.screens.conversation_read import frozen
from game.screens.intents import Act, Hold, Several
from game.screens.screen import Intent
from game.sim.actions import Again, Look, Note, Unnote
from game.sim.cues import ZONES, Zone
from game.sim.session import notes_left, observations


def look(moment: Moment, zone: Zone) -> Intent | None:
    """Look at a zone, live; the same key again looks closer."""
    state = moment.state
    if state.look == zone and state.by_key:
        return freeze(moment, zone)
    state.look_at(zone)
    state.out = False
    state.focus = "again" if zone == "voice" else "closer"
    return None


def look_closer_at(moment: Moment, name: str) -> Intent | None:
    """Freeze a zone; in Voice, Enter says the line again (RULES.md 24)."""
    zone = next(z for z in ZONES if z == name)
    if zone == "voice" and moment.keys:
        return Act(Again())
    return freeze(moment, zone)


def freeze(moment: Moment, zone: Zone) -> Intent:
    """Return the intent that freezes a zone; its first observation gets the focus."""
    moment.state.look_at(zone)
    moment.state.page = "notes"
    seen = observations(moment.scene.session, zone)
    moment.state.focus = f"see:{seen[0].id}" if seen else "see:none"
    return Several((Act(Look(zone)), Hold(held=True)))


def look_closer(moment: Moment, _: str) -> Intent | None:
    """Freeze what the lens is on."""
    look = moment.state.look
    if look is None or frozen(moment.scene):
        return None
    return freeze(moment, look)


def enter(moment: Moment, _: str) -> Intent | None:
    """Take Enter where nothing has the focus: look closer, or hear it again."""
    if moment.state.look == "voice" and not frozen(moment.scene):
        return Act(Again())
    return look_closer(moment, "")


def click_picture(moment: Moment, _: str) -> Intent | None:
    """Click into the picture: on a place of it, the lens; elsewhere, away."""
    if frozen(moment.scene):
        return None
    if moment.state.pointed is not None:
        return freeze(moment, moment.state.pointed)
    moment.state.look_at(None)
    return None


def go_on(moment: Moment, _: str, first: tuple[Intent, ...] = ()) -> Intent:
    """Let time go on; the focus returns to where it came from."""
    zone = moment.scene.session.looking
    moment.state.look_at(None)
    moment.state.focus = f"zone:{zone}"
    return Several((*first, Act(Look(None)), Hold(held=False)))


def see(moment: Moment, name: str) -> Intent | None:
    """Make a note, or take it back; "nothing here" goes on."""
    session = moment.scene.session
    if name == "none":
        return go_on(moment, "")
    if name in {note.cue for note in session.new_notes}:
        return Act(Unnote(name))
    if notes_left(session) <= 0:
        return None
    done = go_on(moment, "", (Act(Note(name)),))
    if moment.scene.lesson:
        moment.state.focus, moment.state.out = f"ask:{name}", True
    return done
