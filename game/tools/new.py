"""`new FILE`: a small scenario that passes `check` and plays. Never overwrites anything.

What no flag says is asked on a terminal; elsewhere the default stands.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.content.load import list_scenarios, parse_scenario
from game.content.problems import suggestion
from game.content.world import World, read_world
from game.tools.new_text import TEMPLATE
from game.tools.problems import CANNOT, FINE, PROBLEMS

SCHEMA = Path("docs") / "scenario.schema.json"
LEARN = "Notice what is not said, and ask"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class UnusableError(Exception):
    """No scenario can be made of this: the message says why, and what would do."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to know: its flag, how it is asked, what stands without an answer."""

    flag: str
    asks: str
    default: str
    there: Collection[str] = ()
    """What the answer must be one of; empty: any text."""


def new(root: Path, args: argparse.Namespace) -> int:
    """Write a scenario to `args.file`; say what to do next, or why there is none."""
    path = Path(args.file)
    world = read_world(root / "assets")
    try:
        _free(path, root / "dialogues")
        answers = _answers(world, path, args, ask=sys.stdin.isatty())
        text = _text(path, answers, _modeline(root, path))
        _, problems = parse_scenario(text, str(path), world)
        if problems:
            _print(*problems)
            return PROBLEMS
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except UnusableError as error:
        print(f"bedside: {error}", file=sys.stderr)  # noqa: T201 - this is the command line
        return CANNOT
    _print(f"{path} is there. Now:", *(f"    python main.py {next_} {path}" for next_ in NEXT))
    return FINE


NEXT = ("play", "check", "explore")


def _free(path: Path, dialogues: Path) -> None:
    """See that a scenario may be written here, under this name."""
    stem = path.name.removesuffix(".yaml")
    if path.suffix != ".yaml" or not SLUG.fullmatch(stem):
        slug = "-".join(re.findall(r"[a-z0-9]+", stem.lower())) or "a-first-visit"
        message = f"{path.name!r} is no name of a scenario: call it {slug}.yaml"
        raise UnusableError(message)
    if os.path.lexists(path):
        message = f"{path} is there already, and stays as it is: give another name"
        raise UnusableError(message)
    for other in list_scenarios(dialogues):
        if other.stem == stem:
            message = f"{other} has the id {stem!r} already: give another name"
            raise UnusableError(message)


def _answers(
    world: World, path: Path, args: argparse.Namespace, *, ask: bool
) -> Mapping[str, str | list[str]]:
    """Return what is known of the scenario: by its flag, by asking, or by default."""
    stem, folder = path.name.removesuffix(".yaml"), path.resolve().parent.name
    department = _one(
        Question(
            "department",
            "Which department is it in?",
            folder if SLUG.fullmatch(folder) else "reception",
        ),
        args.department,
        ask=ask,
    )
    place = department if department in world.settings else min(world.settings)
    patient = "tomasz-nowak" if "tomasz-nowak" in world.patients else min(world.patients)
    told = {
        question.flag: _one(question, getattr(args, question.flag), ask=ask)
        for question in (
            Question("title", "What is it called?", stem.replace("-", " ").capitalize()),
            Question("setting", "Where is it?", place, sorted(world.settings)),
            Question("patient", "Who is the patient?", patient, sorted(world.patients)),
            Question("role", "Who is the trainee?", "Receptionist"),
        )
    }
    learn = args.learn or [_one(Question("learn", "What is to be learned?", LEARN), None, ask=ask)]
    return {"department": department, **told, "learn": learn}


def _one(question: Question, given: str | None, *, ask: bool) -> str:
    """Return the answer to a question; asked again while it cannot be."""
    answer = given if given is not None else question.default
    if given is None and ask:
        answer = _ask(question)
    while question.there and answer not in question.there:
        wrong = f"--{question.flag} {answer!r} is not there. {suggestion(answer, question.there)}"
        if given is not None or not ask:
            raise UnusableError(wrong)
        _print(wrong)
        answer = _ask(question)
    if not answer.strip():
        message = f"--{question.flag} is empty"
        raise UnusableError(message)
    return answer.strip()


def _ask(question: Question) -> str:
    if question.there:
        _print(f"    {', '.join(question.there)}")
    try:
        return input(f"{question.asks} [{question.default}] ").strip() or question.default
    except EOFError as error:
        message = "nothing was written: the answers ended"
        raise UnusableError(message) from error


def _text(path: Path, answers: Mapping[str, str | list[str]], modeline: str) -> str:
    """Return the scenario; what was answered is quoted where YAML needs it."""
    said = {key: _quoted(one) for key, one in answers.items() if isinstance(one, str)}
    learn = "\n".join(f"  - {_quoted(one)}" for one in answers["learn"])
    stem = path.name.removesuffix(".yaml")
    return TEMPLATE.format(**said, id=stem, learn=learn, modeline=modeline)


def _quoted(text: str) -> str:
    """Return text as YAML: plain where nothing in it could be meant otherwise."""
    plain = re.fullmatch(r"[A-Za-z][\w ,.'-]*[\w.]", text, re.ASCII)
    words = {"null", "true", "false"}
    return text if plain and text.lower() not in words else json.dumps(text, ensure_ascii=False)


def _modeline(root: Path, path: Path) -> str:
    """Return the line by which an editor finds the schema, where it is within reach."""
    if not (root / SCHEMA).is_file():
        return ""
    try:
        way = os.path.relpath(root / SCHEMA, path.resolve().parent)
    except ValueError:
        return ""
    return f"# yaml-language-server: $schema={Path(way).as_posix()}\n"


def _print(*lines: object) -> None:
    for line in lines:
        print(line)  # noqa: T201 - what a command line is for
