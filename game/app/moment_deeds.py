"""Deeds of the moment of the day: laid out, begun, looked back at, another one wanted."""

from dataclasses import replace
from functools import partial

from game.app.daily import Entered, Wish, answer_of, journal_of, tried_of
from game.app.desk import Desk
from game.app.moment_words import card_of, due_of, look_back_of, name_of
from game.app.play import Conversation
from game.app.playing import Playing
from game.app.practice_desk import Asked, notebooks
from game.app.practising import Own, today, write_down
from game.screens.film import Film
from game.screens.intents import BeginMoment, OtherMoment
from game.screens.moment import MomentScreen
from game.screens.moment_back import LookBackScreen
from game.screens.title import TitleScreen

DONE = "done today; there is another"
NOT_KEPT = "What you practised could not be written down: {why}"


def own_of(desk: Desk) -> Own:
    """Return where what is kept of this trainee lies."""
    return Own(desk.logs, notebooks(desk.home), desk.preferences.trainee)


def look(desk: Desk) -> None:
    """Have what is known of this trainee read, where it is not yet, or not of today."""
    if desk.shelf is None:
        return
    own, p = own_of(desk), desk.preferences
    wish = Wish(own.trainee, today(), p.difficulty, p.calm_clock, desk.practice.passed)
    desk.practice.look(desk.shelf, Asked(own, wish))
    desk.practice.poll()


def open_moment(desk: Desk) -> None:
    """Lay the moment of the day out."""
    desk.push(MomentScreen())


def hand_title_moment(desk: Desk, screen: TitleScreen) -> None:
    """Tell the title what today's moment is about."""
    look(desk)
    known, shelf = desk.practice.known, desk.shelf
    screen.moment = None
    if known and shelf and known.moment:
        if not (desk.preferences.tutorial_seen or known.past.plays or known.past.tried):
            return
        done = any(one.day >= desk.practice.today for one in known.past.tried)
        name = name_of(known.moment, shelf)
        screen.moment = DONE if done else f"90 seconds: {name}"


def hand_moment(desk: Desk, screen: MomentScreen) -> None:
    """Tell the front page of a moment what it is about."""
    look(desk)
    known, shelf = desk.practice.known, desk.shelf
    screen.ready, screen.card = known is not None and not desk.practice.reading, None
    if known and shelf and known.moment and screen.ready:
        card = card_of(known.moment, shelf.world, known.past.tried)
        screen.card = replace(card, portrait=desk.face(known.moment.scenario.id))
        screen.others = len(known.names) > len(desk.practice.passed) + 1


def _laid_out(desk: Desk) -> Entered | None:
    return desk.practice.known.moment if desk.practice.known else None


def begin_moment(desk: Desk, intent: BeginMoment) -> None:
    """Begin the moment that is laid out, or the one that was just looked back at."""
    entered = desk.past.moment if intent.again and desk.past else _laid_out(desk)
    if desk.shelf is None or entered is None:
        return
    desk.leave_debrief()
    kit = desk.kit(desk.shelf)
    journal = journal_of(desk.logs, entered, desk.played_in(kit, entered.scenario))
    clip_of = partial(kit.clip_of, entered.scenario)
    playing = Playing(
        entered.session, entered.events, clip_of, kit.speaker, journal, entered.actions
    )
    talk = Conversation(kit, entered.scenario, playing, journal=journal, again=True)
    talk.moment, talk.counts = entered, not intent.again
    desk.screens = desk.screens[:1]
    desk.show(talk)


def other_moment(desk: Desk, intent: OtherMoment) -> None:  # noqa: ARG001 - as the table calls
    """Lay another moment out; when all were passed over, they begin anew."""
    known, past = desk.practice.known, desk.past
    shown = past.moment if past and past.moment else _laid_out(desk)
    if known is None or shown is None:
        return
    passed = desk.practice.passed | {shown.beatlet.id}
    desk.practice.passed = passed if passed < set(known.names) else frozenset()
    desk.leave_debrief()
    desk.screens = [*desk.screens[:1], MomentScreen()]


def moment_over(desk: Desk, talk: Conversation, entered: Entered) -> None:
    """Write down how a moment went, and look back at it; one without an answer is just left."""
    events = tuple(talk.playing.events)
    answer = answer_of(entered, events)
    desk.screens = [s for s in desk.screens if s is not talk.screen]
    if answer is None or desk.shelf is None:
        desk.finish(talk, "closed")
        return
    if talk.counts:
        tried = tried_of(entered, answer, today())
        desk.practice.trouble = write_down(own_of(desk).notebook, tried)
        desk.practice.add(tried)
    known = desk.practice.known
    due = due_of(known.past.tried if known else (), entered.beatlet.id) if talk.counts else None
    back = look_back_of(entered, events, due, today(), name_of(entered, desk.shelf))
    if back is None:
        return
    if desk.practice.trouble:
        back = replace(back, returns=NOT_KEPT.format(why=desk.practice.trouble))
    talk.screen.put_away()
    desk.past, talk.looked_back = talk, events
    scenario, seed = talk.scenario, talk.playing.session.setup.seed
    desk.push(
        LookBackScreen(
            back,
            Film(lambda size, stage: talk.kit.view(scenario, size, stage)),
            lambda seconds: talk.kit.stance(
                scenario, events, seconds, seed, still=desk.preferences.motion != "full"
            ),
            others=known is not None and len(known.names) > 1,
        )
    )
