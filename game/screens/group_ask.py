"""What a room is asked: the votes of the three acts, made of the moment as it stands."""

from game.screens.conversation_read import frozen, offered
from game.screens.group_vote import NOTHING, SUMMARY, Option, Vote
from game.screens.scene import Scene
from game.sim.cues import KINDS
from game.sim.session import caption, observations, spoken
from game.view.theme import KINDS as LAMPS
from game.view.theme import ZONES

LAMP_KEYS = ("b", "m", "f", "v")
"""Keys that open the vote about the lamps."""


def vote_of(scene: Scene, page: str) -> Vote | None:
    """Return the vote about a frozen zone or the open answers; None where neither is."""
    session, place = scene.session, (scene.session.beat.id, scene.session.visit)
    zone = frozen(scene)
    if zone is not None:
        noted = {note.cue for note in session.new_notes}
        seen = (c for c in observations(session, zone) if c.id not in noted)
        options = tuple(Option(c.id, caption(c, session.scenario.patient)) for c in seen)
        return Vote(
            "notes",
            f"{ZONES[zone][1]}: {SUMMARY['notes']}",
            (*options, Option(NOTHING, "Nothing here")),
            place,
        )
    if page == "answers" and (open_ := offered(scene)):
        answers = tuple(Option(c.id, spoken(session, c.say)) for c in open_)
        return Vote("answers", SUMMARY["answers"], answers, place)
    return None


def lamps_vote(scene: Scene) -> Vote:
    """Return the vote about the lamps: the most hands light one; it can be taken again."""
    session = scene.session
    options = tuple(
        Option(k, f"{LAMPS[k][0]}{' (lit)' if k in session.lamps else ''}") for k in KINDS
    )
    place = (session.beat.id, session.visit)
    return Vote("lamps", SUMMARY["lamps"], (*options, Option(NOTHING, "No trouble")), place)
