"""A tone for the eye: waveform and pitch of its clips, strength by strength, voice by voice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.tools.shots import PAPER
from game.tools.tone_clips import STRENGTHS, Clip
from game.view.art import Art
from game.view.theme import Rgb

INK: Rgb = (30, 43, 46)
SOFT: Rgb = (98, 108, 106)
RULE: Rgb = (220, 208, 187)
WAVE: Rgb = (143, 170, 165)
PITCH: Rgb = (163, 67, 31)
CELL = (460, 190)
EDGE, HEAD, SIDE = 24, 74, 150
SECONDS = 8.0
"""What a cell is wide enough for: longer lines are squeezed for all alike."""
TONES = 14.0
"""Semitones over and under a voice's own calm that a cell is high enough for."""
FULL = 0.8
"""The amplitude that fills a cell."""
FINE = 2
"""Drawn so many times as large, and made smaller: smooth edges."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A clip as it is drawn: its amplitude along the time, its pitch against the voice's calm.

    `low` and `high` are the extremes of each hundredth of a second; `notes` semitones, None
    where there is no voice.
    """

    low: tuple[float, ...]
    high: tuple[float, ...]
    notes: tuple[float | None, ...]


def measured(path: Path) -> tuple[Sound, float | None]:
    """Return a file as it is drawn, with pitch in semitones over 100 Hz; and its middle pitch."""
    import numpy as np  # noqa: PLC0415 - part of the extra

    from game.voice.audio import read_sound  # noqa: PLC0415 - as above
    from game.voice.pitch import HOP, pitch_track  # noqa: PLC0415 - as above

    x, rate = read_sound(path)
    size = round(HOP * rate)
    blocks = x[: len(x) // size * size].reshape(-1, size)
    track = pitch_track(x, rate)
    notes = 12 * np.log2(np.maximum(track.hertz, 1) / 100)
    middle = float(np.median(notes[track.voiced])) if track.voiced.any() else None
    heard = tuple(float(n) if v else None for n, v in zip(notes, track.voiced, strict=True))
    return Sound(tuple(blocks.min(axis=1)), tuple(blocks.max(axis=1)), heard), middle


def picture(
    title: str,
    voices: Sequence[str],
    sounds: Mapping[Clip, Sound],
    calm: Mapping[str, float],
    art: Art,
) -> pygame.Surface:
    """Return the picture of a tone: a row a voice, a column a strength."""
    rows, columns = len(voices), len(STRENGTHS)
    page = pygame.Surface((SIDE + columns * CELL[0] + EDGE, HEAD + rows * CELL[1] + EDGE))
    page.fill(PAPER)
    _write(page, art, title, 24, (EDGE, 8))
    tone = next(iter(sounds)).tone
    for n, strength in enumerate(STRENGTHS):
        _write(page, art, f"strength {strength:g}", 17, (SIDE + n * CELL[0] + 6, HEAD - 26))
    long = max([SECONDS, *(len(sound.low) / 100 for sound in sounds.values())])
    for row, voice in enumerate(voices):
        top = HEAD + row * CELL[1]
        _write(page, art, voice.replace("-", " "), 16, (EDGE, top + CELL[1] // 2 - 12))
        for column, strength in enumerate(STRENGTHS):
            sound = sounds[Clip(voice, tone, strength)]
            cell = _cell(sound, calm.get(voice, 0.0), long)
            page.blit(cell, (SIDE + column * CELL[0], top))
    legend = (
        "grey: the sound · brown: pitch · line: this voice's own calm pitch · a mark each second"
    )
    _write(page, art, legend, 14, (SIDE + 6, page.get_height() - 22))
    return page


def _cell(sound: Sound, calm: float, long: float) -> pygame.Surface:
    """Return one clip: waveform about the middle, pitch over it, calm as a line."""
    width, height = CELL[0] * FINE, CELL[1] * FINE
    cell = pygame.Surface((width, height))
    cell.fill(PAPER)
    middle, across = height // 2, width / (long * 100)
    for second in range(1, int(long) + 1):
        x = round(second * 100 * across)
        pygame.draw.line(cell, RULE, (x, height - 12 * FINE), (x, height - 6 * FINE), FINE)
    for n, (low, high) in enumerate(zip(sound.low, sound.high, strict=True)):
        up, down = (round(middle * min(1.0, abs(a) / FULL)) for a in (high, low))
        left = round(n * across)
        box = pygame.Rect(left, middle - up, max(1, round(across)), up + down + 1)
        pygame.draw.rect(cell, WAVE, box)
    pygame.draw.line(cell, SOFT, (0, middle), (width, middle), 1)
    for line in _lines(sound.notes, calm, across, middle):
        pygame.draw.lines(cell, PITCH, False, line, 2 * FINE)  # noqa: FBT003 - an open line
    pygame.draw.rect(cell, RULE, cell.get_rect(), FINE)
    return pygame.transform.smoothscale(cell, CELL)


def _lines(
    notes: Sequence[float | None], calm: float, across: float, middle: int
) -> list[list[tuple[int, int]]]:
    """Return the runs of voice as points of lines."""
    lines: list[list[tuple[int, int]]] = [[]]
    for n, note in enumerate(notes):
        if note is None:
            lines.append([])
        else:
            away = max(-TONES, min(TONES, note - calm)) / TONES
            lines[-1].append((round(n * across), round(middle * (1 - away))))
    return [line for line in lines if len(line) > 1]


def _write(page: pygame.Surface, art: Art, words: str, size: int, at: tuple[int, int]) -> None:
    page.blit(art.font("Atkinson-600", size).render(words, True, INK), at)  # noqa: FBT003 - pygame's antialias
