"""People in equal frames: each alone before a plain wall, as large as the sign needs, alive.

Of several people each frame moves a part, in turns: four cost little more than two.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import pygame

from game.patient.staging import Staging
from game.patient.stance import Stance
from game.patient.tables import Tables
from game.view.drill_aim import Shot, aim, hood_of, neck_of, spot_of
from game.view.figure.camera import camera, neutral
from game.view.figure.figure import Figure
from game.view.figure.layers import Layers
from game.view.figure.stack import Ground
from game.view.paint import make_painter
from game.view.place.light import light_of
from game.view.support.furnish import furnish
from game.view.theme import Rgb

WINDOW, STAGE = (1280, 720), (856, 0)
"""Where somebody would be met: what they sit on is fitted there."""
WALLS: tuple[tuple[Rgb, Rgb], ...] = (
    ((243, 232, 217), (233, 218, 200)),
    ((232, 238, 236), (214, 224, 222)),
    ((238, 229, 226), (226, 213, 209)),
    ((234, 233, 241), (219, 218, 230)),
)
"""Above and below, of the wall behind each."""
COVER: Rgb = (247, 241, 230)
"""What lies over what is not to be seen."""
EDGE: Rgb = (176, 164, 144)
TURNS = 2
"""Of more people than this, only every second is painted in a frame."""
FINE = 3

Hidden = Literal["nothing", "face", "body", "picture"]


@dataclass(frozen=True, slots=True)
class Sat:
    """Who is in a frame: where they sit, how they are at each second, what is seen of them.

    `parts` are where their sign is, as the cue book names them: what a ring goes round.
    """

    staging: Staging
    stance: Callable[[float], Stance]
    shot: Shot
    hides: Hidden = "nothing"
    parts: frozenset[str] = frozenset()


class Sitter:
    """One person, drawn at one size."""

    def __init__(self, sat: Sat, tables: Tables, size: tuple[int, int], wall: int) -> None:
        """Make them ready, before wall number *wall*.

        Raises:
            KeyError: a part of the person that the tables do not have.
            PlaceError: a seat or a light that nobody can draw.
        """
        self.sat, self.size = sat, size
        light = light_of(sat.staging.setting, tables)
        self._figure = Figure(sat.staging.person, tables, light.figure)
        rest = self._figure.prepare(neutral(tables, sat.staging.body))
        met = camera(self._figure, STAGE, WINDOW[1])
        _, self._support = furnish(sat.staging, tables, WINDOW, rest, met)
        self._view = aim(rest, size, sat.shot, self._support.kind)
        self._back = self._behind(wall)
        self._layers = Layers(self._figure, size, self._view, self._support)
        self._sheet = pygame.Surface(size).convert()
        self._neck = neck_of(rest, self._view)
        self._begun = False

    def draw(self, seconds: float) -> pygame.Surface:
        """Return them at a second of the trial."""
        body = self._figure.prepare(self.sat.stance(seconds))
        self._layers.update(whole=not self._begun)
        hood = hood_of(body, self._view) if self.sat.hides == "face" else None
        key = tuple(hood) if hood else None
        over = (lambda target: _cover(target, hood)) if hood else None
        last = self._skirt if self.sat.hides == "body" else None
        ground = Ground(None, self._lay_back, over, last, key)
        self._layers.draw(self._sheet, self._sheet.get_rect(), ground)
        self._begun = True
        return self._sheet

    @property
    def picture(self) -> pygame.Surface:
        """Return them as they were drawn last."""
        return self._sheet

    @property
    def begun(self) -> bool:
        """Tell whether they were ever drawn."""
        return self._begun

    def spot(self) -> tuple[tuple[int, int], int]:
        """Return middle and reach of where the sign is, in pixels of the picture."""
        return spot_of(self._figure.body, self._view, self.sat.parts, self.size, self.sat.shot)

    def _behind(self, wall: int) -> pygame.Surface:
        """Return the wall, and what they sit on."""
        high, low = WALLS[wall % len(WALLS)]
        strip = pygame.Surface((1, 2))
        strip.set_at((0, 0), high)
        strip.set_at((0, 1), low)
        picture = pygame.transform.smoothscale(strip, self.size).convert()
        painter = make_painter(*self.size, *self._view)
        painter.begin()
        self._support.paint_back(painter)
        painter.end()
        picture.blit(painter.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        return picture

    def _lay_back(self, target: pygame.Surface) -> None:
        target.blit(self._back, (0, 0))

    def _skirt(self, target: pygame.Surface) -> None:
        """Cover all below the neck."""
        w, h = self.size
        top = min(self._neck, h)
        pygame.draw.rect(target, COVER, (0, top, w, h - top))
        pygame.draw.rect(target, EDGE, (0, top, w, 2))


class Sitters:
    """Everybody of one trial."""

    def __init__(self, sat: Sequence[Sat], tables: Tables) -> None:
        """Draw nobody yet."""
        self.sat, self._tables = tuple(sat), tables
        self._kept: dict[int, Sitter] = {}
        self._tick = 0

    def picture(self, number: int, size: tuple[int, int], seconds: float) -> pygame.Surface:
        """Return person *number* at this size and second."""
        sitter = self._kept.get(number)
        if sitter is None or sitter.size != size:
            sitter = self._kept[number] = Sitter(self.sat[number], self._tables, size, number)
        self._tick += number == 0
        rests = len(self.sat) > TURNS and (self._tick + number) % TURNS
        return sitter.picture if rests and sitter.begun else sitter.draw(seconds)

    def spot(self, number: int) -> tuple[tuple[int, int], int] | None:
        """Return where a drawn person's sign is, and its reach; None where none was drawn."""
        sitter = self._kept.get(number)
        return sitter.spot() if sitter and sitter.begun else None


def _cover(target: pygame.Surface, box: pygame.Rect) -> None:
    """Lay an oval over a face, smooth at its edge, where the picture is being painted."""
    big = pygame.Surface((box.w * FINE, box.h * FINE), pygame.SRCALPHA)
    big.fill((*COVER, 0))
    pygame.draw.ellipse(big, (*EDGE, 255), big.get_rect())
    pygame.draw.ellipse(big, (*COVER, 255), big.get_rect().inflate(-4 * FINE, -4 * FINE))
    target.blit(pygame.transform.smoothscale(big, box.size), box)
