# ruff: noqa: RUF001 - quotes as people write them
"""A text in parts that are spoken one after another: one sounds while the next is made."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.sim.sounds import without_sounds
from game.voice.plan import Plan, Saying

LONGEST = 220
"""Characters of a part: the engines take about 400 sounds."""
ENDS, CLAUSES = ".!?…", ",;:—–"
CLOSING = "\"”’')]"
TITLES = frozenset(
    ["Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "Sr.", "Jr.", "vs.", "e.g.", "i.e.", "No."]
)
Words = list[str]
Part = tuple[str, Saying]


def in_parts(text: str, how: Saying) -> tuple[Part, ...]:
    """Return the sentences of *text*, each with how it is said.

    Sounds that a tone puts at the start or the end are heard there, and not in between; the
    words at which a mask slips are counted in each part.
    """
    parts, start = list[Part](), 0
    sentences = _sentences([piece for word in text.split() for piece in _bitten(word)])
    for n, words in enumerate(sentences):
        away = {"0"} if n else set[str]()
        away |= {"end"} if n < len(sentences) - 1 else set()
        leaks = tuple(w - start for w in how.leaks if start <= w < start + len(words))
        below = _without(how.below, away) if how.below else None
        said = replace(how, top=_without(how.top, away), below=below, leaks=leaks)
        parts.append((" ".join(words), said))
        start += len(words)
    return tuple(parts)


def _without(plan: Plan, places: set[str]) -> Plan:
    return replace(plan, nv=tuple(n for n in plan.nv if n.partition("@")[2] not in places))


def _bitten(word: str) -> Iterator[str]:
    """Yield a word; in pieces where no engine could take it."""
    yield from (word[n : n + LONGEST] for n in range(0, len(word), LONGEST))


def _sentences(words: Sequence[str]) -> list[Words]:
    """Return words by sentence; what has nothing to say goes with its neighbour."""
    made: list[Words] = [[]]
    for word in words:
        made[-1].append(word)
        if _ends(word):
            made.append([])
    whole: list[Words] = []
    for sentence in made:
        for part in _short(sentence):
            if whole and not (_says(part) and _says(whole[-1])):
                whole[-1] += part
            else:
                whole.append(part)
    return whole


def _ends(word: str) -> bool:
    """Tell whether a sentence ends with a word: not `Dr.`, nor the `J.` of a name."""
    bare = word.strip("(\"“‘'[" + CLOSING)
    initial = len(bare) == 2 and bare[0].isupper()  # noqa: PLR2004 - a letter and its stop
    return bare[-1:] in {*ENDS} and bare not in TITLES and not initial


def _says(words: Words) -> bool:
    return any(c.isalnum() for c in without_sounds(" ".join(words)))


def _short(words: Words) -> Iterator[Words]:
    """Yield words in parts that are short enough, cut after a comma where there is one."""
    while words:
        count, length = 0, 0
        while count < len(words) and length + len(words[count]) <= LONGEST:
            length += len(words[count]) + 1
            count += 1
        if count < len(words):
            commas = [n + 1 for n in range(count) if words[n][-1] in CLAUSES]
            count = commas[-1] if commas else max(1, count)
        yield words[:count]
        words = words[count:]
