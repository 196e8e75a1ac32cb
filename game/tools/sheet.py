"""`sheet`: contact sheets of cues, people, places and moods, for people to judge by eye."""

import io
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.content.problems import ContentError
from game.content.world import World, read_world
from game.sim.chance import rank
from game.stage.window import without_display
from game.tools.shots import PAPER, Shot, cue_shots, mood_shots, patient_shots, room_shots
from game.view.art import Art
from game.view.place.light import PlaceError
from game.view.theme import Rgb

FINE, CANNOT = 0, 2
INK: Rgb = (30, 43, 46)
EDGE = 20
LABEL = 40


@dataclass(frozen=True, slots=True)
class Layout:
    """How shots lie on a page: the height of their pictures, how many in a row, how many rows."""

    shots: Callable[[World], list[Shot]]
    height: int
    columns: int
    rows: int


KINDS: Mapping[str, Layout] = {
    "cues": Layout(cue_shots, 300, 1, 6),
    "moods": Layout(mood_shots, 320, 1, 3),
    "patients": Layout(patient_shots, 340, 1, 4),
    "rooms": Layout(room_shots, 360, 2, 3),
}


def sheet(assets: Path, kind: str, out: Path, *, blind: bool) -> int:
    """Draw contact sheets into the folder *out*, and tell which files they are.

    *blind* ones are shuffled and numbered; a key beside them tells what each number is.
    """
    without_display()
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    layout = KINDS[kind]
    try:
        shots = layout.shots(read_world(assets))
    except (ContentError, PlaceError) as error:
        print(f"bedside: {error}", file=sys.stderr)  # noqa: T201 - as in cli
        return CANNOT
    labels = [shot.name for shot in shots]
    out.mkdir(parents=True, exist_ok=True)
    if blind:
        shots.sort(key=lambda shot: rank(kind, shot.name))
        labels = [f"{n}" for n in range(1, len(shots) + 1)]
        _write_key(out / f"{kind}-key.txt", shots, labels)
    for n, page in enumerate(pages(shots, labels, layout, Art(assets)), 1):
        path = out / f"{kind}-{n}.png"
        path.write_bytes(_png(page))
        print(path)  # noqa: T201 - its result
    return FINE


def _png(page: pygame.Surface) -> bytes:
    buffer = io.BytesIO()
    pygame.image.save(page, buffer, "page.png")
    return buffer.getvalue()


def _write_key(path: Path, shots: Sequence[Shot], labels: Sequence[str]) -> None:
    rows = [f"{label}\t{shot.name}\n" for shot, label in zip(shots, labels, strict=True)]
    path.write_text("".join(rows), "utf-8")
    print(path)  # noqa: T201 - its result


def pages(
    shots: Sequence[Shot], labels: Sequence[str], layout: Layout, art: Art
) -> Iterator[pygame.Surface]:
    """Yield the pages on which shots and their labels lie."""
    many = layout.columns * layout.rows
    for start in range(0, len(shots), many):
        cells = [
            _cell(shot, label, layout.height, art)
            for shot, label in zip(
                shots[start : start + many], labels[start : start + many], strict=True
            )
        ]
        yield _page(cells, layout.columns)


def _cell(shot: Shot, label: str, height: int, art: Art) -> pygame.Surface:
    """Return a label over pictures side by side, all of one height."""
    scaled = [_scaled(picture, height) for picture in shot.pictures]
    width = sum(picture.get_width() + EDGE for picture in scaled)
    cell = pygame.Surface((width, height + LABEL))
    cell.fill(PAPER)
    cell.blit(art.font("Atkinson-600", 22).render(label, True, INK), (0, 6))  # noqa: FBT003 - pygame's antialias
    x = 0
    for picture in scaled:
        cell.blit(picture, (x, LABEL))
        x += picture.get_width() + EDGE
    return cell


def _scaled(picture: pygame.Surface, height: int) -> pygame.Surface:
    width = round(picture.get_width() * height / picture.get_height())
    return pygame.transform.smoothscale(picture.convert(), (width, height))


def _page(cells: Sequence[pygame.Surface], columns: int) -> pygame.Surface:
    """Return cells in columns on paper."""
    wide = max(cell.get_width() for cell in cells)
    high = cells[0].get_height() + EDGE
    rows = -(-len(cells) // columns)
    across = min(columns, len(cells))
    page = pygame.Surface((across * wide + EDGE, rows * high + EDGE))
    page.fill(PAPER)
    for n, cell in enumerate(cells):
        page.blit(cell, (EDGE + n % columns * wide, EDGE + n // columns * high))
    return page
