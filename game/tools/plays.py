"""Plans: `.play` files, one action a line, played without a window (rule 53)."""

import argparse
import shlex
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.content.load import find_scenario, read_scenario
from game.content.problems import Problem, suggestion
from game.content.world import World, read_world
from game.sim import events as ev
from game.sim.actions import (
    Action,
    Again,
    Ask,
    Choose,
    Heard,
    Lamp,
    Leave,
    Look,
    Note,
    Tell,
    Unnote,
    Wait,
)
from game.sim.cues import KINDS, ZONES, Kind
from game.sim.events import Event
from game.sim.session import Session, Setup, begin, step
from game.sim.story import Scenario, Where

FINE, PROBLEMS, CANNOT = 0, 1, 2
LAMPS: Mapping[str, Kind] = {
    "body": "physical",
    "mind": "mental",
    "feelings": "emotional",
    **{kind: kind for kind in KINDS},
}


@dataclass(frozen=True, slots=True)
class Order:
    """One line of a plan: its words, and where it stands."""

    where: Where
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """What a plan came to. `failures` are orders that could not be, or were not, met."""

    session: Session
    events: tuple[Event, ...]
    actions: tuple[Action, ...]
    failures: tuple[Problem, ...]


def read_plan(path: Path) -> tuple[Order, ...]:
    """Return the orders of a plan, comments and empty lines left out.

    Raises:
        OSError: it cannot be read.
    """
    lines = path.read_text("utf-8").splitlines()
    split = ((n, shlex.split(line, comments=True)) for n, line in enumerate(lines, 1))
    return tuple(Order(Where(str(path), n, 1), tuple(words)) for n, words in split if words)


class _Player:
    """Plays orders, one after another, and gathers what happened."""

    def __init__(self, scenario: Scenario, world: World, setup: Setup) -> None:
        self.session, first = begin(scenario, world.book, world.moods, setup)
        self.events = list(first)
        self.actions: list[Action] = []
        self.failures: list[Problem] = []

    def do(self, action: Action) -> None:
        self.actions.append(action)
        self.session, events = step(self.session, action)
        self.events += events

    def hear(self) -> None:
        while self.session.line is not None and not self.session.over:
            self.do(Heard(self.session.line.id))

    def fail(self, order: Order, message: str, advice: str = "") -> None:
        self.failures.append(Problem("plan", order.where, message, advice))

    def take(self, order: Order) -> None:
        word, *rest = order.words
        if word == "expect":
            self.expect(order, rest)
        elif word == "hear":
            self.hear()
        elif word not in ORDERS:
            self.fail(order, f"{word!r} is no order", suggestion(word, [*ORDERS, "expect", "hear"]))
        elif self.session.over:
            self.fail(order, "the session is over before this line")
        else:
            self.carry_out(order, word, rest)

    def carry_out(self, order: Order, word: str, rest: list[str]) -> None:
        if word == "choose":
            self.hear()
        try:
            self.do(ORDERS[word](rest))
        except (LookupError, ValueError) as error:
            self.fail(order, str(error) or f"{word} needs something more")

    def expect(self, order: Order, rest: list[str]) -> None:
        self.hear()
        match rest:
            case ["outcome", name]:
                held = self.session.outcome.id if self.session.outcome else "none yet"
                met = held == name
            case ["grade", name]:
                held = self.session.grade or "none yet"
                met = held == name
            case ["comfort", bound, number] if bound in BOUNDS and number.isdigit():
                held = f"{self.session.comfort.meter / 1000:g}"
                met = BOUNDS[bound](float(held), float(number))
            case _:
                self.fail(
                    order, "this cannot be expected", "outcome ID, grade G, comfort at_least N"
                )
                return
        if not met:
            self.fail(order, f"expected {' '.join(rest)}, found {held}")


BOUNDS: Mapping[str, Callable[[float, float], bool]] = {
    "at_least": lambda a, b: a >= b,
    "at_most": lambda a, b: a <= b,
    "below": lambda a, b: a < b,
    "above": lambda a, b: a > b,
}


def _zone(rest: list[str]) -> Action:
    for zone in ZONES:
        if rest == [zone]:
            return Look(zone)
    message = f"no zone is called {' '.join(rest)!r}; there is: {', '.join(ZONES)}"
    raise ValueError(message)


def _lamp(rest: list[str]) -> Action:
    if not rest or rest[0] not in LAMPS:
        message = "a lamp is body, mind or feelings"
        raise ValueError(message)
    return Lamp(LAMPS[rest[0]], lit=rest[1:] != ["off"])


ORDERS: Mapping[str, Callable[[list[str]], Action]] = {
    "wait": lambda rest: Wait(round(float(rest[0]) * 1000)),
    "look": _zone,
    "note": lambda rest: Note(rest[0]),
    "unnote": lambda rest: Unnote(rest[0]),
    "lamp": _lamp,
    "choose": lambda rest: Choose(rest[0]),
    "ask": lambda rest: Ask(rest[0]),
    "tell": lambda rest: Tell(rest[0], tuple(rest[1:])),
    "again": lambda _: Again(),
    "leave": lambda _: Leave(),
}


def run_plan(
    scenario: Scenario, world: World, orders: tuple[Order, ...], setup: Setup | None = None
) -> Played:
    """Return what comes of playing *orders*, to the last of them."""
    player = _Player(scenario, world, setup or Setup())
    for order in orders:
        player.take(order)
    player.hear()
    return Played(
        player.session, tuple(player.events), tuple(player.actions), tuple(player.failures)
    )


def transcript(played: Played) -> Iterator[str]:
    """Yield what was said, shown, noted and felt, a line each."""
    patient = played.session.scenario.patient.short_name
    for event in played.events:
        yield from _tell(event, patient, played.session)
    outcome = played.session.outcome
    yield f"outcome: {outcome.id} ({outcome.grade})" if outcome else "outcome: none"


def _tell(event: Event, patient: str, session: Session) -> Iterator[str]:
    match event:
        case ev.BeatEntered():
            yield f"\n== {event.beat}" + f" (again: {event.visit})" * (event.visit > 1)
        case ev.LineStarted():
            tone = f" [{event.line.tone.name}]" if event.line.tone.strength else ""
            yield f"{event.line.who or patient}{tone}: {event.line.says}"
        case ev.CueShown() if event.by != "mask" or not event.mask:
            caption = session.book[event.cue].caption.format(
                they="they", them="them", their="their"
            )
            yield f"    shows: {caption} ({event.by})"
        case ev.Noted():
            yield f"    noted: {event.cue}"
        case ev.ChoiceMade() | ev.Asked() | ev.Told():
            yield f"You: {event.say}"
        case ev.WentUnanswered():
            yield "    (no answer)"
        case ev.ComfortChanged() if event.cause != "drift":
            before, after = event.before.meter, event.after.meter
            yield f"    comfort {before / 1000:.1f} -> {after / 1000:.1f} ({event.cause})"
        case ev.SessionEnded():
            yield f"\n{event.story}"
        case _:
            pass


def play_plan(assets: Path, dialogues: Path, args: argparse.Namespace) -> int:
    """Play a plan and print its transcript; exit 1 where it was not met."""
    from game.tools.plan_log import write_log  # noqa: PLC0415 - only where asked for

    world = read_world(assets)
    scenario, problems = read_scenario(find_scenario(dialogues, args.scenario), world)
    if scenario is None:
        _print(*(str(problem) for problem in problems))
        return CANNOT if any(p.code == "no-such-file" for p in problems) else PROBLEMS
    setup = Setup(
        args.seed or 0, args.difficulty or "standard", args.calm_clock, args.trainee or ""
    )
    played = run_plan(scenario, world, read_plan(Path(args.plan)), setup)
    if args.log:
        write_log(Path(args.log), scenario, world, setup, played)
    failures = (str(failure) for failure in played.failures)
    told = list(transcript(played))
    _print(*told[:-1], *failures, told[-1])
    return PROBLEMS if played.failures else FINE


def _print(*lines: str) -> None:
    for line in lines:
        print(line)  # noqa: T201 - what a command line is for
