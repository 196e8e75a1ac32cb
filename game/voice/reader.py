# ruff: noqa: RUF001 - phonetic letters, and quotes as people write them
"""Text to phonemes, a word as it is written at a time. Needs the extra [voice].

Every word between spaces keeps its own sounds, however many words it is said with: "10:30" owns
"half past ten". Names and words of assets/lexicon.yaml are said as written there; the rest is
read by hibari's port of misaki, with its part of speech and its neighbours.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from game.voice.beside import Beside, inches_follow, neighbour
from game.voice.counting import digits
from game.voice.figures import COINS, in_words, letters, unit_of
from game.voice.writing import (
    AFTER_NUMBER,
    ALIKE,
    DOTTED,
    ELIDED,
    MONEY,
    SCALES,
    SHORT,
    SPELT,
    TITLES,
    UNITS,
)

MARKED = re.compile(r"([\"'“”‘’(\[]*)(.*?)([\"'“”‘’)\],.;:!?…—]*)", re.DOTALL)
SOUND = re.compile(r"\[[^\]\s]*\][,.;:!?…]*")
"""A sound without words, as `[sigh]`: nothing to read."""
PAUSES = {"-": "—", "–": "—"}
"""Dashes that stand alone; a longer one is a mark anyway."""
TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""That of letters, and that of the sentence."""
APOSTROPHES = "'’‘"
HYPHENED = re.compile(r"[-–/]")
LEAST_PHONE = 7
"""Digits that stand together, in groups or not, and are said one by one."""
HISS, VOICELESS = "szʃʒʧʤ", "ptkfθ"


class Pronounced(Protocol):
    """How a word is said, by accent; see `game.content.respelling.Said`."""

    def by(self, *, british: bool) -> str:
        """Return its phonemes."""


Lexicon = Mapping[str, Pronounced]
NO_LEXICON: Lexicon = MappingProxyType({})


class Reader:
    """Reads texts aloud in one accent. Its dictionaries are large: keep it."""

    def __init__(self, lexicon: Lexicon, *, british: bool) -> None:
        """Load the dictionaries of an accent; *lexicon* goes before them."""
        from hibari.g2p import G2P  # noqa: PLC0415 - part of the extra

        self._reads = G2P(british=british)
        self._british = british
        self._lexicon = {word: how.by(british=british) for word, how in lexicon.items()}

    def __call__(self, text: str) -> tuple[str, ...]:
        """Return the phonemes of each word of *text*, as `text.split()` gives them.

        Spoken words within one are separated by spaces; marks that are heard as pauses stay. A
        word that is not spoken (a dash by itself, `[sigh]`) has no phonemes.
        """
        written = said(text.split(), british=self._british)
        spoken = [word for words in written for word in words.split()]
        read = iter(self._phonemes(" ".join(spoken)))
        return tuple(" ".join(next(read) for _ in words.split()) for words in written)

    def _phonemes(self, text: str) -> list[str]:
        """Return the phonemes of each word of a text that holds nothing but words."""
        tokens = self._reads.tokenize(text)
        for n, token in enumerate(tokens):
            own = self._own(token.text)
            if own is not None and token.phonemes is None:
                ending = tokens[n + 1] if n + 1 < len(tokens) and not token.whitespace else None
                if ending is not None and ending.text in {"'s", "’s"}:
                    own, ending.phonemes = own + self._s(own), ""
                token.phonemes, token.rating = own, 5
        words = [""]
        for token in self._reads.phonemize_tokens(tokens):
            words[-1] += token.phonemes or ""
            words += [""] * bool(token.whitespace)
        return [TWO_STOPS.sub(".", word) for word in words]

    def _own(self, word: str) -> str | None:
        """Return what the lexicon says of a word, at the start of a sentence too."""
        return self._lexicon.get(word) or self._lexicon.get(word[:1].lower() + word[1:])

    def _s(self, stem: str) -> str:
        if stem[-1] in HISS:
            return "ɪz" if self._british else "ᵻz"
        return "s" if stem[-1] in VOICELESS else "z"


def said(words: Sequence[str], *, british: bool) -> tuple[str, ...]:
    """Return each written word as the words that are said for it, with its marks."""
    cores = [MARKED.fullmatch(word) for word in words]
    bare = [core[2] if core else word for core, word in zip(cores, words, strict=True)]
    dialled = _dialled(bare, words)
    return tuple(_said(n, words, bare, dialled, british=british) for n in range(len(words)))


def _said(
    n: int, words: Sequence[str], bare: Sequence[str], dialled: frozenset[int], *, british: bool
) -> str:
    word = words[n]
    found = MARKED.fullmatch(word)
    if SOUND.fullmatch(word) or found is None:
        return ""
    before, core, after = found.groups()
    if n in dialled:
        return before + digits(core, british=british) + after
    if before[-1:] in APOSTROPHES and (elided := _elided(core, british=british)):
        return before[:-1] + elided + after.lstrip(APOSTROPHES if core == "n" else "")
    beside = _beside(n, words, bare, british=british)
    whole = in_words(before.lstrip('"“(') + core + after.rstrip(",.;:!?…)"), beside)
    if whole is not None and (after[:1] in "'’\"”" or before[-1:] in "'’"):
        return whole + "".join(c for c in after if c in ",.;:!?…")
    text = _core(core, after, beside)
    if core in TITLES or (
        core in {*SHORT, "No"} and beside.after[:1] and not beside.after[:1].isupper()
    ):
        after = after.replace(".", "", 1)
    return before + text + after if text else PAUSES.get(core, after)


def _beside(n: int, words: Sequence[str], bare: Sequence[str], *, british: bool) -> Beside:
    first, last = neighbour(n, -1, bare), neighbour(n, 1, bare)
    before = bare[first] if first >= 0 and words[first][-1] not in ",;:!?" else ""
    return Beside(before, bare[last] if last < len(bare) else "", british)


def _elided(core: str, *, british: bool) -> str | None:
    """Return a word that its apostrophe begins; None where that is a quotation mark."""
    found = ELIDED.get(core if core == "N" else core.lower())
    return f"[{core}](/{found[not british]}/)" if found else None


def _core(core: str, after: str, by: Beside) -> str:
    """Return a word without its marks in words."""
    if not core:
        return ""
    found = in_words(core, by)
    if found is not None:
        return found
    if by.before and by.before[0] in COINS and core.lower() in SCALES:
        return f"{SCALES[core.lower()]} {MONEY[by.before[0]][1]}"
    if any(c.isdigit() for c in by.before) and (core in UNITS or core in ALIKE):
        return "foot" if core == "ft" and inches_follow(by) else unit_of(by.before, core)
    return _short(core, after, by) or _parts(core, by)


def _short(core: str, after: str, by: Beside) -> str | None:
    if core == "St":
        return "Saint" if by.after[:1].isupper() and not by.before[:1].isupper() else "Street"
    if core == "No" and by.after[:1].isdigit():
        return "number"
    if core in SPELT:
        return letters(core)
    if core not in SHORT or (core in DOTTED and not after.startswith(".")):
        return None
    if core in AFTER_NUMBER and not by.before[-1:].isdigit():
        return None
    return SHORT[core]


def _parts(core: str, by: Beside) -> str:
    """Return a word of several parts: "24-hour", "and/or"."""
    parts = [part for part in HYPHENED.split(core) if part]
    if len(parts) < 2 or not ("/" in core or any(c.isdigit() for c in core)):  # noqa: PLR2004 - parts
        return core if any(c.isalnum() for c in core) else ""
    return " ".join(in_words(part, Beside(british=by.british)) or part for part in parts)


def _dialled(bare: Sequence[str], words: Sequence[str]) -> frozenset[int]:
    """Return which words are groups of one long number: "07700 900 123"."""
    found: set[int] = set()
    run: list[int] = []
    for n, core in enumerate([*bare, ""]):
        if core.isdigit() and core.isascii():
            run.append(n)
            if words[n].endswith(core):
                continue
        if len(run) > 1 and sum(len(bare[k]) for k in run) >= LEAST_PHONE:
            found.update(run)
        run = []
    return frozenset(found)
