"""A line of text and a way to say it, to sound with its timings."""

from dataclasses import dataclass, replace
from hashlib import sha256

import numpy as np

from game.voice.arrays import RATE, Floats, floats, gain
from game.voice.audio import mixed
from game.voice.bursts import resonant
from game.voice.contour import Timings
from game.voice.engine import Engine
from game.voice.laying import laid_out
from game.voice.lips import mouth_of
from game.voice.loudness import CALM, brought_to, limited
from game.voice.making import Noise, noise
from game.voice.melody import melody_of
from game.voice.noises import Noises
from game.voice.piece import BODY, Piece, piece_of
from game.voice.placing import Line, Wanted, for_words, taken_apart
from game.voice.plan import Saying
from game.voice.sung import Speaker

ROOM_FOR_BREATH = 0.14
"""Seconds of a pause in which a breath is heard."""
HISS = 10 ** (-66 / 20)
"""The faint noise under a line: without it, pauses sound switched off."""
SPEECH = -24.0
"""LUFS of speech at the level BODY: what a sound without any words is measured by."""
SOFTER = 0.9
"""How loud a breath between words is, one before them being 1."""
WORDS_ALONE = Noises({}, frozenset())
WORDLESS = Piece(floats([]), (), (), (), floats([]))
Mouth = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line as sound at 24 kHz, with its words, what sounds beside them, the mouth, the melody.

    `words` has an entry for each written word, `[sigh]` too. `sounds` and `melody` are as in
    `game.voice.clip.Clip`; a point of the melody each 1/20 s.
    """

    sound: Floats
    words: Timings
    sounds: tuple[tuple[str, float, float], ...]
    mouth: Mouth
    melody: tuple[tuple[float, float | None], ...] = ()

    @property
    def seconds(self) -> float:
        """Return how long it is."""
        return len(self.sound) / RATE


def spoken(text: str, how: Saying, engine: Engine, noises: Noises | None) -> Spoken:
    """Return *text* said in that way; the same words and way give the same sound.

    Without *noises*, the words alone: what a tone sighs or gasps is left out.

    Raises:
        SpeechError: it cannot be said, or a sound in it cannot be made.
    """
    dice = np.random.default_rng(int(sha256(f"{text}{how}".encode()).hexdigest()[:8], 16))
    line = taken_apart(text, how, tone=noises is not None)
    piece = piece_of(line.text, for_words(how, line), engine, dice) if line.numbers else WORDLESS
    maker = _Maker(noises or WORDS_ALONE, how, Speaker(how.voice, engine), dice)
    breaths = maker.breaths(piece, line) if noises else []
    piece = replace(piece, sound=mixed(piece.sound, [(one.sound, at) for one, at in breaths]))
    laid = laid_out(line, piece, maker.all(line), breaths, text.split(), how.top.lat)
    level = CALM + how.top.offset_lu
    heard = _over_noise(laid.sound, dice)
    loud = brought_to(heard, level) if line.numbers else limited(heard * gain(level - SPEECH))
    return Spoken(
        sound=loud,
        words=laid.words,
        sounds=laid.sounds,
        mouth=mouth_of(laid.phones, laid.open, len(loud) / RATE),
        melody=melody_of(loud, laid.pitch, 0.0),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the sounds of one line, at the level at which it is put together."""

    noises: Noises
    how: Saying
    speaker: Speaker
    dice: np.random.Generator

    def all(self, line: Line) -> dict[int, list[Noise]]:
        """Return the sounds before each word that has any."""
        return {
            place: [self._noise(wanted) for wanted in wanted_here]
            for place, wanted_here in sorted(line.before.items())
        }

    def breaths(self, piece: Piece, line: Line) -> list[tuple[Noise, float]]:
        """Return the breaths in pauses between groups of words, and when: not beside a sound."""
        taken = [piece.words[n - 1][2] for n in line.before if 0 < n < len(piece.words)]
        made = []
        for name in self.how.bursts("group"):
            for pause in piece.pauses:
                free = all(abs(pause.start - at) > ROOM_FOR_BREATH for at in taken)
                if pause.breath and pause.length >= ROOM_FOR_BREATH and free:
                    one = self._noise(Wanted(name))
                    x = one.sound[: round((pause.length + 0.02) * RATE)] * SOFTER
                    made.append((replace(one, sound=floats(x)), pause.start + 0.01))
        return made

    def _noise(self, wanted: Wanted) -> Noise:
        made = noise(wanted, self.noises, self.speaker, self.how.strength, self.dice)
        return replace(made, sound=floats(made.sound * BODY))


def _over_noise(x: Floats, dice: np.random.Generator) -> Floats:
    hiss = resonant(dice.normal(size=len(x)), ((300, 800, 1.0), (2500, 5000, 0.25)))
    return floats(x + hiss / np.sqrt(np.mean(hiss**2)) * HISS)
