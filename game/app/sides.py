"""From where a line is heard: what one sees at a side is heard at that side."""

from collections.abc import Mapping

from game.sim.cues import Beside
from game.sim.story import Line, Scenario
from game.voice.library import by_telephone

CAME: Mapping[Beside, float] = {"beside": -0.45, "lap": -0.1, "arms": 0.1}
"""Where who came along is drawn, left or right of the patient (game/view/seating.py)."""
ASIDE = (0.7, -0.7)
"""Where colleagues are, one after another: beside you, out of the picture."""
SOUNDS = -0.5
"""Where a sound comes from that nobody makes: a telephone on the desk."""


def side_of(scenario: Scenario, line: Line) -> float:
    """Return from where a line is heard, -1 (left) to 1 (right)."""
    if by_telephone(line, scenario):
        return 0.0
    if line.sound is not None:
        return 0.0 if scenario.body == "telephone" else SOUNDS
    if line.who is None:
        return 0.0
    came = scenario.companion
    if came and line.who == came.id:
        return CAME[came.at]
    there = list(scenario.people)
    return ASIDE[(there.index(line.who) if line.who in there else 0) % len(ASIDE)]
