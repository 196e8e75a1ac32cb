"""What may be said on the command line, command by command. Imports nothing of the game."""

import argparse

MOST_PLAYS = 1_000


def play(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of a play."""
    parser.add_argument("scenario", nargs="?", help="id or file; none: the title")
    parser.add_argument("--plan", metavar="FILE.play", help="play this plan")
    parser.add_argument("--no-window", action="store_true", help="print the transcript")
    parser.add_argument("--log", metavar="DIR", help="where to write the log")
    parser.add_argument("--seed", type=int, help="the session's seed")
    parser.add_argument("--difficulty", choices=("guided", "standard", "expert"))
    parser.add_argument("--calm-clock", action="store_true", help="time costs nothing")
    parser.add_argument("--trainee", help="a pseudonym for the log")
    parser.add_argument("--size", help="the window's size, as WIDTHxHEIGHT")
    parser.add_argument("--group", action="store_true", help="for a room: large, by votes")


def check(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of a check."""
    parser.add_argument("paths", nargs="*", help="scenario files or folders of them")
    parser.add_argument("--json", action="store_true")


def snapshot(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of a picture of one frame."""
    parser.add_argument("scenario", help="id or file")
    parser.add_argument("--beat", help="default: the first")
    parser.add_argument("--patient", help="somebody else of assets/patients in their place")
    parser.add_argument(
        "--cue",
        action="append",
        default=[],
        metavar="NAME=STRENGTH",
        help="show this cue as well, 0 to 1; once or more",
    )
    parser.add_argument(
        "--lens",
        choices=("face", "hands", "chest", "legs", "voice", "around"),
        help="look here: the lens is out, as when one hovers",
    )
    parser.add_argument("--at", type=float, default=2.0, metavar="SECONDS")
    parser.add_argument("--size", default="1280x720", metavar="WxH")
    parser.add_argument("--out", required=True, metavar="F.png")
    parser.add_argument("--text", type=float, default=1.0, choices=(1, 1.25, 1.5, 2))
    parser.add_argument("--contrast", default="theme", choices=("theme", "high"))
    parser.add_argument("--painter", choices=("skia", "pygame"))
    parser.add_argument(
        "--difficulty", default="standard", choices=("guided", "standard", "expert")
    )
    parser.add_argument("--seed", type=int, default=0)


def sheet(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of contact sheets."""
    parser.add_argument("kind", choices=("cues", "patients", "rooms", "moods", "trials", "tones"))
    parser.add_argument("--out", required=True, metavar="DIR")
    parser.add_argument("--blind", action="store_true", help="numbers, key in a file")
    heard = parser.add_argument_group("tones")
    heard.add_argument("--tone", action="append", default=[], metavar="NAME", help="only this one")
    heard.add_argument("--voice", action="append", default=[], metavar="NAME", help="whose voice")
    heard.add_argument("--seed", type=int, default=0, help="another order for --blind")


def say(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of one spoken line."""
    parser.add_argument("text", help="may hold sounds, as [sigh] or [silence-2s]")
    parser.add_argument("--tone", default="calm", help="a row of assets/tones.yaml (calm)")
    parser.add_argument("--strength", type=float, default=0.6, help="0 to 1 (0.6)")
    parser.add_argument("--over", help="the tone that this one masks")
    parser.add_argument(
        "--voice", default="adaeze-okafor", help="a person, or a row of assets/voices.yaml"
    )
    parser.add_argument("--call", action="store_true", help="heard through a telephone")
    parser.add_argument("--engine", choices=("kokoro", "hibari"), help="the best that is here")
    parser.add_argument("--out", metavar="F.wav", help="write it, .wav or .ogg; none: hear it")


def bake(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of rendering lines."""
    parser.add_argument("--only", metavar="VOICE", help="only this voice's lines")
    parser.add_argument(
        "--check", action="store_true", help="render nothing; exit 1 where something would change"
    )
    parser.add_argument(
        "--jobs", type=_jobs, default=0, metavar="N", help="processes at once (one for each core)"
    )


def _jobs(words: str) -> int:
    """Return a number of processes, at least one."""
    if not words.isdecimal() or not int(words):
        message = f"{words!r} is no number of processes: give 1 or more"
        raise argparse.ArgumentTypeError(message)
    return int(words)


def sessions(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of the logs."""
    parser.add_argument("what", choices=("list", "show", "replay", "print"))
    parser.add_argument("logs", nargs="*", help="logs or folders; none: your own")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--out", metavar="F.html", help="print: write one log's page here")


def progress(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of a trainee's progress."""
    parser.add_argument("--trainee", metavar="P", help="whose; none: who plays here")
    parser.add_argument(
        "--log", metavar="DIR", help="where the logs are, if not in your own folder"
    )
    parser.add_argument(
        "--export", metavar="DIR", help="write a copy of all that is kept below DIR"
    )
    parser.add_argument("--erase", action="store_true", help="erase what was practised, for good")
    parser.add_argument("--sessions", action="store_true", help="with --erase: conversations too")


def doctor(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of a look at this machine."""
    parser.add_argument("--json", action="store_true")


def explore(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of exploring."""
    parser.add_argument("scenario", help="id or file")
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--players", type=_count, default=3, metavar="N", help="plays by each kind of trainee (3)"
    )
    parser.add_argument("--out", metavar="DIR", help="write the plan to each outcome here")


def _count(words: str) -> int:
    """Return a number of plays, 1 to MOST_PLAYS."""
    count = int(words) if words.isdecimal() else 0
    if not 1 <= count <= MOST_PLAYS:
        message = f"{words!r} is no number of plays: give 1 to {MOST_PLAYS}"
        raise argparse.ArgumentTypeError(message)
    return count


def drills(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of the drills."""
    parser.add_argument("name", nargs="?", help="a drill; none: the choice of all")
    parser.add_argument("--trainee", help="a pseudonym: whose practice this is")
    parser.add_argument("--size", help="the window's size, as WIDTHxHEIGHT")
    people = parser.add_argument_group("validation: what people make of cues and tones")
    people.add_argument("--validate", action="store_true", help="show cues and blanks")
    people.add_argument("--out", metavar="DIR", help="where what they name is written")
    people.add_argument(
        "--people", type=_count, default=1, metavar="N", help="so many, one after another (1)"
    )
    people.add_argument("--table", metavar="DIR", help="tell what was named, of what is in DIR")


def schema(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of the schema."""
    parser.add_argument("--out", metavar="F.json", help="write it here instead of printing it")
    parser.add_argument(
        "--names", action="store_true", help="complete the names of cues, tones and people, too"
    )


def new(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of a new scenario."""
    parser.add_argument("file", metavar="FILE.yaml", help="where to write it; never overwritten")
    parser.add_argument("--title", help="what the menu calls it")
    parser.add_argument("--department", help="where in the menu it stands")
    parser.add_argument("--setting", help="the place, a file of assets/settings")
    parser.add_argument("--patient", help="who, a file of assets/patients")
    parser.add_argument("--role", help="who the trainee is")
    parser.add_argument("--learn", action="append", help="what is to be learned; once or more")


def graph(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of the map of a scenario."""
    parser.add_argument("scenario", help="id or file")
    parser.add_argument("--out", required=True, metavar="F.html")


def fmt(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of formatting."""
    parser.add_argument("paths", nargs="+", help="scenario files or folders of them")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where something would change"
    )


def rename(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of renaming."""
    parser.add_argument("file", help="the scenario's file; its plans stand beside it")
    parser.add_argument("old", help="an id; a choice is BEAT.CHOICE")
    parser.add_argument("new", help="what it is to be called")
    kinds = ("beat", "choice", "flag", "promise", "person", "red flag", "counter", "outcome")
    parser.add_argument("--kind", choices=kinds, help="where the same id names several things")


def script(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of the recording script."""
    parser.add_argument("scenario", help="id or file")
    parser.add_argument("--out", required=True, metavar="F.csv|F.html")
    parser.add_argument(
        "--replies", action="store_true", help="the patient's stock replies, too, for all scenarios"
    )


def forms(parser: argparse.ArgumentParser) -> None:
    """Add what may be said of parallel forms."""
    parser.add_argument(
        "--logs", metavar="DIR", action="append", help="real plays as well; once or more"
    )
    parser.add_argument("--out", metavar="FILE.yaml", help="write the pairs here")
    parser.add_argument(
        "--plays", type=_count, default=40, metavar="N", help="made plays by each player (40)"
    )
    parser.add_argument("--report", metavar="LOGS", help="before and after, of these logs")
    parser.add_argument("--forms", metavar="FILE.yaml", help="the pairs of the report")
