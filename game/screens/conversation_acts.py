"""What a press or a key means in the conversation: moment in, intent out."""

from collections.abc import Mapping

from game.screens.conversation_looking import (
    click_picture,
    enter,
    freeze,
    go_on,
    look,
    look_closer,
    look_closer_at,
    see,
)
from game.screens.conversation_moment import Handler, Moment
from game.screens.conversation_read import frozen, interruptions, is_speaking, offered
from game.screens.intents import Act, Go, Hold, Several, Skip
from game.screens.lesson import step_of
from game.screens.screen import Intent
from game.sim.actions import Again, Ask, Choose, Lamp, Look, Tell, Unnote
from game.sim.cues import KINDS, ZONES
from game.sim.session import observations


def press(moment: Moment, region: str) -> Intent | None:
    """Return what pressing a region asks for."""
    kind, _, name = region.partition(":")
    handler = PRESSES.get(kind)
    return handler(moment, name) if handler else None


def key(moment: Moment, name: str, *, shift: bool = False) -> Intent | None:
    """Return what a key asks for; with Shift a zone's number looks closer at once."""
    if name.isdecimal() and len(name) == 1:
        return _digit(moment, int(name), closer=shift)
    region = KEYS.get(name)
    if region is not None:
        return press(moment, region)
    return None


# Reading and answering -------------------------------------------------------------------


def _lamp(moment: Moment, name: str) -> Intent:
    kind = next(k for k in KINDS if k == name)
    return Act(Lamp(kind, lit=kind not in moment.scene.session.lamps))


def _ask(moment: Moment, name: str) -> Intent:
    _put_away(moment)
    return Act(Ask(name))


def _ask_last(moment: Moment, _: str) -> Intent | None:
    """Ask about the newest note of this moment."""
    new = moment.scene.session.new_notes
    if not new or moment.state.page != "notes" or frozen(moment.scene):
        return None
    return _ask(moment, new[-1].cue)


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
    moment.state.lesson_over = True
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
        return go_on(moment, "", (Act(Again()),))
    return Act(Again())


def _space(moment: Moment, _: str) -> Intent | None:
    """Go on with the speech, or answer; where one can break in, the answers open.

    Where they are open already it does nothing: one of them is to be chosen.
    """
    if moment.state.page == "answers" and offered(moment.scene):
        return None
    speaking = is_speaking(moment.scene) and not frozen(moment.scene)
    if speaking and not interruptions(moment.scene):
        return Skip()
    return _answer(moment, "")


# Ways out --------------------------------------------------------------------------------


def _escape(moment: Moment, _: str) -> Intent | None:
    """One step out: the frozen zone, the page, the lens, the clipboard, the hints, pause."""
    state, scene = moment.state, moment.scene
    if frozen(scene):
        return go_on(moment, "")
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


def _digit(moment: Moment, number: int, *, closer: bool) -> Intent | None:
    """Choose from an open list by the number printed there; else look at a zone."""
    scene, state = moment.scene, moment.state
    zone = frozen(scene)
    if zone is not None:
        seen = observations(scene.session, zone)
        if number == 0:
            return see(moment, "none")
        return see(moment, seen[number - 1].id) if number <= len(seen) else None
    if state.page == "answers":
        open_ = offered(scene)
        return _choose(moment, open_[number - 1].id) if 0 < number <= len(open_) else None
    if state.page == "notes" and 0 < number <= len(ZONES):
        zone = ZONES[number - 1]
        return freeze(moment, zone) if closer else look(moment, zone)
    return None


def _go(moment: Moment, name: str) -> Intent:  # noqa: ARG001 - as the table calls
    return Go("transcript") if name == "transcript" else Go("how" if name == "how" else "pause")


PRESSES: Mapping[str, Handler] = {
    "zone": look_closer_at,
    "closer": look_closer,
    "picture": click_picture,
    "see": see,
    "go-on": go_on,
    "lamp": _lamp,
    "ask": _ask,
    "ask-last": _ask_last,
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
    "return": enter,
    "delete": _delete,
}
KEYS: Mapping[str, str] = {
    "return": "return",
    "space": "space",
    "escape": "escape",
    "a": "ask-last",
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
