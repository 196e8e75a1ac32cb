"""Who came along shows cues of their own, where they are, and nobody else does."""

from dataclasses import replace

import pytest

from game.sim.actions import Heard
from game.sim.cues import Beside, CueBook
from game.sim.session import Session, Setup, begin, observations, step
from game.sim.story import Companion, Scenario
from game.sim.timeline import shown
from tests.stories import BOOK, CALM_MOODS, beat, choose, cue, say, show, story

GRIP = replace(cue("grip", "around", "companion hand"), of="companion", at=frozenset({"beside"}))
LIMP = replace(cue("limp", "around", "companion head"), of="companion", at=frozenset({"arms"}))
YAWN = replace(GRIP, id="yawn", foil=True, parts=frozenset())
THEIRS = CueBook({**BOOK.cues, "grip": GRIP, "limp": LIMP, "yawn": YAWN}, "book")
RYAN = Companion("ryan", "beside", "Ryan")


def told(who: str | None, *names: str, companion: Companion | None = RYAN) -> Scenario:
    """Return a story in which somebody says a second line, and shows cues with it."""
    second = say("hello.2", *(show(name) for name in names), who=who)
    lines = (say("hello"), second)
    return story(beat("hello", choose("on", "end"), lines=lines), companion=companion)


def heard(scenario: Scenario) -> Session:
    session, _ = begin(scenario, THEIRS, CALM_MOODS, Setup())
    session, _ = step(session, Heard("hello"))
    return session


def on_show(session: Session) -> set[str]:
    return {one.cue.id for one in shown(session)}


def test_a_companions_cue_shows_with_their_own_line() -> None:
    session = heard(told("ryan", "grip"))
    assert on_show(session) == {"grip"}
    assert "grip" in {c.id for c in observations(session, "around")}


def test_it_shows_with_the_patients_line_too() -> None:
    assert on_show(heard(told(None, "grip", "brow"))) == {"grip", "brow"}


def test_words_of_a_companion_show_nothing_of_the_patient() -> None:
    session = heard(told("ryan", "grip", "brow"))
    assert on_show(session) == {"grip"}
    assert "brow" not in on_show(session)


@pytest.mark.parametrize("who", ["nurse", "clerk"])
def test_nobody_else_shows_anything(who: str) -> None:
    assert on_show(heard(told(who, "grip", "brow"))) == set()


@pytest.mark.parametrize(
    ("at", "cues"),
    [
        (None, set()),
        ("beside", {"grip", "yawn"}),
        ("lap", set()),
        ("arms", {"limp"}),
    ],
)
def test_what_shows_depends_on_where_they_are(at: Beside | None, cues: set[str]) -> None:
    scenario = told(None, companion=Companion("ryan", at, "Ryan") if at else None)
    can = {c.id for c in THEIRS.cues.values() if c.of == "companion" and scenario.can_show(c)}
    assert can == cues


def test_a_foil_of_somebody_who_is_not_there_is_never_offered() -> None:
    alone, _ = begin(told(None, companion=None), THEIRS, CALM_MOODS, Setup())
    for seed in range(30):
        setup = replace(alone.setup, seed=seed)
        offered = observations(replace(alone, setup=setup), "around")
        assert "yawn" not in {c.id for c in offered}
