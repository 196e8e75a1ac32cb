"""Words: names in braces, interruptions, length."""

import unicodedata
from collections.abc import Iterator
from typing import Literal

from game.content.braces import unknown_fields
from game.content.paths import choices_in, lines_in
from game.content.problems import Problem, suggestion
from game.content.spoken import bare, wrong_sounds
from game.content.world import World
from game.sim.story import Line, Scenario, Where

LONGEST_CHOICE, TOO_LONG_CHOICE = 110, 160
LONGEST_LINE, TOO_LONG_LINE = 160, 400
READ = frozenset("\u00b5\u03bc\u03a9\u00aa\u00ba")
"""Letters of other scripts that are read in English: of units, and ordinals."""
ALOUD = ("patient",)
"""What may be filled in where words are recorded: it never changes in a scenario."""


def names_in_text_are_known(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """`{name}` is known, and what is said aloud can be baked (rule 50)."""
    known = ("patient", "trainee", *scenario.counters)
    for choice in choices_in(scenario):
        yield from _names(choice.say, choice.where, known)
    for outcome in scenario.outcomes:
        yield from _names(outcome.story, outcome.where, known)
    for line in lines_in(scenario):
        strange = list(_names(line.says, line.where, known))
        yield from strange
        if not strange and unknown_fields(line.says, ALOUD):
            advice = "Recorded words cannot change: take the name out."
            yield Problem("unbakeable", line.where, "a voice cannot say what is filled in", advice)


def _names(text: str, where: Where, known: tuple[str, ...]) -> Iterator[Problem]:
    for name in sorted(set(unknown_fields(text, known))):
        advice = suggestion(name, known) + " For a brace in the text, double it."
        yield Problem("unknown-name", where, f"nothing is called {{{name}}}", advice)


def sounds_can_be_made(scenario: Scenario, world: World) -> Iterator[Problem]:
    """What stands in square brackets is a sound, as long as it can be."""
    for line in lines_in(scenario):
        yield from wrong_sounds(line.says, world.sounds, line.where)


def words_can_be_said(scenario: Scenario, world: World) -> Iterator[Problem]:
    """What is said aloud is written in letters that the voices read, or has a row to say how."""
    for line in lines_in(scenario):
        for word in line.says.split():
            if any(map(_unread, word)) and bare(word) not in {*map(bare, world.lexicon)}:
                advice = "Write it as it is said, or give it a row in assets/lexicon.yaml."
                message = f"no voice reads the letters of {word!r}: it is left out, or spelt"
                yield Problem("unsayable", line.where, message, advice, "advice")


def _unread(letter: str) -> bool:
    """Tell whether a letter is of another script than ours."""
    plain = letter in READ or unicodedata.category(letter) == "Lm"
    return letter.isalpha() and not plain and "LATIN" not in unicodedata.name(letter, "")


def interruptions_are_in_the_line(
    scenario: Scenario,
    world: World,  # noqa: ARG001 - every check is called alike
) -> Iterator[Problem]:
    """The word one interrupts at is said in that beat (rule 23)."""
    for beat in scenario.beats.values():
        said = " ".join(line.says for line in beat.lines if line.who is None).lower()
        for choice in beat.choices:
            if choice.at_word and choice.at_word.lower() not in said:
                advice = "Take `at_word:` from the words of this beat, as they are spelled there."
                message = f"{choice.at_word!r} is not said here"
                yield Problem("word-not-said", choice.where, message, advice)


def words_fit(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """Choices and lines fit their page and their breath."""
    for choice in choices_in(scenario):
        long = len(choice.say)
        if long > LONGEST_CHOICE:
            advice = f"Best under {LONGEST_CHOICE}: it shares a page with three others."
            severity = _severity(long, TOO_LONG_CHOICE)
            yield Problem("choice-too-long", choice.where, f"{long} characters", advice, severity)
    for line in lines_in(scenario):
        yield from _too_long(line)


def _too_long(line: Line) -> Iterator[Problem]:
    long = len(line.says)
    if long > LONGEST_LINE:
        advice = f"Best under {LONGEST_LINE}: split it into `lines:`, or into two beats."
        severity = _severity(long, TOO_LONG_LINE)
        yield Problem("line-too-long", line.where, f"{long} characters", advice, severity)


def _severity(long: int, limit: int) -> Literal["error", "advice"]:
    return "error" if long > limit else "advice"
