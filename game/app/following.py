"""What follows from what happened in a conversation: sounds, decoding ahead, its end."""

from collections.abc import Mapping

from game.app.coach import MARK
from game.app.deeds import look_back
from game.app.desk import Desk
from game.app.group import follow_group, group_over
from game.app.moment_deeds import moment_over
from game.app.play import Conversation
from game.screens.group import GroupScreen
from game.screens.notices import EndScreen
from game.sim import events as ev
from game.sim.events import Event
from game.stage.preferences import LEARNT_AFTER

AFTER_END = 1.0
"""Seconds the last moment stays, once all was said: as long as comfort moves."""
EFFECTS: Mapping[type[Event], str] = {
    ev.Noted: "note",
    ev.Unnoted: "unnote",
    ev.LampSet: "lamp",
}


def follow(desk: Desk, talk: Conversation, now: float) -> None:
    """Follow what happened since the last frame."""
    talk.prepare()
    if talk.surroundings:
        talk.surroundings.follow(talk.playing.now)
    if talk.journal:
        talk.journal.tell(desk.played)
    _coach(talk, now)
    _learn(desk, talk)
    follow_group(desk, talk)
    for event in talk.fresh():
        _sound(desk, event)
        _heard(desk, talk, event)
        answered = isinstance(event, ev.ChoiceMade | ev.Told | ev.WentUnanswered)
        if talk.again and answered and talk.ended is None:
            talk.ended = now + AFTER_END
    if talk.playing.over and talk.ended is None:
        talk.ended = now + AFTER_END
    if talk.ended is not None and now >= talk.ended and talk.playing.saying is None:
        _end(desk, talk)


def _coach(talk: Conversation, now: float) -> None:
    """Let the coach say where to look, and the log that it did; the lesson has its own hints."""
    if talk.lesson or talk.screen.state.page != "notes":
        return
    talk.teller.follow(now)
    session = talk.playing.session
    zone = talk.teller.coach.speak(session)
    if zone and talk.journal:
        talk.journal.mark(MARK, zone=zone, beat=session.beat.id, visit=session.visit)


def _learn(desk: Desk, talk: Conversation) -> None:
    """Count the keys that did something, until each is known."""
    used, talk.screen.used = talk.screen.used, []
    if not used:
        return
    counts = dict(desk.kept.keys_used)
    for cap in used:
        counts[cap] = min(LEARNT_AFTER, counts.get(cap, 0) + 1)
    if counts != desk.kept.keys_used:
        desk.set("keys_used", value=counts)  # type: ignore[arg-type] # a field of Preferences


def _sound(desk: Desk, event: Event) -> None:
    name = EFFECTS.get(type(event))
    if isinstance(event, ev.ComfortChanged) and event.cause != "drift":
        name = "swell" if event.after.meter > event.before.meter else None
    if name:
        desk.speaker.effect(str(desk.assets / "sounds" / f"{name}.ogg"))


def _heard(desk: Desk, talk: Conversation, event: Event) -> None:
    """Play the sound of a cue that is heard as it comes on show."""
    drawing = talk.drawings.get(event.cue) if isinstance(event, ev.CueShown) else None
    if drawing and drawing.sound:
        desk.speaker.behind(str(desk.assets / "sounds" / f"{drawing.sound}.ogg"))


def _end(desk: Desk, talk: Conversation) -> None:
    desk.stale = True
    if desk.see_off(talk):
        return
    desk.close_talk()
    if talk.moment:
        moment_over(desk, talk, talk.moment)
    elif isinstance(talk.screen, GroupScreen):
        group_over(desk, talk)
    elif talk.again:
        desk.pop()
    elif talk.lesson:
        desk.set("tutorial_seen", value=True)
        outcome = talk.playing.session.outcome
        desk.screens[1:] = [EndScreen(outcome.story if outcome else "")]
    else:
        look_back(desk, talk)
