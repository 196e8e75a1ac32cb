"""A player that plays and writes logs without end: `killed_player.py FOLDER`."""

import sys
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from game.app.journal import new_journal
from game.sim.actions import Action, Choose, Heard, Lamp, Note, Wait
from game.sim.session import Setup, begin, step
from tests.stories import BOOK, CALM_MOODS, beat, choose, show, story

STORY = story(
    beat("one", choose("on", "two", care=4, stays=True), shows=(show("fist"), show("brow"))),
    beat("two", choose("back", "one", care=1, stays=True), choose("bye", "end")),
)
ROUND: tuple[Action, ...] = (
    Heard("one"),
    *[Wait(50)] * 60,
    Note("fist"),
    Lamp("physical", lit=True),
    Choose("on"),
    Heard("two"),
    *[Wait(50)] * 30,
    Choose("back"),
)


def play(folder: Path, seed: int) -> None:
    """Play one session of twenty rounds, and end it."""
    session, first = begin(STORY, BOOK, CALM_MOODS, Setup(seed))
    journal = new_journal(folder, session, first)
    for action in (*ROUND * 20, Heard("one"), Choose("on"), Heard("two"), Choose("bye")):
        session, events = step(session, action)
        journal.write(action, events)
    journal.close()


if __name__ == "__main__":
    for number in count():
        play(Path(sys.argv[1]), number)
