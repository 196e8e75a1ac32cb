"""A conversation on the screen, worked by real devices: what every test of it stands on."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pygame

from game.content.world import World
from game.patient.acting import after, begin_acting
from game.patient.staging import Staging
from game.patient.stances import stances_at
from game.screens.conversation import ConversationScreen
from game.screens.focus import Focus, take
from game.screens.intents import Act, Hold, Several, Skip
from game.screens.scene import Change, Said, Scene
from game.screens.screen import Intent
from game.sim.actions import Action, Heard, Note, Wait
from game.sim.cues import Zone
from game.sim.session import Session, Setup, begin, observations, shown, step
from game.sim.state import Difficulty
from game.sim.story import Scenario
from game.stage.input import Device, KeyPressed, PointerMoved, PointerPressed, PointerReleased
from game.view.art import Art
from game.view.canvas import Canvas, Region
from game.view.easing import Wanted
from game.view.patient import PatientView
from game.view.theme import THEMES

ROOT = Path(__file__).resolve().parents[2]
ART = Art(ROOT / "assets")
LETTERS_A_SECOND = 15
VIEWS: dict[object, PatientView] = {}
"""Pictures take a while to make: tests of one size share one."""


@dataclass
class Talk:
    """One conversation: devices in, intents carried out, frames drawn."""

    world: World
    scenario: Scenario
    difficulty: Difficulty = "standard"
    size: tuple[int, int] = (1280, 720)
    text: float = 1.0
    contrast: str = "theme"
    captions: str = "words"
    lesson: bool = False
    again: bool = False
    motion: Wanted = "full"
    session: Session = field(init=False)
    intents: list[Intent] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    held: bool = False
    now: float = 0.0
    focus: Focus = field(default_factory=Focus)
    change: Change | None = None
    you_said: str | None = None
    hint: Zone | None = None
    learnt: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        world, scenario = self.world, self.scenario
        setup = Setup(1, self.difficulty)
        self.session, events = begin(scenario, world.book, world.moods, setup)
        self.acting = after(begin_acting(self.session.comfort), events)
        self.screen = ConversationScreen(self._view)
        self.surface = pygame.Surface(self.size)
        self.scroll: dict[str, int] = {}
        self.line: tuple[str, float] | None = None
        self.last: Said | None = None
        self.draw()

    def _view(self, size: tuple[int, int], stage: pygame.Rect) -> PatientView:
        patient, setting = self.scenario.patient.id, self.scenario.setting
        key = (patient, setting, size, tuple(stage))
        if key not in VIEWS:
            person, place = self.world.people[patient], self.world.settings[setting]
            VIEWS[key] = PatientView(Staging(person, place), self.world.tables, size, stage)
        return VIEWS[key]

    # Time and actions

    def do(self, action: Action) -> None:
        """Take one action."""
        self.session, events = step(self.session, action)
        self.acting = after(self.acting, events)

    def wait(self, seconds: float) -> "Talk":
        """Let time pass, and draw."""
        self.now += seconds
        if not self.held:
            for _ in range(round(seconds * 20)):
                self.do(Wait(50))
        self.draw()
        return self

    def hear(self) -> "Talk":
        """Hear to the end what is being said."""
        while self.session.line:
            self.do(Heard(self.session.line.id))
        self.draw()
        return self

    def note(self, zone: str) -> "Talk":
        """Note what a zone truly shows."""
        seen = {s.cue.id for s in shown(self.session)}
        offered = observations(self.session, zone)  # type: ignore[arg-type]
        self.do(Note(next(c.id for c in offered if c.id in seen)))
        self.draw()
        return self

    def carry_out(self, intent: Intent) -> None:
        """Do what was asked for, as the app does."""
        self.intents.append(intent)
        match intent:
            case Several(intents=intents):
                for one in intents:
                    self.carry_out(one)
            case Act(action=action):
                self.do(action)
            case Hold(held=held):
                self.held = held
            case Skip() if self.session.line:
                self.do(Heard(self.session.line.id))
            case _:
                pass

    # Devices

    def send(self, device: Device) -> None:
        """Send one device event through the focus to the screen, and draw."""
        self.focus, inputs = take(self.focus, device, self.regions)
        for one in inputs:
            intent = self.screen.on(one)
            if intent is not None:
                self.carry_out(intent)
        self.draw(keys=isinstance(device, KeyPressed))

    def keys(self, *names: str) -> "Talk":
        """Press keys, one after another."""
        for name in names:
            self.send(KeyPressed(name))
        return self

    def point(self, at: tuple[int, int]) -> "Talk":
        """Move the pointer there."""
        self.send(PointerMoved(at))
        return self

    def click(self, region: str | tuple[int, int]) -> "Talk":
        """Click a region, or a pixel."""
        at = self.region(region).rect.center if isinstance(region, str) else region
        for device in (PointerMoved(at), PointerPressed(at), PointerReleased(at)):
            self.send(device)
        return self

    # What there is

    def region(self, name: str) -> Region:
        """Return a region by its name."""
        return next(r for r in self.regions if r.id == name)

    def names(self) -> list[str]:
        """Return the names of what can be pressed."""
        return [r.id for r in self.regions if r.role not in ("area", "picture")]

    def starting(self, kind: str) -> list[str]:
        """Return the names that start so."""
        return [name for name in self.names() if name.startswith(kind)]

    def notes(self) -> list[str]:
        """Return the cues noted in this moment."""
        return [note.cue for note in self.session.new_notes]

    def scene(self) -> Scene:
        """Return the moment as it is."""
        world, session = self.world, self.session
        staging = world.staging(self.scenario)
        seconds = session.now / 1000
        stances = stances_at(staging, world.tables, world.drawings, self.acting, seconds, 1)
        return Scene(
            session,
            stances,
            seconds,
            self._said(seconds),
            self.you_said,
            self.change,
            self.held,
            self.captions,  # type: ignore[arg-type]
            self.lesson,
            self.again,
            hint=self.hint,
            learnt=self.learnt,
        )

    def _said(self, seconds: float) -> Said | None:
        line = self.session.line
        if line is None:
            return self.last and replace(self.last, said=len(self.last.words), speaking=False)
        if self.line is None or self.line[0] != line.id:
            self.line = (line.id, seconds)
        count = min(len(line.says), round((seconds - self.line[1]) * LETTERS_A_SECOND))
        name = self.scenario.patient.short_name
        self.last = Said(name, line.says, count, speaking=True, patient=line.who is None)
        return self.last

    def draw(self, *, keys: bool = False) -> Canvas:
        """Draw a frame; take the focus that the screen asks for, as the app does."""
        canvas = Canvas(
            self.surface,
            THEMES[self.contrast],
            ART,
            k=max(1.0, int(min(self.size[0] / 1280, self.size[1] / 720) * 8) / 8),
            text=self.text,
            focus=self.focus.at if self.focus.shown else None,
            hover=self.focus.hover,
            pressed=self.focus.pressed,
            now=self.now,
            motion=self.motion,
            scroll=self.scroll,
        )
        self.screen.scene = self.scene()
        self.screen.draw(canvas)
        self.regions = canvas.regions
        if self.screen.focus in {r.id for r in self.regions}:
            shown_ = self.focus.shown or keys
            self.focus = replace(self.focus, at=self.screen.focus, shown=shown_)
            self.screen.focus = None
        return canvas


Make = Callable[..., Talk]
"""Makes a conversation: see conftest.py."""
