"""Words and sounds in what is said: at: word, leaks, and [sounds] as cues of their line."""

import pytest

from game.content.load import parse_scenario
from game.content.problems import Problem
from game.content.spoken import bare
from game.content.world import World
from game.sim.story import Line, Scenario
from tests import shipped

EXAMPLE = (shipped.ROOT / "docs" / "problems" / "example.yaml").read_text("utf-8")
SHOWS = "    shows:\n      wrings-hands: {sign: emotional}\n"


def read(world: World, says: str, more: str = SHOWS) -> tuple[Scenario | None, list[Problem]]:
    text = EXAMPLE.replace('says: "Good morning. Is this the right desk?"', f'says: "{says}"')
    found, problems = parse_scenario(text.replace(SHOWS, more), "example.yaml", world)
    return found, list(problems)


def line_of(world: World, says: str, more: str = SHOWS) -> Line:
    scenario, problems = read(world, says, more)
    assert scenario is not None, problems
    return scenario.beats["hello"].lines[0]


def codes(world: World, says: str, more: str = SHOWS) -> dict[str, Problem]:
    return {problem.code: problem for problem in read(world, says, more)[1]}


@pytest.mark.parametrize("word", ["stairs", "STAIRS", "'stairs,'"])
def test_at_a_word_is_the_number_of_that_word(world: World, word: str) -> None:
    says = "It was fine [sigh] on the stairs, and on the stairs again."
    line = line_of(
        world, says, f"    shows:\n      wrings-hands: {{sign: emotional, at: {word}}}\n"
    )
    (cue,) = [s for s in line.shows if s.cue == "wrings-hands"]
    assert (cue.word, cue.at) == (6, 0)
    assert says.split()[6] == "stairs,"


def test_at_a_number_is_seconds(world: World) -> None:
    line = line_of(world, "At 1.5 it was fine.", SHOWS.replace("emotional}", "emotional, at: 1.5}"))
    assert [(s.word, s.at) for s in line.shows] == [(None, 1_500)]


def test_a_word_that_is_not_said_is_told_with_the_nearest(world: World) -> None:
    more = SHOWS.replace("emotional}", "emotional, at: stair}")
    told = codes(world, "It was fine on the stairs.", more)["no-such-word"]
    assert "stair" in told.message
    assert "stairs" in told.advice
    assert told.where.line == EXAMPLE.split("\n").index("      wrings-hands: {sign: emotional}") + 1


def test_leaks_are_the_numbers_of_their_words(world: World) -> None:
    more = "    tone: {cheerful: 0.6, over: strained, sign: physical, leaks: [fine, stairs]}\n"
    tone = line_of(world, "It was fine on the stairs.", more).tone
    assert (tone.over, tone.leaks) == ("strained", (2, 5))


def test_leaks_need_a_mask_and_words_that_are_said(world: World) -> None:
    bare_tone = "    tone: {strained: 0.6, sign: physical, leaks: [fine]}\n"
    assert "leaks-without-mask" in codes(world, "It was fine.", bare_tone)
    wrong = "    tone: {cheerful: 0.6, over: strained, sign: physical, leaks: [lift]}\n"
    assert "no-such-word" in codes(world, "It was fine.", wrong)


def test_a_sound_is_a_voice_cue_at_its_word_and_a_decoy_unless_it_is_named(world: World) -> None:
    plain = line_of(world, "I am [sigh] fine.")
    (sigh,) = [s for s in plain.shows if s.cue == "sigh"]
    assert (sigh.word, sigh.sign) == (2, None)
    named = line_of(world, "I am [sigh] fine.", "    shows:\n      sigh: {sign: emotional}\n")
    assert [(s.cue, s.word, s.sign) for s in named.shows] == [("sigh", 2, "emotional")]


def test_a_sound_that_nobody_makes_is_told_with_the_nearest(world: World) -> None:
    told = codes(world, "I am [sihg] fine.")["unknown-sound"]
    assert "[sihg]" in told.message
    assert "sigh" in told.advice


def test_a_sound_that_is_shown_and_not_said_is_told(world: World) -> None:
    more = "    shows:\n      cough: {sign: physical}\n"
    told = codes(world, "I am fine.", more)["sound-not-in-line"]
    assert "[cough]" in told.advice


def test_a_silence_has_its_length(world: World) -> None:
    line = line_of(world, "I am [silence-2s] fine.")
    assert [(s.cue, s.word) for s in line.shows if s.cue == "silence"] == [("silence", 2)]


def test_marks_around_a_word_are_none_of_it() -> None:
    assert [bare(w) for w in ("“Stairs,”", "don't", "(yes)", "Fine…")] == [
        "stairs",
        "don't",
        "yes",
        "fine",
    ]


@pytest.mark.parametrize("written", ["[sigh].", "'[sigh],", "([sigh])", "[sigh]…", "—[sigh]"])
def test_marks_around_a_sound_are_none_of_it(world: World, written: str) -> None:
    line = line_of(world, f"I am {written} fine.")
    assert [(s.cue, s.word) for s in line.shows if s.cue == "sigh"] == [("sigh", 2)]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[Sigh]", "Did you mean [sigh]?"),
        ("[SIGH].", "Did you mean [sigh]?"),
        ("[sighs]", "Did you mean [sigh]?"),
        ("[sigh", "Did you mean [sigh]?"),
        ("[ sigh ]", "Did you mean [sigh]?"),
        ("[sharp breath in]", "Did you mean [sharp-breath-in]?"),
        ("[silence 2s]", "Did you mean [silence]?"),
        ("oh[sigh]", "Put a space before and after it."),
        ("[sigh-2s]", "Write [sigh]."),
        ("[qqqqqqqq]", "There is: "),
        ("[]", "There is: "),
        ("sigh]", "There is: "),
    ],
)
def test_what_else_stands_in_brackets_is_told(world: World, written: str, told: str) -> None:
    problem = codes(world, f"I am {written} fine.")["unknown-sound"]
    assert problem.advice.startswith(told)
    assert EXAMPLE.split("\n")[problem.where.line - 1].lstrip().startswith("says:")


@pytest.mark.parametrize(
    ("seconds", "fits"),
    [("0", False), ("0.2", False), ("0.3", True), ("10", True), ("10.5", False)],
)
def test_a_silence_is_neither_too_short_nor_too_long(
    world: World,
    seconds: str,
    fits: bool,  # noqa: FBT001
) -> None:
    assert ("silence-length" not in codes(world, f"I am [silence-{seconds}s] fine.")) == fits


def test_second_visits_reactions_and_replies_are_looked_at_too(world: World) -> None:
    text = EXAMPLE.replace(SHOWS, SHOWS + '    again: "Well [Sigh] yes."\n')
    text = text.replace("beats:", 'replies: {wrings-hands: "[Cough] Only nerves."}\nbeats:', 1)
    told = [p.message for p in parse_scenario(text, "example.yaml", world)[1]]
    assert told == ["no sound is written [Cough]", "no sound is written [Sigh]"]
