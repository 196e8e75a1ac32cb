# ruff: noqa: T201 - what it measures is printed
"""Measure the rules and the log: steps a second, and one line appended.

    python tests/bench/core.py

Both are held against floors measured in the same run: an empty function called as often,
and `json.dumps` with a write to the same disk.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from game.app.journal import new_journal
from game.record.log import read_log
from game.record.replay import replay
from game.review.debrief import debrief_of
from game.sim.actions import Action, Wait
from game.sim.events import Event
from game.sim.session import Session, Setup, step
from game.stage.files import LogFile
from tests.record.logs import random_log
from tests.shipped import SHIPPED, scenario, start, wander, world

ROUNDS = 5
FRAME = Wait(50)


def seconds(work: Callable[[], object]) -> float:
    """Return the median of a few runs."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return median(taken)


def plays(name: str) -> list[list[Action]]:
    """Return what twenty random players do."""
    found = []
    for seed in range(20):
        session, _ = start(name, Setup(seed))
        found.append([action for action, _, _ in wander(session, seed)])
    return found


def play_all(name: str, all_actions: list[list[Action]]) -> None:
    """Play them again."""
    for seed, actions in enumerate(all_actions):
        session, _ = start(name, Setup(seed))
        for action in actions:
            session, _ = step(session, action)


def frames(session: Session, count: int) -> None:
    """Let *count* quanta of the clock pass."""
    for _ in range(count):
        session, _ = step(session, FRAME)


def rules() -> None:
    """Print what a step costs, of a play and of the clock alone."""
    for name in SHIPPED:
        actions = plays(name)
        steps = sum(map(len, actions))
        taken = seconds(lambda name=name, actions=actions: play_all(name, actions))
        session, _ = start(name, Setup())
        quanta = seconds(lambda session=session: frames(session, 1_000))
        print(f"{name:24} {steps / taken:8.0f} actions/s   {quanta * 1e3:6.1f} us a 50 ms quantum")


def log() -> None:
    """Print what an appended line costs, against json.dumps and a write."""
    session, first = start("first-look", Setup())
    line = {"n": 1, "ev": {"is": "Noted", "at": 5_000, "cue": "wrings-hands"}, "chain": "0" * 64}
    event: tuple[Event, ...] = ()
    with tempfile.TemporaryDirectory() as folder:
        floor = LogFile(Path(folder) / "floor")
        journal = new_journal(Path(folder), session, first)
        action = Wait(1_000)
        plain = seconds(lambda: [floor.append(json.dumps(line).encode()) for _ in range(1_000)])
        ours = seconds(lambda: [journal.write(action, event) for _ in range(1_000)])
        floor.close()
        journal.close()
    print(f"one line: {ours * 1e3:.1f} us; json.dumps and a write: {plain * 1e3:.1f} us")


def after() -> None:
    """Print what reading, replaying and debriefing a whole play cost."""
    data, session = random_log("heartburn-at-the-desk", 11)
    read = read_log(data)
    there = scenario("heartburn-at-the-desk"), world().book, world().moods
    events = read.events
    for what, work in (
        ("read", lambda: read_log(data)),
        ("replay", lambda: replay(read, *there)),
        ("debrief", lambda: debrief_of(session.scenario, events, world().book)),
    ):
        print(f"{what:8} {seconds(work) * 1e3:6.1f} ms ({len(data)} bytes, {len(events)} events)")


if __name__ == "__main__":
    rules()
    log()
    after()
