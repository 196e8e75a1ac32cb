# ruff: noqa: RUF001 - phonetic letters are what this is about
"""How a word is said, written with plain letters: "koh-vah-LEN-koh".

Syllables stand between hyphens, the stressed one in CAPITALS, as in dictionaries for readers who
know no phonetic signs. Each syllable has one vowel of `VOWELS`, with consonants of `CONSONANTS`
around it; a few vowels sound otherwise where they are not stressed. The result is written in the
letters of misaki (the reader of Kokoro), once as British people say it and once as Americans.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple


class Said(NamedTuple):
    """How a word is said, in the phonetic letters of the engine."""

    british: str
    american: str

    def by(self, *, british: bool) -> str:
        """Return how such a speaker says it."""
        return self.british if british else self.american


class UnreadableError(ValueError):
    """A respelling cannot be read; the message says which syllable, and the cure."""


TABLE = """
a a æ | ah ɑː ɑ | ar ɑː ɑɹ | aw ɔː ɔ | ay A A | air ɛː ɛɹ | e ɛ ɛ | eh ɛ ɛ | ee iː i | eer ɪə ɪɹ
er ɜː ɜɹ | ur ɜː ɜɹ | i ɪ ɪ | ih ɪ ɪ | igh I I | eye I I | y I I | o ɒ ɑ | oh Q O | oo uː u
or ɔː ɔɹ | ow W W | oy Y Y | u ʌ ʌ | uh ʌ ʌ | uu ʊ ʊ
"""
VOWELS: Mapping[str, Said] = {
    parts[0]: Said(parts[1], parts[2])
    for row in TABLE.replace("\n", "|").split("|")
    if (parts := row.split())
}
WEAK: Mapping[str, Said] = {
    "uh": Said("ə", "ə"),
    "er": Said("ə", "əɹ"),
    "ur": Said("ə", "əɹ"),
    "ee": Said("i", "i"),
}
"""Vowels that sound otherwise without stress."""
CONSONANTS: Mapping[str, str] = {c: c for c in "bdfhklmnpstvwz"} | {
    parts[0]: parts[1]
    for row in [
        "g ɡ",
        "j ʤ",
        "r ɹ",
        "y j",
        "ch ʧ",
        "sh ʃ",
        "th θ",
        "dh ð",
        "zh ʒ",
        "ng ŋ",
        "nk ŋk",
        "kh k",
    ]
    if (parts := row.split())
}
R_VOWELS = frozenset(name for name in VOWELS if name.endswith("r"))
"""British people say their r before another vowel alone."""
LETTERS = frozenset("AIOQWYabdfhijklmnpstuvwzæðŋɐɑɒɔəɛɜɡɪɹʃʊʌʒʤʧʔθᵊᵻTː ˈˌ")
"""Every phonetic letter that may be written in `ipa`."""
COMMON: Mapping[str, str] = {
    parts[0]: parts[1]
    for row in [
        "eɪ A",
        "aɪ I",
        "ɔɪ Y",
        "aʊ W",
        "oʊ O",
        "əʊ Q",
        "tʃ ʧ",
        "dʒ ʤ",
        "r ɹ",
        "g ɡ",
        "ɝ ɜɹ",
        "ɚ əɹ",
        "ɾ T",
        "' ˈ",
    ]
    if (parts := row.split())
}
"""Signs of everyday phonetic writing, and the engine's."""


def _longest_first(names: Mapping[str, object]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


SYLLABLE = re.compile(
    rf"(?P<onset>(?:{_longest_first(CONSONANTS)})*?)(?P<vowel>{_longest_first(VOWELS)})"
    rf"(?P<coda>(?:{_longest_first(CONSONANTS)})*)"
)
CONSONANT = re.compile(_longest_first(CONSONANTS))


def said(respelling: str) -> Said:
    """Return the phonemes of a respelling, of one word or of several.

    Raises:
        UnreadableError: a syllable is none, or no syllable is stressed.
    """
    words = [_word(word) for word in respelling.split()]
    if not words:
        message = "it is empty"
        raise UnreadableError(message)
    return Said(" ".join(w.british for w in words), " ".join(w.american for w in words))


def said_in_ipa(ipa: str) -> Said:
    """Return phonetic writing in the engine's letters, as each accent says it.

    Raises:
        UnreadableError: it has a sign that no English voice can say.
    """
    for sign, letter in COMMON.items():
        ipa = ipa.replace(sign, letter)
    strange = sorted({c for c in ipa.strip("/") if c not in LETTERS})
    if strange or not ipa.strip("/ "):
        message = f"no voice can say {' '.join(strange)}" if strange else "it is empty"
        raise UnreadableError(message)
    ipa = ipa.strip("/")
    american = ipa.replace("Q", "O").replace("a", "æ").replace("ɒ", "ɑ").replace("ː", "")
    return Said(ipa.replace("O", "Q").replace("æ", "a"), american)


def _word(word: str) -> Said:
    syllables = [part for part in word.split("-") if part]
    if len(syllables) > 1 and not any(part.isupper() for part in syllables):
        message = f"no syllable of {word!r} is stressed: write one of them in CAPITALS"
        raise UnreadableError(message)
    read = [_syllable(part) for part in syllables]
    both = [["", ""] for _ in read]
    for n, (onset, vowel, coda, stressed) in enumerate(read):
        sound = VOWELS[vowel] if stressed or vowel not in WEAK else WEAK[vowel]
        linked = vowel in R_VOWELS and not coda and n + 1 < len(read) and not read[n + 1][0]
        mark = "ˈ" * stressed
        both[n] = [
            f"{onset}{mark}{sound.british}{'ɹ' * linked}{coda}",
            f"{onset}{mark}{sound.american}{coda}",
        ]
    return Said("".join(b for b, _ in both), "".join(a for _, a in both))


def _syllable(part: str) -> tuple[str, str, str, bool]:
    """Return the onset and coda in phonemes, the vowel's name, and whether it is stressed."""
    found = SYLLABLE.fullmatch(part.lower())
    if found is None or not (part.isupper() or part.islower()):
        message = f"{part!r} is no syllable: {_why(part)}"
        raise UnreadableError(message)
    onset, coda = (_consonants(found[side]) for side in ("onset", "coda"))
    return onset, found["vowel"], coda, part.isupper()


def _consonants(letters: str) -> str:
    """Return consonants in phonemes; a doubled one is said once."""
    names = CONSONANT.findall(letters)
    kept = [name for n, name in enumerate(names) if names[n - 1 : n] != [name]]
    return "".join(CONSONANTS[name] for name in kept)


def _why(part: str) -> str:
    if strange := [c for c in part.lower() if c in "cqx" and "ch" not in part.lower()]:
        return f"write k, s or ks for {strange[0]}"
    if not (part.isupper() or part.islower()):
        return "write all of it in CAPITALS, or none"
    return f"it needs one vowel of {', '.join(VOWELS)}, between consonants"
