"""Twelve players, killed at any moment: every log reads, and replays to where it stopped."""

import random
import subprocess
import sys
import time
from pathlib import Path

from game.record.log import read_log
from game.record.replay import replay
from tests.record.killed_player import STORY
from tests.stories import BOOK, CALM_MOODS

PLAYER = Path(__file__).with_name("killed_player.py")
PLAYERS = 12
ROOT = PLAYER.parents[2]


def test_a_killed_player_loses_at_most_the_line_being_written(tmp_path: Path) -> None:
    running = [
        subprocess.Popen([sys.executable, str(PLAYER), str(tmp_path / str(n))], cwd=ROOT)  # noqa: S603 - ours
        for n in range(PLAYERS)
    ]
    dice = random.Random(12)  # noqa: S311 - when to strike
    deadline = time.monotonic() + 60
    for number, player in enumerate(running):
        while not _wrote(tmp_path / str(number)) and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(dice.random() / 20)
        player.kill()
    for player in running:
        assert player.wait() != 0, "it was to be killed, and had stopped by itself"
    logs = sorted(tmp_path.rglob("*.jsonl"))
    assert len({log.parent for log in logs}) == PLAYERS
    for path in logs:
        log = read_log(path.read_bytes())
        assert log.flaws == (), path
        assert replay(log, STORY, BOOK, CALM_MOODS).differences == (), path


def _wrote(folder: Path) -> bool:
    """Tell whether a player has begun to write the second line or a later one."""
    return any(log.stat().st_size > 2_000 for log in folder.glob("*.jsonl"))
