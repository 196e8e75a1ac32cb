"""How words and names are said: assets/lexicon.yaml, read and checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.content.problems import Problem
from game.content.respelling import Said, UnreadableError, said, said_in_ipa
from game.content.source import Source


@dataclass(frozen=True, slots=True)
class Phonetic:
    """A pronunciation in phonetic letters, for those who know them."""

    ipa: str


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """lexicon.yaml: each word as it is written, and how it is said."""

    words: dict[str, str | Phonetic]


def lexicon_of(file: LexiconFile, source: Source) -> tuple[Mapping[str, Said], list[Problem]]:
    """Return how each word is said, and what cannot be read."""
    read: dict[str, Said] = {}
    problems = list(_names(file, source))
    for word, how in file.words.items():
        try:
            read[word] = said(how) if isinstance(how, str) else said_in_ipa(how.ipa)
        except UnreadableError as error:
            where = source.where(("words", word))
            advice = "Write syllables with hyphens, the stressed one in CAPITALS: koh-vah-LEN-koh."
            message = f"nobody can say {word!r}: {error}"
            problems.append(Problem("bad-pronunciation", where, message, advice))
    return read, problems


def _names(file: LexiconFile, source: Source) -> Iterator[Problem]:
    """Yield what is written as more than one word, and so would never be found."""
    for word in file.words:
        if not word.replace("'", "").replace(".", "").isalnum():
            message = f"{word!r} is not one word"
            advice = "Give each of its words a row: it is looked up between spaces and hyphens."
            where = source.key(("words", word))
            yield Problem("bad-pronunciation", where, message, advice)
