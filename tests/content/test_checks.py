"""What the checks see beyond one line: several lines, reactions, variants, second visits."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.load import parse_scenario, read_scenario
from game.content.world import World
from game.sim.story import Every, Has, Measures, Not, Range, Some

BASE = (Path(__file__).parents[2] / "docs" / "problems" / "example.yaml").read_text("utf-8")
HEAD, TAIL = BASE.split("beats:")[0], "outcomes:" + BASE.split("outcomes:")[1]
CHOICES = """    choices:
      right-desk: {say: "It is. Sit down.", stays: true, to: end}
"""


def codes(beats: str, world: World) -> list[str]:
    text = f"{HEAD}beats:\n{beats}{TAIL}"
    return [problem.code for problem in parse_scenario(text, "example.yaml", world)[1]]


def two_lines(first: str, second: str) -> str:
    return f"""  hello:
    lines:
      - {{says: "Good morning.", shows: {first}}}
      - {{says: "Is this the right desk?", shows: {second}}}
{CHOICES}"""


@pytest.mark.parametrize(
    ("first", "second", "meet"),
    [
        ("{wrings-hands: {sign: mental}}", "{checks-phone: {sign: nothing}}", True),
        ("{wrings-hands: {sign: mental, for: 0.5}}", "{checks-phone: {sign: nothing}}", False),
        ("{wrings-hands: {sign: mental, for: 9}}", "{checks-phone: {sign: nothing}}", True),
        ("{wrings-hands: {sign: mental}}", "{wrings-hands: {sign: mental}}", False),
        ("{wrings-hands: {sign: mental}}", "{eyes-down: {sign: emotional}}", False),
    ],
)
def test_cues_of_two_lines_meet(first: str, second: str, meet: bool, world: World) -> None:  # noqa: FBT001
    assert ("cues-collide" in codes(two_lines(first, second), world)) == meet


def test_a_cue_may_come_twice_in_one_line_if_it_ends_between(world: World) -> None:
    twice = "[{cue: winces, sign: physical, for: 1}, {cue: winces, sign: physical, at: 3, for: 1}]"
    once = "{eyes-wet: {sign: emotional, at: 5}}"
    assert codes(two_lines(twice, once), world) == []
    overlapping = twice.replace("at: 3", "at: 0.5")
    assert "cues-collide" in codes(two_lines(overlapping, once), world)


@pytest.mark.parametrize(("to", "meet"), [("", True), (", to: end", False)])
def test_a_reaction_that_stays_meets_the_beats_own_cues(to: str, meet: bool, world: World) -> None:  # noqa: FBT001
    beats = f"""  hello:
    says: "Good morning."
    shows: {{wrings-hands: {{sign: mental}}}}
    choices:
      phone: {{say: "And?", reaction: {{says: "Hm.", shows: {{checks-phone: {{sign: nothing}}}}}}{to}}}
      right-desk: {{say: "It is. Sit down.", stays: true, to: end}}
"""
    assert ("cues-collide" in codes(beats, world)) == meet


def test_a_tone_is_a_cue_of_the_voice_and_needs_no_room_beside_another_line(world: World) -> None:
    beats = f"""  hello:
    lines:
      - {{says: "Good morning.", tone: {{cheerful: 0.5, over: strained, sign: physical}}}}
      - {{says: "Is this the right desk?", tone: {{strained: 0.5, sign: physical}}}}
{CHOICES}"""
    assert codes(beats, world) == []


def test_three_voices_in_one_beat_crowd_it(world: World) -> None:
    tones = ("cheerful", "strained", "flat")
    lines = "".join(f'      - {{says: "Well.", tone: {{{tone}: 0.5}}}}\n' for tone in tones)
    assert "crowded-zone" in codes(f"  hello:\n    lines:\n{lines}{CHOICES}", world)


def test_a_variant_is_checked_as_the_line_it_stands_for(world: World) -> None:
    beats = f"""  hello:
    says: "Good morning."
    variants:
      - {{says: "Good morning, {{trainee}}."}}
{CHOICES}"""
    assert codes(beats, world) == ["unbakeable"]


def test_an_unanswered_that_leads_nowhere_is_no_way_on(world: World) -> None:
    beats = """  hello:
    says: "Good morning."
    unanswered: {comfort: {emotional: -3}}
    choices:
      right-desk: {say: "It is. Sit down.", to: end}
"""
    assert codes(beats, world) == ["no-way-on"]


def test_a_hundred_flags_that_are_never_set_are_told_of_in_time(world: World) -> None:
    beats = "".join(
        f'  b{n}:\n    says: "Hm."\n    unanswered: {{to: b{n + 1}}}\n'
        f'    choices:\n      go: {{say: "Go.", to: b{n + 1}, needs: {{flags: [f{n}]}}}}\n'
        for n in range(1_000)
    )
    found = codes(beats.replace("  b0:", "  hello:", 1), world)
    assert found.count("flag-never-set") > 90
    assert found[-1] == "more-problems"


def test_a_condition_is_every_key_any_of_a_list_and_not(world: World) -> None:
    text = BASE.replace(
        "outcomes:\n",
        "outcomes:\n  told: {grade: good, story: s, when: {noted: [wrings-hands], "
        "any: [{noted_here: [eyes-down]}, {comfort: {meter: {below: 30.5}}}], "
        "not: {noted: [eyes-wet]}}}\n",
    )
    scenario, problems = parse_scenario(text, "example.yaml", world)
    assert scenario is not None, problems
    when = scenario.outcomes[0].when
    assert isinstance(when, Every)
    noted, some, not_ = when.parts
    assert noted == Has("noted", ("wrings-hands",))
    assert isinstance(some, Some)
    meter = Measures("comfort", {"meter": Range(below=30_500)})
    assert some.parts == (Every((Has("noted_here", ("eyes-down",)),)), Every((meter,)))
    assert not_ == Not(Every((Has("noted", ("eyes-wet",)),)))


def test_seconds_and_points_become_whole_thousandths(world: World) -> None:
    beats = """  hello:
    says: "Good morning."
    tone: {strained: 0.25, sign: physical}
    shows: {wrings-hands: {sign: mental, at: 1.2345, for: 2}}
    patience: 12.5
    unanswered: {to: end, comfort: {emotional: -2.5}}
    choices:
      sit: {say: "Sit.", care: L4, does: {chair: {physical: 1.5}}, takes: 5}
"""
    scenario, problems = parse_scenario(f"{HEAD}beats:\n{beats}{TAIL}", "example.yaml", world)
    assert scenario is not None, problems
    beat = scenario.beats["hello"]
    (hands, voice) = beat.lines[0].shows
    assert (hands.at, hands.lasts, voice.sign, voice.strength) == (1_234, 2_000, "physical", 0.25)
    assert beat.patience == 12_500
    assert beat.unanswered is not None
    assert beat.unanswered.comfort == {"emotional": -2_500}
    (sit,) = beat.choices
    assert (sit.care, sit.takes, sit.does[0].comfort) == (4, 5, {"physical": 1_500})
    assert sit.where.line == 20


def test_said_again_keeps_the_patients_own_cues_and_not_anothers(world: World) -> None:
    beats = f"""  hello:
    lines:
      - {{who: nurse, says: "Sit down, both.", tone: {{warm: 0.5}}}}
      - {{says: "I am sitting.", tone: {{flat: 0.5}}, shows: {{eyes-down: {{sign: emotional}}}}}}
    again: "Still sitting."
{CHOICES}"""
    text = f"{HEAD}people:\n  nurse: {{rung: 2, called: the nurse}}\nbeats:\n{beats}{TAIL}"
    scenario, problems = parse_scenario(text, "example.yaml", world)
    assert scenario is not None, problems
    again = scenario.beats["hello"].again
    assert again is not None
    assert again.who is None
    assert again.tone.name == "flat"
    assert [showing.cue for showing in again.shows] == ["eyes-down", "flat"]


def test_a_cue_of_sleeves_is_refused_on_bare_arms(world: World, tmp_path: Path) -> None:
    def told(patient: str) -> list[str]:
        page = EXAMPLE.replace("tomasz-nowak", patient).replace("wrings-hands", "hands-in-sleeves")
        path = tmp_path / "example.yaml"
        path.write_text(page, "utf-8")
        return [problem.code for problem in read_scenario(path, world)[1]]

    assert "cue-impossible" in told("noah-williams")
    assert "cue-impossible" not in told("tomasz-nowak")


def test_a_cue_of_laces_is_refused_in_shoes_without_them(world: World, tmp_path: Path) -> None:
    def told(patient: str) -> list[str]:
        page = EXAMPLE.replace("tomasz-nowak", patient).replace("wrings-hands", "lace-undone")
        path = tmp_path / "example.yaml"
        path.write_text(page, "utf-8")
        return [problem.code for problem in read_scenario(path, world)[1]]

    assert "cue-impossible" in told("olena-kovalenko")
    assert "cue-impossible" not in told("tomasz-nowak")


EXAMPLE = (Path(__file__).parents[2] / "docs" / "problems" / "example.yaml").read_text("utf-8")


def test_a_sound_by_the_way_crowds_no_voice_that_hides_another(world: World) -> None:
    masked = "    tone: {cheerful: 0.5, over: strained, sign: physical}\n"
    beats = f'  hello:\n    says: "I am [sigh] fine. [cough]"\n{masked}{CHOICES}'
    assert codes(beats, world) == []
    shown = "    shows: {sigh: {sign: emotional}}\n"
    assert codes(beats.replace(masked, masked + shown), world) == ["crowded-zone"]


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("na\u00efve", True),
        ("5\u00b5g", True),
        ("\u0141\u00f3d\u017a,", True),
        ("24/7", True),
        ("\U0001f642", True),
        ("\u4f60\u597d,", False),
        ("\u041f\u0440\u0438\u0432\u0435\u0442", False),
        ("kam\u03bb", False),
    ],
)
def test_a_word_in_letters_that_no_voice_reads_is_advised_against(
    word: str, world: World, *, read: bool
) -> None:
    text = BASE.replace("Good morning.", f"Good morning {word}.")
    scenario, problems = parse_scenario(text, "example.yaml", world)
    assert scenario is not None
    assert [(p.code, p.severity) for p in problems] == [("unsayable", "advice")] * (not read)


def test_a_word_of_the_lexicon_is_read(world: World) -> None:
    there = replace(
        world, lexicon={**world.lexicon, "\u4f60\u597d": next(iter(world.lexicon.values()))}
    )
    text = BASE.replace("Good morning.", "Good morning, \u4f60\u597d.")
    assert parse_scenario(text, "example.yaml", there)[1] == ()
