"""The command line: finds the data once, passes paths down, turns trouble into words.

Every command exits 0 (fine), 1 (problems found) or 2 (cannot run, with the reason and
the cure). Each imports its own rooms, so that the game opens without the tools.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content.problems import ContentError
from game.tools import options

FINE, PROBLEMS, CANNOT = 0, 1, 2


class CannotRunError(Exception):
    """A command cannot run: the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Data:
    """Where the files are: in the tree beside main.py, or inside the wheel."""

    root: Path

    @property
    def assets(self) -> Path:
        """Return the folder of cues, people, places, voices, fonts."""
        return self.root / "assets"

    @property
    def dialogues(self) -> Path:
        """Return the folder of scenarios."""
        return self.root / "dialogues"


def find_data() -> Data:
    """Return where the data are.

    Raises:
        CannotRunError: neither beside the program nor inside it.
    """
    package = Path(__file__).resolve().parent
    for root in (package.parent, package / "_data"):
        if (root / "assets" / "cues.yaml").is_file():
            return Data(root)
    message = (
        f"the files of Bedside are missing: no assets/cues.yaml beside {package}.\n"
        "Install it again, or start main.py in a complete copy of the project."
    )
    raise CannotRunError(message)


def own_folder() -> Path:
    """Return the folder for this user's sessions and settings.

    `BEDSIDE_HOME` names another one, for classrooms and tests.
    """
    from platformdirs import user_data_path  # noqa: PLC0415 - see the module's rule

    named = os.environ.get("BEDSIDE_HOME")
    return Path(named) if named else user_data_path("Bedside", appauthor=False)


def play(args: argparse.Namespace) -> int:
    """Open the game, or play a plan without a window."""
    data = find_data()
    if args.plan or args.no_window:
        from game.tools.plays import play_plan  # noqa: PLC0415 - see the module's rule

        if not (args.scenario and args.plan):
            message = "`play --no-window` needs a SCENARIO and a --plan FILE to follow."
            raise CannotRunError(message)
        return play_plan(data.assets, data.dialogues, args)
    if args.scenario:
        from game.tools.plays import why_not  # noqa: PLC0415 - see the module's rule

        why = why_not(data.assets, data.dialogues, args.scenario)
        if why:
            raise CannotRunError(why)
    from game.app.game import open_game  # noqa: PLC0415 - see the module's rule

    return open_game(data.assets, data.dialogues, own_folder(), args)


def check(args: argparse.Namespace) -> int:
    """Report every problem in the files."""
    from game.tools.check import check as run  # noqa: PLC0415 - see the module's rule

    data = find_data()
    paths = [Path(p) for p in args.paths] or [data.dialogues]
    return run(data.assets, paths, as_json=args.json)


def explore(args: argparse.Namespace) -> int:
    """Tell what can be reached, how, and what each kind of trainee gets."""
    from game.tools.explore import run_explore as run  # noqa: PLC0415 - see the module's rule

    data, out = find_data(), Path(args.out) if args.out else None
    assets, dialogues = data.assets, data.dialogues
    return run(assets, dialogues, args.scenario, as_json=args.json, seeds=args.players, out=out)


def fmt(args: argparse.Namespace) -> int:
    """Write scenario files as they are usually written; words, order and comments stay."""
    from game.tools.fmt import fmt as run  # noqa: PLC0415 - see the module's rule

    return run([Path(path) for path in args.paths], only_check=args.check)


def rename(args: argparse.Namespace) -> int:
    """Rename an id everywhere in a scenario and its plans."""
    from game.tools.rename import rename as run  # noqa: PLC0415 - see the module's rule

    return run(find_data().assets, Path(args.file), args.old, args.new, args.kind)


def graph(args: argparse.Namespace) -> int:
    """Draw a scenario as one page that a browser shows offline."""
    from game.tools.graph import graph as run  # noqa: PLC0415 - see the module's rule

    data = find_data()
    return run(data.assets, data.dialogues, args.scenario, Path(args.out))


def new(args: argparse.Namespace) -> int:
    """Write a small scenario that plays; ask for what no flag says."""
    from game.tools.new import new as run  # noqa: PLC0415 - see the module's rule

    return run(find_data().root, args)


def schema(args: argparse.Namespace) -> int:
    """Print the JSON Schema of scenario files, for editors."""
    from game.tools.schema import write_schema as run  # noqa: PLC0415 - see the module's rule

    return run(find_data().assets, Path(args.out) if args.out else None, names=args.names)


def script(args: argparse.Namespace) -> int:
    """Write what is to be recorded of a scenario, for voice actors."""
    from game.tools.script import script as run  # noqa: PLC0415 - see the module's rule

    data = find_data()
    return run(data.assets, data.dialogues, args.scenario, Path(args.out), replies=args.replies)


def snapshot(args: argparse.Namespace) -> int:
    """Write one frame of the real conversation screen, without a window."""
    from game.tools.snapshot import snapshot as run  # noqa: PLC0415 - see above

    data = find_data()
    return run(data.assets, data.dialogues, args)


def sheet(args: argparse.Namespace) -> int:
    """Draw contact sheets; or write every tone to files, to listen to."""
    if args.kind == "tones":
        from game.tools.tone_sheet import tone_sheet  # noqa: PLC0415 - see the module's rule

        return tone_sheet(find_data().assets, args)
    from game.tools.sheet import sheet as run  # noqa: PLC0415 - see the module's rule

    return run(find_data().assets, args.kind, Path(args.out), blind=args.blind)


def say(args: argparse.Namespace) -> int:
    """Speak a text aloud, or to a file."""
    from game.tools.say import say as run  # noqa: PLC0415 - see the module's rule

    return run(find_data().assets, args)


def bake(args: argparse.Namespace) -> int:
    """Render every shipped line that changed."""
    from game.tools.bake import bake as run  # noqa: PLC0415 - see the module's rule

    data = find_data()
    return run(data.assets, data.dialogues, args)


def doctor(args: argparse.Namespace) -> int:
    """Tell what this machine can do: display, painter, sound, voices, fonts, free space."""
    from game.tools.doctor import doctor as run  # noqa: PLC0415 - see the module's rule

    data = find_data()
    return run(data.assets, data.dialogues, own_folder(), as_json=args.json)


def sessions(args: argparse.Namespace) -> int:
    """List, show, replay or print logs."""
    from game.tools.sessions import COMMANDS  # noqa: PLC0415 - see the module's rule

    data = find_data()
    if args.what == "print":
        from game.tools.portfolio import print_session  # noqa: PLC0415 - see the module's rule

        logs = [Path(p) for p in args.logs]
        return print_session(data.assets, data.dialogues, logs, args.out)
    if args.out:
        message = "`--out` says where `sessions print` writes: give it with that."
        raise CannotRunError(message)
    own = own_folder() / "sessions"
    places = [Path(p) for p in args.logs] or [own] * own.is_dir()
    return COMMANDS[args.what](data.assets, data.dialogues, places, as_json=args.json)


def drills(args: argparse.Namespace) -> int:
    """Open the drills; show cues to people, for validation; tell what they named."""
    from game.tools.drills import drills as run  # noqa: PLC0415 - see the module's rule

    data = find_data()
    return run(data.assets, data.dialogues, own_folder(), args)


def progress(args: argparse.Namespace) -> int:
    """Tell what a trainee noticed and practised; write or erase what is kept of them."""
    if args.sessions and not args.erase:
        message = "`--sessions` says what --erase erases as well: give both."
        raise CannotRunError(message)
    from game.tools.progress import run_progress as run  # noqa: PLC0415 - see the module's rule

    data = find_data()
    return run(data.assets, data.dialogues, own_folder(), args)


def forms(args: argparse.Namespace) -> int:
    """Find parallel forms of equal difficulty; or report trainees before and after."""
    from game.tools.forms import run_forms as run  # noqa: PLC0415 - see the module's rule

    if args.report and not args.forms:
        message = "`--report LOGS` needs the pairs: give --forms FILE, of `forms --out FILE`."
        raise CannotRunError(message)
    data = find_data()
    return run(data.assets, data.dialogues, args)


Options = Callable[[argparse.ArgumentParser], None]
Command = Callable[[argparse.Namespace], int]
COMMANDS: dict[str, tuple[Command, Options]] = {
    "play": (play, options.play),
    "check": (check, options.check),
    "explore": (explore, options.explore),
    "fmt": (fmt, options.fmt),
    "graph": (graph, options.graph),
    "new": (new, options.new),
    "rename": (rename, options.rename),
    "schema": (schema, options.schema),
    "script": (script, options.script),
    "snapshot": (snapshot, options.snapshot),
    "sheet": (sheet, options.sheet),
    "say": (say, options.say),
    "bake": (bake, options.bake),
    "sessions": (sessions, options.sessions),
    "progress": (progress, options.progress),
    "doctor": (doctor, options.doctor),
    "drills": (drills, options.drills),
    "forms": (forms, options.forms),
}


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    whole = argparse.ArgumentParser("bedside", description="Notice. Read. Answer.")
    chosen = whole.add_subparsers(dest="command", metavar="COMMAND")
    for name, (command, add) in COMMANDS.items():
        add(chosen.add_parser(name, help=command.__doc__, description=command.__doc__))
    return whole


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; without one, open the game."""
    words = list(sys.argv[1:] if words is None else words)
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    _print_anything()
    args = parser().parse_args(words or ["play"])
    if args.command is None:
        parser().print_help()
        return CANNOT
    try:
        return COMMANDS[args.command][0](args)
    except (CannotRunError, ContentError) as error:
        return _explain(str(error))
    except BrokenPipeError:
        return _quiet()
    except KeyboardInterrupt:
        return _explain("stopped")
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _explain(f"{where}{error.strerror or error}")


def _explain(why: str) -> int:
    print(f"bedside: {why}", file=sys.stderr)  # noqa: T201 - this is the command line
    return CANNOT


def _print_anything() -> None:
    """Let no character that a terminal lacks stop a command: it is spelled out instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _quiet() -> int:
    """Whoever read our output has gone: stop without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE
