"""Find and read logs. A log that cannot be read is told of, never passed over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.record.log import Log, read_log


@dataclass(frozen=True, slots=True)
class Found:
    """One log file, and what is in it."""

    path: Path
    log: Log


def find_logs(places: Iterable[Path]) -> Iterator[Found]:
    """Yield every log in these files and folders, oldest first by name.

    Raises:
        FileNotFoundError: a place does not exist.
    """
    for place in places:
        if place.is_dir():
            files = sorted(place.rglob("*.jsonl"))
        elif place.exists():
            files = [place]
        else:
            raise FileNotFoundError(2, "there is no such file or folder", str(place))
        for path in files:
            yield Found(path, read_log(path.read_bytes()))


def state_of(log: Log) -> str:
    """Return how far a session got, in a word or two."""
    if log.flaws:
        return "damaged"
    ended = [e["ev"] for e in log.entries if e.get("ev", {}).get("is") == "SessionEnded"]
    if ended:
        return f"{ended[-1]['outcome']} ({ended[-1]['grade']})"
    return "left" if log.ended else "unfinished"
