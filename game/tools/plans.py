"""Plans: `.play` files, one action a line, played without a window (rule 53)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.content.problems import Problem, suggestion
from game.content.text import read_text
from game.content.world import World
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
    Said,
    Tell,
    Unnote,
    Wait,
)
from game.sim.cues import KINDS, ZONES, Kind
from game.sim.events import Event
from game.sim.session import Session, Setup, begin, step
from game.sim.story import Scenario, Where

LAMPS: Mapping[str, Kind] = {
    "body": "physical",
    "mind": "mental",
    "feelings": "emotional",
    **{kind: kind for kind in KINDS},
}
LONGEST_WAIT = 3_600
"""Seconds that one line may wait."""
Make = Callable[[list[str]], Action]


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


def read_plan(path: Path) -> tuple[tuple[Order, ...], tuple[Problem, ...]]:
    """Return the orders of a plan, without comments and empty lines, or why there are none."""
    text, problem = read_text(path, str(path))
    if problem:
        return (), (problem,)
    lines = text.splitlines()
    split = ((n, line.partition("#")[0].split()) for n, line in enumerate(lines, 1))
    return tuple(Order(Where(str(path), n, 1), tuple(words)) for n, words in split if words), ()


def _wait(rest: list[str]) -> Action:
    try:
        seconds = float(rest[0])
    except ValueError:
        seconds = -1.0
    if not 0 < seconds <= LONGEST_WAIT:
        message = f"wait takes seconds, more than 0 and at most {LONGEST_WAIT}; not {rest[0]!r}"
        raise ValueError(message)
    return Wait(max(1, round(seconds * 1000)))


def _look(rest: list[str]) -> Action:
    for zone in ZONES:
        if rest == [zone]:
            return Look(zone)
    if rest == ["away"]:
        return Look(None)
    message = f"no zone is called {rest[0]!r}; there is: {', '.join(ZONES)}, away"
    raise ValueError(message)


def _said(rest: list[str]) -> Action:
    """Return that a line has come to a word, by its number from 0."""
    if len(rest) != 2 or not rest[1].isdecimal():  # noqa: PLR2004 - a line and a number
        message = "said needs a line and the number of a word in it, from 0"
        raise ValueError(message)
    return Said(rest[0], int(rest[1]))


def _lamp(rest: list[str]) -> Action:
    if rest[0] not in LAMPS or rest[1:] not in ([], ["on"], ["off"]):
        message = "a lamp is body, mind or feelings, and on or off"
        raise ValueError(message)
    return Lamp(LAMPS[rest[0]], lit=rest[1:] != ["off"])


@dataclass(frozen=True, slots=True)
class Form:
    """How an order is written: the names it needs, and the most of them."""

    make: Make
    needs: str = ""
    most: int = 1

    def fits(self, rest: list[str]) -> bool:
        """Tell whether there are as many words as there should be."""
        return bool(self.needs) <= len(rest) <= self.most


ORDERS: Mapping[str, Form] = {
    "hear": Form(lambda rest: Heard(rest[0]), "[LINE]"),
    "said": Form(_said, "LINE WORD", 2),
    "wait": Form(_wait, "SECONDS"),
    "look": Form(_look, "ZONE"),
    "note": Form(lambda rest: Note(rest[0]), "CUE"),
    "unnote": Form(lambda rest: Unnote(rest[0]), "CUE"),
    "lamp": Form(_lamp, "body|mind|feelings [on|off]", 2),
    "choose": Form(lambda rest: Choose(rest[0]), "CHOICE"),
    "ask": Form(lambda rest: Ask(rest[0]), "CUE"),
    "tell": Form(lambda rest: Tell(rest[0], tuple(rest[1:])), "WHO CUE ...", 50),
    "again": Form(lambda _: Again(), most=0),
    "leave": Form(lambda _: Leave(), most=0),
}
WORDS = (*ORDERS, "expect")
BOUNDS: Mapping[str, Callable[[float, float], bool]] = {
    "at_least": lambda a, b: a >= b,
    "at_most": lambda a, b: a <= b,
    "below": lambda a, b: a < b,
    "above": lambda a, b: a > b,
}


@dataclass(slots=True)
class _Player:
    """Plays orders, one after another, and gathers what happened."""

    session: Session
    events: list[Event]
    actions: list[Action] = field(default_factory=list)
    failures: list[Problem] = field(default_factory=list)

    def do(self, action: Action) -> None:
        self.session, events = step(self.session, action)
        self.actions.append(action)
        self.events += events

    def hear(self) -> None:
        while self.session.line is not None and not self.session.over:
            self.do(Heard(self.session.line.id))

    def interrupts(self, choice: str) -> bool:
        """Tell whether a choice is one that cuts in on what is being said (rule 23)."""
        here = self.session.beat.choices
        return any(one.id == choice and one.at_word is not None for one in here)

    def fail(self, order: Order, message: str, advice: str = "") -> None:
        self.failures.append(Problem("bad-order", order.where, message, advice))

    def take(self, order: Order) -> None:
        word, *rest = order.words
        form = ORDERS.get(word)
        if word == "expect":
            self.expect(order, rest)
        elif word == "hear" and not rest:
            self.hear()
        elif form is None:
            self.fail(order, f"{word!r} is no order", suggestion(word, WORDS))
        elif not form.fits(rest):
            self.fail(order, f"this should be: {word} {form.needs}".rstrip())
        elif self.session.over:
            self.fail(order, "the session is over before this line")
        else:
            self.carry_out(order, form.make, rest)

    def carry_out(self, order: Order, make: Make, rest: list[str]) -> None:
        try:
            action = make(rest)
            if isinstance(action, Choose) and not self.interrupts(action.choice):
                self.hear()
            self.do(action)
        except (LookupError, ValueError) as error:
            self.fail(order, str(error))

    def expect(self, order: Order, rest: list[str]) -> None:
        self.hear()
        outcome, grade = self.session.outcome, self.session.grade
        match rest:
            case ["outcome", name]:
                held = outcome.id if outcome else "none yet"
                met = held == name
            case ["grade", name]:
                held = grade or "none yet"
                met = held == name
            case ["comfort", bound, number] if bound in BOUNDS and _is_number(number):
                held = f"{self.session.comfort.meter / 1000:g}"
                met = BOUNDS[bound](float(held), float(number))
            case _:
                advice = "Expect: outcome ID, grade G, or comfort at_least N."
                self.fail(order, "this cannot be expected", advice)
                return
        if not met:
            message = f"expected {' '.join(rest)}, found {held}"
            self.failures.append(Problem("not-met", order.where, message))


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def run_plan(
    scenario: Scenario, world: World, orders: tuple[Order, ...], setup: Setup | None = None
) -> Played:
    """Return what comes of playing *orders*, to the last of them."""
    session, first = begin(scenario, world.book, world.moods, setup or Setup())
    player = _Player(session, list(first))
    for order in orders:
        player.take(order)
    player.hear()
    return Played(
        player.session, tuple(player.events), tuple(player.actions), tuple(player.failures)
    )
