"""Words are filled in once, by the rules: braces that are left are braces."""

from game.app.telling import Telling
from game.content.load import parse_scenario
from game.sim.actions import Choose
from game.sim.session import Setup, begin, step
from tests import shipped

EXAMPLE = shipped.ROOT / "docs" / "problems" / "example.yaml"


def test_braces_in_what_is_said_and_in_a_name_are_shown_as_they_are() -> None:
    text = EXAMPLE.read_text("utf-8").replace("Good morning.", "Good {{grey}} morning.")
    text = text.replace("It is. Sit down,", "It is. I am {trainee}. Sit down,")
    scenario, problems = parse_scenario(text, "example.yaml", shipped.world())
    assert scenario is not None, problems
    world = shipped.world()
    session, events = begin(scenario, world.book, world.moods, Setup(trainee="{x}"))
    telling = Telling()
    telling.follow(session, events, 0.0)
    session, events = step(session, Choose("right-desk"))
    assert telling.last is not None, "who takes the play up again reads what was said last"
    assert telling.last.words == "Good {grey} morning. Is this the right desk?"
    telling.follow(session, events, 1.0)
    assert [row.words for row in telling.rows] == [
        "Good {grey} morning. Is this the right desk?",
        "It is. I am {x}. Sit down, and tell me.",
    ]
