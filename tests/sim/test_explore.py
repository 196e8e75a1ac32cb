"""Exploring: what is called reached has a play, what is called unreachable never happens."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.sim.actions import Action, Choose, Heard, Wait
from game.sim.comfort import Comfort
from game.sim.explore import Explored, Route, explore
from game.sim.players import PLAYERS, play_as
from game.sim.session import Session, Setup, begin, choices, patience_left, step
from game.sim.story import (
    Beat,
    Condition,
    Doing,
    Every,
    Has,
    Measures,
    Not,
    Outcome,
    Range,
    Rule,
    Scenario,
    Some,
)
from tests import shipped
from tests.stories import (
    BOOK,
    CALM_MOODS,
    WHERE,
    beat,
    choose,
    late,
    outcome,
    say,
    show,
    story,
)


def explored(scenario: Scenario, plays: int = 10) -> Explored:
    return explore(scenario, BOOK, CALM_MOODS, plays)


def replayed(scenario: Scenario, route: Route) -> Session:
    session, _ = begin(scenario, BOOK, CALM_MOODS, Setup(route.seed))
    for action in route.actions:
        session, _ = step(session, action)
    return session


def status(found: Explored, name: str) -> str:
    (one,) = [one for one in found.found if one.id == name]
    return one.status


def why(found: Explored, name: str) -> str:
    (one,) = [one for one in found.found if one.id == name]
    assert one.status == "unreachable"
    return one.why


def flags(*names: str) -> Has:
    return Has("flags", names)


# What the shipped scenarios come to


@pytest.mark.parametrize("name", shipped.SHIPPED)
def test_everything_in_a_shipped_scenario_is_reached(name: str) -> None:
    world, scenario = shipped.world(), shipped.scenario(name)
    found = explore(scenario, world.book, world.moods)
    assert [one for one in found.found if one.status != "reached"] == []
    assert found.dead_ends == {}
    for one in found.of("outcome"):
        assert one.route is not None
        session, _ = begin(scenario, world.book, world.moods, Setup(one.route.seed))
        for action in one.route.actions:
            session, _ = step(session, action)
        assert session.outcome is not None
        assert session.outcome.id == one.id


@pytest.mark.parametrize("player", PLAYERS)
def test_every_kind_of_player_comes_to_an_end(player: str) -> None:
    world = shipped.world()
    for name in shipped.SHIPPED:
        ended = play_as(player, shipped.scenario(name), world.book, world.moods, seed=3)
        assert ended.outcome is not None
        assert ended == play_as(player, shipped.scenario(name), world.book, world.moods, seed=3)


def test_the_attentive_notice_and_the_blind_do_not() -> None:
    world, scenario = shipped.world(), shipped.scenario("heartburn-at-the-desk")
    seeing, blind = (
        play_as(player, scenario, world.book, world.moods, seed=1)
        for player in ("attentive", "kind but blind")
    )
    assert seeing.noticed > blind.noticed
    assert seeing.phantoms == 0
    assert seeing.comfort > blind.comfort


# What is lost, and why


ENDING = beat("ending")


def test_a_beat_that_nothing_leads_to_is_unreachable() -> None:
    found = explored(story(beat("first", choose("go", "end")), beat("lost", choose("x", "end"))))
    assert why(found, "lost") == "nothing leads to it"
    assert "the beat lost is never reached" in why(found, "lost.x")


def test_a_choice_that_needs_a_flag_nothing_sets_is_unreachable() -> None:
    needing = choose("secret", "deep", needs=flags("key"))
    found = explored(story(beat("first", needing, choose("go", "end")), beat("deep")))
    assert "nothing that can happen sets the flag 'key'" in why(found, "first.secret")
    assert "first.secret leads to it" in why(found, "deep")


def test_a_flag_that_only_an_unreachable_choice_sets_counts_as_never_set() -> None:
    circle = choose("circle", sets=("key",), needs=flags("key"))
    found = explored(story(beat("first", circle, choose("go", "end"))))
    assert status(found, "first.circle") == "unreachable"


def test_what_asks_for_a_thing_and_its_opposite_is_unreachable() -> None:
    both = Every((flags("a"), Not(Every((flags("a"),)))))
    first = beat(
        "first", choose("set", sets=("a",)), choose("both", needs=both), choose("go", "end")
    )
    assert "what it excludes always holds" in why(explored(story(first)), "first.both")


def test_physical_comfort_that_nothing_done_could_give_is_unreachable() -> None:
    well = Every((Measures("comfort", {"physical": Range(at_least=75_000)}),))
    kind = choose("kind", care=5)
    blanket = choose("blanket", does=(Doing("blanket", {"physical": 10_000}, WHERE),))
    chair = choose("chair", does=(Doing("chair", {"physical": 20_000}, WHERE),))
    asked = choose("well", "end", needs=well)
    short = explored(story(beat("first", kind, blanket, asked, choose("go", "end"))))
    assert "nor more than 60" in why(short, "first.well")
    enough = explored(story(beat("first", kind, blanket, chair, asked, choose("go", "end"))))
    assert status(enough, "first.well") == "reached"


def test_an_outcome_after_one_that_always_fits_is_unreachable() -> None:
    ends = (outcome("any", "unsafe"), outcome("late", "unsafe"))
    found = explored(story(beat("first", choose("go", "end")), outcomes=ends, red_flags={}))
    assert status(found, "any") == "reached"
    assert why(found, "late") == "an outcome before it always fits"


def test_the_best_outcome_is_told_away_where_its_promise_cannot_be_kept() -> None:
    ends = (outcome("kept", "best", when=Has("kept", ("word",))), outcome("else", "fair"))
    promise = choose("promise", "end", promise="word")
    found = explored(story(beat("first", promise), outcomes=ends, red_flags={}))
    assert why(found, "kept") == "nothing that can happen keeps the promise 'word'"
    kept = explored(
        story(
            beat("first", choose("promise", "then", promise="word")),
            beat("then", choose("keep", "end", keeps="word")),
            outcomes=ends,
            red_flags={},
        )
    )
    assert status(kept, "kept") == "reached"


def test_a_rule_over_a_visit_that_never_is_never_leads_on() -> None:
    rule = Rule(Measures("visits", {"lost": Range(at_least=1)}), "ruled", WHERE)
    found = explored(
        story(beat("first", choose("go", "end")), beat("lost"), beat("ruled"), always=(rule,))
    )
    assert "visits lost" in why(found, "ruled")


# Ways that need more than choosing


def test_a_note_that_opens_a_choice_is_made() -> None:
    asked = choose("ask", "end", needs=Has("noted", ("fist",)), sets=("asked",))
    ends = (outcome("asked", "best", when=flags("asked")), outcome("else", "fair"))
    first = beat("first", asked, choose("go", "end"), shows=(show("fist", at=2_000),))
    found = explored(story(first, outcomes=ends))
    assert status(found, "asked") == "reached"


def test_somebody_is_told() -> None:
    ends = (outcome("told", "best", when=Has("told", ("clerk",))), outcome("else", "fair"))
    found = explored(story(beat("first", choose("go", "end")), outcomes=ends))
    assert status(found, "told") == "reached"


def test_patience_is_waited_out() -> None:
    found = explored(
        story(beat("first", choose("go", "end"), unanswered=late("left")), beat("left"))
    )
    assert status(found, "left") == "reached"


def test_low_comfort_is_waited_for() -> None:
    low = Measures("comfort", {"emotional": Range(below=49_900)})
    ends = (outcome("sad", "poor", when=low), outcome("else", "fair"))
    first = beat("first", choose("go", "end"), unanswered=late("end"), patience=60_000)
    assert status(explored(story(first, outcomes=ends)), "sad") == "reached"


def test_an_interruption_is_made() -> None:
    cut = choose("cut", "end", at_word="heartburn", sets=("cut",))
    ends = (outcome("cut-off", "poor", when=flags("cut")), outcome("else", "fair"))
    found = explored(story(beat("first", cut, choose("go", "end")), outcomes=ends))
    assert status(found, "cut-off") == "reached"


def test_where_nothing_can_happen_any_more_is_a_dead_end() -> None:
    shut = choose("shut", "end", needs=flags("never"))
    found = explored(story(beat("first", choose("go", "stuck")), beat("stuck", shut), people={}))
    assert set(found.dead_ends) == {"stuck"}
    session = replayed(
        found_story := story(beat("first", choose("go", "stuck")), beat("stuck", shut), people={}),
        found.dead_ends["stuck"],
    )
    assert found_story.beats["stuck"] == session.beat
    assert not session.over
    session, _ = step(session, Wait(600_000))
    assert not session.over
    assert choices(session) == ()


def test_a_beat_left_by_patience_is_no_dead_end() -> None:
    shut = choose("shut", "end", needs=flags("never"))
    stuck = beat("stuck", shut, unanswered=late("end"))
    assert explored(story(beat("first", choose("go", "stuck")), stuck)).dead_ends == {}


# Against playing everything


NAMES = ("a", "b")
BEATS = ("one", "two", "three")


def conditions(depth: int = 1) -> st.SearchStrategy[Condition]:
    atoms: st.SearchStrategy[Condition] = st.one_of(
        st.sampled_from(NAMES).map(flags),
        st.sampled_from(BEATS).map(lambda b: Measures("visits", {b: Range(at_least=1)})),
        st.sampled_from([53_000, 56_000, 61_000, 90_000]).map(
            lambda n: Measures("comfort", {"emotional": Range(at_least=n)})
        ),
    )
    if not depth:
        return atoms
    inner = conditions(depth - 1)
    return st.one_of(
        atoms,
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=2).map(lambda parts: Every(tuple(parts))),
        st.lists(inner, min_size=1, max_size=2).map(lambda parts: Some(tuple(parts))),
    )


@st.composite
def small_stories(draw: st.DrawFn) -> Scenario:
    """Return a story of three beats whose choices set flags, move comfort and lead anywhere."""
    beats: list[Beat] = []
    for name in BEATS:
        made = [
            choose(
                f"c{n}",
                draw(st.sampled_from([*BEATS, "end", None])),
                draw(st.sampled_from([None, 0, 3, 5])),
                needs=draw(st.one_of(st.just(Every()), conditions())),
                sets=draw(st.sampled_from([(), ("a",), ("b",)])),
                clears=draw(st.sampled_from([(), (), ("a",)])),
            )
            for n in range(draw(st.integers(1, 2)))
        ]
        beats.append(beat(name, *made, lines=(say(name, says="Oh."),), unanswered=late("end")))
    ends: list[Outcome] = [
        outcome("first", "good", when=draw(conditions())),
        outcome("second", "fair", when=draw(conditions())),
        outcome("last", "fair"),
    ]
    return story(
        *beats, outcomes=tuple(ends), red_flags={}, people={}, start=Comfort(*[50_000] * 3)
    )


def every_end(scenario: Scenario) -> set[str]:
    """Return the outcomes of all plays that choose at once, or wait patience out."""
    session, _ = begin(scenario, BOOK, CALM_MOODS, Setup())
    todo, ends = [session], set[str]()
    while todo:
        session = todo.pop()
        if session.outcome:
            ends.add(session.outcome.id)
            continue
        while session.line is not None:
            session, _ = step(session, Heard(session.line.id))
        todo += [step(session, action)[0] for action in _answers(session)]
    return ends


def _answers(session: Session) -> Iterator[Action]:
    yield from (Choose(choice.id) for choice in choices(session))
    left = patience_left(session)
    if left:
        yield Wait(left)


@settings(max_examples=60, deadline=None, derandomize=True)  # the same stories on every machine
@given(small_stories())
def test_exploring_agrees_with_playing_everything(scenario: Scenario) -> None:
    found, ends = explored(scenario, plays=3), every_end(scenario)
    reached = {one.id for one in found.of("outcome") if one.status == "reached"}
    away = {one.id for one in found.of("outcome") if one.status == "unreachable"}
    assert ends <= reached
    assert not away & ends
    for one in found.found:
        if one.route is not None and one.what == "outcome":
            end = replayed(scenario, one.route).outcome
            assert end is not None
            assert end.id == one.id
