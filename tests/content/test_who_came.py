"""Who came along: what a file may say of them, and what it may not."""

from pathlib import Path

import pytest

from game.content.load import parse_scenario
from game.content.world import World
from game.sim.cues import BESIDES
from game.sim.looking import OFFERED

BASE = (Path(__file__).parents[2] / "docs" / "problems" / "example.yaml").read_text("utf-8")
HEAD, TAIL = BASE.split("beats:")[0], "outcomes:" + BASE.split("outcomes:")[1]


def codes(companion: str, who: str, cue: str, world: World) -> list[str]:
    """Return what is wrong with a file in which somebody's line shows a cue."""
    text = f"""{HEAD}companion: {companion}
beats:
  hello:
    lines:
      - {{says: "Good morning."}}
      - {{{who}says: "Is this the right desk?", shows: {{{cue}: {{sign: emotional}}}}}}
    choices:
      right-desk: {{say: "It is. Sit down.", stays: true, to: end}}
{TAIL}"""
    return [problem.code for problem in parse_scenario(text, "example.yaml", world)[1]]


@pytest.mark.parametrize(
    ("companion", "cue", "wrong"),
    [
        ("{who: ryan-cole}", "companion-grips-arm", []),
        ("{who: zainab-bello, at: arms}", "baby-limp", []),
        ("{who: mateo-delgado, at: lap}", "child-clings", []),
        ("{who: ryan-cole}", "baby-limp", ["cue-impossible"]),
        ("{who: ryan-cole}", "child-hides-face", ["cue-impossible"]),
        ("{who: mateo-delgado, at: lap}", "companion-grips-arm", ["cue-impossible"]),
        ("{who: ryan-cole, at: arms}", "baby-limp", ["companion-place"]),
        ("{who: zainab-bello}", "companion-frowns", ["companion-place"]),
        ("{who: denise-williams, at: lap}", "child-kicks", ["companion-place"]),
        ("{who: nobody}", "companion-frowns", ["unknown-patient"]),
    ],
)
def test_a_cue_fits_who_came_along(
    world: World, companion: str, cue: str, wrong: list[str]
) -> None:
    assert codes(companion, "", cue, world) == wrong


@pytest.mark.parametrize(
    ("who", "cue", "wrong"),
    [
        ("who: ryan-cole, ", "companion-frowns", []),
        ("who: ryan-cole, ", "eyes-down", ["cue-impossible"]),
        ("who: nurse-1, ", "companion-frowns", ["unknown-person", "cue-impossible"]),
    ],
)
def test_a_line_shows_what_who_says_it_can_show(
    world: World, who: str, cue: str, wrong: list[str]
) -> None:
    assert sorted(codes("{who: ryan-cole}", who, cue, world)) == sorted(wrong)


@pytest.mark.parametrize("at", BESIDES)
def test_around_has_foils_of_everybody_who_may_be_there(world: World, at: str) -> None:
    foils = [c for c in world.book.in_zone("around") if c.foil and c.of == "companion"]
    assert len([c for c in foils if at in c.at]) >= OFFERED - 1
