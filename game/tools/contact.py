"""Contact sheets as pages: shots in rows, each under its label, on paper."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pygame

from game.tools.shots import PAPER, Shot
from game.view.art import Art
from game.view.theme import Rgb

INK: Rgb = (30, 43, 46)
EDGE = 20
LABEL = 40


@dataclass(frozen=True, slots=True)
class Shape:
    """How shots lie on a page: the height of their pictures, how many in a row, how many rows."""

    height: int
    columns: int
    rows: int


def png(page: pygame.Surface) -> bytes:
    """Return a page as a PNG file holds it."""
    buffer = io.BytesIO()
    pygame.image.save(page, buffer, "page.png")
    return buffer.getvalue()


def pages(
    shots: Sequence[Shot], labels: Sequence[str], shape: Shape, art: Art
) -> Iterator[pygame.Surface]:
    """Yield the pages on which shots and their labels lie."""
    many = shape.columns * shape.rows
    for start in range(0, len(shots), many):
        cells = [
            _cell(shot, label, shape.height, art)
            for shot, label in zip(
                shots[start : start + many], labels[start : start + many], strict=True
            )
        ]
        yield _page(cells, shape.columns)


def _cell(shot: Shot, label: str, height: int, art: Art) -> pygame.Surface:
    """Return a label over pictures side by side, all of one height."""
    scaled = [_scaled(picture, height) for picture in shot.draw()]
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
