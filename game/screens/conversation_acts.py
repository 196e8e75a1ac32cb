"""What a press or a key means in the conversation: moment in, intent out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.screens.conversation_read import frozen, interruptions, is_speaking, offered
from game.screens.conversation_state import State
from game.screens.intents import Act, Go, Hold, Several, Skip
from game.screens.lesson import step_of
from game.screens.scene import Scene
from game.screens.screen import Intent
from game.sim.actions import Again, Ask, Choose, Lamp, Look, Note, Tell, Unnote
from game.sim.cues import KINDS, ZONES, Zone
from game.sim.session import notes_left, observations


@dataclass(frozen=True, slots=True)
class Moment:
    """The scene, the screen's state, and how the hand works: by keys or by pointer."""

    scene: Scene
    state: State
    narrow: bool = False
    keys: bool = False
    """The focus is shown: keys were used last."""
    focused: str | None = None


Handler = Callable[[Moment, str], Intent | None]


def press(moment: Moment, region: str) -> Intent | None:
    """Return what pressing a region asks for."""
    kind, _, name = region.partition(":")
    handler = PRESSES.get(kind)
    return handler(moment, name) if handler else None


def key(moment: Moment, name: str) -> Intent | None:
    """Return what a key asks for."""
    if name.isdecimal() and len(name) == 1:
        return _digit(moment, int(name))
    region = KEYS.get(name)
    if region is not None:
        return press(moment, region)
    return None


# Looking ---------------------------------------------------------------------------------


def _zone(moment: Moment, name: str) -> Intent | None:
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


def _closer(moment: Moment, _: str) -> Intent | None:
    look = moment.state.look
    if look is None or frozen(moment.scene):
        return None
    return freeze(moment, look)


def _return(moment: Moment, _: str) -> Intent | None:
    if moment.state.look == "voice" and not frozen(moment.scene):
        return Act(Again())
    return _closer(moment, "")


def _picture(moment: Moment, _: str) -> Intent | None:
    """Click into the picture: on a place of it, the lens; elsewhere, away."""
    if frozen(moment.scene):
        return None
    if moment.state.pointed is not None:
        return freeze(moment, moment.state.pointed)
    moment.state.look_at(None)
    return None


def _go_on(moment: Moment, _: str, first: tuple[Intent, ...] = ()) -> Intent:
    """Let time go on; the focus returns to where it came from."""
    zone = moment.scene.session.looking
    moment.state.look_at(None)
    moment.state.focus = f"zone:{zone}"
    return Several((*first, Act(Look(None)), Hold(held=False)))


def _see(moment: Moment, name: str) -> Intent | None:
    """Make a note, or take it back; "nothing here" goes on."""
    session = moment.scene.session
    if name == "none":
        return _go_on(moment, "")
    if name in {note.cue for note in session.new_notes}:
        return Act(Unnote(name))
    if notes_left(session) <= 0:
        return None
    return _go_on(moment, "", (Act(Note(name)),))


# Reading and answering -------------------------------------------------------------------


def _lamp(moment: Moment, name: str) -> Intent:
    kind = next(k for k in KINDS if k == name)
    return Act(Lamp(kind, lit=kind not in moment.scene.session.lamps))


def _ask(moment: Moment, name: str) -> Intent:
    _put_away(moment)
    return Act(Ask(name))


def _unnote(moment: Moment, name: str) -> Intent:
    moment.state.focus = "answer"
    return Act(Unnote(name))


def _delete(moment: Moment, _: str) -> Intent | None:
    """Take back the note that has the focus."""
    kind, _, cue = (moment.focused or "").partition(":")
    new = {note.cue for note in moment.scene.session.new_notes}
    if kind in {"ask", "unnote", "see"} and cue in new:
        return Act(Unnote(cue))
    return None


def _answer(moment: Moment, _: str) -> Intent | None:
    """Turn to the choices, or back."""
    if moment.state.page == "answers":
        return _back(moment, "")
    first = offered(moment.scene)
    if not first:
        return None
    return _turn(moment, "answers", f"choose:{first[0].id}")


def _tell(moment: Moment, _: str) -> Intent | None:
    if moment.state.page == "tell":
        return _back(moment, "")
    return _turn(moment, "tell", "say")


def _turn(moment: Moment, page: str, focus: str) -> Intent | None:
    """Turn to a page; a frozen zone is let go."""
    held = frozen(moment.scene) is not None
    moment.state.look_at(None)
    moment.state.page = "answers" if page == "answers" else "tell"
    moment.state.out = True
    moment.state.focus = focus
    return Several((Act(Look(None)), Hold(held=False))) if held else None


def _back(moment: Moment, _: str) -> Intent | None:
    """Turn back to the notes."""
    moment.state.focus = "answer" if moment.state.page == "answers" else "tell"
    moment.state.page = "notes"
    return None


def _choose(moment: Moment, name: str) -> Intent | None:
    if name not in {choice.id for choice in offered(moment.scene)}:
        return None
    _put_away(moment)
    return Act(Choose(name))


def _put_away(moment: Moment) -> None:
    """After an answer, the person is what matters."""
    moment.state.page, moment.state.out = "notes", False
    moment.state.look_at(None)


def _who(moment: Moment, name: str) -> None:
    moment.state.who = name


def _tick(moment: Moment, name: str) -> None:
    moment.state.tick(moment.scene.session, name)


def _say(moment: Moment, _: str) -> Intent | None:
    session = moment.scene.session
    who = moment.state.who or next(iter(session.scenario.people), None)
    if who is None:
        return None
    told = moment.state.ticked(session)
    _put_away(moment)
    return Act(Tell(who, told))


# Speech ----------------------------------------------------------------------------------


def _balloon(moment: Moment, _: str) -> Intent:
    return Skip() if is_speaking(moment.scene) else Act(Again())


def _again(moment: Moment, _: str) -> Intent:
    if frozen(moment.scene):
        return _go_on(moment, "", (Act(Again()),))
    return Act(Again())


def _space(moment: Moment, _: str) -> Intent | None:
    """Go on with the speech, or answer; where one can break in, the answers open."""
    speaking = is_speaking(moment.scene) and not frozen(moment.scene)
    choosing = moment.state.page == "answers"
    if speaking and not choosing and not interruptions(moment.scene):
        return Skip()
    return _answer(moment, "")


# Ways out --------------------------------------------------------------------------------


def _escape(moment: Moment, _: str) -> Intent | None:
    """One step out: the frozen zone, the page, the lens, the clipboard, the hints, pause."""
    state, scene = moment.state, moment.scene
    if frozen(scene):
        return _go_on(moment, "")
    if state.page != "notes":
        return _back(moment, "")
    if state.look is not None:
        state.look_at(None)
    elif moment.narrow and state.out:
        _away(moment, "")
    elif scene.lesson and step_of(scene, state) is not None:
        state.lesson_over = True
    else:
        return Go("pause")
    return None


def _away(moment: Moment, _: str) -> None:
    """Narrow windows: take the clipboard out, or put it away."""
    state = moment.state
    if moment.narrow:
        state.out = not state.out
        state.page = "notes"
        state.look_at(None)
        state.focus = "lamp:physical" if state.out else "clipboard"


def _skip_lesson(moment: Moment, _: str) -> None:
    moment.state.lesson_over = True


def _digit(moment: Moment, number: int) -> Intent | None:
    """Choose from an open list by the number printed there; else look at a zone."""
    scene, state = moment.scene, moment.state
    zone = frozen(scene)
    if zone is not None:
        seen = observations(scene.session, zone)
        if number == 0:
            return _see(moment, "none")
        return _see(moment, seen[number - 1].id) if number <= len(seen) else None
    if state.page == "answers":
        open_ = offered(scene)
        return _choose(moment, open_[number - 1].id) if 0 < number <= len(open_) else None
    if state.page == "notes" and 0 < number <= len(ZONES):
        return _look(moment, ZONES[number - 1])
    return None


def _look(moment: Moment, zone: Zone) -> Intent | None:
    """Look at a zone, live; the same key again looks closer."""
    state = moment.state
    if state.look == zone and state.by_key:
        return freeze(moment, zone)
    state.look_at(zone)
    state.out = False
    state.focus = f"zone:{zone}"
    return None


def _go(moment: Moment, name: str) -> Intent:  # noqa: ARG001 - as the table calls
    return Go("transcript") if name == "transcript" else Go("how" if name == "how" else "pause")


PRESSES: Mapping[str, Handler] = {
    "zone": _zone,
    "closer": _closer,
    "picture": _picture,
    "see": _see,
    "go-on": _go_on,
    "lamp": _lamp,
    "ask": _ask,
    "unnote": _unnote,
    "answer": _answer,
    "tell": _tell,
    "back": _back,
    "choose": _choose,
    "who": _who,
    "tick": _tick,
    "say": _say,
    "balloon": _balloon,
    "again": _again,
    "away": _away,
    "clipboard": _away,
    "skip-hints": _skip_lesson,
    "go": _go,
    "escape": _escape,
    "space": _space,
    "return": _return,
    "delete": _delete,
}
KEYS: Mapping[str, str] = {
    "return": "return",
    "space": "space",
    "escape": "escape",
    "t": "tell",
    "r": "again",
    "b": "lamp:physical",
    "m": "lamp:mental",
    "f": "lamp:emotional",
    "c": "clipboard",
    "h": "go:transcript",
    "f1": "go:how",
    "delete": "delete",
}
"""Keys, and the region that does the same."""
