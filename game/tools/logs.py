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
            files = sorted(path for path in place.rglob("*.jsonl") if path.is_file())
        elif place.exists():
            files = [place]
        else:
            raise FileNotFoundError(2, "there is no such file or folder", str(place))
        yield from map(_found, files)


def _found(path: Path) -> Found:
    try:
        return Found(path, read_log(path.read_bytes()))
    except OSError as error:
        return Found(path, Log(None, flaws=(f"cannot be read: {error.strerror or error}",)))


def state_of(log: Log) -> str:
    """Return how far a session got, in a word or two."""
    if log.flaws:
        return "damaged"
    if any(entry.get("mark") == "practice" for entry in log.entries):
        return "practice"
    ended = [e["ev"] for e in log.entries if e.get("ev", {}).get("is") == "SessionEnded"]
    if ended:
        return f"{ended[-1].get('outcome')} ({ended[-1].get('grade')})"
    return "left" if log.ended else "unfinished"


def torn_words(log: Log) -> str:
    """Return what to say of a last line that was being written; "" where it is whole."""
    if not log.torn or log.flaws:
        return ""
    return f"the last line was cut short; the {len(log.entries) + 1} lines before it are whole"
