"""A trainee's own copy of all that is kept of them, and its erasure.

The copy is a folder: progress.json for programs, progress.html to read and print, the
notebook and the logs as they are. Nothing in it names anybody but the pseudonym.
"""

import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from game.app.practising import Own, Past, is_own, log_files
from game.practice.progress import Progress, progress
from game.record.codec import encode
from game.record.log import read_log
from game.view.theme import GRADES, KINDS, ZONES

STYLE = """
body{font:16px/1.5 system-ui,sans-serif;color:#1e2b2e}
body{max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2{font-family:Georgia,serif}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #dcd0bb;vertical-align:top}
@media print{body{margin:0}}
"""
NOBODY = "without a pseudonym"
MOST = 1000


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased: whether a notebook, how many logs; and what could not be."""

    notebook: bool
    logs: int
    troubles: tuple[str, ...] = ()


def own_logs(own: Own) -> list[Path]:
    """Return this pseudonym's logs, moments of practice as well; a damaged one is nobody's."""
    found = []
    for path in log_files(own.logs):
        try:
            log = read_log(path.read_bytes())
        except OSError:
            continue
        if log.header is not None and log.header.trainee == own.trainee:
            found.append(path)
    return found


def export(own: Own, past: Past, names: Mapping[str, str], folder: Path, today: int) -> Path:
    """Write the copy into a new folder below *folder*; return it.

    Raises:
        OSError: it cannot be written.
    """
    out = _new(folder, f"bedside-{date.fromordinal(today).isoformat()}")
    where = progress(past.plays, past.answered, past.tried, today)
    told = {
        "trainee": own.trainee,
        "exported": date.fromordinal(today).isoformat(),
        "days": "counted from 1 January of year 1, which is day 1",
        "plays": [encode(play) for play in past.plays],
        "answered": [encode(one) for one in past.answered],
        "tried": [encode(one) for one in past.tried],
        "progress": encode(where),
    }
    (out / "progress.json").write_text(json.dumps(told, indent=1, ensure_ascii=False), "utf-8")
    (out / "progress.html").write_text(page(own, past, where, names), "utf-8")
    if own.notebook.is_file():
        shutil.copy2(own.notebook, out / "notebook.jsonl")
    for path in own_logs(own):
        (out / "sessions").mkdir(exist_ok=True)
        shutil.copy2(path, out / "sessions" / path.name)
    return out


def _new(folder: Path, name: str) -> Path:
    """Make a folder that was not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, MOST):
        out = folder / (name if number == 1 else f"{name}-{number}")
        if not out.exists():
            out.mkdir()
            return out
    message = f"{folder} holds {MOST} copies of today: move them away"
    raise FileExistsError(17, message, str(folder))


def page(own: Own, past: Past, where: Progress, names: Mapping[str, str]) -> str:
    """Return the copy to read: one page, no script, nothing from elsewhere."""
    who = own.trainee or NOBODY
    zones = [(ZONES[z][1], s.right, s.of, _span(s.low, s.high)) for z, s in where.zones.items()]
    lamps = [(KINDS[k][0], s.right, s.of, _span(s.low, s.high)) for k, s in where.lamps.items()]
    share = ("", "right", "of", "likely between")
    plays = [(_day(p.day), p.title, GRADES[p.grade][0], _counts(p.failures)) for p in past.plays]
    tried = [(_day(t.day), names.get(t.what, t.what), _yes(t.right)) for t in past.tried]
    drills = [
        (_day(a.day), a.drill, a.cue, f"{a.level:.2f}", a.said or "nothing here", _yes(a.good))
        for a in past.answered
    ]
    parts = (
        f"<h1>Practice in Bedside: {escape(who)}</h1>",
        "<p>Counts, not marks. They measure play in a simulator, not care on a ward.</p>",
        _table("Signs noticed, by where they were", share, zones),
        _table("Lamps set rightly", share, lamps),
        _table("Conversations", ("day", "which", "how it went", "what was missed"), plays),
        _table("Moments", ("day", "which", "noticed, read and answered"), tried),
        _table("Drills", ("day", "drill", "sign", "strength", "answered", "right"), drills),
    )
    head = f'<meta charset="utf-8"><title>Bedside: {escape(who)}</title><style>{STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(parts)}</body></html>'


def _table(title: str, head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    rows = [tuple(row) for row in rows]
    if not rows:
        return f"<h2>{escape(title)}</h2><p>Nothing yet.</p>"
    body = "".join(_row(row, "td") for row in rows)
    return f"<h2>{escape(title)}</h2><table>{_row(head, 'th')}{body}</table>"


def _row(cells: Iterable[object], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(str(cell))}</{tag}>' for cell in cells)}</tr>"


def _span(low: float, high: float) -> str:
    return f"{low:.0%} and {high:.0%}"


def _day(day: int) -> str:
    return date.fromordinal(max(1, day)).isoformat()


def _yes(right: bool) -> str:  # noqa: FBT001 - a value to be told
    return "yes" if right else "no"


def _counts(failures: Mapping[str, int]) -> str:
    return ", ".join(f"{what}: {count}" for what, count in failures.items()) or "nothing"


def erase(own: Own, *, plays: bool) -> Erased:
    """Erase the notebook and what was kept of the logs, and (*plays*) the logs themselves."""
    troubles: list[str] = []
    notebook = _gone(own.notebook, troubles)
    _gone(own.kept, troubles)
    logs = own_logs(own) if plays else [p for p in own_logs(own) if not _is_play(own, p)]
    count = sum(_gone(path, troubles) for path in logs)
    return Erased(notebook, count, tuple(troubles))


def _is_play(own: Own, path: Path) -> bool:
    return is_own(read_log(path.read_bytes()), own.trainee)


def _gone(path: Path, troubles: list[str]) -> bool:
    """Remove a file; tell whether there was one."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        troubles.append(f"{path}: {error.strerror or error}")
        return False
    return True
