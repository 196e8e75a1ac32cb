# ruff: noqa: T201 - what it measures is printed
"""Count what a beat takes: inputs and seconds, by keys and by mouse; and every wait.

    python tests/bench/inputs.py [SCENARIO ...]

The best plan of each shipped scenario is played on the real screens, in a window nobody
sees, by a clock of its own. How long a hand takes is the keystroke-level model's (Card,
Moran and Newell 1980: key 0.28 s, pointing 1.1 s, click 0.2 s, deciding 1.35 s); reading
is 4 words a second. What is said is heard to its end.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

os.environ.update(SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy")

import pygame

from game.app.desk import Desk
from game.app.game import Game
from game.app.handing import hand_over
from game.app.history import read_history
from game.app.shelf import Shelf, read_shelf
from game.screens.conversation import ConversationScreen
from game.screens.conversation_read import offered
from game.screens.entrance import EntranceScreen
from game.screens.intents import Begin
from game.sim.cues import ZONES
from game.sim.session import Session, observations
from game.stage.input import Device, KeyPressed, PointerMoved, PointerPressed, PointerReleased
from game.stage.window import NullWindow
from game.tools.plans import LAMPS as NAMES
from game.tools.plans import Order, read_plan

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1280, 720)
FRAME, DRAWN = 0.05, 20
"""Seconds of a frame, and of how many one is drawn while nobody does anything."""
KEY, POINT, CLICK, DECIDE, READ = 0.28, 1.1, 0.2, 1.35, 0.25
"""Seconds: a key, pointing, a click, deciding what to do, reading a word."""
LAMPS = {"physical": "b", "mental": "m", "emotional": "f"}
TRIES, LONG = 12, 1.0
MOST_INPUTS, MOST_SECONDS = 8, 45
KINDS = ("speech", "hand", "reading", "looking", "waiting")
"""Where time goes; `looking` is until a sign shows, `waiting` is what the game takes."""


class Clock(NullWindow):
    """A window nobody sees, whose clock goes as the player wants."""

    def now(self) -> float:
        """Return the player's time."""
        return self.time


@dataclass
class Beat:
    """What one visit of one beat took."""

    name: str
    inputs: Counter[str] = field(default_factory=Counter)
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))


class Player:
    """Plays a plan on the screens of a game, and keeps count."""

    def __init__(self, game: Game, *, mouse: bool) -> None:
        """Play *game* with the mouse alone, or with keys alone."""
        self.game, self.mouse = game, mouse
        self.stage: Clock = game.desk.stage  # type: ignore[assignment] # as it was made
        self.beats: list[Beat] = []
        self.waits: defaultdict[str, float] = defaultdict(float)
        self._entries = 0

    @property
    def session(self) -> Session:
        """Return the session under way."""
        assert self.game.desk.talk is not None
        return self.game.desk.talk.playing.session

    @property
    def state(self) -> ConversationScreen:
        """Return the screen of the conversation."""
        assert self.game.desk.talk is not None
        return self.game.desk.talk.screen

    # Time

    def frame(self, *, draws: bool = True) -> None:
        """Let one frame pass."""
        desk = self.game.desk
        self.stage.time += FRAME
        self.game._tick(self.stage.time, FRAME)  # noqa: SLF001 - a frame of the loop
        if draws:
            hand_over(desk, self.stage.time)
            desk.frames.draw(desk.screen, desk.preferences)
        talk = desk.talk
        if talk and talk.playing.session.entries != self._entries:
            self._entries = talk.playing.session.entries
            self.beats.append(Beat(talk.playing.session.beat.id))

    def spend(self, kind: str, seconds: float) -> None:
        """Let time pass, and count it; while the last frames pass all is drawn."""
        frames = max(1, round(seconds / FRAME))
        for n in range(frames):
            talk = self.game.desk.talk
            heard = kind == "looking" and talk is not None and talk.playing.saying is not None
            self._count("speech" if heard else kind, FRAME)
            self.frame(draws=n % DRAWN == 0 or n >= frames - 2)

    def _count(self, kind: str, seconds: float) -> None:
        if self.beats:
            self.beats[-1].seconds[kind] += seconds

    def hear(self) -> None:
        """Hear everybody out."""
        talk = self.game.desk.talk
        while talk and talk.playing.saying is not None and not talk.playing.over:
            clip = talk.playing.saying.clip
            over = talk.playing.spoken_for() >= clip.seconds
            self.spend("waiting" if over or not talk.playing.saying.begun else "speech", FRAME)

    # Inputs

    def _send(self, what: str, *devices: Device) -> None:
        desk = self.game.desk
        if self.beats:
            self.beats[-1].inputs[what] += 1
        for device in devices:
            for intent in desk.frames.take(desk.screen, device):
                self.game.do(intent)
        self.frame()
        self.frame()

    def key(self, name: str, *, shift: bool = False) -> None:
        """Press a key; Shift with it costs the time of another, and is one input with it."""
        self.spend("hand", KEY * (1 + shift))
        self._send(name, KeyPressed(name, shift))

    def click(self, region: str) -> None:
        """Point at a region, and click."""
        self.spend("hand", POINT + CLICK)
        at = self._region(region).center
        self._send("click", PointerMoved(at), PointerPressed(at), PointerReleased(at))

    def _region(self, name: str) -> pygame.Rect:
        for _ in range(40):
            found = [r for r in self.game.desk.frames.regions if r.id == name]
            if found:
                return found[0].rect
            self.spend("waiting", FRAME)
        names = [r.id for r in self.game.desk.frames.regions]
        message = f"{name} is not on the screen: {names}"
        raise LookupError(message)

    def press(self, region: str, key: str | None = None) -> None:
        """Press a region: by click; by its key, or by walking the focus there."""
        if self.mouse:
            self.click(region)
        elif key:
            self.key(key)
        else:
            self._walk(region)
            self.key("return")

    def _walk(self, region: str) -> None:
        self._region(region)
        regions = {r.id: r.group for r in self.game.desk.frames.regions}
        focus = self.game.desk.frames
        for name in ("tab", "down"):
            for _ in range(len(regions)):
                at = focus.focus.at
                near = (
                    name == "tab" and regions[region] and regions.get(at or "") == regions[region]
                )
                if at == region or near:
                    break
                self.key(name)

    # Orders

    def do_wait(self, seconds: str) -> None:
        """Look on."""
        self.spend("looking", float(seconds))

    def do_hear(self) -> None:
        """Hear everybody out."""
        self.hear()

    def do_look(self, zone: str) -> None:
        """Take it with the note that follows: looking closer opens the lens as well."""

    def do_note(self, cue: str) -> None:
        """Hear them out; look closer until the sign is offered; read; note it."""
        self.hear()
        zone = self.session.book[cue].zone
        for _ in range(TRIES):
            self._freeze(zone)
            seen = observations(self.session, zone)
            names = [c.id for c in seen]
            if cue in names:
                self.spend("reading", READ * sum(len(c.caption.split()) for c in seen))
                self.press(f"see:{cue}", str(names.index(cue) + 1))
                return
            self.press("go-on", "escape")
            self.spend("looking", 1.0)
        message = f"{cue} is never offered in {self.session.beat.id}"
        raise LookupError(message)

    def _freeze(self, zone: str) -> None:
        if self.mouse:
            self.click(f"zone:{zone}")
            return
        number = str(next(n for n, z in enumerate(ZONES) if z == zone) + 1)
        if self.game.desk.frames.focus.at == f"zone:{zone}" and zone != "voice":
            self.key("return")
            return
        self.key(number, shift=True)

    def do_lamp(self, name: str, state: str = "on") -> None:
        """Decide, and press a lamp."""
        kind = NAMES[name]
        if (kind in self.session.lamps) != (state == "on"):
            self.spend("reading", DECIDE)
            self.press(f"lamp:{kind}", LAMPS[kind])

    def do_ask(self, cue: str) -> None:
        """Hear them out; ask about a note."""
        self.hear()
        newest = self.session.new_notes[-1:]
        self.press(f"ask:{cue}", "a" if newest and newest[0].cue == cue else None)

    def do_choose(self, choice: str) -> None:
        """Hear them out, open the answers, read them, decide, choose."""
        self.hear()
        self.press("answer", "space")
        assert self.state.scene is not None
        there = offered(self.state.scene)
        number = [c.id for c in there].index(choice) + 1
        words = sum(len(c.say.split()) for c in there)
        self.spend("reading", READ * words + DECIDE)
        self.press(f"choose:{choice}", str(number))

    def do_tell(self, who: str, *cues: str) -> None:
        """Hear them out; tell a colleague these notes, and no other."""
        self.hear()
        self.press("tell", "t")
        if len(self.session.scenario.people) > 1:
            self.press(f"who:{who}")
        for region in [r for r in self.game.desk.frames.regions if r.id.startswith("tick:")]:
            if (region.id.partition(":")[2] in cues) != region.label.endswith(": told"):
                self.press(region.id)
        self.press("say")

    def do_expect(self, *_: str) -> None:
        """Count only; tests/e2e and tests/dialogues see to it."""

    # A play

    def play(self, scenario: str, orders: tuple[Order, ...]) -> None:
        """Play to the debrief."""
        self.game.do(Begin(scenario))
        self._until("entrance", lambda: not self._on(EntranceScreen))
        for order in orders:
            word, *rest = order.words
            getattr(self, f"do_{word}")(*rest)
        self.hear()
        self._until("the end stays", lambda: not self._on(ConversationScreen))
        self._until("the patient leaves", lambda: not self._on(EntranceScreen))

    def _on(self, kind: type) -> bool:
        return isinstance(self.game.desk.screen, kind)

    def _until(self, what: str, so: Callable[[], bool]) -> None:
        self.frame()
        while not so():
            self.waits[what] += FRAME
            self.frame()


def opened(shelf: Shelf, home: Path) -> Game:
    """Return a game of its own."""
    names = ("log", "scenario", "difficulty", "trainee", "size")
    args = argparse.Namespace(**dict.fromkeys(names), seed=3, calm_clock=False)
    game = Game(Desk(Clock(SIZE), ROOT / "assets", ROOT / "dialogues", home, args))
    game.desk.shelf, game.desk.history = shelf, read_history(game.desk.logs)
    game.desk.speaker.close()
    return game


def best_plans(shelf: Shelf) -> Iterator[tuple[str, Path]]:
    """Yield each shipped scenario with its best plan."""
    for name in shelf.scenarios:
        found = sorted((ROOT / "dialogues").rglob(f"{name}.*.play"))
        best = [p for p in found if ".best." in p.name] or found
        if best:
            yield name, best[0]


def told(name: str, how: str, player: Player) -> None:
    """Print what a play took, beat by beat."""
    print(f"\n{name}, {how}")
    print(f"{'beat':28}{'inputs':>8}{'seconds':>9}  " + "".join(f"{k:>9}" for k in KINDS))
    for beat in player.beats:
        print(_row(beat.name, sum(beat.inputs.values()), beat.seconds))
    count = len(player.beats)
    inputs = sum(sum(b.inputs.values()) for b in player.beats) / count
    spent = {k: sum(b.seconds[k] for b in player.beats) / count for k in KINDS}
    print(_row(f"mean of {count}", inputs, spent))
    over = [b.name for b in player.beats if sum(b.inputs.values()) > MOST_INPUTS]
    slow = [b.name for b in player.beats if sum(b.seconds.values()) > MOST_SECONDS]
    print(f"over {MOST_INPUTS} inputs: {', '.join(over) or 'none'}")
    print(f"over {MOST_SECONDS} s: {', '.join(slow) or 'none'}")
    print("waits: " + ", ".join(f"{k} {v:.1f} s" for k, v in player.waits.items()))


def _row(name: str, inputs: float, seconds: Mapping[str, float]) -> str:
    whole = sum(seconds.values())
    parts = "".join(f"{seconds.get(k, 0.0):9.1f}" for k in KINDS)
    return f"{name[:27]:28}{inputs:8.1f}{whole:9.1f}  {parts}"


def main() -> None:
    """Play what was asked for, or all."""
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    shelf = read_shelf(ROOT / "assets", ROOT / "dialogues")
    for name, path in best_plans(shelf):
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        orders, _ = read_plan(path)
        for mouse in (False, True):
            with tempfile.TemporaryDirectory() as home:
                player = Player(opened(shelf, Path(home)), mouse=mouse)
                player.play(name, orders)
                told(name, "mouse" if mouse else "keys", player)


if __name__ == "__main__":
    main()
